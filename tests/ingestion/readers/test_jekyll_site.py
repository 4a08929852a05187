"""Jekyll homepages: AcadHomepage, academicpages, al-folio; includes, template remains, broken front matter."""

from __future__ import annotations

import pytest

from ingestion.readers.jekyll_site import SITE_READER

CONFIG = """
title: "Ada Okafor"
url: https://ada.example.edu
author:
  name: "Ada Okafor (阿达)"
  employer: University of Clouds
  googlescholar: "https://scholar.google.com/citations?user=AbCdEfGAAAAJ"
  github: adaclouds
  orcid: 0000-0002-1825-0097
  twitter:
"""
ABOUT = """---
permalink: /
title: ""
---
{% include_relative includes/intro.md %}
{% include_relative includes/missing.md %}
{% include_relative includes/pub.md %}
{% include_relative includes/honors.md %}
"""
INTRO = "I am a Ph.D. student at [University of Clouds](https://clouds.example), working on weather machines. I have published 20+ papers.\n"
PUB = r"""
# 📝 Publications
## 🌧 Rain
<div class='paper-box'><div class='paper-box-image'><div><div class="badge">CVPR 2023</div><img src='a.png' alt="sym"></div></div>
<div class='paper-box-text' markdown="1">

[Rain from Above](https://arxiv.org/abs/2301.00001) \\
**Ada Okafor**, Bo Lee, et al.

[**Project**](https://rain.example.org) <strong><span class='show_paper_citations' data='x'></span></strong>
- Rain is what falls, and this work says from where it does so in most cases.
</div>
</div>

- ``ICLR 2022`` [Drops: Small, Round, and Many](), Bo Lee, **Ada Okafor**, Chen Wu, <span style="color:red">(Oral)</span>
- `IEEE TMM` [Fog and Light](https://example.org/fog), Chen Wu, **Ada Okafor** \| [![](https://img.shields.io/x)](https://github.com/adaclouds/fog)
- `Arxiv 2023` [Mist](), Chen Wu, **Ada Okafor**, *et al.*
"""
HONORS = "# 🎖 Honors and Awards\n- *2021.10* Best Cloud Award\n- *2020.10* Rain Scholarship\n"


def test_acad_homepage(make_site) -> None:
    site = make_site({
        "_config.yml": CONFIG, "_pages/about.md": ABOUT, "_pages/includes/intro.md": INTRO, "_pages/includes/pub.md": PUB,
        "_pages/includes/honors.md": HONORS, "_pages/includes/pub_short.md": PUB.replace("Mist", "A shorter list's own title"),
    })  # fmt: skip
    assert SITE_READER.recognises(site) > 0.5
    reading = SITE_READER.read(site)
    rain, drops, fog, mist = reading.papers
    assert (rain.title, rain.authors, rain.authors_complete) == (
        "Rain from Above",
        ("Ada Okafor", "Bo Lee"),
        False,
    )
    assert (rain.venue, rain.year, rain.arxiv_id) == ("CVPR 2023", 2023, "2301.00001")
    assert (drops.title, drops.track, drops.year) == ("Drops: Small, Round, and Many", "Oral", 2022)
    assert drops.authors == ("Bo Lee", "Ada Okafor", "Chen Wu")
    assert (fog.venue, fog.year) == ("IEEE TMM", None)
    assert any(link.kind == "code" for link in fog.links)
    assert mist.year == 2023
    owner = reading.owner
    assert owner is not None and (owner.name, owner.aliases, owner.affiliation) == (
        "Ada Okafor",
        ("阿达",),
        "University of Clouds",
    )
    assert owner.identifiers == {"scholar": "AbCdEfGAAAAJ", "orcid": "0000-0002-1825-0097"}
    assert sum(fact.kind.value == "award" for fact in owner.facts) == 2


ITEM = """---
title: "{title}"
collection: publications
date: {date}
venue: '{venue}'
paperurl: '/files/{slug}.pdf'
citation: '{citation}'
---
<a href='x'>Download</a>

Abstract: Here we look at {slug} for the first time and find that there is more of it than was thought before.
"""


def _item(title: str, date: str, venue: str, citation: str) -> str:
    return ITEM.format(title=title, date=date, venue=venue, citation=citation, slug=title.split()[0].lower())


