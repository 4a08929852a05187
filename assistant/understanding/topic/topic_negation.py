"""What the papers asked for are not about: `quantization, but not of video models`, `all but distillation`, `nothing on traffic`.

Where it names a topic, the papers that are surely on it are left out (`retrieval/left_out.py`); what is no topic is named as not
applied. `learning without forgetting` and `one network instead of two` tell how something is done, and leave nothing out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.library import Library
from assistant.text.words import content_words, stem
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.question import Question
from assistant.understanding.topic.topic import topic_of

_UNTIL = r"[^?.!,;()]+"
_ONES = r"(?:(?:the |any |all )?(?:papers|those|ones|works?|stuff|anything|everything|studies)\s+)?(?:(?:that|which) (?:is|are|deal|deals|focus)\s+)?(?:(?:on|about|of|for|in|with|concerning|regarding|related to|dealing with|to do with|around|into)\s+)?"
_CHINESE = re.compile(
    r"(?:我|俺)?对(?P<what>[^，,。；;？?、]{2,20}?)(?:不感兴趣|没(?:有)?兴趣|不关心|不熟)"
    r"|而?(?:(?<!是)不是|不要|不想(?:要|看|找|了解)|不用|不涉及|不包括|不包含|排除|剔除|除了|不看)(?:研究|关于|有关|做|讲|用)?(?!同一|一个人|预印本)(?P<that>[^，,。；;？?、]{2,24}?)(?:的(?=\s*(?:论文|文章|工作|研究|[A-Z]))|以外|之外|(?=[，,。；;？?、])|$)"
)
_NOT_ABOUT = re.compile(
    rf"(?:\b(?:but|and|that|which)\s+)*(?:\b(?:are|is|do|does|did|were|was|deal|have|has)\s*)?(?:\bnot|n['’]t|\b(?:do|does|did|is|are|was|were|have|has)nt|\bnothing|\bnone)\s+(?:anything )?(?:to do with|about|on|concerning|related to|dealing with|deal(?:s|ing)? with|involv(?:e|es|ing)|mention(?:s|ing)?|in the area of|focus(?:ed|ing)? on|touch(?:ing)?(?: on)?|cover(?:s|ing)?|us(?:e|es|ing))\s+(?P<a>{_UNTIL})"
    rf"|\b(?:that|which)?\s*(?:have|has) (?:nothing|little) to do with\s+(?P<b>{_UNTIL})|\b(?:unrelated to|nothing (?:on|about|with))\s+(?P<c>{_UNTIL})"
    rf"|(?<=[\w,)] )but (?:not|no)\s+(?!(?:by|at|from|yet|only|just|limited|as|when|if|because|to)\b){_ONES}(?P<d>{_UNTIL})",
    re.I,
)
_EXCEPT = re.compile(
    rf"[,(]\s*not\s+(?!(?:by|at|from|yet|only|just|limited|as|when|if|because|to|necessarily|even)\b){_ONES}(?P<e>{_UNTIL})\)?"
    rf"|,\s*no\s+(?P<f>{_UNTIL}?),? (?:please|thanks|thank you)\b"
    rf"|,?\s*\b(?:except(?:ing)?(?: for)?|excluding|other than|apart from|aside from|leaving (?:out|aside)|ignoring|disregarding|not counting|omitting|skipping|everything but|all but|anything but|(?<=\w )besides)\s+{_ONES}(?P<g>{_UNTIL})",
    re.I,
)
_TOLD_APART = re.compile(
    r"\b(?:sets?|setting|tells?|telling|told|stands?|keeps?)\b[^,.?!;]{1,60}\bapart from\b", re.I
)
"""`What sets X apart from Y?` compares them, and leaves out neither."""
_WITHOUT = re.compile(
    rf"\b(?:without|w/o|with no)\s+(?!(?:\w+ )?(?:code|repositor(?:y|ies)|github)\b){_ONES}(?P<a>{_UNTIL})",
    re.I,
)
_WHO_NOT = re.compile(
    r"(?<=who )(?:(?:is|are|was|were|does|do|did|has|have)\s+not|(?:is|are|was|were|does|do|did|has|have)n['’]t)\s+[^?.!;]+",
    re.I,
)
_PAPERS_END = re.compile(r"\b(?:papers?|publications?|articles?|works?|preprints?|ones|those)\s*$", re.I)
_PRONOUN = re.compile(r"\W*(?:the )?(?:those|these|them|ones?)\W*", re.I)
_PROPERTIES = frozenset("code abstract abstracts link links pdf venue year date citations authors".split())
"""What a record has or has not: no paper is about it."""
_MOST_WORDS = 4
"""Words of substance that a topic which is left out has at most: more of them tell something else."""
_POLITE = re.compile(r"\s*,?\s*\b(?:please|pls|thanks|thank you|if possible|though)\W*$", re.I)


@dataclass(frozen=True)
class NotAbout:
    """What a question says its papers are not about."""

    said: str = ""
    topic: str = ""
    """The words of it that name a topic; empty where there are none."""


def take_topic_negation(question: Question, library: Library) -> NotAbout:
    """Take what the question says its papers are not about."""
    match = _said(_CHINESE, question) if question.is_chinese else None
    match = match or _said(_NOT_ABOUT, question)
    if match is None:
        excepted = _said(_EXCEPT, question)
        told_apart = excepted is not None and _TOLD_APART.search(question.text[: excepted.end()])
        if excepted is not None and not told_apart and _topic(excepted, library):
            return _taken(excepted, question, library)
        other = question.search(_WHO_NOT)
        if other is not None:
            question.take(*other.span(), "")
            return NotAbout(other.group().strip(" ,"))
        match = question.search(_WITHOUT)
        if match is None or not _ends_a_scope(question, match.start()):
            return NotAbout()
    return _taken(match, question, library)


def _taken(match: re.Match[str], question: Question, library: Library) -> NotAbout:
    inside = [span for span in question.taken if match.start() <= span[0] < match.end()]
    question.taken = [span for span in question.taken if span not in inside]
    question.take(*match.span(), "")
    topic = "" if question.is_chinese else _topic(match, library)
    return NotAbout(match.group().strip(" ,()"), topic)


def _topic(match: re.Match[str], library: Library) -> str:
    """The topic that is left out: few words, all of them known; else none."""
    words = next((one for one in match.groupdict().values() if one), "")
    topic = topic_of(_POLITE.sub("", words))
    said = content_words(topic)
    known = [bool(library.document_frequency[stem(word)]) or library.is_everyday(word) for word in said]
    if set(said) & _PROPERTIES:
        return ""
    is_topic = not is_chatter(topic) or _in_titles(said, library)  # "attention" is paid, and studied
    return topic if 0 < len(said) <= _MOST_WORDS and all(known) and is_topic else ""


def _in_titles(said: list[str], library: Library) -> bool:
    """Whether all of the words stand in the title of a paper."""
    return any(set(said) <= set(content_words(paper.title)) for paper in library.papers)


def _said(pattern: re.Pattern[str], question: Question) -> re.Match[str] | None:
    """The first match that overlaps nothing taken but a pronoun, which has no meaning of its own here: `except those on X`."""
    meaning = [
        (start, end)
        for start, end, label in question.taken
        if label or not _PRONOUN.fullmatch(question.text[start:end])
    ]
    return next(
        (
            match
            for match in pattern.finditer(question.text)
            if all(match.end() <= start or match.start() >= end for start, end in meaning)
        ),
        None,
    )


def _ends_a_scope(question: Question, place: int) -> bool:
    """Whether `without ...` follows the papers or a name, and is no part of a topic such as `learning without forgetting`."""
    before = question.text[:place].rstrip()
    return bool(_PAPERS_END.search(before)) or any(
        end == len(before) for _, end, label in question.taken if label
    )
