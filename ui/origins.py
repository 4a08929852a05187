"""Who may reach a server from a browser: hosts, origins, paths that are not served, and the headers of every reply.

An origin is parsed (RFC 6454) and compared exactly. These stop other sites, not scripts; `ui.limits` does that.
"""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders

from assistant.errors import SettingsError
from ui.replies import UNFORESEEN, log_without_text, refuse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from assistant.settings import Settings

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}
_PLAIN = {"ws": "http", "wss": "https"}

# What Gradio serves beside the chat and nobody here needs: uploads, monitoring, a proxy to other hosts, logins.
_NOT_SERVED = re.compile(
    r"^/(?:gradio_api/)?(?:upload|upload_progress|monitoring|profiling|proxy=|login|logout|login_check|token|user|"
    r"deep_link|vibe-|undo-vibe|dev/|run-history|runs|process_recording|custom_component|openapi\.json)(?:[/?].*)?",
)

CONTENT_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'"
)
"""Nothing from elsewhere. Gradio needs inline scripts and `Function`; stored text never becomes either."""


class Origin(NamedTuple):
    """Scheme, host and port of a page."""

    scheme: str
    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> Origin | None:
        """The origin written as a browser writes it; None for `null`, paths, credentials and anything else."""
        try:
            parts = urlsplit(text)
            port = parts.port
        except ValueError:
            return None
        scheme = _PLAIN.get(parts.scheme, parts.scheme)
        bare = not (parts.path or parts.query or parts.fragment or parts.username or parts.password)
        if scheme not in ("http", "https") or not parts.hostname or not bare:
            return None
        return cls(scheme, parts.hostname.rstrip("."), port or _PORTS[scheme])

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")


class Origins:
    """The origins a server trusts: its own, the address visitors use, and those the maintainer allows."""

    def __init__(self, settings: Settings) -> None:
        """Raises `SettingsError` for an origin that is not one."""
        self.allowed = tuple(_origin("allowed_origins", text) for text in settings.allowed_origins)
        public = urlsplit(settings.public_url or "")
        self.public = (
            _origin("public_url", f"{public.scheme}://{public.netloc}") if settings.public_url else None
        )

    @property
    def as_texts(self) -> list[str]:
        """Those the maintainer allows, as CORS and `frame-ancestors` write them."""
        return [str(origin) for origin in self.allowed]

    def trusts(self, origin: str, scheme: str, host: str, fetch_site: str) -> bool:
        """Whether a page of this origin may change something here.

        `scheme` and `host` are the request's own; `fetch_site` is `Sec-Fetch-Site`, which a browser sets and a page
        cannot, and which knows the truth where a proxy hides the scheme.
        """
        parsed = Origin.parse(origin)
        if parsed is None:
            return False
        own = Origin.parse(f"{_PLAIN.get(scheme, scheme)}://{host}")
        return parsed in (*self.allowed, self.public) or parsed == own or fetch_site == "same-origin"

    def may_be_called(self, host: str) -> bool:
        """Whether a server on loopback may be addressed by this `Host`: rebound names are refused."""
        parsed = Origin.parse(f"http://{host}")
        if parsed is None:
            return False
        return is_loopback(parsed.host) or (self.public is not None and parsed.host == self.public.host)


def _origin(setting: str, text: str) -> Origin:
    origin = Origin.parse(text)
    if origin is None:
        raise SettingsError(f"setting {setting}: {text!r} is not an origin; write it as https://lab.example")
    return origin


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this machine only."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback


def route_path(scope: Scope) -> str:
    """The path below the sub-path a proxy serves this under."""
    path, root = str(scope["path"]), str(scope.get("root_path", ""))
    return (path.removeprefix(root) or "/") if root and path.startswith(f"{root}/") else path


class Guard:
    """Checks host, origin and path of every request, and puts the security headers on every reply."""

    def __init__(self, app: ASGIApp, origins: Origins) -> None:
        self.app = app
        self.origins = origins
        self.frames = "frame-ancestors " + " ".join(["'self'", *origins.as_texts])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refusals are 403 and 404."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return

        started = False

        async def send_guarded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                self._add_headers(MutableHeaders(raw=message.setdefault("headers", [])))
            await send(message)

        refusal = self._refusal(scope)
        if refusal is None:
            try:
                await self.app(scope, receive, send_guarded)
            except Exception as error:  # noqa: BLE001  (no traceback reaches a visitor; the log has it)
                log_without_text(error)
                if not started and scope["type"] == "http":
                    await refuse(500, UNFORESEEN)(scope, receive, send_guarded)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await refuse(*refusal)(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        server = scope.get("server")
        if server and is_loopback(str(server[0])) and not self.origins.may_be_called(host):
            return (
                403,
                "this server answers to its own name only; set COLLOQUY_PUBLIC_URL to the address visitors use",
            )
        changes = scope["type"] == "websocket" or scope["method"] not in SAFE_METHODS
        origin = headers.get("origin")
        if changes and origin is not None:
            fetch_site = headers.get("sec-fetch-site", "")
            if not self.origins.trusts(origin, str(scope["scheme"]), host, fetch_site):
                return 403, "this site may not ask here; its origin has to be in COLLOQUY_ALLOWED_ORIGINS"
        if _NOT_SERVED.match(route_path(scope)):
            return 404, "there is nothing here; the chat is at /, the API is described at /api/docs"
        return None

    def _add_headers(self, headers: MutableHeaders) -> None:
        headers.setdefault("x-content-type-options", "nosniff")
        headers.setdefault("referrer-policy", "strict-origin-when-cross-origin")
        headers.setdefault("permissions-policy", "camera=(), microphone=(), geolocation=()")
        policy = headers.get("content-security-policy", CONTENT_POLICY)
        if "frame-ancestors" not in policy:
            policy = f"{policy}; {self.frames}"
        headers["content-security-policy"] = policy
        if "server" in headers:
            del headers["server"]
