"""Whether a page's words say what a question asks: names, initials, degrees by any of their names, beginnings of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.records import Fact, Years
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS, content_words, stem

_LEADING_UP = frozenset(
    """studied study studies studying got get gets getting won win winning received receive receives award awarded graduated graduate
    graduates works worked work working interned based located somebody someone comes come came currently degree degrees member finish
    finished finishes ending ended end ends start started starts begin began begins beginning complete completed join joined joining left
    leave leaving stay stayed belong belongs belonging attend attended attends enrol enroll enrolled obtain obtained obtains earn earned
    earns hold holds held something anything thing kind sort type ever what which where when who subject do doing did
    have had take takes took taken taking spend spent go went gone year years month date dates time state stated states say says said mention mentioned page homepage
    website profile cv vita vitae curriculum resume bio list listed lists section entry entries item items piece pieces bit bits
    announce announced announcement announcements tell know line word sum total regardless shown many how now today person people place""".split()
)
"""Words that only lead up to what a page states: `won`, `studied`, `something`."""
KINDS_SAID = frozenset(
    """university universities institute institutes institution institutions company companies lab labs laboratory laboratories school schools college department departments
    industry industrial prestigious notable important major big biggest prominent famous significant international official scientific
    organisation organisations organization organizations group groups team teams employer employers firm firms link connection relation relationship ties tie involvement
    award awards prize prizes distinction distinctions grant grants recognition recognitions honour honours honor honors scholarship scholarships fellowship fellowships medal medals education studies
    study position positions job jobs role title affiliation affiliations experience teaching courses course lectures service reviewing
    stage stages level field fields area areas seniority news latest recent first last current former previous past highest best career academic professional background backgrounds list full all""".split()
)
"""Words that say the kind of a fact rather than which one."""
_DEGREES = (
    frozenset("phd phds doctorate doctorates doctoral dphil 博士".split()),
    frozenset("master masters msc ms meng mphil mba 硕士 碩士".split()),
    frozenset(
        "bachelor bachelors bsc bs beng ba undergraduate undergraduates undergrad undergrads major majors majored 学士 學士".split()
    ),
    frozenset(
        "supervisor supervisors advisor advisors adviser advisers mentor mentors supervised advised".split()
    ),
    frozenset("intern interns internship internships interned".split()),
)
_STUDIES = frozenset(_DEGREES[:3])
_EVENTS = (
    frozenset("start starts started starting begin begins began join joins joined joining enter entered".split()),
    frozenset("finish finishes finished end ends ended graduate graduates graduated complete completed left leave".split()),
)  # fmt: skip
_NAMES = 2.0
"""What a capitalised word weighs against another: it is what a question is about."""
_SHARE = 0.6
_BEGINNING = 7
"""Letters that two long words share from the start when they are of one family; a shorter word may be initials."""
_MOST = 4
_DATED = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Wanted:
    """The words a page would state, folded, each with its weight; `names` are those that must be there."""

    weights: dict[str, float]
    names: frozenset[str]
    event: frozenset[str] = frozenset()
    """Words for the beginning or the end, where that is asked for."""


def wanted_of(words_asked: str, besides: frozenset[str] = frozenset()) -> Wanted:
    """What a question's words look for on a page; words of `besides` are looked for only as part of a name."""
    text = _plain(words_asked)
    written = {fold(word): word for word in re.findall(r"[^\W_]+", text)}
    weights: dict[str, float] = {}
    for word in content_words(text):
        if word not in _LEADING_UP:
            opens = word in besides and text.lstrip().lower().startswith(word)
            name = written.get(word, word)[:1].isupper() and _degree_of(word) is None and not opens
            if name or word not in besides:
                weights[word] = _NAMES if name else 1.0
    names = frozenset(word for word, weight in weights.items() if weight == _NAMES)
    asked = set(_words_of(words_asked))
    return Wanted(weights, names, next((one for one in _EVENTS if one & asked), frozenset()))


def asked_apart(words_asked: str) -> tuple[Wanted, ...]:
    """What a question asks of several degrees or places, each by itself: `finish the bachelor and when begin the master`; none of one."""
    parts = [part for part in re.split(r"\band\b|\bor\b|[,;]", words_asked) if part.strip()]
    wanted = tuple(wanted_of(part, besides=KINDS_SAID) for part in parts)
    telling = tuple(one for one in wanted if one.names or any(_degree_of(word) for word in one.weights))
    return telling if len(telling) > 1 else ()


