"""`/api/docs`: the OpenAPI description as one plain page. No script and nothing from elsewhere, so it works offline."""

from __future__ import annotations

import json
from html import escape
from typing import Any

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}
h2{margin:2.2rem 0 .3rem;font-size:1.05rem}code,pre{font:13px/1.45 ui-monospace,monospace}
.verb{display:inline-block;min-width:3.4rem;font-weight:700;color:#20558a}pre{background:#f3f5f8;padding:.7rem;
overflow:auto;border-radius:6px}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25rem .7rem
.25rem 0;border-bottom:1px solid #e3e7ec;vertical-align:top}summary{cursor:pointer;color:#20558a}
@media(prefers-color-scheme:dark){body{color:#e4e8ee;background:#14181d}pre{background:#1e242b}.verb,summary,a{
color:#8fbdea}td,th{border-color:#2c343d}}
"""


def page(description: dict[str, Any], title: str) -> str:
    """The page for an OpenAPI 3.1 description."""
    schemas = description.get("components", {}).get("schemas", {})
    operations = "".join(
        _operation(path, verb, operation)
        for path, verbs in description["paths"].items()
        for verb, operation in verbs.items()
    )
    models = "".join(_model(name, schema) for name, schema in sorted(schemas.items()))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}: API</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
        f"<h1>{escape(title)}: API</h1><p>Every reply that is not a success is "
        '<code>{"error": {"type", "message"}}</code>. Machine-readable: '
        '<a href="openapi.json">openapi.json</a>. MCP is at <code>/mcp</code>.</p>'
        f"{operations}<h1>Records</h1>{models}</html>"
    )


def _operation(path: str, verb: str, operation: dict[str, Any]) -> str:
    described = escape(operation.get("description") or operation.get("summary") or "")
    parameters = "".join(_parameter(parameter) for parameter in operation.get("parameters", ()))
    table = f"<table><tr><th>parameter<th>type<th>meaning</tr>{parameters}</table>" if parameters else ""
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    takes = f"<p>Takes {_type(body)}.</p>" if body else ""
    replies = ", ".join(escape(status) for status in operation.get("responses", {}))
    return (
        f'<h2><span class="verb">{escape(verb.upper())}</span> <code>{escape(path)}</code></h2>'
        f"<p>{described}</p>{table}{takes}<p>Replies: {replies}; on success {_success(operation)}.</p>"
    )


def _success(operation: dict[str, Any]) -> str:
    for status, reply in operation.get("responses", {}).items():
        if status.startswith("2"):
            content = reply.get("content", {})
            schema = content.get("application/json", {}).get("schema")
            others = [escape(kind) for kind in content if kind != "application/json"]
            return " or ".join([*([_type(schema)] if schema else []), *others]) or "nothing"
    return "nothing"


def _parameter(parameter: dict[str, Any]) -> str:
    schema = parameter.get("schema", {})
    meaning = parameter.get("description") or schema.get("description") or ""
    return f"<tr><td><code>{escape(parameter['name'])}</code><td>{_type(schema)}<td>{escape(meaning)}</tr>"


def _type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        name = escape(schema["$ref"].rsplit("/", 1)[-1])
        return f'<a href="#{name}">{name}</a>'
    if "anyOf" in schema:
        return " or ".join(_type(part) for part in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    if "enum" in schema:
        return " or ".join(f"<code>{escape(json.dumps(value))}</code>" for value in schema["enum"])
    return escape(str(schema.get("type", "anything")))


def _model(name: str, schema: dict[str, Any]) -> str:
    fields = "".join(
        f"<tr><td><code>{escape(field)}</code><td>{_type(part)}<td>{escape(part.get('description', ''))}</tr>"
        for field, part in schema.get("properties", {}).items()
    )
    about = escape(str(schema.get("description", "")))
    return f'<details id="{escape(name)}"><summary>{escape(name)}</summary><p>{about}</p><table>{fields}</table></details>'
