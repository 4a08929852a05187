"""What members' pages state of one kind, by what they say: where they are, what they are interested in, each with who says so."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import FactKind, Group, ScoredPassage
from assistant.retrieval.person_facts.facts import fact_passages
from assistant.text import fold


def said_by_members(
    kind: FactKind, witnesses: int, library: Library
) -> tuple[tuple[Group, ...], tuple[ScoredPassage, ...]]:
    """Each statement with how many members' pages make it, the most made first, and passages of the first few for each."""
    who: dict[str, list[str]] = {}
    label: dict[str, str] = {}
    passages: list[ScoredPassage] = []
    for one in library.members:
        for fact in one.facts:
            key = fold(fact.text)
            if fact.kind is kind and one.id not in who.get(key, ()):
                label.setdefault(key, fact.text)
                who.setdefault(key, []).append(one.id)
                if len(who[key]) <= witnesses:
                    passages += fact_passages((fact,), one, library)
    order = sorted(who, key=lambda key: -len(who[key]))
    groups = (Group(label=label[key], value=len(who[key]), researcher_id=who[key][0]) for key in order)
    return tuple(groups), tuple(passages)
