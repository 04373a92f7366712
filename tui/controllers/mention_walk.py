"""Walking the mentions of one entity through all articles, by their dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from store.records import Entity, Mention

if TYPE_CHECKING:
    from tui.controllers.shell import Shell

Stop = tuple[int, int, int]
"""Place of the article in the order of dates, start and end of the mention."""


class MentionWalk:
    """Knows the mentions of the entity that was walked last."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._known: tuple[Entity, list[str]] | None = None
        self._stops: list[Stop] = []

    def step(self, name: Mention, forward: bool) -> None:
        """Goes to the next or previous mention of the one whom a name under the cursor means."""
        session = self._shell.session
        entity = session.library.analysis().entity(name.entity)
        if entity is None or session.current not in entity.articles:
            self._shell.say("Nothing is known of this name yet")
            return
        articles = sorted(entity.articles, key=session.order)
        self._read(entity, articles)
        here = (articles.index(session.current), name.start, name.end)
        at = bisect_right(self._stops, here) if forward else bisect_left(self._stops, here) - 1
        if not 0 <= at < len(self._stops):
            end = "last" if forward else "first"
            self._shell.say(f"This is the {end} of {len(self._stops):,} mentions of {entity.name}")
            return
        article, start, _ = self._stops[at]
        self._shell.reader.go(articles[article], start)
        self._shell.say(
            f"{entity.name}: mention {at + 1:,} of {len(self._stops):,}, "
            f"in article {article + 1:,} of {len(articles):,}"
        )

    def _read(self, entity: Entity, articles: list[str]) -> None:
        if self._known == (entity, articles):
            return
        analysis = self._shell.session.library.analysis()
        self._stops = [
            (place, mention.start, mention.end)
            for place, article in enumerate(articles)
            for mention in analysis.names(article)
            if mention.entity == entity.id
        ]
        self._known = (entity, articles)
