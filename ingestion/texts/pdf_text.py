"""The text of a PDF, read in a process of its own: a broken or hostile file costs time and memory there, not here."""

from __future__ import annotations

import json
import subprocess
import sys

from assistant.errors import UnreadableError

MOST_PAGES = 200
_SECONDS = 30
_MEMORY = 1_500_000_000


def pdf_text(data: bytes, where: str, most_pages: int = MOST_PAGES) -> tuple[str, bool]:
    """The text of the first pages, at most `most_pages`, page breaks as form feeds, and whether that is all of it.

    Raises `UnreadableError` for encrypted, malformed and endless files, and for those without a text layer.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-m", "ingestion.texts.pdf_text"],
            input=b"%d\n" % most_pages + data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(
            f"the PDF takes longer than {_SECONDS} s to read", where, remedy="print it anew"
        ) from None
    try:
        answer = json.loads(done.stdout or b"{}")
    except json.JSONDecodeError:
        answer = {}
    if "error" in answer or "pages" not in answer:
        raise UnreadableError(
            answer.get("error", "not a readable PDF"), where, remedy=answer.get("remedy", "save it anew")
        )
    text = "\f".join(answer["pages"])
    if len(text.split()) < 5:
        raise UnreadableError(
            "the PDF has no text layer", where, remedy="run character recognition on it first"
        )
    return text, answer["count"] <= most_pages


def _read(data: bytes, most_pages: int) -> dict[str, object]:
    import io
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.disable(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return {"error": "the PDF is encrypted", "remedy": "remove its password"}
        pages = [page.extract_text() or "" for page, _ in zip(reader.pages, range(most_pages), strict=False)]
        return {"pages": pages, "count": len(reader.pages)}
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        IndexError,
        RecursionError,
        MemoryError,
        OSError,
    ) as error:
        first = (str(error) or type(error).__name__).splitlines()[0][:120]
        return {"error": f"the PDF is malformed ({first})"}


def _main() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    except (
        ImportError,
        ValueError,
        OSError,
    ):  # not every system can limit memory; the time limit still holds
        pass
    most_pages = int(sys.stdin.buffer.readline())
    sys.stdout.write(json.dumps(_read(sys.stdin.buffer.read(), most_pages)))


if __name__ == "__main__":
    _main()
