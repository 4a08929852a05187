"""What a question turns round in words that no table foresees: `which aren't joint with B`, `if I dropped those of 2024`, `where B is nowhere listed`.

Between a word of leaving out and the name, year or venue it is said of stand only words that build questions; whatever they
are, what follows them is left out. Who was told of first, and is known already, is left out where the rest is asked for.
"""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.negation import Negations
from assistant.understanding.language.numbers import FULL_YEAR
from assistant.understanding.language.question import Question

_TURNS = re.compile(
    r"\b(?:not|never|nowhere|neither|nor|without|exclud\w+|except\w*|apart from|aside from|other (?:(?:places?|venues?|journals?|conferences?|outlets?|years?) )?than|(?:else|any|some)where (?:else )?(?:than|but)|independent(?:ly)? of|minus|"
    r"(?:drop|omit|skip|strip|scrap|cut|cross|rul|weed|sort|filter|tak|leav|throw|struck|strik|thr[eo]w)\w*(?: (?:out|off|away|aside))|(?:set|put)(?:ting|s)? aside|(?:drop|omit|skip|scrap|strike|striking|discard|ignor|disregard|delet|eliminat|remov|subtract|withh\w+ld)\w*|"
    r"lack\w*|missing|absent|(?:devoid|free|clear|independent(?:ly)?) of|hid(?:e|es|ing|den)|(?:any|every)(?:one|body|thing) but|no(?=\W*$|\s*[,;)])|no longer|un(?:related|connected) (?:to|with)|\w+n['’]t|(?:do|does|did|is|are|was|were|has|have|had)nt)\b",
    re.I,
)
_TURNS_NOTHING = re.compile(
    r"\b(?:not (?:only|just|merely|sure|certain|least|to mention|yet sure|earlier|later|older|newer|before|after|more|less|fewer)|why not|or not|if not|whether or not|(?:is|are|was|were|do|does|did|has|have|had|would|could|can|should|wo|will)n['’]t (?:you|there|it|he|she|they|we|i)\b"
    r"|(?:i|we|you) (?:do|can|could|would|will|did|have|had|am|are|was|were|should)(?:n['’]t| not)(?! (?:want|need|care|wish|count|includ\w+|require|consider)\b)|(?:ca|wo|should)n['’]t|(?:can|could)(?:not| not)|(?:i|we)['’](?:m|re|ve|d|ll) not|not (?:know|remember|find|recall))",
    re.I,
)
_ASKS_WHETHER = re.compile(
    r"^\W*(?:(?:so|and|hi|hello|hey|ok)\W+)*(?:did|has|have|had|do|does|is|are|was|were)(?:n['’]t)?\b", re.I
)
_TOGETHER = re.compile(r"\b(?:together|jointly|each other|one another|in common)\b", re.I)
_STOP = re.compile(r"[.?!;:]\s|[?!]|\b(?:what|which|who|how many|on which)\b", re.I)
_IS = re.compile(
    r"\s*(?:['’]s?\s+(?:name|part|hand)\s+)?(?:(?:is|was|being|be|been|are|were|does|did|has|had|stays?|stayed|remains?|goes|went|appears?|name|himself|herself|should|must|shall|may|can|need|ought|to)\s*)*",
    re.I,
)
_SET_ASIDE = re.compile(
    r"(?:set|left|put|taken|took|leave|struck|crossed|cut) ?(?:aside|out|away|off)|removed|excluded|excepted|dropped|ignored|disregarded|skipped|hidden|omitted|discarded|subtracted|deleted",
    re.I,
)
_WHAT_WENT = re.compile(
    r"\s*(?:for )?(?:all )?(?:of )?(?:what(?:ever)?|those (?:that|which)|the (?:ones|papers|things) (?:that|which)) (?=\w)"
)
"""Behind `apart from`, whatever says which are left out: `what went to V`."""
_MISSED = re.compile(
    r"\b(?:i|we|(?:my|our) (?:\w+ ){1,3})(?:['’]m |['’]re |am |are |is |was |were |have been |has been )?(?:still |only |just |also )*(?:missing|lack\w*)\b(?! from)",
    re.I,
)
"""`My library is missing the paper of 2019`: what whoever asks does not have is what they ask for."""
_NOT_COUNTED = re.compile(
    r"[\s,]*(?:papers? |ones? |articles? )?(?:(?:(?:does|do|did|is|are|was|were|should|shall|must|may)(?:n['’]?t| not)|not) (?:be )?(?:to be )?(?:count(?:ed)?|included|considered|wanted|regarded)|(?:is |are |was |were |being )?(?:set aside|excluded|disregarded|ignored|left out|left aside|taken out|struck off))\b",
    re.I,
)
"""Behind a venue that is left out: `if V doesn't count`."""
_LONGEST_GAP, _LONGEST_TAIL = 9, 6
_AS_AUTHOR = re.compile(
    r"\s*(?:['’]s\s+(?:participation|involvement|name))?\s*,?\s*(?:(?:as|being|listed as|named as|is|was|to be) (?:an? |the |one of the |another )?(?:co-?[ -]?)?(?:author|writer|contributor)s?\b|(?:on|in|among|on board|aboard)(?: (?:it|them|board|the (?:author|authors|author list|list|byline|paper|papers|authors['’] list)))\b)",
    re.I,
)
_OTHER_YEARS = re.compile(
    r"\b(?:from |in |of |for |during |across )?(?:(?:every|all|any|each|the|all the|every single|whatever|some) (?:of the )?(?:other|remaining|different|further) years?\b|(?:other|different|remaining) years\b|(?:an?other|a different) year\b|any (?:other )?year but\b)",
    re.I,
)
"""Beside one year that is named: that one is left out."""
_THE_REST = re.compile(r"\b(?:(?:all )?the (?:rest|others|remainder)|the remaining (?:ones|papers|publications)|what(?:ever)? (?:remains|is left))\b", re.I)  # fmt: skip
_ELSE = re.compile(r"\bwhat else\b|\b(?:which|what|any|the|list|show) other (?:papers|publications|articles|works|ones)\b", re.I)  # fmt: skip
_KNOWN = re.compile(
    r"\b(?:already|have|got|know|seen|read|done|covered|finished|checked|listed|filed)\b", re.I
)
_BEHIND = re.compile(
    r"\b(?P<which>latter|second|last-named|former|first)(?: (?:one|person|author|named|of the two|of them))?\b",
    re.I,
)
_LABELS = ("YEAR", "VENUE")


