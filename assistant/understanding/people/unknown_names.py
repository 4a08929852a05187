"""Names that nobody stored bears: words written like a name, where what stands around them says that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.names.degrees import is_degree
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS
from assistant.understanding.language.question import Question, Word
from assistant.understanding.people.name_cues import (
    BETWEEN_NAME_WORDS,
    INNER_CAPITAL,
    SCAFFOLD,
    asks_who,
    is_cued,
    is_place,
    is_strongly_cued,
    is_titled,
)
from assistant.understanding.people.name_forms import NameForms

_SOMEBODY_NEAR = re.compile(
    r"\b(?:my|our|his|her|their|whose)\s+(?:(?:own|old|late|dear|former|then|new)\s+)*(?:colleagues?|friends?|boss|neighbou?rs?|brother|sister|uncle|aunt|cousin|mother|father|mum|mom|dad|son|daughter|wife|husband|partner|grand\w+|doctor|physician|surgeon|dentist|vet|teacher|coach|landlord|landlady|nephew|niece)\b[\s,]*(?:(?:an?|the|called|named|(?:dr|prof|mr|mrs|ms|miss|sir)\.?)\s+)*$",
    re.I,
)
"""`His colleague Dr Meier`: somebody of a story, and of no paper."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")
_OF_THEM = re.compile(r"\b(?:he|she|they|him|her|his|hers|their|them)\b", re.I)


def _only_told_of(text: str, run: list[Word]) -> bool:
    """Whether a name stands only in what is told before a request, which asks nothing of whoever bears it."""
    if not _SOMEBODY_NEAR.search(text[: run[0].start]):
        return False
    *told, request = _SENTENCE.split(text)
    if not told or run[0].start >= len(text) - len(request):
        return False
    return run[-1].text not in request and not _OF_THEM.search(request)


_INSTITUTIONS = (
    "universi",
    "institut",
    "hochschul",
    "politecnic",
    "polytechni",
    "ecole",
    "college",
    "academ",
)
"""How words begin that name a place of work or study in one language or another, and nobody."""


_PERIODICAL = re.compile(
    r"\b(?:journals?|annals|proceedings|transactions|letters|archives?|bulletin|conference|symposium|workshop|reviews?|advances|frontiers|handbook)\s+(?:of|on|in|for)\s+(?:the\s+)?$",
    re.I,
)
"""Before what a journal is about: `Journal of Animal Ecology` names nobody."""


def unknown_names(question: Question, forms: NameForms) -> Iterator[tuple[int, int]]:
    """Where such names stand in a question."""
    run: list[Word] = []
    for word in [*question.words, None]:
        if word is not None and _name_like(question, word, run, forms):
            run.append(word)
            continue
        if _is_name(question, run, forms) and not _only_told_of(question.text, run):
            yield run[0].start, run[-1].end
        run = [word] if word is not None and _name_like(question, word, [], forms) else []


def _name_like(question: Question, word: Word, run: list[Word], forms: NameForms) -> bool:
    if not question.free(word.start, word.end) or word.text.isdigit() or not word.text[0].isascii():
        return False
    if run and _ends_sentence(question.text[run[-1].end : word.start], run[-1]):
        return False
    if word.text == "I" and question.text[word.end : word.end + 1] != ".":
        return False
    if run and word.capitalised and word.folded in forms.directory.by_family_name:
        return bool(BETWEEN_NAME_WORDS.fullmatch(question.text[run[-1].end : word.start]))
    if word.folded in SCAFFOLD or (word.folded in FUNCTION_WORDS and not (run and word.capitalised)):
        return False
    if any(character.isupper() for character in word.text[1:]) and not (
        run and INNER_CAPITAL.fullmatch(word.text) and not forms.ordinary(word)
    ):
        return False
    if run and not BETWEEN_NAME_WORDS.fullmatch(question.text[run[-1].end : word.start]):
        return False
    if run and run[0].capitalised != word.capitalised:
        return False
    return word.capitalised or not forms.ordinary(word)


