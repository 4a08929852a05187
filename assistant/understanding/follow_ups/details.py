"""Details: a question without a subject, read as one about the paper the conversation speaks of."""

from __future__ import annotations

import re
from typing import Any

from assistant.records import Paper, Query, QueryKind
from assistant.text.words import stems
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.availability import names_only_things
from assistant.understanding.facts.paper_facts import BIBTEX, authors_asked, further_paper_facts, paper_fact
from assistant.understanding.language.cues import PAPERS

_METADATA = frozenset({"authors", "links", "year", "venue", "citations", "track"})
THIN_TOPIC = re.compile(
    r"(?:the |its |their )?(?:code|links?|github|pdf|doi|awards?|prizes?|venue|conference|conf|months?|dates?)",
    re.I,
)
"""Topic words that after a paper ask for something of it."""
_ASKS_FOR_PAPERS = re.compile(
    rf"\b{PAPERS}\b|\bwho (?:works?|does|else works)\b|\b(?:anyone|anybody|somebody|someone)\b|\b(?:is|are) there\b|\bdo you have\b|\b(?:anything|something)\b|\b(?:list|show|find|recommend|suggest|compare)\b|\bwhat about\b|\bhow about\b"
)
_FRAGMENT = re.compile(
    r"^\W*(?:(?:and|so|but|then)\b\s*)?(?:on|at|in|against|by|with|for|than|over|under|from|how|what|which|when|where|who|whose|why|does|do|did|is|are|was|were|can|has|tried|tested|trained|evaluated|compared|measured)\b"
)
_FIGURE = re.compile(
    r"\bhow (?:much|many|fast|large|big|small|long|far|high|low|deep)\b|\bpercent|\bby what\b|\bspeed-?up\b|\bfactor\b|\bsizes?\b|\bmemory\b|\blatency\b|\bgain\b"
)
_TITLE_ASKED = re.compile(
    r"^\W*(?:(?:and|so|ok|the|its|what|is|was|full|exact|whole|whats|what's|PAPER)\b\W*)*(?:titles?|called)\b(?: of PAPER)?\W*$"
)
_ABSTRACT_ASKED = re.compile(
    r"^\W*(?:(?:and|so|ok|please|the|its|full|whole|is there|do you have|have you|got|an?|show|give|send|read|see|can i|could i|may i|have|me|us|what is|what's|what does|PAPER)\b\W*)*(?:abstracts?|summar(?:y|ies))(?: of PAPER| for PAPER| say| please| then)*\W*$"
)
_IN_SHORT = re.compile(
    r"^\W*(?:(?:and|so|ok|please|the|a|an?|what is|what's|give me|can i have)\b\W*)*(?:tl\W?dr|gist|short version|summary|nutshell|in (?:short|brief|a nutshell|(?:one|a|two|a few|simple|plain) (?:sentences?|words|terms|english)))(?: please| then| version)*\W*$"
)
_COMPARED_TO = re.compile(
    r"^\W*(?:(?:and|so|but)\b\W*)*(?:as )?(?:compared|relative|in comparison) (?:to|with)\b"
)
"""`Compared to the teacher?`, behind a figure of a paper."""
_OF_A_PAPER_ONLY = re.compile(
    r"^\W*(?:(?:and|so|but|ok|please|the|its|an?|is there|do you have|have you got|got|give me|show me|link to|what is|what's|how many|who are|which|what|in|at)\b\W*)*"
    r"(?:(?:co-?)?authors?(?: names?| list)?|abstract|pdf|doi|bibtex|full text|journal|conference|venue|publication year)(?: link)?(?:\W+(?:of (?:it|PAPER)|for (?:it|PAPER)|in total|altogether|please|was (?:it|that)|is (?:it|that)|does (?:it|PAPER) have|on (?:it|PAPER)|are there))*\W*$"
)
"""What nothing but a paper has."""
_ENTRY_ASKED = re.compile(
    r"^\W*(?:(?:and|so|ok|the|its|a|please|give me|show me|can i have|do you have|what is|what's)\b\W*)*bib[ -]?tex\b(?: (?:entry|code|please|of (?:it|that)|for (?:it|that)))*\W*$",
    re.I,
)
_HOW_OFTEN = re.compile(r"^\W*(?:(?:and|so|but)\b\s*)?(?:how (?:often|many times|much)|cited how \w+)\W*$")
_IN_A_ROLE = re.compile(r"^\W*(?:(?:and|but|or|only|just|any|how many|what about|how about)\W+)*as\b", re.I)
"""`As first author?` holds the papers of somebody to a place, and asks for no name."""
_BESIDES = re.compile(r"\bco-?(?:authors?|writers?|workers?)\b|\bcollaborators?\b|\bwith whom\b|\bwho else\b")
_IS_ONE = re.compile(
    r"^\W*(?:(?:and|so|but|or|ok)\b\s*)?(?:is|was|are|were|isn't|wasn't) PERSON (?:\w+ ){0,5}co-?(?:author|writer)s?\b"
)
"""`Is X a co-author?` asks of X, and not for the others."""
_ASPECT = re.compile(
    r"\b(?:data ?sets?|benchmarks?|baselines?|experiments?|hardware|gpus?|speed-?ups?|metrics?|accuracy|latency|parameters|results?|findings?|limitations?|weakness(?:es)?|drawbacks?|numbers|figures?|challenge|participants?|subjects|patients|sample size|samples|scores?|improvements?|gains?|method|approach|conclusions?|code ?base|training time|backbones?|architecture|assumptions?|applications?)\b"
)
"""What any paper has: asked without a paper's name, of the one spoken of."""
ENOUGH = 0.5
"""Share of a question's words that the paper spoken of must hold, for the question to be about it."""


