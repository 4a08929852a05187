"""Which papers fit a topic: the two ways into a list, and what keeps a paper out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.records import Passage, ScoredPassage
from assistant.retrieval.topics.concepts import Topic
from assistant.retrieval.topics.fitness import (
    AS_EVIDENT,
    IN_PASSING_CHANCE,
    LEAST_BEST,
    LEAST_BEST_WITHIN,
    LEAST_CHANCE,
    LONG_WEIGHTS,
    PER_COSINE,
    SHORT_WEIGHTS,
    UNNAMED_CHANCE,
    Signs,
    against_best,
    features,
    which_fit,
)
from assistant.retrieval.topics.found import (
    CLOSE_BY_TITLE,
    CLOSE_CHANCE,
    CLOSE_TO_TENTATIVE,
    SURE,
    Found,
    Judged,
)
from assistant.search.research_at_large import AtLarge


def fits(one: Signs) -> bool:
    return which_fit([one])[0]


FAR = Signs(cover=0.0, support=0.0, pairs=0.0, meaning=0.1, standing=0.5, words=0.0, concepts=2)
TOLD = Signs(cover=1.0, support=1.0, pairs=1.0, meaning=0.3, standing=1.5, words=0.5, concepts=2)
PARAPHRASED = Signs(cover=0.3, support=0.3, pairs=0.0, meaning=0.5, standing=4.5, words=0.2, concepts=7)


def test_a_topic_in_its_own_words_fits_however_far_the_rest_of_the_paper_is() -> None:
    assert TOLD.literal and fits(TOLD)
    assert fits(replace(TOLD, standing=0.0, titled=True))


def test_words_said_in_passing_are_no_topic() -> None:
    assert not replace(TOLD, standing=0.4).literal
    assert not replace(TOLD, concepts=1, standing=1.2).literal
    assert replace(TOLD, concepts=1, standing=1.2, titled=True).literal
    assert replace(TOLD, concepts=1, standing=1.2, phrase=True).literal


def test_a_literal_match_outside_a_title_needs_some_chance() -> None:
    unlikely = replace(TOLD, standing=0.6, behind=8.0)
    assert unlikely.chance < IN_PASSING_CHANCE and not unlikely.literal
    assert replace(unlikely, titled=True).literal
    assert replace(unlikely, named=True).literal


def test_words_that_do_not_stand_together_need_a_near_meaning() -> None:
    apart = replace(TOLD, pairs=0.0)
    assert not apart.literal
    assert replace(apart, meaning=0.5).literal


def test_a_long_question_in_other_words_fits_by_its_standing() -> None:
    assert fits(PARAPHRASED) and not PARAPHRASED.literal
    assert not fits(replace(PARAPHRASED, standing=1.5, behind=3.0))


def test_a_keyword_that_is_hardly_met_does_not_fit() -> None:
    near_miss = Signs(cover=0.3, support=0.0, pairs=0.0, meaning=0.37, standing=3.0, words=0.15, concepts=3)
    assert not fits(near_miss)
    assert not fits(FAR)


@pytest.mark.parametrize("name", ["cover", "support", "standing", "words"])
@pytest.mark.parametrize("one", [FAR, PARAPHRASED], ids=["short", "long"])
def test_more_of_a_sign_never_lowers_the_chance(name: str, one: Signs) -> None:
    start = replace(one, support=0.2)
    values = [replace(start, **{name: getattr(start, name) + step / 10}).chance for step in range(6)]
    assert values == sorted(values)


def test_each_candidate_is_told_how_far_it_is_behind_the_best() -> None:
    behind = [one.behind for one in against_best([TOLD, FAR, PARAPHRASED])]
    assert behind == pytest.approx([3.0, 4.0, 0.0])
    assert against_best([]) == ()


def test_every_feature_has_a_weight() -> None:
    assert set(features(TOLD)) == set(SHORT_WEIGHTS) == set(LONG_WEIGHTS)


def _judged(signs: Signs, text: str = "Told. It is told at length.") -> Judged:
    passage = Passage(
        id="p", kind="paper", owner_id="p", field="abstract", title="Told", text=text, source_id="s"
    )
    return Judged(ScoredPassage(passage=passage, score=0.0, lexical=0.0, dense=0.0), signs, Topic("", ()))


def test_what_is_only_alike_is_tentative_and_what_is_told_or_sure_is_not() -> None:
    alike = replace(PARAPHRASED, standing=3.2)
    assert fits(alike) and alike.chance < SURE
    assert Found((_judged(alike),), ()).tentative
    assert not Found((_judged(alike), _judged(TOLD)), ()).tentative
    assert not Found((_judged(PARAPHRASED),), ()).tentative
    assert not Found((), (_judged(alike),)).tentative


def test_a_list_needs_one_paper_that_is_likely_enough() -> None:
    likely = replace(PARAPHRASED, standing=3.2)
    unlikely = next(
        one
        for one in (replace(PARAPHRASED, standing=step / 20) for step in range(70, 0, -1))
        if LEAST_CHANCE <= one.chance < LEAST_BEST
    )
    assert which_fit([unlikely, FAR]) == (False, False)
    assert which_fit([likely, unlikely, FAR]) == (True, True, False)
    assert which_fit([]) == ()


def test_among_the_papers_of_somebody_less_is_enough() -> None:
    near = next(
        one
        for one in (replace(PARAPHRASED, standing=step / 20) for step in range(70, 0, -1))
        if LEAST_BEST_WITHIN <= one.chance < LEAST_CHANCE
    )
    assert which_fit([near], within=True) == (True,)
    assert which_fit([near]) == which_fit([FAR], within=True) == (False,)


def test_a_short_form_as_written_is_hardly_said_in_passing() -> None:
    passing = Signs(cover=1.0, support=1.0, pairs=1.0, meaning=0.2, standing=0.3, words=0.2, concepts=1)
    assert not passing.literal
    assert replace(passing, named=True).literal


def test_a_name_that_a_paper_holds_nothing_of_is_not_met_by_meaning_alone() -> None:
    alike = Signs(cover=0.0, support=0.0, pairs=0.0, meaning=0.4, standing=5.2, words=0.0, concepts=1)
    assert LEAST_BEST < alike.chance < UNNAMED_CHANCE
    assert not fits(alike)
    assert fits(replace(alike, cover=0.5, support=0.5))


def test_what_is_nearly_likely_enough_is_named_below_a_list_and_not_beside_one_sure_paper() -> None:
    near = _judged(replace(FAR, cover=0.6, support=0.6, standing=2.5))
    assert CLOSE_CHANCE <= near.signs.chance < LEAST_CHANCE
    sure = _judged(TOLD)
    assert Found((sure, sure), (near, near, near)).close == (near, near)
    assert Found((sure,), (near,)).close == Found((), (near,)).close == ()
    assert Found((sure,) * 9, (near,)).close == ()


def test_below_a_list_that_nothing_assures_as_many_are_named_as_where_nothing_is_listed() -> None:
    alike, far = (
        _judged(replace(PARAPHRASED, standing=1.5)),
        _judged(replace(FAR, cover=0.6, support=0.6, standing=1.5)),
    )
    assert CLOSE_TO_TENTATIVE <= far.signs.chance < CLOSE_CHANCE
    assert Found((alike,), (far, far, far)).tentative
    assert Found((alike,), (far, far, far)).close == (far, far, far)
    assert Found((_judged(TOLD), _judged(TOLD)), (far,)).close == ()


def test_bare_titles_are_named_sooner_also_beside_one_sure_paper() -> None:
    signs = replace(FAR, cover=0.6, support=0.6, standing=1.9)
    assert CLOSE_BY_TITLE <= signs.chance < CLOSE_CHANCE
    near, bare, sure = _judged(signs), _judged(signs, "Told"), _judged(TOLD)
    assert Found((sure,), (near, bare)).close == (bare,)
    assert Found((sure, sure), (near, near, bare, bare)).close == (bare, bare)
    assert Found((sure,) * 9, (bare,)).close == ()


# --- research at large ------------------------------------------------------------------------------

NEARER = replace(PARAPHRASED, standing=1.5)
"""A paper whose chance alone is too little."""


def test_little_chance_is_enough_where_the_topic_is_near_to_nothing_at_large() -> None:
    assert NEARER.chance < LEAST_BEST
    told = [which_fit([replace(NEARER, at_large=AtLarge(near, near))])[0] for near in (0.3, 0.8)]
    assert told == [True, False] and not which_fit([NEARER])[0]


def test_a_likely_paper_is_no_evidence_where_the_topic_is_nearer_to_something_else() -> None:
    likely = replace(PARAPHRASED, meaning=0.4)
    assert which_fit([likely])[0] and not which_fit([replace(likely, at_large=AtLarge(0.9, 0.8))])[0]


def test_what_is_told_literally_needs_no_evidence() -> None:
    assert which_fit([replace(TOLD, at_large=AtLarge(1.0, 1.0))])[0]


def test_papers_as_evident_as_the_best_fit_with_it() -> None:
    best = replace(NEARER, at_large=AtLarge(0.3, 0.3))
    beside = replace(best, meaning=best.meaning - 0.5 * AS_EVIDENT / PER_COSINE)
    behind = replace(best, meaning=best.meaning - 2 * AS_EVIDENT / PER_COSINE)
    assert which_fit([best, beside, behind]) == (True, True, False)


def test_what_is_told_in_terms_must_be_told_by_a_sentence() -> None:
    told = replace(PARAPHRASED, concepts=7, at_large=AtLarge(0.9, 0.4))
    untold = replace(told, support=0.0, pairs=0.0)
    apart = replace(untold, at_large=AtLarge(0.4, 0.4))
    assert told.evidence is not None and untold.evidence is not None and apart.evidence is not None
    lost = told.evidence - untold.evidence - (told.log_odds - untold.log_odds)
    assert lost > 0.0
    assert (
        apart.evidence - untold.evidence > 0.5 * PER_COSINE * 0.4
    )  # near no name: nothing of it must be said


def test_a_longer_topic_told_in_all_its_words_is_met() -> None:
    whole = Signs(
        cover=1.0, support=0.7, pairs=0.5, meaning=0.3, standing=2.0, words=0.4, concepts=4, behind=4.5
    )
    assert whole.literal and fits(whole)
    assert not replace(whole, cover=0.8).literal
    assert not replace(whole, pairs=0.0).literal
    assert not replace(whole, standing=1.0).literal
