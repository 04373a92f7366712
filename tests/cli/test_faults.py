"""What goes wrong is a sentence; the rest stands in the log, and nothing else reaches the terminal."""

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from store.storage import log_file
from tests.cli.helpers import dateline
from tui.cli import group, main

TEXT = "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020.\n"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "state" / "dateline.log"
    monkeypatch.setenv(log_file.ENVIRONMENT, str(path))
    return path


def test_a_fault_is_one_sentence_and_its_traceback_stands_in_the_log(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> Path:
        raise ZeroDivisionError("seven \x1b[31m by nought")

    monkeypatch.setattr(group, "default_library", fails)
    result = CliRunner().invoke(main, ["check"], env={"DATELINE_LIBRARY": None})
    assert result.exit_code == 70
    assert result.stderr.count("\n") == 1 and "\x1b" not in result.stderr
    assert "ZeroDivisionError: seven" in result.stderr and str(log) in result.stderr
    kept = log.read_text("utf-8")
    assert "Traceback" in kept and "in fails" in kept and "\x1b" not in kept


@pytest.mark.parametrize("words", [("check", "--library"), ("timeline", "--output"), ("extract",)])
def test_what_the_system_refuses_is_a_sentence(words: tuple[str, ...], tmp_path: Path) -> None:
    done = dateline(*words, tmp_path / ("a" * 300), *([tmp_path] if "--output" in words else []))
    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stderr and b"fault" not in done.stderr


BEGINNINGS = {
    "the command": "from click.testing import CliRunner; from tui.cli import main; CliRunner().invoke(main, ['--help'])",
    "a worker": "from store.pipeline.stages import process_pool; process_pool.begin_worker()",
}


@pytest.mark.parametrize("begin", BEGINNINGS.values(), ids=BEGINNINGS)
def test_a_warning_of_a_library_goes_to_the_log_alone(log: Path, begin: str) -> None:
    code = f"{begin}; import warnings; warnings.warn('the calendar of Atlantis is old', UserWarning)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    assert "the calendar of Atlantis is old" in log.read_text("utf-8")


def test_the_log_is_turned_over(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "SIZE", 2_000)
    log_file.start()
    for number in range(200):
        logging.getLogger("store.test").info("entry %d", number)
    assert sorted(path.name for path in log.parent.iterdir()) == [
        "dateline.log",
        "dateline.log.1",
        "dateline.log.2",
        "dateline.log.3",
    ]
    assert all(path.stat().st_size <= 2_000 for path in log.parent.iterdir())


def test_a_log_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    (tmp_path / "a.md").write_text("---\ntitle: !!bool x\n---\n" + TEXT, "utf-8")
    done = dateline("extract", tmp_path / "a.md", DATELINE_LOG=str(tmp_path / "file" / "log"))
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr and b"does not fit its kind" in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "koi8-r"])
@pytest.mark.parametrize("words", [("--help",), ("keys",), ("import", "--help"), ("extract", "nowhere…")])
def test_a_terminal_that_lacks_letters_gets_others(encoding: str, words: tuple[str, ...]) -> None:
    full = dateline(*words, PYTHONUTF8="1")
    poor = dateline(*words, PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
    assert poor.returncode == full.returncode
    assert b"Traceback" not in poor.stderr
    assert len(poor.stdout.splitlines()) == len(full.stdout.splitlines())
    (poor.stdout + poor.stderr).decode("utf-8" if encoding == "ascii" else encoding)


def test_what_was_asked_for_stays_utf8(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT + "Ամեն ինչ լավ է։\n", "utf-8")
    done = dateline(
        "extract", "--only", "dates", tmp_path, PYTHONIOENCODING="latin-1", PYTHONUTF8="0", LC_ALL="C"
    )
    assert "Ամեն" in json.loads(done.stdout)["text"]
