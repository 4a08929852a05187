"""Evidence as a model sees it: computed values first, then numbered items, fenced as data, within a budget of tokens."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import prompts
from assistant.answer.chips import chips
from assistant.citing.supports import Support
from assistant.library import Library
from assistant.model.instructions import for_a_model
from assistant.model.meter import estimate_tokens
from assistant.records import Evidence, Paper, QueryKind, Turn

MOST_EARLIER = 3
LONGEST_EARLIER = 200
WHOLE_TEXTS = 4
"""Best items that are shown with their whole text; the others with the sentence that was chosen."""
MOST_QUOTED = 12
"""Items of an exact list that are shown with a quote; a longer list is shown by its headings."""
LONGEST_LIST = 120
_FENCE_LIKE = re.compile(r"\b(?:BEGIN|END)\s+EVIDENCE-[0-9a-f]+", re.IGNORECASE)
_MARKER = re.compile(r"\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]")


@dataclass(frozen=True)
class Presented:
    """The message with the evidence, and how many items were left out to fit."""

    text: str
    fence: str
    left_out: int


def new_fence() -> str:
    """A delimiter that no page can know beforehand."""
    return f"EVIDENCE-{secrets.token_hex(4)}"


def present(
    question: str,
    evidence: Evidence,
    supports: Sequence[Support],
    library: Library,
    *,
    history: Sequence[Turn] = (),
    tokens: int,
    fence: str,
) -> Presented:
    """The visitor's question with its evidence; items beyond `tokens` are left out from the last rank on."""
    budget = tokens - 400  # the frame, the question and the computed lines
    lines: list[str] = []
    left_out = 0
    computed = "\n".join(computed_lines(evidence, supports, library)) or "nothing"
    budget -= estimate_tokens(computed)
    listing = _is_list(evidence, supports)
    for rank, support in enumerate(supports):
        line = item(support, whole=rank < WHOLE_TEXTS and not listing, heading_only=listing)
        cost = estimate_tokens(line)
        if cost > budget:
            short = item(support, whole=False, heading_only=listing)
            if estimate_tokens(short) > budget:
                left_out = len(supports) - rank
                break
            line, cost = short, estimate_tokens(short)
        budget -= cost
        lines.append(line)
    earlier = [turn.content for turn in history if turn.role == "user"][-MOST_EARLIER:]
    text = prompts.render(
        "evidence",
        fence=fence,
        question=_FENCE_LIKE.sub("…", " ".join(question[:1000].split())),
        understood="; ".join(f"{chip.kind}: {as_data(chip.label)}" for chip in chips(evidence.query, library))
        or "no constraints",
        computed=computed,
        not_applied=", ".join(as_data(one) for one in evidence.query.unapplied) or "nothing",
        items="\n".join(lines) or "none",
        earlier="".join(f"Earlier question: {as_data(text[:LONGEST_EARLIER])}\n" for text in earlier),
    )
    return Presented(text, fence, left_out)


def _is_list(evidence: Evidence, supports: Sequence[Support]) -> bool:
    """Whether headings say all that is asked for: exact lists that are long, and who wrote with whom."""
    if evidence.query.kind is QueryKind.COAUTHORS:
        return True
    return len(supports) > MOST_QUOTED and not evidence.query.topic


def as_data(text: str) -> str:
    """One line of ingested or typed text that can neither close the fence nor pass for a numbered item."""
    return _MARKER.sub(r"(\1)", _FENCE_LIKE.sub("…", " ".join(for_a_model(text).split())))


def item(support: Support, *, whole: bool, heading_only: bool = False) -> str:
    """One numbered item on one line."""
    passage = support.passage
    head = f"[{support.number}] {passage.kind} · {as_data(passage.title)}"
    if support.paper is not None:
        head += f" · {_of_paper(support.paper)}"
    else:
        head += f" · {passage.field.replace('_', ' ')}"
    if heading_only and passage.kind == "paper":
        return head
    text = passage.text if whole or not support.quote else support.quote
    if passage.kind == "paper" and text.startswith(passage.title):
        text = text[len(passage.title) :].lstrip(". ")
    shown = as_data(text)
    return f"{head}\n    {shown}" if shown else head


def _of_paper(paper: Paper) -> str:
    names = [as_data(author.name) for author in paper.authors[:8]]
    if len(paper.authors) > 8 or not paper.authors_complete:
        names.append("et al.")
    when = " ".join(part for part in (paper.venue or "", str(paper.year or "")) if part)
    return "; ".join(
        part for part in (", ".join(names), as_data(when), paper.status.value) if part and part != "unknown"
    )


