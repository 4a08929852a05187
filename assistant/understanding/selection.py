"""One of a list by a description: `the one from 2021`, `the older one`, `the pruning paper`, `the other`.

A description is compared with what the conversation listed; one that fits no single entry selects nothing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.library import Library
from assistant.records import Paper, PersonMention, Researcher
from assistant.text import fold
from assistant.understanding.antecedents import other_paper, people_named
from assistant.understanding.asked_about import ASKED_ABOUT, placed_in_list, spoken_at
from assistant.understanding.constraints import STATUS, TRACK
from assistant.understanding.conversation import Conversation
from assistant.understanding.cues import take_said
from assistant.understanding.naming import Named
from assistant.understanding.people import Found
from assistant.understanding.question import Question
from assistant.understanding.venues import take_venues
from assistant.understanding.versions import VERSIONS, version_meant
from assistant.words import stem, words

_ENDS = r"is|was|are|were|has|have|had|does|do|did|done|can|could|came|come|comes|get|gets|got|need|needs|say|says|said|appear|appeared|achieve|reach|report|reports|work|works|and|or|but|what|how|when|whose"
_BEHIND = rf"(?:\s+(?:from|on|about|with|at|in|by|that|which|where|who|of|for|using|called|without)\b(?:\s+(?!(?:{_ENDS})\b)[^\s,;:?!–—]+)+)?"
DESCRIBED = re.compile(
    rf"\b(?:the|that|this|their|his|her)\s+(?P<before>(?:(?!(?:of|is|are|was|in|on|at|by|the|that|with|from|and|or)\b)[\w.'’²-]+\s+){{0,5}}?)(?P<noun>one|paper|article|study|thing|preprint|version|edition|guy|person|researcher)\b(?!\s*s\b)(?P<behind>{_BEHIND})",
    re.I,
)
"""A singular noun phrase that may stand for an entry of a list."""
ONE_OF = re.compile(
    r"(?:\bthe\s+|^\W*(?:(?:and|or|so|but)\s+)?)(?P<how>older|newer|earlier|later|oldest|newest|earliest|latest|most recent|more recent|former|latter|other|most cited)(?:\s+(?:one|paper|article|of (?:the\s+|these\s+|those\s+)?(?:(?:two|three|four|five)(?: (?:papers|ones|articles))?|them|these|those|papers|ones)))*(?=\s*(?:[,;:?!.–—]|$|'s\b)|\s+(?:is|was|has|have|does|did|do|what|how|who|when|where|came|come|by)\b)",
    re.I,
)
OF_TWO = re.compile(
    r"\bthe (?P<how>former|latter)\b(?:\s+(?:one|paper|article|person|researcher|of (?:the\s+|these\s+|those\s+)?(?:two|them|these|those)))*",
    re.I,
)
"""One of two, whatever follows."""
_MISTAKEN = re.compile(
    r"\bthe (?P<noun>one|person|guy|researcher|paper) (?:that |whom |who |which )?(?:i|we|you) (?:had |have |first |just )*(?:confus\w+|mix\w+|mist(?:ook|aken)|t(?:ook|aken)|swapped|muddled)\b[^,;?.!]*",
    re.I,
)
"""The other of two that were taken for each other."""
_SUBJECT = re.compile(
    r"\s+(?:on|about|in|of) (?:it|that|this|(?:that|this|the same) (?:topic|subject|area|field|theme))", re.I
)
_PERSON_NOUNS = frozenset({"guy", "person", "researcher"})
_ORDINAL_WORDS = frozenset(
    "first second third fourth fifth sixth last final very only same main original whole remaining next".split()
)
_NEWER = frozenset({"newer", "later", "newest", "latest", "most recent", "more recent"})
_OLDER = frozenset({"older", "earlier", "oldest", "earliest"})
_LABELS = re.compile(r"\b(?:VENUE|TRACK|STATUS)\b")
_MONTHS = {name: number for number, name in enumerate("january february march april may june july august september october november december".split(), 1)}  # fmt: skip
_EMPTY = frozenset(stem(one) for one in "one paper article work study thing from of on about with at in by for the a an and that which where who using called same this their his her is was published presented written appeared it did do does you mentioned has have dealing".split())  # fmt: skip


@dataclass
class Described:
    """What descriptions in a question turned out to mean, each with its place."""

    papers: Named = field(default_factory=list)
    people: list[Found] = field(default_factory=list)
    vague: bool = False
    """Whether a description (`the one that ...`) fits nothing the conversation listed."""


def take_described(question: Question, talk: Conversation) -> Described:
    """Find descriptions of entries of the conversation's lists and mark them as the paper or the person they mean."""
    found = Described()
    _take_asked_about(question, talk, found)
    for pattern in (_MISTAKEN, ONE_OF, OF_TWO, DESCRIBED):
        for match in pattern.finditer(question.text):
            if not question.free(*match.span()):
                continue
            parts = match.groupdict()
            if parts.get("behind") and _SUBJECT.fullmatch(parts["behind"]):
                parts["behind"] = ""  # "the first one on that topic"
            noun = (parts.get("noun") or "one").lower()
            text = (
                "other"
                if pattern is _MISTAKEN
                else parts.get("how") or f"{parts.get('before') or ''} {parts.get('behind') or ''}".strip()
            )
            if (fold(text) in _ORDINAL_WORDS and noun not in VERSIONS) or not text:
                continue
            if pattern is ONE_OF and _asks_which(text, question.text[: match.start()]):
                continue
            by_author = (parts.get("behind") or "").strip().lower().startswith("by ")
            counted = talk.counts_people and not talk.is_of_listed and not by_author
            of_two = pattern is OF_TWO and talk.is_of_person
            people_first = counted or of_two or noun in _PERSON_NOUNS
            person = person_selected(text, talk) if people_first else ()
            paper = selected(text, noun, talk) if not person and noun not in _PERSON_NOUNS else ()
            person = person or (
                person_selected(text, talk) if not paper and noun == "one" and not by_author else ()
            )
            if paper:
                question.take(*match.span(), "PAPER")
                found.papers.append((match.start(), paper))
            elif person:
                question.take(*match.span(), "PERSON")
                found.people.append(Found(talk.mention(person[0]), *match.span()))
            elif noun == "one" and parts.get("behind"):
                found.vague = True
    return found


