"""What a question asks for where its wording, as it was learned to be read, surely says something else than the rules.

The rules know every wording they were given and are never unsure of it; a cue may still stand in the topic (`count plants from the
air`), and a wording be new (`whom would you suggest?`). Where people or papers are named, only a portrait or a likeness is read so.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.positions import positions_in
from assistant.records import FactKind, QueryKind
from assistant.records.figures import SURELY_FIGURES
from assistant.text.words import content_words
from assistant.understanding.facts.of_described_work import asks_of_described
from assistant.understanding.kinds.exact_shapes import counts_papers
from assistant.understanding.kinds.refusals import INSTRUCTION
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS, PEOPLE
from assistant.understanding.language.question import Question
from assistant.understanding.language.question_kinds import Asks, question_kinds
from assistant.understanding.language.shape import Shape
from assistant.understanding.people.people_asked import asks_what_they_wrote, position_said
from assistant.understanding.query.taken import Taken
from assistant.understanding.topic.told_first import topic_told_first

SURE = 0.7
"""Chance from which the reading is right 19 times in 20."""
CERTAIN = 0.85
"""Chance from which it was never wrong against a fact of somebody, a figure or a count that the rules had read from a story in 8,000 questions: their cue stood in what was told."""
ALMOST_CERTAIN = 0.95
"""The same against what a text tells."""
LIKELY = 0.5
NEVER = 0.2
"""Chance below which a question asks for nothing that must be refused."""
_ASKS_OF_THE_STORE: tuple[Asks, ...] = (
    "papers",
    "people",
    "count",
    "superlative",
    "paper_fact",
    "compare",
    "coauthors",
)
_TOLD = 0.2
"""Chance from which a question of the form `which ...?`, read as one for papers, is one for what a text tells: 5 of 6 such are, of topics 1 in 40."""
_TOLD_SURELY = 0.6
_TOLD_UNASKED = 0.45
"""The same of any other form: `name of the package behind the predictor`."""
_CONFIDENCE = 0.6
_OF_PAPERS = re.compile(rf"\b(?<!term )(?<!term-)(?<!seminar )(?:{PAPERS}|research|studies)\b", re.I)
_OF_YOUR_WORK = re.compile(
    r"\b(?:do|does|did|have|has|is|are) (?:you|your \w+|any(?:one|body)|some(?:one|body)|one of you|any of you)\b[^.?!]{0,30}\b(?:stud(?:y|ied|ying)|publish\w*|research\w*|investigat\w+|work(?:ed|ing)? on|written?|writ(?:e|ing)|look(?:ed|ing)? (?:at|into))\b",
    re.I,
)
_SOMEBODY = re.compile(
    r"\b(?:who|whom|whose|some(?:one|body)|any(?:one|body)|every(?:one|body)|staff|person|people|scientists?|researchers?|colleagues?|members?|experts?)\b",
    re.I,
)
_OF_PEOPLE = re.compile(rf"\b(?:{PEOPLE}|of you)\b", re.I)


def second_opinion(
    shape: Shape, question: Question, taken: Taken, library: Library, *, begins: bool
) -> Shape:
    """The shape by the rules, or by the reading where it is sure and the rules have less to go by."""
    chances = _chances(question, library)
    if not chances or shape.topic is not None or topic_told_first(question):
        return shape
    if shape.fact in SURELY_FIGURES:
        return shape
    if shape.kind is QueryKind.FACT and asks_of_described(question.masked()):
        return shape
    several = len(taken.paper_ids) > 1 and not taken.people
    if several and shape.fact == "words" and _asks_nothing_else(question):
        return Shape(QueryKind.COMPARE, topic="") if chances["compare"] >= SURE else shape
    if not re.search(r"[a-z]", question.masked()):
        return shape
    if taken.people:
        plain = shape.kind is QueryKind.PAPERS and shape.fact is None and len(taken.people) == 1
        bare = plain and not (taken.paper_ids or taken.names_publications or taken.constraints.sort)
        if bare and chances["person_fact"] >= SURE and not _OF_PAPERS.search(question.text):
            return Shape(QueryKind.FACT, fact="words", confidence=_CONFIDENCE)
        return Shape(QueryKind.PROFILE) if bare and chances["person"] >= SURE else shape
    if taken.paper_ids:
        similar = len(taken.paper_ids) == 1 and chances["similar"] >= LIKELY
        return Shape(QueryKind.SIMILAR) if similar and _is_text(shape) else shape
    if (position := _position_asked(shape, question, chances)) is not None:
        return Shape(QueryKind.PEOPLE, fact=FactKind.POSITION, topic=position, confidence=_CONFIDENCE)
    if begins and _may_be_told(shape, question, chances, exact=taken.is_exact):
        return Shape(QueryKind.FACT, fact="words", confidence=_CONFIDENCE)
    kind = _instead(shape, question, chances, begins=begins)
    exact = taken.is_exact and counts_papers(question.masked())
    if kind is None and begins and not exact and _cue_in_story(shape, chances):
        kind = QueryKind.PAPERS if chances["papers"] >= chances["people"] else QueryKind.PEOPLE
    return Shape(kind, confidence=_CONFIDENCE) if kind is not None and kind is not shape.kind else shape


def _chances(question: Question, library: Library) -> dict[Asks, float]:
    """How its wording reads; nothing where it is not in English words."""
    if question.is_chinese or question.translated:
        return {}
    return question_kinds(question.text, library.snapshot.embedder)


def _asks_nothing_else(question: Question) -> bool:
    """Whether no word of a question about papers asks something in particular: `X and Y, same idea or not?`."""
    return is_chatter(re.sub(r"\bPAPER\b", " ", question.masked(lower=False)))


def _position_asked(shape: Shape, question: Question, chances: dict[Asks, float]) -> str | None:
    """The position whose holders are asked for, where nothing but it is said: `what are the postdocs in your group called?`."""
    if _OF_PAPERS.search(question.text):
        return None  # "which student has papers?"
    if shape.kind is not QueryKind.PAPERS or max(chances["person_fact"], chances["people"]) < LIKELY:
        return None
    said = position_said(question.text)
    if chances["person_fact"] + chances["people"] < SURE or not positions_in(said):
        return None
    rest = content_words(question.text.replace(said, " "))
    return said if all(is_chatter(word) for word in rest) else None


_BY_A_TEXT = re.compile(
    r"(?:^|[:;,] |[-–—] )\W*(?:and )?(?:(?:on|in|at|with|by|from|to|for) )?(?:which|what|how (?:many|much|long|large|big)|when|where) (?!(?:do|does|did|can|could|have|has) (?:you|your|the (?:lab|group|team))\b)",
    re.I,
)


_SEEKS_PAPERS = re.compile(
    r"\b(?:refs?|references|literature|publications|papers|articles|preprints|reading|reprints|citations)\b",
    re.I,
)
"""Asks for what to read, and for nothing that it tells."""


_SEEKS = re.compile(
    rf"\b(?:which|what|whose) (?:(?!of\b)[\w-]+ ){{0,2}}?{PAPERS}\b|\b(?:written|read|research|overview|survey of|publish(?:ed|es)?|wrote|anything|something|stuff|here|exists?|on offer|what(?: else)? (?:is|are|was|were) (?:there|accepted|presented)|do you have|have you got)\b",
    re.I,
)
"""Asks for papers, or for what there is: only a reading that is sure says otherwise."""


_OF_SOMETHING = re.compile(
    r"^\W*(?:[\w-]+ ){1,5}(?:of|in|behind|for)\b|\b(?:name|need|give|tell|list|want|how|which|what|where|who)\b",
    re.I,
)
"""Asks for something of a thing, and is no more than a topic otherwise: `Long-term effects and causes?`."""


def _least(question: Question, *, exact: bool) -> float:
    """The chance from which a question is one for what a text tells; the higher, the more its words ask for papers."""
    if exact or _SEEKS.search(question.text):
        return _TOLD_SURELY
    if _BY_A_TEXT.search(question.text):
        return _TOLD
    return _TOLD_UNASKED if _OF_SOMETHING.search(question.text) else _TOLD_SURELY


def _may_be_told(shape: Shape, question: Question, chances: dict[Asks, float], *, exact: bool) -> bool:
    """Whether a question read as one for papers may ask what only the text of one tells: `which four versions were audited?`."""
    plain = shape.kind in (QueryKind.PAPERS, QueryKind.HELP) and shape.fact in (None, "asked", "told")
    counts = shape.kind is QueryKind.COUNT and not (shape.superlative or shape.group_by)
    return (
        (plain or counts)
        and chances["paper_fact"] >= _least(question, exact=exact)
        and not _OF_YOUR_WORK.search(question.text)
        and not _SEEKS_PAPERS.search(question.text)
    )


def _is_text(shape: Shape) -> bool:
    return shape.kind is QueryKind.FACT and shape.fact in ("words", "about", None)


def _instead(
    shape: Shape, question: Question, chances: dict[Asks, float], *, begins: bool
) -> QueryKind | None:
    """The kind that the reading is sure of, where the rules may have met their cue in the topic."""
    of_nothing = shape.kind is QueryKind.FACT and begins
    plain = shape.kind is QueryKind.PAPERS and shape.fact is None
    counted = shape.kind is QueryKind.COUNT and not shape.superlative
    grouped = counted and (shape.group_by is not None or not counts_papers(question.masked()))
    if shape.kind is QueryKind.HELP and chances["superlative"] >= LIKELY:
        return QueryKind.PAPERS
    somebody = _SOMEBODY.search(question.text) is not None
    if plain and asks_what_they_wrote(question.text):
        return None
    if chances["people"] >= (LIKELY if somebody else SURE) and (plain or of_nothing):
        return QueryKind.PEOPLE
    of_papers = _OF_PAPERS.search(question.text) is not None
    if chances["papers"] >= SURE and (grouped or (of_nothing and of_papers)) and begins:
        return QueryKind.PAPERS
    counts = of_papers or _OF_PEOPLE.search(question.text)
    if chances["count"] >= SURE and (plain or (of_nothing and counts)):
        return QueryKind.COUNT  # "how many crystals did they grow?" is told in a paper
    return None


def _cue_in_story(shape: Shape, chances: dict[Asks, float]) -> bool:
    """Whether what surely asks for work on a topic was taken for a fact or a count of people: `the met office moans …`."""
    if shape.kind is QueryKind.FACT and _is_text(shape):
        return (
            chances["papers"] >= ALMOST_CERTAIN
        )  # "I would like to cite something on how fast wounds close"
    counts = shape.kind is QueryKind.COUNT and shape.group_by in (None, "person")
    return (shape.kind is QueryKind.FACT or counts) and chances["papers"] + chances["people"] >= CERTAIN


def is_refused(refusal: str | None, question: Question, taken: Taken, library: Library) -> str | None:
    """Why a question must not be answered, unless it names nobody and surely asks for what is stored.

    `Papers on how old people get cheated` is nobody's age; an instruction stays one whatever else is said.
    """
    if refusal in (None, INSTRUCTION) or taken.people:
        return refusal
    if not (_OF_PAPERS.search(question.text) or _OF_YOUR_WORK.search(question.text)):
        return refusal  # "book me a flight" asks for nothing that is stored, however it reads
    chances = _chances(question, library)
    if not chances:
        return refusal
    asks = max(chances[one] for one in _ASKS_OF_THE_STORE)
    refuses = chances["refuse"] + chances["off_domain"]
    return None if asks >= SURE and refuses < NEVER else refusal
