from pathlib import Path

import pytest

from store.storage import ui_state
from store.storage.disk import Disk
from tests.store.disks import FailingDisk


def test_a_state_comes_back(tmp_path: Path) -> None:
    state = {"article": "ab", "offset": 17, "filters": ["ա"], "half": "\ud83d"}
    ui_state.save(tmp_path / "state.json", state, Disk())
    assert ui_state.load(tmp_path / "state.json") == state


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff", b"[" * 100_000])
def test_what_cannot_be_read_is_no_state(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "state.json").write_bytes(data)
    assert ui_state.load(tmp_path / "state.json") == {}
    assert ui_state.load(tmp_path / "none.json") == {}


def test_a_disk_that_refuses_is_passed_over(tmp_path: Path) -> None:
    ui_state.save(tmp_path / "state.json", {"a": 1}, Disk())
    ui_state.save(tmp_path / "state.json", {"a": 2}, FailingDisk("write"))
    assert ui_state.load(tmp_path / "state.json") == {"a": 1}
