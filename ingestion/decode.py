"""Bytes to text: byte-order marks, declared and detected encodings, and repair of text decoded wrongly before.

Strict decoding comes first; nothing is replaced by U+FFFD silently. UTF-8 that somebody once decoded as Mac Roman,
Latin-1 or Windows-1252 (`ÁéãÂàôÊ∏Ö`, `FranÃ§ois`) is turned back where the whole document shows that this happened;
ftfy mends single places.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

import ftfy
from charset_normalizer import from_bytes

from assistant.errors import NoTextError, UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?i)(?:charset\s*=\s*["']?|encoding\s*=\s*["']|coding[:=]\s*)([\w-]+)""")
_CANDIDATES = [
    "gb18030",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "big5",
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
]
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"SQLite format 3", b"BZh",
           b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"RIFF", b"OggS", b"\x00\x00\x01\x00", b"wOFF", b"wOF2")  # fmt: skip
_SAMPLE = 65536


@dataclass(frozen=True)
class Decoded:
    """A text and what had to be done to get it, for the report (`decoded as gb18030`); empty for plain UTF-8."""

    text: str
    note: str = ""


def looks_binary(data: bytes) -> bool:
    """Whether bytes are no text: a known signature, or NUL and control bytes that no text encoding explains."""
    head = data[:_SAMPLE]
    if head.startswith(_BINARY):
        return True
    if any(head.startswith(bom) for bom, _ in _BOMS) or _utf16_without_mark(head):
        return False
    controls = sum(head.count(bytes([code])) for code in range(32) if code not in (9, 10, 12, 13, 27))
    return (head.count(0) > 0 and controls > len(head) // 200) or controls > len(head) // 10


def decode(data: bytes, where: str) -> Decoded:
    """The text of a document, line ends made `\\n`.

    `where` names it in errors. Raises `NoTextError` for empty and binary content.
    """
    if not data.strip(b" \t\r\n\x00"):
        raise NoTextError("the file is empty", where, remedy="remove it or fill it")
    if looks_binary(data):
        raise NoTextError(
            "binary content, not text", where, remedy="name a text, HTML, BibTeX, JSON or PDF file"
        )
    text, note = _decoded(data, where)
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if not text.strip():
        raise NoTextError("the file is empty", where, remedy="remove it or fill it")
    repaired, repair = repair_mojibake(text)
    return Decoded(repaired, "; ".join(part for part in (note, repair) if part))


def _decoded(data: bytes, where: str) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding), "" if encoding == "utf-8-sig" else f"decoded as {encoding}"
            except UnicodeDecodeError as error:
                raise UnreadableError(
                    f"broken {encoding} at byte {error.start}", where, remedy="save it as UTF-8"
                ) from None
    if (encoding16 := _utf16_without_mark(data)) is not None:
        try:
            return data.decode(encoding16), f"decoded as {encoding16}"
        except UnicodeDecodeError as error:
            raise UnreadableError(
                f"broken {encoding16} at byte {error.start}", where, remedy="save it as UTF-8"
            ) from None
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        pass
    if (mostly := _mostly_utf8(data)) is not None:
        return mostly
    declared = _DECLARED.search(data[:4096])
    if declared is not None:
        try:
            name = codecs.lookup(declared.group(1).decode("ascii")).name
            name = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252"}.get(name, name)
            return data.decode(name), f"decoded as {name}"
        except (LookupError, UnicodeDecodeError):
            pass
    best = from_bytes(data[: 4 * _SAMPLE], cp_isolation=_CANDIDATES, preemptive_behaviour=False).best()
    detected: str | None = best.encoding if best else None
    if detected in ("cp1250", "cp1254") and _is_western(data):
        detected = "cp1252"
    for candidate in (_east_asian(data), detected, "cp1252"):
        if candidate is not None:
            try:
                return data.decode(candidate), f"decoded as {candidate}"
            except UnicodeDecodeError:
                continue
    return data.decode("latin-1"), "decoded as latin-1"


