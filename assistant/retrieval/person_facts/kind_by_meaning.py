"""Which stated fact of a person a question asks for where no rule tells: by the wording or the sentence nearest in meaning.

The wordings are data (`person_questions.txt`), with those that no page answers among them, so that what must stay
unanswered is nearer to one of these than to a fact.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from assistant.library import Library
from assistant.records import Evidence, Query, QueryKind
from assistant.retrieval.fact_words import KINDS_SAID, holds_words, wanted_of
from assistant.retrieval.person_facts.facts import fact_passages, stated_fact, tells_asked
from assistant.retrieval.person_facts.required_of_people import telling_required
from assistant.retrieval.person_facts.times_told import telling_time
from assistant.retrieval.scope import known_people
from assistant.retrieval.topics.likeness import sentence_cosines
from assistant.text import sentences
from assistant.text.words import content_words, stem, stems

NOTHING = "none"
"""Beside the kinds: what no page of a lab states."""
_NEAR = 0.56
"""Cosine from which a question asks what a wording asks."""
_SURE = 0.7
"""The same where the question could as well ask for all their papers."""
_STATED = 0.48
"""Cosine from which a sentence of a page tells what is asked."""
_LONGEST = 500
_OF_A_TOPIC = re.compile(
    r"\b(?:work\w*|research\w*|stud(?:y|ies|ying)|done|do|does|did|contribut\w+|expert\w*|experience|interest\w*) (?:\w+ )?(?:on|about|with|in|to)\b",
    re.I,
)
"""What somebody works on is told by papers."""
_AHEAD = 0.04
"""By how much it must be nearer to a fact than to what no page answers."""
_SENTENCE = re.compile(
    r"(?<=[.?!;])\s+|,\s+(?=(?:which|what|where|who|how|is|are|does|do|has|would|could|can)\b)", re.I
)
_PRONOUNS = (
    (re.compile(r"\bthey(?:['’]s|['’](?=\s))|\b(?:his|her|hers)\b", re.I), "their"),
    (re.compile(r"\b(?:he|she)\b", re.I), "they"),
    (re.compile(r"\bhim\b", re.I), "them"),
)
_OF_THEM = re.compile(r"\bthe(?:y|ir|m)\b")
_OF_PAPERS = re.compile(
    r"\b(?:papers?|publi\w+|articles?|wrote|written|writ\w+|preprints?|authored|list|everything|anything|something|all)\b",
    re.I,
)
_ASIDE = re.compile(
    r",? (?:going by|according to|as per|judging by|on|from) (?:the|their|your|this|that|its) (?:\w+ )?(?:profile|page|index|site|website|homepage|listing|record|data|entry)\b",
    re.I,
)


@cache
def _wordings() -> tuple[tuple[str, str], ...]:
    """Wordings with the kind of fact each asks for."""
    text = (files("assistant.retrieval.person_facts") / "person_questions.txt").read_text(encoding="utf-8")
    lines = [line.partition(":") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((kind, one.strip()) for kind, _, listed in lines for one in listed.split("|"))


def _asking(wording: str) -> list[str]:
    """The clauses of a question that ask of a person, a plural pronoun for them; none where papers are asked for."""
    plain = _ASIDE.sub("", wording)
    for pattern, pronoun in _PRONOUNS:
        plain = pattern.sub(pronoun, plain)
    return [] if _OF_PAPERS.search(plain) else [one for one in _SENTENCE.split(plain) if _OF_THEM.search(one)]


def kind_asked(wording: str, library: Library, near: float = _NEAR) -> str | None:
    """The kind of fact that a question asks for, the person in it a pronoun; None where it is near to none."""
    parts = _asking(wording)
    if not parts:
        return None
    best: dict[str, float] = {}
    for part in parts:
        cosines = sentence_cosines(part, [said for _, said in _wordings()], library.snapshot.embedder)
        for (kind, _), cosine in zip(_wordings(), cosines, strict=True):
            best[kind] = max(best.get(kind, 0.0), cosine)
    kind = max(best, key=lambda one: best[one])
    nothing = best.pop(NOTHING, 0.0)
    if kind == NOTHING:
        return NOTHING if nothing >= near else None
    return kind if best[kind] >= near and best[kind] >= nothing + _AHEAD else None


def asked_by_meaning(query: Query, library: Library) -> Evidence | None:
    """The facts of the kind that a question about a person asks for by its meaning.

    Without a topic the question is about nothing else, and what is not stated is said to be so; beside one, None.
    """
    if not query.wording or not query.people or query.coauthors or query.paper_ids:
        return None
    kind = kind_asked(query.wording, library, _NEAR if query.topic else _SURE)
    if kind is None or (kind == NOTHING and query.topic):
        return None
    wanted = {"fact": kind, "topic": ""}
    if kind == NOTHING:
        wanted = {"fact": "words", "topic": " ".join(content_words(query.wording))}
    asked = {"kind": QueryKind.FACT, "topic_said": None, "detail": ""} | wanted
    found = stated_fact(query.model_copy(update=asked), library)
    return found if found.facts or not query.topic else None


_SHARED = 2
"""Words of a question that a sentence must share where its meaning is not near by itself."""
_ALIKE = 0.36
"""Cosine from which one shared word is enough."""
_A_WORD = 0.2


def _nearness(cosine: float, sentence: str, asked: set[str], *, likely: bool) -> float:
    """How near a sentence comes to a question: by its meaning, or by the words of the question that stand in it.

    What no page is likely to tell (`likely` is false) must be told in the words of the question.
    """
    held = asked & set(stems(sentence))
    most = 2 * len(held) >= len(asked)
    if most and len(held) >= _SHARED and cosine >= _A_WORD:
        return max(cosine, _STATED + len(held) / 10)
    if not likely:
        return 0.0
    return max(cosine, _STATED) if held and most and cosine >= _ALIKE else cosine


def nearest_statement(query: Query, library: Library) -> Evidence | None:
    """The sentence of somebody's own pages that is near a question in meaning; None where none is, or a topic is asked for."""
    parts = _asking(query.wording) if len(query.people) == 1 and not query.coauthors else []
    if not parts or _OF_A_TOPIC.search(query.wording):
        return None
    (researcher,) = known_people(query, library)
    told = {
        fact.text[start:end]: fact.model_copy(update={"text": fact.text[start:end]})
        for fact in telling_required(researcher.facts, query.wording)
        for start, end in sentences(fact.text)
        if end - start <= _LONGEST
    }
    told = {
        one.text: one
        for one in telling_time(told.values(), query.wording)
        if tells_asked(query.wording, one.text)
    }
    likely = kind_asked(query.wording, library) != NOTHING
    wanted = wanted_of(parts[-1], besides=KINDS_SAID)
    asked = {stem(word) for word in wanted.weights}
    told = {text: one for text, one in told.items() if holds_words(text, list(wanted.names))}
    cosines = sentence_cosines(parts[-1], list(told), library.snapshot.embedder)
    near = sorted(
        (
            (_nearness(cosine, one.text, asked, likely=likely), one)
            for cosine, one in zip(cosines, told.values(), strict=True)
        ),
        key=lambda one: -one[0],
    )[:1]
    if not near or near[0][0] < _STATED:
        return None
    facts = (near[0][1],)
    return Evidence(
        query=query.model_copy(update={"kind": QueryKind.FACT, "fact": "words"}),
        people=(researcher,),
        facts=facts,
        passages=fact_passages(facts, researcher, library),
        read_at=library.read_at,
    )
