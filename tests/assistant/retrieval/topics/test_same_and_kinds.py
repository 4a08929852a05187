"""Words for the same thing, and kinds of a thing."""

import pytest

from assistant.retrieval.topics.same_and_kinds import KIND, SAME, same_and_kinds
from assistant.retrieval.topics.topic_parts import as_wanted


def _met(topic: str) -> dict[str, float]:
    return {one: value for _, others in same_and_kinds(topic) for one, value in others.items()}


@pytest.mark.parametrize(
    ("topic", "stem", "value"),
    [
        ("colon cancer", "colorect", SAME),
        ("rodent models of autism", "mous", KIND),
        ("cancers of the skin", "melanoma", KIND),
        ("motor neuron disease", "amyotroph", KIND),
        ("medical imaging", "nodul", KIND),
        ("syntactic parsing", "constitu", KIND),
        ("weather", "atmospher", SAME),
    ],
)
def test_is_met_by_the_same_thing_and_its_kinds(topic: str, stem: str, value: float) -> None:
    assert _met(topic)[stem] == value


@pytest.mark.parametrize(
    ("topic", "stem"),
    [
        ("melanoma", "cancer"),
        ("federated learning", "distribut"),
        ("character animation", "mous"),
        ("universal approximation", "academ"),
        ("general methods", "generat"),
    ],
)
def test_is_not_met_by_what_is_wider_or_only_has_its_stem(topic: str, stem: str) -> None:
    assert stem not in _met(topic)


@pytest.mark.parametrize(
    "whom", ["for beginners", "for the interested layman", "to newcomers", "for absolute non-experts"]
)
def test_whom_a_text_should_suit_is_no_topic(whom: str) -> None:
    assert as_wanted(f"graph learning {whom}") == "graph learning"


@pytest.mark.parametrize(
    "topic", ["recommendation for new users", "programming by novices in school", "experts"]
)
def test_people_that_are_studied_stay(topic: str) -> None:
    assert as_wanted(topic) == topic
