"""Colours and type: the lab's accent made readable on light and on dark, system fonts only."""

from __future__ import annotations

import colorsys
import re
from urllib.parse import quote

import gradio as gr

SANS = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "PingFang SC", "Microsoft YaHei",
        "Noto Sans CJK SC", "sans-serif")  # fmt: skip
MONO = ("ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace")
PAPER, INK = "#fbfaf8", "#1c2127"
NIGHT, CHALK = "#15181c", "#e8e6e1"
FALLBACK = "#2f5d8a"
READABLE = 6.0
"""Contrast an accent must reach as text. WCAG 2.2 asks 4.5 of small text; tinted grounds take some of it."""


def gradio_theme(accent: str) -> gr.themes.Base:
    """Gradio's own parts in the colours of the page."""
    light, dark = readable(accent, PAPER), readable(accent, NIGHT)
    theme = gr.themes.Base(font=SANS, font_mono=MONO, radius_size="md", text_size="md")
    return theme.set(
        body_background_fill=PAPER,
        body_background_fill_dark=NIGHT,
        body_text_color=INK,
        body_text_color_dark=CHALK,
        block_background_fill="transparent",
        block_background_fill_dark="transparent",
        block_border_width="0px",
        button_primary_background_fill=light,
        button_primary_background_fill_dark=dark,
        button_primary_background_fill_hover=light,
        button_primary_background_fill_hover_dark=dark,
        button_primary_text_color=on(light),
        button_primary_text_color_dark=on(dark),
        color_accent=light,
        loader_color=light,
    )


def variables(accent: str) -> str:
    """The accent as custom properties for `style.css`, for light and for dark."""
    light, dark = readable(accent, PAPER), readable(accent, NIGHT)
    return f":root{{--accent:{light};--on-accent:{on(light)}}}.dark{{--accent:{dark};--on-accent:{on(dark)}}}"


def favicon(accent: str) -> str:
    """The mark in the lab's accent as the page's icon, inside the page."""
    colour = readable(accent, PAPER)
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<path d="M16 2a14 14 0 1 1 0 28H4a2 2 0 0 1-2-2V16A14 14 0 0 1 16 2z" fill="{colour}"/>'
        f'<path d="M9 13h14M9 19h14" stroke="{on(colour)}" stroke-width="3" stroke-linecap="round"/></svg>'
    )
    return f'<link rel="icon" href="data:image/svg+xml,{quote(drawing)}">'


def readable(accent: str, background: str, wanted: float = READABLE) -> str:
    """The accent, darkened or lightened as little as needed to be read on a background."""
    red, green, blue = _rgb(accent if is_colour(accent) else FALLBACK)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    step = -0.02 if _luminance(_rgb(background)) > 0.5 else 0.02
    colour = _hex(red, green, blue)
    while contrast(colour, background) < wanted and lightness != (0.0 if step < 0 else 1.0):
        lightness = min(1.0, max(0.0, lightness + step))
        colour = _hex(*colorsys.hls_to_rgb(hue, lightness, saturation))
    return colour


def on(background: str) -> str:
    """Ink or paper, whichever is easier to read on a colour."""
    return max(("#ffffff", "#101418"), key=lambda text: contrast(text, background))


def is_colour(value: str) -> bool:
    """Whether a setting is a colour of the form `#rgb` or `#rrggbb`; nothing else reaches a style sheet."""
    return bool(re.fullmatch(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})", value))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(rgb: tuple[float, float, float]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _rgb(colour: str) -> tuple[float, float, float]:
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:], 16) / 255


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in (red, green, blue))