def other_years(text: str) -> bool:
    """Whether years other than one that is named are asked for."""
    return bool(_OTHER_YEARS.search(text))


def asks_the_rest(before: str, text: str) -> bool:
    """Whether what is left besides a year told before is asked for."""
    rest = other_years(text) or _THE_REST.search(text) or _ELSE.search(text)
    return bool(rest and FULL_YEAR.search(before))


def turned_loosely(question: Question, people: list[tuple[int, int]], found: Negations) -> Negations:
    """What is turned round besides, where nothing was found yet and something else is left to ask for."""
    for person in found.people:
        _take_part(question, person)
    if found.people or found.labels or found.venues or found.statuses or question.is_chinese:
        return found
    spans = sorted(
        (start, end, label)
        for start, end, label in question.taken
        if (start, end) in people or label in _LABELS
    )
    of_a_place = any(label == "POSITION" for *_, label in question.taken)
    if of_a_place or (len(spans) < 2 and not (people and spans)):
        return found
    turned = _year_besides(question, spans) or _known_before(question, spans)
    for cue in _TURNS.finditer(question.text):
        if turned or not question.free(*cue.span()) or _is_idle(question.text, cue):
            continue
        turned = _behind(question, spans, people, cue) or _before(question, spans, people, cue)
    if turned is None:
        return found
    start, end, label = turned
    if (start, end) in people:
        if len({question.text[one[0] : one[1]].casefold() for one in people}) < 2:
            return found
        found.people.add((start, end))
        _take_part(question, (start, end))
        return found
    if [one[2] for one in spans].count(label) == 1:
        found.labels.add(label)
        if label == "VENUE":
            found.venues.add(start)
    return found


def _is_idle(text: str, cue: re.Match[str]) -> bool:
    """Whether a word of leaving out turns nothing round: `not only`, `don't you have`."""
    if any(one.start() <= cue.start() < one.end() for one in _MISSED.finditer(text)):
        return True
    near = _TURNS_NOTHING.search(text, max(0, cue.start() - 12))
    if near is not None and near.start() <= cue.start() < near.end():
        return True
    return bool(_TOGETHER.search(text, cue.end())) and not re.match(r"\W*\w+ing\b", cue.group())


def _frames(words: str) -> bool:
    """Whether only words that build questions stand there."""
    return all(is_chatter(word) for word in content_words(words))


