"""jemdoc pages and the folders they come in."""

from __future__ import annotations

from ingestion.readers.html_site import SITE_READER
from ingestion.readers.jemdoc_page import READER
from ingestion.texts.jemdoc import jemdoc_to_html, looks_like_jemdoc

PUBLICATIONS = r"""
# jemdoc: menu{MENU}{publications.html}, nofooter
= Publications
Note: \* for corresponding author, \# for equal contribution.

== Journals and conferences
. *Counting Clouds in the Dark* \n
  *Ada Okafor*\#, Bo Lee\#, Chen Wu\*. \n
  In Proceedings of the 5th Conference on Weather Machines (*CWM 2021*). \n
  \[[https://arxiv.org/abs/2101.00001 pdf]\] \[[papers/slides.pptx \[slides\]]\]
. [https://example.org/rain Rain/Snow Forecasts with \$k\$ Sensors], \n
  Bo Lee and *Ada Okafor* \n
  /Journal of Weather/, vol. 3, 2020.
-- Best paper award

== Preprints
- "Fog as a Service," D. Diaz, *A. Okafor*, arXiv, 2022.
"""
INDEX = r"""
# jemdoc: menu{MENU}{index.html}
= Ada Okafor's Homepage
~~~
{}{img_left}{me.jpg}{alt}{100}{100}{}
Ada Okafor (阿达) \n
E-mail: ada \[AT\] example.org
~~~
== About me
I am a Ph.D. student at the University of Clouds, where I study weather machines with Prof. Lee.
== Recent news
- March 3, 2021: one paper accepted to CWM 2021!
== Selected publications
. *Counting Clouds in the Dark* \n
  *Ada Okafor*, Bo Lee, Chen Wu. \n
  CWM 2021.
"""


def test_entries(make_document) -> None:
    document = make_document(PUBLICATIONS, "publications.jemdoc")
    assert READER.recognises(document) > 0.5
    clouds, rain, fog = READER.read(document).papers
    assert clouds.title == "Counting Clouds in the Dark"
    assert clouds.authors == ("Ada Okafor", "Bo Lee", "Chen Wu")
    assert clouds.year == 2021 and clouds.venue is not None and "CWM 2021" in clouds.venue
    assert clouds.arxiv_id == "2101.00001"
    assert (
        rain.title == "Rain/Snow Forecasts with $k$ Sensors"
        or rain.title == "Rain/Snow Forecasts with k Sensors"
    )
    assert rain.venue == "Journal of Weather" and rain.year == 2020
    assert fog.title == "Fog as a Service" and fog.authors == ("D. Diaz", "A. Okafor") and fog.year == 2022


def test_a_folder_is_one_list(make_site) -> None:
    generated = jemdoc_to_html(PUBLICATIONS)
    site = make_site(
        {
            "index.jemdoc": INDEX,
            "publications.jemdoc": PUBLICATIONS,
            "publications.html": generated,
            "index.html": jemdoc_to_html(INDEX),
        }
    )
    assert SITE_READER.recognises(site) > 0.5
    reading = SITE_READER.read(site)
    assert len(reading.papers) == 3
    assert reading.owner is not None and reading.owner.name == "Ada Okafor"
    assert reading.owner.affiliation == "University of Clouds"
    assert [fact.kind.value for fact in reading.owner.facts].count("news") == 1


def test_markdown_is_not_jemdoc() -> None:
    assert not looks_like_jemdoc("# Title\n\nSome *prose* with a [link](https://example.org).\n")


def test_an_address_is_escaped_once() -> None:
    page = jemdoc_to_html(
        "= Ada Okafor\n[https://e.org/citations?user=x&hl=en Scholar] and [mailto:a@e.org?a&b mail]\n"
    )
    assert 'href="https://e.org/citations?user=x&amp;hl=en"' in page and "amp;amp;" not in page
