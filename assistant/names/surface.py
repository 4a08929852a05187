"""A name as it is written: marks, titles and brackets taken off, and the forms that stood in brackets."""

from __future__ import annotations

import re

from assistant.names.words import NOT_FORMS, TITLES
from assistant.text import clean, fold

_MARKS = re.compile(
    r"[*\\†‡§¶∗⋆★☆✉#♠♣♦♥♮♯◇◆△▲○●‖✝✱⁎]+|(?<=[^\W\d])\s*[⁰¹²³⁴-⁹]+|(?<=[a-z.])\d+(?:,\d+)*$|\^\S*|\{\s*\}|\$\S*\$"
)
_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def shown_form(text: str) -> tuple[str, tuple[str, ...]]:
    """The name without marks, titles and brackets, and the forms that stood in brackets."""
    text = _MARKS.sub("", clean(text)).replace("·", " ").strip(" ,;.&:|-–—_")
    aliases: list[str] = []
    for inner in _BRACKETED.findall(text):
        form = re.sub(
            r"^(?:in )?(?:chinese|中文名?|pronounced|aka|a\.k\.a\.|or)\s*:?\s*|\s*in chinese$",
            "",
            inner,
            flags=re.I,
        )
        if _looks_like_form(form.strip()):
            aliases.append(form.strip())
    text = _BRACKETED.sub(" ", text)
    words = " ".join(text.split()).split(" ")
    while len(words) > 1 and fold(words[0]) in TITLES:
        words.pop(0)
    shown = " ".join(words).strip(" ,;")
    if CJK.search(shown) and re.search(r"[A-Za-z]{2}", shown):  # "Zeqing Wang 王则清" without brackets
        native = "".join(char for char in shown if CJK.match(char))
        latin = " ".join("".join(" " if CJK.match(char) else char for char in shown).split()).strip(" ,;/|")
        return latin, (*aliases, native)
    return shown, tuple(aliases)


def _looks_like_form(text: str) -> bool:
    """Whether what stands in brackets is a name: native script, or one or two capitalised words."""
    if not text or len(text) > 40 or any(char.isdigit() for char in text):
        return False
    if CJK.search(text):
        return len(text) <= 12
    return (
        bool(re.fullmatch(r"(?:[^\W\d_a-z][\w'’.-]+\s?){1,3}", text))
        and not text.isupper()
        and fold(text) not in NOT_FORMS
    )
