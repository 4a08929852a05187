"""The reader that asks a model, for the questions that the rules read with low confidence.

The rules read every question first: they cost nothing and are right about most. A model is asked only where they are
unsure, and what it returns is validated against the catalog like any other reading. Where the model fails, the rules'
reading stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.messages import AIMessageChunk, HumanMessage, SystemMessage
from pydantic import ValidationError

import prompts
from assistant.errors import MalformedReplyError, ModelError
from assistant.library import Library
from assistant.model.drafts import QueryDraft, to_query
from assistant.model.endpoint import Deadline, Endpoint
from assistant.model.meter import Meter
from assistant.records import Turn, Understanding
from assistant.seams import Clock, Reader

UNSURE_BELOW = 0.75
"""Confidence of the rules below which a model is asked."""
MOST_TURNS = 4
LONGEST_TURN = 300
_JSON = re.compile(r"\{.*\}", re.DOTALL)


class ModelReader:
    """Reads by rules first and asks a model where they are unsure. Implements `assistant.seams.Reader`."""

    def __init__(
        self,
        rules: Reader,
        endpoint: Endpoint,
        clock: Clock,
        budget: Callable[[], tuple[Deadline, Meter]],
    ) -> None:
        self._rules = rules
        self._endpoint = endpoint
        self._clock = clock
        self._budget = budget

    def read(self, question: str, history: Sequence[Turn], library: Library) -> Understanding:
        """The rules' understanding, or the model's where the rules are unsure and the model is able."""
        ruled = self._rules.read(question, history, library)
        query = ruled.query
        unknown = any(not one.candidates for one in (*query.people, *query.coauthors))
        if query.confidence >= UNSURE_BELOW or query.refusal or unknown:
            return ruled
        deadline, meter = self._budget()
        try:
            draft = self._ask(question, history, library, deadline, meter)
        except ModelError:
            return ruled
        query = to_query(draft, library, ruled.query.language)
        resolved = " ".join(draft.resolved_question.split())[:500] or ruled.resolved_question
        return Understanding(query=query, resolved_question=resolved)

    def _ask(
        self, question: str, history: Sequence[Turn], library: Library, deadline: Deadline, meter: Meter
    ) -> QueryDraft:
        system = prompts.render(
            "read",
            today=self._clock().isoformat(),
            people=", ".join(member.name for member in library.members[:40]) or "nobody yet",
            venues=", ".join(list(library.venues.values())[:40]) or "none yet",
        )
        earlier = [turn.content[:LONGEST_TURN] for turn in history if turn.role == "user"][-MOST_TURNS:]
        asked = "\n".join(
            [*(f"Earlier question: {text}" for text in earlier), f"Question: {question[:1000]}"]
        )
        messages: list[Any] = [SystemMessage(system), HumanMessage(asked)]
        tool = {
            "type": "function",
            "function": {
                "name": "query",
                "description": "The structured query the question asks for.",
                "parameters": QueryDraft.model_json_schema(),
            },
        }
        problem = ""
        for _ in range(2):
            whole: AIMessageChunk | None = None
            tools = (tool,) if self._endpoint.supports_tools else ()
            if not tools:  # known before, or since the first reply
                schema = json.dumps(QueryDraft.model_json_schema())
                messages[0] = SystemMessage(
                    f"{system}\n\nReply with one JSON object of this schema and nothing else:\n{schema}"
                )
            for chunk in self._endpoint.stream(messages, deadline, meter, tools):
                whole = chunk if whole is None else whole + chunk
            try:
                return _draft_of(whole)
            except (ValidationError, ValueError) as error:
                problem = str(error).splitlines()[0][:200]
                messages.append(
                    HumanMessage(f"That could not be used ({problem}). Give the structured query again.")
                )
        raise MalformedReplyError(f"{self._endpoint.name} gave no usable query: {problem}")


def _draft_of(message: AIMessageChunk | None) -> QueryDraft:
    """The draft in a reply, as a tool call or as JSON in its text; raises `ValueError` where there is none."""
    if message is None:
        raise ValueError("the reply was empty")
    if message.tool_calls:
        return QueryDraft.model_validate(message.tool_calls[0]["args"])
    match = _JSON.search(str(message.text))
    if match is None:
        raise ValueError("the reply holds no JSON object")
    return QueryDraft.model_validate(json.loads(match.group()))