_WHICH_IS = re.compile(
    r"\b(?:which|what)\b(?! (?:years?|venues?|journals?|conferences?|months?|code|links?|authors?|data|dataset|results?)\b)[^,;:?!.]*(?:\b(?:is|was|are|were|has|have|had|came|comes)|['’]s)(?: (?:it|that))?\s*$",
    re.I,
)


def _take_asked_about(question: Question, talk: Conversation, found: Described) -> None:
    """`The one I asked about first`, `the paper we started with`; behind a name it only says which bearer is meant."""
    while (match := question.search(ASKED_ABOUT)) is not None:
        paper, person = spoken_at(match, talk)
        named_before = re.search(r"[A-Z][\w-]+\s*,\s*$", question.text[: match.start()])
        label = "PAPER" if paper else "PERSON" if person and not named_before else ""
        question.take(*match.span(), label)
        if paper:
            found.papers.append((match.start(), (paper,)))
        elif person:
            found.people.append(Found(talk.mention(person), *match.span()))


def _asks_which(how: str, before: str) -> bool:
    """`Which of them is the oldest?`: asks for the one, and does not speak of it."""
    return fold(how) in _NEWER | _OLDER | {"most cited"} and bool(_WHICH_IS.search(before))


def settled(people: list[Found], question: Question, talk: Conversation) -> list[Found]:
    """The people of a question, an undecided name being the one bearer of it who was spoken of before."""
    meant = {one.mention.researcher_id for one in people}
    people = [one for one in people if not (one.mention.ambiguous and meant & set(one.mention.candidates))]
    return sorted(
        (replace(one, mention=_settled(one.mention, talk, question.text[: one.start])) for one in people),
        key=lambda one: one.start,
    )


def _settled(mention: PersonMention, talk: Conversation, before: str) -> PersonMention:
    if not mention.ambiguous:
        return mention
    if re.search(r"\bother\s+$", before, re.I):
        return _other_of_the_name(mention, talk)
    spoken = [one for one in talk.spoken if one in mention.candidates]
    if talk.choices and set(talk.choices) & set(mention.candidates) and len(spoken) != 1:
        return mention
    named = [
        one
        for turn in talk.turns()
        if turn.query
        for one in (mentioned.researcher_id for mentioned in (*turn.query.people, *turn.query.coauthors))
        if one in mention.candidates
    ]
    chosen = named[:1] or (spoken if len(spoken) == 1 else [])
    if not chosen or chosen[0] is None:
        return mention
    return mention.model_copy(update={"researcher_id": chosen[0], "ambiguous": False})


