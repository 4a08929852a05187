"""The sentence of a paper that answers though its words alone do not do: it stands out among the others, with the sort of thing asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.library import Library
from assistant.records import Clause, Passage
from assistant.retrieval.paper_facts.asked import Asked, held_stems
from assistant.retrieval.paper_facts.counted import NUMBER, asks_count, counts_such
from assistant.retrieval.paper_facts.filler_words import FILLER
from assistant.retrieval.paper_facts.names_absent import lacks_names
from assistant.retrieval.paper_facts.question_words import asked_of
from assistant.retrieval.paper_facts.ranking import Ranked, ranked_sentences
from assistant.retrieval.required.answer_types import DATA, holds_type
from assistant.retrieval.sentences import is_background
from assistant.retrieval.topics.concepts import GENERIC
from assistant.text.words import stem, stems, words

_RANK = 0.95
_VALUE = 0.3
"""What rank and value of the words must be at least that the best sentence answers a question as it was put."""
_LEAD = 0.2
_MEANT = 0.45
"""How far ahead and how near in meaning a sentence is that names things where names are asked for."""
_RARE = 3.0
"""The weight (ln) from which a word is telling."""
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:and|so|but) )?(?:is|are|was|were|does|do|did|can|could|has|have|should|will|would)\b", re.I
)
_NAMED = re.compile(r"\b(?:which|what|names? of|names?)\b", re.I)
_COINED = re.compile(r"\b(?:[A-Za-z]+[a-z][A-Z]\w*|[A-Z][\w]*-[\w-]*\w|[A-Z]{2,}\w*|[A-Z]\w*\d\w*)\b")
_OF_TRIAL = frozenset(
    stem(one)
    for one in "rank top first score evaluate test best measure compare win lead surpass excel shine try benchmark names run check name dataset data".split()
)
"""What is done on data, which a sentence that names them says in words of its own."""


def standing_out(clause: Clause, passage: Passage, library: Library) -> list[str]:
    """The one sentence; none where no sentence is so far ahead."""
    wording = clause.wording or clause.topic
    if not wording or (not clause.topic and _YES_OR_NO.match(wording)):
        return []
    if lacks_names(clause.topic, wording, passage.text, library):
        return []
    asked = asked_of(
        wording, clause.figure, passage.title, passage.text, library, alike=True, wording=wording
    )
    ranked = sorted(ranked_sentences(asked, passage, library), key=lambda one: -one.rank)
    told = [one for one in ranked if not is_background(one.sentence)]
    if data := _named_data(asked, told):
        return data
    own = [one for one in told if asked.holds_required(one.sentence)]
    if not own:
        return []
    return _by_rank(asked, own[0], clause) or _named_sort(asked, own, library) or _naming(asked, own, wording)


def _by_rank(asked: Asked, best: Ranked, clause: Clause) -> list[str]:
    """The best by words and meaning, where it has the number or the sort of thing asked for."""
    if best.rank < _RANK or best.value < _VALUE:
        return []
    if asks_count(asked) and not counts_such(asked, best.sentence):
        return []
    if clause.figure and not NUMBER.search(best.sentence):
        return []
    if asked.types and not holds_type(best.sentence, asked.types):
        return []
    sorted_so = not asked.sort or asked.sort in held_stems(best.sentence) or asked.fits(best.sentence)
    return [best.sentence] if sorted_so or _beside_sort(asked, best.sentence) else []


def _beside_sort(asked: Asked, sentence: str) -> bool:
    """Whether a sentence has the word before the sort of thing asked for: `which regression technique`."""
    held = held_stems(sentence)
    before = [one for one, other in asked.pairs if other == asked.sort]
    return any(one in held and one not in asked.titled for one in before)


def _named_data(asked: Asked, own: Sequence[Ranked]) -> list[str]:
    """The only sentence that names data, where nothing but the data of a trial is asked for."""
    plain = {one for one in asked.plain if one not in asked.titled}
    if asked.types != DATA or plain - _OF_TRIAL - FILLER:
        return []
    naming = [
        one.sentence
        for one in own
        if holds_type(one.sentence, DATA)
        and len(set(_COINED.findall(one.sentence)) - set(_COINED.findall(asked.question)))
    ]
    return naming if len(naming) == 1 else []


def _named_sort(asked: Asked, own: Sequence[Ranked], library: Library) -> list[str]:
    """The only sentence with a rare word for the sort asked for, which says there which one: `locality-sensitive hashing`."""
    sort = asked.sort
    if not sort or sort in asked.titled | GENERIC | FILLER or library.inverse_frequency(sort) < _RARE:
        return []
    having = [one.sentence for one in own if sort in held_stems(one.sentence)]
    if len(having) != 1:
        return []
    told, besides = words(having[0]), set(stems(asked.question))
    places = [place for place, one in enumerate(told) if stem(one) == sort and place]
    says = any(stem(told[place - 1]) not in besides and len(told[place - 1]) > 3 for place in places)
    return having if says and own[0].sentence == having[0] else []


def _naming(asked: Asked, own: Sequence[Ranked], wording: str) -> list[str]:
    """The sentence far ahead in words and meaning that gives names, where names are asked for."""
    best, lead = own[0], own[0].rank - own[1].rank if len(own) > 1 else 0.0
    if not _NAMED.search(wording) or asked.types or (asked.figure and not asked.sort):
        return []
    names = set(_COINED.findall(best.sentence)) - set(_COINED.findall(wording))
    return [best.sentence] if lead >= _LEAD and best.cosine >= _MEANT and names else []
