"""The topic of a question in either language, from what the recognisers left, and what it says besides."""

from __future__ import annotations

import re

from assistant.identifiers import PATENT, identifier_said
from assistant.library import Library
from assistant.records import QueryKind
from assistant.text import fold
from assistant.text.words import content_words
from assistant.understanding.facts.paper_facts import STANDS_FOR, authors_asked
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.languages import Translated
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import Shape
from assistant.understanding.query.frames_left import frames_only, stands_as_topic
from assistant.understanding.query.taken import Taken
from assistant.understanding.topic.spelling import mended
from assistant.understanding.topic.telling_words import only_frames, telling_words
from assistant.understanding.topic.topic import topic_of
from assistant.understanding.topic.topic_in_chinese import topic_in_chinese

_SHORT_FORM = frozenset(
    "acronym acronyms abbreviation abbreviated abbreviate abbreviates letters letter short form stand stands mean means meaning full name".split()
)
"""Words that ask what a name is short for, and do not say which."""
LISTING = frozenset(
    {
        QueryKind.PAPERS,
        QueryKind.COUNT,
        QueryKind.PEOPLE,
        QueryKind.VENUES,
        QueryKind.TIMELINE,
        QueryKind.READING_LIST,
    }
)
"""Kinds whose answers list or count what is stored."""
_COUNTING = frozenset({QueryKind.COUNT, QueryKind.VENUES, QueryKind.TIMELINE, QueryKind.COAUTHORS})
_OF_PAPERS = re.compile(rf"\b(?:{PAPERS}|how many|co-?authors?|index|collection|records?)\b", re.I)
"""Without such a word the rest of a question may ask a fact: `Why did X leave?`."""
_RESULTS = re.compile(r"\b(?:results?|findings?|outcomes?|conclusions?|performance)\b", re.I)
"""Too common to be a topic, but what a comparison of papers may be of."""
_SAYS_WHAT_ONE_IS = re.compile(
    r"^\W*(?:is|was|are|were) (?:the )?PERSON (?!SORT|(?:an? |the |POSITION|on|in|among|at|by|with|more|less|most|least|busier|as)\b)",
    re.I,
)
"""`Is X nice?`: the words behind the name are what is asked, however common they are."""
_PLACED = re.compile(
    r"\b(?:at|from) (?!(?:the|all|a|an|any|which|what|when|where|first|last|home|work|present|least|most|some|time|his|her|their|it|this|that|now)\b)([a-z]{3,})\b"
)


def topic_left(
    question: Question, shape: Shape, taken: Taken, library: Library
) -> tuple[str, tuple[str, ...]]:
    """What is left to look for, and the words of it that could not be translated."""
    if shape.topic is not None:
        return shape.topic, ()
    topic, unknown_terms = _left_over(question, shape, taken, library)
    if shape.kind is QueryKind.COMPARE and taken.paper_ids and not topic:
        found = _RESULTS.search(question.text)
        return (found.group() if found else ""), unknown_terms
    if shape.kind is QueryKind.FACT and shape.fact == "words" and taken.paper_ids:
        topic = " ".join([topic, *part_names(question, taken.paper_ids, library)]).strip()
        if STANDS_FOR.search(question.masked()) and all(one in _SHORT_FORM for one in content_words(topic)):
            topic = next(question.text[start:end] for start, end, label in question.taken if label == "PAPER")
    return topic, unknown_terms


_PAPERS_ON = re.compile(
    rf"^(?:(?:any|the|your|all|some|recent) )?{PAPERS} (?:on|about|regarding|concerning) (?=\S)", re.I
)
"""What only asks for papers, and is no part of what they are on."""
_SURELY = 3
"""Words of a topic that is told even where the rules left nothing."""


def _told(
    left: str, masked: str, question: Question, taken: Taken, library: Library, *, anchored: bool
) -> str:
    """The topic as the parts its words play tell it, where they do; what the rules left otherwise."""
    embedder = library.snapshot.embedder
    told = telling_words(question, embedder)
    if not left:  # "half of them are wrong" in a story that nothing goes before
        named = taken.people or taken.paper_ids or taken.names_publications
        return "" if named or len(content_words(told)) < _SURELY or is_chatter(told) else told
    told = _without_its_question(_PAPERS_ON.sub("", told), question.text)
    if told and not (anchored and is_chatter(told)):
        return told
    if anchored and _OF_PAPERS.search(masked) and only_frames(left, question, embedder):
        return left if stands_as_topic(left, question, embedder) else ""
    return left


