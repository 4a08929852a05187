"""Names asked for: which five countries, which base network, which games; a sentence that only says what they are does not tell them.

`On several benchmarks it is ahead` names no benchmark, and the name that a paper gives its own work is not that of
the network it was tried with.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.library.short_names import data_set_names, is_everybodys
from assistant.text import fold
from assistant.text.words import stem, stems, words
from assistant.understanding.language.numbers import number

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_DATA = r"(?:data ?sets?|benchmarks?|corpora|corpus|test ?beds?)"
_MADE = r"(?:networks?|architectures?|back-?bones?|(?:base |foundation |language |pre-?trained |open )*(?:models?|llms?)|generators?|simulators?|game engines?|chat ?bots?|algorithms?|optimi[sz]ers?|solvers?)"
"""Things that somebody made and named, and that a paper may as well have made itself."""
_BORNE = r"(?:countries|country|cit(?:y|ies)|towns?|compan(?:y|ies)|firms?|universit(?:y|ies)|hospitals?|web ?sites?|(?:online |social |social media )platforms?|titles|video games?|board games?|baselines?|competitors?|rivals?|(?:poker |chess |computer |go )programs?|bots|versions|prior systems)"
"""What always has a name."""
_ACTING = r"(?:uploaders?|youtubers?|channels?|publishers?|sponsors?|agenc(?:y|ies)|ministr(?:y|ies)|institut(?:e|ion)s?|organi[sz]ations?|museums?|singers?|actors?|artists?|composers?|musicians?|bands?|photographers?|journalists?|newspapers?|magazines?|clinics?|stations?|celebrit(?:y|ies)|politicians?|manufacturers?|vendors?|suppliers?|brands?|start-?ups?|airlines?|ships?|satellites?|telescopes?|volcano(?:es)?|villages?|streets?)"
"""Who or what does something and has a name of its own, which a name that the question gives already is not."""
_PLAYED = r"(?:titles|video games?|board games?)"
_MEANS = re.compile(r"\b(?:with|using|via|by|through|and with) [A-Z][\w-]*(?: and [A-Z][\w-]*)?")
"""What something was done with is no game: `on Atari games, with PPO and with DQN`."""
_ENUMERATED = r"(?:tasks?|domains?|fields?|areas?|modalit(?:y|ies)|species|diseases?|sports?|applications?|industries|sectors?|genres?|crops?|organs?|sensors?)"
"""What a text tells as a list in small letters, asked for as so many."""
_LANGUAGES = r"(?:(?:natural |human |source |target )?languages?|dialects?)"
_ADJECTIVES = r"(?:(?!(?:is|are|was|were|do|does|did|has|have|had|of|in|on|for|the|kinds?|sorts?|types?|famil(?:y|ies)|class(?:es)?)\b)[\w-]+ ){0,3}?"
_TRIED = r"(?:use[ds]?|using|test\w*|tri(?:ed|es)|try|evaluat\w*|ran|run|applied|apply|compar\w*|beat\w*|outperform\w*|prun\w*|compress\w*|quanti[sz]\w*|distil\w*|attack\w*|fine-?tun\w*|train\w*|pre-?train\w*|examin\w*|audit\w*|stud(?:y|ied)|cover\w*|experiment\w*|built|based|rests?|play\w*|report\w*|measur\w+|benchmark\w*|loses?|lost|got|picked|chosen|chose|serv\w*|put)"
_OWN_OR_KIND = re.compile(
    r"\b(?:propos\w+|introduc\w+|invent\w*|devis\w+|design\w*|develop\w*|best|better|worst|worse|perform\w*|suit\w*|prefer\w*|kinds?|sorts?|types?|famil(?:y|ies)|class(?:es)? of|architectural|size[ds]?|large|small|deep|big)\b",
    re.I,
)
"""Where the paper's own work, a kind or a judgement is asked for, which has no name of its own."""
_BY_NAME = re.compile(
    r"\b(?:by name|name (?:them|it|all)(?=\W*$)|names please|names,? please|please name|(?:their|its) names?\b|what (?:is|was|are|were) (?:it|they|these|those) called)|\bgive (?:me )?(?:the |their |its )?names?\b",
    re.I,
)
_SO_MANY_ALONE = re.compile(
    rf"\b(?:which|what|and|namely) {_COUNT}(?: (?:exactly|precisely|of them|were they|are they|is it|then|countries exactly))*\W*$",
    re.I,
)
"""`It covered five countries - which five exactly?`"""
_OF_SORT = re.compile(
    rf"\b(?:which|what|list|name|names of)\b (?:all )?(?:the |of the |its |these |those )?(?:(?P<count>{_COUNT}) )?(?:{_ADJECTIVES})(?P<sort>{_DATA}|{_MADE}|{_BORNE}|{_ACTING}|{_LANGUAGES}|{_ENUMERATED})\b(?: (?:networks?|architectures?|models?|algorithms?)\b)?(?! (?:sizes?|parameters|types?|width|depth|search|design))",
    re.I,
)
_SO_MANY = re.compile(rf"\b(?:which|what|the) (?P<count>{_COUNT})\b", re.I)
_WORD = re.compile(r"[^\W_](?:[\w²³+*’']|[-/.](?=\w))*")
_NO_NAMES = re.compile(
    r"(?:[GCTN]PUs?|AI|ML|DL|NLP|CV|RL|DRL|[LVM]*L?LMs?|[LVM]LMs?|SOTA|W\d+A\d+\w*|INT\d+|FP\d+|N|I|We|Our|It|Its|They|This|The|[0-9]\w*|mAP|m?IoU|MSE|MAE|RMSE|FID|FVD|PSNR|SSIM|LPIPS|AUC|BLEU|ROUGE|FLOPs?|MACs|[KMGT]i?B|[A-Z]|Top-\d|Code|Repository|Markov|Gaussian|Bayesian|Bayes|Euclidean|Riemannian|Hessian|Jacobian|Monte|Carlo|Fisher|Fourier|Nash|Pareto|Bellman|Lipschitz|Lagrangian|English|European|American|Chinese|PhD|Table|Figure|Section|Appendix|Dr|Prof)"
)
"""What is written with capitals and names nothing that is asked for: fields, measures, widths, men behind a method."""
_TONGUES = re.compile(r"English|Chinese|[A-Z][a-z]+(?:ish|ese|ian|ic|an)")
_OF_MODELS = re.compile(
    r"\b(?:models?|[LVM]*LLMs?|[LV]LMs?|(?:LLM |model )?famil(?:y|ies)|networks?|architectures?|back-?bones?|agents?|methods?|baselines?|languages?)\s*\([^)]*\)",
    re.I,
)
_OF_DATA = re.compile(r"\b(?:data ?sets?|benchmarks?|corpora|corpus|tasks?|metrics?)\s*\([^)]*\)", re.I)
"""Names in brackets behind the word for another sort of thing than is asked for."""
_INTRODUCED = re.compile(r"\b(?:such as|namely|including|i\.e\.|e\.g\.)|[“\"‘]\w", re.I)
_LISTED = re.compile(
    rf"{_INTRODUCED.pattern}|\b[\w-]+(?: [\w-]+)?, (?!(?:the|an?|which|that|where|so|but|as|we|it|they|this|these|our|then|he|she)\b)(?:[\w-]+ ){{0,2}}[\w-]+,? (?:and|or) \w|: [^,.;]{{2,50}}(?:,| and) ",
    re.I,
)
_LISTS_TELL = re.compile(rf"(?:baselines?|competitors?|rivals?|versions|titles|{_ENUMERATED}|)", re.I)
"""Of which things a list in small letters tells the names: `k-means, random forests and boosting`."""


