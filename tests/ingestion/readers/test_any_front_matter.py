"""Sites whose front matter holds anything at all: every reader of sites reads the rest, and raises nothing."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ingestion_helpers import document

from ingestion.detect import readers
from ingestion.document import Site
from ingestion.sites.unread import complaints

_FIELDS = [
    "title", "name", "first_name", "last_name", "key", "id", "role", "position", "group", "graduated", "alumni", "end_date", "interests",
    "organizations", "social", "links", "aliases", "education", "authors", "author", "year", "date", "venue", "journal", "publication", "bib",
    "doi", "pdf", "url", "layout", "type", "bibentry", "superuser", "user_groups", "short_bio", "paper_content_url", "award", "tags",
]  # fmt: skip
_SCALARS = st.none() | st.booleans() | st.integers(-3, 3000) | st.sampled_from(["", "Ann Roe", "fern", "2021", "publication", "member", "10.1234/x", "x.pdf", "https://e.org/a", "*J. Sand*, **3**, 4 (2020)", "[", "\ufeff"])  # fmt: skip
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*_FIELDS, ""]), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
_MATTER = st.dictionaries(st.sampled_from(_FIELDS), _VALUES, max_size=8)
_PATHS = [
    "_config.yml", "_data/people.yml", "_data/citations.yaml", "_data/socials.yml", "_people/a.md", "_people/b.md", "members/_posts/2020-01-01-c.md",
    "_publications/d.md", "publications/_posts/1990-01-01-e.md", "_misc/f.md", "index.md", "content/authors/admin/_index.md", "content/member/g.md",
    "content/alumni/h.md", "content/publication/i.md", "content/publication/j/index.md", "data/authors/me.yaml", "people/k.md",
]  # fmt: skip


def _text(path: str, matter: dict[str, object]) -> str:
    value = json.dumps(matter)
    return value if path.endswith(("yml", "yaml")) else f"---\n{value}\n---\n# Education\n\n- MSc, 2020\n"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(st.sampled_from(_PATHS), _MATTER, min_size=1, max_size=8))
def test_whatever_front_matter_holds(files: dict[str, dict[str, object]]) -> None:
    site = Site("site", tuple(document(_text(path, matter), path) for path, matter in files.items()))
    documents, sites = readers()
    for reader in sites:
        reader.recognises(site)
        if reader.name in ("lab-site", "hugo-site", "jekyll-site"):
            reading = reader.read(site)
            assert all(line.startswith("site: ") for line in complaints(site, reading))
            assert all(name for paper in reading.papers for name in paper.authors)
    for one in site.documents:
        for found in documents:
            found.recognises(one)
