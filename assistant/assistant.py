"""The door: a question goes in, a cited `Answer` comes out. Every face and the evaluation suite use this one class."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Iterator, Sequence
from functools import partial

from assistant.chips import chips
from assistant.citing import MARKER, Cited, Support, cite, supports
from assistant.errors import ModelError
from assistant.library import Library
from assistant.reader import EmbeddedReader, choose
from assistant.records import (
    Answer,
    AnswerPaper,
    AnswerPerson,
    Evidence,
    Outcome,
    Paper,
    Partial,
    Query,
    QueryKind,
    Researcher,
    Turn,
    Usage,
)
from assistant.retrieval.dispatch import retrieve
from assistant.seams import Clock, Parts, PartsFactory, Understanding
from assistant.settings import Settings
from assistant.store import Store
from assistant.suggestions import examples, follow_ups
from assistant.writing.embedded import EmbeddedWriter

_TALK = frozenset({QueryKind.SMALL_TALK, QueryKind.HELP, QueryKind.OFF_DOMAIN})
_VALUED = frozenset(
    {QueryKind.COUNT, QueryKind.COAUTHORS, QueryKind.PEOPLE, QueryKind.VENUES, QueryKind.FACT}
)
_PIECES = 8
"""How many growing texts a stream sends at most for an answer of the embedded writer."""


def embedded_parts(today: Clock = dt.date.today) -> Parts:
    """The embedded reader and writer."""
    return Parts(reader=EmbeddedReader(retrieve, today), writer=EmbeddedWriter())


class Assistant:
    """Answers questions from a store. Thread-safe; sees a new generation without a restart."""

    def __init__(self, store: Store, parts: PartsFactory | None = None) -> None:
        """`parts` hands out the reader and writer for each answer; the embedded ones where None."""
        self.store = store
        embedded = embedded_parts()
        self._parts: PartsFactory = parts or (lambda: embedded)
        self._fallback = embedded.writer
        self._library: Library | None = None
        self._lock = threading.Lock()

    @classmethod
    def open(cls, settings: Settings) -> Assistant:
        """The assistant of a data folder, with the model that the settings name, if any.

        Nothing is read before the first question.
        """
        from assistant.embedding import open_embedder

        parts: PartsFactory | None = None
        if settings.has_model:
            from assistant.model.parts import model_parts

            parts = model_parts(settings)
        return cls(Store(settings.data, partial(open_embedder, settings)), parts)

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
        started = time.monotonic()
        library = self.library()
        parts = self._parts()
        understood = parts.reader.read(question, history, library)
        query = choose(understood.query, researcher_id, library) if researcher_id else understood.query
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
            writer = self._fallback.name
            draft = "".join(self._fallback.write(resolved, evidence, numbered, library))
        else:
            evidence, numbered = _current(parts, evidence, numbered)
            query, writer = evidence.query, parts.writer.name
        cited = cite(draft, numbered, evidence, library)
        if not cited.text.strip() or _lost_support(cited, numbered, query, draft):
            writer = self._fallback.name
            cited = cite(
                "".join(self._fallback.write(resolved, evidence, numbered, library)),
                numbered,
                evidence,
                library,
            )
        yield _answer(
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

    def examples(self, count: int = 4) -> tuple[str, ...]:
        """Example questions made from what is stored; all of them can be answered."""
        return examples(self.library(), count)

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
    return bool(numbered) and bool(MARKER.search(draft)) and not cited.citations and query.kind not in _TALK


def _outcome(query: Query, evidence: Evidence) -> Outcome:
    """Whether this answers, abstains, asks back or refuses; the same for every writer."""
    if query.refusal:
        return "refuse"
    if query.kind in _TALK:
        return "answer"
    if any(not one.candidates for one in (*query.people, *query.coauthors)):
        return "abstain"
    if evidence.choices:
        return "clarify"
    return "abstain" if _is_empty(query, evidence) else "answer"


def _is_empty(query: Query, evidence: Evidence) -> bool:
    if query.kind is QueryKind.COUNT and not query.topic:
        return False
    if query.kind is QueryKind.FACT and query.fact == "citations" and query.paper_ids:
        return all(paper.citations is None for paper in evidence.papers)
    if query.kind is QueryKind.FACT and query.fact == "interest" and evidence.papers:
        return False
    if query.kind is QueryKind.FACT:
        nobody = not query.paper_ids and not query.people and not evidence.papers
        all_missing = (
            bool(query.people) and not query.paper_ids and len(evidence.missing) == len(evidence.people)
        )
        return nobody or all_missing or (bool(query.paper_ids) and bool(evidence.missing))
    if query.kind in (QueryKind.PROFILE, QueryKind.COMPARE):
        return not evidence.people and not evidence.papers
    if query.kind in (QueryKind.PEOPLE, QueryKind.COAUTHORS):
        return not evidence.ranked_people
    return not evidence.papers


def _answer(
    question: str,
    resolved: str,
    query: Query,
    evidence: Evidence,
    cited: Cited,
    library: Library,
    *,
    writer: str,
    notice: str | None,
    declined: bool,
    answered: bool,
    usage: Usage,
    prompts: dict[str, str],
    seconds: float,
) -> Answer:
    outcome = _outcome(query, evidence)
    if declined and outcome == "answer":
        outcome = "abstain"
    if answered and outcome == "abstain" and query.kind is QueryKind.FACT and cited.citations:
        outcome = "answer"  # the words of the question were not found, and a reader found what they mean
    listed = evidence.papers if outcome == "answer" else ()
    return Answer(
        question=question,
        resolved_question=resolved,
        query=query,
        chips=chips(query, library),
        text=cited.text,
        outcome=outcome,
        abstained=outcome in ("abstain", "refuse"),
        value=evidence.value if outcome == "answer" and query.kind in _VALUED else None,
        writer=writer,
        notice=notice,
        papers=tuple(_paper(paper, library) for paper in listed),
        people=_people(query, evidence, outcome, library),
        citations=cited.citations,
        suggestions=follow_ups(evidence, library),
        prompts=prompts,
        usage=usage,
        generation=library.generation,
        seconds=round(seconds, 4),
    )


def _paper(paper: Paper, library: Library) -> AnswerPaper:
    return AnswerPaper(
        id=paper.id,
        title=paper.title,
        authors=tuple(author.name for author in paper.authors),
        researchers=tuple(library.name(one) for one in paper.researcher_ids if _is_member(one, library)),
        year=paper.year,
        venue=paper.venue,
        status=paper.status.value,
        url=paper.url,
        links=paper.links,
    )


def _is_member(researcher_id: str, library: Library) -> bool:
    bearer = library.directory.bearers.get(researcher_id)
    return bool(bearer and bearer.member)


def _people(query: Query, evidence: Evidence, outcome: Outcome, library: Library) -> tuple[AnswerPerson, ...]:
    if outcome == "refuse":
        return ()
    if outcome == "clarify":
        return tuple(_person(one) for one in evidence.choices)
    if query.kind in (QueryKind.COAUTHORS, QueryKind.PEOPLE):
        return tuple(
            _person(library.researcher(one.researcher_id), _why(one.count, one.why, query))
            for one in evidence.ranked_people[:100]
        )
    grouped = [group for group in evidence.groups if group.researcher_id and query.kind is QueryKind.COUNT]
    if grouped:
        return tuple(
            _person(library.researcher(group.researcher_id or ""), str(group.value)) for group in grouped[:20]
        )
    return tuple(_person(one) for one in evidence.people) if outcome == "answer" else ()


def _why(count: int | None, why: str, query: Query) -> str:
    papers = (
        ""
        if count is None
        else f"{count} 篇论文"
        if query.language == "zh"
        else f"{count} paper{'s' if count != 1 else ''}"
    )
    return ", ".join(part for part in (papers, why) if part)


def _person(researcher: Researcher, why: str = "") -> AnswerPerson:
    by_kind = {
        link.kind: link.url
        for link in reversed(researcher.links)
        if link.url.startswith(("http://", "https://"))
    }
    url = next(
        (by_kind[kind] for kind in ("homepage", "scholar", "orcid", "github", "dblp") if kind in by_kind),
        None,
    )
    return AnswerPerson(
        id=researcher.id, name=researcher.name, affiliation=researcher.affiliation, url=url, why=why
    )
