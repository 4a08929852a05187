"""Author lists as publications write them: cut into names, freed of footnote marks, judged for being a list at all."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.names import is_degree, without_degrees
from assistant.text import clean, fold
from ingestion.authors.author_remarks import is_remark
from ingestion.authors.medical_names import initials_first

_CUT = re.compile(
    r"(?:,?\s*(?:and|&)?\s*[(\[{]?\s*(?:(?:(?:\.\.\.*|…)\s*)?\b(?:et\.?\s*al(?:ii|ia|\b)\.?|(?:\d+ |many )?(?:(?:more|other) (?:co-?)?authors|others)\b(?=\s*[.,;)\]}]*\s*$)|"
    r"等(?=\s*[.。]?\s*$))|(?:\.\.\.+|…))\s*[)\]}]?)",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"[*+`∗⁎＊†‡§¶#✉✝⭐★☆♦♢△♮♯‖⋆📧^¹²³⁴⁵⁶⁷⁸⁹⁰ⁱ]+|\\(?:dagger|ddagger|ast|star)\b|\$\^?[^$]{0,20}\$"
)
_DIGITS = re.compile(r"(?<=[^\W\d_.])\s?\d(?:\s?,\s?\d)*(?=\s*(?:,|;|\band\b|&|$))")
_NOTE = re.compile(
    r"[(\[（【][^()\[\]（）【】]*(?:equal|contribut|correspond|advis|super|author|mentor|intern|student|lead|"
    r"alphabetical|[*†‡])[^()\[\]（）【】]*[)\]）】]",
    re.IGNORECASE,
)
_AMONG_THEM = re.compile(r"[(\[]\s*(?:incl(?:uding|\.)?|among them:?)\s+([^()\[\]]+)[)\]]", re.IGNORECASE)
"""Some of those who were left out: `Lee B et al. (incl. Fern A & Vale C)`."""
_LEAD = re.compile(r"^\s*(?:authors?|by|with|joint work with|in collaboration with)\s*:?\s+", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:[;；、]|,\s*(?:and|&|und|y|et)\s+|\s(?:and|&|und)\s|，|,)\s*")
_STRONG_SEPARATOR = re.compile(r"\s*(?:;|；)\s*")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.?[\s-]?){1,4}")
_JUNIOR = re.compile(r"(?:Jr|Sr|II|III|IV)\.?", re.IGNORECASE)
_PARTICLES = frozenset([
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den",
    "ter", "ten", "bin", "ibn", "al", "el", "abu", "zu", "zur", "y", "e", "af", "dit", "st", "ben", "mc",
    "o'", "d'",
])  # fmt: skip
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af·]{2,6}")
_TOKEN = re.compile(r"[^\W\d_][\w'’.`´-]*\.?|[^\W\d_]\.(?:-?[^\W\d_]\.)*")
_INITIALS_THAT_ARE_WORDS = frozenset(["AN", "AS", "AT", "BY", "IN", "IS", "OF", "ON", "TO"])
# Words that are capitalised in titles and venues and are never part of a person's name.
_NOT_NAMES = frozenset([
    "a", "an", "the", "of", "for", "on", "in", "to", "with", "from", "via", "by", "at", "as", "is",
    "are", "using", "towards", "toward", "learning", "networks", "network", "neural", "deep", "model",
    "models", "data", "analysis", "systems", "system", "approach", "method", "methods", "survey",
    "study", "journal", "conference", "proceedings", "transactions", "letters", "workshop",
    "international", "symposium", "university", "institute", "college", "school", "department",
    "laboratory", "lab", "press", "ieee", "acm", "arxiv", "preprint", "springer", "elsevier", "nature",
    "science", "report", "technical", "thesis", "dissertation", "review", "pdf", "code", "paper",
    "video", "slides", "poster", "project", "page", "website", "bibtex", "abstract", "dataset", "demo",
    "oral", "spotlight", "best", "award", "january", "february", "march", "april", "june", "july",
    "august", "september", "october", "november", "december", "research", "google", "scholar", "vision",
    "language", "image", "graph", "detection", "recognition", "generation", "optimization", "theory",
    "applications", "intelligence", "machine", "computer", "artificial", "computing", "engineering",
    "software", "human", "robot", "robotics", "policy", "security", "privacy", "web", "social", "how",
    "why", "what", "when", "where", "who", "new", "candidate", "student", "professor", "phd", "ph.d",
    "assistant", "associate", "division", "fellow", "operations", "member", "director", "engineer",
    "scientist", "researcher", "postdoc", "lecturer", "faculty", "winner", "finalist", "honors",
    "packages", "package", "installation", "usage", "tutorial", "tutorials", "documentation", "configuration", "setup", "overview",
    "combining", "generating", "exploring", "improving", "understanding", "detecting", "predicting", "estimating",
    "exploiting", "leveraging", "discovering", "recognizing", "segmenting", "localizing", "rethinking", "revisiting", "adapting", "evaluating",
    "creative", "degree", "email", "phone", "office", "lorem", "ipsum",
])  # fmt: skip


def split_authors(text: str) -> tuple[tuple[str, ...], bool]:
    """The names in an author list, in order, and whether the list is complete (not cut with `et al.` or dots)."""
    text = clean(text) if "<" in text or "\\" in text or "&" in text else " ".join(text.split())
    text = _LEAD.sub("", text)
    complete = _CUT.search(text) is None and _AMONG_THEM.search(text) is None
    text = _AMONG_THEM.sub(r" , \1 , ", _CUT.sub(" , ", text))
    text = _NOTE.sub(" ", text)
    text = _DIGITS.sub("", _MARKS.sub("", text))
    pieces = [_tidy(piece) for piece in _SEPARATOR.split(text)]
    pieces = [piece for piece in pieces if piece]
    if _STRONG_SEPARATOR.search(text) and not all(" " in piece for piece in pieces):
        pieces = [upright(_tidy(part)) for part in _STRONG_SEPARATOR.split(text) if _tidy(part)]
    else:
        pieces = _parted(_paired(pieces))
    named = [piece for piece in pieces if not is_remark(piece)]
    return initials_first(named), complete and len(named) == len(pieces)


_WITH_INITIALS = r"(?:[A-Z]\.[ -]?)+[A-Z][\w'’-]+"
_TWO_WITH_INITIALS = re.compile(rf"({_WITH_INITIALS}) ({_WITH_INITIALS})")


def _parted(pieces: list[str]) -> list[str]:
    """Two names that lack their comma, in a list of names with initials: `J. Doe R. Roe` beside `K. Poe`.

    Alone it may be one name: `J. Michael T. Doe`.
    """
    others = [one for one in pieces if not _TWO_WITH_INITIALS.fullmatch(one)]
    if not others or not all(re.fullmatch(_WITH_INITIALS, one) for one in others):
        return pieces
    parted: list[str] = []
    for one in pieces:
        two = _TWO_WITH_INITIALS.fullmatch(one)
        parted += list(two.groups()) if two else [one]
    return parted


def says_cut(text: str) -> bool:
    """Whether what stands where an author is expected only says that the list goes on: `(...et al.)`, `and others`, `5th author`."""
    before, whole = without_cut(text)
    return (not whole and not fold(before)) or is_remark(before)


def without_cut(text: str) -> tuple[str, bool]:
    """What stands before a mark that the list goes on, and whether there was none."""
    found = _CUT.search(text)
    return (text, True) if found is None else (text[: found.start()], False)


def upright(name: str) -> str:
    """A name written `Last, First` or `Last, Jr, First` the other way round; others as they are."""
    parts = [part.strip() for part in without_degrees(name).split(",") if part.strip()]
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        last, first = parts
        return f"{last} {first}" if _JUNIOR.fullmatch(first) else f"{first} {last}"
    if len(parts) == 3:
        return f"{parts[2]} {parts[0]} {parts[1]}"
    return name.strip()


def without_marks(name: str) -> str:
    """One author's name without footnote marks and notes."""
    return _tidy(_DIGITS.sub("", _MARKS.sub("", _NOTE.sub(" ", name))))


