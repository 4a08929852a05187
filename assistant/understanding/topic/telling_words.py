"""The topic of a question by the parts its words play: what tells, without who asks, why, and what for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.embedding import Embedder
from assistant.text.words import content_words
from assistant.understanding.language.names_of_things import with_names_told
from assistant.understanding.language.question import Question
from assistant.understanding.language.word_parts import TELLS, WordPart, word_parts
from assistant.understanding.topic.listed_parts import any_of, listed_parts
from assistant.understanding.topic.papers_doing import with_what_they_do
from assistant.understanding.topic.request_alone import asked_in
from assistant.understanding.topic.told_first import topic_told_first
from assistant.understanding.topic.topic_ends import trimmed
from assistant.understanding.topic.topic_frames import FRAMES, frame_spans

LEANS = 0.1
"""Telling from which a word is of the topic beside words that are."""
JOINTS = frozenset("and or of in for to with on from about the a an , / - ' ’".split())
"""Words and signs that join two stretches of a topic, however little they tell."""
_CUTS = frozenset(". ? ! ;".split())
_THAT_IS = re.compile(r"\b(?:i\.? ?e|e\.? ?g)\b\.?|\besp\.", re.I)
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


def _joined(runs: Sequence[tuple[int, int]], question: Question) -> str:
    told = ""
    end_before = 0
    for start, end in runs:
        run = trimmed(question.text[start:end])
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
        elif not (follows and text in JOINTS):
            grows = False
        if not grows and leans and text[0].isalnum():
            pending = pending if pending is not None and follows else word.start
        else:
            pending = None
        end = word.end
    return runs
