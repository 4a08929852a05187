"""Questions of a visitor over a small invented lab, through the whole embedded path."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.catalog import WorkingCatalog
from assistant.generation import publish
from assistant.records import (
    Answer,
    Author,
    Evidence,
    Fact,
    FactKind,
    Link,
    Paper,
    Passage,
    Query,
    QueryKind,
    Researcher,
    Status,
    Turn,
)
from assistant.store import Store
from assistant.writing.embedded import EmbeddedWriter
from tests.assistant.store_helpers import SOURCE, HashedWords, paper, passage_of

NAMES = {
    "a": "Mira Solberg",
    "b": "Mika Solberg",
    "c": "Tomas Reyes",
    "d": "Lena Okafor",
    "e": "Jun Castell",
}
MIRA = Researcher(
    id="a",
    name="Mira Solberg",
    aliases=("苏米拉",),
    member=True,
    affiliation="Northern Fjord University",
    facts=(
        Fact(kind=FactKind.BIOGRAPHY, text="I am Mira Solberg (苏米拉).", source_id="s1"),
        Fact(
            kind=FactKind.AFFILIATION,
            text="I am a doctoral student at the Northern Fjord University.",
            source_id="s1",
        ),
        Fact(
            kind=FactKind.EDUCATION,
            text="2019.09 - 2023.06, B.Eng. in Optics, College of Light, Harbour University",
            source_id="s1",
        ),
        Fact(
            kind=FactKind.ADVISOR,
            text="My advisor is Prof. Ruth Hale, and my graduation is planned for 2027.",
            source_id="s1",
        ),
        Fact(kind=FactKind.JOB_SEEKING, text="🚀 I am looking for a full-time position.", source_id="s1"),
    ),
    source_ids=("s1",),
)
TOMAS = Researcher(
    id="c",
    name="Tomas Reyes",
    member=True,
    affiliation="Institute of Tides",
    facts=(Fact(kind=FactKind.PAPER_COUNT, text="41 papers", value=41.0, source_id="s1"),),
    source_ids=("s1",),
)


def _paper(number: int, title: str, abstract: str, who: str, **fields: object) -> Paper:
    values: dict[str, object] = {
        "authors": tuple(Author(name=NAMES[one], researcher_id=one) for one in who),
        "researcher_ids": tuple(who),
    }
    return paper(number, title, abstract, **(values | fields))


PAPERS = (
    _paper(
        1,
        "Quiet filters for harbour noise",
        "Ships drown what divers say. HushNet removes engine noise in two passes. On a Jetson Orin it runs 3.5x faster "
        "than earlier filters and needs 62% fewer parameters. It was tested on DeepSea and PortTalk.",
        "ac",
        venue="ICASSP",
        links=(Link(kind="code", url="https://code.example/hush"),),
    ),
    _paper(
        2,
        "Tide tables from tree rings",
        "We read old tides from the rings of trees near the shore.",
        "a",
        venue="AAAI",
    ),
    _paper(
        3,
        "Missing buoys and how to fill them",
        "Forecasting waves with missing buoys is made robust.",
        "cd",
        venue="AAAI",
    ),
    _paper(
        4,
        "Forecasting waves by sound",
        "Forecasting waves from sound under water, by small microphones.",
        "cde",
    ),
    _paper(
        5,
        "LampLight: cheap microscopes",
        "LampLight builds microscopes for schools from a lamp.",
        "b",
        venue="CVPR",
    ),
    _paper(
        6, "Pruning kelp models", "Pruning makes kelp models small.", "c", status=Status.PREPRINT, venue=None
    ),
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    data: Path = tmp_path_factory.mktemp("answers") / "data"
    others = [Researcher(id=one, name=NAMES[one], member=one == "b", source_ids=("s1",)) for one in "bde"]
    facts = [
        Passage(
            id=f"{who.id}-{n}",
            kind="person",
            owner_id=who.id,
            field=fact.kind.value,
            title=who.name,
            text=fact.text,
            source_id="s1",
        )
        for who in (MIRA, TOMAS)
        for n, fact in enumerate(who.facts)
    ]
    with WorkingCatalog.open(data) as working:
        working.put_reading(SOURCE, "people", "{}")
        working.replace([MIRA, TOMAS, *others], PAPERS, [*map(passage_of, PAPERS), *facts])
        publish(data, working, HashedWords())
    return Assistant(Store(data, HashedWords))


def ask(lab: Assistant, *questions: str) -> Answer:
    history: list[Turn] = []
    answer = None
    for question in questions:
        answer = lab.ask(question, tuple(history))
        history += [Turn(role="user", content=question), Turn(role="assistant", content=answer.text)]
    assert answer is not None
    return answer


def listed(answer: Answer) -> set[str]:
    return {one.id for one in answer.papers}


@pytest.mark.parametrize(
    "question",
    [
        "Besides Tomas Reyes, who has written the most papers?",
        "Apart from Tomas Reyes, who has the most publications?",
        "Who has most papers, other than Tomas Reyes?",
    ],
)
def test_who_is_set_aside_is_not_counted_but_shared_papers_are(lab: Assistant, question: str) -> None:
    answer = ask(lab, question)
    # Mira Solberg and Lena Okafor have two each, three of these four with Tomas Reyes.
    assert answer.value == 2
    assert "Mira Solberg" in answer.text and "Lena Okafor" in answer.text
    assert "not counting Tomas Reyes" in answer.text


def test_that_nobody_is_at_both_does_not_say_that_neither_is_stored(lab: Assistant) -> None:
    answer = ask(lab, "Who has published at both AAAI and CVPR?")
    assert "Nobody has stored papers at AAAI and CVPR" in answer.text
    assert answer.value == 0
    assert "**Mira Solberg**" in ask(lab, "Who has published at both AAAI and ICASSP?").text


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("papers by Mira Solberg but not with Tomas Reyes", {"p2"}),
        ("Papers of Tomas Reyes without Lena Okafor", {"p1", "p6"}),
        ("papers by Tomas Reyes except at AAAI", {"p1", "p4", "p6"}),
        ("How many AAAI papers are there?", {"p2", "p3"}),
        ("list all AAAI papers", {"p2", "p3"}),
        ("papers not yet published", {"p6"}),
        ("papers from 2022", {"p2"}),
        ("accepted papers of Mira Solberg", {"p1", "p2"}),
        ("List all 9 papers of Mira Solberg.", {"p1", "p2"}),
    ],
)
def test_constraints_are_applied_and_never_inverted(lab: Assistant, question: str, ids: set[str]) -> None:
    answer = ask(lab, question)
    assert answer.outcome == "answer"
    assert listed(answer) == ids


@pytest.mark.parametrize(
    "question", ["who is at ZZU?", "papers at QRSTU", "papers on bees that are not about tides"]
)
def test_a_constraint_nobody_understood_never_ends_as_everything(lab: Assistant, question: str) -> None:
    assert len(ask(lab, question).papers) < len(PAPERS)
    assert ask(lab, question).outcome == "abstain"


def test_follow_ups_that_lead_nowhere_do_not_list_everything(lab: Assistant) -> None:
    assert not ask(lab, "by whom are they?").papers
    assert not ask(lab, "only these").papers


def test_how_many_of_a_thing_is_a_fact(lab: Assistant) -> None:
    answer = ask(lab, "How many parameters does HushNet save?")
    assert "62%" in answer.text
    assert ask(lab, "How many GPUs does HushNet need?").outcome == "abstain"


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("On which hardware was HushNet measured?", "Jetson"),
        ("On which datasets was HushNet tested?", "PortTalk"),
        ("Who is the last author of HushNet?", "Tomas Reyes"),
        ("What is the idea behind HushNet?", "two passes"),
        ("Where is the code of HushNet?", "code.example/hush"),
        ("Explain Lamp-Light to me", "microscopes"),
        ("Is Mira Solberg looking for a job?", "full-time"),
        ("What is Mira Solberg's name in Chinese?", "苏米拉"),
        ("When does Mira Solberg expect to graduate?", "2027"),
        ("Which college of Harbour University was Mira Solberg in?", "College of Light"),
        ("From when to when was Mira Solberg at Harbour University?", "2019"),
        ("How many papers does Tomas Reyes's page claim?", "41"),
        ("How many papers does Tomas Reyes have?", "41"),
        ("who is at NFU?", "Mira Solberg"),
        ("Who studied at Harbour University?", "Mira Solberg"),
        ("Are Mira Solberg and Mika Solberg the same person?", "Northern Fjord University"),
    ],
)
def test_facts_come_from_the_right_sentence(lab: Assistant, question: str, stated: str) -> None:
    answer = ask(lab, question)
    assert answer.outcome == "answer"
    assert stated in answer.text
    assert answer.citations


def test_names_do_not_swallow_verbs(lab: Assistant) -> None:
    assert ask(lab, "What has Solberg published?").outcome == "clarify"
    assert ask(lab, "What did Solberg write?").outcome == "clarify"
    assert listed(ask(lab, "What has Okafor published?")) == {"p3", "p4"}
    assert "called" not in ask(lab, "who wrote the paper about old tides?").text


def test_a_slip_between_two_people_asks_back(lab: Assistant) -> None:
    assert ask(lab, "How many papers has Mira Solbergg written?").outcome == "answer"
    assert ask(lab, "How many papers has Mirka Solberg written?").outcome in ("clarify", "abstain")


@pytest.mark.parametrize(
    ("questions", "ids"),
    [
        (("papers by Tomas Reyes in 2023", "I meant 2024."), {"p4"}),
        (("papers by Tomas Reyes in 2022", "Sorry, I meant Mira Solberg."), {"p2"}),
        (("Which papers did Mira Solberg write?", "Did she write any with Tomas Reyes?"), {"p1"}),
        (
            (
                "Which papers of Tomas Reyes are about forecasting waves?",
                "Which of them handles missing values?",
            ),
            {"p3"},
        ),
        (("Who wrote LampLight?", "What else did the first author publish?"), set()),
        (("Who wrote HushNet?", "What else did the first author publish?"), {"p2"}),
    ],
)
def test_conversations(lab: Assistant, questions: tuple[str, ...], ids: set[str]) -> None:
    assert listed(ask(lab, *questions)) == ids


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("who are the authors?", "Solberg"),
        ("which year?", "2021"),
        ("When was that?", "2021"),
        ("Who is the last author?", "Reyes"),
    ],
)
def test_elliptical_questions_are_about_the_paper_before(lab: Assistant, question: str, stated: str) -> None:
    assert stated in ask(lab, "What is HushNet about?", question).text


def test_follow_ups_of_counts_and_comparisons(lab: Assistant) -> None:
    more = ask(lab, "Compare Mira Solberg and Mika Solberg.", "Who has more papers?")
    assert {one.name for one in more.people} == {"Mira Solberg", "Mika Solberg"}
    assert ask(lab, "How many papers does Tomas Reyes have in 2023?", "how many in total?").value == 4
    assert ask(lab, "How many papers does Tomas Reyes have in 2023?", "and before that?").value == 1
    assert listed(ask(lab, "papers by Tomas Reyes at AAAI or ICLR", "the oldest of these")) == {"p3"}
    assert "code.example/hush" in ask(lab, "Who wrote HushNet?", "do they have code?").text


def test_what_is_left_out_is_said(lab: Assistant) -> None:
    assert "Tomas Reyes" in ask(lab, "papers by Mira Solberg but not with Tomas Reyes").text.split("\n")[0]
    assert "preprints" in ask(lab, "papers by Tomas Reyes excluding preprints").text.split("\n")[0]


def test_what_papers_are_not_about_is_never_turned_into_what_they_are_about(lab: Assistant) -> None:
    turned = ask(lab, "papers on tides but not waves")
    assert turned.query.topic == "tides"
    assert turned.query.without is not None and turned.query.without.topic == "waves"
    for question in (
        "papers by Tomas Reyes that are not about waves",
        "papers of Tomas Reyes without waves",
        "what has Tomas Reyes written apart from waves?",
    ):
        answer = ask(lab, question)
        assert answer.query.topic == "" and answer.query.without is not None
        assert "leaving out what is on waves" in answer.text
    coded = ask(lab, "papers without code")
    assert (coded.query.topic, coded.query.code) == ("", False)
    answer = ask(lab, "who is not at Harbour University?")
    assert answer.query.topic == ""
    assert "Not taken into account" in answer.text
    assert ask(lab, "papers on learning without forgetting").query.topic == "learning without forgetting"
    assert ask(lab, "papers of Tomas Reyes on online filters").query.fact != "links"


def test_a_greeting_tells_who_is_here_and_what_can_be_asked(lab: Assistant) -> None:
    answer = ask(lab, "hello")
    assert "Mira Solberg" in answer.text
    assert answer.text.count("\n- ") >= 3


def test_what_is_new_is_the_newest_papers(lab: Assistant) -> None:
    answer = ask(lab, "what's new?")
    assert next(one.id for one in answer.papers) == "p6"
    assert len(answer.papers) == 5


def test_the_number_of_authors_is_applied_and_said(lab: Assistant) -> None:
    answer = ask(lab, "papers with exactly three authors")
    assert answer.papers and {len(one.authors) for one in answer.papers} == {3}
    assert "3 authors" in answer.text


def test_a_chinese_count_is_told(lab: Assistant) -> None:
    assert "2" in ask(lab, "苏米拉发表了几篇论文?").text.split("\n")[0]


def test_a_comparison_takes_a_third(lab: Assistant) -> None:
    answer = ask(lab, "Compare Mira Solberg and Mika Solberg.", "And compared to Tomas Reyes?")
    assert answer.query.kind is QueryKind.COMPARE
    assert "Tomas Reyes" in answer.text


def test_what_is_not_stored_is_an_abstention(lab: Assistant) -> None:
    assert ask(lab, "How often has HushNet been cited?").outcome == "abstain"


@pytest.mark.parametrize(
    ("tentative", "said"),
    [(False, "1 paper on ice floes"), (True, "Nearest to “ice floes”, judged by meaning")],
)
def test_what_is_near_only_in_meaning_is_not_called_a_match(
    lab: Assistant, tentative: bool, said: str
) -> None:
    library = lab.library()
    paper = library.papers[0]
    query = Query(kind=QueryKind.PAPERS, topic="ice floes")
    evidence = Evidence(query=query, papers=(paper,), value=1.0, tentative=tentative)
    assert said in "".join(EmbeddedWriter().write("", evidence, (), library))


@pytest.mark.parametrize(
    ("line", "said"), [("Thank you, bye!", "You are welcome"), ("谢谢！", "不客气"), ("hello", "Hello")]
)
def test_thanks_are_answered_as_thanks(lab: Assistant, line: str, said: str) -> None:
    answer = lab.ask(line)
    assert answer.text.startswith(said) and answer.outcome == "answer" and not answer.chips


def test_whether_somebody_wrote_a_paper_is_answered_with_its_authors(lab: Assistant) -> None:
    three = next(p for p in lab.library().papers if len(p.authors) > 2 and p.authors_complete)
    answer = lab.ask(f"Did {three.authors[0].name} write {three.title}?")
    assert all(author.name in answer.text for author in three.authors)
