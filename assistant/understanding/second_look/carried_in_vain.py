"""What a follow-up carried on from before, given up where nothing stored fits with it and something does without it."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_TOLD = 2
"""Words of a topic that can stand for itself."""


def carried_in_vain(parsed: Parsed, talk: Conversation, query: Query) -> Query:
    """The question as it stands by itself, where people that it does not name keep it from all it asks for.

    `Any other paper of 2017 on X?`, behind the papers of two people, who have none on X.
    """
    own, references = parsed.query, parsed.references
    carried = (query.people and not own.people) or (query.coauthors and not own.coauthors)
    whole = own.kind is QueryKind.PAPERS and len(content_words(own.topic)) >= _TOLD
    leans = references.any_but_opener or references.author is not None or references.corrects
    if query.kind is not QueryKind.PAPERS or query.paper_ids or not (carried and whole) or leans:
        return query
    if own.people or own.coauthors or query.topic != own.topic:
        return query
    found = talk.found(query)
    if found.papers and not found.tentative:
        return query
    alone = own.model_copy(update={"without": own.without or query.without})
    anew = talk.found(alone)
    return alone if anew.papers and not anew.tentative else query


_BARE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|or|what about|how about|anything on|something on)\b\W*)*(?!(?:which|what|how|when|where|who|whose|why|on|in|at|by|with|for|from|does|do|did|is|are|was|were|has|have|can)\b)[\w-]+(?: [\w-]+){1,4}\W*$"
)
"""Names a thing, and asks nothing of it."""


def topic_anew(parsed: Parsed, talk: Conversation, query: Query) -> Query:
    """`And diffusion models?`, behind a fact of a paper that says nothing of them: papers on them, where there surely are some."""
    own, references = parsed.query, parsed.references
    of_paper = (
        query.kind is QueryKind.FACT and len(query.paper_ids) == 1 and query.fact in ("words", "figure")
    )
    named = own.people or own.coauthors or own.paper_ids or own.years or own.venues
    if not of_paper or named or references.any_but_opener or references.corrects or own.language != "en":
        return query
    if own.kind is not QueryKind.PAPERS or len(content_words(own.topic)) < _TOLD:
        return query
    if not _BARE.match(parsed.masked) or not talk.found(query).missing:
        return query
    anew = talk.found(own)
    return own if anew.papers and not anew.tentative else query
