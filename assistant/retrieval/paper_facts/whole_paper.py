"""What a paper tells as a whole: a summary in its own sentences, or its stored text from beginning to end."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Paper, Passage, Query, ScoredPassage
from assistant.retrieval.paper_facts.findings import tells_finding
from assistant.retrieval.paper_facts.method_sentences import how_it_works, tells_result
from assistant.retrieval.sentences import body_sentences, is_background, refers_back
from assistant.text.words import content_words

MOST_TOLD = 6
"""Sentences of a summary."""
_MOST_TEXT = 2800
"""Letters of a stored text that are shown."""
_TELLING = frozenset(
    """explain explains explained explaining explanation describe describes described description summarise summarize summary summarised summarized sum overview outline gist
    idea essence nutshell tldr tl dr point message messages home take takeaway takeaways lesson story crux core main key basic basics central important
    importance significance matter matters relevant relevance interesting special purpose goal aim objective motivation contribution
    contributions simple simply simpler plain plainly english lay layman laymen laymans layperson laypeople terms term word words
    language everyday short shortly brief briefly concise concisely quick quickly sentence sentences paragraph line lines five six ten
    year years old kid kids child children grandma grandmother beginner novice dummy dummies expert nontechnical technical jargon free
    understand understandable comprehend meaning means meant mean define definition concept notion paper approach approaches method methods model models technique techniques
    algorithm system framework work works problem problems solve solves solved address tackle tackles thing stuff
    general introduction intro introduce background know knowledge want tell say says said talk learn read heard hear confused curious
    interested please need help detail details information info easy easily accessible high level actually exactly basically really
    quote quoted paste copy verbatim whole full entire complete text abstract print original wording content contents show see
    publish published publication among collection stored store database library list""".split()
)  # fmt: skip
"""Words by which a paper is asked for as a whole, and told in one way or another."""
_TEXT = re.compile(
    r"\babstracts?\b|\b(?:verbatim|word for word)\b|\b(?:full|whole|entire|complete|stored|original) (?:text|summary|wording)\b|摘要",
    re.I,
)


def asks_whole(topic: str) -> bool:
    """Whether a question's words ask for a paper as a whole, in whatever manner of telling."""
    return all(word in _TELLING for word in content_words(topic))


def asks_text(query: Query) -> bool:
    """Whether the stored text itself is asked for, and nothing in it."""
    return bool(_TEXT.search(f"{query.topic} {query.detail}")) and asks_whole(query.topic)


def told_whole(papers: tuple[Paper, ...], library: Library, *, in_full: bool) -> tuple[ScoredPassage, ...]:
    """What each paper says of itself, sentence by sentence: a summary, or in full."""
    return tuple(
        ScoredPassage(passage=passage, score=1.0, sentence=sentence)
        for paper in papers
        if paper.abstract
        for passage in library.passages_of(paper.id)
        for sentence in (_from_the_beginning(passage) if in_full else summary(passage, library))
    )


def summary(passage: Passage, library: Library) -> list[str]:
    """The sentences that say what a paper is about, what it does and what came out, in the order of the text."""
    options = body_sentences(passage.text, passage.title)
    chosen = set(how_it_works(passage, library)) | {one for one in options if tells_finding(one)}
    first = min((place for place, one in enumerate(options) if one in chosen), default=0)
    if first:
        chosen.add(options[0])
        if refers_back(options[first]):
            chosen.add(options[first - 1])
    results = [one for one in options[first:] if tells_result(one) and "http" not in one]
    chosen |= set(results[-1:])
    for one in options[first:]:
        if len(chosen) < MOST_TOLD and "http" not in one and not is_background(one):
            chosen.add(one)
    return [one for one in options if one in chosen][:MOST_TOLD]


def _from_the_beginning(passage: Passage) -> list[str]:
    """The sentences of a text in order, within bounds."""
    chosen: list[str] = []
    for one in body_sentences(passage.text, passage.title):
        if sum(map(len, chosen)) + len(one) > _MOST_TEXT:
            break
        chosen.append(one)
    return chosen
