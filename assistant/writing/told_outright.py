"""Whether a paper's sentence lets a question for its text be answered with a plain yes: only where both say the same in the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text import fold
from assistant.text.words import content_words
from assistant.writing.page import Page

_DOES = (
    r"(?:uses?|used|using|appl(?:y|ies|ied)|employ(?:s|ed)?|includes?|included|covers?|covered|considers?|considered|stud(?:y|ies|ied)|"
    r"examin(?:e|es|ed)|investigat(?:e|es|ed)|tests?|tested|evaluat(?:e|es|ed)|measur(?:e|es|ed)|analy[sz](?:e|es|ed)|mentions?|mentioned|"
    r"discuss(?:es|ed)?|address(?:es|ed)?|involves?|involved|proposes?|proposed|introduces?|introduced|presents?|presented|combines?|combined|"
    r"compares?|compared|explores?|explored|look(?:s|ed)? at|deals? with|dealt with|(?:rel(?:y|ies|ied)|based|built|trained|tested|evaluated) on)"
)
_TURNED = re.compile(
    r"\b(?:not|no|non|none|nor|never|neither|without|unlike|instead|rather|than|avoid\w*|lack\w*|fail\w*|free|but|only|except|however|although|while|"
    r"unless|cannot|\w+n't|without|replac\w+|remov\w+|previous|earlier|existing|(?<!each )other|often|usually)\b",
    re.I,
)
"""Words by which a sentence may say the opposite, or tell of the work of others."""
MOST_WORDS = 4


def says_so(page: Page, quotes: Sequence[str]) -> bool:
    """Whether `does it use X?` is answered by a sentence that has X in these words, with nothing that turns it round."""
    query, topic = page.query, fold(page.query.shown_topic)
    if not page.is_yes_or_no or query.fact != "words" or len(query.clauses) > 1 or not topic:
        return False
    if len(content_words(topic)) > MOST_WORDS or _TURNED.search(page.question):
        return False
    asked = re.search(rf"\b{_DOES} (?:an? |the |any |some )?{re.escape(topic)} ?$", fold(page.question))
    return asked is not None and any(
        f" {topic} " in f" {fold(quote)} " and not _TURNED.search(quote) for quote in quotes[:1]
    )
