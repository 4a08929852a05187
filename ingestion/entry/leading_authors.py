"""The author list that a publication begins with."""

from __future__ import annotations

import re

from ingestion.authors.author_list import author_likeness, is_name, without_marks
from ingestion.entry.lines import VENUE_WORDS, looks_like_authors

YEAR_CUT = re.compile(
    r"[.,]?\s*[(\[]\s*((?:19|20)\d\d)[a-z]?(?:,\s*\w+\.?(?:\s\d+)?)?\s*[)\]]\s*[.,:]?\s*|[.,]\s+((?:19|20)\d\d)[a-z]?\s*[.:]\s+"
)

# Each part begins with what the one before cannot end with, so that a text that does not fit is given up at once.
_FEW = 2
_WORD = r"(?!(?:and|et)\b)[^\W\d_][\w'’-]*"
_SURNAME = rf"{_WORD}(?: {_WORD}){{0,2}}"
_INITIAL = r"[^\W\d_a-z]\."
_INITIALS = rf"{_INITIAL}(?:[ -]?{_INITIAL}){{0,3}}[*†‡#∗§]{{0,3}}"
_JOINED = r"(?: ?, ?(?:(?:and|&) ){0,2}| (?:and|&) (?:and )?)"
_LISTED = rf"{_SURNAME}, {_INITIALS}(?:{_JOINED}{_SURNAME}, {_INITIALS}){{0,200}}(?:,? et al\.?)?"
_INVERTED = re.compile(rf"{_LISTED}(?= [\"“A-Z0-9])")
"""Surnames with initials behind them, up to a title: `Fern, A., Lee, B. C., & Vale, D. Mosses Drink Fog`."""
_INVERTED_BEFORE_COMMA = re.compile(rf"{_LISTED}(?= ?, [\"“A-Z0-9])")
"""The same where a comma sets the title apart: `Fern, A., Lee, B. C.*, Mosses Drink Fog`."""

_CITED = re.compile(r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)? [A-Z]{1,3}")
_LAST_CITED = re.compile(rf"\s*((?:(?:and|&)\s+)?{_CITED.pattern}[*+†‡#∗§]{{0,3}})\.\s+(?=[A-Z0-9\"“(])")
"""The last of names with initials behind them, whose stop ends the list and not the initial: `Fern AB, Vale C. Mosses Drink Fog`."""


def starts_with_authors(text: str) -> bool:
    """Whether a text begins with an author list."""
    authors, _ = leading_authors(text)
    return authors != ""


def leading_authors(text: str) -> tuple[str, str]:
    """The author list a text begins with, and what follows it; empty where it does not begin with one."""
    text = text.lstrip(" ,.:;-–—|/")
    cut = YEAR_CUT.search(text)
    if cut and cut.start() <= 3000 and author_likeness(text[: cut.start()]) >= 0.6:
        return text[: cut.start()], text[cut.start() :]
    # Which reaches further: a list may seem to end before its last initial.
    inverted = max((_INVERTED.match(text), _before_comma(text)), key=lambda one: one.end() if one else -1)
    if inverted and re.match(r"[^,]{2,},", text) and _are_names(inverted.group()):
        return inverted.group().rstrip(" ,;"), text[inverted.end() :]
    dotted = re.match(r"(.{5,2500}?[^\W\d_]{2,})[.:]\s+(?=[\"“A-Z0-9\[(])", text)
    if (
        dotted
        and not _begins_title(dotted.group(1), text[dotted.end(1)])
        and author_likeness(dotted.group(1)) >= 0.65
        and looks_like_authors(dotted.group(1))
    ):
        return dotted.group(1), text[dotted.end() :]
    pieces = list(re.finditer(r"[^,;，、]+(?:[,;，、]|$)", text))
    end = 0
    names = 0
    for match in pieces:
        raw = match.group().rstrip(",;，、 ")
        last = _LAST_CITED.match(raw)
        if last and names and _initials_behind(text[:end]):
            return text[: match.start() + last.end(1)].rstrip(" ,;"), text[match.start() + last.end() :]
        head = re.split(r"(?<=[^\W\d_]{2})\.\s|\s[-–—|]\s|\(", raw, maxsplit=1)[0]
        parts = [part for part in re.split(r"\s+(?:and|&)\s+|^(?:and|&)\s+", head.strip()) if part.strip()]
        good = [
            re.fullmatch(r"et\.? al\.?|[A-Z]\.(?:\s?[A-Z]\.)*|\.\.\.|…", part.strip()) or is_name(part)
            for part in parts
        ]
        if not parts or not all(good) or any(VENUE_WORDS.fullmatch(part.strip(" .")) for part in parts):
            if parts and good and good[0] and len(parts) > 1 and " " in parts[0].strip():
                first = re.match(r"\s*(?:(?:and|&)\s+)?" + re.escape(parts[0].strip()), match.group())
                if first and names:
                    end = match.start() + first.end()
            break
        names += len(parts)
        end = (
            match.start() + len(match.group()[: match.group().find(head) + len(head)])
            if head != raw
            else match.end()
        )
        if head != raw:
            break
    if names >= 2 or (names == 1 and re.match(r"[^,]*,\s*(?:[A-Z]\.)", text)):
        return text[:end].rstrip(" ,;"), text[end:]
    return "", text


def _before_comma(text: str) -> re.Match[str] | None:
    """A list of such names and the comma behind it; none where another name follows (`Fern, A., B. Lee and C. Vale`)."""
    match = _INVERTED_BEFORE_COMMA.match(text)
    if match is None or len(re.findall(rf"{_INITIAL}[*†‡#∗§]*(?: ?,|$)", match.group())) < _FEW:
        return None
    rest = text[match.end() :].lstrip(" ,")
    following = re.split(r"[,;]|\s(?:and|&)\s|(?<=[a-z]{2})\.\s", rest, maxsplit=1)[
        0
    ]  # what a colon follows is a title's
    return None if ":" not in following and is_name(following) else match


def _begins_title(listed: str, mark: str) -> bool:
    """Whether what a colon ends is the first word of a title behind a list of names with initials: `Fern AB, Lee C, MossPick: a tool`."""
    names, _, last = listed.rpartition(",")
    return mark == ":" and bool(names) and _initials_behind(names) and not _CITED.fullmatch(without_marks(last.strip()))  # fmt: skip


def _are_names(text: str) -> bool:
    """Whether what has the form of surnames and initials is made of words that names are made of."""
    surnames = re.findall(rf"\b({_SURNAME}), {_INITIALS}", text)
    return all(is_name(f"A. {surname}") for surname in surnames)


def _initials_behind(listed: str) -> bool:
    """Whether most names of a list have their initials behind them and without stops: `Fern AB, Lee C`."""
    names = [without_marks(name) for name in re.split(r"[,;]|\s(?:and|&)\s", listed) if name.strip()]
    return 3 * sum(1 for name in names if _CITED.fullmatch(name)) >= 2 * len(names)
