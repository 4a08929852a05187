"""What somebody says of the form in which an answer would do, behind their question: `A percentage would do.`, `just the number please`."""

from __future__ import annotations

import re

_FORM = r"(?:percentages?|percent|numbers?|figures?|values?|estimates?|sentences?|words?|names?|years?|lines?|one-liners?|yes or (?:a )?no|answers?|ideas?|guess(?:es)?|ranges?|orders? of magnitude|links?|titles?|dates?|lists?|bullet points?|facts?|details?)"
_SUFFICES = r"(?:(?:(?:would|will|is|are|might|could|should)(?: be)?|['’]ll(?: be)?|(?:would|will) (?:already )?)\s*(?:quite |just |totally |already )?(?:do(?:ing)?|fine|enough|great|nice|ok(?:ay)?|perfect|good|plenty|sufficient|suffice|helpful|welcome|all i need|what i need)|suffices?)"
_SAID = re.compile(
    rf"(?<=[?.!])\s+(?:(?:just|only|even|and|or|for me|here)\s+)*(?:an?|one|the|any|some)?\s*(?:(?:rough|single|short|exact|plain|simple|quick|approximate|ballpark|bare|few|brief|main|first|last|start|end|and)\s+)*{_FORM}(?: or (?:so|two)| please| only)?\s+{_SUFFICES}(?: for me| here| please| thanks?| already)*[\s.!]*$"
    rf"|(?<=[?.!])\s+(?:(?:just|only)\s+)(?:an?|one|the)?\s*(?:(?:rough|single|short|exact|plain|simple|quick|bare)\s+)*{_FORM}(?:,? please)?[\s.!]*$"
    rf"|(?<=[?.!])\s+in (?:percent|numbers|figures|one (?:word|sentence|line))(?:,? please)?[\s.!]*$",
    re.I,
)


def without_form(text: str) -> str:
    """The question without what is said behind it of the form of its answer."""
    return _SAID.sub("", text)
