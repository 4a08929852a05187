"""The lexical index: BM25 (Robertson et al. 1994; tantivy's k1 = 1.2, b = 0.75) over Porter-stemmed English words.

Title and abstract are one field: two summed fields lost up to 0.06 nDCG@10 in measurements. Visitors' text is analysed into terms
and never parsed as a query language; a term said twice weighs twice.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from pathlib import Path

import tantivy

LONGEST_WORD = 60
MOST_TERMS = 400
"""Terms of one question that are looked up: far more than a question has, few enough that a pasted page stays quick."""
HEAP = 64_000_000
BM25_GAIN = 2.2
"""k1 + 1: the limit of a term's weight, in units of its inverse document frequency."""


def _analyzer() -> tantivy.TextAnalyzer:
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(LONGEST_WORD))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stemmer("english"))
        .build()
    )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="english", index_option="freq")
    builder.add_text_field("kind", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("owner", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("number", stored=False, indexed=True, fast=True)
    return builder.build()


class LexicalIndex:
    """BM25 over numbered texts, in one folder."""

    def __init__(self, path: Path) -> None:
        """Open an index that `write` made; raises `ValueError` or `OSError` where it cannot be read."""
        self._index = tantivy.Index.open(str(path))
        self._index.register_tokenizer("english", _analyzer())
        self._schema = _schema()
        self._analyzer = _analyzer()

    @classmethod
    def write(cls, path: Path, texts: Iterable[tuple[int, str, str, str]]) -> None:
        """Make an index of (number, kind, owner id, text) in a new folder.

        Always anew: it takes 2 s for 86,000 abstracts, while a changed index keeps the words of removed texts and
        counts them in its statistics until its segments merge.
        """
        path.mkdir()
        index = tantivy.Index(_schema(), path=str(path))
        index.register_tokenizer("english", _analyzer())
        writer = index.writer(heap_size=HEAP, num_threads=1)
        for number, kind, owner, text in texts:
            document = tantivy.Document()
            document.add_text("text", text)
            document.add_text("kind", kind)
            document.add_text("owner", owner)
            document.add_unsigned("number", number)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def count(self) -> int:
        """How many texts can be found."""
        return int(self._index.searcher().num_docs)

    def numbers(self) -> list[int]:
        """The number of every text that can be found, ascending."""
        searcher = self._index.searcher()
        hits = searcher.search(tantivy.Query.all_query(), limit=max(1, searcher.num_docs)).hits
        return sorted(_numbers(searcher, [address for _, address in hits]))

    def terms(self, text: str) -> list[str]:
        """The stems of a text, in order, repeated where a word is repeated."""
        return list(self._analyzer.analyze(text))[:MOST_TERMS]

    def ceiling(self, text: str) -> float:
        """The most BM25 a text of this index could score for a question: every term, said endlessly often."""
        searcher = self._index.searcher()
        total = 0.0
        for term in self.terms(text):
            found = searcher.doc_freq("text", term)
            total += (
                BM25_GAIN * math.log(1 + (searcher.num_docs - found + 0.5) / (found + 0.5)) if found else 0.0
            )
        return total

    def search(
        self, text: str, *, kind: str, limit: int, within: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """(number, BM25 score) of the texts that share a word with `text`, best first.

        `within` restricts to these owners. Statistics of terms are those of the whole index either way.
        """
        terms = self.terms(text)
        if not terms or limit < 1 or (within is not None and not within):
            return []
        counts: dict[str, int] = {}
        for term in terms:
            counts[term] = counts.get(term, 0) + 1
        clauses = []
        for term, count in counts.items():
            query = tantivy.Query.term_query(self._schema, "text", term, "freq")
            clauses.append(
                (tantivy.Occur.Should, tantivy.Query.boost_query(query, float(count)) if count > 1 else query)
            )
        parts = [
            (tantivy.Occur.Must, tantivy.Query.boolean_query(clauses)),
            (tantivy.Occur.Must, self._only("kind", [kind])),
        ]
        if within is not None:
            parts.append((tantivy.Occur.Must, self._only("owner", list(within))))
        searcher = self._index.searcher()
        hits = searcher.search(tantivy.Query.boolean_query(parts), limit=limit, count=False).hits
        numbers = _numbers(searcher, [address for _, address in hits])
        return [(number, float(score or 0)) for number, (score, _) in zip(numbers, hits, strict=True)]

    def _only(self, field: str, values: list[str]) -> tantivy.Query:
        """A condition that adds nothing to the score."""
        return tantivy.Query.const_score_query(tantivy.Query.term_set_query(self._schema, field, values), 0.0)


def _numbers(searcher: tantivy.Searcher, addresses: list[tantivy.DocAddress]) -> list[int]:
    return [int(value or 0) for value in searcher.fast_field_values("number", addresses)]
