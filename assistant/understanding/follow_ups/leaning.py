"""Leaning: whether a question needs the turns before it, and whether a query stands alone."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Without
from assistant.records.figures import OF_PAIRS
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.conversation.references import References
from assistant.understanding.follow_ups.assembled import all_together, for_each
from assistant.understanding.follow_ups.authorship_asked import involved, placed
from assistant.understanding.follow_ups.both_of_them import both_of_them
from assistant.understanding.follow_ups.carried_years import in_year_won
from assistant.understanding.follow_ups.company_on_it import company_on_it
from assistant.understanding.follow_ups.counts_apart import counts_apart
from assistant.understanding.follow_ups.details import is_detail
from assistant.understanding.follow_ups.each_of_them import each_of_them
from assistant.understanding.follow_ups.fact_of_one import fact_of_one
from assistant.understanding.follow_ups.figures_followed import figures_followed
from assistant.understanding.follow_ups.held_people import held_people
from assistant.understanding.follow_ups.held_to_papers import held_to_papers
from assistant.understanding.follow_ups.lists import (
    counted,
    ordered,
    placed_on_all,
    rearranged,
    relisted,
    remaining,
)
from assistant.understanding.follow_ups.most_papers import by_whom, most_of, with_whom_most
from assistant.understanding.follow_ups.name_choices import answers_choice
from assistant.understanding.follow_ups.neighbours import another, neighbour
from assistant.understanding.follow_ups.one_at_venue import one_at_venue
from assistant.understanding.follow_ups.overlaps import overlap
from assistant.understanding.follow_ups.paper_pairs import alike, likened, more_of_pair
from assistant.understanding.follow_ups.people_pairs import joined, joint_with, same_person
from assistant.understanding.follow_ups.person_followed import dated, of_person
from assistant.understanding.follow_ups.runners_up import runner_up
from assistant.understanding.follow_ups.same_place import others_there
from assistant.understanding.follow_ups.several_listed import had_of_each
from assistant.understanding.follow_ups.since_when import since_when
from assistant.understanding.follow_ups.substitutes import has_one, of_named, of_others, turned_round
from assistant.understanding.follow_ups.summed_up import summed_up
from assistant.understanding.follow_ups.thesis_followed import thesis_followed
from assistant.understanding.follow_ups.topic_followed import on_subject, others_on_it
from assistant.understanding.follow_ups.topics_of_person import of_person_on, of_whose_list
from assistant.understanding.follow_ups.versions_followed import version_followed
from assistant.understanding.follow_ups.widened import (
    in_all,
    other_years,
    what_else,
    who_else,
    without_the_other,
)
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.people.membership import MEMBERSHIPS
from assistant.understanding.spoken_of.places_compared import places_compared

LISTS = frozenset(
    {
        QueryKind.PAPERS,
        QueryKind.COUNT,
        QueryKind.TIMELINE,
        QueryKind.VENUES,
        QueryKind.READING_LIST,
        QueryKind.PROFILE,
    }
)
_ASKS_WHICH = re.compile(
    r"^\W*(?:(?:and|so|but)\b\s*)?(?:(?:in|at|from)\s+)?(?:which|what) (?:years?|venues?|conferences?|journals?)(?: (?:is|was|are|were) (?:that|those|these|they|it))?\W*$"
)
_MORE = re.compile(r"\b(?:more|fewer)\b|更多|更少")


def leans(parsed: Parsed, talk: Conversation) -> bool:
    """Whether a question needs the turns before it to be understood."""
    said = parsed.references
    if said.fresh and not parsed.has_anchor and (said.person or said.paper or said.same or said.described):
        said.fresh = False  # "different thing: what is the oldest paper by the same person?"
    if parsed.query.kind is QueryKind.OFF_DOMAIN or said.fresh:
        return False
    held = parsed.query.author_number or parsed.query.position  # all its words were taken
    unread = parsed.query.kind is QueryKind.HELP and (parsed.shape.kind is QueryKind.PAPERS or held)
    chatter = parsed.query.kind.is_talk and not unread
    grouped = parsed.query.group_by and not is_comparative(parsed) and not _ASKS_WHICH.match(parsed.masked)
    if parsed.references.any:
        return not is_whole(parsed)
    return (
        not (parsed.has_anchor or chatter or grouped)
        or is_detail(parsed, talk)
        or answers_choice(parsed, talk)
        or in_year_won(parsed, talk)
        or any(
            rule(parsed, talk) is not None
            for rule in (
                figures_followed,
                version_followed,
                company_on_it,
                held_people,
                fact_of_one,
                each_of_them,
                one_at_venue,
                others_there,
                thesis_followed,
                counts_apart,
                dated,
                overlap,
                places_compared,
                placed_on_all,
                summed_up,
                in_all,
                other_years,
                both_of_them,
                what_else,
                who_else,
                without_the_other,
                runner_up,
                all_together,
                for_each,
                ordered,
                relisted,
                rearranged,
                remaining,
                of_person,
                of_person_on,
                of_whose_list,
                joined,
                joint_with,
                likened,
                more_of_pair,
                alike,
                same_person,
                on_subject,
                others_on_it,
                since_when,
                had_of_each,
                of_others,
                has_one,
                of_named,
                placed,
                involved,
                turned_round,
                held_to_papers,
                most_of,
                by_whom,
                counted,
                another,
                neighbour,
                with_whom_most,
            )
        )
    )


_SAYS_ALL = re.compile(
    rf"^\W*(?:(?:and|but|so|ok|then)\b[\s,]*)*(?:what|(?:which|what) {PAPERS}) (?:(?:else|all)\b\s*)?(?:did|does|do|has|have|had) PERSON \w+\b"
)
_OPENED = References(opener=True)
_ASKED_BEHIND = re.compile(
    r"^\W*(?:(?:but|meant|was|i|it|is|mean)\b\W*)*PERSON\b(?: (?:was|is) (?:meant|whom i meant|who i meant))?\s*[.!?;:,–—-]+\s*(?:(?:so|then|please)\b\W*)*"
    r"(?:(?:in|at|on|with|by|from|to) )?(?:how (?!about)|who|whom|whose|what (?!about)|which|when|where|is|are|was|were|does|do|did|has|have|had|can|could|list|show|tell|give|name|find)\b"
)


def is_whole(parsed: Parsed) -> bool:
    """`And what did X have at ICRA?`, `sorry, I meant X. Where is she?`: it only begins like a continuation, and says itself what is asked, and of whom."""
    query, references = parsed.query, parsed.references
    if references.corrects and query.people and not references.any_but_opener:
        return bool(_ASKED_BEHIND.match(parsed.masked))
    held = query.venues or query.years or query.coauthors or query.topic
    return parsed.references == _OPENED and bool(query.people and held and _SAYS_ALL.match(parsed.masked))


def is_comparative(parsed: Parsed) -> bool:
    """`Who has more papers?`: of those named before."""
    alone = not parsed.query.people and not parsed.references.person
    return parsed.query.group_by == "person" and alone and bool(_MORE.search(parsed.masked))


def is_open(query: Query) -> bool:
    """Whether nothing holds a list together: answered as it stands it would be every paper stored."""
    if query.kind is QueryKind.PEOPLE and query.paper_ids:
        return not (query.topic or query.years or query.venues)
    bound = (
        query.topic
        or query.people
        or query.coauthors
        or query.years
        or query.venues
        or query.status
        or query.track
        or query.author_number
    )
    return query.kind in LISTS and not (
        bound
        or query.paper_ids
        or (query.without and query.without != _only_papers(query.without))
        or query.group_by
        or query.sort
        or query.fact == "code"
        or query.fact in OF_PAIRS
    )


def _only_papers(without: Without) -> Without:
    return Without(paper_ids=without.paper_ids)


def lists_everybody(query: Query) -> bool:
    """Whether it would list everybody stored: what a reference that leads nowhere must not become."""
    bound = query.topic or query.people or query.years or query.venues or query.status or query.track
    if query.fact in MEMBERSHIPS:
        return False
    return query.kind is QueryKind.PEOPLE and not bound and not query.coauthors
