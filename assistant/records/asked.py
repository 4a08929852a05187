"""What a question becomes: a `Query`, and the `Evidence` that was found for it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal

from assistant.records.author_places import AuthorNumber, AuthorPlace
from assistant.records.base import Record
from assistant.records.stored import Fact, Paper, Passage, Researcher, Status
from assistant.records.title_words import TitleWords


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

    @property
    def is_talk(self) -> bool:
        """Whether no finding is asked for: a greeting, help, or what is no question for this assistant."""
        return self in (QueryKind.SMALL_TALK, QueryKind.HELP, QueryKind.OFF_DOMAIN)


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
    among: tuple[int, ...] = ()
    """Only these years of the range, where single years were named that do not follow each other."""
    begins: dt.date | None = None
    """The first day, where a month was named."""
    ends: dt.date | None = None
    """The last day."""

    @property
    def exact(self) -> bool:
        """Whether days count, and not only years."""
        return self.begins is not None or self.ends is not None

    @property
    def label(self) -> str:
        """The range in figures: `2018–2020`."""
        if self.first == self.last:
            return str(self.first)
        return f"{self.first or ''}–{self.last or ''}"

    def holds_day(self, day: dt.date | None, year: int | None) -> bool | None:
        """Whether a day lies in the range; None where only its year is known, and the year does not tell."""
        if not self.exact:
            return self.holds(year)
        if day is not None:
            return (self.begins is None or day >= self.begins) and (self.ends is None or day <= self.ends)
        if not self.holds(year):
            return False
        return None if year in (self.first, self.last) else True

    def holds(self, year: int | None) -> bool:
        """Whether a year lies in the range; an unknown year lies in none."""
        if year is None or (self.among and year not in self.among):
            return False
        return (self.first is None or year >= self.first) and (self.last is None or year <= self.last)


class Without(Record):
    """What a question leaves out: papers that fit any of these are not wanted."""

    people: tuple[PersonMention, ...] = ()
    their_papers: bool = False
    """Where co-authors are asked for: their papers are left out, and not only these people."""
    years: Years | None = None
    venues: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    tracks: tuple[str, ...] = ()
    position: AuthorPlace | None = None
    placed: tuple[PersonMention, ...] = ()
    """Those who must not stand at the place below; at others they may."""
    placed_at: AuthorPlace | None = None
    paper_ids: tuple[str, ...] = ()
    topic: str = ""
    """What the papers are not about."""

    def besides(self, *parts: str) -> Without | None:
        """What is left out besides some parts; None where that is nothing."""
        nothing = Without()
        rest = self.model_copy(update={part: getattr(nothing, part) for part in parts})
        return rest if rest != nothing else None


class Clause(Record):
    """One of the things that a question asks of a paper's text."""

    topic: str
    """What is looked for."""
    wording: str = ""
    """The clause as it was written, what is named replaced by pronouns."""
    figure: bool = False
    """Whether a figure answers."""


