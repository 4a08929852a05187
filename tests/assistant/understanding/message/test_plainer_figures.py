"""Questions for figures in odd words: the plain question, and what is left alone."""

from __future__ import annotations

import pytest

from assistant.understanding.message.plainer_figures import figures_put_plainly
from assistant.understanding.message.plainer_turns import turn_in_plain_words
from assistant.understanding.message.put_right import put_right


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Which paper has the longest author list, and how long is it?", "Which paper has the longest author list?"),
        ("Who shows up most often at Ada Byron's side?", "Who shows up most often with Ada Byron?"),
        ("Over which years do the papers of Ada Byron stretch?", "in which years do the papers of Ada Byron have papers?"),
        ("Ada Byron, Max Born and Lise Bohr: how many papers with all of them?", "how many papers by Ada Byron together with Max Born and Lise Bohr?"),
        ("Which year brought the first paper of Ada Byron?", "In which year did Ada Byron publish first?"),
        ("Ada Byron's closest partners by joint papers", "Ada Byron's closest co-authors by joint papers"),
        ("How often has Ada Byron led the author list?", "How often has Ada Byron been first in the author list?"),
        ("How many people have their own page?", "how many members are there?"),
    ],
)  # fmt: skip
def test_figures(said: str, plain: str) -> None:
    assert figures_put_plainly(said) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Does Ada Byron have a partner?",
        "Who are the industry partners of these papers?",
        "I'm writing a report on frogs, which papers can I use?",
    ],
)
def test_no_figures(text: str) -> None:
    assert figures_put_plainly(text) == text


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("papers by Max Born... sorry, Ada Byron", "papers by Ada Byron"),
        (
            "papers of Ada Byron and Max Born... no, Ada Byron and Lise Bohr",
            "papers of Ada Byron and Lise Bohr",
        ),
        ("the newest... sorry, the oldest I mean", "the oldest"),
        ("Ada Byron, no papers?", "Ada Byron, no papers?"),
    ],
)
def test_put_right(said: str, plain: str) -> None:
    assert put_right(said) == plain


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Whose is it?", "who wrote it?"),
        ("Ada Byron is first author then?", "is Ada Byron its first author?"),
        ("And Ada, the third one, what is her subject?", "And what is Ada's subject"),
        ("the crowd one: who's in there", "who wrote the crowd one?"),
        ("2015 one w/ whom", "who else wrote the 2015 one?"),
        ("years respectively", "when did each of them appear?"),
        ("list the latter", "list them"),
        ("I mix things up. Ada Byron then?", "Ada Byron then?"),
        ("Who is the first author?", "Who is the first author?"),
        ("Ada Byron is a first author of what?", "Ada Byron is a first author of what?"),
    ],
)
def test_turns(said: str, plain: str) -> None:
    assert turn_in_plain_words(said).rstrip("?") == plain.rstrip("?")
