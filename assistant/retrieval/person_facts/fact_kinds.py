"""Kinds of fact a person can be asked about: which stored facts answer for one, and which stand in where it is not stated."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from assistant.records import Fact, FactKind, Researcher
from assistant.retrieval.person_facts.life import LIFE, is_former, stated_present, tells_present, told_of
from assistant.text import sentences

_STAND_INS: dict[str, tuple[tuple[FactKind, ...], tuple[str, ...]]] = {
    "graduation": (
        (FactKind.ADVISOR, FactKind.EDUCATION, FactKind.BIOGRAPHY, FactKind.NEWS, FactKind.POSITION),
        ("graduat", "毕业"),
    ),
    FactKind.AFFILIATION: (
        (FactKind.POSITION, FactKind.NEWS, FactKind.BIOGRAPHY, FactKind.EXPERIENCE),
        ("i join", "joined", "joining", "universit", "institut", "laborator", " lab", "school", "college", "company",
          "department", "working at", "work at", "works at", "大学", "学院", "研究"),
    ),
    FactKind.POSITION: (
        (FactKind.BIOGRAPHY, FactKind.AFFILIATION),
        ("professor", "student", "master", "phd", "ph.d", "postdoc", "researcher", "engineer", "scientist",
          "lecturer", "pursu", "candidate", "教授", "学生", "博士", "研究员"),
    ),
    FactKind.EDUCATION: (
        (FactKind.BIOGRAPHY,),
        ("degree", "bachelor", "master", "ph.d", "phd", "graduat", "student", "universit", "pursu", "学士",
          "硕士", "博士", "毕业"),
    ),
    FactKind.ADVISOR: (
        (FactKind.BIOGRAPHY,),
        ("advisor", "adviser", "advised", "advising", "supervisor", "supervised by", "supervision of", "under the supervision", "mentor", " with prof", " with dr", "导师"),
    ),
    FactKind.INTEREST: (
        (FactKind.BIOGRAPHY,),
        ("interest", "research", "focus", "work on", "研究"),
    ),
    FactKind.EXPERIENCE: (
        (FactKind.BIOGRAPHY,),
        ("internship", "interned", " intern ", "an intern", "worked", "an engineer", "engineer at", "researcher at",
          "research at", "visiting", "scientist at", "scientist in", "developer at", "analyst at", "consultant", "trader at", "employed", "manager at", "founded"),
    ),
    FactKind.JOB_SEEKING: (
        (FactKind.BIOGRAPHY, FactKind.NEWS, FactKind.OTHER),
        ("open to ", "open for ", "looking for ", "actively seeking", "seeking a ", "seeking for ", "seeking collab", "seeking student", "seeking new ", "seeking opportunit",
          "job market", "hiring", "recruit", "welcom", "happy to collaborat", "happy to work with", "interested in collaborat", "feel free to", "get in touch", "please contact",
          "prospective", "open position", "openings", "vacanc", "would like to collaborat", "accepting student", "求职", "招生", "合作"),
    ),
    FactKind.AWARD: (
        (FactKind.BIOGRAPHY, FactKind.NEWS),
        ("award", "prize", "scholarship", "fellow", "honor", "honour", "medal", "competition", "contest", "have won", " won the"),
    ),
    FactKind.TEACHING: (
        (FactKind.BIOGRAPHY,),
        ("teach", "course", "lectur"),
    ),
    "students": (
        (FactKind.BIOGRAPHY,),
        ("supervises", "advises", "mentors ", "has mentored"),
    ),
    "funding": (
        (FactKind.BIOGRAPHY, FactKind.AWARD, FactKind.NEWS, FactKind.OTHER),
        ("grant", "funded", "funding", "fellowship", "sponsor", "supported by"),
    ),
    "grades": (
        (FactKind.EDUCATION, FactKind.BIOGRAPHY, FactKind.OTHER),
        ("gpa", "grade point", "grade average", "average grade", "with distinction", "cum laude"),
    ),
    "school": (
        (FactKind.EDUCATION, FactKind.BIOGRAPHY, FactKind.OTHER),
        ("high school", "secondary school", "grammar school", "gymnasium", "lycée", "lycee", "中学", "高中"),
    ),
    "hobbies": (
        (FactKind.BIOGRAPHY, FactKind.OTHER),
        ("hobby", "hobbies", "free time", "spare time", "outside of work", "outside work", "leisure", "besides research",
          "enjoy", "loves to ", "love to ", "likes to ", "weekends", "when not work", "when not in", "when i am not", "when i'm not", "when she is not", "when he is not", "away from the",
          "爱好"),
    ),
    "languages": (
        (FactKind.BIOGRAPHY, FactKind.OTHER),
        ("fluent", "native speaker of", "native language", "mother tongue", "languages:", "i speak"),
    ),
    "past": (
        (FactKind.EXPERIENCE, FactKind.EDUCATION, FactKind.BIOGRAPHY),
        ("before ", "previous", "prior to", "former", "earned", "graduated", "received", "obtained", "bachelor", "b.s",
          "b.eng", "intern", "worked", "visiting", "assistant", "20"),
    ),
    FactKind.SERVICE: (
        (FactKind.BIOGRAPHY,),
        ("review", "committee", "chair", "editor"),
    ),
}  # fmt: skip
"""Where no fact of a kind is stated: the kinds that may tell it all the same, in order, and what one of them must say."""
_DEGREE_AND_YEAR = re.compile(
    r"\b(?:Ph\.?\s?D|M\.?\s?Sc?|B\.?\s?Sc?|M\.?\s?A|B\.?\s?A|M\.?\s?D|Dr|Master\w*|Bachelor\w*|Doctor\w*)\b\.?[\s,(-]*(?:['’]\d\d\b|(?:19|20)\d\d\b)"
)
_DEGREE_AND_FIELD = re.compile(
    r"^\W*(?:Ph\.?\s?D|M\.?\s?(?:Sc?|Phil|Eng|A)|B\.?\s?(?:Sc?|Eng|A)|M\.?D|Master\w*|Bachelor\w*|Doctor\w*)\b\.?(?:['’]s)?(?:\s*(?:,|\bin\b)\s*(?!Student|Candidate)[A-Z]|\s+[Gg]raduate\b)"
)
"""`MS, BEBI (alumni)`, `M.Sc. Graduate`: the position of whoever took a degree there."""
_MAJOR = re.compile(r"^\W*majors?\b\W*(?:in\b|:)", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_REMARK = 400
_STILL = ("now", "present", "current", "today", "至今")
_MOVES: dict[str, tuple[str, ...]] = {
    FactKind.AFFILIATION: ("i join", "joined", "joining", "i am now at", "moved to")
}
"""What news must say to tell where somebody is: a university in the news is mostly somebody else's."""
_LINKS = {"homepage": ("homepage",), "github": ("github",), "scholar": ("scholar",), "orcid": ("orcid",), "linkedin": ("linkedin",),
          "email": ("email",), "links": ("homepage", "scholar", "semanticscholar", "github", "orcid", "dblp", "openalex", "linkedin")}  # fmt: skip
