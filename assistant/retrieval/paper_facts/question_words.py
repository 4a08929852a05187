"""The words of a question read against one text: what each weighs there, and what may stand for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from assistant.library import Library
from assistant.retrieval.paper_facts.asked import Asked, side_by_side
from assistant.retrieval.paper_facts.filler_words import FILLER
from assistant.retrieval.required.answer_forms import names_hardware
from assistant.retrieval.required.types_wanted import types_wanted
from assistant.retrieval.topics.concepts import GENERIC, PHRASE, topic_of
from assistant.retrieval.topics.likeness import like_words
from assistant.text import fold
from assistant.text.words import content_words, stem, stems

_MEASURES = frozenset(stem(word) for word in "rate size score ratio length loss cost budget index".split())
"""Words that name a measure only with the one before them: a learning rate is no forgetting rate."""
_CALLED = {"error": ("mse", "mae", "rmse", "mape", "deviat")}
"""What is measured, and the names of its measures: an error is told as an MSE."""
_USUAL = 3.0
"""The weight (ln) from which a word is telling; beyond it no word weighs more."""
_TITLED = 0.25
"""What a word of the paper's own title weighs: every sentence of its text is about it."""
_GENERIC = 0.35
"""What a word weighs that many topics share."""
_AGENT = re.compile(r"[a-z]{4,}(?:er|or)s?")
_NAME = re.compile(r"(?<=[a-z] )[A-Z][A-Za-z]{2,}")
_NAMED = 2.0
"""What a name in a question weighs: a text without it speaks of something else."""
_WORDED = 0.2
"""What a word weighs that only the whole question holds, not its topic."""
_ROOT = 5
"""Letters from which a longer word with the same beginning speaks of what a name does: `Europe`, `European`."""
_COMPOUND = re.compile(r"\b([a-z]{2,})-([a-z]{3,})\b")
_LEADING = 0.6
"""What the first part of a compound weighs beside its head: `fine-tuning` is a tuning."""
_SORT = 0.35
"""What a word weighs that names the sort of thing asked for (`which city`) where a text does not have it."""
_BESIDES = 2
"""Words that must be asked besides: `which license is the code under` asks for nothing but a license."""
_NAMES_SORT = re.compile(
    r"\b(?:which|what) ((?:(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|it|they|the|of)\b)[\w-]+ ){1,3})(?=(?:are|were|do|did|have|had|can|could|will|would|\w+s)\b)",
    re.I,
)


def asked_of(
    topic: str, figure: bool, title: str, text: str, library: Library, *, alike: bool, wording: str = ""
) -> Asked:
    """Read a question's words against one text; with `alike`, words the text has not are met by words that mean the same."""
    question = wording or topic
    titled, said = frozenset(stems(title)), set(stems(text))
    types, preferred = types_wanted(topic, figure, titled, wording)
    sought = _sought(topic, titled, said)
    names = {fold(word) for word in _NAME.findall(wording)}
    weights = _weighed(topic, sought, titled, names, library)
    accepts = _accepted(topic, library)
    _admit_derived(sought, names, said, titled, accepts, weights)
    _spell_out(accepts, weights)
    held = set(content_words(text))
    if alike:
        _admit_alike([word for word in sought if stem(word) not in said], held, accepts, library)
    sort = _sort_named(question)
    _make_light(sort, said, accepts, weights)
    measures = _measures(topic, titled, weights)
    if measures:  # "forgetting falls to 0.2%" need not say "rate"
        weights = {one: weight for one, weight in weights.items() if one not in _MEASURES}
    for one in stems(wording):  # what the topic lost, where this text speaks of it: "top-1", "the test error"
        if one in said and one not in FILLER | titled:
            weights.setdefault(one, _WORDED)
    return Asked(
        weights=weights,
        accepts=accepts,
        types=types,
        figure=figure and not names_hardware(wording),
        titled=titled,
        measures=measures,
        doers=_doers(sought, held, titled),
        worded=preferred,
        question=question,
        sort=sort[-1] if sort and not types else "",
        pairs=side_by_side(question) - side_by_side(title),
    )


def _sought(topic: str, titled: frozenset[str], said: set[str]) -> list[str]:
    """The words to be looked for; those that elsewhere lead up to what is asked for where there are no others."""
    told = content_words(topic)
    named = [word for word in told if stem(word) not in FILLER]
    if named and all(stem(word) in titled for word in named):
        # all else is said by the title, so what leads up to it is what is asked: "which performed best?"
        return [*named, *(word for word in told if stem(word) in FILLER & said - titled)]
    return named or told


