"""Data written as literals in a JavaScript or TypeScript module: `export const members: Member[] = [{ name: "Ann Fern" }]`.

Nothing is run. Arrays and objects of strings, numbers and the like are read; what a program would have to work out (calls, names,
templates with holes) is None, and a declaration that cannot be followed is left out.
"""

from __future__ import annotations

import re
from typing import Any, NoReturn

SUFFIXES = (".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".tsx")
_DECLARED = re.compile(
    r"(?m)^[ \t]*(?:(?:export\s+)?(?:const|let|var)\s+(?P<name>[A-Za-z_$][\w$]*)\s*(?::[^=;]{0,300}?)?=|export\s+default\b|"
    r"(?:module\.)?exports(?:\.(?P<exported>[A-Za-z_$][\w$]*))?\s*=|"
    r"(?:window|globalThis|self)\.(?P<shared>[A-Za-z_$][\w$]*)\s*=)\s*(?:Object\.freeze\(\s*)?(?:\(\)\s*=>\s*(?:\(\s*|(?=\[)))?(?=[\[{])"
)
"""What is declared, exported or shared between scripts, as it stands or as what a function without parameters gives: `window.TEAM = () => ([…])`."""
_BLANK = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/)+", re.DOTALL)
_TEXT = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`", re.DOTALL)
_NUMBER = re.compile(r"[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w$])")
_WORD = re.compile(r"[A-Za-z_$\u00aa-\uffff][\w$]*")
_ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(\n|.))", re.DOTALL)
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": "", "v": "", "0": "", "\n": ""}
_CONSTANTS = {"true": True, "false": False, "null": None, "undefined": None}
_CLOSING = {"[": "]", "{": "}", "(": ")"}
_DEEPEST = 40
_MOST_FAILED = 20


class _NotDataError(Exception):
    """What stands here is no literal that can be followed."""


def script_data(text: str) -> dict[str, Any]:
    """The arrays and objects a module declares, by their names in small words (`formerMembers` -> `former_members`)."""
    found: dict[str, Any] = {}
    end = failed = 0
    for match in _DECLARED.finditer(text):
        if match.start() < end:
            continue  # within a declaration that was read
        reader = _Literals(text, match.end())
        try:
            value = reader.value()
        except _NotDataError:
            failed += 1
            if reader.at >= len(text) or failed > _MOST_FAILED:
                break  # what never closes was misread, and so would be what follows
            continue
        end = reader.at
        name = match["name"] or match["exported"] or match["shared"] or "default"
        found[re.sub(r"(?<=[a-z\d])(?=[A-Z])", "_", name).lower()] = value
    return found


class _Literals:
    """A place in a text, from which one value after the other is read."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.at = text, at

    def value(self, depth: int = 0) -> Any:
        """The literal here, and past it; None for an expression, which is passed over."""
        if depth > _DEEPEST:
            self._fail()
        self._blank()
        start = self.text[self.at : self.at + 1]
        if start == "[":
            value: Any = self._array(depth)
        elif start == "{":
            value = self._object(depth)
        elif (match := _TEXT.match(self.text, self.at)) is not None:
            self.at = match.end()
            value = None if start == "`" and "${" in match.group() else _unescaped(match.group()[1:-1])
        elif (match := _NUMBER.match(self.text, self.at)) is not None:
            self.at = match.end()
            number = match.group().replace("_", "")
            value = float(number) if re.search(r"[.eE]", number) else int(number)
        elif (match := _WORD.match(self.text, self.at)) and match.group() in _CONSTANTS:
            self.at = match.end()
            value = _CONSTANTS[match.group()]
        else:
            self._pass_over()
            return None
        return self._rest_of(value, depth)

    def _rest_of(self, value: Any, depth: int) -> Any:
        """A value with what is added to it: texts joined by `+`; types are passed over, and what a call makes of a text is not known."""
        self._blank()
        following = self.text[self.at : self.at + 1]
        if following in (",", "]", "}", ")", ";", "") or depth == 0:
            return value
        if following == "+" and isinstance(value, str):
            self.at += 1
            more = self.value(depth + 1)
            return value + more if isinstance(more, str) else None
        typed = re.compile(r"(?:as|satisfies)\b").match(self.text, self.at) is not None
        self._pass_over()
        return value if typed or isinstance(value, list | dict) else None

    def _array(self, depth: int) -> list[Any]:
        items: list[Any] = []
        self.at += 1
        while not self._closed("]"):
            if self.text.startswith("...", self.at):
                self._pass_over()
            else:
                items.append(self.value(depth + 1))
        return items

    def _object(self, depth: int) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        self.at += 1
        while not self._closed("}"):
            name = self._name()
            self._blank()
            if name is not None and self.text[self.at : self.at + 1] == ":":
                self.at += 1
                fields[name] = self.value(depth + 1)
            else:
                self._pass_over()  # a method, a spread, a field named like the variable it takes
        return fields

    def _name(self) -> str | None:
        """A field's name; None where there is none that is written out."""
        for pattern in (_TEXT, _WORD, _NUMBER):
            if (match := pattern.match(self.text, self.at)) is not None:
                self.at = match.end()
                return _unescaped(match.group()[1:-1]) if pattern is _TEXT else match.group()
        return None

    def _closed(self, mark: str) -> bool:
        """Whether the list ends here; past its mark then, or past the comma between two items."""
        self._blank()
        if self.text[self.at : self.at + 1] == ",":
            self.at += 1
            self._blank()
        if self.at >= len(self.text) or (self.text[self.at] in "]});" and self.text[self.at] != mark):
            self._fail()
        if self.text[self.at] == mark:
            self.at += 1
            return True
        return False

    def _pass_over(self) -> None:
        """Past an expression: up to the comma or the bracket that ends it."""
        open_marks: list[str] = []
        while self.at < len(self.text):
            self._blank()
            mark = self.text[self.at : self.at + 1]
            if not open_marks and mark in (",", "]", "}", ")", ";", ""):
                return
            if (match := _TEXT.match(self.text, self.at)) is not None:
                self.at = match.end()
                continue
            if mark in _CLOSING:
                open_marks.append(_CLOSING[mark])
            elif open_marks and mark == open_marks[-1]:
                open_marks.pop()
            self.at += 1
        self._fail()

    def _blank(self) -> None:
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _fail(self) -> NoReturn:
        raise _NotDataError


def _unescaped(text: str) -> str:
    def written(match: re.Match[str]) -> str:
        code = match[1] or match[2] or match[3]
        if code:
            number = int(code, 16)
            return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
        return _CONTROLS.get(match[4], match[4])

    return _ESCAPE.sub(written, text)
