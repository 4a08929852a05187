"""One writer at a time: the second is told who writes; a crash leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.catalog import WorkingCatalog
from assistant.catalog.lock import WriterLock
from assistant.errors import LockedError

HOLD = """
import sys, time
from pathlib import Path
from assistant.catalog.lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
time.sleep(60)
"""


def hold(data: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(data)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def finish(holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    assert holder.stdout is not None
    holder.stdout.close()


def test_fault_28_second_writer_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    holder = hold(tmp_path)
    try:
        with pytest.raises(LockedError, match=rf"pid {holder.pid} on .+ since 20\d\d-"):
            WorkingCatalog.open(tmp_path)
    finally:
        finish(holder)
    WorkingCatalog.open(tmp_path).close()


def test_the_same_process_is_refused_too(tmp_path: Path) -> None:
    with (
        WorkingCatalog.open(tmp_path),
        pytest.raises(LockedError, match=f"pid {os.getpid()}"),
    ):
        WorkingCatalog.open(tmp_path)
    WorkingCatalog.open(tmp_path).close()


@pytest.mark.parametrize("left", ["", "{", "[]", '{"pid": 1}', '{"pid": 99999, "host": "h", "since": "s"}'])
def test_a_stale_or_broken_holder_file_does_no_harm(tmp_path: Path, left: str) -> None:
    (tmp_path / "writer.json").write_text(left)
    (tmp_path / "writer.lock").touch()
    lock, second = WriterLock(tmp_path), WriterLock(tmp_path)
    lock.acquire()
    (tmp_path / "writer.json").write_text(left)
    with pytest.raises(LockedError):
        second.acquire()
    lock.release()
    second.release()
