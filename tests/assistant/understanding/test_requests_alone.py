"""A request that tells its matter itself, behind what somebody tells of themselves."""

from __future__ import annotations

import re

import pytest

from assistant.understanding.topic.request_alone import _SENTENCE_END, _requested


@pytest.mark.parametrize(
    ("text", "topic", "alone"),
    [
        ("I'd like [old maps] larger. Is there a [super-resolution] paper of yours?", "super-resolution", True),
        ("My fund trades [oil]; do you have a paper that [predicts prices]?", "predicts prices", True),
        ("We own [two hives]. Who works on [mites in winter]?", "mites in winter", True),
        ("I have [faded photos]. Is there a paper on [colouring them]?", "", False),
        ("I study [lung cancer]. Anything on [segmentation]?", "", False),
        ("[Bees] are dying. Which papers [count bees]?", "", False),
    ],
)  # fmt: skip
def test_the_request_alone(text: str, topic: str, alone: bool) -> None:
    plain = re.sub(r"[\[\]]", "", text)
    runs = []
    for place, match in enumerate(re.finditer(r"\[([^\]]+)\]", text)):
        begin = match.start() - 2 * place
        runs.append((begin, begin + len(match.group(1))))
    ends = [one.end() for one in _SENTENCE_END.finditer(plain)]
    sentences = list(zip([0, *ends], [*ends, len(plain)], strict=True))
    kept = _requested(runs, sentences, plain)
    assert (kept != runs) is alone
    if alone:
        assert " ".join(plain[start:end] for start, end in kept) == topic
