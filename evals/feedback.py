"""Drafts of cases from visitors' thumbs-down: the question is theirs, the gold is for the maintainer to state."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.errors import UsageError
from evals.cases import TO_BE_COMPLETED, Case
from evals.matching import fold

FILE = "feedback.jsonl"
"""Where the faces keep feedback, in the data folder: JSON lines with `question`, `rating`, `reason`, `answer`."""


def draft_cases(data: Path) -> list[Case]:
    """A draft for each question that got a thumb down and no thumb up since, oldest first.

    A draft is not asked until what a right answer holds stands in it. Raises `UsageError` where there is no feedback.
    """
    path = data / FILE
    if not path.exists():
        raise UsageError(f"{path}: no feedback yet; it is written when visitors use the thumbs")
    open_complaints: dict[str, dict[str, str]] = {}
    for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        entry = _entry(line)
        if entry is None:
            continue
        key = fold(entry["question"]) or entry["question"]
        if entry.get("rating") == "down":
            open_complaints.setdefault(key, entry)
        else:
            open_complaints.pop(key, None)
    return [_draft(number, entry) for number, entry in enumerate(open_complaints.values(), 1)]


def _entry(line: str) -> dict[str, str] | None:
    try:
        entry = json.loads(line)
    except ValueError:
        return None  # a line cut by a crash
    return entry if isinstance(entry, dict) and isinstance(entry.get("question"), str) else None


def _draft(number: int, entry: dict[str, str]) -> Case:
    said = " ".join(str(entry.get("answer", "")).split())[:300]
    reason = " ".join(str(entry.get("reason", "")).split())[:300]
    expect = {"outcome": ["answer", "abstain", "clarify", "refuse"], "forbid": [TO_BE_COMPLETED]}
    data = {
        "id": f"feedback-{number:03}",
        "category": "feedback",
        "turns": [{"user": entry["question"], "expect": expect}],
        "origin": "feedback",
        "note": f"complaint: {reason or 'none stated'}; the answer was: {said or 'not kept'}",
    }
    return Case.model_validate_json(json.dumps(data))
