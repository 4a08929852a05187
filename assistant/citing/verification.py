"""The check of a draft: every sentence against what it cites, what fails dropped, what is left numbered anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.citing.bibtex import entry_of
from assistant.citing.citations import citation, quote_for
from assistant.citing.computed import computed_in
from assistant.citing.markers import MARKER, numbers_in, units_of
from assistant.citing.statements import holds
from assistant.citing.supports import Support, haystack
from assistant.library import Library
from assistant.records import Citation, Evidence
from assistant.understanding.facts.paper_facts import BIBTEX


@dataclass(frozen=True)
class Cited:
    """A verified text, its citations, and the sentences that were dropped."""

    text: str
    citations: tuple[Citation, ...]
    dropped: tuple[str, ...] = ()


def cite(draft: str, numbered: Sequence[Support], evidence: Evidence, library: Library) -> Cited:
    """Verify a draft and resolve its markers.

    A marker that names nothing is removed. A sentence whose figures or names are neither in what it cites nor computed
    is dropped. What stays is renumbered by first appearance.
    """
    by_number = {support.number: support for support in numbered}
    if _says_no_finding(evidence):
        return _renumbered(draft.strip(), by_number, (), library)
    computed = computed_in(evidence, library)
    everything = " ".join(haystack(support) for support in numbered)
    kept_lines: list[str] = []
    dropped: list[str] = []
    entries = (
        {line for one in evidence.papers for line in entry_of(one).splitlines()}
        if evidence.query.fact == BIBTEX
        else set()
    )
    for line in draft.splitlines():
        if line in entries or (
            entries and line in ("```", "```bibtex")
        ):  # what was made of the record itself
            kept_lines.append(line)
            continue
        kept: list[str] = []
        for unit in units_of(line):
            cited = [
                by_number[n] for inner in MARKER.findall(unit) for n in numbers_in(inner) if n in by_number
            ]
            source = " ".join(haystack(support) for support in cited) if cited else everything
            if holds(unit, source, computed):
                kept.append(unit)
            else:
                dropped.append(MARKER.sub("", unit).strip())
        text = "".join(kept).rstrip()
        if text.strip(" *-–>•") or not line.strip():
            kept_lines.append(text)
    return _renumbered("\n".join(kept_lines).strip(), by_number, tuple(dropped), library)


def _says_no_finding(evidence: Evidence) -> bool:
    """Greetings, help, refusals and questions back state nothing about a person or paper."""
    query = evidence.query
    return (
        query.kind.is_talk
        or bool(query.refusal or evidence.choices)
        or any(not m.candidates for m in (*query.people, *query.coauthors))
    )


def _renumbered(
    text: str, by_number: dict[int, Support], dropped: tuple[str, ...], library: Library
) -> Cited:
    order: dict[int, int] = {}

    def replace(match: re.Match[str]) -> str:
        known = [number for number in numbers_in(match.group(1)) if number in by_number]
        for number in known:
            order.setdefault(number, len(order) + 1)
        return "".join(f"[{order[number]}]" for number in known)

    renumbered = MARKER.sub(replace, text)
    renumbered = re.sub(r"[ \t]+([.,;:])", r"\1", renumbered)
    units = [unit for line in text.splitlines() for unit in units_of(line)]
    citations = tuple(
        citation(number, by_number[original], quote_for(by_number[original], original, units), library)
        for original, number in order.items()
    )
    return Cited(renumbered, citations, dropped)
