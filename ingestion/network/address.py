"""Which addresses may be fetched: public ones only, checked where the connection is made.

Every name is resolved here and the connection goes to the very address that was checked, so neither a redirect nor a
name that changes between check and connection (DNS rebinding) leads inside. OWASP's cheat sheet on server-side request
forgery lists what is refused.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

import httpcore
import httpx

from assistant.errors import ForbiddenAddressError

Resolver = Callable[[str, int], list[str]]
_LONGEST_URL = 2_000


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses a host name stands for; raises `OSError` where it stands for none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public network."""
    ip = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def check_url(url: str) -> None:
    """Refuse what is no plain http(s) address; raises `ForbiddenAddressError`."""
    shown = url[:200]
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ForbiddenAddressError("not an address", shown) from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ForbiddenAddressError("only http and https addresses are fetched", shown)
    if parts.username or parts.password:
        raise ForbiddenAddressError(
            "the address holds a user name or password", parts.hostname, remedy="remove them"
        )
    if len(url) > _LONGEST_URL or port == 0 or any(ord(character) < 33 for character in url):
        raise ForbiddenAddressError("not an address that can be fetched", shown)


class _GuardedBackend(httpcore.SyncBackend):
    """Connects to checked addresses only."""

    def __init__(self, allow_private: bool, resolver: Resolver) -> None:
        super().__init__()
        self._allow_private = allow_private
        self._resolver = resolver

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} has no address") from error
        # One private address among several is enough to refuse: which one is used would be the name server's choice.
        if not self._allow_private and not all(is_public(address) for address in addresses):
            raise ForbiddenAddressError(
                "the address is private or local and is not fetched",
                host,
                remedy="set COLLOQUY_ALLOW_PRIVATE_ADDRESSES=true if this is your own server",
            )
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in addresses:
            try:
                return super().connect_tcp(address, port, timeout, local_address, socket_options or [])
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class GuardedTransport(httpx.HTTPTransport):
    """An httpx transport that reaches public addresses only; TLS certificates are always verified."""

    def __init__(self, *, allow_private: bool = False, resolver: Resolver = resolve) -> None:
        context = ssl.create_default_context()
        super().__init__(verify=context, trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            max_connections=4,
            max_keepalive_connections=2,
            network_backend=_GuardedBackend(allow_private, resolver),
        )
