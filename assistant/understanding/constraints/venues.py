"""Venues in a question, under any of their names."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS, stem
from assistant.understanding.constraints.venue_words import is_subject
from assistant.understanding.language.question import Question, Word
from assistant.venues import lookup

_LONGEST = 9
_WITH_YEAR = re.compile(r"([A-Za-z]{3,})['’]?(?:\d\d|(?:19|20)\d\d)")
"""`ICML18`, `NeurIPS2018`: the year written onto the name."""
_ONLY_YEAR = re.compile(r"(?:19|20)\d\d|\d\d")
_SEVERAL_WORKSHOPS = re.compile(r"\bworkshops$")
_SHORT_WORD = 3
"""Letters of a word that may be one of the language, where it is typed without a capital."""
_CUE = re.compile(r"\b(?:at|in|to|of|for|by|on|from|any|and|or|the)\s+(?:the\s+)?$|在$|的$|,\s*$", re.I)
_IN = re.compile(
    r"\b(?:at|in|to|from|by|journals?|conferences?|venues?|and|or)\s+(?:the\s+)?(?:journal\s+)?$|,\s*$", re.I
)
_PAPERS = re.compile(r"['’]?s?\s+(?:papers?|publications?|articles?|(?:19|20)\d\d|['’]\d\d)\b", re.I)
_UNKNOWN = re.compile(
    r"(?:\b(?:at|venue|conference|journal)|"
    r"\b(?:papers?|pubs|publications?|articles?|works?|anything|something|everything|published|publish|publishing|appeared|appear|accepted|presented|printed|is|are|was|were|out|once|ever|PERSON)\s+in)"
    r"\s+(?:the\s+)?([A-Z][A-Z0-9&-]{2,11})\b(?=\W*$|\s*[,;:.?!)]|\s+(?:in|and|or|by|with|from|that|which|since|between|about|on|papers?|publications?|(?:19|20)\d\d)\b|['’]\d\d)"
)
"""Capitals where the place of a publication stands: `pruning in CNN backbones` and `denoising in MRI` name none."""
_THE = re.compile(r"\b(?:the|those|these|that|his|her|their|your|its)\s+$", re.I)
_SORT_OF_TEXT = re.compile(
    r"\s+(?:commentar(?:y|ies)|editorials?|columns?|pieces?|essays?|letters?|notes?|perspectives?|viewpoints?|op-?eds?|contributions?|entries|write-?ups?|stor(?:y|ies)|texts?)\b",
    re.I,
)
"""`The Nature commentaries` are the papers there, by what whoever asks takes them to be."""


def take_venues(question: Question, library: Library) -> tuple[dict[int, str], tuple[str, ...]]:
    """The venues named (normalised) by where they begin, and words that look like a venue nobody knows. Marks them `VENUE`."""
    found: list[tuple[int, str]] = []
    words = question.words
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for index in range(len(words) - size + 1):
            gram = words[index : index + size]
            start, end = gram[0].start, gram[-1].end
            if not question.free(start, end) or (size == 1 and _of_institution(question.text, start, end)):
                continue
            if size > 1 and any(_ONLY_YEAR.fullmatch(word.text) for word in gram):
                continue  # "ICML 2018" is a venue and a year
            if size == 1 and (joined := _WITH_YEAR.fullmatch(gram[0].text)):
                end = start + len(joined.group(1))
                gram = [Word(joined.group(1), fold(joined.group(1)), start, end)]
            venue = _venue(question, gram, library)
            if venue is not None and not is_subject(question, start, end, library):
                question.take(start, end, "VENUE")
                found.append((start, venue))
                sort = _SORT_OF_TEXT.match(question.text, end)
                definite = _THE.search(question.text[:start]) or _THE.match(f"{gram[0].text} ")
                if sort is not None and definite and question.free(*sort.span()):
                    question.take(*sort.span(), "papers")
    about_papers = re.search(
        r"\b(?:papers?|publi\w+|articles?|works?|venue|conference|journal|accepted)\b", question.text, re.I
    )
    unknown = (
        ()
        if not about_papers
        else tuple(
            match.group(1)
            for match in _UNKNOWN.finditer(_with_people(question))
            if question.free(*match.span(1)) and not library.word_frequency[match.group(1).lower()]
        )
    )
    for name in unknown:
        place = question.text.find(name)
        question.take(place, place + len(name), "VENUE")
    return dict(sorted(found)), unknown


_INSTITUTION = re.compile(
    r"\b(?:University|Universität|Institute|College|School|Faculty|Department|Academy|Ministry|Centre|Center) (?:of|for) (?:[A-Z][\w'’-]+(?:,? (?:and|&) |,? )){0,3}$"
)
_GOES_ON = re.compile(r"(?: (?:and|&) [A-Z]|(?=\W|$))")


def _of_institution(text: str, start: int, end: int) -> bool:
    """Whether a word is of the name of an institution: `University of Science and Technology`."""
    return _INSTITUTION.search(text[:start]) is not None and _GOES_ON.match(text, end) is not None


def _with_people(question: Question) -> str:
    """The text with a mark at the end of every name of a person, and every letter where it was."""
    text = question.text
    for start, end, label in question.taken:
        if label == "PERSON" and end - start >= len(label):
            text = f"{text[:start]}{label:>{end - start}}{text[end:]}"
    return text


def _venue(question: Question, gram: list[Word], library: Library) -> str | None:
    if all(word.folded in FUNCTION_WORDS and not word.text.isupper() for word in gram):
        return None  # whatever somebody stored as a venue
    key = _SEVERAL_WORKSHOPS.sub("workshop", " ".join(word.folded for word in gram))
    text = question.text[gram[0].start : gram[-1].end]
    if len(gram) == 1 and _SEVERAL_THERE.fullmatch(text):
        return _of_several(text, library)
    before, after = question.text[: gram[0].start], question.text[gram[-1].end :]
    stored = library.venues.get(key)
    venue = stored or (lookup(text) if len(gram) > 1 or len(key) > 2 else None)
    venue = venue or _by_abbreviation(text, before, after, library)
    if venue is None:
        return None
    if len(gram) == 1 and text.isupper() and library.is_common(key) and not _is_published(before, after):
        return None  # "viral RNA" is no paper at RNA
    if stored is None and len(gram) == 1 and text.isupper() and _is_of_something_else(before, after):
        return None  # "SEM pictures" are none of a workshop that nothing is stored of
    known = library.venues.get(" ".join(venue.casefold().split()))
    given = library.venue_titles.by_short_form(text, as_written=False) if known is None else ()
    venue = known or next(iter((*library.venue_titles.named(venue), *given)), venue)
    if len(gram) > 1 or any(character.isupper() for character in text[1:]) or any(c.isdigit() for c in text):
        return venue
    # "nature", "science", "www": a venue's name that is also a word needs a capital or a preposition before it.
    if stored is None and library.is_everyday(key) and text.islower() and not _is_published(before, after):
        return None  # "fake news on social media" is no venue that nothing is stored of
    cued = bool(_CUE.search(before)) or "PERSON" in question.masked()
    placed = _CUE.search(before) or _PAPERS.match(after) or not before.strip() or not after.strip(" ?!.")
    a_word = library.is_everyday(key) or bool(library.document_frequency[stem(key)])
    if text.islower() and a_word and not placed:
        return None  # `motor neuron disease` is no paper at Neuron
    if len(key) <= _SHORT_WORD and not (text.isupper() or placed or text[:1].isupper()):
        return None  # "fat cells" are not at FAT*
    if library.is_common(key):
        return venue if text[0].isupper() and cued else None
    return venue


_SEVERAL_THERE = re.compile(r"[A-Z]{3,}s")
"""`Which other PRLs are there?`: papers there, as a venue's short form says them."""


