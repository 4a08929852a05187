"""BibTeX and BibLaTeX databases as publications: one entry at a time, so that a broken one costs only itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ParsingFailedBlock,
)

from assistant.records import Status
from assistant.text import clean, fold
from ingestion.authors.author_list import says_cut, upright, without_marks
from ingestion.authors.author_order import families_last
from ingestion.document import Document
from ingestion.publications.dates import parse_date, parse_month, parse_year
from ingestion.publications.links import bare_arxiv_id, find_arxiv_id, find_doi, resolve
from ingestion.publications.publication import Publication, stated_status
from ingestion.reading import LeftOut, PaperReading, Sort

_NOT_WORKS = frozenset(
    {"proceedings", "collection", "periodical", "set", "xdata", "control", "online", "www", "software"}
)
# What the parser would log is said in `problems`, with the line of the file.
logging.getLogger("bibtexparser.splitter").disabled = True
_ENTRY = re.compile(r"^[ \t]*([%@]?)\s*@\s*([A-Za-z]+)\s*[{(]\s*([^\s,={}\"]*)\s*,", re.MULTILINE)
_VENUE_FIELDS = ("_venue", "booktitle", "journal", "journaltitle", "venue", "eventtitle", "conference")
_FALLBACK_FIELDS = ("abbr", "howpublished", "organization", "school", "institution", "series", "publisher")
_THESES = {
    "phdthesis": "Ph.D. Thesis",
    "mastersthesis": "Master's Thesis",
    "bachelorthesis": "Bachelor's Thesis",
    "thesis": "Thesis",
    "techreport": "Technical Report",
}
_SORTS = {**dict.fromkeys(("phdthesis", "mastersthesis", "bachelorthesis", "thesis"), Sort.THESIS), **dict.fromkeys(("inbook", "incollection"), Sort.CHAPTER)}  # fmt: skip
_LINK_FIELDS: tuple[tuple[str, str | None], ...] = (
    ("url", None), ("html", "paper"), ("pdf", "pdf"), ("paper", "paper"), ("link", "paper"), ("ee", None), ("openreview", "paper"),
    ("code", "code"), ("codeurl", "code"), ("github", "code"), ("software", "code"),
    ("website", "project"), ("project", "project"), ("projectpage", "project"), ("project_page", "project"), ("page", "project"),
    ("video", "video"), ("talk", "video"), ("slides", "slides"), ("poster", "other"), ("supp", "other"), ("blog", "other"),
    ("data", "data"), ("dataset", "data"),
)  # fmt: skip


@dataclass
class Bibliography:
    """What one database holds."""

    papers: list[PaperReading] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    fields: list[Mapping[str, str]] = field(default_factory=list)
    """Each paper's own fields, beside `papers`."""


def looks_like_bibtex(text: str) -> bool:
    """Whether a text holds at least one BibTeX entry at the start of a line."""
    return _ENTRY.search(text) is not None


def entry_count(text: str) -> int:
    """How many entries a text seems to hold."""
    return sum(1 for _ in _ENTRY.finditer(text))


def read_bibliography(
    document: Document, *, text: str | None = None, on_owner_list: bool = True
) -> Bibliography:
    """Every usable entry; broken, disabled and unusable ones are named with their line and the others kept.

    Doubled keys and fields are as good as others: the first field of a name counts. `text` replaces the document's own.
    """
    found = Bibliography()
    source = document.text if text is None else text
    lines = source.split("\n")
    for line, block in _blocks(source):
        where = f"{document.uri}:{line}"
        first = lines[line - 1].lstrip() if line <= len(lines) else ""
        if isinstance(block, str):
            if not first.startswith(("%", "@@")):
                found.problems.append(
                    f"{where}: broken BibTeX entry ({block}); mend its braces, quotes or commas"
                )
            continue
        if first.startswith(("%", "@@")):
            found.left_out.append(
                LeftOut(what=_title(block) or block.key, reason="the entry is disabled", place=f"line {line}")
            )
            continue
        _take(block, line, document, found, on_owner_list)
    return found


