"""What a topic finds: papers judged against it, those that fit, and those close to them that are named below their list."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.records import ScoredPassage
from assistant.retrieval.topics.concepts import Topic
from assistant.retrieval.topics.fitness import Signs

NEAREST = 3
"""Papers offered where nothing fits."""
CLOSE_CHANCE, CLOSE_SHOWN, LONG_LIST = 0.05, 2, 8
"""Papers from this chance on are named below a list that ends before them: of such, one in four to one in eight was wanted."""
CLOSE_TO_TENTATIVE = 0.01
"""The same below a list that nothing assures: as many as are shown where nothing is listed at all."""
CLOSE_BY_TITLE, CLOSE_BY_TITLE_TO_TENTATIVE, CLOSE_BY_TITLE_SHOWN = 0.02, 0.003, 4
"""The same for papers of which only the title is stored, which tells little of what they are on: one in five was wanted."""
SURE = 0.6
"""Chance from which a paper is said to be on a topic without more ado."""


@dataclass(frozen=True)
class Judged:
    """A paper against a topic: its best passage with the supporting sentence, and its signs."""

    passage: ScoredPassage
    signs: Signs
    topic: Topic
    """The topic as it was told to find it: as asked, or retold."""
    told_alike: float = 0.0
    """Log odds by how near the topic comes to what lay people would say of the paper."""

    @property
    def score(self) -> float:
        """Its signs as one number, 0 to 1."""
        return self.signs.score

    @property
    def by_title(self) -> bool:
        """Whether no more than the title of the paper is stored."""
        passage = self.passage.passage
        return len(passage.text) <= len(passage.title) + 1


@dataclass(frozen=True)
class Found:
    """What a topic finds: the papers that fit, best first, and the nearest of those that do not."""

    fitting: tuple[Judged, ...]
    nearest: tuple[Judged, ...]

    @property
    def close(self) -> tuple[Judged, ...]:
        """Those that are nearly likely enough to be listed beside what fits; none beside a long list, beside one sure paper only bare titles."""
        if not self.fitting or len(self.fitting) > LONG_LIST:
            return ()
        alone = len(self.fitting) == 1 and not self.tentative
        least, most = (CLOSE_TO_TENTATIVE, NEAREST) if self.tentative else (CLOSE_CHANCE, CLOSE_SHOWN)
        bare = CLOSE_BY_TITLE_TO_TENTATIVE if self.tentative else CLOSE_BY_TITLE
        return tuple(
            one
            for place, one in enumerate(self.nearest)
            if (one.by_title and one.signs.chance >= bare)
            or (place < most and one.signs.chance >= least and not alone)
        )

    @property
    def tentative(self) -> bool:
        """Whether nothing that fits tells the topic literally, or is likely enough to be called sure."""
        return bool(self.fitting) and not any(
            one.signs.literal or one.signs.chance >= SURE for one in self.fitting
        )
