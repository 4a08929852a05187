"""Journals and conferences told by the names of venues."""

from __future__ import annotations

import pytest

from assistant.venues.kinds import kind_of_venue


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("NeurIPS", "Conference"),
        ("EMNLP", "Conference"),
        ("SANER", "Conference"),
        ("International Symposium on Neural Networks", "Conference"),
        ("ACS National Meeting & Exposition", "Conference"),
        ("IEEE TPAMI", "Journal"),
        ("PNAS", "Journal"),
        ("Journal of Cheminformatics", "Journal"),
        ("Phys. Rev. Lett", "Journal"),
        ("Soft Matter", "Journal"),
        ("NeuroImage", "Journal"),
        ("Nature Machine Intelligence", "Journal"),
        ("arXiv", None),
        ("NeurIPS Workshop", None),
        ("Ph.D. Thesis, University of Twente", None),
        ("Dagstuhl Reports", None),
        ("", None),
    ],
)
def test_kinds(name: str, kind: str | None) -> None:
    assert kind_of_venue(name) == kind
