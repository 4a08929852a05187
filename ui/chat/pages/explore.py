"""The Explore page: papers by year and topic, who writes with whom, a map of topics; pictures that lead to questions."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from assistant.records import Paper
from ui.chat.pages import network, parts
from ui.chat.pages.picture import COLOURS, plain, styled, without_axes
from ui.chat.pages.topics import FEWEST_PAPERS, TopicMap, topic_map
from ui.chat.strings import Words
from ui.markup import escape

if TYPE_CHECKING:
    from assistant.store import Snapshot

PLOTS = ("years", "network", "map")
MOST_YEARS = 15


def render(
    snapshot: Snapshot, query: Mapping[str, str], words: Words, accent: str
) -> tuple[str, dict[str, Any]]:
    """The page's text and the figures that can be drawn from what is stored."""
    del query
    topics = topic_map(snapshot)
    figures: dict[str, Any] = {}
    people = network.figure(snapshot.catalog, words, accent)
    if topics is not None:
        figures["years"] = _years(topics)
        figures["map"] = _map(topics, words)
    if people is not None:
        figures["network"] = people
    few = words["plot_few"].format(count=FEWEST_PAPERS)
    note = "" if figures else f'<p class="notice">{escape(few)}</p>'
    lists = _as_list(topics, words) if topics is not None else ""
    return (
        f'<div class="page-body">{parts.heading(words["explore"], words["explore_lead"])}{note}{lists}</div>',
        figures,
    )


def _as_list(topics: TopicMap, words: Words) -> str:
    """The topics as text, for those who cannot or would rather not look at pictures."""
    counts = Counter(int(group) for group in topics.groups)
    items = "".join(
        f'<li><a href="{parts.link_to("papers", q=topics.names[group].replace(",", ""))}">{escape(topics.names[group])}</a> '
        f"<span>{escape(parts.count_of_papers(count, words))}</span></li>"
        for group, count in counts.most_common()
    )
    return f'<details class="as-list"><summary>{escape(words["plot_as_list"])}</summary><ul class="coauthors">{items}</ul></details>'


def _years(topics: TopicMap) -> go.Figure:
    dated = [
        (paper.year, int(group))
        for paper, group in zip(topics.papers, topics.groups, strict=True)
        if paper.year
    ]
    counts, totals = Counter(dated), Counter(year for year, _ in dated)
    years = sorted(totals)[-MOST_YEARS:]
    figure = go.Figure()
    for group, name in enumerate(topics.names):
        figure.add_bar(
            x=[str(year) for year in years],
            y=[counts[year, group] for year in years],
            name=plain(name),
            marker_color=COLOURS[group % len(COLOURS)],
            hovertemplate="%{x}: %{y}<extra>%{fullData.name}</extra>",
        )
    figure.update_layout(barmode="stack", xaxis_type="category")
    figure.update_yaxes(dtick=max(1, -(-max(totals.values(), default=1) // 5)))
    return styled(figure, 340)


def _map(topics: TopicMap, words: Words) -> go.Figure:
    figure = go.Figure()
    for group, name in enumerate(topics.names):
        rows = [row for row, one in enumerate(topics.groups) if one == group]
        papers = [topics.papers[row] for row in rows]
        figure.add_scatter(
            x=topics.places[rows, 0].tolist(),
            y=topics.places[rows, 1].tolist(),
            mode="markers",
            name=plain(name),
            marker={
                "size": 11,
                "color": COLOURS[group % len(COLOURS)],
                "opacity": 0.85,
                "line": {"width": 1, "color": "rgba(255,255,255,.7)"},
            },
            text=[_hover(paper) for paper in papers],
            customdata=[words["plot_ask_paper"].format(title=paper.title) for paper in papers],
            hovertemplate="%{text}<extra></extra>",
        )
    return styled(without_axes(figure), 460)


def _hover(paper: Paper) -> str:
    title = "<br>".join(plain(line) for line in textwrap.wrap(paper.title, 50)[:4])
    return " · ".join(part for part in (title, plain(paper.venue or ""), str(paper.year or "")) if part)
