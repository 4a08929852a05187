"""Names and amounts that a question gives and a text nowhere has: no sentence of the text tells of them, whatever else it says.

`What accuracy does it reach on Flickr30k?` is not answered by the accuracy on another data set, nor `how fast at 8k tokens?` by the
speed at 64k.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.library import Library
from assistant.records import Paper
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS, words
from assistant.understanding.language.numbers import number

_TOKEN = re.compile(r"[^\W\d_](?:[\w²³+]|[-/.](?=\w))*")
_COINED = re.compile(r"[a-z][A-Z]|[A-Z].*[A-Z]|^[A-Za-z]+[-.]?\d")
"""Capitals inside, or letters with a number behind: `mIoU`, `FID`, `LSUN-Bedrooms`, `Flickr30k`."""
_PLACED = re.compile(
    r"\b(?:on|in|over|against|than|to|with|for|at|from|by|beat|outperform|use|report)\s+(?:(?:the|an?)\s+)?$"
    r"|^\W*(?:did|does|do|has|have|is|was|were|are)\s+$",
    re.I,
)
"""What stands before a name that is written like any word at the beginning of a sentence: `on Cityscapes`, `did Nintendo agree?`"""
_CAPITALISED = re.compile(r"[A-Z][a-z]{3,}")
_JOINED = re.compile(
    r"\s+|\s*(?:,|/|\b(?:and|or|nor|vs\.?|versus)\b)\s*(?:(?:on|in|with|against|for|the|an?)\s+)*"
)
_EVERYBODYS = re.compile(
    r"(?:[GCTN]PUs?|AI|ML|NLP|[LV]*LMs?|USA?|UK|EU|PhDs?|MSc|BSc|URLs?|PDFs?|DOIs?|[KMGT]i?B|V?RAM|[MGT]?FLOPs?|APIs?|OS|IDs?|OK|FAQ|TL;?DR|GitHub|arXiv|ArXiv|IEEE|ACM"
    r"|English|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
)
_LIKE = 5
"""Letters from which a word with the same beginning speaks of what a name does: `Europe`, `European`."""
_WITH_NUMBER = re.compile(r"([a-z]{2,}?)[-. ]?(\d+\w*)")


def lacks_names(topic: str, question: str, text: str, library: Library) -> bool:
    """Whether a question's topic gives a name that a text has in no form; of names joined by `and` or `or` one is enough."""
    shouted = sum(map(str.isupper, question)) > sum(map(str.islower, question))
    groups = [] if shouted else _names_grouped(topic, question)
    return _lacks_amounts(question, text) or any(
        not any(_has(text, name, library) for name in names) for names in groups
    )


_AMOUNT = re.compile(
    r"(?<![\w.,-])(?P<number>\d[\d.,]*(?: ?[kKMB])?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -]?(?:[\w-]+ )?"
    r"(?P<unit>tokens?|bits?|parameters|frames?|epochs?|layers?|shots?|classes|nodes|clients|agents)\b",
    re.I,
)
_VERIFIES = re.compile(
    r"^\W*(?:is|are|was|were|does|do|did|has|have|can|could)\b|\b(?:right|true|correct)\W*$", re.I
)
"""What is asked with yes or no is corrected by another amount."""


def _lacks_amounts(question: str, text: str) -> bool:
    """Whether a question gives an amount of something of which a text only gives others: `at 8k tokens`, `with 3 bits`."""
    asked = _amounts(question)
    if not asked or _VERIFIES.search(question):
        return False
    told = _amounts(text)
    return any(unit in told and not numbers <= told[unit] for unit, numbers in asked.items())


def _amounts(text: str) -> dict[str, set[str]]:
    """The numbers that stand before each unit."""
    found: dict[str, set[str]] = {}
    for match in _AMOUNT.finditer(text):
        written = match["number"].lower().replace(",", "").replace(" ", "").rstrip(".")
        small = number(written)
        found.setdefault(match["unit"].lower().rstrip("s"), set()).add(
            written if small is None else str(small)
        )
    return found