_HOSTS = {
    "twitter": ("twitter.com", "x.com"),
    "bluesky": ("bsky.app",),
    "mastodon": ("mastodon", "fosstodon", "scholar.social"),
    "researchgate": ("researchgate.net",),
    "youtube": ("youtube.com", "youtu.be"),
}
"""Accounts that are told by where they are, not by a kind of their own."""
LINKS = frozenset((*_LINKS, *_HOSTS))
"""What a person can be asked about of which an address is the answer."""


def facts_of(researcher: Researcher, wanted: str) -> tuple[Fact, ...]:
    """The facts that answer what is wanted (a `FactKind`, `graduation` or `chinese_name`); none where none does."""
    if wanted == "chinese_name":
        own = native_names(researcher)
        return tuple(fact for fact in researcher.facts if any(name in fact.text for name in own))[:1]
    if wanted == "thesis":
        return _theses(researcher)
    if wanted in LIFE:
        return told_of(researcher, wanted)
    if wanted == "from":
        return told_of(researcher, "origin") or facts_of(researcher, FactKind.AFFILIATION)
    exact = tuple(fact for fact in researcher.facts if fact.kind.value == wanted and not tells_present(fact))
    if wanted in (FactKind.AFFILIATION, FactKind.POSITION) and is_former(researcher):
        # The place they left, behind the one where they went: both are what the page states.
        return tuple(dict.fromkeys((*told_of(researcher, "now"), *(exact or _stand_ins(researcher, wanted)))))
    if wanted == FactKind.AFFILIATION and not exact and (present := stated_present(researcher)):
        return present
    found = exact if exact or wanted not in _STAND_INS else _stand_ins(researcher, wanted)
    if wanted == "graduation" and not found:
        dated = (fact for fact in researcher.facts if fact.kind is FactKind.EDUCATION)
        found = tuple(fact for fact in dated if _YEAR.search(fact.text))
    if wanted == FactKind.INTEREST and not found:
        return _work_told(researcher)
    if wanted == FactKind.EDUCATION and not found:
        found = _studies_of_position(researcher)
    return found or (_degrees_of_position(researcher) if wanted in ("graduation", FactKind.EDUCATION) else ())


