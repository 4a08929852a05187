"""Lists of people: who works on what, who is from a place, who is stored at all."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.positions import FORMER, positions_in
from assistant.records import FactKind, RankedPerson
from assistant.retrieval.fact_words import holds_words
from assistant.retrieval.person_facts.fact_kinds import LINKS, links_of
from assistant.text.words import content_words
from assistant.understanding.follow_ups.held_people import HELD
from assistant.understanding.people.interests_listed import LISTED
from assistant.understanding.people.membership import MEMBERSHIPS
from assistant.understanding.people.sought_on_pages import ON_PAGES
from assistant.writing.fact_names import fact_word
from assistant.writing.grammar import counted, joined
from assistant.writing.markdown import address, safe
from assistant.writing.membership import members
from assistant.writing.page import Page
from assistant.writing.people_by_papers import people_by_papers
from assistant.writing.people_held import held as held_to
from assistant.writing.topic_named import names_topic
from assistant.writing.whether_any import asks_whether_any

INTERESTS_SHOWN = 4
_SHORT = 120
FEW = 2
"""Letters of a position that is shown behind a name."""


def people(page: Page) -> None:
    """Who works on a topic, who is from a place, or who is stored at all."""
    evidence, query = page.evidence, page.query
    if query.fact == HELD:
        held_to(page)
        return
    if query.fact in MEMBERSHIPS:
        members(page)
        return
    if query.fact in LINKS:
        _linked(page)
        return
    if not query.topic:
        _everyone(page)
        return
    topic = safe(page.as_typed(query.shown_topic)) + (f" ({safe(query.detail)})" if query.detail else "")
    by_position = query.fact == FactKind.POSITION
    seeks = query.fact == FactKind.JOB_SEEKING
    if not evidence.ranked_people:
        others = query.without is not None and bool(query.without.people)
        plain = "no_experts" if names_topic(page) else "no_experts_told"
        nobody = "no_more_experts" if others else plain
        nobody = "no_position" if by_position else "no_seekers" if seeks else nobody
        page.add(page.say(nobody, topic=topic))
        page.add_untranslated()
        if evidence.nearest:
            page.add("", page.say("nearest"), "")
            page.papers(evidence.nearest, quote=False)
        return
    by_papers = any(one.paper_ids for one in evidence.ranked_people)
    experts = "experts" if names_topic(page) else "experts_told"
    experts += "_alike" if evidence.tentative else ""
    key = experts if by_papers else "at_place" if evidence.facts or not evidence.passages else "interested"
    words_stated = _stated_by_all(page) if by_position else ""
    topic = words_stated or topic
    key = "in_position" if by_position else "advised" if query.fact == "students" else key
    key = "studied" if query.fact == FactKind.EDUCATION else "thesis_on" if query.fact == "thesis" else key
    key = "on_pages" if query.fact == ON_PAGES else "interested" if query.fact == LISTED else key
    if seeks:
        key = "seeking_other" if evidence.tentative else "seeking"
    shown = len(evidence.ranked_people)
    total = int(evidence.value or shown)
    of_all = str(total) if shown == total else page.say("shown_of", shown=shown, n=total)
    heading = page.say(key, topic=topic, n=total, people=counted(total, "people"), of_all=of_all)
    sure = key == "experts" and asks_whether_any(page)
    page.add(page.say("yes_then", rest=heading) if sure else heading[:1].upper() + heading[1:], "")
    if by_position:
        _still_there(page)
    by_page = [one for one in evidence.ranked_people if query.fact == ON_PAGES or not one.paper_ids]
    for one in by_page:
        if query.fact == ON_PAGES:
            _told_of(page, one)
        else:
            page.add(
                f"- **{page.name(one.researcher_id)}** — {safe(one.why)} {page.mark_of_text(one.researcher_id, one.why)}".rstrip()
            )
    people_by_papers(page, [one for one in evidence.ranked_people if one not in by_page])
    page.close()


def _stated_by_all(page: Page) -> str:
    """Who leads: the words in which pages state it, which are seldom those of the question; empty where they are told apart by more."""
    stated = list(dict.fromkeys(one.why for one in page.evidence.ranked_people))
    asked = page.query.topic
    if "leader" not in positions_in(asked) or holds_words(" ".join(stated), content_words(asked)):
        return ""
    few = len(stated) <= FEW and all(len(one) <= _SHORT for one in stated)
    return joined([f"“{safe(one)}”" for one in stated], page.language, "or") if few else page.say("leading")


def _told_of(page: Page, one: RankedPerson) -> None:
    """Somebody with the sentences of their page that tell what was asked."""
    stated = [fact.text for fact in page.library.researcher(one.researcher_id).facts]
    told = list(
        dict.fromkeys(
            fact.text
            for fact in page.evidence.facts
            if fact.kind is not FactKind.POSITION and any(fact.text in text for text in stated)
        )
    ) or [one.why]
    said = (f"“{safe(text)}” {page.mark_of_text(one.researcher_id, text)}".rstrip() for text in told)
    page.add(f"- **{page.name(one.researcher_id)}**{_role_of(page, one, told)} — {' '.join(said)}")
    researcher = page.library.researcher(one.researcher_id)
    urls = [address(url) for kind in page.query.also for url in links_of(researcher, kind)]
    page.add(*(f"  - {url}" for url in urls))


def _role_of(page: Page, one: RankedPerson, told: Sequence[str]) -> str:
    """The short stated position behind a name, where the sentences do not tell it."""
    for fact in page.library.researcher(one.researcher_id).facts:
        short = fact.kind is FactKind.POSITION and len(fact.text) <= _SHORT
        if short and fact.text not in told and (mark := page.mark_of_text(one.researcher_id, fact.text)):
            return f" (“{safe(fact.text)}” {mark})"
    return ""


def _linked(page: Page) -> None:
    """Those of whom an address of the kind asked for is stored, each with it."""
    wanted = page.query.fact or ""
    found = [page.library.researcher(one.researcher_id) for one in page.evidence.ranked_people]
    page.add(
        page.say(
            "linked" if found else "nobody_linked",
            topic=fact_word(wanted, page.language),
            n=len(found),
            people=counted(len(found), "people"),
        ),
        "",
    )
    for one in found:
        page.add(f"- **{safe(one.name)}** — {', '.join(map(address, links_of(one, wanted)))}")


def _everyone(page: Page) -> None:
    evidence = page.evidence
    members = page.query.fact != "authors" and any(one.member for one in evidence.people)
    page.add(page.say("everyone" if members else "everyone_authors", n=int(evidence.value or 0)), "")
    counts = {one.researcher_id: one.count or 0 for one in evidence.ranked_people}
    for one in evidence.people:
        affiliation = (
            f", {safe(one.affiliation)} {page.mark_of_affiliation(one)}".rstrip() if one.affiliation else ""
        )
        number = counts.get(one.id, 0)
        page.add(
            f"- **{safe(one.name)}**{affiliation} — {f'{number} 篇' if page.language == 'zh' else counted(number, 'papers')}"
        )
        interests = [fact.text for fact in one.facts if fact.kind is FactKind.INTEREST]
        shown = [
            f"{safe(text)} {page.mark_of_text(one.id, text)}".rstrip() for text in interests[:INTERESTS_SHOWN]
        ]
        if shown:
            page.add(f"  - {page.say('interests')}: " + "; ".join(shown))


def _still_there(page: Page) -> None:
    """How many of those with a position are not marked as having left, where only some are."""
    former = sum(FORMER in positions_in(one.why) for one in page.evidence.ranked_people)
    there = len(page.evidence.ranked_people) - former
    if former and there:
        page.add(page.say("still_there", n=there), "")
