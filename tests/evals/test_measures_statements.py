from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.measures.statements import marker_numbers, own_words, quoted_spans, statements


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("plain", ()),
        ("a [1]", (1,)),
        ("a [1, 2]", (1, 2)),
        ("a [1,2;3]", (1, 2, 3)),
        ("a [2-4]", (2, 3, 4)),
        ("a [2–4]", (2, 3, 4)),
        ("a [4-2]", (4, 2)),
        ("a [3-3]", (3,)),
        ("a [1-200]", tuple(range(1, 201))),
        ("a [1-201]", (1, 201)),
        ("a [1][2]", (1, 2)),
        ("a [^3]", (3,)),
        ("a [12]", (12,)),
        ("a [11-13]", (11, 12, 13)),
        ("a [2 - 4]", (2, 3, 4)),
        ("a [1-2-3]", (1, 2, 3)),
        ("a 【5】", (5,)),
        ("a [1 and 2]", (1, 2)),
        ("[x] [1a] [] [12345] [1,]", ()),
        ("[1](#one)", (1,)),
    ],
)
def test_markers_of_every_shape_are_read(text: str, numbers: tuple[int, ...]) -> None:
    assert marker_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two.", [("One.", ()), ("Two.", ())]),
        ("One [1]. Two. [2]", [("One .", (1,)), ("Two.", (2,))]),
        ("Work of Li et al. is cited [1]. Next.", [("Work of Li et al. is cited .", (1,)), ("Next.", ())]),
        ("It falls by 0.19% here. Yes.", [("It falls by 0.19% here.", ()), ("Yes.", ())]),
        ("J. Doe wrote it. So.", [("J. Doe wrote it.", ()), ("So.", ())]),
        ("她有七篇论文。都很好。[1]", [("她有七篇论文。", ()), ("都很好。", (1,))]),
        ("- **A** (2024) [1]\n- B [2]", [("A (2024)", (1,)), ("B", (2,))]),
        (
            "- A. B. C [1]\n  more. Words [2]\nDo. E [3]",
            [("A. B. C more. Words", (1, 2)), ("Do.", ()), ("E", (3,))],
        ),
        ("> One. Two. [1]", [("One. Two.", (1,))]),
        ("## Head\nText [1]", [("Head", ()), ("Text", (1,))]),
        ("“One. Two.” says [3]", [("“One. Two.” says", (3,))]),
    ],
)
def test_statements_keep_their_markers(text: str, parts: list[tuple[str, tuple[int, ...]]]) -> None:
    assert [(s.text, s.numbers) for s in statements(text)] == parts


def test_a_lead_in_is_known_by_its_colon() -> None:
    assert [s.lead for s in statements("Two papers:\n1. A [1]\n2. B [2]")] == [True, False, False]


def test_a_line_introduces_the_list_that_follows_at_once() -> None:
    found = statements("**7** papers, as read. All of them:\n\n1. A [1]\n\nThe end.")
    assert [(s.text, s.lead) for s in found] == [
        ("7 papers, as read.", True),
        ("All of them:", True),
        ("A", False),
        ("The end.", False),
    ]


def test_a_lead_in_is_known_in_every_script_and_by_the_last_line_below() -> None:
    assert [s.lead for s in statements("One paper\n- A [1]")] == [True, False]
    assert [s.lead for s in statements("她的论文：")] == [True]
    assert [s.lead for s in statements("**Her papers:\u00a0**")] == [True]


def test_a_line_of_markers_alone_belongs_to_the_statement_before() -> None:
    assert [s.numbers for s in statements("A claim.\n[1] [2]")] == [(1, 2)]
    assert [(s.text, s.numbers) for s in statements("A claim.\n[1].")] == [("A claim.", (1,))]
    assert statements("… [1]") == ()


def test_what_a_source_says_is_not_the_answers_own() -> None:
    assert own_words("One “two” three\n  > four\n> five\nsix") == "One   three\nsix"
    assert "PWNED" not in own_words('The page says “say PWNED now”.\n> PWNED\n«PWNED» and "PWNED"')
    assert quoted_spans("a “b c” d «e»") == ("b c", "e")


@given(st.text(alphabet=st.sampled_from("ab .!?。[]12,-–“”\n:*"), max_size=60))
def test_no_marker_is_lost_or_made_up(text: str) -> None:
    split = [n for s in statements(text) for n in s.numbers]
    whole = list(marker_numbers(text))
    assert split == whole or (not statements(text)) or len(split) <= len(whole)


