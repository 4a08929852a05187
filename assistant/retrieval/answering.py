"""The sentences of a paper that answer a question: its words and words alike, the sort of thing asked for, and meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.library import Library
from assistant.records import Passage
from assistant.retrieval.answer_types import DATA, HARDWARE, asks_means, asks_trial, holds_type, tells_trial
from assistant.retrieval.concepts import GENERIC
from assistant.retrieval.likeness import sentence_cosines
from assistant.retrieval.method_sentences import PARTS, asks_parts, how_it_works, tells_result
from assistant.retrieval.question_words import SAME_THING, Asked, asked_of, dataset_joined, held_stems
from assistant.retrieval.sentences import (
    body_sentences,
    continues,
    introduces,
    is_background,
    refers_back,
    states_own,
)
from assistant.retrieval.spelt_out import asks_meaning, asks_name, names_given, spelt_out
from assistant.words import stem, words

ENOUGH = 0.5
"""The value from which a sentence answers by its words."""
_NEARLY_ALL = 0.65
"""Cover from which a sentence answers though the sort of thing asked for is not recognised in it."""
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|third|quarter|twice|double|triple)\b",
    re.I,
)
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
_MEANING = 0.6
"""What meaning counts beside the value of the words when sentences are ranked."""
_FIT = 0.2
_OWN = 0.1
_OTHERS = 0.25
_SO_MANY = re.compile(r"\b(?:which|what|the) (two|three|four|five|six|seven|eight|nine|ten)\b", re.I)
"""`Which three did best?`: a sentence that says so many is more likely to name them."""
_NONE = re.compile(r"\b(?:no|none|zero|without|never)\b", re.I)
"""What tells a number without giving one: `no raw images are kept`."""
_OTHERS_AND_OWN = 0.45
"""The same where it is asked what the paper's own method does: `how far ahead does it forecast?`."""
_OF_IT = re.compile(r"\b(?:does|did|do|can|could|is|was|has|will|would|may) (?:it|they)\b", re.I)
_NEAR_BEST = 0.22
"""A sentence whose rank is so near that of the best is quoted as well."""
_MOST_MEANT = 15
"""Sentences of a paper whose meaning is looked at: a vector takes milliseconds."""
_MOST_QUOTED = 3
_COUNTED = 5
"""How many words after a number the counted thing may stand: `2,907 high-resolution captured videos`."""


@dataclass(frozen=True)
class Ranked:
    """A sentence at its place in the text: the value of its words, its nearness in meaning, and both with what it is."""

    place: int
    sentence: str
    value: float
    cosine: float
    rank: float


def answers(topic: str, figure: bool, passage: Passage, library: Library, wording: str = "") -> list[str]:
    """Up to three sentences of a passage that answer a question, the best first; none where none comes near.

    `wording` is the whole question, of which `topic` is what is left to look for. Of things asked for with `or`, one is
    enough. Words alike are looked for only where the words themselves are not there.
    """
    if asks_meaning(topic):
        return spelt_out(topic, passage)
    if asks_meaning(wording) and (written := spelt_out(topic, passage)):
        return written
    if _neither(topic, passage.text):
        return []
    topic = dataset_joined(topic)
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
        or (names_given(passage) if asks_name(wording) else [])
    )


def _neither(topic: str, text: str) -> bool:
    """Whether a question offers two names to choose from and a text has neither: `a Sawyer or a PR2`."""
    choice = re.search(r"\b([A-Z][\w-]*) or (?:an? |the |in |on )?([A-Z][\w-]*)", topic)
    return choice is not None and not any(one.lower() in text.lower() for one in choice.groups())


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
            answering = [
                one for one in ranked if tells_trial(one.sentence) and not is_background(one.sentence)
            ] or answering
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


