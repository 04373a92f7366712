"""What the reader decides about events, and the way out of the timeline."""

from __future__ import annotations

from store.records import Event
from tui.commands.base import Command
from tui.commands.context import Context
from tui.state.where import Where
from tui.words.wording import counted


class _OfEvent(Command):
    """For the event on which the timeline stands."""

    where = Where.TIMELINE
    writes = True

    def lacks(self, context: Context) -> str | None:
        """There must be one."""
        return None if context.chronicler.chosen() else "The timeline stands on no event"

    def run(self, context: Context) -> None:
        """On that event."""
        if event := context.chronicler.chosen():
            self.do(context, event)

    def do(self, context: Context, event: Event) -> None:
        """What subclasses do with it."""
        raise NotImplementedError


class Confirm(_OfEvent):
    """Say that the event is right."""

    id, keys = "event.confirm", ("c",)
    title, help = "Confirm the event", "confirms it: its passages stay together; again takes that back"
    footer, rank = "confirm", 25

    def footer_now(self, context: Context) -> str:
        """What it would do."""
        event = context.chronicler.chosen()
        return "unconfirm" if event and "confirmed" in event.deeds else self.footer

    def do(self, context: Context, event: Event) -> None:
        """One step of undo."""
        context.chronicler.confirm(event)


class Hide(_OfEvent):
    """Take the event out of the timeline."""

    id, keys = "event.hide", ("x",)
    title, help = (
        "Hide the event",
        "hides it from the timeline, all filters and exports; a hidden one comes back",
    )
    footer, rank = "hide", 30

    def footer_now(self, context: Context) -> str:
        """What it would do."""
        event = context.chronicler.chosen()
        return "bring back" if event and "hidden" in event.deeds else self.footer

    def do(self, context: Context, event: Event) -> None:
        """The list goes on to the next."""
        context.chronicler.hide(event)


class SetDate(_OfEvent):
    """Set the date of the event."""

    id, keys = "event.date", ("e",)
    title, help = (
        "Set the date of the event",
        "sets its date, of any precision; an empty one takes yours back",
    )

    def do(self, context: Context, event: Event) -> None:
        """With a preview of how it is understood."""
        context.chronicler.set_date(event)


class Retitle(_OfEvent):
    """Give the event another headline."""

    id, keys = "event.title", ("R",)
    title, help = "Retitle the event", "gives it another headline; an empty one gives it its own again"

    def do(self, context: Context, event: Event) -> None:
        """Asks for it."""
        context.chronicler.retitle(event)


class Join(_OfEvent):
    """Make the event and another one."""

    id, keys = "event.join", ("m",)
    title, help = (
        "Join with another event",
        "joins it with another row, which you choose by typing, nearest first",
    )

    def do(self, context: Context, event: Event) -> None:
        """Both are shown before it is done."""
        context.chronicler.join(event)


class Split(_OfEvent):
    """Split passages off the event."""

    id, keys = "event.split", ("s",)
    title = "Split passages off the event"
    help = "opens the row to split passages off: space marks some, s splits those off"

    def lacks(self, context: Context) -> str | None:
        """One passage cannot be split."""
        event = context.chronicler.chosen()
        if event and len(event.tellings) < 2:
            return "This event has only one passage"
        return super().lacks(context)

    def do(self, context: Context, event: Event) -> None:
        """In the opened row."""
        context.asker.event(event)


class TagEvent(_OfEvent):
    """Tag the event."""

    id, keys = "event.tag", ("t",)
    title, help = "Tag the event", "tags the event, or takes tags off it"

    def do(self, context: Context, event: Event) -> None:
        """Asks which tags."""
        context.chronicler.tag(event)


class ShowHidden(Command):
    """Show hidden events at the end of the timeline."""

    id, keys, where = "timeline.hidden", ("X",), Where.TIMELINE
    title, help = "Hidden events", "shows hidden events in a fold at the end, or no longer"

    def run(self, context: Context) -> None:
        """Toggles."""
        pane = context.panes.timeline
        number = pane.show_hidden()
        if not number:
            context.say("No event is hidden")
        elif pane.hidden_shown:
            context.say(f"{counted(number, 'hidden event')} at the end")
        else:
            context.say("Hidden events are out of sight")


class _OfPassage(Command):
    where = Where.TEXT
    writes = True

    def lacks(self, context: Context) -> str | None:
        """An article must be open."""
        return None if context.session.opened else "No article is open"


class Make(_OfPassage):
    """Make an event of the passage."""

    id, keys = "event.make", ("i",)
    title, help = "Make an event of the passage", "makes an event of the selection or the sentence"

    def run(self, context: Context) -> None:
        """Asks for headline and date."""
        context.chronicler.make()


class Attach(_OfPassage):
    """Put the passage into an event."""

    id, keys = "event.attach", ("I",)
    title = "Put the passage into an event"
    help = "puts the selection or the sentence into an event, which you choose by typing"

    def run(self, context: Context) -> None:
        """Those of its time and its names first."""
        context.chronicler.attach()


class Export(Command):
    """Write the timeline into a file."""

    id, keys, where = "timeline.export", ("E",), Where.ARTICLES | Where.TEXT | Where.TIMELINE
    title = "Export the timeline"
    help = "writes the timeline into a file: text, Markdown, CSV, JSON, HTML, TimelineJS"

    def run(self, context: Context) -> None:
        """Asks in which format, how much of it, and where to."""
        context.exporter.ask()


COMMANDS = (
    *(Confirm(), Hide(), SetDate(), Retitle(), Join(), Split(), TagEvent(), ShowHidden()),
    *(Make(), Attach(), Export()),
)
"""In the order of the help."""
