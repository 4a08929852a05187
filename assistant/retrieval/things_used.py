"""What a paper's work ran on, was written in and was fed with, where that is asked: hardware, software, how much data, which loss, how large a model.

Such a sentence answers whatever other words the question has: `on which hardware was the hashing method benchmarked?`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.retrieval.answer_forms import names_hardware
from assistant.retrieval.answer_types import HARDWARE, holds_type
from assistant.retrieval.ranking import Ranked
from assistant.retrieval.sentences import is_background

_AMOUNT_ASKED = re.compile(
    r"\b(?:how much|(?:amount|quantity|volume|size)s? of|how (?:large|big|extensive|huge|small) (?:is|was|are|were|must|should)|how (?:large|big|small) an?)\b"
    r" (?!less\b|more\b|fewer\b|faster\b)(?:the |its |their |of )*(?:[\w-]+ ){0,3}?(?:data(?:[ -]?sets?)?|footage|corpus|corpora|training sets?|recordings?|material|text|audio|speech)\b"
    r"|\bhow many (?:[\w-]+ )?(?:examples?|samples?|instances?|data ?points?|items|records|pieces of data)\b(?=.*\b(?:train|gather|collect|learn|curat|feed|fed|assembl|compil|annotat|label)\w*)"
    r"|\bhow many (?:pre-?)?training (?:examples?|samples?|instances?|data ?points?|items|records|pairs)\b",
    re.I,
)
_UNITS = (
    r"(?:samples?|images?|pictures|photos?|photographs|clips|videos?|movies|hours|minutes|days|tokens|sentences|words|documents|examples|instances|pairs|triplets|frames|slices|trajectories"
    r"|demonstrations|patients|subjects|participants|volunteers|scans|recordings?|records|sequences|genomes|cells|articles|papers|questions|annotations|labels|dialogues|conversations|pages|proteins"
    r"|molecules|episodes|rows|entries|posts|tweets|reads|observations|measurements|spectra|events|simulations|graphs|nodes|edges|points|objects|scenes|shapes|utterances|species|sites|plots|individuals|[KMGTP]i?B)"
)
_AMOUNT = re.compile(
    rf"\d[\d.,]*\s?(?:[kKMB]|thousand|million|billion|trillion)?\+?(?: (?:of )?(?!faster\b|less\b|more\b|times\b)[\w-]+){{0,4}}? {_UNITS}\b"
    rf"|\b(?:data ?set|corpus|collection|database|library)s? of (?:(?:about|over|around|nearly|more than|up to|some) )?\d[\d.,]*|\d[\d.,]*\s?[KMGTP]i?B\b(?! (?:of )?(?:memory|RAM|VRAM))|\d[\d.,]*\s?% of (?:[\w-]+ ){{0,3}}(?:data|labels|{_UNITS})\b"
    rf"|\b(?:dozens?|hundreds?|thousands?|millions?|billions?) of (?:[\w-]+ ){{0,3}}?{_UNITS}\b",
    re.I,
)
_FED = re.compile(
    r"\b(?:train|collect|gather|record|curat|annotat|label|compil|construct|sampl|pre-?train|fine-?tun|data)\w*\b",
    re.I,
)
_RAN = re.compile(
    r"\b(?:tests?|tested|experiments?|evaluat\w+|measur\w+|ran|runs?|running|timed?|benchmark\w*|train\w*|deploy\w*|on)\b",
    re.I,
)
_LOSS_ASKED = re.compile(
    r"\b(?:which|what)(?: (?:kinds?|sorts?|types?) of)?(?: (?!accuracy|performance|information)[\w-]+)?? (?:loss(?:es)?(?: functions?| terms?)?|(?:training |learning )?objectives?(?: functions?)?)\b(?! of\b| in\b| rate)"
    r"(?=.*\b(?:is|are|was|were|does|do|did|use[ds]?|train\w*|minimi[sz]\w+|optimi[sz]\w+)\b)",
    re.I,
)
_LOSS = re.compile(
    r"\b(?:mean squared error|MSE|cross[- ]entropy|L[12](?: loss| norm)?|KL[- ]divergence|Kullback|InfoNCE|hinge|triplet|Huber|Dice|likelihood|ELBO|(?:[\w-]+ )loss(?:es)?(?: functions?)?|objective)\b(?! of accuracy)"
)
_MEASURES = re.compile(
    r"\b(?:loss|objective|error|train|minimi[sz]|optimi[sz]|learn|imitat|match|distil)\w*\b", re.I
)
_NEAR = 0.3
_MOST = 2
_WRITTEN = r"(?:programmed|coded|implemented|written|built)"
_CODE = r"(?:languages?|librar(?:y|ies)|frameworks?|toolkits?|packages?|software|tools?)"
_SOFTWARE_ASKED = re.compile(
    rf"\b(?:with|in|using) (?:what|which)(?= (?:is|was|are|were|did|do|does|has|have)\b| (?:\w+ )?{_CODE}\b).{{0,60}}\b{_WRITTEN}\b|\bwhat (?:is|was|are|were|language|library|framework)\b.{{0,60}}\b{_WRITTEN} (?:in|with|using)\W*$"
    rf"|\b(?:which|what) (?:programming |computer |scripting |software )+{_CODE}\b|\b(?:which|what) (?:compiler|programming)\b",
    re.I,
)
_SOFTWARE = re.compile(
    r"\b(?:Triton|CUDA|PyTorch|TensorFlow|JAX|Keras|Julia|Python|Java|JavaScript|TypeScript|MATLAB|Matlab|Fortran|Rust|Haskell|OpenCL|OpenMP|WebGL|D3|Vega(?:-Lite)?|Jupyter|Snakemake|Nextflow|Bioconductor|Unity|ROS|Simulink|Verilog|VHDL|C|R)\b(?![+#'’-])|\bC(?:\+\+|#)"
)
_CODED = re.compile(
    r"\b(?:written|writes?|implement\w*|program\w*|kernels?|packages?|librar(?:y|ies)|software|code[ds]?|toolbox|tool|built)\b",
    re.I,
)
_SIZE_ASKED = re.compile(
    r"\bhow (?:big|large|small|tiny|huge|heavy|compact|slim|light|lightweight)\b.{0,60}\b(?:parameters|networks?|models?|transformers?|backbones?|encoders?|decoders?|teachers?|students?)\b|\bhow many (?:\w+ )?(?:parameters|weights)\b(?! (?:fewer|less|more)\b)|^\W*(?:(?:and|so|in it|then)\W+)*how (?:big|large|heavy|tiny|slim|light|lightweight|compact) (?:is|was|are) (?:the )?(?:it|they)(?: really| actually| overall)?\W*$|\b(?:sizes?|number of parameters) (?:of|do|does|has|have) (?:the |its )?(?:[\w-]+ )?(?:models?|networks?|teachers?|students?)\b",
    re.I,
)
_SIZE = re.compile(
    r"(?:\d[\d.,]*\s?(?:[kKMBT]|thousand|million|billion|trillion)?|\b(?:an?|one|two|several|hundreds of|tens of) (?:thousand|million|billion|trillion)s?)[ -](?:of )?(?:(?:trainable|learnable|free|model|total|active) )?(?:parameters?|params|weights)\b",
)
_SIZED = re.compile(
    rf"{_SIZE.pattern}|\d\s?[kKMGT]i?B\b|\d[\d.,]*\s?[MBk]\b|\d\s?(?:%|[x×]|times) (?:fewer|less|smaller|lighter)\b|{_AMOUNT.pattern}"
)
_WITH = re.compile(r"\b(?:it|its|with|of|model|network|student|teacher|only|just)\b", re.I)


def asks_things(question: str) -> bool:
    """Whether it is asked for hardware or software, how much data there was, the loss, or the size of a model."""
    return (
        names_hardware(question)
        or asks_amount_of_data(question)
        or asks_loss(question)
        or any(asked.search(question) for asked, _, _ in _BY_LOOKS)
    )


def told_of_things(question: str, ranked: Sequence[Ranked]) -> list[str]:
    """The sentences of the paper's own work that hold what is asked for of these; none elsewhere."""
    if names_hardware(question):
        return _best([one for one in ranked if holds_type(one.sentence, HARDWARE)], _RAN)
    if asks_amount_of_data(question):
        return _best([one for one in ranked if _AMOUNT.search(one.sentence)], _FED)
    if asks_loss(question):
        return _best([one for one in ranked if _LOSS.search(one.sentence)], _MEASURES)
    for asked, looks, said in _BY_LOOKS:
        if asked.search(question):
            return _best([one for one in ranked if looks.search(one.sentence)], said)
    return []


