"""What the documents for developers say is there is there."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    *(ROOT / name for name in ("ARCHITECTURE.md", "CONTRIBUTING.md", "changes/README.md")),
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
]
# Paths as they are written in prose: whole, or from one of the rooms on.
ROOMS = (
    "",
    "store",
    "tui",
    "store/pipeline",
    "store/names",
    "store/dates",
    "store/storage",
    "store/exchange/timeline",
)
PATH = re.compile(r"`((?:[\w.-]+/)*[\w.-]+\.py|(?:[\w-]+/)+)`")
LINK = re.compile(r"\]\(([^)#:]+)\)")
TARGET = re.compile(r"`make (\w+)")
IN_A_LIBRARY = {"cache/"}


def name(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_files_that_are_named_exist(document: Path) -> None:
    named = set(PATH.findall(document.read_text("utf-8"))) - IN_A_LIBRARY
    assert [path for path in sorted(named) if not is_there(path)] == []


def is_there(path: str) -> bool:
    if "/" not in path.rstrip("/"):
        return any(ROOT.glob(f"{path}")) or any(
            found
            for top in ("store", "tui", "tests", "tools")
            for found in (ROOT / top).rglob(path.rstrip("/"))
        )
    return any((ROOT / room / path).exists() for room in ROOMS)


@pytest.mark.parametrize("document", [*DOCUMENTS, ROOT / "README.md"], ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    links = LINK.findall(document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_decision_is_in_the_list() -> None:
    listed = LINK.findall((ROOT / "docs" / "decisions" / "README.md").read_text("utf-8"))
    assert sorted(listed) == [path.name for path in DOCUMENTS if path.name[0].isdigit()]


def test_targets_of_make_exist_and_say_what_they_do() -> None:
    made = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):.*## .+", made, re.M))
    said = {target for document in DOCUMENTS for target in TARGET.findall(document.read_text("utf-8"))}
    assert said and said <= targets
    phony = re.search(r"^\.PHONY: (.+)$", made, re.M)
    assert phony and set(phony[1].split()) == targets


def test_fragments_are_of_a_known_kind_and_say_something() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["towncrier"]
    kinds = {kind["directory"] for kind in settings["type"]}
    for fragment in (ROOT / settings["directory"]).glob("*.md"):
        if fragment.name not in settings["ignore"]:
            assert fragment.name.split(".")[-2] in kinds, fragment.name
            assert fragment.read_text("utf-8").strip().endswith("."), fragment.name
