"""jemdoc pages made HTML: the same marks as jemdoc.jaboc.net describes, read without running jemdoc."""

from __future__ import annotations

import html
import re

_ESCAPED = {"\\": "\ue000"}
_ENTRY = 40  # an item this long is not a heading of what is nested below it
_ITEM = re.compile(r"\s*(-{1,3}|\.{1,3}|:{1,3})\s+(.*)")
_HEADING = re.compile(r"(={1,4})\s*(.*?)\s*=*$")


def looks_like_jemdoc(text: str) -> bool:
    """By the mode line, or by headings in equals signs together with jemdoc's links or line breaks."""
    head = text.lstrip("\ufeff")[:400]
    if re.search(r"^#\s*jemdoc\s*:", head, re.MULTILINE):
        return True
    marks = bool(re.search(r"\\n\s*$", text, re.MULTILINE)) + bool(
        re.search(r"(?<![\]\[!])\[https?://\S+\s+[^\]\[]+\](?!\()", text)
    )
    return bool(re.search(r"^={1,3} \S", text, re.MULTILINE)) and marks >= 1


def jemdoc_to_html(text: str) -> str:
    """HTML of a jemdoc page, each block with its line as `data-line`."""
    out: list[str] = []
    block: list[str] = []
    start, kind = 0, "p"
    skipping = False

    def flush() -> None:
        if block:
            body = _inline(" ".join(block))
            out.append(f'<{kind} data-line="{start}">{body}</{kind}>')
            block.clear()

    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if line.startswith("#"):
            continue
        if stripped.startswith("~~~"):
            flush()
            skipping = False
            continue
        if re.fullmatch(r"(?:\{[^{}]*\})+", stripped) and not block:
            skipping = bool(re.match(r"\{[^{}]*\}\{(?:raw|\w*code)", stripped))
            title = re.match(r"\{([^{}]+)\}", stripped)
            if title and not re.search(r"\}\{img_left", stripped):
                out.append(f"<h4>{_inline(title.group(1))}</h4>")
            continue
        if skipping:
            continue
        heading = _HEADING.match(stripped) if line.startswith("=") else None
        item = _ITEM.match(line)
        if not stripped:
            flush()
            kind, start = "p", number + 1
        elif heading:
            flush()
            level = len(heading.group(1))
            out.append(f'<h{level} data-line="{number}">{_inline(heading.group(2))}</h{level}>')
            kind = "p"
        elif item and len(item.group(1)) > 1 and len(" ".join(block)) >= _ENTRY and kind == "li":
            block.append(f"\\n {item.group(2)}")
        elif item and (line[0] in "-.:" or not block):
            flush()
            kind, start = "li", number
            block.append(item.group(2))
        else:
            if not block:
                start = number
                kind = "p"
            block.append(stripped)
    flush()
    return "<html><body>" + "\n".join(out) + "</body></html>"


def _inline(text: str) -> str:
    """The marks within a block: bold, italics, links, line breaks, escapes."""
    text = re.sub(r"\{\{(.*?)\}\}", lambda match: re.sub(r"<[^>]*>", " ", match.group(1)), text)
    text = re.sub(r"\\n(?=\s|$|\\|\[)|\\n\b", "\ue001", text)
    text = re.sub(
        r"\\([^\sA-Za-z\d])",
        lambda match: chr(0xE100 + ord(match.group(1))) if ord(match.group(1)) < 128 else match.group(1),
        text,
    )
    text = html.escape(text, quote=False)
    text = re.sub(r"\[([^\[\]\s]+)\s+([^\[\]]+)\]", _link, text)
    text = re.sub(r"\[\s+([^\[\]]+)\]", r"<a>\1</a>", text)
    text = re.sub(r"\[([^\[\]\s]+)\]", lambda match: f"<a>{match.group(1)}</a>", text)
    text = re.sub(r"(?<![\w*])\*(\S(?:.*?\S)?)\*(?![\w*])", r"<b>\1</b>", text)
    text = re.sub(r"(?<![\w/:<.])/(?![/\s])([^/<>]{2,200}?)(?<!\s)/(?![\w/>])", r"<i>\1</i>", text)
    text = re.sub(r"(?<!\w)\+([^+]+)\+(?!\w)", r"<code>\1</code>", text)
    text = text.replace("\ue001", "<br>")
    return "".join(
        html.escape(chr(ord(char) - 0xE100), quote=False) if 0xE100 <= ord(char) < 0xE180 else char
        for char in text
    )


def _link(match: re.Match[str]) -> str:
    address, label = match.group(1), match.group(2)
    if re.match(r"(?:https?:|mailto:|www\.|[\w./~-]+\.[a-z]{2,5}$|[\w~-]+/|\.{0,2}/|#)|h+ttps?:", address):
        quoted = address.replace('"', "&quot;")  # the block is escaped already, but for quotes
        return f'<a href="{quoted}">{label}</a>'
    return f"<a>{address} {label}</a>" if "@" not in address else f'<a href="mailto:{address}">{label}</a>'
