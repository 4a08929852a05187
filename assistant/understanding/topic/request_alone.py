"""The stretches of a topic that are asked for, without those of sentences that only say who asks."""

from __future__ import annotations

import re

from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.names_of_things import points_back

_SENTENCE_END = re.compile(r"[.?!…;]+\s+(?=\S)")
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


def asked_in(runs: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The stretches without those of a sentence that only says who asks, where another tells the topic by itself."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    if not ends or points_back(text):
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
    *before, (begin, end) = sentences
    told = [one for one in before if any(one[0] <= run[0] < one[1] for run in runs)]  # thanks tell nothing
    request = text[begin:end]
    if not told or not all(_only_of_oneself(text[slice(*one)]) for one in told):
        return runs
    if not request.rstrip().endswith("?") or _GOES_ON.search(request) or not _REQUESTS.search(request):
        return runs
    own = [run for run in runs if run[0] >= begin]
    words = [word for run in own for word in content_words(text[slice(*run)]) if not is_chatter(word)]
    compound = any("-" in text[slice(*run)].strip("- ") for run in own)
    return own if len(words) >= _TELLS_MATTER or (words and compound) else runs
