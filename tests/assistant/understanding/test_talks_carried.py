"""What a follow-up silently refers to: the venue of the paper spoken of, company by its place, what is left out, and what is new."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Link, Query, QueryKind
from tests.assistant.lab import last, open_lab, paper, people

MOSS = paper("moss", "MossMul: Multiplying Maps of Moss", "MossMul multiplies maps of moss and copes with gaps in them.", "mira", 2023, "AAAI")  # fmt: skip
TIDES = paper("tides", "TideTable: Forecasting Tides from Buoys", "We forecast tides from buoys.", "pavel wei1", 2022, "CVPR", links=(Link(kind="video", url="https://example.org/tides"),))  # fmt: skip
ICE = "Who wrote IceNet: Glacier Melting Seen by Cheap Sensors?"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("talks")), MOSS, TIDES)


def left_out(query: Query) -> tuple[str, ...]:
    return query.without.paper_ids if query.without is not None else ()


@pytest.mark.parametrize(
    "question",
    [
        "Were there other papers at the same conference?",
        "anything else at that conference?",
        "Was there another one at the same venue?",
        "what else appeared at this conference?",
    ],
)
def test_others_of_the_venue_of_the_paper_spoken_of(lab: Assistant, question: str) -> None:
    query = last(lab, ICE, question)
    assert (query.kind, query.venues, query.paper_ids) == (QueryKind.PAPERS, ("ICRA",), ())
    assert left_out(query) == ("icenet",)


def test_what_is_asked_of_the_paper_itself_is_no_search(lab: Assistant) -> None:
    query = last(lab, ICE, "Was it at that conference as an oral?")
    assert query.paper_ids == ("icenet",)


@pytest.mark.parametrize("question", ["and what else appeared in the same year?", "any other papers that year?"])  # fmt: skip
def test_others_of_its_year(lab: Assistant, question: str) -> None:
    query = last(lab, ICE, question)
    assert query.years is not None
    assert (query.kind, query.years.first, query.years.last) == (QueryKind.PAPERS, 2024, 2024)


@pytest.mark.parametrize("question", ["and besides Mira?", "who is on it other than Mira Holmqvist?"])
def test_authors_besides_somebody(lab: Assistant, question: str) -> None:
    query = last(lab, ICE, question)
    assert (query.kind, query.paper_ids, people(query)) == (QueryKind.COAUTHORS, ("icenet",), ["mira"])


@pytest.mark.parametrize("question", ["has he any other paper with the first author?", "Did he write anything else with its first author?"])  # fmt: skip
def test_company_told_by_place(lab: Assistant, question: str) -> None:
    query = last(lab, ICE, "who is the second author?", question)
    assert people(query) == ["tomas"]
    assert [one.researcher_id for one in query.coauthors] == ["mira"]


@pytest.mark.parametrize("question", ["thx. And Mira's affiliation?", "and Mira's h-index?"])
def test_what_a_page_tells_of_somebody_named_is_of_no_paper(lab: Assistant, question: str) -> None:
    query = last(lab, "Mira Holmqvist's papers", "only those at ICRA", question)
    assert (query.kind, people(query), query.paper_ids, query.venues) == (QueryKind.FACT, ["mira"], (), ())


def test_whose_papers_were_compared_in_time_is_spoken_of(lab: Assistant) -> None:
    query = last(lab, "Papers by Mira Holmqvist?", "which is newest?", "and her h-index?")
    assert people(query) == ["mira"]


@pytest.mark.parametrize("question", ["and what are the 2024 papers on it?", "how many papers on it are there?", "papers about that topic?"])  # fmt: skip
def test_papers_on_what_people_work_on(lab: Assistant, question: str) -> None:
    query = last(lab, "Who works on reinforcement learning?", question)
    assert query.topic == "reinforcement learning" and query.kind in (QueryKind.PAPERS, QueryKind.COUNT)
    assert (query.years is not None) == ("2024" in question)


@pytest.mark.parametrize("question", ["the one on buoys, where was it published?", "And who wrote the one about forecasting from buoys?"])  # fmt: skip
def test_a_described_paper_that_no_list_holds(lab: Assistant, question: str) -> None:
    assert last(lab, "Mira Holmqvist's papers", "who wrote the snow one?", question).paper_ids == ("tides",)


def test_what_it_copes_with_is_no_list(lab: Assistant) -> None:
    query = last(lab, "What is MossMul about?", "how does it cope with them?")
    assert (query.kind, query.paper_ids) == (QueryKind.FACT, ("moss",))


@pytest.mark.parametrize("question", ["the first one at ICRA, when was that?", "and the first-mentioned at ICRA, what year?"])  # fmt: skip
def test_the_first_of_those_at_a_venue(lab: Assistant, question: str) -> None:
    listed = last(lab, "Tomas Verhoeven's papers")
    assert listed.kind is QueryKind.PAPERS
    query = last(lab, "Tomas Verhoeven's papers", question)
    assert len(query.paper_ids) == 1 and query.paper_ids[0] in ("icenet", "robots")


@pytest.mark.parametrize("question", ["Is there a video of TideTable?", "Where can I watch the TideTable video?"])  # fmt: skip
def test_a_video_is_a_link(lab: Assistant, question: str) -> None:
    query = last(lab, question)
    assert (query.kind, query.fact, query.paper_ids) == (QueryKind.FACT, "links", ("tides",))


def test_the_kind_of_link_is_carried(lab: Assistant) -> None:
    query = last(lab, "What is TideTable about?", "is there code for it?", "and for MossMul?")
    assert (query.fact, query.paper_ids) == ("links", ("moss",))
    assert "code" in query.detail


@pytest.mark.parametrize("question", ["Does she have another solo paper?", "Has she another one alone?"])
def test_another_alone_is_by_nobody_else(lab: Assistant, question: str) -> None:
    query = last(lab, "Which papers did Mira Holmqvist write alone?", question)
    assert (query.position, people(query)) == ("single", ["mira"])


@pytest.mark.parametrize("question", ["and what about bees - anything?", "and bees, anything?"])  # fmt: skip
def test_a_new_matter_is_no_detail(lab: Assistant, question: str) -> None:
    query = last(lab, ICE, question)
    assert (query.kind, query.topic, query.paper_ids) == (QueryKind.PAPERS, "bees", ())


def test_another_paper_on_this_problem(lab: Assistant) -> None:
    query = last(lab, "reinforcement learning", "who wrote the first one?", "Are there other papers on this problem?")  # fmt: skip
    assert (query.kind, query.topic) == (QueryKind.PAPERS, "reinforcement learning")


def test_others_of_an_author_in_that_year_are_theirs(lab: Assistant) -> None:
    query = last(lab, ICE, "Is its second author on other papers from the same year?")
    assert people(query) == ["tomas"]
