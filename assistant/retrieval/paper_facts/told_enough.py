"""Whether sentences that come near a question tell what it asks: the names, a number of the very thing, a figure on the same data."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.library import Library
from assistant.records import Clause, Paper, Passage
from assistant.retrieval.paper_facts.counted import asks_how_many, counts_such
from assistant.retrieval.paper_facts.question_words import asked_of
from assistant.retrieval.paper_facts.things_used import asks_things
from assistant.retrieval.paper_facts.title_only import beyond_title
from assistant.retrieval.required.figure_conditions import of_other_data
from assistant.retrieval.required.required import in_answer, required_by


def called(paper: Paper, library: Library) -> str:
    """What a paper calls itself and its work: title and short names."""
    return " ".join((paper.title, *library.names_of(paper.id)))


def tell_enough(
    clause: Clause, paper: Paper, passage: Passage, sentences: Sequence[str], library: Library
) -> bool:
    """Whether sentences of a paper have what they cannot answer a clause without."""
    if not sentences or beyond_title(paper, clause.wording):
        return False
    if not in_answer(clause.wording, sentences, called(paper, library)):
        return False
    if clause.figure and of_other_data(clause.wording, sentences, paper.title):
        return False
    return not asks_how_many(clause.wording) or _counted(clause, passage, sentences, library)


def _counted(clause: Clause, passage: Passage, sentences: Sequence[str], library: Library) -> bool:
    """Whether one of the sentences gives a number of what is asked how many there are."""
    if asks_things(clause.wording) or any(one.in_each for one in required_by(clause.wording)):
        return True  # their looks tell: so many samples, so many hours
    asked = asked_of(
        clause.topic, True, passage.title, passage.text, library, alike=True, wording=clause.wording
    )
    return any(counts_such(asked, one) for one in sentences)
