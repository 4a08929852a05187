"""A question in Korean or Japanese about somebody whose name is stored in that script: `서지명은 누구인가요?`, `田中太郎さんの論文は？`.

The particle that follows the name is no part of it. Only what is asked most of people is read; the rest stays as it was typed.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text import fold
from assistant.text.simplified_chinese import simplified

_OF_BOTH = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
"""Letters that only Korean or Japanese has."""
_RUN = re.compile(r"[\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+")
_SHORTEST, _LONGEST = 2, 10
_TITLE = r"(?:\s*(?:교수님?|박사님?|선생님|연구원님?|학생|씨|님|さん|先生|教授|博士|氏|くん|君))?"
_PARTICLE = r"\s*(?:에\s?대해(?:서)?|에게서?|께서|이라는|라는|이란|이랑|은|는|이|가|을|를|의|와|과|도|에|랑|란|について|とは|という|は|が|を|の|と|も|に)?"
_BEHIND = re.compile(rf"^{_TITLE}{_PARTICLE}(?=\W|$|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])")
_ASKED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"공저자|공동\s?저자|함께|같이|共著|一緒", "Who are the co-authors of {name}?"),
        (r"(?:논문|論文).*(?:몇|수는|개수)|몇\s?편|何(?:本|件|報)|いくつ", "How many papers by {name}?"),
        (r"(?:최근|최신|새로운|最新|最近の?)\s?(?:논문|論文)", "What is the latest paper by {name}?"),
        (r"논문|발표|출판|썼|쓴|論文|発表|出版|書い", "papers by {name}"),
        (r"연구|관심|분야|전공|研究|関心|興味|専門|分野", "What does {name} work on?"),
        (r"이메일|메일|연락처|メール|連絡先", "What is the email of {name}?"),
        (r"직위|직책|신분|학년|職位|身分|役職", "What is the position of {name}?"),
        (r"학력|졸업|출신\s?(?:학교|대학)|学歴|出身|卒業", "Where did {name} study?"),
        (r"누구|누군|소개|알려|설명|誰|だれ|どなた|紹介|教えて|について", "Who is {name}?"),
    )
)


def by_native_name(text: str, library: Library) -> str:
    """The question in English around the stored name; the text itself where no such name, or something else, is asked for."""
    if not _OF_BOTH.search(text):
        return text
    for run in _RUN.finditer(text):
        if name := _stored(run.group(), library):
            behind = text[run.start() + len(name) :]
            met = _BEHIND.match(behind)
            rest = text[: run.start()] + (behind[met.end() :] if met else behind)
            if not re.search(r"\w", rest):
                return f"Who is {name}?"
            asked = text[: run.start()] + behind
            return next((plain.format(name=name) for pattern, plain in _ASKED if pattern.search(asked)), text)
    return text


def _stored(run: str, library: Library) -> str:
    """The longest stored name that a run of letters begins with, and that a title, a particle or its end follows."""
    for length in range(min(len(run), _LONGEST), _SHORTEST - 1, -1):
        name, known = run[:length], library.directory
        if (simplified(name) in known.chinese or fold(name) in known.exact) and _BEHIND.match(run[length:]):
            return run[:length]
    return ""
