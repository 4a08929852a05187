"""A homepage as its visitor copies it: plain text in sections, without markup, links or styles.

Publications stand as boxes (`AAAI 2026`, title, authors, `[paper]`, abstract) or as bullets (`Title. CVPR 2026.`, labels, abstract,
authors). All other sections are made HTML again and read as any page is.
"""

from __future__ import annotations

import re

from assistant.errors import NothingToldError
from assistant.names import is_name
from ingestion.document import Document
from ingestion.homepages.page_facts import read_owner
from ingestion.homepages.profile import Profile
from ingestion.homepages.sections import Topic
from ingestion.page import parse_html
from ingestion.publications.publication import one_list
from ingestion.reading import Reading
from ingestion.source import document_source
from ingestion.texts.text_publications import publications_in
from ingestion.texts.text_sections import MARKUP, as_html, sections_of


class RenderedHomepageReader:
    """Reads a person's page saved as plain text."""

    name = "rendered-homepage"

    def recognises(self, document: Document) -> float:
        """By section headings of a homepage in a text without markup."""
        head = document.text[:100_000]
        if MARKUP.search(head):
            return 0.0
        topics = {section.topic for section in sections_of(head)} - {None}
        told = bool(
            re.search(
                r"\b(?:[Mm]y name is|I am|I['’]m)\b|\bis an? (?:\w+ ){0,3}(?:professor|researcher|student|scientist)",
                head[:3000],
            )
        )
        if Topic.PUBLICATIONS in topics and (told or len(topics) >= 2):
            return 0.8
        return 0.5 if len(topics) >= 2 and told else 0.3 if told and len(head) > 200 else 0.0

    def read(self, document: Document) -> Reading:
        """The owner, the facts and the publications of the page."""
        sections = sections_of(document.text)
        profile = Profile()
        first = next((line.strip() for line in document.text.split("\n") if line.strip()), "")
        if is_name(first):
            profile.call(first)
        read_owner(parse_html(as_html(sections)), profile)
        owner = profile.reading()
        if owner is None:
            raise NothingToldError(
                "no name on this page", document.uri, remedy="say whose it is in people.yaml"
            )
        papers = [
            paper
            for section in sections
            if section.topic is Topic.PUBLICATIONS
            for publication in publications_in(section, document)
            if (paper := publication.reading()) is not None
        ]
        return Reading(
            source=document_source(document, self.name, owner.name),
            owner=owner,
            papers=tuple(one_list(papers)),
        )


READER = RenderedHomepageReader()
