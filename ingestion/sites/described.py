"""One person as a site describes them, once or several times: in a list among its data, on a page of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import FactKind
from assistant.text import fold
from ingestion.homepages.profile import Profile
from ingestion.reading import StatedFact
from ingestion.sites.standing import Standing, position


@dataclass
class Described:
    """One person of a site, and how publications may name them."""

    profile: Profile
    member: bool = True
    left: bool = False
    listed: bool = False
    """Whether a list among a site's data tells of them, and no page of their own."""
    keys: frozenset[str] = frozenset()

    @property
    def states_a_post(self) -> bool:
        """Whether what they are is said here."""
        return any(fact.kind is FactKind.POSITION for fact in self.profile.facts)


def let_go(found: Sequence[Described]) -> None:
    """Put positions into the past that a page of a site still states of somebody whom its list has among those who left.

    Whom a list has among those present as well came back, as those do who stay on after a degree.
    """
    listed = [one for one in found if one.listed]
    gone = {fold(one.profile.name) for one in listed if one.left}
    gone -= {fold(one.profile.name) for one in listed if not one.left}
    for one in found:
        if not one.left and not one.listed and fold(one.profile.name) in gone:
            one.profile.facts = [_as_past(fact) for fact in one.profile.facts]


def _as_past(fact: StatedFact) -> StatedFact:
    """A position that one page of a site states of somebody of whom another says that they left: pages outlive the lists beside them."""
    if fact.kind is not FactKind.POSITION:
        return fact
    post, comma, rest = fact.text.partition(", ")
    return fact.model_copy(update={"text": f"{position(post, Standing.FORMER)}{comma}{rest}"})
