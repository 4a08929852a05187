"""Clauses: the several things that one question asks of the paper it names, `how large was ..., and by how much did ...`.

Each is read by itself: what is stored apart from the text (who, where, the code) becomes a further fact, and what only
the text can tell is looked for with the words of its own clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import Clause
from assistant.text.words import content_words
from assistant.understanding.facts.paper_facts import STORED_APART, paper_fact
from assistant.understanding.facts.told_in_text import asks_for_figure
from assistant.understanding.language.question import Question
from assistant.understanding.topic.topic import topic_of

_BEGINS = (
    r"(?:(?:on|in|at|by|with|from|to|for|of|under|up to|over|against|during) )?"
    r"(?:(?:what|which|how|who|whose|whom|where|when|why)\b|(?:is|are|does|do|did|was|were|has|have|had|can|could|will) (?:it|they|there|the|its|any|he|she|that|code|PAPER)\b)"
)
_BOUNDARY = re.compile(
    rf"[?!.;]+\s+(?:(?:and|also|plus|then|so) )*(?=\w)|,?\s+(?:and|plus|as well as|but)(?: also| then)?\s+(?={_BEGINS})|,\s+(?={_BEGINS})",
    re.I,
)
_ASKS = re.compile(rf"\b(?:what|which|how|who|whose|whom|where|when|why)\b|^\W*{_BEGINS}", re.I)
_OF_BEFORE = re.compile(
    r"^\W*(?:and )?how (?:large|big|much|high|small|long|fast|great|low|far|wide|strong|many|good|bad|accurate)\b(?: of (?:it|them))? (?:is|was|are|were|do|does) (?:it|that|this|they|there)\W*$"
)
"""`Against which baseline is the speed-up measured, and how large is it?`: what the clause before speaks of."""


_NAME_ALONE = frozenset({"called", "title", "titled", "named", "exact title", "full title"})


@dataclass(frozen=True)
class Asked:
    """What several clauses ask: of the text, and what is stored apart from it."""

    of_text: tuple[Clause, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def is_several(self) -> bool:
        """Whether more than one thing is asked, of which the text has to tell at least one."""
        return bool(self.of_text) and len(self.of_text) + len(self.apart) > 1


def asked_in_clauses(question: Question, parts: Sequence[str] = ()) -> Asked:
    """What each clause of a question asks of the paper named in one of them; nothing where it has one clause.

    `parts`: names of parts of the paper, by which it was found and which are asked about themselves.
    """
    forms = [question.masked(), question.masked(lower=False), question.worded(), question.text]
    split = [_BOUNDARY.split(form) for form in forms]
    if len({len(one) for one in split}) > 1:
        return Asked()
    asking = [one for one in zip(*split, strict=True) if _ASKS.search(one[0])]
    if len(asking) < 2:
        return Asked()
    of_text: list[Clause] = []
    apart: list[str] = []
    for masked, cased, worded, written in asking:
        fact = paper_fact(masked if "PAPER" in masked else f"{masked.rstrip('?!. ')} PAPER")
        topic = " ".join([topic_of(cased), *(one for one in parts if one in written)]).strip()
        if fact in STORED_APART:
            apart.append(fact)
        elif topic.lower() in _NAME_ALONE:
            continue  # "what is it called, and who wrote it?": the title stands above every answer
        elif fact == "about" or ("PAPER" in masked and not content_words(topic)):
            of_text.append(Clause(topic="approach", wording=worded))
        elif of_text and _OF_BEFORE.search(masked):
            of_text.append(Clause(topic=of_text[-1].topic, wording=worded, figure=True))
        elif content_words(topic):
            of_text.append(Clause(topic=topic, wording=worded, figure=asks_for_figure(worded)))
    return Asked(tuple(of_text), tuple(dict.fromkeys(apart)))
