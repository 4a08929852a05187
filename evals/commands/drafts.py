"""`colloquy eval --init` and `--from-feedback`: case files written from what is stored."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import UsageError
from assistant.settings import Settings
from evals.commands.edge import CONSOLE


def write_drafts(settings: Settings, output: Path | None, from_feedback: bool) -> int:
    """Write cases made from the stored records, or drafts made from thumbs-down; returns the exit code."""
    from evals.feedback import draft_cases
    from evals.init import init_cases
    from evals.interchange import write_cases
    from evals.report.content import GOLD_IS_STORED
    from evals.run import corpus_of
    from evals.setting_up import opened_assistant

    path = output or Path("drafts.jsonl" if from_feedback else "cases.jsonl")
    if path.exists():
        raise UsageError(f"{path}: exists already; name another file with --output")
    if from_feedback:
        cases = draft_cases(settings.data)
    else:
        with opened_assistant(settings) as assistant:
            cases = init_cases(corpus_of(assistant))
    write_cases(cases, path)
    run = f"colloquy eval {path} --data {settings.data}"
    if from_feedback:
        count = f"{len(cases)} draft{'s' if len(cases) != 1 else ''}"
        then = "state in each what a right answer holds, in place of “TO BE COMPLETED”; until then it is not asked. Then run"
    else:
        count = f"{len(cases)} case{'s' if len(cases) != 1 else ''}"
        then = f"{GOLD_IS_STORED}. Run them with"
    CONSOLE.print(f"{count} written to {path}; {then}: {run}", soft_wrap=True)
    return 0
