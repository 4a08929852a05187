"""A page (HTML, or Markdown made HTML) as lines of styled runs, without what its visitors cannot see."""

from ingestion.page.lines import HEADINGS, Line, Run, lines_of, place_of
from ingestion.page.markdown import markdown_to_html
from ingestion.page.parsing import Page, only_links, parse_html

__all__ = [
    "HEADINGS",
    "Line",
    "Page",
    "Run",
    "lines_of",
    "markdown_to_html",
    "only_links",
    "parse_html",
    "place_of",
]
