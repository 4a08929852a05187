"""Names stored in Korean or Japanese letters, with the particles that follow them in a question."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind
from tests.assistant.lab import MIRA, OTHERS, TOMAS, open_lab, read


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    people = (
        MIRA.model_copy(update={"aliases": ("서지명",)}),
        TOMAS.model_copy(update={"aliases": ("田中太郎",)}),
        *OTHERS,
    )
    return open_lab(tmp_path_factory.mktemp("lab"), researchers=people).library()


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("서지명은 누구인가요?", QueryKind.PROFILE, "mira"),
        ("서지명 교수님은 누구세요?", QueryKind.PROFILE, "mira"),
        ("서지명에 대해 알려주세요", QueryKind.PROFILE, "mira"),
        ("서지명", QueryKind.PROFILE, "mira"),
        ("서지명의 논문은?", QueryKind.PAPERS, "mira"),
        ("서지명이 쓴 논문을 보여줘", QueryKind.PAPERS, "mira"),
        ("서지명의 논문은 몇 편인가요?", QueryKind.COUNT, "mira"),
        ("서지명은 무엇을 연구하나요?", QueryKind.FACT, "mira"),
        ("田中太郎さんは誰ですか？", QueryKind.PROFILE, "tomas"),
        ("田中太郎さんの論文は？", QueryKind.PAPERS, "tomas"),
        ("田中太郎先生について教えてください", QueryKind.PROFILE, "tomas"),
    ],
)
def test_a_stored_name_is_found_with_its_particle(
    text: str, kind: QueryKind, who: str, library: Library
) -> None:
    query = read(text, library)
    assert query.kind is kind and [one.researcher_id for one in query.people] == [who]


def test_a_name_nobody_bears_is_none(library: Library) -> None:
    assert not any(one.researcher_id for one in read("김민수는 누구인가요?", library).people)
