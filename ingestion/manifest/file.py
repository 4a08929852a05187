"""Reading a manifest: told from other files, every mistake named with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import yaml
from pydantic import ValidationError

from assistant.errors import MalformedError
from ingestion.document import Document
from ingestion.manifest.form import ManifestPerson, PaperCorrection
from ingestion.manifest.record import Manifest
from ingestion.yaml_text import load_yaml


class ManifestError(MalformedError):
    """A manifest with mistakes; `mistakes` has each in a line of its own, and its message all of them."""

    def __init__(self, mistakes: Sequence[str], where: str) -> None:
        many = f"{len(mistakes)} mistakes: " if len(mistakes) > 1 else ""
        super().__init__(many + " · ".join(mistakes), where, remedy="see docs/people.md")
        self.mistakes = tuple(f"{where}: {one}; see docs/people.md" for one in mistakes)


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
        raise ManifestError(_mistakes(error, document.text), document.uri) from None
    return manifest.model_copy(update={"uri": document.uri, "read_at": document.read_at})


def schema() -> dict[str, Any]:
    """The format as JSON Schema, for editors that check as one writes."""
    found = Manifest.model_json_schema()
    for name in ("uri", "read_at"):
        found["properties"].pop(name, None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "people.yaml"} | found


def _mistakes(error: ValidationError, text: str) -> list[str]:
    """Every mistake in a line's words: the line, where in the file it stands, what is wrong."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    found = []
    for one in error.errors():
        where = ".".join(
            str(part + 1) if isinstance(part, int) else str(part) for part in one["loc"] if part != "[key]"
        )
        found.append(f"line {_line(root, one['loc'])}: {where}: {_said(one)}")
    return found


_SAID = {
    "missing": "this field must be there",
    "string_type": "this must be text; put it in quotes",
    "int_type": "this must be a number",
    "int_parsing": "this must be a number",
    "bool_type": "this must be true or false",
    "bool_parsing": "this must be true or false",
    "tuple_type": "this must be a list, as [one, another]",
    "list_type": "this must be a list, as [one, another]",
    "dict_type": "this must be fields with values, as {name: value}",
    "model_type": "this must be fields with values, as {name: value}",
    "string_too_short": "this is empty",
}
"""What is wrong, by the kinds of mistake of the library that checks."""


def _said(error: Any) -> str:
    """What is wrong, in words for the person who wrote the file; for a field that is none the nearest there is."""
    if error["type"] == "extra_forbidden":
        wrong = str(error["loc"][-1])
        near = get_close_matches(wrong, _fields_beside(error["loc"]), 1, 0.6)
        return "there is no such field" + (f"; did you mean {near[0]}?" if near else "")
    return _SAID.get(error["type"]) or str(error["msg"]).removeprefix("Value error, ")


def _fields_beside(loc: Sequence[int | str]) -> list[str]:
    """The fields of the entry in which a mistake stands."""
    parents = [part for part in loc[:-1] if isinstance(part, str)]
    entry = PaperCorrection if "corrections" in parents else ManifestPerson if parents else Manifest
    return [name for name in entry.model_fields if name not in ("uri", "read_at")]


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
