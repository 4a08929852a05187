"""The table of venues, `venues.yaml`, and the names it knows in a text."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from assistant.text import fold
from assistant.venues.abbreviation import Titles
from assistant.venues.wording import ORDINAL, YEAR, generic

PREPRINT_SERVERS = {
    "arxiv": "arXiv", "corr": "arXiv", "biorxiv": "bioRxiv", "medrxiv": "medRxiv", "openrxiv": "openRxiv", "chemrxiv": "ChemRxiv",
    "psyarxiv": "PsyArXiv", "socarxiv": "SocArXiv", "techrxiv": "TechRxiv", "ssrn": "SSRN", "preprints org": "Preprints.org",
    "research square": "Research Square", "openreview": "OpenReview", "hal preprint": "HAL", "osf preprints": "OSF Preprints",
    "engrxiv": "engrXiv", "eartharxiv": "EarthArXiv", "authorea": "Authorea",
}  # fmt: skip


SERIAL = re.compile(
    r"(?i)\b(?:journal|transactions|trans\.|letters|magazine|matters|bulletin|newsletter|annals)(?!\w)"
)
OWN_EVENT = re.compile(
    r"(?i)\b(?:spring|summer|fall|autumn|winter) symposi(?:um|a)\b|\banniversary\b|[A-Za-z]@\d"
)
MEETING = re.compile(r"(?i)\b(?:workshops?|conference|symposium|in conjunction with)\b")


@cache
def _table() -> tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, str], frozenset[str]]:
    """Acronyms folded, acronyms as written, full names folded, whole statements folded -> the stored name; which of these call themselves a journal."""
    import yaml

    text = files("assistant.venues").joinpath("venues.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    acronyms: dict[str, str] = {}
    exact_case: dict[str, str] = {}
    phrases: dict[str, str] = {}
    whole: dict[str, str] = {}
    serials: set[str] = set()
    for name, forms in yaml.load(text, Loader=loader).items():  # noqa: S506 - a safe loader, and our own file
        whole[fold(name)] = name
        if SERIAL.search(" ".join([name, *forms])):
            serials.add(name)
        ordinary = f"?{name}" in forms
        for form in [name, *forms]:
            if form.startswith("?"):
                exact_case[form[1:]] = name
            elif form.startswith("="):
                whole[fold(form[1:])] = name
            elif _is_acronym(form):
                if not (form == name and (ordinary or f"={name}" in forms)):
                    acronyms[fold(form)] = name
            elif f"={form}" not in forms:
                phrases[fold(form)] = name
    return acronyms, exact_case, phrases, whole, frozenset(serials)


def _is_acronym(form: str) -> bool:
    return len(form) <= 12 and sum(char.isupper() for char in form) >= 2 and " " not in form


@cache
def _phrase_pattern() -> re.Pattern[str]:
    forms = sorted([*_table()[2], *(form for form in _table()[0] if " " in form)], key=len, reverse=True)
    return re.compile(r"(?<!\S)(?:" + "|".join(map(re.escape, forms)) + r")(?!\S)")


def is_journal(name: str) -> bool:
    """Whether a stored venue calls itself a journal, in its name or in the table."""
    return name in _table()[4] or SERIAL.search(name) is not None


def is_known(name: str) -> bool:
    """Whether a stored venue is one of the table."""
    return fold(name) in _table()[3]


def has_workshop_acronym(text: str) -> bool:
    """`CVPRW`: a known acronym and a W, where both together are not known themselves (`CSCW`, `WWW`)."""
    acronyms = _table()[0]
    return any(
        fold(word[:-1]) in acronyms and fold(word) not in acronyms
        for word in re.findall(r"\b[A-Z]{3,}W(?![A-Za-z])", text)
    )


def server_of(text: str) -> str | None:
    folded = f" {fold(text)} "
    return next((name for key, name in PREPRINT_SERVERS.items() if f" {key} " in folded), None)


def known(text: str) -> str | None:
    acronyms, exact_case, _, whole, _ = _table()
    core = generic(text)
    if fold(core) in whole:
        return whole[fold(core)]
    if re.search(r"(?:…|\.\.\.)", text):
        cut = _cut_off(fold(re.split(r"…|\.\.\.", ORDINAL.sub(" ", YEAR.sub(" ", text)))[0]))
        if cut is not None:
            return cut
    # An acronym beside a full name is the surer of the two: "Findings of the Association …: EMNLP 2021".
    words = [word for word in re.split(r"[\s,;:()\[\]'’‘`/@|]+", text) if word]
    found = [name for word in words if (name := _acronym(word, acronyms, exact_case))]
    phrase = _phrase(fold(ORDINAL.sub(" ", text)))
    found = [name for name in found if not _is_another(name, text)]
    if phrase is not None and (_is_another(phrase, text) or _is_subject(phrase, text)):
        phrase = None
    if found:
        if (
            phrase is not None
            and phrase not in found
            and len(found) == 1
            and not _is_bracketed(text, found[0])
        ):
            return phrase
        return found[-1] if "findings" in text.lower() else found[0]
    return phrase or _abbreviated(core)


def _is_another(name: str, text: str) -> bool:
    """Whether a text that has a conference's name in it is called something else: a journal, a symposium of the same society, a jubilee."""
    if " " in name or name in _table()[4]:
        return False
    return bool(OWN_EVENT.search(text) or (SERIAL.search(text) and not _is_bracketed(text, name)))


