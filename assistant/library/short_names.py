"""Short names of papers: what stands before a title's colon, and what an abstract says its authors call their work.

A name is a paper's own only where the paper says so. That a text speaks of ImageNet, or spells out a short form
everybody uses, does not make it *the* ImageNet paper: such names are told by what stands before them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from assistant.records import Paper
from assistant.text import fold, sentences

_HEAD = re.compile(r"^([^:]{2,40}?)\s*(?::|\s[-–—]\s)")
_LONGEST_HEAD = 4
_BRACKETED = re.compile(r"\(([A-Z][A-Za-z0-9+-]{1,11}?)s?\)")
_WRITTEN_OUT = re.compile(
    r"((?:[A-Z][\w-]*\s+)(?:(?:of|for|and|the|with|in|to|via|[A-Z][\w-]*)\s+){0,5}[A-Z][\w-]*)\s*$"
)
_NAME = re.compile(
    r"(?<![\w+-])(?=[^\W_])[^\W_]*(?:[A-Z][^\W_]*[A-Z]|[a-z][A-Z]|[A-Z][^\W_]*\d)(?:[^\W_]|[+-])*(?<!-)"
)
"""A word with capitals inside, or with a capital and a digit: `FDINet`, `SpotEdit`, `MCA-Ctrl`, `Mamba2`."""
_TITLED = re.compile(r"(?<![\w+-])(?:[A-Z][a-z]+[A-Z]\w*|[A-Z][a-z]{3,}-[A-Z]{2,}\w*|[A-Z]{2,}\w*-[A-Z][a-z]{3,}\w*|[A-Z]{3,}-[A-Z])(?![\w+-])")  # fmt: skip
"""Names in a title outside its head: `MovieQA`, `Polygon-RNN`, `DIRT-T`; not `Real-Time`, not `GPT-4`."""
_MAKES = re.compile(
    r"\b(?:propos(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|present(?:s|ed|ing)?|develop(?:s|ed|ing)?|devis(?:e|es|ed|ing)|"
    r"design(?:s|ed)?|call(?:s|ed)?|nam(?:e|es|ed|ely)|term(?:ed)?|dub(?:bed)?|releas(?:e|es|ed|ing)|build(?:s|ing)?|built|"
    r"contribut(?:e|es|ed)|creat(?:e|es|ed|ing)|construct(?:s|ed)?)\b",
    re.I,
)
"""Words by which authors announce what they made."""
_NEAR = re.compile(rf"(?:{_MAKES.pattern}|\b(?:our|novel)\b)\W+(?:[\w'’+-]+[ ,]+){{0,7}}[\"“'‘]?$", re.I)
_NEXT = re.compile(
    rf"(?:{_MAKES.pattern}|\btrain(?:s|ed)?\b)\s+(?:an?\s+|the\s+|our\s+)?(?:[a-z-]+,?\s+){{0,4}}[\"“'‘]?$"
)
_MODIFIES = re.compile(r"-(?:based|like|style|guided|specific|dependent|associated|induced|related|aware|free|trained|driven|containing|binding|positive|negative|\w+ed|\w+ing)$")  # fmt: skip
_NAMING = re.compile(r"\b(?:called|call(?: it| this| them)?|named|name it|dubbed|dub(?: it)?|termed|term(?: it)?|namely|i\.e\.,?|denoted(?: as| by)?|abbreviated(?: as)?|known as|refer(?:red)? to (?:it )?as)\s+[\"“'‘]?$", re.I)  # fmt: skip
_BORROWED = re.compile(
    r"\b(?:on|in|of|with|from|using|uses?|used|via|by|over|than|to|into|like|as|and|both|between|against|through|upon|"
    r"leverag\w+|exist\w+|standard|popular|common\w*|pre-?trained|base|extend\w*|generaliz\w+|adapt\w*|train\w*|improv\w*|"
    r"outperform\w*|surpass\w*|beat\w*|apply|applied|applying|in terms of)\s+(?:the\s+|an?\s+)?[\"“'‘]?$",
    re.I,
)
_LOWER_NAMED = re.compile(r"\b(?:called|named|dubbed|termed)\s+[\"“'‘]?([a-z]\w*-?\w+)\b(?=[\"”'’]?\s*(?:[-—–,.;:(]|\w+s\b))")  # fmt: skip

_CALLED = re.compile(r"\b(?:called|which we call|[Ww]e call (?:it|this|them|the \w+|our \w+)|named|dubbed|termed|which we (?:name|term|dub))\s+[\"“'‘]?([A-Z][\w+-]*\w(?:[ -][A-Z][\w+-]*\w){0,2}\+*)")  # fmt: skip


@cache
def _everybodys() -> frozenset[str]:
    """Folded names of a whole field, which no paper has for itself by speaking of them."""
    text = (files("assistant.library") / "common_names.txt").read_text(encoding="utf-8")
    return frozenset(
        fold(name) for line in text.splitlines() if not line.startswith("#") for name in line.split(",")
    ) - {""}


@cache
def data_set_names() -> str:
    """A pattern of the data sets among those names."""
    text = (files("assistant.library") / "common_names.txt").read_text(encoding="utf-8")
    listed = text.partition("# Data sets.")[2].partition("#")[0].replace("\n", ",").split(",")
    names = sorted({name.strip() for name in listed} - {""}, key=lambda name: -len(name))
    return r"(?<![\w-])(?:" + "|".join(map(re.escape, names)) + r")(?![a-z])"


def names_written(title: str) -> list[str]:
    """The words of a title that are written as no word of the language is, none where all of it is in capitals."""
    return [] if title.isupper() else _NAME.findall(title)


def is_everybodys(name: str) -> bool:
    """Whether a name (plural or not) belongs to a field and not to a paper."""
    folded = fold(name)
    return folded in _everybodys() or (name.endswith("s") and folded[:-1] in _everybodys())


def head_of(title: str) -> str | None:
    """What stands before the colon or dash of a title, where it is short enough for a name."""
    match = _HEAD.match(title)
    return match.group(1) if match and len(match.group(1).split()) <= _LONGEST_HEAD else None


def coined(paper: Paper) -> Iterator[tuple[str, bool]]:
    """Names an abstract or a title's rest gives the paper's own work, each with whether it says so outright."""
    head = head_of(paper.title) or ""
    within = _NAME.findall(head) if " " in head else []
    if len(within) == 1 and len(within[0]) > _LONGEST_INITIALS and not re.search(r"-\d+$", within[0]):
        yield within[0], False  # "The KITMUS Test: ..."
    for match in _TITLED.finditer(paper.title[len(head) :]):
        yield match.group(), False
    for match in _BRACKETED.finditer(paper.title):
        if not match.group(1)[1:].islower():  # "Strike (With) a Pose" names nothing
            yield match.group(1), False
    for start, end in sentences(paper.abstract):
        yield from _of_sentence(paper.abstract[start:end], paper.title)
    said = Counter(match.group() for match in _NAME.finditer(paper.abstract))
    for name, times in said.items():
        subject = re.search(rf"(?:^|[.!?:] ){re.escape(name)}{_ACTS}", paper.abstract)
        own = not name.isupper() or _initials(name, paper.title)
        if (times > 1 or subject) and own and len(name) > 3 and not _UNOWNED.search(name):
            yield name, False


def _of_sentence(sentence: str, title: str) -> Iterator[tuple[str, bool]]:
    for match in _LOWER_NAMED.finditer(sentence):
        if "-" in match.group(1) or len(match.group(1)) > 5:
            yield match.group(1), True
    for match in _CALLED.finditer(sentence):
        yield match.group(1), True
    for match in (*_APPOSED.finditer(sentence), *_PRESENTED.finditer(sentence)):
        yield match.group(1), True
    made = _MAKES.search(sentence)
    for match in _BRACKETED.finditer(sentence):
        short, before = match.group(1), sentence[: match.start()]
        written_out = _WRITTEN_OUT.search(before)
        announced = made is not None and made.start() < match.start()
        acts = written_out is not None and _OPENS.fullmatch(before[: written_out.start()]) and _IS.match(sentence[match.end() :])  # fmt: skip
        opens = written_out is not None and title.startswith(_LEADING.sub("", written_out.group(1)))
        if is_everybodys(short) or not (announced or acts or opens):
            continue
        if written_out is not None:
            yield short, announced
            if not (announced or acts):
                continue
            yield _LEADING.sub("", written_out.group(1)), announced
        else:
            yield short, any(letter.islower() for letter in short)
    for match in _NAME.finditer(sentence):
        before, name = sentence[: match.start()], match.group()
        if _MODIFIES.search(name) or before.endswith("("):
            continue
        if _NAMING.search(before):
            yield name, True
        elif _NEXT.search(before):
            yield name, bool(_DIRECT.search(before))
        elif _has_inner_capital(name) and _NEAR.search(before) and not _BORROWED.search(before):
            yield name, False


def _initials(name: str, title: str) -> bool:
    """Whether the letters of a short form follow one another in a title, the first as an initial."""
    letters = iter(title.lower())
    starts = any(word[:1].lower() == name[0].lower() for word in title.split())
    return starts and all(
        any(letter == other for other in letters) for letter in name.lower() if letter.isalpha()
    )


_ACTS = r"(?=,? (?:then |thus |also |first |therefore |instead )?[a-z]+s\b)"
_UNOWNED = re.compile(rf"[A-Z]s$|^[^\W\d_]{{1,6}}-?\d{{1,4}}\w{{0,2}}$|{_MODIFIES.pattern}")
"""Plurals (`LLMs`), a few letters with a number (`SOX2`, `IL-10`: genes, cell lines), and what only modifies."""
_LEADING = re.compile(r"^(?:Our|The|An?|Existing|In|We|This|New|Novel)\s+")
_OPENS = re.compile(r"\s*(?:(?:The|Our|This)\s*)?(?:(?:[Tt]he |[Oo]ur )?[a-z]+,?\s+){0,3}")
_IS = re.compile(r",?\s(?:[a-z]+ly )?(?:is|was|can|does|[a-z]+s)\b")
"""`The model, Quiet Walker (QW), is ...`: the sentence is about what it names."""
_APPOSED = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Tt]his) (?:[a-z-]+ ){0,3}(?:method|model|approach|framework|system|algorithm|network|technique|tool|package|software|pipeline|variant), ([A-Z][\w+-]*[A-Z0-9²³][\w+-]*),"
)
"""`The method, HSSAKD, is ...`."""
_PRESENTED = re.compile(
    r"\b(?:[Ww]e|[Tt]his (?:paper|work|article|study|poster)) (?:have |here |also |then |thus )?(?:present|introduce|propose|develop|design|build|built|describe|offer)(?:s|ed)? ([A-Z][a-z]{3,}|[a-z]+[A-Z]\w+)(?:[,:]| [-–—]| \([^)]*\),) (?:an?|the|our|which|that)\b"
)
"""`We present Porter: a web-based tool`, `we have developed Matchmaker, a technique that ...`."""
_DIRECT = re.compile(rf"{_MAKES.pattern}\s+(?:an?\s+|the\s+|our\s+)?[\"“'‘]?$", re.I)


def _has_inner_capital(name: str) -> bool:
    return bool(re.search(r"[a-z][A-Z]|[A-Z]{2,}[a-z]{2,}|-[A-Z]", name))


_REPOSITORY = re.compile(r"(?:github|gitlab)\.com/[\w.-]+/([\w.-]*\w)", re.I)
_SHORTEST = 3
_LONGEST_INITIALS = 4
"""Letters up to which a word in capitals in a title's head may be any short form."""
_SHARED = 2
"""Papers that may share a repository, and be called by its name."""


