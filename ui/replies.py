"""Refusals over HTTP: small JSON that says what is wrong and what to do; one shape for every status.

`{"error": {"type": "not_found", "message": "…"}}`, the shape that clients of `/v1` already read.
"""

from __future__ import annotations

import logging
import traceback
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException as StarletteHTTPException

from assistant.errors import ColloquyError, EmptyStoreError, StoreError, UnknownRecordError, UsageError
from assistant.records import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

log = logging.getLogger(__name__)

UNFORESEEN = "something unforeseen went wrong here; try again, or tell the maintainer of this site"

TYPES = {
    400: "bad_request",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    422: "invalid_request",
    429: "too_many_requests",
    500: "unforeseen",
    503: "unavailable",
}


class Problem(Record):
    """What is wrong, in a word and in a sentence that says what to do."""

    type: str
    message: str


class Refusal(Record):
    """The body of every reply that is not a success."""

    error: Problem


def body(status: int, message: str) -> dict[str, Any]:
    """The JSON of a refusal."""
    return Refusal(
        error=Problem(type=TYPES.get(status, "error"), message=" ".join(message.split()))
    ).model_dump()


def refuse(status: int, message: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """A refusal as a response."""
    return JSONResponse(body(status, message), status_code=status, headers=dict(headers or {}))


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """These refusals, for a route's OpenAPI description."""
    return {status: {"model": Refusal, "description": HTTPStatus(status).phrase} for status in statuses}


def status_of(error: ColloquyError) -> int:
    """The HTTP status of an error of ours."""
    if isinstance(error, UnknownRecordError):
        return 404
    if isinstance(error, UsageError):
        return 422
    return 503


def message_of(error: ColloquyError) -> str:
    """What a visitor is told: the command that mends a store is for the maintainer's log, not for them."""
    if isinstance(error, EmptyStoreError):
        return "nothing has been read yet; the maintainer of this site has to run colloquy ingest first"
    if isinstance(error, StoreError):
        return "the data cannot be read at the moment; try again in a minute, or tell the maintainer of this site"
    return str(error)


def log_without_text(error: Exception) -> None:
    """Log where it went wrong, but not the message, which may quote what a visitor wrote."""
    places = "".join(traceback.format_tb(error.__traceback__))
    log.error("unforeseen %s\n%s", type(error).__name__, places)


def install(app: FastAPI) -> None:
    """Give every error of the app this shape."""

    @app.exception_handler(ColloquyError)
    async def ours(_: Request, error: ColloquyError) -> JSONResponse:
        return refuse(status_of(error), message_of(error))

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"] if not isinstance(part, int) or part < 1000)
        return refuse(422, f"{place}: {first['msg']}; see /api/docs for what this takes")

    @app.exception_handler(StarletteHTTPException)
    async def http(_: Request, error: HTTPException) -> JSONResponse:
        return refuse(error.status_code, str(error.detail), error.headers)
