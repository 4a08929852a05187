"""Whether a question asks for a judgement of people: who is better, smarter, nicer, whether somebody is any good, whom to trust."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS, PEOPLE

_PLAIN = (
    "smart|clever|intelligent|bright|brilliant|talented|gifted|capable|competent|skilled|good|great|nice|kind|friendly|helpful|honest|reliable|"
    "trustworthy|likeable|popular|famous|handsome|beautiful|pretty|attractive|cool|charming|hard-?working|strong|impressive|important|valuable|excellent|outstanding|decent|"
    "supportive|approachable|humble|wise|underrated|creative|bad|poor|terrible|awful|horrible|mediocre|weak|dumb|stupid|lazy|slow|mean|rude|arrogant|"
    "annoying|boring|ugly|toxic|abusive|incompetent|overrated|dishonest|crazy|weird|difficult|unreliable|useless|racist|sexist|selfish|strict|demanding"
)
_DEGREES = (
    "better|worse|best|worst|greater|greatest|nicer|nicest|wiser|wisest|prettier|prettiest|lazier|laziest|uglier|ugliest|friendlier|friendliest|"
    r"(?:smart|clever|bright|kind|strong|weak|dumb|slow|mean|rude|stupid|poor|cool)(?:er|est)"
)
_ADVERBS = r"(?:(?:the|an?|such an?|by far|really|actually|clearly|just|considered|regarded as|seen as|thought to be|perceived as|any|so|too|very|quite|particularly|truly|generally|always|even) )*"
_HOW = rf"{_ADVERBS}(?:(?:more|most|less|least) (?:\w+ )?(?:{_PLAIN})|{_DEGREES}|{_PLAIN})"
_SUPERLATIVE = rf"(?:(?:more|most|less|least) (?:{_PLAIN})|{_DEGREES})"
_KIND = (
    r"(?:(?:researcher|scientist|scholar|author|academic|person|people|student|post-?doc|professor|supervisor|advis[oe]r|mentor|teacher|colleague|boss|leader|"
    r"member|pi|programmer|engineer|reviewer|writer|mind|guy|lad|human|human being)s?|man|woman|fellow)"
)
_EPITHET = r"(?:genius|idiot|fraud|fake|cheat|liar|jerk|moron|fool|loser|charlatan|impostor|hack|narcissist|bully|(?:super)?star|slacker|nobody|joke|disappointment|disgrace)"
_SOMEBODY = r"(?:PERSON|him|her|them|he|she|they)"
_IS = r"(?:'s| is| are| was| were| would be)"
_BETWEEN = r"(?: (?:here|there|overall|in your (?:opinion|view)|in (?:the|this|your) (?:lab|group|team)|of (?:the )?(?:two|them|these|those|all|lot|bunch)|one|of (?:PERSON|YEAR)))*"
_FOR = r"(?: (?:to work (?:with|for|under)|to be around|enough(?: (?:for|to) .{1,30})?|as an? \w+|at (?:his|her|their) job|at (?:research|science|teaching)))?"
_ENDS = r"(?=\W*(?:$|[,:;?.!–-]|(?:and|or|than|is|PERSON|between|among)\b))"
_TO_ASK = r"(?! (?:to|for me to|whom i can|i can|i should) \w*(?:ask|talk|contact|speak|approach|write|consult|mail|turn|meet|reach|interview|invite))"
_JUDGES = tuple(
    re.compile(pattern)
    for pattern in (
        # who is the worse researcher; which of them is a good supervisor
        rf"\b(?:who|which(?: \w+){{0,4}}?|PERSON){_IS} {_HOW} (?:\w+ )?{_KIND}\b{_TO_ASK}",
        # who is smarter, A or B; which of them is the weakest
        rf"\b(?:who|which (?:one|{_KIND}|of (?:the |your |these |those )?\w+)){_IS} {_ADVERBS}{_SUPERLATIVE}{_BETWEEN}{_FOR}{_ENDS}",
        # is A any good; are A and B nice to work with; is A better than B; is A a good supervisor
        rf"\b(?:is|are|was|were|isn't|aren't|find|consider|call) {_SOMEBODY}(?:,? (?:and|or) PERSON)* {_HOW}(?: (?:\w+ )?{_KIND})?{_FOR}{_ENDS}",
        rf"\b(?:is|are|was|were) PERSON ?'?s? (?:\w+ )?(?:work|research|output|papers|science) {_HOW}{_ENDS}|\bwould {_SOMEBODY} (?:be|make) {_HOW}(?: (?:\w+ )?{_KIND})?{_FOR}{_ENDS}",
        r"\bwho(?:'s| is) (?:better|worse|the best|the worst|stronger|weaker) (?:at|in) (?=.*\bPERSON\b)",
        rf"\bhow (?:{_PLAIN}) (?:is|are|was|were) {_SOMEBODY}\b(?:,? (?:and|or) PERSON)*{_FOR}{_ENDS}",
        rf"\b(?:is|are|was|were) (?:PERSON|he|she|who|they) (?:really |actually )?(?:an?|the|such an?) (?:\w+ )?{_EPITHET}\b",
        # what do you think of A; should I trust A; would you recommend A
        r"\bwhat (?:do|would) (?:you|people|others|students|colleagues) (?:\w+ )?(?:think|say) (?:of|about) (?:PERSON|him|her)\W*(?:$|as\b)|\byour (?:\w+ )?(?:opinion|view|verdict|impression) (?:of|on|about) PERSON",
        r"\b(?:do|does|can|could|should|would) (?:you|i|we|one|people|anyone) (?:\w+ )?(?:trust|like|hate|dislike|admire|respect|avoid|fear|hire|recommend|prefer) PERSON\b(?!'s| PAPER)|\bworth (?:working|studying) (?:with|for|under) PERSON",
        r"\b(?:should|shall) i (?:rather |better )?(?:work (?:with|for)|join|choose|pick|study under|apply to|do (?:a|my) ph\.?d\.? with) PERSON\b",
        rf"\b(?:rank|rate|score|grade|judge)\b.{{0,40}}\b(?:PERSON|them|{PEOPLE}|everyone)\b.{{0,40}}\b(?:by|for|on|in terms of) (?:\w+ )?(?:talent|quality|intelligence|abilit\w+|skills?|looks|character|brilliance|competence)\b",
    )
)
_OF_WORK = re.compile(rf"\bPAPER\b|\b{PAPERS}\b.{{0,30}}\b(?:deal|about|on|show|address|study|studies)\b")
"""What papers say of better teachers and worse students is no judgement."""


def judges_people(masked: str) -> bool:
    """Whether a masked question asks what somebody is worth rather than what they did."""
    return not _OF_WORK.search(masked) and any(pattern.search(masked) for pattern in _JUDGES)