def _tidy(piece: str) -> str:
    piece = re.sub(r"[{}]", "", re.sub(r"\s+", " ", piece)).strip(' \t,;:·|/-–—_"“”')
    piece = re.sub(r"^(?:and|&)\s+|\s+(?:and|&)$", "", piece)
    piece = re.sub(r"\(\s*\)", "", piece).strip()
    piece = re.sub(r"\b([A-Z])\.(?=[A-Z][a-z])", r"\1. ", piece)  # "J.Roe" is J. Roe
    if piece.endswith(".") and not re.search(r"(?:^|[\s.-])[^\W\d_]\.$|\b(?:Jr|Sr)\.$", piece):
        piece = piece[:-1].rstrip()
    return piece.strip(" ,;:")


def _paired(pieces: list[str]) -> list[str]:
    """Join what commas tore apart: `Doe, J., Roe, R.` is two names, and so is `Doe, Jane, and Richard Roe`."""
    joined: list[str] = []
    for piece in pieces:
        if joined and _JUNIOR.fullmatch(piece):
            joined[-1] += f" {piece}"
        elif not (joined and is_degree(piece, joined[-1])):
            joined.append(piece)
    pieces = joined
    if len(pieces) < 2:
        return pieces
    initials = [bool(_INITIALS.fullmatch(piece)) for piece in pieces]
    if not initials[0] and sum(initials) >= max(1, (len(pieces) - 1) // 3) and _alternates(initials):
        return _pair_all(pieces, initials)
    surnames = pieces[0::2]
    if (
        len(pieces) % 2 == 0
        and all(_is_surname(piece) for piece in surnames)
        and all(_is_given(piece) for piece in pieces[1::2])
    ):
        return [f"{given} {family}" for family, given in zip(surnames, pieces[1::2], strict=True)]
    if (
        " " not in pieces[0]
        and not _CJK.fullmatch(pieces[0])
        and (
            (len(pieces) == 2 and re.match(r"[A-Z]\.", pieces[1]))
            or (len(pieces) > 2 and _given(pieces[1]) and all(" " in piece for piece in pieces[2:]))
        )
    ):
        return [f"{pieces[1]} {pieces[0]}", *pieces[2:]]
    return pieces


def _is_surname(piece: str) -> bool:
    words = piece.split()
    # A capital alone is an initial (`Lee E`), not the particle of the same letter.
    names = [
        word for word in words if word.casefold() not in _PARTICLES or (len(word) == 1 and word.isupper())
    ]
    return not _CJK.fullmatch(piece) and len(names) == 1 and piece[-1:] != "."


def _is_given(piece: str) -> bool:
    return not _CJK.fullmatch(piece) and len(piece.split()) <= 3


def _given(piece: str) -> bool:
    """Whether a piece may be given names after an inverted surname: one word, or words that end in an initial."""
    return " " not in piece or bool(re.search(r"\b[A-Z]\.?$", piece)) or bool(re.match(r"[A-Z]\.", piece))


def _alternates(initials: list[bool]) -> bool:
    return not any(first and second for first, second in pairwise(initials))


def _pair_all(pieces: list[str], initials: list[bool]) -> list[str]:
    names: list[str] = []
    index = 0
    while index < len(pieces):
        if index + 1 < len(pieces) and initials[index + 1] and not initials[index]:
            names.append(f"{pieces[index + 1]} {pieces[index]}")
            index += 2
        else:
            names.append(pieces[index])
            index += 1
    return names


def is_name(text: str) -> bool:
    """Whether a text has the shape of one person's name."""
    text = without_marks(re.sub(r"\s*[(（][^()（）]*[)）]", "", text))
    if _CJK.fullmatch(text):
        return True
    tokens = text.replace(",", " ").split()
    if not 1 <= len(tokens) <= 6 or len(text) > 60:
        return False
    capitals = 0
    # `A C Fern`; one capital alone may be an article.
    several = sum(1 for token in tokens if len(token) == 1 and token.isupper()) > 1
    for token in tokens:
        if token.casefold().rstrip(".") in _PARTICLES:
            continue
        initial = token.endswith(".") or len(tokens) == 2 or several
        if token in _INITIALS_THAT_ARE_WORDS and token == tokens[-1] and len(tokens) == 2:
            capitals += 1  # `Tang AT`, as medical journals print it
            continue
        if not _TOKEN.fullmatch(token) or (
            token.casefold().strip(".") in _NOT_NAMES and not (len(token.strip(".")) == 1 and initial)
        ):
            return False
        if not token[0].isupper() and not re.match(r"[a-z]+-?[A-Z]|[A-Za-z]+-[A-Za-z]", token):
            return False
        if len(token.strip(".")) > 4 and token.strip(".").isupper() and len(tokens) > 4:
            return False
        capitals += 1
    return capitals >= 1


def author_likeness(text: str) -> float:
    """How much a text looks like an author list, 0 to 1: the share of its pieces that look like full names."""
    if not text or len(text) > 6000:
        return 0.0
    names, complete = split_authors(text)
    if not names:
        return 0.0
    shaped = [is_name(name) for name in names]
    full = sum(
        1 for name, good in zip(names, shaped, strict=True) if good and (" " in name or _CJK.fullmatch(name))
    )
    score = full / len(names)
    if any(
        not good and (len(name.split()) > 3 or ":" in name) for name, good in zip(names, shaped, strict=True)
    ):
        score *= 0.6  # a stretch of prose among the names: rather a title with commas
    if len(names) == 1:
        return (
            (0.6 if 2 <= len(names[0].split()) <= 4 or _CJK.fullmatch(names[0]) else 0.0) * score
            if complete
            else score * 0.9
        )
    return score
