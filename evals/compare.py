"""Two runs side by side: paired differences with their uncertainty, and every case that flipped."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from assistant.errors import UsageError
from evals.measures import parse_measure
from evals.record import Run
from evals.statistics import holm, mcnemar, paired_difference
from evals.summary import scores_of


class Contrast(BaseModel):
    """One measure in two runs; `delta` is B minus A."""

    model_config = ConfigDict(frozen=True)

    measure: str
    mean_a: float
    mean_b: float
    delta: float
    low: float
    high: float
    p: float
    p_holm: float
    """Corrected over all measures compared."""
    p_mcnemar: float | None
    """For measures that are 0 or 1 only."""
    win: int
    tie: int
    loss: int
    """Turns where B is better, as good, worse: by the measure's own direction."""
    higher_is_better: bool
    detectable: float
    """The smallest change such a comparison would have shown: half the interval's width."""

    @property
    def worse(self) -> bool:
        """Whether B is worse beyond chance: the whole interval lies on the bad side of zero."""
        return self.high < 0 if self.higher_is_better else self.low > 0


class Flip(BaseModel):
    """A turn that passed in one run and not in the other."""

    model_config = ConfigDict(frozen=True)

    id: str
    turn: int
    passed_a: bool
    passed_b: bool


class Comparison(BaseModel):
    """What changed from A to B."""

    model_config = ConfigDict(frozen=True)

    contrasts: tuple[Contrast, ...]
    flips: tuple[Flip, ...]
    unlike: tuple[str, ...]
    """What differs besides the code, where the comparison was forced."""
    only_one: int
    """Turns scored in one run only (errors, or cut short); they are in no difference."""


def unlikeness(a: Run, b: Run) -> tuple[str, ...]:
    """Why two runs do not measure the same thing."""
    found = []
    if a.manifest.cases != b.manifest.cases:
        found.append("the cases differ")
    if a.manifest.corpus != b.manifest.corpus:
        found.append("the data asked over differ")
    return tuple(found)


def compare(a: Run, b: Run, *, force: bool = False) -> Comparison:
    """Compare turn by turn; raises `UsageError` for runs over other cases or data, unless forced."""
    unlike = unlikeness(a, b)
    if unlike and not force:
        raise UsageError(
            f"these runs cannot be compared: {' and '.join(unlike)}; --force marks the table instead"
        )
    shared = [name for name in a.manifest.measures if name in b.manifest.measures]
    found: list[Contrast] = []
    only_one = 0
    for name in shared:
        left = {(case, turn): (cluster, score) for case, cluster, turn, score in scores_of(a.results, name)}
        right = {(case, turn): score for case, _, turn, score in scores_of(b.results, name)}
        only_one = max(only_one, len(left.keys() ^ right.keys()))
        pairs = [
            (cluster, score, other)
            for key, (cluster, score) in left.items()
            if score is not None and (other := right.get(key)) is not None
        ]
        contrast = _contrast(name, pairs)
        found += [contrast] if contrast else []
    corrected = holm([contrast.p for contrast in found])
    contrasts = tuple(c.model_copy(update={"p_holm": p}) for c, p in zip(found, corrected, strict=True))
    return Comparison(contrasts=contrasts, flips=_flips(a, b), unlike=unlike, only_one=only_one)


def _contrast(name: str, pairs: list[tuple[str, float, float]]) -> Contrast | None:
    difference = paired_difference(pairs)
    if difference is None:
        return None
    up = parse_measure(name).higher_is_better
    binary = all(score in (0.0, 1.0) for _, a, b in pairs for score in (a, b))
    return Contrast(
        measure=name,
        mean_a=sum(a for _, a, _ in pairs) / len(pairs),
        mean_b=sum(b for _, _, b in pairs) / len(pairs),
        delta=difference.delta,
        low=difference.low,
        high=difference.high,
        p=difference.p,
        p_holm=difference.p,
        p_mcnemar=mcnemar(difference.fell, difference.rose) if binary else None,
        win=difference.rose if up else difference.fell,
        tie=difference.same,
        loss=difference.fell if up else difference.rose,
        higher_is_better=up,
        detectable=(difference.high - difference.low) / 2,
    )


def _flips(a: Run, b: Run) -> tuple[Flip, ...]:
    left = {(case, turn): score for case, _, turn, score in scores_of(a.results, "Pass")}
    right = {(case, turn): score for case, _, turn, score in scores_of(b.results, "Pass")}
    return tuple(
        Flip(id=case, turn=turn + 1, passed_a=left[case, turn] == 1.0, passed_b=right[case, turn] == 1.0)
        for case, turn in left
        if (case, turn) in right and left[case, turn] != right[case, turn]
    )