def _east_asian(data: bytes) -> str | None:
    """GB18030 or Shift-JIS where the decoded text is made of characters in daily use; short texts fool detectors."""
    scores = {}
    for encoding, common in (
        (
            "gb18030",
            "的一是在了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经",
        ),
        ("shift_jis", "のにはをたがでてとしれさるいなもかっあうりこ"),
        ("euc_jp", "のにはをたがでてとしれさるいなもかっあうりこ"),
        (
            "big5",
            "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經",
        ),
        ("euc_kr", "이다는의에을가를은한고하지로도사서기"),
    ):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        wide = [char for char in text if ord(char) > 0x2E80]
        if len(wide) >= 4 and len(wide) >= 0.6 * sum(ord(char) > 127 for char in text):
            scores[encoding] = sum(char in common for char in wide) / len(wide)
    best = max(scores, key=lambda name: scores[name], default=None)
    return best if best is not None and scores[best] > 0.04 else None


def _is_western(data: bytes) -> bool:
    """Whether Windows-1252 gives letters and typographic signs only; Central European bytes give `³` or `¹` inside words."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(char.isalpha() or char in "‘’“”–—…•«»€°©®™\xa0·´" for char in text if char > "\x7f")


def _utf16_without_mark(data: bytes) -> str | None:
    head = data[:4096]
    if len(head) < 8:
        return None
    even, odd = head[0::2].count(0) / len(head[0::2]), head[1::2].count(0) / len(head[1::2])
    if odd > 0.4 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 and odd < 0.1 else None


def _mostly_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with single stray bytes of Windows-1252 among its own letters, as pages pasted together have."""
    text = data.decode("utf-8", errors="surrogateescape")
    stray = sum("\udc80" <= char <= "\udcff" for char in text)
    proper = sum(char > "\x7f" and not "\udc80" <= char <= "\udcff" for char in text)
    if proper < 2 * stray:
        return None
    mended = re.sub(
        "[\udc80-\udcff]",
        lambda match: bytes([ord(match.group()) - 0xDC00]).decode("cp1252", errors="replace"),
        text,
    )
    return mended, f"UTF-8 with {stray} stray bytes read as Windows-1252"


def repair_mojibake(text: str) -> tuple[str, str]:
    """The text with UTF-8 that was decoded as something else turned back, and a note on what was done."""
    if text.isascii():
        return text, ""
    runs = _NOT_ASCII.findall(text)
    best: tuple[float, str, dict[str, str]] = (0.0, "", {})
    for codec, name in (("cp1252", "Windows-1252"), ("latin-1", "Latin-1"), ("mac_roman", "Mac Roman")):
        turned = {run: back for run in set(runs) if (back := _turned_back(run, codec)) is not None}
        # One run may be chance ("Ã©" in a text on encodings), most runs of a document are not.
        share = sum(len(run) for run in runs if run in turned) / sum(map(len, runs))
        if len(turned) >= 2 and share >= 0.7 and share > best[0]:
            best = (share, name, turned)
    if best[2]:
        mended = _NOT_ASCII.sub(lambda match: best[2].get(match.group(), match.group()), text)
        return mended, f"UTF-8 decoded as {best[1]}, repaired"
    lines = text.split("\n")
    fixed = [line if line.isascii() else ftfy.fix_encoding(line) for line in lines]
    count = sum(old != new for old, new in zip(lines, fixed, strict=True))
    return ("\n".join(fixed), f"mojibake repaired in {count} lines") if count else (text, "")


def _turned_back(run: str, codec: str) -> str | None:
    try:
        data = run.encode(codec)
    except UnicodeEncodeError:
        if codec != "cp1252":
            return None
        try:  # the five bytes Windows-1252 leaves undefined come through as control characters
            data = b"".join(bytes([ord(c)]) if "\x80" <= c <= "\x9f" else c.encode("cp1252") for c in run)
        except UnicodeEncodeError:
            return None
    try:
        back = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    # A combining mark or control character at the start shows that the bytes fit by chance.
    return None if unicodedata.category(back[0]) in ("Mn", "Cc", "Cn", "Co") else back
