"""The plain question that a later turn stands for, by what the turn before was about: `hm, and the freshest?`, behind
somebody's papers, asks `What is the latest paper of A?`.

What the talk is about is `{OF}`, and what the turn names fills the other slots; `{TOPIC}` is a topic of its own. Learned from
later turns in the wordings of many people (`evals/wordings/second_turns.jsonl`) with `python -m evals.second_turns`.
"""

from __future__ import annotations

from typing import Literal

from assistant.understanding.language.plain_kinds import PlainKinds

About = Literal["person", "topic", "paper"]
"""What the talk is about: somebody or their papers, the papers on a topic, or one paper."""
PLAIN_TURNS: dict[About, dict[str, str]] = {
    "person": {
        "papers": "Which papers has {OF} written?",
        "year": "Which papers has {OF} written in {Y}?",
        "since": "Which papers has {OF} written since {Y}?",
        "venue": "Which papers has {OF} written at {V}?",
        "with": "Which papers has {OF} written with {P}?",
        "first": "Which papers has {OF} written as first author?",
        "topic": "Which papers of {OF} are about {TOPIC}?",
        "count": "How many papers has {OF} written?",
        "latest": "What is the latest paper of {OF}?",
        "coauthors": "Who are the co-authors of {OF}?",
        "top": "With whom has {OF} written the most papers?",
        "venues": "At which venues has {OF} published?",
        "best_year": "In which year has {OF} published the most papers?",
        "who": "Who is {OF}?",
        "interests": "What are {OF}'s research interests?",
        "another": "Which papers has {P} written?",
    },
    "topic": {
        "year": "Which papers about {OF} are from {Y}?",
        "by": "Which papers of {P} are about {OF}?",
        "topic_other": "Which papers are about {TOPIC}?",
        "count": "How many papers are about {OF}?",
        "latest": "What is the latest paper about {OF}?",
        "who": "Who works on {OF}?",
        "first_authors": 'Who wrote "{FIRST}"?',
        "first_about": 'What is the paper "{FIRST}" about?',
        "second_year": 'When did "{SECOND}" appear?',
    },
    "paper": {
        "year": 'When did "{OF}" appear?',
        "venue": 'Where did "{OF}" appear?',
        "about": 'What is the paper "{OF}" about?',
        "count": 'How many authors has "{OF}"?',
        "last": 'Who is the last author of "{OF}"?',
        "code": 'Is there code for "{OF}"?',
        "similar": 'Which papers are similar to "{OF}"?',
        "more": "Which other papers has {FIRST} written?",
    },
}
"""By what the talk is about, the plain questions that a later turn may stand for."""
TURNS: dict[About, PlainKinds] = {
    about: PlainKinds(f"second_turns_{about}", plain) for about, plain in PLAIN_TURNS.items()
}
