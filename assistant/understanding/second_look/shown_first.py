"""A short question that names nothing to look for, tried on the papers shown last before it is read as a new topic.

`Size of one of the modules?`, `with which algorithms?`, `factor?`: whether a paper that the visitor has before them tells
it is looked up, and decides; a question that neither they nor a search of its own answers is one about the paper, too.
"""

from __future__ import annotations

import re

from assistant.records import Paper, Query, QueryKind
from assistant.text import fold
from assistant.text.words import content_words, stems
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.paper_facts import STORED_APART, paper_fact
from assistant.understanding.facts.told_in_text import asks_for_figure
from assistant.understanding.language.cues import PAPERS

_SEEKS = re.compile(
    rf"\b{PAPERS}\b|\b(?:any|some|every)(?:one|body|thing|where)\b|\bsomething\b|\b(?:is|are) there\b|\bdo you\b|\bhave you\b|\bdid you\b|\bare you\b"
    r"|\b(?:you|your|yours|we|our|us|i|my|me|lab|group|team|here)\b|\b(?:list|show|find|recommend|suggest|compare|search|explain|define)\b"
    r"|\bwho(?:se|m)?\b|\b(?:what|how) about\b|\bwhat (?:is|are|'s) (?:an? )?\w+\W*$|\b(?:others?|another|else|more|similar|instead)\b|\bwhich (?:one|of)\b"
    r"|\bof the (?:two|three|four|five)\b|\b(?:older|newer|oldest|newest|earliest|latest)\b",
)
"""Seeks papers or people, or is asked of whoever is asked."""
_QUESTION = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then|or|say|tell me|now)\b\W*)*(?:(?:on|at|in|against|by|with|for|from|over|under|of|to|through|during)\s+)?(?:what|which|how|where|when|why)\b"
)
_THEY = re.compile(r"\b(?:they|their|them)\b", re.I)
"""Whoever wrote the paper, where it alone is spoken of."""
_OF_IT = re.compile(r"\b(?:PAPER|it|its|they|their|them|these|those|this|that|the)\b")
_FIGURE = re.compile(
    r"\bhow (?:much|many|fast|large|big|small|long|far|high|low|deep|often|well)\b|\bpercent|\bby what\b|\b(?:speed-?up|factor|sizes?|memory|latency|gain|margin|amount|number)\b"
)
_LOOKED_AT = re.compile(
    r"\bPERSON (?:\w+ly )?(?:look(?:ed)? (?:at|through|into)|us(?:e|ed)|includ\w+|consider\w*|analy[sz]\w+|review\w*|screen\w*|cover\w*|collect\w*|stud(?:y|ied)|compar\w+|read|examin\w+|search\w*|test\w*|train\w*|recruit\w*|measur\w+|annotat\w+|survey\w*|evaluat\w+|tr(?:y|ied)|sampl\w+|go|went)\b"
)
"""What a study does with things it counts; whoever writes papers or has them is asked about otherwise."""
_LONGEST, _BARE = 9, 3
"""Words of its own up to which a question may lean on what is shown; and one that is no sentence."""
_AMONG = 5
_BEHIND = 3
"""So many turns back what was shown is still before the visitor, where those since showed nothing."""
_SAYS_NOTHING = 1
"""So few words of a figure asked for tell only its sort: `factor?`."""
_LISTED = (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.HELP)


def asked_of_shown(text: str, parsed: Parsed, talk: Conversation, query: Query) -> Query:
    """The query as one about a paper shown last, where that tells what is asked, or nothing else does; else as it is.

    `text` is the question as it was typed: its wording has `they` for whoever is named.
    """
    papers = _before_the_visitor(talk)
    if not papers or not _may_lean(text, parsed, query):
        return query
    they = parsed.references.person
    if they and (len(papers) != 1 or talk.is_of_person):
        return query
    topic = _asked(parsed, query)
    figure = bool(_FIGURE.search(parsed.masked)) or asks_for_figure(parsed.wording)
    question = bool(_QUESTION.match(parsed.masked)) or figure
    sure = query.kind is QueryKind.PAPERS and not query.paper_ids and _finds_surely(query, talk)
    short = len(content_words(topic)) <= _BARE
    if not question and (sure or not (short and len(papers) == 1)):
        return query
    telling = [one for one in papers if _tells(one, topic, parsed, talk, figure=figure)]
    if sure and not (telling and len(papers) == 1 and (figure or _OF_IT.search(parsed.masked))):
        return query
    if telling:
        return _asking(_holding_most(telling, topic), topic, parsed, figure=figure)
    if figure and len(content_words(topic)) <= _SAYS_NOTHING and len(papers) == 1:
        whole = f"{topic} {_topic_of(talk)}".strip()
        if _tells(papers[0], whole, parsed, talk, figure=True):
            return _asking(papers[0], whole, parsed, figure=True)
    if len(papers) == 1 and question and not sure and not they:
        return _asking(papers[0], topic, parsed, figure=figure)
    return query


