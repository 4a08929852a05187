"""Fetching pages politely and safely: robots.txt, a named agent, delays, conditions, and limits on everything.

robots.txt follows RFC 9309; conditional requests and Retry-After follow RFC 9110.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from urllib.parse import urljoin, urlsplit

import httpx
from protego import Protego

from assistant.errors import ForbiddenAddressError, RemoteError, UnreadableError
from assistant.records import Record
from assistant.settings import Settings
from ingestion.network.address import GuardedTransport, Resolver, check_url, resolve
from ingestion.network.cache import PageCache, Remembered

MOST_REDIRECTS = 5
RETRIES = 2
LONGEST_WAIT = 60.0
"""Seconds; a host that asks for more is left for the next run."""
_REDIRECTS = (301, 302, 303, 307, 308)


class Page(Record):
    """A page as fetched: `url` after redirects, `data` decompressed, `unchanged` where the host said so."""

    url: str
    data: bytes
    content_type: str
    fetched_at: dt.datetime
    unchanged: bool = False


class Fetcher:
    """Fetches pages one at a time. Use as a context manager; not to be shared between threads."""

    def __init__(
        self,
        settings: Settings,
        cache: Path,
        *,
        resolver: Resolver = resolve,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings = settings
        self._cache = PageCache(cache)
        self._clock = clock
        self._sleep = sleep
        self._last: dict[str, float] = {}
        self._robots: dict[str, Protego] = {}
        self._client = httpx.Client(
            transport=GuardedTransport(allow_private=settings.allow_private_addresses, resolver=resolver),
            headers={"User-Agent": settings.user_agent, "Accept-Encoding": "gzip, deflate"},
            timeout=settings.fetch_timeout,
            follow_redirects=False,
        )

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def get(self, url: str, *, heed_robots: bool = True, accept: str = "*/*") -> Page:
        """The page at an address. `accept` names the form that is wanted, for hosts that offer several.

        Raises `ForbiddenAddressError` (scheme, private address, robots.txt), `RemoteError` (status, time, redirects)
        and `UnreadableError` (too large).
        """
        here = url.partition("#")[0]
        visited: set[str] = set()
        for _ in range(MOST_REDIRECTS + 1):
            check_url(here)
            if here in visited:
                raise RemoteError("the address redirects in a loop", url)
            visited.add(here)
            if heed_robots:
                self._heed_robots(here)
            answer = self._once(here, accept)
            if isinstance(answer, Page):
                return answer
            here = urljoin(here, answer).partition("#")[0]
        raise RemoteError(f"the address redirects more than {MOST_REDIRECTS} times", url)

    def _heed_robots(self, url: str) -> None:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = Protego.parse(self._robots_text(origin))
        rules = self._robots[origin]
        if not rules.can_fetch(url, self._settings.user_agent):
            raise ForbiddenAddressError("robots.txt of the host does not allow this page to be fetched", url)

    def _robots_text(self, origin: str) -> str:
        try:
            page = self.get(f"{origin}/robots.txt", heed_robots=False)
        except UnreadableError:
            return "User-agent: *\nDisallow: /"
        except RemoteError as error:
            # RFC 9309: absent rules allow everything, rules that cannot be reached allow nothing.
            gone = "HTTP 4" in error.problem and "HTTP 429" not in error.problem
            return "" if gone else "User-agent: *\nDisallow: /"
        return page.data.decode("utf-8", errors="replace")

    def _once(self, url: str, accept: str) -> Page | str:
        """One request with retries: the page, or the address it redirects to."""
        for attempt in range(RETRIES + 1):
            self._wait_for(urlsplit(url).netloc)
            try:
                status, headers, body = self._request(url, accept)
            except (httpx.TimeoutException, httpx.NetworkError, httpx.ProtocolError) as error:
                if attempt == RETRIES:
                    raise RemoteError(f"the host did not answer ({type(error).__name__})", url) from None
                continue
            except httpx.InvalidURL:
                raise ForbiddenAddressError("not an address that can be fetched", url) from None
            except httpx.HTTPError as error:
                raise RemoteError(f"the answer cannot be read ({type(error).__name__})", url) from None
            if status in _REDIRECTS and "location" in headers:
                return headers["location"]
            if status in (429, 503) and attempt < RETRIES:
                wait = _retry_after(headers.get("retry-after"), 2.0**attempt)
                if wait <= LONGEST_WAIT:
                    self._sleep(wait)
                    continue
            return self._page(url, status, headers, body)
        raise RemoteError("the host did not answer", url)

    def _page(self, url: str, status: int, headers: httpx.Headers, body: bytes) -> Page:
        now = dt.datetime.now(dt.UTC)
        kept = self._cache.get(url)
        if status == 304 and kept is not None:
            return Page(
                url=url,
                data=kept[1],
                content_type=kept[0].content_type,
                fetched_at=kept[0].fetched_at,
                unchanged=True,
            )
        if status != 200:
            raise RemoteError(f"the host answered HTTP {status}", url, remedy=_REMEDIES.get(status, ""))
        remembered = Remembered(
            url=url,
            content_type=headers.get("content-type", ""),
            etag=headers.get("etag"),
            last_modified=headers.get("last-modified"),
            fetched_at=now,
            digest=hashlib.sha256(body).hexdigest(),
        )
        unchanged = kept is not None and kept[0].digest == remembered.digest
        if unchanged and kept is not None:
            remembered = remembered.model_copy(update={"fetched_at": kept[0].fetched_at})
        self._cache.put(url, remembered, body)
        return Page(
            url=url,
            data=body,
            content_type=remembered.content_type,
            fetched_at=remembered.fetched_at,
            unchanged=unchanged,
        )

    def _request(self, url: str, accept: str) -> tuple[int, httpx.Headers, bytes]:
        """Status, headers and body within the limits on bytes (after decompression) and on the whole time."""
        conditions = {"Accept": accept}
        kept = self._cache.get(url)
        if kept is not None and kept[0].etag:
            conditions["If-None-Match"] = kept[0].etag
        if kept is not None and kept[0].last_modified:
            conditions["If-Modified-Since"] = kept[0].last_modified
        end = self._clock() + self._settings.fetch_timeout
        body = bytearray()
        with self._client.stream("GET", url, headers=conditions) as response:
            for piece in response.iter_bytes(65_536):
                body += piece
                if len(body) > self._settings.max_bytes:
                    raise UnreadableError(
                        f"larger than {self._settings.max_bytes:,} bytes",
                        url,
                        remedy="raise COLLOQUY_MAX_BYTES to read it",
                    )
                if self._clock() > end:
                    raise RemoteError(f"the host took longer than {self._settings.fetch_timeout:.0f} s", url)
            return response.status_code, response.headers, bytes(body)

    def _wait_for(self, host: str) -> None:
        """Keep the distance between two requests to one host."""
        rules = next((rules for origin, rules in self._robots.items() if origin.endswith(f"//{host}")), None)
        asked = rules.crawl_delay(self._settings.user_agent) if rules is not None else None
        delay = max(self._settings.fetch_delay, min(float(asked or 0), LONGEST_WAIT))
        if host in self._last:
            rest = self._last[host] + delay - self._clock()
            if rest > 0:
                self._sleep(rest)
        self._last[host] = self._clock()


_REMEDIES = {
    401: "the page asks for a login; save it as a file and ingest that",
    403: "the host refuses automatic reading; save the page as a file and ingest that",
    404: "check the address",
    410: "the page is gone; remove it with `colloquy ingest --remove`",
    429: "the host asks to wait; run the same command later",
}


def _retry_after(value: str | None, otherwise: float) -> float:
    """Seconds a host asks to wait: a number or a date."""
    if not value:
        return otherwise
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return otherwise
    return max(0.0, (moment - dt.datetime.now(dt.UTC)).total_seconds())
