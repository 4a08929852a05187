"""A follow-up about the topic of a search: `what has X done about it?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Without
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.cues import PAPERS

_MATTER = r"(?:topic|subject|area|field|theme|matter|problem|issue|question|phenomenon|disease|disorder|condition|technique)"
_LISTED = (QueryKind.PAPERS, QueryKind.COUNT)
_ON_IT = re.compile(
    rf"\b(?:about|on|to|into|for|in|regarding|concerning|towards?) (?:PAPER|it|that|this|(?:this|that|the(?: same)?) {_MATTER})\W*$"
)
_PAPERS_ON_IT = re.compile(
    rf"^\W*(?:(?:and|so|but|ok|any|are|is|there|do you have|have you|show me|list|which|what|how many|the|your|all|some|other|of|from|in|at|(?:new|recent|early)\w*|YEAR|VENUE|STATUS|TRACK)\b\s*)*{PAPERS}(?: (?:(?:from|in|at|of|are|is|there|do you have|YEAR|VENUE|STATUS|TRACK)\b\s*)+)? ?(?:about|on) (?:PAPER|it|that|this|there|(?:this|that|the(?: same)?) {_MATTER})(?:\W+(?:from|in|at|YEAR|VENUE|STATUS|TRACK|are there|do you have)\b)*\W*$"
)
_THEY_PUBLISHED = re.compile(
    rf"^\W*(?:(?:and|so|but|ok)\b\s*)*(?:(?:what|which {PAPERS}) (?:have|did|do) (?:they|it) (?:publish(?:ed)?|writ(?:e|ten)|have|done|do)|(?:what are )?(?:their|they|the) {PAPERS})(?: (?:on|about) (?:it|that|this))?\W*$",
    re.I,
)
"""Behind people who work on something: what they wrote on it."""


def is_on_it(parsed: Parsed) -> bool:
    """Whether it ends with `about it`, `on that topic`."""
    return bool(_ON_IT.search(parsed.masked))


def on_subject(parsed: Parsed, talk: Conversation) -> Query | None:
    """`What has X done about it?`, after a search by topic: the papers of X on that topic."""
    query, before = parsed.query, talk.query
    if before is None or not before.topic or before.paper_ids:
        return None
    if before.people and not (query.people and query.people != before.people):
        return None
    all_of_them = not parsed.references.of_person  # and not "the third"
    if (
        before.kind is QueryKind.PEOPLE
        and not query.people
        and all_of_them
        and _THEY_PUBLISHED.match(parsed.wording)
    ):
        return Query(kind=QueryKind.PAPERS, topic=before.topic, language=query.language)
    if talk.is_certain:
        return None
    own = query.topic or query.people or query.coauthors
    if (
        _PAPERS_ON_IT.match(parsed.masked) and not own
    ):  # "and papers on it?", behind people who work on something
        counts = query.kind is QueryKind.COUNT or "how many" in parsed.masked
        asked = {"topic": before.topic, "topic_said": before.topic_said, "paper_ids": (), "fact": None}
        return query.model_copy(update=asked | {"kind": QueryKind.COUNT if counts else QueryKind.PAPERS})
    if len(query.people) != 1 or query.topic or query.paper_ids or not is_on_it(parsed):
        return None
    kind = query.kind if query.kind is QueryKind.COUNT else QueryKind.PAPERS
    return query.model_copy(update={"kind": kind, "fact": None, "topic": before.topic})


_ON_MATTER = re.compile(
    rf"\b(?:on|about|of|for|into|regarding|concerning|with|treating|tackling|studying) (?:exactly )?(?:this|that|the(?: very)? same) (?:\w+ )?{_MATTER}\b",
    re.I,
)
_ASKS_FOR_ONE = re.compile(
    rf"\b(?:is|are) there\b|\b(?:have|got|know|find|list|show|any|another|other|others|else|more|further|which|what)\b.*\b(?:{PAPERS}|reviews?|surveys?|one|ones|anything|something|else)\b|\b(?:{PAPERS}|reviews?|surveys?)\b",
    re.I,
)
_BESIDE_IT = re.compile(r"\b(?:also|another|other|others|else|more|further|as well|too)\b", re.I)
_SORT_OF_PAPER = re.compile(r"\b(reviews?|surveys?|overviews?|tutorials?)\b", re.I)


def on_that_matter(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Is there a review on this phenomenon?`, behind one paper: on the topic by which it was found, else on what its title says."""
    query, paper = parsed.query, talk.paper
    own = query.paper_ids or query.title or parsed.references.paper
    if own or paper is None or not talk.is_certain or query.kind not in (*_LISTED, QueryKind.HELP):
        return None
    if not (_ON_MATTER.search(parsed.wording) and _ASKS_FOR_ONE.search(parsed.wording)):
        return None
    searched = next(
        (
            turn.query
            for turn in talk.turns()
            if turn.query is not None and turn.query.topic and turn.query.kind in (*_LISTED, QueryKind.PEOPLE)
        ),
        None,
    )
    topic = searched.topic if searched is not None else paper.title
    sort = _SORT_OF_PAPER.search(parsed.wording)
    return query.model_copy(
        update={
            "kind": QueryKind.COUNT if query.kind is QueryKind.COUNT else QueryKind.PAPERS,
            "fact": None,
            "topic": topic,
            "topic_said": searched.topic_said if searched is not None else None,
            "unapplied": (*query.unapplied, *((sort.group(1),) if sort else ())),
            "without": Without(paper_ids=(paper.id,)) if _BESIDE_IT.search(parsed.wording) else query.without,
        }
    )


