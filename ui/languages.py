"""Which of the languages the faces speak a visitor's is."""

from __future__ import annotations

SPOKEN = ("en", "zh")


def spoken(wanted: str | None) -> str:
    """One of `SPOKEN` for a language as browsers name it (`zh-CN`, `en_GB`, a whole Accept-Language); `en` where none fits."""
    first = (wanted or "").split(",")[0].split(";")[0].replace("_", "-").split("-")[0].strip().lower()
    return first if first in SPOKEN else "en"
