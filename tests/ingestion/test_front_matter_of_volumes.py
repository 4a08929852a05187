"""What indexes list beside the papers of a volume, and what lies beside a site's pages: committees, welcomes, licences of fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingestion.collect import Folder, walk
from ingestion.collect.folders import content_files
from ingestion.publications.publication import Publication


@pytest.mark.parametrize(
    "title",
    [
        "MOSS 2011 Program Committee",
        "FOG-2009 Organizing and Program Committees",
        "Bog Workshop Committee (BOG 2011)",
        "MOSS2011 Reviewers",
        "Organizing Committee of FOG-2012 Workshop",
        "Welcome Message from FOG 2012 Symposium Chairs",
        "Message from the Program Chairs",
        "Paper 2",
        "Research Areas",
        "Example publication 12",
    ],
)
def test_pages_before_the_papers_are_no_papers(title: str) -> None:
    assert Publication(title=title, authors=("Ann Fern",)).reading() is None


@pytest.mark.parametrize(
    "title",
    [
        "How to Choose a Program Committee",
        "Who Are the Reviewers?",
        "A Message from the Bog: Chemistry of Fog",
        "Welcome to the Bog",
        "Mosses 2011",
    ],
)
def test_works_about_them_are(title: str) -> None:
    assert Publication(title=title, authors=("Ann Fern",)).reading() is not None


def test_a_licence_is_no_content_whatever_stands_before_the_word(tmp_path: Path) -> None:
    for name in ("Moss Serif License.txt", "moss-OFL.txt", "licensed.txt", "index.html"):
        (tmp_path / name).write_text("x")
    (folder,) = (unit for unit in walk(tmp_path, []) if isinstance(unit, Folder))
    assert {file.path.name for file in content_files(folder)} == {"licensed.txt", "index.html"}
