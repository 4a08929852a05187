"""Publications and people a site keeps as data: lists in YAML, TOML, JSON, CSV and scripts, a file for each, keys of Jekyll's settings.

What a piece of data is about is told by its name (`_data/publist.yml`, `src/yaml/members/fern.yml`, `people_phd:` in `_config.yml`), which
of its parts are publications or people by their fields. Jekyll lets every key of its settings be data of the site, as its data files are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from assistant.errors import MalformedError
from ingestion.authors.author_list import is_name
from ingestion.document import Document, Site
from ingestion.publications.rows import describes_papers, roles
from ingestion.publications.table import mappings_of
from ingestion.sites.data_names import is_about_people, is_about_publications, may_hold_several, words_of
from ingestion.sites.editions import of_newest_edition
from ingestion.sites.keyed_rows import papers_by_title, person_by_name
from ingestion.sites.languages import in_one_language
from ingestion.sites.script_data import SUFFIXES, script_data
from ingestion.sites.site_files import below_root, first, matching
from ingestion.sites.stated_names import names_somebody, stated_name
from ingestion.yaml_text import as_text, load_data, load_yaml

_FILE = r"(?:[^/]+/){0,5}[^/]+\.(?:ya?ml|toml|json|csv|tsv|[cm]?[jt]s|[jt]sx)"
_BYLINES = re.compile(r"\bauthors\b")
"""What themes call the bylines of a blog: a site of one person keeps its owner there, and people the theme invents."""
_OF_PEOPLE = frozenset(
    "role position degrees graduated email mail photo image img avatar portrait picture pic bio interests orcid scholar website homepage".split()
)
"""Fields that people have, and titles of pages and of groups have not."""
_FEW = 3
_DEEPEST = 6
_LONGEST_LABEL = 60


@dataclass(frozen=True)
class Row:
    """One publication or person of a site's data: its fields, the keys above it, and where it stands."""

    fields: Mapping[Any, Any]
    within: str
    document: Document
    place: str


def publication_rows(site: Site, problems: list[str]) -> list[Row]:
    """The publications of all data named after publications, in the order of their files."""
    found: list[Row] = []
    for name, value, document in named_data(site, is_about_publications, problems):
        rows = list(papers_in(value))
        prefix = document.path.as_posix() + ("" if name == _name(document) else f" {name}")
        found += [Row(row, name, document, f"{prefix} item {number}") for number, row in enumerate(rows, start=1)]  # fmt: skip
    return found


def people_rows(site: Site, problems: list[str]) -> list[Row]:
    """The people of all data named after people; of a blog's bylines only where they are several."""
    found: list[Row] = []
    for name, value, document in named_data(site, is_about_people, problems):
        rows = [Row(row, f"{name}{within}", document, document.path.as_posix()) for row, within in people_in(value)]  # fmt: skip
        if len(rows) >= _FEW or not _BYLINES.search(words_of(name)):
            found += rows
    return of_newest_edition(found, lambda row: row.document.path, lambda row: stated_name(row.fields))


def is_kept_as_files(rows: list[Row]) -> bool:
    """Whether some of the rows are the whole of a file each, in one folder."""
    files = [row.document.path for row in rows if row.within == _name(row.document)]
    folders = [path.parent for path in dict.fromkeys(files)]
    return any(folders.count(folder) >= _FEW for folder in set(folders))


def named_data(
    site: Site, is_meant: Callable[[str], bool], problems: list[str]
) -> Iterator[tuple[str, Any, Document]]:
    """The data of which a folder, the file or the key of the settings is so named; what cannot be read is added to `problems`."""
    for document in matching(site, _FILE):
        name = _name(document)
        if is_meant(name):
            try:
                yield name, in_one_language(_value(document, problems)), document
            except MalformedError as error:
                problems.append(str(error))
        elif may_hold_several(name):
            yield from _parts_of(document, is_meant, problems)
    settings = first(site, r"_config\.ya?ml")
    try:
        value = load_yaml(settings.text, settings.uri) if settings is not None else None
    except MalformedError:
        return  # named by whoever reads the settings for themselves
    if settings is None or not isinstance(value, Mapping):
        return
    for key, inner in value.items():
        if isinstance(inner, Mapping | list) and is_meant(str(key)):
            yield str(key), in_one_language(inner), settings


