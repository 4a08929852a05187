"""The people whom a written page shows, one card, row or item each: a name, what they are, a few words, their links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import urlsplit

from lxml.html import Element

from assistant.names import display
from assistant.positions import positions_in
from assistant.text import clean, fold
from ingestion.authors.author_list import is_name
from ingestion.document import Document
from ingestion.homepages.profile import is_organisation
from ingestion.homepages.sections import Topic, topic_of
from ingestion.page import HEADINGS, Page, lines_of
from ingestion.publications.links import resolve
from ingestion.sites.left_with import left_with
from ingestion.sites.list_headings import role_in
from ingestion.sites.site_people import SitePeople
from ingestion.sites.standing import Standing, standing

_NAMES = frozenset(["h2", "h3", "h4", "h5", "h6", "strong", "b", "a", "p", "div", "span", "td", "figcaption"])
_CALLED = re.compile(r"(?:^|[-_ ])name(?:$|[-_ ])|(?:member|person|people|team)[-_]?(?:title|heading)")
_OWN_SCRIPT = re.compile(r"[\s(（]*[^\x00-\u024f\s()（）]{2,}(?:\s[^\x00-\u024f\s()（）]+)*[)）]?$")
_GROUP = re.compile(r"\b(?:members?|alumni|alumnae|students?|postdocs?|staff|faculty|researchers?|investigators?|scientists?|fellows?|engineers?|interns?|"
                    r"visitors?|collaborators?|graduates|undergraduates?|leader\w*|director|team|people|pi)\b")  # fmt: skip
_LONGEST_ROLE = 14
_LEAST_WORDS = 8
_LOWEST = 6
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?](?:\s|$)|[。！？]")
_CONTACT = re.compile(r"(?:office|tel(?:ephone)?|phone|fax|e-?mail|address|room)\b", re.IGNORECASE)
_LONGEST_LABEL = 4
_SECTIONS = {Topic.INTERESTS: "interests", Topic.EDUCATION: "education", Topic.AWARDS: "awards"}
_WITH_POST = re.compile(r"(?P<name>[^,:;()]{4,40}), (?P<post>[^\W\d_][^,:;.()]{3,40})")
"""A card's heading that says what somebody is behind the name: `Prof. Ann Fern, group leader`."""
_MOST_POSITIONS = 3
"""What says more than a `research assistant professor` is explains the marks of a list."""


def add_people_of(page: Page, document: Document, people: SitePeople, base: str | None = None) -> None:
    """Everybody on a page about people, each with the heading under which they stand.

    A name alone makes nobody a member: beside it stands what somebody is, or the heading above says so.
    """
    known = {fold(one.profile.name) for one in people.found}
    heading = ""
    named = {element: name for element in page.root.iter() if (name := _name_in(element))}
    named = {
        element: name
        for element, name in named.items()
        if not any(parent in named for parent in element.iterancestors())
    }
    for element in page.root.iter():
        if element.tag in HEADINGS and element not in named:
            text = clean(element.text_content() or "")
            heading = (
                text
                if _GROUP.search(fold(text)) or positions_in(text)
                else ""
                if topic_of(text) not in (None, Topic.PEOPLE)
                else heading
            )
        name = named.get(element, "")
        if not name or fold(name) in known:
            continue
        card = _card(element, named)
        fields = {"name": name, **_told(card, name, base)}
        if (headed := _with_post(element)) is not None:
            fields["role"] = headed[1]
        elif standing({}, heading, document.read_at) is Standing.FORMER:
            fields |= left_with(list(_lines_behind(card, name)))
        grouped = bool(role_in(heading)) or standing({}, heading, document.read_at) is not Standing.PRESENT
        if fields.get("role") or (grouped and (element.tag in HEADINGS or _begins_row(element))):
            known.add(fold(name))
            people.add(fields, "", document, heading)


def _name_in(element: Any) -> str:
    """The name that is all an element says, where an element of its kind may be a card's heading; empty for others."""
    if element.tag not in _NAMES or any(
        child.tag in (*HEADINGS, "p", "div", "li", "table") for child in element.iterdescendants()
    ):
        return ""
    if (
        element.tag not in HEADINGS
        and element.tag not in ("strong", "b")
        and not _CALLED.search(element.get("class", ""))
        and not _begins_row(element)
    ):
        return ""
    text = " ".join((element.text_content() or "").split())
    if (headed := _with_post(element)) is not None:
        text = headed[0]
    bare = _OWN_SCRIPT.sub("", text) or text
    if len(text) > 70 or topic_of(bare) is not None or is_organisation(bare) or positions_in(bare):
        return ""
    shown = display(bare)
    words = shown.split()
    return (
        text
        if is_name(shown)
        and 2 <= len(words) <= 5
        and all(word[0].isupper() or len(word) < 4 for word in words)
        else ""
    )


