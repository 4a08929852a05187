"""One publication's own Markdown page, as a site keeps one for each: title, authors and where it appeared stand in the front matter."""

from __future__ import annotations

from assistant.errors import NothingToldError
from ingestion.document import Document
from ingestion.reading import LeftOut, Reading
from ingestion.sites.collection import collected
from ingestion.sites.jekyll_items import is_publication
from ingestion.sites.publication_matter import SiteTerms, laid_open
from ingestion.source import document_source
from ingestion.yaml_text import front_matter, split_front_matter


class PublicationPageReader:
    """Reads the publication; it is on nobody's list, for the page is about the work."""

    name = "publication-page"

    def recognises(self, document: Document) -> float:
        """By the fields of a publication in the front matter."""
        if split_front_matter(document.text) is None:
            return 0.0
        matter, _ = front_matter(document, [])
        return 0.9 if is_publication(laid_open(matter)) else 0.0

    def read(self, document: Document) -> Reading:
        """The page as one reading. Raises `NothingToldError` where the work has no title."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        papers = collected([document], SiteTerms(document.url), left_out, problems)
        if not (papers or left_out or _is_broken(document)):
            raise NothingToldError(
                "no title in the front matter", document.uri, remedy="add one or remove the file"
            )
        return Reading(
            source=document_source(document, self.name, papers[0].title if papers else ""),
            papers=tuple(paper.model_copy(update={"on_owner_list": False}) for paper in papers),
            left_out=tuple(left_out),
            problems=tuple(problems),
        )


def _is_broken(document: Document) -> bool:
    """Whether the front matter cannot be read, so that nothing is known of a title."""
    broken: list[str] = []
    front_matter(document, broken)
    return bool(broken)


READER = PublicationPageReader()
