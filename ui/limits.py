"""What one visitor, and all of them together, may ask of a server: bytes, questions a minute, questions a day."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import ipaddress
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.replies import refuse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from assistant.settings import Settings

BODY = 64 * 1024
CHAT_BODY = 1024 * 1024
"""Gradio sends a page's state with each event, so its routes may take more."""
DRAINED = 2 * 1024 * 1024
DRAIN_SECONDS = 3.0
"""How much of a body that is too large is still taken in, and for how long."""
REMEMBERED_VISITORS = 20_000
VISITOR_SHARE = 0.2
"""Of the daily budget, the most that one visitor can spend, so that a flood leaves some for the others."""


class BodyLimit:
    """Refuses a request body above `largest(path)` bytes with 413, counted as it streams in."""

    def __init__(self, app: ASGIApp, largest: Callable[[str], int]) -> None:
        self.app = app
        self.largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Declared lengths are checked at once, chunked bodies as they come."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self.largest(scope["path"])
        refusal = refuse(
            413,
            f"the request is larger than {limit // 1024} KB; send a shorter question and less history",
            {"connection": "close"},
        )
        if _declared(scope) > limit:
            await _drain(receive)
            await refusal(scope, receive, send)
            return
        counter = _Counter(receive, send, limit)
        try:
            await self.app(scope, counter.receive, counter.send)
        except Exception:
            if not counter.over:
                raise
        if counter.over and not counter.started:
            await _drain(receive)
            await refusal(scope, receive, send)


async def _drain(receive: Receive) -> None:
    """Take in and forget some more of a body, so that a proxy that is still sending gets to read the refusal."""
    seen = 0
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(DRAIN_SECONDS):
            while seen < DRAINED:
                message = await receive()
                seen += len(message.get("body", b""))
                if message["type"] != "http.request" or not message.get("more_body"):
                    return


class _Counter:
    """Counts one request's bytes; above the limit the app sees a client that went away, and is not heard any more."""

    def __init__(self, receive: Receive, send: Send, limit: int) -> None:
        self._receive, self._send, self._limit = receive, send, limit
        self._seen = 0
        self.over = False
        self.started = False

    async def receive(self) -> Message:
        if self.over:
            return {"type": "http.disconnect"}
        message = await self._receive()
        if message["type"] == "http.request":
            self._seen += len(message.get("body", b""))
            if self._seen > self._limit:
                self.over = True
                return {"type": "http.disconnect"}
        return message

    async def send(self, message: Message) -> None:
        if self.over and not self.started:
            return
        self.started = True
        await self._send(message)


def _declared(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0


def visitor_of(host: str | None) -> str:
    """Whom a limit counts: an IPv4 address, or the /64 an IPv6 visitor can choose addresses from."""
    try:
        address = ipaddress.ip_address((host or "").split("%")[0])
    except ValueError:
        return host or "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False).network_address)
    return str(address)


class Buckets:
    """A token bucket for each visitor: `per_minute` tokens a minute, as many at once; the longest unseen are dropped."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.per_minute = per_minute
        self._clock = clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, visitor: str) -> float:
        """Take one token; 0 where there was one, else the seconds until there is."""
        rate = self.per_minute / 60
        with self._lock:
            now = self._clock()
            level, then = self._levels.pop(visitor, (float(self.per_minute), now))
            level = min(float(self.per_minute), level + (now - then) * rate)
            wait = 0.0 if level >= 1 else (1 - level) / rate
            self._levels[visitor] = (level - 1 if level >= 1 else level, now)
            while len(self._levels) > REMEMBERED_VISITORS:
                self._levels.popitem(last=False)
        return wait


class Refused(Exception):  # noqa: N818  (an outcome, not a fault)
    """A question that may not be asked now; the message is for the visitor."""

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds
        """How long to wait, for `Retry-After`."""


class Gate:
    """Lets questions in: a rate for each visitor first, then the day's budget, so that a flood spends little of it."""

    def __init__(self, settings: Settings, today: Callable[[], dt.date] | None = None) -> None:
        self._buckets = Buckets(settings.visitor_questions_per_minute)
        self._daily = settings.daily_questions
        self._today = today or (lambda: dt.datetime.now(dt.UTC).date())
        self._day = self._today()
        self._asked: dict[str, int] = {}
        self._total = 0
        self._lock = threading.Lock()

    def admit(self, host: str | None, *, spend: bool = True) -> None:
        """Count a question of the visitor at this address; raises `Refused`. `spend=False`: of the rate only."""
        visitor = visitor_of(host)
        wait = self._buckets.take(visitor)
        if wait:
            seconds = int(wait) + 1
            raise Refused(f"many questions in a short time; ask again in {seconds} s", seconds)
        if spend and self._daily is not None:
            self._spend(visitor, self._daily)

    def _spend(self, visitor: str, daily: int) -> None:
        with self._lock:
            if self._today() != self._day:
                self._day, self._asked, self._total = self._today(), {}, 0
            share = max(1, int(daily * VISITOR_SHARE))
            asked = self._asked.get(visitor, 0)
            if self._total >= daily or asked >= share:
                whose = "this site's" if self._total >= daily else "your share of this site's"
                raise Refused(
                    f"{whose} questions for today are used up; come back tomorrow (UTC), or browse the papers",
                    _until_midnight(),
                )
            self._asked[visitor] = asked + 1
            self._total += 1


def _until_midnight() -> int:
    now = dt.datetime.now(dt.UTC)
    tomorrow = (now + dt.timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return int((tomorrow - now).total_seconds()) + 1