def _weighed(
    topic: str, sought: Iterable[str], titled: frozenset[str], names: set[str], library: Library
) -> dict[str, float]:
    """What each stem sought weighs: by how rare it is, and by whether the title has it."""
    leading = {stem(first) for first, _ in _COMPOUND.findall(topic)}
    return {
        stem(word): min(library.inverse_frequency(stem(word)), _USUAL)
        / _USUAL
        * (_GENERIC if stem(word) in GENERIC else 1.0)
        * (_LEADING if stem(word) in leading else 1.0)
        * (_TITLED if stem(word) in titled else _NAMED if word in names else 1.0)
        for word in sought
    }


def _accepted(topic: str, library: Library) -> dict[str, dict[str, float]]:
    """The stems that may stand for each of a topic's, by what is stored."""
    concepts = topic_of(topic, library).concepts if topic else ()
    accepted = {concept.stem: dict(concept.accepts) for concept in concepts}
    for general, names in _CALLED.items():
        if general in stems(topic):
            accepted.setdefault(general, {}).update(dict.fromkeys(names, PHRASE))
    return accepted


def _admit_derived(
    sought: Iterable[str],
    names: set[str],
    said: set[str],
    titled: frozenset[str],
    accepts: dict[str, dict[str, float]],
    weights: dict[str, float],
) -> None:
    """A name is met by the longer words of the same beginning: `Europe` by `European`."""
    for name in {stem(word) for word in sought if word in names and len(stem(word)) >= _ROOT}:
        derived = {one for one in said | titled if one.startswith(name) and one != name}
        accepts.setdefault(name, {}).update(dict.fromkeys(derived, PHRASE))
        if derived & titled:
            weights[name] = min(weights[name], _TITLED)


def _spell_out(accepts: dict[str, dict[str, float]], weights: dict[str, float]) -> None:
    """A short form that was read as its phrase (`RL`) is met by the words of the phrase."""
    for phrase, others in list(accepts.items()):
        for short in others if " " in phrase else ():
            if short in weights and short not in accepts:
                accepts[short] = {**dict.fromkeys(phrase.split(), PHRASE), **others}


def _admit_alike(
    absent: list[str], held: set[str], accepts: dict[str, dict[str, float]], library: Library
) -> None:
    """Words that a text has not are met by those of its words that mean the same."""
    if not absent:
        return
    for word, others in like_words(absent, held, library.snapshot.embedder).items():
        own = accepts.setdefault(stem(word), {})
        for other, value in others.items():
            own[stem(other)] = max(own.get(stem(other), 0.0), value)


def _sort_named(question: str) -> list[str]:
    """The stems by which a question names the sort of thing it asks for: `which simulator serves ...`."""
    found = _NAMES_SORT.search(question)
    return stems(found.group(1)) if found else []


def _make_light(
    sort: list[str], said: set[str], accepts: dict[str, dict[str, float]], weights: dict[str, float]
) -> None:
    """The sort of thing asked for weighs less where a text does not name it and other words are asked besides."""
    if len(set(weights) - set(sort)) < _BESIDES:
        return
    for one in set(sort) & set(weights) - said:
        if not said.intersection(accepts.get(one, ())):
            weights[one] *= _SORT


def _measures(topic: str, titled: frozenset[str], weights: Collection[str]) -> tuple[tuple[str, str], ...]:
    """The measures a topic asks for, each with the stem before it that tells which."""
    sequence = stems(topic)
    return tuple(
        (one, other)
        for one, other in zip(sequence, sequence[1:], strict=False)
        if other in _MEASURES
        and one in weights
        and (one not in titled or (one in GENERIC and other not in titled))
    )


def _doers(sought: Iterable[str], held: Collection[str], titled: frozenset[str]) -> frozenset[str]:
    """The stems of sought words for a doer that a text has in no form of that word.

    One doer of what the title says is done is the paper's own work: the forecaster of a paper on forecasting.
    """
    forms = {word.removesuffix("s") for word in held}
    return frozenset(
        stem(word)
        for word in sought
        if _AGENT.fullmatch(word)
        and (word.endswith("s") or stem(word) not in titled)
        and word.removesuffix("s").replace("iser", "izer") not in forms
    )
