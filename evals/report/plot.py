"""Plots as inline SVG: drawn here, so that the page loads nothing from anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from evals.summary import Figure

_WIDTH, _LABEL, _ROW = 640, 170, 24


def interval_plot(rows: Sequence[tuple[str, Figure]], title: str) -> Markup:
    """A dot with its 95 % interval for each row, from 0 to 1."""
    drawn = [(label, figure) for label, figure in rows if figure.mean is not None]
    height = _ROW * len(drawn) + 34
    span = _WIDTH - _LABEL - 70

    def x(value: float) -> float:
        return round(_LABEL + span * value, 1)

    parts = [
        Markup('<svg viewBox="0 0 {} {}" role="img" aria-label="{}" class="plot">').format(
            _WIDTH, height, title
        )
    ]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(
            Markup(
                '<line x1="{0}" y1="6" x2="{0}" y2="{1}" class="grid"/>'
                '<text x="{0}" y="{2}" class="tick">{3:.2g}</text>'
            ).format(x(tick), height - 24, height - 8, tick)
        )
    for number, (label, figure) in enumerate(drawn):
        y = 20 + _ROW * number
        mean, low, high = figure.mean or 0.0, figure.low or 0.0, figure.high or 0.0
        parts.append(
            Markup(
                '<text x="{0}" y="{1}" class="label">{2}</text>'
                '<line x1="{3}" y1="{4}" x2="{5}" y2="{4}" class="interval"/>'
                '<circle cx="{6}" cy="{4}" r="4.5" class="{7}"/>'
                '<text x="{8}" y="{1}" class="value">{9:.3f}</text>'
            ).format(
                _LABEL - 10,
                y + 4,
                label,
                x(low),
                y,
                x(high),
                x(mean),
                "good" if _is_good(figure) else "poor",
                _WIDTH - 62,
                mean,
            )
        )
    parts.append(Markup("</svg>"))
    return Markup("").join(parts)


def _is_good(figure: Figure) -> bool:
    mean = figure.mean or 0.0
    return mean >= 0.95 if figure.higher_is_better else mean <= 0.05
