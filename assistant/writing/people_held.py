"""Of some people those who are what was asked, each with what a page states of it."""

from __future__ import annotations

from assistant.retrieval.person_facts.fact_kinds import LINKS, links_of
from assistant.writing.fact_names import fact_word
from assistant.writing.markdown import address, safe
from assistant.writing.page import Page

_WORDS = {
    "left": "marked as having left",
    "current": "of the lab and not marked as having left",
    "member": "of the lab",
    "joined": "told to have come",
}


def held(page: Page) -> None:
    """How many of those asked about are so, and who; nobody is said plainly."""
    evidence, query = page.evidence, page.query
    sort = query.detail
    said = _WORDS.get(sort) or (fact_word(sort, page.language) if sort in LINKS else f"“{safe(query.topic)}”")
    scope = page.scope(topic=False, people=False) if query.years else ""
    found = evidence.ranked_people
    page.add(page.say("held" if found else "nobody_held", n=len(found), said=said, scope=scope))
    if found:
        page.add("")
    for one in found:
        urls = (
            ", ".join(map(address, links_of(page.library.researcher(one.researcher_id), sort)))
            if sort in LINKS
            else ""
        )
        why = (
            f"“{safe(one.why)}” {page.mark_of_text(one.researcher_id, one.why)}".rstrip() if one.why else urls
        )
        page.add(f"- **{page.name(one.researcher_id)}**" + (f" — {why}" if why else ""))
