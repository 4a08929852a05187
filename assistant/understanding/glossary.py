"""Chinese research terms in English: the stored papers are English, and so is the embedding model."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_CJK = re.compile(r"[\u3400-\u9fff]")
_EMPTY_WORDS = re.compile(
    r"(?:最多|最少|更多|更少|较多|每年|各年|逐年|年份|一年|哪年|各自|各有|各|所有|全部|完整|名单|清单|列表|数据库|收录|存储|总计|合计|统计|排名|排序|按照|按|依|次数|作为|身份|曾经|曾|发过|写过|写|发|看过|显示|展示|给出|提供|查询|搜索|麻烦|谢谢|你好|您好|您|大家|其他|其它|别的|另外|还有|还|也|就|只|仅|共|同时|分别|单独|第一|同|跟|被|把|给|于|从|到|为|以|会议|期刊|老师|教授|同学|博士|先生|女士|有没有|合作了|合作过|合作的|合作|比较一下|比较|对比|介绍一下|介绍|共同|一起|有哪些|有什么|是什么|什么是|有关于|有关|关于|哪些人|哪些|哪几篇|哪篇|什么|怎么|如何|请问|请|帮我|告诉我|给我|列出|找出|找|查找|查|推荐|"
    r"研究人员|研究者|研究方向|研究了|研究的|研究|论文|文章|工作|发表过|发表了|发表的|发表|方面的|方面|领域的|领域|论文|相关的|相关|主题|方向|"
    r"谁在做|谁做|谁在|作者|他们|她们|你们|我们|他的|她的|他|她|我|你|这里|这个|这些|那些|那|这|都|吗|呢|吧|啊|了|过|的|和|与|及|在|做|是|有|对|用于|用|中|里|上|下|讲|提出|涉及|针对|解决|介绍|"
    r"实验室|一下|几篇|篇|个|多少|数量|一共|总共|目前|现在|最好|能|可以|想|了解|知道|看看|以及|或者|或|进行|如果|哪里|哪|谁|人)"
)


@cache
def _terms() -> dict[str, str]:
    text = (files("assistant.understanding") / "glossary_zh.txt").read_text(encoding="utf-8")
    pairs = (line.split(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return dict(sorted(((zh, en) for zh, en in pairs), key=lambda pair: (-len(pair[0]), pair[0])))


def is_term(text: str) -> bool:
    """Whether a text is, or is part of, a known research term rather than a name."""
    return any(text in term for term in _terms()) or bool(_EMPTY_WORDS.fullmatch(text))


def translate(text: str) -> tuple[str, tuple[str, ...]]:
    """The research terms of a Chinese text in English, in order, and the words that no entry covers.

    Latin words are kept as they are. Words that only build the question are dropped.
    """
    translated: list[str] = []
    unknown: list[str] = []
    rest = ""
    place = 0
    while place < len(text):
        term = next((zh for zh in _terms() if text.startswith(zh, place)), None)
        latin = re.compile(r"[A-Za-z][\w+.-]*(?:\s+[a-z][\w-]*)*").match(text, place)
        empty = _EMPTY_WORDS.match(text, place)
        if term is not None:
            translated.append(_terms()[term])
            place += len(term)
        elif latin:
            translated.append(latin.group())
            place = latin.end()
        elif empty:
            place = empty.end()
        else:
            rest += text[place]
            place += 1
            if place < len(text) and not _ends_run(text, place):
                continue
        if rest and _CJK.search(rest):
            unknown.append("".join(_CJK.findall(rest)))
        rest = ""
    return " ".join(translated), tuple(word for word in unknown if len(word) > 1)


def _ends_run(text: str, place: int) -> bool:
    return (
        bool(_EMPTY_WORDS.match(text, place))
        or not _CJK.match(text[place])
        or any(text.startswith(zh, place) for zh in _terms())
    )
