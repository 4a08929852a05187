"""What is named on the command line: whether it is an address or a path, and what lies below it."""

from __future__ import annotations

import re
from pathlib import Path

_ADDRESS = re.compile(r"(?i)^https?://")
_OTHER_SCHEME = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*)://")


def is_remote(name: str) -> bool:
    """Whether a name is an address or an index id rather than a path; a file of that very name is a path."""
    if _ADDRESS.match(name) or _OTHER_SCHEME.match(name):
        return True
    return (
        bool(re.match(r"(?i)^(?:openalex|orcid|s2|dblp|arxiv|semanticscholar):", name))
        and not Path(name).exists()
    )


def is_below(uri: str, root: str) -> bool:
    """Whether a source is what was named, or lies below it."""
    return (
        uri == root
        or uri.startswith(root.rstrip("/") + "/")
        or (root == "." and not uri.startswith(("/", "../", "http")))
    )
