"""What a heading of a homepage announces: publications, news, awards, or something that only looks like publications."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.text import fold


class Topic(StrEnum):
    """What stands under a heading."""

    PUBLICATIONS = "publications"
    NEWS = "news"
    AWARDS = "awards"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    INTERESTS = "interests"
    SERVICE = "service"
    TEACHING = "teaching"
    TALKS = "talks"
    PROJECTS = "projects"
    PEOPLE = "people"
    ABOUT = "about"
    ADVISING = "advising"
    SKILLS = "skills"
    OTHER = "other"


# The first that fits decides, so what qualifies a word (`research interests`) stands before the word.
_TOPICS: tuple[tuple[Topic, str], ...] = (
    (Topic.INTERESTS, r"interests?\b|research (?:areas?|topics?|directions?|focus)|研究方向|研究兴趣|研究テーマ|研究分野|연구 ?분야|관심 ?분야|expertise"),
    (Topic.NEWS, r"\bnews\b|updates?\b|announcements?|what s new|highlights?$|press|media|recent activit|动态|新闻|ニュース|お知らせ|소식|공지"),
    (Topic.TALKS, r"\btalks?\b|presentations?\b|keynotes?|seminars?|tutorials?|lectures?$|演讲|招待講演|초청 ?강연"),
    (Topic.SERVICE, r"\bservices?\b|activit|reviewer|reviewing|committees?|organi[sz]|membership|editorial|学术服务|学会活動|volunteer"),
    (Topic.TEACHING, r"teaching|courses?\b|classes|课程|教学|担当科目|講義|授業|강의"),
    (Topic.AWARDS, r"awards?\b|rewards?|honou?rs?\b|honers|scholarships?|fellowships?|prizes?|achievements?|grants?|funding|competitions?|获奖|荣誉|奖|受賞|수상"),
    (Topic.ADVISING, r"advising|mentoring|supervis|interns?(?: and| &)? students|students?\b|alumni"),
    (Topic.EDUCATION, r"educations?\b|academic background|degrees?\b|教育|学歴|학력"),
    (Topic.EXPERIENCE, r"experiences?\b|employment|internships?\b|positions?\b|appointments?|work(?:ing)? history|career|professional|经历|経歴|略歴|職歴|경력"),
    (Topic.PROJECTS, r"projects?\b|software|open source|datasets?$|code$|repositories|demos?$|tools?$|项目"),
    (Topic.PUBLICATIONS, r"publications?\b|papers?\b|preprints?\b|articles?\b|manuscripts?\b|conferences?\b|journals?\b|proceedings|"
                         r"working papers|book chapters?|\bbooks?\b|technical reports?|selected works?|research works?|bibliography|theses|thesis|"
                         r"patents?\b|workshops?\b|\bresearch$|^research\b|^works?$|^output|论文|发表|学术成果|著作|論文|業績|著書|논문|연구 ?(?:실적|업적|성과)|저서|publikationen|veroffentlichungen|publicaciones|publicacoes|pubblicazioni"),
    (Topic.PEOPLE, r"\bteam\b|members?\b|\bpeople\b|collaborators|\bgroup\b|成员|メンバー|構成員|구성원"),
    (Topic.SKILLS, r"skills?\b|languages?$|hobbies|技能"),
    (Topic.ABOUT, r"about\b|biograph|\bbio\b|introduction|\bhello\b|\bhi\b|welcome|profile|background|简介|个人"),
    (Topic.OTHER, r"contact|links?$|misc|resources?$|blog|posts?$|acknowledg|references?$|visitors?|homepages?$|联系|navigation|menu"),
)  # fmt: skip
_COMPILED = tuple((topic, re.compile(pattern)) for topic, pattern in _TOPICS)


def topic_of(heading: str) -> Topic | None:
    """What a heading announces; None where its words say nothing of it (a year, a field of research, a title)."""
    words = fold(heading)
    if not words or len(words.split()) > 9:
        return None
    return next((topic for topic, pattern in _COMPILED if pattern.search(words)), None)


def year_of_heading(heading: str) -> int | None:
    """The year, where a heading is little more than one (`2023`, `In 2023:`)."""
    match = re.fullmatch(r"\D{0,14}((?:19|20)\d\d)\D{0,14}", heading.strip())
    return int(match.group(1)) if match and len(fold(heading).split()) <= 3 else None


class Outline:
    """The headings above a place in a page: what they announce, and the year they give."""

    def __init__(self, topic: Topic | None = None) -> None:
        self._stack: list[tuple[int, Topic | None, int | None]] = [(0, topic, None)]

    def enter(self, level: int, heading: str) -> None:
        """Pass a heading. One that says nothing inherits from the heading above it, or, beside a year, from its neighbour."""
        topic, year = topic_of(heading), year_of_heading(heading)
        neighbour = self._stack[-1]
        while len(self._stack) > 1 and self._stack[-1][0] >= level:
            neighbour = self._stack.pop()
        above = self._stack[-1][1]
        if topic is None:
            topic = neighbour[1] if year is not None and neighbour[0] == level else above
        self._stack.append((level, topic, year))

    @property
    def topic(self) -> Topic | None:
        """What the nearest telling heading announces."""
        return self._stack[-1][1]

    @property
    def year(self) -> int | None:
        """The year of the nearest heading that is one."""
        return next((year for _, _, year in reversed(self._stack) if year is not None), None)
