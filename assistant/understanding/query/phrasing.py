"""A query in words: how a follow-up is shown back once it is resolved, in English or Chinese."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import FactKind, PersonMention, Query, QueryKind, Without
from assistant.records.author_places import AuthorNumber, AuthorPlace
from assistant.records.title_words import TitleWords
from assistant.understanding.constraints.years import describe_years
from assistant.understanding.people.members_beside import MEMBERS
from assistant.understanding.people.membership import CURRENT, JOINED, LEFT, PRESENT, WENT
from assistant.venues.kinds import VENUE_KINDS

_FACTS = {
    FactKind.H_INDEX: "h-index", FactKind.CITATIONS: "citations", FactKind.JOB_SEEKING: "job search",
    FactKind.PAPER_COUNT: "stated number of papers", FactKind.INTEREST: "research interests", FactKind.ADVISOR: "advisors",
    FactKind.AWARD: "awards", "about": "what it is about", "links": "links", "words": "details",
}  # fmt: skip

_OF_MEMBERS = {
    LEFT: "Who left{sort}{tail}?",
    JOINED: "Who joined{sort}{tail}?",
    PRESENT: "Who was there{sort}{tail}?",
    CURRENT: "Who is there now{sort}?",
    WENT: "Where did those go who left{sort}?",
}

_PLACES = {
    "first": ("first author", "第一作者"),
    "second": ("second author", "第二作者"),
    "third": ("third author", "第三作者"),
    "fourth": ("fourth author", "第四作者"),
    "fifth": ("fifth author", "第五作者"),
    "sixth": ("sixth author", "第六作者"),
    "penultimate": ("last author but one", "倒数第二作者"),
    "middle": ("neither first nor last author", "中间作者"),
    "last": ("last author", "最后作者"),
    "single": ("single author", "唯一作者"),
}


def place_word(place: AuthorPlace, language: str = "en") -> str:
    """What a place in a list of authors is called."""
    return _PLACES[place][language == "zh"]


def fact_name(fact: str | None) -> str:
    """What a fact is called in a sentence."""
    return _FACTS.get(fact or "", (fact or "").replace("_", " "))


def names(people: tuple[PersonMention, ...], library: Library, joiner: str = "and") -> str:
    """The people's names as they are shown, or as the question wrote them where nobody fits."""
    shown = [library.name(one.researcher_id) if one.researcher_id else one.text for one in people]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {joiner} {shown[-1]}"


def scope(query: Query, library: Library) -> str:
    """The constraints as the tail of a sentence: ` by A with B on X at AAAI in 2021 as first author`."""
    parts: list[str] = []
    if query.people and query.kind is not QueryKind.PEOPLE:
        parts.append("by " + names(query.people, library, "or"))
    if query.position and query.coauthors:  # whose place it is
        parts.append(f"as {place_word(query.position)}")
    if query.coauthors:
        beside_at = f" as {place_word(query.beside_at)}" if query.beside_at else ""
        parts.append("with " + names(query.coauthors, library) + beside_at)
    if query.topic:
        parts.append(f"on {query.topic}")
    if query.venues:
        parts.append(_at(query))
    if query.years is not None:
        parts.append(describe_years(query.years))
    if query.position and not query.coauthors:
        parts.append(f"as {place_word(query.position)}")
    if query.author_number is not None:
        parts.append(f"with {author_number(query.author_number)}")
    if query.in_title is not None:
        parts.append(title_words(query.in_title))
    if query.code is not None or query.fact == "code":
        parts.append("with code" if query.code is not False else "without code")
    if query.at_least is not None:
        parts.append(f"with at least {query.at_least} papers each")
    if query.without is not None:
        uncounted = query.group_by == "person" and query.without.people
        parts.append(("not counting " if uncounted else "leaving out ") + left_out(query.without, library))
    if query.group_by == "person" and query.detail:
        parts.append(
            "among the lab's members"
            if query.detail == MEMBERS
            else f"among those with the position “{query.detail}”"
        )
    return "".join(f" {part}" for part in parts)


def author_number(wanted: AuthorNumber, language: str = "en") -> str:
    """How many authors: `at least 4 authors`."""
    least, most = wanted.least, wanted.most
    if language == "zh":
        both = f"{least}" if least == most else f"{least} 到 {most}"
        return (
            f"{both} 位作者" if least and most else f"至少 {least} 位作者" if least else f"至多 {most} 位作者"
        )
    if least and most:
        return (
            ("1 author" if least == 1 else f"{least} authors")
            if least == most
            else f"{least} to {most} authors"
        )
    return f"at least {least} authors" if least else f"at most {most} authors"


def title_words(wanted: TitleWords, language: str = "en") -> str:
    """What titles must have: `with “X” in the title`."""
    place = {
        "anywhere": ("with {} in the title", "标题含{}"),
        "start": ("with a title that starts with {}", "标题以{}开头"),
        "end": ("with a title that ends with {}", "标题以{}结尾"),
    }[wanted.place]
    in_chinese = language == "zh"
    joint = ("和", "或")[not wanted.every] if in_chinese else (" and ", " or ")[not wanted.every]
    return place[in_chinese].format(joint.join(f"“{one}”" for one in wanted.each))


def _at(query: Query) -> str:
    """The venues; several that are all theses as what they are."""
    if len(query.venues) > 1 and all("thesis" in venue.casefold() for venue in query.venues):
        return "among the theses"
    return "at " + (" and " if query.every_venue else " or ").join(query.venues)


