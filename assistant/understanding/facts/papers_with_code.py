"""Papers with code, or without any: whether only those are wanted, and the words that say so."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

_CODE = r"(?:(?:source |public |open |github |git )*(?:code|repositor(?:y|ies)|repos?|github)|source)"
_LINKED = r"(?:link(?:s|ed|ing)?(?: (?:to|up with))?|point(?:s|ing)? to|come[s]?(?: along)? with|came with|release[ds]?|publish(?:es|ed)?|provide[sd]?|offer(?:s|ed)?|have|has|had|with|whose|share[sd]?|carry|carries|include[sd]?|contain[s]?|accompanied by|open)"
_HAS_CODE = re.compile(
    rf"\b(?:have|has|with|whose|release[ds]?|provide|offer|link(?:s|ed)? to)\s+(?:\w+\s+){{0,2}}(?:source )?code\b|\bcode (?:is )?(?:available|released|public)\b|\bopen[- ]sourced?\b|(?:有|开源|公开)(?:了)?代码|代码(?:已)?(?:公开|开源)|开源"
    rf"|\b{_LINKED}\s+(?:(?:an?|the|any|some|their|its|public|own|working|official)\s+)*{_CODE}(?: (?:links?|repositor\w+|repos?|releases?|attached))?\b",
    re.I,
)
_NO_CODE = re.compile(
    rf"\b(?:without|w/o|lack(?:s|ed|ing)?|miss(?:es|ing)|with no|(?:have|has|had|having|come|comes|release[sd]?|provide[sd]?|offer(?:s|ed)?|carry|carries|there is|there are|and|but) no|no)\s+(?:(?:an?|the|any|their|its|public|own|single|link to|links to|linked|open)\s+)*{_CODE}(?: (?:links?|repositor\w+|repos?|releases?|attached))?\b"
    rf"|\b(?:not|never|n['’]t|do not|does not|did not)\s+(?:(?:yet|come|came|have|has|had|been|ever|actually)\s+)*(?:{_LINKED}\s+)?(?:(?:an?|the|any|their|its|public|own|single|to)\s+)*{_CODE}(?: (?:links?|repositor\w+|repos?|releases?))?\b"
    rf"|\b{_CODE} (?:is|are|was|were)(?: not| never|n['’]t)\b|\b{_CODE} (?:not|never) (?:yet |been |made )?(?:available|public|released|open|linked|shared|given|provided|online|there|stored)\b|(?:没有?|无)(?:公开|开源)?(?:的)?代码|(?:没|未)开源",
    re.I,
)
_CODE_WORDS = re.compile(
    r"(?:\b(?:that |which )?(?:have|has|with|whose|come with|comes with|come|comes|release[ds]?|provide[sd]?|offer(?:s|ed)?|link(?:s|ed)? to)\s+)?(?:\b(?:an?|the|their|any|some|public|available|open|working|official)\s+)*\b(?:source )?code(?: (?:repositor(?:y|ies)|repos?|links?|releases?|bases?|is|are|available|released|public|online))*\b|\bopen[- ]sourced?\b|\b(?:github )?repositor(?:y|ies)\b|\bgithub(?: links?)?\b|(?:有|开源)?代码|开源",
    re.I,
)
_OF_PAPERS = re.compile(
    rf"\b(?:{PAPERS}|output|titles|anything|everything|wrote|written|published|publish)\b|论文|文章", re.I
)


def asks_for_code(text: str) -> bool:
    """Whether it speaks of papers that have code."""
    return bool(_HAS_CODE.search(_NO_CODE.sub(" ", text)))


def code_wanted(text: str) -> bool | None:
    """Whether papers are to have code or to have none; None where nothing is said of it."""
    if _NO_CODE.search(text):
        return False
    return True if asks_for_code(text) else None


def asks_of_papers_with_code(text: str) -> bool:
    """Whether papers are asked for, or how many they are, of which code tells those wanted: `how many of X's papers link to code?`."""
    return bool(_OF_PAPERS.search(text)) and code_wanted(text) is not None


def take_code(question: Question) -> None:
    """The words that ask for papers with code or without, which are no topic."""
    for pattern in (_NO_CODE, _HAS_CODE, _CODE_WORDS):
        while question.take_first(pattern, "") is not None:
            pass
