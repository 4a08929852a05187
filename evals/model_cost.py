"""What a question costs on the model path: calls and prompt tokens, measured without a model.

    python -m evals.model_cost DATA [CASES...]

Every case is asked with a chat model that answers nothing and counts what it was sent; tokens are estimated from the
messages and tool schemas. Endpoints that are asked twice (a tool, a repair) cost more than this floor.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from pydantic import Field

from assistant.assistant import Assistant
from assistant.embedding.choice import open_embedder
from assistant.errors import ColloquyError
from assistant.model.endpoint import Endpoint
from assistant.model.meter import estimate_tokens
from assistant.model.parts import model_parts
from assistant.settings import Settings, load_settings
from assistant.store import Store
from evals.case_files import load_cases
from evals.cases import Case
from evals.run import ask_case


class CountingModel(BaseChatModel):
    """A chat model that declines every question and notes how long each request was."""

    sent: list[int] = Field(default_factory=list)
    """Prompt tokens of each request, in order."""

    @property
    def _llm_type(self) -> str:
        return "counting"

    def bind_tools(self, tools: Sequence[Any], **kwargs: Any) -> Runnable[Any, AIMessage]:
        """Remember the tools: their schemas are sent with each request."""
        return self.bind(tools=list(tools), **kwargs)

    def _generate(self, messages: list[BaseMessage], *_args: Any, **kwargs: Any) -> ChatResult:
        sent = "\n".join(str(message.content) for message in messages) + json.dumps(kwargs.get("tools") or [])
        self.sent.append(estimate_tokens(sent))
        reply = AIMessage("NO ANSWER: not asked", response_metadata={"finish_reason": "stop"})
        return ChatResult(generations=[ChatGeneration(message=reply)])


class CountingDoor:
    """An assistant on the model path; `questions` holds the prompt tokens of each call of each question."""

    def __init__(self, store: Store, scratch: Path) -> None:
        """`scratch` takes the ledger of tokens, so that a measurement spends nothing of the day's budget."""
        self._model = CountingModel()
        self._assistant = Assistant(
            store, model_parts(Settings(data=scratch), endpoint=Endpoint(self._model, "counting"))
        )
        self.questions: list[list[int]] = []

    def ask(self, question: str, history: Sequence[Any] = ()) -> Any:
        """The (declined) answer to one question."""
        before = len(self._model.sent)
        answer = self._assistant.ask(question, history)
        self.questions.append(self._model.sent[before:])
        return answer


def measure(door: CountingDoor, cases: Iterable[Case]) -> dict[str, float]:
    """Median and 90th percentile of calls and of prompt tokens a question, over all questions of the cases."""
    for case in cases:
        ask_case(door, case)
    calls = sorted(len(one) for one in door.questions)
    tokens = sorted(sum(one) for one in door.questions)
    figures = {"questions": float(len(calls)), "without a call": calls.count(0) / len(calls)}
    for name, values in (("calls", calls), ("prompt tokens", tokens)):
        figures[f"{name}, median"] = float(statistics.median(values))
        figures[f"{name}, p90"] = float(values[min(len(values) - 1, int(0.9 * len(values)))])
    return figures


def main(arguments: Sequence[str]) -> int:
    """Print the figures; 2 where the data or the cases cannot be read."""
    if not arguments:
        print("usage: python -m evals.model_cost DATA [CASES...]", file=sys.stderr)
        return 2
    try:
        settings = load_settings(data=Path(arguments[0]))
        store = Store(settings.data, lambda: open_embedder(settings))
        paths = [Path(one) for one in arguments[1:]] or [Path(str(files("evals") / "cases"))]
        with tempfile.TemporaryDirectory() as scratch:
            figures = measure(CountingDoor(store, Path(scratch)), load_cases(paths).cases)
    except ColloquyError as error:
        print(error, file=sys.stderr)
        return 2
    for name, value in figures.items():
        print(f"{name:36}{value:10.3g}" if value < 1 else f"{name:36}{value:10.0f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