_BY_LOOKS = ((_SOFTWARE_ASKED, _SOFTWARE, _CODED), (_SIZE_ASKED, _SIZE, _WITH))
"""How a thing is asked for, what it looks like, and what says that it is the paper's own."""


def asks_software(question: str) -> bool:
    """Whether it is asked in or with what something was programmed."""
    return bool(_SOFTWARE_ASKED.search(question))


def lacks_things(question: str, sentences: Sequence[str]) -> bool:
    """Whether software or the size of a model is asked for, and no sentence has any."""
    owed = ((_SOFTWARE_ASKED, _SOFTWARE), (_SIZE_ASKED, _SIZED))
    return any(asked.search(question) and not any(map(looks.search, sentences)) for asked, looks in owed)


def asks_loss(question: str) -> bool:
    """Whether it is asked by which loss something is trained, which a text may tell by its name alone."""
    return bool(_LOSS_ASKED.search(question))


def asks_amount_of_data(question: str) -> bool:
    """Whether it is asked how much data there was, which is told by a number of images, hours or tokens."""
    return bool(_AMOUNT_ASKED.search(question))


def _best(holding: Sequence[Ranked], said: re.Pattern[str]) -> list[str]:
    """The best of them, those first that say what the thing was for."""
    own = [one for one in holding if not is_background(one.sentence)]
    telling = [one for one in own if said.search(one.sentence)] or own
    chosen = sorted(telling, key=lambda one: -one.rank)[:_MOST]
    return [one.sentence for one in chosen if one.rank >= chosen[0].rank - _NEAR]
