"""Papers a question names: by full title, by most of a title in quotes, or by a short name such as `SparseD`."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from assistant.library import Library
from assistant.text import fold
from assistant.understanding.question import Question

_QUOTED = re.compile(r"[\"“”«]([^\"“”«»]{4,300})[\"“”»]|《([^》]{2,200})》")
_CLOSE_ENOUGH = 92
_LONGEST_SHORT_NAME = 5
_ANNOUNCED = re.compile(
    r"(?:\bpaper|\bmodel|\bmethod|\bdataset|\bsystem|\bbenchmark|\babout|\bto|\blike|\bis|\bdoes|\bof)\s+$",
    re.I,
)


Named = list[tuple[int, tuple[str, ...]]]
"""Places in the question, each with the ids of the papers named there."""


def take_titles(question: Question, library: Library) -> Named:
    """Papers named by their titles, whole or in quotes; each is marked `PAPER`."""
    found: Named = []
    for match in _QUOTED.finditer(question.text):
        ids = _by_title(match.group(1) or match.group(2), library)
        if ids and question.free(*match.span()):
            question.take(*match.span(), "PAPER")
            found.append((match.start(), ids))
    return found + _titles_inside(question, library)


def ids_in_order(named: Named) -> tuple[str, ...]:
    """The papers' ids in the order of the question."""
    return tuple(dict.fromkeys(one for _, ids in sorted(named) for one in ids))


def _by_title(words: str, library: Library) -> tuple[str, ...]:
    folded = fold(words)
    if folded in library.titles:
        return library.titles[folded]
    if folded in library.short_names:
        return library.short_names[folded]
    if len(folded.split()) < 3:
        return ()
    best = process.extractOne(folded, library.titles.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    if best is not None:
        return library.titles[best[0]]
    begun = [ids for title, ids in library.titles.items() if title.startswith(folded)]
    return begun[0] if len(begun) == 1 else ()


def _titles_inside(question: Question, library: Library) -> list[tuple[int, tuple[str, ...]]]:
    """Whole titles of three words or more (or a rare shorter one) written out in the question."""
    words = question.words
    found = []
    longest = min(len(words), 40)
    for size in range(longest, 2, -1):
        for index in range(len(words) - size + 1):
            start, end = words[index].start, words[index + size - 1].end
            key = " ".join(word.folded for word in words[index : index + size])
            if (
                key in library.titles
                and question.free(start, end)
                and not _is_topic(question, key, library, size)
            ):
                question.take(start, end, "PAPER")
                found.append((start, library.titles[key]))
    return found


def _is_topic(question: Question, key: str, library: Library, size: int) -> bool:
    """A short title in lower case that other papers speak of too is a topic, not a name."""
    return (
        size <= 4
        and question.text.lower() == question.text
        and all(library.is_common(w) for w in key.split())
    )


def take_short_names(question: Question, library: Library) -> Named:
    """Papers named by a short name (`SparseD`); each is marked `PAPER`."""
    found: Named = []
    words = question.words
    for size in range(_LONGEST_SHORT_NAME, 0, -1):
        for index in range(len(words) - size + 1):
            gram = words[index : index + size]
            start, end = gram[0].start, gram[-1].end
            if not question.free(start, end):
                continue
            key = " ".join(word.folded for word in gram)
            if key in library.venues:
                continue  # "at WWW" is the venue, whatever a paper calls itself
            ids = library.short_names.get(key)
            if ids is None and size > 1 and len(key) > 6:
                ids = library.short_names.get(key.replace(" ", ""))  # spot-edit for SpotEdit
                if ids:
                    question.take(start, end, "PAPER")
                    found.append((start, ids))
                    continue
            if ids and _written_as_name(question, start, end, key, library):
                question.take(start, end, "PAPER")
                found.append((start, ids))
    return found


def _written_as_name(question: Question, start: int, end: int, key: str, library: Library) -> bool:
    """Whether the words are meant as a name: capitals inside, digits, or a word that only this paper has."""
    text = question.text[start:end]
    parts = key.split()
    spelled = library.spellings.get(key, "")
    if spelled.isupper() and text != spelled and not text.islower():
        return False  # "Tao" is not TAO
    if len(key) < 3 or (
        len(parts) == 1
        and key in library.acronyms
        and library.word_frequency[key] > 1
        and not _coined_as(key, library)
    ):
        return False
    inner_capital = any(character.isupper() for character in text[1:])
    # "slot-vae" is no word of the texts as a whole, though its parts may be.
    rare = any(library.word_frequency[part] <= 2 for part in parts)
    if inner_capital and (rare or len(parts) == 1 or text[0].isupper()):
        return True
    if rare and all(library.word_frequency[part] <= 3 for part in parts):
        return True
    announced = bool(_ANNOUNCED.search(question.text[:start]))
    return text[:1].isupper() and (start > 0 or rare) and announced and not all(map(library.is_common, parts))


def _coined_as(key: str, library: Library) -> bool:
    """A short form that is the head of one paper's title is that paper's name even where the text explains it."""
    ids = library.short_names.get(key, ())
    return len(ids) == 1 and fold(library.papers_by_id[ids[0]].title).startswith(key)


def take_papers(question: Question, library: Library) -> tuple[str, ...]:
    """Ids of all papers named, by title or short name, in the order of the question."""
    return ids_in_order(take_titles(question, library) + take_short_names(question, library))
