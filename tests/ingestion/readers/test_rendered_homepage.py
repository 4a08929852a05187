"""Homepages copied as plain text."""

from __future__ import annotations

import pytest
from ingestion_helpers import document

from assistant.errors import MalformedError
from assistant.records import FactKind
from ingestion.readers.rendered_homepage import READER

ABSTRACT = ("Pebbles come in many colours and weights, and sorting them by hand takes long. We propose a machine that looks at each "
            "pebble once and drops it into one of eight boxes, with few mistakes even in poor light.")  # fmt: skip
PAGE = f"""👋 Hello! My name is Ann Roe (安若).
I am currently a research scientist at the Institute of Pebbles. Previously, I received my Ph.D. degree from Sand University.
My research interests include:
-
Sorting: by colour and by weight.
-
Washing
🚀 I am actively seeking faculty positions! Write to me.
🔥 News
- 2026.02: One paper was accepted to CVPR’26.
📝 Publications
ICLR 2026 Oral

Sorting Pebbles by Colour
Ann Roe, Bo Lind, Cora Vale
[project page]
[paper]
[abstract]
{ABSTRACT}
Preprint

Washing Sand without Water
Bo Lind, Ann Roe
[paper]
-
Dunes: Are They Moving? A Study. CVPR 2026.
[paper]
[abstract]
{ABSTRACT}
Dan Moor, Ann Roe, Bo Lind.
- Weighing Light Things. AAAI 2025.
[code]
Ann Roe, Dan Moor.
🎖 Honors and Awards
- 2024: Prize for Clean Sand
📖 Education
- 2018 - 2022, Ph.D. in Sand, Sand University
"""


def test_a_whole_page() -> None:
    assert READER.recognises(document(PAGE)) > 0.5
    reading = READER.read(document(PAGE))
    owner = reading.owner
    assert owner is not None
    assert (owner.name, owner.aliases, owner.affiliation) == ("Ann Roe", ("安若",), "Institute of Pebbles")
    kinds = {fact.kind for fact in owner.facts}
    assert {
        FactKind.NEWS,
        FactKind.AWARD,
        FactKind.EDUCATION,
        FactKind.JOB_SEEKING,
        FactKind.BIOGRAPHY,
        FactKind.INTEREST,
    } <= kinds
    assert [(paper.title, paper.venue, paper.year, len(paper.authors)) for paper in reading.papers] == [
        ("Sorting Pebbles by Colour", "ICLR 2026 Oral", 2026, 3),
        ("Washing Sand without Water", "Preprint", None, 2),
        ("Dunes: Are They Moving? A Study", "CVPR 2026", 2026, 3),
        ("Weighing Light Things", "AAAI 2025", 2025, 2),
    ]
    assert [paper.abstract for paper in reading.papers] == [ABSTRACT, "", ABSTRACT, ""]
    assert reading.papers[0].place == "line 12"


def test_a_page_without_a_name_says_so() -> None:
    with pytest.raises(MalformedError, match="no name"):
        READER.read(document(PAGE.replace("My name is Ann Roe (安若).", "Welcome.")))


@pytest.mark.parametrize(
    "text",
    [
        "---\nlayout: page\n---\n# Publications",
        "<html><body><h1>Publications</h1>",
        "Dear all,\nplease find attached.",
        '{"title": "x"}',
    ],
)
def test_other_texts_are_not_taken(text: str) -> None:
    assert READER.recognises(document(text)) == 0.0


def test_bullets_in_one_line_and_a_name_in_a_sentence() -> None:
    text = """Hello, I'm Tom Moor, a PhD student at Sand University working with Prof. Ann Roe.

📝 Publications
- NeurIPS 2024 Fast Trees for Slow Data, Tom Moor, Ann Roe, Bo Lind
- ICML 2023 (Oral) Drops: Small, Round, and Many, Bo Lind, Tom Moor
- Tom Moor, Ann Roe. "Leaves that Learn." In Proceedings of CVPR, 2022.

🎓 Education
- 2021 - now, PhD, Sand University
"""
    reading = READER.read(document(text))
    assert reading.owner is not None
    assert (reading.owner.name, reading.owner.affiliation) == ("Tom Moor", "Sand University")
    assert [(paper.title, paper.year, len(paper.authors)) for paper in reading.papers] == [
        ("Fast Trees for Slow Data", 2024, 3),
        ("Drops: Small, Round, and Many", 2023, 2),
        ("Leaves that Learn", 2022, 2),
    ]
