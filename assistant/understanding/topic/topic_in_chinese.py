"""The topic of a Chinese question, in English: what is left when everything else is understood."""

from __future__ import annotations

import re

from assistant.understanding.language.glossary import is_mostly_unknown, terms_said, translate

_LABEL = re.compile(r"\b(?:PERSON|PAPER|VENUE|YEAR|SORT|POSITION|STATUS|TRACK|LIMIT)\b")
_TITLE_OF_PERSON = re.compile(r"\bPERSON\s*(?:老师|教授|博士|同学|先生|女士)")
_CHINESE = re.compile(r"[\u3040-\u9fff]")
_WHO_DO = re.compile(r"的(?:老师|教授|同学|学生|博士生|博士|学者|专家|人)(?=[吗呢么嘛有是都在?？,，。!！]|$)")
"""Who is sought, behind what they work on: `做推理加速的老师`."""
_INTRODUCED = re.compile(r"关于|有关|研究|涉及|针对|做|方面|方向|领域|主题")
"""What brings up a topic beside a name, a venue or a year."""


def topic_in_chinese(
    masked: str, *, asked: bool, listing: bool, anchored: bool
) -> tuple[str, tuple[str, ...]]:
    """The topic in English, and the words of it that could not be translated.

    `asked`: something a paper states is asked for. Where papers or people are listed and no word of the topic is
    known, its own words are looked for, as a list of everything would be no answer; beside a name, a venue or a year
    (`anchored`) only where something brings a topic up. So they are where less than half of the topic is known: what
    the rest says is another topic.
    """
    bare = _bare(masked)
    topic, unknown = translate(bare, asked=asked)
    if (
        unknown
        and listing
        and (not anchored or _INTRODUCED.search(masked))
        and is_mostly_unknown(bare, asked=asked)
    ):
        return (terms_said(bare) if topic else " ".join(unknown)), ()
    return topic, unknown


def said_in_chinese(masked: str, topic: str) -> str:
    """The topic as the question writes it; without what could not be translated, where the rest could."""
    return terms_said(_bare(masked), known=not _CHINESE.search(topic))


def _bare(masked: str) -> str:
    return _LABEL.sub(" ", _WHO_DO.sub(" ", _TITLE_OF_PERSON.sub("PERSON", masked)))
