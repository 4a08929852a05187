"""What people outside a field say for its concepts: a question in their words is moved towards what it means.

`My own cat in made-up pictures` is near no paper on personalised image generation, and very near to what somebody else said of the
same concept in such words (`my own dog in AI pictures`). So for each concept of research at large some wordings are kept that know
none of its terms, and the vector of a topic goes some way towards the names of the concepts whose wordings it is nearest to: a
form of relevance feedback (Rocchio 1971) from what is known beforehand instead of from what was found. A topic that is nearer to the names than to the wordings
is told in terms already, and stays where it is.

The texts lie in `evals/research_at_large/concepts`, their vectors in the file of `assistant.search.research_at_large`. How the constants were
found is told in `docs/abstention.md`.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Matrix, unit

NEAREST = 10
"""So many concepts a topic is moved towards, each by how near it is."""
SHARPNESS = 0.05
"""Cosine by which a concept must be nearer to count e times as much."""
FURTHEST = 0.5
"""How far a topic in lay words goes: half as far as it is long."""
HERE = 0.3
"""What it is worth beside a topic's cosine with a concept that the collection comes nearer to that concept than to most."""
READ = 2_000
"""So many passages at most tell what a collection comes near to."""
KINDRED = 10
"""So many concepts, the nearest by name, lend a text their wordings."""
LAY_FROM, LAY_WITHIN = 0.05, 0.05
"""By how much wordings must be nearer than names for a topic to go half of that way, and over what difference that changes."""


class LayWords(NamedTuple):
    """Names of concepts, and wordings that people outside the field would use for each."""

    concepts: Matrix
    """Unit rows."""
    axes: Matrix
    """What vectors are multiplied with to be compared with wordings, shape (dimension, fewer)."""
    wordings: Matrix
    """Unit rows along these axes, those of one concept behind one another."""
    told: NDArray[np.int64]
    """The concepts that have wordings, by row."""
    begins: NDArray[np.int64]
    """Where the wordings of each of them begin."""

    @classmethod
    def of(cls, concepts: Matrix, axes: Matrix, wordings: Matrix, concept: NDArray[np.int64]) -> LayWords:
        """`concept` is the row of the concept that each wording tells, in ascending order."""
        told, begins = np.unique(concept, return_index=True)
        return cls(concepts, axes, wordings, told, begins)

    def here(self, passages: Matrix) -> Matrix:
        """How near a collection, by unit rows of any number, comes to each concept that has wordings, against most of them."""
        if not len(passages):
            return np.zeros(len(self.told), dtype=np.float32)
        read = passages[:: -(-len(passages) // READ)]
        best = (self.concepts[self.told] @ read.T).max(axis=1)
        return np.asarray(best - np.median(best), dtype=np.float32)

    def worded(self, topic: Matrix) -> Matrix:
        """How near a topic comes to what lay people say for each concept that has wordings."""
        return np.maximum.reduceat(self.wordings @ (topic @ self.axes), self.begins)

    def meant(self, topic: Matrix, named: Matrix, worded: Matrix, here: Matrix) -> Matrix:
        """The unit vector of a topic, moved towards the concepts it means as far as it is told in lay words.

        `named` are its cosines with all concepts, `worded` those with the wordings. Among concepts as near to it those count more
        that the collection comes near to, as `here` tells.
        """
        named = named[self.told]
        near = np.maximum(named, worded) + HERE * here
        nearest = np.argsort(-near, kind="stable")[:NEAREST]
        shares = np.exp((near[nearest] - near[nearest[0]]) / SHARPNESS)
        towards = (shares / shares.sum()) @ self.concepts[self.told[nearest]]
        lay = 1 / (1 + np.exp(-(worded.max() - named.max() - LAY_FROM) / LAY_WITHIN))
        moved: Matrix = unit((topic + FURTHEST * lay * towards)[None])[0]
        return moved

    def kindred(self, texts: Matrix) -> NDArray[np.int64]:
        """Which of the concepts with wordings the unit rows of texts are nearest to by name, shape (texts, `KINDRED`)."""
        near = (texts @ self.concepts.T)[:, self.told]
        best: NDArray[np.int64] = np.argpartition(-near, KINDRED, axis=1)[:, :KINDRED]
        return best
