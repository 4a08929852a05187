"""What the endpoint cost: tokens and calls of one answer, and of the day."""

from __future__ import annotations

from collections.abc import Callable

from langchain_core.messages import AIMessage

from assistant.records import Usage

CHARACTERS_PER_TOKEN = 3.6
"""English prose in common vocabularies has about four characters a token; a little less, to stay on the safe side."""


def estimate_tokens(text: str) -> int:
    """Tokens a text will take, without the endpoint's own vocabulary: one each for CJK characters, else by length."""
    wide = sum(1 for character in text if ord(character) > 0x2E7F)
    return wide + round((len(text) - wide) / CHARACTERS_PER_TOKEN)


class Meter:
    """Adds up the calls and tokens of one answer; endpoints that report no usage are estimated."""

    def __init__(self, record: Callable[[Usage], None] | None = None) -> None:
        self._record = record
        self.usage = Usage()

    def add(self, prompt: str, reply: AIMessage | None) -> None:
        """Count one finished or broken call; `reply` is None where nothing came back."""
        reported = reply.usage_metadata if reply is not None else None
        text = "" if reply is None else str(reply.text)
        spent = Usage(
            calls=1,
            prompt_tokens=reported["input_tokens"] if reported else estimate_tokens(prompt),
            completion_tokens=reported["output_tokens"] if reported else estimate_tokens(text),
        )
        self.usage = Usage(
            calls=self.usage.calls + 1,
            prompt_tokens=self.usage.prompt_tokens + spent.prompt_tokens,
            completion_tokens=self.usage.completion_tokens + spent.completion_tokens,
        )
        if self._record is not None:
            self._record(spent)
