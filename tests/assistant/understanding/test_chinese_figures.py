"""Shares, averages, titles and orders asked in Chinese, and follow-ups that lean on a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import Query, QueryKind
from assistant.records.figures import MEAN_AUTHORS, MEAN_YEARLY, SHARE
from assistant.records.title_words import TitleWords
from tests.assistant.lab import open_lab, people, read
from tests.assistant.understanding.test_follow_ups import read as read_on


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Mira Holmqvist平均每年多少篇论文?", MEAN_YEARLY),
        ("Mira Holmqvist年均发表几篇?", MEAN_YEARLY),
        ("Mira Holmqvist每年平均发多少篇论文?", MEAN_YEARLY),
        ("Mira Holmqvist的论文平均有几位作者?", MEAN_AUTHORS),
        ("Mira Holmqvist平均每篇论文多少个作者?", MEAN_AUTHORS),
    ],
)
def test_averages(text: str, fact: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.fact, query.unapplied, people(query)) == (QueryKind.COUNT, fact, (), ["mira"])


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holmqvist的论文中有多大比例发表在ICRA?",
        "Mira Holmqvist的论文里ICRA的占比是多少?",
        "ICRA的论文占Mira Holmqvist论文的百分之几?",
        "ICRA论文占Mira Holmqvist全部论文的多少?",
    ],
)
def test_shares_with_their_whole(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.fact, query.venues, query.whole, people(query)) == (SHARE, ("ICRA",), ("people",), ["mira"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("标题中有“bees”的论文有哪些?", TitleWords(words="bees")),
        ("标题里带bees的论文有几篇?", TitleWords(words="bees")),
        ("题目以“Small”开头的文章", TitleWords(words="Small", place="start")),
        ("有多少论文的标题里有问号?", TitleWords(words="?")),
        ("bees出现在标题中的论文", TitleWords(words="bees")),
    ],
)
def test_titles_are_searched(text: str, words: TitleWords, library: Library) -> None:
    query = read(text, library)
    assert (query.in_title, query.topic) == (words, "")


@pytest.mark.parametrize("text", ["按年份排序列出Mira Holmqvist的论文", "Mira Holmqvist的论文按时间排一下"])
def test_a_list_in_order_of_time(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.sort, query.at_end, query.group_by) == (QueryKind.PAPERS, "newest", False, None)


def followed(lab: Assistant, *asked: str) -> Query:
    return read_on(lab, *asked)


def test_which_of_the_list_have_code_or_a_place(lab: Assistant) -> None:
    first = "Mira Holmqvist有哪些论文?"
    assert followed(lab, first, "哪些有代码?").fact == "code"
    assert followed(lab, first, "哪些是第一作者?").position == "first"


def test_the_share_that_a_list_has_of_all(lab: Assistant) -> None:
    query = followed(lab, "Mira Holmqvist有哪些ICRA的论文?", "占她全部论文的比例是多少?")
    assert (query.fact, query.venues, query.whole) == (SHARE, ("ICRA",), ("people",))


def test_somebody_spoken_of_is_compared(lab: Assistant) -> None:
    query = followed(lab, "Mira Holmqvist有几篇论文?", "她和Pavel Horak谁的论文多?")
    assert (query.group_by, people(query)) == ("person", ["mira", "pavel"])


def test_a_list_is_put_in_order(lab: Assistant) -> None:
    query = followed(lab, "Mira Holmqvist有哪些论文?", "按年份排序")
    assert (query.sort, query.limit, people(query)) == ("newest", None, ["mira"])


@pytest.mark.parametrize("text", ["IceNet的第一作者和最后一位作者是谁?", "IceNet的一作和末作是谁?"])
def test_both_ends_of_an_author_list(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.fact, query.position, query.also_at) == ("authors", "first", ("last",))


def test_the_share_that_a_place_takes(library: Library) -> None:
    query = read("Mira Holmqvist第一作者的论文占多少?", library)
    assert (query.fact, query.position, query.whole) == (SHARE, "first", ("people",))


@pytest.mark.parametrize("text", ["实验室里有哪些博士生?", "有几位博士生?", "博士生都有谁?"])
def test_who_holds_a_position(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.fact, query.shown_topic) == (QueryKind.PEOPLE, "position", "博士生")


@pytest.mark.parametrize(
    ("text", "fact"),
    [("Mira Holmqvist是学生还是老师?", "position"), ("Mira Holmqvist是什么职称?", "position")],
)
def test_facts_of_somebody(text: str, fact: str, library: Library) -> None:
    assert read(text, library).fact == fact
