"""The record of one marker: the quote, the source it stands in, and an address that marks the quote there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from assistant.citing.markers import MARKER, numbers_in
from assistant.citing.supports import Support
from assistant.library import Library
from assistant.records import Citation, Paper
from assistant.retrieval.sentences import best_sentence, body_sentences
from assistant.text import fold
from assistant.text.words import stems

_FRAGMENT_WORDS = 5


def quote_for(support: Support, number: int, units: Iterable[str]) -> str:
    """The chosen sentence, or the one that holds most of the first sentence that cites it."""
    if support.quote and support.quote in support.passage.text:
        return support.quote
    citing = next((unit for unit in units if any(number in numbers_in(m) for m in MARKER.findall(unit))), "")
    weights = dict.fromkeys(stems(MARKER.sub(" ", citing)), 1.0)
    best, _ = best_sentence(support.passage, weights)
    if best and best in support.passage.text:
        return best
    options = body_sentences(support.passage.text, support.passage.title)
    return options[0] if options else support.passage.text


def citation(number: int, support: Support, quote: str, library: Library) -> Citation:
    """The record of one marker."""
    passage = support.passage
    source = library.sources.get(passage.source_id)
    return Citation(
        number=number,
        kind=passage.kind,
        title=passage.title,
        quote="" if _is_title_alone(support, quote) else quote,
        url=_address(source.url if source else None, support.paper, quote),
        source=source.uri if source else passage.source_id,
        source_id=passage.source_id,
        read_at=source.read_at if source else None,
        paper_id=passage.owner_id if passage.kind == "paper" else None,
        researcher_id=passage.owner_id if passage.kind == "person" else None,
        passage_id=passage.id,
        place=passage.place,
    )


def _is_title_alone(support: Support, quote: str) -> bool:
    """Whether a quote is the title of a paper of which nothing else is stored: it stands there as the title already."""
    paper = support.paper
    return paper is not None and not paper.abstract and fold(quote) == fold(paper.title)


def _address(page: str | None, paper: Paper | None, quote: str) -> str | None:
    """The page with a text fragment that marks the quote; without a page, the paper's own address."""
    if page and urlsplit(page).scheme in ("http", "https"):
        return page.split("#")[0] + text_fragment(quote)
    address = paper.url if paper is not None else None
    return address if address and urlsplit(address).scheme in ("http", "https") else None


def text_fragment(quote: str) -> str:
    """`#:~:text=first%20words,last%20words` (W3C URL Fragment Text Directives)."""
    words = quote.split()
    if len(words) <= 2 * _FRAGMENT_WORDS:
        return f"#:~:text={_encoded(words)}"
    return f"#:~:text={_encoded(words[:_FRAGMENT_WORDS])},{_encoded(words[-_FRAGMENT_WORDS:])}"


def _encoded(words: Sequence[str]) -> str:
    # A hyphen is part of the directive's syntax and must be escaped as well.
    return percent_encoded(" ".join(words), safe="").replace("-", "%2D")
