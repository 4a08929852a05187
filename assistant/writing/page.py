"""What every module of the embedded writer writes on: the evidence at hand, its markers, and lines of bullets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.citing.supports import Support
from assistant.identifiers import is_patent_number
from assistant.library import Library
from assistant.records import Evidence, Paper, Query, Researcher, Status
from assistant.retrieval.paper_facts.links_asked import of_kind
from assistant.retrieval.papers.most_listed import PAPERS
from assistant.text import clean
from assistant.text.words import content_words
from assistant.writing.asked_outright import asks_yes_or_no
from assistant.writing.grammar import counted
from assistant.writing.markdown import address, safe
from assistant.writing.phrases import say
from assistant.writing.scope import counted_of_people, nouns, scope

AUTHORS_SHOWN = 4
LEAST_WORDS = 4
"""Words of a sentence worth quoting below a title; fewer are a label, `Extended abstract`."""


class Page:
    """One answer being written."""

    def __init__(
        self, evidence: Evidence, supports: Sequence[Support], library: Library, question: str = ""
    ) -> None:
        self.evidence = evidence
        self.question = question
        self.query: Query = evidence.query
        self.library = library
        self.language = self.query.language
        self.lines: list[str] = []
        self._by_owner: dict[str, list[Support]] = {}
        for support in supports:
            self._by_owner.setdefault(support.owner_id, []).append(support)

    # --- words -----------------------------------------------------------------------------------

    def say(self, key: str, **parts: object) -> str:
        """A phrase in the question's language, with the scope of what was read at hand."""
        return say(key, self.language, as_read=self.as_read, **parts)

    @property
    def as_read(self) -> str:
        """`as read on 2026-11-20`."""
        read_at = self.evidence.read_at
        return say("as_read", self.language, date=read_at.date().isoformat() if read_at else "?")

    @property
    def nouns(self) -> str:
        """What is listed or counted, in the plural."""
        return counted_of_people(self.query) or nouns(self.query)

    def counted(self, number: int) -> str:
        """`7 papers`."""
        measure = "" if counted_of_people(self.query) else "篇"
        return f"{number} {measure or self.nouns}" if self.language == "zh" else counted(number, self.nouns)

    def scope(self, *, topic: bool = True, people: bool = True, coauthors: bool = True) -> str:
        """The constraints in words."""
        left_out = ({} if people else {"people": ()}) | ({} if coauthors else {"coauthors": ()})
        query = self.query.model_copy(update=left_out)
        return safe_tail(scope(query, self.library, topic=topic))

    def name(self, researcher_id: str) -> str:
        """A person's name, safe in Markdown."""
        return safe(self.library.name(researcher_id))

    def as_typed(self, words: str) -> str:
        """Words of the question with its capitals: a query keeps them folded."""
        found = re.search(re.escape(words), self.question, re.I) if words else None
        return found.group() if found else words

    def add_untranslated(self) -> None:
        """Say so where a topic was searched in the words of another language, as they could not be put into English."""
        topic, library = self.query.topic, self.library
        words = content_words(topic)
        strange = any(not (library.is_stored(one) or library.is_everyday(one)) for one in words)
        if strange and self.query.topic_said == (topic, topic):
            self.add("", self.say("untranslated"))

    @property
    def is_yes_or_no(self) -> bool:
        """Whether a yes or a no is what was asked for."""
        return asks_yes_or_no(self.question)

    def outright(self, sentence: str, *, so: bool = True) -> str:
        """A sentence behind the yes (or no) that it is the reason of, where one was asked for."""
        if not self.is_yes_or_no:
            return sentence
        rest = f"the {sentence.removeprefix('The ')}" if sentence.startswith("The ") else sentence
        return self.say("yes" if so else "no", rest=rest)

    # --- markers ---------------------------------------------------------------------------------

    def mark(self, owner_id: str, sentence: str | None = None) -> str:
        """The marker of an owner's passage (the one with this sentence, where given), or nothing."""
        options = self._by_owner.get(owner_id, [])
        chosen = next((one for one in options if sentence is not None and one.quote == sentence), None)
        chosen = chosen or (options[0] if options else None)
        return f"[{chosen.number}]" if chosen else ""

    def marks(self, owner_ids: Iterable[str], most: int = 3) -> str:
        """The markers of the first owners that have one: a few witnesses of a number."""
        found = [mark for one in owner_ids if (mark := self.mark(one))]
        return "".join(dict.fromkeys(found[:most]))

    def mark_of_text(self, owner_id: str, text: str) -> str:
        """The marker of the owner's passage that holds a text, or nothing."""
        for one in self._by_owner.get(owner_id, []):
            if text in one.passage.text or one.passage.text in text:
                return f"[{one.number}]"
        return ""

    def mark_of_affiliation(self, researcher: Researcher) -> str:
        """The marker of the passage that states somebody's affiliation, or nothing."""
        return self.mark_of_text(researcher.id, researcher.affiliation) if researcher.affiliation else ""

    def supports_of(self, owner_id: str) -> list[Support]:
        """All numbered passages of an owner."""
        return self._by_owner.get(owner_id, [])

    # --- lines -----------------------------------------------------------------------------------

    def add(self, *lines: str) -> None:
        """Add lines; an empty one separates paragraphs."""
        self.lines += lines

    def text(self) -> str:
        """The whole draft."""
        return re.sub(r"\n{3,}", "\n\n", re.sub(r"(?<=\S)  +(?=\S)", " ", "\n".join(self.lines))).strip()

    def bullet(self, paper: Paper, *, quote: bool) -> list[str]:
        """`- **Title** — venue year [n]`, and below it the supporting sentence."""
        where = place(paper, self.language)
        if self.query.sort == "citations" and paper.citations is not None:
            where += self.say("times_cited", n=paper.citations)
        if self.query.sort == "authors" and paper.authors and paper.authors_complete:
            where += self.say("authors_listed", n=len(paper.authors))
        lines = [f"- **{safe(paper.title)}** — {where} {self.mark(paper.id)}".rstrip()]
        if self.query.fact == "code":  # with the papers that have code, where it is
            links = [one.url for one in of_kind(paper.links, "code") if one.url.startswith("http")][:1]
            lines += [f"  {self.say('code_at', link=address(one))} {self.mark(paper.id)}" for one in links]
        sentence = self.quote_of(paper) if quote else None
        if sentence and (len(sentence.split()) >= LEAST_WORDS or not sentence.isascii()):
            lines.append(f"  > {safe(sentence)}")
        return lines

    def quote_of(self, paper: Paper) -> str | None:
        """The sentence chosen for a paper, unless it is only its title."""
        options = self._by_owner.get(paper.id, [])
        sentence = options[0].quote if options else None
        return sentence if sentence and clean(sentence).rstrip(".") != paper.title.rstrip(".") else None

    def papers(self, papers: Iterable[Paper], *, quote: bool) -> None:
        """One bullet a paper; beyond `most_listed` only how many more there are."""
        listed = list(papers)
        for paper in listed[:PAPERS]:
            self.add(*self.bullet(paper, quote=quote))
        if len(listed) > PAPERS:
            self.add(self.say("more", n=len(listed) - PAPERS))

    def close(self) -> None:
        """The few papers that come close to a topic, where any are worth a look."""
        if self.evidence.close:
            self.add("", self.say("close"), "")
            self.papers(self.evidence.close, quote=False)


