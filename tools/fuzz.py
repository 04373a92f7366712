"""Inputs made to break, at every door where something from outside is read: `python -m tools.fuzz [--count N] [--seed N] [--door NAME]`.

Each input is made of a good one, by a few changes, from a number of its own: `--only N` tries one again. What raises an
error that the door does not promise, or takes half a minute of the processor, is printed with its number. At the end a line of
JSON; the status is 1 if anything was found.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import random
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

from store.storage import log_file
from tests.properties.doors import DOORS, FILES, LIBRARY_FILES, model_bytes

HANGS = 30
"""Seconds of the processor after which an input counts as hanging, and is left."""
DEAD = 1_200
"""Seconds after which the run ends with the place where it is: what hangs outside Python hears no signal."""
SLOW = 5.0
"""Seconds of the processor."""
LONGEST = 60_000
"""Bytes of an input."""

PROSE = """Six hours in Orlgrad

ORLGRAD, Nov. 10, 2020 (Wire) - Mara Valenko met Tobin Ostberg on Monday, the ministry of Brannmoor said.
"We signed it last week," he said. By Jane Smith. Some 300 people died in the spring of 1991, 5 years ago, at 10:30 p.m.

© 2020 The Gazette. Read more: https://gazette.example/2020/11/10/talks
"""
FRONT = "---\ntitle: 'Two meet'\ndate: 2020-11-10\nsource: {name: Gazette}\ntags: [a/b, c]\nauthor: &a [Jane, Tom]\n---\n"
LINE = json.dumps(
    {
        "id": "x",
        "text": PROSE,
        "title": "T",
        "published": "2020-11",
        "names": [{"start": 0, "end": 3, "kind": "person"}],
    }
)
GOOD: dict[str, list[str]] = {
    "a Markdown text": [FRONT + PROSE],
    "front matter": [FRONT + PROSE],
    "JSON Lines": [LINE + "\n" + LINE],
    "lines": [LINE + "\n" + LINE],
    "EDTF": [
        "2020-11-10",
        "-0043",
        "199X",
        "2020-21",
        "2021-W13",
        "2020-11-10T10:30Z",
        "1991/..",
        "XXXX-XX-19",
        "2020?~%",
    ],
    "a date typed": ["10 Nov 2020", "spring 2020", "q3 2020", "last week", "1990s", "2020-11-10/2021"],
    "a query": ['from:2020-11 to:"2021" who:"Mara Valenko" -tag:war is:starred kind:opinion "two words" ~x'],
    "the alias file": ['same = [["Mara Valenko", "Valenko"], ["a", "b", "c"]]\ndifferent = [["x", "y"]]\n'],
    "the keymap": ['layouts = ["russian"]\n[keys]\n"text.tag" = "T"\ntext.hints = ["g g", "none"]\n'],
    "keys": ["g g", "ctrl+x", "home", "2 j", "space"],
    "a file to write": ["~/news/timeline.html", "timeline", "/tmp/a.b/c"],
    "the configuration": ['[names]\nrecogniser = "spacy:en_core_web_sm"\n'],
    "the state": [
        json.dumps(
            {"article": "x", "pane": "text", "positions": {"x": 4}, "folded": ["2020"], "several": True}
        )
    ],
}
PIECES = [
    *"\0 \n \r \t \x1b[31m \x9b \u202e \ufeff \ufffd \u2028 - -- --- ... .. . , ; : ( ) [ ] { } \" ' ` \\ / & * ! % @ # = ~ | > <".split(" "),
    *"2020 9999 0000 -309999 99999999999999999999 0x1F 1e999 NaN Infinity null true Nov. May 31 II Mr. St. said told".split(),
    *"10:30 p.m. Monday yesterday ago last next since until BC AD Q3 W53 XX ² ½ ٣ Ⅻ é é ß ﬁ İ \u0131 中国 ありがとう Ереван Երևան".split(),
    *"<<: &a *a !!int !!binary !!python/object:x {} [] [[ ]] ''' \"\"\" \\u0000 \\ud800 same different keys layouts names.x".split(),
    "👩‍👧", "à" * 8, "\ud83d", " ", "  \n", "\r\n", "\n\n",
]  # fmt: skip


def made(dice: random.Random, door: str) -> bytes:
    """A good input with a few changes."""
    good = (
        [model_bytes(door)]
        if door in LIBRARY_FILES
        else [FILES[door]]
        if door in FILES
        else [each.encode() for each in GOOD.get(door, [PROSE, LINE])]
    )
    data = bytearray(dice.choice(good))
    for _ in range(dice.choice((1, 1, 2, 3, 5, 12))):
        dice.choice(CHANGES)(dice, data)
        del data[LONGEST:]
    return bytes(data)


def _place(dice: random.Random, data: bytearray) -> tuple[int, int]:
    start = dice.randrange(len(data) + 1)
    return start, min(len(data), start + dice.choice((1, 2, 4, 16, 100, 1_000)))


def _piece(dice: random.Random) -> bytes:
    return dice.choice(PIECES).encode("utf-8", "surrogatepass")


def _flip(dice: random.Random, data: bytearray) -> None:
    if data:
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)


def _put(dice: random.Random, data: bytearray) -> None:
    start, _ = _place(dice, data)
    data[start:start] = _piece(dice)


def _pump(dice: random.Random, data: bytearray) -> None:
    start, _ = _place(dice, data)
    data[start:start] = (_piece(dice) + dice.choice((b"", b" ", b"\n"))) * dice.choice((3, 30, 300, 3_000))


def _cut(dice: random.Random, data: bytearray) -> None:
    start, end = _place(dice, data)
    del data[start:end]


def _double(dice: random.Random, data: bytearray) -> None:
    start, end = _place(dice, data)
    data[start:start] = data[start:end] * dice.choice((1, 2, 10))


def _move(dice: random.Random, data: bytearray) -> None:
    start, end = _place(dice, data)
    moved = data[start:end]
    del data[start:end]
    goal, _ = _place(dice, data)
    data[goal:goal] = moved


def _number(dice: random.Random, data: bytearray) -> None:
    start, _ = _place(dice, data)
    data[start:start] = str(
        dice.choice((0, 1, 13, 32, 366, 9999, 10**5, 10**30)) * dice.choice((1, -1))
    ).encode()


def _random(dice: random.Random, data: bytearray) -> None:
    start, end = _place(dice, data)
    data[start:end] = dice.randbytes(dice.randrange(40))


CHANGES: list[Callable[[random.Random, bytearray], None]] = [
    _flip, _put, _put, _pump, _cut, _double, _move, _number, _random,
]  # fmt: skip


def main() -> int:
    """Try them all and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--door", choices=sorted(DOORS), action="append")
    parser.add_argument("--only", type=int)
    asked = parser.parse_args()
    log_file.start()
    doors = asked.door or list(DOORS)
    found = Found()
    signal.signal(
        signal.SIGTERM, signal.default_int_handler
    )  # who ends it early wants to know what was found
    signal.signal(signal.SIGVTALRM, _hangs)
    with suppress(KeyboardInterrupt):
        for number in [asked.only] if asked.only is not None else range(asked.count):
            found.put(number, doors[number % len(doors)], random.Random(f"{asked.seed} {number}"))
    faulthandler.cancel_dump_traceback_later()
    print(json.dumps(vars(found)))
    return 1 if found.faults or found.slow else 0


def _hangs(*_: object) -> NoReturn:
    raise TimeoutError(f"not done after {HANGS} s")


class Found:
    """What came of the inputs so far."""

    def __init__(self) -> None:
        self.inputs = self.faults = self.slow = 0
        self.slowest = 0.0
        self.doors: Counter[str] = Counter()

    def put(self, number: int, door: str, dice: random.Random) -> None:
        """Try one input at its door."""
        data = made(dice, door)
        faulthandler.dump_traceback_later(DEAD, exit=True)
        signal.setitimer(signal.ITIMER_VIRTUAL, HANGS)
        begin = time.process_time()
        try:
            DOORS[door](data)
        except Exception:
            self.faults += 1
            print(f"number {number}, {door}, {len(data)} bytes\n{traceback.format_exc(limit=-6)}", flush=True)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        took = time.process_time() - begin
        self.inputs += 1
        self.doors[door] += 1
        self.slowest = max(self.slowest, round(took, 1))
        if took > SLOW:
            self.slow += 1
            print(f"number {number}, {door}, {len(data)} bytes: {took:.1f} s", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
