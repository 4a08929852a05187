"""Openings: how a follow-up begins and ends, and places in a list, read before names, years and orders could be."""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.references import References
from assistant.understanding.language.closings import closes
from assistant.understanding.language.cues import Cues, cues, take_said
from assistant.understanding.language.question import Question
from assistant.understanding.language.reactions import denies, reaction_before
from assistant.understanding.spoken_of.antecedents import asked_of_an_author, is_another_person
from assistant.understanding.spoken_of.ordinals import ORDINALS, PLACE, take_place_in_list
from assistant.understanding.spoken_of.places_compared import take_two_places

OPENER = re.compile(
    r"^\W*(?:(?:and|but|also|or|so|then|ok(?:ay)?|well|now|only|just)\b[\s,]*)*(?:(?:what|how) (?:about|abt|bout)\b|(?:sorry|no|oh|actually|rather|instead)\b[\s,]*(?:i (?:mean|meant))?\b|i (?:mean(?:t)?|was after)\b|make that\b|(?:compared (?:to|with)|versus|vs\b\.?)\s|and\b|but\b|only\b|just\b|also\b|(?:the )?same\b|in YEAR\b|or\b|then\b|anything (?:else|more|later|earlier|newer|older)\b|any (?:others?|more)\b|what else\b|more\b\W*$|keep\b|leave out\b|drop\b|without\b|restrict\w*|narrow\w*|limit\b)"
    r"|^\W*(?:(?:any(?:thing)?|some(?:thing)?|ones?|those|these)\s+)*(?:by|from) PERSON\W*$"
    r"|^\W*(?:together )?(?:with|alongside) PERSON\b(?! and PERSON)"
    r"|^\W*(?:那么?|还有|只看?|仅|其中)|呢\W*$",
    re.I,
)
_TAKES_IT = (
    r"(?:(?:that(?:['’]s| is)|sounds?|seems?|looks?|pretty|quite) )*(?:fair|true|good|close|easy|clear|odd|strange|reasonable|sensible|understandable|logical)(?: (?:enough|point|one|call|to hear|to me|by me))?(?=\s*[.!;–—])"
    r"|(?:no|not an?) (?:problem|worries|matter|surprise|wonder|big deal|need)(?: (?:there|then))?(?=\s*[.!,;–—])|(?:point taken|duly noted|very well|all right|oh well|as (?:expected|i (?:thought|feared|hoped|suspected|expected|guessed))|(?:it )?can(?:not|['’]t) be helped"
    r"|worth (?:a try|asking)|just (?:kidding|joking|curious|asking|wondering)|agreed|granted|whatever|(?:that )?figures|never ?mind|no hard feelings|what a pity|had to ask)(?=\s*[.!,;–—])"
)
"""Takes an answer as it is, before the next question: `Fair enough.`, `No worries.`, `As I thought.`"""
_CHATTER = re.compile(
    rf"^\W*(?:(?:{_TAKES_IT}|ok(?:ay)?|cheers|hi|hello|hey|yo|oh|ah+|aha|u?h+m+|hm+|lol|(?:ha){(2,)}h?|huh|whoa|omg|gosh|damn|i see|got it|(?:many )?thanks(?:,? (?:a (?:lot|bunch|million|ton)|so much|very much|again|anyway|for (?:that|this|the \w+)))*|thank you(?:,? (?:so much|very much|again|kindly))*|thx|(?:much )?(?:obliged|appreciated)|great|nice|cool|fine|right|well|sure|yes|yeah|yep|perfect|interesting|(?:(?:what|that's|that is) )?(?:a )?(?:pity|shame)|too bad|sad(?:ly)?|bummer|oh dear|understood|noted|makes sense|impressive|excellent|lovely|wonderful|awesome|(?:(?:that is|that's|how|so|very|really|quite) )?(?:fun(?:ny)?|neat|sweet|crazy|wild|clever|smart|super|brilliant|amazing|fantastic|fascinating|intriguing|cute|helpful|useful|moving|touching|odd|strange|weird|surprising|handy|tiny|huge)(?=\s*[.!,;])|alright|wow|(?:none|no one|nobody|nothing|zero|no|really)(?: at all)?(?=\s*\?)|good(?: to know)?|wait|hang on|(?:one more|an?other|different|one other) thing(?=\s*[,.:;!–—-])|one more (?:time|thing|question)|quick question|please)(?!\w)[\s,.;:!?…–—-]+)+(?=\w)",
    re.I,
)
_FRESH = re.compile(
    r"^\W*(?:(?:and|now|so|ok(?:ay)?)\b[\s,]*)*(?:(?:an? ?)?(?:other|different|new|separate|unrelated) (?:question|topic|subject|matter|thing|story|issue)(?=\s*[,.:;!–—-]|\s+(?:altogether|entirely|now|though)\b)(?: (?:altogether|entirely|now|though))?|(?:an?)?(?:other|different|new|separate|unrelated) (?:question|topic|subject|matter)|change of (?:topic|subject)|(?:something|on to something) (?:else|different|new)(?: now| entirely| completely)?|switching (?:topics?|subjects?)|unrelated(?:ly)?|by the way|never ?mind(?!\s+(?:the|about|which|what)\b|\s*[.!]))(?:\s*[,.:;!–—-]+\s*|\s+)(?=\w)",
    re.I,
)
_CORRECTS = re.compile(
    r"\W*(?:(?:(?:and|but|oh|ah|no|nope|nah|sorry|wait|actually|rather|instead|hm+|well|not (?:her|him|them|that|this|these|those)(?: one| paper| person| guy)?)\b[\s,.!–—-]*)*(?:i (?:(?:actually|really|of course|only|just) )?(?:mean|meant|was after|wanted|was (?:asking|thinking) (?:about|of))|make (?:that|it)|let'?s say)|(?:(?:oh|ah|no|nope|nah|sorry|wait|apologies|actually|rather|not (?:her|him|them))\b[\s,.!–—-]*)+)\b[\s,.:!–—-]*(?=\w)",
    re.I,
)
_EXCLUDES = re.compile(
    r"^\W*(?:(?:and|but|so|now|please)\b\s*)*(?:leave out|leav\w+ out|hide|filter out|take out|throw out|get rid of|exclud\w+|drop|skip|remove|omit|not counting|except(?: for)?|without|minus)\b(?: (?:everything|all|anything|the ones|those|papers|the))*",
    re.I,
)
_MOVES: Cues[str] = cues(
    (
        "before",
        r"\b(?:anything |something |what about )?(?:before|earlier|older|previous(?:ly)?)(?: than)?(?: to)? (?:that|then|this|it)\b|^\W*(?:and )?(?:before|earlier|previously)\W*$|\ban? (?:earlier|older|previous) (?:one|paper|work|publication)\b|\b(?:anything|something) (?:earlier|older)\b(?!\s+than)|\b(?:the )?(?:earlier|older) ones\b",
    ),
    (
        "after",
        r"\b(?:anything |something |what about )?(?:after|later|newer|more recent|since)(?: than)? (?:that|then|this|it)\b|^\W*(?:and )?(?:afterwards|later|since|after)\W*$|(?<=\w\W)(?:ever )?since(?=\W*$)|\ban? (?:later|newer|more recent) (?:one|paper|work|publication)\b|\b(?:anything|something) (?:later|newer|more recent)\b(?!\s+than)|\b(?:the )?(?:later|newer|more recent) ones\b|\b(?:an?|any|the|some) (?:\w+ )?follow-?[ -]?ups?\b(?: (?:papers?|works?|articles?|stud(?:y|ies)|publications?))?(?: (?:to|of|on) (?:it|that|this))?",
    ),
    flags=re.I,
)
_YEARS_AWAY: Cues[int] = cues(
    (0, r"\b(?:in |from |of |during )?(?:that|the (?:very )?same) year(?: (?:again|too|as well))?\b|同一年|那一?年|当年"),
    (-1, r"\b(?:in |from |of )?(?:the|a|one) (?:year (?:before|earlier|prior)|(?:previous|preceding|prior) year)(?: (?:to )?(?:that|it|this))?\b|前一年|上一年"),
    (1, r"\b(?:in |from |of )?(?:the|a|one) (?:year (?:after|later)(?:wards)?|(?:following|next|subsequent) year)(?: (?:to )?(?:that|it|this))?\b|后一年|次年|下一年"),
    (-2, r"\b(?:in )?two years (?:before|earlier|prior)(?: (?:that|it|this))?\b"),
    (2, r"\b(?:in )?two years (?:after|later)(?: (?:that|it|this))?\b"),
    flags=re.I,
)  # fmt: skip
"""A year told from the one spoken of: how many years away."""
_BACK = re.compile(
    r"\b(?:(?:going|go|coming|come|getting|get|turning|return(?:ing)?|let'?s go) )?back to\b|\breturn(?:ing)? to\b|\bonce more\b|\bone more time\b|\bonce again\b",
    re.I,
)
_SAME = re.compile(
    r"\b(?:the )?same (?:\w+ )?(?:years?|venues?|conferences?|period|roles?|positions?|topics?|subject|time(?: span| frame)?|restriction|constraints?|again)\b|\b(?:the )?same(?: question| thing)?(?: again)?(?= (?:for|with|but|question)\b|\W*$)|\b(?:the )?same question\b",
    re.I,
)
_TAIL = re.compile(
    r"\s+(?:in|from|among|on|within|anywhere in) your (?:pages|data|database|records?|list|collection|index|files|system|sources?)(?=[\s?!.]*$)|(?<=\w)[\s,]+(?:as well|too|also|then|instead|again|pls|plz|please|though|exactly|in (?:its|their|his|her) (?:place|stead)|by the way|btw)(?:[\s,]+(?:please|pls))?(?=[\s?!.]*$)",
    re.I,
)
_REPEAT = re.compile(
    r"^\W*(?:(?:and|but|so)\b\s*)?(?:(?:can|could) you )?(?:(?:where|how) (?:does|do|did|is|are) (?:it|that|this|you|they)\b.{0,12}\b(?:say|said|stated?|written|know|get|find|have|stand)\b.{0,20}|where(?:'s| is| does) (?:that|this) (?:come )?from|(?:(?:what(?:'s| is) )?(?:the|your) )?(?:source|sources|evidence|reference|proof)s?(?: for (?:that|this|it))?|show (?:me )?(?:where|the source|the evidence)\b.*|says who|really|how (?:sure|certain|confident) are you(?: (?:about|of) (?:that|this|it|these|those))?|(?:are|is) (?:these|those|they|that|this|it) (?:really |already )?(?:all|everything|(?:the )?(?:whole|full|complete|entire) (?:list|number)|complete)(?: of (?:them|it)| (?:you have|there (?:is|are)))?|are you sure(?: about (?:that|this|it))?|is that (?:right|true|correct|so)|why(?: is that| do you (?:say|think) (?:so|that))?|how come|according to (?:what|whom|which \w+)|repeat(?: that)?|say (?:that|it) again)\W*$",
    re.I,
)
_AUTHORS_ASKED = re.compile(
    r"^\W*(?:and |so |then )?(?:(?:list|name|show)(?: me)? )?(?:all |only |just )?(?:the )?(?:(?:other|top) )?(?:(?!(?:and|first|last|lead|senior|final|second|third)\b)\w+ )?(authors)(?:[\s,]*(?:then|please|too))?\W*$",
    re.I,
)
_PLACED_AUTHOR = re.compile(
    rf"\b(?:the |its |that |this |their )?({PLACE})[- ](?:author|person|name|researcher|co-?author)\b(?!s)(?:\s+of (?:it|that|this|them))?",
    re.I,
)
_MOST_OFTEN = re.compile(r"\b(?:most|usual|frequent|common|regular|main)(?:[- ]\w+)?\s*$", re.I)
_PREDICATE = re.compile(
    r"(?:(?:\b(?:[Ii]s|[Ww]as|[Aa]re|[Ww]ere|been|being)\s+(?:(?:[Hh]e|[Ss]he|[Tt]hey|(?:the|that|this|same|the same)\s+(?:person|one|researcher|author|guy|woman|man|[A-Z]\w+)|[A-Z][\w.'’-]+)\s+){1,4}(?:(?:also|not|neither|never|ever|really|actually|always|often|even|listed as|named as)\s+)*)|\bas\s+)(?:an?\s+|the\s+|its\s+|their\s+)?$"
)
"""What stands before a place that somebody is said to have."""
_STANDS = re.compile(
    r"\b(?:he|she|they|(?!(?:Who|What|Where|Which|When|How)\b)[A-Z][\w.'’-]+)\s+(?:is|was|are|were)\s+(?:(?:also|really|not|named|listed as)\s+)*(?:the |an? )?$"
)
"""The same, told of somebody: `the ones where she is first author`."""
_SOMEBODY = re.compile(r"\b(?:person|name|researcher)\b", re.I)
_NARROWS = re.compile(r"\s*(?:ones|papers?|articles?|works?|publications?|pieces?)\b", re.I)
_NAME_ASKED = re.compile(r"\b(?:who(?:'s|s)?|whose|name of|what(?:'s| is))\b.{0,14}$", re.I)
_PUT_RIGHT = re.compile(
    r"\bnot (?:in |from )?(?:19|20)\d\d\b[\s,;:–—-]*(?:but |rather |instead )?(?:in |from )?(?=(?:19|20)\d\d\b)|(?<=\d)[\s,]+(?:i (?:mean|meant|wanted)[\s,]+|that is[\s,]+)?(?:and )?(?:not|instead of|rather than) (?:in |from )?(?:19|20)\d\d\b(?=\W*(?:$|i (?:mean|meant)\b))",
    re.I,
)
"""The year that was wrong: `not 2023, 2022`, `2022, not 2023`."""
_DROPS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (
        slot,
        re.compile(
            rf"[\s,]*\b(?:(?:whatever|regardless of|no matter|irrespective of|ignor\w+|forget(?: about)?|never ?mind(?: about)?|drop(?:ping)?|lift(?:ing)?|remov\w+|without|not just|not only|any|all|across|over)(?: all)?(?: the| that| this| which| what)?) (?:{noun})\b(?: (?:restriction|limit|filter|constraint))?",
            re.I,
        ),
    )
    for slot, noun in (
        ("years", "years?|dates?|YEAR|period"),
        ("venues", "venues?|conferences?|VENUE|journals?"),
        ("topic", "topics?|subjects?"),
    )
) + tuple(
    (
        slot,
        re.compile(
            rf"[\s,]*\b(?:ignor\w+|forget(?: about)?|never ?mind(?: about)?|drop(?:ping)?|lift(?:ing)?|remov\w+)(?: the| that| this) (?:{noun})\b(?: (?:restriction|limit|filter|constraint))?",
            re.I,
        ),
    )
    for slot, noun in (
        ("coauthors", "co-?authors?|collaborators?|second (?:person|name|author)"),
        ("position", "(?:author )?(?:position|place)|(?:first|last|senior)[- ]author(?:ship)?"),
        ("people", "persons?|names?"),
    )
)