def names_asked(question: str) -> bool:
    """Whether something is asked for that only a name tells."""
    return _wanted(question) is not None


@lru_cache(maxsize=512)
def _wanted(question: str) -> tuple[str, int] | None:
    """The sort of thing whose names are asked for (none where the question does not say), and how many at least."""
    found = next((one for one in _OF_SORT.finditer(question) if _is_asked(one, question)), None)
    by_name = _BY_NAME.search(question) or _SO_MANY_ALONE.search(question)
    if found is None and not by_name:
        return None
    counted = found["count"] if found is not None and found["count"] else None
    if counted is None and (many := _SO_MANY.search(question)) is not None:
        counted = many["count"]
    count = (number(counted.lower()) if counted else None) or 1
    return (found["sort"] if found is not None else ""), min(int(count), 2)


def _is_asked(found: re.Match[str], question: str) -> bool:
    """Whether a thing of a sort is asked for by its name: always a country; a model where it was used for something."""
    sort = found["sort"]
    if re.fullmatch(_ENUMERATED, sort, re.I):
        return found["count"] is not None and re.search(rf"\b{_TRIED}\b", question, re.I) is not None
    if re.fullmatch(f"{_DATA}|{_BORNE}|{_ACTING}", sort, re.I):
        return True
    return not _OWN_OR_KIND.search(question) and re.search(rf"\b{_TRIED}\b", question, re.I) is not None


