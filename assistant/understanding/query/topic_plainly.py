"""A question on a topic read as the plain one it stands for, where its wording surely asks that and one topic alone stands out of it.

`My girl has adored X ever since we moved here in 2024. Which papers on it has the lab brought out from that year on?` asks
`Which papers about X have appeared since 2024?`. What is asked tells `topical_kinds`, the topic tell the parts its words play. The
plain question stands in only where all other words read as frame, and everything that the rules found to limit it is kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from assistant.library import Library
from assistant.records import Query, QueryKind, Years
from assistant.text.words import content_words, stem, stems, words
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.numbers import YEAR
from assistant.understanding.language.question import Question
from assistant.understanding.language.topical_kinds import Topical, topical_kind
from assistant.understanding.language.word_parts import word_parts
from assistant.understanding.query.put_plainly import OPEN_FACTS
from assistant.understanding.topic.clear_topic import clear_topic

SURE = 0.75
"""Chance from which a wording is read so: of those that taught nothing, 19 in 20 are."""
LIKELY = 0.5
"""The same where the rules read no other kind, and it is only the topic that the wording may hide."""
CERTAIN = 0.9
"""The same against a fact, help or a count that the rules had read."""
_DETAIL = 0.5
_PLAIN: dict[Topical, str] = {
    "papers": "Which papers are about {X}?",
    "since": "Which papers are about {X}?",
    "until": "Which papers are about {X}?",
    "who": "Who works on {X}?",
    "count": "How many papers are about {X}?",
    "newest": "What is the latest paper about {X}?",
    "reading": "What should I read first on {X}?",
}
_OF_PERSON: dict[Topical, str] = {
    "papers": "Which papers of {P} are about {X}?",
    "since": "Which papers of {P} are about {X}?",
    "until": "Which papers of {P} are about {X}?",
    "count": "How many papers of {P} are about {X}?",
    "newest": "What is the latest paper of {P} about {X}?",
}
_LIMITS = (
    "coauthors", "unknown", "paper_ids", "title", "venues", "status", "track", "position", "author_number", "at_least", "code",
    "in_title", "refusal", "clauses", "also_years", "also", "group_by", "every_venue",
)  # fmt: skip
"""What limits or turns a question in a way that no plain one on a topic has."""
_ANYBODY = re.compile(
    r"(?:(?:staff|lab|group|team) )?(?:members?|people|persons?|researchers?|scientists?|scholars?|names?|staff|colleagues?)",
    re.I,
)
"""Whoever it is, as no position tells them apart."""
_SAME: frozenset[tuple[QueryKind, Topical]] = frozenset(
    {
        (QueryKind.PAPERS, "papers"),
        (QueryKind.PAPERS, "since"),
        (QueryKind.PAPERS, "until"),
        (QueryKind.PEOPLE, "who"),
        (QueryKind.COUNT, "count"),
        (QueryKind.READING_LIST, "reading"),
    }
)
_NAME = re.compile(r"\b(?=[\w-]*[A-Z][\w-]*[A-Z0-9])[A-Z][\w-]+")
_SOMEBODY = re.compile(
    r"\b(?:who|whom|whose|whoever|some(?:one|body)|any(?:one|body)|people|persons?|names?|researchers?|scientists?|scholars?|experts?|specialists?|colleagues?|members?|staff|personnel|contacts?|hands|desk)\b",
    re.I,
)
_PAPER = re.compile(PAPERS, re.I)
_BEFORE = re.compile(r"(?<![\w-])([\w-]+)[ -]$")
_BEHIND = re.compile(r"[ -]([\w-]+)(?![\w-])")
_READ_ANEW = (QueryKind.PAPERS, QueryKind.PEOPLE, QueryKind.COUNT, QueryKind.READING_LIST, QueryKind.FACT)


def topic_plainly(
    text: str, parsed: Parsed, library: Library, today: dt.date, read: Callable[..., Parsed]
) -> Parsed:
    """The plain question read by the rules, with what limited the question itself; the question itself else."""
    query = parsed.query
    question = Question(text)
    if query.language != "en" or query.kind not in _READ_ANEW or question.is_chinese or len(query.people) > 1:
        return parsed
    if query.kind is QueryKind.FACT and _asks_detail(text, library):
        return parsed
    kind, chance = topical_kind(text, library.snapshot.embedder)
    plainer = _OF_PERSON if query.people else _PLAIN
    if kind not in plainer or chance < (LIKELY if _is_so(query, kind) else SURE):
        return parsed
    names = [parsed.text[one.start : one.end] for one in parsed.slots or () if one.slot == "P"]
    if len(names) != len(query.people) or not all(name in text for name in names):
        return parsed
    for one in names:
        question.take(text.index(one), text.index(one) + len(one), "PERSON")
    for year in YEAR.finditer(text):
        question.take(*year.span(), "YEAR")
    topic, others, leans = clear_topic(question, library.snapshot.embedder)
    if not topic or not _is_open(query, kind, chance, topic) or _names_more(query, topic, text):
        return parsed
    is_bare = len(words(text)) == len(words(topic))
    if not _is_so(query, kind) and (is_bare or (kind == "who" and not _SOMEBODY.search(text))):
        return parsed  # "where do you use X?"
    topic = _as_told(topic, text, library)
    if (leans and not _is_told(topic, library)) or _narrows(topic, others, library):
        return parsed
    if kind != "since" and _is_so(query, kind) and content_words(query.topic) == content_words(topic):
        return parsed
    plain = read(plainer[kind].replace("{X}", topic).replace("{P}", "".join(names)), library, today)
    if (
        plain.query.refusal
        or plain.query.unapplied
        or content_words(plain.query.topic) != content_words(topic)
    ):
        return parsed
    if len(plain.query.people) != len(query.people):
        return parsed
    years = _years(query, kind, text)
    return replace(plain, query=plain.query.model_copy(update={"people": query.people, "years": years}))


def _asks_detail(text: str, library: Library) -> bool:
    """Whether a word of the question reads as the detail that is asked for: `Which data sets was the drop study tried on?`."""
    return any(one.chance("detail") > _DETAIL for one in word_parts(text, library.snapshot.embedder))


def _is_open(query: Query, kind: Topical, chance: float, topic: str) -> bool:
    """Whether the plain question loses nothing that the rules found, but readings of what reads as frame."""
    nothing = Query(kind=query.kind)
    if any(getattr(query, one) != getattr(nothing, one) for one in _LIMITS):
        return False
    orders = (None, "newest") if kind == "newest" else (None, "newest", "oldest")
    if query.fact not in (None, *OPEN_FACTS) or query.sort not in orders:
        return False
    without = query.without
    said = set(content_words(topic))
    if without is not None and (without.besides("topic") or not said & set(content_words(without.topic))):
        return False
    if any(not said & set(content_words(one)) for one in query.unapplied):
        return False
    if query.kind is QueryKind.PEOPLE and query.detail and not _ANYBODY.fullmatch(query.detail):
        return False
    if kind in ("papers", "since", "until") and query.kind in (QueryKind.PEOPLE, QueryKind.COUNT):
        return False
    ordered = query.sort is not None and kind != "newest"
    return _is_so(query, kind) or (query.kind is QueryKind.PAPERS and not ordered) or chance >= CERTAIN


def _names_more(query: Query, topic: str, text: str) -> bool:
    """Whether the rules' topic has a name known by its shape that is not in this one: `quantization of VGGT`."""
    return any(one.casefold() not in topic.casefold() for one in _NAME.findall(query.topic) if one in text)


