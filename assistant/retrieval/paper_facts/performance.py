"""How well something does what it is made for: told by a figure of a measure of it, whatever words the question has for that.

`How well does it recognise stress?` is answered by `an accuracy of 87%`, where the paper speaks of all else that is asked.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Clause, Passage
from assistant.retrieval.paper_facts.filler_words import FILLER
from assistant.retrieval.paper_facts.other_forms import has_form
from assistant.retrieval.paper_facts.question_words import asked_of
from assistant.retrieval.paper_facts.ranking import ranked_sentences
from assistant.retrieval.sentences import is_background
from assistant.text.words import content_words, stem, stems

_ASKED = re.compile(
    r"\bhow (?:(?:very|really|exactly|surely) )?(?:well|good|bad(?:ly)?|poor(?:ly)?|accurate(?:ly)?|reliabl[ey]|precise(?:ly)?|successful(?:ly)?|effective(?:ly)?|sensitive|specific|trustworthy|correct(?:ly)?|exact|skil[l]?ful(?:ly)?|strong(?:ly)?)\b(?! (?:known|established|understood|studied|do (?:we|you|they) (?:know|understand)))",
    re.I,
)
_MEASURE = (
    r"(?:accurac(?:y|ies)|auc|auroc|auprc|roc|f1(?:[- ]scores?)?|f-scores?|f-measures?|precision|recall|sensitivity|specificity|map|bleu|rouge|r2|r²|rmse|mae|mse|mape|errors?(?: rates?)?|correlations?|pearson|spearman|success rates?|hit rates?|"
    r"c-index|concordance|iou|miou|dice|perplexity|win rates?|pass@\d+|top-\d+|kappa|likelihood|correctly|agreement|performance|discrimination|wer|eer|fid|psnr|ssim|scores?|ndcg|mrr)"
)
_FIGURE = r"(?:\d+(?:\.\d+)?\s?(?:%|percent\b|percentage points?\b|points?\b)|(?<![\w.])0?\.\d{2,}|\d+(?:\.\d+)?\s?(?:×|-?fold\b))"
_TELLS = re.compile(rf"\b{_MEASURE}(?![\w]).{{0,90}}?{_FIGURE}|{_FIGURE}.{{0,60}}?\b{_MEASURE}(?!\w)", re.I)
_DOING = frozenset(
    stem(one)
    for one in """recognise recognize recognising recognizing recognition detect detecting detection predict predicting prediction classify classifying classification identify identifying
    discriminate discriminating distinguish distinguishing tell telling estimate estimating forecast forecasting perform performing performance do doing work working find finding spot spotting
    sort rank separate segment answer model models system systems method methods approach algorithm algorithms tool tools detector classifier network networks score scores percentage
    accurate accurately accuracy reliable reliably reliability precise precisely well good bad badly poor poorly successful successfully effective effectively sensitive specific
    trustworthy correct correctly exact exactly strong strongly judge judging guess guessing capture capturing match matching auc""".split()
)
"""Words for doing it well, or for what does it, which a sentence that gives the figure need not have."""
_MOST = 2


def asks_performance(question: str) -> bool:
    """Whether it asks how well something does: `how reliably does it find fractures?`."""
    return bool(_ASKED.search(question))


def tells_performance(sentence: str) -> bool:
    """Whether a sentence gives a figure of a measure of how well something does."""
    return bool(_TELLS.search(sentence))


def performance(clause: Clause, passage: Passage, library: Library) -> list[str]:
    """The sentences that tell how well it does, where the paper speaks of all that is asked besides; none otherwise."""
    rest = [one for one in content_words(clause.topic) if stem(one) not in _DOING | FILLER]
    held = set(stems(f"{passage.title} {passage.text}"))
    if any(not has_form(stem(one), held) for one in rest):
        return []
    asked = asked_of(
        clause.topic, False, passage.title, passage.text, library, alike=True, wording=clause.wording
    )
    ranked = ranked_sentences(asked, passage, library)
    told = [one for one in ranked if tells_performance(one.sentence) and not is_background(one.sentence)]
    best = sorted(told, key=lambda one: -one.rank)[:_MOST]
    return [one.sentence for one in best]
