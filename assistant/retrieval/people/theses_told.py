"""Those of whose thesis a page tells what it was on."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Evidence, Fact, Query, Researcher
from assistant.retrieval.people.people_listed import people_listed
from assistant.retrieval.person_facts.fact_kinds import facts_of
from assistant.retrieval.person_facts.life import states_position
from assistant.retrieval.topics import topical
from assistant.retrieval.topics.concepts import topic_of
from assistant.retrieval.topics.fitness import which_fit
from assistant.text.words import content_words, stem


def by_thesis(query: Query, library: Library) -> Evidence | None:
    """People whose stated thesis fits the topic; None where no page tells of a thesis."""
    theses = [(one, facts_of(one, "thesis")) for one in library.stated]
    if not any(facts for _, facts in theses):
        return None
    topic = topic_of(query.topic, library)
    judged = {
        one.passage.passage.owner_id: one
        for one in topical.weigh(topic, library, kind="person")
        if _tells(one.passage.sentence or one.passage.passage.text)
    }
    fits = dict(zip(judged, which_fit([one.signs for one in judged.values()]), strict=True))
    among = {one.researcher_id for one in query.people}
    told = (
        (one, facts[:1], facts[0].text)
        for one, facts in theses
        if facts
        and (fits.get(one.id) or _words_held(query.topic, facts))
        and (not among or one.id in among)
        and _is_of(one, query.detail)
    )
    return people_listed(query, told, library, missing=query.topic)


_LEAST, _SHARE = 2, 0.6
"""Words of the topic that a title tells, and their share of all, from which on it is on it."""


def _words_held(topic: str, facts: tuple[Fact, ...]) -> bool:
    wanted = {stem(word) for word in content_words(topic)}
    held = wanted & {stem(word) for fact in facts for word in content_words(fact.text)}
    return len(held) >= _LEAST and len(held) >= _SHARE * len(wanted)


def _tells(text: str) -> bool:
    return bool(re.search(r"\bthes[ie]s\b|\bdissertation\b", text, re.I))


def _is_of(researcher: Researcher, position: str) -> bool:
    return not position or bool(states_position(researcher, position))
