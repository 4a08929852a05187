"""Text as it is matched."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.text.cleaning import invisible_removed

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


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text for matching only: compatibility forms, case, diacritics and punctuation made alike, blanks collapsed."""
    if text.isascii():
        return " ".join(_NOT_WORD.sub(" ", text.lower()).split())
    folded = unicodedata.normalize("NFKD", invisible_removed(text)).casefold().translate(_STROKED)
    kept = "".join(char for char in folded if unicodedata.category(char) != "Mn" or char in _KANA_MARKS)
    return " ".join(_NOT_WORD.sub(" ", unicodedata.normalize("NFC", kept)).split())
