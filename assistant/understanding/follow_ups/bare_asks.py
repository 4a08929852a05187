"""What a bare turn may ask of a person, of a topic or of a paper, each told by a few words beside general English."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assistant.records import Query, QueryKind, Without
from assistant.text import fold
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.message.purposes import OCCASION
from assistant.understanding.spoken_of.antecedents import author_meant

Made = Callable[[Query, Conversation], Query | None]


@dataclass(frozen=True)
class Ask:
    """Something to be asked: every one of `says` occurs in its wording, and nothing of `never`; its words are no topic."""

    says: tuple[re.Pattern[str], ...]
    never: re.Pattern[str] | None
    query: Made

    def is_asked(self, said: str) -> bool:
        """Whether a turn is worded so."""
        return all(one.search(said) for one in self.says) and not (self.never and self.never.search(said))


_OCCASION = re.compile(OCCASION)
_BESIDES_CHATTER = frozenset(
    "bio biography cv vita profile brief piece whom each word sentence line paragraph correspondence "
    "productive subject vein intro thats liked wrote read hired publication list filter author names boss".split()
)
"""Words of turns that frame and name no topic, which are not general enough to frame any question."""


def is_barely_worded(said: str, ask: Ask | None) -> bool:
    """Whether a wording has no word that could be a topic, beside those of the ask itself."""
    left = said
    for one in ask.says if ask is not None else ():
        left = one.sub(" ", left)
    return all(
        word in _BESIDES_CHATTER or is_chatter(word) or _OCCASION.fullmatch(word)
        for word in fold(left).split()
    )


def _ask(query: Made, *says: str, never: str = "") -> Ask:
    return Ask(tuple(re.compile(one) for one in says), re.compile(never) if never else None, query)


def _changed(**changes: Any) -> Made:
    """The query of what the talk is about, changed."""
    return lambda base, _talk: base.model_copy(update=changes)


def _at_end(sort: str) -> Made:
    """The newest or the oldest; the oldest of a topic's list is picked from what was shown, by the rules of lists."""

    def made(base: Query, _talk: Conversation) -> Query | None:
        if sort == "oldest" and base.topic:
            return None
        return base.model_copy(update={"kind": QueryKind.PAPERS, "sort": sort, "limit": 1})

    return made


def _listed_only(made: Made) -> Made:
    """Only behind a list of papers."""
    return lambda base, talk: made(base, talk) if base.kind is QueryKind.PAPERS else None


def _portrait(base: Query, talk: Conversation) -> Query | None:
    return Query(kind=QueryKind.PROFILE, people=base.people) if talk.query is not None else None


def _others_of_first(base: Query, talk: Conversation) -> Query | None:
    """The papers of the first author besides the one spoken of."""
    people = author_meant(talk, 0)
    if not people:
        return None
    return Query(kind=QueryKind.PAPERS, people=people, without=Without(paper_ids=base.paper_ids))


def _of_paper(fact: str, **further: Any) -> Made:
    return _changed(fact=fact, **further)