def _blocks(source: str) -> Iterator[tuple[int, Entry | str]]:
    """Each entry, its values resolved, with its first line (from 1), or for a broken one what is wrong with it."""
    library = parse_string(source, parse_stack=[])
    macros = {string.key.casefold(): string.value for string in library.strings}
    for raw in library.blocks:
        line = (raw.start_line or 0) + 1
        block: Block | None = raw
        while isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            block = block.ignore_error_block
        if isinstance(block, Entry):
            for item in block.fields:
                item.value = _resolved(str(item.value), macros)
            yield line, block
        elif isinstance(block, ParsingFailedBlock):
            reason = getattr(block.error, "abort_reason", None) or block.error or "not BibTeX"
            yield line, " ".join(str(reason).split())[:160]


def _resolved(value: str, macros: Mapping[str, str], depth: int = 0) -> str:
    """A field's value without its braces or quotes, `@string` names and `#` concatenations written out."""
    value = value.strip()
    whole = _enclosed(value)
    if whole is not None:
        return whole
    parts = re.findall(r"\{(?:[^{}]|\{[^{}]*\})*\}|\"[^\"]*\"|[^#\s]+", value) if "#" in value else [value]
    if len(parts) == 1 or depth > 10:
        name = parts[0].casefold() if parts else ""
        return _resolved(macros[name], macros, depth + 1) if name in macros and depth <= 10 else value
    return "".join(_resolved(part, macros, depth + 1) for part in parts)


def _enclosed(value: str) -> str | None:
    """The inside of a value that one pair of braces or quotes encloses; None for any other."""
    if len(value) < 2 or value[0] not in '{"' or value[-1] != {"{": "}", '"': '"'}[value[0]]:
        return None
    inside, depth = value[1:-1], 0
    for char in inside:
        depth += (char == "{") - (char == "}")
        if depth < 0 or (char == '"' and value[0] == '"' and depth == 0):
            return None
    return inside


def _take(block: Entry, line: int, document: Document, found: Bibliography, on_owner_list: bool) -> None:
    fields: dict[str, str] = {}
    for item in block.fields:
        fields.setdefault(item.key.casefold().strip(), " ".join(str(item.value).split()))
    kind = block.entry_type.casefold()
    name = _title(block) or block.key
    if kind in _NOT_WORKS and not fields.get("author"):
        found.left_out.append(
            LeftOut(
                what=clean(name), reason=f"@{kind} without authors is not a publication", place=f"line {line}"
            )
        )
        return
    paper = _publication(kind, fields, document, line, on_owner_list).reading()
    if paper is None:
        found.problems.append(
            f"{document.uri}:{line}: entry {block.key!r} has no usable title; add one or remove the entry"
        )
        return
    found.papers.append(paper)
    found.fields.append(fields)


def _title(block: Entry) -> str:
    title = next((item.value for item in block.fields if item.key.casefold() == "title"), "")
    return clean(str(title))


def _publication(
    kind: str, fields: dict[str, str], document: Document, line: int, on_owner_list: bool
) -> Publication:
    title = fields.get("title", "")
    if fields.get("subtitle"):
        title = f"{title}: {fields['subtitle']}"
    authors, complete = bibtex_authors(fields.get("author") or fields.get("editor", ""))
    stated = fields.get("date", "")
    year = parse_year(fields.get("year", ""), document.read_at) or parse_year(
        stated.split("/")[0], document.read_at
    )
    month, day = parse_month(fields.get("month", "")), fields.get("day", "")
    date = parse_date(stated, document.read_at)
    if date is None and year and month and day.isdigit():
        date = parse_date(f"{year}-{month:02}-{int(day):02}", document.read_at)
    venue = venue_of(kind, fields)
    paper = Publication(
        title=title, authors=authors, sort=_SORTS.get(kind), authors_complete=complete, year=year, date=date, venue=venue,
        note=" ; ".join(fields.get(name, "") for name in ("note", "pubstate", "addendum", "additional_info", "award", "award_name")),
        status=Status.PUBLISHED if kind in _THESES else None,
        abstract=fields.get("abstract") or fields.get("abstractnote") or "",
        keywords=tuple(re.split(r"\s*[;,]\s*", fields.get("keywords", ""))) if fields.get("keywords") else (),
        on_owner_list=on_owner_list, place=f"line {line}",
    )  # fmt: skip
    _add_identifiers(paper, fields, document)
    return paper


