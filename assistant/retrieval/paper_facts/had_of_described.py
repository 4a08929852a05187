"""The address or number of a paper that a question only describes: `is the code for the drop paper public?`, `patent number of the mask?`."""

from __future__ import annotations

import re

from assistant.identifiers import identifier_said
from assistant.library import Library
from assistant.records import Query
from assistant.retrieval.paper_facts.described_work import described
from assistant.retrieval.paper_facts.links_asked import lacks_link
from assistant.text.words import content_words
from assistant.understanding.facts.availability import asks_availability, names_only_things
from assistant.understanding.language.cues import PAPERS

_WORD = re.compile(r"[^\W_](?:[\w²³+]|[-/.’'](?=\w))*")
_NO_ADDRESS = re.compile(r"\blinks?\b(?! (?:to|for|of) (?:the|your|that|this)\b)", re.I)
"""`The link between sleep and pain`: no address."""
_SAID = re.compile(
    rf"(?:{PAPERS}|patent(?:ed|s)?|numbers?|no|nr|ids?|doi|dois|arxiv|us|ep|pct|european|korean|chinese|japanese|german|american|international|have|has|exist|exists|under|filed|granted)",
    re.I,
)
"""What only says which number or address is asked for, and of what."""
_LEAST_SAID = 2
"""Words of a description, which one alone is not."""


def had_of_described(query: Query, library: Library) -> Query | None:
    """The question as one for the link or number of the paper that the rest of it describes; None where it asks for none, or none is meant."""
    text = query.wording
    number = identifier_said(text)
    if query.people or not (number or asks_availability(_NO_ADDRESS.sub(" ", text).lower())):
        return None
    rest = [
        one
        for one in _WORD.findall(text)
        if not (_SAID.fullmatch(one) or (content_words(one) and names_only_things(one)))
    ]
    if len(content_words(" ".join(rest))) < _LEAST_SAID:
        return None
    places = () if number else query.venues  # "the European patent number": where it is held, and no venue
    told = query.model_copy(update={"wording": " ".join(rest), "venues": places})
    papers, surely = described(told, library)
    asked = {"fact": "links", "topic": "", "clauses": (), "venues": places, "detail": number or text}
    each = [query.model_copy(update={**asked, "paper_ids": (paper.id,)}) for paper in papers]
    having = [one for one, paper in zip(each, papers, strict=True) if not lacks_link(paper, one)]
    if len(having) == 1 and (number or surely):
        return having[0]
    return each[0] if each and (surely or having) else None
