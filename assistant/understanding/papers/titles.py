"""Papers a question names: by title (whole, cut short, misquoted, in quotes) or by a short name such as `SparseD`."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from assistant.library import Library
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.naming import Named, asked_as_paper, asked_as_topic, cuts_word
from assistant.understanding.language.question import Question
from assistant.understanding.papers.definite_descriptions import definite
from assistant.understanding.papers.partial_titles import described, titles_in_part
from assistant.understanding.papers.passing_descriptions import described_beside, described_in_passing

_QUOTED = re.compile(r"[\"“”«]([^\"“”«»]{4,300})[\"“”»]|《([^》]{2,200})》")
_CLOSE_ENOUGH = 92
_LONGEST_SHORT_NAME = 5
_FEW = 3
"""Papers that may hold a word which is a name and no word of the language."""
_SIGNED = re.compile(r"[^\W_][\w-]*[+*#]+(?![\w+])")
"""A name that ends in a sign: `Fashion++`, `C#`, `A*`."""
_ANNOUNCED = re.compile(
    r"(?:\bpaper|\bmodel|\bmethod|\bdataset|\bsystem|\bbenchmark|\babout|\bto|\blike|\bis|\bdoes|\bof)\s+$",
    re.I,
)


def take_titles(question: Question, library: Library) -> Named:
    """Papers named by their titles; each is marked `PAPER`."""
    found: Named = []
    for match in _QUOTED.finditer(question.text):
        ids = _by_title(match.group(1) or match.group(2), library)
        if ids and question.free(*match.span()):
            question.take(*match.span(), "PAPER")
            found.append((match.start(), ids))
    found += _titles_inside(question, library)
    return found + titles_in_part(question, library)


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


def _titles_inside(question: Question, library: Library) -> Named:
    """Whole titles written out in the question."""
    words = question.words
    found: Named = []
    for size in range(min(len(words), 40), 0, -1):
        for index in range(len(words) - size + 1):
            start, end = words[index].start, words[index + size - 1].end
            key = " ".join(word.folded for word in words[index : index + size])
            if (
                key in library.titles
                and question.free(start, end)
                and not cuts_word(question.text, start, end)
                and _is_title(question, start, end, key, library)
            ):
                question.take(start, end, "PAPER")
                found.append((start, library.titles[key]))
    return found


def _is_title(question: Question, start: int, end: int, key: str, library: Library) -> bool:
    """Whether a title's words are meant as the title; those of a short one may be no more than a topic."""
    size = len(key.split())
    text, before, after = question.text, question.text[:start], question.text[end:]
    plain = sum(word[:1].isupper() for word in text[start:end].split()) < 2
    if size < 2 or (asked_as_topic(before) and (plain or size <= 4)):
        return False
    if size > 4:
        return True
    if size > 2:
        return (
            text.lower() != text
            or not all(library.is_common(word) for word in key.split())
            or asked_as_paper(before, after)
        )
    return asked_as_paper(before, after) or _written_as(
        text[start:end], library.papers_by_id[library.titles[key][0]].title
    )


def _written_as(text: str, title: str) -> bool:
    """Whether words have the capitals of a title, more than the first word's at least."""
    return text == title and sum(word[:1].isupper() for word in text.split()) > 1


def take_short_names(question: Question, library: Library) -> Named:
    """Papers named by a short name (`SparseD`), else by a description of one; each is marked `PAPER`."""
    found = _signed_names(question, library)
    words = question.words
    for size in range(_LONGEST_SHORT_NAME, 0, -1):
        for index in range(len(words) - size + 1):
            gram = words[index : index + size]
            start, end = gram[0].start, gram[-1].end
            if not question.free(start, end) or cuts_word(question.text, start, end):
                continue
            key = " ".join(word.folded for word in gram)
            if key in library.venues:
                continue  # "at WWW" is the venue, whatever a paper calls itself
            if key not in library.short_names and len(joined := key.replace(" ", "")) > 5:
                # "spot-edit" for SpotEdit, "fast sam 3d" for Fast-SAM3D, "clipkd" for CLIP-KD
                name = library.joined_names.get(joined)
                if name is not None and (size > 1 or not _is_word(joined, library)):
                    question.take(start, end, "PAPER")
                    found.append((start, library.short_names[name]))
                    continue
            ids = library.short_names.get(key)
            if ids and is_built_upon(question.text, start, end):
                continue
            if ids and _written_as_name(question, start, end, key, library):
                question.take(start, end, "PAPER")
                found.append((start, ids))
    if found or "PAPER" in question.masked():
        found += _beside(question, library) + definite(question, library)
        return found + described_beside(question, library)
    return described(question, library) or described_in_passing(question, library)


_BUILDS_UPON = re.compile(
    rf"\b(?:which|what|any|some|an?|one|the) (?:(?!(?:of|does|do|did|is|are|was|has)\b)[\w-]+ ){{0,2}}?(?:{PAPERS}|ones?|methods?|models?|versions?|variants?|extensions?|follow-?ups?|successors?|systems?|approach(?:es)?)(?: (?:here|there|of (?:yours|his|hers|theirs|the (?:lab|group)s?)))*"
    r"(?: (?:that|which))? (?:(?:has |have |also |then |later |would |could |can |to |is |are |was |were )*(?:extend(?:s|ed|ing)?|adapt(?:s|ed|ing)?|generali[sz](?:es?|ed|ing)|appl(?:y|ies|ied|ying)|bring(?:s|ing)?|brought|carr(?:y|ies|ied)|take(?:s|n)?|took|turn(?:s|ed)?|modif(?:y|ies|ied)|port(?:s|ed)?|lift(?:s|ed)?|mak(?:e|es|ing)|made|speed(?:s|ed)? up|accelerat(?:e|es|ed)|combin(?:e|es|ed)|use[sd]?|transfer(?:s|red)?|scale[sd]?|enabl(?:e|es|ed))|(?:based|built|building|builds) (?:on|upon))(?: the)? $",
    re.I,
)
_FURTHER = re.compile(
    r"(?:['’]s?)?(?: (?:idea|method|approach|model|framework|pipeline|technique|representation)s?)? (?:to|for|with|by|in|into|onto|so|beyond|from|without|on|up|work|handle|run|fast\w*|more|better)\b(?=.*\w{3})",
    re.I,
)


