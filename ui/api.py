"""The HTTP API under `/api`: ask, look things up, give feedback. Described by OpenAPI at `/api/docs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from assistant.errors import StoreError
from assistant.records import Answer, Record
from ui import export, papers, replies
from ui.asking import AskRequest
from ui.feedback import Feedback, FeedbackBook
from ui.streaming import as_events, begun

if TYPE_CHECKING:
    from assistant.settings import Settings
    from ui.limits import Gate
    from ui.streaming import Answering

EVENT_STREAM = {
    "X-Accel-Buffering": "no",  # nginx: pass events on as they come
    "Cache-Control": "no-store",
}
Id = Annotated[str, Path(min_length=1, max_length=200)]


class Download(papers.PaperSearch):
    """Which papers, and as what."""

    format: Literal["json", "csv", "bibtex", "jsonl"] = "json"


class Thanks(Record):
    """Feedback was stored."""

    stored: Literal[True] = True


def router(settings: Settings, answering: Answering, gate: Gate) -> APIRouter:
    """The routes under `/api`."""
    routes = APIRouter(prefix="/api")
    routes.include_router(_asking(answering, gate))
    routes.include_router(_looking(answering))
    book = FeedbackBook(settings.data)

    @routes.post(
        "/feedback",
        status_code=201,
        tags=["feedback"],
        responses=replies.documented(400, 403, 413, 422, 429, 503),
    )
    def give_feedback(request: Request, feedback: Feedback) -> Thanks:
        """A thumb up or down for an answer, with a reason. Nothing identifies the visitor."""
        gate.admit(client_host(request), spend=False)
        if not book.add(feedback):
            raise StoreError("the feedback file is full; move it away after colloquy export feedback")
        return Thanks()

    return routes


def client_host(request: Request) -> str | None:
    """The visitor's address; a proxy's header counts only where the proxy is trusted."""
    return request.client.host if request.client else None


def _asking(answering: Answering, gate: Gate) -> APIRouter:
    routes = APIRouter(tags=["ask"], responses=replies.documented(400, 403, 413, 422, 429, 503))

    @routes.post("/ask")
    async def ask(request: Request, asked: AskRequest) -> Answer:
        """Answer a question with its sources."""
        gate.admit(client_host(request))
        return await answering.ask(asked.question, asked.history, asked.researcher)

    @routes.post(
        "/ask/stream",
        response_class=StreamingResponse,
        responses={200: {"content": {"text/event-stream": {}}, "description": "`partial`…, then `answer`"}},
    )
    async def stream(request: Request, asked: AskRequest) -> StreamingResponse:
        """The same as server-sent events: `partial` with the whole text so far, then `answer`, or `error`."""
        gate.admit(client_host(request))
        pieces = await begun(answering.stream(asked.question, asked.history, asked.researcher))
        return StreamingResponse(as_events(pieces), media_type="text/event-stream", headers=EVENT_STREAM)

    return routes


def _looking(answering: Answering) -> APIRouter:
    routes = APIRouter(tags=["look"], responses=replies.documented(404, 422, 503))
    store = answering.assistant.store

    @routes.get(
        "/papers",
        response_model=papers.PaperPage,
        responses={
            200: {"content": {"text/csv": {}, "application/x-bibtex": {}, "application/x-ndjson": {}}}
        },
    )
    def list_papers(wanted: Annotated[Download, Query()]) -> Response | papers.PaperPage:
        """Papers that fit all filters: a page as JSON, or all of them as CSV, BibTeX or JSON lines."""
        snapshot = store.current()
        if wanted.format == "json":
            return papers.paper_page(snapshot, wanted)
        rows = papers.as_rows(snapshot, wanted)
        name = {"csv": "papers.csv", "bibtex": "papers.bib", "jsonl": "papers.jsonl"}[wanted.format]
        return Response(
            "".join(export.write(rows, wanted.format)),
            media_type=export.MEDIA_TYPES[wanted.format],
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    @routes.get("/papers/{paper_id}")
    def get_paper(paper_id: Id) -> papers.PaperEntry:
        """One paper."""
        return papers.one_paper(store.current().catalog, paper_id)

    @routes.get("/researchers")
    def list_researchers(
        q: Annotated[str | None, Query(max_length=200, description="Part of a name.")] = None,
        everyone: Annotated[bool, Query(description="Also those only named as authors.")] = False,
        offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
        limit: Annotated[int, Query(ge=1, le=500)] = 50,
    ) -> papers.PeoplePage:
        """The people sources are about, or everyone who is named as an author."""
        return papers.people_page(store.current().catalog, q, everyone, offset, limit)

    @routes.get("/researchers/{researcher_id}")
    def get_researcher(researcher_id: Id) -> papers.Profile:
        """A person: stated facts, papers, co-authors."""
        return papers.profile(store.current().catalog, researcher_id)

    return routes
