"""Questions to ask next, and example questions, all made from what is stored and all answerable."""

from __future__ import annotations

import re
from collections import Counter

from assistant.library import Library
from assistant.records import Evidence, FactKind, Paper, QueryKind, Researcher

_SPLIT = re.compile(r"[:,;.]|\band\b|、|，|；")


def examples(library: Library, count: int = 4, language: str = "en") -> tuple[str, ...]:
    """Example questions; the same store gives the same ones."""
    found: list[str] = []
    person = _best_known(library)
    topic = _topic(library)
    chinese = language == "zh"
    if topic:
        found.append(f"有哪些论文研究 {topic}?" if chinese else f"Which papers address {topic}?")
    if person:
        found.append(
            f"{person.name} 有多少篇论文?" if chinese else f"How many papers does {person.name} have?"
        )
    if topic:
        found.append(f"谁在研究 {topic}?" if chinese else f"Who works on {topic}?")
    paper = _short_named(library)
    if paper:
        found.append(f"{paper} 讲了什么?" if chinese else f"What is {paper} about?")
    if person:
        found.append(
            f"{person.name} 的合作者有谁?" if chinese else f"Who are the co-authors of {person.name}?"
        )
        found.append(f"{person.name} 是谁?" if chinese else f"Who is {person.name}?")
    others = [one for one in library.members if person is None or one.id != person.id]
    if person and others:
        found.append(
            f"比较 {person.name} 和 {others[0].name}"
            if chinese
            else f"Compare {person.name} and {others[0].name}"
        )
    return tuple(found[:count])


def _best_known(library: Library) -> Researcher | None:
    bearers = library.directory.bearers.values()
    ranked = sorted(
        bearers,
        key=lambda one: (
            not one.member,
            not _has_facts(one.researcher_id, one.member, library),
            -one.papers,
            one.name,
        ),
    )
    return library.researcher(ranked[0].researcher_id) if ranked else None


def _has_facts(researcher_id: str, member: bool, library: Library) -> bool:
    return member and bool(library.researcher(researcher_id).facts)


def _topic(library: Library) -> str | None:
    """An interest that a page states and papers are about; else the phrase that most titles share."""
    titles = [paper.title.casefold() for paper in library.papers]
    for one in library.members:
        for fact in one.facts:
            if fact.kind is not FactKind.INTEREST:
                continue
            for part in _SPLIT.split(fact.text):
                words = part.strip(" .").lower()
                if 2 <= len(words.split()) <= 4 and sum(words.rstrip("s") in title for title in titles) >= 2:
                    return words
    counts: Counter[str] = Counter()
    for title in titles[:3000]:
        words = re.findall(r"[a-z][a-z-]{3,}", title)
        counts.update(
            {
                f"{one} {other}"
                for one, other in zip(words, words[1:], strict=False)
                if f"{one} {other}" in title
            }
        )
    common = [
        (-number, phrase)
        for phrase, number in counts.items()
        if number >= 2 and not phrase.startswith(("with", "from", "based"))
    ]
    common = [
        pair
        for pair in common
        if not pair[1].endswith((" with", " from", " based", " using", " towards", " under"))
    ]
    return min(common)[1] if common else None


def _short_named(library: Library) -> str | None:
    for paper in library.papers:
        head, colon, _ = paper.title.partition(":")
        if colon and len(head.split()) == 1 and any(c.isupper() for c in head[1:]) and paper.abstract:
            return head
    return None


def follow_ups(evidence: Evidence, library: Library) -> tuple[str, ...]:
    """Up to three questions that continue an answer."""
    query = evidence.query
    chinese = query.language == "zh"
    if evidence.choices:
        names = [
            one.name + (f" ({one.affiliation})" if one.affiliation else "") for one in evidence.choices[:3]
        ]
        return tuple(names)
    if query.kind.is_talk or evidence.missing:
        return examples(library, 3, query.language)
    found: list[str] = []
    person = next((one.researcher_id for one in query.people if one.researcher_id), None)
    if person:
        name = library.name(person)
        if query.kind is not QueryKind.COAUTHORS:
            found.append(f"{name} 的合作者有谁?" if chinese else f"Who are the co-authors of {name}?")
        if query.kind is not QueryKind.PROFILE:
            found.append(f"{name} 是谁?" if chinese else f"Who is {name}?")
        if query.kind not in (QueryKind.COUNT, QueryKind.PAPERS):
            found.append(f"{name} 有多少篇论文?" if chinese else f"How many papers does {name} have?")
    elif query.topic and evidence.papers and query.kind is not QueryKind.PEOPLE:
        found.append(f"谁在研究{query.shown_topic}？" if chinese else f"Who works on {query.topic}?")
    if evidence.papers and query.kind in (QueryKind.PAPERS, QueryKind.FACT):
        found.append(_similar(evidence.papers[0], chinese))
    return tuple(found[:3])


def _similar(paper: Paper, chinese: bool) -> str:
    head, colon, _ = paper.title.partition(":")
    name = head if colon and len(head.split()) <= 3 else f"“{paper.title}”"
    return f"与 {name} 类似的论文有哪些?" if chinese else f"Which papers are similar to {name}?"
