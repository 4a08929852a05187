"""A folder's files by their place below the site's own root, wherever in the folder that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingestion.document import Document, Site

_ROOTS = re.compile(
    r"^(?:(?:docs|doc|src|source|website|web|site|www|public|public_html|homepage|jekyll|hugo)/)?",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"(?:^|/)(?:\.git|\.github|node_modules|vendor|_site|_freeze|_extensions|_drafts|drafts|_layouts|_sass|themes|test|tests|__MACOSX)(?:/|$)"
)


def below_root(document: Document) -> str:
    """A document's path below the site's root, with slashes: `docs/_data/cv.yml` is `_data/cv.yml`."""
    return _ROOTS.sub("", document.path.as_posix(), count=1)


def matching(site: Site, pattern: str) -> Iterator[Document]:
    """The documents whose path below the root matches a regular expression as a whole, in the order of their paths."""
    compiled = re.compile(pattern, re.IGNORECASE)
    for document in sorted(site.documents, key=lambda found: found.path.as_posix()):
        path = below_root(document)
        if compiled.fullmatch(path) and not _NEVER.search(path):
            yield document


def first(site: Site, pattern: str) -> Document | None:
    """The first such document."""
    return next(matching(site, pattern), None)


def is_template_file(document: Document) -> bool:
    """Whether a file is there to be copied for the next person or publication: `authors/template/_index.md`, `_members/_template.md`."""
    return any(re.match(r"_?(?:template|example|sample)s?(?:[._-]|$)", part, re.IGNORECASE) for part in document.path.parts[-2:])  # fmt: skip
