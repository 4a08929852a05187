"""Counts of co-authors, and what the papers counted leave open: a list of authors that is missing or cut short tells few."""

from __future__ import annotations

from assistant.records import Group
from assistant.writing.markdown import safe
from assistant.writing.page import Page


def number_of(page: Page, group: Group) -> str:
    """The number of a group; that it is not known, where no paper tells it."""
    return page.say("not_known") if not group.value and _lists_none(page, group) else str(group.value)


def _lists_none(page: Page, group: Group) -> bool:
    """Whether every paper of a person leaves open who wrote it with them."""
    cut = [one for one in page.evidence.unlisted if one.researcher_id == group.researcher_id]
    return bool(cut) and set(cut[0].paper_ids) == set(group.paper_ids)


def leave_open(page: Page) -> None:
    """Whose papers leave out authors, where co-authors are counted."""
    for group in page.evidence.groups:
        for cut in page.evidence.unlisted:
            if cut.researcher_id != group.researcher_id:
                continue
            none = not group.value and _lists_none(page, group)
            page.add(
                page.say(
                    "none_listed" if none else "unlisted",
                    name=safe(group.label),
                    n=cut.value,
                    of=len(group.paper_ids),
                )
            )
    if page.evidence.unlisted:
        page.add("")
