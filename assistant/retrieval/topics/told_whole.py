"""A topic with what else its message tells, where by itself it is met by nothing sure.

`I cover trade between Norway and Chile. What could I quote on the tension between the two countries?` asks about a tension, and tells whose before.
`Our dam leaks in spring. Whom of you should I ask for names and papers?` tells all of it before. What a sentence beside the request
is worth, its wording does not say, and what is stored does: with it the topic must come nearer to a paper than either does alone. Of two matters
that have nothing to do with each other, the whole lies between them and comes nearer to nothing.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Query, QueryKind
from assistant.retrieval.scope import is_scoped
from assistant.retrieval.topics.found import Found, Judged
from assistant.retrieval.topics.topical import judge
from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.message.stories import SENTENCE_END, told_alone

ENOUGH = 0.0
"""Evidence that the whole gives at least (`docs/abstention.md`): of questions that cannot be answered one in sixty reached it."""
_KINDS = frozenset({QueryKind.PAPERS, QueryKind.PEOPLE, QueryKind.READING_LIST})
_CLAUSE_END = re.compile(rf"{SENTENCE_END.pattern}|\s+[–—-]+\s+|(?<=\w)[:;]\s+")
_TURNED = re.compile(
    r"^\W*(?:(?:but|and|so|just|only|please)\b\W*)*(?:not|no|none|never|nothing|neither|without|except|other than)\b"
    r"|\b(?:(?:do|does|am|are|is)(?:n['’]t| not) (?:\w+ )?(?:want|wanted|mean|meant|need|needed|care|interested|after|looking)|leav(?:e|ing) (?:\w+ ){0,3}out|exclud\w+|ignor(?:e|ing)|skip(?:ping)?)\b",
    re.I,
)
"""What a sentence tells that is not asked for."""
_MOSTLY = 0.6


def told_whole(text: str, query: Query, library: Library) -> Query:
    """The query with its topic as the whole message tells it, where that is surely met and the topic by itself is not."""
    if (
        query.kind not in _KINDS
        or query.language != "en"
        or query.refusal
        or not query.topic
        or is_scoped(query)
    ):
        return query
    if not set(content_words(query.topic)) <= set(content_words(text)):
        return query  # put into other words, or of an earlier turn
    if not (pieces := _beside(text, query.topic)):
        return query
    found = judge(query.topic, library)
    if found.fitting and not found.tentative:
        return query
    besides = ", ".join(filter(None, map(told_alone, pieces)))
    whole = f"{query.topic}, {besides}"
    best = _best(judge(whole, library))
    if best is None or _evidence(best) < max(ENOUGH, _evidence(_best(found))):
        return query
    paper = best.passage.passage.owner_id
    nearer = _cosine(whole, paper, library) >= max(
        _cosine(query.topic, paper, library), _cosine(besides, paper, library)
    )
    return query.model_copy(update={"topic": whole}) if nearer else query


def _beside(text: str, topic: str) -> list[str]:
    """The clauses of a message that the topic was not taken from."""
    said = set(content_words(topic))
    kept = []
    for piece in _CLAUSE_END.split(text.strip()):
        words = set(content_words(piece))
        own = len(words & said) >= _MOSTLY * min(len(said), len(words) or 1)
        tells = any(not is_chatter(word) for word in words - said)
        if tells and not own and not _TURNED.search(piece):
            kept.append(piece)
    return kept


def _best(found: Found) -> Judged | None:
    """Of what fits, what speaks most for there being something."""
    return max(found.fitting, key=_evidence, default=None)


def _evidence(judged: Judged | None) -> float:
    said = judged.signs.evidence if judged is not None else None
    return float("-inf") if said is None else said


def _cosine(told: str, paper: str, library: Library) -> float:
    """How near a telling comes to one paper."""
    hits = library.snapshot.search(told, kind="paper", within=(paper,), limit=1, meant=True)
    return hits[0].dense if hits else 0.0