def _is_subject(phrase: str, text: str) -> bool:
    """Whether a journal's name only tells what a meeting is about: a workshop on medical image analysis."""
    return (
        " " in phrase
        and not phrase.startswith(("IEEE ", "ACM "))
        and MEETING.search(text) is not None
        and not MEETING.search(phrase)
    )


def _abbreviated(title: str) -> str | None:
    """A whole title with abbreviated words: `IEEE Trans. Medical Imaging`."""
    by_title, titles = _titles()
    found = titles.named(re.sub(r"^(?:(?:IEEE|ACM)(?:\s*/\s*(?:IEEE|ACM))?)\s+", "", title)) or titles.named(
        title
    )
    names = {by_title[one] for one in found}
    return names.pop() if len(names) == 1 else None


@cache
def _titles() -> tuple[dict[str, str], Titles]:
    _, _, phrases, whole, _ = _table()
    by_title = {title: name for title, name in (phrases | whole).items() if len(title.split()) > 1}
    return by_title, Titles(by_title)


@cache
def _short_wholes() -> frozenset[str]:
    """Short names that count only as the whole of what is stated, and are no ordinary words: `jama`."""
    _, exact_case, _, whole, _ = _table()
    ordinary = set(exact_case.values())
    return frozenset(form for form, name in whole.items() if _is_acronym(name) and name not in ordinary)


def _is_bracketed(text: str, name: str) -> bool:
    short = re.escape(name.rsplit(maxsplit=1)[-1])
    return bool(re.search(rf"[(\[:]\s*(?:[^()\[\]]*[^()\[\]\w])?{short}(?![A-Za-z])", text))


def _phrase(folded: str) -> str | None:
    acronyms, _, phrases, *_ = _table()
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


def lookup(words: str) -> str | None:
    """The venue a question's words name, or None: `nips` -> NeurIPS, `computer vision and pattern recognition` -> CVPR.

    An acronym that is also an ordinary word (`fast`, `date`) counts only when written as one (`FAST`).
    """
    acronyms, exact_case, phrases, whole, _ = _table()
    bare = re.sub(r"['’]?\s*(?:\d\d|(?:19|20)\d\d)$", "", words.strip(" .,;:?!\"'()")).strip()
    if bare in exact_case:
        return exact_case[bare]
    folded = fold(bare)
    folded = folded.removeprefix("the ").removeprefix("proceedings of the ").removeprefix("proceedings of ")
    if folded in PREPRINT_SERVERS:
        return PREPRINT_SERVERS[folded]
    if folded in acronyms or folded in phrases:
        return acronyms.get(folded) or phrases[folded]
    if (
        folded in whole
        and folded not in _TOPICS
        and (" " in folded or bare[:1].isupper() or folded in _short_wholes())
    ):
        return whole[folded]
    return None


# Journals whose name is a topic: in a question the topic is meant.
_TOPICS = frozenset({"machine learning", "artificial intelligence", "neural networks", "neural computation", "pattern recognition",
                     "computational linguistics", "information fusion", "information sciences", "learning on graphs"})  # fmt: skip
