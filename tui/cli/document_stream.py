"""Texts of several paths as one collection of documents, without a library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from store.articles import Options, Skipped
from store.records import Document
from tui.cli.inputs import texts
from tui.cli.messages import plain
from tui.cli.progress import Progress


class Reader:
    """Documents of one collection, with ids that are unique in it; says what it leaves out."""

    def __init__(self, bar: Progress) -> None:
        self.read = 0
        self.quiet: Counter[str] = Counter()
        """Kinds of the files that are only counted."""
        self._bar = bar
        self._seen: dict[str, int] = {}

    def documents(self, paths: Sequence[Path], options: Options | None = None) -> Iterator[Document]:
        """One document a text, in input order."""
        for found in texts(paths, options):
            if isinstance(found, Skipped) and found.quiet:
                self.quiet[found.kind] += 1
                continue
            if isinstance(found, Skipped):
                self._bar.note(f"Skipped {plain(found.path)}: {plain(found.reason)}")
                continue
            for notice in found.notices:
                self._bar.note(f"{plain(found.article.path)}: {plain(notice)}")
            self.read += 1
            article = replace(found.article, id=self._unique(found.own_id))
            yield Document(article, found.text, article.published, found.names)

    def _unique(self, key: str) -> str:
        times = self._seen[key] = self._seen.get(key, 0) + 1
        if times == 1:
            return key
        other = self._unique(f"{key}~{times}")
        self._bar.note(f"The id {plain(key)} comes again: this one is called {plain(other)}")
        return other
