"""Another paper that the same words name, where the one they were read as does not tell what is asked.

`How many pairs did the mobile Q&A study look at?`: two titles speak of mobile Q&A, and one of their texts counts pairs.
"""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.text import fold
from assistant.text.words import content_words, stem
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.conversation.wording import worded

_OF_TEXT = ("words", "figure")
_NOUNS = frozenset(
    stem(one)
    for one in "paper article study work project report preprint publication thesis survey review experiment manuscript one".split()
)
_NOUN = re.compile(
    r"^(?:the|your|a|an) | (?:paper|article|study|work|project|report|preprint|thesis|survey|review)$"
)
_MOST = 6
"""Papers of one name; of more than these it is a topic."""


def told_by_namesake(query: Query, parsed: Parsed, talk: Conversation) -> Query:
    """The question as one of the namesake that tells it; as it stands where the paper itself does, or none does."""
    rivals = _rivals(query, parsed, talk)
    if not rivals or not talk.found(worded(query, parsed)).missing:
        return query
    each = (query.model_copy(update={"paper_ids": (one,)}) for one in rivals)
    return next((one for one in each if not talk.found(worded(one, parsed)).missing), query)


def _rivals(query: Query, parsed: Parsed, talk: Conversation) -> list[str]:
    """The other papers whose titles hold all that was said of the one that a question names by a part of its title."""
    of_one = query.kind is QueryKind.FACT and query.fact in _OF_TEXT and len(query.paper_ids) == 1
    if not of_one or len(parsed.named) != 1 or query.people:
        return []
    library, (meant,) = talk.library, query.paper_ids
    name = fold(parsed.named[0])
    paper = library.papers_by_id[meant]
    coined = paper.abstract and " " not in name and name in map(fold, library.names_of(meant))
    said = {stem(one) for one in content_words(parsed.named[0])} - _NOUNS
    if coined or name == fold(paper.title) or not said:
        return []  # "SynBioHub" is one thing, whichever titles speak of it
    bare = _NOUN.sub("", name).strip()
    several = len(said) > 1
    found = [
        one
        for one, other in library.papers_by_id.items()
        if one != meant
        and (
            (bare and f" {bare} " in f" {fold(other.title)} ")
            or (several and said <= library.title_index.title_stems(one))
        )
    ]
    return found if len(found) <= _MOST else []
