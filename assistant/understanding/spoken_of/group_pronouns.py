"""Pronouns for a group: `these`, `the ones`, `both of them`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.references import References
from assistant.understanding.language.cues import PAPERS, PEOPLE
from assistant.understanding.language.numbers import number
from assistant.understanding.language.question import Question

_SET = re.compile(
    r"\b(?:which|any|some|one|all|how many|most|none|only)?\s*(?:of\s+)?(?:(?:these(?! days)|those(?! days)|the (?:ones|above|results))\b(?: (?:papers?|publications?|works?|ones)\b)?|them\b(?: (?:papers|publications|ones)\b)?)|\bonly (?:the )?(?:ones|papers)\b|\b(?:the )?ones\b(?= (?:by|at|in|from|with|about|on|since|before|after))|这些|那些|其中|上面的?|^\W*(?:那么?)?(?:哪些|哪几篇)(?=是|有|在|发|用|能|被|提|涉|和|与|跟)",
    re.I,
)
_BROAD_SET = re.compile(
    r"\b(?:which|any|some|one|all|either|both|none|each|neither)?\s*(?:of\s+)?(?:these|those|the)\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d)\b(?:\s+(?:papers?|publications?|works?\b(?! (?:on|in|at|with|for)\b)|ones|people|names|authors))?(?=\W*$|\s+\w)|\bthe ones\b|\b(?:which|any) ones?\b(?= (?:(?:is|are|was|were)(?! (?:it|that|this|they|those|these)\b)|deals?|does|do|did|(?:do|does|did|has|have|had|is|are|was|were)n[\'’]?t|lacks?|miss(?:es)?|uses?|used|has|have|had|can|concerns?|covers?|treats?|looks?|works?|handles?|mentions?|came|won|got|appeared|talks?|needs?|reports?|studies|studied|introduce[sd]?|present(?:s|ed)?|propose[sd]?|describe[sd]?|provide[sd]?|release[sd]?|compare[sd]?|evaluate[sd]?|trains?|trained|measure[sd]?|combine[sd]?|relies|relied|focus(?:es|ed)?|appl(?:ies|ied)|makes?|builds?) \w+)|^\W*(?:(?:and|but|so|ok|then)\b[\s,]*)*which(?= (?:deals? with|covers?|concerns?|treats?|handles?|mentions?|stud(?:y|ies)|is to do with|has to do with|looks? (?:at|into)|focus(?:es)? on) \w)|^\W*(?:(?:and|but|so|ok|then)\b[\s,]*)*(?:which|what ones?)(?= (?:are|were|is|was) (?:on|about|from|at|in|by|with|since|before|after|related|concerned)\b| (?:have|has|come|comes|offer|offers|release|releases|provide|provides|include|includes) (?!(?:the )?(?:more|most|fewer|fewest) (?:papers|publications|articles|citations|co)\b))|\b(?:both|either|neither)(?: of them)?\b(?=\W*$|\s+(?:besides?|apart|except|other than|aside|papers?|lists?|authors?|of|by|have|has|had|at|in|on|from|written|published|the|come|came|use|used|appear\w*|deal|work|share|cite|need|get|got|run|report|propose|study|show|test\w*|rely|include|concern)\b)|\b(?:which|what)(?: ones)? (?:are|were) (?:they|those|these)\b(?=\W*$)"
    r"|\b(?:of|for|on|in|by) each(?: of (?:them|these|those)| one| paper)?(?=\W*$)|(?:(?<=\bare )|(?<=\bis )|(?<=\bwere )|(?<=\bwas ))(?:any|some|one|all|none|most)\b(?= (?:on|about|at|in|from|by|with|related|concerned)\b)|(?:(?<=years are )|(?<=year are )|(?<=months are )|(?<=venues are )|(?<=journals are ))they\b(?:\s+from)?(?=\W*$)|(?:(?<=were )|(?<=are )|(?<=been )|(?<=did )|(?<=have ))they\b(?=\s+(?:all |both |each |been |ever |also )*(?:published|written|cited|accepted|presented|released|available|about|out|appear\w*|come out|open|peer)\b)",
    re.I,
)
_NUMBERED = re.compile(
    r"\s+(?:two|three|four|five|six|seven|eight|nine|ten|[2-9])\b(?:\s+(?:papers?|publications?|works?\b(?! (?:on|in|at|with|for)\b)|articles?|ones))?",
    re.I,
)
"""How many they are said to be: `of these two papers`."""
_BY = re.compile(r"\bby\s*$", re.I)
_QUANTIFIER = re.compile(r"^(?:how many|which|any|most)\b", re.I)


_SO_MANY = re.compile(
    r"\b(?:(?:which|any|some|one|none|how many)\s+)?(?:(?:of|from|among)\s+)?(?:all (?:of )?(?:(?:the|these|those) )?|(?:the|these|those|your) )(?:(?:original|first|whole|full) )?(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d\d?)\b"
    r"(?P<noun> (?:papers?|publications?|works|articles?|ones))?(?: (?:of|in|from) (?:them|these|those|(?:the|that|your) (?:\w+ )?list))?(?! [\w-]*(?:years?|authors?|people|months|names|researchers)\b)",
    re.I,
)
"""How many the papers are said to be that are pointed at: `which of all four`."""


_SOME_OF_IT = re.compile(
    r"\b(?:(?P<counts>how (?:much|many))|any(?:thing)?|some(?:thing)?|all|most|much|none|nothing|what|which|which ones?|a part|part|parts|half|the rest|the bulk) of (?:it|(?:this|that)(?=\W*$|\s*,|\s+(?:is|are|was|were|has|have|had|does|did|came|come|got|deals?|uses?|appear\w*|published|written|done|from|in|at|on|about|with|by|for|since|before|after|out|also|already)\b))\b",
    re.I,
)
"""A part of what was listed, said as of one thing: `is any of it from 2024?`."""


def take_some_of_it(question: Question, found: References, talk: Conversation) -> None:
    """`Any of it from 2024?`, behind a list of papers: of those."""
    before, match = talk.query, question.search(_SOME_OF_IT)
    listed = (
        before is not None and before.kind in (QueryKind.PAPERS, QueryKind.COUNT) and before.group_by is None
    )
    if match is None or not listed or len(talk.displayed) < _PAIR:
        return
    found.group = True
    question.take(*match.span(), "how many" if match.group("counts") else "which")


_PAIR = 2


def take_list_of(question: Question, found: References, talk: Conversation) -> None:
    """`Of all four`, behind a list of two of them: the last list that holds so many, asked for again."""
    match = question.search(_SO_MANY)
    wanted = number(match.group("number")) if match is not None else None
    of_people = talk.lists_people or talk.counts_people
    if match is not None and wanted == _PAIR and not match.group("noun"):
        return  # "the two" may be people, venues or years
    if match is None or wanted is None or of_people or wanted in (len(talk.displayed), len(talk.pair)):
        return
    for turn in talk.turns():
        if turn.query is not None and len(turn.displayed) == wanted and not turn.is_of_people_alone:
            listing = turn.query.kind in (QueryKind.PAPERS, QueryKind.COUNT)
            again = turn.query if listing else Query(kind=QueryKind.PAPERS, paper_ids=turn.displayed)
            found.thread, found.group = talk.asking_again(again), True
            question.take(*match.span(), "")
            return


_OF_ITS_TEXT = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\b\W*)*(?:how|why|does|did|can|could|what)\b[^,;?.]*?\b(?:it|PAPER|that one|this one|that paper)\b [^,;?.]*?(?<!\bof )(?P<them>\bthem)(?: (?:then|exactly|all|too))*\W*$",
    re.I,
)
"""`How does it cope with them?`: what the paper spoken of treats, and no papers."""


_DETERMINER = re.compile(r"\s*(?:these|those)\s*", re.I)
_OF_THE_STORE = re.compile(
    rf"{PAPERS}|{PEOPLE}|ones|results?|items?|entries|answers?|titles?|authors?|names?|years?|venues?|two|three|four|five|six|seven|eight|nine|ten|last|first|\d+",
    re.I,
)
"""What lists hold."""
_NEXT_WORD = re.compile(r"\s*([^\W\d_][\w-]*)")


def _determines(match: re.Match[str], text: str) -> bool:
    """Whether it belongs to a thing that a first message names, where nothing was listed: `those hidden cameras in hotels`."""
    behind = _NEXT_WORD.match(text, match.end())
    return (
        _DETERMINER.fullmatch(match.group()) is not None
        and behind is not None
        and bool(content_words(behind[1]))
        and _OF_THE_STORE.fullmatch(behind[1]) is None
    )


def take_group(question: Question, found: References, *, broadly: bool) -> None:
    """`These`, `the ones`; `broadly`, where there is a conversation: also `both`, `the three`, `which ones`."""
    if broadly and (match := question.search(_OF_ITS_TEXT)) is not None:
        question.take(*match.span("them"), "")
        return
    for pattern in (_SET, _BROAD_SET) if broadly else (_SET,):
        match = question.search(pattern)
        if match is None or not match.group().strip():
            continue
        if not broadly and _determines(match, question.text):
            return
        if broadly and _BY.search(question.text[: match.start()]) and match.group().strip().lower() == "them":
            return  # "anything by them": people
        found.group = True
        more = _NUMBERED.match(question.text, match.end()) if broadly else None
        end = more.end() if more else match.end()
        said = (
            question.text[: match.start()].rstrip().rsplit(" ", 1)[-1]
            + " "
            + question.text[match.start() : end]
        )
        found.both = bool(re.search(r"\b(?:both|two|either|neither)\b", said, re.I))
        lead = _QUANTIFIER.match(match.group()) if broadly else None
        question.take(match.start() + (lead.end() if lead else 0), end, "")
        return
