"""A Jekyll site's settings, pages and includes, as its source folder holds them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.errors import MalformedError
from assistant.records import FactKind
from assistant.text import clean, fold
from ingestion.authors.author_list import is_name
from ingestion.document import Document, Site
from ingestion.homepages.profile import Profile
from ingestion.homepages.sections import Topic, topic_of
from ingestion.page import Page, markdown_to_html, parse_html
from ingestion.sites.site_files import below_root, first, matching
from ingestion.yaml_text import as_list, as_text, front_matter, load_yaml, split_front_matter

_INCLUDE = re.compile(r"\{%-?\s*include(_relative|_cached)?\s+[\"']?([\w./-]+)[\"']?[^%]*-?%\}")
# Pages that templates come with to show what they can do; nothing in them is about anybody.
_TEMPLATE_PAGE = re.compile(
    r"(?:^|/)(?:markdown|archive-layout-with-content|non-menu-page|page-archive|category-archive|collection-archive|tag-archive|"
    r"year-archive|sitemap|terms|talkmap|404|dropdown|repositories|blog)\.\w+$",
    re.IGNORECASE,
)
_DEEPEST = 5
_LARGEST = 2_000_000


def settings(site: Site, problems: list[str]) -> dict[str, Any]:
    """The site's `_config.yml`; empty where there is none or it is broken, which is then named."""
    document = first(site, r"_config\.ya?ml")
    if document is None:
        return {}
    try:
        value = load_yaml(document.text, document.uri)
    except MalformedError as error:
        problems.append(str(error))
        return {}
    return value if isinstance(value, dict) else {}


def add_accounts(site: Site, profile: Profile, problems: list[str]) -> None:
    """The owner's accounts that newer al-folio sites keep in a file of their own."""
    document = first(site, r"_data/socials?\.ya?ml")
    if document is None:
        return
    try:
        value = load_yaml(document.text, document.uri)
    except MalformedError as error:
        problems.append(str(error))
        return
    if isinstance(value, dict):
        profile.add_accounts(value)


def base_address(site: Site, config: Mapping[str, Any]) -> str | None:
    """The site's public address, where it is given or configured."""
    url = site.url or as_text(config.get("url"))
    return (
        url.rstrip("/") + "/"
        if re.match(r"https?://[^/\s]+\.[a-z]", url)
        and not re.search(r"example\.(?:com|org)|your|username", url)
        else None
    )


def add_owner(config: Mapping[str, Any], profile: Profile) -> None:
    """What the settings say of the site's owner: the `author` block, name parts, the title, accounts."""
    add_author(config, profile)
    for key in ("name", "full_name", "title"):
        if not profile.name and is_name(as_text(config.get(key))):
            profile.call(as_text(config.get(key)))
    profile.add_accounts({key: value for key, value in config.items() if key not in ("url", "title")})
    for key in ("affiliation", "organization"):
        profile.affiliation = profile.affiliation or as_text(config.get(key)) or None


def add_author(config: Mapping[str, Any], profile: Profile) -> None:
    """Whom the settings name as a person: the `author` block, or the parts of a name."""
    author = config.get("author")
    if isinstance(author, Mapping):
        profile.call(as_text(author.get("name")) or as_text(author.get("display_name")))
        profile.add_accounts(author)
        employer = as_text(author.get("employer")) or as_text(author.get("affiliation"))
        profile.affiliation = profile.affiliation or employer or None
        biography = clean(as_text(author.get("bio")))
        if len(biography.split()) >= 4 and not re.search(r"short biography|your ", biography, re.IGNORECASE):
            profile.add_fact(FactKind.BIOGRAPHY, biography)
    elif isinstance(author, str) and is_name(author):
        profile.call(author)
    parts = [as_text(config.get(key)) for key in ("first_name", "middle_name", "last_name")]
    if parts[0] and parts[2]:
        profile.call(" ".join(part for part in parts if part))


