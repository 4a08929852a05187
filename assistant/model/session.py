"""One answer by a model: one call where one is enough, tools where the evidence does not fit, the embedded writer else.

Implements the `Writer` seam and hands out the `Parts` of one answer, with its own deadline and meter. A session is used
for one answer and by one thread.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.messages import AIMessageChunk, BaseMessage, HumanMessage, SystemMessage, ToolMessage

import prompts
from assistant.citing.markers import MARKER
from assistant.citing.supports import Support
from assistant.citing.supports import supports as number_supports
from assistant.errors import ContextLengthError, MalformedReplyError
from assistant.library import Library
from assistant.model.drafting import says_absence, sentences_of, settle
from assistant.model.endpoint import Deadline, Endpoint
from assistant.model.meter import Meter
from assistant.model.presentation import as_data, computed_lines, item, new_fence, present
from assistant.model.tools import query_of, schemas
from assistant.records import Evidence, QueryKind
from assistant.retrieval.dispatch import retrieve
from assistant.seams import Found, Writer
from assistant.text.words import stems

MOST_ROUNDS = 3
NO_ANSWER = "NO ANSWER"
_LANGUAGES = {"zh": "Chinese", "en": "English"}


class Session:
    """The writer of one answer.

    `found` is what tools looked up besides. `declined` tells that the model found no answer in the evidence, `answered`
    that it wrote at least one cited sentence that says more than what is missing.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        embedded: Writer,
        deadline: Deadline,
        meter: Meter,
        *,
        lab: str,
        today: dt.date,
        tokens: int,
    ) -> None:
        self.name = endpoint.name
        self._endpoint = endpoint
        self._embedded = embedded
        self._deadline = deadline
        self._meter = meter
        self._lab = lab
        self._today = today
        self._tokens = tokens
        self.found: Found | None = None
        self.declined = False
        self.answered = False
        self.notice: str | None = None
        self.prompts: dict[str, str] = {}

    def write(
        self, question: str, evidence: Evidence, supports: Sequence[Support], library: Library
    ) -> Iterator[str]:
        """Yield the draft sentence by sentence. Raises `ModelError` where the endpoint fails."""
        if _needs_no_model(evidence) or not (supports or self._endpoint.supports_tools):
            self.name = self._embedded.name
            yield from self._embedded.write(question, evidence, supports, library)
            return
        tokens = self._tokens
        while True:
            try:
                yield from self._write(question, evidence, supports, library, tokens)
                return
            except ContextLengthError:
                if tokens < 1_000:
                    raise
                # Half the evidence, by rank; nothing has been handed out yet, as the endpoint refused the request.
                tokens //= 2

    def _write(
        self, question: str, evidence: Evidence, supports: Sequence[Support], library: Library, tokens: int
    ) -> Iterator[str]:
        fence = new_fence()
        language = _LANGUAGES.get(evidence.query.language, "the language of the question")
        system = self._prompt(
            "answer", lab=as_data(self._lab), today=str(self._today), language=language, fence=fence
        )
        shown = present(question, evidence, supports, library, tokens=tokens, fence=fence)
        self.prompts["evidence"] = prompts.digest("evidence")
        if shown.left_out:
            self.notice = (
                f"{shown.left_out} of {len(supports)} pieces of evidence were left out to fit the model."
            )
        messages: list[BaseMessage] = [SystemMessage(system), HumanMessage(shown.text)]
        current, numbered = evidence, tuple(supports)
        for round_number in range(MOST_ROUNDS + 1):
            tools = schemas() if round_number < MOST_ROUNDS and self._endpoint.supports_tools else []
            if tools and round_number == 0:
                messages[0] = SystemMessage(
                    f"{system}\n\n{self._prompt('answer_tools', rounds=str(MOST_ROUNDS))}"
                )
            whole: list[AIMessageChunk] = []
            pieces = self._text(messages, tools, whole)
            yield from self._settled(pieces, current, numbered, library)
            reply = _joined(whole)
            if not reply.tool_calls and not reply.invalid_tool_calls:
                return
            if not tools:
                break
            messages.append(reply)
            current, numbered, answers = self._look_up(reply, current, numbered, library, fence)
            messages += answers
        raise MalformedReplyError(f"{self.name} kept calling tools without answering; ask again")

    def _prompt(self, name: str, **variables: str) -> str:
        self.prompts[name] = prompts.digest(name)
        return prompts.render(name, **variables)

    def _text(
        self, messages: Sequence[BaseMessage], tools: Sequence[Any], whole: list[AIMessageChunk]
    ) -> Iterator[str]:
        for chunk in self._endpoint.stream(messages, self._deadline, self._meter, tools):
            whole.append(chunk)
            if chunk.text:
                yield str(chunk.text)

    def _settled(
        self, pieces: Iterator[str], evidence: Evidence, supports: Sequence[Support], library: Library
    ) -> Iterator[str]:
        """The supported sentences of a reply; a reply that declines gives one line, and marks the session."""
        known = frozenset(stems("\n".join(computed_lines(evidence, supports, library))))
        first, line_kept, line_lost, absent, said = True, False, False, False, False
        for sentence in sentences_of(pieces):
            bare = sentence.strip().strip("*`")
            if first and bare.upper().startswith(NO_ANSWER):
                self.declined = True
                missing = " ".join(bare[len(NO_ANSWER) :].lstrip(": ").split())[:200].rstrip(".")
                yield _declining(missing, evidence.query.language)
                for _ in pieces:
                    pass  # the rest of a refusal is not shown, but the call is read to its end for its usage
                return
            first = first and not bare
            if sentence == "\n":
                if line_kept or not line_lost:
                    yield sentence
                line_kept = line_lost = False
                continue
            settled = settle(sentence, evidence, supports, known)
            line_kept, line_lost = line_kept or bool(settled.strip()), line_lost or not settled.strip()
            if settled.strip():
                only_absence = says_absence(settled, evidence)
                absent, said = absent or only_absence, said or not only_absence
                self.answered = self.answered or (bool(MARKER.search(settled)) and not only_absence)
            yield settled
        if absent and not said and evidence.query.kind is not QueryKind.COUNT:
            self.declined = True  # for a count, "there is none" is the answer

    def _look_up(
        self,
        reply: AIMessageChunk,
        evidence: Evidence,
        numbered: tuple[Support, ...],
        library: Library,
        fence: str,
    ) -> tuple[Evidence, tuple[Support, ...], list[ToolMessage]]:
        """Answer each tool call with further numbered items; what is found takes the place of the first evidence."""
        answers: list[ToolMessage] = []
        for call in reply.tool_calls[:4]:
            query = query_of(call["name"], call["args"], library, evidence.query.language)
            if isinstance(query, str):
                answers.append(ToolMessage(query, tool_call_id=call["id"] or ""))
                continue
            evidence = retrieve(query, library)
            found = number_supports(evidence)
            further = tuple(
                Support(len(numbered) + one.number, one.passage, one.quote, one.paper) for one in found
            )
            numbered += further
            self.found = Found(evidence, numbered)
            lines = [
                *computed_lines(evidence, further, library),
                *(item(one, whole=False) for one in further[:20]),
            ]
            text = "\n".join(lines) or "nothing was found"
            answers.append(ToolMessage(f"BEGIN {fence}\n{text}\nEND {fence}", tool_call_id=call["id"] or ""))
        for bad in reply.invalid_tool_calls:
            answers.append(
                ToolMessage(
                    "The arguments were not valid JSON. Call the tool again, or answer.",
                    tool_call_id=bad["id"] or "",
                )
            )
        return evidence, numbered, answers


def _needs_no_model(evidence: Evidence) -> bool:
    """Small talk, refusals, unknown and undecided people are answered by rule: a model could only do worse."""
    query = evidence.query
    unknown = any(not one.candidates for one in (*query.people, *query.coauthors))
    return query.kind.is_talk or bool(query.refusal) or unknown or bool(evidence.choices)


def _declining(missing: str, language: str) -> str:
    if language == "zh":
        return f"收录的页面没有回答这个问题：{missing}。" if missing else "收录的页面没有回答这个问题。"
    return (
        f"The stored pages do not answer this: {missing}."
        if missing
        else "The stored pages do not answer this."
    )


def _joined(chunks: Sequence[AIMessageChunk]) -> AIMessageChunk:
    whole = chunks[0]
    for chunk in chunks[1:]:
        whole = whole + chunk
    return whole
