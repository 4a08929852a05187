"""Descriptions of what was listed: `the one from 2021`, `the older one`, `the pruning paper`, `the other`.

A description is compared with what the conversation listed; one that fits no single entry selects nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.text import fold
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.naming import Named
from assistant.understanding.language.question import Question
from assistant.understanding.people.people import Found
from assistant.understanding.spoken_of.asked_about import ASKED_ABOUT, spoken_at
from assistant.understanding.spoken_of.selection import (
    asks_which,
    found_by,
    person_selected,
    selected,
    told_behind,
)
from assistant.understanding.spoken_of.versions import NUMBERED, VERSIONS, number_said, version_numbered
from assistant.understanding.spoken_of.versions_by_place import VERSION_BY_PLACE, version_by_place

_ENDS = r"is|was|are|were|has|have|had|does|do|did|done|can|could|came|come|comes|get|gets|got|need|needs|say|says|said|appear|appeared|achieve|reach|report|reports|work|works|and|or|but|what|how|when|whose"
_BEHIND = rf"(?:\s+(?:from|on|about|with|at|in|by|that|which|where|who|of|for|using|called|without)\b(?:\s+(?!(?:{_ENDS})\b)[^\s,;:?!–—]+)+)?"
_DESCRIBED = re.compile(
    rf"\b(?:the|that|this|their|his|her)\s+(?P<before>(?:(?!(?:of|is|are|was|in|on|at|by|the|that|with|from|and|or)\b)[\w.'’²-]+\s+){{0,5}}?)(?P<noun>one|paper|article|study|thing|preprint|version|edition|guy|person|researcher)\b(?!\s*s\b)(?P<behind>{_BEHIND})",
    re.I,
)
"""A singular noun phrase that may stand for an entry of a list."""
_ONE_OF = re.compile(
    r"(?:\bthe\s+|^\W*(?:(?:and|or|so|but)\s+)?)(?P<how>older|newer|earlier|later|oldest|newest|earliest|latest|most recent|more recent|former|latter|other|most cited)(?:\s+(?:one|paper|article|of (?:the\s+|these\s+|those\s+)?(?:(?:two|three|four|five)(?: (?:papers|ones|articles))?|them|these|those|papers|ones)))*(?=\s*(?:[,;:?!.–—]|$|'s\b)|\s+-+\s|\s+(?:is|was|has|have|does|did|do|what|how|who|when|where|came|come|by)\b)",
    re.I,
)
_OF_TWO = re.compile(
    r"\bthe (?P<how>former|latter)\b(?:\s+(?:one|paper|article|person|researcher|of (?:the\s+|these\s+|those\s+)?(?:two|them|these|those)))*",
    re.I,
)
"""One of two, whatever follows."""
_MISTAKEN = re.compile(
    r"\bthe (?P<noun>one|person|guy|researcher|paper) (?:that |whom |who |which )?(?:i|we|you) (?:had |have |first |just )*(?:confus\w+|mix\w+|mist(?:ook|aken)|t(?:ook|aken)|swapped|muddled)\b[^,;?.!]*",
    re.I,
)
"""The other of two that were taken for each other."""
_MADE = re.compile(
    r"\b(?:that|this)\s+(?P<before>(?:(?!(?:of|is|are|was|in|on|at|by|the|that|with|from|and|or|new|same|kind|sort|type|one)\b)[\w.'’²-]+\s+){1,3}?)(?P<noun>network|model|method|system|algorithm|framework|benchmark|dataset|tool|technique|experiment|survey|review|project)\b(?!\s*(?:s\b|['’]s\b|size|type))",
    re.I,
)
"""What a paper made, told apart by words of it: `that lung network`."""
_ASKS_OF_IT = re.compile(
    r"\b(?:who|whose|when|where|what|how|which|why|does|did|has|code|venue|authors?|year)\b(?! about\b)", re.I
)
"""Beside a description: a fact of what it describes is asked."""
_SUBJECT = re.compile(
    r"\s+(?:on|about|in|of) (?:it|that|this|(?:that|this|the same) (?:topic|subject|area|field|theme))", re.I
)
_BY_THE_SAME = re.compile(
    r"\s+(?:(?:that )?(?:you (?:have|know)|there is|is stored|stored|here|on file)\s+)?(?:from|by|of)\s+(?:(?:the (?:very )?same|this|that)\s+(?:author|person|researcher|scientist|guy|woman|man)|him|her)\b",
    re.I,
)
"""`The oldest one you have by the same author`: of all that the author wrote, and not of the list."""
_TOLD_BEHIND = re.compile(
    r"\s*,?\s*(?:(?:the one )?(?:where|in which|that|which|who)|with|on|about)\s+(?P<said>(?!(?:is|was|are|were|has|had|did|does|do)\b)[^?!.;:]{6,90})(?=[?!.;:]|$)",
    re.I,
)
"""`And the other one, where the noise is made stronger?`: what is told of it says which."""
_PICKS_ONE = re.compile(
    r"\b(?:which|what)(?: (?:one|paper))?(?: of (?:them|these|those|the (?:two|three|four|five|list|papers)))?\W+(?:is|was)\W+$|\bwhich\W+(?:is|was)\W+$",
    re.I,
)
_DATED = re.compile(r"\s+(?:in|from|since|during|of)\s+(?:19|20)\d\d", re.I)
_PERSON_NOUNS = frozenset({"guy", "person", "researcher"})
_ORDINAL_WORDS = frozenset(
    "first second third fourth fifth sixth last final very only same main original whole remaining next".split()
)


@dataclass
class Described:
    """What descriptions in a question turned out to mean, each with its place."""

    papers: Named = field(default_factory=list)
    people: list[Found] = field(default_factory=list)
    vague: bool = False
    """Whether a description (`the one that ...`) fits nothing the conversation listed."""


def take_described(question: Question, talk: Conversation) -> Described:
    """Find descriptions of entries of the conversation's lists and mark them as the paper or the person they mean."""
    found = Described()
    _take_asked_about(question, talk, found)
    _take_version(question, talk, found)
    _take_version_by_place(question, talk, found)
    for pattern in (_MISTAKEN, _ONE_OF, _OF_TWO, _DESCRIBED, _MADE):
        for match in pattern.finditer(question.text):
            if not question.free(*match.span()):
                continue
            parts = match.groupdict()
            if parts.get("behind") and _SUBJECT.fullmatch(parts["behind"]):
                parts["behind"] = ""  # "the first one on that topic"
            noun = (parts.get("noun") or "one").lower()
            if (
                noun in _PERSON_NOUNS
                and _DATED.fullmatch(parts.get("behind") or "")
                and not parts.get("before")
            ):
                continue  # "how many papers has that person in 2021?"
            text = (
                "other"
                if pattern is _MISTAKEN
                else parts.get("how") or f"{parts.get('before') or ''} {parts.get('behind') or ''}".strip()
            )
            if (fold(text).removeprefix("very ") in _ORDINAL_WORDS and noun not in VERSIONS) or not text:
                continue
            if _BY_THE_SAME.match(question.text, match.end()):
                continue
            if pattern is _ONE_OF and asks_which(text, question.text[: match.start()]):
                continue
            if pattern is _DESCRIBED and noun == "one" and _PICKS_ONE.search(question.text[: match.start()]):
                continue  # "which of them is the one that ...?" asks for it
            if pattern is _ONE_OF and text.lower() == "other":
                told = _TOLD_BEHIND.match(question.text, match.end())
                chosen = told_behind(told["said"], talk) if told is not None else ()
                if told is not None and chosen and question.free(*told.span()):
                    question.take(match.start(), told.end(), "PAPER")
                    found.papers.append((match.start(), chosen))
                    continue
            by_author = (parts.get("behind") or "").strip().lower().startswith("by ")
            counted = talk.counts_people and not talk.is_of_listed and not by_author
            of_two = pattern is _OF_TWO and talk.is_of_person
            people_first = counted or of_two or noun in _PERSON_NOUNS
            person = person_selected(text, talk) if people_first else ()
            paper = selected(text, noun, talk) if not person and noun not in _PERSON_NOUNS else ()
            of_paper = text == "other" and talk.query is not None and bool(talk.query.paper_ids)
            person = person or (
                person_selected(text, talk)
                if not paper and noun == "one" and not by_author and not of_paper
                else ()
            )
            if paper:
                question.take(*match.span(), "PAPER")
                found.papers.append((match.start(), paper))
            elif person:
                question.take(*match.span(), "PERSON")
                found.people.append(Found(talk.mention(person[0]), *match.span()))
            elif noun == "one" and parts.get("behind"):
                around = f"{question.text[: match.start()]} {question.text[match.end() :]}"
                sought = found_by(parts["behind"], talk) if _ASKS_OF_IT.search(around) else ()
                if sought:
                    question.take(*match.span(), "PAPER")
                    found.papers.append((match.start(), sought))
                found.vague = not sought
    return found