def venue_of(kind: str, fields: Mapping[str, str]) -> str:
    """The venue of an entry of a kind (`article`, `phdthesis`): what it appeared in, a thesis's school, else who put it out."""
    stated = [fields[name] for name in _VENUE_FIELDS if fields.get(name)]
    # A page's own field (`_venue`) is what it shows; a `journal` that a preprint server exported may be older than the rest.
    settled = [venue for venue in stated if stated_status(venue) is not Status.PREPRINT]
    if settled or stated:
        return (settled or stated)[0]
    if (
        fields.get("eprint")
        and "arxiv" in fields.get("archiveprefix", fields.get("eprinttype", "arxiv")).casefold()
    ):
        return "arXiv"
    if kind in _THESES:
        place = fields.get("school") or fields.get("institution") or ""
        label = fields.get("type") or _THESES[kind]
        return f"{label}, {place}" if place else label
    return next(
        (fields[name] for name in _FALLBACK_FIELDS if fields.get(name) and "\\url" not in fields[name]), ""
    )


def _add_identifiers(paper: Publication, fields: dict[str, str], document: Document) -> None:
    paper.doi = find_doi(fields.get("doi", ""))
    archive = fields.get("archiveprefix") or fields.get("eprinttype") or "arxiv"
    if "arxiv" in archive.casefold():
        paper.arxiv_id = bare_arxiv_id(fields.get("eprint", ""))
    paper.arxiv_id = (
        paper.arxiv_id or bare_arxiv_id(fields.get("arxiv", "")) or bare_arxiv_id(fields.get("arxivid", ""))
    )
    paper.arxiv_id = paper.arxiv_id or find_arxiv_id(
        " ".join(fields.get(name, "") for name in ("journal", "note", "url", "doi", "howpublished"))
    )
    for name, kind in _LINK_FIELDS:
        value = fields.get(name, "")
        if value:
            paper.add_link(
                resolve(re.sub(r"\\url\{([^}]*)\}|\\([_%&#~])", r"\1\2", value), document.url), name, kind
            )
    if fields.get("doi") and paper.doi:
        paper.add_link(f"https://doi.org/{paper.doi}", kind="doi")
    if paper.arxiv_id:
        paper.add_link(f"https://arxiv.org/abs/{paper.arxiv_id}", kind="arxiv")


def bibtex_authors(text: str) -> tuple[tuple[str, ...], bool]:
    """The names of a BibTeX author field, first names first, and whether the list is complete (no `and others`)."""
    text = " ".join(text.split())
    parts = _top_level(text)
    names = [
        upright(re.sub(r"[{}](?=[^{}]*$)|^\{|\}$", "", part) if part.startswith("{") else part)
        for part in parts
    ]
    kept = [name for name in names if fold(clean(name)) and not says_cut(clean(name))]
    shown = [without_marks(clean(name.replace("~", " ")).replace("^", " ")) for name in kept]
    return families_last(shown), len(kept) == len(parts)


def _top_level(text: str) -> list[str]:
    """Cut at `and` (or `AND`, which BibTeX takes for the same) outside braces."""
    if "{" not in text:
        return [part.strip() for part in re.split(r"\s+and\s+", text, flags=re.IGNORECASE) if part.strip()]
    parts: list[str] = []
    current: list[str] = []
    depth = 0
    for word in text.split(" "):
        if depth == 0 and word.casefold() == "and":
            parts.append(" ".join(current))
            current = []
            continue
        current.append(word)
        depth += word.count("{") - word.count("}")
    return [part for part in [*parts, " ".join(current)] if part.strip()]
