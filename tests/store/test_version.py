"""The version of the analysis follows from its rules and data, from nothing else, and from all of them."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path

import pytest

from store import version
from store.version import fingerprint

STORE = Path(version.__file__).parent

LOADED = """
import json, sys, store
from store.names import link, relink
from store.pipeline import CuratedAnalysis, DerivedAnalysis, analyse
from store.pipeline.derived import article_groups_delta
from store.pipeline.overrides import event_decisions, reclustering
from store.events.article_groups import near_duplicates, stories
from store.records import Article, Document, Published
text = "Ministers met on Monday in Harstad. Anna Vale signed the pact on 4 May 2021."
analyse([Document(Article("a", "a", "a.txt", len(text), 14), text, Published("2021-05-05", "front matter"))])
print(json.dumps([m.__file__ for n, m in sorted(sys.modules.items()) if n.startswith("store.")]))
"""
# What the analysis loads, and does not follow from.
APART = ("errors.py", "lazy_imports.py", "version.py", "exchange/", "storage/")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package, somewhere else."""
    folder = tmp_path / "elsewhere" / "store"
    shutil.copytree(STORE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_it_is_the_same_wherever_and_whenever_the_files_were_written(copy: Path) -> None:
    assert fingerprint(copy) == fingerprint(STORE)
    assert fingerprint(copy / ".") == fingerprint(STORE)
    for path in copy.rglob("*"):
        os.utime(path, (0, 0))
    (copy / "names" / "__pycache__").mkdir()
    (copy / "names" / "__pycache__" / "model.pyc").write_bytes(b"bytecode")
    assert fingerprint(copy) == fingerprint(STORE)


def _flip(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))


def _move_a_byte(path: Path) -> None:
    """The same bytes in a row, parted otherwise between a file and the next."""
    after = sorted(path.parent.iterdir())[sorted(path.parent.iterdir()).index(path) + 1]
    whole = path.read_bytes()
    after.write_bytes(whole[-1:] + after.read_bytes())
    path.write_bytes(whole[:-1])


@pytest.mark.parametrize(
    "change", [_flip, _move_a_byte, Path.unlink, lambda path: path.rename(f"{path}.old")]
)
def test_any_other_byte_or_file_of_the_rules_is_another_version(
    copy: Path, change: Callable[[Path], object]
) -> None:
    change(copy / "names" / "gazetteer" / "data" / "given.txt")
    assert fingerprint(copy) != fingerprint(STORE)


def test_a_new_file_of_the_rules_is_another_version(copy: Path) -> None:
    (copy / "dates" / "grammar" / "lunar.py").write_text("")
    assert fingerprint(copy) != fingerprint(STORE)


def test_what_only_shows_an_analysis_is_none_of_it(copy: Path) -> None:
    shutil.rmtree(copy / "exchange")
    assert fingerprint(copy) == fingerprint(STORE)


def test_everything_that_the_analysis_loads_belongs_to_it() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    files = [Path(file).relative_to(STORE).as_posix() for file in json.loads(run.stdout) if file]
    assert "dates/lexer.py" in files
    covered = [rules if rules.endswith(".py") else f"{rules}/" for rules in version._RULES]
    missed = [file for file in files if not file.startswith((*covered, *APART)) and "/" in file]
    missed += [file for file in files if "/" not in file and file not in (*covered, *APART)]
    assert missed == []


def test_another_release_of_a_library_with_data_is_another_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(name: str) -> ModuleSpec:
        return ModuleSpec(name, None, origin=str(tmp_path / name / "__init__.py"))

    monkeypatch.setattr(PathFinder, "find_spec", find)
    seen = []
    for release in ("1.0", "1.1"):
        (tmp_path / f"dateparser-{release}.dist-info").mkdir()
        (tmp_path / f"unrelated-{release}.dist-info").mkdir()
        seen.append(version._distributions())
    assert seen[0] == ["dateparser-1.0.dist-info"]
    assert "dateparser-1.1.dist-info" in seen[1]


def test_a_library_that_is_nowhere_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PathFinder, "find_spec", lambda name: None)
    assert version._distributions() == []
    assert len(fingerprint(STORE)) == 16


def test_without_files_the_release_tells_versions_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(tmp_path)
    monkeypatch.setattr(version, "VERSION", "99.0")
    assert fingerprint(tmp_path) != before
