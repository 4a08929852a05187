"""The `Answer` put together: the verified text, and beside it what the query and its evidence hold of papers and people."""

from __future__ import annotations

from assistant.answer.chips import chips
from assistant.answer.suggestions import follow_ups
from assistant.citing.verification import Cited
from assistant.library import Library
from assistant.records import (
    Answer,
    AnswerPaper,
    AnswerPerson,
    Evidence,
    Outcome,
    Paper,
    Query,
    QueryKind,
    Researcher,
    Usage,
)
from assistant.records.author_places import at_place
from assistant.records.figures import THEMES
from assistant.records.outcome import outcome_of

_VALUED = frozenset(
    {QueryKind.COUNT, QueryKind.COAUTHORS, QueryKind.PEOPLE, QueryKind.VENUES, QueryKind.FACT}
)


def answer_of(
    question: str,
    resolved: str,
    query: Query,
    evidence: Evidence,
    cited: Cited,
    library: Library,
    *,
    writer: str,
    notice: str | None,
    declined: bool,
    answered: bool,
    usage: Usage,
    prompts: dict[str, str],
    seconds: float,
) -> Answer:
    """The record of an answer; `declined` and `answered` are what the writer found of the evidence (see `Parts`)."""
    outcome = outcome_of(query, evidence)
    if declined and outcome == "answer":
        outcome = "abstain"
    if answered and outcome == "abstain" and query.kind is QueryKind.FACT and cited.citations:
        outcome = "answer"  # the words of the question were not found, and a reader found what they mean
    listed = evidence.papers if outcome == "answer" else ()
    return Answer(
        question=question,
        resolved_question=resolved,
        query=query,
        chips=chips(query, library),
        text=cited.text,
        outcome=outcome,
        abstained=outcome in ("abstain", "refuse"),
        value=_value(query, evidence) if outcome == "answer" else None,
        writer=writer,
        notice=notice,
        papers=tuple(_paper(paper, library) for paper in listed),
        people=_people(query, evidence, outcome, library),
        citations=cited.citations,
        suggestions=follow_ups(evidence, library),
        prompts=prompts,
        usage=usage,
        generation=library.generation,
        seconds=round(seconds, 4),
    )


def _value(query: Query, evidence: Evidence) -> float | None:
    """The number that answers: the year of the first or last paper where it is asked for, the authors of the paper that has most, else what
    was counted or listed whole.
    """
    if query.kind is not QueryKind.PAPERS:
        return evidence.value if query.kind in _VALUED else None
    first = next(iter(evidence.papers), None)
    if first is not None and query.fact == "year":
        return None if first.year is None else float(first.year)
    if first is not None and query.sort == "authors" and query.limit == 1:
        return float(len(first.authors))
    return None if query.limit or evidence.tentative else evidence.value


def _paper(paper: Paper, library: Library) -> AnswerPaper:
    return AnswerPaper(
        id=paper.id,
        title=paper.title,
        authors=tuple(author.name for author in paper.authors),
        researchers=tuple(library.name(one) for one in paper.researcher_ids if _is_member(one, library)),
        year=paper.year,
        venue=paper.venue,
        status=paper.status.value,
        url=paper.url,
        links=paper.links,
    )


def _is_member(researcher_id: str, library: Library) -> bool:
    bearer = library.directory.bearers.get(researcher_id)
    return bool(bearer and bearer.member)


def _people(query: Query, evidence: Evidence, outcome: Outcome, library: Library) -> tuple[AnswerPerson, ...]:
    if outcome == "refuse":
        return ()
    if outcome == "clarify":
        return tuple(_person(one) for one in evidence.choices)
    if query.kind in (QueryKind.COAUTHORS, QueryKind.PEOPLE):
        return tuple(
            _person(library.researcher(one.researcher_id), _why(one.count, one.why, query))
            for one in evidence.ranked_people[:100]
        )
    if query.fact == THEMES:
        return ()
    grouped = [group for group in evidence.groups if group.researcher_id and query.kind is QueryKind.COUNT]
    if grouped:
        if query.superlative and query.limit is None and len(query.people) < 2:
            grouped = [group for group in grouped if group.value == grouped[0].value]
        return tuple(
            _person(library.researcher(group.researcher_id or ""), str(group.value))
            for group in grouped[: query.limit or 20]
        )
    if query.kind is QueryKind.FACT and query.fact == "authors" and outcome == "answer":
        return tuple(_person(one) for one in _authors_asked_for(query, evidence, library))
    return tuple(_person(one) for one in evidence.people) if outcome == "answer" else ()


def _authors_asked_for(query: Query, evidence: Evidence, library: Library) -> list[Researcher]:
    """Of a paper's authors those at the place asked for, without a person whose company is asked for or who is left out."""
    left_out = query.without.people if query.without else ()
    asked = {one.researcher_id for one in (*query.people, *left_out)}
    ids: dict[str, None] = {}
    for paper in evidence.papers:
        everybody = [author.researcher_id for author in paper.authors]
        names = at_place(paper, query.position) if query.position else everybody
        ids |= dict.fromkeys(one for one in names if one and one not in asked)
    return [library.researcher(one) for one in ids]


def _why(count: int | None, why: str, query: Query) -> str:
    papers = (
        ""
        if count is None
        else f"{count} 篇论文"
        if query.language == "zh"
        else f"{count} paper{'s' if count != 1 else ''}"
    )
    return ", ".join(part for part in (papers, why) if part)


def _person(researcher: Researcher, why: str = "") -> AnswerPerson:
    by_kind = {
        link.kind: link.url
        for link in reversed(researcher.links)
        if link.url.startswith(("http://", "https://"))
    }
    url = next(
        (by_kind[kind] for kind in ("homepage", "scholar", "orcid", "github", "dblp") if kind in by_kind),
        None,
    )
    return AnswerPerson(
        id=researcher.id, name=researcher.name, affiliation=researcher.affiliation, url=url, why=why
    )
