"""Whether a paper used or dealt with something: where its text nowhere has a word of that, no sentence tells it.

`Did it use reinforcement learning?` is not answered by a sentence on deep learning.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Clause, Passage
from assistant.retrieval.paper_facts.asked import held_stems
from assistant.retrieval.paper_facts.filler_words import FILLER
from assistant.retrieval.paper_facts.other_forms import has_form
from assistant.retrieval.topics.concepts import GENERIC
from assistant.retrieval.topics.likeness import like_words
from assistant.text.words import content_words, stem

_DOUBTED = re.compile(
    r"^\W*(?:(?:and|but|so|ok|well|tell me)\b\W*)*(?:does|did|do|is|are|was|were|has|have)\b (?:it|they|the (?:authors?|paper|study|method|model|team|work))\b(?: (?:also|really|actually|ever|already))?\s+(?:\w+ )?"
    r"(?:use[sd]?|using|employ(?:s|ed)?|appl(?:y|ies|ied)|rel(?:y|ies|ied) on|based on|built on|involve[sd]?)\s+(?P<what>[^?.!,;:]{3,60}?)(?:\s+(?:for|to|in|on|as|when|at|with|during|instead)\b[^?]*)?\W*$",
    re.I,
)


def doubts_absent(clause: Clause, passage: Passage, library: Library) -> bool:
    """Whether it is asked if something was used of which a telling word stands nowhere in a paper's text, in no form."""
    found = _DOUBTED.match(clause.wording)
    if found is None:
        return False
    told = [one for one in content_words(found["what"]) if stem(one) not in FILLER | GENERIC]
    whole = f"{passage.title} {passage.text}"
    held = held_stems(whole)
    absent = [one for one in told if not has_form(stem(one), held)]
    alike = like_words(absent, content_words(whole), library.snapshot.embedder) if absent else {}
    return any(not alike.get(one) for one in absent)
