"""The embedded writer: picks the module for the kind of evidence, and adds what every answer must say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from assistant.citing.supports import Support
from assistant.library import Library
from assistant.records import Evidence, QueryKind
from assistant.records.figures import THEMES
from assistant.text import fold
from assistant.understanding.kinds.lab_itself import MATTERS
from assistant.venues.kinds import VENUE_KINDS
from assistant.writing import (
    coauthors,
    lab_itself,
    lists,
    papers_compared,
    people,
    people_compared,
    profiles,
    talk,
    works,
)
from assistant.writing.grammar import joined
from assistant.writing.markdown import safe, shortened
from assistant.writing.page import Page


class EmbeddedWriter:
    """Extractive: every statement is computed or quoted. The `Writer` of the path without a key."""

    name = "embedded"

    def write(
        self, question: str, evidence: Evidence, supports: Sequence[Support], library: Library
    ) -> Iterator[str]:
        """Yield the answer line by line."""
        # What it asks is in the query, and its words are not repeated: they only tell in which form to answer.
        page = Page(evidence, supports, library, question)
        _assumptions(page)
        _body(page)
        _titles_only(page)
        _unapplied(page)
        lines = page.text().split("\n")
        for number, line in enumerate(lines):
            yield line if number == len(lines) - 1 else line + "\n"


def _body(page: Page) -> None:
    evidence, query = page.evidence, page.query
    if query.kind.is_talk or query.refusal:
        talk.talk(page)
    elif any(not one.candidates for one in (*query.people, *query.coauthors)):
        talk.unknown_person(page)
    elif query.unknown:
        talk.unknown_beside(page)
        (talk.choices if evidence.choices else _by_kind(page))(page)
    elif evidence.choices:
        talk.choices(page)
    elif evidence.untold is not None and evidence.untold.of_all:
        page.add(page.say(f"no_{evidence.untold.field}_at_all", n=evidence.untold.among))
    else:
        _by_kind(page)(page)


def _by_kind(page: Page) -> Callable[[Page], None]:
    query = page.query
    if query.fact == THEMES or query.fact in MATTERS:
        return lab_itself.themes if query.fact == THEMES else lab_itself.matter
    if query.kind is QueryKind.FACT:
        if query.paper_ids:
            return works.fact
        if query.people and query.fact == "year":
            return works.told_when
        return profiles.stated_fact if query.people else works.fact_anywhere
    if query.kind is QueryKind.COMPARE:
        if page.evidence.missing:
            return lambda page: page.add(page.say("compare_what"))
        return papers_compared.compare if len(query.paper_ids) > 1 else people_compared.compare
    return _WRITERS[query.kind]


_WRITERS: dict[QueryKind, Callable[[Page], None]] = {
    QueryKind.PAPERS: lists.papers,
    QueryKind.COUNT: lists.count,
    QueryKind.READING_LIST: lists.reading_list,
    QueryKind.TIMELINE: lists.timeline,
    QueryKind.VENUES: lists.venues,
    QueryKind.PROFILE: profiles.profile,
    QueryKind.COAUTHORS: coauthors.coauthors,
    QueryKind.PEOPLE: people.people,
    QueryKind.SIMILAR: works.similar,
}


def _assumptions(page: Page) -> None:
    """Say how a name was read where that was not certain."""
    for mention in (*page.query.people, *page.query.coauthors):
        if mention.researcher_id is None:
            continue
        known = page.library.researcher(mention.researcher_id)
        forms = {fold(form) for form in (known.name, *known.aliases)}
        words = set(fold(mention.text).split())
        if (
            fold(mention.text) not in forms
            and words
            and not words & {word for form in forms for word in form.split()}
        ):
            page.add(page.say("assumed", typed=safe(shortened(mention.text, 60)), name=safe(known.name)), "")
        elif _has_slip(words, forms):
            page.add(page.say("assumed", typed=safe(shortened(mention.text, 60)), name=safe(known.name)), "")
        elif len(mention.candidates) > 1 and fold(mention.text) in forms:
            page.add(page.say("also_named"), "")


def _has_slip(words: set[str], forms: set[str]) -> bool:
    """Whether a word of the mention is neither a word, an initial nor a run-together part of the person's names."""
    known = {word for form in forms for word in form.split()} | {form.replace(" ", "") for form in forms}
    joined_forms = " ".join(form.replace(" ", "") for form in forms)
    return any(word not in known and len(word) > 1 and word not in joined_forms for word in words)


def _titles_only(page: Page) -> None:
    """Once, that the papers found for a topic are known by nothing but their titles."""
    papers, query = page.evidence.papers, page.query
    found = query.kind in (QueryKind.PAPERS, QueryKind.PEOPLE, QueryKind.READING_LIST) and query.topic
    if found and papers and not any(one.abstract for one in papers):
        page.add("", page.say("titles_only" if len(papers) > 1 else "title_only"))


def _unapplied(page: Page) -> None:
    query = page.query
    # A whole question that was just said to stay open is not said over again; a name that nobody knows is.
    over_again = page.evidence.missing == query.unapplied and all(" " in one for one in query.unapplied)
    if query.unapplied and not over_again and not query.kind.is_talk and not query.refusal:
        what = joined([f"“{safe(shortened(one, 60))}”" for one in query.unapplied], page.language)
        page.add("", page.say("unapplied", what=what))
    if page.query.track in VENUE_KINDS and page.evidence.papers:
        page.add("", page.say("venue_kinds"))
    if page.evidence.unplaced:
        page.add("", page.say("unplaced", n=page.evidence.unplaced))
    if page.evidence.untold is not None and not page.evidence.untold.of_all:
        page.add("", page.say(f"some_without_{page.evidence.untold.field}", n=page.evidence.untold.papers))
    if page.evidence.undated:
        page.add("", page.say("undated", n=page.evidence.undated))
