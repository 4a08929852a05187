"""Figures and names that an answer may tell though no passage holds them: counted, or stated by the question itself."""

from __future__ import annotations

import re
from collections import Counter

from assistant.citing.statements import FIGURE, plain_figure
from assistant.library import Library
from assistant.positions import FORMER, positions_in
from assistant.records import Evidence
from assistant.retrieval.papers.most_listed import GROUPS, OF_A_LEADER, OF_A_SHARE, PAPERS
from assistant.retrieval.people.coauthors import NAMED, SHOWN
from assistant.text import fold


def computed_in(evidence: Evidence, library: Library) -> frozenset[str]:
    """Figures and names that were computed or come from the question's own constraints, not from a passage."""
    query = evidence.query
    figures: set[str] = {
        str(len(evidence.papers)),
        str(len(evidence.people)),
        str(len(evidence.ranked_people)),
        str(sum(FORMER not in positions_in(one.why) for one in evidence.ranked_people)),
    }
    if evidence.value is not None:
        figures.add(f"{evidence.value:g}")
        figures.add(str(int(evidence.value)))
    for group in evidence.groups:
        figures |= {str(group.value), group.label}
    figures |= {str(number) for cut in evidence.unlisted for number in (cut.value, len(cut.paper_ids))}
    figures |= {str(len(group.paper_ids)) for group in evidence.groups if evidence.unlisted}
    figures |= {str(tied) for tied in Counter(group.value for group in evidence.groups).values()}
    figures |= {str(one.count) for one in evidence.ranked_people if one.count is not None}
    # How many more there are than the papers that are named, or than the people listed.
    figures |= {str(one.count - NAMED) for one in evidence.ranked_people if one.count is not None}
    figures.add(str(len(evidence.ranked_people) - SHOWN))
    figures |= {str(len(evidence.papers) - most) for most in (PAPERS, OF_A_SHARE)}
    figures |= {str(len(evidence.groups) - most) for most in (GROUPS, query.limit or GROUPS)}
    figures |= {str(len(group.paper_ids) - OF_A_LEADER) for group in evidence.groups}
    figures |= {figure for one in evidence.ranked_people for figure in re.findall(r"\d+", one.why)}
    figures |= {str(year) for year in (query.years.first, query.years.last) if year} if query.years else set()
    figures |= {str(year) for year in query.years.among} if query.years else set()
    if query.author_number is not None:
        figures |= {str(n) for n in (query.author_number.least, query.author_number.most)}
    if query.fact == "authors" and query.people:
        figures |= {str(n + 1) for paper in evidence.papers for n in range(len(paper.authors))}
    if query.years is not None and query.years.exact:
        figures |= {str(day.month) for day in (query.years.begins, query.years.ends) if day}
    figures |= {
        str(query.limit or ""),
        str(evidence.undated),
        str(evidence.unplaced),
        *((str(evidence.untold.papers), str(evidence.untold.among)) if evidence.untold else ()),
        str(query.at_least or ""),
        str(query.at_most or ""),
    }
    figures |= {str(paper.year) for paper in (*evidence.papers, *evidence.nearest, *evidence.close)}
    if query.fact == "year":
        figures |= {part for fact in evidence.facts for part in re.findall(r"\d+", fact.text)}
        days = [paper.date for paper in evidence.papers if paper.date]
        figures |= {part for day in days for part in (str(day.day), *day.isoformat().split("-"))}
    figures |= {
        str(len(paper.authors)) for paper in evidence.papers if paper.authors_complete or query.author_number
    }
    figures |= {str(n) for n in Counter(paper.year for paper in evidence.papers).values()}
    figures |= {str(n) for n in Counter(paper.venue for paper in evidence.papers).values()}
    if evidence.read_at is not None:
        figures |= {
            str(evidence.read_at.year),
            f"{evidence.read_at.month:02}",
            f"{evidence.read_at.day:02}",
            str(evidence.read_at.day),
        }
        figures |= set(re.findall(r"\d+", evidence.read_at.date().isoformat()))
    figures |= set(FIGURE.findall(query.topic))
    figures |= set(FIGURE.findall(" ".join(query.in_title.each))) if query.in_title else set()
    links = [link.url for person in evidence.people for link in person.links]
    figures |= {figure for url in links for figure in FIGURE.findall(url)}
    names: list[str] = [*links, *(person.name for person in (*evidence.people, *evidence.choices))]
    names += [person.affiliation or "" for person in (*evidence.people, *evidence.choices)]
    names += [library.name(one.researcher_id) for one in evidence.ranked_people]
    names += [group.label for group in evidence.groups]
    asked = (*query.people, *query.coauthors, *query.unknown)
    near = [library.researcher(one) for mention in query.unknown for one in mention.near]
    names += [text for person in near for text in (person.name, person.affiliation or "")]
    names += [mention.text for mention in asked]
    # Asked for by part of a name, and on papers whose list of authors was cut.
    names += [library.name(mention.researcher_id) for mention in asked if mention.researcher_id]
    if query.without is not None:
        left_out = query.without
        names += [library.name(mention.researcher_id) for mention in left_out.people if mention.researcher_id]
        names += [library.name(mention.researcher_id) for mention in left_out.placed if mention.researcher_id]
        names += [mention.text for mention in (*left_out.people, *left_out.placed)]
        names += left_out.venues
        names += [
            library.papers_by_id[one].title for one in left_out.paper_ids if one in library.papers_by_id
        ]
        figures.add(str(len(left_out.paper_ids)))
        years = left_out.years
        figures |= {str(year) for year in (years.first, years.last) if year} if years else set()
    names += [paper.title for paper in (*evidence.papers, *evidence.nearest, *evidence.close)]
    names += [library.name(one) for paper in evidence.papers for one in paper.researcher_ids]
    names += [
        author.name
        for paper in (*evidence.papers, *evidence.nearest, *evidence.close)
        for author in paper.authors
    ]
    names += [
        *query.venues,
        query.track or "",
        *(query.in_title.each if query.in_title else ()),
        query.topic,
        query.shown_topic,
        query.detail,
        *evidence.missing,
        *evidence.unstated,
        *query.unapplied,
    ]
    names += [paper.venue or "" for paper in (*evidence.papers, *evidence.nearest, *evidence.close)]
    folded = {fold(name) for name in names if name}
    words = {word for name in folded for word in name.split()}
    return frozenset({plain_figure(figure) for figure in figures if figure} | folded | words)
