"""Reading a manifest: told from other files, every mistake named with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml
from pydantic import ValidationError

from assistant.errors import MalformedError
from ingestion.document import Document
from ingestion.manifest.record import Manifest
from ingestion.yaml_text import load_yaml


def is_manifest(document: Document) -> bool:
    """Whether a file is a manifest: YAML with a top-level `people` list, and named so or in this format's fields only."""
    if document.path.suffix.lower() not in (".yaml", ".yml") or not re.search(
        r"(?m)^people\s*:", document.text
    ):
        return False
    keys = set(re.findall(r"(?m)^([A-Za-z_]\w*)\s*:", document.text))
    return document.path.stem.lower() == "people" or keys <= {"people", "hide", "corrections"}


def read_manifest(document: Document) -> Manifest:
    """The manifest in a file; raises `MalformedError` naming every mistake with its line, all at once."""
    doubled: list[str] = []
    value = load_yaml(document.text, document.uri, problems=doubled)
    if doubled:
        raise MalformedError(
            " · ".join(note.removeprefix(f"{document.uri}: ") for note in doubled), document.uri
        )
    if not isinstance(value, dict):
        raise MalformedError("a manifest is a mapping with `people:`", document.uri, 1, "see docs/people.md")
    try:
        manifest = Manifest.model_validate(value)
    except ValidationError as error:
        raise MalformedError(
            _mistakes(error, document.text), document.uri, remedy="see docs/people.md"
        ) from None
    return manifest.model_copy(update={"uri": document.uri, "read_at": document.read_at})


def schema() -> dict[str, Any]:
    """The format as JSON Schema, for editors that check as one writes."""
    found = Manifest.model_json_schema()
    for name in ("uri", "read_at"):
        found["properties"].pop(name, None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "people.yaml"} | found


def _mistakes(error: ValidationError, text: str) -> str:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    found = []
    for one in error.errors():
        where = ".".join(
            str(part + 1) if isinstance(part, int) else str(part) for part in one["loc"] if part != "[key]"
        )
        message = one["msg"].removeprefix("Value error, ")
        found.append(f"line {_line(root, one['loc'])}: {where}: {message}")
    return f"{len(found)} mistakes: " + " · ".join(found) if len(found) > 1 else found[0]


def _line(node: Any, loc: Sequence[int | str]) -> int:
    line = node.start_mark.line if node is not None else 0
    for part in loc:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
        elif isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == str(part)), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line, pair[1]
            continue
        else:
            break
        line = node.start_mark.line
    return int(line) + 1
