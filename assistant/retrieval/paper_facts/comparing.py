"""What a paper says of the thing in which it is compared with another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.library import Library
from assistant.records import Passage
from assistant.retrieval.paper_facts.answering import answers
from assistant.retrieval.paper_facts.figures_compared import gives_figure_of, quantities_named
from assistant.retrieval.paper_facts.filler_words import dataset_joined
from assistant.retrieval.paper_facts.findings import asks_findings, findings
from assistant.retrieval.paper_facts.method_sentences import asks_how, how_it_works
from assistant.retrieval.paper_facts.question_words import asked_of
from assistant.retrieval.paper_facts.ranking import ranked_sentences
from assistant.retrieval.sentences import has_figure, is_background, states_own
from assistant.text import fold

_MEASURABLE = re.compile(
    r"\b(?:size|sizes|large|larger|big|bigger|small|smaller|fast|faster|slow|slower|speed\w*|accura\w+|memory|savings?|cost|costs|cheaper|gains?|improve\w*|reduc\w+|scores?|numbers?|results?|figures?|many|much|more|less|better|latency|efficien\w+|compress\w*|accelerat\w+|quick\w*|throughput|storage|footprints?|paramet\w+|errors?|margins?)\b",
    re.I,
)
"""Words for what is told by a figure."""
_SIZE = r"\b(?:sizes?|large|larger|big|bigger|small|smaller|scale)\b"
_COLLECTION = r"\b(?:data ?sets?|benchmarks?|corpus|corpora|collections?|databases?|cohorts?|samples?|atlas|surveys?|catalogu?es?)\b"
_SIZED = re.compile(f"{_SIZE}.*{_COLLECTION}|{_COLLECTION}.*{_SIZE}", re.I)
"""The size of a collection, told by what it holds."""
_HOLDS = re.compile(
    r"\b(?:consist\w*|contain\w*|compris\w*|holds?|includ\w+|cover\w*|span\w*|collect\w*|provid\w+|describ\w+|total\w*|with|of)\b\D{0,40}\d",
    re.I,
)
_HOLDING = 0.5
_NEAR = 0.3
"""Cosine from which a sentence stands in where none answers."""
_MOST = 2

_COMPARATIVE = re.compile(
    r"\b(?:more|less|fewer|bigger|larger|greater|higher|lower|smaller|faster|slower|stronger|weaker|better|worse|quicker|cheaper|longer|shorter|lighter|heavier|most|least)\b",
    re.I,
)


def is_comparative(wording: str) -> bool:
    """Whether a question asks which of several is more so."""
    return bool(_COMPARATIVE.search(wording))


def nearest_answers(topic: str, passage: Passage, library: Library, titles: Sequence[str] = ()) -> list[str]:
    """What a passage says of a thing: a figure before other words, else the sentence nearest in meaning.

    Unlike an answer it may miss: what the other paper says stands beside it. `titles`: of all papers compared.
    """
    measured = _MEASURABLE.search(topic) is not None
    plain = asks_how(topic, besides=_with_short_forms(" ".join([passage.title, *titles]), library))
    if plain and not (measured and quantities_named(topic)):
        return how_it_works(passage, library)
    if asks_findings(topic, besides=" ".join([passage.title, *titles])):
        return findings(topic, passage, library)
    sized = _SIZED.search(topic) is not None
    for figure in () if sized else (True, False):
        found = answers(topic, figure, passage, library, topic)
        told = [one for one in found if not measured or has_figure(one)]
        if told:
            return sorted(told, key=lambda one: not gives_figure_of(topic, one))[:_MOST]
    asked = asked_of(
        dataset_joined(topic), True, passage.title, passage.text, library, alike=True, wording=topic
    )
    ranked = [one for one in ranked_sentences(asked, passage, library) if not is_background(one.sentence)]
    near = [one for one in ranked if (has_figure(one.sentence) if measured else one.cosine >= _NEAR)]
    near.sort(
        key=lambda one: (
            -one.rank
            - _HOLDING * bool(sized and _HOLDS.search(one.sentence))
            - measured * gives_figure_of(topic, one.sentence)
        )
    )
    told = [one.sentence for one in near[: _MOST if sized else 1]]
    if told and not sized and not states_own(told[0], passage.title):
        own = [one for one in near[1:] + ranked if states_own(one.sentence, passage.title)]
        told += [one.sentence for one in sorted(own, key=lambda one: -one.rank)[:1]]
    return [] if not told and measured and not plain else told or how_it_works(passage, library)


def _with_short_forms(titles: str, library: Library) -> str:
    """Titles with the short forms of the terms in them, by which a question may name its subject."""
    return " ".join([titles, *library.acronyms.meant(fold(titles).split())])
