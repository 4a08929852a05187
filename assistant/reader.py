"""The embedded reader: rules over the catalog's own names, titles and venues. No model, no network."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Sequence

from assistant.library import Library
from assistant.records import PersonMention, Query, Turn, Understanding
from assistant.retrieval.topics.told_whole import told_whole
from assistant.seams import Clock
from assistant.understanding.constraints.both_ends import both_ends_plainly
from assistant.understanding.constraints.limits_put_plainly import limits_put_plainly
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.exchange import Retrieve
from assistant.understanding.follow_ups.bare_turns import asks_one_thing
from assistant.understanding.follow_ups.lists_together import lists_together
from assistant.understanding.message.names_asked import name_asked_plainly
from assistant.understanding.message.plainer_figures import figures_put_plainly
from assistant.understanding.message.plainer_turns import limit_alone, turn_in_plain_words
from assistant.understanding.people.appositions import without_appositions
from assistant.understanding.people.asked_behind import asked_behind, is_of_one
from assistant.understanding.people.degrees_finished import graduates_asked
from assistant.understanding.people.owner import owner_named
from assistant.understanding.people.people_met import people_asked_plainly
from assistant.understanding.people.role_beside import role_beside
from assistant.understanding.people.told_before_people import asked_alone
from assistant.understanding.second_look.answered_apart import are_separate, asks_the_same, is_sound
from assistant.understanding.second_look.one_question import OneQuestion
from assistant.understanding.second_look.separate_questions import separate
from assistant.understanding.second_look.somebody_sought import somebody_sought

TURNS_READ = 12
"""How many of the visitor's earlier questions are read again."""
REMEMBERED = 200
"""How many conversations are remembered; a forgotten one is read again."""


class EmbeddedReader:
    """Reads English and Chinese questions; the `Reader` of the path without a key."""

    def __init__(self, retrieve: Retrieve, today: Clock = dt.date.today) -> None:
        self._retrieve = retrieve
        self._today = today
        self._lock = threading.Lock()
        self._library: Library | None = None
        self._read: dict[tuple[object, ...], Conversation] = {}

    def read(self, question: str, history: Sequence[Turn], library: Library) -> Understanding:
        """Understand a question; earlier user turns are read again, one after another."""
        today = self._today()
        asked = tuple(turn.content for turn in history if turn.role == "user")[-TURNS_READ:]
        return self._read_message(question, self._talk(asked, library, today), today)[0]

    def _talk(self, asked: tuple[str, ...], library: Library, today: dt.date) -> Conversation:
        """The conversation of earlier questions; one that was read before is remembered while the stores stay the same."""
        if not asked:
            return Conversation(library, self._retrieve)
        key = (today, *asked)
        with self._lock:
            if self._library is not library:
                self._library = library
                self._read.clear()
            known = self._read.get(key)
        if known is None:
            known = self._talk(asked[:-1], library, today)
            understood, known = self._read_message(asked[-1], known, today)
            known = known.after(understood.query)
            with self._lock:
                if self._library is library:
                    self._read[key] = known
                    while len(self._read) > REMEMBERED:
                        self._read.pop(next(iter(self._read)))
        return known

    def _read_message(
        self, text: str, talk: Conversation, today: dt.date
    ) -> tuple[Understanding, Conversation]:
        """A message understood; where it seeks somebody by a role, or by what pages tell, and nothing else answers it, as that."""
        said = name_asked_plainly(both_ends_plainly(turn_in_plain_words(text)))
        text = limits_put_plainly(without_appositions(said, talk.library))
        text = limit_alone(text) if talk.query is not None else text
        asked = OneQuestion(text, talk, today)
        if lists_together(text, talk) is not None:
            return asked.read()
        if asked.of_talk is not None and _asks_one_thing(asked):
            return asked.read()
        understood, place = _read_in_parts(asked)
        if not understood.before and (apart := asked_behind(text)) is not None:
            first, at = self._read_message(apart[0], talk, today)
            then, talked = OneQuestion(apart[1], at.after(first.query, seen=False), today).read()
            if is_of_one(then.query):
                one = first.model_copy(update={"before": ()})
                return then.model_copy(update={"before": (*first.before, one)}), talked
        if all(one.query.topic == understood.query.topic for one in understood.before):
            whole = told_whole(text, understood.query, talk.library)
            if whole is not understood.query:
                understood = understood.model_copy(update={"query": whole, "before": ()})
        sought = somebody_sought(text, understood, talk, self._retrieve)
        if sought is None:
            role = None if understood.before else role_beside(said, understood.query, talk.library)
            if role is not None:
                first = Understanding(query=role, resolved_question=text.strip())
                understood = understood.model_copy(update={"before": (first,)})
            return understood, place
        return Understanding(query=sought, resolved_question=text.strip()), talk


def _read_in_parts(message: OneQuestion) -> tuple[Understanding, Conversation]:
    """A message understood as one question, or as several where one query does not cover what it asks."""
    talk, today = message.talk, message.today
    text = graduates_asked(asked_alone(people_asked_plainly(message.text) or message.text, talk), talk)
    message = message.worded(owner_named(text, talk))
    whole, place = message.read()
    questions = _in_parts(message)
    if len(questions) < 2 or whole.query.refusal:
        return whole, place
    read: list[tuple[Understanding, Conversation, str, bool]] = []
    for question, ended in questions:
        talked = read[-1][1].after(read[-1][0].query, seen=False) if read else talk
        understood, place_now = OneQuestion(question, talked, today).read()
        if read and not is_sound(understood.query):  # "Is she a student? Where?": no question of its own
            _, talked, before, ended = read.pop()
            question = f"{before} {question}"
            understood, place_now = OneQuestion(question, talked, today).read()
        if read and asks_the_same(read[-1][0].query, understood.query):
            *_, ended = read.pop()  # said twice: the later wording is the fuller one
        read.append((understood, place_now, question, ended))
    queries = [(one.query, ended) for one, _, _, ended in read]
    if not are_separate(whole.query, queries):
        return whole, place
    *before_last, (last, talked, _, _) = read
    return last.model_copy(update={"before": tuple(one for one, *_ in before_last)}), talked


def _in_parts(message: OneQuestion) -> tuple[tuple[str, bool], ...]:
    """The questions of a message, parted where its limits and figures are put plainly: a clause that limits is no question."""
    return separate(figures_put_plainly(message.text), message.talk.library)


def _asks_one_thing(message: OneQuestion) -> bool:
    """Whether no part of a message asks something else than the others."""
    parts = [one for one, _ in _in_parts(message)]
    return len(parts) < 2 or asks_one_thing(parts, [message.worded(one).of_talk for one in parts])


def choose(query: Query, researcher_id: str, library: Library) -> Query:
    """The query with an ambiguous name settled: the visitor picked one of the choices."""

    def settled(mention: PersonMention) -> PersonMention:
        if researcher_id not in mention.candidates:
            return mention
        return mention.model_copy(update={"researcher_id": researcher_id, "ambiguous": False})

    people = tuple(settled(one) for one in query.people)
    coauthors = tuple(settled(one) for one in query.coauthors)
    if not people and researcher_id in library.directory.bearers:
        name = library.name(researcher_id)
        people = (PersonMention(text=name, candidates=(researcher_id,), researcher_id=researcher_id),)
    return query.model_copy(update={"people": people, "coauthors": coauthors})
