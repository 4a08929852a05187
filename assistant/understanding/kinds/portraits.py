"""Whether it is asked who somebody is, at whatever length, told by a question's shape."""

from __future__ import annotations

import re

_PROFILE = re.compile(
    r"^\W*(?:(?:and |so )?(?:who(?:'s| is| was| are)|tell (?:me|us) (?:something |more |everything )?about|what (?:do you know|can you tell me|is known) about|introduce|describe|profile of|"
    r"(?:a |the |short )*(?:bio(?:graphy)?|profile|cv|background)(?: of| for)?|about|info(?:rmation)? (?:about|on)|do you know|is there (?:a|an|any)(?: \w+)?(?: named| called)?|give me (?:a |an )?(?:overview|summary|introduction) of|show(?: me)?|"
    r"介绍(?:一下)?|请介绍|说说|关于|谁是)?\s*)(?:PERSON\s*(?:and|,|和|&)?\s*)+(?:'s)?\s*(?:profile|bio(?:graphy)?|cv|background|page|info|details|是谁|是什么人|的?(?:简介|介绍|资料|情况|信息))?\W*$",
)
_OF_LIFE = r"(?:bio|biography|biographical \w+|portrait|cv|curriculum vitae|vita|blurb|profile)"
_LENGTH = r"(?:words?|sentences?|lines?|paragraphs?)"
PORTRAIT = re.compile(
    rf"\b(?:{_OF_LIFE}|intro|introduction|summary|overview|sketch|background)\b(?: (?!on\b)\w+){{0,2}} (?:of|for|to|on|about) (?:who )?PERSON(?: (?:is|was))?(?! ?'s\b)(?! (?:on|in|at)\b)"
    rf"|\bPERSON ?(?:'s)? (?:\w+ )?(?:{_OF_LIFE})\b(?! (?:pictures?|photos?|links?|page|image|url))"
    rf"|\b{_LENGTH} (?:on|about) (?:\w+\.? )?PERSON\b(?! ?'s\b)|\bintroduce (?:\w+\.? )?PERSON\b(?! ?'s)|\bPERSON\b[^?]*\bwho(?:'s| is| was) (?:that|this|he|she|they|it)\W*$|\bPERSON\b(?: (?:is|does|do))?,? in (?:just )?(?:\w+ ){{1,2}}(?:{_LENGTH}|nutshell)\b|\b(?:sum up|summari[sz]e|outline|sketch) PERSON(?: ?'s (?:career|life|background|profile))?\W*$"
)
"""`Give me A's bio in two lines`, `a short portrait of A`: what somebody wants to know is who that is, at whatever length."""


def is_profile(masked: str) -> bool:
    return bool(_PROFILE.match(masked))
