"""Words that lean on the conversation: pronouns, `the second one`, `these`, and questions that only add a constraint."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.understanding.conversation import Conversation
from assistant.understanding.further import FURTHER
from assistant.understanding.glossary import translate
from assistant.understanding.question import Question
from assistant.words import content_words

_PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
ORDINALS = (
    {word: place for place, word in enumerate(_PLACES)}
    | {word: place for place, word in enumerate("1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split())}
    | {str(place + 1): place for place in range(10)}
    | {"last": -1, "final": -1, "one": 0, "two": 1, "three": 2, "four": 3, "five": 4}
)
PLACE = rf"(?:{'|'.join(_PLACES)}|last|final|\d(?:st|nd|rd|th)|10th)"
_CHINESE_ORDINALS = "一二三四五"
OPENER = re.compile(
    r"^\W*(?:(?:and|but|also|or|so|then|ok(?:ay)?|well|now|only|just)\b[\s,]*)*(?:(?:what|how) (?:about|abt|bout)\b|(?:sorry|no|oh|actually|rather|instead)\b[\s,]*(?:i (?:mean|meant))?\b|i (?:mean(?:t)?|was after)\b|make that\b|(?:compared (?:to|with)|versus|vs\b\.?)\s|and\b|but\b|only\b|just\b|also\b|(?:the )?same\b|in YEAR\b|or\b|then\b|anything (?:else|more|later|earlier|newer|older)\b|any (?:others?|more)\b|what else\b|more\b\W*$|keep\b|leave out\b|drop\b|without\b|restrict\w*|narrow\w*|limit\b)"
    r"|^\W*(?:(?:any(?:thing)?|some(?:thing)?|ones?|those|these)\s+)*(?:by|from) PERSON\W*$"
    r"|^\W*(?:together )?(?:with|alongside) PERSON\b(?! and PERSON)"
    r"|^\W*(?:那么?|还有|只看?|仅|其中)|呢\W*$",
    re.I,
)
_ORDINAL_PAPER = re.compile(
    rf"\b(?:the |that |this |its |your )({PLACE}) (?:one|paper|(?:one )?(?:of|in|on) (?:them|these|those|(?:the|your|that|this) (?:list|two|three))|result|article|entry|item|publication)(?: (?:in|of|on) (?:the|your|that|this) list)?\b|^\W*(?:(?:and|so|ok|no|what about|how about)\b[\s,]*)*(?:the )?({PLACE})\b(?=\W*$|\s*[,:–—])|\b(?:number|no\.?|nr\.?|#)\s*(\d|one|two|three|four|five)\b|第([一二三四五])(?:篇|个)",
    re.I,
)
_THAT_PAPER = re.compile(
    r"\b(?:this|that|the same) (?:paper|article|work|method|model|one|publication)\b|\b(?:does|did|is|was|about|like|to|wrote|of|with|for|in|has|cite|cites)\s+(it)\b|^\W*(it)\b|\b(its)\b|[这那该]篇(?:论文|文章|工作)?(?!(?:(?!作者|他|它|哪)[^，,。？?]){1,30}(?:论文|文章|工作))|它",
    re.I,
)
_WHICH_IS_IT = re.compile(
    r"\b(?:which)(?: ones?| papers?)? (?:is|was|are|were) (it|that|they)\b(?=\W*$)", re.I
)
"""Asks which one it is, and speaks of none."""
_SAID_FIRST = re.compile(
    r"^\W*(?:(?:and|but|so|now|or|what about|how about|as for)\b\s*)*PERSON\s*[,:;–—-]", re.I
)
"""A person put before the question about them; what leans in it leans on that person."""
_THAT_ONE = re.compile(r"(?:this|that) one", re.I)
_BROADLY_THAT = re.compile(
    r"\b(?:this|that|the) (?:very )?(?:paper|article|publication|author list|list of authors)\b(?!\s+(?:on|about|by|of|from|with|that|which|where|called|in YEAR)\b)"
    r"|\b(?:this|that) (?:study|team|benchmark|data ?set|approach|system|project|experiment|technique|algorithm|framework)\b"
    r"|(?<!is )(?<!was )(?<!does )(?<!about )\b(it)\b(?! (?:true|possible|okay|ok|the case|known|worth)\b)|\b(?:was|is|did|does|of|for|on|about|like|from|has|with)\s+(that|this)\b(?=\W*$|\s*,|\s+(?:come|came|appear\w*|publish\w*|measured|presented|accepted|tested|get|written|run|done|work|mean|in|at|on|from|for|by|first|out)\b)"
    r"|\b(?:did|does|do|would|will|can|could)\s+(that|this)\b(?=\s+\w+\W*$|\s+(?:take|need|cost|require|help|use|give|change|improve|save|beat|reach|run|make|bring|mean|include|contain|achieve|rely|depend|lead|compare|perform|scale|handle|solve|differ|reduce|increase)\b)",
    re.I,
)
_AUTHORS_SAY = re.compile(
    r"\b(?:do|did|does|have|has|can|could) (the (?:authors|paper|study|work))\b(?=\s+\w)", re.I
)
_OWN_CLAUSE = re.compile(r"[,;.:]\s|\s(?:and|but|that|which|when|while|because|if|without)\s", re.I)
_THERE = re.compile(
    r"(?<!is )(?<!are )(?<!was )(?<!were )\b(?:in )?(there|therein)\b(?=\s*(?:[,?!.]|$))", re.I
)
_PERSON = re.compile(
    r"\b(?:he|she|him|his|her|hers|himself|herself)\b(?!\s+or\s+(?:she|he|her|his|hers)\b)|\b(?:this|that|by the same) (?:person|researcher|author|scientist|guy|woman|man|student|professor)\b|(?<![吉其])他(?!们)|她(?!们)|这个人|此人",
    re.I,
)
_THEY = re.compile(
    r"\b(?:do|did|have|are|were|can)\s+(they)\b|\b(their|theirs)\b(?= (?:joint |shared |common )?(?:papers?|publications?|works?|co-?authors?|latest|newest|oldest|earliest|other|first|interests?|affiliations?|h-?index|research|most|email|collaborat))|\b(?:by|with|of|about)\s+(them)\b|\b(theirs)\b|^\W*(they)\b|他们|她们",
    re.I,
)
_THOSE_PEOPLE = re.compile(
    r"\b(?:these|those|the same) (?:people|authors|researchers|scientists|guys|folks)\b", re.I
)
_OF_A_PERSON = re.compile(
    r"\b(?:else|other|others|more|besides|write|wrote|written|publi\w+|papers?|works?|co-?auth\w+|collab\w+|h-?index|interests?|affiliat\w+|e-?mail|based|study|studying)\b",
    re.I,
)
_WITH_PERSON = re.compile(r"\bwith\s+PERSON\b|\w\W+and\s+PERSON\b|[和与跟]\s*PERSON", re.I)
_SET = re.compile(
    r"\b(?:which|any|some|one|all|how many|most|none|only)?\s*(?:of\s+)?(?:(?:these(?! days)|those(?! days)|the (?:ones|above|results))\b(?: (?:papers?|publications?|works?|ones)\b)?|them\b(?: (?:papers|publications|ones)\b)?)|\bonly (?:the )?(?:ones|papers)\b|\b(?:the )?ones\b(?= (?:by|at|in|from|with|about|on|since|before|after))|这些|那些|其中|上面的?",
    re.I,
)
_BROAD_SET = re.compile(
    r"\b(?:which|any|some|one|all|either|both|none|each|neither)?\s*(?:of\s+)?(?:these|those|the)\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d)\b(?:\s+(?:papers?|publications?|works?|ones|people|names|authors))?(?=\W*$|\s+\w)|\bthe ones\b|\b(?:which|any) ones?\b(?= (?:(?:is|are|was|were)(?! (?:it|that|this|they|those|these)\b)|deals?|does|do|did|uses?|used|has|have|had|can|concerns?|covers?|treats?|looks?|works?|handles?|mentions?|came|won|got|appeared|talks?|needs?|reports?|studies|studied) \w+)|^\W*(?:(?:and|but|so|ok|then)\b[\s,]*)*(?:which|what ones?)(?= (?:are|were) (?:on|about|from|at|in|by|with|since|before|after|related|concerned)\b)|\b(?:both|either|neither)(?: of them)?\b(?=\W*$|\s+(?:papers?|lists?|authors?|of|by|have|has|had|at|in|on|from|written|published|the|come|came|use|used|appear\w*|deal|work|share|cite|need|get|got|run|report|propose|study|show|test\w*|rely|include|concern)\b)|\b(?:which|what)(?: ones)? (?:are|were) (?:they|those|these)\b(?=\W*$)"
    r"|(?:(?<=\bare )|(?<=\bis )|(?<=\bwere )|(?<=\bwas ))(?:any|some|one|all|none|most)\b(?= (?:on|about|at|in|from|by|with|related|concerned)\b)|(?:(?<=were )|(?<=are )|(?<=been )|(?<=did )|(?<=have ))they\b(?=\s+(?:all |both |each |been |ever |also )*(?:published|written|cited|accepted|presented|released|available|out|appear\w*|come out|open|peer)\b)",
    re.I,
)
_NUMBERED = re.compile(
    r"\s+(?:two|three|four|five|six|seven|eight|nine|ten|[2-9])\b(?:\s+(?:papers?|publications?|works?|articles?|ones))?",
    re.I,
)
"""How many they are said to be: `of these two papers`."""
_BY = re.compile(r"\bby\s*$", re.I)
_QUANTIFIER = re.compile(r"^(?:how many|which|any|most)\b", re.I)


_FEW = 3
"""Words besides a pronoun that do not yet say themselves what the pronoun stands for."""


@dataclass
class References:
    """What a question leans on."""

    opener: bool = False
    """It begins like a continuation: `and in 2021?`, `what about ...`."""
    ordinal: int | None = None
    """Index of a paper (or of a person) in the last answer."""
    of_person: bool = False
    """The index counts people."""
    author: int | None = None
    """Place of an author whose other work or data are asked for: `the third author's papers`."""
    paper: bool = False
    person: bool = False
    group: bool = False
    """`these`, `the ones`: the papers of the last answer."""
    both: bool = False
    """`both`, `the two`, `either`: of a pair."""
    described: bool = False
    """It names one of the list by a description, which is resolved already."""
    vague: bool = False
    """It describes one of a list that no list holds: `the one that ...`."""
    back: bool = False
    """It returns to an earlier subject."""
    thread: Conversation | None = None
    """The conversation as it stands once the question has gone back to an earlier list."""
    same: bool = False
    """It asks the same once more, for somebody or something else."""
    same_years: bool = False
    """`the same two years`: all that the questions before asked for."""
    corrects: bool = False
    """It puts something right: `no, I meant ...`."""
    instead: bool = False
    """It puts something in the place of what was asked: `on images instead`."""
    wrong: tuple[str, ...] = ()
    """The ids of those who were asked for and were not meant: `not A, B`."""
    besides: bool = False
    """What it names comes on top of what was asked: `and with B too?`."""
    excludes: bool = False
    """Its constraints are to be left out: `drop the preprints`."""
    moves: str | None = None
    """`before` or `after` the time spoken of."""
    years_away: int | None = None
    """How many years from the year spoken of: `the year before`, `that year`."""
    closes: bool = False
    """It only thanks, praises or takes leave."""
    denies: bool = False
    """It only says that what was shown is not what was meant."""
    repeats: bool = False
    """It asks where the last answer stands: that is shown once more."""
    fresh: bool = False
    """It says itself that it begins anew."""
    drops: list[str] = field(default_factory=list)
    """Constraints of the question before that no longer hold: `whatever the year`."""

    @property
    def any(self) -> bool:
        """Whether it leans on the conversation at all."""
        return not self.fresh and (
            self.opener
            or self.any_but_opener
            or self.repeats
            or self.closes
            or self.denies
            or self.thread is not None
        )

    @property
    def any_but_opener(self) -> bool:
        """The same, apart from how it begins."""
        return (
            self.ordinal is not None
            or self.author is not None
            or self.paper
            or self.person
            or self.group
            or self.described
        )


def take_references(
    question: Question, found: References, *, knows_people: bool, talk: Conversation | None = None
) -> References:
    """Find the words that lean on earlier turns and mark them as what they stand for; `found` is what the openings gave.

    `knows_people`: whether the question names a person itself; then `his` means that person and is only dropped.
    `talk`: the conversation, where there is one; then wordings count that mean something else in a first question.
    """
    masked = question.masked()
    found.opener = found.opener or bool(OPENER.search(masked))
    if found.ordinal is None and (match := question.search(_ORDINAL_PAPER)) is not None:
        word = match.group(1) or match.group(2) or match.group(3)
        found.ordinal = ORDINALS[word.lower()] if word else _CHINESE_ORDINALS.index(match.group(4))
        counts_people = talk is not None and talk.counts_people and "篇" not in match.group()
        found.of_person = counts_people and "PAPER" not in masked
        question.take(*match.span(), "PERSON" if found.of_person else "PAPER")
    if talk is not None and talk.shown and (match := question.search(_AUTHORS_SAY)) is not None:
        # "what do the authors admit?" asks what the paper says
        found.paper = found.ordinal is None and "PAPER" not in question.masked()
        question.take(*(match.span(1) if found.paper else match.span()), "PAPER" if found.paper else "")
    if talk is not None and talk.asked_for_authors and (match := question.search(_THOSE_PEOPLE)) is not None:
        found.person = True
        question.take(*match.span(), "PERSON")
    _take_group(question, found, broadly=talk is not None)
    if not found.group and found.ordinal is None and "PAPER" not in question.masked():
        _take_paper(question, found, talk)
    _take_person(question, found, masked, knows_people, talk)
    return found


def _take_group(question: Question, found: References, *, broadly: bool) -> None:
    for pattern in (_SET, _BROAD_SET) if broadly else (_SET,):
        match = question.search(pattern)
        if match is None or not match.group().strip():
            continue
        if broadly and _BY.search(question.text[: match.start()]) and match.group().strip().lower() == "them":
            return  # "anything by them": people
        found.group = True
        more = _NUMBERED.match(question.text, match.end()) if broadly else None
        end = more.end() if more else match.end()
        said = (
            question.text[: match.start()].rstrip().rsplit(" ", 1)[-1]
            + " "
            + question.text[match.start() : end]
        )
        found.both = bool(re.search(r"\b(?:both|two|either|neither)\b", said, re.I))
        lead = _QUANTIFIER.match(match.group()) if broadly else None
        question.take(match.start() + (lead.end() if lead else 0), end, "")
        return


def _take_paper(question: Question, found: References, talk: Conversation | None) -> None:
    if (match := question.search(_WHICH_IS_IT)) is not None:
        question.take(*match.span(1), "")
    match = question.search(_THAT_PAPER)
    if match is not None and _SAID_FIRST.match(question.masked()) and _THAT_ONE.fullmatch(match.group()):
        question.take(*match.span(), "")  # "and X, where did that one study?"
        return
    if match is not None and talk is not None and FURTHER.search(question.text[: match.start()]):
        question.take(*_group_span(match), "")
        return  # "has X another paper on bees? What is it called?": the one asked for, not the one spoken of
    if match is not None and talk is None and len(content_words(question.masked())) > _FEW:
        return  # a first question: what `it` is, the question says itself
    if match is not None and talk is None and translate(question.masked())[0]:
        return  # `X那篇论文`: described, if by words that fit no single paper
    if match is not None:
        found.paper = True
        question.take(*_group_span(match), "PAPER")
        return
    if talk is None or not talk.shown:
        return
    for match in _BROADLY_THAT.finditer(question.text):
        before = question.text[: match.start()]
        own = len(content_words(before)) > 2 and _OWN_CLAUSE.search(before)
        if question.free(*_group_span(match)) and not own:
            found.paper = True
            question.take(*_group_span(match), "PAPER")
            return
    if (match := question.search(_THERE)) is not None:
        found.opener = True
        found.paper = talk.is_certain
        question.take(*match.span(), "PAPER" if talk.is_certain else "")


def _take_person(
    question: Question, found: References, masked: str, knows_people: bool, talk: Conversation | None
) -> None:
    of_paper = talk is not None and _is_of_paper(question, talk) and not found.group
    for pattern in (_PERSON, _THEY):
        while (match := question.search(pattern)) is not None:
            if pattern is _THEY and of_paper and not _OF_A_PERSON.search(masked):
                found.paper = True  # "what do they propose?": the authors, as what the paper says
                question.take(*_group_span(match), "PAPER")
                continue
            # "Did she write any with Zeke Xie?": she is somebody else than the one named behind `with`.
            leans = not knows_people or bool(_WITH_PERSON.search(masked))
            question.take(*_group_span(match), "" if not leans or found.person else "PERSON")
            found.person = found.person or leans


_CONTENT = re.compile(
    r"\bthey (?:also |then |really |actually )?(?:propos\w*|suggest\w*|claim\w*|conclud\w*|find|found|show\w*|report\w*|argu\w*|introduc\w*|us(?:e|ed)|test\w*|evaluat\w*|compar\w*|admit\w*|train\w*|measur\w*|achiev\w*|discuss\w*|explain\w*|recommend\w*|observ\w*|need|solv\w*|reach|get)\b",
    re.I,
)
"""What the authors of a paper do in it."""


def _is_of_paper(question: Question, talk: Conversation) -> bool:
    """Whether `they` are the authors of a paper, as what it says: of the one spoken of, or the best one found."""
    if talk.is_certain and not talk.is_of_person:
        return True
    return bool(talk.shown) and (talk.is_certain or talk.is_ranked) and bool(_CONTENT.search(question.text))


def _group_span(match: re.Match[str]) -> tuple[int, int]:
    """The span of the group that matched, or of the whole match."""
    index = next((number for number, text in enumerate(match.groups(), 1) if text), 0)
    return match.span(index)
