"""What the reader decides about names."""

from __future__ import annotations

from store.records import Entity
from tui.commands.base import Command
from tui.commands.context import Context
from tui.controllers import decisions
from tui.state.where import Where


class _OfName(Command):
    """For the entity on which the list stands, or the name under the cursor of the text."""

    where = Where.TEXT | Where.ENTITIES
    writes = True

    def lacks(self, context: Context) -> str | None:
        """There must be one."""
        if context.namer.chosen():
            return None
        return "No name is shown" if context.where is Where.ENTITIES else "The cursor stands on no name"

    def footer_now(self, context: Context) -> str:
        """Only where entities are chosen: in the text it is one of many things."""
        return self.footer if context.where is Where.ENTITIES else ""

    def run(self, context: Context) -> None:
        """On that entity."""
        if entity := context.namer.chosen():
            self.do(context, entity)

    def do(self, context: Context, entity: Entity) -> None:
        """What subclasses do with it."""
        raise NotImplementedError


class Merge(_OfName):
    """Join the entity with another."""

    id, keys = "entity.merge", ("m",)
    title, help = "Join with another name", "joins it with another entity, which you choose by typing"
    footer, rank = "merge", 30

    def do(self, context: Context, entity: Entity) -> None:
        """Both are shown before it is done."""
        context.namer.merge(entity)


class KeepApart(_OfName):
    """Say that two entities are not the same."""

    id, keys = "entity.apart", ("d",)
    title, help = "Not the same as", "says which other entity it is not, for good"

    def do(self, context: Context, entity: Entity) -> None:
        """Both are shown before it is done."""
        context.namer.keep_apart(entity)


class Split(_OfName):
    """Split a spelling or a mention off."""

    id, keys = "entity.split", ("s",)
    title, help = "Split off a spelling", "splits off a spelling, in the text also this mention alone"
    footer, rank = "split", 32

    def do(self, context: Context, entity: Entity) -> None:
        """Asks which."""
        context.namer.split(entity, passage=context.namer.here())


class Rename(_OfName):
    """Give the entity another name."""

    id, keys = "entity.rename", ("R",)
    title, help = "Rename the entity", "gives the entity another name"
    footer, rank = "rename", 34

    def do(self, context: Context, entity: Entity) -> None:
        """An empty name gives it its own again."""
        context.namer.rename(entity)


class Kind(_OfName):
    """Change the kind of the entity."""

    id, keys = "entity.kind", ("c",)
    title, help = "Change the kind", "says whether it is a person, a place, an organisation"

    def do(self, context: Context, entity: Entity) -> None:
        """Asks which."""
        context.namer.set_kind(entity)


class NotAName(_OfName):
    """Say that it is not a name."""

    id, keys = "entity.drop", ("x",)
    title, help = "Not a name", "says that it is not a name; in the text also of this mention alone"
    footer, rank = "not a name", 36

    def do(self, context: Context, entity: Entity) -> None:
        """In the text it asks where."""
        context.namer.drop(entity, passage=context.namer.here())


class Review(Command):
    """Look at pairs of names that nearly link."""

    id, keys, where = "entity.review", ("v",), Where.ENTITIES
    title, help = (
        "Review near links",
        "shows pairs that may be one, best first: y the same, n not, space later",
    )
    footer, rank = "review", 25

    def footer_now(self, context: Context) -> str:
        """Only while some wait."""
        waiting = context.panes.entities.waiting
        return f"{self.footer} {waiting:,}" if waiting else ""

    def run(self, context: Context) -> None:
        """Until none is left."""
        decisions.review(context)


class ListDecisions(Command):
    """List all decisions about names, dates and events."""

    id, keys = "decisions.list", ("U",)
    title, help = (
        "All decisions",
        "lists all decisions about names, dates and events, to take any of them back",
    )

    def run(self, context: Context) -> None:
        """The last first."""
        decisions.list_all(context)


class ListConflicts(Command):
    """Decide what a merged library says otherwise."""

    id, keys = "conflicts.list", ("g x",)
    title = "Contradictions of a merge"
    help = "decides where a library that was merged says something else: here, theirs or both"

    def run(self, context: Context) -> None:
        """One below the other."""
        decisions.conflicts(context)


class ExportEntities(Command):
    """Write the names that are shown into a file."""

    id, keys, where = "entity.export", ("E",), Where.ENTITIES
    title = "Export the names"
    help = "writes the names that are shown into a file: tables, a network, FollowTheMoney, brat, CoNLL"

    def lacks(self, context: Context) -> str | None:
        """There must be some."""
        return None if context.panes.entities.all else "No name is shown"

    def run(self, context: Context) -> None:
        """Asks in which format, how many of them, and where to."""
        context.exporter.ask_entities()


COMMANDS = (
    Merge(),
    KeepApart(),
    Split(),
    Rename(),
    Kind(),
    NotAName(),
    Review(),
    ListDecisions(),
    ListConflicts(),
    ExportEntities(),
)
"""In the order of the help."""
