"""Pages that stand beside one another in several languages (`member.html`, `member_zh.html`; `people.md`, `zh/people.md`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingestion.document import Document
from ingestion.sites.site_files import below_root

_CODE = r"(?:en|eng|english|zh|cn|tw|ch|chn|chinese|ja|jp|jpn|japanese|ko|kr|korean|de|fr|es|it|pt|nl|ru|pl|cs|tr|el|he|ar)(?:[-_](?:us|gb|cn|tw|hans|hant|br))?"
_ENDING = re.compile(rf"[._-]({_CODE})(?=\.\w+$)", re.IGNORECASE)
_FOLDER = re.compile(rf"(?:^|(?<=/))({_CODE})/", re.IGNORECASE)


def originals(documents: Sequence[Document]) -> list[Document]:
    """The pages without the translations of others: of each the English one, else the one without a language in its name."""
    best: dict[str, tuple[int, Document]] = {}
    for document in documents:
        path = below_root(document).casefold()
        plain = _FOLDER.sub("", _ENDING.sub("", path), count=1)
        code = next((match[1] for pattern in (_ENDING, _FOLDER) if (match := pattern.search(path))), "")
        rank = 0 if code.startswith("en") else 1 if not code else 2
        if plain not in best or rank < best[plain][0]:
            best[plain] = (rank, document)
    chosen = {document.uri for _, document in best.values()}
    return [document for document in documents if document.uri in chosen]
