"""Progress is told where somebody sits, and only if it takes long."""

import pytest
from rich.progress import Progress

from tui.cli import progress as module
from tui.cli import progress_bar
from tui.cli.progress import progress


def work() -> list[int]:
    with progress("Reading") as bar:
        done = list(bar.each(range(3)))
        bar.phase("Linking", 2)
        bar.advance()
        bar.note("Skipped [b]x[/b].txt: empty")
        bar.advance()
    return done


def test_in_a_pipe_there_are_notes_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert work() == [0, 1, 2]
    assert capsys.readouterr() == ("", "Skipped [b]x[/b].txt: empty\n")


def test_what_is_quick_shows_no_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_somebody", lambda: True)
    monkeypatch.setattr(module, "_PATIENCE", 1000.0)
    work()
    assert capsys.readouterr().err == "Skipped [b]x[/b].txt: empty\n"


def test_what_takes_long_shows_one_and_words_stay_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_somebody", lambda: True)
    monkeypatch.setattr(module, "_PATIENCE", -1.0)
    assert work() == [0, 1, 2]
    out, err = capsys.readouterr()
    assert out == ""
    assert "Skipped [b]x[/b].txt: empty" in err


def test_counted_work_says_how_fast_it_is() -> None:
    clock = iter(range(100))
    column = progress_bar._Speed()
    bar = Progress(column, get_time=lambda: float(next(clock)), disable=True)
    counted, uncounted = bar.add_task("Reading", total=100), bar.add_task("Linking", total=None)
    for task in (counted, uncounted):
        for _ in range(3):
            bar.advance(task, 30)
    said = {task.id: column.render(task).plain for task in bar.tasks}
    assert said[counted].endswith("/s") and said[counted] != "0/s"
    assert said[uncounted] == ""
