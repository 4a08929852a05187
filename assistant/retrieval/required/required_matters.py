"""What answers must hold where it is asked who paid, what something cost, what it was written in, who took part, where: `Required`."""

from __future__ import annotations

import re

from assistant.retrieval.required.answer_types import HARDWARE
from assistant.retrieval.required.required_figures import AMOUNT_OF_DATA, MONEY, any_of
from assistant.retrieval.required.requirement import Required
from assistant.understanding.facts.of_described_work import NUMBERED
from assistant.understanding.facts.paper_facts import DEEDS

_FUNDED = (
    r"(?:paid|pays(?! off)|fund(?:s|ed|ing)|financ(?:es|ed|ing)|sponsor(?:s|ed|ing)?|bankroll\w*|backed)"
)
_WORK = r"(?:it|they|them|this|that|(?:the )?(?:work|paper|study|research|project))"
_GIVES_FUNDING = re.compile(
    r"\b(?:fund(?:ed|ing|ers?)|grants?|sponsor\w*|financ(?:ed|ial support)|supported by (?:the |an? )?[A-Z]\w*|[Ff]oundation)\b"
)
FUNDING = Required(
    any_of(
        rf"\b(?:whom?|which|what)\b(?:(?!\bwrote\b).){{0,40}}\b(?:{_FUNDED}|(?:provid|gave|giv|put|suppl)\w*(?: up)? (?:the )?(?:money|funds|funding|cash))\b",
        r"\b(?:which|what) (?:\w+ )?(?:grants?|funders?|funding|sponsors?|foundations?)\b",
        r"\b(?:funding|grant|funder|sponsor|financial support)s?\b(?! (?:report|proposal|application)).{0,25}\b(?:behind|of|for|by|from|agency|body|source|number|acknowledg\w*)\b",
        rf"\b(?:funding|grants?|sponsors?|sponsorship)\b.{{0,30}}\b{_WORK}\b",
        rf"\b(?:fund(?:ed)?|financed?|sponsor(?:ed)?|bankroll(?:ed)?|paid for|pays? for) {_WORK}\b",
        rf"\b{_WORK} (?:\w+ )?(?:funded|financed|sponsored|paid for)\b",
        r"\bwhere did the (?:money|funding) (?:for|come)\b",
        r"\bwhose money\b",
    ),
    _GIVES_FUNDING,
    suffices=_GIVES_FUNDING,
)

_COMPUTED = r"\b(?:train\w*|comput\w*|inference|memory|storage|methods?|approach\w*|models?|algorithms?|attention|search\w*|prun\w*|steps?|sampl\w*|generat\w*|operat\w*|quanti\w*|distill\w*|networks?|forward|backward|pass|layers?|queries|simulat\w*|optimi[sz]\w*|framework|procedure|system|communication)\b"
_THING = (
    rf"(?:the|an?|one|each|every|its|their|that|this|those|these|such an?) (?:(?!{_COMPUTED})[^?.!]){{2,60}}?"
)
"""A thing that can be bought: what is computed costs no money."""
_DID = re.compile(
    r"\b(?:[A-Z]\w*\.? )+(?:ran|performed|conducted|designed|conceived|implemented|wrote|collected|analy[sz]ed|led)\b|\b(?:first|second|third|last|senior) authors?\b|\bauthors? contributed\b"
)
PART_IN_WORK = Required(DEEDS, _DID, suffices=_DID)

_PRICE = re.compile(rf"{MONEY.pattern}|\b(?:low-cost|inexpensive|cheap|priced|pric(?:e|es) of)\b", re.I)
PRICE = Required(
    any_of(
        rf"\b(?:what|how much)(?: money)? (?:did|does|do|would|will|might) {_THING} cost\b",
        rf"\b(?:what|how high) (?:is|was|are|were) the (?:price|purchase cost|retail price)s? (?:of|for) {_THING}\W*$",
        rf"\bhow (?:expensive|pricey|costly|cheap) (?:is|was|are|were) {_THING}\W*$",
        rf"\b(?:how much|what) did they pay for {_THING}\W*$",
    ),
    _PRICE,
    suffices=_PRICE,
)

