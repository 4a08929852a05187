"""One question read in the talk it is asked in: as the next turn of it, by what it leans on there, or by itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from assistant.records import Query, QueryKind, Understanding
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.conversation.wording import worded
from assistant.understanding.follow_ups.bare_turns import asked_barely, names_topic
from assistant.understanding.follow_ups.figures_followed import figures_followed
from assistant.understanding.follow_ups.history import resolve, unresolved
from assistant.understanding.follow_ups.leaning import is_open, leans
from assistant.understanding.follow_ups.lists_together import lists_together
from assistant.understanding.follow_ups.narrowing_told import narrowing_told
from assistant.understanding.follow_ups.turn_put_plainly import turn_put_plainly
from assistant.understanding.papers.told_by_namesake import told_by_namesake
from assistant.understanding.people.named_on_papers import named_on_papers
from assistant.understanding.people.people_told import named_instead
from assistant.understanding.query.parse import parse
from assistant.understanding.query.phrasing import in_words
from assistant.understanding.query.put_plainly import put_plainly
from assistant.understanding.query.topic_plainly import topic_plainly
from assistant.understanding.second_look.asked_of_text import asked_of_text
from assistant.understanding.second_look.described_first import of_described
from assistant.understanding.second_look.tried_on_talk import tried_on_talk
from assistant.understanding.spoken_of.further import besides_known


@dataclass(frozen=True)
class OneQuestion:
    """A question, the talk it is asked in, and the day; what is made of it is made once."""

    text: str
    talk: Conversation
    today: dt.date

    def worded(self, text: str) -> OneQuestion:
        """The same question in other words; itself where they are its own."""
        return self if text == self.text else OneQuestion(text, self.talk, self.today)

    @cached_property
    def parsed(self) -> Parsed:
        """The question as the rules read it, in the light of the talk where there is one."""
        follows = self.talk.query is not None
        return parse(self.text, self.talk.library, self.today, self.talk if follows else None)

    @cached_property
    def of_talk(self) -> Query | None:
        """The query of a turn that is of what the talk is about: in the words of many people, or one that names nothing.

        Not of one whose general words are a topic that papers are on: `time series?`.
        """
        talk = self.talk
        if talk.query is None:
            return None
        if (figure := figures_followed(self.parsed, talk)) is not None:
            return figure

        def read(plain: str) -> Query:
            return OneQuestion(plain, talk.anew(), self.today).read()[0].query

        plainly = turn_put_plainly(self.parsed, talk, read)
        if plainly is not None:
            return plainly
        bare = asked_barely(self.text, talk)
        alone = parse(self.text, talk.library, self.today) if bare is not None else None
        return None if alone is None or names_topic(self.text, alone.query.topic, talk) else bare

    def read(self) -> tuple[Understanding, Conversation]:
        """The question understood, and the conversation it was asked in, where it went back to an earlier list."""
        if (together := lists_together(self.text, self.talk)) is not None:
            return self._of_lists(*together)
        if (bare := self.of_talk) is not None:
            understood = Understanding(query=bare, resolved_question=in_words(bare, self.talk.library))
            return understood, self.talk
        return self.worded(named_instead(narrowing_told(self.text, self.talk), self.talk))._by_its_words()

    def _of_lists(self, listed: Query, rest: str) -> tuple[Understanding, Conversation]:
        """What is asked of lists of earlier turns taken together: the list itself, else the rest, asked of it."""
        if not rest:
            listed = listed.model_copy(update={"language": self.parsed.query.language})
            return Understanding(query=listed, resolved_question=self.text.strip()), self.talk
        shown = listed.model_copy(update={"kind": QueryKind.PAPERS})
        understood, _ = OneQuestion(rest, self.talk.anew().after(shown), self.today).read()
        return understood, self.talk

    def _by_its_words(self) -> tuple[Understanding, Conversation]:
        """The question by the words it has: of the paper it describes, put plainly, or leaning on the talk."""
        text, talk, parsed = self.text, self.talk, self.parsed
        begun = talk.query is not None
        if (described := of_described(text, parsed, talk, self.today)) is not None:
            return Understanding(query=worded(*described), resolved_question=text.strip()), talk
        if not begun:
            plain = put_plainly(parsed, talk.library, self.today, parse)
            if plain is parsed:
                plain = topic_plainly(text, parsed, talk.library, self.today, parse)
            parsed = plain
        query = told_by_namesake(parsed.query, parsed, talk)
        if parsed.assumed:
            query = query.model_copy(update={"confidence": min(query.confidence, 0.7)})
        talk = parsed.references.thread or talk
        if begun and leans(parsed, talk):
            shown = talk.displayed if parsed.references.group else ()
            query = named_on_papers(resolve(parsed, talk), talk.library, shown)
            query = besides_known(parsed.masked, query, talk)
            query = asked_of_text(tried_on_talk(text, parsed, talk, query), parsed, talk)
            query = worded(query.model_copy(update={"language": parsed.query.language}), parsed)
            return Understanding(query=query, resolved_question=in_words(query, talk.library)), talk
        if parsed.references.any_but_opener and is_open(query):
            query = unresolved(parsed)
        query = named_on_papers(query, talk.library)
        if begun:
            query = tried_on_talk(text, parsed, talk, besides_known(parsed.masked, query, talk))
        query = asked_of_text(query, parsed, talk)
        return Understanding(query=worded(query, parsed), resolved_question=text.strip()), talk
