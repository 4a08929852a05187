"""Whether a list answers a question with a plain yes: `is there any paper on X?`, `has A published at Y?`, and nothing else asked."""

from __future__ import annotations

import re

from assistant.text import fold
from assistant.words import content_words, stem
from assistant.writing.grammar import reads_as_topic
from assistant.writing.page import Page

_SOUGHT = frozenset(
    stem(word)
    for word in (
        "paper papers article articles publication publications published publish publishing preprint preprints work works worked working "
        "study studies studied studying research researched researching researcher researchers investigated investigating written write wrote "
        "authored coauthored collaborate collaborated collaborating anything something anyone anybody someone somebody people person "
        "lab laboratory group team member members department institute look looked looking explore explored exploring interested addressed "
        "tackled experience expert experts expertise"
    ).split()
)
"""What is sought: one of these must be there, or the question is for a fact and not for a list."""
_BESIDE = frozenset(
    stem(word)
    for word in (
        "ever already currently now still also before together jointly joint topic topics subject field area areas stored store "
        "know known find found collection database list listed dealing deal related relating concerning regarding author authors "
        "co first last sole year years month recent recently time venue conference journal appeared appear accepted presented"
    ).split()
)
"""What else may stand in such a question without asking for more."""
_CHINESE = re.compile(r"(?:有没有|有).*(?:论文|文章|研究|人|工作)")


def asks_whether_any(page: Page) -> bool:
    """Whether it is asked if there is any paper or person, all words of which the query holds."""
    if not page.is_yes_or_no:
        return False
    if page.language == "zh":
        return _CHINESE.search(page.question) is not None and page.evidence.query.topic_said is not None
    rest = [stem(word) for word in content_words(page.question)]
    known = _known(page)
    return any(word in _SOUGHT for word in rest) and all(
        word in _SOUGHT or word in _BESIDE or word in known for word in rest
    )


_ALIKE = 5
"""Letters at the beginning in which two spellings of a word agree."""


def names_topic(page: Page) -> bool:
    """Whether what is sought can stand in a heading: a name that the question has as it stands, no scraps of it and no claim."""
    topic, question = fold(page.query.shown_topic), fold(page.question)
    if not reads_as_topic(page.query.shown_topic):
        return False
    if not question or page.language == "zh":
        return True
    return _stands_in(topic.split(), question.split()) and not _is_claim(topic, question)


def _stands_in(topic: list[str], question: list[str]) -> bool:
    """Whether words stand behind one another in a question, in this spelling or a likely other one (`optimisation`)."""
    windows = zip(*(question[at:] for at in range(len(topic))), strict=False)
    return any(
        all(one[:_ALIKE] == other[:_ALIKE] for one, other in zip(topic, window, strict=True))
        for window in windows
    )


def _is_claim(topic: str, question: str) -> bool:
    """Whether the topic is a sentence to be confirmed: `are X and Y similar?`, `can X do Y?`."""
    said = rf"(?:the |an? )?{re.escape(topic)}"
    asked = rf"^(?:is|are|was|were) {said} ?$|^(?:can|could|do|does|did|will|would|should|has|have) {said}\b"
    return re.search(asked, question) is not None


def _known(page: Page) -> set[str]:
    """The stems of all that the query holds: its topic, people, places, years."""
    query, library = page.query, page.library
    mentions = (*query.people, *query.coauthors)
    texts = [
        query.topic,
        query.shown_topic,
        *query.venues,
        query.track or "",
        query.status.value if query.status else "",
    ]
    texts += [mention.text for mention in mentions]
    texts += [library.name(mention.researcher_id) for mention in mentions if mention.researcher_id]
    years = query.years
    texts += (
        [
            str(year)
            for year in (years.first, years.last, *years.among, *(_beside(years.first, years.last)))
            if year
        ]
        if years
        else []
    )
    return {stem(word) for text in texts for word in content_words(text)}


def _beside(first: int | None, last: int | None) -> tuple[int, ...]:
    """The years that a range may have been worded by: `before 2015` ends with 2014."""
    return (*((last + 1,) if last else ()), *((first - 1,) if first else ()))
