"""The owner of a homepage: where one person alone has a page, `he`, `the professor`, `your PhD` and a bare `ORCID?` are of them.

Whoever is named in the question, or was spoken of before, goes first; and `my aunt` says whose `her` it is.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import PersonMention
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question
from assistant.understanding.people.people import PeopleFinder

_WHOEVER = r"(?:the|this|that) (?:very )?(?:professor|prof|researcher|scientist|scholar|academic|lecturer|pi|p\.i\.|person|guy|man|woman|lady|candidate|page ?owner|site ?owner|owner(?: of (?:the|this) (?:web)?(?:page|site|homepage))?)"
_PERSON = re.compile(
    rf"\b(?P<whose>his|{_WHOEVER}['’]s)\b(?! or (?:her|hers)\b)|\b(?P<her>her)\b|\b(?P<who>he|she|him|{_WHOEVER})\b(?! or (?:she|he|her|him)\b)|(?<![吉其])[他她](?!们|人)",
    re.I,
)
_THE_AUTHOR = re.compile(
    rf"\bthe author(?P<whose>['’]s)?\b(?! (?:of|lists?|names?|order|number|contributions?)\b)(?!.*\b(?:{PAPERS}|authors|abstracts?)\b)",
    re.I,
)
_GOES_ON = re.compile(
    r"^\s+(?!(?:at|in|on|with|about|for|to|from|and|or|as|by|during|before|after|who|when|now|there|here)\b)[\w-]+",
    re.I,
)
"""Behind `her` where it says whose: `her supervisor`."""
_OTHERS = re.compile(
    r"\b(?:my|our|a|an|some|every|each|one['’]s|the) (?:[\w-]+ )?(?:(?:grand)?(?:mother|father|parents?|ma|pa)|mum|mom|dad|son|daughter|wife|husband|aunt|uncle|niece|nephew|sister|brother|cousin|partner|boss|neighbou?r|friend|colleague|pupil|student|child|kid|boy|girl|baby|patient|customer|doctor|teacher|user|author|editor|participant|speaker|player|nurse|driver)s?\b"
    r"|\b(?:he|she|his|her|him)(?: or |/)(?:he|she|his|hers?|him)\b",
    re.I,
)
_STRANGER = re.compile(
    r"\b(?i:an?|one|certain|some|named|called) [A-Z][^\W\d_'-]+ [A-Z][^\W\d_'-]+(?=\W+(?:who|that|is|was|says|said|works|claims|from|at|in)\b|\W*[,.?!])"
)
"""`A Jane Doe is said to work there`: whoever that is, pronouns are of them."""
_LIFE = (
    r"(?:(?:current|present|previous|former|last|first|latest|academic|professional|google|research|work|job|undergraduate|graduate|doctoral|official|personal|own|main|best) )*"
    r"(?:ph\.?\s?d\.?|doctorates?|degrees?|master(?:['’]?s)?|bachelor(?:['’]?s)?|undergrad\w*|alma mater|education|studies|background|bio\w*|cv|vita|resume|career|jobs?|positions?|title|role|occupation|rank|employers?|employment|company|affiliations?|universit(?:y|ies)|institutions?|workplace|post-?doc|internships?|supervisors?|advis[eo]rs?|mentors?|awards?|prizes?|honou?rs|fellowships?|scholarships?|hobb(?:y|ies)|interests?|e-?mail(?: address)?|contact(?: details| information)?|orcid(?: id| number)?|scholar(?: page| profile| link)?|github(?: page| account| profile| link)?|linkedin|twitter|home ?page|web ?site|courses?|teaching|classes|service|students|interns|mentees|h-?index|citations?|citation count|office|nationality|languages?|instrument|pets?)"
)
_YOURS = re.compile(
    rf"\byour(?= {_LIFE}\b(?! (?:papers?|data|models?|stud(?:y|ies)))(?! (?:on|about) ))", re.I
)
_LIVES = r"(?:work(?! on\b)|worked(?! on\b)|study(?!\W+\w+ing\b)(?= (?:at|before|in which|for|as|there|now)\b|\W*$)|studied|do (?:your|a|the) (?:ph\.?d|doctorate|master\w*|bachelor\w*|post-?doc\w*|undergrad\w*|degree|studies)|did (?:your|a|the)|get (?:your|a|the) (?:ph\.?d|doctorate|degree|master\w*|bachelor\w*)|graduate|intern(?:ed)?\b|teach|taught|supervise|advise|mentor|live|grow up|go to (?:school|college|university)|win|won|receive|awarded|looking for (?:students?|interns?|post-?docs?|a job)|hiring|taking|tak(?:e|ing) (?:on )?(?:new )?(?:students?|interns?|post-?docs?)|from|based|employed|affiliated|a (?:professor|student|post-?doc|researcher|engineer)|an? \w+ (?:professor|student|engineer|scientist|researcher))"
_YOU = re.compile(
    rf"\b(?:(?P<aux>do|did|have|are|were|will|can|would) )?you(?= (?:(?:ever|still|also|currently|now|originally|previously|actually|been) )*{_LIVES})",
    re.I,
)
_AGREES = {"do": "does", "have": "has", "are": "is", "were": "was"}
_BARE = re.compile(
    rf"^\W*(?:(?:hi|hello|and|please|so|tell me|give me|show me|list|any|all|some|what|which|where|when|who|is|are|was|were|has|have|been|there|the|an?|how many) )*{_LIFE}(?: (?:and|or|,) (?:the )?{_LIFE})*"
    r"(?: (?:is|are|was|were|listed|given|stated|mentioned|done|taken|obtained|received|completed|earned|won|held|there|here|please|link|url|on|the|this|page|homepage|site|website|from|at|of|in|which|university|year|so far|until|now|to date))*\W*$",
    re.I,
)
_ONLY_PLURAL = re.compile(rf"\b(?P<whose>their)(?= {_LIFE}\b(?! (?:of|on|for)\b))", re.I)


def owner_of(library: Library) -> PersonMention | None:
    """The only person with a page here."""
    if len(library.members) != 1:
        return None
    owner = library.members[0]
    return PersonMention(text=owner.name, candidates=(owner.id,), researcher_id=owner.id)


def owner_named(text: str, talk: Conversation) -> str:
    """The question with the name of the only one who has a page, where it speaks of them without naming them."""
    owner = owner_of(talk.library)
    if owner is None or (talk.query is not None and talk.person):
        return text
    name = owner.text
    if _OTHERS.search(text) or _STRANGER.search(text) or _names_somebody(text, talk):
        return text
    if (match := _PERSON.search(text) or _THE_AUTHOR.search(text)) is not None:
        return _put(text, match, name)
    if (match := _YOURS.search(text)) is not None:
        return f"{text[: match.start()]}{name}'s{text[match.end() :]}"
    if (match := _YOU.search(text)) is not None:
        verb = (match.group("aux") or "").lower()
        verb = f"{_AGREES.get(verb, verb)} " if verb else ""
        return re.sub(r"\byour\b", "their", f"{text[: match.start()]}{verb}{name}{text[match.end() :]}")
    if talk.query is None and (match := _ONLY_PLURAL.search(text)) is not None:
        return _put(text, match, name)
    if talk.query is None and _BARE.match(text):
        return f"{text.rstrip(' ?!.')} of {name}?"
    return text


def _names_somebody(text: str, talk: Conversation) -> bool:
    return bool(
        PeopleFinder(talk.library.directory, talk.library.is_common, talk.library.is_everyday).take(
            Question(text)
        )
    )


def _put(text: str, match: re.Match[str], name: str) -> str:
    """The name in place of the pronoun, as possessive where that says whose; `did they` stays a question of one."""
    groups = match.groupdict()
    span = next((match.span(one) for one in ("who", "whose", "her") if groups.get(one)), match.span())
    behind = text[span[1] :]
    if match.re is _THE_AUTHOR:
        span = match.span()
    whose = groups.get("whose") or (groups.get("her") and _GOES_ON.match(behind))
    return f"{text[: span[0]]}{name}{chr(39) + 's' if whose else ''}{text[span[1] :]}"
