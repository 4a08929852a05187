"""The texts of the interface, one file for each language in `texts/`. All hold the same keys (a test sees to it).

`{name}` marks a place to be filled with `text.format(name=…)`. `words(language)` falls back to English.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

import yaml

from ui.languages import SPOKEN, spoken

Words = Mapping[str, str]


def _read(language: str) -> dict[str, str]:
    text = files("ui.chat").joinpath("texts", f"{language}.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return {str(key): str(value) for key, value in yaml.load(text, Loader=loader).items()}  # noqa: S506 - safe, and our own


LANGUAGES: dict[str, dict[str, str]] = {language: _read(language) for language in SPOKEN}


def words(language: str | None) -> Words:
    """The texts of a language, given as a browser names it (`zh-CN`, `en-GB`); English where it is not one of ours."""
    return LANGUAGES[spoken(language)]
