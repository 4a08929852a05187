"""Pronouns for a paper: `it`, `that one`, `in there`, and `the authors` where they stand for what it says."""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.references import References
from assistant.understanding.language.glossary import translate
from assistant.understanding.language.question import Question, span_said
from assistant.understanding.spoken_of.further import FURTHER

_THAT_PAPER = re.compile(
    r"\b(?:this|that|the same) (?:paper|article|work|method|model|one|publication)\b|\b(?:does|did|is|was|about|like|to|wrote|of|with|for|in|has|cite|cites)\s+(it)\b|^\W*(it)\b|\b(its)\b|[这那该]篇(?:论文|文章|工作)?(?!(?:(?!作者|他|它|哪)[^，,。？?]){1,30}(?:论文|文章|工作))|它",
    re.I,
)
_WHICH_IS_IT = re.compile(
    r"\b(?:which)(?: ones?| papers?)? (?:is|was|are|were) (it|that|they)\b(?=\W*$)", re.I
)
"""Asks which one it is, and speaks of none."""
_SAID_FIRST = re.compile(
    r"^\W*(?:(?:and|but|so|now|or|what about|how about|as for)\b\s*)*PERSON\s*[,:;.!–—-]", re.I
)
"""A person put before the question about them; what leans in it leans on that person."""
_THAT_ONE = re.compile(r"(?:this|that) one", re.I)
_BROADLY_THAT = re.compile(
    r"\b(?:this|that|the) (?:very )?(?:paper|article|publication|author list|list of authors)\b(?!\s+(?:on|about|by|of|from|with|that|which|where|called|in YEAR)\b)"
    r"|\b(?:this|that) (?:research|work|stud(?:y|ies)|team|benchmark|data ?set|approach|system|project|experiment|technique|algorithm|framework)\b"
    r"|(?<!is )(?<!was )(?<!does )(?<!about )\b(it)\b(?! (?:true|possible|okay|ok|the case|known|worth)\b)|\b(?:was|is|did|does|of|for|on|about|like|from|has|with)\s+(that|this)\b(?=\W*$|\s*,|\s+(?:come|came|appear\w*|publish\w*|measured|presented|accepted|tested|get|written|run|done|work|mean|in|at|on|from|for|by|first|out)\b)"
    r"|\b(?:summari[sz]e|explain|describe|shorten|simplify|rephrase|paraphrase)\s+(that|this)\b(?=\W*$|\s*,|\s+(?:in|for|to|briefly|simply|please|shortly|again)\b)"
    r"|\b(?:wrote|written|write|writing|published?|made|authored|signed|fund(?:ed|s)?|financ(?:ed|es?)|sponsor(?:ed|s)?|supported|reviewed|edited|paid for|pays? for)\s+(that|this)\b(?=\W*$|\s*,|\s+(?:with|together|alongside|alone|for|first|before|besides)\b)"
    r"|\b(?:did|does|do|would|will|can|could)\s+(that|this)\b(?=\s+\w+\W*$|\s+(?:take|need|cost|require|help|use|give|change|improve|save|beat|reach|run|make|bring|mean|include|contain|achieve|rely|depend|lead|compare|perform|scale|handle|solve|differ|reduce|increase)\b)",
    re.I,
)
_AUTHORS_SAY = re.compile(
    r"\b(?:do|did|does|have|has|can|could) (the (?:authors|paper|study|work))\b(?=\s+\w)", re.I
)
_OWN_CLAUSE = re.compile(r"[,;.:]\s|\s(?:and|but|that|which|when|while|because|if|without)\s", re.I)
_IN_THERE = re.compile(
    r"(?<!is )(?<!are )(?<!was )(?<!were )\b(?:in )?(there|therein)\b(?=\s*(?:[,?!.]|$))", re.I
)
_FEW = 3
"""Words besides a pronoun that do not yet say themselves what the pronoun stands for."""


_BROUGHT_UP = re.compile(
    r"\b(?:an?|any|some)\b(?: [\w-]+){0,3}? (?:papers?|articles?|stud(?:y|ies)|publications?|preprints?)\b(?P<behind>.*)",
    re.I | re.S,
)


def _brought_up(match: re.Match[str], before: str) -> bool:
    """Whether the question itself brings up the paper: `X has a paper with bees in its title`, `there is one, what is it called?`."""
    brought = _BROUGHT_UP.search(before)
    said = next((one for one in match.groups() if one), match.group())
    return brought is not None and (
        said.lower() == "its" or bool(re.search(r"[.;,?!]", brought.group("behind")))
    )


def take_authors_saying(question: Question, found: References, talk: Conversation) -> None:
    """`What do the authors admit?` asks what the paper says."""
    if not talk.shown or (match := question.search(_AUTHORS_SAY)) is None:
        return
    found.paper = found.ordinal is None and "PAPER" not in question.masked()
    question.take(*(match.span(1) if found.paper else match.span()), "PAPER" if found.paper else "")


def take_paper(question: Question, found: References, talk: Conversation | None) -> None:
    """`It`, `this paper`; in a conversation also `that`, `this study`, `in there`."""
    if (match := question.search(_WHICH_IS_IT)) is not None:
        question.take(*match.span(1), "")
    match = question.search(_THAT_PAPER)
    if match is not None and _SAID_FIRST.match(question.masked()) and _THAT_ONE.fullmatch(match.group()):
        question.take(*match.span(), "")  # "and X, where did that one study?"
        return
    before = question.text[: match.start()] if match is not None else ""
    if match is not None and talk is not None and (FURTHER.search(before) or _brought_up(match, before)):
        question.take(*span_said(match), "")
        return  # "has X another paper on bees? What is it called?": the one asked for, not the one spoken of
    if match is not None and talk is None and len(content_words(question.masked())) > _FEW:
        return  # a first question: what `it` is, the question says itself
    if match is not None and talk is None and translate(question.masked())[0]:
        return  # `X那篇论文`: described, if by words that fit no single paper
    if match is not None:
        found.paper = True
        question.take(*span_said(match), "PAPER")
        return
    if talk is None or not talk.shown:
        return
    for match in _BROADLY_THAT.finditer(question.text):
        before = question.text[: match.start()]
        own = len(content_words(before)) > 2 and _OWN_CLAUSE.search(before)
        if question.free(*span_said(match)) and not own:
            found.paper = True
            question.take(*span_said(match), "PAPER")
            return
    if (match := question.search(_IN_THERE)) is not None:
        found.opener = True
        found.paper = talk.is_certain
        question.take(*match.span(), "PAPER" if talk.is_certain else "")
