"""What those who ask tell of themselves before they ask for people or for somebody's papers: `I have to send an invoice. Who are the staff?`

Such sentences name no topic; a name in them is of whom the pronouns behind speak: `I know A from a workshop. What did he write?`
"""

from __future__ import annotations

import re

from assistant.understanding.constraints.turned_round import asks_the_rest
from assistant.understanding.constraints.years_of_reports import of_its_year
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.language.question_parts import INTERROGATIVE, SPEAKS
from assistant.understanding.people.membership import of_members
from assistant.understanding.people.people import PeopleFinder
from assistant.understanding.people.people_asked import of_the_lab

_BREAK = re.compile(r"(?:(?<=[a-z0-9)][.!;:])|(?<=[A-Z]{2}[.!;:]))\s+(?=\S)")
_SEEKS = re.compile(
    r"\b(?:interest(?:ed|s)?|curious|look(?:ing)? for|search(?:ing)?|wonder\w*|want|need|like|topics?|working on|work on|stud(?:y|ying)|research(?:ing)?|question)\b",
    re.I,
)
"""What may say what the question behind it is about."""
_POINTS = re.compile(
    r"\b(?:this|that|these|those|such|it|there|them|they|their|then|relevant|related|useful|helpful?|fits?|suitable|suits?|matter|here of|i|me|my|we|us|our)\b",
    re.I,
)
_HARMLESS = re.compile(
    rf"\b(?:of (?:these|those)|these|those|this|that) (?:{PAPERS}|lab|group|team)\b|\bwith (?:us|you)\b", re.I
)
_OF_ONE_PAPER = re.compile(
    r"\b(?:article|paper|study|preprint|manuscript|piece|thesis|book|chapter)\b|\baccording to\b", re.I
)
_PRONOUN = re.compile(r"\b(?P<whose>his|her(?= \w))\b|\b(?P<who>he|she|him|her)\b", re.I)
_OF_PAPERS = re.compile(rf"\b(?:{PAPERS}|publish\w*|wrote|writ(?:e|ten)|co-?author\w*|authors?)\b", re.I)


def asked_alone(text: str, talk: Conversation) -> str:
    """The question without what is told before it, where nothing of that limits what is asked; else the text as it is."""
    *told, asked = _BREAK.split(text.strip())
    before = " ".join(told)
    speaks = SPEAKS.search(before.lower())
    if not speaks or "?" in before or INTERROGATIVE.search(before.lower()) or _points(asked):
        return text
    question = Question(asked)
    named = _named(question, talk)
    masked = question.masked()
    if not named and not _PRONOUN.search(asked):
        of_people = not _SEEKS.search(before) and (of_the_lab(masked) or of_members(masked))
        return asked if of_people else text
    if not _OF_PAPERS.search(asked) or _OF_ONE_PAPER.search(asked) or asks_the_rest(before, asked):
        return text
    spoken_of = _named(Question(before), talk)
    if (
        len(named) == 1
        and not _PRONOUN.search(asked)
        and set(spoken_of) <= set(named)
        and not _SEEKS.search(before)
    ):
        return of_its_year(before, asked)
    if not named and len(spoken_of) == 1:
        return _PRONOUN.sub(lambda one: spoken_of[0] + ("'s" if one.group("whose") else ""), asked)
    return text


def _points(asked: str) -> bool:
    """Whether it speaks of what was told, or of those who ask."""
    return bool(_POINTS.search(_HARMLESS.sub("", asked)))


def _named(question: Question, talk: Conversation) -> list[str]:
    finder = PeopleFinder(talk.library.directory, talk.library.is_common)
    found = (one.mention for one in finder.take(question))
    return [talk.library.name(one.researcher_id) for one in found if one.researcher_id]
