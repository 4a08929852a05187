"""Text as it is matched (`fold`), stored and shown (`clean`), and cut into sentences (`sentences`).

What was read is data: nothing invisible, no control or direction-override character and no markup survives `clean`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from assistant.latex import plain as _plain_latex

# Letters that Unicode does not decompose but readers of Latin script type without their strokes.
_STROKED = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
    }
)
_NOT_WORD = re.compile(r"[\W_]+")
_KANA_MARKS = "\u3099\u309a"

_ANSI = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-_])")
_PDF_GLYPH = re.compile(r"\(cid:173\)\s*|\(cid:\d+\)")
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_HIDDEN_BLOCK = re.compile(
    r"(?is)<!--.*?(?:-->|\Z)|<(script|style|template|noscript)\b[^>]*>.*?(?:</\1\s*>|\Z)"
)
_TAGS = (
    "a|abbr|acronym|article|aside|b|base|big|blockquote|body|br|button|center|cite|code|dd|del|details|dfn|div|dl|dt|em|embed|"
    "figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|"
    "nav|object|ol|option|p|path|pre|q|s|samp|section|select|small|source|span|strike|strong|sub|summary|sup|svg|table|tbody|"
    "td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|audio|script|style|wbr"
)
_TAG = re.compile(
    rf"(?i)</?(?:(?:jats|mml|m):[a-z0-9-]+|scp|{_TAGS})"
    r"(?:\s+[\w:.@-]+(?:\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'|[^\s<>\"']+)))*\s*(?:\s(?:controls|disabled|async|defer|hidden))?\s*/?>"
)
_BREAKING_TAG = re.compile(
    r"(?i)</?(?:br|p|div|li|ul|ol|td|tr|table|h[1-6]|jats:p|jats:title|section|blockquote|hr)\b"
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text for matching only: compatibility forms, case, diacritics and punctuation made alike, blanks collapsed."""
    if text.isascii():
        return " ".join(_NOT_WORD.sub(" ", text.lower()).split())
    folded = unicodedata.normalize("NFKD", invisible_removed(text)).casefold().translate(_STROKED)
    kept = "".join(char for char in folded if unicodedata.category(char) != "Mn" or char in _KANA_MARKS)
    return " ".join(_NOT_WORD.sub(" ", unicodedata.normalize("NFC", kept)).split())


def _keep(char: str) -> str:
    if char in "\n\t\r\v\f\x85\u2028\u2029\u2800":
        return " "
    if char in _BLANK_LETTERS or "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
        return ""
    category = unicodedata.category(char)
    if category in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return ""
    return " " if category == "Zs" else char


@lru_cache(maxsize=8192)
def _kept(char: str) -> str:
    return _keep(char)


def invisible_removed(text: str) -> str:
    """The text without terminal escapes, control, format (zero-width, direction, tag), private and surrogate characters.

    Line ends and all blanks become plain spaces, which are not collapsed here.
    """
    if "\x1b" in text:
        text = _ANSI.sub("", text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(char if " " <= char <= "~" else _kept(char) for char in text)


def tags_removed(text: str) -> str:
    """The text without HTML and JATS tags, comments, scripts and styles; a lone `<` is kept."""
    if "<" not in text:
        return text
    text = _HIDDEN_BLOCK.sub(" ", text)
    return _TAG.sub(lambda match: " " if _BREAKING_TAG.match(match.group()) else "", text)


def clean(text: str) -> str:
    """The text for storing and showing: markup, LaTeX, entities and invisible characters removed, blanks collapsed.

    Idempotent: cleaning what is clean changes nothing.
    """
    for _ in range(8):  # an entity may hide a tag, a tag an entity; the loop ends as soon as nothing changes
        before = text
        text = _clean_once(text)
        if text == before:
            break
    return text


def _clean_once(text: str) -> str:
    text = tags_removed(text)
    if "&" in text:
        text = html.unescape(text)
    if "(cid:" in text:
        text = _PDF_GLYPH.sub("", text)
    if "\\" in text or "$" in text or "{" in text:
        text = _plain_latex(text)
    text = invisible_removed(text)
    if not text.isascii():
        text = _LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


# --- sentences --------------------------------------------------------------------------------------

_ABBREVIATIONS = frozenset(
    [
        "al",
        "approx",
        "ca",
        "cf",
        "ch",
        "chap",
        "co",
        "corp",
        "dept",
        "dr",
        "drs",
        "e.g",
        "ed",
        "eds",
        "eq",
        "eqs",
        "esp",
        "et",
        "etc",
        "fig",
        "figs",
        "i.e",
        "inc",
        "incl",
        "jr",
        "ltd",
        "mr",
        "mrs",
        "ms",
        "no",
        "nos",
        "p",
        "pp",
        "ph.d",
        "prof",
        "proc",
        "ref",
        "refs",
        "resp",
        "sec",
        "sr",
        "st",
        "tab",
        "u.k",
        "u.s",
        "univ",
        "v",
        "viz",
        "vol",
        "vs",
        "w.r.t",
        "b.eng",
        "b.sc",
        "m.sc",
        "msc",
        "beng",
        "dipl",
        "ing",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)
# Abbreviations that may well end a sentence: a capital after them decides.
_MAY_END = frozenset({"al", "etc", "inc", "co", "corp", "ltd", "u.s", "u.k", "ph.d", "no", "jr"})
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
    if last.lower() in _ABBREVIATIONS:
        return last.lower() in _MAY_END and after[0].isupper() and not match.group().endswith(")")
    # A single letter is an initial, unless it closes a word like "vitamin C".
    return not (len(last) == 1 and last.isupper() and after[0].isupper() and last != "I")
