"""Which sentence is told first: names beside their sort, pronouns, counts, sides of a comparison, and what is not stated."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from assistant.embedding.minilm import MiniLM
from assistant.library import Library
from assistant.records import Paper, Passage
from assistant.retrieval.paper_facts.answering import answers

TITLE = "TIDEGATE: Flood Defences of the Dutch Coast"
KNOWN = "Floods of the coast are known to threaten many towns."
BASED = "TIDEGATE is one of the most used models of water levels."
PRONOUN = "It is based on a wave equation which is solved on a grid."
CELLS = "We infected A549 cells with the virus to find cleavage sites in its strands."
OTHER_CELLS = "Sites of cleavage in cells were most frequent near the ends of the strands."
DIKES = "Dikes would lower the yearly losses by about 50 %."
ZONING = "Zoning would lower the yearly losses by 6 to 10 %."
BOTH = "We assess the effectiveness of two measures against losses: dikes and zoning."
PRINCIPLES = "Moreover, we propose four principles for gates."
ANIMALS = "In winter animals cycle between rest and activity."
FASTER = "At 64k tokens it runs 1.50x faster than FlashAttention."
HOTSPOTS = "This marks European hotspots, such as towns along the Sava River."
TEXT = " ".join(
    (
        f"{TITLE}.",
        KNOWN,
        BASED,
        PRONOUN,
        CELLS,
        OTHER_CELLS,
        BOTH,
        DIKES,
        ZONING,
        PRINCIPLES,
        ANIMALS,
        FASTER,
        HOTSPOTS,
    )
)
OTHERS = (
    "A study of towns and measures. Losses of models are gated.",
    "Virus and strands. The wave of tokens is a principle of cells.",
    "Animals and countries of Europe; a baseline of speed.",
)


class _Shelf:
    def papers(self, ids: Any = None) -> tuple[Paper, ...]:
        texts = (TEXT.removeprefix(f"{TITLE}. "), *OTHERS)
        return tuple(Paper(id=f"p{n}", title=f"Title {n}", abstract=text) for n, text in enumerate(texts))


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(cast(Any, SimpleNamespace(catalog=_Shelf(), generation="g1", embedder=MiniLM())))


PASSAGE = Passage(
    id="x", kind="paper", owner_id="p0", field="abstract", title=TITLE, text=TEXT, source_id="s1"
)


@pytest.mark.parametrize(
    ("topic", "wording", "figure", "sentence"),
    [
        ("equation is TIDEGATE", "Which equation is TIDEGATE based on?", False, PRONOUN),
        ("cells cleavage sites", "In which cells were the cleavage sites found?", False, CELLS),
        ("principles", "How many principles does it propose?", True, PRINCIPLES),
        ("baseline faster", "Which baseline is it faster than?", True, FASTER),
        ("hotspots in Europe", "Where are the hotspots in Europe?", False, HOTSPOTS),
    ],
)
def test_the_sentence_that_tells_what_is_asked_is_among_the_first(
    topic: str, wording: str, figure: bool, sentence: str, library: Library
) -> None:
    told = answers(topic, figure, PASSAGE, library, wording)
    assert sentence in told[:2], told


@pytest.mark.parametrize(
    "wording",
    [
        "How do dikes and zoning compare in lowering losses?",
        "What is the difference between dikes and zoning?",
        "Which lowers losses more, better or worse: dikes or zoning?",
    ],
)
def test_of_two_things_compared_what_came_out_for_each_is_told(wording: str, library: Library) -> None:
    assert answers("dikes zoning lowering losses", False, PASSAGE, library, wording) == [DIKES, ZONING]


@pytest.mark.parametrize(
    ("topic", "wording"),
    [
        ("animals", "How many animals were used?"),
        ("towns", "How many towns were surveyed?"),
        ("virus", "How many viruses were sequenced?"),
        ("TIDEGATE", "What does TIDEGATE stand for?"),
    ],
)
def test_a_number_or_a_long_form_that_is_not_stated_is_not_told(
    topic: str, wording: str, library: Library
) -> None:
    assert answers(topic, "many" in wording, PASSAGE, library, wording) == []
