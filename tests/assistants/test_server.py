"""An assistant asks a library over the protocol, by the client of the official SDK."""

import asyncio
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from store.articles import read
from store.library import Library
from tests.cli.helpers import START, dateline

pytest.importorskip("mcp")
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from tui.assistants import answers
from tui.assistants.live_library import LiveLibrary
from tui.assistants.server import make_server

TEXT = """Ferry runs aground

TARVO, 4 March 2021 (Coast Agency) - The ferry Halla ran aground near Tarvo on Wednesday, harbour master Edda Lindqvist said.

Lindqvist said 40 passengers were taken off.
"""
Answer = dict[str, Any]
Ask = Callable[..., Answer]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(TEXT, "utf-8")
    with Library.open(tmp_path / "library") as shelf:
        for found in read(tmp_path / "ferry.txt"):
            shelf.add(found)  # type: ignore[arg-type]
        shelf.analysis().refresh()
    return tmp_path / "library"


@pytest.fixture
def ask(folder: Path) -> Iterator[Ask]:
    """Asks one tool and gives its answer; {"error": sentence} if there is none."""
    with LiveLibrary(folder) as live:
        server = make_server(live)

        async def call(tool: str, **asked: object) -> Answer:
            async with Client(server) as client:
                return _read(await client.call_tool(tool, asked))

        yield lambda tool, **asked: asyncio.run(call(tool, **asked))


def _read(result: Any) -> Answer:
    if result.is_error:
        return {"error": result.content[0].text}
    answer: Answer = result.structured_content
    assert json.loads(result.content[0].text) == answer
    return answer


def quoted(text: str, passage: Answer) -> str:
    return text[passage["start"] : passage["end"]]


def test_a_search_gives_the_passages_with_the_words_around_them(ask: Ask) -> None:
    answer = ask("search", query='"ran aground" who:lindqvist')
    assert answer["found"] == 1
    (found,) = answer["articles"]
    assert (found["title"], found["source"]) == ("Ferry runs aground", "Coast Agency")
    assert found["date"] == "2021-03-04"
    text = ask("article", id=found["article"])["text"]
    assert {quoted(text, passage) for passage in found["passages"]} >= {"ran aground", "Edda Lindqvist"}
    assert found["passages"][0]["after"].startswith(" near Tarvo")


def test_an_article_has_its_dates_its_names_and_its_news(ask: Ask) -> None:
    key = ask("search", query="ferry")["articles"][0]["article"]
    answer = ask("article", id=key)
    assert answer["published"]["value"] == "2021-03-04"
    assert answer["genre"] == "news"
    assert ("Wednesday", "2021-03-03") in {(item["text"], item["edtf"]) for item in answer["dates"]}
    assert {item["called"] for item in answer["names"] if "Lindqvist" in item["text"]} == {"Edda Lindqvist"}
    assert any(event["date"] == "2021-03-03" for event in answer["events"])
    assert answer["next_start"] is None


def test_a_long_text_comes_in_parts(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    key = ask("search", query="ferry")["articles"][0]["article"]
    whole = ask("article", id=key)["text"]
    monkeypatch.setattr(answers, "TEXT", 50)
    read_so_far, start = "", 0
    while start is not None:
        part = ask("article", id=key, start=start)
        assert all(start <= name["start"] < start + 50 for name in part["names"])
        read_so_far, start = read_so_far + part["text"], part["next_start"]
    assert read_so_far == whole


def test_a_name_in_any_spelling_is_found_with_its_passages(ask: Ask) -> None:
    answer = ask("entity", name="lindqvst")
    assert not answer["exact"]
    (found,) = answer["entities"]
    assert (found["name"], found["kind"], found["mentions"]) == ("Edda Lindqvist", "person", 2)
    assert len(found["articles"][0]["passages"]) == 2


def test_a_timeline_has_the_passages_and_follows_the_filters(ask: Ask) -> None:
    answer = ask("timeline", level="told", first="2021-03-01", last="March 2021")
    (row, *_) = [event for event in answer["events"] if event["date"] == "2021-03-03"]
    assert any("ran aground near Tarvo" in telling["quote"] for telling in row["tellings"])
    assert ask("timeline", last="2020")["events"] == []


def test_the_reader_writes_while_the_assistant_reads(folder: Path, ask: Ask) -> None:
    key = ask("search", query="ferry")["articles"][0]["article"]
    assert ask("notes")["notes"] == []
    with Library.open(folder) as own:
        assert own.read_only is None
        own.annotate(key, 0, 5, tags=["ship"], comment="again?")
        (note,) = ask("notes", query="tag:ship")["notes"]
    assert (note["comment"], note["anchor"]["exact"]) == ("again?", "Ferry")


@pytest.mark.parametrize(
    ("tool", "asked", "said"),
    [
        ("search", {"query": '"ferry'}, "quotation mark"),
        ("article", {"id": "nothing"}, "no such article"),
        ("entity", {"name": "Zyxgorod"}, "Nobody and nothing is called"),
        ("timeline", {"who": ["Zyxgorod"]}, "nobody and nothing is called"),
        ("timeline", {"first": "the day of reckoning"}, "the day of reckoning"),
        ("timeline", {"first": "2021", "last": "2020"}, "lies before"),
        ("timeline", {"tag": " "}, "tag"),
        ("notes", {"query": "from:never"}, "never"),
        ("search", {"query": "ferry", "limit": 0}, "limit"),
    ],
)
def test_what_has_no_answer_says_why(ask: Ask, tool: str, asked: Answer, said: str) -> None:
    assert said in ask(tool, **asked)["error"]


def test_every_tool_says_that_it_only_reads(folder: Path) -> None:
    async def listed() -> list[Any]:
        with LiveLibrary(folder) as live:
            async with Client(make_server(live)) as client:
                return list((await client.list_tools()).tools)

    tools = asyncio.run(listed())
    assert [tool.name for tool in tools] == ["search", "article", "entity", "timeline", "notes"]
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)


def test_the_command_serves_on_standard_input_and_output(folder: Path) -> None:
    parameters = StdioServerParameters(
        command=START[0],
        args=[*START[1:], "mcp", "--library", str(folder)],
        env=dict(os.environ) | {"DATELINE_CONFIG": os.devnull, "DATELINE_LOG": os.devnull},
    )

    async def asked() -> Answer:
        async with Client(stdio_client(parameters)) as client:
            return _read(await client.call_tool("search", {"query": "aground"}))

    assert asyncio.run(asked())["found"] == 1


def test_a_library_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = dateline("mcp", "--library", tmp_path / "none")
    assert done.returncode == 1
    assert b"There is no library in" in done.stderr
    assert not (tmp_path / "none").exists()


def test_without_the_extra_it_says_what_to_install(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mcp.py").write_text("raise ModuleNotFoundError(name='mcp')\n")
    done = dateline("mcp", "--library", folder, PYTHONPATH=os.pathsep.join([str(tmp_path), *_path()]))
    assert done.returncode == 1
    assert b"pip install 'dateline[mcp]'" in done.stderr


def _path() -> list[str]:
    return [part for part in os.environ.get("PYTHONPATH", "").split(os.pathsep) if part]
