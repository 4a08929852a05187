"""What answers must hold where it is asked where the work was done, how old those were who took part, or what a part of the document shows."""

from __future__ import annotations

import re

from assistant.retrieval.required.required_figures import AMOUNT_OF_DATA, MONEY, any_of
from assistant.retrieval.required.requirement import Required

_DONE = r"(?:made|measured|collected|gathered|taken|recorded|done|carried out|performed|conducted|sampled|recruited|acquired|obtained|observed|run)"
_WORK = r"(?:measurements?|experiments?|data|samples?|specimens?|recordings?|observations?|interviews?|surveys?|tests?|trials?|participants?|patients?|subjects?|animals?|simulations?|images|photos|field ?work)"
_SOMEWHERE = (
    r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]ff|[Aa]cross|[Aa]long|[Oo]n|[Oo]ver|of) (?:the )?(?:(?:north|south|east|west|central|coastal|upper|lower)\w* )?(?!(?:I|We|This|These|It)\b)[A-Z][a-z]{2,}"
    r"|\b(?:laborator(?:y|ies)|hospitals?|clinics?|field (?:sites?|stations?)|stations?|basins?|rivers?|lakes?|coasts?|campus|schools?|factor(?:y|ies)|greenhouses?|observator(?:y|ies)|sites?|villages?|cit(?:y|ies)|countr(?:y|ies)|homes?|offices?|online|in (?:silico|vitro|situ))\b"
)
PLACE_OF_WORK = Required(
    any_of(
        rf"\bwhere (?:was|were|is|are|did|have|has)\b[^?.!]{{0,80}}?\b{_WORK}\b[^?.!]{{0,60}}?\b(?:{_DONE}|come from|came from|take place|took place)\b",
        rf"\bwhere (?:was|were|did)\b[^?.!]{{0,40}}?\b(?:{_DONE}|measure|collect|record|sample)\b[^?.!]{{0,20}}\b{_WORK}\b",
        rf"\b(?:in|at|from) (?:which|what) (?:[\w-]+ )?(?:countr(?:y|ies)|place|city|site|location|hospital|lab(?:oratory)?|region|river|lake|station)s?\b[^?.!]{{0,60}}\b{_WORK}\b",
    ),
    re.compile(_SOMEWHERE),
)
_AGED = any_of(
    r"\b(?:aged?|years?[ -]old|years of age|months?[ -]old|adults?|children|adolescents?|infants?|elderly|teen\w*|newborns?|older|younger)\b"
)
AGES = Required(
    any_of(
        r"\bhow old (?:was|were|are|is)\b[^?.!]{0,40}\b(?:subjects?|participants?|patients?|people|persons|volunteers?|users?|animals?|mice|rats|children|cohort|players?|respondents?|they)\b",
        r"\b(?:what|which) (?:age|ages|age (?:groups?|range|span))\b",
    ),
    _AGED,
)
_PART = r"(?:figures?|fig\.?|tables?|equations?|eq\.?|sections?|algorithms?|theorems?|lemmas?|appendix|appendices|chapters?)"
PART_OF_DOCUMENT = Required(
    any_of(
        rf"\b{_PART} ?(?:\d+|[IVX]+|one|two|three|four|five)\b(?=[^?.!]*\b(?:show|say|mean|tell|list|give|contain|in|of|depict|report|state|look)\w*)"
    ),
    any_of(rf"\b{_PART} ?(?:\d+|[IVX]+)\b"),
)
SIZE_OF_DATA = Required(
    any_of(
        r"\bhow (?:large|big|small|huge|extensive) (?:is|was|are|were) (?:the |its |their )?(?:[\w-]+ )?(?:training (?:set|data)|test set|data ?sets?|corpus|corpora|samples?|cohort|benchmark|collection)\b",
        r"\b(?:size|number of (?:samples|examples|images)) (?:of|in) (?:the |its |their )?(?:[\w-]+ )?(?:training (?:set|data)|test set|data ?sets?|corpus|cohort)\b",
    ),
    AMOUNT_OF_DATA,
)
WHOLE_COST = Required(
    any_of(
        r"^\W*(?:(?:and|so|roughly|about)\W+)*(?:how much|what) (?:money )?did (?:it|this|that|they|the (?:study|work|project|research|paper)) (?:all )?cost\b(?! to (?:train|run|compute))"
    ),
    MONEY,
)
