"""Replies that are no finding: greetings, help, refusals, names nobody bears, names that several bear."""

from __future__ import annotations

from assistant.answer.suggestions import examples
from assistant.library import Library
from assistant.records import QueryKind, Researcher
from assistant.understanding.language.closings import CLOSING_FACT
from assistant.writing.grammar import counted, joined
from assistant.writing.markdown import safe, shortened
from assistant.writing.page import Page

NAMED = 4


def talk(page: Page) -> None:
    """A greeting, help, or a refusal."""
    query = page.query
    if query.refusal:
        page.add(page.say(query.refusal))
        _examples(page)
        return
    if not page.library.papers and not page.library.members:
        page.add(page.say("empty"))
        return
    if query.fact == CLOSING_FACT:
        page.add(page.say("welcome"))
        return
    who = _who(page.library, page.language) or page.say("researchers_here")
    n, sources = len(page.library.papers), len(page.library.sources)
    stored = {"n": n, "papers": counted(n, "papers"), "are": "is" if n == 1 else "are"}
    if query.kind is QueryKind.SMALL_TALK:
        page.add(page.say("hello", who=who, **stored))
    else:
        named = counted(sources, "sources")
        page.add(page.say("help", who=who, sources=sources, named_sources=named, **stored))
    _examples(page)


def _who(library: Library, language: str) -> str:
    names = [safe(one.name) for one in library.members]
    if not names:
        return ""
    if len(names) > NAMED:
        rest = len(names) - NAMED + 1
        names = [*names[: NAMED - 1], f"{rest} 位其他研究者" if language == "zh" else f"{rest} others"]
    return joined(names, language)


def _examples(page: Page) -> None:
    shown = examples(page.library, 4, page.language)
    if shown:
        page.add("", page.say("try"), "", *(f"- {safe(one)}" for one in shown))


def unknown_person(page: Page) -> None:
    """Nobody bears the name: say so, and who has a similar one."""
    names = [f"“{safe(shortened(name, 60))}”" for name in page.evidence.missing]
    page.add(page.say("unknown_person", names=joined(names, page.language, "or")))
    near = [_described(one) for one in page.evidence.people[:5]]
    if near:
        page.add(page.say("near_people", names=joined(near, page.language)))


def unknown_beside(page: Page) -> None:
    """Nobody bears one of the names: say so, before what is stored of the others."""
    names = [f"“{safe(shortened(one.text, 60))}”" for one in page.query.unknown]
    page.add(page.say("unknown_beside", names=joined(names, page.language, "or")))
    near = [_described(page.library.researcher(one)) for each in page.query.unknown for one in each.near]
    if near:
        page.add(page.say("near_people", names=joined(near[:5], page.language)))
    page.add("")


def choices(page: Page) -> None:
    """Several people bear the name: ask which."""
    asked = {mention.text for mention in (*page.query.people, *page.query.coauthors) if mention.ambiguous}
    name = joined([safe(one) for one in sorted(asked)], page.language)
    page.add(page.say("which", name=name), "")
    for one in page.evidence.choices:
        bearer = page.library.directory.bearers.get(one.id)
        number = bearer.papers if bearer else 0
        count = (
            f"{number} 篇论文"
            if page.language == "zh"
            else f"{number or 'no'} paper{'s' if number != 1 else ''} stored"
        )
        page.add(f"- {_described(one)} — {count}")
    rest = int(page.evidence.value or 0) - len(page.evidence.choices)
    if rest > 0:
        page.add(page.say("which_more", n=rest))


def _described(one: Researcher) -> str:
    return f"**{safe(one.name)}**" + (f" ({safe(one.affiliation)})" if one.affiliation else "")
