"""What every test gets: no network beyond loopback, no key, no home folder, and `../shared` only where it is there."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent


class NetworkBlockedError(AssertionError):
    """A test tried to reach something beyond loopback."""


def _is_loopback(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode()
    if host in ("localhost", "", None):
        return True
    try:
        address = ipaddress.ip_address(str(host).split("%")[0])
        return (getattr(address, "ipv4_mapped", None) or address).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            raise NetworkBlockedError(f"a test connects to {address[0]}; tests use loopback only")
        connect(self, address)

    def guarded_resolve(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not _is_loopback(host):
            raise NetworkBlockedError(f"a test looks up {host}; tests use loopback only")
        return resolve(host, *args, **kwargs)

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", guarded_connect)
    patch.setattr(socket, "getaddrinfo", guarded_resolve)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def _bare_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    for name in list(os.environ):
        if name.startswith(("COLLOQUY_", "OPENAI_", "LANGCHAIN_", "LANGSMITH_")):
            patch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    patch.setenv("HOME", str(home))
    patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    patch.setenv("HF_HUB_OFFLINE", "1")
    patch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
    patch.setenv("ANONYMIZED_TELEMETRY", "False")
    yield
    patch.undo()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared development data; tests that use it skip where it is missing."""
    path = ROOT.parent / "shared"
    if not (path / "seeds").is_dir():
        pytest.skip("the shared data folder is not here")
    return path
