"""One question, read by itself: every recogniser in turn, then the kind and the topic from what is left."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from assistant.library import Library
from assistant.records import PersonMention, Query, QueryKind, Without
from assistant.text import clean, fold
from assistant.understanding.asides import take_asides
from assistant.understanding.conversation import Conversation
from assistant.understanding.cues import PAPERS, PEOPLE
from assistant.understanding.end_years import at_end
from assistant.understanding.facts import asks_of_trial, further_facts, further_person_facts
from assistant.understanding.kinds import shape_of
from assistant.understanding.languages import in_english
from assistant.understanding.people_asked import asks_for_whoever
from assistant.understanding.question import MAX_CHARACTERS, Question
from assistant.understanding.references import References
from assistant.understanding.refusals import JUDGEMENT, PRIVATE, refusal_of
from assistant.understanding.roles import roles
from assistant.understanding.shape import Shape
from assistant.understanding.simplified import is_japanese, mainland
from assistant.understanding.spelling import cues_mended, mended
from assistant.understanding.superlatives import FEWEST
from assistant.understanding.taken import Taken, take_all
from assistant.understanding.topic import topic_of
from assistant.understanding.topic_in_chinese import said_in_chinese, topic_in_chinese
from assistant.words import content_words

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
    wording: str = ""
    """The question as it was written, with the papers and people it names replaced by pronouns."""
    assumed: list[str] = field(default_factory=list)
    """Readings of names that suppose a slip of the pen."""

    @property
    def has_anchor(self) -> bool:
        """Whether it names something of its own to look for: a person, a paper or a topic."""
        query = self.query
        return bool(query.people or query.coauthors or query.paper_ids or query.topic)


def parse(text: str, library: Library, today: dt.date, talk: Conversation | None = None) -> Parsed:
    """Read one question, in the light of the conversation where there is one. Never raises for what a visitor may type."""
    question, cut = _opened(text, library)
    taken = take_all(question, library, today, talk)
    _unlabel(question, taken)
    said = question.masked()
    asides = take_asides(question, library) if taken.is_exact and not question.is_chinese else ()
    masked = question.masked()
    shape = _shape(question, taken, masked, begins=talk is None)
    if _asked_of(shape, question, bool(taken.people)) == "code":
        _take_code(question)
    topic, unknown_terms = (
        (shape.topic, ()) if shape.topic is not None else _topic(question, shape, taken, library)
    )
    constraints = taken.constraints
    if constraints.sort == "citations" and _MOST_CITED_PERSON.search(masked):
        constraints = replace(constraints, sort=None, limit=None)
        cut = (*cut, "most cited author")
    unapplied = [
        *cut,
        *taken.topic_negations,
        *taken.constraints.unapplied,
        *taken.other_years,
        *taken.unknown_venues,
        *unknown_terms,
        *asides,
    ]
    named = [one for one in taken.people if one.mention not in taken.excluded]
    people, coauthors = roles(question, named, shape)
    if not (people or coauthors or taken.paper_ids or taken.names_publications or topic):
        topic = " ".join(taken.unknown_venues) if shape.kind in _LISTING else topic
    refusal = _refusal(said, bool(taken.people))
    kind = QueryKind.OFF_DOMAIN if refusal else _kind(shape, topic, question, taken)
    group_by = shape.group_by
    counts = constraints.at_least is not None or (not people and taken.names_publications)
    if kind is QueryKind.PEOPLE and not topic and counts:
        kind, group_by = (
            QueryKind.COUNT,
            "person",
        )  # "who published at AAAI?", "anyone with more than five papers?"
    counted = kind is QueryKind.COAUTHORS or (kind is QueryKind.COUNT and group_by == "person")
    if constraints.at_least is not None and not counted:
        unapplied.append(constraints.at_least_said)
    without = taken.without
    query = Query(
        kind=kind,
        topic="" if kind in _TOPICLESS else topic,
        topic_said=(topic, said_in_chinese(question.masked(lower=False)))
        if topic and question.is_chinese
        else None,
        people=tuple(people),
        coauthors=tuple(coauthors),
        years=None if without.years else taken.years,
        venues=taken.venues,
        status=None if without.status else constraints.status,
        track=None if without.track else constraints.track,
        position=None if without.position else constraints.position,
        without=without if without != Without() else None,
        sort=constraints.sort,
        limit=constraints.limit,
        group_by=group_by,
        superlative=group_by is not None and shape.superlative,
        fewest=group_by is not None and bool(FEWEST.search(masked)),
        at_least=constraints.at_least if counted else None,
        every_venue=len(taken.venues) > 1 and bool(_EVERY_VENUE.search(masked)),
        paper_ids=taken.paper_ids,
        fact=_asked_of(shape, question, bool(taken.people)) or shape.fact,
        detail=_detail(question, shape, topic),
        also=_also(masked, shape, taken) if kind is QueryKind.FACT else (),
        unapplied=tuple(dict.fromkeys(unapplied)),
        refusal=refusal,
        language="zh" if question.is_chinese and not is_japanese(text) else "en",
        confidence=_confidence(shape, people + coauthors, unapplied, topic),
    )
    if taken.end_year is not None:
        query = query.model_copy(update={"years": at_end(query, taken.end_year, library)})
    assumed = [one.mention.text for one in taken.people if one.assumed]
    return Parsed(query, taken.references, shape, masked, question.worded(), assumed)


def _shape(question: Question, taken: Taken, masked: str, *, begins: bool) -> Shape:
    """What the question asks for; where it begins a conversation, "they" and "their" are of nobody named before."""
    shape = _of_superlative(shape_of(masked), taken, question)
    if not begins or taken.people:
        return shape
    if asks_of_trial(masked) and shape.kind is QueryKind.PAPERS:
        return Shape(QueryKind.FACT, fact="words")  # "which data did they use for X?": whoever wrote it
    if shape.kind is QueryKind.FACT and asks_for_whoever(masked):
        return Shape(QueryKind.PEOPLE)  # "which of your people has moss among their interests?"
    return shape


def _also(masked: str, shape: Shape, taken: Taken) -> tuple[str, ...]:
    """What else is asked of the same paper or person."""
    if taken.paper_ids:
        return further_facts(masked, shape.fact)
    return further_person_facts(masked, shape.fact) if taken.people else ()


def _unlabel(question: Question, taken: Taken) -> None:
    """Those left out are no people of the question's shape: `other than A, who writes with B?` asks of B alone."""
    left_out = taken.negations.people
    question.taken = [
        (start, end, "" if (start, end) in left_out else label) for start, end, label in question.taken
    ]


