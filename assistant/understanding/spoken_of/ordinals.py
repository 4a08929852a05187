"""Ordinals: `the second one`, `number three`, of the papers or people of the last answer."""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.references import References
from assistant.understanding.language.question import Question
from assistant.understanding.spoken_of.antecedents import is_another_person
from assistant.understanding.spoken_of.described_papers import described

_PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
ORDINALS = (
    {word: place for place, word in enumerate(_PLACES)}
    | {word: place for place, word in enumerate("1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split())}
    | {str(place + 1): place for place in range(10)}
    | {"last": -1, "final": -1, "one": 0, "two": 1, "three": 2, "four": 3, "five": 4}
)
PLACE = rf"(?:{'|'.join(_PLACES)}|last|final|\d(?:st|nd|rd|th)|10th)"
_CHINESE_ORDINALS = "一二三四五"
_ORDINAL_PAPER = re.compile(
    rf"\b(?:the |that |this |its |your )({PLACE}) (?:one|paper|(?:one )?(?:of|in|on) (?:them|these|those|(?:the|your|that|this) (?:list|two|three))|result|article|entry|item|publication)(?: (?:in|of|on) (?:the|your|that|this) list)?\b|^\W*(?:(?:and|so|ok|no|what about|how about)\b[\s,]*)*(?:the )?({PLACE})\b(?: one)?(?:['’]s)?(?=\W*$|\s*[,:–—])|\b(?:number|no\.?|nr\.?|#)\s*(\d|one|two|three|four|five)\b|第([一二三四五])(?:篇|个)",
    re.I,
)
_PLACE_IN_LIST = re.compile(
    rf"\b(?:the |that |this |your )({PLACE}) (?:(?:one )?(?:of|in|on) (?:them|these|those|(?:the|your|that|this) (?:list|two|three))|one|result|entry|item|time(?=\W*$))\b(?! (?:to|by)\b)"
    rf"|\bthe ({PLACE})\b(?: (?:one )?again\b)?(?=\s+(?:is|was|been|written|published|presented|accepted|cited|about|does|did|do|come|came|appear\w*|say\w*|use\w*|have|has|stud(?:y|ied|ies)|work(?:s|ed)?|live[sd]?|teach\w*|graduat\w*|publish\w*|writ\w+|wrote|got|get|won|win|want\w*|look\w*)\b|\s*[,:–—]|\s*[?.!,:–—]*$|['’]s\W*$)"
    rf"|(?:(?<=does )|(?<=did )|(?<=do )|(?<=would )|(?<=could ))the ({PLACE})\b(?= (?!(?:two|three|four|five|six|few|half|author|paper|version|name|year|person|researcher|part|experiment|stage|step|phase|model|method|data|term|approach|network|module|component|idea|problem|contribution|layer|task|case)s?\b|set\b)\w+)",
    re.I,
)
"""Said of a list that was shown: read before `first` and `last` could be an order or a number."""
_RUNNER_UP = re.compile(r"(?:(?<=did )|(?<=does )|(?<=has )|(?<=have )|(?<=had )|(?<=is )|(?<=was )|(?<=by ))(?:the )?runner-?\s?up\b(?=\s+\w|\W*$)|\b(?:the )?runner-?\s?up(?=['’]s )", re.I)  # fmt: skip
"""Whoever stands second in a ranking, as somebody who did something."""
_NEAREST = re.compile(
    r"\b(?:the|that|this|your) (?:very )?(?:nearest|closest)(?: (?:one|paper|match|result|hit|thing|article))?(?: of (?:them|these|those))?(?=\W*$|\s+(?:about|is|was|say|says|do|does|by|from|you|to)\b)",
    re.I,
)
"""Behind an answer that only names what comes near."""
_ASKS_WHO = re.compile(r"\bwho\b", re.I)
_ACTING = re.compile(r"\b(?:has|have|had|did|does|do)\s+$", re.I)
"""Before whoever does something: `has the third one written`, not `was the third one written`."""
_WRITTEN = re.compile(
    r"\W*(?:been |was |is )?(?:written|published|presented|accepted|cited|about|come|came|appear)|.*\b(?:is|was|did) it\b.*\b(?:published|presented|accepted|cited|come out|appear)",
    re.I,
)

_OF_A_THING = re.compile(r"\b(?:it|its)\b", re.I)


_AMONG = re.compile(
    rf"\b(?i:the (?P<place>{PLACE}))(?:[- ](?:mentioned|named|listed))?(?: (?:one|paper|article|of (?:them|these|those)))? (?P<where>(?:at|in|from) (?:the )?[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*){{0,4}}(?: (?:19|20)\d\d)?)(?=\W|$)"
)
"""`The first one at ICML`: the first of those of the list that appeared there."""
_MENTIONED = re.compile(rf"\bthe ({PLACE})[- ](?:mentioned|named|listed)(?: (?:one|paper|article))?\b(?! (?:author|person|name|researcher))", re.I)  # fmt: skip


def _take_mentioned(question: Question, found: References, talk: Conversation) -> bool:
    """`The first-mentioned`, `the second one at ICML`: of a list of papers that was shown."""
    listed = talk.listed
    if not listed or talk.counts_people:
        return False
    if (match := question.search(_AMONG)) is not None:
        papers = [talk.library.papers_by_id[one] for one in listed]
        among = described(match["where"], papers, talk.library, strict=True)
        place = ORDINALS[match["place"].lower()]
        if -len(among) <= place < len(among):
            found.ordinal = listed.index(among[place].id)
            question.take(*match.span(), "PAPER")
            return True
    if (match := question.search(_MENTIONED)) is not None:
        found.ordinal = ORDINALS[match.group(1).lower()]
        question.take(*match.span(), "PAPER")
        return True
    return False


def take_ordinal(question: Question, found: References, talk: Conversation | None) -> None:
    """`The second one`, of the papers or people of the last answer."""
    match = question.search(_ORDINAL_PAPER)
    if match is None:
        return
    without_paper = "PAPER" not in question.masked()
    word = match.group(1) or match.group(2) or match.group(3)
    found.ordinal = ORDINALS[word.lower()] if word else _CHINESE_ORDINALS.index(match.group(4))
    counts_people = talk is not None and talk.counts_people and "篇" not in match.group()
    found.of_person = counts_people and without_paper
    question.take(*match.span(), "PERSON" if found.of_person else "PAPER")


def take_place_in_list(question: Question, found: References, talk: Conversation) -> None:
    """`The second again`, `what does the last say?`: said of a list that was shown, before names and orders are read."""
    if not talk.shown and (match := question.search(_NEAREST)) is not None:
        found.ordinal = 0
        question.take(*match.span(), "PAPER")
        return
    if _take_mentioned(question, found, talk):
        return
    asks_name = re.match(r"\W*(?:and |so )?who\b", question.text, re.I)
    if talk.counts_people and not asks_name and (match := question.search(_RUNNER_UP)) is not None:
        found.ordinal, found.of_person = 1, True
        question.take(*match.span(), "PERSON")
        return
    match = question.search(_PLACE_IN_LIST)
    if match is None:
        return
    found.ordinal = ORDINALS[next(one for one in match.groups() if one).lower()]
    asks_who = bool(_ASKS_WHO.search(question.text[: match.start()]))
    alone = not content_words(question.masked().replace(match.group().lower(), " "))
    found.of_person = (
        talk.counts_people
        and (
            bool(_ACTING.search(question.text[: match.start()]))
            or not _WRITTEN.match(question.text[match.end() :])
        )
        and (not (alone and talk.is_of_listed) or (asks_who and talk.asked_for_authors))
    )
    of_thing = _OF_A_THING.search(question.text[match.end() :])
    found.of_person = found.of_person or (alone and not of_thing and is_another_person(talk, found.ordinal))
    question.take(*match.span(), "PERSON" if found.of_person else "PAPER")
