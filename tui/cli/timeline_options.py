"""The filters of `dateline timeline`: read, said in words, and made a choice of events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import click

from store import dates, edtf
from store.events.selection import EventSelection
from store.names import entity_search
from store.notes.tags import clean
from store.pipeline.timeline_view import tagged
from tui.cli.messages import plain

if TYPE_CHECKING:
    from store.records import Annotation, Document, Entity, Level


def date_of(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """An EDTF date with a known year, or one in words, counted from today; anything else is a usage error."""
    try:
        return read_day(value)
    except ValueError as error:
        raise click.BadParameter(plain(error)) from error


def read_day(value: str | None) -> str | None:
    """The same for whoever asks; None for nothing, ValueError with a sentence on what is no date."""
    if not value:
        return None
    try:
        days = edtf.days(value)
    except ValueError:
        if read := dates.read_typed(value, date.today()):
            return read
        raise
    if days.first is None and days.last is None and not value.startswith("-"):
        raise ValueError(f"{plain(value)} names no year.")
    return value


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of this call."""

    first: str | None
    last: str | None
    who: tuple[str, ...]
    tag: str | None
    level: Level = "more"

    def words(self) -> list[str]:
        """Each filter in words."""
        found = [f"{word} {edtf.label(value)}" for word, value in self._ends() if value]
        return [*found, *(f"who: {name}" for name in self.who), *([f"tag: {self.tag}"] if self.tag else [])]

    def _ends(self) -> list[tuple[str, str | None]]:
        return [("from", self.first), ("to", self.last)]


def must_follow(first: str | None, last: str | None) -> None:
    """Refuse a span of time that ends before it begins."""
    begin = edtf.days(first).first if first else None
    end = edtf.days(last).last if last else None
    if begin and end and end < begin:
        raise click.UsageError(f"--to {plain(last)} lies before --from {plain(first)}.")


def choice_of(
    asked: Asked, documents: Iterable[Document], entities: Sequence[Entity], annotations: Iterable[Annotation]
) -> EventSelection:
    """Which events are asked for; a tag or a name that cannot be is a usage error."""
    choice = _tagged(asked.tag, documents, annotations) if asked.tag else EventSelection()
    who = tuple(_called(name, entities) for name in asked.who)
    return replace(choice, first=asked.first, last=asked.last, who=who)


def _tagged(tag: str, documents: Iterable[Document], annotations: Iterable[Annotation]) -> EventSelection:
    try:
        return tagged(clean(tag), documents, annotations)
    except ValueError as error:
        raise click.BadParameter(plain(error), param_hint="--tag") from error


def _called(name: str, entities: Sequence[Entity]) -> frozenset[str]:
    """Ids of the entities called so; a name that nobody has is a usage error with what it may have meant."""
    ids = frozenset(entity.id for entity in entity_search.called(name, entities))
    if ids:
        return ids
    meant = [plain(other) for other in entity_search.suggest(name, entities)]
    hint = f" Did you mean {' or '.join(meant)}?" if meant else ""
    raise click.BadParameter(f"nobody and nothing is called “{plain(name)}”.{hint}", param_hint="--who")
