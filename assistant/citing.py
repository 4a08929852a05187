"""Citations: what each `[n]` resolves to, and the check that a text says only what its sources say.

Evidence is numbered once, as `Support`s. A draft cites those numbers; `cite` checks every sentence, drops what fails,
and numbers what is left in the order it appears. Quotes are chosen here, from stored passages, never by a writer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from assistant.library import Library
from assistant.records import Citation, Evidence, Paper, Passage, QueryKind
from assistant.retrieval.sentences import best_sentence, body_sentences
from assistant.text import fold, sentences
from assistant.words import FUNCTION_WORDS, stems

MARKER = re.compile(r"\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]")
_FIGURE = re.compile(r"(?<![A-Za-z0-9_.])\d+(?:[.,]\d+)*(?:\.\d+)?%?")
_SCALES = {"k": 1e3, "K": 1e3, "M": 1e6, " thousand": 1e3, " million": 1e6}
_SCALED = re.compile(rf"(?<![\w.])(\d{{1,6}}(?:\.\d+)?)({'|'.join(_SCALES)})\b")
"""`10k` parameters may be told as 10,000."""
_NAME = re.compile(r"\b[A-Z][\w'’-]+(?:\s+[A-Z]\.)*(?:[\s-]+[A-Z][\w'’-]+)+")
_FRAGMENT_WORDS = 5


@dataclass(frozen=True)
class Support:
    """One numbered piece of evidence: a stored passage, with the sentence to quote where it is already chosen."""

    number: int
    passage: Passage
    quote: str | None = None
    paper: Paper | None = None

    @property
    def owner_id(self) -> str:
        """The id of the paper or person it is about."""
        return self.passage.owner_id


@dataclass(frozen=True)
class Cited:
    """A verified text, its citations, and the sentences that were dropped."""

    text: str
    citations: tuple[Citation, ...]
    dropped: tuple[str, ...] = ()


def supports(evidence: Evidence) -> tuple[Support, ...]:
    """The evidence's passages, numbered from 1 in their order; one for each passage and sentence."""
    papers = {paper.id: paper for paper in (*evidence.papers, *evidence.nearest)}
    found: dict[tuple[str, str | None], Support] = {}
    for scored in evidence.passages:
        key = (scored.passage.id, scored.sentence)
        if key not in found:
            found[key] = Support(
                len(found) + 1, scored.passage, scored.sentence, papers.get(scored.passage.owner_id)
            )
    return tuple(found.values())


def numbers_in(marker: str) -> tuple[int, ...]:
    """The numbers of one marker's inside: `1`, `1, 2`, `1-3`."""
    found: list[int] = []
    for part in re.split(r"[,;]", marker):
        ends = [int(number) for number in re.findall(r"\d+", part)]
        if len(ends) == 2 and ends[0] <= ends[1] <= ends[0] + 20:
            found += range(ends[0], ends[1] + 1)
        else:
            found += ends
    return tuple(dict.fromkeys(found))


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
    for line in draft.splitlines():
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
    talk = query.kind in (QueryKind.SMALL_TALK, QueryKind.HELP, QueryKind.OFF_DOMAIN)
    return (
        talk
        or bool(query.refusal or evidence.choices)
        or any(not m.candidates for m in (*query.people, *query.coauthors))
    )


def holds(unit: str, source: str, computed: frozenset[str]) -> bool:
    """Whether every figure and name of a sentence occurs in its sources or was computed."""
    bare = MARKER.sub(" ", unit)
    folded, source_figures = _as_compared(source)
    for figure in _FIGURE.findall(re.sub(r"^\s*\d+[.)]\s", "", bare)):
        plain = plain_figure(figure)
        if plain not in source_figures and plain not in computed and f" {fold(figure)} " not in folded:
            return False
    for name in _NAME.findall(bare):
        words = fold(name)
        if f" {words} " in folded or words in computed or words.replace(" ", "") in folded.replace(" ", ""):
            continue
        parts = [part for part in words.split() if len(part) > 1]
        if (
            parts and parts[0] in FUNCTION_WORDS
        ):  # "Both Brook and Carver", "Then Brook": how a sentence opens
            del parts[0]
        if parts and not all(f" {part} " in folded or part in computed for part in parts):
            return False
    return True


@lru_cache(maxsize=2048)
def _as_compared(source: str) -> tuple[str, frozenset[str]]:
    """A source folded, and its figures. The same passages are cited by question after question."""
    figures = {plain_figure(figure) for figure in _FIGURE.findall(source)}
    figures |= {f"{float(number) * _SCALES[scale]:.0f}" for number, scale in _SCALED.findall(source)}
    return f" {fold(source)} ", frozenset(figures)


def plain_figure(figure: str) -> str:
    """A figure without its percent sign, separators of thousands and closing zeros: `1.50` is `1.5`."""
    plain = figure.rstrip("%").replace(",", "").rstrip(".")
    return plain.rstrip("0").rstrip(".") if plain.count(".") == 1 else plain


def units_of(line: str) -> list[str]:
    """The sentences of a line, each with the markers that follow it, whose concatenation is the line."""
    spans = sentences(line)
    if len(spans) < 2:
        return [line]
    units: list[str] = []
    place = 0
    for index, (start, _end) in enumerate(spans):
        stop = spans[index + 1][0] if index + 1 < len(spans) else len(line)
        text = line[place:stop]
        lead = re.match(r"\s*((?:\[[\d\s,;–-]+\]\s*)+)", text)
        if index and lead and units:
            units[-1] += lead.group()
            text = text[lead.end() :]
        units.append(text)
        place = stop
        del start
    return units


