"""Whether a question asks what a paper made available, and where: code, software, a demo, the paper itself."""

from __future__ import annotations

import re

from assistant.text.words import content_words

_MADE = r"(?:demos?|software|sources?|checkpoints?|weights|pre-?trained \w+|playground|docker(?: image)?|colab|notebooks?|slides|posters?|supplement\w*|scripts?|source files|executables?|toolbox|toolkit|app)"
"""What is handed out beside a paper, and is nothing that a text tells of."""
_SHOWN = r"(?:videos?|recordings?|trailers?|video (?:clips?|links?|demos?|talks?))(?=\W*$|\s+(?:of|for|to|about|on|with|explaining|PAPER|online|available|somewhere|anywhere|there)\b)"
"""What shows a paper; the same words also tell what papers are about."""
_OR = rf"(?:{_MADE}|programs?|packages?|library|tools?|models?|data ?sets?|data|PAPER|it|that|this)"
_OUT = r"(?:available|online|public(?:ly)?|released|shared|provided|downloadable|accessible|somewhere|anywhere|out there|(?<!-)free(?:ly)?(?! of)|open to (?:everyone|all|the public))"
_WE = r"(?:i|we|one|you|somebody|someone|anyone|anybody|people|others|everyone)"
_THEY = r"(?:they|it|he|she|the authors|its authors|the team|the group|PAPER)"
_PLAIN = re.compile(
    r"(?<![\w-])(?:code(?! (?:benchmarks?|data ?sets?|corp(?:us|ora)|tasks?|generation|models?|fine-?tuning|completion|search|snippets?|domains?|understanding|summari[sz]ation|data)\b)|github(?! stars| issues| forks)|repo(?:sitory)?|implementation|links?|urls?|pdfs?|download\w*|project(?: ?'s)? (?:page|(?:web ?)?site|home ?page|web ?page)|landing page|website|arxiv (?:link|id|number|nr|no|identifier|page|abs|url|address|code|entry)|dois?|find it|read it|open[- ]sourced?(?! (?:[\w-]+ ){0,2}(?:models?|llms?|famil(?:y|ies)|baselines?|competitors?|systems?|networks?)\b))(?![\w-])|代码|链接|下载|开源|网址|在哪(?:里|儿)?(?:能|可以)?(?:看|找|读)到"
)
_NUMBERED = re.compile(
    r"\bpatent(?:ed|s)?\b.{0,40}\b(?:number(?:s|ed)?|nos?\b\.?|nr|ids?|identifiers?)\b|\b(?:number|no|nr|id|identifier)s?\b.{0,60}\bpatent(?:ed|s)?\b|\b(?:us|u\.s\.|ep|wo|pct|kr|cn|jp|european|korean|chinese|japanese|german|american|international)\s+(?:patent\s+)?(?:publication\s+|application\s+)?(?:number|no|nr)\b|\b(?:patent|publication|application) (?:number|no|nr|id)s?\b"
)
"""The numbers under which a patent is kept."""
_FRAMED = re.compile(
    r"\b(?:free|open(?:[- ]access)?|online|full[- ]?text|readable) (?:version|copy|pdf|text|access)\b|\bread (?:it|PAPER) (?:for free|online|somewhere)\b|"
    rf"\b(?:is|are|was|were)\b(?: \w+){{0,3}}? {_OR}\b(?:(?!\b(?:STATUS|accepted|presented|submitted|rejected|in print)\b).){{0,30}}?\b{_OUT}\b"
    rf"|\b(?:is|are) there (?:an?|any|some)?(?: \w+){{0,2}}? ?(?:{_MADE}|{_SHOWN})\b"
    rf"|\b(?:where|how|can|could)(?: do| can| could| would)? {_WE} (?:see|watch|find|get|view|play)\b (?:the |its |a |any )?(?:PAPER (?:paper )?)?{_SHOWN}"
    rf"|^\W*(?:(?:and|or|but|so|also|what about|how about|any|an?|the|its?|is there|has|does|have|PAPER)\W+)*{_SHOWN}(?: (?:of|for|to|on|about) PAPER)?\W*(?:PAPER)?\W*$"
    rf"|\b(?:where|how|can|could|may|might)(?: do| can| could| would| might)? {_WE} (?:\w+ )?(?:get|obtain|access|install|clone|try(?: out)?|grab|fetch)(?: hold of)?\b.{{0,30}}?\b{_OR}\b"
    rf"|\b(?:where|how|can|could|may|might)(?: do| can| could| would| might)? {_WE} (?:\w+ )?(?:read|find|see|view|open|download|look at)\b (?:the )?(?:full |whole |actual )?(?:(?:paper|text|article|version) )?(?:of )?PAPER(?: paper)?(?: (?:online|somewhere|itself|in full))?\W*$"
    rf"|\b(?:do|did|does|have|has) {_THEY}\b.{{0,20}}?\b(?:releas\w+|shar(?:e[ds]?|ing)|provid\w+|offer\w*|put|make|made|upload\w*|host\w*|publish\w*|hand\w* out|give|gave|have|has)\b.{{0,20}}?\b(?:{_MADE}|anything|something)\b(?: online| out)?"
    rf"|\b(?:any|a|the|get|want|need|have)(?: \w+)? {_MADE} (?:for|of|to|behind) (?:the )?PAPER\b"
    r"|\b(?:want|like|love|need|wish|hope) to (?:try|test|run|install|play with)(?: out)? (?:it|PAPER)\b"
    rf"|^\W*(?:(?:and|or|but|so|also|what about|how about|any|an?|the|its?|is there)\W+)*{_MADE}\W+(?:too |as well )?PAPER\W*$"
    rf"|\bPAPER(?: paper)?(?:'s| 's)? {_MADE}\W*$"
)


_THINGS = frozenset(
    """code link links github repo repos repository repositories implementation implementations url urls pdf pdfs download downloads downloadable doi website page demo demos
    software source sources checkpoint checkpoints weights pretrained playground docker colab notebook notebooks slides poster
    scripts script toolbox toolkit package library tool program app model data dataset datasets set sets supplement online public
    publicly available released release shared provided accessible free freely open sourced try get obtain access install clone
    somewhere anywhere paper possible""".split()
)


def names_only_things(topic: str) -> bool:
    """Whether words are all of what can be had, and of having it: `download the software`."""
    return all(word in _THINGS for word in content_words(topic))


def asks_availability(masked: str) -> bool:
    """Whether an address is asked for, or whether something can be had."""
    return bool(_PLAIN.search(masked) or _NUMBERED.search(masked) or _FRAMED.search(masked))
