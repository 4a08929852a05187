"""What every recogniser takes from a question, one after another: titles, names, venues, years, constraints, references."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from assistant.library import Library
from assistant.library.places_told import is_place_told
from assistant.records import PersonMention, Status, Without, Years
from assistant.records.author_places import AuthorPlace
from assistant.records.title_words import TitleWords
from assistant.text.words import content_words
from assistant.understanding.constraints.end_years import End, take_asked_year, take_end_year
from assistant.understanding.constraints.included import take_included, venues_besides
from assistant.understanding.constraints.theses import take_theses
from assistant.understanding.constraints.turned_round import turned_loosely
from assistant.understanding.constraints.venues import take_venues
from assistant.understanding.constraints.venues_written_out import overlaps, venues_written_out
from assistant.understanding.constraints.verbs_of_authorship import take_verbs_of_authorship
from assistant.understanding.constraints.year_ranges import ranges_named
from assistant.understanding.constraints.years import take_years
from assistant.understanding.constraints.years_between import successor_named
from assistant.understanding.constraints.years_left_out import take_years_left_out
from assistant.understanding.constraints.years_of_askers import take_years_of_askers
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.references import References
from assistant.understanding.kinds.figures_of_none import says_none
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.negation import Negations, take_negations
from assistant.understanding.language.question import Question
from assistant.understanding.language.reactions import denies, only_reacts
from assistant.understanding.message.asides import take_told
from assistant.understanding.papers.missing_titles import take_missing_title, take_title_in_capitals
from assistant.understanding.papers.shared_titles import take_shared_titles
from assistant.understanding.papers.sides_named import take_sides, unknown_beside
from assistant.understanding.papers.title_wording import take_title_words
from assistant.understanding.papers.titles import ids_in_order, take_short_names, take_titles
from assistant.understanding.people.corrections import take_replaced, take_wrong_topic
from assistant.understanding.people.not_led import take_not_led
from assistant.understanding.people.people import Found, PeopleFinder
from assistant.understanding.query.constraints import Constraints, take_constraints
from assistant.understanding.spoken_of.descriptions import Described, take_described
from assistant.understanding.spoken_of.namesakes import settled
from assistant.understanding.spoken_of.openings import take_openings
from assistant.understanding.spoken_of.pronouns import take_references
from assistant.understanding.spoken_of.threads import Thread, take_thread
from assistant.understanding.topic.topic_negation import NotAbout, take_topic_negation


@dataclass(frozen=True)
class Taken:
    """The things recognised; what is left of the question is its kind and its topic."""

    people: list[Found]
    paper_ids: tuple[str, ...]
    venues_named: dict[int, str]
    """By where they begin in the question."""
    unknown_venues: tuple[str, ...]
    years: Years | None
    other_years: tuple[str, ...]
    ranges: tuple[Years, ...]
    """Each stretch of years that is named."""
    constraints: Constraints
    references: References
    negations: Negations
    not_about: NotAbout
    end_year: End | None = None
    """Asked for is the newest or the oldest year of what is stored."""
    theses: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """The venues that are theses of the sort asked for, by where they are named."""
    missing_title: str = ""
    """A title that is named and that no stored paper has."""
    years_left_out: Years | None = None
    """Years turned round beside others that are not."""
    in_title: TitleWords | None = None
    """What titles must have literally."""
    unknown_side: str = ""
    """The name of a paper with which the one named is compared, and which is not stored."""
    not_led: tuple[PersonMention, ...] = ()
    """Those who must not stand at a place in the list of authors."""
    not_led_at: AuthorPlace | None = None

    @property
    def venues(self) -> tuple[str, ...]:
        """The venues asked for; where every one is turned round, none."""
        return tuple(dict.fromkeys(self._venues(turned_round=False)))

    def _venues(self, *, turned_round: bool) -> list[str]:
        named = {start: (name,) for start, name in self.venues_named.items()} | self.theses
        return [
            name
            for start, names in named.items()
            if (start in self.negations.venues) is turned_round
            for name in names
        ]

    @property
    def status(self) -> Status | None:
        """How far the papers asked for have come; who asks for accepted papers needs not say that preprints are none."""
        return next(iter(self._statuses(turned_round=False)), None)

    def _statuses(self, *, turned_round: bool) -> tuple[Status, ...]:
        said = self.constraints.statuses
        return tuple(
            dict.fromkeys(one for at, one in said if (at in self.negations.statuses) is turned_round)
        )

    @property
    def excluded(self) -> tuple[PersonMention, ...]:
        """The people whose papers are not wanted."""
        return tuple(one.mention for one in self.people if (one.start, one.end) in self.negations.people)

    @property
    def without(self) -> Without:
        """All that is turned round."""
        labels, constraints = self.negations.labels, self.constraints
        statuses = () if self.status else self._statuses(turned_round=True)
        tracks = (constraints.track,) if "TRACK" in labels and constraints.track else ()
        return Without(
            people=self.excluded,
            years=self.years_left_out or (self.years if "YEAR" in labels else None),
            venues=tuple(self._venues(turned_round=True)),
            statuses=(*constraints.kinds.left_out_statuses, *statuses),
            tracks=(*constraints.kinds.left_out, *tracks),
            position=constraints.position if "POSITION" in labels else None,
            placed=self.not_led,
            placed_at=self.not_led_at,
        )

    @property
    def is_exact(self) -> bool:
        """Whether anything but a topic holds the question together: people, papers, venues, years, an order, ..."""
        return bool(
            self.people
            or self.paper_ids
            or self.venues_named
            or self.theses
            or self.in_title
            or self.unknown_venues
            or self.years
            or self.end_year
            or replace(self.constraints, chronicle=False) != Constraints()
            or self.references.group
        )

    @property
    def names_publications(self) -> bool:
        """Whether it says where, when or how something was published."""
        return bool(
            self.venues_named
            or self.theses
            or self.years
            or self.in_title
            or self.constraints.statuses
            or self.constraints.track
        )


def take_all(question: Question, library: Library, today: dt.date, talk: Conversation | None = None) -> Taken:
    """Let every recogniser take its words; the order matters, as each sees only what those before it left."""
    in_title = take_title_words(question)
    titles = take_titles(question, library)
    thread = take_thread(question, talk) if talk is not None else Thread()
    talk = thread.talk or talk
    described = take_described(question, talk) if talk is not None else Described()
    openings = take_openings(question, talk)
    finder = PeopleFinder(library.directory, library.is_common, library.is_everyday)
    finder.take_full_names(question)
    missing_title = take_missing_title(question, titles, library)
    titles += [] if titles else take_shared_titles(question, library)
    named = titles + thread.papers + described.papers + take_short_names(question, library)
    named += successor_named(question, named, library)
    beside, unknown_side = (
        take_sides(question, library) if len(named) < 2 else ([], unknown_beside(question, library))
    )
    paper_ids = ids_in_order(named + beside)
    people = _but_places(finder.take_others(question), question, library)
    if not (paper_ids or missing_title):
        missing_title = take_title_in_capitals(question, library)
    if talk is not None:
        people = settled([*people, *described.people], question, talk)
    people = take_told(question, people)
    included = take_included(question)
    theses = take_theses(question, library)
    venues_named, unknown_venues = take_venues(question, library)
    venues_named = venues_besides(included, venues_named, library)
    if talk is not None:
        take_wrong_topic(question, talk, openings)
        people, venues_named = take_replaced(question, people, venues_named, talk, openings)
    take_years_of_askers(question, today)
    asked_year = take_asked_year(question)
    end_year = None if asked_year else take_end_year(question)
    years_left_out = take_years_left_out(question, today)
    ranges = ranges_named(question, today)
    years, other_years = take_years(question, today)
    not_led, not_led_at = take_not_led(question, people)
    people = [one for one in people if one not in not_led]
    constraints = take_constraints(question)
    if asked_year:
        constraints = replace(constraints, sort=asked_year, limit=1, at_end=False)
    openings.group = thread.of_list
    references = take_references(question, openings, knows_people=bool(people), talk=talk)
    if talk is None:
        if references.group and _told_before(question):
            references.group = False  # "we have photos, and half of them are blurred"
        if references.person and not people and _RELATIVES.search(question.text):
            references.person = False  # "my aunt cannot read the buttons of her phone"
    references.thread = thread.talk or references.thread
    references.described = bool(thread.papers or described.papers or described.people)
    references.vague = described.vague
    if talk is not None and not (people or paper_ids):
        reacts = only_reacts(question.text)
        references.denies = reacts and denies(question.text)
        references.closes = references.closes or (reacts and not references.denies)
    figure = constraints.figure
    of_none = figure is not None and says_none(figure.fact, question.text)
    spans = [(one.start, one.end) for one in people]
    negations = Negations() if of_none else take_negations(question, spans)
    negations = negations if of_none else turned_loosely(question, spans, negations)
    take_verbs_of_authorship(question, spans)
    not_about = NotAbout() if references.excludes else take_topic_negation(question, library)
    return Taken(
        people,
        paper_ids,
        venues_named,
        unknown_venues,
        years,
        other_years,
        ranges,
        constraints,
        references,
        negations,
        not_about,
        end_year,
        theses,
        missing_title,
        years_left_out,
        in_title,
        unknown_side,
        tuple(one.mention for one in not_led),
        not_led_at,
    )


_RELATIVES = re.compile(
    r"\b(?:my|our|a|an|the|some|every|each) (?:\w+ )?(?:(?:grand)?(?:mother|father|parents?|ma|pa)|mum|mom|dad|son|daughter|wife|husband|aunt|uncle|niece|nephew|sister|brother|cousin"
    r"|boss|supervisor|neighbou?r|friend|colleague|pupil|student|teacher|doctor|patient|customer|client|child|kid|boy|girl|baby|man|woman|lady|guy|journalist|editor|viewer|user|visitor|player"
    r"|reader|driver|farmer|nurse|dog|cat|person)s?\b[^?]*\b(?:he|she|him|her|his|they|them|their)\b",
    re.I,
)
"""Whom a first message tells of, and the pronoun that stands for them."""
_THEM = re.compile(r"\b(?:them|those|these)\b", re.I)
_TOLD = 2
"""Words of a message before `them` from which they are what it stands for."""


def _told_before(question: Question) -> bool:
    """Whether a first message itself says what `them` are."""
    match = _THEM.search(question.text)
    said = content_words(question.text[: match.start()]) if match is not None else []
    return sum(not is_chatter(word) for word in said) >= _TOLD


def _but_places(people: list[Found], question: Question, library: Library) -> list[Found]:
    """The people without names that nobody bears and that are of places, or of journals: `who works for Morgan Stanley?`."""
    unborne = [(one.start, one.end) for one in people if not one.mention.candidates]
    venues = venues_written_out(question, library) if unborne else []
    places = {
        span
        for span in unborne
        if overlaps(span, venues) or is_place_told(question.text[span[0] : span[1]], library)
    }
    question.taken = [one for one in question.taken if one[:2] not in places]
    return [one for one in people if (one.start, one.end) not in places]
