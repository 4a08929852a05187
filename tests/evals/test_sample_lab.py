"""The bundled pages keep the difficulties they were written for."""

from __future__ import annotations

import re

import pytest

from evals.sample_lab import path

DATED = re.compile(
    r"^(?:\d+\.\d)?[A-Z]{2}(?:[A-Z][a-z]{2}) \d{1,2}(?P<year>, \d{4})?(?:Code)?$", re.MULTILINE
)


def text(name: str) -> str:
    return (path() / name).read_text(encoding="utf-8")


def test_the_folder_holds_the_five_pages_and_nothing_else() -> None:
    assert sorted(file.name for file in path().iterdir()) == [
        "zeke-xie-profile.txt",
        "zekun-wang-homepage.md",
        "zeqing-wang-about.md",
        "zeqing-wang-homepage.txt",
        "zhulin-an-profile.txt",
    ]


def test_the_older_homepage_is_garbled_and_can_be_restored() -> None:
    garbled = text("zeqing-wang-about.md")
    assert "王则清" not in garbled
    restored = garbled.encode("mac_roman").decode("utf-8")
    assert "王则清" in restored
    assert restored.count('class="badge">Preprint<') == 2


def test_the_index_profile_lists_fifty_of_the_fifty_six_it_states() -> None:
    profile = text("zhulin-an-profile.txt")
    entries = list(DATED.finditer(profile))
    assert len(entries) == 50
    assert sum(entry["year"] is None for entry in entries) == 9
    assert "56papers" in profile and "h-index26" in profile and "1,258citations" in profile


def test_the_borrowed_template_still_lists_its_first_owner() -> None:
    homepage = text("zekun-wang-homepage.md")
    assert homepage.count("**Zekun Wang**") == 1
    assert homepage.count("**Yu Zhang**") == 9


def test_the_profile_site_gives_years_and_no_authors() -> None:
    profile = text("zeke-xie-profile.txt")
    assert len(re.findall(r"^preprint20\d\darXiv$", profile, re.MULTILINE)) == 8
    assert " et al." not in profile


@pytest.mark.parametrize(
    "name", ["zeqing-wang-homepage.txt", "zeke-xie-profile.txt", "zhulin-an-profile.txt"]
)
def test_summaries_are_long_enough_to_be_quoted_and_short_enough_to_be_read(name: str) -> None:
    lengths = [len(line.split()) for line in text(name).splitlines() if len(line.split()) > 45]
    assert lengths
    assert max(lengths) <= 160
