"""What must not or cannot be answered here at all: private data, judgements of people, requests to do something else."""

from __future__ import annotations

import re

from assistant.understanding.kinds.instructions import instructs
from assistant.understanding.kinds.judgements import judges_people
from assistant.understanding.kinds.other_tasks import asks_other_task
from assistant.understanding.kinds.private_matters import is_private
from assistant.understanding.language.cues import PAPERS, PEOPLE

PRIVATE = "private"
JUDGEMENT = "judgement"
OTHER_TASK = "other task"
INSTRUCTION = "instruction"

_JUDGES = re.compile(
    r"\b(?:least|most|more|less)\s+(?:capable|competent|talented|intelligent|gifted|skilled|clever|reliable|lik(?:e)?able|popular|annoying|lazy|attractive|trustworthy|arrogant|friendly)\b"
    r"(?!.{0,30}\b(?:models?|methods?|algorithms?|networks?|agents?|systems?)\b)"
    r"|\b(?:weakest|laziest|dumbest|brightest|cleverest|slowest|stupidest|meanest|rudest)\s+(?:\w+ )?(?:researcher|scientist|student|person|author|member|professor|post-?doc|one|of (?:them|you|the))"
    r"|\b(?:gossip|rumou?rs?|scandal|affair|fired(?! up)|plagiari[sz]ed?|fraud|misconduct)\b(?!.{0,40}\b(?:papers?|detection)\b)"
    r"|人品|是(?:不是)?(?:一)?个?(?:好|坏|差劲?|优秀|称职)的?(?:导师|老师|老板|人|学者|教授)|靠谱吗|水平(?:怎么样|如何|高吗|更?[高好强差低])"
    r"|脾气|好相处|(?:压榨|坑)学生|谁(?:最|更)(?:聪明|优秀|帅|漂亮|笨)|八卦|绯闻|学术不端",
    re.IGNORECASE,
)


def refusal_of(text: str) -> str | None:
    """Why a question must not be answered: one of the constants above, or None."""
    if instructs(text):
        return INSTRUCTION
    if is_private(text):
        return PRIVATE
    if _JUDGES.search(text):
        return JUDGEMENT
    return OTHER_TASK if asks_other_task(text) else None


def refused(masked: str, *, names_people: bool) -> str | None:
    """Why a masked question must not be answered; what is said of no person is neither private nor a judgement."""
    if judges_people(masked):
        return JUDGEMENT
    reason = refusal_of(masked)
    about_people = names_people or re.search(
        rf"\b(?:PERSON|he|she|they|his|her|him|who|everyone|{PEOPLE})\b|谁|他|她",
        masked,
    )
    ranked = reason == JUDGEMENT and re.search(rf"\b{PEOPLE}|\bpost-?docs?\b", masked)
    if reason in (PRIVATE, JUDGEMENT) and not (about_people or ranked):
        return None
    if reason == JUDGEMENT and not names_people and re.search(rf"\b{PAPERS}\b", masked):
        return None
    return reason


def private_of_others(said: str) -> str | None:
    """Why a later turn must not be answered that asks in pronouns for what is private of those spoken of."""
    return PRIVATE if _PRIVATE_THINGS.search(said) and is_private(said) else None


_PRIVATE_THINGS = re.compile(
    r"\b(?:private|secret|(?:home|personal) (?:(?:tele)?phone|mobile|cell|numbers?|address(?:es)?))\b"
)
