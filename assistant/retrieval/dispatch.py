"""Which module answers which kind of question, after the people in it are known to be known."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.library import Library
from assistant.records import Evidence, FactKind, Query, QueryKind
from assistant.records.figures import FIGURES, OF_PAIRS, THEMES
from assistant.retrieval.paper_facts.described_work import told_by_described
from assistant.retrieval.paper_facts.had_of_described import had_of_described
from assistant.retrieval.paper_facts.names_absent import asks_of_another
from assistant.retrieval.papers import named_papers, papers, papers_arranged, works
from assistant.retrieval.papers.dated_news import acceptances_told, at_end
from assistant.retrieval.papers.figures_computed import computed_figure
from assistant.retrieval.papers.lab_matters import lab_matter
from assistant.retrieval.papers.pairs_of_people import pairs
from assistant.retrieval.papers.paper_counts import count_papers
from assistant.retrieval.papers.themes import themes
from assistant.retrieval.papers.untold_fields import untold_field
from assistant.retrieval.people import people
from assistant.retrieval.people.coauthors import coauthors
from assistant.retrieval.people.trainees import trainees
from assistant.retrieval.person_facts import facts
from assistant.retrieval.person_facts.awards_told import award_told
from assistant.retrieval.person_facts.kind_by_meaning import asked_by_meaning, nearest_statement
from assistant.retrieval.person_facts.times_told import asks_of_stay
from assistant.retrieval.required.required import requires
from assistant.retrieval.scope import ambiguous_people, scoped_papers, undated, unknown_people, unplaced
from assistant.retrieval.topics.left_out import with_left_out
from assistant.understanding.facts.told_in_text import asks_for_figure
from assistant.understanding.kinds.lab_itself import MATTERS

CHOICES = 8
NEWS_SHOWN = 3
NEAREST_SHOWN = 3


def retrieve(query: Query, library: Library) -> Evidence:
    """What is stored for a query. An unknown or undecided person stops here: a near miss counts for nobody."""
    if query.kind.is_talk or query.refusal:
        return Evidence(query=query, read_at=library.read_at)
    unknown = unknown_people(query)
    if unknown:
        near = tuple(library.researcher(one) for one in dict.fromkeys(id_ for m in unknown for id_ in m.near))
        return Evidence(
            query=query, missing=tuple(m.text for m in unknown), people=near, read_at=library.read_at
        )
    undecided = ambiguous_people(query)
    if undecided:
        ids = dict.fromkeys(id_ for mention in undecided for id_ in mention.candidates)
        choices = tuple(library.researcher(one) for one in list(ids)[:CHOICES])
        return Evidence(query=query, choices=choices, value=float(len(ids)), read_at=library.read_at)
    full = with_left_out(query, library)
    evidence = _BY_KIND[query.kind](full, library)
    if full is not query:
        evidence = evidence.model_copy(update={"query": query})
    if (unsure := undated(query, library)) > 0:
        evidence = evidence.model_copy(update={"undated": unsure})
    if (untold := untold_field(query, library)) is not None:
        evidence = evidence.model_copy(update={"untold": untold})
        if untold.of_all:
            return evidence
    if query.kind in (QueryKind.PAPERS, QueryKind.COUNT) and (cut := unplaced(full, library)) > 0:
        evidence = evidence.model_copy(update={"unplaced": cut})
    return _of_person(query, evidence, library) or _with_claimed_count(evidence, library)


def _of_person(query: Query, evidence: Evidence, library: Library) -> Evidence | None:
    """What pages state of a person, where a question that speaks of no papers finds none, or names nothing else."""
    if query.unknown:
        return None  # its words asked of two, of whom one is known
    if query.kind is QueryKind.PROFILE or _only_names(query):
        return asked_by_meaning(query, library)
    if query.kind not in (QueryKind.PAPERS, QueryKind.COUNT) or not query.people:
        return None
    if query.fact == "words" and query.topic and asks_of_stay(query.wording):
        return facts.about_person(query, library) or facts.untold(query, library)
    if query.track and _AWARD.search(query.track) and not evidence.papers:
        return award_told(query, library)
    if evidence.tentative and query.fact == "words" and query.topic:
        return facts.about_person(query, library)
    if evidence.papers:
        return None
    stated = facts.about_person(query, library) if query.topic else None
    found = stated or asked_by_meaning(query, library)
    if found or query.fact != "words":
        return found
    if len(query.people) == 1 and not scoped_papers(Query(kind=query.kind, people=query.people), library):
        untold = nearest_statement(query, library) or facts.untold(query, library)
        bare = {"kind": QueryKind.PROFILE, "fact": None}
        return untold if query.topic or query.years else facts.profile(query.model_copy(update=bare), library)
    return nearest_statement(query, library)


_AWARD = re.compile(r"award|best|outstanding|honou?rable|distinguished", re.I)


def _only_names(query: Query) -> bool:
    """Whether a question is read as one for somebody's papers though it names nothing but them: `what field is she in?`."""
    bare = Query(
        kind=QueryKind.PAPERS,
        people=query.people,
        fact=query.fact,
        wording=query.wording,
        confidence=query.confidence,
        language=query.language,
    )
    return bool(query.people) and query == bare


