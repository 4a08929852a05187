"""People, topics and grades derived from a file of papers."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from assistant.embedding.minilm import packaged_folder
from assistant.errors import MalformedError, UnreadableError
from evals import expert_finding
from evals.corpus import Collection
from evals.derived_experts import COAUTHORS, OTHER, OWN, VENUE, Work, draws, half_of, read_works

SUBJECTS = ("river ice", "bees and drones", "sparse attention", "kernel priors")


def lab() -> list[Work]:
    """Four authors with ten papers each, at two venues; each has a close co-author, who has two papers alone."""
    works = []
    for number, subject in enumerate(SUBJECTS):
        for index in range(10):
            authors = [f"Author {number}"] + ([f"Mate {number}"] if index < 3 else [])
            works.append(
                Work(
                    title=f"{subject} part {index}",
                    text=f"We study {subject} in setting {index}.",
                    authors=tuple(authors),
                    venue=f"Venue {number // 2}",
                )
            )
        works += [
            Work(title=f"{subject} by a mate {index}", text=f"On {subject}.", authors=(f"Mate {number}",))
            for index in range(2)
        ]
    return works


def drawn(*, everyone: bool = False) -> list[Collection]:
    return [one for half in (0, 1) for one in draws(lab(), "lab", half=half, people=1, everyone=everyone)]


def test_each_prolific_author_is_drawn_once_at_a_time() -> None:
    people = [{name for document in one.documents for name in document.authors} for one in drawn()]
    assert sorted(map(sorted, people)) == [[f"Author {number}"] for number in range(4)]
    half = half_of("Author 0")
    once = list(draws(lab(), "lab", half=half, people=1))
    twice = list(draws(lab(), "lab", half=half, people=1, times=2))
    assert twice[: len(once)] == once
    assert len(twice) == 2 * len(once)
    assert len({one.name for one in twice}) == len(twice)


def test_topics_have_left_the_collection_and_carry_no_names() -> None:
    for one in drawn(everyone=True):
        held = {document.title for document in one.documents}
        assert len(held) == len(lab()) - len(one.queries)
        for text in one.queries.values():
            assert text.splitlines()[0] not in held
            assert "Author" not in text


def test_grades_follow_who_wrote_a_topic() -> None:
    works = lab()
    for one in drawn():
        (person,) = {name for document in one.documents for name in document.authors}
        number = person.removeprefix("Author ")
        seen = set()
        for topic, graded in one.qrels.items():
            work, grade = works[int(topic)], graded[person]
            seen.add(grade)
            assert (grade == OWN) == (person in work.authors)
            if grade == COAUTHORS:
                assert work.authors == (f"Mate {number}",)
            assert (grade == VENUE) == (
                work.venue == f"Venue {int(number) // 2}" and person not in work.authors
            )
        assert seen == {OWN, COAUTHORS, VENUE, OTHER}


def test_papers_are_read_once_each_plain_or_gzipped(tmp_path: Path) -> None:
    lines = [
        {"title": "On Ice", "abstract": "Cold.", "authors": ["A"]},
        {"title": "on ice.", "text": "Again."},
        {"title": "Bees", "text": "Drones.", "venue": None},
    ]
    content = "\n".join(map(json.dumps, lines)) + "\n\n"
    (tmp_path / "papers.jsonl").write_text(content)
    (tmp_path / "papers.jsonl.gz").write_bytes(gzip.compress(content.encode()))
    works = read_works(tmp_path / "papers.jsonl")
    assert [(one.title, one.text) for one in works] == [("On Ice", "Cold."), ("Bees", "Drones.")]
    assert read_works(tmp_path / "papers.jsonl.gz") == works


@pytest.mark.parametrize(
    ("line", "message"),
    [("{", "papers.jsonl:2: not a JSON object"), ("[]", "not a JSON object"), ('{"text": "x"}', ":2: title")],
)
def test_broken_papers_are_named(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "papers.jsonl").write_text('{"title": "On Ice"}\n' + line)
    with pytest.raises(MalformedError, match=message):
        read_works(tmp_path / "papers.jsonl")
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_works(tmp_path / "absent.jsonl.gz")


def test_a_file_with_too_few_people_is_said_to_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "papers.jsonl"
    path.write_text("\n".join(one.model_dump_json() for one in lab()))
    assert expert_finding.main(["--papers", str(path), "--people", "5"]) == 2
    assert "of 8 papers and more are fewer than the 5 of one collection" in capsys.readouterr().err


@pytest.mark.skipif(packaged_folder() is None, reason="the packaged weights are not installed")
def test_the_command_ranks_derived_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "papers.jsonl"
    path.write_text("\n".join(one.model_dump_json() for one in lab()))
    for half in ("0", "1"):
        assert (
            expert_finding.main(["--papers", str(path), "--people", "1", "--draws", "1", "--half", half]) == 0
        )
    printed = capsys.readouterr().out.splitlines()
    losses = [float(line.split()[-1]) for line in printed if line.startswith("papers-")]
    assert len(losses) == 4
    # Each subject has words of its own, so own topics lie before those of strangers.
    assert max(losses) < 0.25
    assert expert_finding.main(["--papers", str(tmp_path / "absent.jsonl")]) == 2
