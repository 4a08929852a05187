"""Shorthand: how words of questions are typed in a hurry (`smth`, `ppl`, `hv`, `any1`, `conf`), written out.

Only words that no stored text, name or dictionary knows are taken for shorthand, unless the table has them.
"""

from __future__ import annotations

import re

TABLE = {
    "smth": "something", "sth": "something", "smb": "somebody", "anyth": "anything", "anythg": "anything", "nthg": "nothing",
    "wat": "what", "abuot": "about", "wich": "which", "whcih": "which", "wher": "where", "wen": "when", "teh": "the",
    "ppl": "people", "werks": "works", "werk": "work", "auther": "author", "authers": "authors", "becuase": "because",
    "recieve": "receive", "thier": "their", "tehy": "they", "dat": "that", "dis": "this", "plz": "please", "thx": "thanks",
    "u": "you", "ur": "your", "urs": "yours", "abt": "about", "bout": "about", "conf": "conference", "confs": "conferences",
    "uni": "university", "unis": "universities", "yr": "year", "yrs": "years", "rn": "right now", "idx": "index",
    "pubs": "publications", "pub": "publication", "publs": "publications", "info": "information", "prof": "professor",
    "proj": "project", "lil": "little", "cuz": "because", "coz": "because", "bc": "because", "btwn": "between", "w": "with",
    "wanna": "want to", "gonna": "going to", "lemme": "let me", "gotta": "have to", "tysm": "thanks", "ofc": "of course",
    "asap": "soon", "idk": "i do not know", "atm": "now", "diff": "difference",
}  # fmt: skip
"""Forms that nothing but their use explains."""
_IN_FULL = tuple(
    """have from could would should with that this what which when where who latest newest people papers paper publications
    published work works does did about please list know tell show find between without many much most research students
    student supervisor coauthors authors author written wrote write journal conference university project interests thanks""".split()
)
_VOWELS = re.compile(r"[aeiou]")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,}y?")
_BY_SKELETON: dict[str, str] = {}
for _word in _IN_FULL:
    _BY_SKELETON.setdefault(_VOWELS.sub("", _word), _word)
_WITH_FIGURE = re.compile(r"(any|some|no|every)1")


def written_out(word: str) -> str | None:
    """A word of consonants alone, or with a figure for a sound, as it is written in full; None where it is no such word."""
    if (match := _WITH_FIGURE.fullmatch(word)) is not None:
        return f"{match.group(1)}one" if match.group(1) != "no" else "nobody"
    return _BY_SKELETON.get(word) if _CONSONANTS.fullmatch(word) else None
