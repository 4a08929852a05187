"""Generations under faults: killed writers, readers in other processes, damaged files, other models."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from assistant import generation
from assistant.catalog import WorkingCatalog
from assistant.errors import ColloquyError, DamagedStoreError, EmbeddingMismatchError, EmptyStoreError
from assistant.indexes.vectors import VectorIndex
from assistant.store import Snapshot, Store
from tests.assistant.store_helpers import PAPERS, HashedWords, fill, make_store, many_papers, paper

HERE = Path(__file__).resolve().parent.parent
QUESTIONS = ("river ice", "bees drones counted", "sparse attention graph", "kernel prior study", "Text.")


def answers(snapshot: Snapshot) -> list[list[tuple[str, float]]]:
    """What a generation says to some questions: owner and score, to four digits."""
    return [
        [(hit.passage.owner_id, round(hit.dense, 4)) for hit in snapshot.search(question, limit=20)]
        for question in QUESTIONS
    ]


def opened(data: Path) -> Snapshot:
    return Store(data, HashedWords()).current()


def test_publishing_the_same_again_makes_no_generation(tmp_path: Path) -> None:
    first = make_store(tmp_path)
    embedder = HashedWords()
    assert make_store(tmp_path, embedder=embedder) == first
    assert embedder.embedded == []
    assert [path.name for path in (tmp_path / "generations").iterdir()] == [first]


def test_the_previous_generation_is_kept_and_older_ones_go(tmp_path: Path) -> None:
    names = [make_store(tmp_path, PAPERS[:count]) for count in (1, 2, 3)]
    assert sorted(path.name for path in (tmp_path / "generations").iterdir()) == names[1:]
    assert generation.current(tmp_path) == names[2]


def test_a_difference_gives_what_building_anew_gives(tmp_path: Path) -> None:
    papers = many_papers(60)
    make_store(tmp_path / "steps", papers)
    changed = (*papers[2:], paper(900, "Sparse river", "Bees study attention."))
    make_store(tmp_path / "steps", changed)
    make_store(tmp_path / "once", changed)
    stepped, anew = opened(tmp_path / "steps"), opened(tmp_path / "once")
    assert answers(stepped) == answers(anew)
    assert stepped.manifest.content_digest == anew.manifest.content_digest
    assert stepped.lexical.numbers() == stepped.dense.numbers.tolist()
    assert stepped.dense.index.count() == anew.dense.index.count() == 60


def test_rebuilding_embeds_nothing(tmp_path: Path) -> None:
    first = make_store(tmp_path)
    before = answers(opened(tmp_path))
    embedder = HashedWords()
    with WorkingCatalog.open(tmp_path) as working:
        second = generation.publish(tmp_path, working, embedder, rebuild=True)
    assert second != first
    assert embedder.embedded == []
    assert answers(opened(tmp_path)) == before


def test_fault_20_a_removed_paper_is_in_no_file_of_the_new_generation(tmp_path: Path) -> None:
    secret = "Zyzzyvaquux"
    make_store(tmp_path, (*many_papers(20), paper(999, secret, f"All about {secret}.")))
    make_store(tmp_path, many_papers(20))
    path = generation.folder(tmp_path, generation.current(tmp_path))
    with WorkingCatalog.open(tmp_path) as working:
        assert working.counts()["vector"] == 21
    for file in path.rglob("*"):
        assert not file.is_file() or secret.encode() not in file.read_bytes(), file


def test_nothing_to_publish(tmp_path: Path) -> None:
    with WorkingCatalog.open(tmp_path) as working, pytest.raises(EmptyStoreError, match="colloquy ingest"):
        generation.publish(tmp_path, working, HashedWords())
    assert not (tmp_path / "current").exists()


def test_a_build_that_fails_its_check_never_becomes_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make_store(tmp_path)
    monkeypatch.setattr(VectorIndex, "put", lambda *_: None)
    with pytest.raises(DamagedStoreError, match=r"counts .* reaches"):
        make_store(tmp_path, many_papers(30))
    monkeypatch.undo()
    assert generation.current(tmp_path) == first
    assert make_store(tmp_path, many_papers(30)) != first


# --- other models ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "other", [HashedWords(name="other"), HashedWords(dimension=32), HashedWords(salt="x")]
)
def test_fault_32_another_model_is_refused(tmp_path: Path, other: HashedWords) -> None:
    first = make_store(tmp_path)
    with pytest.raises(EmbeddingMismatchError, match="colloquy ingest --reembed"):
        make_store(tmp_path, many_papers(3), other)
    with pytest.raises(EmbeddingMismatchError, match="colloquy ingest --reembed"):
        Store(tmp_path, other).current().search("ice")
    assert generation.current(tmp_path) == first
    with WorkingCatalog.open(tmp_path) as working:
        fill(working)
        working.drop_vectors()
        generation.publish(tmp_path, working, other)
    assert Store(tmp_path, other).current().search("river ice")[0].passage.owner_id == "p1"


# --- damage ----------------------------------------------------------------------------------------


def damage(path: Path, how: str, seed: int) -> None:
    content = bytearray(path.read_bytes())
    if how == "removed" or not content:
        path.unlink()
    elif how == "emptied":
        path.write_bytes(b"")
    elif how == "cut":
        path.write_bytes(content[: len(content) // 2])
    else:
        place = random.Random(seed).randrange(len(content))
        content[place] ^= 0xFF
        path.write_bytes(content)


WAYS = ("removed", "emptied", "cut", "flipped")


def damaged_and_mended(tmp_path: Path, ways: list[tuple[str, ...]]) -> None:
    """Damage each file of a generation (in the ways given for it, round robin): it is told, or harmless; then mended."""
    name = make_store(tmp_path / "whole", many_papers(40))
    before = answers(opened(tmp_path / "whole"))
    marked = generation.read_manifest(generation.folder(tmp_path / "whole", name)).files
    for seed, file in enumerate((*marked, "manifest.json", "../../current")):
        for how in ways[seed % len(ways)]:
            data = tmp_path / "damaged"
            shutil.copytree(tmp_path / "whole", data)
            damage(generation.folder(data, name) / file, how, seed)
            try:
                said = answers(opened(data))
            except (DamagedStoreError, EmptyStoreError) as error:
                assert "\n" not in str(error)
                assert "run `colloquy ingest" in str(error)
            else:
                # A flip may hit a byte that says nothing (a space, a date); then answers must be the same.
                assert said == before
            embedder = HashedWords()
            make_store(data, many_papers(40), embedder)
            assert embedder.embedded == []
            assert answers(opened(data)) == before
            shutil.rmtree(data)


def test_fault_31_damage_is_told_and_mended_without_embedding(tmp_path: Path) -> None:
    damaged_and_mended(tmp_path, [(how,) for how in WAYS])


@pytest.mark.long
def test_fault_31_every_kind_of_damage_to_every_file(tmp_path: Path) -> None:
    damaged_and_mended(tmp_path, [WAYS])


@pytest.mark.parametrize("what", ["chroma.sqlite3", "data_level0.bin", "folder"])
def test_fault_31_a_damaged_vector_index_is_found_when_opened(tmp_path: Path, what: str) -> None:
    name = make_store(tmp_path, many_papers(1200))
    chroma = generation.folder(tmp_path, name) / "chroma"
    snapshot = opened(tmp_path)
    if what == "folder":
        next(path for path in chroma.iterdir() if path.is_dir()).rename(tmp_path / "away")
    else:
        file = next(chroma.rglob(what))
        content = bytearray(file.read_bytes())
        content[len(content) // 4 : len(content) // 4 * 3] = bytes(len(content) // 4 * 3 - len(content) // 4)
        file.write_bytes(content)
    with pytest.raises(DamagedStoreError, match="colloquy ingest --rebuild"):
        snapshot.dense.index.count()


# --- two processes -----------------------------------------------------------------------------------

READER = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from store_helpers import HashedWords
from assistant.store import Store
store, seen, until = Store(Path(sys.argv[1]), HashedWords()), [], time.monotonic() + 60
print("reading", flush=True)
while time.monotonic() < until:
    snapshot = store.current()
    found = snapshot.search("generation marker", limit=500)
    counted = snapshot.catalog.counts()["paper"]
    marks = {hit.passage.title.split()[2] for hit in found if hit.passage.text.startswith("generation marker")}
    if len(marks) != 1 or snapshot.dense.index.count() != counted + 1:
        sys.exit(f"mixed: {marks} {counted}")
    mark = marks.pop()
    if mark not in seen:
        seen.append(mark)
        print(mark, flush=True)
    if mark == "last":
        sys.exit(0)
sys.exit("never saw the last")
"""


