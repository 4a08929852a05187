"""Publications that a site keeps among its projects and nowhere else: pages and items that state authors and where the work appeared."""

from __future__ import annotations

import re

from ingestion.document import Site
from ingestion.publications.rows import describes_papers, roles, row_publication
from ingestion.reading import LeftOut, PaperReading
from ingestion.sites.collection import collected
from ingestion.sites.data_names import words_of
from ingestion.sites.jekyll_items import is_publication
from ingestion.sites.publication_matter import SiteTerms, laid_open
from ingestion.sites.site_data import named_data, papers_in
from ingestion.sites.site_files import is_template_file, matching
from ingestion.yaml_text import front_matter

_PAGES = r"(?:[^/]+/){0,3}_?(?:projects?|research|works?)/(?:[^/]+/){0,2}[^/]+\.(?:md|mdx|markdown|html)"
_TEMPLATE = re.compile(r"(?:^|[-_])template(?:[-_.]|$)", re.IGNORECASE)


def works_of_projects(
    site: Site, terms: SiteTerms, left_out: list[LeftOut], problems: list[str]
) -> list[PaperReading]:
    """The works that project pages and data of projects state as publications are stated: with authors and a venue."""
    pages = [
        document
        for document in matching(site, _PAGES)
        if not is_template_file(document)
        and not _TEMPLATE.search(document.path.stem)
        and is_publication(laid_open(front_matter(document, [])[0]))
    ]
    papers = collected(pages, terms, left_out, problems)
    for _, value, document in named_data(site, lambda name: re.search(r"\bprojects?\b", words_of(name)) is not None, []):  # fmt: skip
        for number, row in enumerate(papers_in(value), start=1):
            if describes_papers(row) and {"authors", "venue"} <= roles(row).keys():
                place = f"{document.path.as_posix()} item {number}"
                if (paper := row_publication(row, document, place, base=terms.base).reading()) is not None:
                    papers.append(paper)
    return papers