_OF_LIFE = re.compile(
    r"\b(?:awards?|prizes?|medals?|fellow(?:ship)?s?|scholarships?|degrees?|graduat\w+|universit\w+|college|school|joined|member|born|grew|originally|hobb\w+|enjoys?|loves?|likes?|outside|free time|alumn\w+"
    r"|undergraduate|student|candidate|post-?\s?doc\w*|professor|engineer|scientist|manager|director|currently|major(?:s|ed|ing)?|internship|intern|degree|b\.?sc|m\.?sc|ph\.?\s?d|reu|now|co-?author|email|contact|based|lives?|located"
    r"|is|are|was|were|am|has|have|will|open to|authors?|index|catalogu\w+|page|profile|collaborat\w+|welcome|looking)\b",
    re.I,
)
_FEWEST_WORDS, _MOST_WORDS = 3, 45


def _work_told(researcher: Researcher) -> tuple[Fact, ...]:
    """What a page says of somebody's work where it lists no interests: a line that is no sentence and tells nothing of their life."""
    lines = (
        fact.model_copy(update={"text": fact.text[start:end].strip()})
        for kind in (FactKind.BIOGRAPHY, FactKind.OTHER)
        for fact in researcher.facts
        if fact.kind is kind
        for start, end in sentences(fact.text)
    )
    kept = [
        one
        for one in lines
        if _FEWEST_WORDS <= len(one.text.split()) <= _MOST_WORDS
        and not _OF_LIFE.search(one.text)
        and (one.kind is FactKind.BIOGRAPHY or _THESIS.match(one.text))
    ]
    return tuple({one.text: one for one in kept}.values())[:2]


_THESIS = re.compile(r"\b(?:thesis|theses|dissertation)\b|学位论文", re.I)
_TELL_OF_THESES = (FactKind.OTHER, FactKind.EDUCATION, FactKind.BIOGRAPHY, FactKind.NEWS)


def _theses(researcher: Researcher) -> tuple[Fact, ...]:
    """The sentences that speak of somebody's own thesis."""
    told = (fact for kind in _TELL_OF_THESES for fact in researcher.facts if fact.kind is kind)
    parts = (
        fact.model_copy(update={"text": fact.text[start:end].strip()})
        for fact in told
        for start, end in sentences(fact.text)
    )
    return tuple({one.text: one for one in parts if _THESIS.search(one.text)}.values())[:3]


