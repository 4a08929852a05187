"""Figures of years and of teams: the longest run or gap, the biggest rise, the mean of years with papers, the median of authors."""

from __future__ import annotations

import re

from assistant.records.figures import (
    BIGGEST_DROP,
    BIGGEST_RISE,
    LONGEST_GAP,
    LONGEST_RUN,
    MEAN_ACTIVE,
    MEDIAN_AUTHORS,
)
from assistant.understanding.kinds.figures_asked import AVERAGE_WORDS, MEAN_YEARLY_SAID, Figure
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

_OUTPUT = rf"(?:{PAPERS}|output|publishing|publication record)"
_LONGEST = r"(?:longest|largest|biggest|greatest|widest|maximum|max)"
_UNBROKEN = r"(?:(?:unbroken|uninterrupted|continuous|consecutive|successive|straight|active|publishing|publication) )*"
_RUN = re.compile(
    rf"\b(?:(?:what|which|how long) (?:is|was|are|were) )?(?:the |his |her |their |your )?(?:{_LONGEST} {_UNBROKEN}(?:run|streak|series|stretch|sequence|period|spell|row|chain)\b(?: of)?(?: (?:consecutive|successive|unbroken|continuous|uninterrupted|straight|calendar|publishing|active))*(?: years\b)?(?: in a row| in succession| running)?(?! (?:without|with no|of silence))"
    rf"|(?:how many|(?:the )?(?:most|{_LONGEST}|highest number of)) (?:(?:consecutive|successive|straight|uninterrupted|unbroken) (?:calendar )?years|(?:calendar )?years (?:in a row|in succession|running|on end|one after (?:another|the other)))|publishing streak\b)",
    re.I,
)
_GAP = re.compile(
    rf"\b(?:(?:what|which|how long) (?:is|was|are|were) )?(?:the |his |her |their |your )?(?:{_LONGEST} (?:publication |publishing )?(?:gaps?|breaks?|pauses?|hiatus|silences?|intervals?|dry spells?|interruptions?)\b(?: in (?:years|time))?|{_LONGEST} (?:time|period|stretch|span|spell|run|wait)(?: of (?:years|time))? (?:without|with no|between)(?: any| a| two| consecutive| successive)*|longest (?:that |time )?(?:\w+ ){{1,4}}(?:went|gone|go) without (?:any |a )?(?:publishing|(?={PAPERS})))",
    re.I,
)
_MOST = r"(?:biggest|largest|greatest|sharpest|steepest|highest|strongest|best|most dramatic|single biggest)"
_UP = r"(?:jump|rise|increase|growth|leap|surge|spike|gain|upswing|upturn|step up)"
_DOWN = r"(?:drop|fall|decline|decrease|dip|slump|loss|downturn|step down)"
_CHANGE = re.compile(
    rf"\b(?P<change>(?:the )?{_MOST} (?:year-(?:on|over|to)-year |yearly |annual )?(?:(?P<up>{_UP})|(?P<down>{_DOWN})))\b(?: (?:in|of) (?:the )?(?:numbers?|counts?|amount|output)(?: of)?(?= )| in(?= {_OUTPUT}))?(?: (?:from|compared (?:to|with)|over|against|relative to) (?:the |one )?(?:previous |preceding |last )?(?:year)(?: (?:before|to the next))?)?",
    re.I,
)
_GREW = re.compile(
    r"\b(?P<change>(?:did|has|have|had)\b[^.?!]*?\b(?:(?P<up>grow|grown|increased?|rise|risen|jump(?:ed)?)|(?P<down>drop(?:ped)?|fall|fallen|decreased?|declined?|shr[iu]nk))(?: the)? (?:most|strongest|fastest|sharpest))\b",
    re.I,
)
_ASKS_YEAR = re.compile(r"\b(?:(?:which|what|from one|in one) years?|when|year|annual)\b", re.I)
_OF_OUTPUT = re.compile(rf"\s*(?:(?:in|of) )?(?:(?:the|your|his|her|their|\S+ \S+['’]s) )*{_OUTPUT}\b", re.I)
_SPEAKS_OF_PAPERS = re.compile(rf"\b(?:{_OUTPUT}|publish\w*|publications?|writ\w+|wrote|authored)\b", re.I)
_ASKED_OF_WHOM = re.compile(r"^\W*(?:(?:and|so|but)\W+)*(?:in )?(?:which|what) year (?:had|saw|has|brought|shows?|showed|marks?|marked)?\s*$", re.I)  # fmt: skip
_ACTIVE_ONLY = re.compile(
    rf"[,;(–—-]?\s*\b(?:(?:but )?(?:only )?(?:counting|considering|including|taking)(?: only)?(?: the)?(?: calendar)? years (?:with|in which|when|where|that (?:have|had))\b[^,;.?!)]*|(?:leaving out|ignoring|excluding|without(?: counting)?|not counting|skipping|disregarding)(?: the| any)? (?:years without(?: (?:any |a )?{_OUTPUT})?|(?:empty|blank|gap|idle) years|years (?:with no|in which)\b[^,;.?!)]*)|(?:over|in|of|for|across) (?:only )?(?:the |his |her |their )?(?:(?:active|publishing|productive) years|years (?:with (?:any |at least one )?{_OUTPUT}|(?:in which|when|that) (?:he|she|they|you) (?:actually )?publish\w*)))\)?",
    re.I,
)
_PER_ACTIVE = re.compile(r"\b(?:per|each|every|an?) (?:active|publishing|productive) year\b", re.I)
_MEDIAN = re.compile(
    r"\b(?:the )?median (?:(?:number|count|amount) of (?:co-?)?authors?|(?:co-?)?author(?:s|ship)?(?: (?:count|number|list length))?|(?:team|author list) (?:size|length)|(?:length|size) of (?:the |an )?(?:author lists?|lists of authors|teams?))\b(?: (?:per|a|on each|of each|each|on|of|for)(?: single)? (?:paper|publication|article)\b)?|作者(?:人)?数(?:量)?的?中位数",
    re.I,
)
_IN_CHINESE = (
    (
        LONGEST_RUN,
        re.compile(
            r"(?:最长)?连续(?:发表|发)?(?:了)?(?:论文|文章)?(?:最长|最多)?(?:了|有)?(?:几|多少)年|最长的?连续(?:发表|有论文)?的?年(?:份|数)?(?:是|有)?(?:多少|几年)?"
        ),
    ),
    (LONGEST_GAP, re.compile(r"最长的?(?:空窗期?|间隔|空白期?|间断)")),
    (BIGGEST_RISE, re.compile(r"(?:增长|增加|上升|涨)(?:得)?最(?:多|快|大)|(?:增幅|涨幅)最大")),
    (BIGGEST_DROP, re.compile(r"(?:下降|减少|下跌|跌)(?:得)?最(?:多|快|大)|(?:降幅|跌幅)最大")),
)


