"""Data that a site keeps in several languages at once (`name_en`, `role: {en: …, zh: …}`), as fields in one: English, else the first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_CODES = "en|zh|ja|ko|fr|de|es|it|pt|nl|ru|el|tr|pl|cs|sv|no|da|fi|he|ar|fa|ca|eu|jp|cn|kr|tw"
_SUFFIXED = re.compile(rf"(?P<field>[A-Za-z][\w-]*?)(?:[_-](?P<code>{_CODES})|(?P<camel>En|Zh|Ja|Ko|Fr|De|Es))(?:[_-](?:us|gb|cn|tw|hans|hant))?")  # fmt: skip
_CODE = re.compile(rf"(?:{_CODES})(?:[_-]\w{{2,4}})?", re.IGNORECASE)
_NO_WORDS = frozenset(["en", "zh", "ja", "ko", "cn", "jp", "kr"])
"""Codes that are no word or abbreviation at the end of a field, as those of `page_no` and `id_fr` may be."""
_NAME = "name"
_LEAST_CODES = 2


def in_one_language(value: Any) -> Any:
    """A value of YAML, TOML or JSON with each field in one language; a name in another stays beside it (`name_zh`)."""
    if isinstance(value, list):
        return [in_one_language(item) for item in value]
    if not isinstance(value, Mapping):
        return value
    if is_by_language(value):
        return in_one_language(_preferred(value))
    found: dict[Any, Any] = {}
    for key, inner in value.items():
        if key == _NAME and isinstance(inner, Mapping) and is_by_language(inner):
            found |= {f"{_NAME}_{code}": text for code, text in inner.items()}
        found[key] = in_one_language(inner)
    return _unsuffixed(found)


def is_by_language(value: Mapping[Any, Any]) -> bool:
    """Whether all keys of a mapping are languages: two or more, so that `no:` and `es:` of other lists are none."""
    return len(value) >= _LEAST_CODES and all(_CODE.fullmatch(str(key)) for key in value)


def _preferred(value: Mapping[Any, Any]) -> Any:
    english = (inner for key, inner in value.items() if str(key).casefold().startswith("en") and inner)
    return next(english, next((inner for inner in value.values() if inner), ""))


def _unsuffixed(fields: dict[Any, Any]) -> dict[Any, Any]:
    """Fields with what `role_en` says also under `role`, where that is not stated itself."""
    told: dict[str, dict[str, Any]] = {}
    for key, value in fields.items():
        if match := _SUFFIXED.fullmatch(str(key)):
            told.setdefault(match["field"], {})[(match["code"] or match["camel"]).lower()] = value
    for field, by_code in told.items():
        sure = len(by_code) >= _LEAST_CODES or by_code.keys() <= _NO_WORDS
        if sure and fields.get(field) in (None, "", []):
            fields[field] = _preferred(by_code)
    return fields
