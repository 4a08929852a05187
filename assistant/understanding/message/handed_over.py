"""Something stored, asked for in the words of a task: `send me the DOI of X`, `remind me where Y came out`, `calculate how many papers ...`.

Such a request is put as a plain one before anything is recognised in it; what is to be made new stays as it is.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_POLITE = (
    r"(?P<polite>(?:^|[.!?;:]\s+|,\s*)\W*(?:(?:hi|hello|hey|and|so|also|then|now|please|pls|plz|kindly|just|quickly|maybe|perhaps|thanks|sorry|there|again)\b[\s,.!]*)*"
    r"(?:(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody) (?:(?:please|pls|kindly|just|quickly|maybe|perhaps|possibly|also|then) )*"
    r"|(?:i|we)(?:['’]d| would)? (?:want|like|need|love|ask) (?:you|someone|somebody) to )?)"
)
_ME = r"(?: (?:over|along|back))?(?: (?:to )?(?:me|us))?"
_ASKED = r"(?:(?:in|at|on|by|with|from|for|since|to) )?(?:who|whom|whose|what|which|when|where|how|whether)\b"
_FACT = (
    rf"(?:links?|urls?|web ?(?:address|page|site)(?:es|s)?|home ?pages?|repo(?:s|sitor(?:y|ies))?|addresses|address|dois?|identifiers?|ids?|names?|titles?|years?|dates?|months?|venues?|journals?|conferences?|authors?|co-?authors?|author ?(?:list|names)"
    rf"|people|persons?|researchers?|members?|citations?|references?|bibtex|affiliations?|positions?|numbers?|counts?|totals?|lists?|{PAPERS}|profiles?|e-?mails?(?: address(?:es)?)?|slides|posters?|videos?|data ?sets?|code|source code|demos?|arxiv (?:ids?|numbers?|links?))"
)
_THE = r"(?:the|its|his|her|their|all|every|each|both|any|this|that|PERSON['’]s)"
_STORED = rf"(?:{_THE} (?:of )?(?:the )?(?:(?!new\b|own\b)[\w'’/-]+ ){{0,3}}?{_FACT}\b)"
_NOT_HERS = r"(?! (?:(?:the|its|his|her|their|all|every|each|both|any) )?(?:[\w'’/-]+ ){0,3}?(?:to|from) (?:my|our)\b)"
_LISTS = r"(?:bibliograph(?:y|ies)|publication lists?|lists?|listings?|inventor(?:y|ies)|roster|directory)"

_PLAIN = (
    (re.compile(rf"{_POLITE}(?:re)?send{_ME}{_NOT_HERS} (?={_STORED})", re.I), "give me "),
    (re.compile(rf"{_POLITE}(?:(?:forward|e-?mail|share)(?: (?:to )?(?:me|us)| with (?:me|us))?|(?:mail|text|dm|ping|pass|drop|shoot|point)(?: over)? (?:me|us)(?: (?:to|towards))?) (?={_STORED})", re.I), "give me "),
    (re.compile(rf"{_POLITE}(?:write|note|jot|type|spell|put)(?: (?:down|out|up))?{_ME}(?: (?:down|out))? (?={_THE} (?:(?:the|of|full|complete|exact|whole|two|three|four) )*(?:names?|titles?|years?|dates?|venues?|journals?|conferences?|authors?|co-?authors?|people|number|links?|dois?)\b)", re.I), "give me "),
    (re.compile(rf"{_POLITE}(?:please )?(?:remind|refresh){_ME}(?: again)?,? (?={_ASKED})", re.I), "tell me "),
    (re.compile(rf"{_POLITE}(?:please )?remind (?:me|us)(?: again)?(?: of| about)? (?={_STORED})", re.I), "give me "),
    (re.compile(rf"{_POLITE}(?:calculate|compute|work out|figure out|determine|add up|tally|total)(?: for (?:me|us))?,? (?={_ASKED})", re.I), "tell me "),
    (re.compile(rf"{_POLITE}(?:calculate|compute|work out|figure out|determine|add up|tally|total)(?: for (?:me|us))?(?: up)? (?=(?:the )?(?:total |overall |exact )?(?:number|count|share|percentage|proportion|fraction|average|median|mean)\b)", re.I), "tell me "),
    (re.compile(rf"{_POLITE}(?:generate|create|make|draw up|write up|compile|prepare|put together|assemble|build|produce)(?: (?:me|us))? (?:an?|the) (?:(?:full|complete|short|quick|simple|brief) )*{_LISTS} (?:of|with) ", re.I), "list "),
    (re.compile(rf"{_POLITE}order(?: (?:me|us))? (?=(?:(?:the|all|his|her|their|its|your|those|these) |[\w'’.-]+ ){{0,6}}?{PAPERS}\b[^.?!]* by (?:date|year|venue|journal|title|time)\b)", re.I), "sort "),
)  # fmt: skip


_AFTER_ONE = re.compile(
    r"^(?P<greets>\W*(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|there|please|so|ok)\b[\s,.!]*)*)(?:i(?:['’]m| am)|we(?:['’]re| are))(?: (?:just|really|currently|still))? (?:after|looking for|searching for|trying to find|hunting for|in search of) "
    r"(?:the|that|your|this|one)(?: (?:\w+ )?(?:paper|article|report|study|publication|preprint|manuscript|one))? (?:on|about|dealing with|concerning|regarding|covering|describing) (?P<what>[^?!]+?)[.!]*\s*$",
    re.I,
)
"""`I'm after the report on X.`: which one, and nothing of it, is asked for."""


_FOR_SOMEBODY = re.compile(
    r",? for (?:my|our) (?:(?!(?:paper|year|venue)s?\b)[\w'’-]+ ){0,2}?[\w'’-]+(?:,? (?:who|she|he|they|which|it)\b[^?.!]*)?(?=\s*[?.!]*\s*$)",
    re.I,
)
"""Whom or what it is wanted for, behind a request."""


def as_plain_request(text: str) -> str:
    """The text with what asks for something stored put plainly; as it is where nothing does."""
    if (sought := _AFTER_ONE.match(text)) is not None and ". " not in sought["what"]:
        return f"{sought['greets']}Which papers are on {sought['what']}?"
    asked = text
    for pattern, plain in _PLAIN:
        text = pattern.sub(lambda match, plain=plain: f"{match['polite']}{plain}", text)  # type: ignore[misc]
    return text if text == asked else _FOR_SOMEBODY.sub("", text)
