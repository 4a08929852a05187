"""Which stored paper is meant by a description of it: by the words of titles and texts, by meaning, and by what is asked of it.

Measured on 70 descriptions of papers of ten labs: the papers meant reach 0.92 and more of words and meaning together, the
nearest papers of other fields 0.58 at most.
"""

from __future__ import annotations

from collections.abc import Mapping

from assistant.library import Library
from assistant.text.words import content_words, stem
from assistant.understanding.language.chatter import is_chatter

_LEAST = 0.85
"""Cover of its words (0 to 1) and cosine together from which a paper may be the one described."""
_LEAST_AHEAD, _NEAR, _AHEAD = 0.7, 0.45, 0.2
"""The same of a single paper so near in meaning, and so far ahead of all others, in a description of `_TELLS` words or more."""
_TELLS = 3
_RIVALS = 0.45
"""How far behind the best one a paper may be that what is asked tells to be meant."""
_BY_THE_REST = 0.7
"""What it counts that a paper's text holds all the words of what is asked."""
_CHATTER = 0.4
"""What a word of general English weighs beside others: `tested`, `dominates`."""
_ONE_WORD = 2.0
"""Weight (ln) beside which a single word of what is asked tells less than several."""
_BEGINNING = 6
"""Letters of a stem that are compared: what is analysed is told by an analysis."""
_ALIKE = 0.2
"""Behind the best by no more than this, a paper is described as well by the same words."""
_MOST = 3
"""Papers that may be meant alike; of more than these the description is a topic."""
_READ = 15
"""Papers nearest in meaning that are looked at."""


def meant_papers(description: str, rest: str, library: Library) -> tuple[str, ...]:
    """The paper that a description means, or up to three that it means alike; none where it fits no paper or many.

    `rest` is the question without the description: of papers described alike it asks something of the one that tells it.
    """
    weights = {one: library.inverse_frequency(one) for one in map(stem, content_words(description))}
    if not weights:
        return ()
    near: dict[str, float] = {}
    for one in library.snapshot.search(description, kind="paper", limit=_READ):
        near.setdefault(one.passage.owner_id, one.dense)
    fits = {
        paper_id: cover + near.get(paper_id, 0.0) for cover, paper_id in library.title_index.covered(weights)
    }
    best = max(fits.values(), default=0.0)
    if best < _LEAST:
        return _far_ahead(fits, near) if len(weights) >= _TELLS else ()
    rivals = {one: value for one, value in fits.items() if value >= max(_LEAST, best - _RIVALS)}
    told = _told_by(rivals, rest, weights, library) if len(rivals) > 1 else {}
    ranked = sorted(rivals, key=lambda one: -rivals[one] - _BY_THE_REST * told.get(one, 0.0))
    final = {one: rivals[one] + _BY_THE_REST * told.get(one, 0.0) for one in ranked}
    level = [one for one in ranked if final[one] >= final[ranked[0]] - _ALIKE]
    if len(level) > _MOST:
        level = [one for one in level if weights.keys() <= library.title_index.title_stems(one)]
    return tuple(level) if len(level) <= _MOST else ()


def _far_ahead(fits: Mapping[str, float], near: Mapping[str, float]) -> tuple[str, ...]:
    """The paper that other words describe, where it is near in meaning and all others are far behind."""
    if not fits:
        return ()
    first, *others = sorted(fits, key=lambda one: -fits[one])
    behind = fits[first] - (fits[others[0]] if others else 0.0)
    meant = fits[first] >= _LEAST_AHEAD and near.get(first, 0.0) >= _NEAR and behind >= _AHEAD
    return (first,) if meant else ()


def _told_by(
    rivals: Mapping[str, float], rest: str, besides: Mapping[str, float], library: Library
) -> dict[str, float]:
    """The share of what is asked that each text holds, 0 to 1, of the words that any of them holds."""
    said = {stem(word)[:_BEGINNING]: word for word in content_words(rest)}
    asked = {begins: stem(word) for begins, word in said.items()}
    asked = {begins: one for begins, one in asked.items() if one not in besides}
    texts = {one: {told[:_BEGINNING] for told in library.title_index.text_stems(one)} for one in rivals}
    held = {one: asked.keys() & texts[one] for one in rivals}
    known = {
        one: library.inverse_frequency(asked[one]) * (_CHATTER if is_chatter(said[one]) else 1.0)
        for one in set().union(*held.values())
    }
    total = sum(known.values()) + _ONE_WORD
    return {one: sum(known[word] for word in words) / total for one, words in held.items()}
