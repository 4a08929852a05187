"""The co-author network as a picture: people as dots, shared papers as lines; a dot leads to a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

import networkx as nx
import plotly.graph_objects as go

from assistant.records import Paper
from ui.chat.pages import parts
from ui.chat.pages.picture import plain, styled, without_axes
from ui.chat.strings import Words

if TYPE_CHECKING:
    from assistant.catalog import Catalog

MOST_PEOPLE = 60
"""People in the network: everyone of the lab, then those who wrote with them most often."""
NAMED_PEOPLE = 24
LETTER, NAME_HEIGHT = 0.012, 0.055
"""Room that a letter of a name takes in width, and a name in height, as parts of the picture."""
WIDTH_TO_HEIGHT = 2.0
GAP = 0.8
"""Between two groups."""
CROWD = 50
"""Author lists longer than this say little of who works with whom."""

Places = dict[str, tuple[float, float]]


def figure(catalog: Catalog, words: Words, accent: str) -> go.Figure | None:
    """The network of a store; None where nobody wrote with anybody."""
    graph = co_author_graph(catalog)
    if graph.number_of_edges() == 0:
        return None
    places = _places(graph)
    named = _legible(graph, places)
    drawn = go.Figure()
    _add_lines(drawn, graph, places)
    kinds = ((False, words["plot_coauthor"], "#8a8f98"), (True, words["plot_member"], accent))
    for member, label, colour in kinds:
        ids = [id_ for id_, node in graph.nodes(data=True) if node["member"] is member]
        nodes = [graph.nodes[id_] for id_ in ids]
        drawn.add_scatter(
            x=[places[id_][0] for id_ in ids],
            y=[places[id_][1] for id_ in ids],
            mode="markers+text",
            name=label,
            marker={
                "size": [10 + min(22, 4 * node["papers"] ** 0.5) for node in nodes],
                "color": colour,
                "opacity": 1,
                "line": {"width": 1, "color": "rgba(255,255,255,.8)"},
            },
            text=[plain(node["name"]) if id_ in named else "" for id_, node in zip(ids, nodes, strict=True)],
            textposition="top center",
            cliponaxis=False,
            hovertext=[
                f"{plain(node['name'])}: {parts.count_of_papers(node['papers'], words)}" for node in nodes
            ],
            hovertemplate="%{hovertext}<extra></extra>",
            customdata=[words["plot_ask_person"].format(name=node["name"]) for node in nodes],
        )
    # A little more room than the dots need, for the names above them.
    heights = [y for _, y in places.values()]
    drawn.update_yaxes(range=[min(heights) - 0.4, max(heights) + 0.9])
    sides = [x for x, _ in places.values()]
    margin = 0.1 * (max(sides) - min(sides)) + 0.1
    drawn.update_xaxes(range=[min(sides) - margin, max(sides) + margin])
    return styled(without_axes(drawn), 520)


def _add_lines(drawn: go.Figure, graph: nx.Graph[str], places: Places) -> None:
    ends = [(places[one], places[other]) for one, other in graph.edges]
    drawn.add_scatter(
        x=[x for one, other in ends for x in (one[0], other[0], None)],
        y=[y for one, other in ends for y in (one[1], other[1], None)],
        mode="lines",
        line={"color": "rgba(128,128,128,.32)", "width": 1},
        hoverinfo="skip",
        showlegend=False,
    )


def co_author_graph(catalog: Catalog) -> nx.Graph[str]:
    """People (`name`, `member`, `papers`) and how many papers they share (`weight`); the lab and those nearest to it."""
    papers = [paper for paper in catalog.papers() if len(paper.authors) <= CROWD]
    people = {person.id: person for person in catalog.researchers()}
    credits = [_known(paper, people) for paper in papers]
    counts = Counter(id_ for known in credits for id_ in known)
    members = [id_ for id_ in people if people[id_].member and counts[id_]]
    near = Counter(id_ for known in credits if any(people[one].member for one in known) for id_ in known)
    others = [id_ for id_, _ in near.most_common() if not people[id_].member]
    kept = set([*members, *others][:MOST_PEOPLE])
    graph: nx.Graph[str] = nx.Graph()
    for id_ in sorted(kept):
        graph.add_node(id_, name=people[id_].name, member=people[id_].member, papers=counts[id_])
    for known in credits:
        for one, other in combinations(sorted(kept & set(known)), 2):
            weight = graph.get_edge_data(one, other, {"weight": 0})["weight"]
            graph.add_edge(one, other, weight=weight + 1)
    graph.remove_nodes_from(list(nx.isolates(graph)))  # who wrote with nobody here is no part of the picture
    return graph


def _known(paper: Paper, people: Mapping[str, Any]) -> Sequence[str]:
    return [id_ for id_ in paper.researcher_ids if id_ in people]


def _places(graph: nx.Graph[str]) -> Places:
    """Each group of people who wrote together in a circle of its own, as wide as it has people; the circles in rows."""
    groups = sorted(nx.connected_components(graph), key=lambda group: (-len(group), min(group)))
    radii = [max(0.7, 0.7 * len(group) ** 0.5) for group in groups]
    widest = max(2 * radii[0], (WIDTH_TO_HEIGHT * sum((2 * radius + GAP) ** 2 for radius in radii)) ** 0.5)
    places: Places = {}
    left = top = high = 0.0
    for group, radius in zip(groups, radii, strict=True):
        part = graph.subgraph(sorted(group))
        if left and left + 2 * radius > widest:
            left, top, high = 0.0, top + high + GAP, 0.0
        high = max(high, 2 * radius)
        # Distances by hops alone: weights would pull frequent co-authors into one point.
        layout = (
            nx.kamada_kawai_layout(part, weight=None) if len(part) > 1 else dict.fromkeys(part, (0.0, 0.0))
        )
        for id_, (x, y) in layout.items():
            places[id_] = (left + radius * (1 + float(x)), radius * float(y) - top - radius)
        left += 2 * radius + GAP
    return places


def _legible(graph: nx.Graph[str], places: Places) -> set[str]:
    """Whose names are written: members first, then by papers, as long as no name runs into another."""
    order = sorted(
        graph.nodes, key=lambda id_: (not graph.nodes[id_]["member"], -graph.nodes[id_]["papers"], id_)
    )
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    letter, high = LETTER * (max(xs) - min(xs)), NAME_HEIGHT * (max(ys) - min(ys))
    named: list[str] = []
    for id_ in order[: 4 * NAMED_PEOPLE]:
        x, y = places[id_]
        length = len(graph.nodes[id_]["name"])
        if all(
            abs(x - places[one][0]) > letter * (length + len(graph.nodes[one]["name"])) / 2
            or abs(y - places[one][1]) > high
            for one in named
        ):
            named.append(id_)
    return set(named[:NAMED_PEOPLE])