class Query(Record):
    """A question as data; shown back to the visitor as removable chips."""

    kind: QueryKind
    topic: str = ""
    topic_said: tuple[str, str] | None = None
    """A topic that was put into English, and its own words: shown while the topic is still that one."""
    people: tuple[PersonMention, ...] = ()
    """Those whose papers or facts are asked for; several in a comparison."""
    unknown: tuple[PersonMention, ...] = ()
    """Those named beside the people asked for whom nobody stored fits: the others are answered for alone."""
    coauthors: tuple[PersonMention, ...] = ()
    """Those who must be authors as well (`with Xinchao Wang`)."""
    years: Years | None = None
    also_years: tuple[Years, ...] = ()
    """Beside a count grouped by year: the ranges that are weighed against each other, which `years` encloses."""
    venues: tuple[str, ...] = ()
    """Normalised names."""
    status: Status | None = None
    track: str | None = None
    """`Oral`, `Spotlight`, `Best Paper`, ... as in `Paper.track`."""
    also_tracks: tuple[str, ...] = ()
    """Beside `track`: further ones any of which counts, `at conferences or workshops`; beside a count by kind: the kinds weighed."""
    position: AuthorPlace | None = None
    also_at: tuple[AuthorPlace, ...] = ()
    """Further places in a paper's list of authors that are asked for: `the first author, and the last`; those that are weighed."""
    beside_at: AuthorPlace | None = None
    """The place of the co-author: `A as first and B as last author`."""
    author_number: AuthorNumber | None = None
    """How many authors a paper has: `with more than three authors`."""
    without: Without | None = None
    """Constraints turned round: `not with X`, `except at AAAI`."""
    sort: Literal["relevance", "newest", "oldest", "ends", "citations", "authors"] | None = None
    """`authors`: those with the longest author list first; `ends`: only the oldest and the newest."""
    limit: int | None = None
    at_end: bool = False
    """Beside `newest` or `oldest`: the few at that end are asked for, without saying how many."""
    group_by: Literal["person", "year", "venue", "topic", "status", "position", "kind"] | None = None
    """For superlatives and comparisons of counts: `who has most`, `in which year`, `more preprints or published papers`."""
    superlative: bool = False
    """Beside `group_by`: whoever has the most (or fewest) is asked for, not how many each has."""
    fewest: bool = False
    """Beside `group_by`: the smallest count is asked for; beside the order `authors`: the shortest list first."""
    code: bool | None = None
    """Whether a link to code is stored for the papers; false: none is."""
    at_least: int | None = None
    """Only people with so many papers (together, where co-authors are asked for)."""
    at_most: int | None = None
    """Beside pairs of people: only those with no more papers together."""
    whole: tuple[str, ...] = ()
    """Beside the fact `share`: the names of the constraints that hold the whole, a part of which is asked for."""
    every_venue: bool = False
    """Beside `venues`: whoever is counted must have a paper at each of them (`at both A and B`)."""
    paper_ids: tuple[str, ...] = ()
    """Papers the question names by title or short name."""
    in_title: TitleWords | None = None
    """What the titles of the papers must have literally."""
    title: str = ""
    """A title that the question names and no stored paper has: what is nearest to it is no answer."""
    fact: str | None = None
    """Which stated fact or figure is asked for: a `FactKind`, or words."""
    also: tuple[str, ...] = ()
    """Further facts asked of the same papers."""
    detail: str = ""
    """Words that narrow a stated fact of a person: `bachelor's`, `at Xidian`."""
    wording: str = ""
    """Beside a fact looked for in the text of papers: the whole question, what is named replaced by pronouns."""
    clauses: tuple[Clause, ...] = ()
    """Beside a fact looked for in the text of papers: where several things are asked, each of them."""
    unapplied: tuple[str, ...] = ()
    """Constraints that were understood but could not be applied; each is named in the answer."""
    refusal: str | None = None
    """Why this must not be answered at all (private data, a request to do something else)."""
    language: str = "en"
    confidence: float = 1.0
    """How sure the reader is, 0 to 1; a model reader may be asked below a limit."""

    @property
    def shown_topic(self) -> str:
        """The topic in the words of the question."""
        said = self.topic_said
        return said[1] if said is not None and said[0] == self.topic else self.topic


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


class Measure(Record):
    """The figure that a paper gives for what is compared, as written, and as a number of a unit."""

    paper_id: str
    figure: str
    value: float
    unit: str


class UntoldField(Record):
    """A field that a question turns on, and how many of the papers in question are stored without it."""

    field: Literal["year", "venue"]
    papers: int
    among: int

    @property
    def of_all(self) -> bool:
        """Whether not one of them has it, so that nothing can be told."""
        return self.papers == self.among


class Understanding(Record):
    """What a reader made of a question: the query, and the question in full where it leaned on the history."""

    query: Query
    resolved_question: str
    before: tuple[Understanding, ...] = ()
    """The questions that the same message asks before it, each to be answered by itself."""


class Evidence(Record):
    """What was found for a `Query`: computed values and complete lists first, passages beside them."""

    query: Query
    papers: tuple[Paper, ...] = ()
    """Complete for exact questions, cut where fitness ends for topical ones."""
    people: tuple[Researcher, ...] = ()
    ranked_people: tuple[RankedPerson, ...] = ()
    value: float | None = None
    tentative: bool = False
    """Whether none of the papers says the topic in its own words, and none is surely about it."""
    groups: tuple[Group, ...] = ()
    measures: tuple[Measure, ...] = ()
    """Of papers compared, each one's figure, the largest first; none where they cannot be compared."""
    unlike: bool = False
    """Whether each of the papers compared gives a figure, and these are of different things."""
    facts: tuple[Fact, ...] = ()
    passages: tuple[ScoredPassage, ...] = ()
    missing: tuple[str, ...] = ()
    """What was asked for and is not there, in the answer's words."""
    unstated: tuple[str, ...] = ()
    """What was asked for beside what is answered, and is not there."""
    unlisted: tuple[Group, ...] = ()
    """Where co-authors are counted: of how many papers of each person the list of authors is missing or cut short."""
    undated: int = 0
    """Papers that only their year keeps from being counted or left out, where months were asked for."""
    untold: UntoldField | None = None
    """What the question turns on, where most papers in question are stored without it."""
    unplaced: int = 0
    """Papers whose cut list of authors does not tell whether they belong, where a place in it was asked for."""
    nearest: tuple[Paper, ...] = ()
    """The nearest true things, for an abstention; never part of the answer."""
    close: tuple[Paper, ...] = ()
    """Papers close to a topic that others fit: perhaps wanted too, and not counted."""
    choices: tuple[Researcher, ...] = ()
    """The people an ambiguous name may mean."""
    read_at: dt.datetime | None = None
    """When the newest source was read: the scope of every count."""
