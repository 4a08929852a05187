"""The BibTeX files of a folder read as one site: their publications, each with the file it stands in."""

from __future__ import annotations

import re

from assistant.names import PersonName
from ingestion.document import Document, Site
from ingestion.publications.bibliography import read_bibliography
from ingestion.reading import LeftOut, PaperReading
from ingestion.sites.site_files import matching
from ingestion.yaml_text import as_text, front_matter

_EXAMPLE_UNTIL = 1967
"""al-folio comes with papers by Einstein and letters of his and others; what he wrote later is nobody's demonstration."""


def site_bibliographies(
    site: Site, pattern: str, left_out: list[LeftOut], problems: list[str], owner: str = ""
) -> list[PaperReading]:
    """The publications of the files that match; what is left out and what is wrong is added to the lists given.

    What a blog post cites is no list of the site's own, and the entries a theme comes with are its `owner`'s only if that is Einstein.
    """
    papers: list[PaperReading] = []
    cited = _of_posts(site)
    for document in matching(site, pattern):
        found = read_bibliography(document)
        problems += found.problems
        place = document.path.as_posix()
        if document.name in cited or _is_dated(document):
            what = f"{document.name}, {len(found.papers)} entries"
            left_out.append(LeftOut(what=what, reason="what a blog post cites", place=place))
            continue
        left_out += found.left_out
        for paper in found.papers:
            if _is_example(paper) and "einstein" not in owner.casefold():
                reason = "an example that the site's template comes with"
                left_out.append(LeftOut(what=paper.title, reason=reason, place=f"{place} {paper.place}"))
            else:
                papers.append(paper.model_copy(update={"place": f"{place} {paper.place}"}))
    return papers


def _of_posts(site: Site) -> frozenset[str]:
    """The names of BibTeX files that posts name as theirs."""
    named: set[str] = set()
    for document in matching(site, r"(?:[^/]+/)*_posts/.*\.(?:md|markdown|html)"):
        if "bibliography:" in document.text[:4000]:
            matter, _ = front_matter(document, [])
            named.add(as_text(matter.get("bibliography")).rpartition("/")[2])
    return frozenset(named - {""})


def _is_dated(document: Document) -> bool:
    """Whether a file is named as the post is for which it was made: `2020-01-31-title.bib`."""
    return re.match(r"\d{4}-\d\d-\d\d-", document.name) is not None


def _is_example(paper: PaperReading) -> bool:
    families = {" ".join(PersonName.parse(name).family) for name in paper.authors}
    old = paper.year is not None and paper.year <= _EXAMPLE_UNTIL
    return old and bool(families & {"einstein", "przibram"})
