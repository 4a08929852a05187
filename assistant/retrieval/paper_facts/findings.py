"""What a paper found and what it is built upon, in the sentences of its text that say so."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Passage
from assistant.retrieval.paper_facts.method_sentences import how_it_works, tells_result
from assistant.retrieval.sentences import body_sentences, is_background
from assistant.text.words import content_words

_MOST = 4
_FINDS = re.compile(
    r"\b(?:we|our (?:analys[ie]s|experiments?|results?|study|tests?|findings?)|the (?:analys[ie]s|results?|study|experiments?|data|findings?)|it (?:turns|turned) out|to our surprise|(?:two|three|four|several) (?:observations?|findings?|reasons?|insights?))\b.{0,60}\b(?:find|found|show\w*|observ\w+|discover\w*|notic\w+|prov\w+|reveal\w*|demonstrat\w+|see|saw|conclude\w*|suggest\w*|indicat\w+|identif\w+|confirm\w*|report\w*|learn\w*|attribut\w+|explain\w*)\b|\b(?:two|three|four|several|key|following|these) (?:observations?|findings?|insights?|reasons?)\b|\bto (?:our|the) surprise\b|\bturns? out\b|\bone consequence\b",
    re.I,
)
_PREMISES = frozenset(
    """insight insights observation observations observe observed reason reasons motivate motivates motivated motivation rests rest built
    base behind notice noticed realise realised realize realized""".split()
)
"""Words for what a method is built upon."""
_RESULTS = frozenset(
    """finding findings found find discover discovered discovery discoveries conclusion conclusions conclude concluded result results
    outcome outcomes performance performs perform show shows showed reveal reveals revealed learn learned report reported claim claims evidence upshot
    surprising surprise surprises surprisingly unexpected striking remarkable counterintuitive takeaway takeaways""".split()
)


_BESIDE = frozenset(
    "main key central important major thing things new chief principal reach reaches draw draws drawn come came make made give gives get got author authors paper work study team".split()
)


def asks_findings(topic: str, besides: str = "") -> bool:
    """Whether a question's words ask what a paper found, or what it is built upon, and nothing more particular."""
    asked = set(content_words(topic))
    own = set(content_words(besides))
    return bool(asked & (_PREMISES | _RESULTS)) and asked <= _PREMISES | _RESULTS | _BESIDE | own


def tells_finding(sentence: str) -> bool:
    """Whether a sentence says what its authors found: `Here, we show that ...`."""
    return bool(_FINDS.search(sentence)) and not is_background(sentence)


def findings(topic: str, passage: Passage, library: Library) -> list[str]:
    """The sentences that say what was found and what came out; for what a method is built upon, else those before it."""
    options = body_sentences(passage.text, passage.title)
    premises = not _RESULTS & set(content_words(topic))
    told = [one for one in options if tells_finding(one)]
    if premises and not told:
        own = how_it_works(passage, library)[:1]
        told = list(options[: options.index(own[0])][-2:]) + own if own else []
    elif not premises:
        told = [one for one in options if one in told or (tells_result(one) and "http" not in one)]
    return told[:_MOST] or how_it_works(passage, library)