def _of_several(text: str, library: Library) -> str | None:
    """The stored venue of which that is the plural; no word that a text has (`GPUs`)."""
    one = text[:-1]
    if library.word_frequency[fold(one)] or library.word_frequency[fold(text)]:
        return None
    venue = library.venues.get(fold(one)) or lookup(one)
    known = library.venues.get(" ".join((venue or "").casefold().split()))
    named = library.venue_titles.named(venue) if venue else library.venue_titles.by_initials(one)
    return known or next(iter(named), None)


def _by_abbreviation(text: str, before: str, after: str, library: Library) -> str | None:
    """A stored venue under its full title, its abbreviated one, or its initials (`JACS`)."""
    if " " in text:
        parts = text.split()
        written = all(word[:1].isupper() or (word.islower() and len(word) <= 3) for word in parts)
        placed = _IN.search(before) or (len(parts) > 2 and _PAPERS.match(after))
        found = library.venue_titles.named(text) if written or placed else ()
    elif given := _by_short_form(text, before, after, library):
        found = given
    else:
        is_name = len(text) > 2 and text.isupper() and not library.word_frequency[fold(text)]
        found = library.venue_titles.by_initials(text) if is_name else ()
    return next(iter(found), None)


def _by_short_form(text: str, before: str, after: str, library: Library) -> tuple[str, ...]:
    """The stored venues that give a short form; one that texts have as a word as well, only where a venue stands."""
    placed = _is_published(before, after)
    found = library.venue_titles.by_short_form(text, as_written=not placed)
    return found if placed or not library.word_frequency[fold(text)] else ()


_OF_A_THING = re.compile(
    r"\s+(?!(?:and|or|nor|but|in|on|at|by|for|of|from|with|about|since|before|after|until|between|during|to|that|which|who|where|when|while|is|are|was|were|has|have|had|do|does|did|can|could|will|would|accept\w*|publish\w*|appear\w*|present\w*|papers?|pubs?|publications?|articles?|works?|"
    r"ones?|entr(?:y|ies)|contributions?|takes?|took|taken|jur(?:y|ies)|reviewers?|committees?|chairs?|organi[sz]ers?|deadlines?|items?|output|record|count|track|proceedings|conference|journal|workshop|symposium|talks?|posters?|oral|orals|spotlights?|demos?|tutorials?|awards?|editions?|submissions?|research|stuff|list|titles?|venue|here|too|there|as|also|or|please|pls|yet|only|so|ever|it|you|your|i|we|they|he|she|this|last|next|years?|one|two|three|long|short|best|main)\b)[a-z]{3,}"
)
"""What goes on behind short forms in capitals that are of a thing: `SEM pictures`, `RSS reader`."""
_A_THING = re.compile(r"\b(?:my|our|an?|this|each|every|another)\s+$", re.I)


def _is_of_something_else(before: str, after: str) -> bool:
    """Whether a short form stands where no venue does: as part of a thing's name (`RSS reader`), or as a thing (`with a TEM`)."""
    if _is_published(before, after):
        return False
    alone = re.match(r"\s*(?:$|[.,;:?!)]|and\b|or\b)", after) is not None
    return _OF_A_THING.match(after) is not None or (alone and _A_THING.search(before) is not None)


def _is_published(before: str, after: str) -> bool:
    """Whether a name in capitals, which papers also use as a word, stands where a venue does."""
    return bool(_IN.search(before) or _PAPERS.match(after))
