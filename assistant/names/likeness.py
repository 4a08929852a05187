"""How well two names can be one person's, and the forms under which a name is found."""

from __future__ import annotations

from assistant.names.letters import fits_syllables, is_pinyin, spelled_out
from assistant.names.parts import PersonName
from assistant.names.words import SHORT_FORMS


def keys(text: str) -> frozenset[str]:
    """Folded forms under which a name is found: both orders, given names joined and apart, initials, other scripts."""
    name = PersonName.parse(text)
    found = set().union(*(keys(alias) for alias in name.aliases)) if name.aliases else set()
    if (ascii_form := spelled_out(name.text)) != name.text:
        found |= keys(ascii_form)
    if not name.given:
        return frozenset(found | ({" ".join(name.family)} if name.family else set()))
    family, apart, joined = " ".join(name.family), " ".join(name.given), "".join(name.given)
    first, initials = name.given[0], name.initials
    for given in {apart, joined, first, initials, initials[0], " ".join(initials)}:
        found |= {f"{given} {family}", f"{family} {given}"}
    if len(name.given) > 1 and len(name.given[-1]) > 1:  # it may be the first part of a double family name
        found.add(f"{initials[0]} {name.given[-1]} {family}")
    return frozenset(found)


def compatible(left: str, right: str) -> float:
    """How well two names can be one person's, 0 to 1; names alone never prove it.

    1 the same name · 0.9 a middle name more · 0.8 given and family exchanged · 0.7 initials that fit · 0.65 a short form
    (`Jon`) · 0.6 initials and exchanged · 0 otherwise.
    Names in different scripts are 0 unless one form gives the other in brackets.
    """
    a, b = PersonName.parse(left), PersonName.parse(right)
    best = _score(a, b)
    if best < 1.0:
        for one in _forms(a):
            best = max(best, _score(one, b))
        for other in _forms(b):
            best = max(best, _score(a, other))
    return best


def _forms(name: PersonName) -> list[PersonName]:
    """A name's forms in brackets, and its spelling without umlauts."""
    ascii_form = spelled_out(name.text)
    forms = name.aliases if ascii_form == name.text else (*name.aliases, ascii_form)
    return [PersonName.parse(form) for form in forms]


def _score(a: PersonName, b: PersonName) -> float:
    if not a.family or not b.family:
        return 0.0
    if a.key == b.key:
        return 1.0
    if not a.given or not b.given:
        return 1.0 if a.given + a.family == b.given + b.family else 0.0
    if a.family == b.family:
        return _given_score(a.given, b.given)
    if "".join(a.family) == "".join(b.family):
        return min(0.9, _given_score(a.given, b.given))
    if double := max(_double_surname(a, b), _double_surname(b, a)):
        return double
    if a.sure_order and b.sure_order and not (a.initials_only or b.initials_only):
        return 0.0
    if "".join(a.given) == "".join(b.family) and "".join(b.given) == "".join(a.family):
        return 0.8
    # One of the two has a family name of several words, or the order exchanged: "Juan García López" and "J. García".
    if sorted(a.given + a.family) == sorted(b.given + b.family):
        return 0.8
    return 0.6 if _exchanged_initials(a, b) or _exchanged_initials(b, a) else 0.0


def _double_surname(a: PersonName, b: PersonName) -> float:
    """`Juan Serra Gómez` and `J. Serra-Gómez`: the first family name of the one was taken for a given name."""
    size, words = len(b.family), a.given + a.family
    if size < 2 or len(a.family) >= size or len(words) <= size or words[-size:] != b.family:
        return 0.0
    return min(0.9, _given_score(words[:-size], b.given))


def _exchanged_initials(a: PersonName, b: PersonName) -> bool:
    """`Zeqing W.` written for a person whose family name is Wang, or `Yu Z.` for `Zhang Yu`."""
    return (
        a.initials_only
        and not b.sure_order
        and a.family == b.given
        and a.initials == "".join(p[0] for p in b.family)
    )


def _given_score(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if "".join(a) == "".join(b):
        return 1.0
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    joined_short, joined_long = "".join(short), "".join(long)
    if all(len(part) == 1 for part in short):
        if joined_short == "".join(part[0] for part in long)[: len(short)]:
            return 0.7
        # "ZM" may stand for "Zhiming" written together only where another form shows it; the first letter decides here.
        return (
            0.7
            if len(long) == 1
            and joined_long.startswith(joined_short[0])
            and fits_syllables(joined_long, joined_short)
            else 0.0
        )
    if short[0] == long[0]:
        rest = iter(long[1:])
        if all(any(_same_or_initial(part, other) for other in rest) for part in short[1:]):
            return 0.9
        return 0.0
    if all(_same_or_initial(x, y) for x, y in zip(short, long, strict=False)):
        return 0.7
    return 0.65 if _is_short_form(short[0], long[0]) or _is_short_form(long[0], short[0]) else 0.0


def _is_short_form(short: str, long: str) -> bool:
    """`Jon` for `Jonathan`, `Bill` for `William`; never between two names in pinyin, where each syllable counts."""
    if long in SHORT_FORMS.get(short, ""):
        return True
    return (
        3 <= len(short) < len(long) and long.startswith(short) and not (is_pinyin(short) and is_pinyin(long))
    )


def _same_or_initial(a: str, b: str) -> bool:
    return a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0])