def haystack(support: Support) -> str:
    """All that a citation may vouch for: the passage, and its paper's own data."""
    parts = [support.passage.title, support.passage.text]
    paper = support.paper
    if paper is not None:
        parts += [
            paper.title,
            *(author.name for author in paper.authors),
            paper.venue or "",
            paper.venue_stated or "",
            paper.track or "",
        ]
        parts += [
            paper.status.value,
            str(paper.year or ""),
            str(paper.date or ""),
            str(paper.citations or ""),
        ]
        parts += [version.venue or "" for version in paper.versions] + [link.url for link in paper.links]
    return " ".join(parts)


def computed_in(evidence: Evidence, library: Library) -> frozenset[str]:
    """Figures and names that were computed or come from the question's own constraints, not from a passage."""
    query = evidence.query
    figures: set[str] = {
        str(len(evidence.papers)),
        str(len(evidence.people)),
        str(len(evidence.ranked_people)),
    }
    if evidence.value is not None:
        figures.add(f"{evidence.value:g}")
        figures.add(str(int(evidence.value)))
    for group in evidence.groups:
        figures |= {str(group.value), group.label}
    figures |= {str(one.count) for one in evidence.ranked_people if one.count is not None}
    figures |= {figure for one in evidence.ranked_people for figure in re.findall(r"\d+", one.why)}
    figures |= {str(year) for year in (query.years.first, query.years.last) if year} if query.years else set()
    figures.add(str(query.limit or ""))
    figures |= {str(paper.year) for paper in (*evidence.papers, *evidence.nearest)}
    figures |= {str(n) for n in Counter(paper.year for paper in evidence.papers).values()}
    figures |= {str(n) for n in Counter(paper.venue for paper in evidence.papers).values()}
    if evidence.read_at is not None:
        figures |= {
            str(evidence.read_at.year),
            f"{evidence.read_at.month:02}",
            f"{evidence.read_at.day:02}",
            str(evidence.read_at.day),
        }
        figures |= set(re.findall(r"\d+", evidence.read_at.date().isoformat()))
    figures |= set(_FIGURE.findall(query.topic))
    names: list[str] = [person.name for person in (*evidence.people, *evidence.choices)]
    names += [person.affiliation or "" for person in (*evidence.people, *evidence.choices)]
    names += [library.name(one.researcher_id) for one in evidence.ranked_people]
    names += [group.label for group in evidence.groups]
    names += [mention.text for mention in (*query.people, *query.coauthors)]
    if query.without is not None:
        left_out = query.without
        names += [library.name(mention.researcher_id) for mention in left_out.people if mention.researcher_id]
        names += [*(mention.text for mention in left_out.people), *left_out.venues]
        names += [
            library.papers_by_id[one].title for one in left_out.paper_ids if one in library.papers_by_id
        ]
        years = left_out.years
        figures |= {str(year) for year in (years.first, years.last) if year} if years else set()
    names += [paper.title for paper in (*evidence.papers, *evidence.nearest)]
    names += [author.name for paper in (*evidence.papers, *evidence.nearest) for author in paper.authors]
    names += [*query.venues, query.topic, *evidence.missing, *query.unapplied]
    names += [paper.venue or "" for paper in (*evidence.papers, *evidence.nearest)]
    folded = {fold(name) for name in names if name}
    words = {word for name in folded for word in name.split()}
    return frozenset({plain_figure(figure) for figure in figures if figure} | folded | words)


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
        citation(number, by_number[original], _quote(by_number[original], original, units), library)
        for original, number in order.items()
    )
    return Cited(renumbered, citations, dropped)


def _quote(support: Support, number: int, units: Iterable[str]) -> str:
    """The chosen sentence, or the one that holds most of the first sentence that cites it."""
    if support.quote and support.quote in support.passage.text:
        return support.quote
    citing = next((unit for unit in units if any(number in numbers_in(m) for m in MARKER.findall(unit))), "")
    weights = dict.fromkeys(stems(MARKER.sub(" ", citing)), 1.0)
    best, _ = best_sentence(support.passage, weights)
    if best and best in support.passage.text:
        return best
    options = body_sentences(support.passage.text, support.passage.title)
    return options[0] if options else support.passage.text


def citation(number: int, support: Support, quote: str, library: Library) -> Citation:
    """The record of one marker."""
    passage = support.passage
    source = library.sources.get(passage.source_id)
    return Citation(
        number=number,
        kind=passage.kind,
        title=passage.title,
        quote=quote,
        url=_address(source.url if source else None, support.paper, quote),
        source=source.uri if source else passage.source_id,
        source_id=passage.source_id,
        read_at=source.read_at if source else None,
        paper_id=passage.owner_id if passage.kind == "paper" else None,
        researcher_id=passage.owner_id if passage.kind == "person" else None,
        passage_id=passage.id,
        place=passage.place,
    )


def _address(page: str | None, paper: Paper | None, quote: str) -> str | None:
    """The page with a text fragment that marks the quote; without a page, the paper's own address."""
    if page and urlsplit(page).scheme in ("http", "https"):
        return page.split("#")[0] + text_fragment(quote)
    address = paper.url if paper is not None else None
    return address if address and urlsplit(address).scheme in ("http", "https") else None


def text_fragment(quote: str) -> str:
    """`#:~:text=first%20words,last%20words` (W3C URL Fragment Text Directives)."""
    words = quote.split()
    if len(words) <= 2 * _FRAGMENT_WORDS:
        return f"#:~:text={_encoded(words)}"
    return f"#:~:text={_encoded(words[:_FRAGMENT_WORDS])},{_encoded(words[-_FRAGMENT_WORDS:])}"


def _encoded(words: Sequence[str]) -> str:
    # A hyphen is part of the directive's syntax and must be escaped as well.
    return percent_encoded(" ".join(words), safe="").replace("-", "%2D")
