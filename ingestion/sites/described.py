"""One person as a site describes them, once or several times: in a list among its data, on a page of their own."""

from __future__ import annotations

from collections import Counter
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
    def place_of_post(self) -> str:
        """Where what they are is said; empty where it is not."""
        return next((fact.place for fact in self.profile.facts if fact.kind is FactKind.POSITION), "")


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


def present_first(found: Sequence[Described]) -> list[Described]:
    """People in their order, but what a list says of those who came back behind what a list of those present says of them."""
    sizes = Counter(one.place_of_post for one in found)
    here = {fold(one.profile.name) for one in found if not one.left and one.place_of_post and sizes[one.place_of_post] > 1}  # fmt: skip
    return sorted(found, key=lambda one: one.left and fold(one.profile.name) in here)


def _as_past(fact: StatedFact) -> StatedFact:
    """A position that one page of a site states of somebody of whom another says that they left: pages outlive the lists beside them."""
    if fact.kind is not FactKind.POSITION:
        return fact
    post, comma, rest = fact.text.partition(", ")
    return fact.model_copy(update={"text": f"{position(post, Standing.FORMER)}{comma}{rest}"})
