"""One publication as a page writes it: lines of styled runs in, title, authors, venue, year and links out.

Pages differ in order and style, not in what they say. So each part is told by several signs, strongest first: a marked title,
quotes, a link or bold words, its own line; authors by the shape of names; the venue by italics, by words such as `Proceedings`
and `Journal`, by a year beside it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from assistant.records import Status
from assistant.text import clean, fold
from assistant.venues import normalise
from ingestion.author_list import author_likeness, is_name, split_authors
from ingestion.dates import find_year
from ingestion.links import bare_arxiv_id, find_arxiv_id, find_doi
from ingestion.page import Line, Run
from ingestion.publication import Publication, stated_status, stated_track

_LABEL = (
    r"(?:pdf|paper|papers|code|codes|data|dataset|datasets|arxiv|doi|bib|bibtex|bib ?tex|cite|citation|slides?|video|videos|talk|poster|"
    r"project|projects?(?: |-)?page|page|website|web|homepage|site|demo|supp(?:lement(?:ary|al)?)?(?: material)?|appendix|abstract|abs|"
    r"link|links|html|blog(?: ?post)?|github|software|model|models|weights|hugging ?face|media|press|news|tweet|twitter|poster|openreview|"
    r"preprint|publisher|full text|read more|more|download|teaser|results|benchmark|talk video|long talk|short talk|tl;?dr|"
    r"supplement|colab|notebook|package|tool|toolkit|tutorial|leaderboard|reviews?|errata|proceedings version|journal version|"
    r"extended version|technical report|paper list|star|stars|show|hide|copy|official|code ?(?:&|and|\+) ?data|acm|ieee|springer|acl|"
    r"anthology|pubmed|ssrn|author version|online|here|youtube|bilibili|zhihu|论文|代码|项目主页)"
)
_ONLY_LABELS = re.compile(rf"[\s\W_]*(?:{_LABEL}(?:[\s\W_]|\d{{1,2}}(?!\d))*)+", re.IGNORECASE)
_NUMBER = re.compile(
    r"^\s*(?:[\[(](?:[A-Z]{0,4}[-.:]?\s?\d{1,3}[a-z]?)[\])][.:]?|\d{1,3}\s?[.)](?=\s|[A-Z\"“])|[•·▪◦‣▸►➤*–—-](?=\s)|[A-Z]{1,3}\d{1,3}[.:]\s)\s*"
)
_QUOTED = re.compile(r"[\"“”„«]\s*([^\"“”„«»]{8,400}?)\s*[\"“”»]|``([^`']{8,400})''")
_VENUE_WORDS = re.compile(
    r"\b(?:proc(?:eedings)?|conf(?:erence)?|journal|j\.|trans(?:actions)?|workshop|symposium|letters?|magazine|review|annals|bulletin|arxiv|"
    r"biorxiv|medrxiv|ssrn|corr|press|thesis|dissertation|technical report|tech\.? report|lecture notes|lncs|ieee|acm|springer|elsevier|"
    r"wiley|nature|science|pnas|plos|cell|lancet|neurips|nips|iclr|icml|cvpr|iccv|eccv|wacv|bmvc|accv|aaai|ijcai|ecai|uai|aistats|colt|"
    r"acl|emnlp|naacl|eacl|coling|conll|tacl|lrec|interspeech|icassp|asru|slt|ismir|kdd|www|thewebconf|sigir|wsdm|cikm|icdm|sdm|recsys|icwsm|"
    r"ecml|pkdd|pakdd|dasfaa|vldb|sigmod|icde|edbt|chi|cscw|uist|iui|siggraph|tog|eurographics|ismar|vr|icra|iros|rss|corl|hri|osdi|"
    r"sosp|nsdi|sigcomm|usenix|ndss|ccs|oakland|s&p|icse|fse|esec|ase|issta|pldi|popl|oopsla|stoc|focs|soda|icalp|miccai|isbi|ipmi|midl|"
    r"tpami|t-pami|pami|ijcv|tip|tmm|tcsvt|tnnls|tkde|tois|tifs|tmi|jmlr|tmlr|jair|ral|ra-l|colm|mlsys|acm[- ]?mm|mm|icme|icip|"
    r"recomb|ismb|bioinformatics|in press|submitted|under review|under submission|to appear|accepted (?:to|at|by)|preprint|presented at|"
    r"advances in|international|annual meeting|findings|congress|book|chapter|patent|volume|vol\.|pp\.|pages|series)\b",
    re.IGNORECASE,
)  # fmt: skip
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|(?<=[A-Za-z])\s?['’]\d\d\b")
_PROSE = re.compile(
    r"\b(?:we|our|this|these|is|are|was|has|have|can|that|which|propose[sd]?|present[sd]?|show[sn]?)\b",
    re.IGNORECASE,
)
_YEAR_CUT = re.compile(
    r"[.,]?\s*[(\[]\s*((?:19|20)\d\d)[a-z]?(?:,\s*\w+\.?(?:\s\d+)?)?\s*[)\]]\s*[.,:]?\s*|[.,]\s+((?:19|20)\d\d)[a-z]?\s*[.:]\s+"
)
_PROSE_TITLE = re.compile(
    r"(?:this (?:paper|work|is|dataset|code|project|package|page|site)|lorem|winner|finalist|we\b|see\b|in this\b|our (?:paper|work)|please\b|note\b|download\b|full list|my\b|i\b)",
    re.IGNORECASE,
)
_FINAL_YEAR = re.compile(r"\(?\s*\b(?:19|20)\d\d[a-z]?\b\s*\)?[\s.,:]*$")
_CONTACT = re.compile(
    r"\be-?mail\b|\btel(?:ephone)?\s*[.:]|\bphone\s*[.:]|\boffice\s*:|\[at\]|\(at\)|[\w.]@[\w-]+\.\w",
    re.IGNORECASE,
)
_SHORTEST_TITLE = 8


@dataclass(frozen=True)
class _Piece:
    """A line still to be understood."""

    text: str
    runs: tuple[Run, ...]
    gap: bool


def parse_entry(
    lines: list[Line],
    read_at: dt.datetime,
    *,
    trusted: bool = False,
    year: int | None = None,
) -> Publication | None:
    """A publication, or None where the lines do not describe one.

    `trusted` is for lists that are headed as publications: there a title with a venue, year or authors is enough;
    elsewhere authors and a venue or year are needed. `year` is that of the heading above, used where no other is stated.
    """
    pieces = [_piece(line) for line in lines]
    pieces = [piece for piece in pieces if piece.text]
    if not pieces or sum(len(piece.text) for piece in pieces) > 20_000:
        return None
    if not trusted and any(_CONTACT.search(piece.text) for piece in pieces):
        return None
    badge, pieces = _take_badge(pieces)
    said = [piece for piece in pieces if not _only_labels(piece)]
    if not said:
        return None
    found = _find_title(said)
    if found is None:
        return None
    title, before, after, rest = found
    title, badge = _bracketed_venue(title, badge)
    authors, complete, venue_parts, extra = _authors_and_rest(before, after, rest)
    venue, note, abstract = _venue_and_text(venue_parts + extra, read_at)
    remarks = " ".join(piece.text for piece in [*venue_parts, *extra] if not _is_prose(piece.text))
    stated_year = find_year(badge, read_at) or _year_of(venue_parts + extra, venue, read_at)
    if badge and not (venue and _VENUE_WORDS.search(venue) and not _VENUE_WORDS.search(badge)):
        note = f"{note} {venue if venue and venue != badge else ''}"
        venue = badge
    paper = Publication(
        title=title,
        authors=authors,
        authors_complete=complete,
        venue=_venue_only(venue),
        note=note[:400],
        abstract=abstract,
    )
    paper.track = stated_track(f"{badge} {remarks}")
    _add_links(paper, lines, title, authors)
    whole = " ".join(piece.text for piece in said)
    paper.arxiv_id = paper.arxiv_id or find_arxiv_id(whole)
    paper.doi = paper.doi or find_doi(whole)
    paper.year = stated_year or year or _arxiv_year(paper, venue)
    if not _is_publication(paper, trusted):
        return None
    return paper


def _bracketed_venue(title: str, badge: str) -> tuple[str, str]:
    """A venue in brackets before the title (`[ICLR 2026] …`); it counts more than a badge that says preprint."""
    head = re.match(r"\s*[\[【]([^\[\]【】]{2,60})[\]】]\s*[:,.]?\s*", title)
    if head is None or not (_is_venue_badge(head.group(1)) or stated_status(head.group(1))):
        return title, badge
    settled = badge and stated_status(badge) is not Status.PREPRINT
    return title[head.end() :], badge if settled else head.group(1)


def _piece(line: Line) -> _Piece:
    runs = list(line.runs)
    if line.text and (match := _NUMBER.match(line.text)):
        cut = len(match.group().strip())
        trimmed: list[Run] = []
        for run in runs:
            text = run.text.lstrip() if not trimmed else run.text
            taken = min(cut, len(text)) if cut > 0 else 0
            cut -= taken
            if text[taken:]:
                trimmed.append(_with_text(run, text[taken:]))
        runs = trimmed
    text = clean(" ".join("".join(run.text for run in runs).split()))
    return _Piece(text, tuple(runs), line.gap)


def _with_text(run: Run, text: str) -> Run:
    return replace(run, text=text)


def _only_labels(piece: _Piece) -> bool:
    """Whether a line holds nothing but names of links: `[pdf] [code]`, `project page / arXiv`."""
    if _ONLY_LABELS.fullmatch(piece.text) or not fold(piece.text):
        return True
    if any(run.title or run.heading for run in piece.runs):
        return False
    unlinked = "".join(run.text for run in piece.runs if not run.linked)
    linked = [run.text for run in piece.runs if run.linked and run.text.strip()]
    bare = not fold(re.sub(rf"\b{_LABEL}\b", "", unlinked, flags=re.IGNORECASE))
    named = sum(1 for item in linked if _ONLY_LABELS.fullmatch(item))
    return len(linked) > 1 and bare and named >= 1 and all(len(item.split()) <= 4 for item in linked)


def _take_badge(pieces: list[_Piece]) -> tuple[str, list[_Piece]]:
    """A venue that stands before the title, on a line of its own or in brackets: `NeurIPS 2023`, `[CVPR'24]`."""
    first = pieces[0]
    head = re.match(r"\s*[\[【(]([^\[\]【】()]{2,60})[\]】)]\s*[:,.]?\s*", first.text)
    code = next(iter(first.runs), None)
    if code is not None and code.code and len(code.text) <= 60:
        rest = _Piece(
            clean(" ".join("".join(run.text for run in first.runs[1:]).split())).lstrip(" :,.-"),
            first.runs[1:],
            first.gap,
        )
        return code.text.strip(), ([rest] if rest.text else []) + pieces[1:]
    if head and _is_venue_badge(head.group(1)) and len(first.text) > head.end() + 5:
        runs = _drop_prefix(first.runs, head.end())
        return head.group(1).strip(), [_Piece(first.text[head.end() :], runs, first.gap), *pieces[1:]]
    if (
        len(pieces) > 1
        and _is_venue_badge(first.text)
        and not any(run.title or run.heading for run in first.runs)
    ):
        return first.text.strip(" []()"), pieces[1:]
    return "", pieces


def _is_venue_badge(text: str) -> bool:
    text = text.strip()
    if len(text) > 60 or len(text.split()) > 7 or _QUOTED.search(text):
        return False
    has_year = bool(_YEAR.search(text)) or bool(re.search(r"[A-Za-z]-?\d\d$", text))
    known = bool(_VENUE_WORDS.search(text))
    return (
        (has_year and (known or len(text.split()) <= 3))
        or (known and len(text.split()) <= 2)
        or text.casefold() == "preprint"
    )


def _drop_prefix(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    kept: list[Run] = []
    for run in runs:
        text = run.text
        if length > 0:
            taken = min(length, len(text))
            length -= taken
            text = text[taken:]
        if text:
            kept.append(_with_text(run, text))
    return tuple(kept)


# --- the title --------------------------------------------------------------------------------------

_Found = tuple[str, str, tuple[Run, ...], list[_Piece]]


def _find_title(pieces: list[_Piece]) -> tuple[str, _Piece, _Piece, list[_Piece]] | None:
    """The title, what its line holds before and after it, and the other lines."""
    for index, piece in enumerate(pieces):
        marked = [run for run in piece.runs if run.title]
        if marked:
            return _cut(piece, marked, pieces, index)
    for index, piece in enumerate(pieces[:3]):
        headed = [run for run in piece.runs if run.heading]
        if headed and len(piece.text) >= _SHORTEST_TITLE and not _looks_like_authors(piece.text):
            return _cut(piece, headed, pieces, index)
    for index, piece in enumerate(pieces[:3]):
        match = _QUOTED.search(piece.text)
        if (
            match
            and len((match.group(1) or match.group(2)).split()) >= 2
            and not _looks_like_authors(match.group(1) or match.group(2))
        ):
            start, end = match.span()
            inside = (match.group(1) or match.group(2)).rstrip(" ,.")
            # A quotation may be only the beginning of a title: “Writing up”: Becoming Literate.
            tail = re.match(
                r"\s*[:?!]\s*[A-Z][^.,(]{5,150}|\s+[A-Za-z]+[^.,(\"“]{3,150}(?=[.,(]|$)", piece.text[end:]
            )
            styled = _styled_run(piece)
            if styled and piece.text[start:end].strip('"“” ') in styled and len(styled) > end - start:
                continue
            if (
                start == 0
                and tail
                and inside[-1:] not in ",."
                and len(pieces) > 1
                and match.group().strip()[-2] not in ",."
            ):
                return piece.text.strip(), _EMPTY, _EMPTY, pieces[:index] + pieces[index + 1 :]
            return inside, _Piece(piece.text[:start], _slice(piece, 0, start), False), _Piece(
                piece.text[end:], _slice(piece, end, len(piece.text)), False
            ), pieces[:index] + pieces[index + 1 :]  # fmt: skip
    if len(pieces) > 1:
        found = _title_line(pieces)
        if found is not None:
            return found
    return _title_inside(pieces[0], pieces[1:])


_EMPTY = _Piece("", (), False)


def _cut(
    piece: _Piece, marked: list[Run], pieces: list[_Piece], index: int
) -> tuple[str, _Piece, _Piece, list[_Piece]]:
    first, last = piece.runs.index(marked[0]), len(piece.runs) - 1 - piece.runs[::-1].index(marked[-1])
    title = " ".join("".join(run.text for run in piece.runs[first : last + 1]).split())
    before, after = piece.runs[:first], piece.runs[last + 1 :]
    return title, _of_runs(before), _of_runs(after), pieces[:index] + pieces[index + 1 :]


def _of_runs(runs: tuple[Run, ...]) -> _Piece:
    return _Piece(clean(" ".join("".join(run.text for run in runs).split())), runs, False)


def _slice(piece: _Piece, start: int, end: int) -> tuple[Run, ...]:
    """The runs that lie within a span of the line's text; spans are of collapsed text, so edges are approximate."""
    taken: list[Run] = []
    position = 0
    for run in piece.runs:
        length = len(" ".join(run.text.split())) + (1 if run.text[:1].isspace() and position else 0)
        if position + length > start and position < end:
            inner = run.text
            if position < start:
                inner = inner[start - position :]
            if position + length > end:
                inner = inner[: max(0, end - max(position, start))]
            taken.append(_with_text(run, inner))
        position += length
    return tuple(taken)


