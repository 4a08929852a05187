"""Numbers under which a paper is kept: its DOI, its arXiv number, the numbers of a patent.

A DOI stands in many a publisher's address, and the numbers of a patent where other papers have their venue.
"""

from __future__ import annotations

import re

from assistant.records import Paper

DOI, PATENT = "DOI", "patent"
_ASKED = (
    (DOI, re.compile(r"\bdois?\b|\bdigital object identifiers?\b", re.I)),
    (
        PATENT,
        re.compile(
            r"\bpatent(?:s|ed)?\b|\b(?:US|EP|WO|PCT|KR|CN|JP|Korean|European|Chinese|Japanese|German|American) (?:number|no)\b|\b(?:publication|application) (?:numbers?|no)\b|专利",
            re.I,
        ),
    ),
)
_IN_ADDRESS = re.compile(r"(?<![\d.])10\.\d{4,9}/[^\s?#&\"<>]+")
_BEHIND = re.compile(
    r"(?:/(?:full(?:text|_html)?|abstract|abs|e?pdf|html|meta|summary|references|figures)|v\d+\.full(?:\.pdf)?|\.full(?:\.pdf)?|\.pdf)+/?$",
    re.I,
)
"""What addresses have behind a DOI."""
_COUNTRIES = "US|EP|WO|KR|CN|JP|DE|GB|FR|TW|CA|AU|IN|IT|ES|RU|BR|CH|NL"
_PATENT = re.compile(
    rf"\b(?P<of>{_COUNTRIES})[ -]?(?:\d{{4}}/?)?\d[\d, ]{{4,12}}\d(?:[ -]?[A-Z]\d?)?(?![\dA-Za-z])"
)
_OF_COUNTRY = tuple(
    (re.compile(rf"\b(?:{words})\b"), codes.split())
    for words, codes in (
        (r"US|U\.S\.?|USA|USPTO|[Aa]merican?|[Uu]nited [Ss]tates", "US"),
        (r"EP|EPO|EU|[Ee]uropean?|[Ee]urope", "EP"),
        (r"WO|PCT|WIPO|[Ii]nternational|[Ww]orld", "WO"),
        (r"KR|KIPO|[Kk]oreas?|[Kk]orean", "KR"),
        (r"CN|CNIPA|[Cc]hina|[Cc]hinese", "CN"),
        (r"JP|JPO|[Jj]apan|[Jj]apanese", "JP"),
        (r"DE|DPMA|[Gg]ermany?|[Gg]erman", "DE"),
        (r"GB|UK|[Bb]ritish|[Bb]ritain|United Kingdom", "GB"),
        (r"FR|[Ff]rance|[Ff]rench", "FR"),
        (r"TW|[Tt]aiwan(?:ese)?", "TW"),
        (r"CA|[Cc]anad(?:a|ian)", "CA"),
        (r"AU|[Aa]ustralian?", "AU"),
        (r"[Ii]ndian?", "IN"),
    )
)


def identifier_asked(text: str) -> str | None:
    """The sort of number that a question asks for: `DOI`, `patent`."""
    return next((sort for sort, pattern in _ASKED if pattern.search(text)), None)


def identifier_said(text: str) -> str:
    """What a question says of the number it asks for: `US patent number`; nothing where it asks for none."""
    sort = identifier_asked(text)
    if sort != PATENT:
        return sort or ""
    said = [match.group() for pattern, _ in _OF_COUNTRY for match in pattern.finditer(text)]
    return " ".join([*dict.fromkeys(said), "patent number"])


def identifiers(paper: Paper, sort: str, question: str = "") -> tuple[str, ...]:
    """A paper's numbers of a sort; of patents, those of the countries that a question names."""
    if sort == DOI:
        return dois(paper)
    told = patents(paper)
    wanted = [code for pattern, codes in _OF_COUNTRY if pattern.search(question) for code in codes]
    return tuple(one for one in told if one[:2] in wanted) if wanted else told


def dois(paper: Paper) -> tuple[str, ...]:
    """The DOIs that stand in a paper's own record and addresses, each once."""
    written = [paper.doi or "", *(link.url for link in paper.links)]
    found = [_BEHIND.sub("", match.group()) for one in written for match in _IN_ADDRESS.finditer(one)]
    return tuple({one.lower(): one.rstrip("./,;)") for one in reversed(found)}.values())


def patents(paper: Paper) -> tuple[str, ...]:
    """The numbers of a patent, as its source writes them; one of several forms of a number only once."""
    stated = [
        paper.venue or "",
        paper.venue_stated or "",
        *(version.venue or "" for version in paper.versions),
    ]
    addresses = [
        link.url for link in paper.links if re.search(r"patent|espacenet|uspto|epo\.org", link.url, re.I)
    ]
    found: dict[str, str] = {}
    for one in (*stated, *(re.sub(r"[/_=?&]", " ", url) for url in addresses)):
        for match in _PATENT.finditer(one):
            number = re.sub(r"[ -]?[A-Z]\d?$", "", match.group())
            found.setdefault(re.sub(r"\W", "", number), match.group())
    return tuple(found.values())


def is_patent(venue: str) -> bool:
    """Whether what stands where papers have their venue is a register of patents, or nothing but their numbers."""
    return re.search(r"\bpatents?\b", venue, re.I) is not None or is_patent_number(venue)


def is_patent_number(venue: str) -> bool:
    """Whether what stands where papers have their venue is nothing but numbers of patents."""
    return bool(_PATENT.search(venue)) and not re.search(r"[A-Za-z]{4,}", venue)
