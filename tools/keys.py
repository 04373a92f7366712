"""Storms of random keys, to see whether the app lives: `python tools/keys.py LIBRARY [--keys N] [--seed N] [--size WxH]`.

The library is copied to a folder of its own first. Keys come in bursts without a pause, as from a terminal that was
not read for a while; between bursts the window changes its size. Keys that quit do nothing here, so that the storm
goes on. Prints what happened, one line of JSON for a storm; the status is 1 if the app ended or a handler failed. With the same seed the same keys are pressed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import random
import shutil
import string
import tempfile
import time
from collections import Counter
from pathlib import Path, PurePath
from typing import ClassVar

from textual.events import Key, Resize
from textual.geometry import Size

import tui.app
from store.library import Library
from tui.app import DatelineApp

SIZES = ((80, 24), (120, 40), (160, 50), (60, 15), (220, 60))
"""Columns and lines: narrow, usual, wide, hardly enough, very wide."""
PRINTABLE = string.ascii_letters + string.digits + " .,;:?/+*()[]{}<>$%'\"-_=дժé漢"
NAMED = (
    *(
        "escape enter tab shift+tab up down left right home end pageup pagedown backspace delete space".split()
    ),
    *("ctrl+d ctrl+u ctrl+r ctrl+o ctrl+p ctrl+s ctrl+n f1".split()),
)
FAVOURED = (
    "escape",
    "enter",
    "j",
    "k",
    "1",
    "2",
    "3",
    "4",
    "o",
    "t",
    "a",
    "m",
    "s",
    "e",
    "R",
    "x",
    "c",
    "u",
    "colon",
)
"""What opens, moves and closes most is pressed more often."""
NAMES = {" ": "space", ":": "colon", "/": "slash", "?": "question_mark", "+": "plus"}


def storm(rng: random.Random, length: int) -> list[str]:
    """A burst of keys."""
    kinds = (FAVOURED, NAMED, PRINTABLE)
    return [rng.choice(rng.choices(kinds, weights=(5, 3, 4))[0]) for _ in range(length)]


def key(name: str) -> Key:
    """The event that the terminal's driver would send."""
    return Key(
        NAMES.get(name, name), {"colon": ":", "space": " "}.get(name, name if len(name) == 1 else None)
    )


class Watched(DatelineApp):
    """The app, telling what failed in it; what quits does not quit."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [
        Path(tui.app.__file__).parent / str(name) for name in DatelineApp.CSS_PATH
    ]

    def __init__(self, library: Library) -> None:
        super().__init__(library, keys=Path("no keymap here"))
        self.reasons: Counter[str] = Counter()
        self.bells = 0

    def report_fault(self, fault: Exception) -> None:
        """Counts it by its kind and place."""
        super().report_fault(fault)
        trace = fault.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
        self.reasons[f"{type(fault).__name__}: {fault} ({place})".replace("\n", " ")[:300]] += 1

    def exit(self, *_: object, **__: object) -> None:
        """A key that quits does not."""

    def bell(self) -> None:
        """Counted, not rung."""
        self.bells += 1


async def press(app: Watched, rng: random.Random, keys: int, sizes: tuple[tuple[int, int], ...]) -> int:
    """Presses so many keys; how many the app took."""
    pressed = 0
    async with app.run_test(size=sizes[0]) as pilot:
        await pilot.pause()
        while pressed < keys and app.is_running:
            burst = storm(rng, min(rng.choice((1, 3, 10, 40)), keys - pressed))
            for name in burst:
                app.post_message(key(name))
            if rng.random() < 0.1:
                size = Size(*rng.choice(sizes))
                app.post_message(Resize(size, size))
            await asyncio.sleep(0)
            while app.typed_ahead.busy and app.is_running:
                await asyncio.sleep(0.002)
            pressed += len(burst)
        if app.is_running:
            app._close_messages_no_wait()
    return pressed


def run(folder: Path, seed: int, keys: int, sizes: tuple[tuple[int, int], ...]) -> bool:
    """One storm on a copy of the library; whether the app lived without a fault."""
    rng, began = random.Random(seed), time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "library"
        shutil.copytree(folder, copy)
        os.chdir(place)  # Exports go to the working folder.
        with Library.open(copy) as library:
            app = Watched(library)
            pressed = asyncio.run(press(app, rng, keys, sizes))
    said = {
        "seed": seed,
        "size": "x".join(map(str, sizes[0])),
        "keys": pressed,
        "ended": pressed < keys,
        "faults": app.reasons.total(),
        "reasons": dict(app.reasons.most_common(8)),
        "bells": app.bells,
        "waited in vain": app.typed_ahead.given_up,
        "seconds": round(time.monotonic() - began, 1),
    }
    print(json.dumps(said, ensure_ascii=False), flush=True)
    return pressed == keys and not app.reasons


def main() -> None:
    """Five storms, each beginning at another size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("--keys", type=int, default=2000, help="keys of each storm")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", help="columns and lines, as 80x24; else five sizes in turn")
    options = parser.parse_args()
    logging.disable()
    first = [tuple(map(int, options.size.split("x")))] if options.size else SIZES
    fine = [
        run(options.library.resolve(), options.seed + n, options.keys, (size, *SIZES))
        for n, size in enumerate(first)
    ]
    raise SystemExit(0 if all(fine) else 1)


if __name__ == "__main__":
    main()