def marked_papers(mark: str, count: int) -> tuple[object, ...]:
    return tuple(paper(i, f"generation marker {mark}", f"Number {i} of {mark}.") for i in range(count))


def test_fault_29_a_reader_sees_each_generation_whole_while_another_process_publishes(tmp_path: Path) -> None:
    make_store(tmp_path, marked_papers("first", 20))  # type: ignore[arg-type]
    command = [sys.executable, "-c", READER, str(tmp_path), str(HERE)]
    reader = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=HERE.parent.parent
    )
    assert reader.stdout is not None
    try:
        assert reader.stdout.readline() == "reading\n"
        assert reader.stdout.readline() == "first\n"
        for turn in range(4):
            make_store(tmp_path, marked_papers(f"turn{turn}", 20 + turn))  # type: ignore[arg-type]
        make_store(tmp_path, marked_papers("last", 10))  # type: ignore[arg-type]
        out, err = reader.communicate(timeout=60)
        assert reader.returncode == 0, err
        assert out.split()[-1] == "last"
    finally:
        reader.kill()
        reader.communicate()


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from store_helpers import HashedWords, make_store, many_papers
import assistant.generation.vectors, chromadb
assistant.generation.vectors.EMBEDDED_AT_ONCE = 10
print("writing", flush=True)
make_store(Path(sys.argv[1]), many_papers(int(sys.argv[3])))
print("published", flush=True)
"""


def killed_trials(tmp_path: Path, trials: int) -> None:
    """Kill a publishing process at random moments; readers keep a whole generation, a rerun completes the work."""
    make_store(tmp_path / "undisturbed", many_papers(80))
    undisturbed = opened(tmp_path / "undisturbed")
    expected = answers(undisturbed)
    data = tmp_path / "data"
    make_store(data, PAPERS)
    old = answers(opened(data))
    chance = random.Random(27)
    for _ in range(trials):
        shutil.copytree(data, tmp_path / "trial")
        command = [sys.executable, "-c", WRITER, str(tmp_path / "trial"), str(HERE), "80"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HERE.parent.parent) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "writing\n"
            time.sleep(chance.uniform(0, 0.8))
            os.kill(writer.pid, signal.SIGKILL)
        assert answers(opened(tmp_path / "trial")) in (old, expected)
        make_store(tmp_path / "trial", many_papers(80))
        completed = opened(tmp_path / "trial")
        assert answers(completed) == expected
        assert completed.manifest.content_digest == undisturbed.manifest.content_digest
        assert not list((tmp_path / "trial" / "generations").glob("building-*"))
        shutil.rmtree(tmp_path / "trial")


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's")
def test_fault_27_killed_publishing(tmp_path: Path) -> None:
    killed_trials(tmp_path, 2)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's")
def test_fault_27_killed_publishing_two_hundred_times(tmp_path: Path) -> None:
    killed_trials(tmp_path, 200)


def test_fault_30_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ColloquyError, match="choose another with --data"):
        WorkingCatalog.open(tmp_path / "file")


def test_fault_30_a_full_disk_leaves_the_old_generation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make_store(tmp_path)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "save", full)
    with pytest.raises(ColloquyError, match="No space left on device"):
        make_store(tmp_path, many_papers(5))
    monkeypatch.undo()
    assert generation.current(tmp_path) == first
    assert not list((tmp_path / "generations").glob("building-*"))
