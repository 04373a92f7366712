"""What holds for all tests."""

import os

import pytest
from hypothesis import settings

# The same inputs for everybody, so that nobody's change fails by luck; `make search` draws others, and many more.
settings.register_profile("same", derandomize=True, database=None, deadline=None, max_examples=100)
settings.register_profile("search", database=None, deadline=None, max_examples=1000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(autouse=True)
def _no_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's own configuration changes what is tested, and nobody's own log is written."""
    monkeypatch.setenv("DATELINE_LOG", os.devnull)
    monkeypatch.setenv("DATELINE_CONFIG", os.devnull)
    monkeypatch.delenv("DATELINE_RECOGNISER", raising=False)
