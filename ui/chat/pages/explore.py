"""The Explore page: papers by year and topic, who writes with whom, a map of topics; pictures that lead to questions."""

from __future__ import annotations

import html
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

import networkx as nx
import plotly.graph_objects as go

from assistant.records import Paper
from ui.chat.pages import parts
from ui.chat.pages.topics import FEWEST_PAPERS, TopicMap, topic_map
from ui.chat.strings import Words
from ui.markup import escape

if TYPE_CHECKING:
    from assistant.catalog import Catalog
    from assistant.store import Snapshot

PLOTS = ("years", "network", "map")
MOST_PEOPLE = 60
"""People in the network: everyone of the lab, then those who wrote with them most often."""
NAMED_PEOPLE = 24
MOST_YEARS = 15
# Okabe and Ito's colours, told apart by colour-blind readers too; the accent comes first.
_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8a8f98")


def render(
    snapshot: Snapshot, query: Mapping[str, str], words: Words, accent: str
) -> tuple[str, dict[str, Any]]:
    """The page's text and the figures that can be drawn from what is stored."""
    del query
    topics = topic_map(snapshot)
    figures: dict[str, Any] = {}
    people = _network(snapshot.catalog, words, accent)
    if topics is not None:
        figures["years"] = _years(topics)
        figures["map"] = _map(topics, words)
    if people is not None:
        figures["network"] = people
    few = words["plot_few"].format(count=FEWEST_PAPERS)
    note = "" if figures else f'<p class="notice">{escape(few)}</p>'
    lists = _as_lists(topics, words) if topics is not None else ""
    return (
        f'<div class="page-body">{parts.heading(words["explore"], words["explore_lead"])}{note}{lists}</div>',
        figures,
    )


def _as_lists(topics: TopicMap, words: Words) -> str:
    """The topics as text, for those who cannot or would rather not look at pictures."""
    counts = Counter(int(group) for group in topics.groups)
    items = "".join(
        f'<li><a href="{parts.link_to("papers", q=topics.names[group].replace(",", ""))}">{escape(topics.names[group])}</a> '
        f"<span>{escape(parts.count_of_papers(count, words))}</span></li>"
        for group, count in counts.most_common()
    )
    return f'<details class="as-list"><summary>{escape(words["plot_as_list"])}</summary><ul class="coauthors">{items}</ul></details>'


