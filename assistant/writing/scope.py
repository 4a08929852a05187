"""What a query is about, to stand inside a sentence: what is counted, in which order, within which constraints."""

from __future__ import annotations

from assistant.identifiers import is_patent
from assistant.library import Library
from assistant.records import Query
from assistant.understanding.constraints.years import describe_years
from assistant.understanding.query import phrasing

_STATUSES = {"preprint": "预印本", "under review": "在审论文", "accepted": "已录用的论文"}
_TRACKS = {
    "Oral": "口头报告",
    "Best Paper": "最佳论文",
    "Award": "获奖",
    "Workshop": "研讨会",
    "Journal": "期刊",
    "Conference": "会议",
}
_COUNTED_OF_PEOPLE = {"coauthors": ("co-authors", "位合作者"), "venues": ("venues", "个会议或期刊")}
_ORDERS = {"newest": "最新的 ", "oldest": "最早的 ", "ends": "最早和最新的 ", "citations": "引用最多的 "}
_LEFT_OUT = {
    "preprints": "预印本",
    "under review papers": "在审论文",
    "accepted papers": "已录用的论文",
    ", ": "、",
}


def of_patents(query: Query) -> bool:
    """Whether the venues asked for are none, but numbers of patents and the registers of such."""
    return bool(query.venues) and all(map(is_patent, query.venues))


def nouns(query: Query) -> str:
    """What is counted, in the plural: `papers`, `preprints`, `Oral papers`, in the query's language."""
    if of_patents(query):
        return "专利" if query.language == "zh" else "patents"
    if query.language == "zh":
        word = _STATUSES.get(query.status.value, "论文") if query.status else "论文"
        tracks = (query.track or "", *query.also_tracks)
        track = "或".join(_TRACKS.get(one, f"{one} ") for one in tracks)
        return track.removesuffix("论文") + word if query.track else word
    plural = query.model_copy(update={"limit": None, "sort": None})
    return phrasing.noun(plural)


def counted_of_people(query: Query) -> str | None:
    """What is counted of each person, in the plural, where it is not their papers."""
    if query.group_by != "person" or query.fact not in _COUNTED_OF_PEOPLE:
        return None
    return _COUNTED_OF_PEOPLE[query.fact][query.language == "zh"]


def order_word(sort: str | None) -> str:
    """Which end of an order a Chinese list shows: `最新的`."""
    return _ORDERS.get(sort or "", "")


def scope(query: Query, library: Library, *, topic: bool = True) -> str:
    """The query's constraints in words, to stand inside a sentence."""
    shown = query if topic else query.model_copy(update={"topic": ""})
    if of_patents(query):  # said by the noun
        query = query.model_copy(update={"venues": ()})
        shown = shown.model_copy(update={"venues": ()})
    if query.language != "zh":
        return phrasing.scope(shown, library)
    parts = []
    placed = False
    if query.people and query.coauthors and query.position:
        placed = True
        place = "作为" + phrasing.place_word(query.position, "zh")
        whose, beside = (phrasing.names(one, library, "和") for one in (query.people, query.coauthors))
        parts.append(f"{whose} {place}与 {beside} 合作的")
    elif query.people and query.coauthors:
        both = [*query.people, *query.coauthors]
        parts.append(" 与 ".join(phrasing.names((one,), library) for one in both) + " 合作的")
    elif query.people:
        parts.append(phrasing.names(query.people, library, "或") + " 的")
    elif query.coauthors:
        parts.append("与 " + phrasing.names(query.coauthors, library, "和") + " 合作的")
    if query.years is not None:
        parts.append(describe_years(query.years, "zh") + "的")
    if query.venues:
        parts.append("发表在 " + "、".join(query.venues) + " 的")
    if query.position and not placed:
        parts.append("作为" + phrasing.place_word(query.position, "zh") + "发表的")
    if query.author_number is not None:
        parts.append("有" + phrasing.author_number(query.author_number, "zh") + "的")
    if query.in_title is not None:
        parts.append(phrasing.title_words(query.in_title, "zh") + "的")
    if query.without is not None:
        left_out = phrasing.left_out(query.without, library, "zh")
        for english, chinese in _LEFT_OUT.items():
            left_out = left_out.replace(english, chinese)
        parts.append(f"除去 {left_out} 之外的")
    if shown.topic:
        parts.append(f"关于“{shown.shown_topic}”的")
    # One particle before the noun is enough: `A 2024年的论文`, not `A 的2024年的论文`.
    return " ".join([*(one.removesuffix("的").strip() for one in parts[:-1]), *parts[-1:]])
