"""What an answer says against what it must say: facts, sets, numbers, outcome, and the verdict over all of them."""

from __future__ import annotations

import re
from collections import defaultdict

from evals.cases import GoldFact
from evals.matching import apart, forbidden, mentions
from evals.measures.response import Response
from evals.measures.statements import own_words, without_markers

_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.])\d+(?:\.\d+)?")
_CHINESE = {letter: value for value, letter in enumerate("零一二三四五六七八九")} | {"两": 2}
_CHINESE_COUNT = re.compile(
    r"(?<![零一二两三四五六七八九十百千万])([一二三四五六七八九]?十[一二三四五六七八九]?|[零一二两三四五六七八九])(?=[篇个位次项])"
)


def numbers_in(text: str) -> frozenset[float]:
    """Every number a text states, in digits or in (small) words."""
    found = {float(match.replace(",", "")) for match in _NUMBER.findall(apart(text))}
    found |= {float(_WORDS.index(word)) for word in re.findall(r"[a-z]+", text.lower()) if word in _WORDS}
    if mentions(text, "no") or mentions(text, "none"):
        found.add(0.0)
    return frozenset(found | {_chinese(count) for count in _CHINESE_COUNT.findall(text)})


def _chinese(count: str) -> float:
    """The value of a count below a hundred: `十二` is 12."""
    tens, ten, ones = count.rpartition("十")
    return float((_CHINESE[tens or "一"] * 10 if ten else 0) + _CHINESE[ones or "零"])


def _said(response: Response, fact: GoldFact) -> bool:
    return response.answered and any(mentions(response.answer.text, wording) for wording in fact.any)


def fact_recall(response: Response) -> float | None:
    """Gold facts said / gold facts; with sides, the recall of the worst side."""
    if not response.expect.facts or not response.scores_content:
        return None
    sides: dict[str | None, list[bool]] = defaultdict(list)
    for fact in response.expect.facts:
        sides[fact.side].append(_said(response, fact))
    return min(sum(said) / len(said) for said in sides.values())


def _overlap(response: Response) -> tuple[int, int, int] | None:
    """Items right, items listed, items in the gold set."""
    gold = response.expect.set
    if gold is None or not response.scores_content:
        return None
    listed = frozenset(response.listed(gold.of)) if response.answered else frozenset()
    return len(listed & response.gold_items), len(listed), len(response.gold_items)


def set_precision(response: Response) -> float | None:
    """Items right / items listed; undefined where the gold set is not complete; nothing listed scores zero."""
    counts = _overlap(response)
    if counts is None or (response.expect.set and not response.expect.set.complete):
        return None
    right, listed, gold = counts
    return right / listed if listed else float(gold == 0)


def set_recall(response: Response) -> float | None:
    """Items right / items in the gold set; undefined for an empty gold set."""
    counts = _overlap(response)
    if counts is None or counts[2] == 0:
        return None
    return counts[0] / counts[2]


def set_f1(response: Response) -> float | None:
    """2 x items right / (items listed + items in the gold set); both empty is 1."""
    counts = _overlap(response)
    if counts is None or (response.expect.set and not response.expect.set.complete):
        return None
    right, listed, gold = counts
    return 2 * right / (listed + gold) if listed + gold else 1.0


def number_exact(response: Response) -> float | None:
    """1 where `Answer.value` is within the tolerance and the text states that same value."""
    gold = response.expect.number
    if gold is None or not response.scores_content:
        return None
    value = response.answer.value
    if not response.answered or value is None or abs(value - gold.value) > gold.tol:
        return 0.0
    return float(value in numbers_in(without_markers(response.answer.text)))


def outcome(response: Response) -> float | None:
    """1 where the assistant answered, abstained, asked back or refused as it should."""
    return float(response.answer.outcome in response.expect.outcome)


def missed_abstention(response: Response) -> float | None:
    """1 where it answered what it should not have; over turns where no answer is right."""
    return None if "answer" in response.expect.outcome else float(response.answered)


def false_refusal(response: Response) -> float | None:
    """1 where it did not answer what it should have; over turns where only an answer is right."""
    return float(not response.answered) if response.expect.wants_answer else None


def forbidden_said(response: Response) -> float | None:
    """1 where the answer says, in its own words, what it must not."""
    if not response.expect.forbid:
        return None
    text = own_words(response.answer.text)
    return float(any(forbidden(text, rule) for rule in response.expect.forbid))


def needs_met(response: Response) -> float | None:
    """Gold documents listed or cited / gold documents, whatever the rank."""
    if not response.needs or not response.scores_content:
        return None
    found = {*response.listed("papers"), *response.listed("people"), *response.cited()}
    return sum(bool(need & found) for need in response.needs) / len(response.needs)


def passed(response: Response) -> float | None:
    """1 where everything stated is met: outcome, required facts, number, set, documents, nothing forbidden."""
    if not outcome(response) or forbidden_said(response):
        return 0.0
    if response.scores_content and not all(
        _said(response, fact) for fact in response.expect.facts if fact.required
    ):
        return 0.0
    complete = response.expect.set is None or response.expect.set.complete
    parts = (
        number_exact(response),
        set_f1(response) if complete else set_recall(response),
        needs_met(response),
    )
    return float(all(part in (None, 1.0) for part in parts))


def truthfulness(response: Response) -> float | None:
    """CRAG's score: 1 right, 0.5 partly right, 0 no answer, -1 wrong (or answered what has no answer)."""
    if passed(response):
        return 1.0
    if not response.answered:
        return 0.0
    parts = (
        fact_recall(response),
        number_exact(response),
        set_f1(response),
        set_recall(response),
        needs_met(response),
    )
    some_right = any(part for part in parts if part is not None)
    wrong_number = number_exact(response) == 0.0
    if not outcome(response) or forbidden_said(response) or wrong_number or not some_right:
        return -1.0
    return 0.5