def computed_lines(evidence: Evidence, supports: Sequence[Support], library: Library) -> list[str]:
    """What was worked out from the whole catalog, each entry with the numbers of the items it rests on."""
    numbers: dict[str, list[int]] = {}
    for support in supports:
        numbers.setdefault(support.owner_id, []).append(support.number)

    def marks(ids: Sequence[str]) -> str:
        return "".join(f"[{number}]" for one in ids[:10] for number in numbers.get(one, ())[:1])

    scope = f" (as read on {evidence.read_at.date().isoformat()})" if evidence.read_at else ""
    lines = _value(evidence, scope)
    lines += _papers(evidence, numbers, scope)
    for ranked in evidence.ranked_people[:20]:
        count = "" if ranked.count is None else f": {_papers_in_words(ranked.count)}"
        line = f"- {as_data(library.name(ranked.researcher_id))}{count} {as_data(ranked.why)} {marks(ranked.paper_ids)}"
        lines.append(" ".join(line.split()))
    for group in evidence.groups[:40]:
        whose = library.name(group.researcher_id) if group.researcher_id else group.label
        label = as_data(whose if whose == group.label else f"{whose}, {group.label}")
        lines.append(f"- {label}: {_papers_in_words(group.value)} {marks(group.paper_ids)}".rstrip())
    if evidence.query.kind is QueryKind.COMPARE and len(evidence.ranked_people) > 1:
        shared = set.intersection(*(set(one.paper_ids) for one in evidence.ranked_people))
        lines.append(f"papers they share: {len(shared)} {marks(sorted(shared))}".rstrip())
    lines += _missing(evidence, library)
    if evidence.tentative and supports:
        lines.append(
            "no stored paper puts the topic in these words; the items are near in meaning and may not be about it"
        )
    if evidence.close:
        near = marks(tuple(paper.id for paper in evidence.close))
        lines.append(f"close to the topic, but not counted and perhaps not about it: {near}".rstrip())
    if evidence.nearest and not evidence.papers and supports:
        lines.append(
            "nothing stored fits the whole question; the items are only the nearest and do not answer it"
        )
    return lines


def _value(evidence: Evidence, scope: str) -> list[str]:
    """The number that was worked out, named for what it counts; left out where the line of papers tells the same."""
    value, kind = evidence.value, evidence.query.kind
    if value is None or (value and value == len(evidence.papers) and kind not in _VALUES):
        return []
    name = _VALUES.get(kind, "stated number" if kind is QueryKind.FACT else "papers that fit, in all")
    return [f"{name}: {value:g}{scope}"]


def _missing(evidence: Evidence, library: Library) -> list[str]:
    """What was not found, in words that say where it was looked for."""
    kind, lines = evidence.query.kind, []
    for one in evidence.missing:
        name = as_data(library.name(one) if one in library.directory.bearers else one)
        if name.isdigit():
            lines.append(f"{name} of these papers have author lists that are cut short, so there may be more")
        elif kind is QueryKind.FACT and evidence.query.paper_ids:
            lines.append(
                f"no sentence was found by the words “{name}”; see whether an item says it in other words"
            )
        elif kind is QueryKind.FACT and one in library.directory.bearers:
            lines.append(f"not stated on the stored pages of {name}")
        elif kind is QueryKind.SIMILAR and evidence.query.paper_ids:
            lines.append(f"no other stored paper is close to “{name}”")
        else:
            lines.append(f"not stored: {name}")
    return lines


_VALUES = {
    QueryKind.PROFILE: "papers stored of this person, in all",
    QueryKind.COAUTHORS: "number of co-authors",
    QueryKind.PEOPLE: "number of people found",
    QueryKind.COMPARE: "number asked for",
    QueryKind.VENUES: "number of venues",
}


def _papers(evidence: Evidence, numbers: Mapping[str, Sequence[int]], scope: str) -> list[str]:
    """How many papers were found and which items they are; those without an item by their titles."""
    if not evidence.papers:
        return []
    known = [paper.id for paper in evidence.papers if paper.id in numbers]
    kind = "papers found to fit, best first" if evidence.query.topic else "papers found, complete"
    if evidence.query.kind is QueryKind.READING_LIST:
        kind = "papers chosen to read, in this order"
    if evidence.query.kind in (QueryKind.PROFILE, QueryKind.COMPARE):
        kind = "the newest of their papers"
    if evidence.query.kind is QueryKind.FACT:
        kind = "the paper asked about" if len(evidence.papers) == 1 else "papers asked about"
    listed = "".join(f"[{numbers[one][0]}]" for one in known[:LONGEST_LIST])
    head = (
        f"{kind}: {listed}"
        if evidence.query.kind in _UNCOUNTED
        else f"{kind}: {len(evidence.papers)}{scope} {listed}"
    )
    return [head.rstrip()] + [
        f"- {as_data(paper.title)} ({paper.venue or paper.status.value}, {paper.year or 'year unknown'})"
        for paper in evidence.papers[:LONGEST_LIST]
        if paper.id not in numbers and evidence.query.kind not in _UNCOUNTED
    ]


_UNCOUNTED = frozenset({QueryKind.PROFILE, QueryKind.COMPARE, QueryKind.FACT})
"""Kinds whose papers are a selection: their number would be taken for how many there are."""


def _papers_in_words(count: int) -> str:
    return "1 paper" if count == 1 else f"{count} papers"


def _in_words(missing: str, library: Library) -> str:
    return library.name(missing) if missing in library.directory.bearers else missing
