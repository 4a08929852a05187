"""A model's text on its way to the citation check: whole sentences, right counts, markers where they were forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.citing.markers import MARKER, numbers_in, units_of
from assistant.citing.statements import holds
from assistant.citing.supports import Support, haystack
from assistant.model.counts import correct_counts, states_count
from assistant.model.instructions import for_a_model
from assistant.records import Evidence, QueryKind
from assistant.text.words import stems

ENOUGH_SHARED = 0.6
"""Share of a sentence's content stems that a passage must hold to be taken for its source."""
LEAST_SHARED = 3
"""Content stems that a sentence and what it cites must have in common, at least."""
_CODE = re.compile(r"\b[A-Z]{3,}[-_][A-Z0-9]{3,}\b")
"""Tokens of the kind that attacks ask to be repeated; a name such as `CLIP-KD` is one too, and stands in its source."""
_COINED = re.compile(r"\b[A-Za-z]*[a-z\d]*[A-Z][\w²-]*[A-Z][\w²-]*")
"""Names that somebody coined (`SparseD`, `HSSAKD`, `S²Q-VDiT`): a sentence that shares one needs fewer other words in common."""
_CJK = re.compile(r"[\u3400-\u9fff]")
_ORDERED = re.compile(r"^(\s*)\d{1,2}[.)]\s+")
_NEGATION = re.compile(r"\b(?:no|none|not|nothing|neither|nobody)\b|没有|未|无", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:shared?|common|together|joint)\b|共同|合作|合著", re.IGNORECASE)
_NOT_STATED = re.compile(
    r"\b(?:do|does|did|is|are|was|were)(?: not|n't) (?:\w+ )?(?:says?|state|mention|tell|give|specify|report|cover|name)"
    r"|\b(?:say|state|mention)s? nothing\b|\bnot (?:stated|mentioned|given|specified|reported|covered)\b"
    r"|没有(?:说明|提到|提及|给出)|未(?:说明|提到|提及|给出)",
    re.IGNORECASE,
)
_LIST_LEAD = re.compile(r"[:：]\s*$")
_LINKS = re.compile(r"!?\[([^\]\d][^\]]*)\]\([^)]*\)|https?://\S+")


def sentences_of(pieces: Iterator[str]) -> Iterator[str]:
    """Whole sentences, each with the markers that follow it, as they become complete; nothing is lost.

    Numbered lists become bulleted ones: their numbers would be wrong as soon as one of them is dropped.
    """
    waiting, at_start = "", True
    for piece in pieces:
        waiting += piece
        *lines, waiting = waiting.split("\n")
        for line in lines:
            yield from units_of(_ORDERED.sub(r"\1- ", line) if at_start else line)
            yield "\n"
            at_start = True
        # The last two stay: markers of the last whole sentence may still be on their way.
        ready = units_of(_ORDERED.sub(r"\1- ", waiting) if at_start else waiting)
        if len(ready) > 2:
            yield from ready[:-2]
            waiting, at_start = "".join(ready[-2:]), False
    if waiting:
        yield from units_of(_ORDERED.sub(r"\1- ", waiting) if at_start else waiting)


def settle(
    sentence: str, evidence: Evidence, supports: Sequence[Support], known: frozenset[str] = frozenset()
) -> str:
    """A sentence with its counts corrected and its markers attached; empty where nothing supports it.

    `known` are stems of what was computed: they count as supported beside the words of what is cited.
    """
    if not sentence.strip(" \n*-•#>"):
        return sentence
    text = _LINKS.sub(lambda match: match.group(1) or "", sentence)
    corrected = correct_counts(text, evidence)
    if corrected is None or _repeats_a_code(corrected, supports):
        return ""
    numbers = {support.number for support in supports}
    marked = {number for inner in MARKER.findall(corrected) for number in numbers_in(inner)} & numbers
    counted = states_count(corrected, evidence)
    if marked:
        cited = [one for one in supports if one.number in marked]
        return corrected if counted or _says_it(corrected, cited, known) else ""
    if counted or _LIST_LEAD.search(corrected) or says_absence(corrected, evidence):
        return corrected
    return attach(corrected, supports)


def says_absence(sentence: str, evidence: Evidence) -> bool:
    """Whether a sentence only says that something is not stated, or that there is none where none was found."""
    if _NOT_STATED.search(sentence):
        return True
    nothing = evidence.value == 0 or not (evidence.papers or evidence.people or evidence.ranked_people)
    if not _NEGATION.search(sentence):
        return False
    ids = [set(one.paper_ids) for one in evidence.ranked_people]
    apart = evidence.query.kind is QueryKind.COMPARE and len(ids) > 1 and not set.intersection(*ids)
    return nothing or (apart and bool(_TOGETHER.search(sentence)))


def _repeats_a_code(sentence: str, supports: Sequence[Support]) -> bool:
    """Whether it says what stands there only to be repeated."""
    codes = _CODE.findall(MARKER.sub(" ", sentence))
    shown = " ".join(for_a_model(haystack(support)) for support in supports) if codes else ""
    return any(code not in shown for code in codes)


def _says_it(sentence: str, cited: Sequence[Support], known: frozenset[str]) -> bool:
    """Whether a sentence is about what it cites: it shares a coined name with it, or enough of its words."""
    bare = MARKER.sub(" ", sentence)
    shown = [for_a_model(haystack(support)) for support in cited]
    words = set(stems(bare))
    if _CJK.search(bare) and not any(_CJK.search(text) for text in shown):
        # Another language than the source's: what both can share are names, terms and figures.
        words = {word for word in words if word.isascii()}
        return not words or any(words & set(stems(text)) for text in shown)
    if len(words) < 2:
        return False
    least = LEAST_SHARED
    if any(coined in text for coined in _COINED.findall(bare) for text in shown):
        least = 1 if len(words) <= LEAST_SHARED else 2
    return any(
        words & held and len(words & (held | known)) >= min(least, len(words))
        for held in (set(stems(text)) for text in shown)
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
