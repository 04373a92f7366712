"""The articles under their stories. Pure: places in the list of articles shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from store.records import Story
from tui.panes.chrome import DIM
from tui.panes.rows.article_entity_rows import RowLine, wrapped
from tui.panes.status_line import Part
from tui.reading.safe import safe
from tui.words import wording

ALONE = "alone"
"""Key of the fold of articles that are in no story."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A story."""

    key: str
    """Its id, or `ALONE`."""
    headline: str
    shown: int
    """Articles that the filter leaves."""
    total: int
    copies: int
    """How many of those shown are copies of others."""
    closed: bool


@dataclass(frozen=True, slots=True)
class Under:
    """An article under its story."""

    index: int
    """Its place among the articles shown."""
    key: str
    """Of its story."""
    original: str = ""
    """Id of the article that it is a copy of."""


Row = Heading | Under


def originals(stories: Iterable[Story]) -> dict[str, str]:
    """Copy -> the article that it is a copy of: the first of its group in the order of the collection."""
    return {copy: group[0] for story in stories for group in _in_order(story) for copy in group[1:]}


def _in_order(story: Story) -> Iterable[Sequence[str]]:
    place = {article: number for number, article in enumerate(story.articles)}
    return (sorted(group, key=lambda article: place.get(article, 0)) for group in story.copies)


def story_rows(shown: Sequence[str], stories: Iterable[Story], closed: Set[str]) -> list[Row]:
    """Ids of the articles shown, by date, under their stories; the story that begins first comes first, the others last."""
    known = {article: place for place, article in enumerate(shown)}
    originals_of = originals(stories := tuple(stories))
    found: list[tuple[Story, list[int]]] = []
    for story in stories:
        indices = sorted(known.pop(article) for article in story.articles if article in known)
        if indices:
            found.append((story, indices))
    found.sort(key=lambda pair: pair[1][0])
    rows: list[Row] = []
    for story, indices in found:
        copies = sum(shown[index] in originals_of for index in indices)
        heading = Heading(
            story.id, story.headline, len(indices), len(story.articles), copies, story.id in closed
        )
        rows += _fold(heading, shown, indices, originals_of)
    if known:
        alone = sorted(known.values())
        heading = Heading(ALONE, "In no story", len(alone), len(alone), 0, ALONE in closed)
        rows += _fold(heading, shown, alone, {})
    return rows


def _fold(
    heading: Heading, shown: Sequence[str], indices: Iterable[int], originals_of: Mapping[str, str]
) -> list[Row]:
    if heading.closed:
        return [heading]
    under = (Under(index, heading.key, originals_of.get(shown[index], "")) for index in indices)
    return [heading, *under]


def heading_lines(row: Heading, width: int, height: int) -> list[RowLine]:
    """The headline on the lines there are, and below it what the story counts."""
    sign = "▸" if row.closed else "▾"
    style = DIM if row.key == ALONE else "bold"
    lines = wrapped(safe(row.headline), width - 3, height - 1)
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    starts: list[Part] = [(f" {sign} ", DIM), *[("   ", "")] * (len(lines) - 1)]
    counted = f"{row.shown:,} of {wording.counted(row.total, 'article')}"
    facts = [wording.counted(row.total, "article") if row.shown == row.total else counted]
    if row.copies:
        facts.append(wording.counted(row.copies, "copy", "copies"))
    headline: list[RowLine] = [
        ([start, (line, style)], []) for start, line in zip(starts, lines, strict=True)
    ]
    return [*headline, ([("   " + ", ".join(facts), DIM)], [])]
