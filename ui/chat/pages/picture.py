"""What all Plotly figures share: text that is safe in them, and a style that holds on light and dark paper."""

from __future__ import annotations

import html

import plotly.graph_objects as go

# Okabe and Ito's colours, told apart by colour-blind readers too.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8a8f98")


def plain(text: str) -> str:
    """Text as a picture may hold it: Plotly reads a little HTML, and MathJax between dollars."""
    return html.escape(text, quote=False).replace("$", "&#36;")


def styled(figure: go.Figure, height: int) -> go.Figure:
    """No paper and no fonts of its own: `style.css` gives the text the colours of light and dark."""
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 8, "t": 24, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": "system-ui, sans-serif", "size": 13},
        legend={"orientation": "h", "yref": "container", "yanchor": "bottom", "y": 0, "x": 0},
        hoverlabel={"align": "left"},
        dragmode=False,
    )
    figure.update_yaxes(gridcolor="rgba(128,128,128,.2)", zeroline=False)
    return figure


def without_axes(figure: go.Figure) -> go.Figure:
    """A picture in which only nearness means something."""
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return figure
