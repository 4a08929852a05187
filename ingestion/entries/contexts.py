"""Under which heading each element of a page stands, and what the page as a whole announces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ingestion.entries.headings import is_citation
from ingestion.homepages.sections import Outline, Topic, topic_of, year_of_heading
from ingestion.page import HEADINGS, Page


def contexts_of(page: Page, topic: Topic | None = None) -> dict[Any, tuple[Topic | None, int | None]]:
    """For each element the topic and year of the headings above it, in document order."""
    outline = Outline(topic)
    contexts: dict[Any, tuple[Topic | None, int | None]] = {}
    for element in page.root.iter():
        if not isinstance(element.tag, str):
            continue
        level = HEADINGS.get(element.tag) or _pseudo_heading(element)
        if level:
            text = " ".join((element.text_content() or "").split())
            if element.tag in HEADINGS and _titles_an_item(element, text):
                contexts[element] = (outline.topic, outline.year)
                continue
            cites = element.tag in HEADINGS and is_citation(element)
            outline.enter(level, "" if cites else text)
        contexts[element] = (outline.topic, outline.year)
    return contexts


def _titles_an_item(heading: Any, text: str) -> bool:
    """Whether a heading is the title of one item among others (`<li><h3>…</h3>…</li>`), which announces nothing for what follows."""
    items = [one for one in heading.iterancestors("li", "article") if one.getparent() is not None]
    item = next(
        (one for one in items if sum(1 for other in one.getparent() if other.tag == one.tag) > 1), None
    )
    if item is None:
        return False
    inside = [child for child in item.iterdescendants() if child.tag in HEADINGS]
    named = topic_of(text) is not None and len(text.split()) <= 3
    return len(inside) == 1 and not named and year_of_heading(text) is None


def _pseudo_heading(element: Any) -> int:
    """A paragraph or cell that is nothing but a few bold words stands for a heading (`<p><b>Preprints</b></p>`)."""
    if element.tag not in ("p", "div", "center", "td", "b", "strong", "font", "summary", "u", "dt"):
        return 0
    text = " ".join((element.text_content() or "").split()) if len(element) <= 3 else ""
    if not 3 < len(text) <= 48 or element.tag in ("b", "strong", "u", "font"):
        return 0
    child = element[0] if len(element) == 1 else None
    bold = (
        child is not None
        and child.tag in ("b", "strong", "u", "font", "big", "h")
        and not (element.text or "").strip()
    )
    whole = bold and " ".join((child.text_content() or "").split()) == text if child is not None else False
    if not (whole or element.tag == "summary"):
        return 0
    return 5 if (topic_of(text) is not None and len(text.split()) <= 5) or year_of_heading(text) else 0


def first_inside(
    element: Any, contexts: dict[Any, tuple[Topic | None, int | None]]
) -> tuple[Topic | None, int | None] | None:
    """The topic and year of the first heading inside an element."""
    for child in element.iterdescendants():
        if child.tag in HEADINGS:
            return contexts.get(child)
    return None


def has_heading(element: Any) -> bool:
    """Whether a heading stands inside an element."""
    return any(child.tag in HEADINGS for child in element.iterdescendants())


def starts_section(element: Any) -> bool:
    """Whether the first heading inside announces a section rather than being a title."""
    for child in element.iterdescendants():
        if child.tag in HEADINGS:
            text = child.text_content() or ""
            return (topic_of(text) is not None and len(text.split()) <= 5) or year_of_heading(
                text
            ) is not None
    return False


def page_topic(names: Sequence[str]) -> Topic | None:
    """What a page as a whole announces, by its file's name or its title; only where that is publications."""
    for name in names:
        topic = topic_of(re.sub(r"[-_.]+", " ", name))
        if topic is not None:
            return (
                topic
                if topic in (Topic.PUBLICATIONS, Topic.TALKS, Topic.TEACHING, Topic.NEWS, Topic.SERVICE)
                else None
            )
    return None
