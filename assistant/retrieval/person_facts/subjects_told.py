"""The subject that a question gives to somebody's studies or office: `a doctorate in medicine`, `professor of psychology`, `did A study law?`.

A page that nowhere has the subject tells neither that it was so nor where; other studies are no answer.
"""

from __future__ import annotations

import re

from assistant.records import FactKind, Researcher
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS, stem

_DEGREE = r"(?:degrees?|doctorates?|ph\.?\s?d\.?|d\.?phil|master(?:['’]?s)?|m\.?sc\.?|bachelor(?:['’]?s)?|b\.?sc\.?|diplomas?|professors?|professorship|lecturers?|chair|majors?|majored)"
_SUBJECT = re.compile(
    rf"\b{_DEGREE}(?: (?:degree|student|candidate|studies|thesis))? (?:in|of) (?P<of>[a-z][\w-]{{2,}})(?! (?:of|and)\b)"
    r"|\b(?:did|does|has|have|had|is|was) PERSON (?:ever |really |also |actually )?(?:stud(?:y|ied|ying)|major(?:ed)? in|read) (?P<studied>[a-z][\w-]{2,})\W*$"
)
_GENERAL = frozenset(
    """what which where whom fact general progress industry academia abroad full time subject subjects field fields area areas topic
    discipline science sciences year years lab group team university school college department institute country europe asia america
    english here there today now mind something anything further several both""".split()
)
_OF_SUBJECTS = (FactKind.EDUCATION, FactKind.POSITION, "graduation")


def subject_untold(wanted: str, question: str, researcher: Researcher) -> bool:
    """Whether a question on studies or an office names a subject that nothing stored of somebody has."""
    if wanted not in _OF_SUBJECTS:
        return False
    asked = question
    for name in (researcher.name, *researcher.aliases):
        asked = re.sub(re.escape(name), "PERSON", asked, flags=re.I)
    match = _SUBJECT.search(asked)
    subject = next(filter(None, match.groupdict().values()), "") if match is not None else ""
    if not subject or subject in FUNCTION_WORDS | _GENERAL:
        return False
    told = (*(fact.text for fact in researcher.facts), *researcher.interests, researcher.affiliation or "")
    held = {stem(word) for word in fold(" ".join(told)).split()}
    root = stem(subject)
    return not any(one.startswith(root[:5]) or one == root for one in held)
