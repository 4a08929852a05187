"""What a person's fields say in whatever form a site has for it: links, fields of interest, houses, a text on somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from assistant.text import clean, fold
from ingestion.homepages.sections import Topic, topic_of
from ingestion.page import Page
from ingestion.publications.links import labelled_links
from ingestion.sites.standing import PERIODS
from ingestion.yaml_text import as_list, as_text

_NESTED = ("profile", "contact", "contacts", "social", "socials", "accounts", "status", "membership")
_BIOGRAPHIES = ("bio", "short_bio", "biography", "description", "teaser", "tagline", "summary", "about", "blurb", "intro")  # fmt: skip
_TOLD = re.compile(r"(?:[a-z]+_)?(?:desc|bio|biography|description)|cv")
_HOUSES = ("organization", "affiliation", "institution", "current_affiliation")
_LINKED = re.compile(r"<a\s|\]\(https?:", re.IGNORECASE)
_SOON = re.compile(r"\b(?:coming soon|tb[ad]|to be (?:added|announced)|under construction)\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LEAST_WORDS = 5
_LISTS = ("content", "contents", "items", "list", "entries")
_INTERESTS = ("expertise", "interests", "research_interests", "research", "research_area", "research_areas", "research_topics", "research_fields",
              "specialization", "specialisation", "specialty", "specialties", "areas_of_interest")  # fmt: skip
_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+[·/]\s+|\s+#(?=\w)")
_OF_POSTS = ("title", "name", "label", "text", "en", "position", "role", "type")
_DEGREES = {
    "bs": "BS", "ba": "BA", "bsc": "BSc", "b s": "BS", "bachelor": "Bachelor", "bachelors": "Bachelor", "undergraduate": "Bachelor",
    "ms": "MS", "ma": "MA", "msc": "MSc", "m s": "MS", "master": "Master", "masters": "Master", "phd": "PhD", "ph d": "PhD", "doctorate": "PhD",
    "doctor": "PhD",
}  # fmt: skip
_SECTIONS: dict[Topic | None, str] = {
    Topic.EDUCATION: "education",
    Topic.INTERESTS: "interests",
    Topic.AWARDS: "awards",
}


def opened(matter: Mapping[Any, Any]) -> dict[Any, Any]:
    """A person's fields with those of nested maps (`profile: {name: …, orcid: …}`) beside them; a filled field outside wins.

    Fields named as programs name them (`endDate`) are there under the words of settings (`end_date`) too.
    """
    found = dict(matter)
    for key in _NESTED:
        inner = matter.get(key)
        for name, value in inner.items() if isinstance(inner, Mapping) else ():
            if found.get(name) in (None, "", []):
                found[name] = value
    found |= _whole_texts(found)
    if isinstance(found.get("status"), Mapping):
        found |= _went_to(found)
    for name, text in _spans(found):
        if found.get(name) in (None, "", []):
            found[name] = text
    for name, items in _listed_sections(matter):
        if found.get(name) in (None, "", []):
            found[name] = items
    for name in list(found):
        if isinstance(name, str) and re.search(r"[a-z][A-Z]", name):
            found.setdefault(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower(), found[name])
    return found


def _whole_texts(matter: Mapping[Any, Any]) -> dict[str, Any]:
    """A post or a degree that is given in parts: `role: {type: ms, title: M.S. Student}`, `education: {bs: …, phd: …}`."""
    found: dict[str, Any] = {}
    for name in ("role", "position"):
        parts = matter.get(name)
        if isinstance(parts, Mapping):
            found[name] = next((text for key in _OF_POSTS if (text := as_text(parts.get(key)))), "")
    for name in ("education", "degrees", "edu"):
        parts = matter.get(name)
        if isinstance(parts, Mapping) and all(fold(str(key)) in _DEGREES for key in parts):
            found[name] = [
                f"{_DEGREES[fold(str(key))]}, {text}"
                for key, value in parts.items()
                for item in as_list(value)
                if (text := as_text(item))
            ]
    return found


def _went_to(matter: Mapping[Any, Any]) -> dict[str, Any]:
    """The house that a status names of somebody who left (`status: {joined: {end: 2025.07}, affiliation: Fog Works}`): where they are now."""
    there = as_text(matter["status"].get("affiliation"))
    end = dict(_spans(matter)).get("end", "")
    gone = re.match(r"(?:19|20)\d\d", end) is not None
    return {"affiliation": "", "now": there} if there and gone else {}


def _spans(matter: Mapping[Any, Any]) -> Iterator[tuple[str, str]]:
    """When somebody came and left, where a field holds both apart: `joined: {start: 2024.06, end: Current}`."""
    for name in ("joined", *PERIODS):
        parts = matter.get(name)
        for told, keys in (("start", ("start", "from", "begin")), ("end", ("end", "to", "until"))):
            if isinstance(parts, Mapping) and (
                text := next(filter(None, map(as_text, map(parts.get, keys))), "")
            ):
                yield told, text


def _listed_sections(matter: Mapping[Any, Any]) -> Iterator[tuple[str, list[Any]]]:
    """What lists with headings hold, under the words of settings: `description: [{title: EDUCATION, content: [PhD, …]}]`."""
    for value in matter.values():
        for section in value if isinstance(value, list) else ():
            items = next((section.get(name) for name in _LISTS if section.get(name)), None) if isinstance(section, Mapping) else None  # fmt: skip
            heading = topic_of(as_text(section.get("title") or section.get("heading"))) if isinstance(section, Mapping) else None  # fmt: skip
            if heading in _SECTIONS and isinstance(items, list):
                yield _SECTIONS[heading], items


def stated_links(matter: Mapping[Any, Any]) -> Iterator[tuple[str, str]]:
    """Labels and addresses of all fields that are lists of links: `links`, `out_links`, `social: [{platform: …, url: …}]`."""
    for name, value in matter.items():
        listed = isinstance(value, list) and name in _NESTED
        if (
            name in ("links", "pages")
            or (isinstance(name, str) and re.fullmatch(r"[a-z_]+_links", name))
            or listed
        ):
            yield from labelled_links(value)


def house(matter: Mapping[Any, Any]) -> str:
    """Where somebody says they are: a field of one house, or the first of several (`affiliations: [{institution: …}]`)."""
    own = next((text for name in _HOUSES if (text := as_text(matter.get(name)))), "")
    for item in [] if own else as_list(matter.get("affiliations")):
        named = [*_HOUSES, "name", "university"]
        own = own or (
            next((text for name in named if (text := as_text(item.get(name)))), "")
            if isinstance(item, Mapping)
            else as_text(item)
        )
    return own


def interests(matter: Mapping[Any, Any]) -> Iterator[str]:
    """Fields of interest, as a list or as one text of short items; works that somebody is said to have done are none."""
    for name in _INTERESTS:
        for item in as_list(matter.get(name)):
            if _LINKED.search(as_text(item)):
                continue
            text = clean(as_text(item))
            text = text.replace("-", " ") if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", text) else text  # a slug
            parts = [part for part in _BETWEEN.split(text.lstrip("#")) if part] or [""]
            yield from parts if max(len(part.split()) for part in parts) <= 6 else [text]


def works_done(matter: Mapping[Any, Any]) -> Iterator[str]:
    """What somebody worked on, where the field of their research links to it."""
    for item in as_list(matter.get("research")):
        if _LINKED.search(as_text(item)):
            yield clean(_words(as_text(item)))


def said(matter: Mapping[Any, Any], body: str) -> list[str]:
    """What is said of a person in running words."""
    return [_COMMENT.sub("", body).strip(), *(as_text(matter.get(name)) for name in _BIOGRAPHIES)]


def biographies(matter: Mapping[Any, Any], page: Page) -> list[str]:
    """A person's text, else what the fields say of them; a text of a few words where there is no longer one."""
    paragraphs = [clean(part.text_content() or "") for part in page.root.iter("p")]
    written = " ".join(part for part in paragraphs if len(part.split()) >= _LEAST_WORDS)
    stated = [clean(_words(as_text(matter.get(name)))) for name in _BIOGRAPHIES]
    others = [as_text(value) for name, value in matter.items() if _TOLD.fullmatch(str(name))]
    longer = sorted((clean(_words(text)) for text in others if len(text.split()) >= _LEAST_WORDS), key=len)
    short = [
        part for part in paragraphs if len(part.split()) >= 3 and part[-1:] != ":" and not _SOON.search(part)
    ]
    return [text for text in [written, *stated, *longer[::-1], *short] if text][:1]


def _words(text: str) -> str:
    """A text of a field without Markdown: its links as their words."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)


_NATIVE = ("name_native", "native_name", "name_zh", "name_ja", "name_ko", "name_kr", "chinese_name", "korean_name", "japanese_name",
           "name_cn", "name_jp", "kr", "ko", "zh", "cn", "ja", "jp")  # fmt: skip
_PROGRAMME = re.compile(r"\b(?:ph\.? ?d|doctoral|master|m\.? ?s\.?c?|b\.? ?s\.?c?|m\.?phil|undergraduate)\b.*\bprogram", re.IGNORECASE)  # fmt: skip


def native_names(matter: Mapping[Any, Any]) -> list[str]:
    """How a name is written in its own script, where a field is called after it (`name_zh`, `kr: 김하나`)."""
    stated = [part.strip() for name in _NATIVE for part in re.split(r"\s*[,/]\s*", as_text(matter.get(name)))]
    return [part for part in dict.fromkeys(stated) if part and not part.isascii() and len(part) <= 30]


def programme(matter: Mapping[Any, Any]) -> str:
    """The degree programme that a student is in: `program: Ph.D. Program`."""
    stated = as_text(matter.get("program") or matter.get("programme"))
    return stated if _PROGRAMME.search(stated) else ""
