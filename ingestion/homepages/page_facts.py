"""What a page states of its owner beside publications: the name, who they are, news, education, awards, links."""

from __future__ import annotations

import re
from typing import Any

from assistant.names import display
from assistant.records import FactKind
from assistant.text import clean, fold
from ingestion.authors.author_list import is_name
from ingestion.entries import contexts_of
from ingestion.homepages import biography
from ingestion.homepages.profile import Profile
from ingestion.homepages.sections import Topic, topic_of
from ingestion.page import HEADINGS, Page, lines_of, place_of

_KINDS = {
    Topic.NEWS: FactKind.NEWS,
    Topic.AWARDS: FactKind.AWARD,
    Topic.EDUCATION: FactKind.EDUCATION,
    Topic.EXPERIENCE: FactKind.EXPERIENCE,
    Topic.SERVICE: FactKind.SERVICE,
    Topic.TEACHING: FactKind.TEACHING,
    Topic.INTERESTS: FactKind.INTEREST,
}
_OWN_NAME = re.compile(
    r"(?:\b[Mm]y name is|\bI am|\bI['’]m|\b[Tt]his is)\s+((?:[A-Z][\w'’-]+|[A-Z]\.|[a-z]{2,3}(?=\s[A-Z]))"
    r"(?:\s+(?:[A-Z]\.|[A-Z][\w'’-]+|de|van|von|der|da|di|al|bin)){1,4}(?:\s*[(（][^()（）]{1,40}[)）])?)"
)
# A heading below the page's own is a name only on a page that speaks of somebody's work.
_OF_A_PERSON = re.compile(
    r"\b(?:ph\.?\s?d|professors?|students?|post-?docs?|researcher|scientist|universit\w+|institut\w+|college|lecturer|faculty|publications?|"
    r"curriculum vitae|engineer|fellow)\b|大学|学院|博士|教授",
    re.IGNORECASE,
)
_INTEREST_LIST = re.compile(
    r"(?:research )?interests?\s+(?:\w+\s+){0,3}?(?:includes?|are|is|lie in|lies in|focus on|span|cover)\s*:?\s*([^.]{8,400})\.",
    re.IGNORECASE,
)
_HOMEPAGE_OF = re.compile(
    r"^\s*(.*?)\s*(?:['’]s?\s+(?:home ?page|web ?site|page|site|academic|personal).*|[|–—-].*|\bhome ?page\b.*)$",
    re.IGNORECASE,
)


def read_owner(
    page: Page, profile: Profile, base: str | None = None, topic: Topic | None = None, *, own: bool = True
) -> None:
    """Add what a page states of its owner to a profile.

    A page that is not their own (`own`) says neither who they are nor what they are like; its news, awards and the like are taken.
    """
    if own:
        _name(page, profile)
    contexts = contexts_of(page, topic)
    seen: set[Any] = set()
    for element in page.root.iter("p", "li", "tr", "td", "dd", "div"):
        if not isinstance(element.tag, str) or any(parent in seen for parent in element.iterancestors()):
            continue
        if element.tag in ("div", "td") and any(
            child.tag in ("p", "li", "div", "table", "ul", "ol", "dl", *HEADINGS)
            for child in element.iter()
            if child is not element
        ):
            continue
        found = contexts.get(element, (topic, None))[0]
        if element.tag == "tr":
            if found in _KINDS and (row := _row(element)) is not None:
                seen.add(element)
                profile.add_fact(_KINDS[found], row, place_of(element))
            continue
        lines = lines_of(element, base)
        text = " ".join(line.text for line in lines)
        if not 8 <= len(text) <= 6000:
            continue
        if element.tag == "li" and found in (None, Topic.ABOUT) and _announces_interests(element):
            seen.add(element)
            profile.add_interest(text.split(": ")[0] if len(text) > 160 else text)
            profile.add_fact(FactKind.INTEREST, text, place_of(element))
        elif found in _KINDS:
            seen.add(element)
            _add_fact(profile, _KINDS[found], lines, text, place_of(element))
        elif own and found in (None, Topic.ABOUT) and element.tag in ("p", "div", "td") and len(text) >= 40:
            seen.add(element)
            add_biography(profile, text, place_of(element))
    _links(page, profile, contexts, base)


def _row(element: Any) -> str | None:
    """A table's row as one text (`2012-2016, PhD in Ferns, University of Moss`); None for headings and for rows that lay out a page."""
    cells = [cell for cell in element if cell.tag in ("td", "th")]
    if sum(cell.tag == "td" for cell in cells) < 2 or any(
        part.tag in ("p", "li", "div", "table", "dl", *HEADINGS) for cell in cells for part in cell.iter() if part is not cell
    ):  # fmt: skip
        return None
    texts = [text for cell in cells if (text := clean(cell.text_content() or ""))]
    return ", ".join(texts) if len(texts) >= 2 and max(map(len, texts)) <= 300 else None


