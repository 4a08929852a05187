"""A LaTeX CV or publication list made HTML: sections, items and styles, whatever class it is written in."""

from __future__ import annotations

import html
import re

_STYLES = {"textbf": "b", "bf": "b", "bfseries": "b", "textit": "i", "emph": "i", "textsl": "i", "it": "i", "em": "i", "itshape": "i", "underline": "u",
           "textsc": "u", "texttt": "code", "mybold": "b", "me": "b", "myname": "b", "self": "b"}  # fmt: skip
_SECTIONS = {"part": 1, "chapter": 1, "section": 2, "cvsection": 2, "subsection": 3, "cvsubsection": 3, "subsubsection": 4, "paragraph": 5,
             "sectionTitle": 2, "resheading": 2, "heading": 2, "header": 2, "headedsection": 2}  # fmt: skip
_ITEM = r"\\(?:item|bibitem|resumeItem|pubitem|entry)\b\s*(?:\[[^\]]*\])?"
_DROPPED = re.compile(
    r"\\(?:begin|end)\{[^{}]*\}(?:\s*\[[^\]]*\])?(?:\{[^{}]*\})?|\\(?:vspace|hspace|setlength|addtolength|setcounter|addtocounter|label|input|include|"
    r"includegraphics|usepackage|documentclass|pagestyle|thispagestyle|bibliographystyle|bibliography|nocite|newcommand|renewcommand|def|color|"
    r"definecolor|fontsize|geometry|hypersetup|raisebox|photo|makecvtitle|maketitle)\*?(?:\[[^\]]*\])*(?:\{[^{}]*\})*"
)
_PASSES = 12


def looks_like_latex(text: str) -> bool:
    """By a document class or document environment, or by items under sections."""
    head = re.sub(r"(?m)^\s*%.*$", "", text[:60_000])
    if re.search(r"\\documentclass|\\begin\{document\}", head):
        return True
    return bool(re.search(r"\\(?:sub)*section\*?\{|\\cvsection\{", head)) and bool(
        re.search(_ITEM + r"|\\cventry|\\begin\{", head)
    )


def embedded_bibliography(text: str) -> str:
    """The BibTeX that a document carries in `filecontents`; line numbers are kept."""
    found = re.search(
        r"\\begin\{filecontents\*?\}(?:\[[^\]]*\])?\{[^{}]*\.bib\}(.*?)\\end\{filecontents", text, re.DOTALL
    )
    return "\n" * text[: found.start(1)].count("\n") + found.group(1) if found else ""


def name_in(text: str) -> str:
    """The author that the preamble states: `\\name{Jane}{Doe}`, `\\author{Jane Doe}`."""
    for pattern in (r"\\name\s*\{([^{}]*)\}\s*\{([^{}]*)\}", r"\\firstname\s*\{([^{}]*)\}.*?\\(?:lastname|familyname)\s*\{([^{}]*)\}",
                    r"\\(?:name|author|myname|cvname)\s*\{\s*(?:\\\w+\s*)*([^{}\\]+)"):  # fmt: skip
        match = re.search(pattern, text, re.DOTALL)
        if match:
            return " ".join(" ".join(match.groups()).split())
    return ""


def latex_to_html(text: str) -> str:
    """HTML of the document's body, with a block per item, paragraph and entry, each with its line as `data-line`."""
    text = re.sub(r"(?<!\\)%.*", "", text)
    text = re.sub(
        r"\\begin\{filecontents.*?\\end\{filecontents\*?\}",
        lambda match: "\n" * match.group().count("\n"),
        text,
        flags=re.DOTALL,
    )
    text = re.sub(
        r"\\begin\{comment\}.*?\\end\{comment\}",
        lambda match: "\n" * match.group().count("\n"),
        text,
        flags=re.DOTALL,
    )
    begin = text.find(r"\begin{document}")
    if begin >= 0:
        text = "\n" * text[:begin].count("\n") + text[begin + len(r"\begin{document}") :]
    text = text.split(r"\end{document}")[0]
    text = _numbered_lines(text)
    text = _arguments(text)
    return f"<html><body>{_blocks(text)}</body></html>"


_LINE_MARK = "\ue010"


def _numbered_lines(text: str) -> str:
    """Mark where each line begins, so that blocks know theirs after the macros are gone."""
    return "\n".join(
        f"{_LINE_MARK}{number}{_LINE_MARK}{line}" for number, line in enumerate(text.split("\n"), start=1)
    )


