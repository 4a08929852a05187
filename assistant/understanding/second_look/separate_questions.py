"""Separate questions: one message that asks several things, `Who is its first author, and how many papers has she?`.

Each is read by itself, the later ones in the light of those before them, where no single query would answer them all.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.understanding.constraints.venues import take_venues
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.message.said_besides import without_named_guesses
from assistant.understanding.message.stories import story_told
from assistant.understanding.papers.titles import take_titles
from assistant.understanding.people.people_sought import people_sought
from assistant.understanding.second_look.pieces import completes, gives_measure, is_told_with

MOST = 4
"""Questions of one message that are answered one by one."""
_INTERROGATIVE = r"(?:(?:on|in|at|by|with|from|to|of|for|about|since) )?(?:what|which|how|who|whose|whom|where|when|why|what's|who's|whats|whos)\b"
_SUBJECT = r"(?:it|he|she|they|you|we|i|there|that|this|these|those|the|its|his|her|their|any\w*|some\w*|(?-i:[A-Z]\w+))\b"
_AUXILIARY = rf"(?:(?:does|do|did|has|have|had|can|could|will|would) {_SUBJECT}|(?:is|are|was|were) (?:{_SUBJECT}|code\b))(?! (?:profile|page|pages|site|website|record)s? (?:say|state|mention|tell))"
_REQUEST = rf"(?:(?:please )?(?:list|name|show|tell|give|find|count|compare|explain|describe|summari[sz]e)\b|(?!the (?:paper|article|work|study|one)\b)(?:any|some|the|all|his|her|their) {PAPERS}\b|any(?:thing|one|body)\b)"
_BEGINS = rf"(?:{_INTERROGATIVE}|{_AUXILIARY}|{_REQUEST})"
_IF_SO = r",? if (?:so|yes|there (?:is|are)(?: any| one| some)?|you do),?"
_OF_IT = r"(?:who(?: is|['’]?s| was)? (?:the |its )?(?:first|last|lead|senior) author|who wrote (?:it|that|this)|(?:when|where) (?:was|is) (?:it|that|this) (?:published|presented|accepted|written)|(?:when|where) did (?:it|that|this) (?:appear|come out))"
"""Asked at the end without a stop before it: `paper about snow who first author`."""
_BOUNDARY = re.compile(
    rf"(?P<end>\?+|？|(?<=\w\w)(?<!\b[DdMm]r)(?<!\b[Mm]s)(?<!\b[Ss]t)(?<![Pp]rof)(?<!\bvs)(?<!\betc)(?<!\.Sc)(?<!\.sc)[.!;]+)[\s)]*(?:(?<=\s)|(?<=？)|(?<=\)))(?=\S)"
    rf"|,?\s+(?:and|plus|as well as|but|also)(?: also| then| please|{_IF_SO})?\s+(?={_BEGINS})|,\s+(?:(?:also|then) )?(?={_BEGINS})"
    rf"|(?<!\band)(?<!\bor)(?<!\bme)(?<!\bus)(?<!\bknow)(?<!one)(?<!body)(?<!person)(?<!those)\s+(?={_OF_IT}\W*$)",
    re.I,
)
_ENUMERATED = re.compile(r"(?:^|(?<=\s))\(?[1-4a-d][.)]\s+(?=\w)")
_GREETS = r"(?:(?:if so|if yes|and|but|also|then|so|plus|ok(?:ay)?|hi|hello|hey|thanks|thank|you|please|well|now|great|good|morning|afternoon|evening|day|everyone|there)\b[\s,.!:]*)*"
_WANTS = r"(?:[\w'’]+[\s,.!:;–—-]+){0,12}?(?:know|tell|wonder\w*|ask(?:ing)?|questions?|things?|curious|find out|see|check|say|explain)\b(?:\s+(?:me|us|to|about|of|first|also|now|please))*[\s,:;–—-]+(?!how to\b)"
_ASKS = re.compile(
    rf"^\W*{_GREETS}(?:{_BEGINS}|(?:is|are|was|were) \w|(?:any|all|the)?\s*{PAPERS} (?:by|of|on|from|about|in|at)\b)|^\W*{_WANTS}{_INTERROGATIVE}|\b(?:like|want|need|looking for|interested in|searching for)\b[\w\s]{{0,20}}\b{PAPERS}\b",
    re.I,
)
_WORDED_AS_QUESTION = re.compile(rf"^\W*{_GREETS}(?:{_INTERROGATIVE}|{_AUXILIARY})|{_WANTS}{_INTERROGATIVE}", re.I)  # fmt: skip
_WITHOUT_VERB = re.compile(
    r"^\W*(?:(?:on|in|at|by|with|from|to|of|for|about|since) (?:what|which|who|whom|whose)\b|(?:where|when|why|whom|how(?! about\b))\b|(?:what|which|who|whose)(?: [\w'’-]+)?\s*,)"
    r"(?!.*(?:\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b|n['’]t\b|['’](?:s|re|ve|d|ll)\b))",
    re.I | re.S,
)
"""An interrogative that waits for its verb, which what follows brings: `With whom, A aside, | has B written?`."""
_LEADS = re.compile(
    r"^\W*(?:(?:and|but|so|ok)\b[\s,]*)*(?:what about|how about|as for|about|regarding|concerning)\b", re.I
)
"""Brings up whom or what the question behind it asks of."""
_TELLS = re.compile(
    r"^\W*(?:when|while|where|how|what|why|if)(?: to\b| it comes to\b| (?:i|we|you|one|people|someone|somebody|my|our|a|an|the)\b)|^\W*there(?:['’]s| is| are| was| were)\b",
    re.I,
)
"""Begins a statement, unless a question mark ends it."""
_CONTINUES = re.compile(r"^\W*(?:and|or|also|plus|then)\b", re.I)
_LONGEST_REST = 6
"""Words of a piece that only goes on: `and by B.`"""


def separate(text: str, library: Library) -> tuple[tuple[str, bool], ...]:
    """The questions of a message in their order, each with whether a sentence ends before it; one where it asks one thing."""
    if people_sought(text) or story_told(text, library.snapshot.embedder):
        return ((text, True),)
    plain = _ENUMERATED.sub("", without_named_guesses(text))
    breaks = list(_BOUNDARY.finditer(plain))
    if not breaks:
        return ((text, True),)
    question = Question(plain)
    take_titles(question, library)
    _take_abbreviations(question, library)
    found: list[tuple[str, bool]] = []
    begin, told, ended, cut = 0, "", True, False
    for match in [
        *(
            one
            for one in breaks
            if question.free(*one.span()) and not (_relative(plain, one) or _of_papers(plain, one))
        ),
        None,
    ]:
        end = match.start() + len(match.group("end") or "") if match is not None else len(plain)
        if match is not None and not match.group("end") and _is_one(plain[begin:end], plain[match.end() :]):
            continue
        piece = f"{told} {plain[begin:end].strip(' ,')}".strip()
        before = found[-1][0] if found else ""
        if found and is_told_with(piece, before):
            pass
        elif found and (completes(piece) or (len(found) == 1 and gives_measure(piece, before))):
            found[-1] = (f"{before} {piece}", found[-1][1])
        elif found and cut and not (_ASKS.search(piece) or _CONTINUES.match(piece)):
            found[-1] = (
                f"{found[-1][0]} {piece}",
                found[-1][1],
            )  # a full stop within a name: `J. Chem. Phys.`
        elif not (match is not None and _LEADS.match(piece)) and _asks(piece, follows=bool(found)):
            found.append((_as_question(piece), ended))
            told, ended = "", bool(match is not None and match.group("end"))
        else:
            told = piece
        begin = match.end() if match is not None else end
        cut = match is not None and (match.group("end") or "").startswith(".")
    if told and found:
        found[-1] = (f"{found[-1][0]} {told}", found[-1][1])
    return tuple(found) if 1 < len(found) <= MOST else ((text, True),)


def _take_abbreviations(question: Question, library: Library) -> None:
    """Full stops of a stored venue's name end no sentence: `which J. Chem. Phys. papers ...`."""
    take_venues(question, library)
    for start, end, label in list(question.taken):
        abbreviated = label == "VENUE" and "." in question.text[start:end]
        if abbreviated and re.match(r"\.\s+[a-z]", question.text[end:]):
            question.take(end, end + 1, "")