_IN_PLACE_OF = re.compile(r"\bin (?:the )?(?:place|stead) of\b", re.I)
"""No place that something took in a contest."""
_CONTRACTED = re.compile(r"\b(where|when|how|why)['’]?s\b", re.I)


def _opened(text: str, library: Library) -> tuple[Question, tuple[str, ...]]:
    """The question that is read, and in words what is left out of it."""
    shown = _not_shouted(mainland(clean(text[: MAX_CHARACTERS * 4])))
    read = cues_mended(
        _IN_PLACE_OF.sub("instead of", _CONTRACTED.sub(r"\1 is", in_english(shown[:MAX_CHARACTERS]))), library
    )
    if len(shown) <= MAX_CHARACTERS:
        return Question(read), ()
    return Question(read), (f"everything after the first {MAX_CHARACTERS} characters",)


_SHOUTED = 4
"""Words in capitals from which on, where none is in small letters, capitals say nothing."""


def _not_shouted(text: str) -> str:
    """A question typed with the shift lock on, in small letters; a single name or short form keeps its capitals."""
    return text.lower() if text.isupper() and len(text.split()) >= _SHOUTED else text


_MOST_CITED_PERSON = re.compile(rf"\bSORT (?:{PEOPLE}|person)\b|^\W*who(?: is|'s|se)?(?: \w+)? SORT\W*$")
_EVERY_VENUE = re.compile(
    r"\b(?:both|each of|all of|every one of)\b.*\bVENUE\b.*\bVENUE\b|\bVENUE\b.*\b(?:as well as|and also|and)\b.*\bVENUE\b|\bVENUE\b.*\bVENUE\b.*(?:都|均)"
)
_FACTS_OF_ONE = frozenset(
    {
        QueryKind.FACT,
        QueryKind.COUNT,
        QueryKind.VENUES,
        QueryKind.PEOPLE,
        QueryKind.TIMELINE,
        QueryKind.COAUTHORS,
    }
)


_OF_THEM_COUNTED = re.compile(r"\bhow many (?:of )?(?:them|those|these)\b", re.I)


def _of_superlative(shape: Shape, taken: Taken, question: Question) -> Shape:
    """`Which paper was cited most, and how often?`: the paper shown answers what else is asked of it.

    The way from a first paper to a last one holds both.
    """
    if taken.constraints.both_ends and not taken.paper_ids:
        return Shape(QueryKind.TIMELINE)
    if shape.kind is QueryKind.PAPERS and taken.references.group and taken.is_exact:
        return Shape(QueryKind.COUNT) if _OF_THEM_COUNTED.search(question.text) else shape
    one = taken.constraints.sort is not None and taken.constraints.limit == 1 and not taken.paper_ids
    if one and shape.group_by is None and shape.kind in _FACTS_OF_ONE:
        return Shape(QueryKind.PAPERS)
    return shape


