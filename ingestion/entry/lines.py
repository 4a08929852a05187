"""The lines of a publication on a page: their pieces, link labels, prose, author lists, and venues that stand before the title."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.records import Status
from assistant.text import clean, fold
from ingestion.authors.author_list import author_likeness
from ingestion.page import Line, Run
from ingestion.publications.publication import stated_status, stated_track

LABEL = (
    r"(?:www|pdf|paper|papers|code|codes|data|dataset|datasets|arxiv|doi|bib|bibtex|bib ?tex|cite|citation|slides?|video|videos|talk|poster|"
    r"project|projects?(?: |-)?page|page|website|web|homepage|site|demo|supp(?:lement(?:ary|al)?)?(?: material)?|appendix|abstract|abs|"
    r"link|links|html|blog(?: ?post)?|github|software|model|models|weights|hugging ?face|media|press|news|tweet|twitter|poster|openreview|"
    r"preprint|publisher|full text|read more|more|download|teaser|results|benchmark|talk video|long talk|short talk|tl;?dr|"
    r"supplement|colab|notebook|package|tool|toolkit|tutorial|leaderboard|reviews?|errata|proceedings version|journal version|"
    r"extended version|technical report|paper list|star|stars|show|hide|copy|official|code ?(?:&|and|\+) ?data|acm|ieee|springer|acl|"
    r"anthology|pubmed|ssrn|author version|online|here|youtube|bilibili|zhihu|论文|代码|项目主页)"
)


ONLY_LABELS = re.compile(rf"[\s\W_]*(?:{LABEL}(?:[\s\W_]|\d{{1,2}}(?!\d))*)+", re.IGNORECASE)


_NUMBER = re.compile(
    r"^\s*(?:[\[(](?:[A-Z]{0,4}[-.:]?\s?\d{1,3}[a-z]?)[\])][.:]?|\d{1,3}\s?[.)](?=\s|[A-Z\"“])|[•·▪◦‣▸►➤→➔➜➡*–—-]\ufe0f?(?=\s)|[A-Z]{1,3}\d{1,3}[.:]\s)\s*"
)


QUOTED = re.compile(r"[\"“”„«]\s*([^\"“”„«»]{8,400}?)\s*[\"“”»]|``([^`']{8,400})''")


VENUE_WORDS = re.compile(
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


YEAR = re.compile(r"\b(?:19|20)\d\d\b|(?<=[A-Za-z])\s?['’]\d\d\b")


_PROSE = re.compile(
    r"\b(?:we|our|this|these|is|are|was|has|have|can|that|which|propose[sd]?|present[sd]?|show[sn]?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Piece:
    """A line still to be understood."""

    text: str
    runs: tuple[Run, ...]
    gap: bool


EMPTY = Piece("", (), False)


def piece(line: Line) -> Piece:
    """A line as a piece, without the number or bullet before it."""
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
    return Piece(text, tuple(runs), line.gap)


def of_runs(runs: tuple[Run, ...]) -> Piece:
    """A piece of some of a line's runs."""
    return Piece(clean(" ".join("".join(run.text for run in runs).split())), runs, False)


def _with_text(run: Run, text: str) -> Run:
    return replace(run, text=text)


def runs_within(piece: Piece, start: int, end: int) -> tuple[Run, ...]:
    """The runs that lie within a span of the line's text, which has its blanks collapsed, as the runs have not."""
    taken: list[Run] = []
    position = 0
    after_blank = True
    for run in piece.runs:
        inner: list[str] = []
        for letter in run.text:
            blank = letter.isspace()
            if blank and after_blank:
                continue
            if start <= position < end:
                inner.append(" " if blank else letter)
            position += 1
            after_blank = blank
        if inner:
            taken.append(_with_text(run, "".join(inner)))
    return tuple(taken)


def part(piece: Piece, start: int, end: int) -> Piece:
    """What stands between two places of a line's text, as a piece of its own."""
    return Piece(piece.text[start:end].strip(), runs_within(piece, start, end), False)


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