def _announces_interests(item: Any) -> bool:
    """Whether the paragraph before an item's list says that interests follow."""
    before = item.getparent().getprevious() if item.getparent() is not None else None
    text = (
        " ".join((before.text_content() or "").split())
        if before is not None and isinstance(before.tag, str)
        else ""
    )
    return bool(re.search(r"\binterest(?:s|ed)?\b[^.]{0,80}[:：]$", text, re.IGNORECASE))


def _add_fact(profile: Profile, kind: FactKind, lines: list[Any], text: str, place: str) -> None:
    if kind is FactKind.INTEREST:
        body = re.sub(r"^.*?\binterests?\b[^:]{0,40}:\s*", "", text, flags=re.IGNORECASE)
        if len(body) <= 160:
            profile.add_interest(body)
        profile.add_fact(kind, text, place)
        return
    # Lines of a paragraph are facts of their own where each begins with a date or a bullet.
    if len(lines) > 2 and sum(
        1 for line in lines if re.match(r"\s*[\[(]?(?:19|20)\d\d|\s*\w{3,9}\.? (?:19|20)\d\d", line.text)
    ) >= 0.6 * len(lines):
        for line in lines:
            profile.add_fact(kind, line.text, place)
        return
    profile.add_fact(kind, text, place)


def add_biography(profile: Profile, text: str, place: str = "") -> None:
    """Keep a paragraph about a person, and what it says of where they work, what they study, whether they look for work."""
    words = len(text.split())
    if words < 8 or not re.search(r"[.!。]", text):
        return
    profile.add_fact(FactKind.BIOGRAPHY, text, place)
    profile.affiliation = profile.affiliation or biography.affiliation(text)
    for fact in biography.stated(text):
        profile.add_fact(fact.kind, fact.text, place)
    if listed := _INTEREST_LIST.search(text):
        for part in re.split(r"[,;]\s*(?:and\s+)?|\s+and\s+", listed.group(1)):
            if 2 < len(part.strip()) < 70:
                profile.add_interest(part)


def _name(page: Page, profile: Profile) -> None:
    """The owner's name: marked as such, in the page's title, its first heading, or in `I am …`."""
    candidates: list[str] = []
    minor = ""  # only the first heading below the page's own may be a name
    for element in page.root.iter("name", "meta", "h1", "h2", "heading"):
        if element.tag == "meta":
            candidates.append(
                element.get("content", "") if element.get("name", "").casefold() == "author" else ""
            )
        elif element.tag in ("h2", "heading") and not _HOMEPAGE_OF.match(element.text_content() or ""):
            minor = minor or (element.text_content() or "").strip()
        else:
            candidates.append(element.text_content() or "")
    candidates.insert(1, page.title)
    for element in page.root.iter("div", "td", "span", "p"):
        if re.search(
            r"(?:^|[-_ ])(?:name|author__name|menu-category|site-title)(?:$|[-_ ])", element.get("class", "")
        ):
            candidates.append(element.text_content() or "")
    text = " ".join((page.root.text_content() or "")[:6000].split())
    if own := _OWN_NAME.search(text):
        candidates.append(own.group(1))
    if _OF_A_PERSON.search(text):
        candidates.append(minor)
    for candidate in candidates:
        candidate = " ".join(candidate.split())
        match = _HOMEPAGE_OF.match(candidate)
        for form in (candidate, match.group(1) if match else ""):
            shown = display(form)
            if (
                is_name(shown)
                and 2 <= len(shown.split()) <= 5
                and len(form) < 70
                and topic_of(shown) is None
                and fold(shown) not in ("about me",)
            ):
                profile.call(form)
                break


def _links(
    page: Page, profile: Profile, contexts: dict[Any, tuple[Topic | None, int | None]], base: str | None
) -> None:
    """Addresses of the owner's profiles: those of known hosts, above the publications."""
    from ingestion.publications.links import person_link_kind, resolve

    for anchor in page.root.iter("a"):
        topic = contexts.get(anchor, (None, None))[0]
        address = resolve(anchor.get("href", ""), base)
        if address is None or topic not in (None, Topic.ABOUT, Topic.OTHER):
            continue
        label = clean(anchor.text_content() or "")
        kind = person_link_kind(address, label)
        if kind in (
            "scholar",
            "orcid",
            "dblp",
            "semanticscholar",
            "openalex",
            "linkedin",
            "github",
        ) and not is_name(label):
            own = {link.kind for link in profile.links}
            if kind not in own:
                profile.add_link(address, label, kind)
