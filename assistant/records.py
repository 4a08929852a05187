"""The nouns of Colloquy, as frozen pydantic models.

What is stored: `Source`, `Researcher`, `Paper`, `Passage`. What a question becomes: `Query`, then
`Evidence`, then `Answer` with its `Citation`s. Data flows one way through them; nothing here does I/O.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    """A frozen model that refuses unknown fields, so that a misspelt field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# --- what is stored -------------------------------------------------------------------------------


class Source(Record):
    """Where something was read."""

    id: str
    """Stable: derived from `uri` alone."""
    uri: str
    """As the maintainer gave it, or the file below a folder that was given."""
    format: str
    """Name of the reader that understood it."""
    read_at: dt.datetime
    digest: str
    """SHA-256 of the content read, in hexadecimal."""
    url: str | None = None
    """The public address of the page, where one is known; only http or https."""
    title: str = ""


class Link(Record):
    """An address a page states for a person or a paper."""

    kind: str
    """`paper`, `pdf`, `code`, `project`, `arxiv`, `doi`, `slides`, `video`, `data`, `homepage`,
    `scholar`, `github`, `orcid`, `dblp`, `semanticscholar`, `openalex`, `linkedin`, `email`, `other`."""
    url: str


class FactKind(StrEnum):
    """What a stated fact about a person is of."""

    AFFILIATION = "affiliation"
    POSITION = "position"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    INTEREST = "interest"
    AWARD = "award"
    NEWS = "news"
    SERVICE = "service"
    TEACHING = "teaching"
    BIOGRAPHY = "biography"
    H_INDEX = "h_index"
    CITATIONS = "citations"
    PAPER_COUNT = "paper_count"
    JOB_SEEKING = "job_seeking"
    ADVISOR = "advisor"
    OTHER = "other"


class Fact(Record):
    """Something a page states about a person, in the page's words (cleaned of markup)."""

    kind: FactKind
    text: str
    source_id: str
    value: float | None = None
    """The number where the fact is one (h-index, citations, number of papers)."""
    place: str = ""
    """Where in the source, e.g. `line 34`."""


class Researcher(Record):
    """One person. `member` is true for people a source is about, false for those only named as authors."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    """Other forms of the name: other scripts, initials, former names."""
    member: bool = False
    affiliation: str | None = None
    interests: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    identifiers: dict[str, str] = Field(default_factory=dict)
    """`orcid`, `openalex`, `semanticscholar`, `dblp`, `scholar`, `arxiv`: the id in each index."""
    source_ids: tuple[str, ...] = ()


class Author(Record):
    """A name in an author list, and whose it is where that is known."""

    name: str
    researcher_id: str | None = None


class Status(StrEnum):
    """The state of a work. The order of definition is the order of states, oldest first."""

    UNKNOWN = "unknown"
    PREPRINT = "preprint"
    UNDER_REVIEW = "under review"
    ACCEPTED = "accepted"
    PUBLISHED = "published"


class Version(Record):
    """One state of a work as one source tells it."""

    source_id: str
    title: str
    status: Status = Status.UNKNOWN
    year: int | None = None
    date: dt.date | None = None
    venue: str | None = None
    """As the source writes it."""
    place: str = ""


class Conflict(Record):
    """A field on which sources disagree: the value kept and the others, each with its source."""

    field: str
    kept: str
    kept_source_id: str
    other: str
    other_source_id: str


class Paper(Record):
    """One work, all its versions merged; the newest state gives status, venue and year."""

    id: str
    title: str
    authors: tuple[Author, ...] = ()
    authors_complete: bool = True
    """False where the source cuts the list (`et al.`)."""
    researcher_ids: tuple[str, ...] = ()
    """Everyone credited: the authors known as people, and a page's owner where it gives no author list."""
    year: int | None = None
    date: dt.date | None = None
    venue: str | None = None
    """Normalised: `NeurIPS`, `ICLR`, `IEEE TPAMI`."""
    venue_stated: str | None = None
    track: str | None = None
    """`Oral`, `Spotlight`, `Findings`, `Workshop`, `Best Paper`, as stated."""
    status: Status = Status.UNKNOWN
    abstract: str = ""
    links: tuple[Link, ...] = ()
    doi: str | None = None
    arxiv_id: str | None = None
    citations: int | None = None
    keywords: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    source_ids: tuple[str, ...] = ()
    field_sources: dict[str, str] = Field(default_factory=dict)
    """Field name -> id of the source it came from, e.g. an abstract filled from an index."""

    @property
    def url(self) -> str | None:
        """The address to show first: the paper itself, then project and code."""
        by_kind = {link.kind: link.url for link in reversed(self.links)}
        order = ("paper", "doi", "arxiv", "pdf", "project", "code")
        return next((by_kind[kind] for kind in order if kind in by_kind), None)