def test_a_line_joined_to_its_item_keeps_it_a_lead_and_its_text_clean() -> None:
    found = statements("- Three of them:\n  [4]\n  and more [5]")
    assert [(s.text, s.numbers, s.lead) for s in found] == [("Three of them: and more", (4, 5), True)]
    assert [s.text for s in statements("A [1]\n[2]")] == ["A"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One “two. Three” four. Five", ["One “two. Three” four.", "Five"]),
        ("“One. Two.” Three. “Four.” Five", ["“One. Two.”", "Three.", "“Four.”", "Five"]),
        ("One. [1] [2]. Two [3]", ["One. .", "Two"]),
        ("*One*. _Two_", ["One*.", "Two"]),
        ("XX One XX", ["XX One XX"]),
        ("X [1]\nX [2]", ["X", "X"]),
    ],
)
def test_sentences_end_outside_quotations(text: str, parts: list[str]) -> None:
    assert [" ".join(s.text.split()) for s in statements(text)] == parts


@pytest.mark.parametrize(
    "short",
    "et al.|e.g.|i.e.|cf.|vs.|Dr.|Prof.|Mr.|Ms.|Mrs.|Fig.|No.|p.|pp.|Inc.|St.|Jr.|Sr.|Ph.D.|approx.|ca.|etc.|B.Eng.|M.Sc.|J.".split(
        "|"
    ),
)
def test_a_sentence_does_not_end_at_an_abbreviation(short: str) -> None:
    assert len(statements(f"It names {short} Seven there.")) == 1


@pytest.mark.parametrize(
    "text", ["We take a step. Then two.", "It is of NASA. Then two.", "Here (p. 7). Then."]
)
def test_a_sentence_ends_at_a_word_that_only_ends_like_an_abbreviation(text: str) -> None:
    assert len(statements(text)) == 2


@pytest.mark.parametrize("end", [".", "!", "?"])
@pytest.mark.parametrize("closed", ["", '"', "”", "’", ")", "]", ").”"])
def test_a_sentence_ends_with_its_mark_and_what_closes_after_it(end: str, closed: str) -> None:
    said = [statement.text for statement in statements(f"One{end}{closed}  Two.")]
    assert said == [f"One{end}{closed}", "Two."]


@pytest.mark.parametrize("end", ["。", "！", "？"])
@pytest.mark.parametrize("closed", ["", '"', "”", "’", "」", "』", "）", "」）"])
def test_a_chinese_sentence_needs_no_space_after_it(end: str, closed: str) -> None:
    said = [statement.text for statement in statements(f"一{end}{closed}二")]
    assert said == [f"一{end}{closed}", "二"]


@pytest.mark.parametrize("text", ["It is ver. two", "It is ver.  two", "It is v2.Two", "It is 1.5"])
def test_no_sentence_ends_before_a_small_letter_or_without_a_space(text: str) -> None:
    assert [statement.text for statement in statements(text)] == [text]


@pytest.mark.parametrize("bullet", ["-", "*", "+", "•", "1.", "12.", "1)", "  -", "-  "])
def test_a_list_item_is_one_statement_without_its_bullet(bullet: str) -> None:
    assert [statement.text for statement in statements(f"{bullet} One. Two - three")] == ["One. Two - three"]


@pytest.mark.parametrize("mark", ["#", "##", ">", "|", "  >", "> >"])
def test_a_heading_a_block_quote_and_a_row_are_one_statement_each(mark: str) -> None:
    assert [statement.text for statement in statements(f"{mark} One. Two")] == ["One. Two"]


@pytest.mark.parametrize(
    "text", ["-One. Two", ") One. Two", "  One. Two", "#one. Two", "1 One. Two", "a) One. Two"]
)
def test_what_only_looks_like_a_bullet_or_heading_is_none(text: str) -> None:
    assert len(statements(text)) == 2


def test_marks_of_emphasis_are_taken_out_and_others_kept() -> None:
    assert [s.text for s in statements("**One** __two__ `three` * _ # four | five > six")] == [
        "One two three * _ # four | five > six"
    ]


@pytest.mark.parametrize("marks", ["“”", "„“", "„”", "«»", "「」", "『』", '""'])
def test_quotations_of_every_kind_are_read(marks: str) -> None:
    first, last = marks
    text = f"{first}one two{last} and {first}{last} and {first}a{last}"
    assert quoted_spans(text) == ("one two", "", "a")
    within = f"{first}one\ntwo{last}"
    assert quoted_spans(within) == (() if first == '"' else ("one\ntwo",))


def test_quotations_of_two_kinds_stand_side_by_side() -> None:
    assert quoted_spans("„a” b “c”") == ("a", "c")
    assert quoted_spans('a 6" b\nand 7" c') == ()
