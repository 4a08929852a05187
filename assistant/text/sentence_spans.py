"""Text cut into sentences."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    """al approx ca cf ch chap co corp dept dr drs e.g ed eds eq eqs esp et etc fig figs i.e inc incl jr ltd mr
    mrs ms no nos p pp prof proc ref refs resp sec sr st tab u.k u.s univ v viz vol vs w.r.t b.eng b.sc
    m.sc msc beng dipl ing jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)
# Abbreviations that may well end a sentence: a capital after them decides.
_MAY_END = frozenset({"al", "etc", "inc", "co", "corp", "ltd", "u.s", "u.k", "no", "jr"})
_DEGREES = frozenset(
    "ph.d m.s b.s m.a b.a m.e b.e m.d m.eng m.phil d.phil sc.d ed.d ll.m m.b.a m.f.a".split()
)
# What a degree in front of it belongs to, however it is written: "M.S. Student".
_OF_A_DEGREE = re.compile(
    r"(?:Students?|Candidates?|Thesis|Theses|Dissertations?|Degrees?|Program(?:me)?s?|Graduates?|Alumn\w+|Advis[oe]rs?|Supervisors?|Researchers?|Scholars?|Fellows?|Courses?|in|from|at)\b"
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|[。！？；]+[”’」』）]*|\n\s*\n")
_LAST_WORD = re.compile(r"([^\s(\[\"'“‘]+)$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans `(start, end)` in characters of the whole sentences, in order, blanks at the ends left out.

    Abbreviations, initials, decimals and `et al.` do not end a sentence; Chinese and Japanese stops do.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] == "." and not _ends_sentence(text, match):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 80].lstrip()
    if not after:
        return True
    word = _LAST_WORD.search(text[max(0, match.start() - 40) : match.start()])
    last = word.group(1) if word else ""
    if after[0].islower():
        return False
    if last.lower() in _DEGREES:
        alone = not text[: match.start()].removesuffix(last).strip()
        return after[0].isupper() and not alone and _OF_A_DEGREE.match(after) is None
    if last.lower() in _ABBREVIATIONS:
        return last.lower() in _MAY_END and after[0].isupper() and not match.group().endswith(")")
    # A single letter is an initial, unless it closes a word like "vitamin C".
    return not (len(last) == 1 and last.isupper() and after[0].isupper() and last != "I")
