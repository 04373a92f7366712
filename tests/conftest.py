"""What holds for all tests."""

import os

import pytest


@pytest.fixture(autouse=True)
def _no_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's own configuration changes what is tested."""
    monkeypatch.setenv("DATELINE_CONFIG", os.devnull)
    monkeypatch.delenv("DATELINE_RECOGNISER", raising=False)
