"""The door: a question goes in, a cited `Answer` comes out. Every face and the evaluation suite use this one class."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Iterator, Sequence
from functools import partial

from assistant.answer.assembled import answer_of
from assistant.answer.joined import joined, joined_part
from assistant.answer.suggestions import examples
from assistant.citing.markers import MARKER
from assistant.citing.supports import Support, supports
from assistant.citing.verification import Cited, cite
from assistant.errors import ModelError
from assistant.library import Library
from assistant.parts import embedded_parts
from assistant.reader import choose
from assistant.records import Answer, Evidence, Partial, Query, Turn, Understanding
from assistant.retrieval.dispatch import retrieve
from assistant.seams import Clock, Parts, PartsFactory
from assistant.settings import Settings
from assistant.store import Store
from assistant.writing.phrases import say


class Assistant:
    """Answers questions from a store. Thread-safe; sees a new generation without a restart."""

    def __init__(self, store: Store, parts: PartsFactory | None = None) -> None:
        """`parts` hands out the reader and writer for each answer; the embedded ones where None."""
        self.store = store
        self._embedded = embedded_parts()
        self._parts: PartsFactory = parts or (lambda: self._embedded)
        self._library: Library | None = None
        self._lock = threading.Lock()

    @classmethod
    def open(cls, settings: Settings, *, today: Clock = dt.date.today) -> Assistant:
        """The assistant of a data folder, with the model that the settings name, if any.

        Nothing is read before the first question. `today` is the day that `last year` counts from.
        """
        from assistant.embedding.choice import open_embedder

        store = Store(settings.data, partial(open_embedder, settings))
        if settings.has_model:
            from assistant.model.parts import model_parts

            return cls(store, model_parts(settings, today=today))
        embedded = embedded_parts(today)
        return cls(store, lambda: embedded)

    # --- the door --------------------------------------------------------------------------------

    def ask(self, question: str, history: Sequence[Turn] = (), *, researcher_id: str | None = None) -> Answer:
        """Answer a question, in the light of the turns before it.

        `researcher_id` settles an ambiguous name. Never raises for what a visitor types; raises `StoreError` where
        the data folder is empty or damaged.
        """
        answer: Answer | None = None
        for part in self._answering(question, history, researcher_id, growing=False):
            if isinstance(part, Answer):
                answer = part
        assert answer is not None, "a stream ends with its answer"
        return answer

    def stream(
        self, question: str, history: Sequence[Turn] = (), *, researcher_id: str | None = None
    ) -> Iterator[Partial | Answer]:
        """The same as `ask`, growing: the verified text so far, and last the whole `Answer`.

        Closing the iterator stops the writer.
        """
        return self._answering(question, history, researcher_id, growing=True)

    def _answering(
        self, question: str, history: Sequence[Turn], researcher_id: str | None, *, growing: bool
    ) -> Iterator[Partial | Answer]:
        """The way of a question. What is not shown growing is verified once, at the end."""
        library = self.library()
        parts = self._parts()
        understood = parts.reader.read(question, history, library)
        before = [
            answer
            for one in understood.before
            for answer in self._way(one, question, self._embedded, library, growing=False)
            if isinstance(answer, Answer)
        ]
        if researcher_id:
            settled = choose(understood.query, researcher_id, library)
            understood = understood.model_copy(update={"query": settled})
        for part in self._way(understood, question, parts, library, growing=growing):
            yield joined(before, part) if isinstance(part, Answer) else joined_part(before, part)

    def _way(
        self, understood: Understanding, question: str, parts: Parts, library: Library, *, growing: bool
    ) -> Iterator[Partial | Answer]:
        """The way of one question that was understood: retrieved, written, cited."""
        started = time.monotonic()
        query = understood.query
        evidence = retrieve(query, library)
        numbered: Sequence[Support] = supports(evidence)
        resolved = understood.resolved_question
        draft, writer, notice = "", parts.writer.name, None
        try:
            for drafted in self._drafts(parts, resolved, evidence, numbered, library):
                draft = drafted
                if growing:
                    found, all_numbered = _current(parts, evidence, numbered)
                    shown = cite(draft, all_numbered, found, library)
                    yield Partial(text=shown.text, citations=shown.citations)
        except ModelError as error:
            notice = (
                f"The model did not answer ({type(error).__name__}); this answer was put together without it."
            )
            writer = self._embedded.writer.name
            draft = "".join(self._embedded.writer.write(resolved, evidence, numbered, library))
        else:
            evidence, numbered = _current(parts, evidence, numbered)
            query, writer = evidence.query, parts.writer.name
        cited = cite(draft, numbered, evidence, library)
        if not cited.text.strip() or _lost_support(cited, numbered, query, draft):
            writer = self._embedded.writer.name
            cited = cite(
                "".join(self._embedded.writer.write(resolved, evidence, numbered, library)),
                numbered,
                evidence,
                library,
            )
        if not cited.text.strip():  # not a statement stood up to its sources: said, and never left blank
            cited = Cited(say("unsupported", query.language), (), cited.dropped)
        yield answer_of(
            question,
            resolved,
            query,
            evidence,
            cited,
            library,
            writer=writer,
            notice=notice or parts.notice(),
            declined=notice is None and parts.declined(),
            answered=writer == parts.writer.name and parts.answered(),
            usage=parts.usage(),
            prompts=parts.prompts(),
            seconds=time.monotonic() - started,
        )

    def read(self, question: str, history: Sequence[Turn] = ()) -> Understanding:
        """What a question asks, without answering it."""
        return self._parts().reader.read(question, history, self.library())

    def examples(self, count: int = 4, language: str = "en") -> tuple[str, ...]:
        """Example questions made from what is stored, in English or Chinese (`zh`); all of them can be answered."""
        return examples(self.library(), count, language)

    # --- the way ---------------------------------------------------------------------------------

    def library(self) -> Library:
        """The current generation, with its indexes; raises `StoreError` where there is none."""
        snapshot = self.store.current()
        with self._lock:
            if self._library is None or self._library.generation != snapshot.generation:
                self._library = Library(snapshot)
            return self._library

    @staticmethod
    def _drafts(
        parts: Parts, resolved: str, evidence: Evidence, numbered: Sequence[Support], library: Library
    ) -> Iterator[str]:
        """The growing draft at the ends of lines and sentences, and last the whole of it."""
        draft, shown = "", 0
        step = 200
        for piece in parts.writer.write(resolved, evidence, numbered, library):
            draft += piece
            if len(draft) - shown >= step and draft.rstrip().endswith((".", "!", "?", "]", "。", ":")):
                shown = len(draft)
                step = max(200, len(draft) // 2)
                yield draft
        if draft:
            yield draft


def _current(
    parts: Parts, evidence: Evidence, numbered: Sequence[Support]
) -> tuple[Evidence, Sequence[Support]]:
    """The evidence an answer rests on: what the writer looked up itself, else what was retrieved first."""
    found = parts.found()
    return (evidence, numbered) if found is None else (found.evidence, found.supports)


def _lost_support(cited: Cited, numbered: Sequence[Support], query: Query, draft: str) -> bool:
    """Whether a draft that cited, or had something to cite, is left with nothing cited after the check."""
    return bool(numbered) and bool(MARKER.search(draft)) and not cited.citations and not query.kind.is_talk
