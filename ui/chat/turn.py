"""One turn of the conversation as HTML: the answer as it grows, the finished answer, and what went wrong."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

from assistant.records import Answer, AnswerPerson, Citation, Partial
from ui.chat.cards import date_of, source_cards
from ui.chat.chips import chip_row
from ui.chat.icons import icon
from ui.chat.paper import complete_list
from ui.chat.strings import Words
from ui.markup import escape, safe_url, to_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.catalog import Catalog


def loading(words: Words) -> str:
    """What stands where the answer will be."""
    return (
        f'<p class="loading"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> '
        f"{escape(words['loading'])}…</p>"
    )


def growing(partial: Partial, turn: str) -> str:
    """An answer that is still being written."""
    return f'<div class="text growing">{_text(partial.text, partial.citations, turn)}</div>'


def finished(answer: Answer, catalog: Catalog | None, turn: str, words: Words) -> str:
    """A whole answer: chips, notice, text, people, sources, what can be done with it, what to ask next."""
    notice = f'<p class="notice">{escape(answer.notice)}</p>' if answer.notice else ""
    return (
        f'<div class="body outcome-{escape(answer.outcome)}"><div class="reading">{chip_row(answer, words)}{notice}'
        f'<div class="text">{_text(answer.text, answer.citations, turn)}</div>'
        f"{_people(answer, words)}{complete_list(answer, words)}{_nothing_found(answer, words)}"
        f"{_actions(answer, words)}{_suggestions(answer, words)}</div>"
        f"{source_cards(answer, catalog, turn, words)}</div>"
    )


def failed(message: str, words: Words, question: str = "") -> str:
    """A turn without an answer: one sentence, and a way on."""
    again = (
        f'<button type="button" class="action wide" data-act="ask" data-q="{escape(question)}">{icon("retry")}'
        f"{escape(words['retry'])}</button>"
        if question
        else ""
    )
    return f'<div class="body"><div class="reading"><p class="notice problem" role="alert">{escape(message)}</p>{again}</div></div>'


def as_markdown(answer: Answer) -> str:
    """The answer and its numbered sources as Markdown, to paste elsewhere."""
    lines = [answer.text.strip()]
    if answer.citations:
        lines.append("")
    for citation in answer.citations:
        address = safe_url(citation.url) or safe_url(citation.source)
        title = citation.title.replace("[", "\\[").replace("]", "\\]")
        named = f"[{title}]({address.replace('(', '%28').replace(')', '%29')})" if address else title
        day = f", {date_of(citation.read_at)}" if citation.read_at else ""
        quote = " ".join(citation.quote.split())
        lines.append(f"[{citation.number}] {named}: “{quote}” ({citation.source}{day})  ")
    return "\n".join(lines)


def _text(text: str, citations: Iterable[Citation], turn: str) -> str:
    numbers = {citation.number for citation in citations}
    return to_html(text, lambda number: f"#{turn}-{number}" if number in numbers else None)


def _people(answer: Answer, words: Words) -> str:
    """People the answer names, as small cards; one person alone is in the text already."""
    if len(answer.people) < 2:
        return ""
    cards = "".join(_person(person) for person in answer.people)
    return f'<section class="people" aria-label="{escape(words["people"])}"><ul class="people-list">{cards}</ul></section>'


def _person(person: AnswerPerson) -> str:
    lead = person.why or person.affiliation or ""
    return (
        f'<li><a href="researchers?id={escape(person.id)}"><span class="initials" aria-hidden="true">'
        f"{escape(initials(person.name))}</span><span><strong>{escape(person.name)}</strong>"
        f"<small>{escape(lead)}</small></span></a></li>"
    )


def initials(name: str) -> str:
    """Two letters for a name, one character for a Chinese one."""
    parts = [part for part in html.unescape(name).split() if part[:1].isalpha()]
    if not parts:
        return "?"
    if not parts[0].isascii():
        return parts[0][0]
    return (parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")).upper()


def _nothing_found(answer: Answer, words: Words) -> str:
    if not answer.abstained:
        return ""
    links = "".join(
        f'<a class="action wide" href="{page}">{escape(words[page])}</a>'
        for page in ("researchers", "papers")
    )
    return f'<p class="tip">{escape(words["no_result_tip"])} {links}</p>'


def _actions(answer: Answer, words: Words) -> str:
    given = json.dumps(
        {"question": answer.question, "answer": answer.text, "generation": answer.generation},
        ensure_ascii=False,
    )
    made_by = (
        words["by_embedded"]
        if answer.writer == "embedded"
        else words["by_model"].format(writer=answer.writer)
    )
    seconds = words["seconds"].format(seconds=f"{answer.seconds:.2f}")
    return (
        '<div class="actions">'
        f"{_action('copy', words['copy'], data_text=as_markdown(answer))}"
        f"{_action('share', words['share'], data_q=answer.resolved_question)}"
        f"{_action('retry', words['retry'], data_q=answer.question)}"
        f"{_action('good', words['good'], data_given=given)}"
        f"{_action('bad', words['bad'], data_given=given)}"
        f'<span class="made-by">{escape(made_by)} · {escape(seconds)}</span></div>'
    )


def _action(name: str, label: str, **data: str) -> str:
    attributes = "".join(f' {key.replace("_", "-")}="{escape(value)}"' for key, value in data.items())
    return (
        f'<button type="button" class="action" data-act="{name}" aria-label="{escape(label)}" '
        f'title="{escape(label)}"{attributes}>{icon(name)}</button>'
    )


def _suggestions(answer: Answer, words: Words) -> str:
    if not answer.suggestions:
        return ""
    buttons = "".join(ask_button(question) for question in answer.suggestions)
    label = escape(words["follow_ups"])
    return f'<section class="follow-ups" aria-label="{label}"><h3>{label}</h3><div class="asks">{buttons}</div></section>'


def ask_button(question: str) -> str:
    """A button that asks a question."""
    return (
        f'<button type="button" class="ask" data-act="ask" data-q="{escape(question)}">'
        f"<span>{escape(question)}</span>{icon('next')}</button>"
    )