def _other_of_the_name(mention: PersonMention, talk: Conversation) -> PersonMention:
    """`The other Wang`: the one of those offered, or of all who bear the name, whom the talk was not about."""
    offered = next((turn.choices for turn in talk.turns() if turn.choices), mention.candidates)
    last = {one.researcher_id for one in talk.person}
    named = [one.researcher_id for one in people_named(talk) if one.researcher_id in mention.candidates]
    besides = [one for one in named if one and one not in last]
    if len(besides) == 1:
        return talk.mention(besides[0])
    left = tuple(one for one in offered if one in mention.candidates and one not in last)
    if len(left) == 1:
        return talk.mention(left[0])
    return mention.model_copy(update={"candidates": left or mention.candidates})


def selected(text: str, noun: str, talk: Conversation) -> tuple[str, ...]:
    """The id of the one paper of the conversation that a description means; none where there is no such, or several."""
    library = talk.library
    listed = [library.papers_by_id[one] for one in talk.listed if one in library.papers_by_id]
    how = _order(text)
    if how is not None:
        return _by_order(how, listed, talk)
    if noun in VERSIONS:
        return version_meant(text, _all_shown(talk)) or _placed_version(text, talk)
    if (placed := placed_in_list(text, talk)) is not None:
        return (placed,)
    strict = noun not in ("one", "thing")
    tries = [
        (listed, True),
        (_all_shown(talk), True),
    ]  # whatever holds all of the words, before the list where some are held
    for papers, whole in tries if strict else [*tries, (listed, False)]:
        fitting = _described(text, papers, library, strict=whole)
        spoken = [paper for paper in fitting if paper.id in talk.singles]
        best = fitting if talk.is_ranked and (noun == "thing" or not _sought(text, library)) else []
        for chosen in (fitting, spoken, best[:1]):
            if len(chosen) == 1:
                return (chosen[0].id,)
    found = talk.search(" ".join(one for one in words(text) if stem(one) not in _EMPTY)) if not strict else ()
    return (found[0].id,) if len(found) == 1 else ()


def _placed_version(text: str, talk: Conversation) -> tuple[str, ...]:
    """`The ICRA version`, `the preprint version`, `the 2023 edition`: the one shown last that appeared so."""
    for turn in talk.turns():
        papers = [talk.library.papers_by_id[one] for one in turn.shown if one in talk.library.papers_by_id]
        fitting = _described(text, papers, talk.library, strict=True)
        if len(fitting) == 1:
            return (fitting[0].id,)
    return ()


def _order(text: str) -> str | None:
    bare = " ".join(words(text))
    return bare if bare in _NEWER | _OLDER | {"former", "latter", "other", "most cited"} else None


def _by_order(how: str, listed: list[Paper], talk: Conversation) -> tuple[str, ...]:
    if how == "other":
        other = other_paper(talk)
        return (other,) if other is not None else ()
    listed = [
        library_paper for one in talk.pair if (library_paper := talk.library.papers_by_id.get(one))
    ] or listed
    if len(listed) < 2:
        return ()
    if how in ("former", "latter"):
        return (listed[0 if how == "former" else -1].id,)
    if how == "most cited":
        counted = [paper for paper in listed if paper.citations is not None]
        return (max(counted, key=lambda paper: paper.citations or 0).id,) if counted else ()
    dated = sorted(listed, key=_moment)
    return (dated[-1 if how in _NEWER else 0].id,)


def _moment(paper: Paper) -> tuple[int, str]:
    return (paper.year or 0, str(paper.date or ""))


def _all_shown(talk: Conversation) -> list[Paper]:
    ids = dict.fromkeys(one for turn in talk.turns() for one in turn.shown)
    return [talk.library.papers_by_id[one] for one in ids if one in talk.library.papers_by_id]


