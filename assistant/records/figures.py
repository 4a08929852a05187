"""Figures that are worked out from many papers, by the word a query's `fact` has for each."""

from __future__ import annotations

SHARE, MEAN_AUTHORS, MEAN_YEARLY = "share", "mean authors", "mean yearly"
MEDIAN_AUTHORS, MEAN_ACTIVE = "median authors", "mean active"
EMPTY_YEARS, ACTIVE_YEARS, YEARS_SPANNED = "empty years", "active years", "years spanned"
LONGEST_RUN, LONGEST_GAP = "longest run", "longest gap"
BIGGEST_RISE, BIGGEST_DROP = "biggest rise", "biggest drop"
PAIRS, UNPAIRED, NEVER_WITH = "pairs", "unpaired", "never with"
"""Pairs of people by their papers together; pairs of members without any; members without a paper with somebody."""
OF_PAIRS = frozenset({PAIRS, UNPAIRED, NEVER_WITH})
OF_PAPERS = frozenset(
    {
        SHARE,
        MEAN_AUTHORS,
        MEDIAN_AUTHORS,
        MEAN_YEARLY,
        MEAN_ACTIVE,
        EMPTY_YEARS,
        ACTIVE_YEARS,
        YEARS_SPANNED,
        LONGEST_RUN,
        LONGEST_GAP,
        BIGGEST_RISE,
        BIGGEST_DROP,
    }
)
SURELY_FIGURES = OF_PAIRS | {MEDIAN_AUTHORS, MEAN_ACTIVE}
"""Those whose words ask for nothing that a text could tell."""
FIGURES = OF_PAPERS | OF_PAIRS
"""Beside a count: which figure is asked for."""
THEMES = "themes"
"""Beside a count by topic: what all the papers are about."""
