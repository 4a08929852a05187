"""People: a profile, a stated fact, who works on a topic, who is stored at all."""

from __future__ import annotations

from assistant.experts import rank_experts
from assistant.library import Library
from assistant.records import (
    Evidence,
    Fact,
    FactKind,
    Paper,
    PersonMention,
    Query,
    QueryKind,
    RankedPerson,
    Researcher,
    ScoredPassage,
)
from assistant.retrieval import topical
from assistant.retrieval.papers import passages_for
from assistant.retrieval.scope import scoped_papers
from assistant.text import fold
from assistant.words import FUNCTION_WORDS, content_words, stem

RECENT = 5
_PROFILE_FACTS = (
    FactKind.BIOGRAPHY, FactKind.POSITION, FactKind.AFFILIATION, FactKind.INTEREST, FactKind.EDUCATION, FactKind.ADVISOR,
    FactKind.AWARD, FactKind.H_INDEX, FactKind.CITATIONS, FactKind.PAPER_COUNT, FactKind.JOB_SEEKING,
)  # fmt: skip
_FALLBACKS: dict[str, tuple[FactKind, ...]] = {
    "graduation": (
        FactKind.ADVISOR,
        FactKind.EDUCATION,
        FactKind.BIOGRAPHY,
        FactKind.NEWS,
        FactKind.POSITION,
    ),
    FactKind.AFFILIATION: (FactKind.POSITION, FactKind.BIOGRAPHY, FactKind.EXPERIENCE),
    FactKind.POSITION: (FactKind.BIOGRAPHY, FactKind.AFFILIATION),
    FactKind.EDUCATION: (FactKind.BIOGRAPHY,),
    FactKind.ADVISOR: (FactKind.BIOGRAPHY,),
    FactKind.INTEREST: (FactKind.BIOGRAPHY,),
    FactKind.EXPERIENCE: (FactKind.BIOGRAPHY,),
    FactKind.JOB_SEEKING: (FactKind.BIOGRAPHY, FactKind.NEWS),
    FactKind.AWARD: (FactKind.BIOGRAPHY, FactKind.NEWS),
    FactKind.TEACHING: (FactKind.BIOGRAPHY,),
    FactKind.SERVICE: (FactKind.BIOGRAPHY,),
}
_FALLBACK_CUES: dict[str, tuple[str, ...]] = {
    "graduation": ("graduat", "毕业"),
    FactKind.ADVISOR: ("advis", "supervis", "mentor", "导师"),
    FactKind.AFFILIATION: (
        "universit",
        "institut",
        "laborator",
        " lab",
        "school",
        "college",
        "company",
        "department",
        " at ",
        "大学",
        "学院",
        "研究",
    ),
    FactKind.POSITION: (
        "professor",
        "student",
        "master",
        "phd",
        "ph.d",
        "postdoc",
        "researcher",
        "engineer",
        "scientist",
        "lecturer",
        "pursu",
        "candidate",
        "教授",
        "学生",
        "博士",
        "研究员",
    ),
    FactKind.EDUCATION: (
        "degree",
        "bachelor",
        "master",
        "ph.d",
        "phd",
        "graduat",
        "student",
        "universit",
        "pursu",
        "学士",
        "硕士",
        "博士",
        "毕业",
    ),
    FactKind.INTEREST: ("interest", "research", "focus", "work on", "研究"),
    FactKind.EXPERIENCE: ("intern", "worked", "engineer", "research", "visiting"),
    FactKind.JOB_SEEKING: ("job", "seeking", "looking for", "position", "opportunit", "hiring", "求职"),
    FactKind.AWARD: ("award", "prize", "scholarship", "fellow", "honor", "honour", "medal"),
    FactKind.TEACHING: ("teach", "course", "lectur"),
    FactKind.SERVICE: ("review", "committee", "chair", "editor"),
}
LINKS = {"homepage": ("homepage",), "github": ("github",), "scholar": ("scholar",), "orcid": ("orcid",), "linkedin": ("linkedin",),
         "email": ("email",), "links": ("homepage", "scholar", "semanticscholar", "github", "orcid", "dblp", "openalex", "linkedin")}  # fmt: skip


def _passage_of(fact: Fact, researcher: Researcher, library: Library) -> ScoredPassage | None:
    """The stored passage that holds a fact's text."""
    options = library.passages_of(researcher.id)
    exact = [
        one
        for one in options
        if one.field == fact.kind.value and (one.text == fact.text or one.text in fact.text)
    ]
    chosen = exact or [one for one in options if fact.text and fact.text in one.text]
    return ScoredPassage(passage=chosen[0], score=1.0) if chosen else None


def fact_passages(
    facts: tuple[Fact, ...], researcher: Researcher, library: Library
) -> tuple[ScoredPassage, ...]:
    """The passages of facts, in their order, those without one left out."""
    found = (_passage_of(fact, researcher, library) for fact in facts)
    return tuple(one for one in found if one is not None)