def test_academicpages(make_site) -> None:
    site = make_site({
        "_config.yml": CONFIG,
        "_pages/about.md": "---\npermalink: /\ntitle: About\n---\nI am an assistant professor at Leaf University and I study leaves in all their colours.\n",
        "_publications/2020-01-01-leaves.md": _item("Leaves in Spring", "2021-03-04", "Journal of Leaves", 'Okafor, Ada and Lee, Bo. (2021). "Leaves in Autumn." <i>Journal of Leaves</i>. 1(1). https://doi.org/10.1234/leaf.1'),
        "_publications/2019-05-05-roots.md": _item("Roots", "2019-05-05", "Proceedings of ROOTS", "Bo Lee, Ada Okafor, and Chen Wu. 2019. Roots. In Proceedings of ROOTS."),
        "_publications/2009-10-01-paper-title-number-1.md": _item("Paper Title Number 1", "2009-10-01", "Journal 1", "Your Name, You. (2009). Paper Title Number 1."),
        "_publications/2018-01-01-broken.md": "---\ntitle: Half: a title\nvenue: x\n---\n",
        "_publications/2018-01-02-hidden.md": "---\ntitle: Not yet\npublished: false\n---\n",
        "_talks/2021-01-01-leaves.md": "---\ntitle: Leaves in Spring\ncollection: talks\nvenue: Leaf Days\ndate: 2021-01-01\n---\n",
        "_teaching/2021-fall.md": "---\ntitle: Introduction to Leaves\n---\n",
    })  # fmt: skip
    reading = SITE_READER.read(site)
    roots, leaves = reading.papers
    assert (leaves.title, leaves.authors, leaves.year) == ("Leaves in Spring", ("Ada Okafor", "Bo Lee"), 2021)
    assert leaves.doi == "10.1234/leaf.1" and leaves.abstract.startswith("Here we look")
    assert any(link.url == "https://ada.example.edu/files/leaves.pdf" for link in leaves.links)
    assert (roots.authors, roots.venue) == (("Bo Lee", "Ada Okafor", "Chen Wu"), "Proceedings of ROOTS")
    assert {item.what for item in reading.left_out} >= {"Paper Title Number 1", "Not yet", "1 items"}
    assert len(reading.problems) == 1 and "2018-01-01-broken.md:2" in reading.problems[0]
    assert reading.owner is not None and any(
        "Introduction to Leaves" in fact.text for fact in reading.owner.facts
    )


EINSTEIN = """- title: General Information
  type: map
  contents:
    - name: Full Name
      value: Albert Einstein
- title: Honors and Awards
  type: time_table
  contents:
    - year: 1921
      items: [Nobel Prize in Physics]
"""


def _folio(**changed: str) -> dict[str, str]:
    return {
        "_config.yml": "first_name: Ada\nmiddle_name:\nlast_name: Okafor\nurl: https://ada.github.io\nscholar_userid: AbCdEfGAAAAJ\n",
        "_pages/about.md": "---\nlayout: about\npermalink: /\nsubtitle: student\n---\nHello! I am a Ph.D. student at Leaf University. I like leaves, and I write about them.\n",
        "_bibliography/papers.bib": "---\n---\n@inproceedings{a, title={Leaves and more}, author={Lee, Bo and Okafor, Ada}, booktitle={Proceedings of LEAVES}, year={2022}, abbr={LEAVES}, arxiv={2201.00001}, pdf={a.pdf}, code={https://github.com/a/b}, selected={true}}\n",
        "_news/1.md": "---\nlayout: post\ndate: 2022-05-01 10:00:00\ninline: true\n---\nA paper on leaves was accepted at [LEAVES](https://x.org).\n",
    } | changed


def test_al_folio_with_the_template_s_cv(make_site) -> None:
    files = _folio(
        **{
            "_data/cv.yml": EINSTEIN,
            "assets/json/resume.json": '{"basics": {"name": "Albert Einstein"}, "work": [{"name": "x"}]}',
        }
    )
    reading = SITE_READER.read(make_site(files))
    assert reading.owner is not None and reading.owner.name == "Ada Okafor"
    assert not any("Nobel" in fact.text for fact in reading.owner.facts)
    assert any("2022-05-01" in fact.text for fact in reading.owner.facts)
    assert [item.what for item in reading.left_out] == ["CV of Albert Einstein", "CV of Albert Einstein"]
    paper = reading.papers[0]
    assert (paper.title, paper.arxiv_id, paper.on_owner_list) == ("Leaves and more", "2201.00001", True)


def test_al_folio_with_the_owner_s_cv(make_site) -> None:
    reading = SITE_READER.read(
        make_site(
            _folio(
                **{
                    "_data/cv.yml": EINSTEIN.replace("Albert Einstein", "Ada Okafor").replace(
                        "Nobel Prize in Physics", "Leaf Prize"
                    )
                }
            )
        )
    )
    assert reading.owner is not None and any("Leaf Prize" in fact.text for fact in reading.owner.facts)
    assert not reading.left_out


def test_newer_resume_formats(make_site) -> None:
    rendercv = "cv:\n  name: Ada Okafor\n  sections:\n    education:\n      - institution: Leaf University\n        degree: PhD\n        area: Leaves\n        start_date: 2019-09\n"
    reading = SITE_READER.read(make_site(_folio(**{"_data/cv.yml": rendercv})))
    assert reading.owner is not None and any("Leaf University" in fact.text for fact in reading.owner.facts)


def test_publications_kept_as_data(make_site) -> None:
    data = "main:\n  - title: Leaves as data\n    authors: Bo Lee, <strong>Ada Okafor</strong>\n    conference: LEAVES 2020\n    pdf: https://e.org/a.pdf\n    code: ./x\n"
    files = _folio(**{"_data/publications.yml": data})
    del files["_bibliography/papers.bib"]
    paper = SITE_READER.read(make_site(files)).papers[0]
    assert (paper.title, paper.authors, paper.venue) == (
        "Leaves as data",
        ("Bo Lee", "Ada Okafor"),
        "LEAVES 2020",
    )