def names_told(question: str, sentences: tuple[str, ...], own: str = "") -> bool:
    """Whether sentences name what a question asks the names of; `own`: title and short names of the paper itself."""
    wanted = _wanted(question)
    if wanted is None:
        return True
    sort, least = wanted
    own = f"{own} {question}" if re.fullmatch(f"{_ACTING}|{_PLAYED}", sort, re.I) else own
    if re.fullmatch(_PLAYED, sort, re.I):
        sentences = tuple(_MEANS.sub(" ", one) for one in sentences)
    named = {fold(name) for one in sentences for name in _names_in(one, sort, own)}
    listed = _LISTED if _LISTS_TELL.fullmatch(sort) else _INTRODUCED
    lists = [found.group() for one in sentences for found in listed.finditer(one)]
    return len(named) >= least or any(stem(sort.lower()) not in stems(one) for one in lists)


def beside_sort(question: str, topic: str) -> str:
    """A topic without the words for the sort of thing whose name is asked for, for which the name stands; else nothing."""
    wanted = _wanted(question)
    if wanted is None or not wanted[0]:
        return ""
    said = {one.lower() for found in _OF_SORT.finditer(question) for one in found.group().split()}
    return " ".join(one for one in topic.split() if one.lower() not in said)


def _names_in(sentence: str, sort: str, own: str) -> list[str]:
    """The names in a sentence, each once however many words it has, but those of the paper's own work."""
    owned = set(stems(own)) | set(words(own))
    data = re.compile(data_set_names())
    others = (
        _OF_DATA
        if re.fullmatch(_MADE, sort, re.I)
        else _OF_MODELS
        if re.fullmatch(_DATA, sort, re.I)
        else None
    )
    sentence = others.sub(" ", sentence) if others is not None else sentence
    found: list[str] = []
    end = -1
    for match in _WORD.finditer(sentence):
        word = match.group()
        opens = match.start() == 0 or sentence[: match.start()].rstrip()[-1:] in ".?!:"
        of_languages = re.fullmatch(_LANGUAGES, sort, re.I) is not None
        named = _TONGUES.fullmatch(word) if of_languages else _is_name(word, opens=opens)
        if not named or _is_own(word, owned, own):
            continue
        if re.fullmatch(_MADE, sort, re.I) and data.match(word):
            continue
        if re.fullmatch(_DATA, sort, re.I) and is_everybodys(word) and not data.match(word):
            continue
        if sentence[end : match.start()] != " ":
            found.append(word)
        end = match.end()
    return found


def _is_name(word: str, *, opens: bool) -> bool:
    """Whether a word is written as a name: with a capital that no beginning of a sentence explains."""
    if _NO_NAMES.fullmatch(word):
        return False
    inner = any(letter.isupper() for letter in word[1:])
    numbered = word[0].isalpha() and any(letter.isdigit() for letter in word)
    return inner or (word[0].isupper() and (numbered or not opens))


def _is_own(word: str, owned: set[str], own: str) -> bool:
    """Whether a word belongs to the paper's title or short names."""
    parts = words(word)
    return fold(word) in fold(own).split() or all(one in owned or stem(one) in owned for one in parts)