_OTHERS_ON_IT = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\b\W*)*(?:"
    r"(?:who|which other (?:people|researchers|authors)) (?:else )?(?:(?:has|have|is|are|was|were|also) )*(?:writ\w+|wrote|publish\w*|report\w*) (?:\w+ )?(?:about|on) (?:PAPER|it|this|that)"
    r"|(?:has|have|did|does|do|is|are|was|were) (?:any|some)(?:one|body) else (?:(?:here|ever|also|in (?:the|your|this) (?:lab|group|team)) )*(?:work\w*|writ\w+|wrote|publish\w*|stud(?:y|ies|ied|ying)|research\w*|look\w*|do|done|doing|tr(?:y|ied)|tackl\w*|explor\w*|investigat\w*)\b.{0,20}?(?:about|on|into|in|at|for)? ?(?:PAPER|it|this|that)"
    r"|(?:who|which (?:people|researchers|authors)) else (?:(?:here|also|is|in (?:the|your|this) (?:lab|group|team)) )*(?:works|working|does|doing|studies|researches|investigates) (?:\w+ )?(?:(?:about|on|into|in) )?(?:PAPER|it|this|that)"
    r"|(?:who|any(?:one|body)|some(?:one|body)) else\b.{0,30}\b(?:about|on|into|in) (?:this|that|the(?: same)?) (?:topic|subject|area|field|theme|problem|question)"
    r")(?: (?:too|as well|here|topic|problem|subject|question))*\W*$"
)
"""`Who else wrote about this?`; `who else worked on it?` asks for the other authors of a paper."""


def others_on_it(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Has anybody else worked on this?`, behind one paper of a list on a topic: who else works on that topic."""
    query = parsed.query
    own = query.people or query.paper_ids or query.years or query.venues
    if own or not talk.is_certain or not _OTHERS_ON_IT.match(parsed.masked):
        return None
    searched = next((turn for turn in talk.turns() if turn.is_of_topic), None)
    paper = talk.paper
    if searched is None or searched.query is None or paper is None or paper.id not in searched.shown:
        return None
    authors = tuple(talk.mention(one) for one in paper.researcher_ids)
    return Query(
        kind=QueryKind.PEOPLE,
        topic=searched.query.topic,
        topic_said=searched.query.topic_said,
        without=Without(people=authors),
        language=query.language,
    )
