"""`--recogniser`, `DATELINE_RECOGNISER` and the configuration file, through real processes."""

from pathlib import Path

import pytest

from store.library import Library
from tests.cli.helpers import dateline, records
from tests.recognisers import make_model

MISSING = "spacy:xx_no_such_model"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "a.txt"
    path.parent.mkdir()
    path.write_text("On Monday the ship Orlanda left. They saw Prime Minister Mara Valenko’s car.\n", "utf-8")
    return path


def found(out: bytes) -> list[str]:
    return [name["text"] for name in records(out)[0]["names"]]


def test_extract_with_a_model(text: Path, tmp_path: Path) -> None:
    model = make_model(tmp_path / "model", [("PERSON", "Prime Minister Mara Valenko’s")])
    done = dateline("extract", "--recogniser", model, text)
    assert done.returncode == 0, done.stderr
    assert found(done.stdout) == ["Mara Valenko"]
    assert found(dateline("extract", text, DATELINE_RECOGNISER="own").stdout) == ["Orlanda", "Mara Valenko"]


def test_import_with_a_configured_model_keeps_it(text: Path, tmp_path: Path) -> None:
    make_model(tmp_path / "beat", [("PERSON", "Prime Minister Mara Valenko’s")])
    (tmp_path / "config.toml").write_text('[names]\nrecogniser = "spacy:./beat"\n', "utf-8")
    library = tmp_path / "library"
    done = dateline("import", "--library", library, text, DATELINE_CONFIG=str(tmp_path / "config.toml"))
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    with Library.open(library) as shelf:
        assert not shelf.analysis().is_stale()
        assert [entity.name for entity in shelf.analysis().entities()] == ["Mara Valenko"]


@pytest.mark.parametrize("recogniser", [MISSING, "stanza:en"])
def test_extract_prints_nothing_by_another_recogniser(text: Path, recogniser: str) -> None:
    done = dateline("extract", "--recogniser", recogniser, text)
    assert done.returncode == 1
    assert not done.stdout
    assert b"install" in done.stderr or b"write spacy:MODEL" in done.stderr
    assert dateline("extract", "--only", "dates", "--recogniser", recogniser, text).returncode == 0


def test_import_goes_on_with_ours_and_says_so(text: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    done = dateline("import", "--library", library, text, DATELINE_RECOGNISER=MISSING)
    assert done.returncode == 0
    assert "Until then dateline’s own recogniser finds the names." in done.stderr.decode()
    with Library.open(library) as shelf:
        assert "Mara Valenko" in [entity.name for entity in shelf.analysis().entities()]


def test_a_mistake_in_the_configuration_is_told(text: Path, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[name]\n", "utf-8")
    done = dateline("extract", text, DATELINE_CONFIG=str(tmp_path / "config.toml"))
    assert done.returncode == 0
    assert "did you mean “names”?" in done.stderr.decode()