def _looks_like_authors(text: str) -> bool:
    return author_likeness(text) >= 0.65 and (
        "," in text or " and " in text or ";" in text or "、" in text or "，" in text
    )


def _styled_run(piece: _Piece) -> str:
    """The longest linked or bold stretch of a line that reads like a title."""
    best = ""
    for kind in ("linked", "bold", "italic"):
        for text in _stretches(piece, kind):
            words = text.split()
            if (
                len(words) >= 3
                and len(text) > len(best)
                and not _looks_like_authors(text)
                and not is_name(text)
            ):
                best = text
        if best:
            return best
    return best


def _stretches(piece: _Piece, kind: str) -> list[str]:
    found: list[str] = []
    current: list[str] = []
    previous: object = None
    for run in piece.runs:
        value = getattr(run, kind)
        if value and (value == previous or not current):
            current.append(run.text)
        elif value:
            found.append("".join(current))
            current = [run.text]
        elif current and run.text.strip():
            found.append("".join(current))
            current = []
        previous = value or previous
    found.append("".join(current))
    return [" ".join(text.split()) for text in found if text.strip()]


def _title_line(pieces: list[_Piece]) -> tuple[str, _Piece, _Piece, list[_Piece]] | None:
    """The title where it has a line of its own: the first of the first lines that is neither authors nor venue."""
    lines = list(pieces[:4])
    authors_at = next((index for index, piece in enumerate(lines) if _looks_like_authors(piece.text)), None)
    for index, piece in enumerate(lines):
        if _looks_like_authors(piece.text) or len(piece.text) < 4:
            continue
        if authors_at is None and is_name(piece.text) and index > 0:
            continue
        styled = _styled_run(piece)
        if styled and len(styled) < 0.75 * len(piece.text) and not _is_venue_line(piece, styled):
            inside = _title_inside(piece, [])
            if inside is not None and (
                _looks_like_authors(inside[2].text)
                or authors_at is None
                or _looks_like_authors(inside[1].text)
            ):
                return inside[0], inside[1], inside[2], pieces[:index] + pieces[index + 1 :]
            if len(styled) >= _SHORTEST_TITLE and piece.text.startswith(styled):
                at = len(styled)
                return (
                    styled,
                    _EMPTY,
                    _Piece(piece.text[at:], _slice(piece, at, len(piece.text)), False),
                    pieces[:index] + pieces[index + 1 :],
                )
        if index > 0 and _is_venue_badge(piece.text):
            continue
        if authors_at is None and not styled and len(piece.text) > 60 and _starts_with_authors(piece.text):
            return None
        if len(piece.text) <= 400:
            return piece.text.strip(" .,"), _EMPTY, _EMPTY, pieces[:index] + pieces[index + 1 :]
        return None
    return None


