"""End to end with real processes: the sample lab is read, asked and served; a server sees what is read meanwhile."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import openai
import pytest

from assistant.records import Answer

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "Which papers address diffusion model acceleration?"
NEWCOMER = """# Petra Vuorinen

I am a postdoc at Harbour University, working on the acoustics of sea ice.

## Publications

- **Petra Vuorinen**, Ola Nordmann. *Listening to Cracks: Passive Acoustics of Sea Ice*. Journal of Cold Sounds, 2025.
"""


def start(*arguments: str, data: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", "from ui.command import main; main()", "--data", str(data), *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=data.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "COLLOQUY_VISITOR_QUESTIONS_PER_MINUTE": "1000"},
    )  # fmt: skip


def colloquy(*arguments: str, data: Path) -> tuple[int, str, str]:
    process = start(*arguments, data=data)
    out, err = process.communicate(timeout=110)
    return process.returncode, out, err


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample lab, read by `demo`."""
    folder = tmp_path_factory.mktemp("demo") / "data"
    code, out, err = colloquy("demo", "--ask", QUESTION, data=folder)
    assert code == 0, err
    assert "[1]" in out and "Sources" in out
    return folder


@contextmanager
def serving(data: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    process = start("serve", "--port", "0", data=data)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert "http://localhost:" in line, line + (process.stderr.read() if process.stderr else "")
        port = line.split("http://localhost:")[1].split("/")[0]
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.kill()
        process.communicate(timeout=20)


def without_time(answer: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in answer.items() if name != "seconds"}


def test_what_the_faces_give_is_one_answer_and_a_server_follows_the_stores(
    data: Path, tmp_path: Path
) -> None:
    code, out, _ = colloquy("ask", QUESTION, "--json", data=data)
    assert code == 0
    answer = Answer.model_validate_json(out)
    assert answer.papers
    assert {paper.id for paper in answer.papers} == {c.paper_id for c in answer.citations if c.paper_id}

    with serving(data) as (url, process), httpx.Client(base_url=url, timeout=60) as http:
        told = http.post("/api/ask", json={"question": QUESTION}).json()
        assert without_time(told) == without_time(json.loads(out))

        with openai.OpenAI(base_url=f"{url}/v1", api_key="unused") as client:
            message = [{"role": "user", "content": QUESTION}]
            reply = client.chat.completions.create(model="colloquy", messages=message)  # type: ignore[arg-type]
        assert reply.choices[0].message.content is not None
        assert reply.choices[0].message.content.startswith(answer.text)

        papers = http.get("/api/papers", params={"format": "jsonl"}).text
        code, exported, _ = colloquy("export", "papers", data=data)
        assert (code, exported) == (0, papers)

        # another process reads one more person while this server answers
        page = tmp_path / "petra.md"
        page.write_text(NEWCOMER, encoding="utf-8")
        before = http.get("/healthz").json()
        reading = start("ingest", str(page), data=data)
        totals = set()
        while reading.poll() is None:
            totals.add(http.get("/api/papers", params={"limit": 1}).json()["total"])
            time.sleep(0.05)
        _, problems = reading.communicate()
        assert reading.returncode == 0, problems
        after = http.get("/healthz").json()
        assert after["papers"] == before["papers"] + 1
        assert totals <= {before["papers"], after["papers"]}
        who = http.post("/api/ask", json={"question": "Who is Petra Vuorinen?"}).json()
        assert "Harbour University" in who["text"]

        stopping = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(15) in (0, -signal.SIGTERM)
        assert time.monotonic() - stopping < 10


@pytest.mark.long
def test_fault_63_fifty_visitors_at_once(data: Path) -> None:
    questions = [QUESTION, "Who works on continual learning?", "How many papers are from 2025?"]
    with serving(data) as (url, _), httpx.Client(base_url=url, timeout=60) as http:
        http.post("/api/ask", json={"question": QUESTION})

        def one(number: int) -> float:
            begun = time.monotonic()
            reply = http.post("/api/ask", json={"question": questions[number % 3]})
            assert reply.status_code == 200
            return time.monotonic() - begun

        with ThreadPoolExecutor(50) as pool:
            seconds = sorted(pool.map(one, range(50)))
        assert seconds[25] < 1


def test_a_taken_port_is_one_line(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, _, err = colloquy("serve", "--port", str(taken.getsockname()[1]), data=data)
    assert code == 2
    assert "choose another with --host and --port" in err
    assert "Traceback" not in err


def test_status_counts_what_is_stored(data: Path) -> None:
    code, out, _ = colloquy("status", "--json", data=data)
    assert code == 0
    found = json.loads(out)
    assert found["papers"] >= 66
    assert {"Zeqing Wang", "Zekun Wang", "Zeke Xie", "Zhulin An"} <= set(found["papers_by_member"])