def _behind(
    question: Question, spans: list[tuple[int, int, str]], people: list[tuple[int, int]], cue: re.Match[str]
) -> tuple[int, int, str] | None:
    """What is said to be left out behind the word: `not joint with B`, `not co-authored by the latter`."""
    text = question.text
    span = next((one for one in spans if one[0] >= cue.end()), None)
    ends = span[0] if span is not None else len(text)
    gap = text[cue.end() : ends]
    went = _WHAT_WENT.match(gap)
    stop = _STOP.search(gap, went.end() if went is not None else 0)
    said = _BEHIND.search(gap)
    if said is not None and (stop is None or said.start() < stop.start()):
        named = [one for one in spans if one[:2] in people and one[1] <= cue.start()]
        if len(named) == 2 and _frames(gap[: said.start()]):
            _take(question, cue.start(), cue.end() + said.end())
            return named[1] if said["which"].lower() in ("latter", "second", "last-named") else named[0]
    if span is None or stop is not None or len(gap.split()) > _LONGEST_GAP or not _frames(gap):
        return None
    if any(label and first < ends and cue.end() < last for first, last, label in question.taken):
        return None
    before_subject = not gap.strip() and re.search(r"(?:n['’]t|not)$", cue.group(), re.I)
    if before_subject and span[:2] in people and any(one[0] >= span[1] for one in spans):
        return None  # "what hasn't A published with B?"
    if _ASKS_WHETHER.match(text) and re.search(r"(?:n['’]?t|not|never)$", cue.group(), re.I):
        return None
    _take(question, cue.start(), ends)
    return span


def _before(
    question: Question, spans: list[tuple[int, int, str]], people: list[tuple[int, int]], cue: re.Match[str]
) -> tuple[int, int, str] | None:
    """Somebody of whom it is said behind their name: `B isn't on it`, `with B nowhere in the list`."""
    text = question.text
    span = next((one for one in reversed(spans) if one[1] <= cue.start()), None)
    if span is None or _ASKS_WHETHER.match(text):
        return None
    gap = text[span[1] : cue.start()]
    uncounted = _NOT_COUNTED.match(text, span[1]) if span[2] == "VENUE" else None
    if uncounted is not None and uncounted.start() <= cue.start() < uncounted.end():
        if question.free(*uncounted.span()):
            _take(question, *uncounted.span())
        return span
    if span[:2] not in people and (span[2] != "YEAR" or not gap.strip()):
        return None
    if any(one[0] >= cue.end() and one[:2] in people for one in spans) and spans[0][:2] != span[:2]:
        return None
    others = [one for one in spans if one[:2] in people and one[1] <= span[0]]
    if others and re.fullmatch(r"\s*(?:,|and|&|or|as well as)\s*", text[others[-1][1] : span[0]], re.I):
        return None
    aside = _SET_ASIDE.fullmatch(cue.group()) and len(gap.split()) <= _LONGEST_TAIL and _frames(gap)
    if not (_IS.fullmatch(gap) or (aside and not _STOP.search(gap))):
        return None
    stop = re.search(r"[.?!;:,]|$", text[cue.end() :])
    tail = text[cue.end() : cue.end() + (stop.start() if stop else 0)]
    tail = tail if span is spans[-1] else text[cue.end() : spans[spans.index(span) + 1][0]]
    if len(tail.split()) > _LONGEST_TAIL and span is spans[-1]:
        return None
    if not _frames(tail):
        return None
    end = cue.end() + len(tail) if span is spans[-1] else cue.end()
    if question.free(span[1], end):
        _take(question, span[1], end)
    return span


def _take(question: Question, start: int, end: int) -> None:
    """Take a stretch, with what was taken in it for nothing."""
    question.taken = [one for one in question.taken if one[2] or not (start <= one[0] and one[1] <= end + 1)]
    question.take(start, end, "")


def _take_part(question: Question, person: tuple[int, int]) -> None:
    """Take what somebody left out would have been: `without B as a co-author`."""
    part = _AS_AUTHOR.match(question.text, person[1])
    if part is not None and question.free(*part.span()):
        question.take(*part.span(), "")


def _year_besides(question: Question, spans: list[tuple[int, int, str]]) -> tuple[int, int, str] | None:
    """The one year named where others are asked for: `2025 is done, I need every other year`."""
    years = [one for one in spans if one[2] == "YEAR"]
    if len(years) != 1 or question.take_first(_OTHER_YEARS, "") is None:
        return None
    return years[0]


def _known_before(question: Question, spans: list[tuple[int, int, str]]) -> tuple[int, int, str] | None:
    """What whoever asks has already, where they ask for the rest: `I have those of 2024, give me the rest of A's`."""
    rest = question.search(_THE_REST) or question.search(_ELSE)
    before = [one for one in spans if rest is not None and one[1] <= rest.start()]
    if rest is None or len(before) != 1 or not any(one[0] >= rest.end() for one in spans):
        return None
    known = question.text[before[0][0] : before[0][1]].casefold()
    if known in question.text[rest.end() :].casefold():
        return None
    return before[0] if _KNOWN.search(question.text[: rest.start()]) else None
