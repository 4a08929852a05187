"""A model's text on its way to the citation check: whole sentences, right counts, markers where they were forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.citing import MARKER, Support, haystack, holds, numbers_in, units_of
from assistant.model.instructions import for_a_model
from assistant.records import Evidence
from assistant.words import stems

ENOUGH_SHARED = 0.6
"""Share of a sentence's content stems that a passage must hold to be taken for its source."""
LEAST_SHARED = 3
"""Content stems that a sentence and what it cites must have in common, at least."""
_CODE = re.compile(r"\b[A-Z]{3,}[-_][A-Z0-9]{3,}\b")
"""Tokens of the kind that attacks ask to be repeated; a name such as `CLIP-KD` is one too, and stands in its source."""
_NUMBER_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_COUNT = re.compile(
    rf"\b(\d+|{'|'.join(_NUMBER_WORDS[1:])})(\s+(?:(?:[a-z-]+\s+){{0,2}})?(?:papers?|publications?|works?|co-?authors?|people|researchers?)\b)",
    re.IGNORECASE,
)
_LIST_LEAD = re.compile(r"[:：]\s*$")
_LINKS = re.compile(r"!?\[([^\]\d][^\]]*)\]\([^)]*\)|https?://\S+")


def sentences_of(pieces: Iterator[str]) -> Iterator[str]:
    """Whole sentences, each with the markers that follow it, as they become complete; nothing is lost."""
    waiting = ""
    for piece in pieces:
        waiting += piece
        *lines, waiting = waiting.split("\n")
        for line in lines:
            yield from units_of(line)
            yield "\n"
        # The last two stay: markers of the last whole sentence may still be on their way.
        ready = units_of(waiting)
        if len(ready) > 2:
            yield from ready[:-2]
            waiting = "".join(ready[-2:])
    if waiting:
        yield from units_of(waiting)


def settle(sentence: str, evidence: Evidence, supports: Sequence[Support]) -> str:
    """A sentence with its counts corrected and its markers attached; empty where nothing supports it."""
    if not sentence.strip(" \n*-•#>"):
        return sentence
    text = _LINKS.sub(lambda match: match.group(1) or "", sentence)
    corrected = correct_counts(text, evidence)
    if corrected is None:
        return ""
    known = {support.number for support in supports}
    marked = {number for inner in MARKER.findall(corrected) for number in numbers_in(inner)} & known
    if marked:
        return corrected if _says_it(corrected, [one for one in supports if one.number in marked]) else ""
    if _LIST_LEAD.search(corrected) or _states_count(corrected, evidence):
        return corrected
    return attach(corrected, supports)


def _says_it(sentence: str, cited: Sequence[Support]) -> bool:
    """Whether a sentence is about what it cites, and repeats nothing that stands there only to be repeated."""
    bare = MARKER.sub(" ", sentence)
    shown = [for_a_model(haystack(support)) for support in cited]
    words = set(stems(bare))
    if any(code not in text for code in _CODE.findall(bare) for text in [" ".join(shown)]):
        return False
    return (
        any(len(words & set(stems(text))) >= min(LEAST_SHARED, len(words)) for text in shown)
        and len(words) >= 2
    )


def attach(sentence: str, supports: Sequence[Support]) -> str:
    """The sentence with the number of the item that holds most of it; empty where none holds enough."""
    wanted = set(stems(MARKER.sub(" ", sentence)))
    if len(wanted) < LEAST_SHARED:
        return ""
    best, best_share = None, 0.0
    for support in supports:
        source = for_a_model(haystack(support))
        share = len(wanted & set(stems(source))) / len(wanted)
        if share > best_share and holds(sentence, source, frozenset()):
            best, best_share = support, share
    if best is None or best_share < ENOUGH_SHARED:
        return ""
    body = MARKER.sub("", sentence)
    tail = body[len(body.rstrip()) :]
    return f"{body.rstrip()} [{best.number}]{tail}"


def correct_counts(sentence: str, evidence: Evidence) -> str | None:
    """The sentence with a wrong count of records put right; None where it cannot be known which count was meant.

    Only counts of records are looked at (`7 papers`); figures from abstracts are the citation check's business.
    """
    allowed = counts_in(evidence)
    if not allowed:
        return sentence
    unsure = False

    def right(match: re.Match[str]) -> str:
        nonlocal unsure
        word = match.group(1).lower()
        stated = int(word) if word.isdigit() else _NUMBER_WORDS.index(word)
        if stated in allowed:
            return match.group()
        if evidence.value is not None and len(allowed) == 1:
            return f"{evidence.value:g}{match.group(2)}"
        unsure = True
        return match.group()

    corrected = _COUNT.sub(right, sentence)
    return None if unsure else corrected


def counts_in(evidence: Evidence) -> frozenset[int]:
    """Every count that the evidence computed."""
    found = {int(evidence.value)} if evidence.value is not None else set()
    found |= {group.value for group in evidence.groups}
    found |= {one.count for one in evidence.ranked_people if one.count is not None}
    if not found or evidence.query.kind != "count":
        found |= {len(evidence.papers), len(evidence.ranked_people)} - {0}
    return frozenset(found)


def _states_count(sentence: str, evidence: Evidence) -> bool:
    """Whether a sentence tells a computed count: its source is the catalog, and the list beside it is cited."""
    allowed = counts_in(evidence)
    found = [match.group(1).lower() for match in _COUNT.finditer(sentence)]
    return any((int(word) if word.isdigit() else _NUMBER_WORDS.index(word)) in allowed for word in found)
