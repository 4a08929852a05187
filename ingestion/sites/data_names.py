"""What the name of a file, a folder or a key says of the data it holds: a site's own publications, its people, or others' works."""

from __future__ import annotations

import re

_PUBLICATIONS = re.compile(
    r"\b(?:publications?|publist|pubs?|papers?|preprints?|citations?|bibliography|theses)\b"
)
_PEOPLE = re.compile(r"members|people|persons|\bteam|alumni|students|staff|faculty|researchers|postdocs|\b(?:authors|profiles|person|member)\b")  # fmt: skip
_OF_OTHERS = re.compile(
    r"\b(?:reading|read|journal club|inspirations?|talks?|seminars?|workshops?|courses?|teaching|news|blog|posts?|projects?|sources|templates?|"
    r"examples?|samples?|types|categories|tags|venues|ids|ignored|i18n|locales?|translations?|navigation|settings|config|schemas?|tests?|fixtures|"
    r"education|mentorship|mentoring|training|tutorials?|lectures?|resources?|handbook|onboarding|wiki|old\d*|backup|bak|unused|deprecated)\b"
)


def is_about_publications(name: str) -> bool:
    """Whether a folder, page or file so named holds a site's own publications."""
    words = words_of(name)
    return _PUBLICATIONS.search(words) is not None and not _OF_OTHERS.search(words)


def is_about_people(name: str) -> bool:
    """Whether a folder, page or file so named holds people."""
    words = words_of(name)
    return _PEOPLE.search(words) is not None and not _OF_OTHERS.search(words)


_OF_EVERYTHING = frozenset(
    ["constants", "constant", "data", "site data", "sitedata", "lab data", "labdata", "static data", "content", "contents", "site content", "site", "lab", "lab info", "info"]
)  # fmt: skip
_BARREL = re.compile(r"(?:^|/)(?:data|content|contents|constants)/index$")


def may_hold_several(name: str) -> bool:
    """Whether a file so named holds data of a site under keys that say what each is: `src/constants`, `src/data/index`."""
    words = words_of(name)
    last = words.rpartition("/")[2].strip()
    return (last in _OF_EVERYTHING or _BARREL.search(words) is not None) and not _OF_OTHERS.search(words)


def words_of(name: str) -> str:
    """A name's words, apart and small: `src/selectedPubs` and `selected_pubs` say the same."""
    return re.sub(r"[^a-z0-9/]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).casefold())