def stretches(piece: Piece, kind: str) -> list[str]:
    """The texts of a line that are linked, bold or italic without a break."""
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
    return [shown for text in found if (shown := clean(text))]


def only_labels(piece: Piece) -> bool:
    """Whether a line holds nothing but names of links: `[pdf] [code]`, `project page / arXiv`."""
    if ONLY_LABELS.fullmatch(piece.text) or not fold(piece.text):
        return True
    if any(run.title or run.heading for run in piece.runs):
        return False
    unlinked = "".join(run.text for run in piece.runs if not run.linked)
    linked = [run.text for run in piece.runs if run.linked and run.text.strip()]
    bare = not fold(re.sub(rf"\b{LABEL}\b", "", unlinked, flags=re.IGNORECASE))
    named = sum(1 for item in linked if ONLY_LABELS.fullmatch(item))
    return len(linked) > 1 and bare and named >= 1 and all(len(item.split()) <= 4 for item in linked)


def is_prose(text: str) -> bool:
    """Whether a text describes, rather than names, a work."""
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
    if small > 0.62 and not YEAR.search(text[-30:]):
        return True
    return len(_PROSE.findall(text)) >= (1 if len(words) < 25 else 2) and small > 0.4


def looks_like_authors(text: str) -> bool:
    """Whether a text is a list of two or more names, and little else."""
    return author_likeness(text) >= 0.65 and (
        "," in text or " and " in text or ";" in text or "、" in text or "，" in text
    )


def is_venue_badge(text: str) -> bool:
    """Whether a few words name a venue and nothing else: `NeurIPS 2023`, `arXiv`."""
    text = text.strip()
    if len(text) > 60 or len(text.split()) > 7 or QUOTED.search(text):
        return False
    has_year = bool(YEAR.search(text)) or bool(re.search(r"[A-Za-z]-?\d\d$", text))
    known = bool(VENUE_WORDS.search(text))
    return (
        (has_year and (known or len(text.split()) <= 3))
        or (known and len(text.split()) <= 2)
        or text.casefold() == "preprint"
    )


def take_badge(pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """A venue that stands before the title, on a line of its own or in brackets: `NeurIPS 2023`, `[CVPR'24]`."""
    first = pieces[0]
    head = re.match(r"\s*[\[【(]([^\[\]【】()]{2,60})[\]】)]\s*[:,.]?\s*", first.text)
    code = next(iter(first.runs), None)
    if (
        code is not None
        and code.code
        and len(code.text) <= 60
        and (not stated_track(code.text) or is_venue_badge(code.text))
    ):
        rest = Piece(
            clean(" ".join("".join(run.text for run in first.runs[1:]).split())).lstrip(" :,.-"),
            first.runs[1:],
            first.gap,
        )
        return code.text.strip(), ([rest] if rest.text else []) + pieces[1:]
    if head and is_venue_badge(head.group(1)) and len(first.text) > head.end() + 5:
        runs = _drop_prefix(first.runs, head.end())
        return head.group(1).strip(), [Piece(first.text[head.end() :], runs, first.gap), *pieces[1:]]
    if (
        len(pieces) > 1
        and is_venue_badge(first.text)
        and not any(run.title or run.heading for run in first.runs)
    ):
        return first.text.strip(" []()"), pieces[1:]
    return "", pieces


def bracketed_venue(title: str, badge: str) -> tuple[str, str]:
    """A venue in brackets before the title (`[ICLR 2026] …`); it counts more than a badge that says preprint."""
    head = re.match(r"\s*[\[【]([^\[\]【】]{2,60})[\]】]\s*[:,.]?\s*", title)
    if head is None or not (is_venue_badge(head.group(1)) or stated_status(head.group(1))):
        return title, badge
    settled = badge and stated_status(badge) is not Status.PREPRINT
    return title[head.end() :], badge if settled else head.group(1)
