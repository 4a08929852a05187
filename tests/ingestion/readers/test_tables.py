"""CSV, RIS and JSON lists of papers."""

from __future__ import annotations

from ingestion.readers.csl_json import READER as JSON
from ingestion.readers.papers_csv import READER as CSV
from ingestion.readers.ris import READER as RIS

SCHOLAR = """\
Title,Cited by,Year,Authors,Venue,Scholar ID
Counting clouds,1209,2021,"A Lopez, B Chen, C Okafor, ...","Advances in cloud counting 3, 7-9, 2021",xyzAAAAJ:1
"Rain, and how to stop it",,,"A Lopez",US Patent App. 18/000\N{NO-BREAK SPACE}111,xyzAAAAJ:2
"""


def test_google_scholar_profile(make_document) -> None:
    document = make_document(SCHOLAR, "whatever.txt")
    assert CSV.recognises(document) > 0.5
    clouds, rain = CSV.read(document).papers
    assert clouds.authors == ("A Lopez", "B Chen", "C Okafor") and not clouds.authors_complete
    assert (clouds.citations, clouds.year, clouds.place) == (1209, 2021, "line 2")
    assert rain.title == "Rain, and how to stop it" and rain.year is None
    assert rain.venue == "US Patent App. 18/000 111"


def test_headings_are_understood_whatever_they_are_called(make_document) -> None:
    zotero = 'Key;Item Type;Publication Year;Author;Title;Publication Title;DOI;Url;Abstract Note\nK;x;2020;"Doe, Jane; Roe, Rick";Glass;Journal of Glass;10.1/ab.c;https://e.org/x;We look.\n'
    paper = CSV.read(make_document(zotero)).papers[0]
    assert paper.authors == ("Jane Doe", "Rick Roe")
    assert (paper.venue, paper.year, paper.abstract) == ("Journal of Glass", 2020, "We look.")
    hand_kept = "nr\tName\tAuthors\tyear\tconference\n1\tSand in motion\tJ. Doe and R. Roe\t2019\tSANDS\n"
    paper = CSV.read(make_document(hand_kept)).papers[0]
    assert (paper.title, paper.authors, paper.venue) == ("Sand in motion", ("J. Doe", "R. Roe"), "SANDS")
    assert CSV.recognises(make_document("name,phone,office\nJane,1,2\n")) == 0


def test_rows_that_do_not_fit_are_named(make_document) -> None:
    text = 'title,authors,year\nGood,A. Lopez,2020\nBad,A. Lopez,B. Chen,2020\n,A. Lopez,2020\nCut,"A. Lop'
    reading = CSV.read(make_document(text, "list.csv"))
    assert [paper.title for paper in reading.papers] == ["Good"]
    assert [problem.split(":")[1] for problem in reading.problems] == ["5", "3", "4"]


def test_formulas_stay_text(make_document) -> None:
    paper = CSV.read(make_document('title,authors,year\n"=HYPERLINK(""http://x"")",A. Lopez,2020\n')).papers[
        0
    ]
    assert paper.title.startswith("=HYPERLINK")


def test_years_are_never_guessed(make_document) -> None:
    rows = "title,authors,year\n" + "".join(
        f"Work {year},A. Lopez,{year}\n" for year in ("2019–20", "2099", "c. 1999", "平成31", "in press")
    )
    assert [paper.year for paper in CSV.read(make_document(rows)).papers] == [None, None, 1999, None, None]


RIS_TEXT = """\
TY  - JOUR
AU  - Doe, Jane
AU  - van der Berg, Adam
TI  - Rivers of glass
JO  - Journal of Glass
PY  - 2020/05/01
DO  - 10.1000/GLASS.1
AB  - We look at rivers.
ER  -

TY - CONF
A1 - Roe, R.
T1 - Second thoughts
T2 - Proceedings of Glassworks
PY - 2021
ER -
TY  - JOUR
AU  - Untitled, U.
ER  -
TY  - JOUR
TI  - Cut short
PY  - 2019
"""


def test_ris(make_document) -> None:
    document = make_document(RIS_TEXT, "export.txt")
    assert RIS.recognises(document) > 0.5
    reading = RIS.read(document)
    first, second, third = reading.papers
    assert first.authors == ("Jane Doe", "Adam van der Berg")
    assert (first.year, first.venue, first.doi, first.abstract) == (
        2020,
        "Journal of Glass",
        "10.1000/glass.1",
        "We look at rivers.",
    )
    assert second.venue == "Proceedings of Glassworks"
    assert third.title == "Cut short"
    assert ["no title" in problem or "no end" in problem for problem in reading.problems] == [True, True]
    assert reading.problems[0].startswith("export.txt:17")


def test_csl_json(make_document) -> None:
    text = """[{"type": "article-journal", "title": "Rivers", "container-title": "Journal of Glass", "DOI": "10.1000/a",
      "author": [{"family": "Doe", "given": "Jane"}, {"family": "Berg", "given": "A.", "non-dropping-particle": "van der"}, {"literal": "The Team"}],
      "issued": {"date-parts": [[2020, 5, 1]]}, "abstract": "<jats:p>We look.</jats:p>"}, {"title": ""}]"""
    document = make_document(text, "list.txt")
    assert JSON.recognises(document) > 0.5
    reading = JSON.read(document)
    paper = reading.papers[0]
    assert paper.authors == ("Jane Doe", "A. van der Berg", "The Team")
    assert (paper.year, paper.venue, paper.doi, paper.abstract) == (
        2020,
        "Journal of Glass",
        "10.1000/a",
        "We look.",
    )
    assert "item 2" in reading.problems[0]


def test_json_of_other_things_is_not_taken(make_document) -> None:
    assert JSON.recognises(make_document('[{"name": "Jane", "phone": 1}]')) == 0
    assert JSON.recognises(make_document('{"a": ' * 3000 + "1" + "}" * 3000)) == 0
