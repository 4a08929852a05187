"""The guides say what the code does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.settings import Settings
from ui.asking import LONGEST_QUESTION, MOST_TURNS
from ui.limits import BODY
from ui.streaming import GRACE, HEARTBEAT

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    lines = (DOCS / "settings.md").read_text(encoding="utf-8").splitlines()
    (line,) = [line for line in lines if line.startswith("|") and f"`COLLOQUY_{name.upper()}`" in line]
    default = Settings.model_fields[name].default
    if default in (None, "", ()) or name == "user_agent":
        return
    shown = (
        str(default).lower()
        if isinstance(default, bool)
        else f"{default:g}"
        if isinstance(default, float)
        else str(default)
    )
    assert f"`{shown}`" in line


def test_the_limits_in_the_guides_are_the_codes() -> None:
    api, serving = ((DOCS / name).read_text(encoding="utf-8") for name in ("api.md", "serving.md"))
    assert f"{LONGEST_QUESTION:,} characters" in api
    assert f"at most {MOST_TURNS} turns" in api
    assert f"more than {BODY // 1024} KB" in api
    assert f"{GRACE:g} seconds to finish" in serving
    assert f"every {HEARTBEAT:g} seconds" in serving
