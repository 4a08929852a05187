"""What kind of thing a question asks for where what was taken from it tells more than its wording alone."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import FactKind, QueryKind
from assistant.text.words import content_words
from assistant.understanding.constraints.company import COMPANY, company_on_papers, counts_everybody
from assistant.understanding.constraints.contests import asks_winner
from assistant.understanding.facts.of_described_work import asks_of_described
from assistant.understanding.facts.paid_for import asks_who_paid
from assistant.understanding.facts.paper_facts import STORED_APART
from assistant.understanding.facts.papers_with_code import asks_of_papers_with_code
from assistant.understanding.facts.told_in_text import asks_of_trial
from assistant.understanding.kinds.exact_shapes import HOW_PRODUCTIVE, HeldBy, exact_shape
from assistant.understanding.kinds.kinds import shape_of
from assistant.understanding.kinds.several import FIRST_YEAR
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import GroupBy, Shape
from assistant.understanding.people.membership import of_members
from assistant.understanding.people.people_asked import asks_for_whoever, asks_what_they_wrote, on_a_topic
from assistant.understanding.query.constraints import Constraints
from assistant.understanding.query.counts_weighed import take_weighing, weighed
from assistant.understanding.query.taken import Taken
from assistant.understanding.query.told_when import asks_when_told
from assistant.understanding.topic.telling_words import telling_words
from assistant.understanding.topic.told_first import topic_told_first

_FACTS_OF_ONE = frozenset(
    {
        QueryKind.FACT,
        QueryKind.COUNT,
        QueryKind.VENUES,
        QueryKind.PEOPLE,
        QueryKind.TIMELINE,
        QueryKind.COAUTHORS,
        QueryKind.PROFILE,
    }
)
_COUNTS_THEM = re.compile(r"\W*(?:(?:and|so|but|ok)\b[\s,]*)*how many (?:of )?(?:them|those|these)\b", re.I)
_ALL_OF_IT = re.compile(
    r"\b(?:everything|anything|all|output|bibliography|oeuvre|stuff)\b (?:\w+ )?(?:by|of|from)\b|\blist\b",
    re.I,
)
"""`List everything by A`: what somebody wrote."""
_TOLD = 2
"""Words of a topic that is surely one."""
_COUNTS_TITLES = re.compile(r"\b(?:how (?:many|often)|count|number of|in total)\b", re.I)
_WHO_OF_THEM = re.compile(
    r"^\W*(?:(?:and|so|but|then|tell me)\b[\s,]*)*(?:who|whose|which of)\b(?!.*\bwith\b)", re.I
)
"""Beside several people and what is oldest: whose first paper is earlier."""
_OF_THEM_COUNTED = re.compile(r"\bhow many (?:of )?(?:them|those|these)\b", re.I)


def shape_in_context(question: Question, taken: Taken, masked: str, *, begins: bool) -> Shape:
    """What the question asks for; where it begins a conversation, "they" and "their" are of nobody named before."""
    if question.told is not None:
        return question.told
    if not (taken.people or taken.paper_ids or taken.references.group) and asks_who_paid(masked):
        return Shape(QueryKind.FACT, fact="words")
    if not taken.people and asks_winner(question.text, of_paper=bool(taken.paper_ids)):
        return Shape(QueryKind.FACT, fact="words")
    if taken.constraints.figure is not None and not taken.paper_ids:
        return Shape(QueryKind.COUNT, fact=taken.constraints.figure.fact)
    if taken.paper_ids and not taken.people:
        masked = re.sub(r"\bPERSON\b", "they", masked)  # "he says X is faster than Y": nobody stored is meant
    if begins and not (taken.people or taken.paper_ids) and topic_told_first(question):
        return Shape(QueryKind.PAPERS)
    if taken.people and not taken.paper_ids and company_on_papers(masked):
        return Shape(QueryKind.COAUTHORS, fact=COMPANY if counts_everybody(masked) else None)
    shape = _of_superlative(_asked_last(shape_of(masked), masked), taken, question)
    shape = _exactly(shape, masked, question, taken)
    if asks_when_told(question.text, taken):
        return Shape(QueryKind.FACT, fact="year")
    if shape.group_by in (None, "person") and (unit := weighed(question, taken)) is not None:
        take_weighing(question)
        return Shape(QueryKind.COUNT, group_by=unit, superlative=True)
    titled = taken.in_title is not None and not taken.paper_ids
    if titled and shape.kind not in (QueryKind.COUNT, QueryKind.VENUES):
        return Shape(QueryKind.COUNT if _COUNTS_TITLES.search(question.text) else QueryKind.PAPERS)
    if taken.people:
        return _of_code(shape, question, taken)
    beside_text = shape.kind in (QueryKind.PAPERS, QueryKind.COUNT) or shape.fact in STORED_APART
    kept_apart = taken.paper_ids and shape.fact == "links"  # "the patent number of X"
    if beside_text and not kept_apart and asks_of_described(masked):
        return Shape(QueryKind.FACT, fact="words")
    if not begins:
        return shape
    if not taken.paper_ids and _WHOSE_THAT_IS.search(question.text):
        return Shape(QueryKind.PEOPLE)
    if (of_lab := of_members(masked.replace("PERSON", "they"))) is not None:
        return of_lab  # "who are the alumni, and what do they do today?"
    if shape.kind is QueryKind.FACT and not taken.paper_ids and asks_what_they_wrote(masked):
        return Shape(QueryKind.PAPERS)
    if asks_of_trial(masked) and shape.kind is QueryKind.PAPERS:
        return Shape(QueryKind.FACT, fact="words")  # "which data did they use for X?": whoever wrote it
    if shape.kind is QueryKind.FACT and asks_for_whoever(masked):
        return Shape(QueryKind.PEOPLE)  # "which of your people has moss among their interests?"
    return shape


_EXPLAINED = frozenset({None, "words", "figure", "asked", "told", "about", FactKind.POSITION})
"""Facts whose cue a word of an exact request may be: `role`, `figure`."""
_MAY_BE_EXACT = frozenset(
    {
        QueryKind.PAPERS,
        QueryKind.PROFILE,
        QueryKind.FACT,
        QueryKind.COUNT,
        QueryKind.COAUTHORS,
        QueryKind.PEOPLE,
    }
)


_COUNTS_PAPERS = re.compile(rf"\b(?:how many|number of) (?:\w+ )?(?:{PAPERS}|times)\b")


def _exactly(shape: Shape, masked: str, question: Question, taken: Taken) -> Shape:
    """The shape of an exact request by its telling words, where the wordings read no more than they explain."""
    held = taken.constraints
    if shape.kind not in _MAY_BE_EXACT or shape.group_by not in (None, "person") or shape.topic is not None:
        return shape
    if shape.group_by is not None and not (taken.people or HOW_PRODUCTIVE.search(masked)):
        return shape
    if shape.fact not in _EXPLAINED or held.figure or held.sort or held.at_least or taken.references.group:
        return shape
    held_by = HeldBy(
        people=len(taken.people) - len(taken.excluded),
        papers=len(taken.paper_ids),
        venue=bool(taken.venues_named),
        year=taken.years is not None,
        place=held.position is not None,
    )
    exact = exact_shape(masked, held_by)
    if exact is None or exact.kind is QueryKind.PAPERS:  # what an aside says may still be what is counted
        exact = exact_shape(question.labelled(), held_by) or exact
    if exact is not None and shape.group_by is not None and HOW_PRODUCTIVE.search(masked):
        return exact
    if exact is None or (exact.kind is shape.kind and exact.group_by is None):
        return shape
    apart = len(taken.people) > 1 or _COUNTS_PAPERS.search(masked)
    if shape.kind is QueryKind.COAUTHORS and exact.kind is QueryKind.COUNT and not apart:
        return shape
    if exact.kind is QueryKind.PAPERS and shape.kind not in (QueryKind.PROFILE, QueryKind.FACT):
        return shape
    return exact


_COUNTS = re.compile(r"\b(?:how many|number of|count)\b", re.I)


def _of_code(shape: Shape, question: Question, taken: Taken) -> Shape:
    """Of somebody's papers those with code, or without: `how many of X's papers link to code?` asks for no link."""
    told = shape.kind is QueryKind.FACT and shape.fact in ("links", "words", "code", None)
    if taken.paper_ids or not told or not asks_of_papers_with_code(question.text):
        return shape
    return Shape(QueryKind.COUNT if _COUNTS.search(question.text) else QueryKind.PAPERS)


_WHOSE_THAT_IS = re.compile(
    r"(?:[:;,?.]|\s[-–—]+)\s*(?:and )?(?:(?:which|who|whom)(?: one| ones)? of (?:you|(?:the|your|these|those|its) (?:\w+ )?(?:members?|people|team|group|lab|staff|researchers?|scientists?|students?|post-?docs?|colleagues?|folks?))"
    r"|whose (?:projects?|works?|topics?|thes[ie]s|research|areas?|fields?|jobs?|specialit(?:y|ies)|subjects?|doing) (?:is|are|was|were|would) (?:that|this|these|those|it|they|be))(?: (?:do(?:es)?|did|is|was|are|works? on) (?:it|that|this))?\W*$",
    re.I,
)
"""Behind a topic: `bacteria in glaciers: which of the members?`, `- whose projects are these?`"""
_TELLS_OF_WORK = re.compile(rf"\?|\b(?:{PAPERS}|method|project)\b", re.I)
_LABEL = re.compile(r"\b[A-Z]{4,}\b")
_ASKS = re.compile(rf"\b(?:{PAPERS}|who|whom|which|any(?:one|body|thing)|some(?:one|body|thing))\b")


def _asked_last(shape: Shape, masked: str) -> Shape:
    """The shape of the sentence that asks, where all before it only tells: `It costs more each year. Who studies this?`."""
    *told, request = _sentences(masked)
    if not told or not request.endswith("?") or any(_LABEL.search(one) or _ASKS.search(one) for one in told):
        return shape
    asked = shape_of(request)
    of_papers = asked.kind is QueryKind.PAPERS and _ASKS.search(request) is not None
    plain = asked.fact is None and (asked.kind is QueryKind.PEOPLE or of_papers)
    return asked if plain and shape.kind is not QueryKind.READING_LIST else shape


def _of_superlative(shape: Shape, taken: Taken, question: Question) -> Shape:
    """`Which paper was cited most, and how often?`: the paper shown answers what else is asked of it.

    The way from a first paper to a last one holds both.
    """
    if taken.constraints.way and not taken.paper_ids:
        return Shape(QueryKind.TIMELINE)
    in_time = shape.kind in (QueryKind.PAPERS, QueryKind.PROFILE) or shape.fact == FactKind.INTEREST
    if taken.constraints.chronicle and in_time and not taken.paper_ids:
        return Shape(QueryKind.TIMELINE)
    if taken.excluded and shape.kind is QueryKind.FACT and shape.fact == FactKind.INTEREST:
        return Shape(QueryKind.PAPERS)  # "what did A do without B?"
    if shape.kind is QueryKind.PAPERS and taken.references.group and taken.is_exact:
        return Shape(QueryKind.COUNT) if _OF_THEM_COUNTED.search(question.text) else shape
    if len(taken.people) > 1 and taken.constraints.sort == "oldest" and _WHO_OF_THEM.match(question.text):
        return Shape(QueryKind.COMPARE, fact=FIRST_YEAR)
    of_words = shape.kind is QueryKind.FACT and shape.fact == "words" and taken.references.group
    named = taken.people or taken.paper_ids
    if of_words and not named and _COUNTS_THEM.match(question.text):
        return Shape(QueryKind.COUNT)  # "how many of those come with code?"
    sort, limit = taken.constraints.sort, taken.constraints.limit
    one = (sort == "ends" or (sort is not None and limit == 1)) and not taken.paper_ids
    if one and shape.fact == FactKind.NEWS and taken.people:
        return shape  # "the latest news of A": no paper
    if one and shape.group_by is None and shape.kind in _FACTS_OF_ONE:
        return Shape(QueryKind.PAPERS)
    return shape


_THE_ASSISTANT = re.compile(
    r"\b(?:this|the) (?:chat ?bots?|bot|assistant|web ?site|site|chat|tool|service)\b", re.I
)
"""What a question about the assistant itself speaks of: `which language model powers this chatbot?`."""


def told_on_topic(shape: Shape, question: Question, taken: Taken, library: Library, *, begins: bool) -> Shape:
    """`I collect references on X. What can you give me?`: worded as if nothing was asked for, but a topic is told."""
    of_nothing = shape.kind is QueryKind.FACT and shape.fact == "about" and begins
    in_passing = (
        shape.kind is QueryKind.FACT
        and begins
        and _said_in_story(question.text)
        and not asks_of_described(question.masked())
    )
    if not (shape.kind is QueryKind.HELP or of_nothing or in_passing):
        return shape
    if taken.people or taken.paper_ids or (taken.is_exact and not in_passing):
        return shape
    if shape.kind is QueryKind.HELP and _THE_ASSISTANT.search(question.text):
        return shape
    told = telling_words(question, library.snapshot.embedder)
    enough = len(content_words(told)) >= _TOLD and not is_chatter(told)
    kind = (
        QueryKind.PEOPLE if on_a_topic(_sentences(question.masked())[-1], named=False) else QueryKind.PAPERS
    )
    return Shape(kind, confidence=0.6) if enough else shape


def _said_in_story(text: str) -> bool:
    """Whether sentences without a question or a paper go before the last: a fact's name in them asks for none (`a man on the phone`)."""
    *told, request = _sentences(text)
    return bool(told) and not any(_TELLS_OF_WORK.search(one) for one in told) and "?" in request


def _sentences(text: str) -> list[str]:
    """A text's sentences; a dash begins another one as well."""
    return re.split(r"(?<=[.!?…])\s+(?=\S)|\s[-–—]+\s", text.strip())


def kind_asked(
    shape: Shape, topic: str, question: Question, taken: Taken, *, of_people: bool, fact: str | None
) -> tuple[QueryKind, GroupBy | None]:
    """The kind and what a count is grouped by, once the topic and whose papers they are is known."""
    if fact == "words" and _only_names_somebody(shape, topic, question, taken):
        return QueryKind.PROFILE, shape.group_by
    if _asks_nothing(shape, topic, question, taken):
        return QueryKind.HELP, shape.group_by
    alone = taken.constraints.position == "single" and not taken.paper_ids  # "who wrote papers alone?"
    counts = alone or taken.constraints.at_least is not None or (not of_people and taken.names_publications)
    if shape.kind is QueryKind.PEOPLE and not (topic or shape.fact) and counts:
        return QueryKind.COUNT, "person"  # "who published at AAAI?", "anyone with more than five papers?"
    return shape.kind, shape.group_by


def _only_names_somebody(shape: Shape, topic: str, question: Question, taken: Taken) -> bool:
    """`Hi! Who is A?`, `could you introduce A to me`: one person, of whom no paper is asked and nothing else is said."""
    alone = len(taken.people) == 1 and not (
        taken.paper_ids or taken.references.group or taken.names_publications
    )
    bare = alone and not topic and taken.constraints == Constraints() and not taken.not_about.said
    return shape.kind is QueryKind.PAPERS and bare and not _ALL_OF_IT.search(question.text)


def _asks_nothing(shape: Shape, topic: str, question: Question, taken: Taken) -> bool:
    anchored = taken.people or taken.paper_ids or taken.names_publications
    if shape.kind is not QueryKind.PAPERS or topic or anchored or question.taken:
        return False
    asks = r"\b(?:papers?|publications?|articles?|works?|list|everything|all)\b|论文|文章"
    return not re.search(asks, question.masked())