_SHORTENED = 3
"""Letters up to which a stop behind a word of a name may shorten it: `J. Doe`, `Chr. Doe`."""


def _ends_sentence(gap: str, before: Word) -> bool:
    """`an orphanage in Nepal. We ask`: what stands behind the stop belongs to no name before it."""
    return "." in gap and gap.endswith(" ") and len(before.text) > _SHORTENED


_SOMEBODYS = re.compile(
    r"\b(?:my|our|an?|your|his|her|their|some|any|another|every|old|former|new|one)\s+(?:\w+\s+)?(?:prof(?:essor)?|dr)\W*$",
    re.I,
)
"""`My professor mentioned X`: no title of a name."""


def _is_name(question: Question, run: list[Word], forms: NameForms) -> bool:
    if not 1 <= len(run) <= 4 or any(word.folded.startswith(_INSTITUTIONS) for word in run):
        return False
    if is_degree(question.text[run[0].start : run[-1].end]):
        return False  # `an M.Sc.`
    before = question.text[: run[0].start]
    following = fold(question.text[run[-1].end :][:30]).split()[:1]
    if following and following[0].startswith(_INSTITUTIONS):
        return False
    after = question.text[run[-1].end :]
    if any(
        word.folded in FUNCTION_WORDS and len(word.folded) > 3 and not _is_family_name(word, run, forms)
        for word in run
    ):
        return False  # `Segment Anything`
    if _PERIODICAL.search(before) or is_place(before, after):
        return False
    titled, cued, strongly = is_titled(before), is_cued(before, after), is_strongly_cued(before, after)
    strongly = strongly or _beside_somebody(question, run)
    titled = titled and (run[0].capitalised or not _SOMEBODYS.search(before))
    strange = [word for word in run if not forms.ordinary(word) or _is_family_name(word, run, forms)]
    known = [word for word in run if forms.directory.known_word(word.folded)]
    capitals = all(word.capitalised for word in run)
    if len(run) == 1 or _is_compound(question, run):
        return titled and bool(strange) and not known
    # A letter is no word of the language: `J. R. Doe`, `O'Doe`.
    all_strange = bool(strange) and all(word in strange or len(word.folded) == 1 for word in run)
    if capitals:
        return (all_strange and (bool(known) or cued)) or (strongly and len(strange) > 0) or titled
    return len(run) <= 3 and len(strange) == len(run) and (len(known) == len(run) or asks_who(before))


_JOINT = re.compile(
    r"(?:['’]s?)?[\s,]*(?:\w+ )?(?:and|or|vs\.?|versus|with|than|against)\s+(?:(?:that|those|the (?:work|research|papers?|output)) of\s+)?",
    re.I,
)
"""Between two people who are compared: `A's work with that of B`."""


def _beside_somebody(question: Question, run: list[Word]) -> bool:
    """Whether a name that is known stands directly before or behind: `compare A with Jane Doe`."""
    text = question.text
    people = [(start, end) for start, end, label in question.taken if label == "PERSON"]
    between = [text[end : run[0].start] for _, end in people if end <= run[0].start]
    between += [text[run[-1].end : start] for start, _ in people if start >= run[-1].end]
    return any(_JOINT.fullmatch(one) for one in between)


def _is_compound(question: Question, run: list[Word]) -> bool:
    """Whether hyphens make one word of it: `Graph-Netzwerken`."""
    gaps = [question.text[one.end : other.start] for one, other in zip(run, run[1:], strict=False)]
    return all(gap in ("-", "‐", "‑") for gap in gaps)


def _is_family_name(word: Word, run: list[Word], forms: NameForms) -> bool:
    """`An` behind a given name, though it is a word elsewhere."""
    return word is not run[0] and word.capitalised and word.folded in forms.directory.by_family_name
