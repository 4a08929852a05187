"""The topic of a question: what is left when everything else is understood and the scaffolding is taken away."""

from __future__ import annotations

import re

from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS, content_words
from assistant.understanding.language.chatter import end_words, is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.topic.preambles import wish_of, without_preamble

_LABEL = re.compile(r"\b(?:PERSON|PAPER|VENUE|YEAR|SORT|POSITION|STATUS|TRACK|LIMIT)\b")
_SCAFFOLD_PHRASES = re.compile(
    r"\b(?:in|into|on|about|of|along|for) (?:that|this|these|those|such a|the same|said) (?:direction|area|field|kind|sort|type|kind of thing|sort of thing|kind of (?:work|research|problem|stuff)|topic|subject|matter|line|vein|issue|problem|respect|regard)s?\b|"
    r"\b(?:from|in|under) (?:that|this|the same) (?:angle|light|respect|regard|sense|perspective|point of view|viewpoint)\b|\bin (?:the|this|your|our) (?:lab|group|team|store|collection|database|data|library|department)\b|\b(?:so far|up to now|right now|at the moment|these days|nowadays|if any|as well|in total|in all|overall|altogether|of all time)\b"
    r"|\b(?:reading[- ]?list|time-?line|co-?authors?(?:ed|hip|s)?|collaborat(?:or|ors|ed|es|e|ing|ions?))\b|\b(?:or|and) (?:something|anything|things?|stuff|work|the) (?:similar|like (?:that|this|it)|along (?:those|these|the same) lines|related|comparable)\b|\band (?:so on|so forth|the like|such)\b|\bover (?:the years|time)\b|\byear by year\b|\bhow many\b|\b(?:(?:largest|biggest|highest|greatest|smallest|lowest) )?number of\b|\bhave in common\b|\bfor (?:my|our|an?|the|some|this|his|her) (?:\w+ ){0,2}(?:web ?site|home ?page|web ?page|wiki|thesis|essay|talk|slides?|presentation|lecture|seminar|story|article|report|newsletter|application|proposal|grant|letter|reference|visit|interview|homework|assignment|project|book|cv|bibliography|survey|blog|boss|supervisor|professor|teacher|students?|meeting|evaluation|review|records?)\b|\bper (?:year|venue|person|author)\b"
    r"|\b(?:has|have|had|did|does|do|is|are) (?:(?:the|this|your) (?:\w+ )?(?:lab|group|team|department|people|researchers)|you|you guys|anyone here)(?: here)?(?: (?:ever|already|also|been))* (?:built|build|building|made|make|making|develop(?:ed|ing)?|done|doing|written|write|writing|publish(?:ed|ing)?|releas(?:ed?|ing)|creat(?:ed?|ing)|worked|working|stud(?:ied|y|ying)|produc(?:ed?|ing)|investigat(?:ed?|ing)|got)\b(?: (?:on|about|for|in)\b)?"
    r"|\bwhat(?:'s| is| are)\b|\bwho(?:'s| is| are)\b|\bi(?:'m| am) (?:looking for|interested in|searching for)\b|\b(?:could|can|would|will) you(?: please)?\b|\bi(?:'m| am) (?:preparing|writing|working|giving|planning)\b(?: \w+){0,3}? (?:on|about)\b|\b(?:does|has|is) (?:anyone|anybody|someone|somebody)\b|\b(?:experience|expertise|experienced) (?:with|in)\b|\bshould i (?:cite|use|choose|pick)\b(?: for(?: my)?)?|\bdo you (?:know|have)\b|\bis there\b|\bare there\b|'(?:s|ve|re|ll|d|m)\b",
    re.I,
)
_INTRODUCED = re.compile(
    r"^.{4,}\b(?:papers?|works?|research|anything|something|publications?|articles?|studies)\s+(?:on|about|regarding|concerning|related to|dealing with|that deals? with|addressing|into|around)\s+(?!(?:it|that|this|these|those|them|here|there)\b)(?=[^\s?.!,;:])",
    re.I,
)
"""What leads up to a topic: `I am a student and was wondering: is there work on`."""
_ABOUT = " about "
_INTRODUCES = re.compile(
    r"\b(?:about|on|regarding|concerning|(?:having )?to do with|(?:deal|deals|dealing|dealt) with|(?:related|relating|relate|relates) to|in the (?:area|field) of|on the (?:subject|topic) of)\s+(?:the |an? )?(?=\w)",
    re.I,
)
_ASIDE = re.compile(
    r"(?<=\w)[,;]?\s+(?:(?:and|but|so|because|since|as)\s+)?(?:we|i|they)\b\s+(?:would |will |can |could |do |don['’]t )?(?:need|want|have|are|am|like|look|seek|search|wonder|think|hope|plan)\b.*$|[\U0001F300-\U0001FAFF\u2600-\u27BF]+|\s+(?:u|you)\W*$",
    re.I | re.S,
)
"""What those who ask say of themselves behind the topic: `a workshop on parsing we need speakers`."""
_CLAUSES = re.compile(
    r"(?<=\w)[.?!;]+\s+|[,:]?\s+[-–—]{1,2}\s+|(?<=\w{3})[:,]\s+(?=(?:give|show|list|tell|which|what|who|any)\b)"
)
_REQUESTS = re.compile(
    rf"\b(?:which|what|any|anything|is there|are there|who|has any\w*|have you|do you have|did any\w*)\b|\b{PAPERS}\b",
    re.I,
)
"""Words by which a sentence asks for something."""
_ABOUT_ME = re.compile(
    r"^\W*(?:hi|hello|hey|ok|so|well|and|,|\s)*\b(?:i|i'm|im|i've|we|we're|we've|my|our)\b(?!.*\b(?:want|need|look(?:ing)?|search(?:ing)?|interested|see|know|find|like)\b)",
    re.I,
)
_CONNECTORS = frozenset("to of in on with for and or by at from about into as that which".split())
_TRIMMED = "\"'“”‘’.,;:!?()[]{}<>…*_~#|/\\"