def is_role(parsed: Parsed) -> bool:
    """Whether it only holds somebody's papers to a place in the author list: `as first author?`."""
    return bool(parsed.query.position and _IN_A_ROLE.match(parsed.wording))


def is_detail(parsed: Parsed, talk: Conversation) -> bool:
    """Whether a question with words of its own asks of the paper spoken of, which holds them."""
    return bool(parsed.query.topic) and detail_of_paper(parsed, talk) is not None


def detail_of_paper(parsed: Parsed, talk: Conversation) -> dict[str, Any] | None:
    """What changes to make it a question about that paper; None where it is about something else."""
    query, references = parsed.query, parsed.references
    if (
        query.people
        or query.coauthors
        or query.paper_ids
        or references.group
        or references.person
        or references.same
        or references.instead
    ):
        return None
    if (
        references.ordinal is not None
        or references.author is not None
        or references.described
        or query.without
    ):
        return None
    if (
        query.years
        or query.venues
        or query.sort
        or query.kind in (QueryKind.COAUTHORS, QueryKind.SIMILAR)
        or (query.kind is QueryKind.COMPARE and not _COMPARED_TO.match(parsed.masked))
    ):
        return _coauthors(parsed, talk)
    paper = _most_spoken_of(parsed, talk) if talk.shown else _named_as_near(parsed, talk)
    if paper is None and not talk.shown and _OF_A_PAPER_ONLY.match(parsed.masked):
        paper = talk.single  # whatever was asked, and not found, since
    if paper is None:
        return None
    if _ENTRY_ASKED.match(parsed.masked):
        return _of(paper, BIBTEX, "")
    if _HOW_OFTEN.match(parsed.masked):
        return _of(paper, "citations", "")
    if (
        _ABSTRACT_ASKED.match(parsed.masked)
        or _TITLE_ASKED.match(parsed.masked)
        or (talk.is_certain and _IN_SHORT.match(parsed.masked))
    ):
        return _of(paper, "about", "")
    thin = not query.topic or bool(THIN_TOPIC.fullmatch(query.topic))
    masked = parsed.masked if "PAPER" in parsed.masked else f"{parsed.masked.rstrip('?!. ')} PAPER"
    fact = paper_fact(masked)
    thin = thin or (fact == "links" and names_only_things(query.topic))
    if is_role(parsed):
        return None
    if query.position and re.search(
        r"\bwho\b|\bwhose\b|谁|哪位|^\W*(?:and )?(?:the )?POSITION\W*$", parsed.masked
    ):
        fact, thin = "authors", True
    if query.status and fact == "words":
        fact = "venue"
    if query.track and fact == "words" and not query.topic:
        fact = "track"  # "was it an oral?"
    if query.author_number and not query.topic:
        return _of(paper, "authors", "")  # "does it have more than three authors?"
    if fact in _METADATA and (thin or references.paper) and not query.group_by:
        if query.status or query.track:
            fact = "venue" if query.status else "track"
        if fact == "authors" and _BESIDES.search(parsed.masked):
            return _besides(paper, talk)
        detail = (
            (query.topic or query.detail)
            if fact == "links"
            else authors_asked(masked)
            if fact == "authors"
            else ""
        )
        return _of(paper, fact, "") | {"also": further_paper_facts(masked, fact), "detail": detail}
    if not talk.shown or thin or references.paper or (references.opener and not _of_one(talk)):
        return None
    if not _asks_of(parsed, paper, talk):
        return None
    figure = query.fact == "figure" or bool(_FIGURE.search(parsed.masked))
    return _of(paper, "figure" if figure else "words", query.topic)


def _named_as_near(parsed: Parsed, talk: Conversation) -> Paper | None:
    """The paper named as the nearest there is; `it` is one spoken of before, where there is such a one."""
    if not talk.near or (parsed.references.paper and talk.single is not None):
        return None
    return talk.library.papers_by_id.get(talk.near[0])


