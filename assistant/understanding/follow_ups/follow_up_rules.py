"""The rules that make a follow-up whole, in their order.

Each returns the whole query, or None where it does not apply; the first that applies decides.
"""

from __future__ import annotations

import re

from assistant.records import Query
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.assembled import all_together, among_listed, for_each
from assistant.understanding.follow_ups.author_of_each import author_of_each
from assistant.understanding.follow_ups.authors_followed import of_authors
from assistant.understanding.follow_ups.authorship_asked import involved, placed
from assistant.understanding.follow_ups.both_asked import both_asked
from assistant.understanding.follow_ups.both_of_them import both_of_them
from assistant.understanding.follow_ups.company_on_it import company_on_it
from assistant.understanding.follow_ups.counts_apart import counts_apart
from assistant.understanding.follow_ups.details import detail_of_paper
from assistant.understanding.follow_ups.each_of_them import each_of_them
from assistant.understanding.follow_ups.fact_of_one import fact_of_one
from assistant.understanding.follow_ups.figures_followed import figures_followed
from assistant.understanding.follow_ups.held_people import held_people
from assistant.understanding.follow_ups.held_to_papers import held_to_papers
from assistant.understanding.follow_ups.lists import (
    awarded,
    counted,
    ordered,
    placed_on_all,
    rearranged,
    relisted,
    remaining,
    told_of_all,
)
from assistant.understanding.follow_ups.members_followed import members_followed, papers_of_found
from assistant.understanding.follow_ups.most_papers import by_whom, most_of, with_whom_most
from assistant.understanding.follow_ups.name_choices import choice
from assistant.understanding.follow_ups.narrowed import (
    another_place,
    narrowed,
    narrowed_by_place,
    printed_only,
)
from assistant.understanding.follow_ups.neighbours import another, neighbour
from assistant.understanding.follow_ups.of_those_found import the_two, their_papers
from assistant.understanding.follow_ups.one_at_venue import one_at_venue
from assistant.understanding.follow_ups.overlaps import overlap
from assistant.understanding.follow_ups.paper_pairs import (
    alike,
    first_compared,
    likened,
    more_of_pair,
    side_by_side,
    told_apart,
)
from assistant.understanding.follow_ups.people_pairs import (
    compared,
    joined,
    joint,
    joint_with,
    more_with,
    same_person,
)
from assistant.understanding.follow_ups.person_followed import dated, of_person
from assistant.understanding.follow_ups.person_put_right import person_put_right
from assistant.understanding.follow_ups.returns import returned
from assistant.understanding.follow_ups.runners_up import runner_up
from assistant.understanding.follow_ups.same_author import same_author
from assistant.understanding.follow_ups.same_elsewhere import asked_elsewhere
from assistant.understanding.follow_ups.same_place import at_same_place, others_there
from assistant.understanding.follow_ups.several_listed import all_compared, had_of_each
from assistant.understanding.follow_ups.since_when import since_when
from assistant.understanding.follow_ups.substitutes import (
    has_one,
    of_named,
    of_others,
    put_right,
    turned_round,
    without_company,
    without_topic,
)
from assistant.understanding.follow_ups.summed_up import summed_up
from assistant.understanding.follow_ups.thesis_followed import thesis_followed
from assistant.understanding.follow_ups.topic_followed import on_subject, on_that_matter, others_on_it
from assistant.understanding.follow_ups.topics_of_person import of_person_on, of_whose_list
from assistant.understanding.follow_ups.versions_followed import version_followed
from assistant.understanding.follow_ups.where_one_stands import where_one_stands
from assistant.understanding.follow_ups.why_listed import why_listed
from assistant.understanding.follow_ups.widened import (
    in_all,
    other_years,
    what_else,
    who_else,
    without_the_other,
)
from assistant.understanding.papers.missing_titles import still_missing
from assistant.understanding.spoken_of.places_compared import places_compared


def _repeated(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Where does it say that?`: the last answer once more, which says where it stands."""
    return talk.query if parsed.references.repeats else None


def _about_the_paper(parsed: Parsed, talk: Conversation) -> Query | None:
    """A question without a thing of its own, after a turn about one paper: `which year?`, `how large was it?`."""
    found = detail_of_paper(parsed, talk)
    return None if found is None else parsed.query.model_copy(update=found)


_WHO_ARE_THEY = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\b\W*)*who (?:are|is|were) (?:they|these|those|these people|those people|them|all of them)(?: all| then)?\W*$",
    re.I,
)


def _named_again(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And who are they?`, behind people who were counted or listed: their names."""
    return talk.query if talk.lists_people and _WHO_ARE_THEY.match(parsed.wording) else None


RULES = (
    their_papers,
    the_two,
    still_missing,
    _repeated,
    figures_followed,
    held_people,
    fact_of_one,
    members_followed,
    each_of_them,
    one_at_venue,
    thesis_followed,
    person_put_right,
    _named_again,
    held_to_papers,
    papers_of_found,
    put_right,
    version_followed,
    same_author,
    author_of_each,
    company_on_it,
    both_asked,
    counts_apart,
    dated,
    overlap,
    places_compared,
    where_one_stands,
    placed_on_all,
    summed_up,
    in_all,
    other_years,
    both_of_them,
    what_else,
    who_else,
    without_the_other,
    runner_up,
    joint_with,
    more_with,
    had_of_each,
    all_together,
    among_listed,
    for_each,
    choice,
    another_place,
    others_there,
    at_same_place,
    narrowed_by_place,
    narrowed,
    printed_only,
    others_on_it,
    on_that_matter,
    since_when,
    on_subject,
    of_others,
    has_one,
    why_listed,
    of_named,
    placed,
    involved,
    without_company,
    without_topic,
    turned_round,
    with_whom_most,
    most_of,
    by_whom,
    counted,
    another,
    neighbour,
    returned,
    remaining,
    ordered,
    relisted,
    rearranged,
    of_authors,
    side_by_side,
    same_person,
    more_of_pair,
    told_apart,
    first_compared,
    all_compared,
    compared,
    joint,
    joined,
    likened,
    alike,
    awarded,
    told_of_all,
    asked_elsewhere,
    of_person,
    of_whose_list,
    of_person_on,
    _about_the_paper,
)
