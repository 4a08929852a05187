"""How a person's fields say what somebody is called: the name whole or in parts, the keys by which other pages mean them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.names import is_name as has_name_shape
from ingestion.authors.author_list import is_name
from ingestion.document import Document
from ingestion.homepages.profile import is_organisation
from ingestion.yaml_text import as_text

_WORDS_OF_A_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
NOBODY = re.compile(
    r"(?<![\w-])(?:you|join|openings?|positions?|vacanc\w+|apply|template|example)(?![\w-])", re.IGNORECASE
)
"""What stands among people without being one: `Join us`, `Open position`."""
_KEYS = ("key", "id", "slug", "username", "user", "short_name", "shortname", "nickname", "handle")


def stated_name(matter: Mapping[Any, Any]) -> str:
    """A person's name in the fields that may hold it, whole or in parts; empty where none does."""
    fields = {re.sub(r"[^a-z]+", "", str(key).casefold()): value for key, value in matter.items()}
    whole = fields.get("name")
    if isinstance(whole, Mapping):
        parts = {re.sub(r"[^a-z]+", "", str(key).casefold()): value for key, value in whole.items()}
        whole = parts.get("display") or parts.get("full")
    else:
        parts = fields
    first, last = (next((as_text(parts.get(key)) for key in keys if as_text(parts.get(key))), "")
                   for keys in (("firstname", "first", "given", "givenname"), ("lastname", "last", "family", "familyname", "surname")))  # fmt: skip
    joined = f"{first} {last}".strip() if first and last else ""
    whole_forms = [as_text(fields.get(key)) for key in ("profilename", "fullname", "displayname")]
    return next((name for name in [as_text(whole), joined, *whole_forms, as_text(fields.get("title"))] if name), "")  # fmt: skip


def names_somebody(matter: Mapping[Any, Any]) -> bool:
    """Whether fields are a person's: a name, which beside a role may also be made of a word that names things (`Ann Page`)."""
    name = stated_name(matter)
    if is_name(name):
        return True
    marks = {"role", "position", "email", "degrees", "graduated", "job_title"} & {str(key) for key in matter}
    shaped = has_name_shape(name) if len(marks) < 2 else _WORDS_OF_A_NAME.fullmatch(name) is not None
    return bool(marks) and shaped and not is_organisation(name) and not NOBODY.search(name)


def keys_of(matter: Mapping[Any, Any], document: Document) -> frozenset[str]:
    """The words by which a site's own pages mean a person: stated ones, the file's or folder's name."""
    stem = re.sub(r"\.[a-z]{2}$", "", document.path.stem)
    own = document.path.parent.name if stem in ("index", "_index") else re.sub(r"^\d{4}-\d\d-\d\d-", "", stem)
    stated = [as_text(matter.get(name)) for name in _KEYS]
    return frozenset(key.casefold() for key in [*stated, own] if key and " " not in key)
