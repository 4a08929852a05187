"""The one paper or person of a list that a description means: by order, as a version, or by what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Paper, Query, QueryKind, Researcher
from assistant.text import fold
from assistant.text.words import stem, words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.spoken_of.antecedents import other_paper
from assistant.understanding.spoken_of.asked_about import placed_in_list
from assistant.understanding.spoken_of.described_papers import EMPTY, described, telling_words
from assistant.understanding.spoken_of.versions import VERSIONS, version_meant

_NEWER = frozenset({"newer", "later", "newest", "latest", "most recent", "more recent"})
_OLDER = frozenset({"older", "earlier", "oldest", "earliest"})


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
    whole = _fitting(text, ((listed, True), (_all_shown(talk), True)), noun, talk)
    if whole or strict:
        found = whole
    else:  # all of the words anywhere, or their meaning, before some of them in the list
        found = _nearest(text, listed, talk) or _held_elsewhere(text, listed, talk)
        found = found or _fitting(text, ((listed, False),), noun, talk)
        found = found or found_by(text, talk)
        found = found or _nearest(text, listed, talk, clearly=_FAR_CLEARER, like=_FAINTLY_LIKE)
    if found:
        return found
    searched = (
        talk.search(" ".join(one for one in words(text) if stem(one) not in EMPTY)) if not strict else ()
    )
    if len(searched) != 1 and not (strict or _SAID_BEHIND.search(text)):  # "the one on X" begins a search
        searched = _titled(text, talk)
    return (searched[0].id,) if len(searched) == 1 else ()


def _fitting(
    text: str, tries: Sequence[tuple[list[Paper], bool]], noun: str, talk: Conversation
) -> tuple[str, ...]:
    """The one paper that the words of a description fit, of the first papers tried among which there is one."""
    for papers, whole in tries:
        fitting = described(text, papers, talk.library, strict=whole)
        spoken = [paper for paper in fitting if paper.id in talk.singles]
        best = (
            fitting if talk.is_ranked and (noun == "thing" or not telling_words(text, talk.library)) else []
        )
        for chosen in (fitting, spoken, best[:1]):
            if len(chosen) == 1:
                return (chosen[0].id,)
    return ()


_CLEARLY, _LIKE = 0.06, 0.25
"""How much nearer in meaning than the next of a list, and how near, a paper is that a description in other words means."""
_FAR_CLEARER, _FAINTLY_LIKE = 0.095, 0.14
"""The same where the words are far from those of a title (`the one on teaching from home`), and yet one of the list alone comes near."""
_SHORT_LIST = 12


def _nearest(
    text: str,
    listed: list[Paper],
    talk: Conversation,
    *,
    clearly: float = _CLEARLY,
    like: float = _LIKE,
) -> tuple[str, ...]:
    """The paper of a short list that a description on a topic means in other words: `the one about fat cells`."""
    said = re.match(
        r"(?:(?:that|which) (?:is|was|deals?|dealt|looks?) )?(?:on|about|regarding|concerning|dealing with|with|at)\s+(.+)",
        text,
        re.I,
    )
    return () if said is None else nearest_of(said[1], listed, talk, clearly=clearly, like=like)


def nearest_of(
    said: str, listed: list[Paper], talk: Conversation, *, clearly: float = _CLEARLY, like: float = _LIKE
) -> tuple[str, ...]:
    """The paper of a short list that is clearly nearer in meaning to some words than any other of it."""
    if not 1 < len(listed) <= _SHORT_LIST:
        return ()
    near: dict[str, float] = {}
    for one in talk.library.snapshot.search(said, within={paper.id for paper in listed}, limit=50):
        near.setdefault(one.passage.owner_id, one.dense)
    ranked = sorted(near, key=lambda one: -near[one])
    if len(ranked) < _PAIR:
        return ()
    clear = near[ranked[0]] - near[ranked[1]] >= clearly and near[ranked[0]] >= like
    return (ranked[0],) if clear else ()


def found_by(behind: str, talk: Conversation) -> tuple[str, ...]:
    """The one paper that a search for what a description tells surely finds, where no list holds it: `the one on tides`."""
    said = re.match(r"\s*(?:on|about|with|for|using)\s+(\S.*)", behind, re.I | re.S)
    if said is None:
        return ()
    found = talk.found(Query(kind=QueryKind.PAPERS, topic=said[1].strip()))
    return (found.papers[0].id,) if len(found.papers) == 1 and not found.tentative else ()


def _held_elsewhere(text: str, listed: list[Paper], talk: Conversation) -> tuple[str, ...]:
    """The one paper that holds all the words of a description, of which the list holds only some."""
    found = found_by(text, talk)
    paper = talk.library.papers_by_id.get(found[0]) if found else None
    if paper is None or paper in listed:
        return ()
    return found if described(text, [paper], talk.library, strict=True) else ()


def told_behind(said: str, talk: Conversation) -> tuple[str, ...]:
    """The paper besides those spoken of that a description in words of its own fits: of the list, of whom the talk is about, of all."""
    spoken = talk.singles[:1]
    listed = [
        talk.library.papers_by_id[one]
        for one in talk.listed
        if one not in spoken and one in talk.library.papers_by_id
    ]
    fitting = described(said, listed, talk.library, strict=True)
    if len(fitting) == 1:
        return (fitting[0].id,)
    for people in (talk.person[:1], ()):
        found = talk.found(Query(kind=QueryKind.PAPERS, topic=said.strip(), people=people))
        sure = [one for one in found.papers if one.id not in spoken]
        if sure and (len(sure) == 1 or not found.tentative):
            return (sure[0].id,)
    return nearest_of(said, listed, talk)


_PAIR = 2
_SAID_BEHIND = re.compile(r"\b(?:from|on|about|with|at|in|by|that|which|where|who|of|for|using|called|without)\b", re.I)  # fmt: skip


def _titled(text: str, talk: Conversation) -> tuple[Paper, ...]:
    """The stored papers whose titles hold all that a description tells: `the lung one`, which no list has."""
    sought = set(telling_words(text, talk.library))
    papers = talk.library.papers if sought else ()
    return tuple(one for one in papers if sought <= {stem(word) for word in words(one.title)})


def _placed_version(text: str, talk: Conversation) -> tuple[str, ...]:
    """`The ICRA version`, `the preprint version`, `the 2023 edition`: the one shown last that appeared so."""
    for turn in talk.turns():
        papers = [
            talk.library.papers_by_id[one] for one in turn.displayed if one in talk.library.papers_by_id
        ]
        fitting = described(text, papers, talk.library, strict=True)
        if len(fitting) == 1:
            return (fitting[0].id,)
    return ()


def _by_order(how: str, listed: list[Paper], talk: Conversation) -> tuple[str, ...]:
    if how == "other":
        other = other_paper(talk)
        return (other,) if other is not None else ()
    listed = [
        library_paper for one in talk.pair if (library_paper := talk.library.papers_by_id.get(one))
    ] or listed
    if how in ("former", "latter") and len(talk.displayed) == 1 and len(talk.pair) < _PAIR:
        before = talk.earlier.displayed if talk.earlier is not None else ()
        return talk.displayed if how == "latter" else before if len(before) == 1 else ()
    of_whole = talk.query is not None and talk.query.at_end and how not in ("former", "latter")
    if len(listed) < 2 or of_whole:  # "and the oldest?", behind the newest few: not of these
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
    ids = dict.fromkeys(one for turn in talk.turns() for one in turn.displayed)
    return [talk.library.papers_by_id[one] for one in ids if one in talk.library.papers_by_id]


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
    sought = [one for one in words(text) if stem(one) not in EMPTY]
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


def asks_which(how: str, before: str) -> bool:
    """`Which of them is the oldest?`: asks for the one, and does not speak of it."""
    return fold(how) in _NEWER | _OLDER | {"most cited"} and bool(_WHICH_IS.search(before))


_WHICH_IS = re.compile(
    r"\b(?:which|what)\b(?! (?:years?|venues?|journals?|conferences?|months?|code|links?|authors?|data|dataset|results?)\b)[^,;:?!.]*(?:\b(?:is|was|are|were|has|have|had|came|comes)|['’]s)(?: (?:it|that))?\s*$",
    re.I,
)


def _order(text: str) -> str | None:
    bare = " ".join(words(text))
    return bare if bare in _NEWER | _OLDER | {"former", "latter", "other", "most cited"} else None