def _take_version(question: Question, talk: Conversation, found: Described) -> None:
    """`And its v2?`, `who wrote version 1?`: the stored version of the paper spoken of that bears the number."""
    match, paper = question.search(NUMBERED), talk.paper or talk.single
    if match is None or paper is None:
        return
    version = version_numbered(paper, talk.library.papers, number_said(match))
    if version is not None:
        question.take(*match.span(), "PAPER")
        found.papers.append((match.start(), (version.id,)))


def _take_version_by_place(question: Question, talk: Conversation, found: Described) -> None:
    """`Who wrote the journal version?`: of the paper spoken of."""
    match, paper = question.search(VERSION_BY_PLACE), talk.paper or talk.single
    version = (
        version_by_place(match, paper, talk.library) if match is not None and paper is not None else None
    )
    if match is not None and version is not None:
        question.take(*match.span(), "PAPER")
        found.papers.append((match.start(), (version.id,)))


def _take_asked_about(question: Question, talk: Conversation, found: Described) -> None:
    """`The one I asked about first`, `the paper we started with`; behind a name it only says which bearer is meant."""
    while (match := question.search(ASKED_ABOUT)) is not None:
        paper, person = spoken_at(match, talk)
        named_before = re.search(r"[A-Z][\w-]+\s*,\s*$", question.text[: match.start()])
        label = "PAPER" if paper else "PERSON" if person and not named_before else ""
        question.take(*match.span(), label)
        if paper:
            found.papers.append((match.start(), (paper,)))
        elif person:
            found.people.append(Found(talk.mention(person), *match.span()))
