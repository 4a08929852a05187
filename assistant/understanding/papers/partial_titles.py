"""Papers named in part: titles cut short or misquoted, and definite descriptions that fit one paper alone."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.library.title_index import Run
from assistant.text.words import FUNCTION_WORDS, content_words, stem
from assistant.understanding.language.glossary import translate
from assistant.understanding.language.naming import (
    Named,
    asked_as_paper,
    asked_as_topic,
    asks_for_several,
    cuts_word,
    goes_on_asking,
)
from assistant.understanding.language.question import Question, Word
from assistant.understanding.papers.definite_descriptions import definite

MISQUOTED = 0.75
"""Share of a title from which words that stand alone are the title, misquoted."""
_VERBS = frozenset("is are was were has have had does do did can could will would get got come came make makes made use uses used".split())  # fmt: skip


def titles_in_part(question: Question, library: Library) -> Named:
    """Titles cut short or misquoted, where enough is said that no other is meant; a doubt names none."""
    words = [
        w
        for w in question.words
        if w.folded and w.folded not in FUNCTION_WORDS and question.free(w.start, w.end)
    ]
    runs = [
        run for run in library.title_index.runs([w.folded for w in words]) if _is_meant(question, words, run)
    ]
    found: Named = []
    for run in sorted(runs, key=lambda one: (-one.matched, -one.share)):
        start, end = words[run.first].start, words[run.last].end
        if not question.free(start, end):
            continue
        rivals = {
            one.paper_id
            for one in runs
            if one.matched == run.matched and one.first <= run.last and run.first <= one.last
        }
        if len(rivals) == 1 or (
            run.share == 1.0 and sum(one.share == 1.0 for one in runs if one.paper_id in rivals) == 1
        ):
            end = _before_another(question, start, end, library.papers_by_id[run.paper_id].title)
            question.take(start, end, "PAPER")
            found.append((start, (run.paper_id,)))
    return found


_ANOTHER = re.compile(r"\s+(?:and|or|vs\.?|versus|than|with|from|to)\s+(?:the|that|your)\s+", re.I)


def _before_another(question: Question, start: int, end: int, title: str) -> int:
    """Where a title ends behind which another thing is named, `X and the adaptive forest`, if the title has no such joint."""
    joint = _ANOTHER.search(question.text, start, end)
    if joint is None or re.search(re.escape(joint.group().split()[0]), title, re.I):
        return end
    return joint.start()


_SOUGHT = re.compile(
    r"\b(?:(?:i['’]?m|i am|we['’]?re|we are) after|(?:looking|searching|hunting) for|interested in)\s+(?:some |any )?$",
    re.I,
)
"""Leads up to a topic, unless a whole title follows: `I'm after class-incremental learning`."""


_OF_WHICH_PAPERS = re.compile(
    r"^\s+(?:papers|works|publications|articles|studies|research|preprints)\b", re.I
)
"""`reinforcement learning for translation papers, please`"""


def _is_meant(question: Question, words: list[Word], run: Run) -> bool:
    said = words[run.first : run.last + 1]
    start, end = said[0].start, said[-1].end
    before, after = question.text[:start].rstrip("\"“'‘"), question.text[end:]
    if cuts_word(question.text, start, end) or run.matched < 2:
        return False
    inner = [w for w in said if w.start > 0]
    capitals = len(inner) > 1 and sum(w.capitalised for w in inner) * 4 >= 3 * len(inner)
    quoted = bool(re.search(r"[\"“'‘]\s*$", question.text[:start]))
    asked = asked_as_paper(before, after)
    if asked_as_topic(before) and not (capitals or quoted):
        return False
    if run.share < 1.0 and asks_for_several(question.text, before):
        return False
    sought = _SOUGHT.search(before) or _OF_WHICH_PAPERS.match(after)
    if run.share < 1.0 and sought and not (capitals or quoted):
        return False
    if run.share < MISQUOTED and not (capitals or quoted or content_words(before + after)):
        return False  # keywords that a title happens to have: "large language models in chemistry"
    if run.share == 1.0 or (run.matched >= 4 and run.share >= 0.6):
        return run.matched >= 3 or capitals or asked
    if run.whole_head and run.matched > 1:
        return capitals or quoted or asked
    goes_on = _goes_on(question, words, run)
    inside = run.matched > 2 and capitals and len(inner) == len(said) and not asked_as_topic(before)
    if inside and not (run.from_start or goes_on):
        return True
    if not run.from_start or goes_on:
        return False
    return (
        quoted
        or (capitals and (asked or run.matched > 2))
        or (asked and run.matched > 2 and run.share >= 0.5)
    )


def _goes_on(question: Question, words: list[Word], run: Run) -> bool:
    """Whether what follows the words reads as the rest of another title: `Counting Birds from the Ground`."""
    last = words[run.last]
    rest = question.text[last.end :]
    if re.match(r"\s*(?:[\"”'’?!.,:;)]|$|[-–—]\s)", rest) or goes_on_asking(rest):
        return False
    following = next((word for word in question.words if word.start >= last.end), None)
    if following is None or not question.free(following.start, following.end):
        return False
    after = next((word for word in words[run.last + 1 : run.last + 2]), None)
    return following.folded not in _VERBS and (after is None or after.capitalised or after is following)


_LINKED = re.compile(
    r"\b(?:code|repo(?:sitory)?|implementation|github|links?|url|pdf|address|arxiv)\b(?: (?:page|link|address|id|identifier|number))? (?:of|for|to|behind) (?:the )?([^.?!;:()]{8,80}?)(?:'s)?(?= (?:code|paper|method|model|framework|approach|algorithm|repository|please|pls)\b|[?.!]|$)",
    re.I,
)
"""`the repository of the inverted replay code`: what is linked is a paper."""
_LINK_LAST = re.compile(
    r"^\W*(?:(?:the|any|link|give me|show me|got|need)\W+)*([\w-]+(?: [\w-]+){1,5}) (?:code|github|repo(?:sitory)?|pdf|arxiv)(?: (?:link|url|page|address))?(?:\W|pls|plz|please|thanks|thx)*$",
    re.I,
)
"""`clip kd github link pls`."""
_SUBJECT = re.compile(
    r"\b(?:is|are|was|were|does|do|did|has|have|can|could|will)\s+the\s+([^.?!;:()]{8,120})", re.I
)
"""`which cities was the motion planner tested in`: the paper is the subject of a question."""
_DESCRIBED_CHINESE = (
    re.compile(r"那[篇个](?P<what>[^，,。？?；;！!：:]{2,40}?)的?(?:论文|文章|工作)"),
    re.compile(r"(?:关于|有关)?(?P<what>(?:(?!关于|有关|[，,。？?；;！!：:]).){2,40}?)(?:的)?那[篇个](?:论文|文章|工作)?"),
    re.compile(r"(?:关于|有关|讲)(?P<what>[^，,。？?；;！!：:]{2,30}?)的(?:论文|文章|工作)(?=(?:的|是|由|发|在|有)?.{0,4}(?:作者|一作|谁写|代码|链接|发表在|发在|哪一?年|哪个会|什么时候|什么会))"),
)  # fmt: skip
"""`讲X的那篇论文`, `X那篇`, `关于X的论文是谁写的`."""
_NOUN = re.compile(
    r"\b(?:paper|work|article|study|preprint|publication|submission|entry|report|manuscript)\b", re.I
)
_CLASS = re.compile(
    r"\s+(?:variants?|methods?|models?|networks?|systems?|approach|frameworks?|algorithms?|papers?|version)\b",
    re.I,
)
_FEW = 3
"""Papers that may hold a word which tells one paper from others."""
_NO_DESCRIPTION = frozenset("first last second third latest newest oldest recent earliest same other cited citing best award oral spotlight poster survey review most longest shortest next previous whole full original actual only".split())  # fmt: skip


def described(question: Question, library: Library) -> Named:
    """The one paper that a description fits; several or none name nothing."""
    return (
        definite(question, library)
        or _described_in_chinese(question, library)
        or _linked(question, library)
        or _subject(question, library)
    )


def _described_in_chinese(question: Question, library: Library) -> Named:
    for pattern in _DESCRIBED_CHINESE:
        for match in pattern.finditer(question.text):
            if not question.free(*match.span()):
                continue
            english, unknown = translate(match["what"])
            words = [w for w in Question(english).words if w.folded not in FUNCTION_WORDS]
            paper_id = None if unknown else _fitting(words, False, library)[1]
            if paper_id:
                question.take(*match.span(), "PAPER")
                return [(match.start(), (paper_id,))]
    return []


def _linked(question: Question, library: Library) -> Named:
    """The one paper that fits what an address or the code of is asked for."""
    match = question.search(_LINKED) or question.search(_LINK_LAST)
    if match is None:
        return []
    words = [w for w in Question(match.group(1)).words if w.folded not in FUNCTION_WORDS]
    paper_id = _fitting(words, False, library)[1] if len(words) > 1 else None
    if paper_id is None:
        return []
    question.take(*match.span(1), "PAPER")
    return [(match.start(1), (paper_id,))]


def _subject(question: Question, library: Library) -> Named:
    """The paper whose title alone has the words that a question asks something of."""
    match = question.search(_SUBJECT)
    if match is None:
        return []
    words = [w for w in Question(match.group(1)).words if w.folded not in FUNCTION_WORDS]
    for size in range(min(len(words) - 1, 6), 1, -1):  # the last word is what is asked of it
        kept = words[:size]
        stems = {stem(word.folded) for word in kept}
        telling = [one for one in stems if library.document_frequency[one] <= _FEW]
        if not telling or any(word.folded in _NO_DESCRIPTION for word in kept):
            continue
        paper_id = library.title_index.titled(stems)
        if paper_id:
            start, end = match.start(1), match.start(1) + kept[-1].end
            noun = _CLASS.match(question.text, end)
            question.take(start + kept[0].start, noun.end() if noun else end, "PAPER")
            return [(start, (paper_id,))]
    return []


def _fitting(words: list[Word], open_ended: bool, library: Library) -> tuple[list[Word], str | None]:
    """The words (cut at the end where the description may run into the rest of the question) and the paper they fit."""
    for size in range(len(words), max(1, len(words) - 4) if open_ended else len(words) - 1, -1):
        kept = words[:size]
        if any(word.folded in _NO_DESCRIPTION for word in kept):
            continue
        stems = {stem(word.folded) for word in kept}
        rare = any(library.document_frequency[one] == 1 for one in stems)
        paper_id = library.title_index.described(stems) if len(stems) > 1 or rare else None
        if paper_id:
            return kept, paper_id
    return words, None