class Passage(Record):
    """A piece of text of a paper or a person, as it is searched and quoted."""

    id: str
    """Stable: from owner, field and text."""
    kind: Literal["paper", "person"]
    owner_id: str
    """The paper's or the researcher's id."""
    field: str
    """`abstract` (title and abstract as one text), `biography`, or a fact's kind."""
    title: str
    text: str
    source_id: str
    place: str = ""


# --- what a question becomes ----------------------------------------------------------------------


class QueryKind(StrEnum):
    """What is asked for."""

    PAPERS = "papers"
    COUNT = "count"
    PEOPLE = "people"
    PROFILE = "profile"
    COAUTHORS = "coauthors"
    COMPARE = "compare"
    FACT = "fact"
    SIMILAR = "similar"
    READING_LIST = "reading_list"
    TIMELINE = "timeline"
    VENUES = "venues"
    SMALL_TALK = "small_talk"
    HELP = "help"
    OFF_DOMAIN = "off_domain"


class PersonMention(Record):
    """A person as a question names them: the words used, and who that may be, best first."""

    text: str
    candidates: tuple[str, ...] = ()
    """Researcher ids, best first; empty where nobody stored has such a name."""
    researcher_id: str | None = None
    """The one meant, where that is certain enough."""
    ambiguous: bool = False
    near: tuple[str, ...] = ()
    """Ids of people with a similar name, where nobody fits."""


class Years(Record):
    """A range of years, both ends included; an open end is None."""

    first: int | None = None
    last: int | None = None

    def holds(self, year: int | None) -> bool:
        """Whether a year lies in the range; an unknown year lies in none."""
        if year is None:
            return False
        return (self.first is None or year >= self.first) and (self.last is None or year <= self.last)


class Without(Record):
    """What a question leaves out: papers that fit any of these are not wanted."""

    people: tuple[PersonMention, ...] = ()
    years: Years | None = None
    venues: tuple[str, ...] = ()
    status: Status | None = None
    track: str | None = None
    position: Literal["first", "last"] | None = None
    paper_ids: tuple[str, ...] = ()


class Query(Record):
    """A question as data; shown back to the visitor as removable chips."""

    kind: QueryKind
    topic: str = ""
    people: tuple[PersonMention, ...] = ()
    """Those whose papers or facts are asked for; several in a comparison."""
    coauthors: tuple[PersonMention, ...] = ()
    """Those who must be authors as well (`with Xinchao Wang`)."""
    years: Years | None = None
    venues: tuple[str, ...] = ()
    """Normalised names."""
    status: Status | None = None
    track: str | None = None
    """`Oral`, `Spotlight`, `Best Paper`, ... as in `Paper.track`."""
    position: Literal["first", "last"] | None = None
    without: Without | None = None
    """Constraints turned round: `not with X`, `except at AAAI`."""
    sort: Literal["relevance", "newest", "oldest", "citations"] | None = None
    limit: int | None = None
    group_by: Literal["person", "year", "venue"] | None = None
    """For superlatives and comparisons of counts: `who has most`, `in which year`."""
    paper_ids: tuple[str, ...] = ()
    """Papers the question names by title or short name."""
    fact: str | None = None
    """Which stated fact or figure is asked for: a `FactKind`, or words."""
    unapplied: tuple[str, ...] = ()
    """Constraints that were understood but could not be applied; each is named in the answer."""
    refusal: str | None = None
    """Why this must not be answered at all (private data, a request to do something else)."""
    language: str = "en"
    confidence: float = 1.0
    """How sure the reader is, 0 to 1; a model reader may be asked below a limit."""


