from __future__ import annotations

import pytest
from fake_door import CORPUS, answer, case

from assistant.records import Answer
from evals.measures import Response
from evals.measures import conversation as measures


def respond(given: Answer, twin: Answer | None = None, **expect: object) -> Response:
    made = case("c", ("q", {"outcome": "answer", "forbid": ["x"], **expect}))
    assert made.turns[0].expect is not None
    return Response(made, 0, made.turns[0].expect, given, CORPUS, twin)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The paper is of 2023 and it is good.", "en"),
        ("Die Arbeit ist nicht von ihr und wurde", "de"),
        ("Los artículos de la autora son para el", "es"),
        ("Les articles de la dame est dans une", "fr"),
        ("她有七篇论文 IceNet", "zh"),
        ("㐀㑇䶵", "zh"),
        ("彼女の論文は七つです", "ja"),
        ("هي كتبت سبع ورقات", "ar"),
        ("У неё семь статей", "ru"),
        ("그녀의 논문", "ko"),
        ("IceNet", None),
    ],
)
def test_languages_are_told_apart(text: str, language: str | None) -> None:
    assert measures.language_of(text) == language


def test_the_language_of_quotations_does_not_count() -> None:
    assert (
        measures.language_match(
            respond(answer("这是她的论文 “the long quotation of the abstract”"), lang="zh")
        )
        == 1.0
    )
    listed = answer("有一篇论文：IceNet: Sensing Glaciers from Orbit", papers=["p1"])
    assert measures.language_match(respond(listed, lang="zh")) == 1.0
    two = answer("有篇论文: Quiet Drones and IceNet: Sensing Glaciers from Orbit", papers=["p2", "p1"])
    assert measures.language_match(respond(two, lang="zh")) == 1.0
    assert measures.language_match(respond(answer("The paper is hers."), lang="zh")) == 0.0
    assert measures.language_match(respond(answer("IceNet"), lang="zh")) is None
    assert measures.language_match(respond(answer("IceNet"))) is None


def test_a_follow_up_takes_up_who_was_meant() -> None:
    carry = ["person:Ada Lindström", "paper:IceNet"]
    assert measures.carry_over(respond(answer("", about=["ada"]), carry=carry)) == 1 / 2
    resolved = answer("", resolved_question="What of IceNet by A. Lindström?")
    assert measures.carry_over(respond(resolved, carry=carry)) == 1.0
    assert measures.carry_over(respond(answer("", about=["bo"]), carry=carry)) == 0.0
    assert measures.carry_over(respond(answer(""))) is None
    quiet = answer("", resolved_question="What is quiet?")
    assert measures.carry_over(respond(quiet, carry=["paper:Quiet Drones"])) == 0.0


def test_names_are_left_out_longest_first() -> None:
    given = answer("Tidal Maps of Kim Rao, Quiet Drones", papers=["p4", "p2"], people=["kim1", "ada"])
    given = given.model_copy(
        update={
            "papers": tuple(
                p.model_copy(update={"authors": ("Kim",), "venue": "Tidal"}) for p in given.papers
            )
        }
    )
    assert measures.without_names(given.text, given).split() == ["of", ","]
    (paper,) = answer("", papers=["p4"]).papers
    within = paper.model_copy(update={"title": "Ice Maps", "venue": "Maps"})
    assert (
        measures.without_names("On Ice Maps", answer("").model_copy(update={"papers": (within,)})) == "On  "
    )
    assert measures.without_names("On ice", answer("", papers=["p4"])) == "On ice"


def test_a_few_foreign_letters_do_not_make_a_language() -> None:
    assert (
        measures.language_of("The paper of the lab is 论文 and that is for all of the people in it") == "en"
    )
    assert measures.language_of("论文是 the of and to in is for") == "en", "3 of 20 letters"
    assert measures.language_of("论文是 the of and to in is at") == "zh", "3 of 19 letters"
    assert measures.language_of("") is None


def test_twins_agree_by_what_they_list() -> None:
    first = answer("a", papers=["p1", "p2"], value=2)
    assert measures.twin_agreement(respond(first, answer("b", papers=["p2", "p1"], value=2))) == 1.0
    assert measures.twin_agreement(respond(first, answer("b", papers=["p1", "p3"], value=2))) == 1 / 3
    assert measures.twin_agreement(respond(first, answer("b", papers=["p1", "p2"], value=3))) == 0.0
    assert measures.twin_agreement(respond(first, answer("b", outcome="abstain", value=2))) == 0.0
    assert measures.twin_agreement(respond(answer("a"), answer("b"))) == 1.0
    assert measures.twin_agreement(respond(answer("a"))) is None
