"""Kinds of a thing that are one word with it: `nanotoxicity` is toxicity, `biosensors` are sensors, `hepatotoxic` is toxic."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.library import Library
from assistant.retrieval.topics.same_and_kinds import KIND
from assistant.text.words import stem

_BEFORE = (
    """aero agro archaeo astro bio cardio cryo cyto dermato eco electro ethno gastro geno geo hemato hepato histo immuno lipo
    mechano myo nano nephro neuro onco opto osteo paleo pharmaco phyto piezo psycho socio toxico"""
).split()
"""Combining forms that make a kind of what they stand before; none that makes something else of it (`anti`, `meta`, `photo` before `synthesis`)."""
_LEAST_LETTERS = 7
"""Of what stands behind: shorter words mean something else behind them (`geography` has no `graph` in it)."""


def kinds_in_one_word(word: str, library: Library) -> Mapping[str, float]:
    """The stems of stored words that are a folded word with a combining form before it, and what they count."""
    if len(word) < _LEAST_LETTERS:
        return {}
    forms = {word, word.removesuffix("s"), f"{word}s"}
    stored = (before + form for before in _BEFORE for form in forms)
    return {stem(one): KIND for one in stored if library.word_frequency[one]}
