"""Where those are who are elsewhere."""

from __future__ import annotations

import pytest

from ingestion.sites.whereabouts import is_place, place_and_post, post_and_house, then_and_now


@pytest.mark.parametrize(
    "role",
    [
        "TU Moss",
        "MIF · Fern Group",
        "Botany · Univ. of Moss",
        "Fern · l'Alga",
        "MPI-F · Mossburg",
        "FIT Mossbay",
    ],
)
def test_a_place_alone(role: str) -> None:
    assert is_place(role) and place_and_post(role) == (role, "")


@pytest.mark.parametrize("role", ["PhD student", "Theory", "Field work", "Lab manager", ""])
def test_what_is_no_place(role: str) -> None:
    assert place_and_post(role) == ("", role)


def test_a_place_beside_a_post() -> None:
    assert place_and_post("MIF Moss · Ph.D. student") == ("MIF Moss", "Ph.D. student")


def test_an_arrow_leads_to_where_somebody_went() -> None:
    assert then_and_now("B.Sc. 2019 · Univ. Moss → Researcher, Fog Works") == (
        "B.Sc. 2019 · Univ. Moss",
        "Researcher, Fog Works",
    )
    assert then_and_now("PhD student") == ("PhD student", "")


def test_a_post_where_a_house_is_expected() -> None:
    assert post_and_house("Assistant Professor at Moss Univ.") == (
        "Assistant Professor at Moss Univ.",
        "Moss Univ.",
    )
    assert post_and_house("Research Center, University of Moss") == ("", "")
    assert post_and_house("Moss Works") == ("", "")
