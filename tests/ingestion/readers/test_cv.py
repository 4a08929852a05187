"""CVs: as data, in LaTeX, as PDF, as plain text."""

from __future__ import annotations

import io

import pytest

from assistant.errors import UnreadableError
from ingestion.readers.cv_data import READER as DATA
from ingestion.readers.cv_data import SITE_READER as FOLDER
from ingestion.readers.latex import READER as LATEX
from ingestion.readers.pdf_cv import READER as PDF
from ingestion.readers.text_list import READER as TEXT

CV = """
name: {first: Ada, last: Okafor}
social: {github: adaclouds, google_scholar: AbCdEfGAAAAJ}
about: |
  <p>I am a member of technical staff at <a href="https://x.org">Cloud Works</a> in Leaf City.</p>
education:
  - {school: Leaf University, degree: PhD in Leaves, dates: 2015 - 2019}
honors:
  - {title: Leaf Prize, dates: 2018}
all_publications: {file: all.bib, name: Okafor}
"""


def test_folder_of_cv_and_bibtex(make_site) -> None:
    bib = "@misc{a, title={Leaves}, author={Okafor, Ada}, _venue={LEAVES}, year={2020}}\n@@misc{b, title={Off}, year={2020}}"
    site = make_site({"cv.yaml": CV, "publications/all.bib": bib, "README.md": "How to build this.\n"})
    assert FOLDER.recognises(site) > 0.5
    reading = FOLDER.read(site)
    assert reading.owner is not None and reading.owner.name == "Ada Okafor"
    assert {"Leaf Prize", "education"} <= {fact.text.split(",")[0] for fact in reading.owner.facts} | {
        fact.kind.value for fact in reading.owner.facts
    }
    assert [(paper.title, paper.venue, paper.on_owner_list) for paper in reading.papers] == [
        ("Leaves", "LEAVES", True)
    ]


def test_json_resume(make_document) -> None:
    text = '{"basics": {"name": "Ada Okafor", "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"}]}, "education": [{"institution": "Leaf University", "studyType": "PhD"}], "publications": [{"name": "Leaves and their counts", "publisher": "Journal of Leaves", "releaseDate": "2020-01-02", "url": "https://e.org"}]}'
    document = make_document(text, "resume.json")
    assert DATA.recognises(document) > 0.5
    reading = DATA.read(document)
    paper = reading.papers[0]
    assert (paper.title, paper.venue, paper.year) == ("Leaves and their counts", "Journal of Leaves", 2020)
    assert reading.owner is not None and reading.owner.links[0].kind == "github"


def test_other_yaml_is_not_a_cv(make_document) -> None:
    assert DATA.recognises(make_document("name: CI\non: push\njobs: {build: {steps: []}}\n", "ci.yml")) == 0
    assert DATA.recognises(make_document("- [" * 3000, "deep.yml")) == 0


TEX = r"""\documentclass{moderncv}
\name{Ad\'a}{Okafor}
\begin{document}
\section{Education}
\cventry{2015--2019}{PhD in Leaves}{Leaf University}{Leaf City}{}{}
\section{Publications}
\begin{enumerate}
  \item B. Lee, \textbf{A. Okafor}, and C. Wu. \emph{Counting leaves at night}. Journal of Leaves, 12(3), 2021. \href{https://e.org/a.pdf}{[pdf]}
  % \item G. Host and A. Okafor. Never shown. Journal of Ghosts, 2020.
  \item A. Okafor and B. Lee. ``Roots \& stems.'' In \textit{Proc.\ of ROOTS}, 2019.
\end{enumerate}
\section{Awards}
\begin{itemize} \item Leaf Prize, 2018 \end{itemize}
\end{document}
"""


def test_latex(make_document) -> None:
    document = make_document(TEX, "main.tex")
    assert LATEX.recognises(document) > 0.5
    reading = LATEX.read(document)
    leaves, roots = reading.papers
    assert (leaves.title, leaves.year) == ("Counting leaves at night", 2021)
    assert leaves.authors == ("B. Lee", "A. Okafor", "C. Wu") and leaves.place == "line 8"
    assert (roots.title, roots.authors, roots.year) == ("Roots & stems", ("A. Okafor", "B. Lee"), 2019)
    assert reading.owner is not None and reading.owner.name == "Adá Okafor"
    assert {fact.kind.value for fact in reading.owner.facts} >= {"education", "award"}


