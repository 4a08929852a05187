"""The people a site describes, each with the keys by which its publications name them (`authors: [fern]`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.names import PersonName, display
from assistant.records import FactKind
from assistant.text import fold
from ingestion.authors.author_list import is_name
from ingestion.document import Document
from ingestion.homepages.page_facts import read_owner
from ingestion.homepages.profile import Profile
from ingestion.page import HEADINGS, Page, markdown_to_html, parse_html
from ingestion.reading import LeftOut, PersonReading
from ingestion.sites.described import Described, let_go, present_first
from ingestion.sites.list_headings import role_in
from ingestion.sites.person_fields import (
    biographies,
    house,
    interests,
    native_names,
    opened,
    programme,
    said,
    stated_links,
    works_done,
)
from ingestion.sites.stages import stages, tells_of_now
from ingestion.sites.standing import Standing, is_position, last_held, position, role_of, standing
from ingestion.sites.stated_names import NOBODY, keys_of, stated_name
from ingestion.sites.things_shown import is_placeholder, is_thing
from ingestion.sites.whereabouts import place_and_post, post_and_house, then_and_now
from ingestion.yaml_text import as_list, as_text

_NOT_PEOPLE = re.compile(r"mascot|\bpet\b|dog|cat\b", re.IGNORECASE)
_HEADING_LINE = re.compile(r"(?m)^(\*{1,2}|_{1,2})([^*_\n]{3,40}?):?\1:?[ \t]*$")
"""A line that is nothing but a few emphasised words stands for a heading: `*Education:*`."""
_PAGES = (".md", ".markdown", ".mdx", ".qmd", ".html", ".htm")
_SHORTEST_TEXT = 4
_LONGEST_TITLE = 80


@dataclass
class SitePeople:
    """All people of a site in the order they are described."""

    lab: str = ""
    found: list[Described] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def add(self, matter: Mapping[Any, Any], body: str, document: Document, within: str = "") -> None:
        """Take a person's fields and text. `within` is the file's or list's heading that says how they stand to the lab."""
        place = document.path.as_posix()
        matter = opened(matter)
        name = stated_name(matter)
        role = as_text(matter.get("role") or matter.get("position") or matter.get("info"))
        if not name:
            return
        if _NOT_PEOPLE.search(role) or _NOT_PEOPLE.search(as_text(matter.get("group"))):
            self._leave(name, f"{role or 'mascot'}, not a researcher", place)
            return
        if NOBODY.search(name) or (not is_name(display(name)) and " " not in name):
            self._leave(name, "not a person's name", place)
            return
        if is_thing(matter):
            self._leave(name, "a tool, project or course", place)
            return
        if is_placeholder(matter, name):
            self._leave(name, "a placeholder, which stands for nobody", place)
            return
        how = standing(matter, f"{place}/{within}", document.read_at)
        if how is Standing.PRESENT and any(tells_of_now(text) for text in said(matter, body)):
            how = Standing.FORMER
        profile = self._profile(name, matter, how, place, role_in(within))
        page = parse_html(markdown_to_html(_HEADING_LINE.sub(r"\n#### \2\n", body)))
        for text in biographies(matter, page):
            if text.isascii() and len(text.split()) <= _SHORTEST_TEXT and is_position(text):
                continue
            profile.add_fact(FactKind.BIOGRAPHY, text, place)
        for kind, text in stages(matter):
            profile.add_fact(kind, text, place)
        _add_sections(page, profile, place)
        self.found.append(
            Described(
                profile,
                how is not Standing.COLLABORATOR,
                how is Standing.FORMER,
                not document.name.casefold().endswith(_PAGES),
                keys_of(matter, document),
            )
        )

    def _leave(self, what: str, reason: str, place: str) -> None:
        self.left_out.append(LeftOut(what=what, reason=reason, place=place))

    def _profile(
        self, name: str, matter: Mapping[Any, Any], how: Standing, place: str, listed_as: str
    ) -> Profile:
        profile = Profile()
        profile.call(name)
        for key in (
            "aliases",
            "alias",
            "other_names",
            "name_variants",
            "variants",
            "also_known_as",
            "aka",
            "former_name",
            "maiden_name",
        ):
            for alias in as_list(matter.get(key)):
                text = as_text(alias)
                if text and not text.startswith("/") and fold(text) != fold(name):
                    form = PersonName.parse(text)
                    profile.aliases += [form.text, *form.aliases]
        profile.aliases += native_names(matter)
        own = house(matter)
        here = "" if how is Standing.COLLABORATOR else self.lab
        profile.affiliation = own or here or None
        stated = role_of(matter) or listed_as
        if how is Standing.COLLABORATOR and not own:
            own, stated = place_and_post(stated)
            profile.affiliation = own or None
        if how is Standing.FORMER:
            stated, now = then_and_now(stated)
            post_there, house_there = post_and_house(own)
            profile.affiliation = house_there or profile.affiliation
            own = house_there or own
            for told in dict.fromkeys(part for part in (now, post_there) if part):
                profile.add_fact(FactKind.EXPERIENCE, f"Now: {told}", place)
        held = "" if stated else last_held(matter)
        post = position(stated or held, how)
        if post:
            # Beside a post that was held here, or none, who left states where they went.
            place_of_post = here if not stated and how is Standing.FORMER else own or here
            parts = [programme(matter), as_text(matter.get("department")), place_of_post]
            more = [part for part in parts if part and fold(part) not in fold(post)]
            profile.add_fact(FactKind.POSITION, ", ".join([post, *more]), place)
        title = (
            as_text(matter.get("title")) if how is Standing.PRESENT and as_text(matter.get("name")) else ""
        )
        if title and is_position(title) and len(title) < _LONGEST_TITLE and fold(title) not in fold(post):
            profile.add_fact(FactKind.POSITION, title, place)
        for interest in interests(matter):
            profile.add_interest(interest)
        for work in works_done(matter):
            profile.add_fact(FactKind.OTHER, f"Research: {work}", place)
        for label, address in stated_links(matter):
            profile.add_accounts({label: address})
            profile.add_link(address, label, "homepage" if fold(label) == "home page" else None)
        profile.add_accounts({key: value for key, value in matter.items() if key not in ("links", "title")})
        return profile

    def readings(self) -> tuple[PersonReading, ...]:
        """The people with a usable name; of those who came back what they are now before what they were."""
        let_go(self.found)
        made = (one.profile.reading(one.member) for one in present_first(self.found))
        return tuple(reading for reading in made if reading is not None)

    def names(self) -> dict[str, str]:
        """Who each key means; a key that two people have means nobody."""
        found: dict[str, str] = {}
        for one in self.found:
            for key in one.keys:
                if one.profile.name:
                    found[key] = (
                        one.profile.name if found.get(key, one.profile.name) == one.profile.name else ""
                    )
        return {key: name for key, name in found.items() if name}


def _add_sections(page: Page, profile: Profile, place: str) -> None:
    """What a person's page lists under headings: education, awards and the like."""
    if not any(True for _ in page.root.iter(*HEADINGS)):
        return
    listed = Profile()
    read_owner(page, listed, own=False)
    for fact in listed.facts:
        profile.add_fact(fact.kind, fact.text, place)
