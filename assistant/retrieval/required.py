"""What an answer must hold to answer its question at all: a figure of the unit asked for, names, software, a giver of money.

A sentence that only speaks of the thing (`lowering the learning rate in steps`, `on five data sets`) does not tell it,
nor does one on what something costs to compute where it is asked who paid.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.retrieval.required_figures import AMOUNT_OF_DATA, MONEY, UNITS, VALUES, any_of
from assistant.short_names import data_set_names


@dataclass(frozen=True)
class Required:
    """How something is asked for, and what it looks like in a sentence."""

    asked: re.Pattern[str]
    looks: re.Pattern[str]
    in_each: bool = True
    """Whether every sentence of an answer must have it, or only one of them."""
    suffices: re.Pattern[str] | None = None
    """What a sentence looks like that answers whatever other words the question has; None where those count as well."""
    said: re.Pattern[str] = re.compile("")
    """What makes it likely that such a sentence tells of the paper's own work."""


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
    any_of(r"\b(?:what|which) (?:\w+ )?licen[cs]es?\b", r"\bhow (?:is|are|was|were) .{1,60}\blicen[cs]ed\b"),
    _LICENSED,
    suffices=_LICENSED,
)
_PERMITTED = any_of(
    r"\b(?:permi\w+|consent\w*|approv\w+|authori[sz]\w+|ethic\w*|agree(?:d|ment)s?|allow(?:ed|s))\b"
)
PERMISSION = Required(any_of(r"\b(?:permission|consent|approval|authori[sz]ation)s?\b"), _PERMITTED)
VICTORY = Required(
    any_of(r"\b(?:who|which|what)\b[^?.!]{0,40}\bwon\b"),
    any_of(
        r"\bw(?:i|o)n(?:s|ners?|ning)?\b",
        r"\b(?:first|1st) (?:place|rank|prize)\b",
        r"\b(?:ranked|finished|placed|came) (?:first|1st)\b",
    ),
)
_TAKING_PART = r"(?:people|persons|participants?|raters?|annotators?|judges|volunteers?|subjects|users|patients|experts|respondents|students|children|players)"
PARTICIPANTS = Required(
    any_of(rf"\b(?:how many|number of) (?:[\w-]+ )?{_TAKING_PART}\b(?=[^?.!]*\b(?:part|rat\w+|test\w*|stud\w+|annotat\w+|interview\w*|survey\w*|recruit\w*|enrol\w*|judg\w+|evaluat\w+)\b)"),
    any_of(rf"(?:\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens of|hundreds of|thousands of)) (?:[\w-]+ ){{0,3}}{_TAKING_PART}\b"),
)  # fmt: skip
TOWNS = Required(
    any_of(r"\b(?:which|what) (?:[\w-]+ )?(?:cit(?:y|ies)|towns?|countr(?:y|ies)|provinces?|islands?|rivers?|lakes?)\b(?=[^?.!]*\b(?:from|in|of|for|cover\w*|come|came|collect\w*|record\w*|measur\w*|observ\w*|stud\w+)\b)"),
    re.compile(r"(?<=[\w,;:(] )[A-Z][a-z]{2,}(?![A-Z\d])\b|(?<=[\w,;:(] )(?:US|UK|USA|UAE)\b"),
)  # fmt: skip
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_SO_MANY = rf"(?:the |all |these |those |its |their )*(?:{_COUNT} )?"
_NAMES = (
    rf"\bnames? of {_SO_MANY}\w+"
    rf"|\b(?:what|how) (?:are|were) {_SO_MANY}[\w -]{{3,60}}? (?:called|named)\b"
    rf"|\b(?:which|what) {_COUNT} (?:(?:[\w -]{{3,60}}\?.*\bnames?|(?:[\w-]+ ){{0,3}}?(?:data ?sets?|benchmarks?|corpora|games?|languages?|species|tasks?|cities|countries))\b)"
    rf"|\b(?:list|name) (?:all |me )*(?:the |its |these |those ){_COUNT} (?:[\w-]+ ){{0,3}}?(?:data ?sets?|benchmarks?|corpora|models?|baselines?|tasks?|species|tools?|games?)\b"
)
_OF_PEOPLE = r"\b(?:authors?|people|researchers?|members?|everybody|everyone|persons?)\b"
_OF_DATA = r"\b(?:data ?sets?|benchmarks?|corpora|corpus|collections?)\b"
NAMES = (
    Required(
        any_of(rf"^(?![\s\S]*{_OF_PEOPLE})(?=[\s\S]*{_OF_DATA})[\s\S]*?(?:{_NAMES})"),
        re.compile(
            rf"{data_set_names()}|\b(?:[Oo]n|[Ww]ith|[Oo]ver|[Aa]cross|[Ff]rom|[Uu]sing|including|namely|such as|and|,|\(|:)\s*(?:the |both )?(?:[a-z-]+ )?[A-Z][\w/-]*[A-Z0-9a-z]\b(?! (?:falls?|rises?|drops?))"
        ),
        in_each=False,
    ),
    Required(
        any_of(rf"^(?![\s\S]*(?:{_OF_PEOPLE}|{_OF_DATA}))[\s\S]*?(?:{_NAMES})"),
        # a name beside others of the sentence, or things listed
        re.compile(
            r"(?<=[\w,;:)] )(?:[A-Z][\w/-]*[A-Za-z]|[a-z]+[A-Z]\w*)|[“\"]\w|\w, [^,.;]{3,60},? and \w"
        ),
        in_each=False,
    ),
)

_REQUIRED = (
    *(Required(asked, looks) for asked, looks in UNITS),
    FUNDING,
    PRICE,
    SOFTWARE,
    LICENCE,
    PERMISSION,
    VICTORY,
    PARTICIPANTS,
    TOWNS,
    USER_STUDY,
    SIZE_OF_MODEL,
    *NAMES,
    *(Required(asked, looks, in_each=False) for asked, looks in VALUES),
)


@lru_cache(maxsize=512)
def required_by(question: str) -> tuple[Required, ...]:
    """All that a question requires of its answer; nothing where it names nothing of the sort."""
    return tuple(one for one in _REQUIRED if one.asked.search(question))


def told_by_looks_alone(question: str) -> bool:
    """Whether nothing answers but what looks like it: no sentence near in words tells who paid."""
    return any(one.suffices is one.looks for one in required_by(question))


def in_sentence(question: str, sentence: str) -> bool:
    """Whether a sentence has what every sentence that answers a question must have."""
    return all(one.looks.search(sentence) for one in required_by(question) if one.in_each)


def in_answer(question: str, sentences: Sequence[str]) -> bool:
    """Whether sentences together have what a question cannot be answered without."""
    return all(any(map(one.looks.search, sentences)) for one in required_by(question))