def _parts_of(
    document: Document, is_meant: Callable[[str], bool], problems: list[str]
) -> Iterator[tuple[str, Any, Document]]:
    """What a file of a general name (`src/constants.ts`) holds under keys that are so named; one that cannot be read may be anything."""
    try:
        value = _value(document, problems)
    except MalformedError:
        return
    for key, inner in value.items() if isinstance(value, Mapping) else ():
        if isinstance(inner, Mapping | list) and is_meant(str(key)):
            yield str(key), in_one_language(inner), document


def _value(document: Document, problems: list[str]) -> Any:
    name = document.name.lower()
    if name.endswith(SUFFIXES):
        return script_data(document.text)
    return mappings_of(document, problems) if name.endswith((".csv", ".tsv")) else load_data(document)


def _name(document: Document) -> str:
    """The folders and the stem by which a data file is told."""
    return str(PurePosixPath(below_root(document)).with_suffix(""))


def papers_in(value: Any, year: str = "", depth: int = 0) -> Iterator[Mapping[Any, Any]]:
    """The mappings that describe publications, however they are grouped (by year, by kind); the year of a group is its members'."""
    if depth > _DEEPEST:
        return
    if isinstance(value, Mapping):
        if describes_papers(value) or (year and describes_papers({"year": year, **value})):
            yield _dated(value, year)
            return
        stated = next((text for name in ("year", "name", "title", "group", "heading") if (text := _year(value.get(name)))), year)  # fmt: skip
        titled = list(papers_by_title(value))
        yield from (_dated(row, stated) for row in titled)
        for key, inner in value.items():
            if not any(row["title"] == key for row in titled):
                yield from papers_in(inner, _year(key) or stated, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from papers_in(inner, year, depth + 1)


def _year(value: Any) -> str:
    text = as_text(value)
    return text if re.fullmatch(r"(?:19|20)\d\d", text) else ""


def _dated(row: Mapping[Any, Any], year: str) -> Mapping[Any, Any]:
    """A row with the year of its group, where it has none of its own."""
    stated = row.get(roles(row).get("year", ""))
    return row if not year or (stated and stated is not True) else {"year": year, **{name: cell for name, cell in row.items() if name != "year"}}  # fmt: skip


def people_in(value: Any, within: str = "", depth: int = 0) -> Iterator[tuple[Mapping[Any, Any], str]]:
    """The mappings that are a person each, with the keys (`alumni`) under which they stand."""
    if depth > _DEEPEST:
        return
    if isinstance(value, Mapping):
        if _is_person(value):
            inside = [] if value.get("name") else list(_inside(value, within, depth))
            yield from inside or [(value, within)]  # a title over people is a group's
            return
        for key, inner in value.items():
            if isinstance(inner, Mapping) and _is_full_name(str(key)) and not stated_name(inner):
                yield {"name": key, **inner}, within
            elif (
                isinstance(inner, Mapping) and not stated_name(inner) and (one := person_by_name(key, inner))
            ):
                yield one, within
            elif isinstance(inner, Mapping) and _is_person(inner):
                yield {"key": key, **inner}, within
            else:
                yield from people_in(inner, f"{within}/{_label(value)}/{key}", depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from people_in(inner, within, depth + 1)


def _is_person(row: Mapping[Any, Any]) -> bool:
    """Whether a mapping is a person; a title alone, or over a list of people, may be a page's or a group's."""
    if not names_somebody(row):
        return False
    by_title = stated_name(row) == as_text(row.get("title"))
    return not by_title or bool(_OF_PEOPLE & {str(key).casefold() for key in row})


def _label(group: Mapping[Any, Any]) -> str:
    """What a group of people calls itself: `{type: Alumni, members: […]}`."""
    stated = (as_text(group.get(name)) for name in ("type", "group", "category", "status", "section", "heading", "label", "title", "name"))  # fmt: skip
    return next((text for text in stated if text and len(text) < _LONGEST_LABEL), "")


def _is_full_name(key: str) -> bool:
    """Whether a key is somebody's name: of one word it may be any setting's."""
    return is_name(key) and (" " in key.strip() or not key.isascii())


def _inside(group: Mapping[Any, Any], within: str, depth: int) -> Iterator[tuple[Mapping[Any, Any], str]]:
    """The people listed in a mapping that has a title: `{title: Postdocs, people: [{name: …}]}`."""
    for inner in group.values():
        if isinstance(inner, list) and any(isinstance(one, Mapping) for one in inner):
            yield from people_in(inner, f"{within}/{stated_name(group)}", depth + 1)
