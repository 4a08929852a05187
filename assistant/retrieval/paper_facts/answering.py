"""The sentences of a paper that answer a question: its words and words alike, the sort of thing asked for, and meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.library import Library
from assistant.records import Passage
from assistant.retrieval.paper_facts.asked import Asked, held_stems
from assistant.retrieval.paper_facts.counted import NUMBER, asks_count, counts
from assistant.retrieval.paper_facts.filler_words import dataset_joined
from assistant.retrieval.paper_facts.method_sentences import PARTS, asks_parts, how_it_works, tells_result
from assistant.retrieval.paper_facts.names_absent import lacks_names
from assistant.retrieval.paper_facts.placings import told_of_placing
from assistant.retrieval.paper_facts.question_words import asked_of
from assistant.retrieval.paper_facts.ranking import ENOUGH, Ranked, ranked_sentences
from assistant.retrieval.paper_facts.sides import sides_of, told_of_sides
from assistant.retrieval.paper_facts.spelt_out import (
    asks_meaning,
    asks_name,
    asks_outright,
    names_given,
    spelt_out,
)
from assistant.retrieval.paper_facts.things_used import asks_things, told_of_things
from assistant.retrieval.paper_facts.trials import asks_trial, tells_trial
from assistant.retrieval.paper_facts.trials_told import told_of_trial
from assistant.retrieval.required.answer_forms import asks_means, names_hardware
from assistant.retrieval.required.answer_types import DATA, holds_type, names_model_of_hardware
from assistant.retrieval.required.required import told_by_looks_alone
from assistant.retrieval.sentences import (
    continues,
    introduces,
    is_background,
    refers_back,
)
from assistant.retrieval.topics.concepts import GENERIC

_SPOKEN_OF = 0.7
"""How well a text must hold a thing for which named ones are asked: `which games`."""
_MEANT = 0.41
"""Cosine of question and sentence from which a sentence answers though its words alone do not reach `ENOUGH`."""
_SOME = 0.2
"""The share of the question's words that such a sentence must hold all the same."""
_MEANT_TYPED = 0.3
"""The cosine that is enough where the sentence holds the sort of thing asked for and is about the paper's own work."""
_FAR_AHEAD = 0.3
_STANDS_OUT = 0.2
_MEANT_FITTING = 0.33
"""The same where it holds some words and what the question's form asks for."""
_NEAR_BEST = 0.22
"""A sentence whose rank is so near that of the best is quoted as well."""
_MOST_QUOTED = 3


def answers(topic: str, figure: bool, passage: Passage, library: Library, wording: str = "") -> list[str]:
    """Up to three sentences of a passage that answer a question, the best first; none where none comes near.

    `wording` is the whole question, of which `topic` is what is left to look for. Of things asked for with `or`, one is
    enough. Words alike are looked for only where the words themselves are not there.
    """
    if asks_meaning(topic):
        return spelt_out(topic, passage)
    if asks_meaning(wording) and (
        (written := spelt_out(topic, passage) or spelt_out(wording, passage)) or asks_outright(wording)
    ):
        return written  # what is nowhere written out is not told by a sentence that has the name
    if lacks_names(topic, wording or topic, passage.text, library):
        return []
    if sides_of(wording):
        asked = asked_of(topic, figure, passage.title, passage.text, library, alike=True, wording=wording)
        if told := told_of_sides(wording, ranked_sentences(asked, passage, library)):
            return told
    if placed := told_of_placing(wording, passage):
        return placed
    if names_hardware(wording) and (named := _naming_hardware(topic, passage, library, wording)):
        return named
    if not figure and (tried := told_of_trial(wording, passage)):
        return tried
    topic = dataset_joined(topic, wording)
    if asks_things(wording):
        asked = asked_of(topic, figure, passage.title, passage.text, library, alike=True, wording=wording)
        used = told_of_things(wording, ranked_sentences(asked, passage, library))
        if used or told_by_looks_alone(wording):
            return used
    ways = [topic, *re.split(r"\s+or\s+", topic)] if re.search(r"\w\s+or\s+\w", topic) else [topic]
    for way in ways:
        if chosen := _by_words(way, figure, passage, library, wording):
            return chosen
    parts = re.split(r"\s+and\s+", topic) if figure else []
    found = [_by_words(part, figure, passage, library, wording) for part in parts[:3] if len(parts) > 1]
    said = list(dict.fromkeys(one for chosen in found for one in chosen))
    said = said[:_MOST_QUOTED] or _by_meaning(topic, figure, passage, library, wording)
    return (
        said
        or (how_it_works(passage, library, PARTS) if asks_parts(topic, passage) else [])
        or (names_given(passage, library) if asks_name(wording) else [])
    )


def _by_words(topic: str, figure: bool, passage: Passage, library: Library, wording: str) -> list[str]:
    """The sentences whose words answer; words alike count only where the words themselves do not do."""
    for alike in (False, True):
        asked = asked_of(topic, figure, passage.title, passage.text, library, alike=alike, wording=wording)
        held = held_stems(passage.text)
        trial = alike and _asks_trial(asked, held)
        if asked.cover(held, asked.plain) < ENOUGH and not trial:
            continue
        ranked = ranked_sentences(asked, passage, library)
        answering = [one for one in ranked if one.value >= ENOUGH]
        if trial or _asks_trial(asked, held):
            told = [one for one in ranked if tells_trial(one.sentence) and not is_background(one.sentence)]
            answering = [*told, *(one for one in answering if asked.fits(one.sentence))] or answering
        if (
            asked.types == DATA
            and not figure
            and not any(holds_type(one.sentence, DATA) for one in answering)
        ):
            # "data sets of the paper with the VAE": the rest of the words say of which paper
            answering = _naming_data(ranked) or answering
        if answering:
            return _quoted(asked, max(answering, key=lambda one: one.rank), ranked)
    return []


