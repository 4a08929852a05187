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
from assistant.search.lay_words import LayWords

KEPT = "research_at_large.npz"


class AtLarge(NamedTuple):
    """The best cosine of a topic with each of the two cohorts."""

    concept: float
    """With the names of a research concept."""
    paper: float
    """With a paper nobody wrote."""


class ResearchAtLarge(NamedTuple):
    """Unit rows: names of research concepts, and papers that nobody wrote, of all fields; and what lay people call the concepts."""

    concepts: Matrix
    papers: Matrix
    lay_words: LayWords

    def named(self, topic: Matrix) -> Matrix:
        """The cosine of a topic's unit vector with the names of each concept."""
        return np.asarray(self.concepts @ topic, dtype=np.float32)

    def nearness(self, named: Matrix, meant: Matrix) -> AtLarge:
        """How near a topic comes to both cohorts, by its cosines with all names and the unit vector of what it means.

        What is meant was moved towards names of concepts, which are no measure of it then.
        """
        return AtLarge(float(named.max()), float((self.papers @ meant).max()))


def research_for(identity: EmbeddingIdentity | None) -> ResearchAtLarge | None:
    """Research at large as an embedding sees it; None where it is not kept for it."""
    kept, made_with = _kept()
    return kept if identity is not None and made_with.is_of(identity) else None


def kept_research() -> ResearchAtLarge:
    """Research at large as the packaged embedding sees it, papers in the order of `evals.at_large.papers`."""
    return _kept()[0]


@cache
def _kept() -> tuple[ResearchAtLarge, EmbeddingIdentity]:
    kept = np.load(BytesIO((files("assistant.search") / KEPT).read_bytes()))
    identity = EmbeddingIdentity(
        name=str(kept["name"]), dimension=kept["probe"].shape[0], probe=tuple(map(float, kept["probe"]))
    )
    concepts = unit(kept["concepts"])
    wordings = unit(kept["wordings"]) * kept["lengths"][:, None].astype(np.float32)
    lay_words = LayWords.of(
        concepts, kept["axes"].astype(np.float32), wordings, kept["worded"].astype(np.int64)
    )
    return ResearchAtLarge(concepts, unit(kept["papers"]), lay_words), identity
