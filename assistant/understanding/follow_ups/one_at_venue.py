"""One of a list told by where it appeared, or by what it is: `and the JFM, how many authors has it?`, `the thesis, is there a pdf?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.paper_facts import authors_asked, further_paper_facts, paper_fact

_FIRST = re.compile(
    r"^\W*(?:(?:and|so|but|ok|now|then|what about|how about|about|for|of)\b\W*)*(?:the|that|this) VENUE\b(?: (?:one|paper|article|entry))?(?=\W|$)"
)
_BEHIND = re.compile(
    r"\b(?:who (?:wrote|made|did)|authors? of|author of|title of|year of|code (?:of|for)|pdf (?:of|for)|links? (?:of|for|to)|doi (?:of|for)|about|when was|of) (?:the|that|this) VENUE\b(?: (?:one|paper|article|entry))?\W*(?:published|written|out|about)?\W*$"
)
_TITLE = re.compile(r"\btitles?\b|\bcalled\b|\bname\b")
_IT = re.compile(r"\bPAPER\b")


def one_at_venue(parsed: Parsed, talk: Conversation) -> Query | None:
    """What is asked, of the only paper of the list that appeared there; None where several did, or none."""
    query, masked = parsed.query, parsed.masked
    named = query.people or query.coauthors or query.paper_ids or query.years or query.title or query.status
    match = _FIRST.search(masked) or _BEHIND.search(masked)
    if named or not query.venues or match is None or parsed.references.ordinal is not None:
        return None
    listed = talk.displayed if len(talk.displayed) > 1 else talk.listed
    there = [one for one in listed if (talk.library.papers_by_id[one].venue or "") in query.venues]
    if len(there) != 1 or len(listed) < 2:
        return None
    asked = _IT.sub(" ", masked[match.end() :]) if match.re is _FIRST else _IT.sub(" ", masked)
    whole = masked.replace("VENUE", "PAPER") if match.re is _BEHIND else f"{asked.strip(' ?!.,:;–-')} PAPER"
    fact = "about" if _TITLE.search(asked) or not asked.strip(" ?!.,:;–-") else paper_fact(whole)
    of_links = query.topic or query.detail if fact == "links" else ""
    return Query(
        kind=QueryKind.FACT,
        fact=fact,
        paper_ids=tuple(there),
        topic=query.topic if fact in ("words", "figure") else "",
        detail=of_links or (authors_asked(whole) if fact == "authors" else ""),
        also=further_paper_facts(whole, fact),
        position=query.position,
        language=query.language,
    )
