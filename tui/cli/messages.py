"""Sentences for the reader of a terminal: names of files and titles of articles come from outside and are made safe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

import click

from tui.reading.safe import safe


def plain(words: object) -> str:
    """The words on one line, with nothing that a terminal would obey: control and bidi characters become visible."""
    written = str(words)
    if written.isascii() and written.isprintable():
        return written
    return safe(written)


def complain(sentence: str) -> None:
    """One line on standard error."""
    click.echo(sentence, err=True)


def count(number: int, noun: str) -> str:
    """ "1 article", "1,200 articles"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(words: Iterable[str], most: int = 3) -> str:
    """ "a, b, c and 4 more"."""
    every = list(words)
    shown = ", ".join(every[:most])
    return shown if len(every) <= most else f"{shown} and {len(every) - most} more"


def on_terminal() -> bool:
    """True if a reader sits at both ends: keys can be read and a screen painted."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def passed_over(kinds: Mapping[str, int]) -> str:
    """What was only counted, the most frequent kind first; a kind is an ending, or "" for none."""
    every = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    parts = [f"{number:,} {plain(kind) or 'without ending'}" for kind, number in every]
    return f"Skipped {count(sum(kinds.values()), 'file')} of other kinds: {listed(parts, 8)}."