MOST_TITLES = 2
"""Papers left out that are named one by one."""


def left_out(without: Without, library: Library, language: str = "en") -> str:
    """What a question leaves out, in words."""
    place = place_word(without.position, language) if without.position else None
    parts = [names((one,), library) for one in without.people]
    if without.placed and without.placed_at:
        place_of = place_word(without.placed_at, language)
        parts += [f"{names((one,), library)} as {place_of}" for one in without.placed]
    titles = [library.papers_by_id[one].title for one in without.paper_ids if one in library.papers_by_id]
    parts += [f"“{one}”" for one in titles] if len(titles) <= MOST_TITLES else [f"{len(titles)} papers"]
    parts += [
        *without.venues,
        *map(_of_kind, without.tracks),
        *([place] if place else []),
    ]
    if without.years is not None:
        parts.append(describe_years(without.years).removeprefix("in "))
    for status in without.statuses:
        word = status.value.replace("_", " ")
        parts.append(f"{word}s" if status.value == "preprint" else f"{word} papers")
    if without.topic:
        parts.append(f"what is on {without.topic}")
    return ", ".join(parts)


def _of_kind(track: str) -> str:
    return f"{track.lower()} papers" if track in VENUE_KINDS else track


_FIGURES = {
    "share": "Share of papers",
    "mean authors": "Average number of authors of papers",
    "mean yearly": "Average number of papers a year",
    "empty years": "Years without papers",
    "active years": "Years with papers",
    "median authors": "Median number of authors of papers",
    "mean active": "Average number of papers in years with any",
    "longest run": "Longest run of years with papers",
    "longest gap": "Longest gap between papers",
    "biggest rise": "Largest rise from one year to the next, of papers",
    "biggest drop": "Largest fall from one year to the next, of papers",
    "pairs": "Pairs of people by papers",
    "unpaired": "Pairs of members without papers together",
    "never with": "Members without papers",
}
_SORTED = {
    "newest": "latest",
    "oldest": "earliest",
    "ends": "earliest and latest",
    "citations": "most cited",
    "authors": "most-authored",
}


def tracks_word(query: Query) -> str:
    """The tracks or kinds of venue that papers are held to: `conference or Workshop`."""
    tracks = (query.track or "", *query.also_tracks)
    return " or ".join(one.lower() if one in VENUE_KINDS else one for one in tracks)


def noun(query: Query) -> str:
    """What is listed: `latest Oral preprints`."""
    adjectives = []
    if query.sort in _SORTED:
        adjectives.append(
            "fewest-authored" if query.sort == "authors" and query.fewest else _SORTED[query.sort]
        )
    if query.track:
        adjectives.append("award-winning" if query.track == "Award" else tracks_word(query))
    reviewed = query.status is not None and query.status.value == "under review"
    if query.status is not None and query.status.value != "preprint" and not reviewed:
        adjectives.append(query.status.value)
    word = "preprint" if query.status is not None and query.status.value == "preprint" else "paper"
    behind = ["under review"] if reviewed else []
    return " ".join([*adjectives, word if query.limit == 1 else f"{word}s", *behind])


def in_words(query: Query, library: Library) -> str:
    """The whole query as one question or request."""
    what, rest = noun(query), scope(query, library)
    who = names(query.people, library)
    titles = " and ".join(
        f"“{library.papers_by_id[one].title}”" for one in query.paper_ids[:2] if one in library.papers_by_id
    )
    if query.kind is QueryKind.COUNT:
        if query.fact in _FIGURES:
            return f"{_FIGURES[query.fact]}{rest}"
        if query.group_by == "person":
            return f"Who has most {what}{rest}?"
        if query.group_by:
            return f"How many {what}{rest}, by {query.group_by}?"
        return f"How many {what}{rest}?"
    if query.kind is QueryKind.FACT and not (titles or who or query.topic):
        return "Who is meant?" if query.fact == "whom" else "Which paper is meant?"
    if query.kind is QueryKind.FACT:
        return f"{titles or who}: {query.topic or fact_name(query.fact)}"
    if query.kind is QueryKind.PROFILE:
        return f"Who is {who}?"
    tail = scope(query.model_copy(update={"people": ()}), library)
    if query.kind is QueryKind.COAUTHORS:
        return f"Co-authors of {who}{tail}"
    if query.kind is QueryKind.COMPARE:
        return f"Compare {titles or who}{tail}"
    if query.kind is QueryKind.SIMILAR:
        return f"Papers similar to {titles or query.topic}"
    if query.kind is QueryKind.PEOPLE and query.fact in _OF_MEMBERS:
        when = scope(query.model_copy(update={"people": (), "topic": ""}), library)
        sort = f" ({query.topic})" if query.topic else ""
        return _OF_MEMBERS[query.fact or ""].format(sort=sort, tail=when)
    if query.kind is QueryKind.PEOPLE and query.fact == FactKind.POSITION and query.topic:
        return f"Who is stated as “{query.topic}”?"
    if query.kind is QueryKind.PEOPLE:
        sort = f" ({query.detail})" if query.detail else ""
        return f"Who works on {query.topic}{sort}?" if query.topic else "Which people are stored?"
    if query.kind is QueryKind.VENUES:
        return f"Venues of {what}{rest}"
    if query.kind is QueryKind.TIMELINE:
        return f"Timeline of {what}{rest}"
    if query.kind is QueryKind.READING_LIST:
        return f"Reading list{rest}"
    return f"{what[:1].upper()}{what[1:]}{rest}"
