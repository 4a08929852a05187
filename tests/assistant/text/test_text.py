"""Text for matching, storing and cutting into sentences."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import clean, fold, sentences


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (r"We build \textbf{\texttt{Lumen}}, which", "We build Lumen, which"),
        (r"a $\sim$60\% cut of $\ell_{2}$ norms", "a ∼60% cut of ℓ₂ norms"),
        ("S$^2$Q and H$_2$O", "S²Q and H₂O"),
        (r"up to \textbf{2.67$\times$} faster\footnote{See the site.}", "up to 2.67× faster"),
        (r"Erd\H{o}s, {\L}ukasz, G{\"o}del, Fran\c{c}ois", "Erdős, Łukasz, Gödel, François"),
        (r"$O(n \log n)$ for $\epsilon$-greedy", "O(n log n) for ϵ-greedy"),
        ("M{\"{u}}ller and Ren{'{e}}", "Müller and René"),
        (r"Notes of \date of \author and \title", "Notes of of and"),
        ("it costs $5 and then $10", "it costs $5 and then $10"),
        ("57.5% of them, p < 0.05 and x > 3", "57.5% of them, p < 0.05 and x > 3"),
        ("condi(cid:173) tional", "conditional"),
        ("a <b>bold</b> <a href='http://x.org'>claim</a><br>here", "a bold claim here"),
        ("keep<!-- not this --> that<script>alert(1)</script>", "keep that"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;hi", "hi"),
        ("ﬁne‑grained  text\n\nhere", "fine‑grained text here"),
        ("\x1b[31mred\x1b[0m\x07 and \u202eevil\u202c\u200b", "red and evil"),
        ("tag\U000e0041\U000e0042 smuggling \ue000", "tag smuggling"),
    ],
)
def test_clean_shows_what_a_reader_would_see(raw: str, shown: str) -> None:
    assert clean(raw) == shown


@given(st.text(max_size=300))
def test_clean_is_idempotent_and_leaves_nothing_invisible(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co") for char in once)


@given(st.text(alphabet="ab<>/&;lgt{}\\$!- \"'=scrip", max_size=60))
def test_clean_is_idempotent_on_markup(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(st.text(max_size=200))
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José Ångström", "jose angstrom"),
        ("Łukasz", "LUKASZ"),
        ("ﬁne", "fine"),
        ("ＡＢＣ", "abc"),
        ("Zhi-Ming", "zhi ming"),
        ("naïve\u00ad", "naive"),
    ],
)
def test_fold_makes_forms_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_fold_keeps_kana_marks_and_homoglyphs_apart() -> None:
    assert fold("ガ") != fold("カ")
    assert fold("а") != fold("a")  # Cyrillic and Latin


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We use e.g. trees (Roe et al. 2019). They gain 3.5 points.", 2),
        ("Roe et al. propose this. See Fig. 3 for J. Doe.", 2),
        ("我们提出方法。效果很好！Done.", 3),
        ("It was made in the U.S. Then it moved.", 2),
        ("One sentence without end", 1),
        ("Is it so? Yes! It is…", 3),
        ("", 0),
        ("M.S. Student", 1),
        ("She is a Ph.D. Candidate at Fjord University. She works on ice.", 2),
        ("She got her B.S. She then left.", 2),
        ("Ph.D. 2019, Fjord University", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@given(st.text(max_size=300))
def test_sentences_are_ordered_spans_that_lose_no_word(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert (
        "".join(text[start:end] for start, end in spans).split()
        == "".join(text[start:end] for start, end in spans).split()
    )
    kept = "".join("".join(text[start:end].split()) for start, end in spans)
    assert kept == "".join(text.split())