def pages(site: Site, problems: list[str]) -> list[tuple[Document, Mapping[str, Any], Page]]:
    """The pages a visitor of the site reaches, their includes written in; the home page first."""
    found: list[tuple[int, Document, Mapping[str, Any], Page]] = []
    for document in matching(site, r"(?:_pages/)?(?:[\w .-]+/)?[\w .-]+\.(?:md|markdown|html?)"):
        path = below_root(document)
        if re.match(
            r"(?:_(?!pages/|(?!data/|includes/|layouts/|sass/|plugins/|posts/|drafts/)[\w-]+/index\.\w+$)|assets/|images/|readme|license|changelog|contributing|404|google\w+\.html)",
            path,
            re.IGNORECASE,
        ):
            continue
        if "/" in path and not re.match(r"_pages/[^/]+$|[\w-]+/index\.\w+$", path):
            continue
        matter, body = front_matter(document, problems)
        if split_front_matter(document.text) is None and not path.endswith(("html", "htm")):
            continue
        if _TEMPLATE_PAGE.search(path):
            continue
        if matter.get("published") is False or as_text(matter.get("permalink")) in ("/404.html",):
            continue
        rank = 0 if _is_home(document, matter) else 1
        offset = document.text[: len(document.text) - len(body)].count("\n") if body else 0
        text = expand("\n" * offset + body, document, site)
        html = text if path.endswith(("html", "htm")) else markdown_to_html(text)
        found.append((rank, document, matter, parse_html(_without_liquid(html))))
    return [(document, matter, page) for _, document, matter, page in sorted(found, key=lambda item: item[0])]


def _is_home(document: Document, matter: Mapping[str, Any]) -> bool:
    path = below_root(document)
    return as_text(matter.get("permalink")) == "/" or bool(
        re.fullmatch(r"(?:_pages/)?(?:index|about)\.\w+", path)
    )


def is_about(document: Document, matter: Mapping[str, Any]) -> bool:
    """Whether a page is about whose site it is: the home page, `about`, `cv`; others of a site are about whatever they are about."""
    names = (as_text(matter.get("title")), document.path.stem, document.path.parent.name)
    return _is_home(document, matter) or any(
        topic_of(name) is Topic.ABOUT or fold(name) in ("cv", "resume", "home", "bio") for name in names
    )


def expand(text: str, document: Document, site: Site, depth: int = 0) -> str:
    """A page's text with `include` and `include_relative` written in; loops end, what is missing stays out."""
    if depth >= _DEEPEST or len(text) > _LARGEST:
        return text

    def written_in(match: re.Match[str]) -> str:
        relative = match.group(1) == "_relative"
        folder = below_root(document).rpartition("/")[0]
        wanted = f"{folder}/{match.group(2)}".lstrip("/") if relative else f"_includes/{match.group(2)}"
        included = first(site, re.escape(wanted))
        if included is None or included.path == document.path:
            return ""
        body = included.text
        return "\n\n" + expand(body, included, site, depth + 1) + "\n\n"

    return _INCLUDE.sub(written_in, text)


def _without_liquid(html: str) -> str:
    return re.sub(r"\{%.{0,1000}?%\}|\{\{.{0,1000}?\}\}", " ", html, flags=re.DOTALL)


def add_news(site: Site, profile: Profile, problems: list[str]) -> None:
    """The items of a `_news` collection and of `_data/news.yml` as facts."""
    for document in matching(site, r"_news/[^/]+\.(?:md|markdown)"):
        matter, body = front_matter(document, problems)
        date = as_text(matter.get("date"))[:10]
        text = clean(parse_html(markdown_to_html(body)).root.text_content() or "") or as_text(
            matter.get("title")
        )
        if text and not re.search(
            r"lorem ipsum|simple inline announcement|long announcement", text, re.IGNORECASE
        ):
            profile.add_fact(FactKind.NEWS, f"{date}: {text}" if date else text, document.path.as_posix())
    listed = first(site, r"_data/news\.ya?ml")
    if listed is None:
        return
    try:
        rows = load_yaml(listed.text, listed.uri)
    except MalformedError as error:
        problems.append(str(error))
        return
    for row in as_list(rows):
        if isinstance(row, Mapping):
            words = as_text(row.get("headline") or row.get("content") or row.get("text") or row.get("title"))
            profile.add_fact(
                FactKind.NEWS,
                f"{as_text(row.get('date'))}: {clean(words)}" if words else "",
                listed.path.as_posix(),
            )