class ScoredPassage(Record):
    """A passage found for a query. `score` is the fused score, 0 to 1 within one search."""

    passage: Passage
    score: float
    lexical: float = 0.0
    dense: float = 0.0
    sentence: str | None = None
    """The one sentence that best supports the match."""


class RankedPerson(Record):
    """A person in a result: why they are there, and the papers that justify it."""

    researcher_id: str
    score: float = 0.0
    count: int | None = None
    paper_ids: tuple[str, ...] = ()
    why: str = ""


class Group(Record):
    """One line of a grouped count: the label (a name, a year, a venue), its value and its papers."""

    label: str
    value: int
    paper_ids: tuple[str, ...] = ()
    researcher_id: str | None = None


class Evidence(Record):
    """What was found for a `Query`: computed values and complete lists first, passages beside them."""

    query: Query
    papers: tuple[Paper, ...] = ()
    """Complete for exact questions, cut where fitness ends for topical ones."""
    people: tuple[Researcher, ...] = ()
    ranked_people: tuple[RankedPerson, ...] = ()
    value: float | None = None
    groups: tuple[Group, ...] = ()
    facts: tuple[Fact, ...] = ()
    passages: tuple[ScoredPassage, ...] = ()
    missing: tuple[str, ...] = ()
    """What was asked for and is not there, in the answer's words."""
    nearest: tuple[Paper, ...] = ()
    """The nearest true things, for an abstention; never part of the answer."""
    choices: tuple[Researcher, ...] = ()
    """The people an ambiguous name may mean."""
    read_at: dt.datetime | None = None
    """When the newest source was read: the scope of every count."""


# --- the answer: the contract of `ask --json` and `POST /api/ask` ------------------------------------


class Citation(Record):
    """What one `[n]` resolves to: a stored passage and a quote found in it."""

    number: int
    kind: Literal["paper", "person"]
    title: str
    quote: str
    url: str | None = None
    source: str
    """The source's uri."""
    source_id: str = ""
    read_at: dt.datetime | None = None
    paper_id: str | None = None
    researcher_id: str | None = None
    passage_id: str = ""
    place: str = ""


class AnswerPaper(Record):
    """A paper as an answer lists it."""

    id: str
    title: str
    authors: tuple[str, ...] = ()
    researchers: tuple[str, ...] = ()
    year: int | None = None
    venue: str | None = None
    status: str = "unknown"
    url: str | None = None
    links: tuple[Link, ...] = ()


class AnswerPerson(Record):
    """A person as an answer lists them."""

    id: str
    name: str
    affiliation: str | None = None
    url: str | None = None
    why: str = ""


class Usage(Record):
    """What an answer cost the endpoint; zeros in embedded mode."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Chip(Record):
    """One understood constraint, as shown back: removing it asks again without it."""

    kind: str
    """`person`, `coauthor`, `year`, `venue`, `status`, `position`, `sort`, `topic`, `paper`, `limit`."""
    label: str
    text: str = ""
    """The words of the question it came from, where they are known."""


Outcome = Literal["answer", "abstain", "clarify", "refuse"]


class Answer(Record):
    """The answer to one question. Every `[n]` in `text` has its `Citation`."""

    question: str
    resolved_question: str
    query: Query
    chips: tuple[Chip, ...] = ()
    text: str
    outcome: Outcome = "answer"
    abstained: bool = False
    value: float | None = None
    writer: str
    """`embedded`, or the model's name."""
    notice: str | None = None
    """Why a model did not write it, or what was left out, for the visitor."""
    papers: tuple[AnswerPaper, ...] = ()
    people: tuple[AnswerPerson, ...] = ()
    citations: tuple[Citation, ...] = ()
    suggestions: tuple[str, ...] = ()
    """Follow-up questions made from what is stored."""
    prompts: dict[str, str] = Field(default_factory=dict)
    """Prompt name -> digest, for answers a model wrote."""
    usage: Usage = Usage()
    generation: str = ""
    seconds: float = 0.0


class Partial(Record):
    """A growing answer, as streams send it: the whole text so far and what it cites so far."""

    text: str
    citations: tuple[Citation, ...] = ()


class Turn(Record):
    """One turn of a conversation, in the shape chat clients use."""

    role: Literal["user", "assistant"]
    content: str
