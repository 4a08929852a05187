"""Short turns of a talk in plainer words: `Whose is it?`, `Ada Byron is first author then?`, `the crowd one: who's in there`."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.rewording import Rewording, reworded

_NAME = r"(?!(?:Who|Whose|Whom|Which|What|When|Where|How|He|She|It|They|That|This|There|And|So|Then)\b)[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,3}"
_LEAD = r"^(?P<lead>\W*(?:(?i:and|so|then|ok|okay|now|hm+|well|but|also)\b[\s,]*)*)"
_PLACES = r"first|second|third|last|senior|lead|corresponding"
_WHOSE = re.compile(
    r"\bwhose (?:is|was) (?:it|that|this)(?: one| paper| work| article)?(?=\s*[?.!]|\W*$)", re.I
)
_IS_AUTHOR = re.compile(
    rf"{_LEAD}(?P<who>{_NAME}) (?P<is>is|was) (?:the |its )?(?P<place>{_PLACES})(?: author)?(?:,? then|,? right|,? correct|,? no|,? yes)?\s*\?+\s*$"
)
"""A statement that asks."""
_APPOSED = re.compile(
    rf"{_LEAD}(?P<who>{_NAME}),(?: (?:the|that|this|your) [^,?]{{2,30}},)? (?P<ask>what|where|when|who|how|which)(?P<verb>['’]s| is| are| was| were| did| does| do| has| have) (?P<them>her|his|their|she|he|they)\b"
)
"""`And Ada, the third one, what is her subject?`"""
_CONFUSED = re.compile(
    r"^\W*(?:(?:hm+|oh|ah|ok|okay|sorry|right|well|no)\b[\s,]*)*(?:i|we) (?:(?:mix(?:ed)?|must have mixed|am mixing) (?:things|something|stuff|this|that|it all)(?: up)?|got confused|was confused|misread that|mis-?typed|was wrong|got (?:it|that) wrong)\s*[.!]+\s+(?=\w)(?!.*\b(?:mean|meant)\b)",
    re.I,
)
"""What somebody says of their own mistake, before they ask anew."""
_ONE_COLON = re.compile(
    rf"{_LEAD}(?:the |that )?(?P<what>[\w-]+(?: [\w-]+){{0,3}}) (?:one|paper)\s*[:–—]\s*(?P<ask>who|what|when|where|which|how)\b(?P<rest>[^?.!]*?)(?: (?:in|on|behind) (?:there|it|that))?\s*[?.!]*\s*$",
    re.I,
)
"""`The crowd one: who's in there`."""
_IN_IT = re.compile(r"^(?:['’]s|s| is| are| was| were)?$")
_THE_ARXIV = re.compile(
    r"\b(?P<ask>(?:what(?:['’]?s| is)|give me|get me|have you(?: got)?|do you have|is there|can i (?:get|have|see)|send me|show me) (?:the|an?|its|that|their)) arxiv(?=\s*[?.!,]|\s+of\b|\s*$)",
    re.I,
)
"""A link, and no venue."""
_WITH_WHOM = re.compile(
    rf"{_LEAD}(?:the |that |in )?(?P<year>(?:19|20)\d\d)(?: one| paper)?,? (?:was it |was that |is it )?(?:with|w/) (?:whom|who)\s*\?*\s*$|^(?P<lead2>\W*(?:(?:and|so|then)\b[\s,]*)*)(?:with whom|who with) (?:in|was it in|did (?:he|she|they) in) (?P<year2>(?:19|20)\d\d)\s*\?*\s*$",
    re.I,
)
_WHAT_WAS = re.compile(
    rf"{_LEAD}what (?P<is>was|is) (?P<who>he|she|they|{_NAME})(?: (?:in|at|to) (?:the|your|this) (?:\w+ )?(?:lab|group|team))?\s*\?+\s*$"
)
_RESPECTIVELY = re.compile(
    rf"{_LEAD}(?:the |their )?(?P<what>years|venues|journals|conferences|authors|first authors)(?: of (?:each|both|them|these|all))?,? (?:respectively|for each|of each|each|one by one)\s*\?*\s*$",
    re.I,
)
_OF_EACH = {
    "years": "when did each of them appear?",
    "venues": "where did each of them appear?",
    "journals": "where did each of them appear?",
    "conferences": "where did each of them appear?",
    "authors": "who wrote each of them?",
    "first authors": "who is the first author of each of them?",
}
_LIST_LATTER = re.compile(
    rf"{_LEAD}(?:please |can you |could you )?(?:list|show(?: me)?|name|give me|print)(?: me)? (?:the )?(?:latter|last ones|last lot|second lot|ones you just counted)\s*(?:please)?\s*[?.!]*\s*$",
    re.I,
)


_CODE_ALONE = re.compile(
    r"^\W*(?:(?:and|but|now|only|just|then|please|those|these|them|the|ones|keep|show|me|any)\b\W*)*(?P<code>with|without) code(?: please)?\W*$",
    re.I,
)


def limit_alone(text: str) -> str:
    """A later turn that only holds a list to code, or to none: `and without code?`."""
    return _CODE_ALONE.sub(r"only those \g<code> code", text)


def _apposed(found: re.Match[str]) -> str:
    who = f"{found['who']}'s" if found["them"].lower() in ("her", "his", "their") else found["who"]
    return f"{found['lead']}{found['ask']}{found['verb']} {who}"


def _of_the_one(found: re.Match[str]) -> str:
    """Who, where or when, of the paper told by a word: `who wrote the crowd one?`."""
    if re.search(rf"\b(?:{PAPERS})\b", found["what"], re.I):
        return found.group()
    ask, rest = found["ask"].lower(), found["rest"]
    if ask == "who" and _IN_IT.match(rest.strip()):
        rest = " wrote"
    elif ask in ("when", "where") and not rest.strip():
        rest = " did it appear,"
    return f"{found['lead']}{ask}{rest} the {found['what']} one?"


_PLAINER: tuple[Rewording, ...] = (
    (_CONFUSED, ""),
    (_WHOSE, "who wrote it"),
    (_IS_AUTHOR, r"\g<lead>\g<is> \g<who> its \g<place> author?"),
    (_APPOSED, _apposed),
    (_ONE_COLON, _of_the_one),
    (_THE_ARXIV, r"\g<ask> arXiv link"),
    (_WITH_WHOM, lambda found: f"who else wrote the {found['year'] or found['year2']} one?"),
    (_WHAT_WAS, r"\g<lead>what \g<is> the position of \g<who>?"),
    (_RESPECTIVELY, lambda found: _OF_EACH[found["what"].lower()]),
    (_LIST_LATTER, r"\g<lead>list them"),
)


def turn_in_plain_words(text: str) -> str:
    """A turn with plainer words for those that would be misread."""
    return reworded(text, _PLAINER)
