"""Papers in the order of time in whatever words, and when news told that papers had been accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import FactKind, QueryKind
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab, paper, people, read

_A = MIRA.name
_NEWS = (
    fact(FactKind.NEWS, "2022.12: Two of our papers will be at AAAI’23."),
    fact(FactKind.NEWS, "2024.02: ICRA’24 has accepted IceNet."),
    fact(FactKind.NEWS, "2024.05: I moved to North Fjord."),
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    mira = MIRA.model_copy(update={"facts": (*MIRA.facts, *_NEWS)})
    echo = paper("echo", "Echoes of Old Ice", "We listen to old ice.", "mira", 2023, "AAAI")
    return open_lab(Path(tmp_path_factory.mktemp("lab")), echo, researchers=(mira, TOMAS, *OTHERS))


@pytest.mark.parametrize(
    "wording",
    [
        "Could you lay out the {t} papers year by year, from the first to the latest?",
        "Show the {t} papers in chronological order.",
        "List the {t} papers from oldest to newest, by year.",
        "Walk me through the {t} work year after year.",
        "How did the work on {t} unfold over the years?",
        "Give me a year-by-year overview of the {t} papers.",
        "The {t} papers in order of time, please",
        "A chronicle of the {t} papers, starting with the earliest.",
        "Trace the papers on {t} from the beginning until today.",
        "Present the {t} papers as a timeline, grouped by year.",
        "Could you sort the {t} papers by date, starting from the oldest one?",
        "Chronological list of {t} papers",
    ],
)
@pytest.mark.parametrize("topic", ["glacier melting", "walking robots"])
def test_a_topic_in_the_order_of_time(wording: str, topic: str, library: Library) -> None:
    query = read(wording.format(t=topic), library)
    assert (query.kind, query.topic, query.years) == (QueryKind.TIMELINE, topic, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{_A}'s papers in chronological order", QueryKind.TIMELINE),
        (f"{_A}'s work over the years", QueryKind.TIMELINE),
        (f"How many papers has {_A} published over the years?", QueryKind.COUNT),
        (f"Which venues did {_A} publish at over the years?", QueryKind.VENUES),
        (f"With whom has {_A} worked over the years?", QueryKind.COAUTHORS),
        ("Who published most over the years?", QueryKind.COUNT),
    ],
)
def test_what_is_asked_over_the_years(text: str, kind: QueryKind, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic) == (kind, "")


def test_time_within_a_topic_is_of_the_topic(library: Library) -> None:
    query = read("are there robots that pick up new steps over time without losing old ones?", library)
    assert query.kind is not QueryKind.TIMELINE


@pytest.mark.parametrize(
    "wording",
    [
        "When did the news come that AAAI had taken two of {a}'s papers?",
        "When was it announced that AAAI accepted two papers of {a}?",
        "When did {a} report the acceptance of two papers at AAAI?",
        "In what month did {a} learn that AAAI took two papers?",
        "When were {a}'s two AAAI papers accepted?",
        "When did AAAI accept {a}'s papers?",
        "What is the date of the news about {a}'s AAAI papers?",
        "When did {a} hear from AAAI that the papers were in?",
        "In which month was the news on {a}'s AAAI 2023 papers posted?",
    ],
)
def test_news_of_several_acceptances(wording: str, lab: Assistant) -> None:
    answer = lab.ask(wording.format(a=_A))
    assert "December 2022" in answer.text and "2024.05" not in answer.text
    assert {one.id for one in answer.papers} == {"snow", "echo"}


@pytest.mark.parametrize(
    "wording",
    ["When did the news come that ICRA had taken a paper of {a}?", "When was {a}'s ICRA paper accepted?"],
)
def test_news_of_one_acceptance(wording: str, lab: Assistant) -> None:
    assert "February 2024" in lab.ask(wording.format(a=_A)).text


def test_papers_are_listed_where_no_news_tell_of_them(lab: Assistant) -> None:
    answer = lab.ask("When did ICML accept Pavel Horak's paper?")
    assert {one.id for one in answer.papers} == {"melt"}


@pytest.mark.parametrize("venue", ["ICRA", "AAAI"])
def test_a_paper_told_by_its_venue_alone_is_no_description(venue: str, lab: Assistant) -> None:
    query = lab.ask(f"What is {_A}'s {venue} paper about?").query
    assert (query.paper_ids, query.venues, people(query)) == ((), (venue,), ["mira"])
