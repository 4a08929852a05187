"""`colloquy eval --judge-check`: whether the judge may be believed."""

from __future__ import annotations

from assistant.settings import load_settings
from evals.commands.edge import CONSOLE


def check_model(model: str | None, url: str | None) -> int:
    """Print the check; 0 where the judge may gate, 3 where it failed, 1 otherwise."""
    from evals.judge.check import check_judge, load_labels
    from evals.judge.endpoint import open_completion
    from evals.judge.votes import Judge

    found = check_judge(Judge(open_completion(load_settings(), model, url)), load_labels())
    CONSOLE.print(found.sentence())
    return 0 if found.may_gate else 3 if found.errors else 1