def take_openings(question: Question, talk: Conversation | None) -> References:
    """What must be read before names and constraints: how a follow-up begins and ends, and authors by their place."""
    found = References()
    if talk is None:
        return found
    masked = question.masked()
    found.repeats = bool(_REPEAT.match(masked))
    found.closes = closes(question.text)
    chatter = _CHATTER.match(question.text)
    behind = chatter.end() if chatter is not None else 0
    match = _FRESH.match(question.text) or _FRESH.match(question.text[behind:])
    if match is not None:  # "well. a different thing: ..."
        begin = 0 if _FRESH.match(question.text) else behind
        found.fresh = question.free(begin, begin + match.end())
        if found.fresh:
            question.take(begin, begin + match.end(), "")
    if chatter is not None and question.free(*chatter.span()):
        question.take(*chatter.span(), "")
    begin = _take_reaction(question, found, chatter.end() if chatter is not None else 0)
    match = _CORRECTS.match(question.text, begin) or _CORRECTS.match(question.text)
    if match is not None and match.group().strip() and question.free(*match.span()):
        found.corrects = found.opener = True
        question.take(*match.span(), "")
    if (match := question.search(_PUT_RIGHT)) is not None:
        found.corrects = found.opener = True
        question.take(*match.span(), "")
    _take_either_way(question, found)
    _take_drops(question, found)
    if found.drops and found.fresh and not content_words(question.masked()):
        found.fresh = False  # "never mind, all venues"
    if (match := question.search(_EXCLUDES)) is not None:
        found.excludes = found.opener = True
        question.take(*match.span(), "")
    if (match := question.search(_BACK)) is not None:
        found.back = found.opener = True
        question.take(*match.span(), "")
    if (match := question.search(_AUTHORS_ASKED)) is not None and talk.shown:
        found.paper = True
        question.take(*match.span(), "authors PAPER")
    if (match := question.search(_TAIL)) is not None:
        found.instead = "instead" in match.group().lower()
        found.besides = bool(re.search(r"\b(?:too|also|as well)\b", match.group(), re.I))
        found.opener = found.opener or found.instead
        question.take(*match.span(), "")
    _take_sameness(question, found)
    _take_placed_author(question, found, talk)
    found.opener = found.opener or bool(OPENER.search(question.masked()))
    listed = talk.displayed or talk.listed or talk.people
    if listed and not take_two_places(question, found, talk):
        take_place_in_list(question, found, talk)
    return found


