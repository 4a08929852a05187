"""One spelling for each venue that no table knows: lists write `conference on sand` and `Conference on Sand`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from assistant.records import Paper
from assistant.text import fold


def one_spelling(papers: Sequence[Paper]) -> list[Paper]:
    """The papers with venues that differ in case or punctuation alone under the commonest form, the more capitals of equals."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for paper in papers:
        if paper.venue:
            forms[fold(paper.venue)][paper.venue] += 1
    shown = {
        key: max(found, key=lambda form: (found[form], sum(map(str.isupper, form)), form))
        for key, found in forms.items()
    }
    return [
        paper
        if not paper.venue or shown[fold(paper.venue)] == paper.venue
        else paper.model_copy(update={"venue": shown[fold(paper.venue)]})
        for paper in papers
    ]
