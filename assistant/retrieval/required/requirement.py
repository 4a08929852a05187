"""How one thing is asked for that an answer must hold, and what it looks like in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Required:
    """How something is asked for, and what it looks like in a sentence."""

    asked: re.Pattern[str]
    looks: re.Pattern[str]
    in_each: bool = True
    """Whether every sentence of an answer must have it, or only one of them."""
    suffices: re.Pattern[str] | None = None
    """What a sentence looks like that answers whatever other words the question has; None where those count as well."""
    said: re.Pattern[str] = re.compile("")
    """What makes it likely that such a sentence tells of the paper's own work."""
