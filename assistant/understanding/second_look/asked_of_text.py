"""What is asked of a named paper beyond what is stored beside its text: `when was the code of X released?` asks for no link.

Authors, venue, year, links and what a paper is about answer a question that asks for nothing more. Where a word is left that none
of them accounts for, the paper's text tells of it, or nothing stored does.
"""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.words_left import stems_of, words_left

_STORED = ("about", "authors", "venue", "year", "links", "track", "citations")
_ACCOUNTED = stems_of(
    """paper papers article articles study work works method model system approach publication publications preprint title name named called
    venue venues conference conferences journal journals workshop proceedings outlet magazine series accepted accept published publish publishes publishing
    presented appear appeared appears printed print carried took taken went go gone came come out status peer reviewed submitted already anywhere somewhere yet rather instead really end eventually finally meanwhile
    year years date month day when recent old new newest latest early
    author authors authorship authored wrote written write writer writers list listed lists team group people person names first second third last senior lead leads leading sole
    single place position order number count many credit credits credited role part contributed contribute contributor contributors behind joint co together members
    link links url address repo repository repositories github gitlab code source sources open public available download downloads find website site page project arxiv doi pdf id patent give send
    number video demo data dataset zenodo hugging face huggingface weights checkpoint checkpoints implementation pytorch tensorflow online access get
    about idea ideas gist point summary summarise summarize abstract explain describe overview problem problems solve solves solved address addresses tackle propose proposes
    contribution contributions main key core goal purpose aim aims simple simply plain words terms sentence sentences short briefly well lay layman story matter do does say says
    read know topic background stand stands english language
    track oral spotlight poster award awards prize prizes win won best cited citation citations cite cites times often"""
)
"""Words that ask for what is stored of a paper beside its text."""
_SENTENCE = re.compile(r"(?<=[.?!;])\s+")


def asked_of_text(query: Query, parsed: Parsed, talk: Conversation) -> Query:
    """The query for what a paper's text tells, where a question for something stored beside it asks for more; else itself."""
    if query.kind is not QueryKind.FACT or query.fact not in _STORED or len(query.paper_ids) != 1:
        return query
    if "PAPER" not in parsed.masked or not parsed.named or query.language != "en":
        return query
    if query.people or query.topic or query.clauses or query.venues or query.status:
        return query
    sentence = next(
        (one for one in _SENTENCE.split(parsed.text) if any(name in one for name in parsed.named)), ""
    )
    paper = talk.library.catalog.paper(query.paper_ids[0])
    said = " ".join((*parsed.named, paper.title, paper.venue or ""))
    left = words_left(sentence, talk.library.snapshot.embedder, _ACCOUNTED | stems_of(said), ("detail",))
    if not left:
        return query
    return query.model_copy(update={"fact": "words", "also": (), "detail": "", "topic": " ".join(left)})