def _take_reaction(question: Question, found: References, start: int) -> int:
    """`That wasn't it. And X?`: what is said of the last answer, and where it ends; where it denies that, the rest puts it right."""
    end = reaction_before(question.text, start)
    if end > start and question.free(start, end):
        found.corrects = found.opener = denies(question.text[start:end])
        question.take(start, end, "")
    return end


def _take_sameness(question: Question, found: References) -> None:
    found.years_away = take_said(question, _YEARS_AWAY, "YEAR")
    found.opener = found.opener or found.years_away is not None
    found.moves = take_said(question, _MOVES, "")
    found.opener = found.opener or found.moves is not None
    if (match := question.search(_SAME)) is not None:
        found.same = found.opener = True
        found.same_years = bool(re.search(r"years\b", match.group(), re.I))
        question.take(*match.span(), "")


_EITHER_WAY = re.compile(
    r"[\s,(–—-]*\b(?:with or without|whether or not (?:it|they|he|she) (?:is|are|has|have|had)(?: on)?|be it|on|about)\b (?P<what>[\w][\w -]{1,40}?)(?: or (?:not|without|otherwise|anything else))?\s*(?=[,;:.?!)–—]|$)",
    re.I,
)
_BOTH_WAYS = re.compile(
    r"\bwith or without\b|\bor (?:not|without|otherwise|anything else)\b|\bwhether or not\b", re.I
)


