"""Text as it is stored and shown.

What was read is data: nothing invisible, no control or direction-override character and no markup survives `clean`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from assistant.text.latex import plain as _plain_latex

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
