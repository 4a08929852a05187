"""The topic of a question by the parts its words play: what tells, without who asks, why, and what for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.embedding import Embedder
from assistant.understanding.language.names_of_things import with_names_told
from assistant.understanding.language.question import Question
from assistant.understanding.language.word_parts import TELLS, WordPart, word_parts
from assistant.understanding.topic.listed_parts import any_of, listed_parts
from assistant.understanding.topic.papers_doing import with_what_they_do
from assistant.understanding.topic.request_alone import asked_in
from assistant.understanding.topic.told_first import topic_told_first
from assistant.understanding.topic.topic_frames import FRAMES, frame_spans
from assistant.words import content_words

LEANS = 0.1
"""The same beside words that are."""
_TRIMMED = " .,;:!?\"'“”‘’()[]-–—"
_JOINTS = frozenset("and or of in for to with on from about the a an , / - ' ’".split())
"""Words and signs that join two stretches of a topic, however little they tell."""
_CUTS = frozenset(". ? ! ;".split())
_THE_ONES = re.compile(
    r"^(?:(?:only|just|keep) )?(?:the |those )?ones? (?:on|about|that|which|with|in)\b\s*", re.I
)
"""`only the ones on distillation`"""
_THAT_IS = re.compile(r"\b(?:i\.? ?e|e\.? ?g)\b\.?|\besp\.", re.I)
_LOOSE_END = re.compile(
    r"(?:\s+(?:(?:(?:and|or) )?(?:so (?:on|forth)|such|the like|suchlike|whatnot|(?:things|stuff|matters|topics) like (?:that|this|those))|etc|pls|plz|please|thx|(?:[-–—:,] )?got|[-–—:,] (?:an? )?(?:list|overview|pointers?|references?|who(?:m|ever)?)|anyway|regardless|nonetheless|nevertheless|all the same|papers|articles|publications|which|among|and|or|of|in|for|to|with|on|from|about|by|at|as|the|an?|our|my|(?:among|of) you))+$",
    re.I,
)
"""What is asked for, behind its topic, what goes on like it, and little words that joined the topic to what was taken."""
_LOOSE_BEGIN = re.compile(
    r"^(?:(?:(?:show|list|give|name|find|tell|present|see|order|sort|arrange)(?: (?:me|us))? (?:the|all|any|your|those)|(?:some|any)(?:one|body)(?= (?:from|at)\b)|(?:something|anything|everything|stuff|bits)(?= (?:about|on|regarding|concerning)\b)|(?:is|are|was|were|does|do|did|has|have)(?= \w)|(?:to )?(?:know|see|find out|learn|understand)(?= (?:which|what|whom?|where|when|why|how|whether)\b)|treats? of|regarding|concern(?:s|ing|ed with)?|re:?|that|(?:our|my)(?= (?!own\b))|(?:told|claimed|said)(?= (?:that|an?|the)\b)|(?:(?:treating|handling|solving|tackling) )?(?:the )?problems? of|(?:get|getting|dive|diving|go|going) into|and|or|of|for|with|on|into|from|about|by|at|as|the|an?)\s+)+(?=\w)",
    re.I,
)
_WHO_DOES = re.compile(
    r"^(?:(?:who|which|any\w+|some\w+) (?:\w+ )??(?:stud(?:y|ies|ied|ying)|research(?:es|ed|ing)?|investigat\w+|tackl\w+|explor\w+)|(?:who |which |any\w+ |some\w+ )?(?:\w+ )??work(?:s|ed|ing)? on|(?:(?:which|what) )?(?:people|persons?|members?|researchers?|students?|(?:any|some)(?:one|body)) (?:have |has |ever |actually |really )*looked (?:at|into)) (?=\w)",
    re.I,
)
"""Whose doing the topic is: it never begins one."""
_OF_THE_LAB = re.compile(
    r"^(?:(?:the |all |any |every )?(?:people|persons?|folks?|members?|researchers?|scientists?|students?|colleagues?|collaborators?|guests?|staff|any(?:one|body)|some(?:one|body)|every(?:one|body)|those|names?)\s+)?(?:who (?:is|are) )?"
    r"(?:connected|linked|affiliated|associated|attached|belonging|tied|close)\s+(?:to|with)\s+(?:the|this|that|your|our)\s+(?:\w+ )?(?:lab(?:oratory)?|group|team|department|institute|circle|page|site)\b(?:\s+(?:who|that|which)\b)?\s*"
    r"|^(?:over |out |up |around )?(?:there|here)\s+(?:\w+s\s+)?(?=\w)|^(?:who|that)\s+(?:does|do|did|has|have|had|is|are)\s+(?!wh)(?=\w)|^(?:tackles|handles|covers|touch(?:es)? (?:up)?on|deals? with)\s+(?=\w)",
    re.I,
)
"""Of whose people it is asked, and where they are: never the beginning of a topic."""
_LATIN = re.compile(r"[a-zA-Z]")
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f]")


def telling_words(question: Question, embedder: Embedder) -> str:
    """The words that tell what a question is about, in its own order and spelling; empty where none does."""
    if (first := topic_told_first(question)) and all(label == "" for *_, label in question.taken):
        return first
    words = free_words(question, embedder)
    runs = asked_in(_runs(words, question), question.text)
    if (listed := listed_parts(question)) is not None:
        begins, parts = listed
        if chosen := any_of(
            _joined([(start, min(end, begins)) for start, end in runs if start < begins], question), parts
        ):
            return chosen
    return _joined(runs, question)


CLEAR = 0.85
"""Telling from which a word stands out as of the topic, whatever stands beside it."""
MODIFIES = 0.6
"""The same of a word right before one that does: it may tell what kind of it is meant."""
_LONGEST = 6
"""Words of a topic that is a thing and no clause."""
_FRAMED = 3
"""Words of frame without which what leans to a topic is of it: who types keywords has no frame."""


def clear_topic(question: Question, embedder: Embedder) -> tuple[str, frozenset[str], bool]:
    """The one thing that stands out of a question as its topic, the other words that may tell something, and whether one leans to it.

    Empty where several stand out, where it takes a clause to say it, or where the word before it may tell what kind of it is meant.
    """
    words = [one for one in free_words(question, embedder) if question.text[one.start].isalnum()]
    clear = [place for place, one in enumerate(words) if one.telling >= CLEAR]
    if not clear:
        return "", frozenset(), False
    first, last = clear[0], clear[-1]
    core = words[first : last + 1]
    joined = all(
        one.telling >= CLEAR or question.text[one.start : one.end].casefold() in _JOINTS for one in core
    ) and question.free(core[0].start, core[-1].end)
    told = _trimmed(question.text[core[0].start : core[-1].end])
    if not joined or not content_words(told) or len(core) > _LONGEST or _CUT.search(told):
        return "", frozenset(), False
    before = words[first - 1] if first else None
    if (
        before is not None
        and before.telling >= MODIFIES
        and content_words(question.text[before.start : before.end])
    ):
        return "", frozenset(), False
    beside = [*words[max(first - 1, 0) : first], *words[last + 1 : last + 2]]
    others = [*words[:first], *words[last + 1 :]]
    leans = any(one.telling >= LEANS for one in beside) or any(one.telling >= TELLS for one in others)
    if leans and sum(one.telling < TELLS for one in others) < _FRAMED:
        return "", frozenset(), False
    may_tell = " ".join(question.text[one.start : one.end] for one in others if one.telling >= LEANS)
    return told, frozenset(content_words(may_tell)), leans


_CUT = re.compile(r"[.?!;:,]\s|\b(?:and|or)\b", re.I)


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
    bare = _LOOSE_BEGIN.sub("", _WHO_DOES.sub("", _OF_THE_LAB.sub("", _THE_ONES.sub("", bare)))).strip(
        _TRIMMED
    )
    return f"{bare})" if bare.count("(") > bare.count(")") else bare


def only_frames(topic: str, question: Question, embedder: Embedder) -> bool:
    """Whether every telling word of what is left of a question is no more than its frame."""
    free = free_words(question, embedder)
    said = {word.casefold() for word in content_words(topic)}
    words = [one for one in free if question.text[one.start : one.end].casefold() in said]
    return bool(free) and all(one.chance("frame") >= FRAMES for one in words)


def free_words(question: Question, embedder: Embedder) -> list[WordPart]:
    """The words that nothing else was made of; none where the question is not in English words."""
    if question.translated or len(_OTHER_SCRIPT.findall(question.text)) > len(_LATIN.findall(question.text)):
        return []
    text = question.text
    words = with_what_they_do(_compounds_whole(word_parts(text, embedder), text), text)
    words = with_names_told(words, text)
    stored = frame_spans(text, words)
    return [
        word
        for word in words
        if question.free(word.start, word.end)
        and word.start >= question.asked_from
        and not any(start <= word.start < end for start, end in stored)
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
