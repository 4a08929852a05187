"""Forms of one word that the English stemmer leaves apart: the two spellings of English, and nouns whose verb ends otherwise (`recognise`, `recognition`).

The rules of endings are narrow on purpose: `density` is another thing than `dense`, `latency` than `latent`, and a `product` than what produces it.
"""

from __future__ import annotations

import re

_NO_VERB = (
    "adv|comprom|conc|d|dem|dev|disgu|enterpr|exerc|exert|expert|franch|improv|merchand|m|no|par|paral|pra|prec|prem|prom|"
    "ra|rev|r|superv|surm|surpr|telev|t|treat|v|w|otherw|likew"
)
_AMERICAN = (
    (re.compile(rf"^(?!(?:{_NO_VERB})is)([a-z]{{3,}})is(?=e[drs]?$|ers$|ing$|ations?$|able$)"), r"\1iz"),
    (re.compile(r"(?<=al)ys(?=e[drs]?$|ers$|ing$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2}[bdilmnptv])our(?=s?$|ed$|ing$|al|ful|ite|less|able|ation)"), "or"),
    (re.compile(r"(?<=^fib)re(?=s?$)|(?<=^cent)re(?=s?$)|(?<=met)re(?=s?$)|(?<=lit)re(?=s?$)"), "er"),
    (re.compile(r"^(an|gyn|h|leuk|p|pal|orthop|an)ae(?=[a-z]{3})"), r"\1e"),
    (re.compile(r"sulph"), "sulf"),
)
"""Spellings of Britain as they are in America."""
_STEMS = (
    (r"^(re)?cognit$", r"\1cogn"),
    (r"^(recogn|general)iz$", r"\1"),
    (r"(?<=[a-z]{2})ifi$", "if"),
    (r"^(appli|multipli)c$", r"\1"),
    (r"^(perc|dec)eiv$", r"\1ept"),
    (r"^(percept|concept)u$", r"\1"),
    (r"^(de|tran|pre)scrib$", r"\1script"),
    (r"^((?:ev|(?:re|dis)?s|(?:de)?conv)o)lv$", r"\1lut"),
    (r"(?<=olut)ionari$", ""),
    (r"^(ab|ad)sorb$", r"\1sorpt"),
    (r"^(de|pre)cid$|^(col)lid$|^(di|subdi)vid$", lambda met: met.group()[:-1] + "s"),
    (r"^(oc|in|ex|con)clud$|^(e|intr|prot|ext)rud$", lambda met: met.group()[:-1] + "s"),
    (r"^(expa|exte|defe|respo|comprehe)nd$", r"\1ns"),
    (r"^(re|de|in)duc$", r"\1duct"),
    (r"^(ac|in)quir$", r"\1quisit"),
    (r"^explain$", "explan"),
    (r"^(grow|fail|expos|stor|behav)(?:th|ur|ag|ior)$", r"\1"),
    (r"^(spars|scarc|toxic|plastic|complex)iti$", r"\1"),
    (r"(?<=[a-z]{2})abl$", "abil"),
    (r"^stabl$", "stabil"),
    (r"^(develop|argu|treat|judg|move|environ|experi|enhanc|replac|displac)ment$", r"\1"),
    (r"^(?!direct|instruct|effect|act|doct|fact|invest|profess|tract|trait|success|react|conduct|capacit)([a-z]{2,}(?:ct|at|ss|it))or$", r"\1"),
    (r"^(migrat|regul|respir|inflamm|explor|explanat|satisfact)(?:at)?ori$", r"\1"),
    (r"^inflam$", "inflamm"),
    (r"^(diagnos|prognos|synthes|photosynthes|biosynthes|hypothes|analys|catalys|hydrolys|metamorphos|emphas|psychoanalys)(?:i|is)$", r"\1"),
    (r"^(diagno|progno)st$", r"\1s"),
    (r"^((?:bio|photo)?synthe|hypothe)t$", r"\1s"),
    (r"^(anal|catal|hydrol)(?:yz|yt)$", r"\1ys"),
    (r"^bacteri(?:a|um)$", "bacteri"),
    (r"^viral$", "virus"),
    (r"^cellular$", "cell"),
    (r"^molecular$", "molecul"),
)  # fmt: skip
_FORMS = tuple((re.compile(ending), other) for ending, other in _STEMS)
"""Stems of the stemmer that are one word's, and the stem kept for all of them."""


def american(word: str) -> str:
    """A folded word as it is spelt in America."""
    for spelling, other in _AMERICAN:
        word = spelling.sub(other, word)
    return word


def one_form(stem: str) -> str:
    """The stem that all forms of a word are known by, of one that the stemmer gives."""
    for ending, other in _FORMS:
        stem = ending.sub(other, stem)
    return stem