_ASKED_AMONG = 5
"""So many of the best papers of a search may be meant by a question that names none."""


def _most_spoken_of(parsed: Parsed, talk: Conversation) -> Paper | None:
    """The paper spoken of; behind a search by topic, the one of the best that holds most of the question's words."""
    wanted = set(stems(parsed.query.topic))
    if talk.paper is None or talk.is_certain or not wanted:
        return talk.paper
    library = talk.library
    among = [library.papers_by_id[one] for one in talk.shown[:_ASKED_AMONG] if one in library.papers_by_id]
    return max(among, key=lambda one: len(wanted & set(stems(f"{one.title}. {one.abstract}"))), default=None)


def _of(paper: Paper, fact: str | None, topic: str) -> dict[str, Any]:
    return {
        "kind": QueryKind.FACT,
        "fact": fact,
        "paper_ids": (paper.id,),
        "topic": topic,
        "group_by": None,
        "status": None,
        "track": None,
    }


def _of_one(talk: Conversation) -> bool:
    """Whether the last turn asked a fact of one paper."""
    return talk.query is not None and talk.query.kind is QueryKind.FACT and talk.is_certain


def _asked_of_record(talk: Conversation) -> bool:
    """Whether the last turn asked what is stored beside a paper's text, such as who wrote it."""
    return talk.query is not None and talk.query.fact in _METADATA


def _asks_of(parsed: Parsed, paper: Paper, talk: Conversation) -> bool:
    """Whether words of its own ask of this paper: it holds them, and no papers or people are asked for."""
    if _ASKS_FOR_PAPERS.search(parsed.masked) or parsed.query.kind in (
        QueryKind.PEOPLE,
        QueryKind.READING_LIST,
    ):
        return False
    wanted = set(stems(parsed.query.topic))
    held = len(wanted & set(stems(f"{paper.title}. {paper.abstract}"))) / max(1, len(wanted))
    asks = bool(_FRAGMENT.search(parsed.masked)) or parsed.query.kind is QueryKind.FACT
    if (
        talk.is_certain
        and parsed.query.kind is QueryKind.FACT
        and not (parsed.references.opener and held == 0)
    ):
        return True  # a fact asked of nothing
    if held == 0 and parsed.references.opener and _asked_of_record(talk):
        return False  # "and on robots?", behind who wrote it
    if talk.is_certain and _ASPECT.search(parsed.masked):
        return True
    if talk.is_certain:
        return held >= ENOUGH or (held > 0 and asks) or (_of_one(talk) and asks and len(wanted) <= 2)
    return asks and held > ENOUGH


def _coauthors(parsed: Parsed, talk: Conversation) -> dict[str, Any] | None:
    """`Who are the co-authors?` of the one paper spoken of: its authors."""
    alone = parsed.query.kind is QueryKind.COAUTHORS and talk.is_certain and talk.paper is not None
    return _company(talk.paper, talk) if alone and talk.paper is not None else None


def _besides(paper: Paper, talk: Conversation) -> dict[str, Any]:
    """Who else is on a paper: besides whom the talk is about; where only its owner is known, nobody that is stored."""
    theirs = tuple(one for one in talk.person if one.researcher_id in paper.researcher_ids)
    found = _of(paper, "authors", "") | ({"people": theirs} if not paper.authors else {})
    asked = talk.query is not None and any(
        turn.query is not None and set(turn.query.people) & set(theirs) for turn in talk.turns()
    )
    if not (theirs and asked and paper.authors and paper.authors_complete):
        return found
    return found | {"kind": QueryKind.COAUTHORS, "fact": None, "people": theirs}


def others_on_paper(parsed: Parsed, talk: Conversation, found: Query) -> Query:
    """`Who was her co-author there?`, `who else is on the second one?`: the authors of the paper besides her."""
    alone = found.fact == "authors" and len(found.people) < 2 and len(found.paper_ids) == 1
    if not alone or found.position or not _BESIDES.search(parsed.masked) or _IS_ONE.match(parsed.masked):
        return found
    paper = talk.library.papers_by_id.get(found.paper_ids[0])
    if paper is None or not (paper.authors and paper.authors_complete):
        return found
    if not found.people:
        return found.model_copy(update=_besides(paper, talk))
    return found.model_copy(update={"kind": QueryKind.COAUTHORS, "fact": None})


def _company(paper: Paper, talk: Conversation) -> dict[str, Any]:
    """The authors of a paper; where only who lists it is known, others than they are asked for."""
    if paper.authors:
        return _besides(paper, talk)
    found = _of(paper, "authors", "")
    credited = tuple(talk.mention(one) for one in paper.researcher_ids)
    return found | {"people": credited} if credited else found
