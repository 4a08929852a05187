"""Follow-ups, twins and language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.records import Answer, AnswerPaper, AnswerPerson
from evals.matching import fold
from evals.measures.response import Response
from evals.measures.statements import own_words, without_markers

_SCRIPTS = (
    ("ja", re.compile(r"[぀-ヿ]")),
    ("ko", re.compile(r"[가-힯]")),
    ("zh", re.compile(r"[㐀-䶿一-鿿]")),
    ("ar", re.compile(r"[؀-ۿ]")),
    ("ru", re.compile(r"[Ѐ-ӿ]")),
)
_COMMON = {
    "en": "the and of to in is for by with that are on this was which from as at has have",
    "de": "der die das und ist von mit den für auf ein eine im nicht sind wurde hat als werden zu",
    "es": "el la los las de que y en un una por con para es del se son al como está",
    "fr": "le la les de des et en un une est que pour dans par sur au avec sont du il",
}


def language_of(text: str) -> str | None:
    """The language of a text by its script, then by its commonest words; None where neither tells."""
    letters = sum(letter.isalpha() for letter in text)
    for code, pattern in _SCRIPTS:
        if letters and len(pattern.findall(text)) / letters > 0.15:
            return code
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {code: sum(word in common.split() for word in words) for code, common in _COMMON.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else None


def without_names(text: str, answer: Answer) -> str:
    """The text without the titles, names and venues it lists: those stay in their own language."""
    stored = [citation.title for citation in answer.citations] + [person.name for person in answer.people]
    for paper in answer.papers:
        stored += [paper.title, *paper.authors, paper.venue or ""]
    for name in sorted(set(stored), key=len, reverse=True):
        text = text.replace(name, " ") if name else text
    return text


def language_match(response: Response) -> float | None:
    """1 where the answer's own words are in the language expected; undefined where none is stated or can be told."""
    if response.expect.lang is None:
        return None
    found = language_of(without_names(without_markers(own_words(response.answer.text)), response.answer))
    return None if found is None else float(found == response.expect.lang)


def carry_over(response: Response) -> float | None:
    """People and papers a follow-up silently refers to that the resolved question took up / those referred to."""
    if not response.expect.carry:
        return None
    query = response.answer.query
    named = {person.researcher_id for person in (*query.people, *query.coauthors)} | set(query.paper_ids)
    resolved = f" {fold(response.answer.resolved_question)} "
    kept = 0
    for reference in response.expect.carry:
        identifier = response.corpus.resolve(reference)
        kept += identifier in named or any(
            f" {fold(name)} " in resolved for name in _names(response, identifier)
        )
    return kept / len(response.expect.carry)


def _names(response: Response, identifier: str) -> tuple[str, ...]:
    person = response.corpus.researchers.get(identifier)
    if person:
        return (person.name, *person.aliases)
    title = response.corpus.papers[identifier].title
    return (title, title.split(":")[0])


def _ids(records: Iterable[AnswerPaper | AnswerPerson]) -> Iterable[str]:
    return (record.id for record in records)


def twin_agreement(response: Response) -> float | None:
    """Overlap (Jaccard) of the papers and people listed with those of the twin; 0 where outcome or value differ."""
    if response.twin is None:
        return None
    mine, other = response.answer, response.twin
    if mine.outcome != other.outcome or mine.value != other.value:
        return 0.0
    lists = [{*_ids(answer.papers), *_ids(answer.people)} for answer in (mine, other)]
    union = lists[0] | lists[1]
    return len(lists[0] & lists[1]) / len(union) if union else 1.0
