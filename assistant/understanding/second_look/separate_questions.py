"""Separate questions: one message that asks several things, `Who is its first author, and how many papers has she?`.

Each is read by itself, the later ones in the light of those before them, where no single query would answer them all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.library import Library
from assistant.records import Query, QueryKind
from assistant.records.figures import SHARE
from assistant.understanding.constraints.venues import take_venues
from assistant.understanding.facts.paper_facts import STORED_APART
from assistant.understanding.follow_ups.leaning import is_open
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.message.said_besides import without_named_guesses
from assistant.understanding.message.stories import story_told
from assistant.understanding.papers.titles import take_titles
from assistant.understanding.people.people_sought import people_sought

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
_ASKS_NAME = re.compile(
    r"^\W*(?:and\s+)?(?:where|which one(?: (?:is|was) (?:it|that|this))?|which (?:paper|article) (?:is|was) (?:it|that|this)|what(?:'s| is| was)? (?:it|that|this|(?:its|the) (?:title|name))(?: called| titled)?)\W*$",
    re.I,
)
"""Asks for no more than the name of what the question before it asks for."""
_WITHOUT_VERB = re.compile(
    r"^\W*(?:(?:on|in|at|by|with|from|to|of|for|about|since) (?:what|which|who|whom|whose)\b|(?:where|when|why|whom|how(?! about\b))\b|(?:what|which|who|whose)(?: [\w'’-]+)?\s*,)"
    r"(?!.*(?:\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b|n['’]t\b|['’](?:s|re|ve|d|ll)\b))",
    re.I | re.S,
)
"""An interrogative that waits for its verb, which what follows brings: `With whom, A aside, | has B written?`."""
_ASKS_FURTHER = re.compile(r"^\W*(?:and\s+)?(?:to|for|against|about|than) (?:whom?|what|which)\W*$", re.I)
"""Lacks what the question before it says, and asks nothing that is stored by itself."""
_WITH_WHAT = re.compile(
    r"^\W*(?:and\s+)?(?:with|by|in|through) (?:what|which)(?: (?:paper|title|work|one|article|publication))?\W*$",
    re.I,
)
"""Asks which paper it was that the answer to the question before it shows."""
_COUNTS_IT = re.compile(
    r"^\W*(?:and\s+)?(?:exactly\s+)?(?:how (?:often|many(?: times| papers| publications| articles| joint papers)?)(?: (?:is|was|are|were) (?:it|that|they|there))?|on how many(?: papers)?|with how many(?: papers)?|(?:the )?number)\W*$",
    re.I,
)
"""Asks how many what the question before it ranks has: the answer to that tells it."""
_COUNTS_LISTED = re.compile(
    r"^\W*(?:(?:and|so)\b,? )*how many (?:(?:pieces|papers|works|titles|publications|of them) )?(?:is|are|was|were|does|do|would|make) (?:that|they|those|these|it|there)\b(?: (?:make|come to|be|amount to|in all|altogether|in total|all told))*\W*$",
    re.I,
)
_LISTS = re.compile(rf"\b(?:{PAPERS}|pieces|titles|jointly|together)\b", re.I)
"""How many a question lists stands above its list."""
_JUDGES = re.compile(
    r"^\W*(?:is|was|are|were|has|have|had|does|do|did) [^?]*\b(?:a lot|lots|much|many|often|regular\w*|frequent\w*|well|good|strong|busy|big|prolific|productive|active|successful|connected|heav\w+|major|serious|keen|popular|sociable|collaborative|fruitful|rich|intense)\b",
    re.I,
)
"""Asks how much it is without a measure, which a question behind it brings: `Is A well connected? How many co-authors are there?`"""
_COUNTS_BARELY = re.compile(
    rf"^\W*(?:(?:and|so|or|i mean|that is|i\.e|precisely|exactly|please|just|give|tell|me|us|say|in numbers|in figures)\b[\s,:.]*)*(?:(?:with|on|in) )?(?:how (?:many|much|often)|what(?:['’]?s| is| was| are)? (?:the|that|their|his|her|its)|the|an?|one|number|figure|count|total)\b"
    rf"(?: (?:how many|times|in|the|an?|plain|exact|bare|mere|simple|rough|precise|number|numbers|figure|figures|count|total|tally|(?:distinct |different )?(?:co-?authors?|collaborators?|{PAPERS}|pieces|titles|contributions|people)|of|there|are|is|was|were|did|does|do|it|that|they|he|she|them|would|will|be|enough|suffices?|do|see|have|has|had|count|please|so far|altogether|total|exactly|then|here|all))*\W*$",
    re.I,
)
_RANKS = re.compile(
    r"\b(?:most|mostly|fewest|least|often|oftenest|closest|top|biggest|main|busiest|productive|prolific)\b",
    re.I,
)
_LEAVES_OUT = re.compile(
    r"^\W*(?:when|once|if|where|after|with)\b[^?]{0,60}\b(?:not (?:to be )?(?:counted|considered|included|regarded)|disregarded|ignored|left (?:out|aside)|set aside|put aside|excluded|aside|out of (?:it|the (?:count|picture))|taken out|removed|discounted)\W*$",
    re.I,
)
"""Only leaves out somebody or something of the question before it."""
_ASKS_FIGURES = re.compile(
    r"^\W*(?:please |and )*(?:give|tell|show|state|name|report|quote)(?: me| us)? (?:(?:both|the|all|each|exact|two|actual|respective|of them|me) ?)*(?:figures?|numbers?|counts?|totals?|values?)(?: (?:of|for) (?:each|both|either)(?: of (?:them|these|those))?)?(?: please)?\W*$",
    re.I,
)
"""Asks for the figures that an answer to the question before it tells."""
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
        counts_it = bool(found and _COUNTS_IT.match(piece) and _RANKS.search(found[-1][0]))
        counts_it |= bool(found and _COUNTS_LISTED.match(piece) and _LISTS.search(found[-1][0]))
        if (found and _ASKS_FIGURES.match(piece)) or counts_it or (found and _WITH_WHAT.match(piece)):
            pass
        elif found and len(found) == 1 and _JUDGES.match(found[0][0]) and _COUNTS_BARELY.match(piece):
            found[-1] = (f"{found[-1][0]} {piece}", found[-1][1])
        elif found and (_ASKS_NAME.match(piece) or _ASKS_FURTHER.match(piece) or _LEAVES_OUT.match(piece)):
            found[-1] = (f"{found[-1][0]} {piece}", found[-1][1])
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


def are_separate(whole: Query, asked: Sequence[tuple[Query, bool]]) -> bool:
    """Whether the questions of a message are answered one by one: each is sound, and the whole query covers not all of them."""
    queries = [query for query, _ in asked]
    if whole.refusal or len(queries) < 2 or not all(is_sound(one) for one in queries):
        return False
    if any(
        not ended and not (_is_exact(query, queries[0]) or _is_of_chosen(query, queries[0]))
        for query, ended in asked[1:]
    ):
        return False
    return not _covers(whole, queries)


def is_sound(query: Query) -> bool:
    """Whether it asks for something that is known, and not for everything stored."""
    if query.kind.is_talk or query.refusal or is_open(query):
        return False
    if query.kind is QueryKind.FACT:
        return bool(query.people or query.paper_ids)
    if query.kind is QueryKind.COMPARE:
        return max(len(query.people), len(query.paper_ids)) > 1
    return not any(not one.candidates for one in (*query.people, *query.coauthors))


_OF_TEXT = ("words", "figure", None)
"""What only a text can tell."""


def _is_exact(query: Query, first: Query) -> bool:
    """Whether it is no half of a topic that `and` holds together: it asks of people or papers that are named."""
    if query.kind is QueryKind.FACT:
        return (bool(query.people) and query.fact not in _OF_TEXT) or query.fact in (*STORED_APART, "about")
    ends = query.sort and first.sort  # "the newest and what is the oldest?"
    named = ends or query.people or query.group_by or (query.paper_ids and query.kind is not QueryKind.COUNT)
    own_topic = query.topic and query.topic != first.topic and not query.paper_ids
    return (bool(named) and not own_topic) or _narrows(query, first)


def _is_of_chosen(query: Query, first: Query) -> bool:
    """Whether it asks of the one paper that the first question chose from a list: `which of those is sparse, and how fast is it?`."""
    chooses = first.kind is QueryKind.PAPERS and bool(first.topic) and bool(first.paper_ids)
    return (
        chooses
        and query.kind is QueryKind.FACT
        and len(query.paper_ids) == 1
        and query.paper_ids[0] in first.paper_ids
    )


_OF_PAPERS = (QueryKind.PAPERS, QueryKind.COUNT)


def _narrows(query: Query, first: Query) -> bool:
    """Whether it asks of the papers of the first question, held to something more."""
    if query.kind not in _OF_PAPERS or first.kind not in _OF_PAPERS:
        return False
    held = [name for name in ("people", "coauthors", "years", "venues", "topic") if getattr(first, name)]
    return bool(held) and all(getattr(query, name) == getattr(first, name) for name in held)


def asks_the_same(one: Query, other: Query) -> bool:
    """Whether two queries differ in nothing that changes what is asked."""
    beside = {"confidence": 1.0, "wording": "", "unapplied": (), "topic_said": None}
    return one.model_copy(update=beside) == other.model_copy(update=beside)


def _covers(whole: Query, queries: Sequence[Query]) -> bool:
    """Whether the whole query asks every fact of one subject that the questions ask."""
    if whole.kind is QueryKind.COUNT and whole.fact == "venues":
        return {one.kind for one in queries} == {QueryKind.COUNT, QueryKind.VENUES}
    if whole.fact == SHARE and whole.coauthors:
        return True  # "how many with B, and how many without?"
    if whole.kind is QueryKind.PAPERS and whole.sort == "ends":
        return True
    if whole.kind is QueryKind.FACT and whole.also_at:
        return True
    if whole.kind is not QueryKind.FACT or any(one.kind is not QueryKind.FACT for one in queries):
        return False
    subjects = {(one.paper_ids, tuple(who.researcher_id for who in one.people)) for one in (whole, *queries)}
    if len(subjects) > 1:
        return False
    if whole.clauses or all(one.fact in _OF_TEXT for one in queries):
        return True
    asked = {(one.fact, one.position) for one in queries}
    told = {(one, whole.position if one == "authors" else None) for one in (whole.fact, *whole.also)}
    return asked <= told
