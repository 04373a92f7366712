"""`dateline completions` prints what a shell needs, and dateline answers what the shell then asks."""

import shutil
import subprocess

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from tui.cli import main


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_is_told_where_to_ask(shell: str) -> None:
    result = CliRunner().invoke(main, ["completions", shell])
    assert result.exit_code == 0
    assert f"_DATELINE_COMPLETE={shell}_complete" in result.output


def test_bash_can_read_it() -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash here")
    script = CliRunner().invoke(main, ["completions", "bash"]).output
    read = subprocess.run([bash, "-n"], input=script, text=True, capture_output=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


def test_an_unknown_shell_is_named() -> None:
    result = CliRunner().invoke(main, ["completions", "ksh"])
    assert result.exit_code == 2
    assert "ksh" in result.output


def asked(words: list[str], incomplete: str) -> list[tuple[str, str]]:
    assert isinstance(main, click.Command)
    found = ShellComplete(main, {}, "dateline", "_DATELINE_COMPLETE").get_completions(words, incomplete)
    return [(item.type, item.value) for item in found]


def test_commands_and_options_are_completed_and_else_files() -> None:
    assert asked([], "tim") == [("plain", "timeline")]
    assert ("plain", "--library") in asked(["check"], "--")
    assert asked([], "wire/") == [("file", "wire/")]
