"""Programs that make manuals, wikis and documentation of Markdown pages; labs make their sites with them as well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.names import PersonName
from ingestion.document import Site
from ingestion.reading import PaperReading
from ingestion.sites.site_files import first

_MADE_BY = (
    ("Jupyter Book", (r"(?:book/)?_toc\.ya?ml",)),
    ("Jupyter Book", (r"myst\.ya?ml",)),
    ("MkDocs", (r"mkdocs\.ya?ml",)),
    ("Docusaurus", (r"docusaurus\.config\.[cm]?[jt]s",)),
    ("mdBook", (r"book\.toml", r"(?:[^/]+/)?SUMMARY\.md")),
    ("GitBook", (r"(?:[^/]+/)?SUMMARY\.md", r"book\.json|\.gitbook\.ya?ml")),
    ("Sphinx", (r"(?:source/)?conf\.py", r"(?:source/)?index\.(?:rst|md)")),
    ("Antora", (r"antora\.ya?ml",)),
)
SETTINGS = frozenset(["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "docusaurus.config.cjs", "conf.py"])  # fmt: skip
"""Settings of such programs that are programs themselves: they are told by their names and not read."""
_SHARE = 0.5
_FEW = 3


def manual_made_by(site: Site) -> str:
    """The program of which a folder is the source; empty for other sites."""
    return next((name for name, files in _MADE_BY if all(first(site, file) is not None for file in files)), "")  # fmt: skip


def is_one_groups(papers: Sequence[PaperReading]) -> bool:
    """Whether one author is on half of the papers: a manual's list of what to read has none whom its works share."""
    if len(papers) < _FEW:
        return False
    families: Counter[str] = Counter()
    for paper in papers:
        families.update({" ".join(PersonName.parse(name).family).casefold() for name in paper.authors})
    return bool(families) and families.most_common(1)[0][1] >= _SHARE * len(papers)