def is_built_upon(text: str, start: int, end: int) -> bool:
    """Whether a name is what another paper is asked to build upon: `which paper extends X to Y?` asks not for X."""
    return bool(_BUILDS_UPON.search(text[:start]) and _FURTHER.match(text[end:]))


_BESIDE = re.compile(r"^\s*(?:,|and|or|vs\.?|versus|than|to|with|from)\s+(?:the\s+)?$", re.I)


def _beside(question: Question, library: Library) -> Named:
    """A name that is a word as well, beside a paper that is named: `mars vs PoTion`."""
    found: Named = []
    for word in question.words:
        ids = library.short_names.get(word.folded, ())
        if len(ids) != 1 or len(word.folded) < 3 or not question.free(word.start, word.end):
            continue
        papers = [(start, end) for start, end, label in question.taken if label == "PAPER"]
        between = [question.text[end : word.start] for _, end in papers if end <= word.start]
        between += [question.text[word.end : start] for start, _ in papers if start >= word.end]
        if any(_BESIDE.match(one) for one in between) and not cuts_word(question.text, word.start, word.end):
            question.take(word.start, word.end, "PAPER")
            found.append((word.start, ids))
    return found


def _signed_names(question: Question, library: Library) -> Named:
    """Names that a sign tells from a word (`Fashion++`), and only with it."""
    found: Named = []
    for match in _SIGNED.finditer(question.text):
        key = fold(match.group())
        spelled = library.spellings.get(key, "")
        if spelled.lower() == match.group().lower() and question.free(*match.span()):
            question.take(*match.span(), "PAPER")
            found.append((match.start(), library.short_names[key]))
    return found


def _written_as_name(question: Question, start: int, end: int, key: str, library: Library) -> bool:
    """Whether the words are meant as a name: capitals inside, digits, or a word that only this paper has."""
    text = question.text[start:end]
    parts = key.split()
    spelled = library.spellings.get(key, "")
    if _SIGNED.fullmatch(spelled) and len(parts) == 1:
        return False  # "fashion" is not Fashion++
    inner_capital = any(character.isupper() for character in text[1:])
    if spelled.isupper() and text != spelled and not text.islower() and not inner_capital:
        return False  # "Tao" is not TAO
    if len(key) < 3 or (
        len(parts) == 1
        and key in library.acronyms
        and library.word_frequency[key] > 1
        and not _coined_as(key, library)
    ):
        return False
    # "slot-vae" is no word of the texts as a whole, though its parts may be.
    rare = any(library.word_frequency[part] <= 2 for part in parts)
    if inner_capital and (rare or len(parts) == 1 or text[0].isupper()):
        return True
    if any(not _is_word(part, library) for part in parts):
        return True
    before, after = question.text[:start], question.text[end:]
    if spelled.isupper() and text.islower() and len(key) < 7 and not key[-1].isdigit():
        # "reach" may be the word and "tao" the paper: what stands around decides.
        return not asked_as_topic(before) and (
            asked_as_paper(before, after) or bool(_ANNOUNCED.search(before))
        )
    if rare and all(library.word_frequency[part] <= 3 for part in parts):
        return True
    if _coined_as(key, library) and asked_as_paper(before, after) and not asked_as_topic(before):
        return True
    if _capitalised_alone(question, start, end, spelled) and not asked_as_topic(before):
        return True
    announced = bool(_ANNOUNCED.search(before))
    return text[:1].isupper() and (start > 0 or rare) and announced and not all(map(library.is_common, parts))


def _capitalised_alone(question: Question, start: int, end: int, spelled: str) -> bool:
    """Whether a name that is a word is written as its paper writes it where other words are small: `what did they find with Porter`."""
    if question.text[start:end] != spelled or not spelled[:1].isupper():
        return False
    others = [
        one
        for one in question.words
        if one.start > 0 and one.start != start and one.folded not in FUNCTION_WORDS
    ]
    opens = start == 0 and not re.match(r"\s*[:,]", question.text[end:])
    return not opens and not any(one.capitalised for one in others)


def _is_word(part: str, library: Library) -> bool:
    """Whether a part of a name is a word of the language or of the texts, or too short to tell."""
    return len(part) < 3 or library.is_everyday(part) or library.word_frequency[part] > _FEW


def _coined_as(key: str, library: Library) -> bool:
    """A short form that is the head of one paper's title is that paper's name even where the text explains it."""
    ids = library.short_names.get(key, ())
    return len(ids) == 1 and fold(library.papers_by_id[ids[0]].title).startswith(key)


def take_papers(question: Question, library: Library) -> tuple[str, ...]:
    """Ids of all papers named, by title or short name, in the order of the question."""
    return ids_in_order(take_titles(question, library) + take_short_names(question, library))
