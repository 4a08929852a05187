"""How near a topic comes to research at large: what its cosine with one paper of a lab is worth depends on it.

`attention deficit in school children` has a cosine of 0.45 with a paper on attention in networks, and one of 0.75 with the name of the
thing it means: the lab has no paper on it. A topic in lay words is near to nothing by name, and 0.35 with a paper is much for
it. So a cosine is read beside the best that two cohorts give the same topic: names of research concepts, and papers that nobody
wrote, over all fields. This is cohort normalisation as speaker verification knows it (Auckenthaler, Carey and Lloyd-Thomas 2000,
"Score normalization for text-independent speaker verification systems", T-norm).

The texts of the cohorts lie in `evals/research_at_large`, their vectors beside this module, made by `python -m evals.at_large`. They are
those of the packaged embedding; with another nothing is said.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

import numpy as np

from assistant.embedding import EmbeddingIdentity, Matrix, unit

KEPT = "research_at_large.npz"


class AtLarge(NamedTuple):
    """The best cosine of a topic with each of the two cohorts."""

    concept: float
    """With the names of a research concept."""
    paper: float
    """With a paper nobody wrote."""


class Cohorts(NamedTuple):
    """Unit rows: names of research concepts, and papers that nobody wrote, of all fields."""

    concepts: Matrix
    papers: Matrix

    def nearness(self, topic: Matrix) -> AtLarge:
        """How near the unit vector of a topic comes to both."""
        return AtLarge(float((self.concepts @ topic).max()), float((self.papers @ topic).max()))


def cohorts_for(identity: EmbeddingIdentity | None) -> Cohorts | None:
    """The cohorts as an embedding sees them; None where they are not kept for it."""
    cohorts, made_with = _kept()
    return cohorts if identity is not None and made_with.is_of(identity) else None


def kept_cohorts() -> Cohorts:
    """The cohorts as the packaged embedding sees them, papers in the order of `evals.at_large.papers`."""
    return _kept()[0]


@cache
def _kept() -> tuple[Cohorts, EmbeddingIdentity]:
    kept = np.load(BytesIO((files("assistant") / KEPT).read_bytes()))
    identity = EmbeddingIdentity(
        name=str(kept["name"]), dimension=kept["probe"].shape[0], probe=tuple(map(float, kept["probe"]))
    )
    return Cohorts(unit(kept["concepts"]), unit(kept["papers"])), identity
