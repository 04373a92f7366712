from pathlib import Path

import pytest

from store import articles
from store.articles import Loaded, Options, Skipped
from store.pipeline import read_all
from store.pipeline.stages import reading_stage
from store.pipeline.stages.article_budget import OverBudget
from tests.store.articles.readers.made import STORY, page, pdf


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}a.txt").write_text(f"{STORY[0]} {number}")
        (tmp_path / f"{number}b.html").write_bytes(
            page(*STORY, f"The paper printed it as number {number} of its list.")
        )
        (tmp_path / f"{number}c.jsonl").write_text(f'{{"id": "j{number}", "text": "{STORY[1]} {number}"}}\n')
        (tmp_path / f"{number}d.png").write_bytes(b"\x89PNG")
    (tmp_path / "3.pdf").write_bytes(pdf(STORY))
    return tmp_path


def ids(found: list[Loaded | Skipped]) -> list[str]:
    return [f.own_id if isinstance(f, Loaded) else Path(f.path).name for f in found]


def test_the_order_is_that_of_the_files_wherever_each_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = [i for n in range(3) for i in (f"{n}a.txt", f"{n}b.html", f"j{n}", f"{n}d.png")]
    assert sorted(ids(list(read_all([folder])))) == sorted([*expected, "3.pdf"])
    one = ids(list(read_all([folder])))
    monkeypatch.setattr(reading_stage, "_FEW", 2)
    monkeypatch.setattr(reading_stage, "_STREAMED", 10)
    assert ids(list(read_all([folder]))) == one
    monkeypatch.setattr(reading_stage, "cores", lambda: 1)
    assert ids(list(read_all([folder]))) == one


def test_texts_alone_take_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise AssertionError("a process was asked for")

    monkeypatch.setattr(reading_stage, "spread", none)
    (tmp_path / "a.txt").write_text(STORY[0])
    (tmp_path / "b.jsonl").write_text('{"text": "words"}')
    assert ids(list(read_all([tmp_path]))) == ["a.txt", "b.jsonl#line 1"]


def test_a_file_beyond_its_time_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(path: Path, options: Options) -> list[Loaded | Skipped]:
        if path.name == "a.txt":
            raise OverBudget("10 s")
        return list(real(path, options))

    real = articles.read
    monkeypatch.setattr(reading_stage, "read", read)
    (tmp_path / "a.txt").write_text(STORY[0])
    (tmp_path / "b.txt").write_text(STORY[1])
    first, second = read_all([tmp_path])
    assert isinstance(first, Skipped) and first.reason == "it takes more than 10 s to read"
    assert isinstance(second, Loaded)


def test_no_reader_of_broken_files_catches_the_end_of_the_time() -> None:
    assert not issubclass(OverBudget, Exception)


def test_a_file_that_ends_its_process_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    (skipped,) = reading_stage._given_up(path)
    assert isinstance(skipped, Skipped) and skipped.reason == "it ended the process that read it"
    assert reading_stage._given_up(skipped) == []
