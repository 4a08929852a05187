"""Who may ask, how much and how often: origins, hosts, bodies, rates, budgets, and what is not served."""

from __future__ import annotations

import datetime as dt
import http.client
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import SettingsError
from assistant.settings import Settings
from tests.ui.conftest import Running
from ui.limits import Buckets, Gate, Refused, visitor_of
from ui.origins import Origin, Origins

LAB = "https://lab.example"
ASK = {"question": "Which papers make diffusion faster?"}
Serve = Callable[..., Running]


def chunked(server: Running, path: str, total: int, piece: int = 8192) -> tuple[int, int]:
    """POST a chunked body of `total` bytes; the status, and how many bytes were sent before the reply."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
    connection.putrequest("POST", path)
    connection.putheader("Content-Type", "application/json")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()
    sent = 0
    try:
        while sent < total:
            connection.send(b"%x\r\n%s\r\n" % (piece, b"x" * piece))
            sent += piece
        connection.send(b"0\r\n\r\n")
    except OSError:
        pass  # the server closed early, as it should
    status = connection.getresponse().status
    connection.close()
    return status, sent


class TestBodies:
    def test_a_declared_length_is_refused_at_once(self, server: Running) -> None:
        reply = server.client.post("/api/ask", content=b"x" * 65_537)
        assert reply.status_code == 413
        assert reply.json()["error"]["type"] == "too_large"

    @pytest.mark.parametrize(
        "path", ["/api/ask", "/api/ask/stream", "/v1/chat/completions", "/mcp", "/api/feedback"]
    )
    def test_fault_57_a_chunked_body_is_counted_as_it_streams(self, server: Running, path: str) -> None:
        before = len(server.door.asked)
        status, _ = chunked(server, path, 5_000_000)
        assert status == 413
        assert len(server.door.asked) == before

    def test_a_small_chunked_body_is_answered(self, server: Running) -> None:
        def pieces() -> Iterator[bytes]:
            yield b'{"question": '
            yield b'"Which papers make diffusion faster?"}'

        reply = server.client.post("/api/ask", content=pieces(), headers={"content-type": "application/json"})
        assert reply.status_code == 200


class TestOrigins:
    @pytest.mark.parametrize(
        "origin",
        ["https://evil.example", "null", "https://lab.example.evil.com", "https://lab.example:8443",
         "http://lab.example", "https://evil.com/https://lab.example", "https://lab.example@evil.com",
         "https://xn--lb-mia.example", "https://lab.example/", "file://", "not an origin"],
    )  # fmt: skip
    def test_fault_60_foreign_origins_are_403_and_get_no_cors_header(self, serve: Serve, origin: str) -> None:
        server = serve(allowed_origins=LAB)
        reply = server.client.post("/api/ask", json=ASK, headers={"origin": origin})
        assert reply.status_code == 403
        assert "access-control-allow-origin" not in reply.headers
        assert server.door.asked == []

    def test_a_configured_origin_may_ask_and_read(self, serve: Serve) -> None:
        server = serve(allowed_origins=f"{LAB},https://other.example/")
        for origin in (LAB, "https://other.example"):
            reply = server.client.post("/api/ask", json=ASK, headers={"origin": origin})
            assert reply.status_code == 200
            assert reply.headers["access-control-allow-origin"] == origin
        ask_first = {"origin": LAB, "access-control-request-method": "POST"}
        assert server.client.options("/api/ask", headers=ask_first).status_code == 200
        ask_first["origin"] = "https://evil.example"
        assert server.client.options("/api/ask", headers=ask_first).status_code == 400

    def test_the_own_origin_may_ask(self, server: Running) -> None:
        assert server.client.post("/api/ask", json=ASK, headers={"origin": server.url}).status_code == 200

    @pytest.mark.parametrize(
        "path", ["/api/ask", "/api/none", "/api/papers", "/healthz", "/mcp", "/widget.js"]
    )
    def test_every_reply_carries_the_security_headers(self, serve: Serve, path: str) -> None:
        reply = serve(allowed_origins=LAB).client.get(path)
        assert f"frame-ancestors 'self' {LAB}" in reply.headers["content-security-policy"]
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert "server" not in reply.headers

    def test_fault_62_a_rebound_name_is_refused_on_loopback(self, serve: Serve) -> None:
        server = serve(public_url=f"{LAB}/ask")
        for host, status in (
            ("evil.example", 403),
            ("lab.example", 200),
            ("localhost:1", 200),
            ("[::1]", 200),
        ):
            assert server.client.get("/healthz", headers={"host": host}).status_code == status

    def test_the_public_address_is_an_own_origin(self, serve: Serve) -> None:
        server = serve(public_url=f"{LAB}/ask")
        assert server.client.post("/api/ask", json=ASK, headers={"origin": LAB}).status_code == 200

    @pytest.mark.parametrize("wrong", ["lab.example", "https://lab.example/page", "*", "null"])
    def test_a_setting_that_is_no_origin_is_refused(self, wrong: str) -> None:
        with pytest.raises(SettingsError, match="allowed_origins"):
            Origins(Settings(allowed_origins=(wrong,)))

    @given(st.text(max_size=60))
    def test_parsing_an_origin_never_fails(self, text: str) -> None:
        parsed = Origin.parse(text)
        assert parsed is None or Origin.parse(str(parsed)) == parsed

    def test_origins_compare_by_meaning(self) -> None:
        assert Origin.parse("HTTPS://Lab.Example:443") == Origin.parse(LAB)
        assert Origin.parse("http://[::1]:80") == Origin("http", "::1", 80)


@pytest.mark.parametrize(
    "path",
    ["/upload", "/gradio_api/upload", "/gradio_api/upload_progress", "/monitoring", "/gradio_api/monitoring/summary",
     "/proxy=https://evil.example", "/gradio_api/proxy=http://169.254.169.254/", "/login", "/gradio_api/deep_link"],
)  # fmt: skip
def test_fault_69_what_nobody_needs_is_not_served(server: Running, path: str) -> None:
    assert server.client.get(path).status_code == 404
    assert server.client.post(path).status_code == 404


class TestRates:
    def test_a_visitor_waits_after_too_many(self, serve: Serve) -> None:
        server = serve(visitor_questions_per_minute=3)
        statuses = [server.client.post("/api/ask", json=ASK).status_code for _ in range(4)]
        assert statuses == [200, 200, 200, 429]
        refused = server.client.post(
            "/v1/chat/completions", json={"messages": [{"role": "user", "content": "x"}]}
        )
        assert refused.status_code == 429
        assert 1 <= int(refused.headers["retry-after"]) <= 21
        assert server.client.get("/api/papers").status_code == 200

    def test_fault_65_a_forwarded_address_counts_only_from_a_trusted_proxy(self, serve: Serve) -> None:
        spoofed = serve(visitor_questions_per_minute=1)
        for number, status in ((1, 200), (2, 429)):
            headers = {"x-forwarded-for": f"192.0.2.{number}"}
            assert spoofed.client.post("/api/ask", json=ASK, headers=headers).status_code == status
        behind = serve(visitor_questions_per_minute=1, trusted_proxies="127.0.0.1")
        for number, status in ((1, 200), (2, 200), (2, 429)):
            headers = {"x-forwarded-for": f"198.51.100.9, 192.0.2.{number}"}
            assert behind.client.post("/api/ask", json=ASK, headers=headers).status_code == status

    def test_fault_66_the_daily_budget_ends_with_a_notice(self, serve: Serve) -> None:
        server = serve(daily_questions=1)
        assert server.client.post("/api/ask", json=ASK).status_code == 200
        refused = server.client.post("/api/ask/stream", json=ASK)
        assert refused.status_code == 429
        assert "tomorrow" in refused.json()["error"]["message"]

    def test_one_visitor_cannot_spend_the_budget_of_all(self) -> None:
        gate = Gate(Settings(daily_questions=10, visitor_questions_per_minute=100))
        gate.admit("192.0.2.1")
        gate.admit("192.0.2.1")
        with pytest.raises(Refused, match="your share"):
            gate.admit("192.0.2.1")
        gate.admit("192.0.2.2")

    def test_a_new_day_has_a_new_budget(self) -> None:
        today = [dt.date(2026, 3, 1)]
        gate = Gate(Settings(daily_questions=1), today=lambda: today[0])
        gate.admit("192.0.2.1")
        with pytest.raises(Refused):
            gate.admit("192.0.2.2")
        today[0] += dt.timedelta(days=1)
        gate.admit("192.0.2.2")

    def test_a_bucket_fills_again(self) -> None:
        now = [0.0]
        buckets = Buckets(60, clock=lambda: now[0])
        assert [buckets.take("a") for _ in range(60)] == [0.0] * 60
        assert buckets.take("a") == pytest.approx(1.0)
        assert buckets.take("b") == 0.0
        now[0] = 1.0
        assert buckets.take("a") == 0.0

    def test_an_ipv6_visitor_is_their_network(self) -> None:
        assert visitor_of("2001:db8::1") == visitor_of("2001:db8::ffff")
        assert visitor_of("2001:db8:0:1::1") != visitor_of("2001:db8::1")
        assert visitor_of("::ffff:192.0.2.7") == "192.0.2.7"
        assert visitor_of(None) == "unknown"


def test_no_text_of_a_visitor_is_logged(server: Running, caplog: pytest.LogCaptureFixture) -> None:
    secret = "a bug: my grandmother's address"
    assert server.client.post("/api/ask", json={"question": secret}).status_code == 500
    assert "unforeseen RuntimeError" in caplog.text
    assert "grandmother" not in caplog.text


def test_fault_68_questions_are_logged_only_where_it_is_wanted(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    question = {"question": "diffusion\nforged line \x1b[31m"}
    serve().client.post("/api/ask", json=question)
    assert "forged" not in caplog.text
    serve(log_questions=True).client.post("/api/ask", json=question)
    assert "diffusion\\nforged line \\u001b[31m" in caplog.text
    assert "\x1b" not in caplog.text
