"""Papers that a question only describes before it asks something of them: `the momentum version of X: at what sizes ...`.

The description and what is asked are told apart by their form; which paper is meant, by the words of titles and texts.
What no paper fits clearly names none, and the question is read as it stands.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text.words import content_words, stem
from assistant.understanding.language.naming import Named
from assistant.understanding.language.question import Question

_LEADS = r"(?:(?:and|so|ok|okay|well|hi|hello|hey|now|please|then)\b\W*)*"
_THE = r"(?:the|(?<![a-z] )that|(?<=\b(?:in|of|on|by|is|at) )that|(?<=\b(?:for|did|was) )that|(?<=\b(?:from|with|does) )that|this|your|their)"
"""`that` behind a noun goes on with it: `a model that gets several tasks one after another`."""
_ASKS = r"(?:(?:on|in|at|by|with|from|to|for|of|under|up to|over|against) )?(?:(?:what|which|how|who|whose|whom|where|when|why)\b|(?:is|are|does|do|did|was|were|has|have|had|can|could) (?:it|they|there|the|its|any|he|she|that)\b)"
_HEAD = r"(?:work|framework|version|variant|method|model|approach|system|paper|study|technique|algorithm|network|survey|report|project|article|scheme|architecture|optimi[sz]er|benchmark|data ?set|tool(?:kit)?|editor|quantizer|detector|parser|learner|recommender|classifier|thing|one|stuff)"
_OPENS = re.compile(
    rf"^\W*{_LEADS}(?:(?:in|for|from|with|about|regarding|on|as for|of|concerning)\s+)?{_THE}\s+(?P<what>[^.?!;:,–—]{{6,120}}?)\s*(?:[,:;–—]|\s-)\s*(?P<asks>{_ASKS}.*)$",
    re.I,
)
"""`In the X framework, what replaces Y?`, `The momentum version of X: what sizes ...?`"""
_INSIDE = re.compile(
    rf"\b{_THE}\s+(?P<what>(?:(?!(?:the|this|that|an?|is|are|was|were|did|does|do|which|what)\b)[\w'’²³+-]+\s+){{1,8}}?{_HEAD}(?:\s+(?:of|for|on|with|about|from)\s+[\w'’²³+-]+)?)\b",
    re.I,
)
"""`... in the hierarchical self-supervised distillation work`."""
_ASKED = re.compile(r"\b(?:what|which|how|where|when|why|who|whose|is there|are there)\b", re.I)
_OF_PAPERS = re.compile(
    r"\b(?:which|what|any|how many|more|other|similar|all|list|show) (?:of (?:the|your) )?(?:\w+ ){0,2}(?:papers?|publications?|articles?|works?|stud(?:y|ies)|people|researchers?|authors?|members?)\b|\bwho (?:else )?(?:works?|has|have|is|are|does|do|uses?|here|in)\b|\b(?:similar|like|related)\b",
    re.I,
)
"""Papers or people are asked for, and what is described is their topic."""
_RELATIVE = frozenset("first last second third latest newest oldest recent earliest same other cited previous next former latter above mentioned listed".split())  # fmt: skip
_PLAIN = frozenset(
    stem(word)
    for word in "work framework version variant method model approach system paper study technique algorithm network survey report project article scheme architecture thing one stuff lab group team called named".split()
)
_CLEAR = 0.6
"""How much of a description the paper that is meant must hold."""
_AHEAD = 0.12
"""By how much it must hold more than any other."""
_WHOLLY = 0.85
_RIVALS = 4


def described_in_passing(question: Question, library: Library) -> Named:
    """The paper that a question describes to ask something else of it; marked `PAPER`. None where that is not clear."""
    if question.taken or _OF_PAPERS.search(question.text) or not _ASKED.search(question.text):
        return []
    for pattern in (_OPENS, _INSIDE):
        for match in pattern.finditer(question.text):
            start, end = match.span("what")
            rest = f"{question.text[:start]} {question.text[end:]}"
            meant = _meant(match["what"], rest, library)
            if meant:
                question.take(start, end, "PAPER")
                return [(start, meant)]
    return []


_BETWEEN = re.compile(
    r"\b(?:between|compar\w+|contrast) PAPER (?:and|with|to|against) (?:the |that |your )?(?P<what>[^,.?!;:]{6,80})|\b(?:between|compar\w+|contrast) (?:the |that |your )?(?P<first>[^,.?!;:]{6,80}?) (?:and|with|to|against) PAPER\b"
    r"|\b(?:differ\w*|unlike|apart) (?:from )?PAPER (?:and|from) (?:the |that |your )?(?P<third>[^,.?!;:]{6,80})|^\W*PAPER (?:or|vs\.?|versus) (?:the |that |your )?(?P<other>[^,.?!;:]{6,80})",
    re.I,
)
"""`What is the difference between PAPER and 5'-hydroxyl RNA sequencing?`"""


def described_beside(question: Question, library: Library) -> Named:
    """The paper that is described beside the one that is named, to be compared with it; marked `PAPER`."""
    named = [(start, end) for start, end, label in question.taken if label == "PAPER"]
    if len(named) != 1:
        return []
    (start, end) = named[0]
    if beside := _titled_beside(question, start, end, library):
        return beside
    match = _BETWEEN.search(f"{question.text[:start]}PAPER{question.text[end:]}")
    group = next((one for one in ("what", "first", "third", "other") if match and match[one]), None)
    if match is None or group is None:
        return []
    longer = (end - start) - len("PAPER")
    first, last = (place + (longer if place > start else 0) for place in match.span(group))
    words = {stem(one) for one in content_words(match[group])} - _PLAIN
    meant = _meant(match[group], "", library)
    if len(meant) != 1 or not question.free(first, last):
        return []
    if 2 * len(words & library.title_index.title_stems(meant[0])) <= len(words):
        return []
    question.take(first, last, "PAPER")
    return [(first, meant)]


_AND = r"(?:and|or|vs\.?|versus|than|with|to|from|against)"
_AFTER = re.compile(
    rf"^(?: (?:method|model|paper|approach))?,?\s+(?:(?:[a-z]+er|worse|(?:more|less) [a-z]+|different|differs?|apart)\s+)?{_AND}\s+(?:the|that|your)\s+",
    re.I,
)
_BEFORE = re.compile(rf"\b(?:the|that|your)\s+([^,.?!;:]{{6,80}}?)\s+{_AND}\s+(?:the )?$", re.I)
_MOST_WORDS = 7


def _titled_beside(question: Question, start: int, end: int, library: Library) -> Named:
    """The one paper beside the one at these places whose title has every word of what is said: `X and the adaptive expert forest`."""
    spans: list[tuple[int, int]] = []
    if match := _AFTER.match(question.text[end:]):
        begins = end + match.end()
        last = [word.end for word in question.words if word.start >= begins][:_MOST_WORDS]
        spans = [(begins, one) for one in reversed(last)]
    elif match := _BEFORE.search(question.text[:start]):
        spans = [match.span(1)]
    for first, last_letter in spans:
        stems = {stem(one) for one in content_words(question.text[first:last_letter])} - _PLAIN
        paper_id = library.title_index.titled(stems) if len(stems) > 1 else None
        if paper_id and question.free(first, last_letter):
            question.take(first, last_letter, "PAPER")
            return [(first, (paper_id,))]
    return []


def _meant(description: str, rest: str, library: Library) -> tuple[str, ...]:
    """The paper that a description fits, or the two that it fits wholly and alike; none where it is a topic of many."""
    words = content_words(description)
    if _RELATIVE.intersection(words):
        return ()
    weights = {one: library.inverse_frequency(one) for one in map(stem, words) if one not in _PLAIN}
    if len(weights) < 2:
        return ()
    ranked = [one for one in library.title_index.covered(weights)[:_RIVALS] if one[0] >= _CLEAR]
    level = [paper_id for cover, paper_id in ranked if cover > ranked[0][0] - _AHEAD]
    told = level if len(level) < 2 else _by_the_rest(level, rest, library)
    return tuple(told) if len(told) == 1 or (len(told) == 2 and ranked[1][0] >= _WHOLLY) else ()


def _by_the_rest(rivals: list[str], rest: str, library: Library) -> list[str]:
    """Of papers that a description fits alike, those whose text speaks most of what is asked."""
    asked = {stem(word) for word in content_words(rest) if library.document_frequency[stem(word)]}
    held = {
        paper_id: sum(
            library.inverse_frequency(one) for one in asked & library.title_index.text_stems(paper_id)
        )
        for paper_id in rivals
    }
    return [one for one in rivals if held[one] == max(held.values())]
