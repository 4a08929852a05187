"""Records as the rows of the tables."""

from __future__ import annotations

import hashlib

from assistant.records import Paper, Passage, Record, Researcher


def text_digest(passage_text: str) -> str:
    """What a passage's vector is kept by: the SHA-256 of its text."""
    return hashlib.sha256(passage_text.encode()).hexdigest()


def _json(record: Record) -> str:
    return record.model_dump_json(exclude_defaults=True)


def researcher_row(one: Researcher) -> dict[str, object]:
    return {"id": one.id, "name": one.name, "member": one.member, "record": _json(one)}


def name_rows(record: str) -> list[dict[str, object]]:
    one = Researcher.model_validate_json(record)
    return [{"researcher_id": one.id, "name": name} for name in dict.fromkeys((one.name, *one.aliases))]


def paper_row(one: Paper) -> dict[str, object]:
    return {
        "id": one.id,
        "title": one.title,
        "year": one.year,
        "date": str(one.date) if one.date else None,
        "venue": one.venue,
        "status": one.status.value,
        "citations": one.citations,
        "record": _json(one),
    }


def authorship_rows(one: Paper) -> list[dict[str, object]]:
    rows: dict[str, dict[str, object]] = {}
    for position, author in enumerate(one.authors):
        if author.researcher_id and author.researcher_id not in rows:
            last = one.authors_complete and position == len(one.authors) - 1
            rows[author.researcher_id] = {"position": position, "last": last}
    for researcher_id in one.researcher_ids:
        rows.setdefault(researcher_id, {"position": None, "last": False})
    return [{"paper_id": one.id, "researcher_id": key, **value} for key, value in rows.items()]


def passage_row(one: Passage) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": one.kind,
        "owner_id": one.owner_id,
        "digest": text_digest(one.text),
        "record": _json(one),
    }