def _described(text: str, papers: Sequence[Paper], library: Library, *, strict: bool) -> list[Paper]:
    """The papers that a description fits best, after its years, months and venues have left out what they exclude."""
    question = Question(text)
    venues, _ = take_venues(question, library)
    track, status = take_said(question, TRACK, "TRACK"), take_said(question, STATUS, "STATUS")
    rest = words(_LABELS.sub(" ", question.masked(lower=False)))
    years = [int(one) for one in rest if re.fullmatch(r"(?:19|20)\d\d", one)]
    months = [_MONTHS[one] for one in rest if one in _MONTHS]
    left = list(papers)
    if track:
        left = [paper for paper in left if paper.is_in_track(track)]
    if status:
        left = [paper for paper in left if paper.status is status]
    if venues:
        left = [paper for paper in left if (paper.venue or "") in venues.values()]
    if years:
        left = [paper for paper in left if paper.year in years]
    if months and years:
        left = [paper for paper in left if _month(paper) in (*months, None)]
        left = [paper for paper in left if _month(paper) in months] or left
    sought = stems_sought(rest)
    if not sought:
        return left if venues or years or months or track or status else []
    return _by_words(sought, left, strict=strict)


def stems_sought(rest: list[str]) -> list[str]:
    """The words of a description that tell one paper from another, as stems."""
    names = [one for one in rest if not one.isdigit() and one not in _MONTHS]
    return [one for one in dict.fromkeys(stem(one) for one in names) if one not in _EMPTY]


def _sought(text: str, library: Library) -> list[str]:
    """The words of a description that are neither venue nor date."""
    question = Question(text)
    take_venues(question, library)
    take_said(question, TRACK, "TRACK")
    take_said(question, STATUS, "STATUS")
    return stems_sought(words(_LABELS.sub(" ", question.masked(lower=False))))


def _month(paper: Paper) -> int | None:
    match = re.match(r"\d{4}-(\d\d)", str(paper.date or ""))
    return int(match.group(1)) if match else None


def _by_words(sought: list[str], papers: Sequence[Paper], *, strict: bool) -> list[Paper]:
    """Those that hold most of the words, a word weighing more the fewer of the papers hold it and where a title does."""
    if not papers:
        return []
    titles = [{stem(one) for one in words(paper.title)} for paper in papers]
    bodies = [
        {stem(one) for one in words(f"{paper.abstract} {' '.join(author.name for author in paper.authors)}")}
        for paper in papers
    ]
    known = [word for word in sought if any(word in held for held in (*titles, *bodies))]
    if not known or len(known) * 2 < len(sought) or (strict and len(known) < len(sought)):
        return []
    scores = []
    for title, body in zip(titles, bodies, strict=True):
        score = 0.0
        for word in known:
            spread = sum(word in one or word in other for one, other in zip(titles, bodies, strict=True))
            weight = math.log((len(papers) + 1) / spread)
            score += weight * (2.0 if word in title else 1.0 if word in body else 0.0)
        if strict and not all(word in title or word in body for word in known):
            score = 0.0
        scores.append(score)
    best = max(scores)
    return [paper for paper, score in zip(papers, scores, strict=True) if best > 0 and score == best]


def person_selected(text: str, talk: Conversation) -> tuple[str, ...]:
    """The id of the one person of the last list of people whom a description fits (`the one at NUS`)."""
    library = talk.library
    if (how := _order(text)) in ("former", "latter"):
        pair = talk.two_people if talk.is_of_person else ()
        return (pair[0 if how == "former" else -1].researcher_id or "",) if pair else ()
    if how == "other":
        last = {one.researcher_id for one in talk.person}
        rest = [one for one in talk.people if one not in last]
        if len(rest) != 1:
            rest = [one.researcher_id or "" for one in talk.two_people if one.researcher_id not in last]
        return (rest[0],) if len(rest) == 1 else ()
    sought = [one for one in words(text) if stem(one) not in _EMPTY]
    if not sought:
        return ()
    for people in (talk.people, tuple(one.id for one in library.members) if talk.people else ()):
        fitting = [one for one in people if _fits(library.researcher(one), sought)]
        if fitting:
            return (fitting[0],) if len(fitting) == 1 else ()
    return ()


def _fits(person: Researcher, sought: list[str]) -> bool:
    """Whether what is stored of a person holds every word, or their affiliation has one as its initials."""
    facts = " ".join(fact.text for fact in person.facts)
    held = fold(f"{person.name} {person.affiliation or ''} {' '.join(person.interests)} {facts}")
    initials = "".join(word[0] for word in re.findall(r"\b[A-Z]\w+", person.affiliation or "")).lower()
    return all(re.search(rf"\b{re.escape(word)}", held) or word == initials for word in sought)