def _with_claimed_count(evidence: Evidence, library: Library) -> Evidence:
    """How many papers somebody's own page claims, beside the number counted: the two may differ, and both are said."""
    query = evidence.query
    bound = (
        query.topic
        or query.years
        or query.venues
        or query.status
        or query.track
        or query.position
        or query.author_number
        or query.in_title
        or query.without
        or query.code is not None
        or query.fact == "code"
    )
    if (
        query.kind is not QueryKind.COUNT
        or bound
        or query.coauthors
        or query.group_by
        or query.fact in FIGURES
        or len(query.people) != 1
    ):
        return evidence
    researcher = library.researcher(query.people[0].researcher_id or "")
    claims = tuple(
        fact
        for fact in researcher.facts
        if fact.kind is FactKind.PAPER_COUNT and fact.value != evidence.value
    )
    passages = (*evidence.passages, *facts.fact_passages(claims[:1], researcher, library))
    return evidence.model_copy(update={"facts": claims[:1], "people": (researcher,), "passages": passages})


def _fact(query: Query, library: Library) -> Evidence:
    if query.fact in MATTERS:
        return lab_matter(query, library)
    if query.paper_ids:
        return named_papers.paper_fact(query, library)
    if query.people and query.fact == "year":
        return acceptances_told(query, library)
    if query.people:
        if query.fact == "students" and (advised := trainees(query, library)) is not None:
            return advised
        stated = facts.stated_fact(query, library)
        if (
            query.fact == FactKind.EXPERIENCE
            and query.years
            and not stated.facts
            and _DOES.search(query.wording)
        ):
            listed = {"kind": QueryKind.PAPERS, "fact": None, "detail": ""}
            return papers.list_papers(query.model_copy(update=listed), library)
        if query.fact in _TOLD_IN_LIVES and not stated.facts:
            life = facts.stated_fact(query.model_copy(update={"fact": FactKind.BIOGRAPHY}), library)
            return life if any(_OF_WORK.search(fact.text) for fact in life.facts) else stated
        if query.fact == FactKind.NEWS and not stated.facts:
            # "What's new from X?", where no page has news: what X published last.
            newest = {
                "kind": QueryKind.PAPERS,
                "fact": None,
                "detail": "",
                "sort": "newest",
                "limit": NEWS_SHOWN,
            }
            return papers.list_papers(query.model_copy(update=newest), library)
        return at_end(stated, library) if query.fact == FactKind.NEWS else stated
    if (had := had_of_described(query, library)) is not None:
        return named_papers.paper_fact(had, library)
    return told_by_described(query, library) or works.fact_anywhere(query, library)


_TOLD_IN_LIVES = (FactKind.INTEREST, "past")
"""What a biography tells where no page states it by itself."""
_DOES = re.compile(
    r"\bwhat (?:did|was|has|had) they (?:do|doing|done)\b(?!.*\b(?:career|profession)\w*)", re.I
)
"""`What did X do in 2023?`: posts, or where no page tells any, papers."""
_OF_WORK = re.compile(
    r"\b(?:research(?:es|ing)?|stud(?:y|ies|ied|ying)|work(?:s|ed|ing)? (?:on|as|with|for|at)|focus\w*|develop\w*|investigat\w+|"
    r"explor\w+|interest\w*|thesis|project|career|previously|before)\b",
    re.I,
)
"""Words of a biography that tells of somebody's work."""


def _compare(query: Query, library: Library) -> Evidence:
    if len(query.people) < 2 and len(query.paper_ids) < 2:
        return _compared_in_text(query, library) or Evidence(
            query=query, missing=("a second person or paper",), read_at=library.read_at
        )
    return works.compare(query, library)


def _compared_in_text(query: Query, library: Library) -> Evidence | None:
    """What papers tell of things that are no papers or people: `how do vanadium intermediates differ from iron ones?`."""
    if query.people or not query.topic:
        return None
    if query.paper_ids:
        fact = "figure" if asks_for_figure(query.wording) else "words"
        stated = named_papers.paper_fact(
            query.model_copy(update={"kind": QueryKind.FACT, "fact": fact}), library
        )
        return None if stated.missing else stated
    listed = _papers(query.model_copy(update={"kind": QueryKind.PAPERS, "fact": "told"}), library)
    return listed if listed.papers else None


def _coauthors(query: Query, library: Library) -> Evidence:
    if not query.people:
        return Evidence(query=query, missing=("a person",), read_at=library.read_at)
    return coauthors(query, library)


def _papers(query: Query, library: Library) -> Evidence:
    if query.title:
        return papers.without_title(query, library)
    listed = papers.list_papers(query, library)
    if not listed.papers:
        return listed
    if query.fact in ("asked", "told"):
        of_another = asks_of_another(query.wording, listed.papers)
        if of_another or (not query.people and requires(query.wording)):
            nearest = listed.papers[:NEAREST_SHOWN]
            untold = Evidence(query=query, missing=(query.topic,), nearest=nearest, read_at=library.read_at)
            return (None if of_another else works.told_by(listed, library)) or untold
    if query.fact == "asked" or (query.people and query.fact == "words"):
        return works.answered_by(listed, library)
    return (works.told_by(listed, library) if query.fact == "told" else None) or listed


def _count(query: Query, library: Library) -> Evidence:
    if query.fact in OF_PAIRS:
        return pairs(query, library)
    if query.fact == THEMES:
        return themes(query, library)
    return (computed_figure if query.fact in FIGURES else count_papers)(query, library)


_BY_KIND: dict[QueryKind, Callable[[Query, Library], Evidence]] = {
    QueryKind.PAPERS: _papers,
    QueryKind.COUNT: _count,
    QueryKind.PEOPLE: people.who_works_on,
    QueryKind.PROFILE: facts.profile,
    QueryKind.COAUTHORS: _coauthors,
    QueryKind.COMPARE: _compare,
    QueryKind.FACT: _fact,
    QueryKind.SIMILAR: works.similar,
    QueryKind.READING_LIST: papers_arranged.reading_list,
    QueryKind.TIMELINE: papers_arranged.timeline,
    QueryKind.VENUES: papers_arranged.venues,
}
