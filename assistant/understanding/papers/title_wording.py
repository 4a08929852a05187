"""Titles searched literally: `with the word “X” in the title`, `titles that start with “Y”`."""

from __future__ import annotations

import re
from typing import Literal

from assistant.records.title_words import TitleWords
from assistant.understanding.language.glossary import translate
from assistant.understanding.language.question import Question

Place = Literal["anywhere", "start", "end"]
_TITLES = r"titles?"
_SORT = r"(?:(?:(?:the|a|an|both|any)\s+)?(?:(?:exact|literal|single|full)\s+)?(?:words?|terms?|phrases?|strings?|expressions?|keywords?|prefix|suffix|letters?)\s+)"
_QUOTED = r"(?:(?:the|a|an)\s+)?[\"“”„«‘'][^\"“”„«»‘’']{1,80}[\"“”»’']"
_MARK = r"(?:a|an|the)\s+(?:question mark|colon|exclamation mark|full stop|hyphen|comma|number|digit)s?"
_BARE = r"[\w-]+(?:\s+(?!in\b|and\b|or\b|are\b|is\b|as\b|there\b|do\b|by\b)[\w-]+){0,2}?"
_END = r"(?=\s*(?:$|[?.!,;]|\b(?:in (?:it|them|the title)|by|from|are there|is there|do you have|at|since|and)\b))"
_HAVE = r"(?:contain(?:s|ing)?|includ(?:es?|ing)|mention(?:s|ing)?|has|have|having|with|us(?:es?|ing)|carry|carries|bears?|bearing|features?|featuring|say(?:s|ing)?)"
_NEXT = r"(?:\s*,\s*(?:(?:and/or|and|or)\s+)?|\s*/\s*|\s+(?:and/or|and|or)\s+(?:else\s+|also\s+)?)"
"""Between several things, each of which or all of which a title may have."""
_NO_WORD = r"(?!(?:in|at|by|from|of|on|to|is|are|was|were|has|have|had|that|which|whose|how|what|who|when|where|why|not|nothing|do|does|did|can|could|its?|their|his|her|there|then|since|before|after|published|appeared|written|titles?|papers?|please|list|show|give|tell|count)\b)"
"""What goes on behind `and` with another part of the question, and not with another word of titles."""
_MORE = rf"(?:{_NEXT}{_NO_WORD}(?:{_SORT}?{_QUOTED}|{_MARK}|{_SORT}?{_BARE}))*"


def _said(end: str = "") -> str:
    """The words looked for: quoted, a mark that is named, or bare behind `the word`; further ones follow."""
    marked = rf"(?:{_SORT}?{_QUOTED}|{_MARK})"
    return rf"(?:(?:either|both)\s+)?(?P<said>{marked}(?:{_NEXT}{marked})*|{_SORT}{_BARE}{_MORE}{end})"


_IN = r"(?=\s+(?:in|as part of)\b)"
_STANDS = r"(?=\s+(?:appears?|occurs?|stands?|is|are|shows?|comes?|in)\b)"
_LOOSE = rf"(?:(?:either|both)\s+)?(?P<loose>{_BARE}{_MORE}){_END}"
_PATTERNS: tuple[tuple[Place, re.Pattern[str]], ...] = (
    ("start", re.compile(rf"\b{_TITLES}\s+(?:(?:that|which)\s+)?(?:starts?|begins?|opens?|starting|beginning|opening)\s+(?:with|in|on|by)\s+(?:{_said(_END)}|{_LOOSE})", re.I)),
    ("end", re.compile(rf"\b{_TITLES}\s+(?:(?:that|which)\s+)?(?:ends?|finish(?:es)?|closes?|ending|finishing|closing)\s+(?:with|in|on|by)\s+(?:{_said(_END)}|{_LOOSE})", re.I)),
    ("start", re.compile(rf"\b(?:starts?|begins?|starting|beginning)\s+(?:with|in)\s+{_said(_END)}(?=.*\btitles?\b)", re.I)),
    ("anywhere", re.compile(rf"(?:\b(?:that|which|whose)\s+)?\b{_HAVE}\s+{_said(_IN)}(?:\s+(?:\w+ing|somewhere|anywhere))?\s+(?:in|as part of|within)\s+(?:(?:the|their|its|his|her|a|paper)\s+)*{_TITLES}\b", re.I)),
    ("anywhere", re.compile(rf"\b{_TITLES}\b(?:\s+(?:of|by)\s+[^?.!]{{2,40}}?)?(?:\s+(?:that|which))?\s+{_HAVE}\s+(?:{_said(_END)})", re.I)),
    ("anywhere", re.compile(rf"\b{_TITLES}\s+(?:that\s+|which\s+)?(?:contain(?:s|ing)?|includ(?:es?|ing)|mention(?:s|ing)?)\s+{_LOOSE}", re.I)),
    ("anywhere", re.compile(rf"\btitles\s+(?:that\s+|which\s+)?(?:with|have|having)\s+(?!.*\b(?:authors?|code|links?|abstracts?|citations?|venues?|years?|dates?)\b)(?!(?:no|more|fewer|less|at|the|an?|most)\b|\d){_LOOSE}", re.I)),
    ("anywhere", re.compile(rf"\b(?:(?:does|do|is)\s+)?{_said(_STANDS)}\s+(?:(?:appears?|occurs?|stands?|is|are|used|found|shows? up|comes? up|present)\s+)*in\s+(?:(?:the|their|its|a|any|which|how many|paper)\s+)*{_TITLES}\b", re.I)),
    ("anywhere", re.compile(rf"\b{_TITLES}\s+(?:does|do|is|are)\s+{_said(_STANDS)}(?:\s+(?:appears?|occurs?|stands?|used|found|shows? up|comes? up|present))*", re.I)),
    ("anywhere", re.compile(rf"\b{_HAVE}\s+(?:(?:either|both)\s+)?(?P<loose>{_BARE}{_MORE})\s+in\s+(?:the|their|its)\s+{_TITLES}\b", re.I)),
)  # fmt: skip
_OF_TITLES = r"(?:标题|题目|题名|篇名)"
_SAID_CHINESE = r"[\"“”「『《]?(?P<{0}>[^\"“”「」『』《》的,，。？?、]{{1,40}}?)[\"“”」』》]?(?:这个?(?:词|单词|字)|这(?:两|三|几)个?字|一词|字样|二字|单词)?"
_CHINESE: tuple[tuple[Place, re.Pattern[str]], ...] = (
    ("start", re.compile(rf"{_OF_TITLES}(?:是)?以\s*{_SAID_CHINESE.format('c1')}\s*(?:开头|打头|开始|起头)的?")),
    ("end", re.compile(rf"{_OF_TITLES}(?:是)?以\s*{_SAID_CHINESE.format('c1')}\s*(?:结尾|结束|收尾)的?")),
    ("anywhere", re.compile(rf"(?:在)?{_OF_TITLES}(?:之?[中里内]|里面|当中|上)?(?:含有?|包含|包括|带有?|有|出现|提到|写着|用到)(?:了|过)?\s*{_SAID_CHINESE.format('c1')}\s*(?=的|有|是|论文|文章|[，,。？?]|$)(?:的(?=.))?")),
    ("anywhere", re.compile(rf"{_SAID_CHINESE.format('c1')}\s*(?:出现|写)?在{_OF_TITLES}(?:[中里]|里面)?(?:出现)?的?")),
)  # fmt: skip
_MARKS = {
    "question mark": "?",
    "colon": ":",
    "exclamation mark": "!",
    "full stop": ".",
    "hyphen": "-",
    "comma": ",",
    "问号": "?",
    "冒号": ":",
    "感叹号": "!",
    "连字符": "-",
    "逗号": ",",
}
_OF_ONE = re.compile(
    r"\b(?:the|that|this|a|your)\s+(?:\w+\s+)?(?:paper|article|publication|work|one|thesis|study)\s+$|\b(?:something|one)\s+$",
    re.I,
)
"""Such a paper is described, and something else is asked of it."""
_PLURAL = re.compile(r"\b(?:titles|papers|publications|articles|works|records|ones|studies)\b", re.I)


