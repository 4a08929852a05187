"""The source folder of a Hugo Blox (formerly Wowchemy, Academic) site: one folder per publication, authors as slugs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from assistant.errors import MalformedError
from assistant.records import FactKind, Status
from assistant.text import clean, fold
from ingestion.author_list import is_name
from ingestion.bibliography import read_bibliography
from ingestion.dates import parse_date, parse_year
from ingestion.document import Document, Site
from ingestion.links import bare_arxiv_id, find_doi, resolve
from ingestion.page import markdown_to_html, parse_html
from ingestion.page_facts import read_owner
from ingestion.profile import Profile, is_template_name
from ingestion.publication import Publication, fuller, one_list, title_key
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.resume import add_resume, looks_like_resume
from ingestion.site_files import below_root, matching
from ingestion.source import site_source
from ingestion.yaml_text import as_list, as_text, front_matter, load_yaml

_ITEM = r"content/(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:publications?|papers?)/(?:(?:[\w-]+/)?[^/]+/index\.(?:[a-z]{2}\.)?md|[^/_][^/]*\.md)"
_AUTHOR = r"content/(?:[a-z]{2}(?:-[a-z]{2})?/)?authors/[^/]+/_?index(?:\.[a-z]{2})?\.md"
_AUTHOR_DATA = r"data/authors/[^/]+\.(?:ya?ml)"
# The older numbers of publication types, and the newer CSL words, that say a state.
_STATES = {
    "3": Status.PREPRINT,
    "preprint": Status.PREPRINT,
    "article": Status.PREPRINT,
    "manuscript": Status.PREPRINT,
}
_EXAMPLES = frozenset(
    fold(title)
    for title in (
        "An example journal article",
        "An example conference paper",
        "An example preprint / working paper",
    )
)
_URLS = {"url_pdf": "pdf", "url_code": "code", "url_dataset": "data", "url_poster": "other", "url_project": "project", "url_slides": "slides",
         "url_source": "paper", "url_video": "video", "url_preprint": "arxiv"}  # fmt: skip


class HugoSiteReader:
    """Reads publications, the people behind author slugs (`admin`), and the owner's profile."""

    name = "hugo-site"

    def recognises(self, site: Site) -> float:
        """By publications in Hugo's content folder, with front matter."""
        found = next(matching(site, _ITEM), None)
        if found is not None and found.text.lstrip("\ufeff")[:3] in ("---", "+++"):
            return 0.9
        return 0.7 if next(matching(site, _AUTHOR), None) is not None else 0.0

    def read(self, site: Site) -> Reading:
        """The site as one reading: owner, further people with a page, and each publication once."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        people, owner_slug = _people(site, problems)
        names = {slug: profile.name for slug, profile in people.items() if profile.name}
        papers: list[PaperReading] = []
        for document in matching(site, _ITEM):
            item = _publication(document, site, names, problems)
            if isinstance(item, LeftOut):
                left_out.append(item)
            elif item is not None:
                papers.append(item)
        papers += _kept_elsewhere(site, papers, problems)
        owner = people.pop(owner_slug, None) if owner_slug else None
        if owner is not None:
            _home(site, owner, problems)
        others = [reading for profile in people.values() if (reading := profile.reading())]
        return Reading(
            source=site_source(site, self.name, owner.name if owner else ""),
            owner=owner.reading() if owner else None,
            people=tuple(others),
            papers=tuple(
                paper.model_copy(update={"on_owner_list": owner is not None}) for paper in one_list(papers)
            ),
            left_out=tuple(left_out),
            problems=tuple(problems),
        )


def _people(site: Site, problems: list[str]) -> tuple[dict[str, Profile], str | None]:
    """Profiles by slug, and whose site it is: the superuser, else `admin` or `me`, else the only one."""
    people: dict[str, Profile] = {}
    owner: str | None = None
    for document in [*matching(site, _AUTHOR), *matching(site, _AUTHOR_DATA)]:
        slug = (
            document.path.parent.name if document.name.startswith(("_index", "index")) else document.path.stem
        )
        if document.name.endswith("md"):
            matter, body = front_matter(document, problems)
        else:
            try:
                value = load_yaml(document.text, document.uri)
            except MalformedError as error:
                problems.append(str(error))
                continue
            matter, body = (value if isinstance(value, dict) else {}), ""
        profile = people.setdefault(slug, Profile())
        _fill(profile, matter, body, document)
        if matter.get("superuser") is True or matter.get("is_owner") is True:
            owner = slug
    if owner is None:
        owner = next((slug for slug in ("admin", "me") if slug in people), None) or (
            next(iter(people)) if len(people) == 1 else None
        )
    return people, owner


def _fill(profile: Profile, matter: Mapping[str, Any], body: str, document: Document) -> None:
    place = document.path.as_posix()
    name = matter.get("name")
    if isinstance(name, Mapping):
        profile.call(
            as_text(name.get("display")) or f"{as_text(name.get('given'))} {as_text(name.get('family'))}"
        )
        profile.call(f"{as_text(name.get('given'))} {as_text(name.get('family'))}".strip())
    else:
        parts = f"{as_text(matter.get('first_name'))} {as_text(matter.get('last_name'))}".strip()
        title = as_text(matter.get("title")) or as_text(name)
        profile.call(title if is_name(title) or not parts else parts)
        profile.call(parts)
    organisations = [
        _called(item) for item in as_list(matter.get("organizations") or matter.get("affiliations"))
    ]
    profile.affiliation = profile.affiliation or next((item for item in organisations if item), None)
    role = as_text(matter.get("role"))
    if role and not is_template_name(profile.name):
        profile.add_fact(FactKind.POSITION, ", ".join([role, *filter(None, organisations)]), place)
    interests = matter.get("interests")
    for interest in as_list(interests.get("interests") if isinstance(interests, Mapping) else interests):
        profile.add_interest(as_text(interest) or _called(interest))
    for account in [
        *as_list(matter.get("profiles")),
        *as_list(matter.get("social")),
        *as_list(matter.get("links")),
    ]:
        if isinstance(account, Mapping):
            profile.add_link(
                as_text(account.get("url") or account.get("link")),
                as_text(account.get("label") or account.get("name")),
            )
    education = matter.get("education")
    lists = {
        **matter,
        "education": education.get("courses") if isinstance(education, Mapping) else education,
        "name": profile.name,
    }
    if looks_like_resume(lists):
        add_resume(lists, profile, place)
    biography = clean(parse_html(markdown_to_html(body)).root.text_content() or "") if body.strip() else ""
    for text in (clean(as_text(matter.get("bio"))), biography):
        if len(text.split()) >= 6 and "Lorem ipsum" not in text:
            profile.add_fact(FactKind.BIOGRAPHY, text, place)


def _called(item: Any) -> str:
    return as_text(item.get("name")) if isinstance(item, Mapping) else as_text(item)


def _publication(
    document: Document, site: Site, names: Mapping[str, str], problems: list[str]
) -> PaperReading | LeftOut | None:
    before = len(problems)
    matter, body = front_matter(document, problems)
    place = document.path.as_posix()
    title = as_text(matter.get("title"))
    if fold(title) in _EXAMPLES:
        return LeftOut(what=title, reason="an example that the site's template comes with", place=place)
    if matter.get("draft") is True:
        return LeftOut(what=title or place, reason="the item is a draft", place=place)
    if not title:
        if len(problems) == before:
            problems.append(f"{document.uri}: no title in the front matter; add one or remove the file")
        return None
    links = {
        as_text(link.get("type") or link.get("name")): as_text(link.get("url"))
        for link in as_list(matter.get("links"))
        if isinstance(link, Mapping)
    }
    extra = matter.get("hugoblox")
    stated_ids = extra.get("ids") if isinstance(extra, Mapping) else None
    ids: Mapping[str, Any] = stated_ids if isinstance(stated_ids, Mapping) else {}
    types = [as_text(kind) for kind in as_list(matter.get("publication_types"))]
    venue = clean(as_text(matter.get("publication")).replace("*", "")) or clean(
        as_text(matter.get("publication_short")).replace("*", "")
    )
    stated = as_text(matter.get("date")) or as_text(matter.get("publishDate"))
    paper = Publication(
        title=title,
        authors=tuple(
            _named(as_text(author) or _called(author), names) for author in as_list(matter.get("authors"))
        ),
        date=parse_date(stated, document.read_at),
        year=parse_year(stated, document.read_at),
        venue=re.sub(r"^In:?\s+(?=[A-Z])", "", venue),
        note=" ; ".join(
            [
                as_text(matter.get("publication_short")),
                *(as_text(note) for note in as_list(matter.get("award"))),
            ]
        ),
        status=next((_STATES[kind] for kind in types if kind in _STATES), None) if not venue else None,
        abstract=as_text(matter.get("abstract")) or _abstract(body) or as_text(matter.get("summary")),
        doi=find_doi(as_text(matter.get("doi")) or as_text(ids.get("doi"))),
        arxiv_id=bare_arxiv_id(as_text(matter.get("arxiv")) or as_text(ids.get("arxiv"))),
        keywords=tuple(as_text(tag) for tag in as_list(matter.get("tags"))),
        place=place,
    )
    for key, kind in _URLS.items():
        paper.add_link(resolve(as_text(matter.get(key)), site.url), key, kind)
    for label, url in links.items():
        paper.add_link(resolve(url, site.url), label)
    if paper.doi:
        paper.add_link(f"https://doi.org/{paper.doi}", kind="doi")
    return _with_citation(paper.reading(), document, site, problems)


def _named(author: str, names: Mapping[str, str]) -> str:
    """An author as listed, or the name behind a slug (`admin`, `jane-doe`)."""
    slug = author.strip().casefold()
    by_slug = {key.casefold(): name for key, name in names.items()}
    return by_slug.get(slug) or by_slug.get(slug.replace(" ", "-")) or author.strip(" *")


def _abstract(body: str) -> str:
    match = re.search(r"^#+\s*Abstract\s*$(.+?)(?=^#|\Z)", body, re.IGNORECASE | re.MULTILINE | re.DOTALL)
    return clean(parse_html(markdown_to_html(match.group(1))).root.text_content() or "") if match else ""


def _with_citation(
    paper: PaperReading | None, document: Document, site: Site, problems: list[str]
) -> PaperReading | None:
    """A publication completed from the `cite.bib` beside it."""
    if paper is None:
        return None
    folder = PurePosixPath(below_root(document)).parent.as_posix()
    for beside in matching(site, re.escape(folder) + r"/[^/]*\.bib"):
        found = read_bibliography(beside)
        problems += found.problems
        for cited in found.papers[:1]:
            if (
                not cited.title
                or title_key(cited.title)[:20] == title_key(paper.title)[:20]
                or not paper.venue
            ):
                paper = fuller(paper, cited)
    return paper


def _kept_elsewhere(site: Site, known: list[PaperReading], problems: list[str]) -> list[PaperReading]:
    """Publications of a site that keeps them as one BibTeX file only."""
    if known:
        return []
    papers: list[PaperReading] = []
    for document in matching(site, r"[^/]*\.bib|(?:content|data|static|assets)/(?:[^/]+/)?[^/]*\.bib"):
        found = read_bibliography(document)
        papers += found.papers
        problems += found.problems
    return papers


def _home(site: Site, owner: Profile, problems: list[str]) -> None:
    """News, awards and the like from the home page, written as Markdown."""
    for document in matching(site, r"content/(?:[a-z]{2}/)?(?:_index|home/[\w-]+)\.md"):
        _, body = front_matter(document, problems)
        if len(body.split()) >= 20:
            read_owner(parse_html(markdown_to_html(body)), owner, site.url)


SITE_READER = HugoSiteReader()