def _years(topics: TopicMap) -> go.Figure:
    counts = Counter(
        (paper.year, int(group))
        for paper, group in zip(topics.papers, topics.groups, strict=True)
        if paper.year
    )
    years = sorted({year for year, _ in counts})[-MOST_YEARS:]
    figure = go.Figure()
    for group, name in enumerate(topics.names):
        figure.add_bar(
            x=[str(year) for year in years],
            y=[counts.get((year, group), 0) for year in years],
            name=plain(name),
            marker_color=_COLOURS[group % len(_COLOURS)],
            hovertemplate="%{x}: %{y}<extra>%{fullData.name}</extra>",
        )
    figure.update_layout(barmode="stack", xaxis_type="category")
    most = max(
        (sum(counts.get((year, group), 0) for group in range(len(topics.names))) for year in years), default=1
    )
    figure.update_yaxes(dtick=max(1, -(-most // 5)))
    return _styled(figure, 340)


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
                "color": _COLOURS[group % len(_COLOURS)],
                "opacity": 0.85,
                "line": {"width": 1, "color": "rgba(255,255,255,.7)"},
            },
            text=[_hover(paper) for paper in papers],
            customdata=[words["plot_ask_paper"].format(title=paper.title) for paper in papers],
            hovertemplate="%{text}<extra></extra>",
        )
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return _styled(figure, 460)


def _hover(paper: Paper) -> str:
    title = "<br>".join(textwrap.wrap(plain(paper.title), 50)[:4])
    return " · ".join(part for part in (title, plain(paper.venue or ""), str(paper.year or "")) if part)


def _network(catalog: Catalog, words: Words, accent: str) -> go.Figure | None:
    graph = co_author_graph(catalog)
    if graph.number_of_edges() == 0:
        return None
    places = nx.spring_layout(
        graph, seed=7, weight="weight", k=1.6 / max(1, len(graph)) ** 0.5, iterations=120
    )
    figure = go.Figure()
    xs: list[float | None] = []
    ys: list[float | None] = []
    for one, other in graph.edges:
        xs += [float(places[one][0]), float(places[other][0]), None]
        ys += [float(places[one][1]), float(places[other][1]), None]
    figure.add_scatter(
        x=xs,
        y=ys,
        mode="lines",
        line={"color": "rgba(128,128,128,.35)", "width": 1},
        hoverinfo="skip",
        showlegend=False,
    )
    named = sorted(graph.nodes, key=lambda id_: -graph.nodes[id_]["papers"])[:NAMED_PEOPLE]
    for member, label, colour in (
        (False, words["plot_coauthor"], "#8a8f98"),
        (True, words["plot_member"], accent),
    ):
        ids = [id_ for id_, node in graph.nodes(data=True) if node["member"] is member]
        nodes = [graph.nodes[id_] for id_ in ids]
        figure.add_scatter(
            x=[float(places[id_][0]) for id_ in ids],
            y=[float(places[id_][1]) for id_ in ids],
            mode="markers+text",
            name=label,
            marker={
                "size": [9 + 5 * node["papers"] ** 0.5 for node in nodes],
                "color": colour,
                "opacity": 1,
                "line": {"width": 1, "color": "rgba(255,255,255,.8)"},
            },
            text=[
                plain(node["name"]) if member or id_ in named else ""
                for id_, node in zip(ids, nodes, strict=True)
            ],
            textposition="top center",
            hovertext=[
                f"{plain(node['name'])}: {parts.count_of_papers(node['papers'], words)}" for node in nodes
            ],
            hovertemplate="%{hovertext}<extra></extra>",
            customdata=[words["plot_ask_person"].format(name=node["name"]) for node in nodes],
        )
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return _styled(figure, 520)


def co_author_graph(catalog: Catalog) -> nx.Graph[str]:
    """People (`name`, `member`, `papers`) and how many papers they share (`weight`); the most connected to the lab."""
    papers = [paper for paper in catalog.papers() if len(paper.authors) <= 50]
    people = {person.id: person for person in catalog.researchers()}
    counts = Counter(id_ for paper in papers for id_ in _known(paper, people))
    members = [id_ for id_ in people if people[id_].member]
    near = Counter(
        id_
        for paper in papers
        if any(one in members for one in _known(paper, people))
        for id_ in _known(paper, people)
    )
    others = [id_ for id_, _ in near.most_common() if not people[id_].member]
    kept = set([*members, *others][:MOST_PEOPLE])
    graph: nx.Graph[str] = nx.Graph()
    for id_ in sorted(kept):
        graph.add_node(id_, name=people[id_].name, member=people[id_].member, papers=counts[id_])
    for paper in papers:
        for one, other in combinations(sorted(kept & set(_known(paper, people))), 2):
            weight = graph.get_edge_data(one, other, {"weight": 0})["weight"]
            graph.add_edge(one, other, weight=weight + 1)
    return graph


def _known(paper: Paper, people: Mapping[str, Any]) -> Sequence[str]:
    return [id_ for id_ in paper.researcher_ids if id_ in people]


def plain(text: str) -> str:
    """Text as a picture may hold it: Plotly reads a little HTML, and MathJax between dollars."""
    return html.escape(text, quote=False).replace("$", "&#36;")


def _styled(figure: go.Figure, height: int) -> go.Figure:
    """No paper and no fonts of its own: `style.css` gives the text the colours of light and dark."""
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 8, "t": 24, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": "system-ui, sans-serif", "size": 13},
        legend={"orientation": "h", "yanchor": "top", "y": -0.06, "x": 0},
        hoverlabel={"align": "left"},
        dragmode=False,
    )
    figure.update_yaxes(gridcolor="rgba(128,128,128,.2)", zeroline=False)
    return figure
