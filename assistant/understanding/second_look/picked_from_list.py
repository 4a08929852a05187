"""One picked from the list shown by what it is about: `which one plays Go?`, `which is about X?`, `the list: which concerns X?`.

The list decides: what holds the words, else what is clearly nearest in meaning; where the list has no such, the question
begins anew.
"""

from __future__ import annotations

import re

from assistant.records import Paper, Query, QueryKind
from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.spoken_of.described_papers import described
from assistant.understanding.spoken_of.selection import nearest_of

_PICKS = re.compile(
    r"(?:^|[:;,.!?–—]\s*)\W*(?:(?:and|so|but|ok|now|then)\b\W*)*(?:which(?: (?:one|paper))?|what one|what(?= of (?:them|these|those)\b))"
    r"(?: of (?:them|these|those|the (?:two|three|four|five|list|papers|ones)|your list))?(?: (?:here|there))?"
    r"(?: (?:is|was) (?:the (?:one|paper) (?:that|which|where|with|on|about)|about|on))?\s+(?P<said>\S.*)$",
    re.I,
)
_ONE = re.compile(
    r"\b(?:which|what) (?:one\b|paper\b|of (?:them|these|those|the)\b[^?]{0,20}?\b(?:is|was|has|does|did|\w+s)\b|(?:is|was|\w+s)\b)",
    re.I,
)
"""Asks for a single one."""
_SEVERAL = re.compile(r"\b(?:which|what) (?:ones|papers|of \w+ (?:\w+ )?(?:are|were|have|do))\b", re.I)
_WHICH_ONE = re.compile(
    r"(?:^|[:;.!?]\s*)\W*(?:(?:and|so|but|ok)\b\W*)*which (?:one|paper|of (?:them|these|those))\b", re.I
)
"""Begins with the choice, whatever `its` it holds behind: `which one changes the inertia instead of its learning rate?`."""
_ORDER = re.compile(
    r"^(?:(?:is|was|are|were|of|the|them|these|those|two|one|came|comes|appeared)\b\W*)*(?:newe[rs]t?|olde[rs]t?|later|latest|earlie[rs]t?|(?:more|most|less|least) \w+|first|last|second|former|latter|longe[rs]t?|shorte[rs]t?)\b",
    re.I,
)
_ASKS_MORE = re.compile(
    r"(?:[,;]|\band\b) (?:(?:on|in|by|with|for|at) )?(?:who|whose|what|where|when|how|why|which)\b", re.I
)
"""A second question, asked of the one that is picked."""
_CLEARLY = 0.04


def picked_from_list(parsed: Parsed, talk: Conversation, query: Query) -> Query:
    """The query held to the one entry of the last list that is meant, or begun anew where the list has none."""
    own = parsed.query
    match = _PICKS.search(parsed.wording)
    among = talk.displayed if len(talk.displayed) > 1 else talk.listed or talk.displayed
    if match is None or not among or not content_words(own.topic) or own.language != "en":
        return query
    named = own.people or own.coauthors or own.paper_ids or own.years or own.venues or own.sort or own.track
    lists = query.kind is QueryKind.PAPERS and own.kind is QueryKind.PAPERS
    told_by_its = _WHICH_ONE.search(parsed.wording) and query.kind is own.kind is QueryKind.FACT
    if named or not (lists or told_by_its) or own.without or own.position or own.fact == "code":
        return query
    if _SEVERAL.search(parsed.wording) or _ORDER.search(match["said"]) or _ASKS_MORE.search(match["said"]):
        return query
    if told_by_its:
        query = own.model_copy(update={"kind": QueryKind.PAPERS, "fact": None, "paper_ids": among})
    library = talk.library
    listed = [library.papers_by_id[one] for one in among if one in library.papers_by_id]
    found = talk.found(query)
    inside = [one for one in found.papers if one.id in among]
    if len(inside) == 1 and not found.tentative and len(found.papers) == 1:
        return query.model_copy(update={"paper_ids": (inside[0].id,)}) if told_by_its else query
    chosen = _one_of(own.topic, inside or listed, talk) if _ONE.search(parsed.wording) else ()
    if chosen:
        return _shown(chosen[0], query, parsed, talk)
    if found.papers or not query.paper_ids:
        return query
    anew = talk.found(own)
    return own if anew.papers and not anew.tentative else query


def _one_of(topic: str, papers: list[Paper], talk: Conversation) -> tuple[str, ...]:
    """The one that all the words fit best, else what is clearly nearest in meaning."""
    fitting = described(topic, papers, talk.library, strict=True)
    if len(fitting) == 1:
        return (fitting[0].id,)
    return nearest_of(topic, papers, talk, clearly=_CLEARLY)


def _shown(paper_id: str, query: Query, parsed: Parsed, talk: Conversation) -> Query:
    """The one paper, with what it was picked by where its text tells that."""
    held = query.model_copy(update={"paper_ids": (paper_id,)})
    if talk.papers_of(held):
        return held
    if query.people:
        return query  # somebody's list stays theirs
    told = Query(
        kind=QueryKind.FACT,
        fact="words",
        paper_ids=(paper_id,),
        topic=query.topic,
        wording=parsed.wording,
        language=query.language,
    )
    found = talk.found(told)
    if found.passages and not found.missing:
        return told
    return told.model_copy(update={"fact": "about", "topic": ""})