def _naming_data(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The sentences that say on which data the paper's own work was tried."""
    naming = [one for one in ranked if holds_type(one.sentence, DATA)]
    return [one for one in naming if not is_background(one.sentence)] or naming


def _asks_trial(asked: Asked, held: frozenset[str]) -> bool:
    """Whether a question asks on which things of a kind something was tried, and a text with these stems has the kind."""
    if asked.types or asked.measures or asked.doers or not asks_trial(asked.question):
        return False
    return any(asked.match(one, held) >= _SPOKEN_OF for one in asked.weights if one not in GENERIC)


def _by_meaning(topic: str, figure: bool, passage: Passage, library: Library, wording: str) -> list[str]:
    """The sentence nearest a question in meaning, where it is near, and holds some words or the sort of thing asked for."""
    asked = asked_of(topic, figure, passage.title, passage.text, library, alike=True, wording=wording)
    ranked = ranked_sentences(asked, passage, library)
    near = [one for one in ranked if _may_answer(asked, one)] or _standing_out(asked, ranked)
    return _quoted(asked, max(near, key=lambda one: one.rank), ranked) if near else []


def _may_answer(asked: Asked, one: Ranked) -> bool:
    """Whether a sentence is near and has all that must be there: measures, the sort of thing, a figure."""
    held = held_stems(one.sentence)
    if asked.doers or not asked.measured(one.sentence, held):
        return False
    if asked.types and not holds_type(one.sentence, asked.types):
        return False
    if asked.figure and not _NUMBER.search(one.sentence) and not holds_type(one.sentence, asked.types):
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


def ranked_sentences(asked: Asked, passage: Passage, library: Library) -> list[Ranked]:
    """The sentences of a passage in their order, each with how well it answers."""
    options = list(body_sentences(passage.text, passage.title))
    if len(options) > 1:
        options = [one for one in options if one.rstrip(".") != passage.title]
    values = [_value(asked, one) for one in options]
    looked = sorted(range(len(options)), key=lambda place: -values[place])[:_MOST_MEANT]
    cosines = dict.fromkeys(range(len(options)), 0.0)
    found = sentence_cosines(asked.question, [options[one] for one in looked], library.snapshot.embedder)
    cosines.update(zip(looked, found, strict=True))
    of_others = 0.0 if is_background(asked.question) else _OTHERS
    if of_others and _OF_IT.search(asked.question):
        of_others = _OTHERS_AND_OWN
    counted = _SO_MANY.search(asked.question)
    ranked = []
    for place, sentence in enumerate(options):
        kind = _FIT * asked.fits(sentence) + _OWN * states_own(sentence, passage.title)
        kind -= of_others * is_background(sentence)
        if counted and re.search(rf"\b{counted.group(1)}\b", sentence, re.I):
            kind += _FIT
        rank = values[place] + _MEANING * cosines[place] + kind
        ranked.append(Ranked(place, sentence, values[place], cosines[place], rank))
    return ranked


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
        lacks_figure = asked.figure and not _NUMBER.search(best.sentence) and _NUMBER.search(one.sentence)
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


def _value(asked: Asked, sentence: str) -> float:
    """How well the words of a sentence answer, about 0 to 2; below `ENOUGH` they do not."""
    held = held_stems(sentence)
    if not asked.measured(sentence, held):
        return 0.0
    numeric = any(one.numeric for one in asked.types)
    plain = asked.plain
    cover = asked.cover(held, plain)
    if numeric and not re.search(r"\d", sentence) and not holds_type(sentence, asked.types):
        return cover if plain and cover >= _NEARLY_ALL and _NONE.search(sentence) else 0.0
    typed = bool(asked.types) and holds_type(sentence, asked.types)
    if typed:
        told = asked.types == HARDWARE or _tells_what_for(asked, sentence, held)
        return ENOUGH + 0.5 * cover + 0.1 * asked.cover(held) if told else 0.0
    if not asked.weights:
        return 0.0  # only the sort of thing is asked for, and this sentence has none
    whole = asked.cover(held)
    told = any(asked.match(one, held) for one in plain if one not in asked.titled and one not in GENERIC)
    says = bool(held & {one for sort in asked.types for one in sort.asked})
    if asked.types == HARDWARE and not says:
        return 0.0
    if asked.types and not (told and (says or whole >= _NEARLY_ALL)):
        whole *= 0.6
    if not asked.figure:
        return whole
    if not any(character.isdigit() for character in sentence):
        return whole - (0.1 if _counts(asked, sentence) else 0.3)
    return whole + (0.5 if _counts(asked, sentence) else 0.1)


def _tells_what_for(asked: Asked, sentence: str, held: frozenset[str]) -> bool:
    """Whether a sentence with the sort of thing asked for speaks of what it is asked of.

    What the paper's own work does by its title, `forecast`, is enough where the sentence tells of that work.
    """
    untitled = [one for one in asked.plain if one not in asked.titled and one not in GENERIC]
    if not untitled or any(asked.match(one, held) for one in untitled):
        return True
    titled = [one for one in asked.plain if one in asked.titled and one not in GENERIC]
    of_it = _OF_IT.search(asked.question) and not is_background(sentence)
    return bool(of_it) and any(asked.match(one, held) >= SAME_THING for one in titled)


def _counts(asked: Asked, sentence: str) -> bool:
    """Whether a number in the sentence counts what the question asks for first: `408 movies`."""
    lead = [one for one in asked.weights if one not in asked.titled][:2] or list(asked.weights)[:2]
    tokens = words(re.sub(r"(?<=\d)[,.](?=\d)", "", sentence))
    for place, token in enumerate(tokens):
        if not _NUMBER.fullmatch(token) and not token[0].isdigit():
            continue
        following = []
        for other in tokens[place + 1 : place + 1 + _COUNTED]:
            if other[0].isdigit():
                break
            following.append(stem(other))
        if any(asked.match(one, set(following)) >= SAME_THING for one in lead):
            return True
    return False