def _arguments(text: str) -> str:
    """Macros with arguments, innermost first: styles, links, sections and entries become marks, others their content."""
    text = re.sub(
        r"\{\s*\\(bf|bfseries|it|em|itshape)\b\s*",
        lambda match: "\\" + ("textbf" if match.group(1).startswith("bf") else "emph") + "{",
        text,
    )
    text = _DROPPED.sub(lambda match: "\n\n" if match.group().startswith(("\\begin", "\\end")) else " ", text)
    for _ in range(_PASSES):
        before = text
        text = re.sub(
            r"\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}", lambda match: _link(match.group(1), match.group(2)), text
        )
        text = re.sub(r"\\url\s*\{([^{}]*)\}", lambda match: _link(match.group(1), match.group(1)), text)
        text = re.sub(
            r"\\(" + "|".join(_STYLES) + r")\*?\s*\{([^{}]*)\}",
            lambda match: _mark(_STYLES[match.group(1)], match.group(2)),
            text,
        )
        text = re.sub(
            r"\\(" + "|".join(_SECTIONS) + r")\*?\s*(?:\[[^\]]*\])?\s*\{([^{}]*)\}",
            lambda match: f"\n\n{_mark(f'h{_SECTIONS[match.group(1)]}', match.group(2))}\n\n",
            text,
        )
        text = re.sub(
            r"\\(?:cventry|cvitem|cvlistitem|resumeSubheading|years|cvpub|publication|paper)\s*((?:\{[^{}]*\}\s*){1,8})",
            _entry,
            text,
        )
        text = re.sub(
            r"(?<!\\)\\(?![\"'`^~=.uvHcdbkrt]\s*\{)[A-Za-z]{2,}\*?\s*(?:\[[^\[\]]*\])?\{([^{}]*)\}",
            r" \1 ",
            text,
        )
        if text == before:
            break
    return text


def _mark(tag: str, inner: str) -> str:
    return f"\ue000{tag}\ue001{inner}\ue000/{tag}\ue001"


def _link(address: str, label: str) -> str:
    address = re.sub(rf"{_LINE_MARK}\d+{_LINE_MARK}|\s", "", address).replace("\\", "")
    return f'\ue000a href="{html.escape(address)}"\ue001{label}\ue000/a\ue001'


def _entry(match: re.Match[str]) -> str:
    """A CV entry's arguments as one item; a date that stands first goes to the end, where references have it."""
    parts = [part.strip() for part in re.findall(r"\{([^{}]*)\}", match.group(1))]
    parts = [part for part in parts if re.sub(rf"{_LINE_MARK}\d+{_LINE_MARK}", "", part).strip()]
    if len(parts) > 1 and re.fullmatch(
        rf"(?:{_LINE_MARK}\d+{_LINE_MARK}\s*)?[\w\s.,–-]{{0,24}}(?:19|20)\d\d[\w\s.,–-]{{0,16}}", parts[0]
    ):
        parts.append(parts.pop(0))
    return "\n\n\\item " + ". ".join(parts) + "\n\n"


def _blocks(text: str) -> str:
    out: list[str] = []
    pieces = re.split(rf"(\n(?:{_LINE_MARK}\d+{_LINE_MARK}\s*)?\n|{_ITEM})", text)
    tag = "p"
    line = "1"
    for piece in pieces:
        if re.fullmatch(_ITEM, piece):
            tag = "li"
            continue
        if not piece.strip():
            tag = "p" if "\n" in piece else tag
            continue
        marks = re.findall(rf"{_LINE_MARK}(\d+){_LINE_MARK}", piece)
        body = re.sub(rf"{_LINE_MARK}\d+{_LINE_MARK}", "", piece)
        line = marks[0] if marks else line
        if not body.strip():
            continue
        body = re.sub(
            r"\\\\(?:\s*\[[^\]]*\])?|\\newline\b",
            "\ue002",
            body.replace("\\ ", " ").replace("~", " ").replace("``", "“").replace("''", "”"),
        )
        body = re.sub(r"(?<!-)--(?!-)", "–", body)
        shown = html.escape(body, quote=False).replace("\ue002", "<br>")
        shown = re.sub(
            "\ue000([^\ue000\ue001]*)\ue001", lambda match: f"<{html.unescape(match.group(1))}>", shown
        )
        heading = re.fullmatch(r"\s*<h\d>.*</h\d>\s*", shown, re.DOTALL)
        out.append(
            shown.replace("<h", f'<h data-line="{line}" ', 0)
            if heading
            else f'<{tag} data-line="{line}">{shown}</{tag}>'
        )
    return "".join(out)
