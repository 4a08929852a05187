"""YAML and JSON of hostile or broken files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import MalformedError
from ingestion.yaml_text import load_json, load_yaml, split_front_matter

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"b{level}: &b{level} [{', '.join([f'*b{level - 1}' if level else '*a'] * 9)}]\n" for level in range(9)
)


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: 1\nb: c: d\n", 2), ("a: 1\nb: [1, 2\n", 3), ("x: !!python/object/apply:os.system ['true']\n", 1), ("- " * 400 + "a", 1), ("[" * 100_000, 1), (BOMB, 1)],
)  # fmt: skip
def test_refused_with_a_line(text: str, line: int) -> None:
    with pytest.raises(MalformedError) as caught:
        load_yaml(text, "file.yml")
    assert caught.value.line == line and "\n" not in str(caught.value)


def test_what_people_write_stays_text() -> None:
    value = load_yaml("date: 2020-01-02\nno: no\nname: No\nratio: 1:30\nyear: 2020\nempty:\n", "file.yml")
    assert value == {
        "date": "2020-01-02",
        "no": "no",
        "name": "No",
        "ratio": "1:30",
        "year": 2020,
        "empty": None,
    }


def test_doubled_keys_are_told() -> None:
    problems: list[str] = []
    assert load_yaml("a: 1\nb: 2\na: 3\n", "file.yml", problems=problems) == {"a": 3, "b": 2}
    assert problems == ["file.yml: line 3: key 'a' is given twice; the last one counts"]


def test_json_is_strict() -> None:
    for text in ('{"a": NaN}', '{"a": [1, 2}', "[" * 100_000):
        with pytest.raises(MalformedError):
            load_json(text, "file.json")


def test_front_matter() -> None:
    assert split_front_matter("---\na: 1\n---\nbody\n") == ("yaml", "a: 1", "body\n", 4)
    assert split_front_matter("+++\na = 1\n+++\nbody") == ("toml", "a = 1", "body", 4)
    assert split_front_matter("no front matter\n---\n") is None


@pytest.mark.parametrize("before", ["\ufeff", "\n", "\n\n  \n", "\ufeff\n", "\n\ufeff"])
@pytest.mark.parametrize(("fence", "kind"), [("---", "yaml"), ("+++", "toml")])
def test_blank_lines_and_marks_before_the_front_matter_do_not_hide_it(
    before: str, fence: str, kind: str
) -> None:
    found = split_front_matter(f"{before}{fence}\na\n{fence}\nbody")
    blank = before.count("\n")
    assert found == (kind, "\n" * blank + "a", "body", 4 + blank)


@given(st.text(alphabet="-+\n a:\ufeff", max_size=40))
def test_front_matter_of_any_text(text: str) -> None:
    found = split_front_matter(text)
    if found is not None:
        _, head, body, line = found
        assert text.endswith(body) and head.strip(" \n") in text and line >= 3
