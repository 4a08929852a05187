"""Short forms that a paper writes out, `Mean Average Precision (MAP)`, and names that it gives: `We call this ...`."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Passage
from assistant.retrieval.sentences import body_sentences
from assistant.text.words import words

_SPELT_OUT = re.compile(
    r"\b(?:stands|stands? for|standing for|stands? for what|short(?: for)?\W*$|abbreviat\w+|acronym|full (?:form|name)|spelled out|spelt out|initials)\b|^(?:stands?|acronym)\W*$",
    re.I,
)
"""Asks what a short form means."""


_OUTRIGHT = re.compile(r"\b(?:stand(?:s|ing)?|short) for\b|\babbreviat\w+|\bacronym\b", re.I)
_NAME_ASKED = re.compile(
    r"^\W*(?:and |so )?(?:what|how) (?:do|did|does|is|are|was|were) (?:(?:the|this|that|their|they|authors|it) ?)*(?:effect|phenomenon|method|approach|technique|algorithm|model|network|framework|system|idea|theory|principle|finding|thing|paper)?s? ?(?:called|named|call(?: it| this| that)?|name(?: it| this)?)(?: (?:in short|for short|then|again|exactly|by (?:its|their) (?:short )?name|in the (?:paper|study)))*\W*$|\bname (?:of|for) (?:the|this|that|it) ?(?:effect|phenomenon|method|approach|technique|algorithm|model|network|framework|system|idea|theory|principle|finding)?\W*$",
    re.I,
)
_NAMES = re.compile(
    r"\b(?:call(?:s|ed)?|nam(?:es?|ed)|term(?:s|ed)|dub(?:s|bed)?|coin(?:s|ed)?|known as)\b", re.I
)

_BEHIND = re.compile(r"\b([A-Z][\w-]*[A-Z][\w-]*) \(([a-z][^()]{5,80})\)")
"""The long form behind the short one: `SGD (stochastic gradient descent)`."""


def asks_name(question: str) -> bool:
    """Whether a question asks what the thing is called that a paper is about."""
    return _NAME_ASKED.search(question) is not None


def names_given(passage: Passage, library: Library) -> list[str]:
    """The first sentence that gives a thing its name, `We call this sparse double descent.`, else that has the name it is known by."""
    sentences = body_sentences(passage.text, passage.title)
    given = [one for one in sentences if _NAMES.search(one)][:1]
    known = [name for name in library.names_of(passage.owner_id) if " " not in name]
    return given or [one for one in sentences if any(name in one for name in known)][:1]


def asks_meaning(topic: str) -> bool:
    """Whether a question's words ask what a short form stands for."""
    return _SPELT_OUT.search(topic) is not None


def asks_outright(question: str) -> bool:
    """Whether nothing else is asked: `what does X stand for?`."""
    return (
        re.fullmatch(r"\W*what (?:does|do|did) \S+(?: \S+){0,3} (?:stand|short) for\W*", question, re.I)
        is not None
    )


def spelt_out(topic: str, passage: Passage) -> list[str]:
    """The sentence that writes a short form out beside it, `Long Form (LF)`: that of the topic where it names one."""
    stated = []
    for sentence in (*body_sentences(passage.text, passage.title), passage.title):
        for short in re.findall(r"\(([A-Z][\w-]*[A-Z][\w-]*)\)", sentence):
            before = sentence.split(f"({short})")[0]
            letters = [one.lower() for one in short if one.isalpha()]
            initials = [one[0] for one in re.findall(r"[a-z]\w*", before.lower())][-2 * len(letters) :]
            if len(set(letters) & set(initials)) * 2 > len(set(letters)):
                stated.append((short, sentence))
        for short, long in _BEHIND.findall(sentence):
            initials = [one[0] for one in re.findall(r"[a-z]\w*", long.lower())]
            if len(short) > 1 and [one.lower() for one in short if one.isalpha()][:1] == initials[:1]:
                stated.append((short, sentence))
    asked = set(words(topic))
    outright = [
        one
        for one in body_sentences(passage.text, passage.title)
        if _OUTRIGHT.search(one) and asked & set(words(one))
    ]
    if outright:
        return outright[:1]
    named = [sentence for short, sentence in stated if set(words(short)) & asked]
    if named or re.search(r"[A-Z]{2}", topic):
        return named[:1]
    titled = "".join(one[0] for one in words(passage.title))
    own = [sentence for short, sentence in stated if _in_order(short.lower(), titled)]
    return own[:1] or ([stated[0][1]] if len(stated) == 1 else [])


def _in_order(letters: str, within: str) -> bool:
    """Whether letters stand in a text in their order, others between them."""
    rest = iter(within)
    return all(one in rest for one in letters)
