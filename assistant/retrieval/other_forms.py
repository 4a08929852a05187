"""Other forms of one word, which its stem does not tell: `discovered` and `discovery`, `interface` and `interfacial`."""

from __future__ import annotations

from collections.abc import Collection

_BEGINNING = 5
"""Letters that stems of one word in two forms share at least: `discov`, `discoveri`."""
_LONGER = 4
"""Letters by which one form may be longer."""


def has_form(one: str, told: Collection[str]) -> bool:
    """Whether stems hold a stem or another form of the same word."""
    return one in told or (
        len(one) >= _BEGINNING
        and any(other[:_BEGINNING] == one[:_BEGINNING] and _alike(one, other) for other in told)
    )


def _alike(one: str, other: str) -> bool:
    """Whether the shorter of two stems is most of the longer: `interfac` and `interfaci`, but not `inter` and `internation`."""
    shorter, longer = sorted((one, other), key=len)
    shared = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return shared >= max(_BEGINNING, len(shorter) - 2) and len(longer) - shared <= _LONGER
