"""A CV kept as data: JSON Resume, al-folio's `cv.yml`, RenderCV, and hand-made YAML, as facts of one person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from assistant.names import compatible
from assistant.records import FactKind
from assistant.text import clean, fold
from ingestion.homepages.page_facts import add_biography
from ingestion.homepages.profile import Profile
from ingestion.homepages.sections import Topic, topic_of
from ingestion.yaml_text import as_list, as_text

_KINDS = {
    Topic.EDUCATION: FactKind.EDUCATION,
    Topic.EXPERIENCE: FactKind.EXPERIENCE,
    Topic.AWARDS: FactKind.AWARD,
    Topic.TEACHING: FactKind.TEACHING,
    Topic.SERVICE: FactKind.SERVICE,
    Topic.INTERESTS: FactKind.INTEREST,
    Topic.ADVISING: FactKind.OTHER,
}
_SECTIONS = {"work": FactKind.EXPERIENCE, "education": FactKind.EDUCATION, "educations": FactKind.EDUCATION, "positions": FactKind.EXPERIENCE,
             "experience": FactKind.EXPERIENCE, "awards": FactKind.AWARD, "honors": FactKind.AWARD, "volunteer": FactKind.SERVICE,
             "service": FactKind.SERVICE, "teaching": FactKind.TEACHING, "interests": FactKind.INTEREST}  # fmt: skip


def resume_name(data: Any) -> str:
    """Whose CV it says it is; empty where it does not say."""
    if isinstance(data, list):
        for section in data:
            if isinstance(section, Mapping):
                for item in as_list(section.get("contents")):
                    if isinstance(item, Mapping) and fold(as_text(item.get("name"))) in ("full name", "name"):
                        return as_text(item.get("value"))
        return ""
    if not isinstance(data, Mapping):
        return ""
    for block in (data.get("basics"), data.get("cv"), data.get("personal"), data.get("info"), data):
        if isinstance(block, Mapping):
            name = block.get("name")
            if isinstance(name, Mapping):
                parts = (as_text(name.get(key)) for key in ("first", "middle", "last"))
                return " ".join(part for part in parts if part)
            if as_text(name):
                return as_text(name)
    return ""


def looks_like_resume(data: Any) -> bool:
    """Whether a value has the shape of a CV: a name and at least one of its usual sections."""
    if isinstance(data, list):
        return bool(data) and all(
            isinstance(item, Mapping) and "title" in item and "contents" in item for item in data
        )
    if not isinstance(data, Mapping):
        return False
    inner = data.get("cv") if isinstance(data.get("cv"), Mapping) else data
    sections = inner.get("sections") if isinstance(inner, Mapping) else None
    keys = {fold(str(key)) for key in data} | (
        {fold(str(key)) for key in sections} if isinstance(sections, Mapping) else set()
    )
    return (
        bool(resume_name(data))
        and len(keys & (set(_SECTIONS) | {"basics", "publications", "skills", "talks"})) >= 1
    )


def is_of(data: Any, owner: str) -> bool:
    """Whether a CV is the owner's: it names them, or names nobody."""
    name = resume_name(data)
    return not name or not owner or compatible(name, owner) > 0


def add_resume(data: Any, profile: Profile, place: str = "") -> None:
    """Add a CV's facts to a person."""
    profile.call(resume_name(data))
    if isinstance(data, list):
        for section in data:
            kind = _kind_of(as_text(section.get("title"))) if isinstance(section, Mapping) else None
            if kind is not None:
                _add_items(section.get("contents"), kind, profile, place)
        return
    inner = data.get("cv") if isinstance(data.get("cv"), Mapping) else data
    basics = inner.get("basics") if isinstance(inner.get("basics"), Mapping) else inner
    _add_basics(basics, profile, place)
    sections = inner.get("sections") if isinstance(inner.get("sections"), Mapping) else inner
    for name, value in sections.items():
        kind = _SECTIONS.get(fold(str(name))) or (_kind_of(str(name)) if isinstance(value, list) else None)
        if kind is not None and isinstance(value, list):
            _add_items(value, kind, profile, place)


def _kind_of(title: str) -> FactKind | None:
    topic = topic_of(title)
    return _KINDS.get(topic) if topic is not None else None


def _add_basics(basics: Mapping[Any, Any], profile: Profile, place: str) -> None:
    for key in ("summary", "about", "bio"):
        stated = as_text(basics.get(key))
        paragraphs = re.split(r"</p>|\n\s*\n", stated)
        for paragraph in paragraphs:
            add_biography(profile, clean(paragraph), place)
        if stated:
            break
    profile.add_accounts(basics)
    for accounts in (basics.get("social"), basics.get("social_networks"), basics.get("profiles")):
        if isinstance(accounts, Mapping):
            profile.add_accounts(accounts)
        for account in accounts if isinstance(accounts, list) else []:
            if isinstance(account, Mapping):
                profile.add_link(as_text(account.get("url")))
                profile.add_accounts({as_text(account.get("network")): as_text(account.get("username"))})


def _add_items(value: Any, kind: FactKind, profile: Profile, place: str) -> None:
    for item in as_list(value):
        if kind is FactKind.INTEREST:
            for word in _words(item):
                profile.add_interest(word)
            continue
        text = ", ".join(_words(item)) if isinstance(item, Mapping) else clean(as_text(item))
        profile.add_fact(kind, text, place)


_FIRST = ("position", "title", "degree", "course", "studytype", "area", "company", "company_name", "name", "school", "institution", "organization",
          "place", "awarder", "location", "year", "date", "dates", "start_date", "startdate", "date_start", "end_date", "enddate", "date_end", "summary")  # fmt: skip


def _words(item: Any) -> Iterator[str]:
    """The texts of an item in reading order: what, where, when."""
    if not isinstance(item, Mapping):
        text = clean(as_text(item))
        if text:
            yield text
        return
    keys = {str(key).casefold().replace("-", "_"): value for key, value in item.items()}
    dated = [as_text(keys.get(name)) for name in ("start_date", "startdate", "date_start")]
    ended = [as_text(keys.get(name)) for name in ("end_date", "enddate", "date_end")]
    for name in _FIRST:
        if name in ("start_date", "startdate", "date_start", "end_date", "enddate", "date_end"):
            continue
        text = re.sub(r"(\*{1,2}|__?)(?=\S)([^*_]+)(?<=\S)\1", r"\2", clean(as_text(keys.get(name))))
        if text and not re.match(r"https?://", text):
            yield text
    start = next((text for text in dated if text), "")
    if start:
        yield f"{start} – {next((text for text in ended if text), 'present')}"
    for part in as_list(keys.get("items")):
        yield from _words(part)
