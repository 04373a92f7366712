"""Which articles belong together: copies of one text, stories."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass, replace

from store.records import Story


@dataclass(frozen=True, slots=True)
class ArticleGroups:
    """Which articles belong together."""

    states: str = ""
    """Stands for the articles and their dates."""
    copies: tuple[tuple[str, ...], ...] = ()
    """Groups of articles with one text, the first of each its original."""
    stories: tuple[Story, ...] = ()

    def originals(self) -> dict[str, str]:
        """Article id -> the original of its text, for all that have copies."""
        return {key: group[0] for group in self.copies for key in group}

    def within(self, articles: Container[str]) -> ArticleGroups:
        """The same without any other article."""
        named = {key for group in self.copies for key in group}
        named.update(key for story in self.stories for key in story.articles)
        gone = {key for key in named if key not in articles}
        return self.without(gone) if gone else self

    def without(self, gone: Collection[str]) -> ArticleGroups:
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
        return ArticleGroups(
            self.states, copies, tuple(story for story in stories if len(story.articles) > 1)
        )


def _several(groups: Sequence[Sequence[str]], gone: Collection[str]) -> tuple[tuple[str, ...], ...]:
    left = (tuple(key for key in group if key not in gone) for group in groups)
    return tuple(group for group in left if len(group) > 1)