def profile(query: Query, library: Library) -> Evidence:
    """Everything a page states about the people asked for, and their most recent papers."""
    researchers = tuple(library.researcher(one.researcher_id) for one in query.people if one.researcher_id)
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher in researchers:
        chosen = tuple(fact for kind in _PROFILE_FACTS for fact in researcher.facts if fact.kind is kind)
        facts += chosen
        passages += fact_passages(chosen, researcher, library)
    papers = scoped_papers(query.model_copy(update={"coauthors": ()}), library)
    return Evidence(
        query=query,
        people=researchers,
        facts=tuple(facts),
        papers=papers[:RECENT],
        value=float(len(papers)),
        passages=(*passages, *passages_for(papers[:RECENT], library)),
        read_at=library.read_at,
    )


def stated_fact(query: Query, library: Library) -> Evidence:
    """The facts of one kind that pages state about the people asked for; `missing` where none does."""
    wanted = query.fact or ""
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    missing: list[str] = []
    researchers = tuple(library.researcher(one.researcher_id) for one in query.people if one.researcher_id)
    papers: tuple[Paper, ...] = ()
    for researcher in researchers:
        chosen = _facts_of(researcher, wanted)
        if chosen:
            facts += chosen
            passages += fact_passages(chosen, researcher, library)
        elif not _links_of(researcher, wanted) and not (
            wanted == "chinese_name" and native_names(researcher)
        ):
            missing.append(researcher.id)
        if wanted == FactKind.INTEREST:
            papers += library.catalog.papers(_papers_of(researcher.id, library))[:RECENT]
    value = facts[0].value if len(facts) == 1 else None
    return Evidence(
        query=query,
        people=researchers,
        facts=tuple(facts),
        value=value,
        papers=papers,
        passages=(*passages, *passages_for(papers, library)),
        missing=tuple(missing),
        read_at=library.read_at,
    )


def _papers_of(researcher_id: str, library: Library) -> tuple[str, ...]:
    mention = PersonMention(text="", candidates=(researcher_id,), researcher_id=researcher_id)
    query = Query.model_validate({"kind": "papers", "people": (mention,)})
    return tuple(paper.id for paper in scoped_papers(query, library))


def _facts_of(researcher: Researcher, wanted: str) -> tuple[Fact, ...]:
    if wanted == "chinese_name":
        own = native_names(researcher)
        return tuple(fact for fact in researcher.facts if any(name in fact.text for name in own))[:1]
    exact = tuple(fact for fact in researcher.facts if fact.kind.value == wanted)
    if exact or wanted not in _FALLBACKS:
        return exact
    cues = _FALLBACK_CUES[wanted]
    for kind in _FALLBACKS[wanted]:
        found = tuple(
            fact
            for fact in researcher.facts
            if fact.kind is kind and any(cue in fact.text.casefold() for cue in cues)
        )
        if found:
            return found[:3]
    return ()


def native_names(researcher: Researcher) -> tuple[str, ...]:
    """The forms of a name in Chinese characters."""
    return tuple(
        alias
        for alias in (researcher.name, *researcher.aliases)
        if any("\u3400" <= one <= "\u9fff" for one in alias)
    )


def _links_of(researcher: Researcher, wanted: str) -> bool:
    return any(link.kind in LINKS.get(wanted, ()) for link in researcher.links)


def who_works_on(query: Query, library: Library) -> Evidence:
    """People for a topic, ranked by the papers that justify it; everyone stored where no topic is given."""
    if not query.topic:
        return _everyone(query, library)
    at_place = _by_affiliation(query, library)
    if at_place is not None:
        return at_place
    found = topical.find(query.model_copy(update={"people": ()}), library)
    if not found.fitting:
        return _by_stated_words(query, library) or _interested(query, library, found)
    ranked = rank(found.fitting, library)
    limit = query.limit or 10
    shown = ranked[:limit]
    ids = list(dict.fromkeys(one for person in shown for one in person.paper_ids))
    by_id = {one.passage.passage.owner_id: one.passage for one in found.fitting}
    return Evidence(
        query=query,
        papers=library.catalog.papers(ids),
        people=tuple(library.researcher(one.researcher_id) for one in shown),
        ranked_people=shown,
        value=float(len(ranked)),
        passages=tuple(by_id[one] for one in ids if one in by_id),
        read_at=library.read_at,
    )


def rank(fitting: tuple[topical.Judged, ...], library: Library) -> tuple[RankedPerson, ...]:
    """People by the papers that fit (see `assistant.experts`); those a source is about come first."""
    affinities = [(one.passage.passage.owner_id, one.score) for one in fitting]
    ranked = rank_experts(affinities, lambda paper_id: library.catalog.paper(paper_id).researcher_ids)
    bearers = library.directory.bearers
    return tuple(
        sorted(
            ranked, key=lambda one: not (one.researcher_id in bearers and bearers[one.researcher_id].member)
        )
    )


