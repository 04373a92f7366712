"""What a start must not load: every library below is imported at its first use, not before the first paint."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.decided import written

REPORT = "import json, sys; print(json.dumps(sorted(sys.modules)))"

READERS = {
    "charset_normalizer", "yaml", "html.parser", "regex", "trafilatura", "htmldate", "lxml", "pypdfium2", "pypdf", "docx", "openpyxl",
    "feedparser", "oxmsg", "striprtf", "warcio",
}  # fmt: skip
"""For taking files in."""
LINGUISTIC = {"dateparser", "holidays", "dateutil", "rapidfuzz", "anyascii", "spacy", "numpy"}
"""For the analysis."""
TERMINAL = {"textual", "rich", "click", "tui"}
PARALLEL = {"multiprocessing", "concurrent.futures", "asyncio"}
"""For work in further processes."""
ANALYSIS = {
    "store.dates",
    "store.names.detection",
    "store.names.resolution.compare_names",
    "store.events.extraction",
    "store.articles",
}
"""Our own rooms that only look at texts."""

START = """
import asyncio, sys
from pathlib import Path
from store.library import Library
from tui.app import DatelineApp

async def start():
    with Library.open(Path(sys.argv[1])) as library:
        assert not library.is_stale()
        app = DatelineApp(library)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            assert len(app.screen.session.shown) > 2

asyncio.run(start())
"""


def loaded(code: str, *arguments: str) -> set[str]:
    """The modules that a fresh Python has after the code, and the packages that they are in."""
    command = [sys.executable, "-c", f"{code}\n{REPORT}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("code", "not_yet"),
    [
        ("import store.records, store.errors, store.edtf", TERMINAL | LINGUISTIC | READERS | PARALLEL | {"tinydb"}),
        ("import store.library", TERMINAL | LINGUISTIC | READERS | PARALLEL | ANALYSIS | {"sqlite3"}),
        ("import tui.cli", (TERMINAL - {"click", "tui"}) | LINGUISTIC | READERS | PARALLEL | {"tinydb", "store.library"}),
        ("import tui.commands", (TERMINAL - {"tui"}) | LINGUISTIC | READERS | PARALLEL | {"tinydb"}),
        ("import tui.app", LINGUISTIC | READERS | ANALYSIS | {"multiprocessing"}),
        ("import store.pipeline", TERMINAL | LINGUISTIC | READERS | {"multiprocessing"}),
        ("import store.names, store.events, store.dates", TERMINAL | LINGUISTIC | {"tinydb", "sqlite3"}),
        ("import store.exchange", TERMINAL | LINGUISTIC | READERS | ANALYSIS | {"tinydb", "sqlite3"}),
    ],
)  # fmt: skip
def test_an_import_leaves_for_later_what_it_does_not_need(code: str, not_yet: set[str]) -> None:
    assert loaded(code) & not_yet == set()


def test_the_first_paint_of_a_whole_library_waits_for_no_linguistics(tmp_path: Path) -> None:
    """All that is painted comes from journals and cache; what only an analysis needs is loaded when one begins."""
    found = loaded(START, str(written(tmp_path)))
    assert found & (LINGUISTIC | READERS | ANALYSIS | {"multiprocessing"}) == set()
