"""How a paper's method works, in the sentences of its text that say so, and the parts the method is put together from."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Passage
from assistant.retrieval.sentences import body_sentences, contribution, is_background
from assistant.text.words import content_words, stem

MOST = 4
PARTS = 4
_LONGEST = 450
_RESULT = re.compile(
    r"\b(?:outperform\w*|surpass\w*|state[- ]of[- ]the[- ]art|SOTA|best (?:results?|accuracy|performance)|accuracy (?:rises|is|of|increases|improves)|better than|competitive|(?:results?|experiments?|tests?|benchmarks?)\b.{0,40}\b(?:show|prove|confirm|demonstrate|compare|run|ran|on|with)|ranks? first|up to \d|by \d|ahead of|advantages over|faster)\b|\d\s?%|\d\s?[x×](?!\w)|https?:|^(?:Code|Repository|Available|Sources?|Software|Program)\b",
    re.I,
)
"""What came out, and where to get it: not how it is done."""
_NAMED_PART = re.compile(r"^(?:The |A |An |Our |Its )?(?:[A-Z][\w²³-]+ ){2,}")
"""`Hessian-aware Salient Data Selection assembles ...`: a part by its name, whatever else the sentence speaks of."""
_COINED = re.compile(r"((?=[\w²³-]*[A-Z])[\w²³-]+(?: [\w²³.-]+)?)\s?:")
"""`Merlin: Multi-View ...`: the name that a title gives what it presents, though the name is a plain word."""
_HEADS = re.compile(
    r"([A-Z][\w²³-]+(?: [A-Z][\w²³-]+){1,4}) (?:for|via|through|with|by|using|in|on|of|to|from|towards?)\b"
)
"""`Mutual Contrastive Learning for ...`: what a title presents, where its text writes it with the same capitals."""
_MADE = re.compile(
    r"\b(?:we|this (?:paper|work|article|study)|our (?:work|paper))\b.{0,60}\b(?:propos|present|introduc|develop|design|deriv|build|construct|offer|devis|defin|describ|provid|us(?:e|es) )\w*",
    re.I,
)
_PARTS = frozenset(
    stem(word)
    for word in """remedy remedies solution solutions fix fixes cure cures countermeasure countermeasures counter measure measures
    component components ingredient ingredients module modules building block blocks technique techniques contribution contributions
    innovation innovations idea ideas trick tricks part parts step steps answer answers element elements pieces""".split()
)
"""Words for what a method is put together from, or by what it meets its problem."""
_PUT = frozenset(
    stem(word)
    for word in """have has propose proposes proposed offer offers bring brings consist consists made introduce introduces suggest suggests use
    uses contain contains involve involves give gives present presents develop develops design designed put forward main key new novel
    problem problems issue issues against different name names list exactly come comes up with rest rely""".split()
)
_HOW = frozenset(
    stem(word)
    for word in """approach method way technique idea central philosophy essence work mechanism strategy differ difference different differs principle solution concept
    distinguish apart contrast compare comparison versus main key core basic do does doing thing go about tackle solve handle problem""".split()
)


_APART = frozenset(
    """distinguishes separates separate divides relationship relation relate related relates connection link unlike target targets targeted address addresses aim aims both each same again improve improves improved build builds built based else common alike similar respect
    confuse confused confusing mix mixed mixing up extend extends extension set sets setting way ways beyond go goes going second one ones first latter former other newer version successor change changes changed new add adds tell keep""".split()
)
"""Words, as they are written, of what sets two methods apart or holds them together."""


def asks_how(topic: str, besides: str = "") -> bool:
    """Whether a question's words ask how something is done, and nothing more particular (but for words of a title)."""
    plain = _HOW | set(map(stem, content_words(besides)))
    return all(word in _APART or stem(word) in plain for word in content_words(topic))


def asks_parts(topic: str, passage: Passage) -> bool:
    """Whether a question asks for the parts of a paper's method, and for nothing more particular."""
    asked = {stem(word) for word in content_words(topic)}
    return bool(asked & _PARTS) and asked <= _PARTS | _PUT | set(map(stem, content_words(passage.title)))


def tells_result(sentence: str) -> bool:
    """Whether a sentence says what came out."""
    return _RESULT.search(sentence) is not None


def how_it_works(passage: Passage, library: Library, most: int = MOST) -> list[str]:
    """The sentences that say what a paper does and how, in their order, from the one that names its work or proposes it."""
    options = [one for one in body_sentences(passage.text, passage.title) if len(one) <= _LONGEST]
    begin = _begin(options, passage, library)
    chosen = options[begin : begin + 1]
    for one in options[begin + 1 :]:
        told = _RESULT.search(one) is None and (not is_background(one) or _NAMED_PART.match(one))
        if told and len(chosen) < most:
            chosen.append(one)
    return chosen


def _begin(options: list[str], passage: Passage, library: Library) -> int:
    """Where a text begins to speak of its own work."""
    named = (_COINED.match(passage.title), _HEADS.match(passage.title))
    names = [*library.names_of(passage.owner_id), *(one.group(1) for one in named if one)]
    for place, one in enumerate(options):
        own = any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", one) for name in names)
        begins = one.startswith(tuple(names))
        if _RESULT.search(one) is None and (
            begins or ((own or _MADE.search(one)) and not is_background(one))
        ):
            return place
    first = contribution(passage)
    return options.index(first) if first in options else 0