def _may_lean(text: str, parsed: Parsed, query: Query) -> bool:
    """Whether it names nobody, no work, time or place, asks for no papers, and is short."""
    own, references = parsed.query, parsed.references
    named = own.people or own.coauthors or own.paper_ids or own.years or own.venues or own.title
    held = own.status or own.track or own.sort or own.without or own.author_number or own.position
    leans = references.ordinal is not None or references.author is not None or references.described
    turns = references.fresh or references.back or references.same or references.closes or references.denies
    if named or held or leans or turns or references.thread is not None:
        return False
    of_list = bool(query.paper_ids) and not (references.group and query.kind is QueryKind.PAPERS)
    if own.refusal or query.refusal or own.language != "en" or of_list or query.group_by:
        return False
    authors = references.person and bool(_THEY.search(text))
    if references.person and not authors:
        return False
    whose = (query.people or query.years or query.venues) and not authors
    asked = (query.kind in _LISTED and not whose) or (
        query.kind is QueryKind.FACT and (authors or not query.people)
    )
    topic = _asked(parsed, query)
    if not asked or not content_words(topic) or len(content_words(topic)) > _LONGEST:
        return False
    beside_text = paper_fact(f"{parsed.masked.rstrip('?!. ')} PAPER") in STORED_APART
    if authors and own.kind is QueryKind.COUNT:
        return bool(_LOOKED_AT.search(parsed.masked))  # "how many papers did they look at?"
    return not (beside_text or _SEEKS.search(parsed.masked) or _SEEKS.search(text.lower()))


_BUILDS = re.compile(
    r"\b(?:how|what|which|when|where|why|about|approximately|roughly|exactly|many|much|did|do|does|have|has|had|they|their|them|the|of|in|on|at|for|a|an|and|so|but|ok|are|were|was|is|PERSON|PAPER|look(?:ed)?|use[ds]?|consider(?:ed)?|include[ds]?|take|took)\b|[^\w\s-]"
)


def _asked(parsed: Parsed, query: Query) -> str:
    """The words asked about; all that is left of the question where some were taken for what is counted, or pointed at.

    `How many publications did they look at?`, `size of one of these modules?`
    """
    taken = (parsed.references.group and parsed.query.topic) or (
        parsed.references.person and parsed.query.kind is QueryKind.COUNT
    )
    left = " ".join(_BUILDS.sub(" ", parsed.masked).split()) if taken else ""
    return left or parsed.query.topic or query.topic


def _before_the_visitor(talk: Conversation) -> tuple[Paper, ...]:
    """The papers of the last answer that showed some, the best of many; none where people were spoken of since."""
    for place, turn in enumerate(talk.turns()):
        if turn.lists_people and not turn.asked_for_authors:
            return ()
        if turn.is_of_people_alone or place >= _BEHIND:
            return ()
        if turn.shown:
            papers = talk.library.papers_by_id
            return tuple(papers[one] for one in turn.shown[:_AMONG] if one in papers)
    return ()


def _finds_surely(query: Query, talk: Conversation) -> bool:
    found = talk.found(query)
    return bool(found.papers) and not found.tentative


def _of(paper: Paper, topic: str, parsed: Parsed, *, figure: bool) -> Query:
    """What is asked, of one paper."""
    return Query(
        kind=QueryKind.FACT,
        fact="figure" if figure else "words",
        paper_ids=(paper.id,),
        topic=topic,
        wording=parsed.wording,
        language=parsed.query.language,
    )


def _asking(paper: Paper, topic: str, parsed: Parsed, *, figure: bool) -> Query:
    """The same, before the words of the question are put beside it."""
    return _of(paper, topic, parsed, figure=figure).model_copy(update={"wording": ""})


def _tells(paper: Paper, topic: str, parsed: Parsed, talk: Conversation, *, figure: bool) -> bool:
    """Whether a sentence of the paper answers it."""
    found = talk.found(_of(paper, topic, parsed, figure=figure))
    told = [one.sentence or "" for one in found.passages]
    return not found.missing and any(
        fold(one) != fold(paper.title) for one in told
    )  # a title tells no detail


def _holding_most(papers: list[Paper], topic: str) -> Paper:
    wanted = set(stems(topic))
    return max(papers, key=lambda one: len(wanted & set(stems(f"{one.title}. {one.abstract}"))))


def _topic_of(talk: Conversation) -> str:
    """What the last search was for."""
    return next((one.query.topic for one in talk.turns() if one.query is not None and one.query.topic), "")
