"""Whether questions and later turns in the words of many people are answered as the plain ones are.

    python -m evals.agreement --data DIR --topics "one topic;another" --split dev|held_out --seed N

Fills the wordings of `evals/wordings/standing_alone.jsonl` and `second_turns.jsonl` with what is stored in `DIR` and asks
each of them, a later turn behind the plain question it goes on with, and the plain question by itself. No gold is needed: where the two answers
differ, one of them is wrong. Prints how many agree, kind by kind; nobody reads which of those held out do not.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.records import Answer, Turn
from evals.computed.draw import Draw
from evals.computed.records import Records, credited
from evals.exact_wordings import SECOND_TURNS, WORDINGS
from evals.gold import Corpus
from evals.paper_file import read_rows

TRIES = 30
"""So often something is drawn for a wording before it is left out: the plain question has no answer."""
PLAIN: dict[str, str] = {
    "topic": "Which papers are about {X}?", "any_topic": "Which papers are about {X}?", "topic_need": "Which papers are about {X}?",
    "who_topic": "Who works on {X}?", "count_topic": "How many papers are about {X}?",
    "latest_topic": "What is the latest paper about {X}?", "topic_year": "Which papers about {X} are from {Y}?",
    "topic_since": "Which papers about {X} have appeared since {Y}?", "person_topic": "Which papers of {P} are about {X}?",
    "has_topic": "Which papers of {P} are about {X}?", "reading": "What should I read first on {X}?",
    "who": "Who is {P}?", "role": "What is the position of {P}?", "interests": "What are {P}'s research interests?",
    "place": "Where does {P} work?", "contact": "What is the homepage of {P}?", "studies": "Where did {P} study?",
    "about_paper": 'What is the paper "{T}" about?', "result": 'What did the paper "{T}" find?', "link": 'Where can I get the paper "{T}"?',
    "f_year": "Which papers has {P} written in {Y}?", "f_since": "Which papers has {P} written since {Y}?",
    "f_venue": "Which papers has {P} written at {V}?", "f_with": "Which papers has {P} written with {B}?",
    "f_first": "Which papers has {P} written as first author?", "f_count": "How many papers has {P} written?",
    "f_latest": "What is the latest paper of {P}?", "f_coauthors": "Who are the co-authors of {P}?",
    "f_top": "With whom has {P} written most papers?", "f_other": "Which papers has {B} written?",
    "f_topic": "Which papers of {P} are about {X}?", "f_who": "Who is {P}?", "f_venues": "At which venues has {P} published?",
    "f_best_year": "In which year has {P} published most?",
    "g_year": "Which papers about {X} are from {Y}?", "g_count": "How many papers are about {X}?", "g_who": "Who works on {X}?",
    "g_latest": "What is the latest paper about {X}?", "g_other": "Which papers are about {Z}?",
    "g_by": "Which papers of {P} are about {X}?", "g_first_authors": 'Who wrote "{R1}"?', "g_second": 'When did "{R2}" appear?',
    "g_about": 'What is the paper "{R1}" about?',
    "h_year": 'When did "{T}" appear?', "h_venue": 'Where did "{T}" appear?', "h_about": 'What is the paper "{T}" about?',
    "h_count": 'How many authors has "{T}"?', "h_more": "Which papers has {A} written?", "h_last": 'Who is the last author of "{T}"?',
    "h_code": 'Is there code for "{T}"?', "h_similar": 'Which papers are similar to "{T}"?',
    "i_papers": "Which papers has {P} written?", "i_count": "How many papers has {P} written?",
    "i_latest": "What is the latest paper of {P}?", "i_coauthors": "Who are the co-authors of {P}?",
    "i_interests": "What are {P}'s research interests?", "i_other": "Who is {B}?", "i_year": "Which papers has {P} written in {Y}?",
}  # fmt: skip
"""The plain question of each kind."""
BEFORE = {
    "f": "Which papers has {P} written?",
    "g": "Which papers are about {X}?",
    "h": 'Who wrote "{T}"?',
    "i": "Who is {P}?",
}
"""What a later turn goes on with, by the letter its kind begins with."""
_PEOPLE = frozenset({"who_topic", "g_who", "f_coauthors", "i_coauthors", "f_top"})
"""Kinds whose answer is the people it shows."""
_SENTENCES = frozenset(
    "who role interests place contact studies about_paper result link f_who i_interests i_other h_about g_about h_code h_year "
    "h_venue h_count h_last g_first_authors g_second".split()
)
"""Kinds whose answer is what it quotes, or which paper it is about."""
_YEAR_OF_TOPIC = frozenset({"topic_year", "topic_since", "g_year"})
_BY_SOMEBODY = frozenset({"person_topic", "has_topic", "f_topic", "g_by"})
Ask = Callable[[str, str | None], Answer]
"""Asks a question, behind another or by itself."""


@dataclass(frozen=True)
class Compared:
    """A wording that was asked, and whether its answer was that of the plain question."""

    kind: str
    asked: str
    plain: str
    agrees: bool


def wordings(split: str) -> Iterator[tuple[str, str]]:
    """The kinds and the texts of a split."""
    for path in (WORDINGS.with_name("standing_alone.jsonl"), SECOND_TURNS):
        yield from ((row["kind"], row["text"]) for row in read_rows(path) if row["split"] == split and row["kind"] in PLAIN)  # fmt: skip


def agree(kind: str, given: Answer, plain: Answer) -> bool:
    """Whether two answers say the same, as far as a kind asks for it."""
    if given.outcome != plain.outcome or ("count" in kind and given.value != plain.value):
        return False
    papers, wanted = {one.id for one in given.papers}, {one.id for one in plain.papers}
    if kind in _PEOPLE:
        return {one.id for one in given.people} == {one.id for one in plain.people}
    if kind in _SENTENCES:
        said, told = ({one.quote for one in answer.citations if one.quote} for answer in (given, plain))
        return bool(said & told) if said or told else papers == wanted
    if kind == "reading":
        return bool(papers & wanted)
    return papers == wanted


class Filling:
    """Draws what fills a wording, so that the plain question has an answer."""

    def __init__(self, corpus: Corpus, topics: Sequence[str], seed: int, ask: Ask) -> None:
        self._records, self._topics, self._ask = Records(corpus), topics, ask
        self._draw, self._random = Draw(self._records, seed), random.Random(seed)  # noqa: S311 - no secret
        several = [p for p in self._records.people if len(p.name.split()) > 1 and len(self._records.papers_of[p.id]) > 2]  # fmt: skip
        self._people = [one for one in several if one.member] or several

    def slots(self, kind: str) -> dict[str, str] | None:
        """Something for each slot; None where this draw has nothing for one."""
        known = {one.id: one for one in self._records.people if len(one.name.split()) > 1}
        person, paper, topic = (
            self._random.choice(self._people),
            self._draw.paper(),
            self._random.choice(self._topics),
        )
        papers = self._records.papers_of[person.id]
        others = sorted({one for each in papers for one in credited(each)} & known.keys() - {person.id})
        venues = [one.venue for one in papers if one.venue in self._draw.venues]
        years = [one.year for one in papers if one.year]
        if kind in _YEAR_OF_TOPIC or kind in _BY_SOMEBODY:
            listed = [self._records.corpus.papers[one.id] for one in self._ask(BEFORE["g"].replace("{X}", topic), None).papers]  # fmt: skip
            if kind in _BY_SOMEBODY:
                by = [known[i] for one in listed for i in sorted(credited(one)) if i in known and len(self._records.papers_of[i]) > 2]  # fmt: skip
                person = self._random.choice(by) if by else person
            else:
                years = [one.year for one in listed if one.year]
        if not (paper and others and venues and years):
            return None
        other = self._random.choice([one for one in self._topics if one != topic] or [topic])
        return {
            "P": person.name, "B": known[self._random.choice(others)].name, "X": topic, "Z": other, "T": paper.title,
            "Y": str(self._random.choice(years)), "V": self._random.choice(venues) or "", "A": paper.authors[0].name,
        }  # fmt: skip


def _filled(text: str, slots: Mapping[str, str]) -> str:
    for slot, value in slots.items():
        text = text.replace(f"{{{slot}}}", value)
    return text


def compared(kind: str, text: str, filling: Filling, ask: Ask) -> Compared | None:
    """A wording asked beside its plain question; None where that has no answer however it is filled."""
    for _ in range(TRIES):
        slots = filling.slots(kind)
        if slots is None:
            continue
        before = _filled(BEFORE[kind[0]], slots) if kind[1] == "_" else None
        if before is not None:
            first = ask(before, None)
            if first.outcome != "answer" or (kind[0] == "g" and len(first.papers) < 2):
                continue
            slots |= {f"R{place + 1}": one.title for place, one in enumerate(first.papers[:2])}
        plain = ask(_filled(PLAIN[kind], slots), None)
        if plain.outcome == "answer" and (kind != "h_more" or len(plain.papers) > 1):
            asked = _filled(text, slots)
            given = ask(asked, before)
            return Compared(kind, asked, _filled(PLAIN[kind], slots), _agrees(kind, given, plain, slots))
    return None


def _agrees(kind: str, given: Answer, plain: Answer, slots: Mapping[str, str]) -> bool:
    """`Other papers of its first author` leave out the one spoken of, which the plain question cannot."""
    if kind != "h_more":
        return agree(kind, given, plain)
    return agree(kind, *(one.model_copy(update={"papers": tuple(p for p in one.papers if p.title != slots["T"])}) for one in (given, plain)))  # fmt: skip


def main() -> None:
    """Print how many wordings of each kind are answered as the plain question is."""
    from assistant.settings import load_settings
    from evals.run import corpus_of
    from evals.setting_up import opened_assistant, without_model

    parser = argparse.ArgumentParser(prog="python -m evals.agreement", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a data folder that was ingested")
    parser.add_argument(
        "--topics", required=True, help="topics that its papers are about, with semicolons between"
    )
    parser.add_argument("--split", choices=("dev", "held_out"), default="dev")
    parser.add_argument("--kinds", help="only kinds that begin so, with commas between")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--failing", type=Path, help="where the wordings of `dev` go that do not agree, a .jsonl file"
    )
    given = parser.parse_args()
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    failing: list[Compared] = []
    with opened_assistant(without_model(load_settings(data=given.data))) as assistant:
        answered: dict[tuple[str, str | None], Answer] = {}

        def ask(question: str, before: str | None) -> Answer:
            key = (question, before)
            if key not in answered:
                then = [Turn(role="user", content=before)] if before is not None else []
                answered[key] = assistant.ask(question, history=then)
            return answered[key]

        filling = Filling(corpus_of(assistant), given.topics.split(";"), given.seed, ask)
        for kind, text in wordings(given.split):
            if given.kinds and not kind.startswith(tuple(given.kinds.split(","))):
                continue
            if (found := compared(kind, text, filling, ask)) is not None:
                counts[kind][found.agrees] += 1
                failing += [] if found.agrees else [found]
    for kind, of in sorted(counts.items(), key=lambda one: one[1][True] / one[1].total()):
        print(f"{kind:<16} {of[True]:>3} of {of.total():>3}  {of[True] / of.total():.2f}")
    all_of = sum(counts.values(), Counter[bool]())
    print(
        f"{'all':<16} {all_of[True]:>3} of {all_of.total():>3}  {all_of[True] / max(all_of.total(), 1):.3f}"
    )
    if given.failing is not None and given.split == "dev":
        lines = (json.dumps(vars(one), ensure_ascii=False) for one in failing)
        given.failing.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
