"""Words left of an exact request that only frame it: `what number of contributions has the lab placed at AAAI?`.

Somebody, a venue or a year holds such a request together, and its counting or its company says all that is asked. What is left
then is a topic where it stands as one (`on glaciers`, `glacier papers`, `papers that study glaciers`) or where the reading of
word parts leans to it; elsewhere it is one of the many ways to put the same request.
"""

from __future__ import annotations

import re

from assistant.embedding import Embedder
from assistant.records import QueryKind
from assistant.text.words import content_words
from assistant.understanding.kinds.exact_shapes import UNITS
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import Shape
from assistant.understanding.query.taken import Taken
from assistant.understanding.topic.telling_words import free_words

LEANS = 0.12
"""Chance of being topic from which a word may be one wherever it stands."""
LEANS_BEHIND = 0.04
"""The same behind a little word that joins a topic as often as a frame: `in`, `with`."""
_EXACT = frozenset({QueryKind.COUNT, QueryKind.COAUTHORS, QueryKind.PAPERS, QueryKind.VENUES})
_INTRODUCES = re.compile(
    r"\b(?:on|about|regarding|concerning|into|around|towards?|covering|using|against|via|"
    r"(?:deal\w*|do|work\w*|concerned|experiment\w*) with|relat\w+ to|devoted to|(?:field|area|topic|subject|domain|realm|study|theory) of|"
    r"stud(?:y|ies|ied|ying)|us(?:e|es|ed)|mention\w*|cover\w*|treat\w*|address\w*|tackl\w+|discuss\w*|involv\w+|concern\w*|investigat\w+|examin\w+|explor\w+|"
    r"propos\w+|introduc\w+|describ\w+|analy[sz]\w+|appl(?:y|ies|ied)|contain\w*|focus\w*|evaluat\w+|improv\w+|model(?:s|led)?|measur(?:e|es|ed|ing)|train\w*|solv\w+|like|topics?|subjects?)"
    r"(?:\s+(?:the|an?|any|some|on|of|all|their|his|her|its))*\s*[\"'“‘(]*$",
    re.I,
)
_MAY_INTRODUCE = re.compile(
    r"\b(?:in|with|for|of|to|from|by|and|or|not)(?:\s+(?:the|an?|any|some))*\s*$", re.I
)
_BEFORE_PAPERS = re.compile(
    rf"^[\"'”’)]*[\s-]+(?:related |based |style |focused |oriented |themed )?(?:{PAPERS}|research|co-?authors?|collaborators?|work)\b",
    re.I,
)
_SAYS_HOW_MUCH = frozenset(
    "number numbers count counts counted counting figure figures tally total totals size sum amount quantity value plain bare simple mere exact precise rough round single"
    " measured ranked ranking rank strong weak good busy big large huge well connected regular regularly frequent keen productive fruitful active successful shared joint common distinct different unique"
    " year list lists lab group team enough suffice course distinct scale order terms record volume leaderboard top lead leads leader leading ahead place places first spot network circle roster byline bylines guests heads hand hands".split()
)
"""Words of counting and of judging how much it is: beside an exact request no topic by themselves."""
_FOR_WHAT = re.compile(
    r"^\W*(?:for|as part of|as input (?:for|to)|in view of|ahead of) (?:an?|my|our|the|some)\b[^,.;:?!]*?(?=,|\b(?:i|we)\b(?: would|['’]d)? (?:need|want|like|require|am|are)\b)",
    re.I,
)
"""What the answer is wanted for."""
_OF_PAPERS = re.compile(
    rf"\b(?:{PAPERS}|contributions?|publish\w*|publication|wr[io]te|written|author\w*|(?:put|brought|bring) out|co-?author\w*|sign(?:ed|s)?)\b",
    re.I,
)
_COUNTS_IT = re.compile(
    r"\b(?:how (?:many|much)|number of|count of|which|what) (?:(?:of|the|different|distinct) )*$", re.I
)
_QUOTED = re.compile(r"[\"“‘][^\"”’]*$")


def frames_only(topic: str, question: Question, shape: Shape, taken: Taken, embedder: Embedder) -> bool:
    """Whether what is left of a request that names hold together is no topic."""
    exact = shape.kind in _EXACT and shape.fact is None and not taken.paper_ids
    named = taken.people or taken.venues_named or taken.years is not None
    if not (exact and named) or taken.unknown_venues or taken.not_about.said:
        return False
    if shape.kind is QueryKind.PAPERS and not _OF_PAPERS.search(question.text):
        return False  # "which optimizer did A propose?", "why did A leave?"
    said = _words(topic)
    free = free_words(question, embedder)
    aim = _FOR_WHAT.match(question.text)
    begins = aim.end() if aim is not None and shape.kind in (QueryKind.COUNT, QueryKind.COAUTHORS) else 0
    words = [
        one
        for one in free
        if (word := _words(question.text[one.start : one.end])) & said
        and not word <= _SAYS_HOW_MUCH
        and one.start >= begins
    ]
    if not free:
        return False
    if any(one.telling >= LEANS or _is_name(question.text, one.start) for one in words):
        return False
    return not any(_is_placed(question, one.start, one.end, one.telling) for one in words)


def _words(text: str) -> set[str]:
    """What a text says, as its words are compared: `Alzheimer's` is one of them as well."""
    return {word.casefold() for word in content_words(text)}


def stands_as_topic(topic: str, question: Question, embedder: Embedder) -> bool:
    """Whether a word of it stands right before papers: `volcano papers`."""
    said = _words(topic)
    for one in free_words(question, embedder):
        behind = _RIGHT_BEFORE.match(question.text, one.end)
        if behind is None or not _words(question.text[one.start : one.end]) & said:
            continue
        if question.free(*behind.span("papers")):
            return True
    return False


_RIGHT_BEFORE = re.compile(rf"\s+(?P<papers>{PAPERS})\b", re.I)


def _is_name(text: str, start: int) -> bool:
    """Whether a word is written with a capital within a sentence."""
    return text[start].isupper() and not re.search(r"(?:^|[.?!:;\"“(])\W*$", text[:start])


def _is_placed(question: Question, start: int, end: int, telling: float) -> bool:
    """Whether a word stands where a topic does."""
    before, behind = question.text[:start], question.text[end:]
    if _COUNTS_IT.search(before) and UNITS.fullmatch(question.text[start:end].lower()) is None:
        return True  # "how many experiments did A run?"
    if _INTRODUCES.search(before) or _QUOTED.search(before) or _BEFORE_PAPERS.match(behind):
        return True
    return bool(_MAY_INTRODUCE.search(before)) and telling >= LEANS_BEHIND
