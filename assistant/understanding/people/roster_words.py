"""The wordings of roles and standings: what asks for people of one, what says that somebody left, and what who asks tells of themselves."""

from __future__ import annotations

import re

from assistant.understanding.people.membership import FRAME, GROUP, HERE, PEOPLE, SORT_WORD, WHOEVER

EITHER = " or "
"""Between sorts of which any counts."""
LEFT_OUT = re.compile(r"not (?P<sorts>.+)")
"""How a query says which sorts are left out."""
SEASONS = (("fall", "autumn"), ("spring",), ("summer",), ("winter",))

PARTS = re.compile(
    r"(?<=[?!;])\s+|(?<=\w\w[.)])\s+|\n+|\s*[,–—]+\s+(?=(?:i['’]?m|i am|i['’]?d|i would|i want|i need|i have|we['’]?re|we are|we want|we need|we have|my|our)\b)",
    re.I,
)
OF_ONESELF = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear|so|and|as|because|since)\b\W*)*(?:i|i['’]?m|i['’]?d|i['’]?ve|we|we['’]?re|we['’]?d|my|our|thanks?|thank you|cheers|it|it['’]s|this|that)\b",
    re.I,
)
WANTS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|and|please)\b\W*)*(?:(?:i|we)(?:['’]d| would| do)? (?:just )?(?:need|want|like|love)(?: to (?:have|get|see|know|find|reach|contact|invite|write to))?|(?:i|we)(?:['’]m| am|['’]re| are) (?:looking|searching) for|can i (?:have|get)|could (?:i|you)(?: please)? (?:have|get|give me|send me)|send me|give me)\b",
    re.I,
)
PURPOSE = re.compile(
    r"(?<!\bleft)(?<!\bgone)(?<!\bwork)(?<!\bworks)(?<!\bworked)(?<!\bworking)(?<!\bquit)(?<!\bexchanged)\s+for (?:an?|the|my|our|some|this) (?!(?:lab|group|team|year)\b)[\w'’-]+(?: [\w'’-]+){0,3}?(?=\s*(?:$|[,.?!(;:]))",
    re.I,
)
WITHOUT = re.compile(
    r"(?:\b(?:but )?not(?: counting| including)?|\bno(?= \w+(?: \w+)?\W*$)|\b(?:but )?without|\bexcept(?:ing)?(?: for)?|\bexclud(?:e|ing)|\b(?:please )?(?:leav(?:e|ing)|keep(?:ing)?) out|\bapart from|\bother than|\bminus|\b(?:ignore|skip|omit)(?:ting)?|\bno need for) "
    r"(?:(?:the|any|your|those|who are|of) )*(?P<what>[\w.'’-]+(?:[ -][\w.'’-]+){0,3}?)(?: ones| people| members)?(?: please)?(?=\s*(?:$|[).,;?!]))",
    re.I,
)
SAID_AS = (
    (re.compile(r"\b(?:external|outside|outer) (?=(?:research )?(?:collaborat|partner))", re.I), ""),
    (re.compile(r"\bi\.e\.|\be\.g\.|\bthat is,|\brespectively\b", re.I), " "),
    (re.compile(r"\b(?:ph\.\s?d)\b\.?", re.I), "PhD"),
    (
        re.compile(
            r"\b(?:(?:who|that) (?:are|is) )?(?:(?:based|enrolled|employed|registered|working|studying|affiliated|from|at|in|with|of|belong\w*|to) )+(?:an ?other|a different|some other|other) (?:universit(?:y|ies)|institut(?:e|ion)s?|labs?|groups?|places?|schools?|countr(?:y|ies))\b",
            re.I,
        ),
        "guest",
    ),
    (
        re.compile(
            r"\b(?:do(?:es|ing)?|did|pursu(?:e|es|ing)|writ(?:e|es|ing)|working (?:on|towards?)|work on|studying for|reading for|on|in) (?:(?:their|his|her|an?|the) )?(?:ph\.?d\.?s?|doctorates?|doctoral (?:degrees?|stud(?:y|ies)|work|research))\b(?! stud| cand)",
            re.I,
        ),
        "PhD student",
    ),
    (re.compile(r"\b(?:doctorands?|doctorates?|doctoral researchers?)\b", re.I), "PhD student"),
    (
        re.compile(
            r"\b(?:do(?:es|ing)?|did|pursu(?:e|es|ing)) (?:(?:their|his|her|an?|the) )?(?:master['’]?s?|m\.?sc\.?)\b(?! stud| cand)",
            re.I,
        ),
        "master student",
    ),
    (re.compile(r"\bm\.?\s?sc\.?s\b|\bmasters(?=\W*(?:$|[,.?!]))", re.I), "master students"),
    (
        re.compile(
            r"\bused to(?: be)?\b|\b(?:ha(?:s|ve) |['’](?:s|ve) )?(?:moved on|gone|departed)\b|\bno longer\b|\bnot (?:here |with you )?any ?more\b|\bonce (?:was|were)\b|\b(?:was|were) once\b",
            re.I,
        ),
        "former",
    ),
)
"""Wordings of a role or a standing, and plainer ones."""
SAYS_FORMER = frozenset(
    "alumni alumnus alumna alumnae alum alums former formerly past previous previously ex earlier left".split()
)
CURRENT = frozenset(
    "now nowadays today currently current present presently still active right moment days".split()
)
EVER = frozenset("ever".split())
BEGAN = frozenset("joined join started start began begin arrived came entered since".split())
ENDED = frozenset("left finished graduated completed departed".split())
ROLE = re.compile(
    rf"(?:{SORT_WORD.pattern})|pdr[af]s?|pupils?|guests?|visitors?|volunteers?|bachelor'?s?|b\.?sc\.?|honou?rs|high|school|schoolers?|secondary|"
    r"children|kids|technical|software|data|lab|group|team|lead|leaders?|leadership|heads?|directors?|pis?|investigators?|bio-?informaticians?|"
    r"(?:bio-?)?statisticians?|scientists?|scholars?|coordinators?|collaborators?|partners?",
    re.I,
)
ONLY_BESIDE = frozenset("lab group team research data school high senior junior staff technical lead".split())
"""Words that make a role only beside another."""
ASKS = (
    FRAME
    | WHOEVER
    | PEOPLE
    | GROUP
    | HERE
    | frozenset(
        """page pages site website people roster listed marked labelled labeled called named titled title titles role roles position
        positions job jobs status described exactly only just ever earlier hosted host hosts hosting funded paid through via whose their his her as
        going by judging around leave quit name names by each every student's them me we us please thanks thank currently ones ex you yours it he she this
        count counting altogether whole entire directory section categories category category's full say says stated states according
        actually really also too someone's whom belongs belong circle folks crew band working serve serving serves employed hold
        holds held have having carry carries bear bears under been let see there'd anything contains contain gone been
        among amongst within of tally headcount total section heading precisely literally simply entitled given classed registered labelled styled
        recorded entered rank label labels altogether so far like""".split()
    )
)
LEANS = re.compile(r"\b(?:they|them|these|their|he|she|his|her|it|ones?)\b", re.I)
SEEKS = re.compile(
    r"\b(?:who|whom|whose|which|what|list|names?|show|give|any(?:one|body)?|some(?:one|body)|every(?:one|body)|all|are there|is there|do you have|has|have|how many|number of|need|want|looking for|like)\b",
    re.I,
)
SAYS = re.compile(
    r"\b(?:i|we|my|our|me|us|he|she|they|his|her|their|it|am|is|are|was|were|has|have|had|do|does|did|become|be)\b|['’](?:m|re|ve|d|ll)\b",
    re.I,
)
"""In a message that asks nothing: something is told, and no list is wanted; without it, the role alone is the question."""
PAPERS = re.compile(
    r"\b(?:papers?|publi\w+|articles?|preprints?|wrote|written|writ(?:e|ing)|thes[ie]s|supervis\w+|advis\w+)\b",
    re.I,
)
TOKEN = re.compile(r"[^\W\d_][\w.'’-]*|[,/]")
STATED_LENGTH = 14
"""Words up to which a stated position names a role; longer ones tell a life."""
