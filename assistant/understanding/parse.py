"""One question, read by itself: every recogniser in turn, then the kind and the topic from what is left."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from assistant.library import Library
from assistant.records import PersonMention, Query, QueryKind, Without
from assistant.text import clean, fold
from assistant.understanding.constraints import take_constraints
from assistant.understanding.glossary import translate
from assistant.understanding.kinds import Shape, shape_of
from assistant.understanding.negation import take_negations, take_topic_negation
from assistant.understanding.people import Found, PeopleFinder
from assistant.understanding.question import MAX_CHARACTERS, Question
from assistant.understanding.references import References, take_references
from assistant.understanding.refusals import JUDGEMENT, PRIVATE, refusal_of
from assistant.understanding.spelling import mended
from assistant.understanding.titles import ids_in_order, take_short_names, take_titles
from assistant.understanding.topic import topic_of
from assistant.understanding.venues import take_venues
from assistant.understanding.years import take_years
from assistant.words import content_words

_WITH = re.compile(
    r"\b(?:with|alongside|together with|co-?(?:authored|written) (?:by|with)|jointly with|also by|and also)\s+(?:both\s+)?$|(?:和|与|跟|同)\s*$",
    re.I,
)
_JOINT = re.compile(
    r"^\s*(?:have |has |did |do |ever |both )*(?:together|jointly|both|in common|collaborat\w*|co-?(?:author|wr)\w*|joint)|^\s*(?:合作|一起|共同|合著)",
    re.I,
)
_BY = re.compile(r"\b(?:by|of|from|between)\s*(?:both\s+)?$|^\W*$", re.I)
_TOGETHER = re.compile(
    r"\b(?:together|jointly|joint|both|common|each other|co-?(?:author|wr)\w*|collaborat\w*)\b|合作|共同|一起|和.*的论文",
    re.I,
)
_AND = re.compile(r"^\s*(?:,|and|&|,\s*and|和|与|、)\s*$", re.I)
_OR = re.compile(r"^\s*(?:or|,|,\s*or|vs\.?|versus|还是)\s*$", re.I)
_TOPICLESS = frozenset({QueryKind.SMALL_TALK, QueryKind.HELP, QueryKind.PROFILE})

_LISTING = frozenset(
    {
        QueryKind.PAPERS,
        QueryKind.COUNT,
        QueryKind.PEOPLE,
        QueryKind.VENUES,
        QueryKind.TIMELINE,
        QueryKind.READING_LIST,
    }
)


@dataclass
class Parsed:
    """A question read by itself: the query, what it leans on, and which of its parts were stated."""

    query: Query
    references: References
    shape: Shape
    masked: str
    assumed: list[str] = field(default_factory=list)
    """Readings of names that suppose a slip of the pen."""

    @property
    def has_anchor(self) -> bool:
        """Whether it names something of its own to look for: a person, a paper or a topic."""
        query = self.query
        return bool(query.people or query.coauthors or query.paper_ids or query.topic)


def parse(text: str, library: Library, today: dt.date) -> Parsed:
    """Read one question. Never raises for what a visitor may type."""
    shown = clean(text[: MAX_CHARACTERS * 4])
    unapplied: list[str] = []
    if len(shown) > MAX_CHARACTERS:
        shown = shown[:MAX_CHARACTERS]
        unapplied.append(f"everything after the first {MAX_CHARACTERS} characters")
    question = Question(shown)
    named = take_titles(question, library)
    finder = PeopleFinder(library.directory, library.is_common)
    finder.take_full_names(question)
    paper_ids = ids_in_order(named + take_short_names(question, library))
    found = finder.take_others(question)
    venues, unknown_venues = take_venues(question, library)
    years, other_years = take_years(question, today)
    constraints = take_constraints(question)
    references = take_references(question, knows_people=bool(found))
    negated = take_negations(question, [(one.start, one.end) for one in found])
    unapplied += take_topic_negation(question)
    chinese = question.is_chinese
    masked = question.masked()
    shape = shape_of(masked)
    refusal = _refusal(masked, bool(found))
    topic, unknown_terms = _topic(question, shape, chinese, library)
    excluded = tuple(one.mention for one in found if (one.start, one.end) in negated.people)
    if shape.kind is QueryKind.FACT and shape.fact == "words" and paper_ids:
        topic = " ".join([topic, *_part_names(question, paper_ids, library)]).strip()
    people, coauthors = _roles(question, [one for one in found if one.mention not in excluded], shape)
    without = Without(
        people=excluded,
        years=years if "YEAR" in negated.labels else None,
        venues=venues if "VENUE" in negated.labels else (),
        status=constraints.status if "STATUS" in negated.labels else None,
        track=constraints.track if "TRACK" in negated.labels else None,
        position=constraints.position if "POSITION" in negated.labels else None,
    )
    unknown_only = not (
        people or coauthors or paper_ids or years or venues or constraints.status or constraints.track
    )
    if unknown_only and not topic and unknown_venues and shape.kind in _LISTING:
        topic = " ".join(unknown_venues)
    unapplied += [*constraints.unapplied, *other_years, *unknown_venues, *unknown_terms]
    kind = (
        QueryKind.OFF_DOMAIN
        if refusal
        else _kind(shape, topic, question, bool(found or paper_ids or venues or years))
    )
    group_by = shape.group_by
    if (
        kind is QueryKind.PEOPLE
        and not topic
        and not people
        and (venues or years or constraints.status or constraints.track)
    ):
        kind, group_by = QueryKind.COUNT, "person"  # "who published at AAAI?"
    query = Query(
        kind=kind,
        topic="" if kind in _TOPICLESS else topic,
        people=tuple(people),
        coauthors=tuple(coauthors),
        years=None if without.years else years,
        venues=() if without.venues else venues,
        status=None if without.status else constraints.status,
        track=None if without.track else constraints.track,
        position=None if without.position else constraints.position,
        without=without if without != Without() else None,
        sort=constraints.sort,
        limit=constraints.limit,
        group_by=group_by,
        paper_ids=paper_ids,
        fact=_asked_of(shape, question, bool(found)) or shape.fact,
        unapplied=tuple(dict.fromkeys(unapplied)),
        refusal=refusal,
        language="zh" if chinese else "en",
        confidence=_confidence(shape, people + coauthors, unapplied, topic),
    )
    assumed = [one.mention.text for one in found if one.assumed]
    return Parsed(query, references, shape, masked, assumed)


_ASKS_FIGURE = re.compile(
    r"\b(?:how (?:much|fast|many|large|big|small|long|well|low|high|far|accurate)|percent|percentage|speed-?up|factor|scores?|accuracy|reduction|improvement|gain|sizes?|memory|latency|number|place|rank)\b|多少|多快",
    re.I,
)
_HAS_CODE = re.compile(
    r"\b(?:have|has|with|whose|release[ds]?|provide|offer|link(?:s|ed)? to)\s+(?:\w+\s+){0,2}(?:source )?code\b|\bcode (?:is )?(?:available|released|public)\b|\bopen[- ]sourced?\b|(?:有|开源)代码|开源",
    re.I,
)


def _asked_of(shape: Shape, question: Question, names_people: bool) -> str | None:
    """`code` where only papers with code are wanted; `words` where a person is asked about without speaking of papers."""
    if shape.kind in (QueryKind.PAPERS, QueryKind.COUNT) and _HAS_CODE.search(question.text):
        return "code"
    speaks_of_papers = re.search(
        r"\b(?:papers?|publi\w+|articles?|works?|wrote|written|write)\b|论文|文章", question.text, re.I
    )
    if shape.fact == "words" and _ASKS_FIGURE.search(question.text):
        return "figure"
    return "words" if names_people and shape.kind is QueryKind.PAPERS and not speaks_of_papers else None


def _refusal(masked: str, names_people: bool) -> str | None:
    reason = refusal_of(masked)
    about_people = names_people or re.search(
        r"\b(?:PERSON|he|she|they|his|her|who|everyone|members?)\b|谁|他|她", masked
    )
    if reason in (PRIVATE, JUDGEMENT) and not about_people:
        return None
    return reason


def _kind(shape: Shape, topic: str, question: Question, anchored: bool) -> QueryKind:
    if shape.kind is QueryKind.PAPERS and not topic and not anchored:
        asks = re.search(
            r"\b(?:papers?|publications?|articles?|works?|list|everything|all)\b|论文|文章", question.masked()
        )
        if not asks and not question.taken:
            return QueryKind.HELP
    return shape.kind


def _topic(question: Question, shape: Shape, chinese: bool, library: Library) -> tuple[str, tuple[str, ...]]:
    masked = question.masked(lower=False)
    if chinese:
        bare = re.sub(r"\b(?:PERSON|PAPER|VENUE|YEAR|SORT|POSITION|STATUS|TRACK|LIMIT)\b", " ", masked)
        return translate(bare)
    if shape.kind is QueryKind.FACT and shape.fact not in (None, "words"):
        return "", ()
    topic = mended(topic_of(masked), library)
    return (topic if content_words(topic) else ""), ()


def _part_names(question: Question, paper_ids: tuple[str, ...], library: Library) -> list[str]:
    """Names by which a paper was found that are of a part of it (`AugModule`), not of the paper: they are asked about."""
    titles = " ".join(
        fold(library.papers_by_id[one].title) for one in paper_ids if one in library.papers_by_id
    )
    names = [question.text[start:end] for start, end, label in question.taken if label == "PAPER"]
    if len(names) < 2:
        return []  # the only name stands for the paper itself; a sentence need not repeat it
    return [name for name in names if fold(name) and fold(name) not in titles]


def _roles(
    question: Question, found: list[Found], shape: Shape
) -> tuple[list[PersonMention], list[PersonMention]]:
    """Whose papers are asked for, and who must be an author as well."""
    people: list[PersonMention] = []
    coauthors: list[PersonMention] = []
    seen: set[tuple[str, ...]] = set()
    joint_kinds = (
        shape.kind in (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.TIMELINE) and shape.group_by is None
    )
    for index, one in enumerate(found):
        key = one.mention.candidates or (one.mention.text.casefold(),)
        if key in seen:
            continue
        seen.add(key)
        before = question.text[: one.start]
        gap = question.text[found[index - 1].end : one.start] if index else ""
        after = question.text[one.end :]
        joint = (
            joint_kinds
            and people
            and _AND.match(gap)
            and (_BY.search(question.text[: found[0].start]) or _TOGETHER.search(question.text))
        )
        if (
            people
            and joint_kinds
            and (_WITH.search(before) or joint)
            and not _OR.match(gap.replace("and", ""))
        ):
            coauthors.append(one.mention)
        elif people and joint_kinds and _JOINT.match(after):
            coauthors.append(one.mention)
        elif not people and _WITH.search(before) and joint_kinds and len(found) > 1:
            coauthors.append(one.mention)
        else:
            people.append(one.mention)
    if not people and coauthors:
        people, coauthors = coauthors[:1], coauthors[1:]
    return people, coauthors


def _confidence(shape: Shape, people: list[PersonMention], unapplied: list[str], topic: str) -> float:
    confidence = shape.confidence
    if any(not one.candidates for one in people):
        confidence -= 0.2
    if unapplied:
        confidence -= 0.2
    if len(topic.split()) > 12:
        confidence -= 0.3
    return round(max(0.1, confidence), 2)