_WRITTEN = r"(?:programmed|coded|implemented|written|built)"
_CODE = r"(?:languages?|librar(?:y|ies)|frameworks?|toolkits?|packages?|software|tools?)"
_SOFTWARE = re.compile(
    r"(?<![\w+-])(?:C\+\+|C#)(?!\w)"
    r"|\b(?:Python|Julia|Java|JavaScript|TypeScript|MATLAB|Matlab|Rust|Fortran|Perl|Scala|Haskell|Ruby|Lisp|Prolog|PHP|SQL)\b(?![+#'’-])"
    r"|\b(?:in (?:C|R|Go)|(?:C|R) (?:packages?|librar(?:y|ies)|code|programs?|implementations?))\b(?![+#'’-])"
    r"|\b(?:Triton|CUDA|PyTorch|TensorFlow|JAX|Keras|OpenCL|OpenMP|WebGL|D3|Vega(?:-Lite)?|Jupyter|Snakemake|Nextflow|Bioconductor|Unity|ROS|Simulink|Verilog|VHDL)\b(?![+#'’-])"
)
SOFTWARE = Required(
    any_of(
        rf"\b(?:with|in|using) (?:what|which)(?= (?:is|was|are|were|did|do|does|has|have)\b| (?:\w+ )?{_CODE}\b).{{0,60}}\b{_WRITTEN}\b",
        rf"\bwhat (?:is|was|are|were|language|library|framework)\b.{{0,60}}\b{_WRITTEN} (?:in|with|using)\W*$",
        rf"\b(?:which|what) (?:programming |computer |scripting |software )+{_CODE}\b",
        r"\b(?:which|what) (?:compiler|programming)\b",
        r"\bprogramming languages?\b",
        rf"\b(?:what|which) languages?\b(?=.*\b(?:{_WRITTEN}|developed)\b)",
        rf"\b(?:{_WRITTEN}|developed) in (?:what|which) languages?\b",
    ),
    _SOFTWARE,
    suffices=_SOFTWARE,
    said=any_of(
        r"\b(?:written|writes?|implement\w*|program\w*|kernels?|packages?|librar(?:y|ies)|software|code[ds]?|toolbox|tool|built)\b"
    ),
)


_PARAMETERS = re.compile(
    r"(?:\d[\d.,]*\s?(?:[kKMBT]|thousand|million|billion|trillion)?|\b(?:an?|one|two|several|hundreds of|tens of) (?:thousand|million|billion|trillion)s?)"
    r"[ -](?:of )?(?:(?:trainable|learnable|free|model|total|active) )?(?:parameters?|params|weights)\b"
)
SIZE_OF_MODEL = Required(
    any_of(
        r"\bhow (?:big|large|small|tiny|huge|heavy|compact|slim|light|lightweight)\b.{0,60}\b(?:parameters|networks?|models?|transformers?|backbones?|encoders?|decoders?|teachers?|students?)\b",
        r"\bhow many (?:\w+ )?(?:parameters|weights)\b(?! (?:fewer|less|more)\b)",
        r"^\W*(?:(?:and|so|in it|then)\W+)*how (?:big|large|heavy|tiny|slim|light|lightweight|compact) (?:is|was|are) (?:the )?(?:it|they)(?: really| actually| overall)?\W*$",
        r"\b(?:sizes?|number of parameters) (?:of|do|does|has|have) (?:the |its )?(?:[\w-]+ )?(?:models?|networks?|teachers?|students?)\b",
    ),
    re.compile(
        rf"{_PARAMETERS.pattern}|\d\s?[kKMGT]i?B\b|\d[\d.,]*\s?[MBk]\b|\d\s?(?:%|[x×]|times) (?:fewer|less|smaller|lighter)\b|{AMOUNT_OF_DATA.pattern}"
    ),
    in_each=False,
    suffices=_PARAMETERS,
    said=any_of(r"\b(?:it|its|with|of|model|network|student|teacher|only|just)\b"),
)

_TRIED_BY_PEOPLE = any_of(
    r"\buser (?:stud|test|evaluat|feedback|trial)\w*",
    r"\b(?:human|expert|manual)(?:ly)? (?:evaluat|rat|judg|stud)\w*",
    r"\b(?:rat(?:ed|ings)|judged|evaluat\w+) (?:by|with|from) (?:\w+ )?(?:people|users|humans|experts|analysts)\b",
    r"\b(?:participants?|raters?|volunteers?|crowd-?\w*|interview\w*|questionnaires?)\b",
)
USER_STUDY = Required(
    any_of(
        r"\b(?:user|human|usability) (?:stud(?:y|ies)|tests?|testing|evaluations?|ratings?|raters?|trials?)\b"
    ),
    _TRIED_BY_PEOPLE,
    suffices=_TRIED_BY_PEOPLE,
)