def topic_of(masked: str, *, anchored: bool = False) -> str:
    """The topic words of a masked question (case kept), or an empty string.

    `anchored`: something else holds the question together (a person, a venue, a year, an order). Then chatter alone is
    no topic, unless a word such as `about` introduces it.
    """
    text = _LABEL.sub(" | ", _INTRODUCED.sub(_ABOUT, masked))
    text = _SCAFFOLD_PHRASES.sub(" ", text)
    chosen: list[str] = []
    for piece in text.split("|"):
        chosen += _clauses(piece, anchored=anchored)
    return " ".join(chosen)


def _clauses(piece: str, *, anchored: bool) -> list[str]:
    """The topics of a stretch of text without labels, a clause each; what only leads up to a request is left out."""
    clauses = [one for one in _CLAUSES.split(piece) if one and one.strip()]
    trimmed = [(clause, _of_clause(clause, anchored=anchored)) for clause in clauses]
    trimmed = [(clause, topic) for clause, topic in trimmed if topic]
    if len(trimmed) > 1:
        solid = [(clause, topic) for clause, topic in trimmed if not is_chatter(topic)]
        asks = [
            topic for clause, topic in solid if _REQUESTS.search(clause) and len(content_words(topic)) > 1
        ]
        if asks:
            solid = [one for one in solid if not _ABOUT_ME.match(one[0])] or solid
        trimmed = solid or trimmed[:1]
    return [topic for _, topic in trimmed]


_SHORT = 3
"""Words of substance up to which a topic is short."""


def _of_clause(clause: str, *, anchored: bool) -> str:
    clause = wish_of(clause)
    bare = _ASIDE.sub(" ", clause)
    clause = clause if is_chatter(_LABEL.sub(" ", bare)) else bare
    clause = clause if anchored or clause.startswith(_ABOUT) else without_preamble(clause)
    introduced = _behind_introduction(clause)
    if introduced:
        return introduced
    topic = _trim(clause)
    return "" if anchored and is_chatter(topic) else topic


def _behind_introduction(clause: str) -> str:
    """What follows `about` or `on` where all before it is chatter."""
    for match in _INTRODUCES.finditer(clause):
        before, topic = clause[: match.start()], _trim(clause[match.end() :])
        if not is_chatter(before):
            return ""
        behind = clause[match.end() :]
        direct = behind.lstrip(" \"'“”‘’(").startswith(topic.split(" ")[0]) if topic else False
        # "on every paper, isn't it": what chatter leaves of a tail is no topic.
        if topic and not _is_pronoun(behind) and (direct or not is_chatter(topic)):
            return _whole(topic, behind)
    return ""


def _whole(topic: str, behind: str) -> str:
    """The topic as it was introduced where most of it is common words: `how humans learn one thing after another`."""
    said = content_words(behind)
    if len(said) < _SHORT or len(content_words(topic)) * 2 > len(said):
        return topic
    return " ".join(one for one in (word.strip(_TRIMMED) for word in behind.split()) if one)


