"""MCP, tried with a real client over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from fastmcp import Client
from fastmcp.exceptions import ToolError

from tests.ui.conftest import Running


def with_client(server: Running, work: Callable[[Client[Any]], Awaitable[Any]]) -> Any:
    async def run() -> Any:
        async with Client(f"{server.url}/mcp") as client:
            return await work(client)

    return asyncio.run(run())


def test_the_three_tools_are_described(server: Running) -> None:
    tools = with_client(server, lambda client: client.list_tools())
    assert {tool.name for tool in tools} == {"ask", "search_papers", "get_researcher"}
    assert all(tool.description for tool in tools)


def test_ask(server: Running) -> None:
    question = {"question": "Which papers make diffusion faster?"}
    result = with_client(server, lambda client: client.call_tool("ask", question))
    assert result.structured_content["citations"][0]["quote"]
    assert result.structured_content["text"].startswith("Two of the stored papers")


def test_search_papers(server: Running) -> None:
    wanted = {"researcher": "lin-wei", "year_from": 2025, "year_to": 2025}
    result = with_client(server, lambda client: client.call_tool("search_papers", wanted))
    assert [paper["id"] for paper in result.structured_content["papers"]] == ["p2"]


@pytest.mark.parametrize("name", ["ada-okafor", "Ada Okafor", "okafor"])
def test_get_researcher_by_id_or_name(server: Running, name: str) -> None:
    result = with_client(server, lambda client: client.call_tool("get_researcher", {"name_or_id": name}))
    assert result.structured_content["researcher"]["id"] == "ada-okafor"
    assert len(result.structured_content["papers"]) == 4


@pytest.mark.parametrize(
    ("tool", "arguments", "expected"),
    [
        ("get_researcher", {"name_or_id": "Nobody Atall"}, "nobody named"),
        ("get_researcher", {"name_or_id": "a"}, "several people"),
        ("search_papers", {"researcher": "none"}, "not stored"),
        ("search_papers", {"year_from": 99999}, "years are numbers"),
        ("ask", {"question": "x" * 2001}, ""),
        ("ask", {"question": "a bug please"}, ""),
    ],
)
def test_a_wrong_call_says_what_to_do(
    server: Running, tool: str, arguments: dict[str, Any], expected: str
) -> None:
    with pytest.raises(ToolError) as refused:
        with_client(server, lambda client: client.call_tool(tool, arguments))
    assert expected in str(refused.value)
    assert "secret" not in str(refused.value)


def test_questions_count_against_the_visitor(serve: Callable[..., Running]) -> None:
    server = serve(visitor_questions_per_minute=1)
    question = {"question": "Who?"}
    with_client(server, lambda client: client.call_tool("ask", question))
    with pytest.raises(ToolError, match="ask again in"):
        with_client(server, lambda client: client.call_tool("ask", question))