_LICENSED = any_of(
    r"\b(?:licen[cs]\w*|Apache|BSD|GPL|CC[- ]BY|Creative Commons|open[- ]source\w*|public domain)\b|\bMIT License\b"
)
LICENCE = Required(
    any_of(
        r"\b(?:what|which) (?:\w+ )?licen[cs]es?\b",
        r"\bhow (?:is|are|was|were) .{1,60}\blicen[cs]ed\b",
        r"\b(?:is|are|was|were) there (?:an?|any|some) (?:[\w-]+ )?licen[cs]es?\b",
        r"\blicen[cs]es? (?:of|for|on|terms|conditions)\b|^\W*licen[cs]es?\b",
    ),
    _LICENSED,
    suffices=_LICENSED,
)
_PERMITTED = any_of(
    r"\b(?:permi\w+|consent\w*|approv\w+|authori[sz]\w+|ethic\w*|agree(?:d|ment)s?|allow(?:ed|s))\b"
)
PERMISSION = Required(any_of(r"\b(?:permission|consent|approval|authori[sz]ation)s?\b"), _PERMITTED)
VICTORY = Required(
    any_of(
        r"\b(?:who|which|what)\b[^?.!]{0,40}\bwon\b",
        r"\b(?:who|which|what)\b[^?.!]{0,40}\b(?:came|finished|placed|ranked|landed|took|got|was|were|stood)(?: in| at)? (?:the )?(?:first|1st|top|ahead|before|better)\b(?! author)",
        r"\b(?:winners?|winning (?:team|entry|group|submission))\b",
    ),
    any_of(
        r"\bw(?:i|o)n(?:s|ners?|ning)?\b",
        r"\b(?:first|1st) (?:place|rank|prize)\b",
        r"\b(?:ranked|finished|placed|came) (?:first|1st)\b",
    ),
)
KEPT_UNDER = Required(
    any_of(
        rf"\b{NUMBERED}\b",
        r"\baccessions?\b",
        r"\b(?:where|under (?:what|which)|in (?:what|which))\b[^?.!]*\b(?:deposited|archived)\b",
    ),
    re.compile(
        r"\b(?:deposited|archived|accession)\b|https?://|\b(?:[A-Z]{2,}[-_ ]?\d{3,}|phs\d+|10\.\d{4,}/\S+|[A-Z]{1,3}\d{2,}[A-Z0-9]*|\d{4,}[/-]\d+)\b"
    ),
)
"""The number under which data or a trial are kept."""
DEVICE = Required(
    any_of(
        r"\b(?:which|what) (?:[\w-]+ ){0,3}?(?:devices?|boards?|phones?|gadgets?|microcontrollers?)\b(?=[^?.!]*\b(?:use[ds]?|using|try|tried|test\w*|run|ran|running|measur\w*|benchmark\w*)\b)"
    ),
    HARDWARE[0].looks,
)
NUMBER = Required(
    any_of(
        r"^\W*(?:(?:and|what(?:['’]s| is| was| were)|tell me|please) )*(?:the )?(?:exact |total |overall )?number of (?!(?:papers?|publications?|articles?|authors?)\b)"
    ),
    any_of(
        r"(?<![\w.-])\d",
        r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens?|hundreds?|thousands?|millions?|single|both|no|pairs?)\b",
    ),
)
_TAKING_PART = r"(?:people|persons|participants?|raters?|annotators?|judges|volunteers?|subjects|users|patients|experts|respondents|students|children|players|cases|controls|individuals|mice|rats|monkeys|dogs|animals|families|donors|genomes|singers|speakers|editors)"
PARTICIPANTS = Required(
    any_of(rf"\b(?:how many|number of) (?:[\w-]+ )?{_TAKING_PART}\b(?=[^?.!]*\b(?:part|rat\w+|test\w*|sequenc\w+|genotyp\w+|scann\w+|swab\w+|sampl\w+|screen\w+|includ\w+|stud\w+|annotat\w+|interview\w*|survey\w*|recruit\w*|enrol\w*|judg\w+|evaluat\w+|ask(?:ed)?|question(?:ed)?|polled|consult\w*|shown)\b)"),
    any_of(rf"(?:\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens of|hundreds of|thousands of)) (?:[\w-]+ ){{0,3}}{_TAKING_PART}\b"),
)  # fmt: skip
TOWNS = Required(
    any_of(r"\b(?:which|what) (?:[\w-]+ )?(?:cit(?:y|ies)|towns?|countr(?:y|ies)|provinces?|islands?|rivers?|lakes?)\b(?=[^?.!]*\b(?:from|in|of|for|cover\w*|come|came|collect\w*|record\w*|measur\w*|observ\w*|stud\w+)\b)"),
    re.compile(r"(?<=[\w,;:(] )[A-Z][a-z]{2,}(?![A-Z\d])\b|(?<=[\w,;:(] )(?:US|UK|USA|UAE)\b"),
)  # fmt: skip
