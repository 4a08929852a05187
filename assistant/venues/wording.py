"""What stands in a stated venue besides its name: the year, ordinals, volumes, pages, the track."""

from __future__ import annotations

import re

from assistant.venues.occasion import without_occasion

_TRACKS = (
    ("Best Paper", r"best(?:\s+\w+){0,2}\s+paper|outstanding(?:\s+\w+)?\s+paper|distinguished paper"),
    ("Findings", r"findings"),
    ("Datasets and Benchmarks", r"datasets?\s*(?:and|&)\s*benchmarks?|d&b"),
    ("Demo", r"demos?|demonstrations?|system demonstrations?"),
    ("Industry", r"industry(?:\s+track)?|industrial track"),
    ("Student Abstract", r"student abstract"),
    ("Tutorial", r"tutorials?"),
    ("Oral", r"orals?|oral presentation"),
    ("Spotlight", r"spotlights?"),
    ("Highlight", r"highlights?"),
    ("Short", r"short(?:\s+papers?)?"),
    ("Long", r"long(?:\s+papers?)?"),
    ("Poster", r"posters?"),
)  # fmt: skip
TRACKS = tuple((name, re.compile(rf"(?i)(?<![\w-])(?:{pattern})(?![\w-])")) for name, pattern in _TRACKS)
_ARXIV_ID = re.compile(
    r"(?i)arxiv[:\s.]*(?:preprint\s+arxiv:?\s*)?\d{4}\.\s?\d{4,5}(?:v\d+)?|abs/\d{4}\.\d{4,5}|\b\d{4}\.\d{4,5}(?:v\d+)?\b"
)
_DOI = re.compile(r"(?i)[,;:\s(\[]*\b(?:doi:?\s*)?(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/[^\s,;]+")
_SPAN = re.compile(
    r"(?<![\w.-])(?!\d{4}-\d\d-\d\d)(?:\w|[A-Z]{2,3})?\d+(?:\.\d+)?\s*[-–—]+\s*(?:\w|[A-Z]{2,3})?\d+(?:\.\d+)?\b"
)
_MONTH = re.compile(r"\s*\((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\)")
# A volume, and what follows it: issue, pages, an article's number with letters (`922, A2`), volume and issue in one (`9.3`).
_VOLUME = re.compile(
    r"(?<=[A-Za-z.)])[\s,;:]+\d(?:[\d\s,:();/-]*(?:\([A-Z]\))?|\d{0,3}\.[1-9]\d?|[\d\s,:();/.-]*[,:\s]\s*(?:[A-Za-z]{1,4}\d{2,}\w*|[A-Z]\d))$"
    r"|(?<=[a-z]{5})\d{1,3}$"
)
# An article's number that holds a year, as geophysical journals give it (`e2020EF001650`), and a paper's number at a meeting.
_ARTICLE = re.compile(r"[\s,;:]+(?:e?(?:19|20)\d\d[A-Z]{2}\d{5,6}\b|(?i:paper\s+(?:no\.?|number|id|#)\s*)[A-Z]*\d[\w–—-]*)")  # fmt: skip
_STATE = re.compile(
    r"(?i)[\s,;:–—-]*[(\[]?\s*\b(?:to appear|accepted(?: for publication)?|forthcoming|in press|early access|online first|"
    r"advance online publication|(?:online |epub )?ahead of print|published online)\s*[)\]]?$"
)
YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?:['’‘`´]\s?|(?<=[A-Za-z]))(\d\d)(?![\d\w])")
ORDINAL = re.compile(
    r"(?i)\b(?:\d+(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty)?-?\s?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|twentieth|thirtieth|fortieth))\b"
)
_LEAD = re.compile(
    r"(?i)^(?:in|to appear (?:in|at)|accepted (?:to|by|at|in)|published (?:in|at)|presented at)\b[:\s]*"
)


_PROCEEDINGS = re.compile(
    r"^(?i:proc(?:eedings|\.)?)\s+(?i:of\s+)?(?i:the\s+)?(?=\d|(?i:.*\bconf(?:erence|\.)|.*\bsymp(?:osium|\.)|.*\bworkshop|.*\bmeeting|.*\bcongress)|[A-Z][A-Za-z]+\s*(?:'?\d|$))"
    r"|^(?i:proceedings\s+of)\s+(?=(?i:.*\bjournal\b|.*\btransactions\b)|(?!Machine Learning Research|Meetings|Symposia|Science|SPIE|IEEE)[A-Z])"
)
_THESIS = re.compile(r"(?i)^ph\.?\s?d\.?(?:[- ](?:thesis|dissertation))?\s*[,:]\s*")
# What is left of a link or of the length of a book at the end.
_LINK_WORD = re.compile(r"(?i)[\s,;:(\[]+(?:doi|url|link|pdf|\d+\s?pp?)[\s.:)\]]*$")


def year_of(text: str) -> int | None:
    """The year a venue or date states: `ICLR'25`, `CVPR2024`, `36, 7093-7115, 2023`; page ranges and arXiv ids are none."""
    text = _SPAN.sub(" ", _ARXIV_ID.sub(" ", _DOI.sub(" ", text)))
    years = [int(year) for year in YEAR.findall(text)]
    if years:
        return years[-1]
    short = _SHORT_YEAR.search(text)
    if short is None:
        return None
    value = int(short.group(1))
    return 2000 + value if value < 70 else 1900 + value


def generic(text: str) -> str:
    """The venue's own name: leading words, ordinals, years, volumes, pages, DOIs, tracks and states taken off."""
    text = _LEAD.sub("", _ARXIV_ID.sub(" ", _DOI.sub(" ", _MONTH.sub("", _ARTICLE.sub("", text)))))
    text = _THESIS.sub(
        "Ph.D. Thesis, ", _LINK_WORD.sub("", without_occasion(_STATE.sub("", text.strip(" ,;:."))))
    )
    text = re.sub(r"\([^()]*\)", lambda m: "" if YEAR.search(m.group()) or re.fullmatch(r"\(\s*[\d\W]*\s*\)", m.group())
                  or any(p.search(m.group()) for _, p in TRACKS) else m.group(), text)  # fmt: skip
    text = _PROCEEDINGS.sub("", text)
    text = re.sub(
        r"(?i)[,;:]?\s*\b(?:vol(?:ume)?|no|number|issue|pp?|pages?|art(?:icle)?|part)\b\.?\s*(?:no\.?\s*)?[A-Z]?\d[\w–—-]*(?-i:\s*,\s*[A-Z]\d{1,3}(?=[\s,;.]|$))?",
        " ",
        text,
    )
    text = _SPAN.sub(" ", text)
    text = re.sub(r"['’‘`]\s?\d\d\b", " ", text)
    text = YEAR.sub(" ", ORDINAL.sub(" ", text))
    text = _STATE.sub("", _VOLUME.sub("", text.strip(" ,;:.")))
    text = re.sub(r"\s[–—]\s", " - ", re.sub(r"\s+([,;:)])", r"\1", " ".join(text.split())))
    text = re.sub(r"^[\s,;:.–—-]+|\(\s*\)", "", text)
    text = re.sub(r"(?:[\s,;:.(\[–—-]|…)+$", "", text).strip()
    for opening, closing in ("()", "[]"):
        if text.count(opening) > text.count(closing):
            text += closing
        elif text.count(opening) < text.count(closing):
            text = text.strip(f"{opening}{closing} ")
    return text
