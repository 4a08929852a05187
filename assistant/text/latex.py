"""LaTeX in prose made plain: `\\textbf{a}` -> a, `2\\times` -> 2×, `\\"o` -> ö.

pylatexenc knows what each macro stands for; finding the macros is done here, because abstracts are not LaTeX documents:
a `%` or `$` in them is mostly a percent or dollar sign.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from functools import lru_cache

logging.getLogger("pylatexenc").setLevel(
    logging.CRITICAL
)  # it warns of macros without arguments; those are expected here

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308",
    "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331",
}  # fmt: skip
_WANTS_ARGUMENTS = (KeyError, IndexError, TypeError, ValueError, AttributeError)
"""What a macro that takes arguments (`\\date`) raises where it stands alone."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_LETTER = r"(?:\\[ij](?![A-Za-z])|[^\W\d_])"
_ACCENT = re.compile(
    rf"\\([`'^~=.\"])\s*(?:\{{\s*({_LETTER})\s*\}}|({_LETTER}))|\\([uvHcdbkr])(?:\s*\{{\s*({_LETTER})\s*\}}|\s+({_LETTER}))"
)
_LOST_BACKSLASH = re.compile(r"\{([`'^~\"])\{([^\W\d_])\}\}")
"""An accent that was copied without its backslash: `M{"{u}}ller`."""
_ESCAPED = re.compile(r"\\([%&$#_{}])")
_STYLE = re.compile(
    r"\\(?:text(?:bf|it|tt|rm|sc|sf|sl|up|md|normal|color\{[^{}]*\})?|emph|underline|mathbf|mathrm|mathit|mathcal|mathbb|mathsf|"
    r"mathtt|mathfrak|boldsymbol|bm|mbox|hbox|operatorname|ensuremath|url|href\{[^{}]*\}|uppercase|MakeUppercase|centering|"
    r"bf|it|tt|em|rm|sc|sf|small|large|Large|footnotesize|displaystyle|left|right|big|Big|bigl|bigr)"
    r"(?![A-Za-z])\*?\s*"
)
_DROPPED = re.compile(
    r"\\(?:footnote|footnotetext|footnotemark|cite[tp]?|label|ref|eqref|vspace|hspace)\*?\s*(?:\[[^\]]*\])?\{[^{}]*\}"
)
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_MATH = re.compile(r"\$([^$\n]{1,200}?)\$")
_SPACING = re.compile(r"\\(?:[,;:! ]|quad|qquad|\\|newline|par)(?![A-Za-z])|(?<=[\w.,])~(?=[\w\\(\[])")
_MACRO = re.compile(r"\\[A-Za-z]+")
_GROUP = re.compile(r"\{([^{}]*)\}")
_SCRIPT = re.compile(r"([_^])\{([^{}]*)\}")


@lru_cache(maxsize=4096)
def _macro(name: str) -> str:
    from pylatexenc.latex2text import LatexNodes2Text

    try:
        return str(LatexNodes2Text(strict_latex_spaces=False).latex_to_text(name + " ")).strip()
    except _WANTS_ARGUMENTS:
        return ""


def _accented(match: re.Match[str]) -> str:
    accent = match.group(1) or match.group(4)
    letter = match.group(2) or match.group(3) or match.group(5) or match.group(6)
    return _with_accent({"\\i": "i", "\\j": "j"}.get(letter, letter), accent)


def _with_accent(letter: str, accent: str) -> str:
    return unicodedata.normalize("NFC", letter + _ACCENTS[accent])


def _is_math(body: str) -> bool:
    """`$x^2$` is mathematics, `$5 or $` is money: mathematics touches its dollar signs and holds more than digits."""
    return (body == body.strip() and not re.fullmatch(r"[\d.,]+(?: .*)?", body)) or "\\" in body


def _raised(body: str) -> str:
    """Digits raised or lowered in mathematics as the characters for it: `S$^2$` -> S²."""
    body = re.sub(r"\^(?:\{(\d)\}|(\d))", lambda match: (match[1] or match[2]).translate(_SUPERSCRIPTS), body)
    return re.sub(r"_(?:\{(\d)\}|(\d))", lambda match: (match[1] or match[2]).translate(_SUBSCRIPTS), body)


def plain(text: str) -> str:
    """The text with LaTeX commands, accents, groups and inline mathematics written as plain characters."""
    if "\\" in text:
        text = _ACCENT.sub(_accented, text)
        text = _DROPPED.sub("", text)
        text = _FRACTION.sub(r"\1/\2", text)
    if "$" in text:
        text = _MATH.sub(
            lambda match: _raised(match.group(1)) if _is_math(match.group(1)) else match.group(), text
        )
    if "\\" in text:
        text = _STYLE.sub("", text)
        text = _SPACING.sub(" ", text)
        text = _ESCAPED.sub(lambda match: {"{": "", "}": ""}.get(match.group(1), match.group(1)), text)
        text = re.sub(r"(\\[A-Za-z]+)\{\}", r"\1", text)
        text = _MACRO.sub(lambda match: _macro(match.group()), text)
    if "{" in text:
        text = _LOST_BACKSLASH.sub(lambda match: _with_accent(match[2], match[1]), text)
        for _ in range(6):
            text, found = _SCRIPT.subn(r"\1\2", text)
            text, groups = _GROUP.subn(r"\1", text)
            if not found + groups:
                break
    return text
