"""Figures that are worked out from many papers, by the word a query's `fact` has for each."""

from __future__ import annotations

SHARE, MEAN_AUTHORS, MEAN_YEARLY = "share", "mean authors", "mean yearly"
EMPTY_YEARS, ACTIVE_YEARS, YEARS_SPANNED = "empty years", "active years", "years spanned"
FIGURES = frozenset({SHARE, MEAN_AUTHORS, MEAN_YEARLY, EMPTY_YEARS, ACTIVE_YEARS, YEARS_SPANNED})
"""Beside a count: which figure is asked for."""