_PAPER = r"\b(?:papers?|publications?|articles?|publish\w*|titles?|works?|out|preprints?|stuff)\b"
_MOST = r"\b(?:most|mostly|top|closest|main|favou?rite|usual(?:ly)?|number one|largest|biggest|highest|oftenest|more than any(?:body|one)(?: else)?)\b"
_COMPANY = r"\bco-? ?(?:authors?|authored|authorships?|writers?|wrote|written)\b|\bcollaborat\w+|\bpartners?\b|\bwith (?:who|whom)\b|\bwho(?:m)?\b.*\bwith\b|\bwhat people\b.*\bwith\b|\bwith (?:what|which) people\b|\b(?:people|person|researchers|everyone|everybody|anyone|anybody|names|those)\b.*\b(?:wr[io]t\w*|work\w*|publish\w*|collaborat\w*|team\w*|papers?)\b.*\bwith\b|\bshares?\b.*\bwith\b|\btogether with (?:who|whom)\b"
_OTHERS = r"\bwho (?:has |have )?help(?:s|ed)?\b.*\b(?:writ\w+|with|publish\w*)\b|\bother (?:authors?|names?|writers?)\b|\bwho else\b.*\b(?:author\w*|wrote|writ\w+|involved|contribut\w+|signed|part|on (?:them|these|those|it))\b|\b(?:publish|write|work)\w* with others\b"
_YEAR = r"\b(?:years?)\b"
_MOST_IN_YEAR = r"\b(?:most|busiest|peak(?:ed)?|top|best|strongest|record|highest|biggest|largest|productive|prolific|fullest)\b"
_NEWEST = r"\b(?:newest|latest|freshest|youngest|(?:most|very) (?:recent(?:ly)?|new|up to date|current)|last (?:one )?(?:that )?(?:was |they |he |she )?(?:appeared|published|wrote|paper|publication|article|thing)|(?:appeared|published|out|came out) (?:last|latest|most recently))\b"
_OLDEST = r"\b(?:oldest|earliest)\b"
_OF_ONE = r"\b(?:about|who|whose|whom|where|when|how|why|authors?|venues?|year|years|say|says|explain|abstract|older|newer|second|first|oldest|earliest|first|topics?)\b"
_NUMBER = rf"\bhow (?:many|much)(?= (?:{PAPERS}|of (?:them|these|those|it)|are|is|have|has|do|does|in|all|altogether|total|ones?|there|would|were|was|did|has)\b|\W*$)|\bhow (?:productive|prolific)\b|\b(?:numbers?|count|total|tally)\b(?! of (?!{PAPERS}|them|these|those|it\b))"
_OTHER_COUNT = r"\b(?:authors?|co-?authors?|people|persons?|members?|students?|venues?|journals?|conferences?|years?|times|pages?|who|whom|which|what year|single|alone|first|names|by how|more|fewer|less|difference|about|most|newest|latest|preprints?|tested|tried|trained|used|data|sets?|left|take|took)\b|\b(?:are|were|is|was|got|already|actually) (?:\w+ )?published\b"
_PUBLISHED = r"\b(?:publish\w*|publication|appear(?:ed)?|c[oa]me out|printed|outlets?|venues?|journals?|conferences?|proceedings|places? of publication)\b"
_VENUES = r"\b(?:(?:what|which) publication|venues?|journals?|conferences?|proceedings|outlets?|places? of publication)\b"
_WHERE = rf"\bwhere(?:'d|'s)?\b.*{_PUBLISHED}|{_VENUES}"
_HELD_TO_VENUE = r"\b(?:at|in|from) (?:an?|the|that|this|some)? ?(?:same )?(?:venues?|conferences?|journals?|proceedings|workshops?)\b|\b(?:only|else|elsewhere|other|another|more)\b"
_FIRST = r"\bfirst[- ]?author(?:ed|ships?)?\b|\b(?:lead|leading) author\b|\bfirst (?:on|in) (?:the )?(?:author )?list\b|\bauthor (?:number one|1)\b|\b(?:listed|named|comes?) first\b|\bfirst of (?:those|the|these|its) authors\b|\bfirst on that author list\b"
_WHO_ELSE = r"\bwho\b|\bwhose\b|\bother\b|\bnot\b|\bnever\b|\bsame\b|\bhow many\b|\bhow often\b|\bname\b"
_WHO_IS = r"\bbio(?:graphy)?\b|\bprofile\b|\bas a person\b|\bwho (?:is|are|s) (?:this|that|he|she|it|the (?:person|author))\b|\bwho (?:he|she|this) is\b|\bwho's (?:this|that|he|she)\b|\babout (?:him|her|the (?:person|author|researcher))\b|\bintroduce\b"
_LISTING = r"\b(?:publication (?:list|record)|list of publications|bibliography|(?:full|whole|complete|entire) list)\b"
_WHO = r"\b(?:who|whose|whom|people|persons?|researchers?|names|someone|somebody|anyone|anybody|experts?|specialists?)\b"
_WORKS = r"\b(?:work(?:s|ing)?|research(?:es|ing|ers?)?|do(?:es|ing)?|stud(?:y|ies|ying)|into|active|interview|talk|speak|ask|contact|experts?|specialists?|speciali[sz]\w*|deals?|interested|involved|turn to|knows?|field|topic|subject|area)\b"
_WHO_WROTE = r"\b(?:wrote|written|authors?|author(?:ed)?|publish\w*|papers?|ones?|first|last|most|elsewhere|else|co-?\w*authors?|how many|title[sd]?)\b"
_LIKE_IT = r"\b(?:(?:close|closest|near(?:est)?) to (?:it|this|that)(?: (?:one|paper))?|similar(?:ly)?|alike|resembl\w+|comparable|related|akin|like (?:it|this|that)(?: (?:one|paper))?|along (?:those|these|the same|similar) lines|in (?:the same|that|this|a similar) vein|of that (?:kind|sort))\b"
_AUTHORS = r"\b(?:authors?|author team|writers?|wrote it|written by|co-?authors?|(?:people|names) (?:wrote|signed|are on|on it))\b"
_HOW_BIG = r"\b(?:how (?:many|big|large)|numbers?|count|size)\b"
_SUM_UP = r"\b(?:summary|summari[sz]e[sd]?|abstract|gist|what's in it|what is in it|in a nutshell|write about|what is it about|what's it about|deals? with)\b"
_CODE = r"\b(?:codes?|code ?base|implementations?|repo|repository|github|software|scripts?|source code)\b"
_PROJECT = r"\b(?:project(?:'s)? (?:page|(?:web )?site|website|home ?page|web ?page|link|url)|web ?site|web ?page|landing page|(?:home ?page|website|web ?page|page|site) of the project)\b"
_LAST_AUTHOR = r"\b(?:last|senior|final) author\b"
_MORE = r"\b(?:other|others|else|more|remaining|besides|further|rest)\b"