def _naming_hardware(topic: str, passage: Passage, library: Library, wording: str) -> list[str]:
    """The sentence that names the very machine asked for: `a single card is too slow` names none."""
    asked = asked_of(topic, False, passage.title, passage.text, library, alike=True, wording=wording)
    ranked = ranked_sentences(asked, passage, library)
    named = [
        one for one in ranked if names_model_of_hardware(one.sentence) and asked.holds_required(one.sentence)
    ]
    return [max(named, key=lambda one: (not is_background(one.sentence), one.rank)).sentence] if named else []


def _naming_data(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The sentences that say on which data the paper's own work was tried."""
    naming = [one for one in ranked if holds_type(one.sentence, DATA)]
    naming = naming or [one for one in ranked if tells_trial(one.sentence)]
    return [one for one in naming if not is_background(one.sentence)] or naming


def _asks_trial(asked: Asked, held: frozenset[str]) -> bool:
    """Whether a question asks on which things of a kind something was tried, and a text with these stems has the kind."""
    if asked.types or asked.measures or asked.doers or not asks_trial(asked.question):
        return False
    sort = [asked.sort, *(one for one, other in asked.pairs if other == asked.sort and one in asked.titled)]
    things = sort if asked.sort else [one for one in asked.weights if one not in GENERIC]
    return any(asked.match(one, held) >= _SPOKEN_OF for one in things)


def _by_meaning(topic: str, figure: bool, passage: Passage, library: Library, wording: str) -> list[str]:
    """The sentence nearest a question in meaning, where it is near, and holds some words or the sort of thing asked for."""
    asked = asked_of(topic, figure, passage.title, passage.text, library, alike=True, wording=wording)
    ranked = ranked_sentences(asked, passage, library)
    near = [one for one in ranked if _may_answer(asked, one)] or _standing_out(asked, ranked)
    return _quoted(asked, max(near, key=lambda one: one.rank), ranked) if near else []


def _may_answer(asked: Asked, one: Ranked) -> bool:
    """Whether a sentence is near and has all that must be there: measures, the sort of thing, a figure."""
    held = held_stems(one.sentence)
    if asked.doers or not asked.measured(one.sentence, held) or not asked.holds_required(one.sentence):
        return False
    if asked.types and not holds_type(one.sentence, asked.types):
        return False
    if asked.figure and not NUMBER.search(one.sentence) and not holds_type(one.sentence, asked.types):
        return False
    if asks_count(asked) and one.value < ENOUGH and not counts(asked, one.sentence):
        return False
    kept = sum(weight * asked.match(word, held) for word, weight in asked.weights.items())
    some = kept >= _SOME * (sum(asked.weights.values()) or 1.0)
    if asked.types and one.cosine >= _MEANT_TYPED and not is_background(one.sentence):
        return True
    near = _MEANT_FITTING if asked.fits(one.sentence) and not asked.figure else _MEANT
    return some and one.cosine >= near


def _standing_out(asked: Asked, ranked: Sequence[Ranked]) -> list[Ranked]:
    """The sentence far ahead of all others that holds some of the words and a thing of the sort the question's form asks for."""
    first, *others = sorted(ranked, key=lambda one: -one.rank)
    if not others or asked.types or asked.figure or first.rank - others[0].rank < _FAR_AHEAD:
        return []
    held = sum(weight * asked.match(one, held_stems(first.sentence)) for one, weight in asked.weights.items())
    kept = held >= _SOME * (sum(asked.weights.values()) or 1.0)
    return [first] if kept and first.cosine >= _STANDS_OUT and asked.fits(first.sentence) else []


def _quoted(asked: Asked, best: Ranked, ranked: Sequence[Ranked]) -> list[str]:
    """The best sentence, what it only introduces, and those that answer nearly as well or hold what it lacks."""
    chosen = [*_before(best, ranked), best]
    if introduces(best.sentence) or continues(best.sentence) or asks_means(asked.question):
        chosen += _sequel(best, ranked)
    held = held_stems(best.sentence)
    for one in sorted(ranked, key=lambda one: -one.rank):
        if one in chosen or len(chosen) >= _MOST_QUOTED:
            continue
        adds = asked.cover(held | held_stems(one.sentence)) - asked.cover(held)
        lacks_figure = asked.figure and not NUMBER.search(best.sentence) and NUMBER.search(one.sentence)
        lacks_kind = asked.worded and asked.fits(one.sentence) and not asked.fits(best.sentence)
        near = one.rank >= best.rank - _NEAR_BEST
        if (
            near
            or (one.value >= ENOUGH and (adds >= 0.2 or lacks_figure))
            or (lacks_kind and one.cosine >= _MEANT_TYPED)
        ):
            chosen.append(one)
    return [one.sentence for one in chosen]


def _before(best: Ranked, ranked: Sequence[Ranked]) -> list[Ranked]:
    """The sentence on which the best one leans: `SparseD is built on these findings.`"""
    return [one for one in ranked if one.place == best.place - 1] if refers_back(best.sentence) else []


def _sequel(best: Ranked, ranked: Sequence[Ranked]) -> list[Ranked]:
    """The sentences after one that go on with what it begins: the parts it only counts, the second after the first.

    Where it is asked how something is done, the one after what says that it is.
    """
    after = [one for one in ranked if one.place > best.place][: _MOST_QUOTED - 1]
    if introduces(best.sentence):
        return after
    if after and continues(after[0].sentence):
        return after[:1]
    tells = after and not (tells_result(after[0].sentence) or is_background(after[0].sentence))
    return after[:1] if tells and not continues(best.sentence) else []
