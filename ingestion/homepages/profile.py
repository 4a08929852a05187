"""A person while a source is being read: what it states of them is collected, checked, and becomes a `PersonReading`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.names import PersonName, compatible, in_own_order
from assistant.records import FactKind, Link
from assistant.text import clean, fold
from ingestion.authors.author_list import is_name
from ingestion.publications.links import find_orcid, is_web_address, person_identifiers, person_link_kind
from ingestion.reading import PersonReading, StatedFact
from ingestion.yaml_text import as_list, as_text

# Names that templates come with; nobody has them until they are changed.
_TEMPLATE_NAMES = frozenset(
    fold(name)
    for name in (
        "Your Name", "Your Sidebar Name", "Your Site Title", "Name", "First Last", "You R. Name", "Firstname Lastname", "Your Name Here",
        "Albert Einstein", "Nelson Bighetti", "Jane Doe", "John Doe", "Author Name", "Yourname", "Academic Pages", "blank", "admin",
        "Nome Cognome", "Cognome Nome", "Nombre Apellido", "Nombre Apellidos", "Nome Sobrenome", "Prénom Nom", "Nom Prénom", "Vorname Nachname",
        "Name Surname", "Surname Name", "First Name Last Name", "Given Name Family Name", "Given Family", "Voornaam Achternaam",
        "Erika Mustermann", "Max Mustermann", "Fulano de Tal", "Full Name", "Name Name", "Name2 Name2", "Member Name", "New Member",
        "Team Member", "Template Member", "Person Name", "Student Name", "姓名", "张三", "李四",
        "Anonymous", "Sarah Johnson", "Jane Smith", "John Smith", "Your First Name Your Last Name", "吳恩達", "Alice Wu", "Lorem Ipsum",
    )
)  # fmt: skip
# Field names of profile settings -> how an address is made of a bare user name.
_ACCOUNTS: dict[str, tuple[str, str]] = {
    "googlescholar": ("scholar", "https://scholar.google.com/citations?user={}"),
    "scholar": ("scholar", "https://scholar.google.com/citations?user={}"),
    "googlescholarid": ("scholar", "https://scholar.google.com/citations?user={}"),
    "scholaruserid": ("scholar", "https://scholar.google.com/citations?user={}"),
    "github": ("github", "https://github.com/{}"),
    "githubusername": ("github", "https://github.com/{}"),
    "gs": ("scholar", "https://scholar.google.com/citations?user={}"),
    "gh": ("github", "https://github.com/{}"),
    "orcid": ("orcid", "https://orcid.org/{}"),
    "orcidid": ("orcid", "https://orcid.org/{}"),
    "linkedin": ("linkedin", "https://www.linkedin.com/in/{}"),
    "linkedinusername": ("linkedin", "https://www.linkedin.com/in/{}"),
    "dblp": ("dblp", "https://dblp.org/pid/{}"),
    "dblpurl": ("dblp", "{}"),
    "semanticscholar": ("semanticscholar", "https://www.semanticscholar.org/author/{}"),
    "semanticscholarid": ("semanticscholar", "https://www.semanticscholar.org/author/{}"),
    "semantic": ("semanticscholar", "https://www.semanticscholar.org/author/{}"),
    "twitter": ("other", "https://twitter.com/{}"),
    "homepage": ("homepage", "{}"),
    "website": ("homepage", "{}"),
    "webpage": ("homepage", "{}"),
    "personalwebsite": ("homepage", "{}"),
    "personalpage": ("homepage", "{}"),
    "preferredlink": ("homepage", "{}"),
    "uri": ("homepage", "{}"),
    "url": ("homepage", "{}"),
}
_LONGEST_FACT = 2000
# Accounts of those who wrote a template, in the profile of everybody who did not take them out.
_DEMO = re.compile(
    r"(?i)github\.com/(?:gcushen|wowchemy|HugoBlox|alshedivat|RayeRen|academicpages|mmistakes|greenelab/lab-website-template)/?$"
    r"|(?:twitter|x)\.com/(?:GeorgeCushen|wowchemy|GetResearchDev|mmistakes)/?$|user=sIwtMXoAAAAJ|linkedin\.com/in/(?:gcushen|test|example)/?$|//(?:www\.)?example\.(?:com|org)\b"
)
_HOST = re.compile(
    r"(?!.*\.(?:md|js|ts|py)$)(?:[a-z\d-]+\.)+(?:com|org|net|edu|io|me|dev|ai|info|page|[a-z]{2})(?:/[\w.~/-]*)?",
    re.IGNORECASE,
)
"""A page's address without its scheme: `fern.github.io`, `sites.google.com/view/fern`."""
_WROTE_IT = re.compile(r"(?i)cushen|shedivat|yi ren|michael rose")


# Sentences that templates ask to replace.
_PLACEHOLDER = re.compile(
    r"at least one sentence about yourself|lorem ipsum|write your biography here|\byour (?:short )?bio(?:graphy)? (?:here|goes)|"
    r"you can use markdown here|powered by the \[?academic ?pages|(?:add|insert|put|enter) (?:a|your) (?:short |brief )?(?:bio\w*|description)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?i:\b(?:labs?|laborator(?:y|ies)|groups?|teams?|cent(?:er|re)s?|institutes?|universit(?:y|ies)|departments?|consortium|society|project)\b)"
    r"|(?:[A-Z]{2}l|[A-Za-z]L)ab\b|实验室|课题组|研究组|研究室"
)


