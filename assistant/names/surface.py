"""A name as it is written: marks, titles and brackets taken off, and the forms that stood in brackets."""

from __future__ import annotations

import re

from assistant.names.degrees import is_degree, without_degrees, without_titles
from assistant.names.words import NOT_FORMS
from assistant.text import clean, fold

_MARKS = re.compile(
    r"[*\\†‡§¶∗⋆★☆✉#♠♣♦♥♮♯◇◆△▲○●‖✝✱⁎]+|(?<=[^\W\d])\s*[⁰¹²³⁴-⁹]+|(?<=[a-z.])\d+(?:,\d+)*$|\^\S*|[{}]|\$\S*\$"
)
_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
# A nickname between the given and the family name: William "Bill" Moor.
_QUOTED = re.compile(r"(?<=\w)\.?\s+[\"“„]([^\W\d_][\w'’.-]{1,20})[\"”“]\s+(?=\w)")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def shown_form(text: str) -> tuple[str, tuple[str, ...]]:
    """The name without marks, titles and brackets, and the forms that stood in brackets."""
    text = _MARKS.sub("", clean(text)).replace("·", " ").strip(" ,;.&:|-–—_")
    text = _QUOTED.sub(r" (\1) ", text)
    named = _BRACKETED.sub(" ", text)
    shown = without_titles(without_degrees(named)).strip(" ,;")
    aliases: list[str] = []
    for found in _BRACKETED.finditer(text):
        form = re.sub(
            r"^(?:in )?(?:chinese|中文名?|pronounced|aka|a\.k\.a\.|or)\s*:?\s*|\s*in chinese$",
            "",
            found.group(1),
            flags=re.I,
        ).strip()
        if _looks_like_form(form):
            aliases.append(_whole_form(form, shown, text[found.end() :]))
    if CJK.search(shown) and re.search(r"[A-Za-z]{2}", shown):  # "Zeqing Wang 王则清" without brackets
        native = "".join(char for char in shown if CJK.match(char))
        latin = " ".join("".join(" " if CJK.match(char) else char for char in shown).split()).strip(" ,;/|")
        return latin, (*aliases, native)
    return shown, tuple(aliases)


def _whole_form(form: str, shown: str, after: str) -> str:
    """A form in brackets as a whole name: in `Gang (Clarence) Chen` and `Gang Chen (Clarence)`, Clarence Chen is meant."""
    words = shown.split()
    if CJK.search(form) or CJK.search(shown) or len(words) < 2 or "," in shown:
        return form
    # Degrees are told behind a whole name, which the form begins.
    behind = without_degrees(f"{form} {after}").replace(",", " ").split()[len(form.split()) :]
    if " " in form and (not behind or fold(form.rsplit(maxsplit=1)[-1]) == fold(behind[-1])):
        return form
    family = [word for word in behind if fold(word)] or words[-1:]
    return form if fold(form) == fold(family[-1]) else " ".join([form, *family])


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
        and not is_degree(text)
    )
