"""Which of a paper's stored links a question asks for: its code, the paper itself, a demo, its data."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.identifiers import identifier_asked, identifiers
from assistant.records import Link, Paper, Passage, Query
from assistant.retrieval.sentences import body_sentences

ADDRESS = re.compile(r"https?://[^\s)\]>,;]+|\b(?:www|github|gitlab)\.[\w-]+[^\s)\]>,;]*")
_HOSTS = re.compile(r"//(?:www\.)?(?:github|gitlab|bitbucket)\.", re.I)
_KINDS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(pattern, re.I), frozenset(kinds.split()))
    for pattern, kinds in (
        (
            r"\b(?:code|software|implementation|repo\w*|github|sources?|scripts?|programs?|packages?|library|toolbox|toolkit|open[- ]sourced?)\b|代码|开源",
            "code github",
        ),
        (r"\b(?:checkpoints?|weights|pre-?trained)\b", "weights"),
        (
            r"\b(?:demos?|playground|colab|project(?:['’]s)? (?:page|site|home ?page|web ?page)|(?:page|site|home ?page) of the project|landing page|web ?site|web ?page|app)\b",
            "project demo",
        ),
        (r"\b(?:pdf|full[- ]text|manuscript)\b", "pdf paper arxiv"),
        (r"\barxiv\b", "arxiv"),
        (r"\bdoi\b", "doi"),
        (r"\bpatents?\b", "patent"),
        (r"\bslides\b", "slides"),
        (r"\b(?:video|recording)\b", "video"),
        (r"\bdata(?: ?sets?)?\b", "data"),
    )
)
_SAYS_CODE = re.compile(
    r"\b(?:code|software|implementation|data ?sets?|data|models?)\b.{0,40}\b(?:(?:is|are|be|been|made|publicly|freely|openly) (?:\w+ )?(?:available|released|public|published|accessible|open)|can be (?:found|downloaded))\b|\b(?:freely|publicly|openly) available (?:\w+ ){0,2}(?:toolbox|toolkit|package|software|tool|library|code|platform|framework)\b|\bopen[- ]source[d]? (?:[\w+-]+ ){0,5}(?:toolbox|toolkit|package|software|tool|library|module|platform|framework|project)\b|\b(?:R|Python|Matlab|MATLAB|Julia|Stata|Jupyter|C\+\+)[ -](?:vignettes?|notebooks?|scripts?|packages?|code|implementations?)\b|\b(?:contains?|provides?|releases?|publish|release|share|open[- ]source) (?:\w+ ){0,2}(?:code|software)\b",
    re.I,
)
"""`Supplementary Materials contain the code.`"""

_POINTS = 3
"""Words beside an address that only point at it."""


def of_kind(links: Iterable[Link], asked: str) -> tuple[Link, ...]:
    """The links that answer what is asked in these words; all where no kind is named."""
    wanted = next((kinds for pattern, kinds in _KINDS if pattern.search(asked)), None)
    if wanted is None:
        return tuple(links)
    return tuple(one for one in links if one.kind in wanted or ("code" in wanted and _HOSTS.search(one.url)))


def lacks_link(paper: Paper, query: Query) -> bool:
    """Whether no link of the kind asked for is stored, and no number where one is asked for."""
    if (sort := identifier_asked(query.detail)) is not None:
        return not identifiers(paper, sort, query.detail)
    return not of_kind(paper.links, query.detail)


def says_where(sentence: str) -> bool:
    """Whether a sentence gives an address, or says where code can be had."""
    return bool(ADDRESS.search(sentence) or _SAYS_CODE.search(sentence))


def only_address(sentence: str) -> bool:
    """Whether a sentence does no more than give an address: `Code: https://...`."""
    return bool(ADDRESS.search(sentence)) and len(ADDRESS.sub(" ", sentence).split()) <= _POINTS


def tells_availability(passage: Passage, paper: Paper) -> list[str]:
    """The sentences of a text that give an address not among the paper's links, or say where its code can be had."""
    known = [link.url for link in paper.links]
    return [
        one
        for one in body_sentences(passage.text, passage.title)
        if any(not any(found.rstrip("./") in url for url in known) for found in ADDRESS.findall(one))
        or (not ADDRESS.search(one) and _SAYS_CODE.search(one))
    ]