def _everyone(query: Query, library: Library) -> Evidence:
    people = library.members
    if not people:
        order = sorted(library.directory.bearers.values(), key=lambda one: (-one.papers, one.name))
        people = tuple(library.researcher(one.researcher_id) for one in order[: query.limit or 10])
        total = len(library.directory.bearers)
    else:
        total = len(people)
    counts = tuple(
        RankedPerson(
            researcher_id=one.id,
            count=library.directory.bearers[one.id].papers if one.id in library.directory.bearers else 0,
        )
        for one in people
    )
    return Evidence(
        query=query, people=people, ranked_people=counts, value=float(total), read_at=library.read_at
    )


def _by_stated_words(
    query: Query, library: Library, kinds: tuple[FactKind, ...] | None = None
) -> Evidence | None:
    """People of whom a page states what is asked: `Who is from Xidian University?`, `Who got the CCF award?`.

    A word may be the initials of a stated name (`NUS`). None where nobody's page holds all the words.
    """
    wanted = [word for word in content_words(query.topic) if word not in _FACT_VERBS]
    found: list[RankedPerson] = []
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher in library.members:
        fitting = [
            fact
            for fact in researcher.facts
            if (kinds is None or fact.kind in kinds) and wanted and holds_words(fact.text, wanted)
        ]
        if fitting or (wanted and holds_words(researcher.affiliation or "", wanted)):
            facts += fitting[:2]
            passages += fact_passages(tuple(fitting[:2]), researcher, library)
            why = fitting[0].text if fitting else researcher.affiliation or ""
            found.append(RankedPerson(researcher_id=researcher.id, why=why))
    if not found:
        return None
    return Evidence(
        query=query,
        people=tuple(library.researcher(one.researcher_id) for one in found),
        ranked_people=tuple(found),
        facts=tuple(facts),
        value=float(len(found)),
        passages=tuple(passages),
        read_at=library.read_at,
    )


_FACT_VERBS = frozenset(
    "studied study studies studying got get gets won win received receive award awarded graduated graduate works worked work working interned based located somebody someone comes come currently degree member".split()
)


def holds_words(text: str, wanted: list[str]) -> bool:
    """Whether a text holds every word, or words whose initials a short one is (`NUS`: National University of Singapore)."""
    held = fold(text).split()
    stemmed = {stem(word) for word in held}
    initials = "".join(word[0] for word in held if word not in FUNCTION_WORDS)
    return all(
        word in held or stem(word) in stemmed or (2 < len(word) < 7 and word in initials) for word in wanted
    )


_PLACES = (
    FactKind.AFFILIATION,
    FactKind.POSITION,
    FactKind.EDUCATION,
    FactKind.BIOGRAPHY,
    FactKind.EXPERIENCE,
)
_PLACE_WORDS = frozenset(
    {"university", "institute", "college", "school", "academy", "laboratory", "lab", "company", "nus", "mit"}
)


def _by_affiliation(query: Query, library: Library) -> Evidence | None:
    """People whose stated place holds the words, where the words name a place."""
    wanted = set(content_words(query.topic))
    if not wanted & _PLACE_WORDS and not _is_place(query.topic, library):
        return None
    return _by_stated_words(query, library, _PLACES)


def _is_place(topic: str, library: Library) -> bool:
    wanted = content_words(topic)
    return bool(wanted) and any(holds_words(one.affiliation or "", wanted) for one in library.members)


def about_person(query: Query, library: Library) -> Evidence | None:
    """What pages state of the people asked for in the words of the question; None where they state nothing of it."""
    wanted = [word for word in content_words(query.topic) if word not in _FACT_VERBS]
    people = tuple(library.researcher(one.researcher_id) for one in query.people if one.researcher_id)
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher in people:
        for fact in researcher.facts:
            if wanted and holds_words(fact.text, wanted) and len(facts) < 4:
                facts.append(fact)
                passages += fact_passages((fact,), researcher, library)
    if not facts:
        return None
    stated = query.model_copy(update={"kind": QueryKind.FACT, "fact": "words"})
    return Evidence(
        query=stated, people=people, facts=tuple(facts), passages=tuple(passages), read_at=library.read_at
    )


def _interested(query: Query, library: Library, found: topical.Found) -> Evidence:
    """Nobody has a fitting paper; people who state such an interest still answer the question."""
    wanted = set(content_words(query.topic))
    people: list[RankedPerson] = []
    passages: list[ScoredPassage] = []
    for researcher in library.members:
        for fact in researcher.facts:
            if fact.kind is FactKind.INTEREST and wanted and wanted <= set(fold(fact.text).split()):
                people.append(RankedPerson(researcher_id=researcher.id, why=fact.text))
                passages += fact_passages((fact,), researcher, library)
                break
    nearest = (
        library.catalog.papers([one.passage.passage.owner_id for one in found.nearest]) if not people else ()
    )
    return Evidence(
        query=query,
        people=tuple(library.researcher(one.researcher_id) for one in people),
        ranked_people=tuple(people),
        value=float(len(people)),
        passages=(*passages, *(one.passage for one in found.nearest if not people)),
        missing=() if people else (query.topic,),
        nearest=nearest,
        read_at=library.read_at,
    )
