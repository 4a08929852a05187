"""The people of a Hugo Blox site, behind their slugs (`admin`), and whose site it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.errors import MalformedError
from assistant.names import display
from assistant.records import FactKind
from assistant.text import clean
from ingestion.authors.author_list import is_name
from ingestion.document import Document, Site
from ingestion.homepages.profile import Profile, is_template_name
from ingestion.homepages.resume import add_resume, looks_like_resume
from ingestion.page import markdown_to_html, parse_html
from ingestion.sites.described import Described
from ingestion.sites.site_data import people_rows
from ingestion.sites.site_files import is_template_file, matching
from ingestion.sites.site_people import SitePeople
from ingestion.sites.stages import stages
from ingestion.sites.standing import Standing, position, role_of, standing
from ingestion.sites.stated_names import keys_of, stated_name
from ingestion.sites.things_shown import is_thing
from ingestion.yaml_text import as_list, as_text, front_matter, load_yaml, split_front_matter

_LANGUAGE = r"(?:[a-z]{2}(?:-[a-z]{2})?/)?"
AUTHOR = rf"content/{_LANGUAGE}authors/[^/]+/_?index(?:\.[a-z]{{2}})?\.md"
_AUTHOR_DATA = r"data/authors/[^/]+\.(?:ya?ml)"
_PERSON = (
    rf"content/{_LANGUAGE}(?:(?:team|people|about)/)?(?:authors?|(?:current|former|past|lab|team)?[-_]?members?|people|persons?|team|staff|faculty|students?|"
    r"alumn[iae]\w*|guests?|visitors?|collaborators?|postdocs?|researchers?|profiles?)/[^/]+(?:/_?index)?(?:\.[a-z]{2})?\.mdx?"
)
_MENTION = re.compile(r"\{\{[<%]\s*mention\s+(?:\w+\s*=\s*)?[\"'“]?([\w.-]+)[\"'”]?\s*/?[>%]\}\}")
_PERSON_FIELDS = frozenset(["role", "position", "organizations", "affiliation", "interests", "email", "social", "bio", "short_bio", "education",
                            "portrait", "avatar", "user_groups", "orcid"])  # fmt: skip
# Fields that are read as a CV's.
_OF_A_CV = frozenset(["education", "awards", "honors", "honours"])
# Fields that are lists and none of a CV's.
_NOT_OF_A_CV = frozenset(["organizations", "organisations", "affiliations", "user_groups", "social", "profiles", "links", "tags", "categories"])  # fmt: skip


@dataclass
class HugoPeople:
    """The people of a site, and whose site it is, if it is one person's."""

    described: list[Described]
    owner: Described | None

    def names(self) -> dict[str, str]:
        """Who each slug or id means."""
        return {key: one.profile.name for one in self.described for key in one.keys if one.profile.name}


def person_files(site: Site) -> list[Document]:
    """The files that are one person each: all of `authors`, and of other folders those that state what people state."""
    found = {document.uri: document for document in [*matching(site, AUTHOR), *matching(site, _AUTHOR_DATA)]}
    for document in matching(site, _PERSON):
        if document.uri not in found and split_front_matter(document.text) is not None:
            matter, _ = front_matter(document, [])
            if is_name(stated_name(matter)) and _PERSON_FIELDS & matter.keys() and "widget" not in matter:
                found[document.uri] = document
    return [document for document in found.values() if not is_template_file(document)]


def people_of(site: Site, problems: list[str]) -> HugoPeople:
    """Everybody described, and whose site it is: the superuser, else `admin` or `me`, else the only one."""
    people: dict[str, Described] = {}
    owner: str | None = None
    files = list(_fields(site, problems))
    names = {slug: display(name) for slug, _, matter, _ in files if (name := _name(matter))}
    for slug, document, matter, body in files:
        body = _mentions_named(body, names)
        how = standing(matter, document.path.parent.as_posix(), document.read_at)
        one = people.setdefault(slug, Described(Profile(), how is not Standing.COLLABORATOR))
        one.keys |= keys_of(matter, document)
        _fill(one.profile, matter, body, document, how)
        if matter.get("superuser") is True or matter.get("is_owner") is True:
            owner = slug
    if not people:
        return HugoPeople(_kept_as_data(site, problems), None)
    if owner is None:
        owner = next((slug for slug in ("admin", "me") if slug in people), None) or (
            next(iter(people)) if len(people) == 1 else None
        )
    return HugoPeople(list(people.values()), people[owner] if owner else None)


