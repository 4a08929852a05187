"""The plain wording that an exact question stands for: `how many fellow authors has A had?` asks `How many co-authors has A?`.

People word counts, lists, years, venues and author places in more ways than rules can hold. A linear reading
(multinomial logistic regression) of what MiniLM makes of the question, with stand-ins for what it names, tells which of
some plain questions it is; the rules then read the plain one. It was learned from wordings of many people
(`evals/wordings`) with `python -m evals.plain_wordings`, which prints how well it reads wordings it was not taught.
"""

from __future__ import annotations

from assistant.understanding.language.plain_kinds import PlainKinds

PLAIN: dict[str, str] = {
    "count_person": "How many papers has {P} written?",
    "count_person_year": "How many papers has {P} written in {Y}?",
    "count_person_venue": "How many papers has {P} written at {V}?",
    "count_venue": "How many papers are at {V}?",
    "count_year": "How many papers are from {Y}?",
    "count_venue_year": "How many papers are at {V} in {Y}?",
    "list_person": "Which papers has {P} written?",
    "list_person_year": "Which papers has {P} written in {Y}?",
    "list_person_venue": "Which papers has {P} written at {V}?",
    "list_venue_year": "Which papers are at {V} in {Y}?",
    "list_person_since": "Which papers has {P} written since {Y}?",
    "list_person_between": "Which papers has {P} written between {Y} and {Z}?",
    "list_two": "Which papers have {P} and {Q} written together?",
    "count_two": "How many papers have {P} and {Q} written together?",
    "coauthors": "Who are the co-authors of {P}?",
    "top_coauthor": "With whom has {P} written the most papers?",
    "count_coauthors": "How many co-authors has {P}?",
    "first_author": "Which papers has {P} written as first author?",
    "last_author": "Which papers has {P} written as last author?",
    "count_first_author": "How many papers has {P} written as first author?",
    "latest": "What is the latest paper of {P}?",
    "earliest": "What is the earliest paper of {P}?",
    "year_of": 'When did "{T}" appear?',
    "venue_of": 'Where did "{T}" appear?',
    "authors_of": 'Who wrote "{T}"?',
    "count_authors": 'How many authors has "{T}"?',
    "first_author_of": 'Who is the first author of "{T}"?',
    "last_author_of": 'Who is the last author of "{T}"?',
    "most_at_venue": "Who has the most papers at {V}?",
    "compare": "Who has more papers, {P} or {Q}?",
    "venues_of": "At which venues has {P} published?",
    "best_year": "In which year has {P} published the most papers?",
    "person_not_with": "Which papers of {P} are not with {Q}?",
    "person_not_with_first": "Which papers of {Q} are not with {P}?",
    "person_not_year": "Which papers of {P} are not from {Y}?",
    "single_author": "Which papers has {P} written alone?",
    "together": "Have {P} and {Q} written papers together?",
    "year_two": "Which papers have {P} and {Q} written together in {Y}?",
    "list_venue_between": "Which papers are at {V} between {Y} and {Z}?",
    "count_venue_between": "How many papers are at {V} between {Y} and {Z}?",
    "count_two_year": "How many papers have {P} and {Q} written together in {Y}?",
    "list_two_venue": "Which papers have {P} and {Q} written together at {V}?",
    "count_two_venue": "How many papers have {P} and {Q} written together at {V}?",
    "latest_two": "What is the latest paper that {P} and {Q} have written together?",
    "last_year_two": "In which year is the latest paper that {P} and {Q} have written together?",
    "compare_year": "Who has more papers in {Y}, {P} or {Q}?",
    "most_in_year": "Who has the most papers in {Y}?",
    "most_first_year": "Who is first author most often in {Y}?",
    "most_first_at_venue": "Who is first author most often at {V}?",
    "best_year_venue": "In which year are the most papers at {V}?",
    "latest_venue": "What is the latest paper at {V}?",
    "top_venue": "At which venue has {P} published the most papers?",
    "about_paper": 'What is the paper "{T}" about?',
    "result": 'What did the paper "{T}" find?',
    "link": 'Where can I get the paper "{T}"?',
}
"""By kind, its plain question: `{P}` and `{Q}` are the first and second person named, `{Y}` and `{Z}` the years."""
OF_TEXT = frozenset({"about_paper", "result", "link"})
"""Those that ask for a paper as a whole, and not for a detail of it."""
EXACT = PlainKinds("plain_wordings", PLAIN)
