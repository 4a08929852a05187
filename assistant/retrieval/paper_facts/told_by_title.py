"""What a title tells by itself, where no more is stored: `which virus does it target?`, `... Against Infectious Bronchitis Virus`.

All that is asked must stand in the title, in whatever form of the words: what is discovered, in a `Discovery`.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.library.short_names import head_of
from assistant.records import Clause, Paper, Passage
from assistant.retrieval.paper_facts.filler_words import FILLER
from assistant.retrieval.paper_facts.other_forms import has_form
from assistant.retrieval.paper_facts.question_words import asked_of
from assistant.retrieval.paper_facts.title_only import BEYOND, YES_OR_NO
from assistant.retrieval.required.required import requires
from assistant.retrieval.topics.likeness import ALIKE
from assistant.text import fold
from assistant.text.words import content_words, stem, stems

_NAMES = re.compile(r"\b(?:which|what|whose)\b(?! (?:about|else|if)\b)", re.I)
_OF_FIGURES = re.compile(
    r"\b(?:how|why|when|where|who|percent\w*|number of|amount|(?:what|which) (?:is|was|are|were|did|does|do))\b",
    re.I,
)
"""Where a figure may be asked for, nothing of a title gives it."""
_MEASURED = re.compile(
    r"\b(?:what|which)(?: (?:kind|sort|type)s? of)? (?:[\w-]+ ){0,2}?(?:sizes?|lengths?|widths?|thickness|heights?|depths?|speeds?|velocit(?:y|ies)|rates?|temperatures?|pressures?|voltages?|currents?|power|efficienc(?:y|ies)|accurac(?:y|ies)"
    r"|energ(?:y|ies)|densit(?:y|ies)|viscosit(?:y|ies)|conductivit(?:y|ies)|permeabilit(?:y|ies)|porosit(?:y|ies)|humidit(?:y|ies)|salinit(?:y|ies)|stiffness|strengths?|concentrations?|doses?|ages?|frequenc(?:y|ies)|wavelengths?|values?|levels?|ratios?|shares?|scores?|costs?|prices?|budgets?|times?|durations?|distances?|ranges?|weights?|mass|volumes?|capacit(?:y|ies)|gains?|resolutions?)"
    r" (?:do|does|did|is|are|was|were|can|could|has|have|had|of)\b",
    re.I,
)
"""Asks for a figure, which a title that speaks of the measure does not give."""
_DEALING = frozenset(
    stem(one)
    for one in """target targets treat treats used using apply applied employ employed address handle consider involve involved concern tackle focus deal
    study studied examine examined investigate investigated look choose chosen pick picked base based built build exploit utilise utilize serve
    serves play plays act made consist help helps allow enable driven drive sought act happen happens""".split()
)
"""What is done with the things of a title, which a title may leave out."""


def told_by_title(clause: Clause, paper: Paper, passage: Passage, library: Library) -> bool:
    """Whether only a paper's title is stored, and it has all the words of a question for something it names."""
    asks = clause.wording
    if paper.abstract or not _NAMES.search(asks) or requires(asks) or YES_OR_NO.search(asks):
        return False
    if _MEASURED.search(asks) or (clause.figure and _OF_FIGURES.search(asks)):
        return False
    titled = frozenset(stems(paper.title))
    if any(not has_form(one, titled) for match in BEYOND.finditer(asks) for one in stems(match.group())):
        return False  # "what was discovered?" is told by a discovery, "what was found?" by no title
    rest = [one for one in content_words(clause.topic) if stem(one) not in FILLER]
    if not rest:
        return False
    asked = asked_of(
        " ".join(rest), False, passage.title, passage.text, library, alike=True, wording=clause.topic
    )
    if asked.types:
        return False  # a title's `data` names no data set
    held = [one for one in rest if has_form(stem(one), titled) or asked.match(stem(one), titled) >= ALIKE]
    left = [one for one in rest if one not in held and stem(one) not in _DEALING]
    names_more = len(titled - FILLER) > len(held)
    return bool(held) and not left and names_more


_CALLED = re.compile(
    r"\bwhat(?:['’]?s| is| was| are| were)(?: (?P<what>(?:your|the|that|this) [^?.!]{2,60}?)| it| that| this)? (?:called|named)\b|\bwhat do you call (?:it|that|this|them)\b"
    r"|\b(?:what(?:['’]?s| is| was)|tell me|give me|remind me of)? ?(?:its|the|that) (?:exact )?name ?(?:of (?P<of>(?:your|the|that|this) [^?.!]{2,60}?)\W*$|\W*$)",
    re.I,
)
_OF_ANOTHER = re.compile(
    r"\b(?:used|uses|using|tested|trained|evaluated|compared|in (?:it|that|this|the) (?:paper|article|study|work))\b",
    re.I,
)
"""Asks for the name of something that the paper only uses."""
_BEHIND_NOUN = re.compile(r"\s(?:of|for|on|about|with|in|from|to|that|which|you|we)\s")
_MADE = frozenset(
    map(stem, "thing tool method approach technique system work package program framework model".split())
)


def named_by_title(clause: Clause, paper: Paper, library: Library) -> bool:
    """Whether a question asks what the thing is called that a paper is about, and the title begins with its name: `DockCoV2: a drug database`."""
    asks = clause.wording
    found = _CALLED.search(asks)
    if found is None or _OF_ANOTHER.search(asks):
        return False
    said = stems(_BEHIND_NOUN.split(found["what"] or found["of"] or "", maxsplit=1)[0])
    if said and said[-1] not in {*stems(paper.title), *_MADE}:
        return False  # "what is the effect called?", of a paper on a network
    head = head_of(paper.title) or ""
    own = {fold(one) for one in library.names_of(paper.id)}
    return bool(head) and fold(head) in own and fold(head) not in fold(asks)
