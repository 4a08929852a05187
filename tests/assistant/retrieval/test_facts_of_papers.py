"""Facts of papers: the numbers they are kept under, what a title alone tells, how well something does, what is told before a bare question."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.identifiers import dois, identifier_asked, identifiers
from assistant.records import Link
from assistant.retrieval.paper_facts.other_forms import has_form
from assistant.retrieval.paper_facts.performance import asks_performance, tells_performance
from assistant.retrieval.required.answer_types import names_model_of_hardware
from assistant.retrieval.sentences import introduces
from assistant.text.words import stem
from assistant.understanding.facts.paid_for import asks_who_paid
from assistant.understanding.message.forms_of_answers import without_form
from tests.assistant.lab import open_lab, paper

PUMP = paper(
    "pump",
    "Bellows Pump for Warm Milk and Method for Making the Same",
    "",
    "ines",
    2020,
    "KR102000001, EP3000002, US10000003",
    links=(Link(kind="paper", url="https://patents.google.com/patent/US10000003B2/en"),),
)
RESIN = paper(
    "resin",
    "Discovery of a Glassy Phase of Pine Resin via Slow Drying",
    "",
    "ines",
    2021,
    "Soft Matter",
    links=(Link(kind="paper", url="https://onlinelibrary.wiley.com/doi/full/10.1002/abcd.202100001"),),
)
OTTERS = paper(
    "otters",
    "OtterWatch: Finding Otters at Night",
    "Rivers are dark, and a single graphics card is too slow for film. OtterWatch looks for warm spots along the bank. "
    "It reaches an accuracy of 91% on moonless nights. All films were watched on one RTX 3090, 4.2x faster than before.",
    "ines",
    2023,
    "CVPR",
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("facts") / "data", PUMP, RESIN, OTTERS)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("I need the US patent number of the bellows pump for warm milk.", "US10000003", "KR102000001"),
        ("Under which number is the bellows pump for warm milk patented in Korea?", "KR102000001", "EP3"),
        ("european patent no. of the bellows pump for warm milk", "EP3000002", "KR102000001"),
        ("Which patent number does the milk bellows pump have?", "EP3000002", "nothing"),
        ("I'd like the DOI of the glassy phase of pine resin paper", "10.1002/abcd.202100001", "full 10"),
        ("We need the doi of the pine resin paper for our references", "10.1002/abcd.202100001", "nothing"),
        ("In the pine resin paper, what sort of phase was discovered?", "Glassy Phase", "says nothing"),
        ("What kind of drying led to the glassy phase of pine resin?", "Slow Drying", "says nothing"),
        ("How accurately does OtterWatch find otters? A percentage would do.", "91%", "says nothing"),
        ("How well does OtterWatch do at night?", "91%", "says nothing"),
        ("Which graphics card was used in OtterWatch?", "RTX 3090", "too slow"),
        (
            "I remember that OtterWatch is a lot faster than before, what was the figure?",
            "4.2x",
            "says nothing",
        ),
    ],
)
def test_told(lab: Assistant, question: str, told: str, not_told: str) -> None:
    answer = lab.ask(question)
    assert told in answer.text
    assert not_told not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Japanese patent number of the bellows pump for warm milk?",
        "What is the DOI of OtterWatch?",
        "What temperature did the glassy phase of pine resin reach?",
        "In the pine resin paper, which solvent was used?",
        "What did the glassy phase of pine resin paper find?",
        "How accurately does OtterWatch find foxes?",
        "Did OtterWatch use reinforcement learning?",
        "Who paid for OtterWatch?",
    ],
)
def test_not_told(lab: Assistant, question: str) -> None:
    assert lab.ask(question).outcome == "abstain"


def test_dois_stand_in_addresses() -> None:
    assert dois(RESIN) == ("10.1002/abcd.202100001",)
    assert dois(PUMP) == ()


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("US patent number", ("US10000003",)),
        ("Chinese patent number", ()),
        ("patent number", ("KR102000001", "EP3000002", "US10000003")),
    ],
)
def test_numbers_of_a_patent(said: str, numbers: tuple[str, ...]) -> None:
    assert identifiers(PUMP, identifier_asked(said) or "", said) == numbers


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("discovered", "discovery", True),
        ("interface", "interfacial", True),
        ("suppresses", "suppression", True),
        ("internal", "international", False),
        ("contract", "contrast", False),
    ],
)
def test_forms_of_one_word(one: str, other: str, alike: bool) -> None:
    assert has_form(stem(one), {stem(other)}) is alike


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("How fast is it? A rough number would do.", "How fast is it?"),
        ("What is it about? One sentence is enough.", "What is it about?"),
        ("Who wrote it? Just the names please.", "Who wrote it?"),
        ("What is enough data for it? I have a number of samples.", None),
    ],
)
def test_the_form_of_an_answer(text: str, rest: str | None) -> None:
    assert without_form(text) == (rest or text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("How reliably does it find fractures?", True),
        ("how good is the detector", True),
        ("how well known is it?", False),
        ("how many did it find", False),
    ],
)
def test_how_well(text: str, asks: bool) -> None:
    assert asks_performance(text) is asks


def test_tells_how_well() -> None:
    assert tells_performance("We reach an AUC of 0.83 in both cohorts.")
    assert tells_performance("It is right in 71% of cases, an accuracy not seen before.")
    assert not tells_performance("We collected 83 films.")


def test_models_of_hardware() -> None:
    assert names_model_of_hardware("All runs took a day on 8xRTX 4090.")
    assert not names_model_of_hardware("A single graphics card is too slow.")


def test_parts_follow_a_number_of_them() -> None:
    assert introduces("We scale it up to whole herds and all their calves through three primary innovations.")
    assert not introduces("We scale it up to three herds and all their calves in summer.")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Who paid for the glacier drilling?", True),
        ("which foundation has funded the otter films", True),
        ("Which students are funded by a scholarship?", False),
        ("who is paid by the hour?", False),
    ],
)
def test_who_paid(text: str, asks: bool) -> None:
    assert asks_who_paid(text) is asks
