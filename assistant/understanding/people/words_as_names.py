"""Words of the language that are somebody's name as well: `grant`, `heard`, `little`, `long`; a word in ordinary use names nobody."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question, Word
from assistant.understanding.people.name_cues import is_no_name, is_titled

_ENDS = r"(?=\W*$|\s*[,;:?!.)]|\s+(?:and|or|in|at|from|about|on|since|before|after|until|together|during|with|as|that|which|who|published|has|have|had|is|was|are)\b)"
_OF_SOMEBODY_BEFORE = re.compile(
    rf"(?:\b(?:{PAPERS}|written|wrote|authored|co-?authored|published|publications|anything|something|everything|ones?|that|those|work|works|worked|working|collaborat\w+|together)\b(?: [\w-]+){{0,2}} (?:by|with|of|from)"
    r"|\b(?:co-?authors?|profile|page|homepage|website|e-?mail|h-?index|interests|supervisor|advisor|career) of|\b(?:named|called)|\bwhat about|\bhow about|\btell me about|^\W*(?:and )?who(?:['’]s| is| was| are))\s*$",
    re.I,
)
_ACTS = re.compile(
    r"(?:\b(?:does|did|has|is|was|can|will)(?: (?:dr|prof|professor|mr|ms|mrs)\.?)?)\s*$", re.I
)
_ACTION = re.compile(
    r"^\s+(?:also |ever |still |currently |now |already |mainly |first )?(?:work|write|written|wrote|publish|published|study|studied|teach|taught|supervise|co-?author\w*|authored|collaborat\w+|have (?:any |many )?\w*papers?|have|hold|got|won|win|graduate|intern\w*|a (?:professor|student|post-?doc|researcher|member)|an (?:assistant|associate|author|alumn\w+)|the (?:first|last|senior|head|author|p\.?i)|on any|from|in|at|do)\b",
    re.I,
)
_OWNS = re.compile(
    rf"^['’]s?\s+(?:[\w-]+ ){{0,2}}(?:{PAPERS}|work|works|research|co-?authors?|colleagues|profile|page|homepage|website|e-?mail|h-?index|citations?|position|job|supervisor|advis[oe]r|ph\.?d|degrees?|interests?|education|thesis|name|career|awards?|affiliation|students|first|last|latest|newest|oldest|most)\b",
    re.I,
)
_SUBJECT = re.compile(
    rf"^\s+(?:has|have|had|wrote|writes|publishe[sd]|works?|worked|studie[sd]|teaches|taught|supervise[sd])\b(?! (?:to|been (?:used|shown|applied|proposed))\b)|^(?:['’]s)?\s+{PAPERS}\b",
    re.I,
)
_DETERMINED = re.compile(
    r"\b(?:the|an?|this|that|these|those|each|every|any|some|no|of|on|about|in|for|my|our|its|which|what)\s+$",
    re.I,
)
_BEGINS = re.compile(r"(?:^|[.?!:;]\s|[\n“\"(])\W*$")


@cache
def _words() -> frozenset[str]:
    text = (files("assistant.understanding.people") / "words_as_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def is_in_use(question: Question, word: Word, *, strange: bool) -> bool:
    """Whether a single word that somebody bears as a name is no more than a word where it stands.

    A `strange` word is a name, unless it is among those that are words as well.
    """
    before, after = question.text[: word.start], question.text[word.end :]
    if word.folded not in _words():
        return not strange and not (_names_somebody(before, after, begins=False) or _opens(before, after))
    if is_titled(before):
        return False
    if word.capitalised and _in_a_proper_name(before, after):
        return True
    if word.capitalised and not _BEGINS.search(before):
        return False
    return not _names_somebody(before, after, begins=word.capitalised)


def _names_somebody(before: str, after: str, *, begins: bool) -> bool:
    """Whether what stands around a word in small letters, or at the begin of a sentence, speaks of a person."""
    if _OWNS.match(after):
        return not _DETERMINED.search(before)
    if begins:
        return bool(_SUBJECT.match(after))
    if _OF_SOMEBODY_BEFORE.search(before) and re.match(_ENDS, after):
        return True
    return bool(_ACTS.search(before) and _ACTION.match(after))


def _opens(before: str, after: str) -> bool:
    """`zhang papers 2020`, `zhang wrote what?`: at the begin of a question typed in small letters."""
    return bool(_BEGINS.search(before) and _SUBJECT.match(after))


_CAPITALISED_BEHIND = re.compile(r"^ (?P<word>[A-Z][\w-]*)")
_CAPITALISED_BEFORE = re.compile(r"[^.?!:;\s]\s+(?P<word>[A-Z][\w-]*) $")


def _in_a_proper_name(before: str, after: str) -> bool:
    """`the Young Researcher Award`, `Long Beach`: beside a capitalised word the two make one name, which is nobody's stored."""
    behind, ahead = _CAPITALISED_BEHIND.match(after), _CAPITALISED_BEFORE.search(before)
    joined = behind is not None and fold(behind.group("word")) not in FUNCTION_WORDS
    return joined or (ahead is not None and not is_no_name(fold(ahead.group("word"))))
