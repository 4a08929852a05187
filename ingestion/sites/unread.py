"""Folders of a site that hold many pages of which nothing was read: said where a site seems to have no publications or no people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ingestion.document import Site
from ingestion.reading import Reading
from ingestion.sites.site_files import below_root, matching
from ingestion.yaml_text import split_front_matter

_MANY = 8
_SHOWN = 4
_OF_OTHER_THINGS = re.compile(
    r"(?:^|/)_?(?:posts?|blogs?|wikis?|news|events?|projects?|talks?|teaching|courses?|tutorials?|slides?|videos?|software|gallery|docs?|"
    r"books?|layouts|includes|pages|sass|data|static|assets)(?:/|$)",
    re.IGNORECASE,
)


def complaints(site: Site, reading: Reading) -> Iterator[str]:
    """A line for what a site lacks, with the folders that may hold it; none where all that looks like items was read."""
    lacking = [
        what
        for what, found in (
            ("publications", reading.papers),
            ("people", reading.people or reading.owner),
        )
        if not found
    ]
    folders = unread_folders(site, reading) if lacking else []
    if folders:
        shown = ", ".join(f"{folder} ({count} pages)" for folder, count in folders[:_SHOWN])
        yield f"{site.uri}: no {' and no '.join(lacking)} found; not understood: {shown}"


def tells_of_nobody(site: Site, reading: Reading) -> tuple[str, ...]:
    """A line for a site whose pages were all understood and name nobody: a course, a product, a game."""
    if reading.owner or reading.people or reading.papers or reading.problems:
        return ()
    return (f"{site.uri}: its pages name nobody and list no publications; name the lab's own site, or describe its people in people.yaml",)  # fmt: skip


def unread_folders(site: Site, reading: Reading) -> list[tuple[str, int]]:
    """Folders with many pages with front matter, none of them read, the fullest first."""
    people = [*reading.people, *([reading.owner] if reading.owner else [])]
    places = [paper.place for paper in reading.papers] + [fact.place for one in people for fact in one.facts]
    places += [item.place for item in reading.left_out]
    read = {_folder(place.split(" ")[0]) for place in places}
    counts: Counter[str] = Counter()
    for document in matching(site, r"(?:[^/]+/)+[^/]+\.(?:md|markdown)"):
        folder = _folder(document.path.as_posix())
        own = re.sub(r"/_posts$", "", _folder(below_root(document)))
        if (
            folder not in read
            and not _OF_OTHER_THINGS.search(own)
            and split_front_matter(document.text) is not None
        ):
            counts[folder] += 1
    return [(folder, count) for folder, count in counts.most_common() if count >= _MANY]


def _folder(path: str) -> str:
    """The folder of an item; that of all items where each has a folder of its own."""
    folder, _, name = path.rpartition("/")
    return folder.rpartition("/")[0] if re.match(r"_?index\.", name) else folder
