"""No pattern of the code has a repeat that could try the same letters in two ways; `test_patterns.py` tries them on texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.patterns import made, repeats, written


@pytest.mark.parametrize(
    "source",
    [
        r"(?:[\s,]+|\sand)+$",
        r"a*[ab]*c",
        r"(a+)+",
        r"(?:\w+ ?)*",
        r"\s+\n*x",
        r"(?:a+)(?:b)*a*",
        r"(?i)a+[A-C]*\d",
        r"(?:x+x+)+y",
    ],
)
def test_the_lint_knows_what_tries_letters_twice(source: str) -> None:
    assert repeats.faults(source)


@pytest.mark.parametrize(
    "source",
    [
        r"\w+(?:-\w+)*",
        r"(?:a|b)*c",
        r"(?:\w+\s)*",
        r"\s*+\s*",
        r"(?>a+)a*",
        r"a{0,40}[ab]*",
        r"\d+[a-z]+",
        r"\s*,\s*",
    ],
)
def test_the_lint_leaves_alone_what_has_one_way(source: str) -> None:
    assert not repeats.faults(source)


def test_no_pattern_that_is_made_tries_letters_twice() -> None:
    found = [
        (item.place, fault) for item in made.every() for fault in repeats.faults(item.source, item.flags)
    ]
    assert not found


def test_no_pattern_that_is_written_tries_letters_twice() -> None:
    patterns = list(written.every())
    assert len(patterns) > 100
    assert not [(item.place, fault) for item in patterns for fault in repeats.faults(item.source)]


def test_no_pattern_is_made_under_another_name() -> None:
    assert written.hidden("from re import compile\nimport regex as rx\nimport re\n") == [
        "from re import compile",
        "import regex as rx",
    ]
    sources = [path for package in ("store", "tui") for path in (written.ROOT / package).rglob("*.py")]
    assert not [str(path) for path in sources if written.hidden(Path(path).read_text("utf-8"))]