def _with_post(element: Any) -> tuple[str, str] | None:
    """The name, without its title, and the post of a heading that says both; None for others."""
    match = _WITH_POST.fullmatch(" ".join((element.text_content() or "").split())) if element.tag in HEADINGS else None  # fmt: skip
    return (display(match["name"]), match["post"]) if match is not None and positions_in(match["post"]) else None  # fmt: skip


def _begins_row(element: Any) -> bool:
    """Whether an element is the first cell of a table's row with more cells, where tables of people have the name."""
    row = element.getparent()
    return element.tag == "td" and row is not None and row.tag == "tr" and element.getprevious() is None and element.getnext() is not None  # fmt: skip


def _card(element: Any, named: dict[Any, str]) -> Any:
    """The largest element around a name in which no other stands, nor a heading of its rank or above."""
    if _begins_row(element):
        return element.getparent()
    card, rank = element, HEADINGS.get(element.tag, _LOWEST)
    for parent in element.iterancestors():
        others = [one for one in parent.iter() if one is not element and isinstance(one.tag, str)]
        crowded = any(one in named or HEADINGS.get(one.tag, _LOWEST + 1) <= rank for one in others)
        if parent.tag in ("body", "html", "main") or crowded or any(one.tag == "footer" for one in others):
            break
        card = parent
    return _section(element, named) if card is element and element.tag in HEADINGS else card


def _section(heading: Any, named: dict[Any, str]) -> Any:
    """A heading with what stands behind it up to the next person or heading of its rank, as pages made of Markdown are written."""
    rank = HEADINGS[heading.tag]
    section = Element("div")
    section.append(deepcopy(heading))
    for sibling in heading.itersiblings():
        parts = [one for one in sibling.iter() if isinstance(one.tag, str)]
        if any(one in named or HEADINGS.get(one.tag, _LOWEST + 1) <= rank for one in parts):
            break
        section.append(deepcopy(sibling))
    return section


def _told(card: Any, name: str, base: str | None) -> dict[str, Any]:
    """The fields of a card: the first short line that says what somebody is, the sentences, and the links."""
    sections: dict[str, list[str]] = {}
    lines = list(_outside_sections(_lines_behind(card, name), sections))
    short = [line for line in lines if 0 < len(line.split()) <= _LONGEST_ROLE]
    role = next((line for line in short[:4] if 0 < len(positions_in(line)) <= _MOST_POSITIONS and line[-1:] not in ".!?:"), "")  # fmt: skip
    prose = [line for line in lines if len(line.split()) >= _LEAST_WORDS and line != role and _SENTENCE.search(line) and not _CONTACT.match(line)]  # fmt: skip
    return {"role": role, "bio": " ".join(prose), "links": list(_links_in(card, base)), **sections}


def _outside_sections(lines: Iterator[str], sections: dict[str, list[str]]) -> Iterator[str]:
    """The lines of a card without those under a line that is a heading (`Research Interests`), which are kept by what it announces."""
    inside = ""
    for line in lines:
        label, _, rest = line.partition(":")
        topic = (
            topic_of(label)
            if len(label.split()) <= _LONGEST_LABEL and (not rest or rest[:1] == " ")
            else None
        )
        if topic is not None and (told := _SECTIONS.get(topic)) and not positions_in(label):
            inside = told
            if rest.strip():
                sections.setdefault(inside, []).append(rest.strip())
        elif inside and (inside == "education" or not positions_in(line)):
            sections.setdefault(inside, []).append(line)
        else:
            inside = ""
            yield line


def _links_in(card: Any, base: str | None) -> Iterator[dict[str, str]]:
    """The addresses of a card with their labels; a whole host is nobody's page."""
    for link in card.iter("a"):
        address = resolve(link.get("href", ""), base) or ""
        label = clean(link.get("title") or link.get("aria-label") or link.text_content() or "")
        if address.startswith("http") and (urlsplit(address).path.strip("/") or urlsplit(address).query):
            yield {"label": label or "page", "url": address}


def _lines_behind(card: Any, name: str) -> Iterator[str]:
    """The lines of a card without its name; a sentence that begins with the name is whole."""
    for line in lines_of(card):
        text = line.text.strip()
        if not text or name.startswith(text):
            continue
        yield (
            text
            if not text.startswith(name) or _SENTENCE.search(text)
            else text[len(name) :].strip(" ,:–—-|")
        )
