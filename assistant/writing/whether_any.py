"""Whether a list answers a question with a plain yes: `is there any paper on X?`, `has A published at Y?`, and nothing else asked."""

from __future__ import annotations

import re

from assistant.text.words import content_words, stem
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
