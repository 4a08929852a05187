"""What was asked is answered first and outright: yes or no, where and when, how many; a list is no roll of one paper's authors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.citing.supports import supports
from assistant.records import (
    Clause,
    Evidence,
    FactKind,
    Paper,
    Passage,
    Query,
    QueryKind,
    RankedPerson,
    Researcher,
    ScoredPassage,
    Years,
)
from assistant.writing.asked_outright import asks_number_of_authors, asks_yes_or_no
from assistant.writing.embedded import EmbeddedWriter
from assistant.writing.grammar import counted
from assistant.writing.page import Page, place
from assistant.writing.told_outright import says_so
from assistant.writing.topic_named import names_topic
from assistant.writing.untold import does_not_tell, is_untold
from assistant.writing.whether_any import asks_whether_any
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab, paper

JUNA = Researcher(
    id="juna",
    name="Juna Okafor",
    member=True,
    source_ids=("s1",),
    facts=(fact(FactKind.POSITION, "PhD Student"), fact(FactKind.INTEREST, "Sea ice")),
)
OLAF = Researcher(
    id="olaf",
    name="Olaf Brandt",
    member=True,
    source_ids=("s1",),
    facts=(fact(FactKind.POSITION, "Postdoctoral Researcher (alumni)"),),
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    data: Path = tmp_path_factory.mktemp("outright")
    patent = paper(
        "mask", "A Mask That Hears", "A mask hears its wearer.", "ines", 2019, "KR102692571, US12061346"
    )
    return open_lab(data, patent, researchers=(MIRA, TOMAS, *OTHERS, JUNA, OLAF))


@pytest.mark.parametrize(
    "question",
    [
        "Was IceNet at ICRA?",
        "Is there anyone who works on glaciers?",
        "Quick one: did it appear at CHI?",
        "It appeared at CHI, didn't it?",
        "I read the paper. Was it in Nature?",
        "IceNet 是预印本吗？",
        "有没有关于冰川的论文？",
    ],
)
def test_what_asks_for_yes_or_no(question: str) -> None:
    assert asks_yes_or_no(question)


@pytest.mark.parametrize(
    "question",
    [
        "Which papers are on glaciers and are from 2020",
        "Was it at CHI or at UbiComp?",
        "Do you know who works on glaciers?",
        "Does it say which data they used?",
        "Where was IceNet published?",
        "How many papers are there?",
        "IceNet 的作者是谁？",
        "papers that were never published",
    ],
)
def test_what_asks_for_more(question: str) -> None:
    assert not asks_yes_or_no(question)


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("How many authors does IceNet have?", True),
        ("how many people wrote it", True),
        ("IceNet 有几位作者？", True),
        ("How many papers do the authors have?", True),
        ("Who are the authors?", False),
        ("她是第几作者？", False),
        ("How many images did they use?", False),
    ],
)
def test_what_asks_how_many_wrote_it(question: str, so: bool) -> None:
    assert asks_number_of_authors(question) is so


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Where was IceNet published?", "**IceNet: Glacier Melting Seen by Cheap Sensors** appeared in ICRA 2024 [1]."),
        ("Which conference did IceNet appear at?", "**IceNet: Glacier Melting Seen by Cheap Sensors** appeared in ICRA 2024 [1]."),
        ("When did IceNet come out?", "**IceNet: Glacier Melting Seen by Cheap Sensors** came out in 2024 (ICRA 2024) [1]."),
        ("Was IceNet at ICRA?", "Yes: **IceNet: Glacier Melting Seen by Cheap Sensors** appeared in ICRA 2024 [1]."),
        ("Did IceNet appear at CVPR?", "No: **IceNet: Glacier Melting Seen by Cheap Sensors** appeared in ICRA 2024, not in CVPR [1]."),
        ("Was IceNet published in 2023?", "No: **IceNet: Glacier Melting Seen by Cheap Sensors** came out in 2024, not in 2023 (ICRA 2024) [1]."),
        ("Is SwarmWalk a preprint?", "Yes: **SwarmWalk: Walking Robots in Swarms** is a preprint (2025) [1]."),
        ("How many authors does IceNet have?", "**IceNet: Glacier Melting Seen by Cheap Sensors** has **2** authors: Mira Holmqvist and Tomas Verhoeven [1]."),
        ("Is Tomas Verhoeven an author of IceNet?", "Yes: Tomas Verhoeven is the second and last of the 2 authors of **IceNet: Glacier Melting Seen by Cheap Sensors** [1]."),
        ("Did Tomas Verhoeven write the IceNet paper?", "Yes: Tomas Verhoeven is the second"),
        ("Did Pavel Horak write IceNet?", "No: Pavel Horak is not among the authors of **IceNet"),
        ("Is Mira Holmqvist the first author of IceNet?", "Yes: the first author of **IceNet"),
        ("Is Mira Holmqvist the last author of IceNet?", "No: the last author of **IceNet"),
        ("Have Mira Holmqvist and Tomas Verhoeven published together?", "Yes. Mira Holmqvist and Tomas Verhoeven have 2 papers together"),
        ("Has Mira Holmqvist published in 2023?", "Yes. 1 paper by Mira Holmqvist in 2023"),
        ("IceNet 发表在哪里？", "**IceNet: Glacier Melting Seen by Cheap Sensors** 发表于 ICRA 2024 [1]。"),
    ],
)  # fmt: skip
def test_what_was_asked_comes_first(question: str, opens: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert answer.text.startswith(opens)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Who wrote IceNet?", "**IceNet: Glacier Melting Seen by Cheap Sensors** is by"),
        ("papers by Mira Holmqvist in 2023", "1 paper by Mira Holmqvist in 2023"),
        ("Which ICRA papers are by Tomas Verhoeven?", "2 papers by Tomas Verhoeven at ICRA"),
        ("How many papers does Pavel Horak have?", "**3** papers by Pavel Horak"),
    ],
)
def test_nothing_is_affirmed_that_was_not_asked(question: str, opens: str, lab: Assistant) -> None:
    assert lab.ask(question).text.startswith(opens)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Is Juna Okafor a PhD student?", "Yes, as stated of **Juna Okafor**:"),
        ("Is Olaf Brandt a postdoc?", "No longer, as stated: **Olaf Brandt** is marked as having left [1]."),
        ("Is Juna Okafor a professor?", "No page states that; of **Juna Okafor** this is stated:"),
        ("Is Olaf Brandt still in the lab?", "No: **Olaf Brandt** is marked as having left [1]."),
    ],
)
def test_whether_somebody_holds_a_position(question: str, opens: str, lab: Assistant) -> None:
    assert lab.ask(question).text.startswith(opens)


def test_a_position_is_called_as_it_was_typed(lab: Assistant) -> None:
    assert lab.ask("Who are the PhD students?").text.startswith("PhD students: 1")
    assert lab.ask("Who are the postdocs?").text.startswith("Postdocs: 1")


def test_the_facts_of_one_sort_are_one_line(lab: Assistant) -> None:
    person = JUNA.model_copy(update={"facts": (*JUNA.facts, fact(FactKind.INTEREST, "Snow"))})
    evidence = Evidence(query=Query(kind=QueryKind.PROFILE), people=(person,), facts=person.facts)
    text = "".join(EmbeddedWriter().write("Who is Juna?", evidence, (), lab.library()))
    assert "- Research interests: “Sea ice”; “Snow”" in text


def test_patents_are_no_papers_at_a_venue(lab: Assistant) -> None:
    patent = next(one for one in lab.library().papers if one.id == "mask")
    assert place(patent) == "patent KR102692571, US12061346, 2019"
    venues = (patent.venue or "",)
    evidence = Evidence(query=Query(kind=QueryKind.PAPERS, venues=venues), papers=(patent,), value=1.0)
    assert "".join(EmbeddedWriter().write("any patents", evidence, (), lab.library())).startswith(
        "1 patent ("
    )


@pytest.mark.parametrize(
    ("venue", "track", "shown"),
    [
        ("ICRA Workshop", "Workshop", "ICRA Workshop 2024"),
        ("ICRA", "Workshop", "ICRA 2024 (Workshop)"),
        ("ICRA", "Oral", "ICRA 2024 (Oral)"),
    ],
)
def test_a_track_that_the_venue_tells_is_not_told_twice(venue: str, track: str, shown: str) -> None:
    assert place(paper("x", "T", "A.", "mira", 2024, venue, track=track)) == shown


def test_who_is_on_the_same_papers_is_one_line_and_each_paper_told_once(lab: Assistant) -> None:
    library = lab.library()
    papers = tuple(one for one in library.papers if one.id in ("icenet", "swarm", "robots"))
    ranked = (
        RankedPerson(researcher_id="tomas", score=3, paper_ids=("icenet", "swarm", "robots"), count=3),
        RankedPerson(researcher_id="mira", score=2, paper_ids=("icenet", "swarm"), count=2),
        RankedPerson(researcher_id="pavel", score=1, paper_ids=("robots",), count=1),
        RankedPerson(researcher_id="ines", score=1, paper_ids=("robots",), count=1),
    )
    query = Query(kind=QueryKind.PEOPLE, topic="robots")
    evidence = Evidence(query=query, papers=papers, ranked_people=ranked, value=4.0)
    text = "".join(EmbeddedWriter().write("Who works on robots?", evidence, (), library))
    assert "- **Pavel Horak** and **Ines Carvalho** — 1 paper" in text
    assert all(text.count(one.title) == 1 for one in papers)


def test_co_authors_of_the_same_papers_are_one_line(lab: Assistant) -> None:
    text = lab.ask("Who are the co-authors of Ines Carvalho?").text
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(lines) == len({re.sub(r"^- .*? — ", "", line) for line in lines})


def _page(question: str, abstract: str, lab: Assistant, **parts: object) -> tuple[Page, Paper]:
    one = paper("t", "A Title", abstract, "mira", 2024, "ICRA")
    query = Query.model_validate({"kind": QueryKind.FACT, "fact": "words", "paper_ids": ("t",)} | parts)
    return Page(Evidence(query=query, papers=(one,)), (), lab.library(), question), one


@pytest.mark.parametrize(
    ("question", "what", "abstract", "said"),
    [
        ("Which funding agency paid for it?", "funding", "Some text.", "says nothing about “funding”"),
        ("Which funding agency paid for it?", "funding", "", "only the title is stored, without an abstract; it says nothing about “funding”"),
        ("What success rate did it reach?", "success rate did it reach", "Some text.", "says nothing about “success rate”"),
        ("What batch size was used to train it?", "batch size was used to train", "Some text.", "says nothing about “batch size”"),
        ("From which countries were those strains?", "countries strains ones", "", "it says nothing about “countries”"),
        ("How accurate is it, in percent?", "accurate percent", "Some text.", "does not answer this"),
        ("I need the drug database, what's it called?", "need drug called", "Some text.", "does not answer this"),
        ("How long was it trained?", "long was it trained", "", "without an abstract; it does not answer this"),
    ],
)  # fmt: skip
def test_what_is_untold_is_named_or_not_at_all(
    question: str, what: str, abstract: str, said: str, lab: Assistant
) -> None:
    page, one = _page(question, abstract, lab, topic=what)
    assert said in does_not_tell(page, one, what)


def test_a_part_that_the_sentence_tells_is_not_called_untold(lab: Assistant) -> None:
    clauses = (
        Clause(topic="quality remains switched", wording="how much of the quality remains when it is on", figure=True),
        Clause(topic="agency", wording="which agency paid for it"),
        Clause(topic="method that stops it", wording="there is a method that stops it"),
    )  # fmt: skip
    page, _ = _page("", "Some text.", lab, clauses=clauses)
    told = ["Rollouts become up to 3.7x faster and keep 98% of their quality."]
    assert not is_untold(page, "quality remains switched", told)
    assert is_untold(page, "quality remains switched", ["It is faster."])
    assert is_untold(page, "agency", told)
    assert not is_untold(page, "method that stops it", told)


@pytest.mark.parametrize(
    ("question", "quote", "so"),
    [
        ("Does the snow study use cheap microphones?", "We use cheap microphones on poles.", True),
        ("Did they test cheap microphones?", "Cheap microphones were tested.", True),
        ("Does the snow study use cheap microphones?", "We need no cheap microphones.", False),
        ("Does the snow study use cheap microphones?", "Earlier work relied on cheap microphones.", False),
        ("Do cheap microphones beat radar?", "Cheap microphones and radar were tested.", False),
        ("What do cheap microphones do?", "We use cheap microphones.", False),
    ],
)
def test_yes_is_said_of_a_text_only_where_it_says_so(
    question: str, quote: str, so: bool, lab: Assistant
) -> None:
    page, _ = _page(question, quote, lab, topic="cheap microphones")
    assert says_so(page, [quote]) is so


@pytest.mark.parametrize(
    ("question", "topic", "any_asked"),
    [
        ("Is there any paper on glaciers?", "glaciers", True),
        ("Has anyone worked on glaciers?", "glaciers", True),
        ("Do you have something on glaciers?", "glaciers", True),
        ("Is there a data set on glaciers?", "glaciers", False),
        ("Is there a paper on glaciers with code and pictures?", "glaciers", False),
        ("Are glaciers melting?", "glaciers melting", False),
        ("Which papers are on glaciers?", "glaciers", False),
    ],
)
def test_yes_is_said_of_a_list_only_where_the_query_holds_all_that_is_asked(
    question: str, topic: str, any_asked: bool, lab: Assistant
) -> None:
    query = Query(kind=QueryKind.PAPERS, topic=topic)
    assert asks_whether_any(Page(Evidence(query=query), (), lab.library(), question)) is any_asked


@pytest.mark.parametrize(
    ("question", "topic", "named"),
    [
        ("Which papers are on glacier melting?", "glacier melting", True),
        ("Who works on optimisation?", "optimization", True),
        ("My friend always said ice helps. Did anyone look into that?", "always said ice helps", False),
        ("I bring a parcel to the lab. Is there a manager?", "parcel manager", False),
        ("Can cheap sensors see melting ice?", "cheap sensors see melting ice", False),
        ("Are sound and depth related?", "sound and depth related", False),
        ("Is there anything on sound and depth?", "sound and depth", True),
        ("有关于冰川的论文吗？", "glaciers", True),
    ],
)
def test_a_heading_says_a_topic_and_no_scraps(question: str, topic: str, named: bool, lab: Assistant) -> None:
    language = "zh" if "论文" in question else "en"
    query = Query(kind=QueryKind.PAPERS, topic=topic, language=language)
    assert names_topic(Page(Evidence(query=query), (), lab.library(), question)) is named


def test_a_range_of_years_is_not_said_of_one_of_them(lab: Assistant) -> None:
    text = lab.ask("Which year between 2020 and 2024 had the most papers?").text
    assert not re.search(r"papers? from 2020 to 2024", text)
    assert "of the years from 2020 to 2024" in text.splitlines()[0]


@pytest.mark.parametrize(
    ("number", "nouns", "said"),
    [
        (1, "papers", "1 paper"),
        (2, "papers", "2 papers"),
        (1, "papers under review", "1 paper under review"),
        (1, "people", "1 person"),
        (3, "people", "3 people"),
        (1, "patents", "1 patent"),
    ],
)
def test_one_is_counted_in_the_singular(number: int, nouns: str, said: str) -> None:
    assert counted(number, nouns) == said


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Which is newer, IceNet or Measuring Snow Depth from Sound?", "The latest is **IceNet"),
        (
            "Which is older, IceNet or Measuring Snow Depth from Sound?",
            "The earliest is **Measuring Snow Depth",
        ),
    ],
)
def test_which_paper_came_first_or_last_is_told_before_the_rest(
    question: str, opens: str, lab: Assistant
) -> None:
    text = lab.ask(question).text
    assert text.startswith(opens)
    assert "came out in 2023" in text and "came out in 2024" in text


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"years": Years(first=1999, last=1999)}, "Of other years"),
        ({"venues": ("NeurIPS",)}, "Without that venue"),
    ],
)
def test_what_was_let_go_is_said_of_the_nearest(
    missing: dict[str, object], said: str, lab: Assistant
) -> None:
    query = Query.model_validate({"kind": QueryKind.PAPERS} | missing)
    evidence = Evidence(query=query, nearest=lab.library().papers[:1], value=0.0)
    assert said in "".join(EmbeddedWriter().write("", evidence, (), lab.library()))


def test_a_label_is_no_quote_below_a_title(lab: Assistant) -> None:
    one = paper("x", "Ad Hoc Teams of Walkers", "Extended abstract.", "mira", 2023, "AAMAS")
    text = f"{one.title}\n{one.abstract}"
    passage = Passage(
        id="x#0", kind="paper", owner_id="x", title=one.title, text=text, source_id="s1", field="abstract"
    )
    found = ScoredPassage(passage=passage, score=1.0, sentence=one.abstract)
    evidence = Evidence(
        query=Query(kind=QueryKind.PAPERS, topic="teams"), papers=(one,), passages=(found,), value=1.0
    )
    page = Page(evidence, supports(evidence), lab.library())
    assert not any(line.lstrip().startswith(">") for line in page.bullet(one, quote=True))
