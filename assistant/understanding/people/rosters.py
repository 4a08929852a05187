"""People asked for by the role and standing that their pages give, however it is worded: `the current PDRAs`, `alumni list: everybody who used to be a PhD student (not visitors)`.

Such a question names no topic: each of its words asks, names a role or a standing, or stands in the positions that are stored. What those
who ask tell of themselves beside it, and what the names are wanted for, is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.library import Library
from assistant.positions import FORMER, positions_in
from assistant.records import FactKind, Query, QueryKind, Years
from assistant.text import fold
from assistant.text.words import content_words, stem
from assistant.understanding.language.numbers import YEAR
from assistant.understanding.people.membership import GROUP, JOINED, LEFT
from assistant.understanding.people.roster_words import (
    ASKS,
    BEGAN,
    CURRENT,
    EITHER,
    ENDED,
    EVER,
    LEANS,
    OF_ONESELF,
    ONLY_BESIDE,
    PAPERS,
    PARTS,
    PURPOSE,
    ROLE,
    SAID_AS,
    SAYS,
    SAYS_FORMER,
    SEASONS,
    SEEKS,
    STATED_LENGTH,
    TOKEN,
    WANTS,
    WITHOUT,
)
from assistant.understanding.people.titled_exactly import EXACTLY, asks_exactly, words_of_role


@dataclass
class _Read:
    """What the parts of a question say of the people asked for."""

    former: bool = False
    current: bool = False
    ever: bool = False
    began: bool = False
    ended: bool = False
    season: str = ""
    sorts: tuple[str, ...] = ()


def roster_asked(text: str, library: Library, *, follows: bool) -> Query | None:
    """The query for people of a role or standing; None where a question asks for anything besides."""
    if not re.search(r"[a-z]", text) or (follows and LEANS.search(text)):
        return None
    if _ON_SOMETHING.match(text) and not positions_in(text):
        return None  # "anything on people who work with robots?"
    left_out: list[str] = []
    stated = _stated_words(library)
    asked: list[str] = []
    for part in filter(None, map(str.strip, PARTS.split(text))):
        plain = WITHOUT.sub(lambda met: _kept_out(met, left_out), part)
        for pattern, said in SAID_AS:
            plain = pattern.sub(said, plain)
        plain = PURPOSE.sub("", WANTS.sub("list ", plain))
        if PAPERS.search(plain) or _strange(plain, stated):
            if OF_ONESELF.search(part):
                continue
            return None
        asked.append(plain)
    whole = " . ".join(asked)
    if not (SEEKS.search(whole) or (len(asked) == 1 and not follows and not SAYS.search(whole))):
        return None
    read = _read(whole, stated)
    return _query(_exactly(read, text, library), left_out, whole)


_ON_SOMETHING = re.compile(
    r"^\W*(?:(?:is there|are there|do you have|have you(?: got)?|got|and|so|hi|hello)\b\W*)*(?:anything|something|stuff) (?:on|about)\b",
    re.I,
)
_STANDING = re.compile(
    r"\b(?:still|no longer|any ?more|currently?|present(?:ly)?|past|former(?:ly)?|ex|alum\w*|around|left|gone|moved on|leave|quit|member|belongs?|ever|collaborators?|partners?)\b",
    re.I,
)
_ASKS_ELSE = re.compile(r"\b(?:where|when|which|what|how|why|since|until|whom?|whose|with whom)\b", re.I)


def asks_standing(text: str, name: str, library: Library) -> bool:
    """Whether of somebody who is named no more is asked than their role or standing: `A - current or past?`, `is A still doing a PhD with you?`."""
    rest = text.replace(name, " ") if name else text
    plain = re.sub(r"^\s*['’]s?\b", " ", rest)
    if PAPERS.search(plain) or _ASKS_ELSE.search(plain) or not _STANDING.search(plain):
        return False
    for pattern, said in SAID_AS:
        plain = pattern.sub(said, plain)
    return not _strange(plain, _stated_words(library))


def asks_besides(text: str, library: Library) -> bool:
    """Whether a text has words that neither ask nor name a role or a standing."""
    return _strange(text, _stated_words(library))


def _kept_out(met: re.Match[str], left_out: list[str]) -> str:
    """What is left out goes to a list where it is a role; elsewhere the words stay."""
    what = met["what"]
    if not (positions_in(what) or all(ROLE.fullmatch(word) for word in what.split())):
        return met.group()
    left_out.append(what)
    return " "


def _stated_words(library: Library) -> frozenset[str]:
    """The words in which positions are stated, and their stems."""
    return frozenset(
        form
        for position in library.positions
        if len(position.split()) <= STATED_LENGTH
        for word in content_words(position)
        for form in (word, stem(word))
    )


def _tokens(text: str) -> list[str]:
    return [re.sub(r"['’]s?$|[.-]+$", "", one) for one in TOKEN.findall(text)]


def _stands_in(word: str, stated: frozenset[str]) -> bool:
    """Whether a word, or the one of which it is the plural, is among the stated ones."""
    plain = fold(word)
    return plain in stated or (
        len(plain) > 3 and (plain.removesuffix("s") in stated or stem(plain) in stated)
    )


def _strange(text: str, stated: frozenset[str]) -> bool:
    """Whether a part has a word that neither asks, nor names a role or a standing, nor stands in a stored position."""
    tokens = _tokens(text)
    for place, token in enumerate(tokens):
        low = token.lower()
        group = tokens[place + 1].lower() if place + 1 < len(tokens) else ""
        known = low in ASKS or low in SAYS_FORMER | CURRENT | BEGAN | ENDED or low in (",", "/")
        of_season = any(low in one for one in SEASONS)
        if not (known or of_season or ROLE.fullmatch(low) or group in GROUP or _stands_in(low, stated)):
            return True
    return False


def _read(text: str, stated: frozenset[str]) -> _Read:
    """The standing, the time and the sorts of people that a text of such words asks for."""
    read = _Read()
    runs: list[list[str]] = [[]]
    joined = False
    tokens = _tokens(text)
    for place, token in enumerate(tokens):
        low = token.lower()
        behind = tokens[place + 1].lower() if place + 1 < len(tokens) else ""
        read.former |= low in SAYS_FORMER
        read.current |= low in CURRENT
        read.ever |= low in EVER
        read.began |= low in BEGAN
        read.ended |= low in ENDED
        if low in ("and", "or", ",", "/"):
            joined = True
            continue
        of_standing = low in SAYS_FORMER or low in CURRENT
        if of_season := any(low in one for one in SEASONS):
            read.season = low
        stands = _stands_in(low, stated) and low not in ASKS and not of_season
        names_role = bool(ROLE.fullmatch(low)) or stands
        if low in ONLY_BESIDE and not (ROLE.fullmatch(behind) or behind in ONLY_BESIDE):
            names_role = False
        if of_standing or not names_role or (low in GROUP and not ROLE.fullmatch(behind)):
            joined = joined and of_standing
            continue
        if joined and runs[-1]:
            runs.append([])
        joined = False
        if not any(_singular(token) == _singular(one) for one in runs[-1]):
            runs[-1].append(token)
    read.sorts = tuple(
        {" ".join(run).lower().removesuffix("s"): " ".join(run) for run in runs if run}.values()
    )
    return read


def _exactly(read: _Read, text: str, library: Library) -> _Read:
    """A role asked for in the very words, where it is stated in no others."""
    if len(read.sorts) != 1 or not asks_exactly(text):
        return read
    wanted = words_of_role(read.sorts[0])
    stated = any(words_of_role(position) == wanted for position in library.positions)
    return replace(read, sorts=(f"{EXACTLY}{read.sorts[0]}{EXACTLY}",)) if stated else read


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")


def _query(read: _Read, left_out: list[str], text: str) -> Query | None:
    years = [int(one) for one in YEAR.findall(text)]
    detail = f"not {EITHER.join(left_out)}" if left_out else ""
    if years or read.season:
        fact = JOINED if read.began else LEFT if read.ended else None
        if len(years) != 1 or fact is None or len(read.sorts) > 1 or left_out:
            return None
        topic = read.sorts[0] if read.sorts else ""
        span = Years(first=years[0], last=years[0])
        return Query(kind=QueryKind.PEOPLE, fact=fact, topic=topic, years=span, detail=read.season)
    if read.began or (not read.sorts and not (read.former or read.ended)):
        return None
    gone = read.former or read.ended
    both = read.ever or (gone and read.current)
    standing = "" if both else "former " if gone else "current " if read.current else ""
    if not read.sorts:
        return (
            None
            if both
            else Query(kind=QueryKind.PEOPLE, fact=FactKind.POSITION, topic="alumni", detail=detail)
        )
    plural = any(re.search(r"\bstudents?$", one, re.I) for one in read.sorts)
    sorts = [
        f"{one} students"
        if plural and re.fullmatch(r"(?:ph\.?d|master'?s?|m\.?sc|undergraduate|bachelor'?s?)", one, re.I)
        else one
        for one in read.sorts
    ]
    topic = EITHER.join(f"{standing}{one}" for one in sorts)
    if both:
        topic = EITHER.join(f"{one}{EITHER}{FORMER} {one}" for one in sorts)
    return Query(kind=QueryKind.PEOPLE, fact=FactKind.POSITION, topic=topic, detail=detail)
