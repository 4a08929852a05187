"""The Researchers page: everyone, found by name, interest or affiliation; and one person's profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant import text
from assistant.catalog import PaperFilter
from assistant.errors import UnknownRecordError
from assistant.positions import FORMER, positions_in
from assistant.records import Fact, FactKind, Paper, Researcher
from ui.chat import cards
from ui.chat.icons import icon
from ui.chat.pages import parts
from ui.chat.pages.topics import terms_of
from ui.chat.strings import Words
from ui.chat.turn import initials
from ui.markup import escape, safe_url

if TYPE_CHECKING:
    from assistant.catalog import Catalog
    from assistant.store import Snapshot

MOST_COAUTHORS = 12
MOST_TERMS = 10
FACTS_AT_ONCE = 4
_FACT_ORDER = (
    FactKind.POSITION, FactKind.EDUCATION, FactKind.EXPERIENCE, FactKind.ADVISOR, FactKind.H_INDEX, FactKind.CITATIONS,
    FactKind.PAPER_COUNT, FactKind.AWARD, FactKind.JOB_SEEKING, FactKind.NEWS, FactKind.SERVICE, FactKind.TEACHING,
    FactKind.OTHER,
)  # fmt: skip


def render(
    snapshot: Snapshot, query: Mapping[str, str], words: Words, accent: str
) -> tuple[str, dict[str, Any]]:
    """The list, or with `?id=` a profile; `?q=` searches, `?everyone=1` shows those only named as authors too."""
    del accent
    if query.get("id"):
        return _profile(snapshot.catalog, query["id"], words), {}
    return _list(snapshot.catalog, query, words), {}


# --- the list ---------------------------------------------------------------------------------------------


def _list(catalog: Catalog, query: Mapping[str, str], words: Words) -> str:
    asked, everyone = query.get("q", ""), query.get("everyone") == "1"
    counts = {entry.researcher_id: entry.paper_count for entry in catalog.names()}
    found = [person for person in catalog.researchers(members_only=not everyone) if _fits(person, asked)]
    found.sort(key=lambda person: (not person.member, -counts.get(person.id, 0), person.name))
    number, pages = parts.page_number(query, len(found))
    shown = found[(number - 1) * parts.PAGE_SIZE : number * parts.PAGE_SIZE]
    people = "".join(_card(person, counts.get(person.id, 0), words) for person in shown)
    result = (
        f'<p class="found" role="status">{escape(words["people_found"].format(count=len(found)))}</p>'
        f'<ul class="people-list">{people}</ul>{parts.pager("researchers", query, number, pages, words)}'
        if found
        else f'<p class="notice">{escape(words["nobody_found"].format(query=asked))}</p>'
    )
    checked = " checked" if everyone else ""
    form = (
        f'<form data-view class="filters" role="search">{parts.search_field("q", words["search_people"], words["search_people_hint"], asked)}'
        f'<label class="check"><input type="checkbox" name="everyone" value="1"{checked}> {escape(words["everyone"])}</label></form>'
    )
    return f'<div class="page-body">{parts.heading(words["researchers"], words["researchers_lead"])}{form}{result}</div>'


def _fits(person: Researcher, asked: str) -> bool:
    wanted = text.fold(asked)
    if not wanted:
        return True
    told = (person.name, *person.aliases, person.affiliation or "", *person.interests)
    return any(wanted in text.fold(one) for one in told)


def _has_left(person: Researcher) -> bool:
    """Whether all positions stated of somebody are of the past."""
    stated = [fact.text for fact in person.facts if fact.kind is FactKind.POSITION]
    return bool(stated) and all(FORMER in positions_in(one) for one in stated)


def _card(person: Researcher, papers: int, words: Words) -> str:
    lead = person.affiliation or ", ".join(person.interests[:3])
    count = parts.count_of_papers(papers, words)
    left = f' <span class="left">{escape(words["left"])}</span>' if _has_left(person) else ""
    return (
        f'<li><a data-view href="{parts.link_to("researchers", id=person.id)}"><span class="initials" aria-hidden="true">'
        f"{escape(initials(person.name))}</span><span><strong>{escape(person.name)}</strong>{left}<small>{escape(lead)}</small><small>{escape(count)}</small>"
        "</span></a></li>"
    )


# --- one person -------------------------------------------------------------------------------------------


def _profile(catalog: Catalog, researcher_id: str, words: Words) -> str:
    try:
        person = catalog.researcher(researcher_id)
    except UnknownRecordError:
        message = words["profile_unknown"].format(id=researcher_id)
        return parts.missing(message, "researchers", words["profile_back"])
    papers = catalog.papers(catalog.find_papers(PaperFilter(researchers=((researcher_id,),))))
    aside = (
        _section(words["profile_papers"], _by_year(papers, words))
        + _section(words["profile_topics"], _topics(person, papers))
        + _section(words["profile_coauthors"], _coauthors(papers, researcher_id, words))
    )
    shown = papers[: parts.PAGE_SIZE]
    more = (
        f'<p><a class="action wide" href="{parts.link_to("papers", researcher=person.id)}">'
        f"{escape(parts.count_of_papers(len(papers), words))}{icon('next')}</a></p>"
        if len(papers) > len(shown)
        else ""
    )
    listed = parts.paper_rows(shown, catalog, words) + more if papers else ""
    main = _facts(person, catalog, words) + _section(words["profile_list"], listed)
    return (
        f'<div class="page-body"><a class="back" data-view href="researchers">{icon("back")}{escape(words["profile_back"])}</a>'
        f'{_head(person, len(papers), words)}<div class="profile"><div>{main}</div><aside>{aside}</aside></div></div>'
    )


def _head(person: Researcher, papers: int, words: Words) -> str:
    aliases = (
        f'<p class="facts">{escape(words["also_written"])}: {escape(", ".join(person.aliases))}</p>'
        if person.aliases
        else ""
    )
    line = " · ".join(part for part in (person.affiliation, parts.count_of_papers(papers, words)) if part)
    note = "" if person.member else f'<p class="notice">{escape(words["only_author"])}</p>'
    biography = next((fact.text for fact in person.facts if fact.kind == FactKind.BIOGRAPHY), "")
    about = f'<p class="about">{escape(biography)}</p>' if biography else ""
    ask = words["ask_about"].format(name=person.name)
    return (
        f'<header class="person"><span class="initials large" aria-hidden="true">{escape(initials(person.name))}</span><div>'
        f'<h1>{escape(person.name)}</h1><p class="page-lead">{escape(line)}</p>{aliases}'
        f'<div class="links">{_links(person, words)}</div>'
        f'<p><a class="primary" href="{parts.link_to("./", researcher=person.id)}">{escape(ask)}</a></p></div></header>'
        f"{note}{about}"
    )


def _links(person: Researcher, words: Words) -> str:
    shown: dict[str, str] = {}
    for link in person.links:
        address = safe_url(link.url)
        if address:
            label = words.get(f"link_{link.kind}") or link.kind.replace("_", " ").title()
            shown.setdefault(label, address)
    return "".join(
        f'<a href="{escape(address)}" target="_blank" rel="noopener nofollow me">{escape(label)}</a>'
        for label, address in shown.items()
    )


def _section(title: str, content: str) -> str:
    return f"<section><h2>{escape(title)}</h2>{content}</section>" if content else ""


def _facts(person: Researcher, catalog: Catalog, words: Words) -> str:
    """What pages state about a person, by kind, each with the page that says so."""
    sources = {source.id: source for source in catalog.sources()}
    groups: list[str] = []
    for kind in _FACT_ORDER:
        facts = [fact for fact in person.facts if fact.kind == kind]
        if facts:
            groups.append(
                f"<dt>{escape(words[f'fact_{kind.value}'])}</dt><dd>{_fact_list(facts, sources, words)}</dd>"
            )
    return _section(words["profile_facts"], f'<dl class="stated">{"".join(groups)}</dl>' if groups else "")


def _fact_list(facts: Sequence[Fact], sources: Mapping[str, Any], words: Words) -> str:
    items = [f"<li>{escape(fact.text)}{_source_note(fact, sources, words)}</li>" for fact in facts]
    rest = items[FACTS_AT_ONCE:]
    more = f"<details><summary>+ {len(rest)}</summary><ul>{''.join(rest)}</ul></details>" if rest else ""
    return f"<ul>{''.join(items[:FACTS_AT_ONCE])}</ul>{more}"


def _source_note(fact: Fact, sources: Mapping[str, Any], words: Words) -> str:
    source = sources.get(fact.source_id)
    if source is None:
        return ""
    name = cards.short_source(source.url or source.shown_at(fact.place))
    said = words["read_from"].format(source=name, date=cards.date_of(source.read_at))
    address = safe_url(source.url)
    if address:
        return f' <a class="from" href="{escape(address)}" target="_blank" rel="noopener nofollow" title="{escape(said)}">{escape(name)}</a>'
    return f' <span class="from" title="{escape(said)}">{escape(name)}</span>'


def _by_year(papers: Sequence[Paper], words: Words) -> str:
    years = Counter(paper.year for paper in papers if paper.year)
    if not years:
        return ""
    first, last = max(min(years), max(years) - 11), max(years)
    values = [(str(year), years.get(year, 0)) for year in range(first, last + 1)]
    return parts.bars(values, words["profile_papers"])


def _topics(person: Researcher, papers: Sequence[Paper]) -> str:
    stated = list(person.interests)
    folded = {text.fold(one) for one in stated}
    found = [term for term in terms_of(papers, MOST_TERMS) if text.fold(term) not in folded]
    names = [*stated, *found][:MOST_TERMS]
    links = "".join(
        f'<a class="chip" href="{parts.link_to("papers", q=name, researcher=person.id)}"><span class="chip-label">{escape(name)}</span></a>'
        for name in names
    )
    return f'<div class="chips">{links}</div>' if links else ""


def _coauthors(papers: Sequence[Paper], own_id: str, words: Words) -> str:
    together: Counter[str] = Counter()
    names: dict[str, str] = {}
    for paper in papers:
        for author in paper.authors:
            if author.researcher_id and author.researcher_id != own_id:
                together[author.researcher_id] += 1
                names.setdefault(author.researcher_id, author.name)
    most = sorted(together.items(), key=lambda pair: (-pair[1], names[pair[0]]))[:MOST_COAUTHORS]
    return "".join(
        [
            '<ul class="coauthors">' if most else "",
            *(
                f'<li><a data-view href="{parts.link_to("researchers", id=id_)}">{escape(names[id_])}</a>'
                f"<span>{escape(words['shared_papers_one' if count == 1 else 'shared_papers'].format(count=count))}</span></li>"
                for id_, count in most
            ),
            "</ul>" if most else "",
        ]
    )