def _repositories(paper: Paper) -> Iterator[str]:
    """What the repositories of a paper's code are called, where that is a coined name."""
    for link in paper.links:
        match = _REPOSITORY.search(link.url)
        name = match.group(1) if match else ""
        if len(name) > _SHORTEST and _NAME.fullmatch(name) and not is_everybodys(name):
            yield name


def short_names(papers: Iterable[Paper]) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """Folded short names to the papers that bear them, and how each is written.

    A name from a title's head may be several papers'; one from elsewhere is kept where it is one paper's alone.
    """
    titled: dict[str, list[str]] = defaultdict(list)
    own: dict[str, list[str]] = defaultdict(list)
    weak: dict[str, list[str]] = defaultdict(list)
    linked: dict[str, list[str]] = defaultdict(list)
    spelled: dict[str, str] = {}
    mentioned: Counter[str] = Counter()
    authors: dict[str, set[str]] = {}
    for paper in papers:
        authors[paper.id] = {*paper.researcher_ids, *(author.name for author in paper.authors)}
        mentioned.update(
            {fold(one) for one in _NAME.findall(f"{paper.title}. {paper.abstract}")}
            | {fold(one) for one in _TITLED.findall(paper.title)}
        )
        for name in _repositories(paper):
            linked[fold(name)].append(paper.id)
            spelled.setdefault(fold(name), name)
        head = head_of(paper.title)
        if head:
            titled[fold(head)].append(paper.id)
            spelled.setdefault(fold(head), head)
        for name, outright in coined(paper):
            folded = fold(name)
            if len(folded) > 1 and not is_everybodys(name):
                (own if outright else weak)[folded].append(paper.id)
                spelled.setdefault(folded, name)
    names = {name: tuple(dict.fromkeys(ids)) for name, ids in titled.items() if name}
    for name, ids in own.items():
        if name not in names and len(set(ids)) == 1:
            again = [one for one in weak.get(name, ()) if one != ids[0] and authors[one] & authors[ids[0]]]
            names[name] = (ids[0], *dict.fromkeys(again))  # its authors may tell of it in two papers
    for name, ids in weak.items():
        if name not in names and len(set(ids)) == 1 and mentioned[name] <= 1:
            names[name] = (ids[0],)
    for name, ids in linked.items():
        if name not in names and len(set(ids)) <= _SHARED:
            names[name] = tuple(dict.fromkeys(ids))
    return names, {name: how for name, how in spelled.items() if name in names}
