"""Where a hand-written site really begins: its first page may only lead on, to a language or to a folder."""

from __future__ import annotations

import re

from ingestion.document import Document, Site
from ingestion.page import parse_html
from ingestion.sites.site_files import below_root, matching

_LED_TO = re.compile(r"""(?:href|url|location)[^"'>]{0,40}["'=]\s*(?:\.?/)?([\w-]+)/(?:(?:index|home)\.html?)?(?=["'#?\s>;])""", re.I)  # fmt: skip
_FEW_WORDS = 40
_PREFERRED = ("en", "english", "eng", "en-us", "en-gb")


def home_folder(site: Site) -> str:
    """The folder (`en/`) that a home page without words of its own leads to, English before other languages; empty where the site begins at its root."""
    first = next(matching(site, r"(?:index|home)\.html?"), None)
    if first is None or len((parse_html(first.text).root.text_content() or "").split()) > _FEW_WORDS:
        return ""
    homes = [
        below_root(document).split("/")[0] for document in matching(site, r"[^/]+/(?:index|home)\.html?")
    ]
    led = [folder for folder in dict.fromkeys(_LED_TO.findall(first.text)) if folder in homes]
    english = [folder for folder in led if folder.casefold() in _PREFERRED]
    return f"{(english or led)[0]}/" if led else ""


def below_home(document: Document, folder: str) -> str:
    """A page's path below the folder in which the site begins; empty for pages elsewhere."""
    path = below_root(document)
    return path.removeprefix(folder) if path.startswith(folder) else ""
