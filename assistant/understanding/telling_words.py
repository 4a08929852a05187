"""The topic of a question by the parts its words play: what tells, without who asks, why, and what for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.embedding import Embedder
from assistant.understanding.chatter import is_chatter
from assistant.understanding.cues import PAPERS
from assistant.understanding.listed_parts import any_of, listed_parts
from assistant.understanding.question import Question
from assistant.understanding.told_first import topic_told_first
from assistant.understanding.word_parts import PARTS, WordPart, word_parts
from assistant.words import content_words

TELLS = 0.4
"""Chance from which a word is of the topic."""
LEANS = 0.1
"""The same beside words that are."""
FRAMES = 0.6
"""Chance from which a word is no more than frame."""
_TRIMMED = " .,;:!?\"'“”‘’()[]-–—"
_JOINTS = frozenset("and or of in for to with on from about the a an , / - ' ’".split())
"""Words and signs that join two stretches of a topic, however little they tell."""
_CUTS = frozenset(". ? ! ;".split())
_OF_THE_STORE = re.compile(
    r"\b(?:in|from|on|within|across|of|does|do) (?:the|this|your|our|that) (?:whole |entire |full |stored |complete )?"
    r"(?:index|collection|catalog(?:ue)?|records?|database|archive|holdings|listings?|list|lists|files?|stor(?:e|age)|data|repository|library|page|pages|site|website|profile)\b(?! of\b)",
    re.I,
)
"""Where everything that is asked for lies."""
_STORED = re.compile(
    rf"\b(?:stored|indexed|listed|cat(?:alogued|aloged)|archived|held|recorded|registered|collected)(?= {PAPERS}\b)"
    r"|\b(?:next|this|coming|last|the coming) (?:term|semester|week|month|year|quarter|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.I,
)
"""`the stored papers`; and when those who ask need something."""
_IN_WHAT_ORDER = re.compile(
    r"\b(?:year by year|(?:ordered |sorted |arranged |grouped )?(?:by|per) year|in (?:the )?order of (?:years?|appearance|publication)|in chronological order|chronologically"
    r"|from (?:the )?(?:very )?(?:first|oldest|earliest|beginning|start) (?:\w+ )?(?:(?:up )?to|till|until) (?:the )?(?:very )?(?:last|latest|newest|most recent|present|end|today|now)(?: one)?)\b",
    re.I,
)
"""How what is asked for is to be shown."""
_TURNS_UP = re.compile(
    r"\b(?:turn|come|crop|pop|show)(?:s|ing|ped)? up(?=\W*$| (?:anywhere|(?:in|among|across) (?:(?:any|all|some) of )?(?:the|your|this|these|any|what)\b))",
    re.I,
)
"""What is asked of a topic: `Where does X turn up in your papers?`"""
_BEFORE_THAT = re.compile(
    r"\b(?:before|until|so that) (?:i|we|one) (?:(?:can|could|really|actually|finally) )?(?:dive|dig|get|go|jump|delve|move|plunge|start|begin|tackle|read|attempt|turn|look|open|face)\b"
    r"(?: (?:in|into|on|onto|to|with|at|started (?:in|with|on)|deeper(?: into)?))*(?: the (?:hard|difficult|technical|other|original|real) (?:ones|papers|stuff|parts?|works?))?",
    re.I,
)
"""What whoever asks means to do next: `an overview before I dive into X`."""
_POINTS_BACK = re.compile(
    r"\b(?:in|on|of|about|with|along|from|like|for) (?:that|this|such|those|these) (?:an? )?(?:kind|sort|type|line|direction|area|vein)s?(?: of (?:\w+))?(?=\W*$)",
    re.I,
)
"""`Any research on that kind of thing?`"""
_FROM_THE_LAB = re.compile(
    r"\b(?:by|from|of|in|at|within|out of) (?:this|your|our) (?:\w+ )?(?:group|lab(?:oratory)?|team|institute|department|crew|people|collection|shelf|shelves|catalog(?:ue)?)(?:['’]s)?\b",
    re.I,
)
"""`Which tool from this group ...`: whose what is asked for is."""
_SORT = r"(?:conceptual|empirical|theoretical|theory|applied|practical|experimental|qualitative|quantitative|technical|methodological|foundational|old|older|new|newer|recent|early|earlier|late|later|long|short|big|small|published|unpublished)"
_WHATEVER_SORT = re.compile(
    rf",?\s*\(?\b(?:(?:both|either|whether|be it|be they) {_SORT}(?: (?:ones|work|works|papers|studies))?(?:,| and| or| as well as) {_SORT}|(?<=, ){_SORT} (?:and|or|as well as) {_SORT}|(?<=\(){_SORT} (?:and|or|as well as) {_SORT})"
    r"(?: (?:ones|work|works|papers|studies|pieces))?(?: alike| too)?\)?(?=\s*[?.!,;]*\s*$)",
    re.I,
)
"""`Work on audits, both conceptual and empirical`: any sort will do."""
_READING = re.compile(
    r"\breading[- ]lists?\b|\b(?:suggested|recommended|further|background|introductory|essential) readings?\b(?! \w+ing\b)",
    re.I,
)
"""What is asked for, and no reading that a machine does."""
_SENTENCE_END = re.compile(r"[.?!…;]+\s+(?=\S)")
_DOES = re.compile(
    rf"\b(?i:which|what|any|some|the|your|all|list|show|find) (?:of (?:your|the|these|those) )?(?:other |recent |more )?(?:{PAPERS})(?: (?:here|of yours|you have|do you have|(?:in|from|of) (?:the|this|your|our) \w+))?(?:,? (?:that|which))? "
    r"(?P<verb>(?!(?:rel|involv|employ|appl|combin|contribut|benefit|concern|pertain|relat|revolv|cent|featur|incorporat|exploit|adopt|utili|leverag|count|call|nam|titl|lie|lay|sit|belong|try|tries|tried|attempt|aim|happen|went|go|on|about|in|by|of|from|at|to|for|with|and|or)\w{0,4}\b)(?!\w+(?:ly|[^e]ed)\b)[a-z]{4,}) (?:(?:up|down|out|away|apart|together) )?(?=[a-z])"
)
"""What papers do is of their topic: `papers that prune the filters of networks`."""
_OF_WHICH = re.compile(
    rf"(?:^|[.?!…]\s+)(?:any |some |got (?:any )?|and )?(?P<noun>(?:[\w-]+ ){{1,3}}){PAPERS}(?: (?:please|pls|here|perhaps))?\W*$",
    re.I,
)
"""A sentence that only names what the papers are on: `Diarization papers?`"""
_AS_FAR_AS = 4
"""Words from there on to the next that tells, up to which all of it tells."""
_WHO_ASKS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|well|dear \w+)\b\W*)*(?:(?:i|we) (?:\w+ly )?(?:teach|lecture|tutor|study|work (?:for|at|as|in|on)|(?:give|run|hold|lead|organi[sz]e|attend|take) (?:an? |the |our |my )?(?:\w+ )?(?:course|class|lecture|seminar|workshop|tutorial|reading group)s?)"
    r"|(?:i|we)(?:['’]m| am|['’]re| are) (?:an? )?(?:\w+ ){0,3}(?:teach|lectur|tutor|student|professor|engineer|journalist|doctor|nurse|developer|farmer|lawyer)\w*"
    r"|(?:my|our) (?:students?|pupils?|class|kids|children|course|seminar|reading group) (?:is|are|was|were|has|have|loves?|likes?|hates?|do|does|wants?)\b"
    r"|(?:it|this|that)(?:['’]s| is| will be) (?:all |just |meant )?for (?:my|our|an?|the) )",
    re.I,
)
"""A sentence that says who asks or what for."""
_REFERS_BACK = re.compile(
    r"\b(?:it|they|them|their|he|she|his|her|these|those)\b|\b(?:this|that|such)(?=\W*$|\s*[?.!,;])", re.I
)
_FOR_WHOM = re.compile(
    rf"\b{PAPERS} (?:here )?(?:(?:that|which) )?(?:(?:would|could|can|might|will) )?(?:help|let|allow|enable|tell|show|teach|suit)s? (?:(?:an?|the|some|any|my|our) )?(?:(?:shop|home|plant|house|land|car) )?"
    r"(?:practitioner|engineer|owner|doctor|physician|clinician|nurse|vet|teacher|farmer|gardener|developer|programmer|manager|mayor|lawyer|journalist|student|beginner|newcomer|researcher|company|user|operator|worker|layman|someone|somebody|people)s?\b(?: (?:to|who (?:wants?|needs?|has|have|tr(?:y|ies)) to)\b)?"
    rf"|\b(?:suited|suitable|right|useful|good|best|helpful) (?:for|to) (?:someone|somebody|anyone|people|those|an? \w+) who (?:wants?|needs?|has|have|tr(?:y|ies)|likes?|hopes?) to\b"
    r"|\b(?:introductions?|introductory \w+|intro|primer|guide) (?:in)?to\b",
    re.I,
)
"""`Which paper helps an engineer decide how thick a wall must be?`"""
_THE_ONES = re.compile(
    r"^(?:(?:only|just|keep) )?(?:the |those )?ones? (?:on|about|that|which|with|in)\b\s*", re.I
)
"""`only the ones on distillation`"""
_THAT_IS = re.compile(r"\b(?:i\.? ?e|e\.? ?g)\b\.?|\besp\.", re.I)
_LOOSE_END = re.compile(
    r"(?:\s+(?:(?:(?:and|or) )?(?:so (?:on|forth)|such|the like|suchlike|whatnot|(?:things|stuff|matters|topics) like (?:that|this|those))|etc|pls|plz|please|thx|(?:[-–—:,] )?got|[-–—:,] (?:an? )?(?:list|overview|pointers?|references?|who(?:m|ever)?)|anyway|regardless|nonetheless|nevertheless|all the same|papers|articles|publications|which|among|and|or|of|in|for|to|with|on|from|about|by|at|as|the|an?|(?:among|of) you))+$",
    re.I,
)
"""What is asked for, behind its topic, what goes on like it, and little words that joined the topic to what was taken."""
_LOOSE_BEGIN = re.compile(
    r"^(?:(?:(?:show|list|give|name|find|tell|present|see|order|sort|arrange)(?: (?:me|us))? (?:the|all|any|your|those)|(?:some|any)(?:one|body)(?= (?:from|at)\b)|(?:something|anything|everything|stuff|bits)(?= (?:about|on|regarding|concerning)\b)|(?:is|are|was|were|does|do|did|has|have)(?= \w)|(?:to )?(?:know|see|find out|learn|understand)(?= (?:which|what|whom?|where|when|why|how|whether)\b)|treats? of|regarding|concern(?:s|ing|ed with)?|re:?|that|(?:our|my)(?= (?!own\b))|(?:told|claimed|said)(?= (?:that|an?|the)\b)|(?:(?:treating|handling|solving|tackling) )?(?:the )?problems? of|(?:get|getting|dive|diving|go|going) into|and|or|of|for|with|on|into|from|about|by|at|as|the|an?)\s+)+(?=\w)",
    re.I,
)
_SIGN = re.compile(r"[.?!;:,]")
_WHO_DOES = re.compile(
    r"^(?:(?:who|which|any\w+|some\w+) (?:\w+ )??(?:stud(?:y|ies|ied|ying)|research(?:es|ed|ing)?|investigat\w+|tackl\w+|explor\w+)|(?:who |which |any\w+ |some\w+ )?(?:\w+ )??work(?:s|ed|ing)? on) (?=\w)",
    re.I,
)
"""Whose doing the topic is: it never begins one."""
_LATIN = re.compile(r"[a-zA-Z]")
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f]")


def telling_words(question: Question, embedder: Embedder) -> str:
    """The words that tell what a question is about, in its own order and spelling; empty where none does."""
    if (first := topic_told_first(question)) and all(label == "" for *_, label in question.taken):
        return first
    words = _free_words(question, embedder)
    runs = _asked_in(_runs(words, question), question.text)
    if (listed := listed_parts(question)) is not None:
        begins, parts = listed
        if chosen := any_of(
            _joined([(start, min(end, begins)) for start, end in runs if start < begins], question), parts
        ):
            return chosen
    return _joined(runs, question)


def _asked_in(runs: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The stretches without those of a sentence that only says who asks, where another tells the topic by itself."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    if not ends:
        return runs
    sentences = list(zip([0, *ends], [*ends, len(text)], strict=True))
    asides = [span for span in sentences if _WHO_ASKS.match(text[slice(*span)])]
    others = [span for span in sentences if span not in asides]
    kept = [run for run in runs if any(start <= run[0] < end for start, end in others)]
    refers = any(
        _REFERS_BACK.search(text[slice(*span)]) for span in others if span > min(asides, default=span)
    )
    return _requested(kept if asides and kept and not refers else runs, sentences, text)


_TOLD_OF_ONESELF = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|well|ok|and|but|dear \w+|good (?:morning|afternoon|evening|day)|there|all|everyone)\b\W*)*(?:i|we|my|our|half of our|most of our|some of our|as an?|since (?:i|we|my|our)|because (?:i|we|my|our))(?:['’]\w+)?\b",
    re.I,
)
_GOES_ON = re.compile(
    rf"{_REFERS_BACK.pattern}|\b(?:also|too|else|instead|(?<!is )(?<!are )there|then|therefore|so|otherwise|same|likewise|such|ours|mine|my|our|us|me|we|i|(?:this|these|those) \w+|that (?:kind|sort|type|way|problem|issue|direction))\b",
    re.I,
)
_REQUESTS = re.compile(
    rf"\b(?:{PAPERS}|research|anything|something|who|anyone|anybody|someone|somebody|which|what|you|your)\b",
    re.I,
)
_STATES_TOPIC = re.compile(
    r"\b(?:about|around|regarding|concerning|reading up|(?:piece|paper|thesis|talk|story|article|report|grant|review|essay|chapter|sources|topic|course|seminar|expert|work|working|research|field)(?: of)? (?:on|in))\b",
    re.I,
)
"""What somebody says to be about is no mere story: `I am writing about AI in medicine`."""
_TELLS_MATTER = 2
"""Words of substance by which a request tells its matter itself."""


def _only_of_oneself(sentence: str) -> bool:
    """Whether a sentence only tells of whoever asks, and neither asks nor states a topic."""
    told = _TOLD_OF_ONESELF.match(sentence) is not None and "?" not in sentence
    return told and not _STATES_TOPIC.search(sentence)


def _requested(
    runs: list[tuple[int, int]], sentences: list[tuple[int, int]], text: str
) -> list[tuple[int, int]]:
    """The stretches of the request alone, where it tells its matter by itself and all before it is only what somebody tells of themselves.

    `I'd like old photos sharper. Is there a super-resolution paper of yours?` asks for no paper on old photos.
    """
    *told, (begin, end) = sentences
    request = text[begin:end]
    if not told or not all(_only_of_oneself(text[slice(*one)]) for one in told):
        return runs
    if not request.rstrip().endswith("?") or _GOES_ON.search(request) or not _REQUESTS.search(request):
        return runs
    own = [run for run in runs if run[0] >= begin]
    words = [word for run in own for word in content_words(text[slice(*run)]) if not is_chatter(word)]
    compound = any("-" in text[slice(*run)].strip("- ") for run in own)
    return own if len(words) >= _TELLS_MATTER or (words and compound) else runs


def _joined(runs: Sequence[tuple[int, int]], question: Question) -> str:
    told = ""
    end_before = 0
    for start, end in runs:
        run = _trimmed(question.text[start:end])
        if not content_words(run):
            continue
        again = _SAID_AGAIN.search(question.text[end_before:start]) if told else None
        told = f"{told}, {again['joint'].lower()} {run}" if again else f"{told} {run}" if told else run
        end_before = end
    return told


_SAID_AGAIN = re.compile(
    r"(?P<joint>\bi\.?e\.(?=\W)|\be\.?g\.(?=\W)|\bnamely\b|\bthat is\b(?=,| to say))[^.?!]{0,12}$", re.I
)
"""Between two stretches: the second says the first again, or gives one of its kind."""


def _trimmed(run: str) -> str:
    """A stretch of topic without signs and little words at its ends."""
    bare = _LOOSE_END.sub("", run.strip(_TRIMMED))
    bare = _LOOSE_BEGIN.sub("", _WHO_DOES.sub("", _THE_ONES.sub("", bare))).strip(_TRIMMED)
    return f"{bare})" if bare.count("(") > bare.count(")") else bare


def only_frames(topic: str, question: Question, embedder: Embedder) -> bool:
    """Whether every telling word of what is left of a question is no more than its frame."""
    free = _free_words(question, embedder)
    said = {word.casefold() for word in content_words(topic)}
    words = [one for one in free if question.text[one.start : one.end].casefold() in said]
    return bool(free) and all(one.chance("frame") >= FRAMES for one in words)


def _free_words(question: Question, embedder: Embedder) -> list[WordPart]:
    """The words that nothing else was made of; none where the question is not in English words."""
    if question.translated or len(_OTHER_SCRIPT.findall(question.text)) > len(_LATIN.findall(question.text)):
        return []
    words = _with_what_they_do(
        _compounds_whole(word_parts(question.text, embedder), question.text), question.text
    )
    frames = (
        _STORED,
        _IN_WHAT_ORDER,
        _TURNS_UP,
        _BEFORE_THAT,
        _POINTS_BACK,
        _FOR_WHOM,
        _FROM_THE_LAB,
        _WHATEVER_SORT,
        _READING,
    )
    stored = [match.span() for one in frames for match in one.finditer(question.text)]
    for match in _OF_THE_STORE.finditer(question.text):
        said = [one.telling for one in words if match.start() <= one.start < match.end()]
        if not said or min(said) < FRAMES:  # "stations leave holes in the records"
            stored.append(match.span())
    return [
        word
        for word in words
        if question.free(word.start, word.end)
        and word.start >= question.asked_from
        and not any(start <= word.start < end for start, end in stored)
    ]


def _with_what_they_do(words: list[WordPart], text: str) -> list[WordPart]:
    """The words, what papers do told as surely as whereto they do it: `which papers prune the filters of networks`."""
    of_which = _OF_WHICH.search(text)
    if of_which is not None and not any(map(is_chatter, of_which["noun"].split())):
        topic = tuple(float(part == "topic") for part in PARTS)
        return [
            WordPart(one.start, one.end, topic)
            if of_which.start("noun") <= one.start < of_which.end("noun")
            else one
            for one in words
        ]
    does = _DOES.search(text)
    if does is None or is_chatter(does["verb"]):
        return words
    place = next((place for place, one in enumerate(words) if one.start == does.start("verb")), None)
    if place is None:
        return words
    object_at = next((at for at in range(place + 1, len(words)) if words[at].telling >= TELLS), None)
    if (
        object_at is None
        or object_at - place > _AS_FAR_AS
        or _SIGN.search(text[words[place].end : words[object_at].start])
    ):
        return words
    told, frame = words[object_at].chances, tuple(float(part == "frame") for part in PARTS)
    return [
        WordPart(one.start, one.end, told)
        if place <= at < object_at
        else WordPart(one.start, one.end, frame)
        if does.start() <= one.start < does.start("verb")
        else one
        for at, one in enumerate(words)
    ]


def _compounds_whole(words: Sequence[WordPart], text: str) -> list[WordPart]:
    """The words with the parts of a compound (`class-incremental`) as one, which tells as much as any of them."""
    whole: list[WordPart] = []
    for word in words:
        before = whole[-1] if whole else None
        joined = (
            before is not None
            and before.end == word.start
            and "-" in (text[word.start], text[before.end - 1])
        )
        if (
            before is not None
            and joined
            and (text[word.start].isalnum() or (word.end < len(text) and text[word.end].isalnum()))
        ):
            telling = max(
                before,
                word,
                key=lambda one: one.telling if any(map(str.isalnum, text[one.start : one.end])) else 0.0,
            )
            whole[-1] = WordPart(before.start, word.end, telling.chances)
        else:
            whole.append(word)
    return whole


def _runs(words: Sequence[WordPart], question: Question) -> list[tuple[int, int]]:
    """Stretches of telling words, each with its neighbours that lean to it and the little words that join them."""
    runs: list[tuple[int, int]] = []
    pending: int | None = None
    end = 0
    grows = False
    explained = [match.span() for match in _THAT_IS.finditer(question.text)]
    for word in words:
        text = question.text[word.start : word.end].casefold()
        if any(start <= word.start < stop for start, stop in explained):
            continue  # "speech recognition, i.e. spoken words as text" is one topic
        left_out = any(map(str.isalnum, question.text[end : word.start]))
        follows = question.free(end, word.start) and not left_out and text not in _CUTS
        tells, leans = word.telling >= TELLS and text[0].isalnum(), word.telling >= LEANS
        if tells and grows and follows:
            runs[-1] = (runs[-1][0], word.end)
        elif tells:
            runs.append((pending if pending is not None and follows else word.start, word.end))
            grows = True
        elif grows and follows and leans:
            runs[-1] = (runs[-1][0], word.end)
        elif not (follows and text in _JOINTS):
            grows = False
        if not grows and leans and text[0].isalnum():
            pending = pending if pending is not None and follows else word.start
        else:
            pending = None
        end = word.end
    return runs