def stated_words(words_asked: str) -> list[str]:
    """The words of a question that a page would state; `studied`, `won` and their like only lead up to them."""
    return list(wanted_of(words_asked).weights)


def holds_words(text: str, wanted: Sequence[str]) -> bool:
    """Whether a text holds every word, or words whose initials a short one is (`NUS`: National University of Singapore)."""
    return all(_held(word, _held_by(text)) for word in wanted)


def holding(facts: Iterable[Fact], wanted: Wanted) -> tuple[Fact, ...]:
    """The facts that state what is wanted, the fullest and those with a date first, none said twice; at most four."""
    scored = []
    for place, fact in enumerate(facts):
        text = _held_by(fact.text)
        held = {word for word in wanted.weights if _held(word, text)}
        share = sum(wanted.weights[one] for one in held) / (sum(wanted.weights.values()) or 1.0)
        if wanted.names <= held and share >= _SHARE:
            tells = not wanted.event.isdisjoint(text.words)
            scored.append((not tells, -round(share, 2), not _DATED.search(fact.text), place, fact))
    chosen: list[Fact] = []
    for *_, fact in sorted(scored, key=lambda one: one[:4]):
        said = any(fact.text in other.text or other.text in fact.text for other in chosen)
        if not said and len(chosen) < _MOST:
            chosen.append(fact)
    return tuple(chosen)


def of_another_degree(facts: Iterable[Fact], wanted: Wanted) -> bool:
    """Whether a degree is wanted and the facts are of others: a doctorate tells nothing of where the bachelor was taken."""
    asked = {group for word in wanted.weights if (group := _degree_of(word)) in _STUDIES}
    stated = {
        group for fact in facts for word in _words_of(fact.text) if (group := _degree_of(word)) in _STUDIES
    }
    return bool(asked and stated) and asked.isdisjoint(stated)


def of_the_degree(facts: Iterable[Fact], wanted: Wanted) -> tuple[Fact, ...]:
    """The facts that tell of the degree wanted, else those that name none; all where no degree is."""
    asked = {group for word in wanted.weights if (group := _degree_of(word)) in _STUDIES}
    if not asked:
        return tuple(facts)
    stated = {
        fact: {group for word in _words_of(fact.text) if (group := _degree_of(word)) in _STUDIES}
        for fact in facts
    }
    same = tuple(fact for fact, groups in stated.items() if groups & asked)
    return same or tuple(fact for fact, groups in stated.items() if not groups)


def only_degrees(words_asked: str) -> str:
    """The words of a question that name degrees: what narrows studies where something else is asked beside them."""
    return " ".join(word for word in _plain(words_asked).split() if _degree_of(fold(word)) in _STUDIES)


def dated_within(facts: Iterable[Fact], years: Years) -> tuple[Fact, ...]:
    """The facts with a year in the range, or whose two years enclose it; and those that give no year."""
    kept = []
    for fact in facts:
        found = [int(year) for year in _DATED.findall(fact.text)]
        span = range(min(found), max(found) + 1) if found else range(0)
        if not found or any(years.holds(year) for year in span):
            kept.append(fact)
    return tuple(kept)


def _plain(text: str) -> str:
    """`Ph.D.` and `B.Sc.` as one word, possessives without their s."""
    joined = re.sub(r"\b([A-Za-z]{1,2})\.\s?([A-Za-z]{1,4})\b\.?", r"\1\2", text)
    joined = re.sub(r"\b([A-Z]{2,4})['’]s\b", r"\1", joined)
    return re.sub(r"['’]s\b", "s", joined)


@dataclass(frozen=True)
class _Held:
    """What a text holds: its words, their stems, their beginnings and their initials."""

    words: frozenset[str]
    stems: frozenset[str]
    beginnings: frozenset[str]
    initials: str


@lru_cache(maxsize=50_000)
def _held_by(text: str) -> _Held:
    words = _words_of(text)
    return _Held(
        frozenset(words),
        frozenset(stem(word) for word in words),
        frozenset(word[:_BEGINNING] for word in words if len(word) >= _BEGINNING),
        "".join(word[0] for word in words if word not in FUNCTION_WORDS),
    )


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(fold(_plain(text)).split())


def _degree_of(word: str) -> frozenset[str] | None:
    return next((group for group in _DEGREES if word in group), None)


def _held(word: str, text: _Held) -> bool:
    if word in text.words:
        return True
    group = _degree_of(word)
    if group is not None:
        return not group.isdisjoint(text.words)
    if stem(word) in text.stems or word[:_BEGINNING] in text.beginnings:
        return True
    return 2 < len(word) < _BEGINNING and word in text.initials