def take_stretch(question: Question) -> Figure | None:
    """Find a figure of years or of teams and take its words; none of a paper that is named, whose text tells."""
    if any(label == "PAPER" for *_, label in question.taken):
        return None
    if (match := question.take_first(_MEDIAN, "")) is not None:
        return Figure(MEDIAN_AUTHORS, match.end())
    if (found := _mean_active(question)) is not None:
        return found
    of_papers = _SPEAKS_OF_PAPERS.search(question.text) is not None
    if question.is_chinese and re.search(r"论文|文章|发表|篇", question.text):
        for fact, pattern in _IN_CHINESE:
            if (match := question.take_first(pattern, "")) is not None:
                return Figure(fact, match.end())
    if of_papers and (match := question.take_first(_GAP, "")) is not None:
        return Figure(LONGEST_GAP, match.end())
    if of_papers and "year" in question.text.lower() and (match := question.take_first(_RUN, "")) is not None:
        return Figure(LONGEST_RUN, match.end())
    return _change(question, of_papers=of_papers)


def _change(question: Question, *, of_papers: bool) -> Figure | None:
    """The year in which the papers became more, or fewer, than in any other."""
    text = question.text
    if (match := question.search(_CHANGE)) is not None:
        begun, rest = text[: match.start()], text[match.end() :]
        alone = _ASKED_OF_WHOM.match(begun) and not rest.strip(" ?.!")
        if not alone and not (of_papers and (_ASKS_YEAR.search(begun) or _OF_OUTPUT.match(rest))):
            return None
        question.take(*match.span(), "")
        return Figure(BIGGEST_RISE if match["up"] else BIGGEST_DROP, match.end())
    for match in _GREW.finditer(text):
        verb = "up" if match["up"] else "down"
        if of_papers and _ASKS_YEAR.search(text) and question.free(match.start(verb), match.end()):
            question.take(match.start(verb), match.end(), "")
            return Figure(BIGGEST_RISE if match["up"] else BIGGEST_DROP, match.end())
    return None


def change_said(text: str) -> str | None:
    """Which change between two years a later turn names: `and the biggest drop?`."""
    match = _CHANGE.search(text)
    return None if match is None else BIGGEST_RISE if match["up"] else BIGGEST_DROP


def _mean_active(question: Question) -> Figure | None:
    active = question.search(_ACTIVE_ONLY)
    yearly = question.search(MEAN_YEARLY_SAID)
    if (match := question.take_first(_PER_ACTIVE, "")) is not None:
        yearly = active = match
    if active is None or yearly is None or not _SPEAKS_OF_PAPERS.search(question.text):
        return None
    if question.free(*active.span()):
        question.take(*active.span(), "")
    while question.take_first(AVERAGE_WORDS, "") is not None:
        pass
    return Figure(MEAN_ACTIVE, active.end())
