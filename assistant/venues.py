"""Venues: one name for each, however it is written, with the year, the track and the state that come with it.

The table is `venues.yaml`. What it does not know keeps its own name, without years, volumes and pages. A workshop is not
its conference, and `Under review at X` is not published at X.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from assistant.records import Status
from assistant.text import clean, fold


@dataclass(frozen=True)
class Venue:
    """What a stated venue says. `name` is None where it names no venue (`Preprint`, `Under review at X`)."""

    name: str | None
    year: int | None = None
    track: str | None = None
    status: Status = Status.UNKNOWN


PREPRINT_SERVERS = {
    "arxiv": "arXiv", "corr": "arXiv", "biorxiv": "bioRxiv", "medrxiv": "medRxiv", "openrxiv": "openRxiv", "chemrxiv": "ChemRxiv",
    "psyarxiv": "PsyArXiv", "socarxiv": "SocArXiv", "techrxiv": "TechRxiv", "ssrn": "SSRN", "preprints org": "Preprints.org",
    "research square": "Research Square", "openreview": "OpenReview", "hal preprint": "HAL", "osf preprints": "OSF Preprints",
    "engrxiv": "engrXiv", "eartharxiv": "EarthArXiv", "authorea": "Authorea",
}  # fmt: skip

_UNDER_REVIEW = re.compile(
    r"(?i)\b(?:under\s+(?:review|submission|revision|peer)|in\s+(?:submission|review|preparation|prep\b)|submitted|"
    r"(?:major|minor)\s+revision|revise\s+and\s+resubmit|manuscript|work in progress|ongoing)\b|审稿中|在审|投稿"
)
_ACCEPTED = re.compile(
    r"(?i)\b(?:to\s+appear|accepted|forthcoming|in\s+press|early\s+access|camera[- ]ready)\b|已录用|录用"
)
_PREPRINT = re.compile(
    r"(?i)\b(?:pre-?\s?prints?|e-?prints?|technical report|tech\.? report|working paper|unpublished)\b|预印本"
)
_TRACKS = (
    ("Best Paper", r"best(?:\s+\w+){0,2}\s+paper|outstanding(?:\s+\w+)?\s+paper|distinguished paper"),
    ("Findings", r"findings"),
    ("Datasets and Benchmarks", r"datasets?\s*(?:and|&)\s*benchmarks?|d&b"),
    ("Demo", r"demos?|demonstrations?|system demonstrations?"),
    ("Industry", r"industry(?:\s+track)?|industrial track"),
    ("Student Abstract", r"student abstract"),
    ("Tutorial", r"tutorials?"),
    ("Oral", r"orals?|oral presentation"),
    ("Spotlight", r"spotlights?"),
    ("Highlight", r"highlights?"),
    ("Short", r"short(?:\s+papers?)?"),
    ("Long", r"long(?:\s+papers?)?"),
    ("Poster", r"posters?"),
)  # fmt: skip
_TRACK_RES = tuple((name, re.compile(rf"(?i)(?<![\w-])(?:{pattern})(?![\w-])")) for name, pattern in _TRACKS)
_WORKSHOP = re.compile(r"(?i)\bworkshops?\b|\bwksh?ps?\b|\S\s*@\s*[A-Z]")
_ARXIV_ID = re.compile(
    r"(?i)arxiv[:\s.]*(?:preprint\s+arxiv:?\s*)?\d{4}\.\s?\d{4,5}(?:v\d+)?|abs/\d{4}\.\d{4,5}|\b\d{4}\.\d{4,5}(?:v\d+)?\b"
)
_SPAN = re.compile(r"(?<![\w-])(?!\d{4}-\d\d-\d\d)\w?\d+\s*[-–—]+\s*\w?\d+\b")
_YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?:['’‘`´]\s?|(?<=[A-Za-z]))(\d\d)(?![\d\w])")
_ORDINAL = re.compile(
    r"(?i)\b(?:\d+(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty)?-?\s?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|twentieth|thirtieth|fortieth))\b"
)
_LEAD = re.compile(
    r"(?i)^(?:in|to appear (?:in|at)|accepted (?:to|by|at|in)|published (?:in|at)|presented at)\b[:\s]*"
)


@cache
def _table() -> tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, str]]:
    """Acronyms folded, acronyms as written, full names folded, whole statements folded -> the stored name."""
    import yaml

    text = files("assistant").joinpath("venues.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    acronyms: dict[str, str] = {}
    exact_case: dict[str, str] = {}
    phrases: dict[str, str] = {}
    whole: dict[str, str] = {}
    for name, forms in yaml.load(text, Loader=loader).items():  # noqa: S506 - a safe loader, and our own file
        whole[fold(name)] = name
        ordinary = f"?{name}" in forms
        for form in [name, *forms]:
            if form.startswith("?"):
                exact_case[form[1:]] = name
            elif form.startswith("="):
                whole[fold(form[1:])] = name
            elif _is_acronym(form):
                if not (form == name and ordinary):
                    acronyms[fold(form)] = name
            elif f"={form}" not in forms:
                phrases[fold(form)] = name
    return acronyms, exact_case, phrases, whole


def _is_acronym(form: str) -> bool:
    return len(form) <= 12 and sum(char.isupper() for char in form) >= 2 and " " not in form


@cache
def _phrase_pattern() -> re.Pattern[str]:
    forms = sorted([*_table()[2], *(form for form in _table()[0] if " " in form)], key=len, reverse=True)
    return re.compile(r"(?<!\S)(?:" + "|".join(map(re.escape, forms)) + r")(?!\S)")


@lru_cache(maxsize=16384)
def normalise(stated: str) -> Venue:
    """What a venue as written says; never raises."""
    text = clean(stated).strip(" .,;:")
    if text.startswith(("(", "[")) and text.endswith((")", "]")):
        text = text[1:-1].strip(" .,;:")
    text += ")" * max(0, text.count("(") - text.count(")"))
    if not text:
        return Venue(None)
    year = year_of(text)
    track = next((name for name, pattern in _TRACK_RES if pattern.search(text)), None)
    if _UNDER_REVIEW.search(text):
        return Venue(None, year, None, Status.UNDER_REVIEW)
    status = Status.ACCEPTED if _ACCEPTED.search(text) else Status.PUBLISHED
    name = _known(text)
    server = _server(text)
    if name is None and server is not None:
        return Venue(server, year, None, Status.PREPRINT)
    if name is None and _PREPRINT.search(text):
        return Venue(None, year, None, Status.PREPRINT)
    if name is not None and re.search(r"(?i)\b(?:pre-?print)\b", text):
        return Venue(None, year, None, Status.UNDER_REVIEW)  # "ICML 2026 (Preprint)": not there yet
    if name not in ("SemEval", "SLT") and (_WORKSHOP.search(text) or _has_workshop_acronym(text)):
        return Venue(f"{name} Workshop" if name else generic(text) or None, year, "Workshop", status)
    if name is not None and track == "Findings":
        return Venue(f"{name} Findings", year, track, status)
    name = name or generic(text) or None
    if name is not None and any(pattern.fullmatch(name) for _, pattern in _TRACK_RES):
        name = None
    return Venue(name, year, track, status if name else Status.UNKNOWN)


def _has_workshop_acronym(text: str) -> bool:
    """`CVPRW`: a known acronym and a W, where both together are not known themselves (`CSCW`, `WWW`)."""
    acronyms = _table()[0]
    return any(
        fold(word[:-1]) in acronyms and fold(word) not in acronyms
        for word in re.findall(r"\b[A-Z]{3,}W(?![A-Za-z])", text)
    )


def _server(text: str) -> str | None:
    folded = f" {fold(text)} "
    return next((name for key, name in PREPRINT_SERVERS.items() if f" {key} " in folded), None)


def _known(text: str) -> str | None:
    acronyms, exact_case, _, whole = _table()
    core = generic(text)
    if fold(core) in whole:
        return whole[fold(core)]
    if re.search(r"(?:…|\.\.\.)", text):
        cut = _cut_off(fold(re.split(r"…|\.\.\.", _ORDINAL.sub(" ", _YEAR.sub(" ", text)))[0]))
        if cut is not None:
            return cut
    # An acronym beside a full name is the surer of the two: "Findings of the Association …: EMNLP 2021".
    words = [word for word in re.split(r"[\s,;:()\[\]'’‘`/@|]+", text) if word]
    found = [name for word in words if (name := _acronym(word, acronyms, exact_case))]
    phrase = _phrase(fold(_ORDINAL.sub(" ", text)))
    if found:
        if (
            phrase is not None
            and phrase not in found
            and len(found) == 1
            and not _is_bracketed(text, found[0])
        ):
            return phrase
        return found[-1] if "findings" in text.lower() else found[0]
    return phrase


def _is_bracketed(text: str, name: str) -> bool:
    return bool(re.search(r"[(\[:]\s*[^()\[\]]*" + re.escape(name.rsplit(maxsplit=1)[-1]), text))


def _phrase(folded: str) -> str | None:
    acronyms, _, phrases, _ = _table()
    match = max(_phrase_pattern().finditer(folded), key=lambda found: len(found.group()), default=None)
    if match is not None:
        return phrases.get(match.group()) or acronyms.get(match.group())
    return "ACL" if "findings of the association for computational linguistics" in folded else None


def _acronym(word: str, acronyms: dict[str, str], exact_case: dict[str, str]) -> str | None:
    bare = re.sub(r"(?<=[A-Za-z])[-_]?(?:\d{2}|(?:19|20)\d\d)$", "", word.strip(".,;:*_-–—"))
    for form in (bare, bare[:-1] if bare.endswith(("W", "s")) and len(bare) > 4 else bare):
        if form in exact_case:
            return exact_case[form]
        if form and not form.islower() and fold(form) in acronyms:
            return acronyms[fold(form)]
    return None


def _cut_off(folded: str) -> str | None:
    """A full name of which only the beginning is there: `Annual Meeting of the Association for Computational …`."""
    words = folded.split()
    phrases = _table()[2]
    for start in range(max(0, len(words) - 2)):
        tail = " ".join(words[start:])
        names = {name for form, name in phrases.items() if form.startswith(tail + " ") or form == tail}
        if len(names) == 1 and len(words) - start >= 3:
            return names.pop()
        if len(names) > 1 and len(words) - start >= 6:
            return min(names)
    return None


def year_of(text: str) -> int | None:
    """The year a venue or date states: `ICLR'25`, `CVPR2024`, `36, 7093-7115, 2023`; page ranges and arXiv ids are none."""
    text = _SPAN.sub(" ", _ARXIV_ID.sub(" ", text))
    years = [int(year) for year in _YEAR.findall(text)]
    if years:
        return years[-1]
    short = _SHORT_YEAR.search(text)
    if short is None:
        return None
    value = int(short.group(1))
    return 2000 + value if value < 70 else 1900 + value


def generic(text: str) -> str:
    """The venue's own name: leading words, ordinals, years, volumes, pages and tracks taken off."""
    text = _LEAD.sub("", _ARXIV_ID.sub(" ", text))
    text = re.sub(r"\([^()]*\)", lambda m: "" if _YEAR.search(m.group()) or re.fullmatch(r"\(\s*[\d\W]*\s*\)", m.group())
                  or any(p.search(m.group()) for _, p in _TRACK_RES) else m.group(), text)  # fmt: skip
    text = re.sub(
        r"(?i)^proceedings\s+of\s+(?:the\s+)?(?=\d|.*\bconference|.*\bsymposium|.*\bworkshop|.*\bmeeting|[A-Z][A-Za-z]+\s*(?:'?\d|$))",
        "",
        text,
    )
    text = re.sub(
        r"(?i)[,;:]?\s*\b(?:vol(?:ume)?|no|number|issue|pp?|pages?|art(?:icle)?|part)\b\.?\s*(?:no\.?\s*)?[A-Z]?\d[\w–—-]*",
        " ",
        text,
    )
    text = _SPAN.sub(" ", text)
    text = re.sub(r"['’‘`]\s?\d\d\b", " ", text)
    text = _YEAR.sub(" ", _ORDINAL.sub(" ", text))
    text = re.sub(r"(?<=[A-Za-z.])[\s,;:]+\d[\d\s,:();/-]*$", "", text.strip())
    text = re.sub(r"\s+([,;:])", r"\1", " ".join(text.split()))
    text = re.sub(r"^[\s,;:.–—-]+|\(\s*\)", "", text)
    text = re.sub(r"(?:[\s,;:.(\[–—-]|…)+$", "", text).strip()
    return text if text.count("(") == text.count(")") else text.strip("()").strip()


def lookup(words: str) -> str | None:
    """The venue a question's words name, or None: `nips` -> NeurIPS, `computer vision and pattern recognition` -> CVPR.

    An acronym that is also an ordinary word (`fast`, `date`) counts only when written as one (`FAST`).
    """
    acronyms, exact_case, phrases, whole = _table()
    bare = re.sub(r"['’]?\s*(?:\d\d|(?:19|20)\d\d)$", "", words.strip(" .,;:?!\"'()")).strip()
    if bare in exact_case:
        return exact_case[bare]
    folded = fold(bare)
    folded = folded.removeprefix("the ").removeprefix("proceedings of the ").removeprefix("proceedings of ")
    if folded in PREPRINT_SERVERS:
        return PREPRINT_SERVERS[folded]
    if folded in acronyms or folded in phrases:
        return acronyms.get(folded) or phrases[folded]
    if folded in whole and folded not in _TOPICS and (" " in folded or bare[:1].isupper()):
        return whole[folded]
    return None


# Journals whose name is a topic: in a question the topic is meant.
_TOPICS = frozenset({"machine learning", "artificial intelligence", "neural networks", "neural computation", "pattern recognition",
                     "computational linguistics", "information fusion", "information sciences", "learning on graphs"})  # fmt: skip