def test_includes_that_include_each_other_end(make_site) -> None:
    loop = "---\npermalink: /\n---\n{% include_relative about.md %}{% include a.html %}"
    SITE_READER.read(
        make_site(
            {"_config.yml": CONFIG, "_pages/about.md": loop, "_includes/a.html": "{% include a.html %}"}
        )
    )


BIB = "@article{{{key}, title={{{title}}}, author={{{author}}}, journal={{Annalen}}, year={{{year}}}}}\n"


def test_what_a_theme_and_its_posts_bring_is_not_the_sites(make_site) -> None:
    own = BIB.format(key="a", title="Leaves and more", author="Lee, Bo and Okafor, Ada", year=2022)
    example = BIB.format(key="e", title="On the Motion of Leaves", author="Einstein, Albert", year=1905)
    cited = BIB.format(key="c", title="Somebody Else's Leaves", author="Reed, Gil", year=2015)
    files = _folio(**{
        "_bibliography/papers.bib": own + example,
        "assets/bibliography/2018-12-22-post.bib": cited,
        "assets/bibliography/moss.bib": cited.replace("{c,", "{d,"),
        "_posts/2020-01-01-moss.md": "---\nlayout: distill\ntitle: Moss\nbibliography: moss.bib\n---\nText.\n",
    })  # fmt: skip
    reading = SITE_READER.read(make_site(files))
    assert [paper.title for paper in reading.papers] == ["Leaves and more"]
    assert [(item.what, item.reason) for item in reading.left_out] == [
        ("On the Motion of Leaves", "an example that the site's template comes with"),
        ("2018-12-22-post.bib, 1 entries", "what a blog post cites"),
        ("moss.bib, 1 entries", "what a blog post cites"),
    ]
    files["_config.yml"] = "first_name: Albert\nlast_name: Einsteinium\n"
    assert len(SITE_READER.read(make_site(files)).papers) == 2


@pytest.mark.parametrize("name", ["first_name: Leaf\nlast_name: Lab\n", "title: ROCKlab\n", "name: Okafor Group\n", "author: {name: Leaf Research Center}\n"])  # fmt: skip
def test_a_lab_is_nobody(make_site, name: str) -> None:
    assert SITE_READER.read(make_site(_folio(**{"_config.yml": name}))).owner is None


def test_only_the_pages_about_the_owner_say_who_that_is(make_site) -> None:
    about = "---\nlayout: about\npermalink: /\n---\nHello! I am a Ph.D. student at Leaf University. I like leaves, and I write about them.\n"
    guide = "---\nlayout: page\ntitle: Guide\n---\n## Our Dry Storage Box\n\nWe keep all leaves in a box that holds forty trays, and each tray must be labelled before it goes in.\n"
    reading = SITE_READER.read(
        make_site({"_config.yml": "title: x\n", "_pages/about.md": about, "guide/index.md": guide})
    )
    assert reading.owner is None
    reading = SITE_READER.read(make_site(_folio(**{"guide/index.md": guide})))
    assert reading.owner is not None and reading.owner.name == "Ada Okafor"
    assert not any("forty trays" in fact.text for fact in reading.owner.facts)


def test_the_sites_own_address_is_no_paper(make_site) -> None:
    item = "---\ntitle: Leaves\nvenue: J\nlink:\npaperurl: ''\ndoi: 10.1234/leaf.9\ncollection: publications\n---\n"
    reading = SITE_READER.read(
        make_site({"_config.yml": CONFIG, "_publications/2020-01-01-leaves.md": item, "index.md": ABOUT})
    )
    assert [(link.kind, link.url) for link in reading.papers[0].links] == [
        ("doi", "https://doi.org/10.1234/leaf.9")
    ]


def test_placeholders_that_templates_ask_to_replace_are_no_biography(make_site) -> None:
    about = "---\nlayout: about\npermalink: /\n---\nWrite your biography here. Tell the world about yourself. Link to your favorite pages.\n"
    reading = SITE_READER.read(make_site(_folio(**{"_pages/about.md": about})))
    assert reading.owner is not None
    assert not any(fact.kind.value == "biography" for fact in reading.owner.facts)


def test_accounts_kept_in_a_file_of_their_own(make_site) -> None:
    files = _folio(**{"_data/socials.yml": "orcid_id: 0000-0002-1825-0097\nemail: x\n"})
    owner = SITE_READER.read(make_site(files)).owner
    assert owner is not None
    assert owner.identifiers == {"scholar": "AbCdEfGAAAAJ", "orcid": "0000-0002-1825-0097"}
    files["_data/socials.yml"] = "a: [x\n"
    assert len(SITE_READER.read(make_site(files)).problems) == 1


def test_a_heading_of_a_home_page_is_nobody(make_site) -> None:
    site = make_site({"_config.yml": "title: Moss Group Pages\n", "index.md": "---\ntitle: Moss Group Pages\n---\n\n# R Packages\n\n[MossFit](/mossfit/) fits mosses to pictures of fog ([Download](/releases/))\n"})  # fmt: skip
    assert SITE_READER.read(site).owner is None
