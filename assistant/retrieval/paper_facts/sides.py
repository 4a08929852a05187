"""Two things that a question sets side by side within one text: what it says of each, `how do dikes and zoning compare?`."""

from __future__ import annotations

import re

from assistant.retrieval.paper_facts.asked import held_stems
from assistant.retrieval.paper_facts.method_sentences import tells_result
from assistant.retrieval.paper_facts.ranking import Ranked
from assistant.retrieval.sentences import has_figure, is_background
from assistant.text.words import content_words, stem

_COMPARES = re.compile(
    r"\b(?:how|in what|where) (?:do|does|did|are|is|was|were)\b(?P<sides>.{4,100}?)\b(?:compare[ds]?|differ\w*|contrast\w*|relate\w*)\b"
    r"|\b(?:which|what)\b.{0,60}\b(?:better|worse|more|less|larger|smaller|higher|lower|faster|slower|stronger|cheaper|[a-z]{3,}er)\b[^,:]{0,60}[,:] (?P<either>.{4,100})"
    r"|\b(?:compar\w+|differences? between|contrast) (?P<named>.{4,100})",
    re.I,
)
_BETWEEN = re.compile(r"\s+(?:and|or|vs\.?|versus|than|with|to|from)\s+", re.I)


def sides_of(question: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The stems that tell each of two things apart which a question compares; None where it does not."""
    match = _COMPARES.search(question)
    said = next((one for one in match.groups() if one), "") if match else ""
    parts = _BETWEEN.split(said, maxsplit=1)
    if len(parts) < 2:
        return None
    one, other = (frozenset(map(stem, content_words(part))) for part in parts)
    return (one - other, other - one) if one - other and other - one else None


def told_of_sides(question: str, ranked: list[Ranked]) -> list[str]:
    """What a text says came out for each of two things compared: a sentence on both, or one on either."""
    sides = sides_of(question)
    if sides is None:
        return []
    told = [one for one in ranked if _tells(one.sentence)]
    told.sort(key=lambda one: (not has_figure(one.sentence), -one.rank))
    one, other = ([each for each in told if _holds(each.sentence, side)] for side in sides)
    if not one or not other:
        return []
    both = [each for each in one if each in other]
    alone = [next((each for each in found if each not in both), None) for found in (one, other)]
    measured = [each for each in alone if each is not None and has_figure(each.sentence)]
    if len(measured) == 2:
        return [each.sentence for each in sorted(measured, key=lambda each: each.place)]
    return [both[0].sentence] if both else [each.sentence for each in (one[0], other[0])]


def _tells(sentence: str) -> bool:
    return (has_figure(sentence) or tells_result(sentence)) and not is_background(sentence)


def _holds(sentence: str, side: frozenset[str]) -> bool:
    """Whether a sentence speaks of a thing: of most of the words for it."""
    return 2 * len(side & held_stems(sentence)) > len(side)