def _is_pronoun(text: str) -> bool:
    """Whether it begins with a word that names no subject: `about it`, `on here`, `on record`, `on the list`."""
    first = fold(text).split()[:1]
    return bool(first) and first[0] in _NO_SUBJECT


_NO_SUBJECT = frozenset(
    "it them him her me us that this these those here there which what whom record file list page offer board hand average account site website pages homepage web spot monday tuesday wednesday thursday friday saturday sunday every all any each top display".split()
)


_COMPOUNDS = re.compile(
    r"\b(?:(?:visual |open[- ]domain )?question[- ](?:answering|generation|decomposition|rewriting)|topic[- ](?:models?|model+ing|detection|segmentation|drift|discovery)"
    r"|group[- ](?:fairness|theory|convolutions?|convolutional|equivarian\w+|invarian\w+|lasso|normali[sz]ation|sparsity|actions?|activity|behaviou?r|decisions?|recommendation|selection|testing)"
    r"|information[- ](?:retrieval|theor\w+|extraction|bottleneck|geometry|gain|security|flow|seeking|asymmetry|diffusion|fusion|criteri\w+|systems?|processing|content|access|sharing|design)"
    r"|(?:reading|listening) comprehension|expert (?:systems?|demonstrations?|finding|search|opinion|knowledge|advice)|segment anything|(?:mixtures?|products?) of experts"
    r"|(?:author|name|entity) disambiguation|authorship (?:attribution|verification)|named? entit\w+|person (?:re-?identification|search|detection|retrieval)"
    r"|(?:mean|vector|random|radiance|receptive|visual|neural|magnetic|electric|potential|force|flow|markov random|conditional random)[- ]fields?(?: theory)?|field theory"
    r"|evolution(?:ary)? (?:strateg\w+|algorithms?|equations?)|history[- ]dependent|test[- ]time \w+|hypothesis tests?|(?:two|one)[- ]sample tests?|software tests?|number theory|interest points?|key points?|citation (?:networks?|graphs?|analysis|recommendation)"
    r"|conference (?:calls?|scheduling)|summary statistics|knowledge[- ]based systems)\b",
    re.I,
)
"""Terms of research that begin or end with a word that elsewhere only builds questions."""
_JOINER = "\u2060"


def _trim(piece: str) -> str:
    """A stretch of text without scaffolding at its ends; what stands between topic words is kept."""
    piece = _COMPOUNDS.sub(lambda match: match.group().replace(" ", _JOINER), piece)
    words = [word for word in (_within(word) for word in piece.split()) if word]
    while words and _is_edge(words[0]):
        words.pop(0)
    while words and _is_edge(words[-1]) and not _ends_a_name(words):
        words.pop()
    # "papers on X that he wrote": the tail behind a relative pronoun is scaffolding once its ends are trimmed.
    topic = " ".join(words).replace(_JOINER, " ").strip(_TRIMMED.replace("(", "").replace(")", ""))
    return _closed(topic.strip())


def _closed(topic: str) -> str:
    """The topic with its brackets in pairs."""
    opened, closed = topic.count("("), topic.count(")")
    if opened == closed + 1 and not topic.startswith("("):
        return f"{topic})"
    return topic if opened == closed else re.sub(r"[()]", "", topic)


def _ends_a_name(words: list[str]) -> bool:
    """`Segment Anything`: a common word with a capital, behind another that has one."""
    return len(words) > 1 and all(word[:1].isupper() and word[1:].islower() for word in words[-2:])


def _within(word: str) -> str:
    """A word as it stands within a topic: with the comma, stroke or bracket that parts it from its neighbours."""
    if word == "/":
        return word
    bare = word.strip(_TRIMMED)
    if not bare:
        return ""
    end = word[word.rindex(bare) + len(bare) :]
    parts = "".join(one for one in dict.fromkeys(end) if one in ",;)")
    return f"{'(' if word.startswith('(') else ''}{bare}{parts}"


def _is_edge(word: str) -> bool:
    bare = word.strip(_TRIMMED)
    return is_scaffold(bare.lower()) or not any(c.isalnum() for c in bare)


def is_scaffold(word: str) -> bool:
    """Whether a folded word only builds questions."""
    return word in FUNCTION_WORDS or word in end_words() or word in _CONNECTORS


def scaffold_words() -> frozenset[str]:
    """All words that only build questions, for mending slips in them."""
    return FUNCTION_WORDS | end_words()