def _is_venue_line(piece: _Piece, styled: str) -> bool:
    return bool(_VENUE_WORDS.search(styled)) and not any(
        run.href and run.text.strip() == styled for run in piece.runs
    )


def _starts_with_authors(text: str) -> bool:
    authors, _ = _leading_authors(text)
    return authors != ""


def _title_inside(piece: _Piece, others: list[_Piece]) -> tuple[str, _Piece, _Piece, list[_Piece]] | None:
    """The title within a line that also holds authors and venue."""
    styled = ""
    for kind in ("linked", "bold", "italic"):
        options = [text for text in _stretches(piece, kind) if _could_be_title(text)]
        if kind == "italic":
            options = [
                text
                for text in options
                if not _VENUE_WORDS.search(text) and _looks_like_authors(piece.text[: piece.text.find(text)])
            ]
        if options:
            styled = options[0] if kind != "bold" else max(options, key=len)
            break
    if styled:
        start = piece.text.find(clean(styled))
        if start >= 0:
            end = start + len(clean(styled))
            return styled, _part(piece, 0, start), _part(piece, end, len(piece.text)), others
    return _title_in_plain(piece, others)


def _part(piece: _Piece, start: int, end: int) -> _Piece:
    return _Piece(piece.text[start:end].strip(), _slice(piece, start, end), False)