_A_DEGREE = r"(?i:\b(?:ph\.?\s?d|doctoral|m\.?\s?sc?|master(?:['’]?s)?|m\.?\s?phil|b\.?\s?sc?|bachelor(?:['’]?s)?|graduate|dphil|student|candidate|undergraduate)\b\.?)"
_A_SCHOOL = r"(?i:\b(?:univ\w*|college|institut\w*|school|academy|polytechnic)\b)"
_STUDIES_AT = re.compile(
    rf"{_A_DEGREE}[^→]{{0,60}}?(?:{_A_SCHOOL}|\bat (?:the )?[A-Z]|\b[A-Z]{{2,}} [A-Z][a-z]+)|→[^→]*{_A_DEGREE} [A-Z]|[\u3400-\u9fff]\s*(?:[学學碩硕]士|博士(?![后後]))|{_A_SCHOOL}[^→]{{0,40}}?{_A_DEGREE}"
)
"""Studies beside the place where they are."""


def _studies_of_position(researcher: Researcher) -> tuple[Fact, ...]:
    """A post or a place that tells of studies and where they are, where nothing else does: `Ph.D. student at Example Institute`."""
    return tuple(
        fact
        for fact in researcher.facts
        if fact.kind in (FactKind.POSITION, FactKind.AFFILIATION) and _STUDIES_AT.search(fact.text)
    )


def _degrees_of_position(researcher: Researcher) -> tuple[Fact, ...]:
    """A position that tells of a degree and its year, or its field, where nothing else does: `Alumni, PhD '24`."""
    return tuple(
        fact
        for fact in researcher.facts
        if fact.kind is FactKind.POSITION
        and any(one.search(fact.text) for one in (_DEGREE_AND_YEAR, _DEGREE_AND_FIELD, _MAJOR))
    )


def _stand_ins(researcher: Researcher, wanted: str) -> tuple[Fact, ...]:
    kinds, cues = _STAND_INS[wanted]
    for kind in kinds:
        found = tuple(
            fact
            for fact in researcher.facts
            if fact.kind is kind
            and any(
                cue in fact.text.casefold()
                for cue in (cues if kind is not FactKind.NEWS or wanted not in _MOVES else _MOVES[wanted])
            )
            and not (wanted == "past" and any(word in fact.text.casefold() for word in _STILL))
        )
        if found:
            return tuple(dict.fromkeys(part for one in found[:3] for part in _telling(one, cues)))
    return ()


def _telling(fact: Fact, cues: tuple[str, ...]) -> tuple[Fact, ...]:
    """A fact, or of a long remark its sentences that say what is asked."""
    if len(fact.text) <= _REMARK:
        return (fact,)
    parts = [fact.text[start:end].strip() for start, end in sentences(fact.text)]
    return tuple(
        fact.model_copy(update={"text": part})
        for part in parts
        if any(cue in part.casefold() for cue in cues)
    )


def fuller(fact: Fact, researcher: Researcher) -> Fact:
    """The longer remark of a page that a fact is cut from, where there is one: it says what the fact leaves out."""
    longer = [
        one for one in researcher.facts if fact.text in one.text and len(fact.text) < len(one.text) <= _REMARK
    ]
    return min(longer, key=lambda one: len(one.text), default=fact)


def native_names(researcher: Researcher) -> tuple[str, ...]:
    """The forms of a name in Chinese characters."""
    return tuple(
        alias
        for alias in (researcher.name, *researcher.aliases)
        if any("\u3400" <= one <= "\u9fff" for one in alias)
    )


def links_of(researcher: Researcher, wanted: str) -> tuple[str, ...]:
    """The stored addresses of the wanted kind."""
    return tuple(
        dict.fromkeys(
            link.url
            for link in researcher.links
            if link.kind in _LINKS.get(wanted, ()) or _host(link.url).endswith(_HOSTS.get(wanted, ("\n",)))
        )
    )


def _host(url: str) -> str:
    return urlsplit(url).netloc.casefold().removeprefix("www.")
