"""Fetching: what is refused, what is bounded, what is remembered."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
from host import Reply, serve

from assistant.errors import ForbiddenAddressError, InputError, RemoteError, UnreadableError
from assistant.settings import Settings
from ingestion.network.address import check_url, is_public
from ingestion.network.fetch import Fetcher


def fetcher(tmp_path: Path, *, private: bool = True, **overrides: Any) -> Fetcher:
    resolver = overrides.pop("resolver", None)
    sleep = overrides.pop("sleep", lambda seconds: None)
    settings = Settings(allow_private_addresses=private, fetch_delay=0, **overrides)
    return Fetcher(settings, tmp_path / "cache", sleep=sleep, **({"resolver": resolver} if resolver else {}))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "::1",
        "fc00::1",
        "fe80::1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "224.0.0.1",
        "240.0.0.1",
        "192.0.2.1",
        "::",
    ],
)
def test_addresses_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_addresses_outside_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "gopher://a/", "ftp://a/b", "http://user:pass@a.example/", "http://", "javascript:alert(1)",
     "http://a.example:99999/", "http://a.example/ b", "//a.example/x"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(ForbiddenAddressError):
        check_url(url)


@pytest.mark.parametrize(
    "name",
    ["localhost", "127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]"],
)
def test_loopback_in_any_spelling_is_refused(tmp_path: Path, name: str) -> None:
    import socket

    def resolver(host: str, port: int) -> list[str]:
        return [
            str(entry[4][0]) for entry in socket.getaddrinfo("127.0.0.1" if host[0].isdigit() else host, port)
        ]

    with serve({"/": "secret"}) as host, fetcher(tmp_path, private=False, resolver=resolver) as fetch:
        with pytest.raises(ForbiddenAddressError, match=r"private or local|not an address"):
            fetch.get(f"http://{name}:{host.url.rsplit(':', 1)[1]}/", heed_robots=False)
        assert host.asked == []


def test_a_redirect_inside_is_refused(tmp_path: Path) -> None:
    """The first host counts as public, the second does not: each hop is checked where it connects."""
    answers = {"outside.example": ["127.0.0.1"], "inside.example": ["10.0.0.5"]}
    import ingestion.network.address as address

    with serve({}) as host:
        port = host.url.rsplit(":", 1)[1]
        host.pages["/"] = Reply(status=302, headers={"Location": f"http://inside.example:{port}/"})
        patch = pytest.MonkeyPatch()
        patch.setattr(address, "is_public", lambda one: one == "127.0.0.1")
        with (
            fetcher(tmp_path, private=False, resolver=lambda name, port: answers[name]) as fetch,
            pytest.raises(ForbiddenAddressError),
        ):
            fetch.get(f"http://outside.example:{port}/", heed_robots=False)
        patch.undo()


def test_a_name_that_changes_its_mind_gains_nothing(tmp_path: Path) -> None:
    """DNS rebinding: the address connected to is the one that was checked, as the name is looked up once a connection."""
    looked_up: list[str] = []

    def resolver(name: str, port: int) -> list[str]:
        looked_up.append(name)
        return ["127.0.0.1"]

    with serve({"/": "secret"}) as host, fetcher(tmp_path, private=False, resolver=resolver) as fetch:
        with pytest.raises(ForbiddenAddressError):
            fetch.get(f"http://rebind.example:{host.url.rsplit(':', 1)[1]}/", heed_robots=False)
        assert looked_up == ["rebind.example"]
        assert host.asked == []


def test_robots_are_heeded(tmp_path: Path) -> None:
    robots = Reply(b"User-agent: *\nDisallow: /private/\n", headers={"Content-Type": "text/plain"})
    with (
        serve({"/robots.txt": robots, "/private/x": "no", "/open": "yes"}) as host,
        fetcher(tmp_path) as fetch,
    ):
        assert fetch.get(f"{host.url}/open").data == b"yes"
        with pytest.raises(ForbiddenAddressError, match=r"robots\.txt"):
            fetch.get(f"{host.url}/private/x")
        assert "/private/x" not in host.asked


def test_robots_that_cannot_be_reached_allow_nothing(tmp_path: Path) -> None:
    with serve({"/robots.txt": Reply(status=500), "/": "page"}) as host, fetcher(tmp_path) as fetch:
        with pytest.raises(ForbiddenAddressError):
            fetch.get(f"{host.url}/")


def test_a_page_is_asked_for_with_its_condition(tmp_path: Path) -> None:
    def page(headers: Any) -> Reply:
        return (
            Reply(status=304)
            if headers.get("If-None-Match") == '"v1"'
            else Reply(b"text", headers={"ETag": '"v1"'})
        )

    with serve({"/": page}) as host:
        with fetcher(tmp_path) as fetch:
            first = fetch.get(f"{host.url}/")
        with fetcher(tmp_path) as fetch:
            second = fetch.get(f"{host.url}/")
    assert (first.unchanged, second.unchanged) == (False, True)
    assert second.data == b"text"
    assert second.fetched_at == first.fetched_at


def test_a_damaged_cache_entry_counts_as_absent(tmp_path: Path) -> None:
    with serve({"/": Reply(b"text", headers={"ETag": '"v1"'})}) as host:
        with fetcher(tmp_path) as fetch:
            fetch.get(f"{host.url}/")
        for path in (tmp_path / "cache").glob("*.body"):
            path.write_bytes(b"tampered")
        with fetcher(tmp_path) as fetch:
            assert fetch.get(f"{host.url}/").data == b"text"


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"x" * 65_536, endless=True),
        Reply(gzip.compress(b"0" * 3_000_000), headers={"Content-Encoding": "gzip"}),
    ],
    ids=["endless", "gzip bomb"],
)
def test_a_body_without_end_is_cut(tmp_path: Path, reply: Reply) -> None:
    with (
        serve({"/": reply}) as host,
        fetcher(tmp_path, max_bytes=1_000_000) as fetch,
        pytest.raises(UnreadableError, match="larger than"),
    ):
        fetch.get(f"{host.url}/")


def test_redirects_end(tmp_path: Path) -> None:
    with (
        serve(
            {
                "/a": Reply(status=302, headers={"Location": "/b"}),
                "/b": Reply(status=302, headers={"Location": "/a"}),
            }
        ) as host,
        fetcher(tmp_path) as fetch,
    ):
        with pytest.raises(RemoteError, match="loop"):
            fetch.get(f"{host.url}/a")


def test_a_busy_host_is_waited_for_as_it_asks(tmp_path: Path) -> None:
    waits: list[float] = []
    answers = [Reply(status=429, headers={"Retry-After": "7"}), Reply(b"now")]
    with serve({"/": lambda headers: answers.pop(0)}) as host, fetcher(tmp_path, sleep=waits.append) as fetch:
        assert fetch.get(f"{host.url}/", heed_robots=False).data == b"now"
    assert waits == [7.0]


def test_a_host_that_asks_too_long_is_left(tmp_path: Path) -> None:
    with (
        serve({"/": Reply(status=429, headers={"Retry-After": "86400"})}) as host,
        fetcher(tmp_path) as fetch,
    ):
        with pytest.raises(RemoteError, match=r"HTTP 429.*later"):
            fetch.get(f"{host.url}/", heed_robots=False)


@pytest.mark.parametrize("status", [401, 403, 404, 410, 500])
def test_a_status_is_told_in_one_line(tmp_path: Path, status: int) -> None:
    with (
        serve({"/": Reply(status=status)}) as host,
        fetcher(tmp_path) as fetch,
        pytest.raises(InputError, match=f"HTTP {status}") as caught,
    ):
        fetch.get(f"{host.url}/", heed_robots=False)
    assert "\n" not in str(caught.value)


def test_requests_to_one_host_keep_their_distance(tmp_path: Path) -> None:
    waits: list[float] = []
    settings = Settings(allow_private_addresses=True, fetch_delay=5)
    with (
        serve({"/a": "a", "/b": "b"}) as host,
        Fetcher(settings, tmp_path, sleep=waits.append, clock=lambda: 100.0) as fetch,
    ):
        fetch.get(f"{host.url}/a", heed_robots=False)
        fetch.get(f"{host.url}/b", heed_robots=False)
    assert waits == [5.0]
