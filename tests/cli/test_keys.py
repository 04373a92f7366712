"""`dateline keys` prints a keymap that dateline reads."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tui.cli import main
from tui.commands import ALL, keymap


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATELINE_KEYMAP", str(tmp_path / "keys.toml"))
    return tmp_path / "keys.toml"


def test_what_it_prints_is_the_keymap(path: Path) -> None:
    result = CliRunner().invoke(main, ["keys"])
    assert result.exit_code == 0
    assert str(path) in result.output
    assert keymap.parse(ALL, result.output) == keymap.default(ALL)


def test_it_prints_what_the_file_says(path: Path) -> None:
    path.write_text('[keys]\n"text.tag" = "none"\n', "utf-8")
    result = CliRunner().invoke(main, ["keys"])
    assert keymap.parse(ALL, result.output).sequences["text.tag"] == ()


def test_a_mistake_is_named(path: Path) -> None:
    path.write_text('[keys]\n"text.tga" = "t"\n', "utf-8")
    result = CliRunner().invoke(main, ["keys"])
    assert result.exit_code == 1
    assert "keys.toml:2" in result.stderr
    assert keymap.parse(ALL, result.stdout) == keymap.default(ALL)
