"""Pronouns for people: `she`, `their`, `these authors`."""

from __future__ import annotations

import re

from assistant.records import QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.references import References
from assistant.understanding.language.question import Question, span_said

_PERSON = re.compile(
    r"\b(?:he|she|him|his|her|hers|himself|herself)\b(?!\s+or\s+(?:she|he|her|his|hers)\b)|\b(?:this|that|the (?:very )?same) (?:person|researcher|author|scientist|guy|woman|man|student|professor)\b(?! as\b)|(?<![吉其])他(?!们)|她(?!们)|这个人|此人",
    re.I,
)
_THEY = re.compile(
    r"\b(?:do|did|have|are|were|can)\s+(they)\b|\b(their|theirs)\b(?= (?:joint |shared |common )?(?:papers?|publications?|works?|co-?authors?|latest|newest|oldest|earliest|other|first|interests?|affiliations?|h-?index|research|most|email|collaborat))|\b(?:by|with|of|about)\s+(them)\b|\b(theirs)\b|^\W*(they)\b|他们|她们",
    re.I,
)
_IDENTITY = re.compile(
    r"\b(?:is|are|was|were|isn['’]t|aren['’]t|be)\b (?!the same)[^,;?]*(?<!\bby )(?<!\bof )(?<!\bfrom )(?<!\bwith )\bthe same (?:person|researcher|author|one|man|woman|guy)\b",
    re.I,
)
"""Asks whether two are one."""
_THOSE_PEOPLE = re.compile(
    r"\b(?:these|those|the same) (?:people|authors|researchers|scientists|guys|folks)\b", re.I
)
_SAME_AUTHORS = re.compile(
    r"(?<=by |of )(?:the (?:very )?same|these|those|its|the) (?:authors|people|researchers|scientists|team|group)\b",
    re.I,
)
_SAME_ON_ELSE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|are|is|were|do|did|have|has)\b\W*)*((?:the )?(?:very )?same (?:authors|people|researchers|team|group))\b(?=.*\b(?:else|other|others|another|more|further)\b)",
    re.I,
)
"""`Same authors on anything else?`"""
_OF_A_PERSON = re.compile(
    r"\b(?:else|other|others|more|besides|(?:something|anything) (?:on|about|in)|write|wrote|written|publi\w+|papers?|works?|co-?auth\w+|collab\w+|h-?index|interests?|affiliat\w+|e-?mail|based|study|studying|employed|hired|for hire|graduated|alumni|still (?:with|here|there|around|working|employed))\b|还(?:有|写|发|做)|写过|发表|合作|一起|论文|文章",
    re.I,
)
_THEY_OR = r"(?:he|she|him|her|they|them)"
_WITH_PERSON = re.compile(
    rf"\bwith\s+PERSON\b|\w\W+and\s+PERSON\b|[和与跟]\s*PERSON|\b{_THEY_OR}\b.*\bthan\s+PERSON\b|\b{_THEY_OR}\W+(?:or|vs)\W+PERSON\b|\bPERSON\W+(?:or|vs)\W+{_THEY_OR}\b",
    re.I,
)
"""Somebody beside whoever is spoken of."""


def take_those_people(question: Question, found: References, talk: Conversation) -> None:
    """`These authors`, after they were asked for."""
    if talk.paper is not None and (match := question.search(_SAME_ON_ELSE)) is not None:
        found.person = found.all_authors = True
        question.take(*match.span(1), "PERSON")
    elif talk.paper is not None and (match := question.search(_SAME_AUTHORS)) is not None:
        found.person = found.all_authors = True
        question.take(*match.span(), "PERSON")
    elif talk.asked_for_authors and (match := question.search(_THOSE_PEOPLE)) is not None:
        found.person = True
        question.take(*match.span(), "PERSON")


def take_person(
    question: Question, found: References, masked: str, knows_people: bool, talk: Conversation | None
) -> None:
    """`She`, `their papers`; `they` of what a paper says stand for the paper."""
    if _IDENTITY.search(question.text):
        return  # "are A and B the same person?"
    of_paper = talk is not None and _is_of_paper(question, talk) and not found.group
    did = None if knows_people or found.group else _OF_A_WORK.search(question.text)
    if did is not None and question.free(*did.span("they")):
        question.take(*did.span("they"), "")
    for pattern in (_PERSON, _THEY):
        while (match := question.search(pattern)) is not None:
            if pattern is _THEY and of_paper and not _OF_A_PERSON.search(masked):
                found.paper = True  # "what do they propose?": the authors, as what the paper says
                question.take(*span_said(match), "PAPER")
                continue
            if pattern is _THEY and talk is not None and _are_papers(question, talk):
                found.group = True  # "what do they have in common?", behind a list of papers
                question.take(*span_said(match), "")
                continue
            query = talk.query if talk is not None else None
            if pattern is _THEY and query is not None and talk is not None and talk.asked_for_authors:
                found.all_authors = query.position is None and not query.people
            # "Did she write any with Zeke Xie?": she is somebody else than the one named behind `with`.
            leans = not knows_people or bool(_WITH_PERSON.search(masked))
            question.take(*span_said(match), "" if not leans or found.person else "PERSON")
            found.person = found.person or leans


_OF_A_WORK = re.compile(
    r"\b(?:the|that|your|an?|this) (?:[\w'’-]+ )?(?:study|paper|article|experiment|project|trial|survey|preprint|thesis|work)s? (?:(?:where|in which|on|about|into|with|that|which)|of (?:the )?[\w-]+)\b[^?.!]{6,160}?\b(?:did|do|does|could|would) (?P<they>they)\b",
    re.I,
)
"""`In the study where bees are cooled, what did they measure?`: whoever did it, and nobody spoken of before."""
_SET_APART = re.compile(r"\bin common\b|\b(?:differ\w*|compare\w*|alike|similar)\b", re.I)


def _are_papers(question: Question, talk: Conversation) -> bool:
    """Whether `they` are laid side by side and are the papers listed, since nobody was spoken of."""
    query = talk.query
    one = query is not None and len(query.people) == 1 and query.kind is QueryKind.PAPERS
    of_people = (
        talk.is_of_person and not (one and query is not None and not query.coauthors)
    ) or talk.lists_people
    return len(talk.displayed) > 1 and not of_people and bool(_SET_APART.search(question.text))


_CONTENT = re.compile(
    r"\bthey (?:also |then |really |actually )?(?:propos\w*|suggest\w*|claim\w*|conclud\w*|find|found|show\w*|report\w*|argu\w*|introduc\w*|us(?:e|ed)|test\w*|evaluat\w*|compar\w*|admit\w*|train\w*|measur\w*|achiev\w*|discuss\w*|explain\w*|recommend\w*|observ\w*|need|solv\w*|reach|get)\b",
    re.I,
)
"""What the authors of a paper do in it."""
_DO = re.compile(
    r"\b(?:do|did|can|could) they (?:(?:also|actually|really|then) )?(?!(?:appear|come|go|have|differ|cover|deal|share|belong|agree|relate|fit|all|both|each)\b)\w+",
    re.I,
)
"""What is done by people, and not by the papers of a list."""


def _is_of_paper(question: Question, talk: Conversation) -> bool:
    """Whether `they` are the authors of a paper, as what it says: of the one spoken of, or the best one found."""
    if talk.is_certain and not talk.is_of_person:
        return True
    of_paper = bool(talk.shown) and (talk.is_certain or talk.is_ranked)
    does = _CONTENT.search(question.text) or (not talk.person and _DO.search(question.text))
    return of_paper and bool(does)