def _could_be_title(text: str) -> bool:
    words = text.split()
    if (
        len(text) < _SHORTEST_TITLE
        or _ONLY_LABELS.fullmatch(text)
        or _is_venue_badge(text)
        or re.match(r"https?://|doi:|10\.\d", text)
    ):
        return False
    if re.match(r"(?:in )?proc(?:eedings)?\b|in:? the |(?:ieee|acm) trans", text, re.IGNORECASE):
        return False
    return len(words) >= 2 and not _looks_like_authors(text) and not (is_name(text) and len(words) <= 3)


def _title_in_plain(piece: _Piece, others: list[_Piece]) -> tuple[str, _Piece, _Piece, list[_Piece]] | None:
    text = piece.text
    authors, rest = _leading_authors(text)
    if authors:
        lead = _YEAR_CUT.match(rest)
        year = (lead.group(1) or lead.group(2)) if lead else ""
        rest = rest[lead.end() :] if lead else rest.lstrip(" .,:;")
        title, after = _first_sentence(rest)
        if len(title) < 4:
            return None
        tail = f"{after} {year}".strip() if year and not _YEAR.search(after) else after
        at = text.find(after) if after else len(text)
        runs = _slice(piece, at, len(text)) + ((Run(f" {year}"),) if tail != after else ())
        return title, _Piece(authors, (), False), _Piece(tail, runs, False), others
    title, after = _first_sentence(text)
    if (
        after
        and len(title) >= _SHORTEST_TITLE
        and (_starts_with_authors(after) or _YEAR.search(after) or _VENUE_WORDS.search(after))
    ):
        at = text.find(after)
        return title, _EMPTY, _part(piece, at, len(text)), others
    return None


