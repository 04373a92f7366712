"""Copies and stories: looked for when the collection is analysed, and kept in the cache."""

from __future__ import annotations

import json
from collections.abc import Collection, Container, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from store.analysis.findings import Findings
from store.analysis.shelf import Documents, Shelf
from store.cache import Cache
from store.records import Story

if TYPE_CHECKING:
    from store.events.copies import Sketch

_NAME = "groups"
_SKETCH = "sketch"
_AT_ONCE = 500
"""Sketches kept in one transaction."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Which articles belong together."""

    states: str = ""
    """Stands for the articles and their dates."""
    copies: tuple[tuple[str, ...], ...] = ()
    """Groups of articles with one text, the first of each its original."""
    stories: tuple[Story, ...] = ()

    def originals(self) -> dict[str, str]:
        """Article id -> the original of its text, for all that have copies."""
        return {key: group[0] for group in self.copies for key in group}

    def within(self, articles: Container[str]) -> Groups:
        """The same without any other article."""
        named = {key for group in self.copies for key in group}
        named.update(key for story in self.stories for key in story.articles)
        gone = {key for key in named if key not in articles}
        return self.without(gone) if gone else self

    def without(self, gone: Collection[str]) -> Groups:
        """The same without some articles; groups of one are none."""
        copies = _several(self.copies, gone)
        stories = (
            replace(
                story,
                articles=tuple(key for key in story.articles if key not in gone),
                copies=_several(story.copies, gone),
            )
            for story in self.stories
        )
        return Groups(self.states, copies, tuple(story for story in stories if len(story.articles) > 1))


def _several(groups: Sequence[Sequence[str]], gone: Collection[str]) -> tuple[tuple[str, ...], ...]:
    left = (tuple(key for key in group if key not in gone) for group in groups)
    return tuple(group for group in left if len(group) > 1)


class Grouping:
    """The groups of a library as it was last analysed, without articles that were removed since."""

    def __init__(self, found: Findings, shelf: Shelf, cache: Cache) -> None:
        self._found = found
        self._shelf = shelf
        self._cache = cache
        self._all: Groups | None = None
        self._now: Groups | None = None
        self._revision = -1

    def now(self) -> Groups:
        """The groups; none before any analysis."""
        if self._now is None or self._revision != self._shelf.revision:
            self._revision = self._shelf.revision
            self._now = self._kept().within({row.id for row in self._shelf.articles()})
        return self._now

    def behind(self) -> bool:
        """True if nobody has looked since the collection was linked."""
        return self._cache.kept(_NAME) is None

    def is_exact(self) -> bool:
        """True if the articles and their dates are those that were looked at: stories rest on dates too."""
        return self.now().states == self._states()

    def renew(self) -> None:
        """Look for copies and stories among the articles as they are now."""
        from store.events import copies, stories

        documents = Documents(self._shelf)
        groups = copies.group(dict(self._sketches(documents)))
        told = stories.group(tuple(self._found.events()), documents, groups)
        self._all, self._now = Groups(self._states(), groups, told), None
        self._cache.keep(_NAME, _written(self._all))

    def _kept(self) -> Groups:
        if self._all is None:
            kept = self._cache.kept(_NAME)
            self._all = (_read(kept) if kept else None) or Groups()
        return self._all

    def _states(self) -> str:
        states = "\n".join(f"{key} {state}" for key, state in sorted(self._cache.states().items()))
        return blake2b(states.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    def _sketches(self, documents: Documents) -> Iterator[tuple[str, Sketch]]:
        """The sketch of every article in their order; new ones are kept."""
        from store.events.copies import Sketch, sketch

        rows = self._shelf.articles()
        known = self._cache.of_texts(_SKETCH, [row.body for row in rows])
        fresh: dict[str, bytes] = {}
        for row in rows:
            with suppress(ValueError):
                if row.body in known:
                    yield row.id, Sketch.from_bytes(known[row.body])
                    continue
            made = sketch(documents[row.id].text, row.article.furniture)
            if row.id not in documents.unreadable:
                fresh[row.body] = made.to_bytes()
            yield row.id, made
            if len(fresh) >= _AT_ONCE:
                self._keep(fresh)
        self._keep(fresh)

    def _keep(self, fresh: dict[str, bytes]) -> None:
        if fresh:
            self._cache.keep_of_texts(_SKETCH, fresh)
            fresh.clear()


def _written(groups: Groups) -> str:
    stories = [[story.id, story.headline, story.articles, story.copies] for story in groups.stories]
    return json.dumps([groups.states, groups.copies, stories], ensure_ascii=False, separators=(",", ":"))


def _read(kept: str) -> Groups | None:
    try:
        states, copies, stories = json.loads(kept)
        return Groups(str(states), _tuples(copies), tuple(_story(*story) for story in stories))
    except (ValueError, TypeError):
        return None


def _story(key: str, headline: str, articles: Sequence[str], copies: Sequence[Sequence[str]]) -> Story:
    return Story(key, headline, tuple(articles), _tuples(copies))


def _tuples(groups: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group) for group in groups)
