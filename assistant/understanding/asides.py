"""Asides: what a visitor says around the question itself, and which only frames it.

`Good afternoon, I hope this finds you well. Would you be so kind and show me which papers X has, going by the list?` In a
question that names, venues, years or an order hold together, the words of such parts are no topic, whatever they are. Which
parts they are is told by how they stand: a part that neither asks nor names a topic of the stored texts, and in the part that
asks, what is said before it does. A topic that is brought up in an aside is left aside with it, and named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.library import Library
from assistant.text import fold
from assistant.understanding.chatter import is_chatter
from assistant.understanding.cues import PAPERS
from assistant.understanding.people import Found
from assistant.understanding.person_facts import person_fact
from assistant.understanding.question import Question
from assistant.words import content_words, stem

_BREAKS = re.compile(
    r"(?<=\w\w)(?<!\b[DdMm]r)(?<!\b[Mm]s)(?<!\b[Ss]t)(?<![Pp]rof)(?<!\bvs)(?<!\betc)\.(?=\s|$)|[,:;](?=\s|$)|[?!()…\n]+|\.{2,}|\s[-–—]{1,2}\s|[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F]+"
)
_ME = r"(?:i|i'm|im|i'd|i've|i'll|me|my|myself|we|we're|we've|us|our|you|you'd|you're|your|u|ur)"
_SPEAKS = re.compile(rf"(?!\bi mean\b)\b{_ME}\b|\bit (?:is|was|be|would|will|'s)\b|\bit's\b")
"""Words of those who ask and of whoever is asked, and `it` that stands for nothing."""
_INTERROGATIVE = re.compile(
    r"\b(?:which|what(?:'?s)?|hows|wheres|whens|whos|whose|whom|how (?:many|much|often|long|old)|who(?! (?:is|am|are|was) (?:now|here|reading)\b))\b"
)
_ORDERS = re.compile(
    r"\b(?:lists?|names?|show|give|gimme|tell|find|count|titles?|any|anything|everything|something)\b"
)
_OF_PAPERS = re.compile(rf"\b{PAPERS}\b")
_ASKS_AT_ONCE = re.compile(
    r"^\W*(?:(?:and|but|so|then|now|also|please)\W+)*(?:does|do|did|has|have|had|is|are|was|were|can|could|when|where|why|how)\b"
)
_JUST_BEFORE = re.compile(r"\b(?:when|where|why|how|whether|if)\b(?:\s+[\w']+){0,3}\s*$")
_SUBORDINATE = re.compile(
    r"^\W*(?:(?:and|but|or|only|even|so)\W+)*(?:if|as (?:far|long|soon|much) as|assuming|supposing|because|although|though|unless|whenever|while|in case|now that|so that|seeing that|considering)\b"
)
_SOURCE = re.compile(
    r"^\W*(?:at least )?(?:according to|going (?:by|from)|judging (?:by|from)|to (?:judge|go) (?:by|from)|based on (?:the|what|your|h(?:is|er)|their|its)|as per|as (?:stated|given|listed|shown|told|written|said|recorded) (?:on|in|by|at)|as (?:\w+ ){1,4}(?:says?|states?|shows?|has it|puts it))\b"
)
"""`Going by the profile`: where the answer is to come from."""
_INTRODUCES = re.compile(
    r"\b(?:about|on|regarding|concerning|related to|interest(?:ed)? in|field of|area of|heading of|in terms of|when it comes to|as for|as to)\s+(?!(?:this|that|these|those|it|my|our|your)\b)(?=\w)"
)
_SPEAKS_OF_IT = re.compile(
    r"\b(?:about|on|in|of|for|regarding|to|with|cover|covers|is) (?:it|that|this|them|these|those|such|there)\b"
)
"""In a part that asks: the topic stands before it."""
_GREETS = re.compile(
    r"^\W*(?:hi|hello|hey|hiya|yo|dear \w+|greetings|good (?:morning|afternoon|evening|day)|thanks?|thank you|cheers|sorry|excuse me|please|ok(?:ay)?|well|so)(?: (?:there|all|everyone|again|dear|assistant|a lot|so much|in advance|very much))*\W*$"
    r"|^\W*(?:[\w']+ ){0,4}?(?:thanks|thank you|regards|wishes|greetings|sincerely|congrat\w+|cheers)\b"
)
"""How a question opens and closes."""
_WE_WHO = re.compile(
    r"\b(?:(?:that|which|so|because|as|since|if|when|where|while|and|but)\s+)*(?:i|we|u|you)\b(?:(?!\b(?:about|regarding|concerning|on)\b|\b(?:from|in|at|by|with)\s*$).)*"
)
"""Behind a name: what those who ask have to do with it."""
_STATES = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|well|ok|and|but|now|yes|no)\W+)*(?:i|i'm|im|i've|i'd|we|we're|we've|my|our)\b"
)
_WANTS = re.compile(
    r"\b(?:want|need|look(?:ing)?|search(?:ing)?|interested|like|love|after|require|curious|wonder(?:ing)?|ask(?:ing)?|see|know if|tell|find|mean|meant)\b"
)
"""What makes a request of a sentence about oneself."""
_WHATEVER = re.compile(
    r"[,\s]+(?:whether |be (?:it|they) )?(?:[\w-]+\s+){1,3}or not(?=\W*$)|[,\s]+(?:regardless of|no matter|whatever) (?:the |its |their |what |which |on what )?(?:topics?|subjects?|fields?|themes?)\b",
    re.I,
)
"""`parsing or not`: no topic holds the list together."""
_SENTENCE_ENDS = frozenset(".!?;-–—")
_CONNECTORS = frozenset("of and or for in with".split())


@dataclass(frozen=True)
class _Part:
    """A part of the question between two breaks: its place, its text with labels in small letters, and what follows it."""

    start: int
    end: int
    masked: str
    labels: tuple[tuple[int, int], ...]
    behind: str

    @property
    def states(self) -> bool:
        """Whether it tells something of those who ask, and wants nothing: `I saw X's older papers.`"""
        return bool(_STATES.match(self.masked)) and not (
            self.behind.startswith("?") or _WANTS.search(self.masked) or _INTERROGATIVE.search(self.masked)
        )

    @property
    def asks(self) -> bool:
        """Whether it makes a request."""
        if self.states:
            return False
        if not self.labels and (_SUBORDINATE.match(self.masked) or _SOURCE.match(self.masked)):
            return False
        if _INTERROGATIVE.search(self.masked) or _OF_PAPERS.search(self.masked):
            return True
        if _SPEAKS.search(self.masked) and not self.labels:
            return False
        return bool(_ORDERS.search(self.masked) or _ASKS_AT_ONCE.match(self.masked))


def take_asides(question: Question, library: Library) -> tuple[str, ...]:
    """Take the words that only frame the question, where another part makes the request; the topics left aside with them."""
    parts = _parts(question)
    question.take_first(_WHATEVER, "")
    if not any(part.asks for part in parts):
        return ()
    aside: list[str] = []
    of_it = any(part.asks and _SPEAKS_OF_IT.search(part.masked) for part in parts)
    for part in parts:
        if part.asks:
            _take_lead(question, part)
            _take_tails(question, part)
        elif not part.labels and _GREETS.match(part.masked):
            _take_words(question, part.start, part.end)
        elif not (of_it and _introduced(part)) and _only_frames(part, question, library):
            aside += _introduced(part)
            _take_words(question, part.start, part.end)
    return tuple(aside)


def take_told(question: Question, people: list[Found]) -> list[Found]:
    """Take sentences about those who ask and somebody whom another sentence asks about, with all they say; who is left.

    `I know X mostly as a first author. On which papers is X not first?`
    """
    parts = _parts(question)
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
            _take_words(question, part.start, part.end)
            question.taken = [
                (start, end, "" if part.start <= start < part.end else label)
                for start, end, label in question.taken
            ]
            people = rest
    return people


def _parts(question: Question) -> list[_Part]:
    text = question.text
    breaks = [match for match in _BREAKS.finditer(text) if question.free(*match.span())]
    starts = [0, *(match.end() for match in breaks)]
    ends = [*(match.start() for match in breaks), len(text)]
    marks = [*(match.group().strip() for match in breaks), ""]
    return [
        _Part(start, end, _masked(question, start, end), _labels(question, start, end), mark)
        for start, end, mark in zip(starts, ends, marks, strict=True)
        if text[start:end].strip()
    ]


def _labels(question: Question, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(
        (first, last) for first, last, label in sorted(question.taken) if label and start <= first < end
    )


def _masked(question: Question, start: int, end: int) -> str:
    """A stretch of the question with its labels, the rest in small letters."""
    pieces, place = [], start
    for first, last, label in sorted(question.taken):
        if start <= first < end:
            pieces += [question.text[place:first].lower(), f" {label} "]
            place = last
    joined = "".join([*pieces, question.text[place:end].lower()]).replace("’", "'")
    return re.sub(r"\s+", " ", joined).strip()


def _take_words(question: Question, start: int, end: int) -> None:
    """Take all that is free between two places, labels left as they are."""
    place = start
    for first, last, _ in sorted(question.taken):
        if start <= first < end:
            if question.text[place:first].strip():
                question.take(place, first, "")
            place = max(place, last)
    if question.text[place:end].strip():
        question.take(place, end, "")


def _only_frames(part: _Part, question: Question, library: Library) -> bool:
    """Whether a part that does not ask holds nothing that is asked for."""
    speaks = _SPEAKS.search(part.masked)
    if speaks and _SUBORDINATE.match(part.masked):
        return True
    if part.states and not part.labels and not _introduced(part):
        return True
    said = [word for word in content_words(re.sub(r"\b[A-Z]+\b", " ", part.masked)) if not is_chatter(word)]
    if not said:
        return False  # "newest first", "in total": these words may say how
    if _SOURCE.match(part.masked) or _SUBORDINATE.match(part.masked):
        return True
    if person_fact(f"PERSON {part.masked}") is not None and not speaks:
        return False  # "..., with the e-mail address"
    known = sum(bool(library.document_frequency[stem(word)]) for word in said) * 2 > len(said)
    if speaks:
        return not (known and _introduced(part))
    if part.labels or any(label == "PAPER" for _, _, label in question.taken):
        return False  # "X and horses, anything?"; of a paper every word may be asked
    return not known and not (_introduced(part) or (part.behind in (":", "-", "–", "—") and _is_noun(part)))


def _introduced(part: _Part) -> list[str]:
    """What `about` or `on` brings up in a part."""
    behind = [part.masked[match.end() :] for match in _INTRODUCES.finditer(part.masked)]
    return [one for one in behind[-1:] if not is_chatter(one)]


def _is_noun(part: _Part) -> bool:
    """Whether a part is a bare name of a subject, as it is put before a question: `Blockchain: what has X published?`."""
    return not any(is_chatter(word) and word not in _CONNECTORS for word in fold(part.masked).split())


def _take_lead(question: Question, part: _Part) -> None:
    """`If you are not too busy could you list the papers by X`: what stands before the request."""
    end = part.labels[0][0] if part.labels else part.end
    lead = question.text[part.start : end].lower().replace("’", "'")
    if not _SPEAKS.search(lead) and not _SUBORDINATE.match(lead):
        return
    place = _request_in(lead)
    if place is None:
        place = 0 if not part.labels or _ASKS_AT_ONCE.match(lead) else len(lead)
    if not is_chatter(lead[:place]):
        _take_words(question, part.start, part.start + place)


def _request_in(lead: str) -> int | None:
    """Where the request begins in what leads up to a name; None where it does not."""
    found = [match for match in (_INTERROGATIVE.search(lead), _ORDERS.search(lead)) if match is not None]
    if found:
        return min(match.start() for match in found)
    if (papers := _OF_PAPERS.search(lead)) is not None:
        return _noun_before(lead, papers.start())
    for match in reversed(list(_INTRODUCES.finditer(lead))):
        if not _SPEAKS.search(lead, match.end()) and not is_chatter(lead[match.end() :]):
            return match.start()
    last = _JUST_BEFORE.search(lead)
    return last.start() if last is not None else None


def _noun_before(lead: str, place: int) -> int:
    """Where the words begin that say what kind of papers: `I need quantization and pruning papers`."""
    for match in reversed(list(re.finditer(r"[^\s]+", lead[:place]))):
        word = fold(match.group())
        if word not in _CONNECTORS and is_chatter(word):
            break
        place = match.start()
    return place


def _take_tails(question: Question, part: _Part) -> None:
    behind = [last for _, last in part.labels]
    before = [first for first, _ in part.labels[1:]]
    for start, end in zip(behind, [*before, part.end], strict=False):
        run = question.text[start:end].lower()
        match = _WE_WHO.search(run)
        if match is not None and not is_chatter(match.group()):
            _take_words(question, start + match.start(), start + match.end())