_NAMED_METHOD = re.compile(
    r"\b(?i:how|what|why|where|when)\b(?: \w+)? (?:does|do|did|is|are|was|were) (?P<name>(?=\S*[a-z]?[A-Z]\S*[A-Z])[A-Z][\w-]*-[A-Z][\w-]*|[A-Z]+[a-z]+[A-Z]\w*)\b"
)
"""`How does GLIMQ-Net choose its widths?`: written as nothing but the name of a method is."""


def asks_of_another(question: str, papers: Iterable[Paper]) -> bool:
    """Whether a question is asked of a method by a name that none of the papers has."""
    named = _NAMED_METHOD.search(question)
    return named is not None and not any(
        named["name"].casefold() in f"{one.title} {one.abstract}".casefold() for one in papers
    )


def _names_grouped(topic: str, question: str) -> list[list[str]]:
    """The names in a topic, those in one list that stand side by side in it; and those that only the whole question places."""
    titled = sum(word[:1].isupper() for word in question.split()) * 2 > len(question.split())
    besides = (
        one.group()
        for one in _TOKEN.finditer(question)
        if _COINED.search(one.group())
        and one.group() not in topic
        and _PLACED.search(question[: one.start()])
    )
    groups: list[list[str]] = [] if titled else [[one] for one in besides if not _EVERYBODYS.fullmatch(one)]
    end = -1
    for match in _TOKEN.finditer(topic):
        name = match.group()
        if _EVERYBODYS.fullmatch(name):
            continue
        placed = _PLACED.search(question[: max(question.find(name), 0)])
        if not _COINED.search(name) and (titled or not placed or not _CAPITALISED.fullmatch(name)):
            continue
        if (
            groups
            and _JOINED.fullmatch(topic[end : match.start()])
            and _side_by_side(groups[-1][-1], name, question)
        ):
            groups[-1].append(name)
        else:
            groups.append([name])
        end = match.end()
    return groups


def _side_by_side(one: str, other: str, question: str) -> bool:
    """Whether only a joint stands between two names in the whole question, of which a topic leaves words out."""
    begin, end = question.find(one) + len(one), question.find(other)
    return begin < end and bool(_JOINED.fullmatch(question[begin:end]))


def _has(text: str, name: str, library: Library) -> bool:
    """Whether a text has a name: as it is, in its parts, as the words it is short for, or without a number it adds."""
    bare, told = fold(name).replace(" ", ""), words(text)
    singular = bare.removesuffix("s")
    if any(_begins(told[place:], one) for place in range(len(told)) for one in (bare, singular)):
        return True
    if set(words(name)) <= set(told) or _spelt_out(singular, told):
        return True
    if any(long in fold(text) for long in library.acronyms.meanings(singular)):
        return True
    if numbered := _WITH_NUMBER.fullmatch(bare):
        head = numbered.group(1)
        return head in told and not any(
            _numbered_of(one, head) for one in zip(told, [*told[1:], ""], strict=True)
        )
    return _CAPITALISED.fullmatch(name) is not None and any(
        one.startswith(bare[: _LIKE - bare.endswith(("ish", "ese"))]) for one in told
    )


def _begins(told: list[str], name: str) -> bool:
    """Whether words begin with a name, written together or apart, with or without a number behind it."""
    joined = ""
    for one in told:
        joined += one
        if len(joined) >= len(name):
            break
    return joined == name or (joined.startswith(name) and joined[len(name)].isdigit())


def _numbered_of(pair: tuple[str, str], head: str) -> bool:
    """Whether a word is a name with a number of its own: `VOC2007`, `CIFAR-100`."""
    one, following = pair
    return bool(re.fullmatch(rf"{re.escape(head)}\d\w*", one)) or (one == head and following[:1].isdigit())


def _spelt_out(letters: str, told: list[str]) -> bool:
    """Whether words that follow one another begin with the letters of a short form."""
    plain = [one for one in told if one not in FUNCTION_WORDS]
    return any(letters in "".join(one[0] for one in among) for among in (told, plain))
