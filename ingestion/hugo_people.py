"""The people of a Hugo Blox site, behind their slugs (`admin`), and whose site it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.errors import MalformedError
from assistant.records import FactKind
from assistant.text import clean
from ingestion.author_list import is_name
from ingestion.document import Document, Site
from ingestion.page import markdown_to_html, parse_html
from ingestion.profile import Profile, is_template_name
from ingestion.resume import add_resume, looks_like_resume
from ingestion.site_files import matching
from ingestion.yaml_text import as_list, as_text, front_matter, load_yaml

AUTHOR = r"content/(?:[a-z]{2}(?:-[a-z]{2})?/)?authors/[^/]+/_?index(?:\.[a-z]{2})?\.md"
_AUTHOR_DATA = r"data/authors/[^/]+\.(?:ya?ml)"


def people_of(site: Site, problems: list[str]) -> tuple[dict[str, Profile], str | None]:
    """Profiles by slug, and whose site it is: the superuser, else `admin` or `me`, else the only one."""
    people: dict[str, Profile] = {}
    owner: str | None = None
    for document in [*matching(site, AUTHOR), *matching(site, _AUTHOR_DATA)]:
        slug = (
            document.path.parent.name if document.name.startswith(("_index", "index")) else document.path.stem
        )
        if document.name.endswith("md"):
            matter, body = front_matter(document, problems)
        else:
            try:
                value = load_yaml(document.text, document.uri)
            except MalformedError as error:
                problems.append(str(error))
                continue
            matter, body = (value if isinstance(value, dict) else {}), ""
        profile = people.setdefault(slug, Profile())
        _fill(profile, matter, body, document)
        if matter.get("superuser") is True or matter.get("is_owner") is True:
            owner = slug
    if owner is None:
        owner = next((slug for slug in ("admin", "me") if slug in people), None) or (
            next(iter(people)) if len(people) == 1 else None
        )
    return people, owner


def _fill(profile: Profile, matter: Mapping[str, Any], body: str, document: Document) -> None:
    place = document.path.as_posix()
    name = matter.get("name")
    if isinstance(name, Mapping):
        profile.call(
            as_text(name.get("display")) or f"{as_text(name.get('given'))} {as_text(name.get('family'))}"
        )
        profile.call(f"{as_text(name.get('given'))} {as_text(name.get('family'))}".strip())
    else:
        parts = f"{as_text(matter.get('first_name'))} {as_text(matter.get('last_name'))}".strip()
        title = as_text(matter.get("title")) or as_text(name)
        profile.call(title if is_name(title) or not parts else parts)
        profile.call(parts)
    organisations = [
        called(item) for item in as_list(matter.get("organizations") or matter.get("affiliations"))
    ]
    profile.affiliation = profile.affiliation or next((item for item in organisations if item), None)
    role = as_text(matter.get("role"))
    if role and not is_template_name(profile.name):
        profile.add_fact(FactKind.POSITION, ", ".join([role, *filter(None, organisations)]), place)
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
        **matter,
        "education": education.get("courses") if isinstance(education, Mapping) else education,
        "name": profile.name,
    }
    if looks_like_resume(lists):
        add_resume(lists, profile, place)
    biography = clean(parse_html(markdown_to_html(body)).root.text_content() or "") if body.strip() else ""
    for text in (clean(as_text(matter.get("bio"))), biography):
        if len(text.split()) >= 6 and "Lorem ipsum" not in text:
            profile.add_fact(FactKind.BIOGRAPHY, text, place)


def called(item: Any) -> str:
    """The name of an item that is a name, or has one."""
    return as_text(item.get("name")) if isinstance(item, Mapping) else as_text(item)
