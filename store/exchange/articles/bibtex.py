"""BibTeX, with the fields of biblatex where those say more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from store.exchange.articles.model import Reference

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "&%$#_{}"},
}
_MARKS = re.compile(r"[\\~^&%$#_{}]")


def write(references: Sequence[Reference]) -> bytes:
    """An entry an article; with a source @article, else @misc."""
    return "\n".join(_entry(one) for one in references).encode()


def _entry(one: Reference) -> str:
    kind = "article" if one.source else "misc"
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(one))
    return f"@{kind}{{dateline-{one.key},\n{fields}}}\n"


def _fields(one: Reference) -> Iterator[tuple[str, str]]:
    # A second pair of braces keeps the capitals of names.
    yield "title", f"{{{_escaped(one.title)}}}"
    if one.byline:
        yield "author", f"{{{_escaped(one.byline)}}}"
    if one.source:
        yield "journal", _escaped(one.source)
    if one.day:
        year, month, day = one.day
        yield "year", f"{year:04}"
        yield "date", "-".join(f"{part:02}" for part in (year, month, day) if part)
    if one.tags:
        # A comma divides keywords.
        yield "keywords", ", ".join(_escaped(tag.replace(",", ";")) for tag in one.tags)
    if remarks := one.remarks():
        yield "annote", _escaped(" / ".join(remarks))


def _escaped(words: str) -> str:
    return _MARKS.sub(lambda mark: _SPECIAL[mark[0]], words)
