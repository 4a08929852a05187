"""Plain text (a publication list, the text of a PDF) made HTML: headings, and one list item per entry."""

from __future__ import annotations

import html
import re

from ingestion.authors.author_list import is_name
from ingestion.homepages.sections import topic_of, year_of_heading

_NUMBERED = re.compile(
    r"^\s{0,12}(?:\[\s?[A-Z]{0,3}-?\d{1,3}\s?\]|\(\s?[A-Z]{0,3}\d{1,3}\s?\)|[A-Z]{0,2}\d{1,3}[.)](?!\d))\s*(?=\S)"
)
_BULLET = re.compile(r"^\s*(?:[•●▪◦‣∙·■►*–-]|\uf0b7)\s+(?=\S)")
_RULE = re.compile(r"^\s*[-=_~*]{3,}\s*$")
_WIDE = 60


def text_to_html(text: str, *, wrapped: bool = False) -> str:
    """HTML of a text, each block with its line as `data-line`.

    `wrapped` says that lines were broken to a width, as in a PDF. Entries begin at a number or bullet, after a blank line, or, in lists without either, at each line that is not indented.
    """
    lines = text.replace("\f", "\n\n").split("\n")
    out: list[str] = []
    block: list[str] = []
    start = 1
    marked = False

    def flush() -> None:
        nonlocal marked
        if block:
            tag = "li" if marked else "p"
            out.append(f'<{tag} data-line="{start}">{_joined(block, wrapped)}</{tag}>')
            block.clear()
        marked = False

    numbered = sum(1 for line in lines if _NUMBERED.match(line)) >= 3
    for index, line in enumerate(lines):
        stripped = line.strip()
        if not stripped or _RULE.match(line):
            if not (numbered and marked and _goes_on(block, lines, index)):
                flush()
            continue
        level = _heading(line, lines, index)
        if level:
            flush()
            out.append(f'<h{level} data-line="{index + 1}">{html.escape(stripped.strip("#=*: "))}</h{level}>')
            continue
        begins = (
            bool(_NUMBERED.match(line)) if numbered else bool(_BULLET.match(line) or _NUMBERED.match(line))
        )
        if begins or (_BULLET.match(line) and not marked):
            flush()
            marked = True
        if not block:
            start = index + 1
        block.append(line)
    flush()
    return f"<html><body>{''.join(out)}</body></html>"


def _goes_on(block: list[str], lines: list[str], index: int) -> bool:
    """Whether a numbered entry goes on after a blank line (a page break in the middle of it)."""
    following = next((line for line in lines[index + 1 : index + 4] if line.strip()), "")
    open_end = bool(block) and not re.search(r"[.\d)\]]\s*$", block[-1])
    return open_end and not _NUMBERED.match(following) and not _heading(following, [following], 0)


def _heading(line: str, lines: list[str], index: int) -> int:
    """The level of a heading, 0 for any other line: a known topic, short, set apart by capitals, marks or a rule below."""
    stripped = line.strip()
    marked = re.match(r"(#{1,4})\s+\S", stripped)
    if marked:
        return len(marked.group(1))
    if len(stripped) > 70 or (_NUMBERED.match(line) and not stripped.isupper()):
        return 0
    if year_of_heading(stripped) and len(stripped) <= 12:
        return 4
    plain = stripped.rstrip(":").strip()
    if topic_of(plain) is None or len(plain.split()) > 7 or re.search(r"[.,;]$|\d{4}", plain):
        return 0
    below = lines[index + 1] if index + 1 < len(lines) else ""
    apart = stripped.endswith(":") or plain.isupper() or bool(_RULE.match(below)) or not below.strip()
    words = [word for word in plain.split() if len(word) > 3]
    return 2 if apart or (words and all(word[0].isupper() for word in words)) else 0


def _joined(block: list[str], whole: bool) -> str:
    """An entry's lines as one where the text was wrapped to a width, else with their breaks."""
    lines = [
        _BULLET.sub("", line).strip() if index == 0 else line.strip() for index, line in enumerate(block)
    ]
    wrapped = whole or (len(lines) > 1 and all(len(line) >= _WIDE for line in lines[:-1]))
    indented = (
        len(block) > 1
        and all(re.match(r"\s{2,}", line) for line in block[1:])
        and not re.match(r"\s{2,}", block[0])
    )
    if wrapped or indented or any(line.endswith(("-", ",")) for line in lines[:-1]) or len(lines) > 6:
        text = lines[0]
        for line in lines[1:]:
            hyphen = re.search(r"[a-z]-$", text) and re.match(r"[a-z]", line)
            text = text[:-1] + line if hyphen else f"{text} {line}"
        return html.escape(text)
    return "<br>".join(html.escape(line) for line in lines)


def tidy_pdf_text(text: str) -> str:
    """The text of a PDF without running heads and page numbers, and with the blanks that typesetting swallowed."""
    pages = text.split("\f")
    seen: dict[str, int] = {}
    for page in pages:
        for line in {_without_numbers(line) for line in page.split("\n")[:3] + page.split("\n")[-3:]}:
            seen[line] = seen.get(line, 0) + 1
    running = {line for line, count in seen.items() if count >= max(3, len(pages) // 2) and len(line) < 80}
    kept = [
        line
        for page in pages
        for line in page.split("\n")
        if _without_numbers(line) not in running or not line.strip()
    ]
    return re.sub(r"(?<=[a-z?!]{2})\.(?=(?:In|Accepted|Under|[A-Z][a-z]+ [A-Za-z]))", ". ", "\n".join(kept))


def _without_numbers(line: str) -> str:
    return re.sub(r"[\d\W_]+", "", line).casefold()


def first_name(text: str) -> str:
    """The name a CV or list begins with, within its first lines; empty where none does."""
    for line in [line.strip() for line in text.split("\n") if line.strip()][:6]:
        head = re.split(
            r"[|,•–—\t]|\s{3,}|(?<=\w):|\s+(?=\(|last updated|updated)",
            re.sub(
                r"(?i)^(?:curriculum vitae|cv|resume|résumé)\s*(?:of|[-–—:])?\s*|^publications? (?:of|by)\s+",
                "",
                line,
            ),
        )[0]
        head = re.sub(r"(?i),?\s*(?:ph\.?d\.?|m\.?sc\.?)\s*$", "", head.strip("#*= "))
        if is_name(head) and 2 <= len(head.split()) <= 4 and topic_of(head) is None:
            return head.title() if head.isupper() else head
    return ""
