"""The publications on a page: which of its list items, table rows and paragraphs are one each, and under which heading."""

from ingestion.entries.contexts import contexts_of, page_topic
from ingestion.entries.search import find_publications

__all__ = ["contexts_of", "find_publications", "page_topic"]
