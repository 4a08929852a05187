"""Questions of several papers or people at once, from their masked text."""

from __future__ import annotations

import pytest

from assistant.records import QueryKind
from assistant.understanding.kinds.kinds import shape_of


@pytest.mark.parametrize(
    ("masked", "kind", "fact"),
    [
        ("which is newer, PAPER or PAPER ?", QueryKind.FACT, "year"),
        ("which of PAPER and PAPER came out first?", QueryKind.FACT, "year"),
        ("was PAPER published before PAPER ?", QueryKind.FACT, "year"),
        ("what distinguishes PAPER from PAPER ?", QueryKind.COMPARE, None),
        ("how is PAPER related to PAPER ?", QueryKind.COMPARE, None),
        ("what is different about PAPER and PAPER ?", QueryKind.COMPARE, None),
        ("what do PAPER and PAPER do differently?", QueryKind.COMPARE, None),
        ("PAPER and PAPER : where is the difference?", QueryKind.COMPARE, None),
        ("whose circle of collaborators is larger, PERSON 's or PERSON 's?", QueryKind.COUNT, "coauthors"),
        ("who has the wider network of co-authors, PERSON or PERSON ?", QueryKind.COUNT, "coauthors"),
        ("whose co-author network is bigger, that of PERSON or of PERSON ?", QueryKind.COUNT, "coauthors"),
        ("do PAPER and PAPER share authors?", QueryKind.COMPARE, "authors"),
        ("who is on both PAPER and PAPER ?", QueryKind.COMPARE, "authors"),
        ("which has more authors, PAPER or PAPER ?", QueryKind.FACT, "authors"),
        ("who is cited more, PERSON or PERSON ?", QueryKind.FACT, "citations"),
        ("whose h-index is higher, PERSON or PERSON ?", QueryKind.FACT, "h_index"),
        ("are PERSON and PERSON at the same university?", QueryKind.FACT, "affiliation"),
        ("who published earlier, PERSON or PERSON ?", QueryKind.COMPARE, "first year"),
        ("who began publishing first: PERSON or PERSON ?", QueryKind.COMPARE, "first year"),
        ("who has been publishing longer, PERSON or PERSON ?", QueryKind.COMPARE, "first year"),
        ("which venues do PERSON and PERSON both publish at?", QueryKind.COMPARE, "venues"),
        ("at which conferences have both PERSON and PERSON appeared?", QueryKind.COMPARE, "venues"),
        ("what journals do PERSON and PERSON have in common?", QueryKind.COMPARE, "venues"),
        ("do PERSON and PERSON publish at the same conferences?", QueryKind.COMPARE, "venues"),
        ("where did PERSON and PERSON publish together?", QueryKind.VENUES, None),
        ("papers where both PERSON and PERSON are authors, please. how many?", QueryKind.COUNT, None),
        ("do PERSON and PERSON work on the same sort of problems?", QueryKind.COMPARE, None),
        ("do PERSON and PERSON do the same kind of research?", QueryKind.COMPARE, None),
        ("compare PERSON and PERSON by papers per year", QueryKind.COMPARE, None),
        ("who has more papers, PERSON or PERSON ?", QueryKind.COUNT, None),
        ("who has more co-authors, PERSON or PERSON ?", QueryKind.COUNT, "coauthors"),
        ("who collaborates with more people, PERSON or PERSON ?", QueryKind.COUNT, "coauthors"),
        ("has PERSON more coauthors than PERSON ?", QueryKind.COUNT, "coauthors"),
        (
            "which of PERSON and PERSON has published at more venues?",
            QueryKind.COUNT,
            "venues",
        ),
        ("what is common to PAPER and PAPER ?", QueryKind.COMPARE, None),
        (
            "what do PAPER and PAPER have in common and where do they differ?",
            QueryKind.COMPARE,
            None,
        ),
        ("which of PAPER and PAPER appeared at the better known venue?", QueryKind.FACT, "venue"),
        ("who has the longer publication list, PERSON or PERSON ?", QueryKind.COUNT, None),
        ("whose output is larger, that of PERSON or of PERSON ?", QueryKind.COUNT, None),
        (
            "how do PERSON and PERSON compare: at which university is each of them?",
            QueryKind.FACT,
            "affiliation",
        ),
        ("at what stage is each of PERSON and PERSON ?", QueryKind.FACT, "position"),
        ("has PERSON won more awards than PERSON ?", QueryKind.FACT, "award"),
        ("PERSON versus PERSON - what does each of them mainly do?", QueryKind.FACT, "interest"),
        ("what do PERSON and PERSON each work on?", QueryKind.FACT, "interest"),
        ("PERSON vs PERSON : research topics?", QueryKind.FACT, "interest"),
        ("compare the research of PERSON and PERSON", QueryKind.COMPARE, None),
        ("compare the research interests of PERSON and PERSON", QueryKind.COMPARE, None),
        ("do PERSON and PERSON work on the same things?", QueryKind.COMPARE, None),
        ("which claims the bigger gain, PAPER or PAPER ?", QueryKind.FACT, "figure"),
        ("PAPER versus PAPER : the larger saving?", QueryKind.FACT, "figure"),
        ("is PAPER faster than PAPER ?", QueryKind.FACT, "figure"),
        ("when was PAPER published?", QueryKind.FACT, "year"),
        ("papers by PERSON and PERSON", QueryKind.PAPERS, None),
    ],
)
def test_what_is_asked_of_several(masked: str, kind: QueryKind, fact: str | None) -> None:
    shape = shape_of(masked)
    assert (shape.kind, shape.fact) == (kind, fact)
