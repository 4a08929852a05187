"""Asides: what a visitor says around the question itself, and which only frames it.

`Good afternoon, I hope this finds you well. Would you be so kind and show me which papers X has, going by the list?` In a
question that names, venues, years or an order hold together, the words of such parts are no topic, whatever they are. Which
parts they are is told by how they stand: a part that neither asks nor names a topic of the stored texts, and in the part that
asks, what is said before it does. A topic that is brought up in an aside is left aside with it, and named.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text import fold
from assistant.text.words import content_words, stem
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.question import Question
from assistant.understanding.language.question_parts import (
    SOURCE,
    SPEAKS,
    SUBORDINATE,
    Part,
    introduced,
    parts_of,
    take_words,
)
from assistant.understanding.message.request_frames import CONNECTORS, take_lead, take_tails
from assistant.understanding.people.people import Found

_SPEAKS_OF_IT = re.compile(
    r"\b(?:about|on|in|of|for|regarding|to|with|cover|covers|is) (?:it|that|this|them|these|those|such|there)\b"
)
"""In a part that asks: the topic stands before it."""
_GREETS = re.compile(
    r"^\W*(?:hi|hello|hey|hiya|yo|dear \w+|greetings|good (?:morning|afternoon|evening|day)|thanks?|thank you|cheers|sorry|excuse me|please|ok(?:ay)?|well|so)(?: (?:there|all|everyone|again|dear|assistant|a lot|so much|in advance|very much))*\W*$"
    r"|^\W*(?:[\w']+ ){0,4}?(?:thanks|thank you|regards|wishes|greetings|sincerely|congrat\w+|cheers)\b"
)
"""How a question opens and closes."""
_WHATEVER = re.compile(
    r"[,\s]+(?:whether |be (?:it|they) )?(?:[\w-]+\s+){1,3}or not(?=\W*$)|[,\s]+(?:regardless of|no matter|whatever) (?:the |its |their |what |which |on what )?(?:topics?|subjects?|fields?|themes?)\b",
    re.I,
)
"""`parsing or not`: no topic holds the list together."""
_SENTENCE_ENDS = frozenset(".!?;-–—")


def take_asides(question: Question, library: Library) -> tuple[str, ...]:
    """Take the words that only frame the question, where another part makes the request; the topics left aside with them."""
    parts = parts_of(question)
    question.take_first(_WHATEVER, "")
    if not any(part.asks for part in parts):
        return ()
    aside: list[str] = []
    take_recall(question, parts)
    parts = parts_of(question)
    bare = all(_asks_barely(part) for part in parts if part.asks)
    of_it = any(part.asks and _SPEAKS_OF_IT.search(part.masked) for part in parts)
    for part in parts:
        if part.asks:
            take_lead(question, part)
            take_tails(question, part)
        elif not part.labels and _GREETS.match(part.masked):
            take_words(question, part.start, part.end)
        elif bare and _tells_of_paper(part):
            continue  # "X is said to be much faster, what was the figure?"
        elif not (of_it and introduced(part)) and _only_frames(part, question, library):
            aside += introduced(part)
            take_words(question, part.start, part.end)
    return tuple(aside)


_RECALL = re.compile(
    r"^\W*(?:(?:if )?(?:i|we)(?:['’](?:m|ve|d))?|my \w+|somebody|someone)\b[^.?!,;:]{0,24}?\b(?:remember|recall|think|believe|read|heard|saw|know|said|told(?: me| us)?|tells(?: me| us)?|says|noticed|understood|am sure|sure|gather)(?:\s+(?:that|how|in|from|reading|hearing|seeing|about|correctly|rightly))*[\s,]+(?=\S)",
    re.I,
)
"""How somebody begins who tells what they know of a paper: `I remember that`."""
_BARE = frozenset(
    stem(one)
    for one in """figure figures number numbers value values percentage percent score amount name names term word call called calls factor total result exact exactly again
    precise precisely one thing much many remind tell know share speedup""".split()
)
"""Words of a question that leave to what was told before them what they are asked of."""


def take_recall(question: Question, parts: list[Part]) -> None:
    """Take how a part begins that tells of a paper what another part asks barely about: `I remember that X is faster, what was the figure?`."""
    if not all(_asks_barely(part) for part in parts if part.asks):
        return
    for part in parts:
        if _tells_of_paper(part) and (match := _RECALL.match(question.text[part.start : part.end])):
            take_words(question, part.start, part.start + match.end())


def _asks_barely(part: Part) -> bool:
    """Whether a part that asks has no words of its own to look for: `what was the figure?`, `what do they call it?`."""
    said = content_words(re.sub(r"\b[A-Z]+\b", " ", part.masked))
    return "PAPER" not in part.masked and bool(said) and all(stem(one) in _BARE for one in said)


def _tells_of_paper(part: Part) -> bool:
    """Whether a part that does not ask says something of a paper."""
    said = content_words(re.sub(r"\b[A-Z]+\b", " ", _RECALL.sub("", part.masked)))
    return not part.asks and "PAPER" in part.masked and sum(not is_chatter(one) for one in said) > 0


def take_told(question: Question, people: list[Found]) -> list[Found]:
    """Take sentences about those who ask and somebody whom another sentence asks about, with all they say; who is left.

    `I know X mostly as a first author. On which papers is X not first?`
    """
    parts = parts_of(question)
    for part in parts:
        told = [one for one in people if part.start <= one.start < part.end]
        rest = [one for one in people if one not in told]
        named = {one.mention.text.casefold() for one in rest}
        again = all(one.mention.text.casefold() in named for one in told)
        if (
            told
            and again
            and part.states
            and part.behind[:1] in _SENTENCE_ENDS
            and any(one.asks for one in parts)
        ):
            take_words(question, part.start, part.end)
            question.taken = [
                (start, end, "" if part.start <= start < part.end else label)
                for start, end, label in question.taken
            ]
            people = rest
    return people


def _only_frames(part: Part, question: Question, library: Library) -> bool:
    """Whether a part that does not ask holds nothing that is asked for."""
    speaks = SPEAKS.search(part.masked)
    if speaks and SUBORDINATE.match(part.masked):
        return True
    if part.states and not part.labels and not introduced(part):
        return True
    said = [word for word in content_words(re.sub(r"\b[A-Z]+\b", " ", part.masked)) if not is_chatter(word)]
    if not said:
        return False  # "newest first", "in total": these words may say how
    if SOURCE.match(part.masked) or SUBORDINATE.match(part.masked):
        return True
    if person_fact(f"PERSON {part.masked}") is not None and not speaks:
        return False  # "..., with the e-mail address"
    known = sum(bool(library.document_frequency[stem(word)]) for word in said) * 2 > len(said)
    if speaks:
        return not (known and introduced(part))
    if part.labels or any(label == "PAPER" for _, _, label in question.taken):
        return False  # "X and horses, anything?"; of a paper every word may be asked
    return not known and not (introduced(part) or (part.behind in (":", "-", "–", "—") and _is_noun(part)))


def _is_noun(part: Part) -> bool:
    """Whether a part is a bare name of a subject, as it is put before a question: `Blockchain: what has X published?`."""
    return not any(is_chatter(word) and word not in CONNECTORS for word in fold(part.masked).split())
