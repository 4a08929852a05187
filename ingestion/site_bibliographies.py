"""The BibTeX files of a folder read as one site: their publications, each with the file it stands in."""

from __future__ import annotations

from ingestion.bibliography import read_bibliography
from ingestion.document import Site
from ingestion.reading import LeftOut, PaperReading
from ingestion.site_files import matching


def site_bibliographies(
    site: Site, pattern: str, left_out: list[LeftOut], problems: list[str]
) -> list[PaperReading]:
    """The publications of the files that match; what is left out and what is wrong is added to the lists given."""
    papers: list[PaperReading] = []
    for document in matching(site, pattern):
        found = read_bibliography(document)
        papers += [
            paper.model_copy(update={"place": f"{document.path.as_posix()} {paper.place}"})
            for paper in found.papers
        ]
        left_out += found.left_out
        problems += found.problems
    return papers
