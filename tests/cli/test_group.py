"""The command itself: help, version, paths that are no commands, wrong calls."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from store.version import VERSION
from tui.cli import main


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_the_version() -> None:
    result = run("--version")
    assert (result.exit_code, result.output) == (0, f"dateline {VERSION}\n")


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_the_help_shows_every_command_with_examples(flag: str) -> None:
    result = run(flag)
    assert result.exit_code == 0
    for words in ("dateline PATH…", "import", "extract", "check", "--library", "DATELINE_LIBRARY", "seeds/"):
        assert words in result.output


@pytest.mark.parametrize("command", ["import", "extract", "check"])
def test_every_command_has_help(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert result.output.startswith("Usage: ")


@pytest.mark.parametrize("words", [["{}"], ["import", "{}"], ["extract", "{}"]])
def test_a_path_that_does_not_exist(tmp_path: Path, words: list[str]) -> None:
    missing = tmp_path / "mis\x1b[31msing"
    result = run("--library", str(tmp_path / "library"), *(word.format(missing) for word in words))
    assert result.exit_code == 2
    assert "does not exist" in result.output
    assert "\x1b" not in result.output
    assert not (tmp_path / "library").exists()


def test_a_slip_in_a_command_suggests_it() -> None:
    result = run("chekc")
    assert result.exit_code == 2
    assert "dateline check" in result.output


def test_an_unknown_option() -> None:
    assert run("--colour").exit_code == 2
    assert run("extract", "--only", "dates,colours", ".").exit_code == 2
    assert run("extract", "--jobs", "0", ".").exit_code == 2


def test_no_path_where_one_is_needed() -> None:
    assert run("import").exit_code == 2
    assert run("extract").exit_code == 2


def test_the_app_needs_a_terminal(tmp_path: Path) -> None:
    result = run("--library", str(tmp_path / "library"))
    assert result.exit_code == 2
    assert "terminal" in result.output
    assert "dateline extract" in result.output
    assert not (tmp_path / "library").exists()
