"""The topic of a question: what is left when everything else is understood and the scaffolding is taken away."""

from __future__ import annotations

import re

from assistant.words import FUNCTION_WORDS

_LABEL = re.compile(r"\b(?:PERSON|PAPER|VENUE|YEAR|SORT|POSITION|STATUS|TRACK|LIMIT)\b")
_SCAFFOLD_PHRASES = re.compile(
    r"\bin (?:the|this|your|our) (?:lab|group|team|store|collection|database|data|library|department)\b|\b(?:so far|up to now|right now|at the moment|these days|nowadays|if any|as well|in total|in all|overall|altogether|of all time)\b"
    r"|\b(?:reading[- ]?list|time-?line|co-?authors?(?:ed|hip|s)?|collaborat(?:or|ors|ed|es|e|ing|ions?))\b|\bover (?:the years|time)\b|\byear by year\b|\bhow many\b|\bnumber of\b|\bhave in common\b|\bper (?:year|venue|person|author)\b"
    r"|\bwhat(?:'s| is| are)\b|\bwho(?:'s| is| are)\b|\bi(?:'m| am) (?:looking for|interested in|searching for)\b|\b(?:could|can|would|will) you(?: please)?\b|\bi(?:'m| am) (?:preparing|writing|working|giving|planning)\b(?: \w+){0,3}? (?:on|about)\b|\b(?:does|has|is) (?:anyone|anybody|someone|somebody)\b|\b(?:experience|expertise|experienced) (?:with|in)\b|\bshould i (?:cite|use|choose|pick)\b(?: for(?: my)?)?|\bdo you (?:know|have)\b|\bis there\b|\bare there\b|'s\b",
    re.I,
)
_INTRODUCED = re.compile(
    r"^.{4,}\b(?:papers?|works?|research|anything|something|publications?|articles?|studies)\s+(?:on|about|regarding|concerning|related to|dealing with|that deals? with|addressing|into|around)\s+(?=\S)",
    re.I,
)
"""What leads up to a topic: `I am a student and was wondering: is there work on`."""
_EDGE_WORDS = frozenset(
    """paper papers publication publications article articles work works working worked preprint preprints manuscript
    study studies studied studying research researches researched researching author authors authored researcher
    researchers person people scientist scientists scholar scholars expert experts expertise anyone anybody someone
    somebody member members professor professors student students faculty group lab team address addresses addressed
    addressing tackle tackles tackled tackling investigate investigates investigated investigating explore explores
    explored exploring discuss discusses discussed discussing deal deals dealing dealt focus focuses focused focusing
    concern concerns concerning cover covers covered covering treat treats treated propose proposes proposed proposing
    present presents presented introduce introduces introduced consider considers considered examine examines examined
    handle handles handled look looks looked looking relate relates related relating regard regarding find finding found
    show shows list lists tell give gives name names know knows known knowledgeable search recommend recommended suggest suggested read
    reading start started learn write writes written wrote writing publish publishes published publishing release released
    appear appears appeared available interested interest interests interesting topic topics subject subjects area areas
    field fields theme themes question questions problem problems thing things something anything everything stuff info information
    details overview summary introduction introductory good great best important relevant useful recent recently latest newest
    top first last new old total number count counted many much several few lot lots complete full entire year years
    venue venues conference conferences journal journals proceedings compare compared comparison versus vs similar like
    different difference common stored here there exist exists ask talk contact speak want need would like love help
    together jointly joint both still yet ever currently now today hi hello please thanks thank okay ok mainly mostly
    specialize specializes specialise specialises include includes including involve involves involving involved contribute contributed
    made done say says said describe describes described report reports reported come comes came stand
    evolve evolved evolution history chronological chronology develop developed changed change over respect terms kind kinds type types sort
    active tackled often frequent frequently productive prolific career meant mean sorry rather instead same wondering evaluate evaluates evaluated evaluating test tests tested experiment experiments
    released public online appear appears hours explain behind solve solves solved idea main key problem does did anywhere somewhere particular deal dealing one ones two else actually really entries entry items item results result me us count
    cite cites cited citing got gets summarise summarize summarised summarized prepare preparing
    leads lead invented collection database""".split()
)
_CONNECTORS = frozenset("to of in on with for and or by at from about into as that which".split())
_TRIMMED = "\"'“”‘’.,;:!?()[]{}<>…*_~#|/\\"


def topic_of(masked: str) -> str:
    """The topic words of a masked question (case kept), or an empty string."""
    text = _LABEL.sub(" | ", _INTRODUCED.sub("", masked))
    text = _SCAFFOLD_PHRASES.sub(" ", text)
    pieces = [_trim(piece) for piece in text.split("|")]
    chosen = [piece for piece in pieces if piece]
    return " ".join(chosen)


def _trim(piece: str) -> str:
    """A stretch of text without scaffolding at its ends; what stands between topic words is kept."""
    words = [word.strip(_TRIMMED) for word in piece.split()]
    words = [word for word in words if word]
    while words and _is_edge(words[0]):
        words.pop(0)
    while words and _is_edge(words[-1]):
        words.pop()
    # "papers on X that he wrote": the tail behind a relative pronoun is scaffolding once its ends are trimmed.
    return " ".join(words)


def _is_edge(word: str) -> bool:
    bare = word.lower()
    return (
        bare in FUNCTION_WORDS
        or bare in _EDGE_WORDS
        or bare in _CONNECTORS
        or not any(c.isalnum() for c in bare)
    )


def is_scaffold(word: str) -> bool:
    """Whether a folded word only builds questions."""
    return word in FUNCTION_WORDS or word in _EDGE_WORDS or word in _CONNECTORS


def scaffold_words() -> frozenset[str]:
    """All words that only build questions, for mending slips in them."""
    return FUNCTION_WORDS | _EDGE_WORDS