def _first_sentence(text: str) -> tuple[str, str]:
    """A title that ends with its sentence, or where a venue begins after a comma; and the rest."""
    for match in re.finditer(r"[.?!]\s+(?=[\"“A-Z\[(0-9]|in\b|arXiv)", text):
        head = text[: match.start()]
        if len(head) < _SHORTEST_TITLE or (
            re.search(r"\b(?:vs|Dr|St|No|Vol|al|[A-Z])$", head)
            and not re.match(r"in [A-Z]|proc", text[match.end() :], re.IGNORECASE)
        ):
            continue
        mark = match.group()[0] if match.group()[0] in "?!" else ""
        comma = _venue_comma(head)
        if comma:
            return head[:comma].strip(" ,"), text[comma:].strip(" ,")
        return head + mark, text[match.end() :]
    comma = _venue_comma(text)
    if comma:
        return text[:comma].strip(" ,"), text[comma:].strip(" ,")
    return text.strip(" .,"), ""


def _venue_comma(text: str) -> int:
    for match in re.finditer(r",\s+", text):
        following = text[match.end() : match.end() + 90]
        begins = re.match(
            r"(?:in\b|to appear|accepted|submitted|under review|proc|arxiv|journal|ieee|acm|trans|(?:[A-Z][A-Za-z&-]*[A-Z]{2,}[\w-]*)\b)",
            following,
            re.I,
        )
        if match.start() >= _SHORTEST_TITLE and begins and _VENUE_WORDS.search(following[:60]):
            return match.end()
    return 0


