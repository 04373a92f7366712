"""Copies and stories after a few articles came, went or changed: only what lies around these is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import replace

from store.event_list import EventList
from store.events.article_groups import near_duplicates, stories
from store.events.article_groups.near_duplicates import Sketch
from store.pipeline.derived.groups import ArticleGroups
from store.records import Document, Event, Story

MOST = 400
"""Articles around the changed ones that are looked at; beyond them all are."""

Sketches = Callable[[Iterable[str]], Mapping[str, Sketch]]


def patched(
    before: ArticleGroups,
    changed: Set[str],
    events: EventList,
    documents: Mapping[str, Document],
    sketches: Sketches,
) -> ArticleGroups | None:
    """The groups of the collection as it is now; None if more than `MOST` articles would have to be looked at.

    `changed` are articles that came, went, or say something else. A copy of a text tells what that text tells, and so do
    the articles of a story: whoever shares an event with a changed article is compared with it, together with the groups
    that they are in. Words are weighed among these alone, so a whole look at the collection may differ in single stories.
    """
    kept = before.without(changed)
    here = [key for key in changed if key in documents]
    near = _joined(_sharing(here, events), kept)
    if len(near) > MOST:
        return None
    around = {key: documents[key] for key in documents if key in near}
    copied = near_duplicates.group(sketches(around))
    told = stories.group(_within(near, events), around, copied)
    stay = [group for group in kept.copies if near.isdisjoint(group)]
    left = [story for story in kept.stories if near.isdisjoint(story.articles)]
    order = {key: place for place, key in enumerate(documents)}
    groups = sorted((*stay, *copied), key=lambda group: order[group[0]])
    return ArticleGroups("", tuple(groups), tuple(sorted((*left, *told), key=_order)))


def _order(story: Story) -> tuple[int, str]:
    return -len(story.articles), story.id


def _sharing(articles: Iterable[str], events: EventList) -> set[str]:
    """The articles, and all that share an event with one of them."""
    found = set(articles)
    places = {place for article in found for place in events.indices_of_article(article)}
    for event in events.get_many(sorted(places)):
        found.update(telling.article for telling in event.tellings)
    return found


def _joined(articles: set[str], groups: ArticleGroups) -> set[str]:
    """The articles with all members of the groups that they are in."""
    named: list[Sequence[str]] = [*groups.copies, *(story.articles for story in groups.stories)]
    return articles.union(*(group for group in named if not articles.isdisjoint(group)))


def _within(articles: Set[str], events: EventList) -> tuple[Event, ...]:
    """The events that some articles tell, without what others tell of them."""
    places = sorted({place for article in articles for place in events.indices_of_article(article)})
    told = (
        replace(event, tellings=tuple(t for t in event.tellings if t.article in articles))
        for event in events.get_many(places)
    )
    return tuple(event for event in told if event.tellings)