_LAST_NAME = _ask(_of_paper("authors", position="last"), _LAST_AUTHOR, r"\bwho\b|\bname\b", never=_MORE)
ASKS_OF_PERSON: tuple[Ask, ...] = (
    _ask(
        _changed(kind=QueryKind.COAUTHORS, group_by="person", superlative=True),
        _COMPANY,
        _MOST + r"|\bmost (?:often|frequent(?:ly)?)\b",
        never=r"\byears?\b|\bvenues?\b|\bfewest\b|\bleast\b|\brecent\w*\b|\bnew\w*\b|\blatest\b|\bmost of\b",
    ),
    _ask(
        _changed(kind=QueryKind.COUNT, group_by="year", superlative=True),
        _YEAR,
        _MOST_IN_YEAR,
        never=r"\brecent\w*\b|\bvenues?\b|\bwith\b|\bco-?authors?\b|\bcited\b|\bcitations?\b|\bauthors\b",
    ),
    _ask(
        _changed(kind=QueryKind.COAUTHORS),
        f"{_COMPANY}|{_OTHERS}",
        never=r"\bfirst\b|\blast\b|\bfewest\b|\bleast\b|\bnew\w*\b|\blatest\b|\brecent\w*\b|\bone\b|\bhow (?:long|often)\b|\bwhere\b|\bnever\b|\bonly once\b|\bwhen\b|\bit\b|\bthis paper\b",
    ),
    _ask(_at_end("newest"), _NEWEST, never=_OF_ONE),
    _ask(
        _listed_only(_at_end("oldest")),
        _OLDEST,
        never=_OF_ONE.replace("|oldest|earliest", "") + r"|\b(?:these|those|them)\b",
    ),
    _ask(_listed_only(_changed(kind=QueryKind.COUNT)), _NUMBER, never=_OTHER_COUNT),
    _ask(_changed(kind=QueryKind.COUNT), _NUMBER, _PAPER, never=_OTHER_COUNT),
    _ask(
        _changed(kind=QueryKind.VENUES),
        _WHERE,
        never=rf"{_HELD_TO_VENUE}|\bwho\b|\bmost\b|\bfirst\b|\blast\b|\bone\b|\bhow many\b|\bit\b|\bthis\b",
    ),
    _ask(_listed_only(_changed(position="first")), _FIRST, never=_WHO_ELSE),
    _ask(
        _listed_only(_changed(position="first")),
        _FIRST,
        r"\b(?:leave out|drop|skip|remove|exclude)\b.*\b(?:someone|somebody) else\b",
    ),
    _ask(
        _portrait,
        _WHO_IS,
        never=r"\b(?:first|last|papers?|how|works?|pages?|links?|list|scholar|site|website|where|which)\b",
    ),
    _ask(_changed(kind=QueryKind.PAPERS), _LISTING, never=r"\bauthors\b|\bnumber\b"),
)
ASKS_OF_TOPIC: tuple[Ask, ...] = (
    _ask(
        lambda base, _talk: Query(kind=QueryKind.PEOPLE, topic=base.topic, topic_said=base.topic_said),
        _WHO,
        _WORKS,
        never=_WHO_WROTE,
    ),
    _ask(_at_end("newest"), _NEWEST, never=_OF_ONE),
    _ask(_changed(kind=QueryKind.COUNT), _NUMBER, never=_OTHER_COUNT),
)
ASKS_OF_RANKED: tuple[Ask, ...] = (
    _ask(
        _changed(kind=QueryKind.PAPERS),
        r"\b(?:list|show|name|give|see|display|print|which|what)\b",
        _PAPER,
        never=r"\b(?:by|from|who|whose|first|last|newest|latest|oldest|how|of|with|more|most|his|her|their)\b",
    ),
)
"""Asked where people were ranked by their papers on a topic."""
ASKS_OF_PAPER: tuple[Ask, ...] = (
    _ask(
        _others_of_first,
        _FIRST,
        _MORE,
        never=r"\brecent\w*\b|\bnew\w*\b|\blat(?:er|est)\b|\bold\w*\b|\bearl\w*\b|\bco-?authors\b|\bhow many\b|\bwith\b|\bon (?:it|this)\b",
    ),
    _LAST_NAME,
    _ask(
        _changed(kind=QueryKind.SIMILAR),
        _LIKE_IT,
        never=r"\bauthors?\b|\bwho\b|\bhow\b|\bwhy\b|\bsame author\b",
    ),
    _ask(
        _of_paper("authors", detail="all authors"),
        _AUTHORS,
        _HOW_BIG,
        never=r"\bpapers\b|\bsample\b|\bfirst\b|\blast\b",
    ),
    _ask(
        _of_paper("venue"),
        _WHERE,
        never=rf"{_HELD_TO_VENUE}|\bwho\b|\bauthors?\b|\bcan i\b|\brank\w*\b|\bgood\b",
    ),
    _ask(
        _of_paper("about"),
        _SUM_UP,
        never=r"\bfirst\b|\blast\b|\bauthors?\b|\bwho\b|\bother\b|\belse\b|\bmore\b",
    ),
    _ask(
        _of_paper("links", detail="project page"),
        _PROJECT,
        never=r"\bwho\b|\bother\b|\b(?:his|her|their|lab|group|author\w*)\b",
    ),
    _ask(
        _of_paper("links", detail="code"),
        _CODE,
        never=r"\bfirst\b|\blast\b|\bwho\b|\bother\b|\bhow\b|\bwhat\b",
    ),
)