def _fields(site: Site, problems: list[str]) -> Iterator[tuple[str, Document, dict[str, Any], str]]:
    """Slug, file, fields and text of everybody described."""
    for document in person_files(site):
        indexed = document.name.startswith(("_index", "index"))
        slug = document.path.parent.name if indexed else document.path.stem
        if document.name.endswith(("md", "mdx")):
            matter, body = front_matter(document, problems)
        else:
            try:
                value = load_yaml(document.text, document.uri)
            except MalformedError as error:
                problems.append(str(error))
                continue
            matter, body = (value if isinstance(value, dict) else {}), ""
        if is_thing(matter):
            continue
        yield slug, document, matter, body


def _mentions_named(body: str, names: Mapping[str, str]) -> str:
    """A text with `{{< mention "slug" >}}` told as the person; a slug of nobody as its words."""
    return _MENTION.sub(
        lambda found: names.get(found.group(1)) or found.group(1).replace("-", " ").title(), body
    )


def _kept_as_data(site: Site, problems: list[str]) -> list[Described]:
    """The people of a site that keeps them as data beside pages of publications."""
    people = SitePeople()
    for row in people_rows(site, problems):
        people.add(row.fields, "", row.document, row.within)
    return people.found


def _fill(profile: Profile, matter: Mapping[str, Any], body: str, document: Document, how: Standing) -> None:
    place = document.path.as_posix()
    profile.call(_name(matter))
    profile.call(" ".join(_given_and_family(matter)))
    houses = as_list(matter.get("organizations") or matter.get("affiliations"))
    organisations = [name for item in houses if (name := called(item))]
    profile.affiliation = profile.affiliation or next(iter(organisations), None)
    roles = [as_text(item.get("role")) for item in houses if isinstance(item, Mapping)]
    role = position(role_of(matter) or next((text for text in roles if text), ""), how)
    if role and not is_template_name(profile.name):
        profile.add_fact(FactKind.POSITION, ", ".join([role, *organisations]), place)
    interests = matter.get("interests")
    for interest in as_list(interests.get("interests") if isinstance(interests, Mapping) else interests):
        profile.add_interest(as_text(interest) or called(interest))
    for account in [
        *as_list(matter.get("profiles")),
        *as_list(matter.get("social")),
        *as_list(matter.get("links")),
    ]:
        if isinstance(account, Mapping):
            profile.add_link(
                as_text(account.get("url") or account.get("link")),
                as_text(account.get("label") or account.get("name")),
            )
    education = matter.get("education")
    lists = {
        **{name: value for name, value in matter.items() if name not in _NOT_OF_A_CV},
        "education": education.get("courses") if isinstance(education, Mapping) else education,
        "name": profile.name,
    }
    if looks_like_resume(lists):
        add_resume(lists, profile, place)
    for kind, text in stages({name: value for name, value in matter.items() if name not in _OF_A_CV}):
        profile.add_fact(kind, text, place)
    biography = _plain(body)
    stated = [
        _plain(as_text(matter.get("bio"))),
        "" if biography else _plain(as_text(matter.get("short_bio"))),
    ]
    for text in (*stated, biography):
        if len(text.split()) >= 6:
            profile.add_fact(FactKind.BIOGRAPHY, text, place)


def _name(matter: Mapping[str, Any]) -> str:
    """What somebody is called: in parts, or by the page's title where that is a name."""
    parts = " ".join(_given_and_family(matter))
    name = matter.get("name")
    if isinstance(name, Mapping):
        return as_text(name.get("display")) or parts
    named = as_text(name)
    title = as_text(matter.get("title")) or named
    if not is_name(title) and is_name(named):
        return named  # a page's title may be anything
    return title if is_name(title) or not parts else parts


def _given_and_family(matter: Mapping[str, Any]) -> list[str]:
    name = matter.get("name")
    parts = (
        (name.get("given"), name.get("family"))
        if isinstance(name, Mapping)
        else (matter.get("first_name"), matter.get("last_name"))
    )
    return [text for part in parts if (text := as_text(part))]


def _plain(markdown: str) -> str:
    """Markdown as the text a visitor sees."""
    return clean(parse_html(markdown_to_html(markdown)).root.text_content() or "") if markdown.strip() else ""


def called(item: Any) -> str:
    """The name of an item that is a name, or has one."""
    return as_text(item.get("name")) if isinstance(item, Mapping) else as_text(item)
