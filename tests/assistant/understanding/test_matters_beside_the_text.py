"""What neither a paper's record nor its text tells: who paid, when it was handed in, how its venue ranks."""

from __future__ import annotations

import pytest

from assistant.records import QueryKind
from assistant.retrieval.required.required import in_sentence, required_by
from assistant.retrieval.required.required_matters import FUNDING
from assistant.understanding.facts.paper_facts import paper_fact
from assistant.understanding.kinds.kinds import shape_of


@pytest.mark.parametrize(
    "masked",
    [
        "What was the acceptance rate of the venue where PAPER appeared?",
        "impact factor of the journal of PAPER?",
        "In which city was PAPER presented?",
        "which tier is the conference of PAPER",
        "when was PAPER received and revised?",
        "how many times was the code of PAPER downloaded",
    ],
)
def test_what_no_record_tells_is_looked_for_in_the_text(masked: str) -> None:
    assert paper_fact(masked) == "words"


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("Where did PAPER appear?", "venue"),
        ("which conference was PAPER at?", "venue"),
        ("when was PAPER published", "year"),
        ("Where is the code of PAPER?", "links"),
    ],
)
def test_what_a_record_tells(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact


@pytest.mark.parametrize(
    "question",
    [
        "Who funded the work on it?",
        "who paid for the it research",
        "Which agency sponsored it",
        "What grant supported the work on it?",
        "How was it financed?",
        "Where did the funding for it come from?",
    ],
)
def test_who_paid_is_told_by_a_sentence_that_says_so(question: str) -> None:
    assert FUNDING in required_by(question)
    assert not in_sentence(
        question, "Every step pays for full attention, as somebody has paid for a teacher."
    )
    assert in_sentence(question, "This work was funded by the National Science Foundation.")
    assert in_sentence(question, "It was supported by the European Research Council.")


@pytest.mark.parametrize(
    "question", ["What does it cost?", "Does it support edge devices?", "What pays off most in it?"]
)
def test_other_questions_ask_for_no_giver(question: str) -> None:
    assert not required_by(question)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Did it do a user study?", "In ratings by people it beats others.", "Users wish to place a dog."),
        ("was there any human evaluation of it", "We asked 12 participants.", "Human vision separates both."),
        ("what language is it written in", "A module in C++ does it.", "It works for 20 languages."),
        ("which programming language does it use?", "We present an R package.", "It reads R and S."),
        ("How accurate is it on clinical data?", "It classifies more accurately.", "We use two data sets."),
    ],
)  # fmt: skip
def test_what_a_sentence_must_hold(question: str, told: str, other: str) -> None:
    assert required_by(question)
    assert in_sentence(question, told)
    assert not in_sentence(question, other)


@pytest.mark.parametrize(
    "masked",
    [
        "how many nuclei were sequenced in the amd paper?",
        "how many people took part in the poetry study",
        "by how many percent does the depth paper improve accuracy?",
        "how many cells were counted for the 2019 liver article?",
    ],
)
def test_a_number_that_a_paper_tells_counts_no_papers(masked: str) -> None:
    shape = shape_of(masked)
    assert (shape.kind, shape.fact) == (QueryKind.FACT, "figure")


@pytest.mark.parametrize("masked", ["how many papers are in the liver study?", "how many papers on bees?"])
def test_papers_are_counted_all_the_same(masked: str) -> None:
    assert shape_of(masked).kind is QueryKind.COUNT
