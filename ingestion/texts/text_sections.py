"""A page saved as plain text, cut at its headings, and made HTML again."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.names import is_name
from ingestion.homepages.sections import Topic, topic_of

MARKUP = re.compile(
    r"<(?:html|head|body|div|p|ul|li|table|span|br|a)\b|^---\s*$|^#{1,4} |\]\(https?://|^@\w+\{|^\s*[{\[]\"",
    re.MULTILINE,
)
BULLET = re.compile(r"^(?:[-*•·▪◦‣–])(?:\s+|$)")
LABELS = re.compile(r"^(?:\s*[\[(|/]?\s*(?:project(?: page)?|paper|code|abstract|abs|pdf|arxiv|bib(?:tex)?|slides?|video|poster|data(?:set)?|demo|website|"
                     r"page|doi|cite|link|supp(?:lementary)?|blog|talk|html|github)\s*[\])|/,·]?\s*)+$", re.IGNORECASE)  # fmt: skip
_LONGEST_HEADING = 48


@dataclass
class Section:
    """A heading with what it announces, and the numbered lines below it."""

    topic: Topic | None
    heading: str
    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)


def sections_of(text: str) -> list[Section]:
    """The page cut at its headings; what stands before the first is about the owner."""
    sections = [Section(Topic.ABOUT, "", 1)]
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if _is_heading(stripped):
            sections.append(Section(topic_of(stripped), stripped, number))
        else:
            sections[-1].lines.append((number, stripped))
    return sections


def _is_heading(line: str) -> bool:
    """A short line that announces a section: a telling word, at most five words, no sentence, no bullet, no label."""
    if (
        not line
        or len(line) > _LONGEST_HEADING
        or line[-1] in ".;!?"
        or "," in line
        or BULLET.match(line)
        or LABELS.match(line)
    ):
        return False
    if line.endswith((":", "：")) and len(line.split()) > 2:
        return False  # "My research interests include:" begins a list, not a section
    words = re.sub(r"^[^\w]+|[^\w]+$", "", line)
    if not words or len(words.split()) > 5 or not (words[0].isupper() or not words[0].isascii()):
        return False
    if words.lower() in ("preprint", "under review", "in submission", "technical report"):
        return False  # the badge of one publication; a section of them is in the plural
    topic = topic_of(words)
    if topic is None or re.search(r"\d", words) or (is_name(words) and topic is Topic.OTHER):
        return False
    return line != words or len(words.split()) <= 3


def as_html(sections: Sequence[Section]) -> str:
    """All but the publications as HTML, each element with its line."""
    parts = []
    for section in sections:
        if section.topic is Topic.PUBLICATIONS:
            continue
        if section.heading:
            parts.append(f'<h2 data-line="{section.line}">{html.escape(section.heading)}</h2>')
        bullet, items = False, []
        for number, line in section.lines:
            if not line:
                continue
            text = BULLET.sub("", line)
            is_item = bullet or text != line
            bullet = text == ""
            if is_item and text:
                items.append(f'<li data-line="{number}">{html.escape(text)}</li>')
            elif text:
                parts += [f"<ul>{''.join(items)}</ul>"] * bool(items)
                items = []
                parts.append(f'<p data-line="{number}">{html.escape(text)}</p>')
        parts += [f"<ul>{''.join(items)}</ul>"] * bool(items)
    return "\n".join(parts)