def test_latex_with_a_bibliography_of_its_own(make_document) -> None:
    text = "\\documentclass{article}\n\\begin{filecontents}{own.bib}\n@misc{a, title={Leaves}, author={Okafor, Ada}, year={2020}}\n\\end{filecontents}\n\\begin{document}\\author{Ada Okafor}\\printbibliography\\end{document}"
    reading = LATEX.read(make_document(text))
    assert [(paper.title, paper.place) for paper in reading.papers] == [("Leaves", "line 3")]


LIST = """Publications of Ada Okafor

Journal articles

1. A. Okafor, B. Lee, and C. Wu. Grass growth under two moons. Journal of Imaginary
   Botany, 12(3):45-67, 2021.
2. B. Lee and A. Okafor. Counting leaves with lasers. Proc. of the Conference on Leaf
   Machines (CLM), 2019. doi:10.1234/clm.2019.5

Conference papers

3. Okafor, A., Lee, B., & Wu, C. (2018). Deep roots and shallow lakes. In Proceedings of LAKES 2018 (pp. 1-9). ACM.
4. Wu, C., and Okafor, A. "On the tides of soup", Kitchen Science Letters, vol. 4, 2017.
"""


def test_plain_text(make_document) -> None:
    document = make_document(LIST)
    assert TEXT.recognises(document) > 0
    reading = TEXT.read(document)
    assert reading.owner is not None and reading.owner.name == "Ada Okafor"
    assert [(paper.title, paper.year) for paper in reading.papers] == [
        ("Grass growth under two moons", 2021), ("Counting leaves with lasers", 2019),
        ("Deep roots and shallow lakes", 2018), ("On the tides of soup", 2017),
    ]  # fmt: skip
    assert reading.papers[1].doi == "10.1234/clm.2019.5"
    assert [name.split()[-1] for name in reading.papers[2].authors] == ["Okafor", "Lee", "Wu"]


def test_prose_is_no_list(make_document) -> None:
    assert (
        TEXT.recognises(
            make_document("In 2021 we went to the sea. It was cold, and we came back, and it rained.\n" * 20)
        )
        == 0
    )


def _pdf(lines: list[str], password: str | None = None) -> bytes:
    from pypdf import PdfReader, PdfWriter
    from reportlab.pdfgen import canvas

    buffer = io.BytesIO()
    page = canvas.Canvas(buffer)
    for number, line in enumerate(lines):
        page.drawString(50, 800 - 14 * number, line)
    page.save()
    if password is None:
        return buffer.getvalue()
    writer = PdfWriter(clone_from=PdfReader(buffer))
    writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_pdf(make_document) -> None:
    document = make_document("", "cv.pdf", _pdf(LIST.replace("Publications of ", "").split("\n")))
    assert PDF.recognises(document) > 0.5
    reading = PDF.read(document)
    assert reading.owner is not None and reading.owner.name == "Ada Okafor"
    assert [paper.year for paper in reading.papers] == [2021, 2019, 2018, 2017]
    assert reading.papers[0].title == "Grass growth under two moons"


def test_pdfs_that_cannot_be_read_are_refused_in_one_line(make_document) -> None:
    for data, words in (
        (_pdf([""]), "no text layer"),
        (_pdf(["words"] * 9, "secret"), "encrypted"),
        (b"%PDF-1.4\nrubbish", "PDF"),
    ):
        with pytest.raises(UnreadableError, match=words) as caught:
            PDF.read(make_document("", "cv.pdf", data))
        assert "\n" not in str(caught.value)


def test_macros_that_stand_alone_do_not_break_the_reader(make_document) -> None:
    source = "\\documentclass{article}\n\\begin{document}\n\\section{\\date}\nThe \\title, by \\author.\n\\end{document}\n"
    assert LATEX.read(make_document(source, "main.tex")).papers == ()