def _take_either_way(question: Question, found: References) -> None:
    """`With or without code`, `on glaciers or not`: what was asked for of that sort no longer holds."""
    match = question.search(_EITHER_WAY)
    if match is None or not _BOTH_WAYS.search(match.group()):
        return
    found.drops.append(
        "fact"
        if re.search(r"\b(?:code|github|repositor\w+|links?)\b", match.group("what"), re.I)
        else "topic"
    )
    found.opener = True
    question.take(*match.span(), "")


def _take_drops(question: Question, found: References) -> None:
    for slot, pattern in _DROPS:
        if (match := question.search(pattern)) is not None:
            found.drops.append(slot)
            found.opener = True
            question.take(*match.span(), "")


def _take_placed_author(question: Question, found: References, talk: Conversation | None) -> None:
    """`The third author's other papers`; `who is third author?` asks for a name and is left to the fact."""
    match = question.search(_PLACED_AUTHOR)
    if match is not None and _MOST_OFTEN.search(question.text[: match.start()]):
        return  # "the most frequent last author on his papers": of many papers
    if match is None:
        return
    before, behind = question.text[: match.start()], question.text[match.end() :]
    if _PREDICATE.search(before) or _STANDS.search(before) or _NARROWS.match(behind):
        return  # "is that person first author?", "her first-author ones": a place, not whose work is asked for
    place = ORDINALS[match.group(1).lower()]
    if talk is not None and _SOMEBODY.search(match.group()) and is_another_person(talk, place):
        found.ordinal, found.of_person = place, True  # "and the second person?", of the people listed
        question.take(*match.span(), "PERSON")
        return
    bare = not content_words(question.masked().replace(match.group().lower(), " "))
    possessive = behind.startswith(("'s", "’s"))
    if bare and not possessive and talk is not None and asked_of_an_author(talk):
        found.author = place  # "and the second author?": the same of them
        question.take(*match.span(), "PERSON")
        return
    if not possessive and (bare or _NAME_ASKED.search(before)):
        return  # who stands there is asked, which the place itself tells
    found.author = place
    question.take(*match.span(), "PERSON")