def _is_so(query: Query, kind: Topical) -> bool:
    """Whether the rules read the same kind."""
    if kind == "newest":
        return query.kind is QueryKind.PAPERS and query.sort == "newest"
    return (query.kind, kind) in _SAME and query.sort is None


def _is_told(topic: str, library: Library) -> bool:
    """Whether stored papers say it in just these words: then what leans to it beside is how it is asked."""
    return len(topic.split()) > 1 and topic.casefold().removesuffix("s") in library.told_together


def _narrows(topic: str, others: frozenset[str], library: Library) -> bool:
    """Whether a stored title has one of the other words beside the topic: then it may say which of them is meant."""
    wanted = {stem(one) for one in others} - set(stems(topic))
    said = topic.casefold().removesuffix("s")
    return bool(wanted) and any(
        wanted & set(stems(paper.title)) for paper in library.papers if said in paper.title.casefold()
    )


def _as_told(topic: str, text: str, library: Library) -> str:
    """With the words right before and behind it that stored papers have there as well: `(time) series forecasting`."""
    start = text.find(topic)
    for pattern in (_BEFORE, _BEHIND):
        found = (
            pattern.search(text, 0, start) if pattern is _BEFORE else pattern.match(text, start + len(topic))
        )
        if start < 0 or found is None or not content_words(found[1]) or _PAPER.fullmatch(found[1]):
            continue
        longer = text[found.start() : start + len(topic)] if pattern is _BEFORE else text[start : found.end()]
        if _is_told(longer, library):
            topic, start = longer, text.find(longer)
    return topic


def _years(query: Query, kind: Topical, text: str) -> Years | None:
    """The years by the rules; all from the only year named, where the wording asks for what appeared since and they read no bound."""
    named = {int(one) for one in YEAR.findall(text)}
    years = query.years
    bounded = years is not None and (years.exact or years.first != years.last)
    if kind != "since" or len(named) != 1 or bounded:
        return years
    return Years(first=named.pop())
