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
    """Whether one stem is the beginning of the other: `interfac` and `interfaci`, but not `internal` and `internat`."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= _LONGER
