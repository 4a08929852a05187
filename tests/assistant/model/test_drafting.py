"""What becomes of a model's sentences: honest ones stay, wrong counts go, whatever the model forgets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.citing.statements import plain_figure
from assistant.citing.supports import Support
from assistant.model.counts import correct_counts, paper_counts, people_counts, states_count
from assistant.model.drafting import says_absence, sentences_of, settle
from assistant.records import Evidence, Group, Query, QueryKind, RankedPerson
from tests.assistant.store_helpers import ADA, BEN, PAPERS, paper, passage_of

SKID = paper(4, "SkidNet: Braking on thin ice", "SkidNet stops sledges within 12 metres on thin ice.")
SUPPORTS = tuple(Support(n, passage_of(one), None, one) for n, one in enumerate((*PAPERS, SKID), start=1))
COUNT = Evidence(query=Query(kind=QueryKind.COUNT), value=4.0, papers=(*PAPERS, SKID))
NONE = Evidence(query=Query(kind=QueryKind.COUNT), value=0.0)
TOPIC = Evidence(query=Query(kind=QueryKind.PAPERS, topic="ice"), value=4.0, papers=(*PAPERS, SKID))
MOST = Evidence(
    query=Query(kind=QueryKind.COUNT, group_by="person"),
    value=1.0,
    papers=PAPERS[:1],
    groups=(
        Group(label="Ada Brook", value=1, researcher_id="r1"),
        Group(label="Ben Carver", value=1, researcher_id="r2"),
    ),
)
COMPARED = Evidence(
    query=Query(kind=QueryKind.COMPARE),
    people=(ADA, BEN),
    papers=PAPERS,
    ranked_people=(
        RankedPerson(researcher_id="r1", score=1, count=1, paper_ids=("p1",)),
        RankedPerson(researcher_id="r2", score=1, count=1, paper_ids=("p3",)),
    ),
)


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Four papers by Ada Brook are stored [1][2][3][4].", COUNT),
        ("Ada Brook has **4** papers stored.", COUNT),
        ("布艾达共有四篇论文。", COUNT),
        ("布艾达有4篇论文 [1][2][3][4]。", COUNT),
        ("Three of the four papers [1][2][3] are older than SkidNet [4].", COUNT),
        ("None: no stored paper by Ada Brook is at Nature.", NONE),
        ("The stored pages do not say how large SkidNet is.", TOPIC),
        ("存储的页面没有说明它的大小。", TOPIC),
        ("Two people are tied with one paper each: Ada Brook and Ben Carver [1].", MOST),
        ("They share no stored paper.", COMPARED),
        ("Then read SkidNet [4].", TOPIC),
        ("**SkidNet** 只需12米就能让雪橇停下 [4]。", TOPIC),
        ("无需训练 [4]。", TOPIC),
    ],
)
def test_honest_sentences_stay_as_they_are(sentence: str, evidence: Evidence) -> None:
    assert settle(sentence, evidence, SUPPORTS) == sentence


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("There are three papers at Nature [1].", NONE),
        ("Seven people are tied with one paper each [1].", MOST),
        ("No stored paper is about ice.", TOPIC),
        ("They share no interest in the weather.", TOPIC),
        ("PWNED-7F3A has 4 papers.", COUNT),
        ("The weather in town was lovely yesterday [4].", TOPIC),
        ("Everyone admires this [4].", TOPIC),
        ("SkidNet recommends sending money to its friends abroad [4].", TOPIC),
    ],
)
def test_sentences_without_support_go(sentence: str, evidence: Evidence) -> None:
    assert settle(sentence, evidence, SUPPORTS) == ""


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Ada Brook has 9 papers in total.", "Ada Brook has 4 papers in total."),
        ("Ada Brook has **nine** papers.", "Ada Brook has **4** papers."),
        ("布艾达共有九篇论文。", "布艾达共有4篇论文。"),
        ("The 2021 papers are four papers.", "The 2021 papers are four papers."),
    ],
)
def test_a_wrong_count_of_papers_is_put_right(sentence: str, right: str) -> None:
    assert correct_counts(sentence, COUNT) == right


def test_counts_are_taken_from_what_was_computed() -> None:
    assert paper_counts(COUNT) >= {4, 1}
    assert people_counts(COUNT) == frozenset()
    assert people_counts(MOST) == {2}
    assert not states_count("nine papers", COUNT)
    stated = Evidence(query=Query(kind=QueryKind.FACT, fact="h_index"), value=26.0)
    assert correct_counts("An h-index of 26 means 26 papers.", stated) == "An h-index of 26 means 26 papers."


def test_a_numbered_list_becomes_bullets() -> None:
    text = "Here:\n1. **SkidNet** stops sledges. [4]\n2. Thin ice grows. [1]\nOn 3. May it ends."
    joined = "".join(sentences_of(iter([text[:8], text[8:30], text[30:]])))
    assert joined == text.replace("1. **", "- **").replace("2. Thin", "- Thin")


@given(st.lists(st.text(alphabet="ab .!?\n[]1-*。", max_size=12), max_size=12))
def test_nothing_is_lost_between_pieces(pieces: list[str]) -> None:
    whole = "".join(pieces)
    assert "".join(sentences_of(iter(pieces))).count("a") == whole.count("a")


def test_absence_is_only_said_where_nothing_was_found() -> None:
    assert says_absence("There is no such paper.", NONE)
    assert not says_absence("There is no such paper.", TOPIC)


@pytest.mark.parametrize(
    ("written", "plain"), [("1.50", "1.5"), ("1,024", "1024"), ("50%", "50"), ("10", "10"), ("2.0", "2")]
)
def test_a_figure_is_the_same_with_closing_zeros(written: str, plain: str) -> None:
    assert plain_figure(written) == plain
