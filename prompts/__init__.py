"""Text a model is given: one Markdown file each, loaded by name.

A prompt declares its variables in front matter (`variables: question, evidence`); rendering with one missing or one
too many raises. `digest` versions a prompt in every answer's record.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib.resources import files

_PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")


class PromptError(ValueError):
    """A prompt that does not exist, or variables that do not fit it."""


@cache
def _source(name: str) -> tuple[frozenset[str], str]:
    path = files("prompts") / f"{name}.md"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise PromptError(f"no prompt named {name!r} in prompts/") from None
    head, separator, body = text.removeprefix("---\n").partition("\n---\n")
    if not separator:
        raise PromptError(f"prompts/{name}.md has no front matter; declare its variables")
    match = re.search(r"^variables:(.*)$", head, re.MULTILINE)
    declared = (
        frozenset(part.strip() for part in match.group(1).split(",") if part.strip())
        if match
        else frozenset()
    )
    used = frozenset(_PLACEHOLDER.findall(body))
    if declared != used:
        raise PromptError(f"prompts/{name}.md declares {sorted(declared)} and uses {sorted(used)}")
    return declared, body.strip()


def render(name: str, **variables: str) -> str:
    """The prompt's text with its variables filled in; raises `PromptError` where they do not fit."""
    declared, body = _source(name)
    if declared != frozenset(variables):
        raise PromptError(f"prompts/{name}.md needs {sorted(declared)}, was given {sorted(variables)}")
    return _PLACEHOLDER.sub(lambda match: variables[match.group(1)], body)


def digest(name: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of the prompt's text."""
    return hashlib.sha256(_source(name)[1].encode()).hexdigest()[:12]
