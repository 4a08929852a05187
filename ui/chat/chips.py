"""The understood question as chips; removing one asks again without it."""

from __future__ import annotations

import re

from assistant.records import Answer, Chip
from ui.chat.icons import icon
from ui.chat.strings import Words
from ui.markup import escape

# Words that lead to a constraint and mean nothing without it: `papers by X in 2025` minus `2025`.
_LEADS = re.compile(
    r"(?:\b(?:and|or|by|in|at|from|since|until|of|on|about|with|for|to|between|during|published|written|accepted|"
    r"presented|as|the|within|after|before|using|regarding|concerning)\s+)+$",
    re.IGNORECASE,
)
_LETTER = "[0-9A-Za-zÀ-ɏ]"  # where words have ends; Chinese ones touch
_CHINESE_LEADS = re.compile(r"[在于与和由从自的]+$")
_CHINESE_TAILS = re.compile(r"^(?:年份|年|发表的|发表|的)+")


def without(question: str, chip: Chip) -> str | None:
    """The question with the chip's words taken out, and the preposition that led to them.

    None where the chip's words are not in the question, or nothing would be left of it.
    """
    words = chip.text.strip()
    if not words:
        return None
    found = re.search(rf"(?<!{_LETTER}){re.escape(words)}(?:['’]s)?(?!{_LETTER})", question, re.IGNORECASE)
    if found is None:
        return None
    before, after = question[: found.start()], question[found.end() :]
    before = _CHINESE_LEADS.sub("", _LEADS.sub("", before))
    if not words.isascii() or (before and not before.isascii()):
        after = _CHINESE_TAILS.sub("", after)
    rest = re.sub(
        r"\s+",
        " ",
        f"{before} {after}" if after[:1].isalnum() and after[:1].isascii() else before.rstrip() + after,
    ).strip()
    rest = re.sub(r"\s+([?,.;!？，。；！])", r"\1", rest)
    return rest if len(re.findall(r"\w", rest)) >= 3 else None


def chip_row(answer: Answer, words: Words) -> str:
    """The chips of an answer; empty where the question had no constraint."""
    chips = [_chip(answer.resolved_question, chip, words) for chip in answer.chips]
    if not chips:
        return ""
    label = escape(words["understood"])
    return f'<div class="chips" role="group" aria-label="{label}"><span class="chips-label">{label}</span>{"".join(chips)}</div>'


def _chip(question: str, chip: Chip, words: Words) -> str:
    shorter = without(question, chip)
    label = f'<span class="chip-label">{escape(chip.label)}</span>'
    if shorter is None:
        return f'<span class="chip chip-{escape(chip.kind)}">{label}</span>'
    name = escape(words["remove_chip"].format(label=chip.label))
    return (
        f'<span class="chip chip-{escape(chip.kind)}">{label}<button type="button" class="chip-remove" '
        f'data-act="ask" data-q="{escape(shorter)}" aria-label="{name}" title="{name}">{icon("close")}</button></span>'
    )
