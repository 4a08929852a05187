"""LaTeX CVs and publication lists."""

from __future__ import annotations

from ingestion.document import Document
from ingestion.homepages.homepage import read_pages
from ingestion.homepages.profile import Profile
from ingestion.publications.bibliography import read_bibliography
from ingestion.publications.publication import one_list
from ingestion.reading import LeftOut, Reading
from ingestion.source import document_source
from ingestion.texts.latex_cv import embedded_bibliography, latex_to_html, looks_like_latex, name_in


class LatexCvReader:
    """Reads a CV's sections and items without running LaTeX."""

    name = "latex"

    def recognises(self, document: Document) -> float:
        """By a document class, or sections with items."""
        return 0.85 if looks_like_latex(document.text) else 0.0

    def read(self, document: Document) -> Reading:
        """The person named in the preamble, facts, and publications, also those in BibTeX that the file carries."""
        profile = Profile()
        profile.call(name_in(document.text))
        left_out: list[LeftOut] = []
        papers = read_pages([document], lambda page: latex_to_html(page.text), profile, left_out)
        problems: tuple[str, ...] = ()
        carried = embedded_bibliography(document.text)
        if carried.strip():
            found = read_bibliography(document, text=carried)
            papers += found.papers
            left_out += found.left_out
            problems = tuple(found.problems)
        owner = profile.reading()
        return Reading(
            source=document_source(document, self.name, profile.name),
            owner=owner,
            papers=tuple(
                paper.model_copy(update={"on_owner_list": owner is not None}) for paper in one_list(papers)
            ),
            left_out=tuple(left_out),
            problems=problems,
        )


READER = LatexCvReader()
