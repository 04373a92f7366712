"""A path is completed as a shell does it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.importing.path_completion import completed, typed_path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, from which it is typed."""
    for name in ("wire/june", "wire/july", ".hidden"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "notes.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "done"),
    [
        ("wi", "wire/"),
        ("wire/j", "wire/ju"),
        ("wire/jun", "wire/june/"),
        ("not", "notes.txt"),
        ("~/not", "~/notes.txt"),
        (".h", ".hidden/"),
        ("nothing", None),
        ("", None),
        ("no\0", None),
        ("nowhere/at", None),
    ],
)
def test_it_goes_on_as_far_as_all_names_do(desk: Path, typed: str, done: str | None) -> None:
    assert completed(typed) == done


def test_what_is_typed_may_begin_at_home(desk: Path) -> None:
    assert typed_path("  ~/wire ") == desk / "wire"
    assert typed_path("~nobody-here/x") == Path("~nobody-here/x")
    assert typed_path("  ") is None
