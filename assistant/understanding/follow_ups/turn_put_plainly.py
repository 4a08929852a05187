"""A later turn read as the plain question it stands for, of whom or what the talk is about, where nothing it limits gets lost.

`Hm, and what's freshest?`, behind somebody's papers, is `What is the latest paper of A?`: a learned reading tells which
plain question a wording stands for, and the rules read that one. It stands in only where the reading is sure, where the
turn names just what the plain question needs, and where no word of it is a topic that papers are on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.records import Paper, Query, QueryKind, Without
from assistant.text import fold
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.bare_turns import WIDENS
from assistant.understanding.follow_ups.talk_about import LIMITS, TalkAbout, about_what
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.plain_kinds import OTHER, Named, filled
from assistant.understanding.language.second_turns import TURNS, About
from assistant.understanding.language.turn_topics import topic_said
from assistant.understanding.language.word_parts import WordPart, word_parts
from assistant.understanding.spoken_of.antecedents import author_meant

SURE: dict[About, float] = {"person": 0.8, "topic": 0.7, "paper": 0.8}
"""Chance from which a turn is taken for the plain question: of those held out, 99 in 100 are."""
_LONGEST = 200
"""Characters of a turn that asks one thing."""
Read = Callable[[str], Query]
"""Reads a question as if nothing had been asked before."""
_KEPT = ("status", "track", "code", "in_title", "author_number", "at_least", "clauses", "also_years", "without", "unapplied")  # fmt: skip
"""What the plain question must limit in the same way."""
_OF_LIST = frozenset({"count", "latest", "coauthors", "top", "venues", "best_year"})
"""Kinds that ask of the list before, whatever it was held to."""
_HELD = frozenset({"year", "since", "venue", "with", "first", "topic", "by", "another", "topic_other"})
"""Kinds that list what was listed before, or what was counted count it, for less or for another."""
_TURNS_ROUND = re.compile(
    r"\b(?:not|never|neither|none|without|except|excluding|apart|leave out|other than|but|third|fourth|fifth|three|four|five|both|each|compared|between|before|until|prior|older|up to)\b|n['’]t\b"
)
"""Leaves something out, counts within the list, or holds to a time that no plain question has."""
_COUNTS_ELSE = re.compile(
    rf"\bhow (?:many|much)\s+(?!(?:{PAPERS}|of|are|is|were|was|do|does|did|have|has|had|in|on|such|there|would|could|can|exactly|so|all|titles?|ones|things|hits|results|items|entries|pieces|documents|you|that|this|then|altogether|total|different|distinct)\b)[a-z]"
)
"""Counts something that is no paper: `how many data sets was it tested on?`."""
_OF_NOBODY = frozenset({"venue", "venues", "year", "best_year", "about", "code", "interests"})
_ASKS_WHO = re.compile(r"^(?!.*\b(?:where|when|what|which|how|is there|are there)\b).*\bwho(?:m|se)?\b", re.I)
"""Asks for people, and for nothing else."""
_POINTS = re.compile(r"it|its|(?:this|that|the)(?: (?:one|paper|article|work|publication))?")
"""Words for the paper spoken of."""
_PLACED = re.compile(
    r"(?:the )?(?:first|second|top|number (?:one|two|1|2)|(?:paper|item|entry) (?:one|two|1|2))(?: (?:one|paper|title|entry|item|result|hit))?"
)
"""Words for a place in a list that plain questions ask of."""
_LISTS = re.compile(r"\b(?:which|what(?! (?:about|of|if)\b)|list|show|give|name)\b")
"""Asks for papers, whatever was counted before."""
_JOINS = re.compile(r"of|in|for|with|by|and|from|using|between|under")
"""Words that join two parts of a topic."""
_TOPICAL = 0.5
"""Chance from which a word tells a topic."""


def turn_put_plainly(parsed: Parsed, talk: Conversation, read: Read) -> Query | None:
    """The query of the plain question that a turn stands for in its talk; None where it is none, or more than that."""
    about = about_what(talk)
    if about is None:
        return None
    slots = _slots_named(parsed, about)
    if slots is None or not _may_be_plain(parsed):
        return None
    kind, chance = TURNS[about.kind].told(parsed.text, slots, talk.library.snapshot.embedder)
    if kind == OTHER or chance < SURE[about.kind]:
        return None
    if kind in _OF_NOBODY and _ASKS_WHO.search(parsed.text):
        return None
    if kind == "count" and about.kind != "paper" and _COUNTS_ELSE.search(parsed.text.lower()):
        return None
    if _TURNS_ROUND.search(parsed.text.lower()) or (slots and not about.goes_on):
        return None
    plain = _with_referents(_filled(kind, parsed.text, slots, about), about, talk)
    topic = ""
    if "{TOPIC}" in plain:
        topic = topic_said(parsed.text, talk.library.snapshot.embedder)
        plain = plain.replace("{TOPIC}", topic)
        if not topic or _goes_further(topic, parsed, talk):
            return None
    elif _tells_topic(parsed, talk):
        return None
    if "{" in plain or (about.is_limited and (kind not in _OF_LIST or WIDENS.search(parsed.text.lower()))):
        return None
    query = _of_whom_it_is(read(plain), about, plain, topic)
    if (
        query is None
        or _dated_otherwise(parsed.query, query)
        or any(_said_otherwise(one, parsed.query, query) for one in _KEPT)
    ):
        return None
    if query.fact == parsed.query.fact == "links" and parsed.query.detail not in ("", query.detail):
        return None
    return _held(query, kind, about, lists=bool(_LISTS.search(parsed.text.lower())))


def _may_be_plain(parsed: Parsed) -> bool:
    """Whether a turn goes on with what was spoken of, and asks nothing that is refused."""
    query, leans = parsed.query, parsed.references
    if query.language != "en" or query.refusal or parsed.assumed or len(parsed.text) > _LONGEST:
        return False
    return not (leans.thread or leans.fresh or leans.back or leans.closes or leans.denies or leans.places)


def _slots_named(parsed: Parsed, about: TalkAbout) -> tuple[Named, ...] | None:
    """What a turn names; `it`, `that` and a place in the list shown (`the second one`) are no titles."""
    if about.kind == "paper" and parsed.query.paper_ids not in ((), about.query.paper_ids):
        return None
    if parsed.slots is None:
        return None

    def points(one: Named) -> bool:
        said = fold(parsed.text[one.start : one.end])
        placed = about.kind == "topic" and _PLACED.fullmatch(said)
        return one.slot == "T" and bool(placed or _POINTS.fullmatch(said))

    return tuple(one for one in parsed.slots if not points(one))


def _filled(kind: str, text: str, slots: Sequence[Named], about: TalkAbout) -> str:
    """The plain question with what the turn names; somebody else is asked for as the one before was."""
    if kind == "another" and about.query.kind is QueryKind.PROFILE:
        return filled("Who is {P}?", text, slots)
    return TURNS[about.kind].filled(kind, text, slots)


def _with_referents(plain: str, about: TalkAbout, talk: Conversation) -> str:
    """The plain question with what the talk is about."""
    plain = plain.replace("{OF}", about.said)
    if "{FIRST}" in plain and about.kind == "paper":
        first = author_meant(talk, 0)
        return plain.replace("{FIRST}", first[0].text) if first else plain
    shown = [talk.library.papers_by_id[one] for one in talk.displayed]
    return plain.replace("{FIRST}", _title(shown, 0)).replace("{SECOND}", _title(shown, 1))


def _title(papers: list[Paper], place: int) -> str:
    return papers[place].title if len(papers) > max(place, 1) else "{}"


def _goes_further(topic: str, parsed: Parsed, talk: Conversation) -> bool:
    """Whether what was found of a topic is joined to more of it: `filters` of `pruning of filters in CNNs`."""
    start = parsed.text.index(topic)
    parts = word_parts(parsed.text, talk.library.snapshot.embedder)
    before = [one for one in parts if one.end <= start][:-3:-1]
    behind = [one for one in parts if one.start >= start + len(topic)][:2]
    return any(len(two) == 2 and _JOINS.fullmatch(_word(two[0], parsed)) and two[1].telling >= _TOPICAL and not is_chatter(_word(two[1], parsed)) for two in (before, behind))  # fmt: skip


def _word(part: WordPart, parsed: Parsed) -> str:
    return fold(parsed.text[part.start : part.end])


def _tells_topic(parsed: Parsed, talk: Conversation) -> bool:
    """Whether what was left as a topic is one that papers are surely on, and is said as one."""
    topic = parsed.query.topic
    if not topic:
        return False
    words = set(fold(topic).split())
    said = [one for one in word_parts(parsed.text, talk.library.snapshot.embedder) if set(fold(parsed.text[one.start : one.end]).split()) & words]  # fmt: skip
    if not any(one.telling >= _TOPICAL for one in said):
        return False
    found = talk.found(Query(kind=QueryKind.PAPERS, topic=topic))
    return bool(found.papers) and not found.tentative


def _of_whom_it_is(query: Query, about: TalkAbout, plain: str, topic: str) -> Query | None:
    """The query held to whom or what the talk is about; None where the plain question was not read as of it."""
    if query.refusal or query.unapplied or (topic and fold(query.topic) != fold(topic)):
        return None
    if not (query.people or query.paper_ids or query.topic):
        return None
    if about.said not in plain:
        return query
    if about.kind == "paper":
        return query if about.query.paper_ids == query.paper_ids else None
    if about.kind == "topic":
        same = {"topic": about.query.topic, "topic_said": about.query.topic_said}
        return query.model_copy(update=same) if query.topic else None
    person = about.query.people[0]
    named = [one for one in query.people if person.researcher_id in one.candidates]
    if not named:
        return None
    return query.model_copy(update={"people": tuple(person if one in named else one for one in query.people)})


def _said_otherwise(name: str, said: Query, plain: Query) -> bool:
    """Whether a turn limits something by itself that the plain question does not limit so."""
    return bool(getattr(said, name)) and getattr(said, name) != getattr(plain, name)


def _dated_otherwise(said: Query, plain: Query) -> bool:
    """Whether a turn tells by itself from when on or until when, and the plain question another time: `2025 or earlier`."""
    return said.years is not None and said.years.first != said.years.last and said.years != plain.years


def _held(query: Query, kind: str, about: TalkAbout, *, lists: bool) -> Query:
    """The query with what else the list before was held to; a number, where one was asked for before."""
    if kind == "more":
        return query.model_copy(update={"without": Without(paper_ids=about.query.paper_ids)})
    if kind in _HELD and about.query.kind is QueryKind.COUNT and query.kind is QueryKind.PAPERS and not lists:
        return query.model_copy(update={"kind": QueryKind.COUNT})
    if kind not in _OF_LIST or about.kind == "paper":
        return query
    kept = {
        one: held
        for one in (*LIMITS, "topic")
        if (held := getattr(about.query, one)) and not getattr(query, one)
    }
    return query.model_copy(update=kept)
