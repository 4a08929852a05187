"""Where a reference whose parts are set apart by commas alone goes from its title to where the work appeared.

`Fern AB, Lee C, Mosses drink fog, rain and dew, J Moss Res., 2013 Nov;37(9):64-51`; `…, 9th International Conference on Moss, Bog, 2013`.
"""

from __future__ import annotations

import re

from ingestion.entry.title_shape import SHORTEST_TITLE

_SMALL = r"(?:of|and|the|in|for|on|&|de|la|und|et)"
_WORD = r"[A-Z](?:[^\W\d]|[&:’'-])*\.?"
_JOURNAL = re.compile(rf"{_WORD}(?: (?:{_WORD}|{_SMALL}|\([A-Z][\w. ]+\))){{0,9}},?\s\(?(?=(?:19|20)\d\d\b)")
_MEETING = re.compile(
    r"(?:(?:\d{1,3}(?:st|nd|rd|th)|[Tt]he|[A-Z][\w&/’'-]*|&|and|of|on|for)\s){0,8}"
    r"(?:[Cc]onference|Symposium|Congress|Meeting|Workshop|Convention|Colloquium)\b.{0,160}?\b(?:19|20)\d\d\b"
    r"|(?:[A-Z][\w.]*\s){0,3}(?:Provisional\s)?Patents?\b[^;]{0,80}$"
)
_SENTENCE = re.compile(r"[^\W\d_]{3}[.?!]\s+[A-Z\"“(]")
_ABOUT = re.compile(r"doi|epub|pubmed|pmid|https?:|\[|if\s*=|impact", re.IGNORECASE)
_MOST_WORDS = 4


def cited_comma(text: str) -> int:
    """The place behind the comma that ends the title; 0 where sentences set the parts apart, or nothing tells."""
    for match in re.finditer(r",\s+", text):
        head, at = text[: match.start()], match.end()
        if len(head) < SHORTEST_TITLE:
            continue
        if _SENTENCE.search(head) or re.search(r",\s*\d+$", head):
            return 0
        found = _MEETING.match(text, at) or _journal(text, at)
        if found is not None and _ends(text[found.end() :]):
            return at
    return 0


def _journal(text: str, at: int) -> re.Match[str] | None:
    """A journal's title before a year; a place that ends a sentence before it (`Chile. Bryology, 2013`) is no part of an abbreviated one."""
    found = _JOURNAL.match(text, at)
    words = found.group().strip(" ,(").split() if found else []
    stopped = any(word.endswith(".") for word in words[:-1])
    return (
        found
        if not stopped or words[-1].endswith(".") or words[0] in ("J.", "Proc.", "Int.", "Trans.")
        else None
    )


def _ends(behind: str) -> bool:
    """Whether what stands behind is little more than a date, a volume, pages and a place."""
    told = re.sub(r"\([^()]*\)", " ", _ABOUT.split(behind, maxsplit=1)[0])
    return len(re.findall(r"[^\W\d_]{4,}", told)) <= _MOST_WORDS