_RELATIVE = re.compile(
    r"(?:who|whose|whom|which|where|when)\b[^.?!;]*?,\s+(?!(?:and|but|also|then|plus)\b)", re.I
)


def _relative(text: str, comma: re.Match[str]) -> bool:
    """Whether a comma begins a relative clause, which another comma ends: `X, who wrote Y, says ...`."""
    behind = _RELATIVE.match(text, comma.end()) if comma.group().strip() == "," else None
    return behind is not None and not re.match(_BEGINS, text[behind.end() :], re.I)


_PAPERS_BEFORE = re.compile(rf"\b(?:{PAPERS}|that|which|ones|those|they)$", re.I)
_OF_LISTS = re.compile(r"(?:list|name|show|count)\b", re.I)


def _of_papers(text: str, joint: re.Match[str]) -> bool:
    """Whether papers list or name somebody, and nobody is told to: `which of A's papers also list B?`."""
    also = joint.group().strip(" ,") == "also" and _OF_LISTS.match(text, joint.end())
    return bool(also and _PAPERS_BEFORE.search(text[: joint.start()]))


_ASIDE = re.compile(
    r"^\W*(?:(?:and|so|please|now)\b[\s,]*)*(?:(?:tell|show|give) (?:me|us)\b[\s,]*)?(?:apart from|besides|aside from|except(?: for)?|other than|leaving aside|not counting|without)\b[^?]*$|^\W*(?:(?:and|so|please)\b[\s,]*)*(?:tell|show|give) (?:me|us)\W*$",
    re.I,
)
"""Leads up to its question: `Tell me, apart from A, | who wrote X?`."""
_THAT_IS = re.compile(r",\s*(?:that is|i\.? ?e\.?|namely|meaning|so|hence)\b[^,]*$", re.I)
"""Says again, in the middle of a question, what is meant: `how many papers, that is no preprints, has A?`."""


