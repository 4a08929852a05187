"""The tools a model may call when the evidence it was given does not fit the question.

Each is a pydantic model whose fields are its arguments, and becomes a `Query`; looking it up is the same code as for
any question.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field, ValidationError

from assistant.library import Library
from assistant.model.drafts import Position, QueryDraft, Sort, to_query
from assistant.records import Query, QueryKind, Status


class SearchPapers(BaseModel):
    """Find papers about a topic, optionally of one person, in a range of years, at a venue."""

    topic: str = Field(min_length=1, max_length=300)
    person: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    venue: str | None = None

    def draft(self) -> QueryDraft:
        """The query this call stands for."""
        return QueryDraft(
            kind=QueryKind.PAPERS,
            topic=self.topic,
            people=[self.person] if self.person else [],
            first_year=self.first_year,
            last_year=self.last_year,
            venues=[self.venue] if self.venue else [],
        )


class ListPapers(BaseModel):
    """List all papers that fit exact conditions, with their number: by person, co-author, years, venue, status."""

    person: str | None = None
    coauthor: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    venue: str | None = None
    status: Status | None = None
    position: Position | None = None
    sort: Sort | None = None
    limit: int | None = Field(default=None, ge=1, le=100)

    def draft(self) -> QueryDraft:
        """The query this call stands for."""
        return QueryDraft(
            kind=QueryKind.COUNT,
            people=[self.person] if self.person else [],
            coauthors=[self.coauthor] if self.coauthor else [],
            first_year=self.first_year,
            last_year=self.last_year,
            venues=[self.venue] if self.venue else [],
            status=self.status,
            position=self.position,
            sort=self.sort,
            limit=self.limit,
        )


class GetResearcher(BaseModel):
    """Tell who someone is: affiliation, interests, education, awards, figures their page states, recent work."""

    name: str = Field(min_length=1, max_length=100)

    def draft(self) -> QueryDraft:
        """The query this call stands for."""
        return QueryDraft(kind=QueryKind.PROFILE, people=[self.name])


class CoAuthors(BaseModel):
    """Tell with whom someone has written papers, how often, and on which papers."""

    name: str = Field(min_length=1, max_length=100)

    def draft(self) -> QueryDraft:
        """The query this call stands for."""
        return QueryDraft(kind=QueryKind.COAUTHORS, people=[self.name])


Tool = SearchPapers | ListPapers | GetResearcher | CoAuthors
TOOLS: dict[str, type[Tool]] = {
    "search_papers": SearchPapers,
    "list_papers": ListPapers,
    "get_researcher": GetResearcher,
    "co_authors": CoAuthors,
}


def schemas() -> list[dict[str, Any]]:
    """The tools in the OpenAI function format."""
    return [
        {
            "type": "function",
            "function": {
                "name": name,
                "description": " ".join((tool.__doc__ or "").split()),
                "parameters": _compact(tool.model_json_schema()),
            },
        }
        for name, tool in TOOLS.items()
    ]


def _compact(schema: Any) -> Any:
    """A JSON schema without titles, defaults and descriptions: each request carries it, and each token is paid for."""
    if isinstance(schema, list):
        return [_compact(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    options = [one for one in schema.get("anyOf", []) if one != {"type": "null"}]
    if len(options) == 1:
        return _compact(options[0])
    dropped = {"title", "default", "description"} if schema.get("type") else {"default"}
    return {key: _compact(value) for key, value in schema.items() if key not in dropped}


def query_of(name: str, arguments: Any, library: Library, language: str) -> Query | str:
    """The query a tool call stands for, or one line for the model saying what is wrong with the call."""
    if name not in TOOLS:
        return f"There is no tool {name[:40]}; there are {', '.join(TOOLS)}."
    try:
        call = TOOLS[name].model_validate(arguments)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "arguments"
        return f"The call of {name} is wrong at {place}: {first['msg']}."
    return to_query(call.draft(), library, language)