def _leading_authors(text: str) -> tuple[str, str]:
    """The author list a text begins with, and what follows it; empty where it does not begin with one."""
    text = text.lstrip(" ,.:;-–—|/")
    cut = _YEAR_CUT.search(text)
    if cut and cut.start() <= 3000 and author_likeness(text[: cut.start()]) >= 0.6:
        return text[: cut.start()], text[cut.start() :]
    dotted = re.match(r"(.{5,2500}?[^\W\d_]{2,})[.:]\s+(?=[\"“A-Z0-9\[(])", text)
    if dotted and author_likeness(dotted.group(1)) >= 0.65 and _looks_like_authors(dotted.group(1)):
        return dotted.group(1), text[dotted.end() :]
    pieces = list(re.finditer(r"[^,;，、]+(?:[,;，、]|$)", text))
    end = 0
    names = 0
    for match in pieces:
        raw = match.group().rstrip(",;，、 ")
        head = re.split(r"(?<=[^\W\d_]{2})\.\s|\s[-–—|]\s|\(", raw, maxsplit=1)[0]
        parts = [part for part in re.split(r"\s+(?:and|&)\s+|^(?:and|&)\s+", head.strip()) if part.strip()]
        good = [
            re.fullmatch(r"et\.? al\.?|[A-Z]\.(?:\s?[A-Z]\.)*|\.\.\.|…", part.strip()) or is_name(part)
            for part in parts
        ]
        if not parts or not all(good) or any(_VENUE_WORDS.fullmatch(part.strip(" .")) for part in parts):
            if parts and good and good[0] and len(parts) > 1:
                first = re.match(r"\s*(?:(?:and|&)\s+)?" + re.escape(parts[0].strip()), match.group())
                if first and names:
                    end = match.start() + first.end()
            break
        names += len(parts)
        end = (
            match.start() + len(match.group()[: match.group().find(head) + len(head)])
            if head != raw
            else match.end()
        )
        if head != raw:
            break
    if names >= 2 or (names == 1 and re.match(r"[^,]*,\s*(?:[A-Z]\.)", text)):
        return text[:end].rstrip(" ,;"), text[end:]
    return "", text


# --- authors, venue, the rest -----------------------------------------------------------------------


def _authors_and_rest(
    before: _Piece, after: _Piece, others: list[_Piece]
) -> tuple[tuple[str, ...], bool, list[_Piece], list[_Piece]]:
    """Authors, whether they are all, and the lines that are left: those of the title's line, then the others."""
    near = [piece for piece in (before, after) if fold(piece.text)]
    for index, piece in enumerate(near):
        stated = piece.text.strip(" .,:;-–|")
        year = _FINAL_YEAR.search(stated)
        text = (stated[: year.start()] if year else stated).strip(" .,:;-–|(")
        apart = near[:index] + near[index + 1 :]
        if _looks_like_authors(text) or (piece is before and author_likeness(text) >= 0.5):
            return (
                *split_authors(text),
                [*apart, *([_Piece(year.group(), (Run(year.group()),), False)] if year else [])],
                others,
            )
        head, rest = _leading_authors(piece.text)
        if head:
            at = piece.text.find(rest) if rest else len(piece.text)
            return *split_authors(head), [*apart, _part(piece, at, len(piece.text))], others
    for index, piece in enumerate(others[:6]):
        if _looks_like_authors(piece.text):
            end = index + 1
            while end < len(others) and _goes_on(others[end - 1].text, others[end].text):
                end += 1
            return (
                *split_authors(" , ".join(line.text for line in others[index:end])),
                near,
                others[:index] + others[end:],
            )
        head, rest = _leading_authors(piece.text)
        if head:
            at = piece.text.find(rest) if rest else len(piece.text)
            return (
                *split_authors(head),
                near,
                [*others[:index], _part(piece, at, len(piece.text)), *others[index + 1 :]],
            )
    return _single_author(near, others)


