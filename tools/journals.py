"""Damaged journals by the thousand: `python tools/journals.py [--seed N]`; what survives, and whether the rest is told.

Each variant is a journal of known records, damaged in a known way, so that it is known which records nobody touched:
all of them must be read, whatever is lost must be told, and no notice may hold what a terminal would obey. Prints one
line of JSON; the status is 1 if a variant fails.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from store.errors import LibraryError
from store.storage.journal import JournalStorage
from store.storage.journal.lines import encode, header

_WORDS = (
    "harbour",
    "Überfahrt",
    "порт",
    "港湾",
    "😀",
    "line\nend",
    "\x1b[2J",
    "\u202e",
    'quo"te',
    "\\",
    "\x9b31m",
)
Lines = list[bytes]
Damaged = tuple[bytes, set[int]]
"""A journal, and the numbers of the records that are still whole in it."""


def journal(rng: random.Random) -> Lines:
    """A header and a few dozen records, each putting one document."""
    rows = range(rng.randint(1, 40))
    return [
        header("test"),
        *(
            encode([["+", "t", str(n), {"label": " ".join(rng.choices(_WORDS, k=rng.randint(0, 12)))}]])
            for n in rows
        ),
    ]


def everything(lines: Lines) -> set[int]:
    """All records."""
    return set(range(len(lines) - 1))


def recoded(lines: Lines, rng: random.Random) -> Damaged:
    """Saved by another program in another encoding or with other line ends."""
    text = b"".join(lines).decode()
    if rng.random() < 0.5:
        text = text.replace("\n", rng.choice(("\r\n", "\r")))
    codec = rng.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"))
    return text.encode(codec), everything(lines)


def some_ends(lines: Lines, rng: random.Random) -> Damaged:
    """Some line ends changed or gone."""
    ends = (b"\n", b"\r\n", b"\r", b"", b"\n\n", b" \n")
    return b"".join(line[:-1] + rng.choice(ends) for line in lines), everything(lines)


def between(lines: Lines, rng: random.Random) -> Damaged:
    """Rubbish between two records."""
    at = rng.randint(1, len(lines))
    what = rng.choice(
        (
            b"\0" * rng.randint(1, 5000),
            rng.randbytes(rng.randint(1, 400)),
            b"<<<<<<< HEAD\n=======\n",
            b"[{" * 200,
        )
    )
    return b"".join([*lines[:at], what, *lines[at:]]), everything(lines)


def over(lines: Lines, rng: random.Random) -> Damaged:
    """A stretch overwritten with zeros or rubbish, of the same length."""
    data = bytearray(b"".join(lines))
    start = rng.randrange(len(data))
    end = min(start + rng.choice((1, 4, 64, 512)), len(data))
    data[start:end] = rng.choice((bytes(end - start), rng.randbytes(end - start)))
    return bytes(data), untouched(lines, bytes(data))


def untouched(lines: Lines, data: bytes) -> set[int]:
    """The records that stand where they stood, without their line ends."""
    at, whole = len(lines[0]), set()
    for n, line in enumerate(lines[1:]):
        if data[at : at + len(line) - 1] == line[:-1]:
            whole.add(n)
        at += len(line)
    return whole


def cut_out(lines: Lines, rng: random.Random) -> Damaged:
    """A stretch taken out."""
    data = b"".join(lines)
    start = rng.randrange(len(data))
    end = min(start + rng.choice((1, 7, 100, 900)), len(data))
    at, whole = len(lines[0]), set()
    for n, line in enumerate(lines[1:]):
        if at + len(line) - 1 <= start or at >= end:
            whole.add(n)
        at += len(line)
    return data[:start] + data[end:], whole


def torn(lines: Lines, rng: random.Random) -> Damaged:
    """Cut off at any byte."""
    data = b"".join(lines)
    data = data[: rng.randint(1, len(data))]
    return data, untouched(lines, data)


def odd(lines: Lines, rng: random.Random) -> Damaged:
    """A record with the right checksum and an odd structure."""
    values = (
        None,
        7,
        "words",
        [],
        [None],
        [["+"]],
        [["+", "t", "x", None]],
        [["+", "t", "x", []]],
        [["-", {}, 1]],
        {"a": 1},
        [[[]]],
    )
    at = rng.randint(1, len(lines))
    return b"".join([*lines[:at], encode(rng.choice(values)), *lines[at:]]), everything(lines)


DAMAGES: tuple[Callable[[Lines, random.Random], Damaged], ...] = (
    recoded,
    some_ends,
    between,
    over,
    cut_out,
    torn,
    odd,
)


def faults(path: Path, lines: Lines, damaged: Damaged) -> Iterator[str]:
    """What goes wrong in opening a damaged journal."""
    data, whole = damaged
    path.write_bytes(data)
    try:
        storage = JournalStorage(path)
    except LibraryError:
        if whole:
            yield "refused"
        return
    except Exception as error:  # Whatever comes is what this looks for.
        yield f"traceback: {type(error).__name__}"
        return
    read = {int(key) for key in storage.read().get("t", {}) if key.isdecimal()}
    notices = storage.notices
    storage.close()
    if whole - read:
        yield "lost"
    if everything(lines) - read and not notices and data != b"".join(lines)[: len(data)]:
        yield "not told"
    if any(not letter.isprintable() for notice in notices for letter in notice):
        yield "unprintable"
    again = JournalStorage(path)
    if again.notices or {int(key) for key in again.read().get("t", {}) if key.isdecimal()} != read:
        yield "not mended"
    again.close()


def main() -> None:
    """All kinds of damage in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--variants", type=int, default=7000)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    found: Counter[str] = Counter()
    for n in range(options.variants):
        damage = DAMAGES[n % len(DAMAGES)]
        lines = journal(rng)
        with tempfile.TemporaryDirectory() as place:
            for fault in faults(Path(place) / "test.journal", lines, damage(lines, rng)):
                found[f"{damage.__name__}: {fault}"] += 1
    print(json.dumps({"seed": options.seed, "variants": options.variants, "faults": dict(found)}))
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
