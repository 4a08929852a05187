"""Several of the papers listed: what they have in common, how two of them differ, and what can be had of each."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.text import fold
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.availability import asks_availability, names_only_things
from assistant.understanding.follow_ups.lists import MOST_TOLD
from assistant.understanding.follow_ups.paper_pairs import MOST_BESIDE
from assistant.understanding.language.numbers import number

_APART = re.compile(
    r"\b(?:differ\w*|compar\w+|contrast\w*|distinguish\w*|tell apart|set apart|in common|alike|similar\w*|relat(?:e|ed) to each other)\b",
    re.I,
)
_SO_MANY = re.compile(r"\b(?:the|these|those|all|of) (two|three|four|five|six|[2-6])\b", re.I)


def all_compared(parsed: Parsed, talk: Conversation) -> Query | None:
    """`What do these three have in common?`, `compare them`: the papers listed, side by side."""
    query = parsed.query
    own = query.people or query.paper_ids or query.topic or query.years or query.venues or query.limit
    listed = talk.displayed if not (talk.lists_people or talk.is_of_people_alone) else ()
    if own or not parsed.references.group or not 1 < len(listed) <= MOST_BESIDE:
        return None
    said = _SO_MANY.search(parsed.wording)
    if not _APART.search(parsed.wording) or (said and number(said.group(1)) != len(listed)):
        return None
    return Query(kind=QueryKind.COMPARE, paper_ids=listed, language=query.language)


def those_compared(parsed: Parsed, talk: Conversation, found: Query) -> Query:
    """`Compare the two MPQ ones`, `how do the two by X differ?`: so many of the list as what is said of them holds."""
    said = _SO_MANY.search(parsed.wording)
    wanted = number(said.group(1)) if said else None
    if wanted is None or not parsed.references.group or not _APART.search(parsed.wording):
        return found
    among = found.paper_ids or talk.displayed
    query = parsed.query
    if (query.venues or query.years) and not (
        query.people or query.paper_ids
    ):  # "the two from X, how do they differ?"
        held = {"venues": query.venues, "years": query.years, "paper_ids": talk.listed}
        chosen = tuple(one.id for one in talk.papers_of(Query(kind=QueryKind.PAPERS, **held)))
    elif found.kind is QueryKind.COMPARE and len(among) > wanted and found.topic:
        chosen = _named_so(found.topic, among, talk)
    elif found.kind is QueryKind.PAPERS and (parsed.query.topic or parsed.query.people):
        chosen = tuple(one.id for one in talk.papers_of(found))
    else:
        return found
    if len(chosen) != wanted:
        return found
    return Query(kind=QueryKind.COMPARE, paper_ids=chosen, language=found.language)


def _named_so(topic: str, ids: tuple[str, ...], talk: Conversation) -> tuple[str, ...]:
    """The papers whose titles hold all of the words, or whose names begin with them."""
    words = fold(topic).split()
    titles = {one: fold(talk.library.papers_by_id[one].title) for one in ids}
    return tuple(one for one, title in titles.items() if all(word in title for word in words))


_ASKS_BARELY = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then|any|the|is|are|there|do|does|have|has|what about|how about|where is|show me|give me|their|its|they|PERSON|of|for|both|all)\b\W*)*"
    r"(?:(?:source )?code|github|repos?|repositor(?:y|ies)|links?|urls?|pdfs?|dois?|implementations?|software|demos?|downloads?)"
    r"(?:\W+(?:code|links?|pages?|repos?|urls?|available|online|for|to|the|of|all|both|them|these|those|PAPER))*\W*$",
    re.I,
)


def had_of_each(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Code links?`, behind a list or two papers side by side: what can be had of each."""
    query, shown = parsed.query, talk.shown
    own = query.people or query.paper_ids or query.years or query.venues or query.status
    if own or not 1 < len(shown) <= MOST_TOLD or talk.lists_people or talk.is_of_people_alone:
        return None
    if not (_ASKS_BARELY.match(parsed.masked) and asks_availability(f"{parsed.masked} PAPER")):
        return None
    if query.topic and not names_only_things(query.topic):
        return None
    return Query(
        kind=QueryKind.FACT, fact="links", paper_ids=shown, detail=query.topic, language=query.language
    )