_ASKS_FIGURE = re.compile(
    r"\b(?:how (?:much|fast|many|large|big|small|long|well|low|high|far|accurate)|percent|percentage|speed-?up|factor|scores?|accuracy|reduction|improvement|gain|sizes?|memory|latency|number|place|rank)\b|多少|多快|(?:几|多少)倍|百分之|几个百?分?点|多久|多长时间|多大",
    re.I,
)
_HAS_CODE = re.compile(
    r"\b(?:have|has|with|whose|release[ds]?|provide|offer|link(?:s|ed)? to)\s+(?:\w+\s+){0,2}(?:source )?code\b|\bcode (?:is )?(?:available|released|public)\b|\bopen[- ]sourced?\b|(?:有|开源|公开)(?:了)?代码|代码(?:已)?(?:公开|开源)|开源",
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


_CODE_WORDS = re.compile(
    r"(?:\b(?:that |which )?(?:have|has|with|whose|come with|comes with|come|comes|release[ds]?|provide[sd]?|offer(?:s|ed)?|link(?:s|ed)? to)\s+)?(?:\b(?:an?|the|their|any|some|public|available|open|working|official)\s+)*\b(?:source )?code(?: (?:repositor(?:y|ies)|repos?|links?|releases?|bases?|is|are|available|released|public|online))*\b|\bopen[- ]sourced?\b|\b(?:github )?repositor(?:y|ies)\b|\bgithub(?: links?)?\b|(?:有|开源)?代码|开源",
    re.I,
)


def _take_code(question: Question) -> None:
    """The words that ask for papers with code, which are no topic."""
    while question.take_first(_CODE_WORDS, "") is not None:
        pass


def _refusal(masked: str, names_people: bool) -> str | None:
    reason = refusal_of(masked)
    about_people = names_people or re.search(
        rf"\b(?:PERSON|he|she|they|his|her|who|everyone|{PEOPLE})\b|谁|他|她", masked
    )
    ranked = reason == JUDGEMENT and re.search(rf"\b{PEOPLE}|\bpost-?docs?\b", masked)
    if reason in (PRIVATE, JUDGEMENT) and not (about_people or ranked):
        return None
    if reason == JUDGEMENT and not names_people and re.search(rf"\b{PAPERS}\b", masked):
        return None
    return reason


def _kind(shape: Shape, topic: str, question: Question, taken: Taken) -> QueryKind:
    anchored = taken.people or taken.paper_ids or taken.venues_named or taken.years
    if shape.kind is QueryKind.PAPERS and not topic and not anchored:
        asks = re.search(
            r"\b(?:papers?|publications?|articles?|works?|list|everything|all)\b|论文|文章", question.masked()
        )
        if not asks and not question.taken:
            return QueryKind.HELP
    return shape.kind


def _detail(question: Question, shape: Shape, topic: str) -> str:
    """What a question about a stated fact of a person says besides."""
    if shape.kind is not QueryKind.FACT or topic or question.is_chinese:
        return ""
    place = _PLACED.search(question.masked())
    detail = topic_of(question.masked(lower=False))
    # "at microsoft" names a place though nobody wrote it with a capital.
    return re.sub(rf"\b{place.group(1)}\b", place.group(1).title(), detail) if place else detail


_PLACED = re.compile(
    r"\b(?:at|from) (?!(?:the|all|a|an|any|which|what|when|where|first|last|home|work|present|least|most|some|time|his|her|their|it|this|that|now)\b)([a-z]{3,})\b"
)


def _topic(question: Question, shape: Shape, taken: Taken, library: Library) -> tuple[str, tuple[str, ...]]:
    """What is left to look for, and the words of it that could not be translated."""
    topic, unknown_terms = _left_over(question, shape, taken, library)
    if shape.kind is QueryKind.FACT and shape.fact == "words" and taken.paper_ids:
        topic = " ".join([topic, *_part_names(question, taken.paper_ids, library)]).strip()
    return topic, unknown_terms


_COUNTING = frozenset({QueryKind.COUNT, QueryKind.VENUES, QueryKind.TIMELINE, QueryKind.COAUTHORS})
_SAYS_WHAT_ONE_IS = re.compile(
    r"^\W*(?:is|was|are|were) (?:the )?PERSON (?!SORT|(?:an? |the |POSITION|on|in|among|at|by|with|more|less|most|least|busier|as)\b)",
    re.I,
)
"""`Is X nice?`: the words behind the name are what is asked, however common they are."""


def _left_over(
    question: Question, shape: Shape, taken: Taken, library: Library
) -> tuple[str, tuple[str, ...]]:
    masked = question.masked(lower=False)
    if shape.kind is QueryKind.FACT and shape.fact not in (None, "words"):
        return "", ()
    if question.is_chinese:
        return topic_in_chinese(
            masked,
            asked=shape.kind is QueryKind.FACT,
            listing=shape.kind in _LISTING,
            anchored=taken.is_exact,
        )
    anchored = (
        (taken.is_exact or taken.references.person or shape.group_by is not None or shape.kind in _COUNTING)
        and shape.kind is not QueryKind.FACT
        and not _SAYS_WHAT_ONE_IS.match(masked)
    )
    topic = mended(topic_of(masked, anchored=anchored), library, anchored=anchored)
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


def _confidence(shape: Shape, people: list[PersonMention], unapplied: list[str], topic: str) -> float:
    confidence = shape.confidence
    if any(not one.candidates for one in people):
        confidence -= 0.2
    if unapplied:
        confidence -= 0.2
    if len(topic.split()) > 12:
        confidence -= 0.3
    return round(max(0.1, confidence), 2)
