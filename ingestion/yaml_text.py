"""YAML, TOML and JSON as labs write them, read safely: no tags, no expansion bombs, errors with their line."""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Hashable
from typing import Any

import yaml

from assistant.errors import MalformedError
from ingestion.document import Document

_MOST_NODES = 2_000_000
_DEEPEST = 200
_FENCES = {"---": "yaml", "+++": "toml"}
_BLANK = " \t\r\f\v\ufeff"

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _PlainLoader(_Base):  # type: ignore[misc]
    """The safe loader, with dates and base-60 numbers left as text, and the first of two equal keys kept."""

    duplicates: list[str]

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key_node, _ in node.value:
            key = str(getattr(key_node, "value", ""))
            if key in seen and key != "<<":
                self.duplicates = [
                    *getattr(self, "duplicates", []),
                    f"line {key_node.start_mark.line + 1}: key {key!r} is given twice",
                ]
            seen.add(key)
        result: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        return result


_PlainLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("tag:yaml.org,2002:int", r"^[-+]?(?:0|[1-9][0-9]{0,17})$", "-+0123456789"),
    ("tag:yaml.org,2002:float", r"^[-+]?[0-9]{1,17}\.[0-9]+$", "-+0123456789"),
    ("tag:yaml.org,2002:null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("tag:yaml.org,2002:merge", r"^(?:<<)$", "<"),
):
    _PlainLoader.add_implicit_resolver(_tag, re.compile(_pattern), list(_first))


def load_yaml(text: str, where: str, first_line: int = 1, problems: list[str] | None = None) -> Any:
    """The value of a YAML text; dates stay text. Doubled keys are added to `problems`.

    Raises `MalformedError` with the line for broken, too deep or exploding documents, and for tags.
    """
    _refuse_deep(text, where)
    loader = _PlainLoader(text)
    try:
        value = loader.get_single_data()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + mark.line if mark else first_line
        raise MalformedError(
            f"broken YAML: {error.problem or error}", where, line, "mend this line"
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        first = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise MalformedError(f"broken YAML: {first}", where, first_line) from None
    finally:
        loader.dispose()
    if problems is not None:
        problems.extend(f"{where}: {note}; the last one counts" for note in getattr(loader, "duplicates", []))
    if _nodes(value, {}) > _MOST_NODES:
        raise MalformedError("the YAML aliases expand without end", where, first_line, "remove them")
    return value


def load_json(text: str, where: str) -> Any:
    """The value of a JSON text. Raises `MalformedError` with line and column."""

    def refuse(constant: str) -> Any:
        raise ValueError(f"{constant} is not a JSON number")

    try:
        return json.loads(text, parse_constant=refuse)
    except json.JSONDecodeError as error:
        problem = f"broken JSON at column {error.colno}: {error.msg}"
        raise MalformedError(problem, where, error.lineno, "mend or remove this part") from None
    except (ValueError, RecursionError) as error:
        raise MalformedError(f"broken JSON: {error}", where) from None


def split_front_matter(text: str) -> tuple[str, str, str, int] | None:
    """A page's front matter: its kind (`yaml`, `toml`), its text, the body, and the body's first line.

    None where the page has none. Blank lines and byte-order marks before it are passed over, as Hugo does; they stay in front of
    its text, so that the text's own first line is always 2.
    """
    lines = text.split("\n")
    top = next((number for number, line in enumerate(lines) if line.strip(_BLANK)), 0)
    fence = lines[top].strip(_BLANK)
    if fence not in _FENCES:
        return None
    for number, line in enumerate(lines[top + 1 :], start=top + 1):
        if line.rstrip() == fence:
            head = "\n" * top + "\n".join(lines[top + 1 : number])
            return _FENCES[fence], head, "\n".join(lines[number + 1 :]), number + 2
    return None


def front_matter(document: Document, problems: list[str]) -> tuple[dict[str, Any], str]:
    """A document's front matter as a mapping, and its body.

    A broken front matter is named in `problems` and read as empty; a page without one is all body.
    """
    parts = split_front_matter(document.text)
    if parts is None:
        return {}, document.text
    kind, head, body, _ = parts
    try:
        value = load_yaml(head, document.uri, 2, problems) if kind == "yaml" else tomllib.loads(head)
    except MalformedError as error:
        problems.append(str(error))
        return {}, body
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        problems.append(f"{document.uri}: broken TOML front matter: {error}")
        return {}, body
    return (value if isinstance(value, dict) else {}), body


def as_text(value: Any) -> str:
    """A scalar as text; empty for nothing, lists and mappings."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, str | int | float | dt.date):
        return str(value).strip()
    return ""


def as_list(value: Any) -> list[Any]:
    """A value as a list: itself, one item, or empty."""
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def _refuse_deep(text: str, where: str) -> None:
    """Refuse nesting that would exhaust the stack, before any parser sees it."""
    depth = 0
    for number, line in enumerate(text.split("\n"), start=1):
        depth = max(0, depth + line.count("[") + line.count("{") - line.count("]") - line.count("}"))
        indent = len(line) - len(line.lstrip(" "))
        if depth > 5 * _DEEPEST or indent > 10 * _DEEPEST or re.match(r"\s*(?:[-?:] +){100}", line):
            raise MalformedError("YAML nested too deep", where, number, "flatten it")


def _nodes(value: Any, known: dict[int, int]) -> int:
    """How many nodes a value has when every alias is written out; shared parts are counted once per use."""
    if not isinstance(value, dict | list):
        return 1
    if id(value) not in known:
        known[id(value)] = 1  # an alias inside itself counts once
        children = value.values() if isinstance(value, dict) else value
        known[id(value)] = 1 + sum(_nodes(child, known) for child in children)
    return known[id(value)]


def load_data(document: Document) -> Any:
    """The value of a data file, as JSON, TOML or YAML by its name. Raises `MalformedError` with the place."""
    name = document.name.casefold()
    load = load_json if name.endswith("json") else load_toml if name.endswith(".toml") else load_yaml
    return load(document.text, document.uri)


def load_toml(text: str, where: str) -> dict[str, Any]:
    """The value of a TOML text. Raises `MalformedError` with the line."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"line (\d+)", str(error))
        raise MalformedError(f"broken TOML: {error}", where, int(line[1]) if line else 1) from None
