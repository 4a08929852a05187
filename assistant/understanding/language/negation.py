"""Constraints a question turns round: `not with X`, `except at AAAI`, `without preprints`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.understanding.language.question import Question

_TURNS = (
    r"(?:not|w/o|neither|nor|never|without|exclud(?:e|es|ing)|except(?:ing)?(?: for)?|other than|apart from|aside from|besides|minus|rather than|no|none"
    r"|(?:leav|tak|filter|set|cut|cross)(?:e|es|ing|ting)?(?: (?:out|aside|away))?|(?:skip|omit)(?:s|ping|ting)?|drop(?:ping)?|(?:ignor|disregard|discard|remov|subtract)(?:e|ing)?|forget(?: about)?|outside(?: of)?|(?:(?<=everything )|(?<=anything )|(?<=all ))but|(?<=but )nothing"
    r"|(?:more|further) than|beyond|lack(?:s|ed|ing)?|devoid of|free of|barring|independent(?:ly)? (?:of|from)|nothing to do with"
    r"|(?:is|are|was|were|do|does|did|has|have|had)n['’]?t)"
)
"""Words that turn round what follows. Those of leaving out have a name or a venue behind them, or turn nothing round."""
_BARE = re.compile(
    r"\W*(?:and |but )?(?:tak|filter|set|cut|cross)(?:e|es|ing|ting|s|ed)?\b(?!\s*(?:out|aside|away)\b)", re.I
)
"""`Take the papers of A`, `filter A's papers by year`: leaves nobody out without `out`, `aside`."""
_FURTHER_THAN = re.compile(r"\b(?:more|further) than\b|\bbeyond\b|\b(?:just|only|merely)\b", re.I)
"""Turns round how far papers have come: `more than a preprint`, `not just preprints`, unlike `not only at A`."""
_INVOLVES = r"contribut(?:ions?|ing|ed?)|participation|participating|involvement|involv(?:e|ing)|help(?:ed)?|input|assistance|collaborati(?:on|ng)|presence|names?|listing|featur(?:e|es|ing)|mention(?:s|ing)?|credit(?:s|ing)?|carry|bear|show|contain(?:s|ing)?|work(?:ed)?|sign(?:ed)?"
_BETWEEN = rf"(?:\s+(?:with|by|from|at|in|as|of|on|for|to|out|aside|those|ones?|the|any|anything|everything|whatever|all|what|where|when|which|that|papers?|articles?|publications?|works?|stuff|an?|co-?author(?:ed|s)?|written|published|including|together|done|his|her|their|him|them|he|she|they|is|are|be|being|been|was|were|has|have|having|had|did|really|actually|list|includ(?:e|ing)|also|too|count(?:ing|ed)?|appear(?:ed|ing)?|came|come|coming|stem(?:ming|med)?|dat(?:ed?|ing)|present(?:ed)?|accepted|placed|lead|led|stand|still|yet|already|currently|mere(?:ly)?|just|only|plain|pure|i\.?e\.?|{_INVOLVES}))*\s*"
_NOT = rf"(?:,?\s*\b(?:and |but )?{_TURNS}\b{_BETWEEN}|\bnon[- ]|(?:而?(?<!是)不是|不包括|不包含|不算|排除|剔除|去掉|除开|除了|(?<!有)没有|(?<!有)没|除去|不含|不要|非)\s*(?:和|与|跟|在|发在|发表在|关于)?\s*)$"
_PART_IN = (
    r"(?:(?:an? |the |been |be |being |also |even |actually |at all |ever |listed |named |credited |counted )*"
    r"(?:on|in|among|part (?:of|in)|(?:take|taken|took|have|had|play|played) (?:an? |any )?(?:part|hand|share|role)(?: in)?|participat\w+(?: in)?|contribut\w+(?: to)?|involved(?: in)?"
    r"|(?:co-?)?authors?(?:ed)?(?: of| on)?|work(?:ed)? (?:on|with)|work(?:ed)?(?=\W*$)|sign(?:ed)?|appear(?:s|ed|ing)?(?: on| in| as)?|join(?:ed)?(?: in)?|collaborat\w+(?: on)?|help(?:ed)?(?: with)?|featur\w+(?: in| on)?|figure[sd]?(?: in| on)|present|to be found|help write|(?:co-?)?writ(?:e|ten)|wrote)\b)"
)
"""What somebody is or does who is an author."""
_ABSENT = re.compile(
    rf"\s+(?:(?:(?:is|was|are|were|does|did|has|had|have|do)(?:\s+not|n['’]?t)|not|never|neither)\s+{_PART_IN}"
    r"|(?:(?:has|had|have|plays?|played|takes?|took)\s+no\s+(?:part|hand|share|role|say|involvement)|(?:has|had|have)\s+nothing\s+to\s+do|(?:is|was|are|were)\s+(?:absent|missing|left out))\b)(?:\s+(?:with|in|on|of|from|it|them))*",
    re.I,
)
"""`that X is not on`, `in which X did not take part`; the verb may stand before the name: `was X not part of`."""
_BY = re.compile(r"\b(?:by|of|from)\s+$", re.I)
"""`Papers by X not on snow`: not about it, and X is their author."""
_BY_OTHERS = re.compile(
    r"\s*(?:by |is |are )?(?:somebody|someone|anybody|anyone|others?(?! than\b)|another|a different)\b(?: else| person| people| author)?",
    re.I,
)
"""Behind a place: `led by somebody else`."""
_OTHERS_ARE = re.compile(
    r"\b(?:somebody|someone|anybody|anyone|others|another|an?other|a different|different)\b(?: else| person| people| author| one)?(?:\s+(?:is|was|are|were|as|being|stands?|appears?|comes|goes|listed|named|the|an?))*\s*$",
    re.I,
)
"""Before a place: `somebody else is first author`, `another first author`."""
_ALONE = re.compile(r"\b(?:solo|alone|single|sole|lone)", re.I)
"""`Another solo paper` is one more, and by nobody else."""
_ASIDE = re.compile(
    r"\s*,?\s*(?:(?:are |is |was |being |were |be |been |to be |papers? |posts? |articles? |ones? )*(?:aside|out(?= of (?:it|the (?:count|picture|way))|\W*(?:$|[,.;:?!)]))|excluded|excepted|apart|omitted|ignored|disregarded|left (?:out|aside)|set aside|taken (?:out|away)|put aside|struck out|removed|discounted|dropped|skipped|not to be counted|out of (?:it|the (?:count|picture|way))|(?:not|un)[ -]?(?:counted|included|considered|wanted|regarded)|not counting(?=\W*(?:$|[,.;:?!)]))))(?!\w)",
    re.I,
)
"""Behind a name or a kind of papers: `X aside`, `preprints not included`."""
_LEAVING = re.compile(
    r"\b(?:leav|tak|filter|cut|cross|set|put|strik)(?:e|es|ing|ting)?\s+(?:(?:the|those|all|any|papers?|ones?|at|in|from|with)\s+)*$",
    re.I,
)
"""Before what is left `out` or `aside`."""
_AND = re.compile(r"\b(?:and|or|nor)\s+$", re.I)
_PREFIX = re.compile(r"non[- ]", re.I)
BEFORE = re.compile(_NOT, re.I)
"""What turns round, at the end of the text before it."""
_LABELS = frozenset({"YEAR", "VENUE", "STATUS", "TRACK", "POSITION"})


@dataclass
class Negations:
    """Which people (by their place in the question) and which kinds of constraint are turned round."""

    people: set[tuple[int, int]] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    venues: set[int] = field(default_factory=set)
    """Where venues begin that are turned round, also beside others that are not: `at A but not at B`."""
    statuses: set[int] = field(default_factory=set)
    """Where a status is spoken of that is turned round: `accepted somewhere, so no preprints`."""


def take_negations(question: Question, people: list[tuple[int, int]]) -> Negations:
    """Find them by the words before what is already understood, and take those words."""
    found = Negations()
    spans: list[tuple[int, int]] = []
    negated: list[str] = []
    last = ""
    alone = False  # "non-workshop papers from 2023": the prefix turns its own word
    for start, end, label in sorted(question.taken):
        if (start, end) not in people and label not in _LABELS:
            continue
        behind = _BY_OTHERS if label == "POSITION" else _ASIDE
        turned = behind.match(question.text, end)
        if turned is not None and question.free(end, turned.end()):
            question.take(end, turned.end(), "")
            verb = _LEAVING.search(question.text[:start])  # "leaving V out"
            if verb is not None and question.free(*verb.span()):
                question.take(*verb.span(), "")
            _turn(found, negated, (start, end), label)
            spans.append((start, end))
            last = label
            continue
        before = question.text[:start]
        by_others = label == "POSITION" and not _ALONE.search(question.text[start:end])
        match = BEFORE.search(before) or (_OTHERS_ARE.search(before) if by_others else None)
        absent = _ABSENT.match(question.text, end) if (start, end) in people else None
        of_theirs = (
            _BY.search(before) is not None and re.search(r"\w", question.text[absent.end() :])
            if absent
            else False
        )
        if absent is not None and not of_theirs and question.free(end, absent.end()):
            question.take(end, absent.end(), "")
            found.people.add((start, end))
            continue
        if match is not None and _BARE.match(match.group()):
            match = None
        if match is not None and label != "STATUS" and _FURTHER_THAN.search(match.group()):
            match = None
        dated = label == "YEAR" and last in ("STATUS", "TRACK") and not _AND.search(question.text[:start])
        of_another = alone or (last == "PERSON" and label != "PERSON")
        of_another = of_another or (last == "POSITION" and label in ("YEAR", "VENUE"))
        joined = bool(spans) and not dated and _is_joined(question.text, spans[-1], start, of_another)
        joined = joined and not _begins_anew(question.text, spans[-1], (start, end), label == last)
        if joined and label == "PERSON" and last != "PERSON":  # "except those at V, has A or B more?"
            joined = question.text[spans[-1][1] : start].strip() != ","
        if match is None and not joined:
            continue
        alone = match is not None and _PREFIX.fullmatch(match.group()) is not None
        if match is not None and question.free(match.start(), start) and match.group().strip():
            question.take(match.start(), start, "")
        if (start, end) in people and (share := _SHARE_OF.match(question.text, end)) is not None:
            question.take(*share.span(), "")
        _turn(found, negated, (start, end), label)
        spans.append((start, end))
        last = label
    kinds = [label for _, _, label in question.taken]
    # Where some of them are meant as they stand (`at A, not at B`), the record has no place for both.
    found.labels = {label for label in negated if kinds.count(label) == negated.count(label)}
    return found


def _is_joined(text: str, before: tuple[int, int], start: int, of_another: bool) -> bool:
    """Whether what begins at a place is turned round along with the span before it; `of_another`: only where `and` says so."""
    between = text[before[1] : start]
    joined = _JOINED.fullmatch(between)
    if joined is None or (of_another and not joined.group("and")):
        return False
    return not (between.strip() in (",", "，") and _ALL_BUT.search(text[: before[0]]))


def _begins_anew(text: str, before: tuple[int, int], span: tuple[int, int], of_one_kind: bool) -> bool:
    """Whether a limit behind what is turned round is one of its own: `not at A and with B`, `except 2022, from A on`."""
    own = _OWN.match(text, before[1], span[1])
    if own is None or _OR.search(own.group()):
        return False
    lists = _TAKES_LIST.search(text[: before[0]])
    return not of_one_kind or lists is None


_OWN = re.compile(
    r"\s*(?:,\s*(?:and\b|or\b|nor\b|but\b)?|(?:and|or|nor|but)\b)?\s*(?:with|at|in|from|as|since|between|being|during|before|after|until|up to)\b",
    re.I,
)
"""Before a limit that has its own preposition."""
_OR = re.compile(r"\bn?or\b", re.I)
_TAKES_LIST = re.compile(
    r"\b(?:exclud\w*|except\w*(?: for)?|leav\w*(?: out| aside)?|omit\w*|skip\w*|drop\w*|ignor\w*|disregard\w*|discard\w*|remov\w*|subtract\w*|(?:other|rather) than|apart from|aside from|besides|minus|barring|neither|nor|but(?= (?:at|in|from|those|the)\b))(?:\s+\w+){0,3}\s*$",
    re.I,
)
"""Words of leaving out behind which several things with their prepositions are left out: `except at A and at B`."""
_ALL_BUT = re.compile(r"除[了去开][^,，]*$")
"""`除了AAAI,王则清还`: ends with its comma."""
_JOINED = re.compile(
    r"\s*(?P<and>(?:,|or|and|nor)\s*)?(?:(?:with|by|at|in|those|any|all|the|papers|ones|still|currently|under) )*",
    re.I,
)
"""Between what is turned round and what is with it: `preprints and papers under review`, `arXiv preprints`.

Behind somebody left out, a year or a venue is the whole question's unless it is one more thing left out: `without A in 2016`.
"""


_SHARE_OF = re.compile(
    rf"\s*['’]s?\s+(?:\w+\s+)?(?:{_INVOLVES}|part|hand|role|name)\b(?:\s+(?:in|on|to|with)\b)?", re.I
)
"""Behind somebody left out: `without X's participation`."""


def _turn(found: Negations, negated: list[str], span: tuple[int, int], label: str) -> None:
    """Note what is turned round."""
    if label == "PERSON":
        found.people.add(span)
        return
    negated.append(label)
    if label == "VENUE":
        found.venues.add(span[0])
    if label == "STATUS":
        found.statuses.add(span[0])
