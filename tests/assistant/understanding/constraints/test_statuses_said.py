"""Statuses as adjectives of papers; `published` by itself is what somebody did."""

from __future__ import annotations

import pytest

from assistant.records import Status
from assistant.understanding.constraints.status import take_statuses
from assistant.understanding.language.question import Question


@pytest.mark.parametrize(
    "text",
    [
        "How many papers of Ann Roe are already published?",
        "Which of Ann's papers are formally published?",
        "only the published ones",
        "papers officially published",
    ],
)
def test_what_is_published_already_was_printed(text: str) -> None:
    assert [status for _, status in take_statuses(Question(text))] == [Status.PUBLISHED]


@pytest.mark.parametrize(
    "text",
    [
        "Which papers has Ann Roe already published?",
        "What has Ann published?",
        "papers already published at AAAI",
    ],
)
def test_what_somebody_published_is_no_status(text: str) -> None:
    assert take_statuses(Question(text)) == ()
