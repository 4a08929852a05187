"""What a stated venue says of one occasion: who edited the volume, where and when it was held; none of it is the venue's name.

`Pebble Registration - 5th International Workshop, WPR 2012, Nashville, TN, USA, July 7-8, 2012. Proceedings` is `Pebble
Registration (WPR)`.
"""

from __future__ import annotations

import re

_MONTHS = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:\s*[-–—/]+\s*\d{1,2}(?:st|nd|rd|th)?)?"
_DAY_OR_MONTH = rf"(?:{_DAYS}\s+{_MONTHS}|{_MONTHS}(?:\s+{_DAYS}(?!\d))?)"
_DATE = re.compile(
    rf"\s*{_DAY_OR_MONTH}(?:\s*[-–—]+\s*{_DAY_OR_MONTH})?(?:[\s,]+(?:19|20)\d\d)?(?:\s*[.;]\s*.*)?\s*"
)
_EDITORS = re.compile(
    r"[\s,]*\((?:eds?\b\.?|edited by)[^()]*\).*$|[,;.]\s*(?:edited by|eds?\.)\s.*$", re.IGNORECASE | re.DOTALL
)
_HELD = re.compile(r"[\s,;(]*\b(?:held in conjunction with|in conjunction with|co-?located with|revised selected papers|special issue\b)(?<!\Aspecial issue).*$", re.IGNORECASE)  # fmt: skip
_CITED = re.compile(
    rf"\s+(?:19|20)\d\d\s+{_MONTHS}[^,]*;|(?<!\bproc)(?<!\bconf)(?<=\w{{3}})\.\s+(?=\(?(?:19|20)\d\d\b|{_MONTHS}\s|\d+\s?[(:;]|(?:in press|online|epub|published|advance|doi|https?)\b)",
    re.IGNORECASE,
)
_VOLUME_TITLE = re.compile(
    r"(?P<name>\S.{7,}?)\s*(?:\s[-–—]|,)\s+(?P<meeting>(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)?\s*"
    r"(?:(?:International|Annual|European|National|Joint|Asian|IEEE|ACM)\s+)*(?:Conference|Workshop|Symposium|Congress|Meeting))(?:,\s*(?P<short>[A-Z][\w-]*[A-Z][\w-]*))?(?=,|\s*$|\s(?:19|20)\d\d).*"
)  # fmt: skip
_END = re.compile(r"[,.;-][\s,.;-]*(?:proceedings|part [IVX]+|abstracts|vol\.?)[\s.,]*$", re.IGNORECASE)
_SHORT = re.compile(r"(?P<name>\S+ \S+ .*\S),\s+(?P<short>(?=\w*[A-Z]\w*[A-Z])[A-Z][\w-]{1,11})")
_VENUE_WORD = re.compile(r"\b(?:conf\w*|symp\w*|workshops?|proc\w*|journal|trans\w*|congress|meeting|IEEE|ACM|imaging|processing|systems?|research|computing|track|series)\b", re.I)  # fmt: skip
_COUNTRIES = frozenset(
    "usa|u.s.a|us|united states|united states of america|uk|u.k|united kingdom|england|scotland|wales|ireland|northern ireland|canada|australia|new zealand|"
    "germany|france|spain|italy|portugal|austria|switzerland|belgium|netherlands|the netherlands|luxembourg|denmark|sweden|norway|finland|iceland|poland|"
    "czech republic|czechia|slovakia|slovenia|hungary|romania|bulgaria|greece|croatia|serbia|estonia|latvia|lithuania|cyprus|malta|turkey|türkiye|russia|ukraine|"
    "israel|china|p.r. china|hong kong|taiwan|japan|korea|south korea|republic of korea|singapore|malaysia|thailand|vietnam|indonesia|philippines|india|pakistan|"
    "brazil|mexico|argentina|chile|colombia|peru|south africa|egypt|morocco|kenya|rwanda|uae|united arab emirates|qatar|saudi arabia|puerto rico|macau".split(
        "|"
    )
)
_OF_STATES = frozenset("usa u.s.a us canada australia uk u.k china india brazil".split()) | {"united states", "united kingdom", "united states of america"}  # fmt: skip
_ALONE = frozenset(["singapore", "hong kong", "macau", "luxembourg"])
_NOWHERE = re.compile(r"\s*(?:virtual(?: event| conference)?|online|held online)\s*", re.IGNORECASE)
_PLACE = re.compile(r"\s*(?:[A-ZÀ-Þ][\w'’.-]*|of|the|de|la|le|du|del|do|am|upon|sur|\([^()]*\))(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|of|the|de|la|le|du|del|do|am|upon|sur|\([^()]*\))){0,4}\s*")  # fmt: skip


def without_occasion(text: str) -> str:
    """A stated venue without editors, place, date and the kind of the volume."""
    text = _HELD.sub("", _EDITORS.sub("", _CITED.split(text, maxsplit=1)[0]))
    text = _without_date_and_place(text)
    text = _END.sub("", text)
    if volume := _VOLUME_TITLE.fullmatch(text):
        short = volume["short"]
        text = f"{volume['name']} ({short})" if short else f"{volume['name']} - {volume['meeting']}"
    short_form = _SHORT.fullmatch(re.sub(r"\s(?:19|20)\d\d$", "", text))
    if short_form and short_form["short"].casefold() not in _COUNTRIES:
        text = f"{short_form['name']} ({short_form['short']})"
    return text


def _without_date_and_place(text: str) -> str:
    parts = text.split(",")
    dated = next((place for place, part in enumerate(parts) if place and _DATE.fullmatch(part)), None)
    kept = parts if dated is None else parts[:dated]
    while len(kept) > 1 and re.fullmatch(r"\s*(?:(?:19|20)\d\d)?\s*", kept[-1]):
        kept = kept[:-1]
    if len(kept) > 1 and _NOWHERE.fullmatch(kept[-1]):
        kept = kept[:-1]
    last = kept[-1].strip(" .").casefold()
    if len(kept) > 1 and last in _COUNTRIES:
        most = 0 if last in _ALONE else 2 if last in _OF_STATES else 1
        kept = _without_places(kept[:-1], most)
    elif len(kept) > 2 and re.fullmatch(r"\s*[A-Z]{2}\s*", kept[-1]):
        kept = _without_places(kept[:-1], 1)
    elif dated is not None:
        kept = _without_places(kept, 1)
    return ",".join(kept).strip(" ,")


def _without_places(parts: list[str], most: int) -> list[str]:
    for _ in range(most):
        part = parts[-1]
        if len(parts) < 2 or not _PLACE.fullmatch(part) or _VENUE_WORD.search(part) or re.fullmatch(r"\s*[A-Z]{3,}[\w-]*(?:\s(?:19|20)\d\d)?\s*", part):  # fmt: skip
            break
        parts = parts[:-1]
    return parts
