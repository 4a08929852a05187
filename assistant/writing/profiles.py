"""Answers about one person: a profile, and what pages state of one kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Fact, FactKind, Researcher
from assistant.retrieval.person_facts.fact_kinds import facts_of, links_of, native_names
from assistant.retrieval.person_facts.facts import nearest_stated
from assistant.retrieval.person_facts.narrowed_facts import OF_THE_DAY
from assistant.text import fold
from assistant.understanding.constraints.years import describe_years
from assistant.writing.fact_names import fact_word
from assistant.writing.grammar import joined
from assistant.writing.markdown import address, safe
from assistant.writing.page import Page
from assistant.writing.position_outright import position_outright, stay_outright

_SHOWN_FACTS = 14
_SHORT = 100
"""Letters of what stands beside others of its sort in one line."""
_MONTH = re.compile(r"((?:19|20)\d\d)\.(?:0?[1-9]|1[0-2])\b(?!\s*[-–—])")


def profile(page: Page) -> None:
    """Who somebody is: each stated fact with its marker, then recent papers."""
    for researcher in page.evidence.people:
        affiliation = f", {safe(researcher.affiliation)}" if researcher.affiliation else ""
        mark = page.mark_of_affiliation(researcher)
        page.add(
            page.say("about_person", name=safe(researcher.name), affiliation=affiliation)
            + (f" {mark}" if mark else ""),
            "",
        )
        if not researcher.member:
            page.add(page.say("only_author", name=safe(researcher.name)), "")
        facts = [fact for fact in researcher.facts if fact in page.evidence.facts]
        page.add(*_fact_lines(page, researcher, facts))
        homepage = next((link.url for link in researcher.links if link.kind == "homepage"), None)
        if homepage:
            page.add(f"- {_labelled(page, 'homepage')}{address(homepage)}")
    papers = page.evidence.papers
    total = int(page.evidence.value or 0)
    if papers:
        page.add("", page.say("recent" if len(papers) < total else "all_papers", shown=len(papers), n=total))
        page.papers(papers, quote=False)
    elif page.evidence.people:
        page.add("", page.say("no_papers", name=safe(page.evidence.people[0].name)))


def _fact_lines(page: Page, researcher: Researcher, facts: list[Fact]) -> list[str]:
    said: dict[str, list[str]] = {}
    seen: set[str] = set()
    for fact in facts[:_SHOWN_FACTS]:
        text = safe(fact.text)
        told = any(text.rstrip(".") in other for other in seen)
        if told or (fact.kind is FactKind.AFFILIATION and fact.text == researcher.affiliation):
            continue
        seen.add(text)
        quoted = f"“{text}” {page.mark_of_text(researcher.id, fact.text)}".rstrip()
        alone = len(fact.text) > _SHORT
        said.setdefault(f"{fact.kind.value} {text}" if alone else fact.kind.value, []).append(quoted)
    stop = "；" if page.language == "zh" else "; "
    return [f"- {_labelled(page, key.split()[0])}{stop.join(quotes)}" for key, quotes in said.items()]


def _labelled(page: Page, kind: str) -> str:
    """The name of a sort of facts, before what is stated."""
    label = fact_word(kind, page.language)
    return f"{label}：" if page.language == "zh" else f"{label[:1].upper()}{label[1:]}: "


def stated_fact(page: Page) -> None:
    """What pages state of one kind; where none does, that, and what is stored instead."""
    evidence, query = page.evidence, page.query
    wanted = query.fact or ""
    for researcher in evidence.people:
        words = [fact_word(kind, page.language) for kind in (wanted, *query.also)]
        in_words = wanted in ("words", "figure") and bool(query.topic)
        word = safe(query.shown_topic) if in_words else joined(words, page.language)
        facts = _stated_of(researcher, evidence.facts)
        if researcher.id in evidence.missing and _named_in_others(page, researcher):
            continue
        if researcher.id in evidence.missing:
            if query.years is not None and wanted in OF_THE_DAY:
                word = f"{word} {describe_years(query.years, page.language)}"
            elif query.detail and facts_of(researcher, wanted):
                word = f"“{safe(query.detail)}” ({word})"
            name = safe(researcher.name)
            told = page.say("no_words" if in_words else "no_fact", name=name, topic=word, fact=word)
            stated = (
                not in_words and not query.detail and query.years is None and facts_of(researcher, wanted)
            )
            page.add(page.say("no_such_fact", name=name) if stated else told)
            _instead(page, researcher)
            continue
        outright = position_outright(page, researcher, facts) or stay_outright(page, researcher, facts)
        page.add(outright or page.say("fact", name=f"**{safe(researcher.name)}**", fact=word), "")
        page.add(*(f"- {address(url)}" for url in links_of(researcher, wanted)))
        page.add(*(f"- {safe(name)}" for name in native_names(researcher) if wanted == "chinese_name"))
        page.add(
            *(
                f"- {_year_of(fact)}“{safe(fact.text)}” {page.mark_of_text(researcher.id, fact.text)}".rstrip()
                for fact in facts
            )
        )
    if wanted == FactKind.INTEREST and not any(one.member for one in evidence.people):
        page.add(*(page.say("only_author", name=safe(one.name)) for one in evidence.people))
    if wanted == FactKind.INTEREST and evidence.papers:
        _work(page)


def _named_in_others(page: Page, researcher: Researcher) -> bool:
    """Whether what is stated of somebody else asked about names a person: `is A the advisor of B?`."""
    name = fold(researcher.name)
    return len(page.evidence.people) > 1 and any(
        f" {name} " in f" {fold(one.text)} " for one in page.evidence.facts
    )


def _work(page: Page) -> None:
    """What each of the people has published, as what their papers are about."""
    papers = {paper.id: paper for paper in page.evidence.papers}
    several = len(page.evidence.ranked_people) > 1
    for one in page.evidence.ranked_people:
        if not one.paper_ids:
            continue
        page.add("", f"**{page.name(one.researcher_id)}**" if several else "")
        if one.why:
            page.add(f"{page.say('recurring', terms=safe(one.why))} {page.marks(one.paper_ids)}".rstrip(), "")
        page.add(page.say("papers_instead"))
        page.papers([papers[paper_id] for paper_id in one.paper_ids], quote=False)


def _stated_of(researcher: Researcher, facts: Sequence[Fact]) -> list[Fact]:
    """Those of several people's facts that are somebody's own, in the order of the page; single sentences of one last."""
    whole = [fact for fact in researcher.facts if fact in facts]
    return whole + [
        fact for fact in facts if fact not in whole and any(fact.text in one.text for one in researcher.facts)
    ]


def _year_of(fact: Fact) -> str:
    """The year of a remark that opens with a month in figures (`2025.06`), which reads like a decimal."""
    dated = _MONTH.match(fact.text)
    return f"{dated.group(1)}: " if dated else ""


def _instead(page: Page, researcher: Researcher) -> None:
    kinds = list(dict.fromkeys(fact.kind for fact in researcher.facts))
    words = [fact_word(kind.value, page.language) for kind in kinds][:6]
    known = [
        fact
        for fact in nearest_stated(researcher, page.query.fact or "")
        if page.mark_of_text(researcher.id, fact.text)
    ]
    if set(kinds) - {fact.kind for fact in known}:
        page.add(page.say("instead", what=joined(words, page.language)))
    page.add(*([""] if known else []))
    for fact in known:
        label = _labelled(page, fact.kind.value)
        page.add(f"- {label}“{safe(fact.text)}” {page.mark_of_text(researcher.id, fact.text)}")
