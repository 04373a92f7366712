"""The configuration file: what it sets, and its mistakes told."""

from pathlib import Path

import pytest

from tui.settings.config import Config, default_path, load


def test_no_file_sets_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml") == (Config(), None)


def test_a_recogniser_and_its_path(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[names]\nrecogniser = "spacy:models/beat"\n', "utf-8")
    assert load(path) == (Config(f"spacy:{tmp_path.resolve() / 'models' / 'beat'}"), None)
    path.write_text('[names]\nrecogniser = "spacy:en_core_web_sm"\n', "utf-8")
    assert load(path) == (Config("spacy:en_core_web_sm"), None)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('[name]\nrecogniser = "own"', "“name” is not a table of settings; did you mean “names”?"),
        ('[names]\nrecognizer = "own"', "“names.recognizer” is not a setting; did you mean “recogniser”?"),
        ("[names]\nrecogniser = 1", "“names.recogniser” needs a word in quotes"),
        ('names = "own"', "“names” must be a table"),
        ("[names", "not TOML"),
        ("names = " + "[" * 3_000 + "]" * 3_000, "not TOML"),
        ("names.recogniser = " + "9" * 6_000, "not TOML"),
    ],
)
def test_a_mistake_changes_nothing_and_is_named(tmp_path: Path, written: str, told: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(written, "utf-8")
    settings, wrong = load(path)
    assert settings == Config()
    assert wrong is not None
    assert wrong.startswith(str(path))
    assert told in wrong


def test_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_CONFIG", str(tmp_path / "mine.toml"))
    assert default_path() == tmp_path / "mine.toml"


@pytest.mark.parametrize("model", ["a" * 300, "~nobody-is-called-so/model", "~", "a\\u0000b", "./a\\u0000b"])
def test_what_is_no_name_of_a_folder_is_left_to_who_looks_for_the_model(tmp_path: Path, model: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f'[names]\nrecogniser = "spacy:{model}"\n', "utf-8")
    found, wrong = load(path)
    assert wrong is None and (found.recogniser or "").startswith("spacy:")