def is_organisation(name: str) -> bool:
    """Whether a name is a lab's or a house's and no person's (`Fern Lab`, `ROCKlab`)."""
    return _ORGANISATION.search(name) is not None


_ANYBODY = re.compile(
    r"(?i)(?:^|\s)(?:(?:lab|group|team|staff|guest)?[- ]?(?:members?|authors?|contributors?|editors?|admins?|webmasters?|maintainers?)(?:\(s\))?)$"
)


def is_anybody(name: str) -> bool:
    """Whether a name stands for whoever of a group it may be, as the author whom settings name for all pages (`Moss Lab Member(s)`)."""
    return _ANYBODY.search(name.strip()) is not None


def is_template_name(name: str) -> bool:
    """Whether a name is one that a site template comes with."""
    return fold(name) in _TEMPLATE_NAMES


@dataclass
class Profile:
    """What one source states of one person, so far."""

    name: str = ""
    aliases: list[str] = field(default_factory=list)
    affiliation: str | None = None
    interests: list[str] = field(default_factory=list)
    facts: list[StatedFact] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    identifiers: dict[str, str] = field(default_factory=dict)
    _stated: set[tuple[FactKind, str]] = field(default_factory=set)

    def call(self, name: str) -> None:
        """Take a name, if none is known yet; forms in brackets become aliases. Template names are ignored."""
        parsed = PersonName.parse(name)
        if not parsed.text or is_template_name(parsed.text) or is_template_name(clean(name)):
            return
        if is_organisation(parsed.text) or is_anybody(name):
            return
        if not self.name:
            self.name = in_own_order(name)
        elif compatible(self.name, parsed.text) >= 0.7 and fold(parsed.text) != fold(self.name):
            self.aliases.append(parsed.text)
        self.aliases.extend(alias for alias in parsed.aliases if alias not in self.aliases)

    def add_fact(self, kind: FactKind, text: str, place: str = "", value: float | None = None) -> None:
        """Keep a stated fact once, cleaned and cut to a passage's length."""
        cleaned = clean(text).strip(" -–—•*|,;")[:_LONGEST_FACT]
        if kind is FactKind.BIOGRAPHY and _PLACEHOLDER.search(cleaned):
            return
        key = (kind, fold(cleaned))
        if len(key[1]) >= (3 if key[1].isascii() else 2) and key not in self._stated:
            self._stated.add(key)
            self.facts.append(StatedFact(kind=kind, text=cleaned, value=value, place=place))

    def add_interest(self, text: str) -> None:
        """Keep a field of interest once."""
        cleaned = clean(text).strip(" .,;:-–—•*")
        if 2 <= len(cleaned) <= 160 and fold(cleaned) not in {fold(known) for known in self.interests}:
            self.interests.append(cleaned)

    def add_link(self, url: str, label: str = "", kind: str | None = None) -> None:
        """Keep an address of the person and the id in it."""
        url = url.strip()
        is_known = url in {link.url for link in self.links}
        if not is_web_address(url) or is_known or (_DEMO.search(url) and not _WROTE_IT.search(self.name)):
            return
        known = person_link_kind(url, label)
        if (
            kind in (None, "homepage") and known != "other"
        ):  # an account that is given as a homepage is an account
            kind = known
        self.links.append(Link(kind=kind or known, url=url))
        for name, value in person_identifiers([url]).items():
            self.identifiers.setdefault(name, value)

    def add_accounts(self, settings: Mapping[Any, Any]) -> None:
        """Profile settings (`github: name`, `orcid: 0000-…`) as links and identifiers."""
        stated = [(name, as_text(item)) for name, value in settings.items() for item in as_list(value)]
        for name, text in stated:
            account = _ACCOUNTS.get(fold(str(name)).replace(" ", ""))
            if (
                not text
                or account is None
                or re.search(r"[<>\s]|your|example|username$", text, re.IGNORECASE)
            ):
                continue
            kind, pattern = account
            if is_web_address(text):
                self.add_link(text, kind=kind)
            elif kind == "homepage" and _HOST.fullmatch(text):
                self.add_link(f"https://{text}", kind=kind)
            elif pattern != "{}" and re.fullmatch(r"[\w.&=?/-]+", text) and not text.startswith("/"):
                self.add_link(pattern.format(text.split("&")[0].strip("/")), kind=kind)
            if kind == "orcid" and (orcid := find_orcid(text)):
                self.identifiers.setdefault("orcid", orcid)

    def reading(self, member: bool = True) -> PersonReading | None:
        """The record; None where no usable name is known."""
        name = in_own_order(self.name)
        if not name or is_template_name(name) or not (is_name(name) or " " in name or not name.isascii()):
            return None
        aliases = dict.fromkeys(
            alias for form in self.aliases if (alias := clean(form)) and fold(alias) != fold(name)
        )
        return PersonReading(
            name=name,
            aliases=tuple(aliases),
            affiliation=clean(self.affiliation or "") or None,
            interests=tuple(self.interests),
            facts=tuple(self.facts),
            links=tuple(self.links),
            identifiers=self.identifiers,
            member=member,
        )