def _goes_on(line: str, following: str) -> bool:
    """Whether an author list goes on in the next line."""
    if _looks_like_authors(following):
        return True
    if (
        is_name(following)
        and len(following.split()) >= 2
        and not _VENUE_WORDS.search(following)
        and _looks_like_authors(line)
    ):
        return True
    open_end = line.rstrip().endswith((",", " and", "&", "，", "、"))
    return (
        open_end and not _YEAR.search(following) and (is_name(following) or author_likeness(following) >= 0.5)
    )


def _single_author(
    near: list[_Piece], others: list[_Piece]
) -> tuple[tuple[str, ...], bool, list[_Piece], list[_Piece]]:
    """A lone author: a line that is one name, bold or not; or the name the title's line begins or goes on with."""
    for index, piece in enumerate(others[:3]):
        if (
            is_name(piece.text)
            and author_likeness(piece.text) > 0
            and not _VENUE_WORDS.search(piece.text)
            and not _YEAR.search(piece.text)
        ):
            return *split_authors(piece.text), near, others[:index] + others[index + 1 :]
    for index, piece in enumerate(near):
        first = re.split(r"[,.;(]\s", piece.text.strip(" ,.;:-–"), maxsplit=1)[0].strip(" ,.;")
        if is_name(first) and 2 <= len(first.split()) <= 4 and not _VENUE_WORDS.search(first):
            at = piece.text.find(first) + len(first)
            return (
                *split_authors(first),
                [*near[:index], _part(piece, at, len(piece.text)), *near[index + 1 :]],
                others,
            )
    return (), True, near, others


def _venue_and_text(pieces: list[_Piece], read_at: dt.datetime) -> tuple[str, str, str]:
    """The venue as written, the remarks beside it, and the prose that describes the work."""
    best, best_score = "", 0.0
    chosen: _Piece | None = None
    notes: list[str] = []
    prose: list[str] = []
    for piece in pieces:
        text = piece.text.strip(" ,.;|/·•-–—[]")
        if not fold(text):
            continue
        if _is_prose(text):
            prose.append(
                re.sub(
                    r"^(?:abstract|tl;?dr|summary)\s*[:.—-]?\s*", "", piece.text.strip(), flags=re.IGNORECASE
                )
            )
            continue
        score = _venue_score(piece, text, read_at)
        if score > best_score:
            if best:
                notes.append(best)
            best, best_score, chosen = text, score, piece
        elif len(text) < 160:
            notes.append(text)
    if chosen is not None:
        best = _venue_in(chosen, best)
    return best, " ; ".join(notes), " ".join(prose)


def _is_prose(text: str) -> bool:
    if re.match(r"(?:abstract|tl;?dr)\b", text, re.IGNORECASE) and len(text) > 40:
        return True
    words = text.split()
    if (
        len(text) < 50
        or len(words) < 8
        or re.match(r"(?:in |proc|accepted|under|submitted|to appear)", text, re.IGNORECASE)
    ):
        return False
    small = sum(1 for word in words if word[0].islower()) / len(words)
    if small > 0.62 and not _YEAR.search(text[-30:]):
        return True
    return len(_PROSE.findall(text)) >= (1 if len(words) < 25 else 2) and small > 0.4


def _venue_score(piece: _Piece, text: str, read_at: dt.datetime) -> float:
    score = 0.0
    if len(text) > 400:
        return 0.0
    if _VENUE_WORDS.search(text):
        score += 1.0
    if find_year(text, read_at):
        score += 0.8
    if any(run.italic for run in piece.runs):
        score += 0.5
    if re.match(r"in\b|proc|accepted|to appear|under review|submitted", text, re.IGNORECASE):
        score += 0.5
    if score == 0.0 and re.fullmatch(r"[A-Z][\w&:' -]{1,60}", text) and not is_name(text):
        score = 0.2
    return score - (0.6 if stated_track(text) and not find_year(text, read_at) else 0.0)


