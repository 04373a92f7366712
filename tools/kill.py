"""A reader killed at work, again and again: `python -m tools.kill [--kills N] [--full N] [--seed N]`.

A child process works on a library: it imports, brings articles in new versions, notes, deletes, stars, undoes, does again,
compacts, works the cache out anew, and finds the cache deleted or garbled under its hands; its clock is another each time, also
an earlier one. It is killed in the midst of one of these (--kills), or its files may grow no more (--full). Now and then a
second window looks in meanwhile. Afterwards the library must open, all that was acknowledged must be there, at most the one
change that was under way may be there too, and `check` must find no error. Prints what went wrong, then a line of JSON; the
status is 1 if anything did.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from store.errors import StoreError
from store.library import Library
from store.storage import log_file
from tests.store.libraries import TEXT, loaded

FRESH = 100
"""Trials after which the library begins anew."""
ROOM = 6_000
"""Bytes by which a file may still grow, at most, before the disk is full."""


class Reader:
    """Works without a pause and says what was done."""

    def __init__(self, folder: Path, dice: random.Random, out: int) -> None:
        self.dice, self._out, self._folder = dice, out, folder
        clock = datetime(2024, 2, 29, tzinfo=UTC) + timedelta(days=dice.uniform(-900, 900))
        self.library = Library.open(folder, now=lambda: clock)
        self.acts: dict[str, Callable[[], object]] = {
            "annotate": self._annotate,
            "delete": self._delete,
            "import": self._import,
            "new version": self._new_version,
            "star": lambda: self.library.star(self._article(), dice.random() < 0.5),
            "undo": self.library.undo,
            "redo": self.library.redo,
            "compact": self.library.compact,
            "cache": lambda: self.library.analysis().refresh(),
            "lost cache": self._lose_cache,
        }

    def say(self, what: str, **more: Any) -> None:
        """One line to who watches."""
        os.write(self._out, json.dumps({"what": what, **more}).encode() + b"\n")

    def kept(self) -> dict[str, list[str]]:
        """What must be there from now on."""
        return {
            "notes": sorted(note.id for note in self.library.annotations()),
            "articles": sorted(row.id for row in self.library.articles()),
        }

    def work(self, room: int | None) -> None:
        """For ever, or with a disk that is full half of the time: then for thirty acts."""
        self.say("open", **self.kept())
        for number in range(30 if room else sys.maxsize):
            act = self.dice.choice([*self.acts, "annotate", "annotate", "import"])
            self.say("begin", act=act)
            if room:
                _limit(self.dice.randrange(self._largest() + room) if number % 2 else resource.RLIM_INFINITY)
            try:
                self.acts[act]()
            except StoreError as error:
                if not room or not number % 2:
                    raise
                self.say("refused", act=act, why=str(error), **self.kept())
            else:
                self.say("done", act=act, **self.kept())
        self.library.close()

    def _largest(self) -> int:
        return max(path.stat().st_size for path in self._folder.glob("*.journal"))

    def _article(self) -> str:
        return self.dice.choice(self.library.articles()).id

    def _annotate(self) -> None:
        article = self._article()
        start = self.dice.randrange(len(self.library.text(article)) - 9)
        self.library.annotate(article, start, start + 9, tags=[f"t{self.dice.randrange(7)}"])

    def _delete(self) -> None:
        if notes := self.library.annotations():
            self.library.delete_annotation(self.dice.choice(notes).id)

    def _import(self) -> None:
        with self.library.importing() as importer:
            for _ in range(self.dice.randrange(1, 4)):
                number = self.dice.randrange(10**9)
                importer.add(
                    loaded(f"{TEXT}\nNumber {number} of May {number % 28 + 1}, 2021.", f"/news/{number}.txt")
                )

    def _new_version(self) -> None:
        article = self._article()
        text = f"{self.dice.randrange(10**9)} words\n{self.library.text(article)}"
        self.library.add(loaded(text, self.library.row(article).path))

    def _lose_cache(self) -> None:
        for path in sorted((self._folder / "cache").glob("*")):
            if path.is_file() and self.dice.random() < 0.5:
                if self.dice.random() < 0.5:
                    path.unlink()
                else:
                    with suppress(OSError), path.open("r+b") as file:
                        file.seek(self.dice.randrange(path.stat().st_size + 1))
                        file.write(self.dice.randbytes(300))
        self.library.analysis().refresh()
        self.library.analysis().events()


def _limit(size: int) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))


def started(folder: Path, seed: str, room: int | None) -> tuple[int, int]:
    """A child at work, and where it says what it does. A fork: nothing is imported anew."""
    inlet, out = os.pipe()
    child = os.fork()
    if child:
        os.close(out)
        return child, inlet
    try:
        os.close(inlet)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        Reader(folder, random.Random(seed), out).work(room)
    except BaseException:
        os.write(out, json.dumps({"what": "fault", "why": traceback.format_exc(limit=-5)}).encode() + b"\n")
    os._exit(0)


def lines(inlet: int) -> Iterator[dict[str, Any]]:
    """What the child says, whole lines, until it is gone."""
    rest = b""
    while data := os.read(inlet, 1 << 16):
        *whole, rest = (rest + data).split(b"\n")
        yield from map(json.loads, whole)


class Trials:
    """All of them, and what was found."""

    def __init__(self, seed: int) -> None:
        self.seed, self.dice = seed, random.Random(seed)
        self.killed: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.acknowledged = self.windows = self.faults = 0
        self._lasts: dict[str, float] = {}

    def run(self, number: int, folder: Path, room: int | None) -> None:
        """One: a child is killed, or comes to its end on a full disk; then the library is looked over."""
        child, inlet = started(folder, f"{self.seed} {room} {number}", room)
        told = self._watched(child, inlet, self.dice.randint(1, 25) if not room else sys.maxsize, folder)
        os.close(inlet)
        os.waitpid(child, 0)
        self.acknowledged += sum(line["what"] == "done" for line in told)
        self.refused.update(line["act"] for line in told if line["what"] == "refused")
        for line in told:
            if line["what"] == "fault":
                self._wrong(number, room, line["why"])
        try:
            self._assert_kept(folder, [line for line in told if "notes" in line])
        except Exception:
            self._wrong(number, room, traceback.format_exc(limit=-4))

    def _watched(self, child: int, inlet: int, acts: int, folder: Path) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = []
        begun, since = 0, 0.0
        for line in lines(inlet):
            told.append(line)
            if line["what"] == "done":
                self._lasts[line["act"]] = time.monotonic() - since
            if line["what"] != "begin":
                continue
            begun, since = begun + 1, time.monotonic()
            if begun == acts:
                self._look_in(folder)
                time.sleep(self.dice.random() * self._lasts.get(line["act"], 0.01))
                os.kill(child, signal.SIGKILL)
        if acts != sys.maxsize:
            self.killed[
                next((line["act"] for line in reversed(told) if line["what"] == "begin"), "open")
            ] += 1
        return told

    def _look_in(self, folder: Path) -> None:
        """A second window, while the first is at work."""
        if self.dice.random() > 0.1:
            return
        self.windows += 1
        try:
            with Library.open(folder) as other:
                assert other.read_only
                for row in other.articles()[:3]:
                    other.text(row.id)
        except Exception:
            self._wrong(-1, None, traceback.format_exc(limit=-4))

    def _assert_kept(self, folder: Path, told: list[dict[str, Any]]) -> None:
        with Library.open(folder) as library:
            assert library.read_only is None, library.read_only
            notes = {note.id for note in library.annotations()}
            articles = {row.id for row in library.articles()}
            last = told[-1] if told else {"notes": notes, "articles": articles}
            assert len(notes ^ set(last["notes"])) <= 1, ("notes", notes ^ set(last["notes"]))
            assert set(last["articles"]) <= articles, ("articles", set(last["articles"]) - articles)
            for key in articles:
                assert library.text(key)
            wrong = [finding.what for finding in library.check() if finding.severity == "error"]
            assert not wrong, wrong
            library.analysis().refresh()
            assert library.analysis().events() is not None

    def _wrong(self, number: int, room: int | None, what: str) -> None:
        self.faults += 1
        print(f"trial {number}, {'full disk' if room else 'kill'}\n{what}", flush=True)


def main() -> int:
    """Try them all and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--full", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    log_file.start()
    trials = Trials(asked.seed)
    signal.signal(
        signal.SIGTERM, signal.default_int_handler
    )  # who ends it early wants to know what was found
    with tempfile.TemporaryDirectory() as above, suppress(KeyboardInterrupt):
        for rooms, count in ((None, asked.kills), (ROOM, asked.full)):
            for number in range(count):
                folder = Path(above) / f"{rooms}-{number // FRESH}"
                if not folder.exists():
                    _begin(folder)
                trials.run(number, folder, rooms)
    print(
        json.dumps(
            {
                "kills": trials.killed.total(),
                "acknowledged": trials.acknowledged,
                "faults": trials.faults,
                "second windows": trials.windows,
                "killed in": trials.killed,
                "refused on a full disk": trials.refused,
            }
        )
    )
    return 1 if trials.faults else 0


def _begin(folder: Path) -> None:
    for old in folder.parent.iterdir():
        shutil.rmtree(old)
    with Library.open(folder) as library:
        library.add(loaded())
        library.analysis().refresh()


if __name__ == "__main__":
    raise SystemExit(main())