def _is_one(piece: str, behind: str) -> bool:
    """Whether a piece ends where the verb of its question begins."""
    if _ASIDE.match(piece):
        return True
    bare = _THAT_IS.sub("", piece)
    return bool(_WITHOUT_VERB.match(bare) and re.match(_AUXILIARY, behind, re.I))


_IN_ITS_PLACE = re.compile(
    rf"\w \w+ how many (?:\w+ ){{0,2}}{PAPERS}\b(?: (?:here|there|in all|altogether))?\W*$", re.I
)
"""Asks where the answer would stand: `A leads how many papers`."""


def _asks(piece: str, *, follows: bool) -> bool:
    """Whether a piece of a message asks something; behind a question, also one that only goes on with it."""
    if not piece.endswith(("?", "？")) and _TELLS.match(piece):
        return False
    goes_on = follows and _CONTINUES.match(piece) and len(piece.split()) <= _LONGEST_REST
    return piece.endswith(("?", "？")) or bool(goes_on or _ASKS.search(piece) or _IN_ITS_PLACE.search(piece))


def _as_question(piece: str) -> str:
    """A piece with a question mark, where it is worded as a question and has no end."""
    plain = piece.rstrip(" .;")
    ended = plain.endswith(("?", "？", "!", "。"))
    return piece if ended or not _WORDED_AS_QUESTION.search(plain) else f"{plain}?"