def _venue_in(piece: _Piece, text: str) -> str:
    """The venue within its line: the italic stretch where there is one, without links, remarks and labels."""
    runs = [run for run in piece.runs if not (run.href and _ONLY_LABELS.fullmatch(run.text or ""))]
    for kind in ("italic", "bold"):
        stretch = " ".join("".join(run.text for run in runs if getattr(run, kind)).split()).strip(" ,.;")
        if (
            len(stretch) >= 2
            and not re.fullmatch(r"[\W\d]*", stretch)
            and not (stated_track(stretch) and not _VENUE_WORDS.search(stretch))
        ) and (_VENUE_WORDS.search(stretch) or kind == "italic"):
            outside = text.replace(stretch, "")
            if kind == "italic" or len(fold(outside)) < 60:
                return stretch if kind == "italic" and not re.search(r"^\s*in\b", text, re.I) else text
    return text


def _venue_only(venue: str) -> str:
    """The venue without what surrounds it on its line: leading `In`, links' labels, trailing dates and places."""
    venue = re.sub(rf"[\[(|/]\s*(?:{_LABEL}\s*[\])|/,]?\s*)+$", "", venue, flags=re.IGNORECASE)
    venue = re.sub(
        r"^(?:(?:to appear|appeared|published|presented|accepted) )?(?:in|at|by|to)[: ]\s*(?=[A-Z0-9\"“])",
        "",
        venue.strip(" ,.;:|-–"),
        flags=re.IGNORECASE,
    )
    venue = re.sub(r"https?://\S+|\bdoi:\s*\S+", "", venue, flags=re.IGNORECASE)
    venue = re.sub(
        r"[\s,]*\(?\b(?:Long Oral|Oral|Spotlight|Highlight)\b(?: presentation| paper)?\)?\s*$",
        "",
        venue,
        flags=re.IGNORECASE,
    )
    venue = venue.strip(" ,.;:|-–")[:300]
    return venue.rstrip("(").strip() if venue.count("(") <= venue.count(")") else f"{venue})"


def _year_of(pieces: list[_Piece], venue: str, read_at: dt.datetime) -> int | None:
    year = find_year(venue, read_at)
    if year is not None:
        return year
    for piece in pieces:
        if not _is_prose(piece.text) and (year := find_year(piece.text, read_at)):
            return year
    return None


def _arxiv_year(paper: Publication, venue: str) -> int | None:
    """The year of a preprint from its arXiv id, where nothing else is stated; not of a work that appeared elsewhere."""
    if paper.arxiv_id is None or not bare_arxiv_id(paper.arxiv_id) or "/" in paper.arxiv_id:
        return None
    return (
        2000 + int(paper.arxiv_id[:2])
        if not venue or re.search(r"arxiv|preprint", venue, re.IGNORECASE)
        else None
    )


def _add_links(paper: Publication, lines: list[Line], title: str, authors: tuple[str, ...]) -> None:
    known = {fold(name) for name in authors}
    for line in lines:
        prose = _is_prose(line.text) and fold(title) not in fold(line.text)
        for run in line.runs:
            if not run.href or run.href.startswith("mailto:"):
                continue
            label = fold(run.text)
            if prose and not _ONLY_LABELS.fullmatch(run.text.strip() or "-"):
                continue
            if any(label and (label in name or name in label) for name in known):
                continue
            paper.add_link(run.href, "" if label and label in fold(title) else run.text)


def _is_publication(paper: Publication, trusted: bool) -> bool:
    title = paper.title.strip()
    if len(fold(title)) < 4 or len(title) > 400 or _ONLY_LABELS.fullmatch(title):
        return False
    dated = bool(paper.year or (paper.venue and _VENUE_WORDS.search(paper.venue)))
    if _PROSE_TITLE.match(title):
        return False
    if trusted:
        return bool(paper.authors and (dated or paper.venue or paper.links)) or (dated and len(title.split()) >= 2) or (
            len(paper.authors) >= 2 and len(title.split()) >= 2
        )  # fmt: skip
    if author_likeness(" , ".join(paper.authors)) < 0.65:
        return False
    known = normalise(paper.venue).name is not None if paper.venue else False
    return len(paper.authors) >= 2 and bool(paper.year or known) and len(title.split()) >= 2
