"""Killing a reader at work, again and again: what was acknowledged is there, and nothing is out of order."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from store.library import Library
from tests.store.libraries import loaded, opened

ROOT = Path(__file__).parents[2]
TRIALS = int(os.environ.get("DATELINE_KILLS", "24")) // 2


def work_until_killed(folder: Path, seed: int, lines: int) -> list[list[str]]:
    """What a reader acknowledged before being killed, some time after so many lines."""
    command = [sys.executable, "-m", "tests.store.killed", str(folder), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdout is not None
        told = [reader.stdout.readline() for _ in range(lines)]
        # Reading has outrun it: it is somewhere in the next write.
        reader.kill()
        told += reader.stdout.readlines()
    return [line.split() for line in told if line.endswith("\n")]


def assert_kept(library: Library, told: list[list[str]]) -> None:
    notes = {note.id for note in library.annotations()}
    for index, (act, *keys) in enumerate(told):
        if act == "annotated":
            later = [other for other in told[index + 1 :] if other == ["deleted", keys[0]]]
            # The last deletion may have reached the disk without being acknowledged.
            assert keys[0] in notes or later or library.history()[0][0].startswith("delete")
        elif act == "deleted":
            assert keys[0] not in notes
        elif act in ("imported", "changed"):
            assert library.text(keys[0])


def test_readers_killed_at_work(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        for _ in pool.map(kill_again_and_again, [tmp_path / "a", tmp_path / "b"], [1, 2]):
            pass


def kill_again_and_again(folder: Path, seed: int) -> None:
    dice = random.Random(seed)
    with opened(folder) as library:
        library.add(loaded())
    for trial in range(TRIALS):
        told = work_until_killed(folder, trial, dice.randint(1, 40))
        assert told and told[0] == ["open"]
        with opened(folder) as library:
            assert library.read_only is None
            assert all("cut short" in notice for notice in library.notices)
            assert_kept(library, told)
            assert [finding for finding in library.check() if finding.severity == "error"] == []
            before = [note.id for note in library.annotations()]
            if library.undo():
                assert library.redo()
            assert [note.id for note in library.annotations()] == before