def safe_tail(text: str) -> str:
    """Scope words made safe, keeping the blank that joins them to the sentence."""
    return (
        (" " if text.startswith(" ") else "") + safe(text.strip()) + (" " if text.endswith(" ") else "")
        if text.strip()
        else ""
    )


_STATUS_ZH = {
    Status.PREPRINT: "预印本",
    Status.UNDER_REVIEW: "在审",
    Status.ACCEPTED: "已录用",
    Status.PUBLISHED: "已发表",
}


def place(paper: Paper, language: str = "en") -> str:
    """Where and when: `ICLR 2026 (Oral)`, `preprint, 2025`, `2024`, `year not stated`."""
    plain = paper.track in ("Poster", "Long", "Main", "Technical")
    told = bool(paper.track) and (paper.track or "").casefold() in (paper.venue or "").casefold()
    track = f" ({safe(paper.track)})" if paper.track and not plain and not told else ""
    year = str(paper.year) if paper.year else ""
    if is_patent_number(paper.venue or ""):
        word = "专利" if language == "zh" else "patent"
        return ", ".join(part for part in (f"{word} {safe(paper.venue or '')}", year) if part)
    status = _STATUS_ZH.get(paper.status, "") if language == "zh" else paper.status.value
    if paper.venue:
        shown = f"{safe(paper.venue)} {year}".strip() + track
        return f"{shown}, {status}" if paper.status is Status.UNDER_REVIEW else shown
    if paper.status is Status.UNKNOWN:
        return year or ("年份未注明" if language == "zh" else "year not stated")
    return ", ".join(part for part in (status, year) if part)


def authors(paper: Paper, most: int = AUTHORS_SHOWN) -> str:
    """The first authors, and `et al.` where there are more."""
    shown = [safe(author.name) for author in paper.authors[:most]]
    more = len(paper.authors) > most or not paper.authors_complete
    return ", ".join(shown) + (" et al." if more and shown else "")
