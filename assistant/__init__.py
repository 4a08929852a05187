"""The core of Colloquy: records, stores, and the way from a question to a cited answer.

Importing this package is cheap; the stores and the model are loaded when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.records import Answer, Turn
    from assistant.settings import Settings, load_settings

__all__ = ["Answer", "Assistant", "Settings", "Turn", "load_settings"]

_HOMES = {
    "Assistant": "assistant.assistant",
    "Answer": "assistant.records",
    "Turn": "assistant.records",
    "Settings": "assistant.settings",
    "load_settings": "assistant.settings",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'assistant' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
