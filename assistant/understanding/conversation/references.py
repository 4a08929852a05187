"""References: what a question leans on in the conversation before it."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.understanding.conversation.conversation import Conversation


@dataclass
class References:
    """What a question leans on."""

    opener: bool = False
    """It begins like a continuation: `and in 2021?`, `what about ...`."""
    ordinal: int | None = None
    """Index of a paper (or of a person) in the last answer."""
    of_person: bool = False
    """The index counts people."""
    places: tuple[int, ...] = ()
    """Two indexes in the last list that are set beside each other: `the first and the last`."""
    all_authors: bool = False
    """`The same authors`: everybody who wrote the paper spoken of."""
    author: int | None = None
    """Place of an author whose other work or data are asked for: `the third author's papers`."""
    paper: bool = False
    person: bool = False
    group: bool = False
    """`these`, `the ones`: the papers of the last answer."""
    both: bool = False
    """`both`, `the two`, `either`: of a pair."""
    described: bool = False
    """It names one of the list by a description, which is resolved already."""
    vague: bool = False
    """It describes one of a list that no list holds: `the one that ...`."""
    back: bool = False
    """It returns to an earlier subject."""
    thread: Conversation | None = None
    """The conversation as it stands once the question has gone back to an earlier list."""
    same: bool = False
    """It asks the same once more, for somebody or something else."""
    same_years: bool = False
    """`the same two years`: all that the questions before asked for."""
    corrects: bool = False
    """It puts something right: `no, I meant ...`."""
    instead: bool = False
    """It puts something in the place of what was asked: `on images instead`."""
    wrong: tuple[str, ...] = ()
    """The ids of those who were asked for and were not meant: `not A, B`."""
    besides: bool = False
    """What it names comes on top of what was asked: `and with B too?`."""
    excludes: bool = False
    """Its constraints are to be left out: `drop the preprints`."""
    moves: str | None = None
    """`before` or `after` the time spoken of."""
    years_away: int | None = None
    """How many years from the year spoken of: `the year before`, `that year`."""
    closes: bool = False
    """It only thanks, praises or takes leave."""
    denies: bool = False
    """It only says that what was shown is not what was meant."""
    repeats: bool = False
    """It asks where the last answer stands: that is shown once more."""
    fresh: bool = False
    """It says itself that it begins anew."""
    drops: list[str] = field(default_factory=list)
    """Constraints of the question before that no longer hold: `whatever the year`."""

    @property
    def any(self) -> bool:
        """Whether it leans on the conversation at all."""
        return not self.fresh and (
            self.opener
            or self.any_but_opener
            or self.repeats
            or self.closes
            or self.denies
            or self.thread is not None
        )

    @property
    def any_but_opener(self) -> bool:
        """The same, apart from how it begins."""
        return (
            self.ordinal is not None
            or bool(self.places)
            or self.author is not None
            or self.paper
            or self.person
            or self.group
            or self.described
        )