def _without_its_question(topic: str, text: str) -> str:
    """A topic that stands right before the papers asked for, without the word that asks: `which zebrafish articles appeared?`."""
    said = re.match(r"(?:what|which)\s+(?=\S)", topic, re.I)
    before_papers = said and re.search(
        rf"\b{re.escape(topic)}(?:-related| related)?\s+{PAPERS}\b", text, re.I
    )
    return topic[said.end() :] if said and before_papers else topic


def _left_over(
    question: Question, shape: Shape, taken: Taken, library: Library
) -> tuple[str, tuple[str, ...]]:
    masked = question.masked(lower=False)
    if shape.kind is QueryKind.FACT and shape.fact not in (None, "words", "figure"):
        return "", ()
    if question.is_chinese:
        return topic_in_chinese(
            masked,
            asked=shape.kind is QueryKind.FACT,
            listing=shape.kind in LISTING,
            anchored=taken.is_exact,
        )
    anchored = (
        (taken.is_exact or taken.references.person or shape.group_by is not None or shape.kind in _COUNTING)
        and shape.kind is not QueryKind.FACT
        and not (shape.kind is QueryKind.COMPARE and taken.paper_ids)
        and not (_SAYS_WHAT_ONE_IS.match(masked) and shape.kind not in _COUNTING)
    )
    left = topic_of(masked, anchored=anchored)
    if shape.kind in LISTING:
        left = _told(left, masked, question, taken, library, anchored=anchored)
    if left and anchored and frames_only(left, question, shape, taken, library.snapshot.embedder):
        return "", ()
    if question.translated is not None:
        return _in_known_words(left, question.translated)
    topic = mended(left, library, anchored=anchored)
    return (topic if content_words(topic) else ""), ()


def _in_known_words(topic: str, translated: Translated) -> tuple[str, tuple[str, ...]]:
    """A topic put into English without the words that nothing put into it, and these words.

    Where they are half of it or more, the topic is searched as it was asked: what the rest says is another topic.
    """
    words = content_words(topic)
    strange = [word for word in words if word in translated.left]
    if not strange:
        return (topic if words else ""), ()
    if len(strange) * 2 >= len(words):
        return translated.own_words(topic), ()
    kept = [one for one in topic.split() if not set(content_words(one)) & translated.left]
    while kept and not content_words(kept[0]):
        kept.pop(0)
    while kept and not content_words(kept[-1]):
        kept.pop()
    return " ".join(kept), tuple(dict.fromkeys(strange))


def part_names(question: Question, paper_ids: tuple[str, ...], library: Library) -> list[str]:
    """Names by which a paper was found that are of a part of it (`AugModule`), not of the paper: they are asked about."""
    titles = " ".join(
        fold(library.papers_by_id[one].title) for one in paper_ids if one in library.papers_by_id
    )
    names = [question.text[start:end] for start, end, label in question.taken if label == "PAPER"]
    if len(names) <= len(paper_ids) or len(names) < 2:
        return []  # the only name stands for the paper itself; a sentence need not repeat it
    return [name for name in names if fold(name) and fold(name) not in titles]


def detail_of(question: Question, shape: Shape, topic: str) -> str:
    """What a question about a stated fact of a person says besides."""
    if shape.kind is not QueryKind.FACT or topic:
        return ""
    if shape.fact == "authors":
        return authors_asked(question.masked())
    if question.is_chinese:
        return "摘要" if "摘要" in question.text else ""
    if shape.fact == "links" and PATENT in (number := identifier_said(question.text)):
        return number
    place = _PLACED.search(question.masked())
    detail = topic_of(_without_own_sentences(question.masked(lower=False)))
    # "at microsoft" names a place though nobody wrote it with a capital.
    return re.sub(rf"\b{place.group(1)}\b", place.group(1).title(), detail) if place else detail


_SENTENCE_END = re.compile(r"(?<=[a-zA-Z]{2}[.!])\s+")
_OF_ONESELF = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|so|well|sorry)\b\W*)*(?:i|we|my|our|i['’](?:m|ve|d|ll)|we['’](?:re|ve|d|ll))\b",
    re.I,
)


def _without_own_sentences(masked: str) -> str:
    """A question without the sentences in which those who ask tell of themselves, where others are left: `I am to meet A. Position?`."""
    sentences = _SENTENCE_END.split(masked)
    kept = [one for one in sentences if one.endswith("?") or not _OF_ONESELF.match(one)]
    return " ".join(kept) if kept and kept[-1] is sentences[-1] else masked
