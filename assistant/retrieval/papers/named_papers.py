"""A fact of papers that a question names: what is stored beside their text, the whole text, or its sentences that answer."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Evidence, Paper, Query, Researcher, ScoredPassage, Status
from assistant.retrieval.paper_facts.comparing import is_comparative
from assistant.retrieval.paper_facts.filler_words import telling
from assistant.retrieval.paper_facts.honours import honour_not_stored
from assistant.retrieval.paper_facts.links_asked import lacks_link, tells_availability
from assistant.retrieval.paper_facts.paper_text import OF_TEXT, in_text
from assistant.retrieval.paper_facts.trials import implied_topic
from assistant.retrieval.paper_facts.trials_told import asks_for_trial
from assistant.retrieval.paper_facts.whole_paper import asks_text, asks_whole, told_whole
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.papers.dated_news import dated_news
from assistant.retrieval.person_facts.facts import fact_passages
from assistant.retrieval.required.required import required_by, requires
from assistant.retrieval.required.required_matters import FUNDING
from assistant.understanding.constraints.years_between import YEARS_BETWEEN
from assistant.understanding.facts.paper_facts import ALL_AUTHORS, MORE_AUTHORS

_MOST_AUTHORS = 100
PAIR = 2


def paper_fact(query: Query, library: Library) -> Evidence:
    """What a paper states: its metadata, or the sentences that answer the words of the question."""
    papers = library.catalog.papers(query.paper_ids)
    query = _asked_of_text(query)
    if set(query.also) <= {"authors", "track"} and (honour := honour_not_stored(query, papers)):
        return _untold(query, papers, library, topic=honour, missing=honour)
    if _only_claims_place(query):
        query = query.model_copy(update={"fact": "venue"})
    if query.fact == "words" and not query.clauses and not query.people and _is_open(query):
        query = query.model_copy(update={"fact": "about", "detail": query.topic or query.detail, "topic": ""})
    if query.fact == "about" and _FOUND.search(query.wording) and not any(one.abstract for one in papers):
        return _untold(query, papers, library, topic=query.detail or "findings", missing="findings")
    in_full = query.fact == "about" and asks_text(query)
    news = dated_news(query, papers, library)
    if query.fact not in OF_TEXT:
        unstated = [
            one
            for one in (query.fact or "", *query.also)
            if all(_lacks(one, paper, query) for paper in papers)
        ]
        if in_full and not any(paper.abstract for paper in papers):
            unstated.append("abstract")
        if "year" in unstated and news:
            unstated.remove("year")
        if "links" in unstated and _addresses(query, papers, library):
            unstated.remove("links")
        told = told_whole(papers, library, in_full=in_full) if query.fact == "about" else ()
        silent = tuple(one for one in papers if one.id not in {t.passage.owner_id for t in told})
        return Evidence(
            query=query,
            papers=papers,
            people=_authors(papers, library)
            if query.fact == "authors"
            else tuple({person.id: person for person, _ in news}.values()),
            facts=tuple(fact for _, fact in news),
            value=_number_of_authors(papers) if query.fact == "authors" else _years_apart(query, papers),
            passages=(
                *_addresses(query, papers, library),
                *told,
                *passages_for(silent, library),
                *(one for person, fact in news for one in fact_passages((fact,), person, library)),
            ),
            missing=(query.title,)
            if query.title
            else tuple(unstated)
            if len(unstated) > len(query.also)
            else (),
            read_at=library.read_at,
        )
    return in_text(query, papers, library)


def _asked_of_text(query: Query) -> Query:
    """A question for what is not stored beside a paper's text, as one for what the text says of it.

    Whoever paid, and when something was handed in, are told by a text or by nothing.
    """
    if query.fact == "words" and query.people and _asks_who_wrote(query):
        return query.model_copy(update={"fact": "authors", "topic": ""})
    if query.fact == "year" and query.status is Status.UNDER_REVIEW:
        return query.model_copy(update={"fact": "words", "topic": "submitted", "status": None})
    if query.fact == "authors" and query.unapplied and len(query.paper_ids) == 1:
        query = query.model_copy(
            update={"fact": "words", "topic": query.unapplied[0], "unapplied": query.unapplied[1:]}
        )
    asks_who_paid = FUNDING in required_by(" ".join((query.wording, *query.unapplied)))
    if query.fact in ("words", "about") and asks_who_paid:
        return query.model_copy(update={"fact": "words", "topic": "funding", "unapplied": ()})
    if query.fact == "words" and not query.topic and requires(query.wording):
        return query.model_copy(update={"topic": " ".join(telling(query.wording))})
    return query


def _untold(
    query: Query, papers: tuple[Paper, ...], library: Library, *, topic: str, missing: str
) -> Evidence:
    """That what is stored of the papers does not tell what is asked."""
    return Evidence(
        query=query.model_copy(update={"fact": "words", "topic": topic}),
        papers=papers,
        passages=passages_for(papers, library),
        missing=(missing,),
        read_at=library.read_at,
    )


def _asks_who_wrote(query: Query) -> bool:
    """Whether nothing is asked of a paper but whether somebody wrote it."""
    asked = query.topic or " ".join(telling(query.wording))
    return len(query.clauses) < 2 and _WROTE.match(asked) is not None


_WROTE = re.compile(
    r"^(?:(?:co-?)?(?:write|writes|wrote|written|writing|author(?:ed|s|ing)?|sign(?:ed|s)?|contribut(?:e|es|ed|ing|ions?|ors?)|involve[ds]?|participat(?:e|es|ed|ing)|take part|took part)\b\W*(?:to|in|on)?\W*)+$",
    re.I,
)
"""Verbs by which somebody is said to be among the authors."""
_FOUND = re.compile(
    r"\b(?:what|which)\b[^?.!]{0,80}\b(?:find|finds|found|findings|conclude[sd]?|conclusions?|discover(?:s|ed)?|reveal(?:s|ed)?|results?|outcomes?)\b",
    re.I,
)
"""What a work found, which no title tells for sure."""
_ASKS = re.compile(
    r"\b(?:how|what|why|which|who|whom|whose|where|when|tell|describe|explain|summari[sz]e)\b", re.I
)


def _only_claims_place(query: Query) -> bool:
    """Whether nothing is said of a paper but when or where it appeared: `X was one of the NeurIPS papers, wasn't it?`."""
    claimed = bool(query.venues or query.years or query.status)
    nothing_else = not (query.topic or query.clauses or query.people)
    return query.fact == "words" and claimed and nothing_else and not _ASKS.search(query.wording)


def _is_open(query: Query) -> bool:
    """Whether nothing in particular is asked of a paper, but for how it is to be told."""
    if query.venues or query.years or query.status or query.track:
        return False  # "is X at AAAI?" takes for granted what may not be so
    particular = (
        requires(query.wording)
        or implied_topic(query.wording)
        or asks_for_trial(query.wording)
        or is_comparative(query.wording)
    )
    return asks_whole(query.topic) and not particular


def _authors(papers: tuple[Paper, ...], library: Library) -> tuple[Researcher, ...]:
    """The people known to have written the paper named, where it is one; where it names none, on whose page it is."""
    if len(papers) == 1 and not papers[0].authors:
        return tuple(library.researcher(one) for one in papers[0].researcher_ids)
    ids = [author.researcher_id for paper in papers for author in paper.authors]
    told = len(papers) == 1 and len(ids) <= _MOST_AUTHORS
    return tuple(library.researcher(one) for one in ids if one) if told else ()


def _number_of_authors(papers: tuple[Paper, ...]) -> float | None:
    """How many people wrote the paper named, where it is one and the source names all."""
    known = len(papers) == 1 and papers[0].authors_complete and papers[0].authors
    return float(len(papers[0].authors)) if known else None


def _years_apart(query: Query, papers: tuple[Paper, ...]) -> float | None:
    """How many years lie between two papers, where that is asked."""
    years = [paper.year for paper in papers if paper.year is not None]
    asked = query.fact == "year" and query.detail == YEARS_BETWEEN
    return float(max(years) - min(years)) if asked and len(years) == len(papers) == PAIR else None


def _lacks(fact: str, paper: Paper, query: Query) -> bool:
    """Whether nothing is stored of a fact that is asked for."""
    named = {one.researcher_id for one in query.people}
    listed = query.position is not None or query.detail in (ALL_AUTHORS, MORE_AUTHORS)
    settled = paper.status in (Status.PREPRINT, Status.UNDER_REVIEW, Status.ACCEPTED)
    return {
        # Without a list of authors it is on somebody's page; who wrote it with them, or first, is not stored.
        "authors": (not paper.authors and (listed or set(paper.researcher_ids) <= named))
        or (query.author_number is not None and query.author_number.told(paper) is None),
        "venue": paper.venue is None and not settled,
        "year": paper.year is None or (paper.date is None and asks_month(query)),
        "links": lacks_link(paper, query),
        "citations": paper.citations is None,
    }.get(fact, False)


def asks_month(query: Query) -> bool:
    """Whether the month of a date is asked for, and not the year alone."""
    return re.search(r"\b(?:months?|days?)\b|月", query.detail) is not None


def _addresses(query: Query, papers: tuple[Paper, ...], library: Library) -> list[ScoredPassage]:
    """The sentences of papers that tell what no stored link does, where links are asked for."""
    if "links" not in (query.fact, *query.also):
        return []
    return [
        ScoredPassage(passage=passage, score=1.0, sentence=sentence)
        for paper in papers
        for passage in library.passages_of(paper.id)
        for sentence in tells_availability(passage, paper)
    ]