def take_title_words(question: Question) -> TitleWords | None:
    """Find words that titles are searched for, and take what says so."""
    in_chinese = re.search(_OF_TITLES, question.text) is not None
    if not (in_chinese or re.search(rf"\b{_TITLES}\b", question.text, re.I)):
        return None
    for place, pattern in _CHINESE if in_chinese else _PATTERNS:
        match = question.search(pattern)
        if match is None or _OF_ONE.search(question.text[: match.start()]):
            continue
        said = next(value for value in match.groupdict().values() if value)
        each = () if _SORT_OF_WORD.match(said) else _each(said, in_chinese=in_chinese)
        if not each:
            continue
        spared = _PLURAL.match(match.group())  # "titles that ...": the noun stays, as what is asked for
        begins = match.start() + (spared.end() if spared else 0)
        question.take(_behind_names(question, begins, match), match.end(), "")
        every = len(each) > 1 and _ALL_OF_THEM.search(_WITHIN_QUOTES.sub(" ", said)) is not None
        return TitleWords(words=each[0], place=place, also=each[1:], every=every)
    return None


_SORT_OF_WORD = re.compile(rf"(?:an?|some|any)\s+(?!(?:{'|'.join(_MARKS)}|number|digit)|[\"“”„«‘'])\w", re.I)
"""`an animal`: no title has this word, but one of that sort."""
_WITHIN_QUOTES = re.compile(_QUOTED)
_ALL_OF_THEM = re.compile(r"(?<!/)\band\b(?!/)(?!.*\bor\b)|[和与及]", re.I)
_APART = re.compile(rf"{_NEXT}|\s*(?:或者?|和|与|以及)\s*", re.I)
_AROUND = re.compile(rf"^(?:{_SORT}|(?:a|an|the)\s+(?={'|'.join(_MARKS)}))", re.I)


def _each(said: str, *, in_chinese: bool) -> tuple[str, ...]:
    """The several things that titles are searched for, each without what only says that it is a word; none twice."""
    quoted = _WITHIN_QUOTES.findall(said)
    apart = quoted if quoted and not in_chinese else _APART.split(said)
    found = []
    for one in apart:
        bare = _AROUND.sub("", one.strip()).strip("\"“”„«»‘’'「」『』《》 ").strip()
        words = _MARKS.get(bare.lower().removesuffix("s"), _MARKS.get(bare.lower(), bare))
        found.append((translate(words)[0] or words) if in_chinese else words)  # the titles are in English
    return tuple(dict.fromkeys(one for one in found if one))


def _behind_names(question: Question, begins: int, match: re.Match[str]) -> int:
    """Where the words that only search begin: a name may stand between `titles by` and them."""
    by = re.match(r"\s+(?:of|by)\s+.*?(?=\s+(?:that|which|contain|includ|mention|has|have|with|us)\w*\b)", question.text[begins : match.end()], re.I)  # fmt: skip
    return begins + by.end() if by else begins
