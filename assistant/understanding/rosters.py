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
from assistant.understanding import membership
from assistant.understanding.membership import JOINED, LEFT
from assistant.understanding.titled_exactly import EXACTLY, asks_exactly, words_of_role
from assistant.words import content_words, stem

EITHER = " or "
"""Between sorts of which any counts."""
LEFT_OUT = re.compile(r"not (?P<sorts>.+)")
"""How a query says which sorts are left out."""
SEASONS = (("fall", "autumn"), ("spring",), ("summer",), ("winter",))

_PARTS = re.compile(
    r"(?<=[?!;])\s+|(?<=\w\w[.)])\s+|\n+|\s*[,–—]+\s+(?=(?:i['’]?m|i am|i['’]?d|i would|i want|i need|i have|we['’]?re|we are|we want|we need|we have|my|our)\b)",
    re.I,
)
_OF_ONESELF = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear|so|and|as|because|since)\b\W*)*(?:i|i['’]?m|i['’]?d|i['’]?ve|we|we['’]?re|we['’]?d|my|our|thanks?|thank you|cheers|it|it['’]s|this|that)\b",
    re.I,
)
_WANTS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|and|please)\b\W*)*(?:(?:i|we)(?:['’]d| would| do)? (?:just )?(?:need|want|like|love)(?: to (?:have|get|see|know|find|reach|contact|invite|write to))?|(?:i|we)(?:['’]m| am|['’]re| are) (?:looking|searching) for|can i (?:have|get)|could (?:i|you)(?: please)? (?:have|get|give me|send me)|send me|give me)\b",
    re.I,
)
_PURPOSE = re.compile(
    r"(?<!\bleft)(?<!\bgone)(?<!\bwork)(?<!\bworks)(?<!\bworked)(?<!\bworking)(?<!\bquit)(?<!\bexchanged)\s+for (?:an?|the|my|our|some|this) (?!(?:lab|group|team|year)\b)[\w'’-]+(?: [\w'’-]+){0,3}?(?=\s*(?:$|[,.?!(;:]))",
    re.I,
)
_WITHOUT = re.compile(
    r"(?:\b(?:but )?not(?: counting| including)?|\bno(?= \w+(?: \w+)?\W*$)|\b(?:but )?without|\bexcept(?:ing)?(?: for)?|\bexclud(?:e|ing)|\b(?:please )?(?:leav(?:e|ing)|keep(?:ing)?) out|\bapart from|\bother than|\bminus|\b(?:ignore|skip|omit)(?:ting)?|\bno need for) "
    r"(?:(?:the|any|your|those|who are|of) )*(?P<what>[\w.'’-]+(?:[ -][\w.'’-]+){0,3}?)(?: ones| people| members)?(?: please)?(?=\s*(?:$|[).,;?!]))",
    re.I,
)
_SAID_AS = (
    (re.compile(r"\bi\.e\.|\be\.g\.|\bthat is,|\brespectively\b", re.I), " "),
    (re.compile(r"\b(?:ph\.\s?d)\b\.?", re.I), "PhD"),
    (
        re.compile(
            r"\b(?:(?:who|that) (?:are|is) )?(?:(?:based|enrolled|employed|registered|working|studying|affiliated|from|at|in|with|of|belong\w*|to) )+(?:an ?other|a different|some other|other) (?:universit(?:y|ies)|institut(?:e|ion)s?|labs?|groups?|places?|schools?|countr(?:y|ies))\b",
            re.I,
        ),
        "guest",
    ),
    (
        re.compile(
            r"\b(?:do(?:es|ing)?|did|pursu(?:e|es|ing)|writ(?:e|es|ing)|working (?:on|towards?)|work on|studying for|reading for|on|in) (?:(?:their|his|her|an?|the) )?(?:ph\.?d\.?s?|doctorates?|doctoral (?:degrees?|stud(?:y|ies)|work|research))\b(?! stud| cand)",
            re.I,
        ),
        "PhD student",
    ),
    (re.compile(r"\b(?:doctorands?|doctorates?|doctoral researchers?)\b", re.I), "PhD student"),
    (
        re.compile(
            r"\b(?:do(?:es|ing)?|did|pursu(?:e|es|ing)) (?:(?:their|his|her|an?|the) )?(?:master['’]?s?|m\.?sc\.?)\b(?! stud| cand)",
            re.I,
        ),
        "master student",
    ),
    (re.compile(r"\bm\.?\s?sc\.?s\b|\bmasters(?=\W*(?:$|[,.?!]))", re.I), "master students"),
    (
        re.compile(
            r"\bused to(?: be)?\b|\b(?:ha(?:s|ve) |['’](?:s|ve) )?(?:moved on|gone|departed)\b|\bno longer\b|\bnot (?:here |with you )?any ?more\b|\bonce (?:was|were)\b|\b(?:was|were) once\b",
            re.I,
        ),
        "former",
    ),
)
"""Wordings of a role or a standing, and plainer ones."""
_FORMER = frozenset(
    "alumni alumnus alumna alumnae alum alums former formerly past previous previously ex earlier left".split()
)
_CURRENT = frozenset(
    "now nowadays today currently current present presently still active right moment days".split()
)
_EVER = frozenset("ever".split())
_BEGAN = frozenset("joined join started start began begin arrived came entered since".split())
_ENDED = frozenset("left finished graduated completed departed".split())
_ROLE = re.compile(
    rf"(?:{membership._SORT_WORD.pattern})|pdr[af]s?|pupils?|guests?|visitors?|volunteers?|bachelor'?s?|b\.?sc\.?|honou?rs|high|school|schoolers?|secondary|"
    r"children|kids|technical|software|data|lab|group|team|lead|leaders?|leadership|heads?|directors?|pis?|investigators?|bio-?informaticians?|"
    r"(?:bio-?)?statisticians?|scientists?|scholars?|coordinators?|collaborators?|partners?",
    re.I,
)
_ONLY_BESIDE = frozenset(
    "lab group team research data school high senior junior staff technical lead".split()
)
"""Words that make a role only beside another."""
_ASKS = (
    membership._FRAME
    | membership._WHOEVER
    | membership._PEOPLE
    | membership._GROUP
    | membership._HERE
    | frozenset(
        """page pages site website people roster listed marked labelled labeled called named titled title titles role roles position
        positions job jobs status described exactly only just ever earlier hosted host hosts hosting funded paid through via whose their his her as
        going by judging around leave quit name names by each every student's them me we us please thanks thank currently ones ex you yours it he she this
        count counting altogether whole entire directory section categories category category's full say says stated states according
        actually really also too someone's whom belongs belong circle folks crew band working serve serving serves employed hold
        holds held have having carry carries bear bears under been let see there'd anything contains contain gone been
        among amongst within of tally headcount total section heading precisely literally simply entitled given classed registered labelled styled
        recorded entered rank label labels altogether so far like""".split()
    )
)
LEANS = re.compile(r"\b(?:they|them|these|their|he|she|his|her|it|ones?)\b", re.I)
_SEEKS = re.compile(
    r"\b(?:who|whom|whose|which|what|list|names?|show|give|any(?:one|body)?|some(?:one|body)|every(?:one|body)|all|are there|is there|do you have|has|have|how many|number of|need|want|looking for|like)\b",
    re.I,
)
_SAYS = re.compile(
    r"\b(?:i|we|my|our|me|us|he|she|they|his|her|their|it|am|is|are|was|were|has|have|had|do|does|did|become|be)\b|['’](?:m|re|ve|d|ll)\b",
    re.I,
)
"""In a message that asks nothing: something is told, and no list is wanted; without it, the role alone is the question."""
_PAPERS = re.compile(
    r"\b(?:papers?|publi\w+|articles?|preprints?|wrote|written|writ(?:e|ing)|thes[ie]s|supervis\w+|advis\w+)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOKEN = re.compile(r"[^\W\d_][\w.'’-]*|[,/]")
_STATED_LENGTH = 14
"""Words up to which a stated position names a role; longer ones tell a life."""


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
    left_out: list[str] = []
    stated = _stated_words(library)
    asked: list[str] = []
    for part in filter(None, map(str.strip, _PARTS.split(text))):
        plain = _WITHOUT.sub(lambda met: _kept_out(met, left_out), part)
        for pattern, said in _SAID_AS:
            plain = pattern.sub(said, plain)
        plain = _PURPOSE.sub("", _WANTS.sub("list ", plain))
        if _PAPERS.search(plain) or _strange(plain, stated):
            if _OF_ONESELF.search(part):
                continue
            return None
        asked.append(plain)
    whole = " . ".join(asked)
    if not (_SEEKS.search(whole) or (len(asked) == 1 and not follows and not _SAYS.search(whole))):
        return None
    read = _read(whole, stated)
    return _query(_exactly(read, text, library), left_out, whole)


_STANDING = re.compile(
    r"\b(?:still|no longer|any ?more|currently?|present(?:ly)?|past|former(?:ly)?|ex|alum\w*|around|left|gone|moved on|leave|quit|member|belongs?|ever)\b",
    re.I,
)
_ASKS_ELSE = re.compile(r"\b(?:where|when|which|what|how|why|since|until|whom?|whose|with whom)\b", re.I)


def asks_standing(text: str, name: str, library: Library) -> bool:
    """Whether of somebody who is named no more is asked than their role or standing: `A - current or past?`, `is A still doing a PhD with you?`."""
    rest = text.replace(name, " ") if name else text
    plain = re.sub(r"^\s*['’]s?\b", " ", rest)
    if _PAPERS.search(plain) or _ASKS_ELSE.search(plain) or not _STANDING.search(plain):
        return False
    for pattern, said in _SAID_AS:
        plain = pattern.sub(said, plain)
    return not _strange(plain, _stated_words(library))


def asks_besides(text: str, library: Library) -> bool:
    """Whether a text has words that neither ask nor name a role or a standing."""
    return _strange(text, _stated_words(library))


def _kept_out(met: re.Match[str], left_out: list[str]) -> str:
    """What is left out goes to a list where it is a role; elsewhere the words stay."""
    what = met["what"]
    if not (positions_in(what) or all(_ROLE.fullmatch(word) for word in what.split())):
        return met.group()
    left_out.append(what)
    return " "


def _stated_words(library: Library) -> frozenset[str]:
    """The words in which positions are stated, and their stems."""
    return frozenset(
        form
        for one in library.of_a_position
        for fact in one.facts
        if fact.kind is FactKind.POSITION and len(fact.text.split()) <= _STATED_LENGTH
        for word in content_words(fact.text)
        for form in (word, stem(word))
    )


def _tokens(text: str) -> list[str]:
    return [re.sub(r"['’]s?$|[.-]+$", "", one) for one in _TOKEN.findall(text)]


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
        known = low in _ASKS or low in _FORMER | _CURRENT | _BEGAN | _ENDED or low in (",", "/")
        of_season = any(low in one for one in SEASONS)
        if not (
            known
            or of_season
            or _ROLE.fullmatch(low)
            or group in membership._GROUP
            or _stands_in(low, stated)
        ):
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
        read.former |= low in _FORMER
        read.current |= low in _CURRENT
        read.ever |= low in _EVER
        read.began |= low in _BEGAN
        read.ended |= low in _ENDED
        read.season = next((one for one in (low,) if any(one in names for names in SEASONS)), read.season)
        if low in ("and", "or", ",", "/"):
            joined = True
            continue
        of_standing = low in _FORMER or low in _CURRENT
        of_season = any(low in one for one in SEASONS)
        stands = _stands_in(low, stated) and low not in _ASKS and not of_season
        names_role = bool(_ROLE.fullmatch(low)) or stands
        if low in _ONLY_BESIDE and not (_ROLE.fullmatch(behind) or behind in _ONLY_BESIDE):
            names_role = False
        if of_standing or not names_role or (low in membership._GROUP and not _ROLE.fullmatch(behind)):
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
    stated = any(
        words_of_role(fact.text) == wanted
        for one in library.of_a_position
        for fact in one.facts
        if fact.kind is FactKind.POSITION
    )
    return replace(read, sorts=(f"{EXACTLY}{read.sorts[0]}{EXACTLY}",)) if stated else read


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")


def _query(read: _Read, left_out: list[str], text: str) -> Query | None:
    years = [int(one) for one in _YEAR.findall(text)]
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
