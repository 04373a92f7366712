"""What is done in the entities and the timeline."""

from __future__ import annotations

from tui.commands.base import Command
from tui.commands.context import Context
from tui.panes.rows import entity_order
from tui.panes.timeline_model.levels import WORDS, stepped
from tui.state.where import Where


class Mentions(Command):
    """List every mention of the entity."""

    id, keys, where = "entity.mentions", ("enter",), Where.ENTITIES
    title, help, footer, rank = "Every mention", "lists every mention in its sentence", "mentions", 10

    def lacks(self, context: Context) -> str | None:
        """The list may be empty."""
        return None if context.panes.entities.chosen else "No name is shown"

    def run(self, context: Context) -> None:
        """And goes to the one chosen."""
        if entity := context.panes.entities.chosen:
            context.asker.mentions(entity)


class WhoIsThis(Command):
    """Show all that is known of the entity."""

    id, keys, where = "entity.who", ("i",), Where.ENTITIES
    title, help = "Who is this", "shows the spellings of the name and why each belongs to it"
    footer, rank = "who is this", 20

    def lacks(self, context: Context) -> str | None:
        """The list may be empty."""
        return None if context.panes.entities.chosen else "No name is shown"

    def run(self, context: Context) -> None:
        """As enter on the name in the text."""
        if entity := context.panes.entities.chosen:
            context.asker.who(entity)


class Order(Command):
    """Order the entities by something else."""

    id, keys, where = "entity.order", ("o",), Where.ENTITIES
    title = "Order the names"
    help = "orders by mentions, articles, name, kind, first seen, last seen, in turn"
    footer, rank = "order", 35

    def run(self, context: Context) -> None:
        """The next order of the round."""
        pane = context.panes.entities
        pane.sort(entity_order.after(entity_order.ORDERS, pane.order))
        context.say(f"Ordered by {pane.order}")


class OnlyKind(Command):
    """Show only people, places or organisations."""

    id, keys, where = "entity.only", ("f",), Where.ENTITIES
    title = "Only people, places, organisations"
    help = "shows only people, places, organisations, others, in turn, then all again"
    footer, rank = "kinds", 40

    def run(self, context: Context) -> None:
        """The next kind of the round."""
        pane = context.panes.entities
        pane.show_kind(entity_order.after(tuple(entity_order.KINDS), pane.kind))
        context.say(f"Shown: {entity_order.KINDS[pane.kind]}")


class GoToPassage(Command):
    """Go to the passage that tells the event, or open a fold."""

    id, keys, where = "timeline.go", ("enter",), Where.TIMELINE
    title = "Go to the passage"
    help = "goes to the passage that tells it, again to the next one; on a heading: opens or closes it"
    rank = 10

    def footer_now(self, context: Context) -> str:
        """A heading folds, an event has passages."""
        pane = context.panes.timeline
        return "passage" if pane.chosen else "fold" if pane.chosen_fold else ""

    def run(self, context: Context) -> None:
        """Each press takes the next telling."""
        if event := context.panes.timeline.chosen:
            context.reader.to_telling(event)
        else:
            context.panes.timeline.fold("toggle")


class OpenRow(Command):
    """Show all that is known of the event."""

    id, keys, where = "timeline.open-row", ("o",), Where.TIMELINE
    title = "Open the row"
    help = "opens the row: who says which date, in which words, and why they are linked"
    footer, rank = "open", 20

    def footer_now(self, context: Context) -> str:
        """Not on a heading."""
        return self.footer if context.panes.timeline.chosen else ""

    def run(self, context: Context) -> None:
        """A heading opens as a fold."""
        if event := context.panes.timeline.chosen:
            context.asker.event(event)
        else:
            context.panes.timeline.fold("toggle")


class Fold(Command):
    """Opens and closes headings of the timeline, and stories."""

    where = Where.ARTICLES | Where.TIMELINE
    palette = False

    def __init__(self, verb: str, keys: tuple[str, ...], help: str) -> None:
        self.id, self.keys, self.help, self.verb = f"fold.{verb}", keys, help, verb
        self.title = help.capitalize()

    def lacks(self, context: Context) -> str | None:
        """Articles by date alone have no headings."""
        if context.where is Where.ARTICLES and not context.panes.articles.by_story:
            return "Articles fold under their stories, which are not shown now"
        return None

    def run(self, context: Context) -> None:
        """The heading chosen, or the one above the row chosen."""
        if context.where is Where.ARTICLES:
            context.panes.articles.fold(context.session, self.verb)
        else:
            context.panes.timeline.fold(self.verb)


class Grain(Command):
    """Groups the timeline more coarsely or more finely."""

    where = Where.TIMELINE

    def __init__(self, step: int, id: str, key: str, help: str) -> None:
        self.id, self.keys, self.help, self.step = id, (key,), help, step
        self.title = help.capitalize()

    def run(self, context: Context) -> None:
        """Decades, years, months, days."""
        if not context.panes.timeline.regroup(self.step):
            context.say("The timeline goes no " + ("finer" if self.step > 0 else "coarser"))


class Level(Command):
    """Shows more or less of the timeline."""

    where = Where.TIMELINE

    def __init__(self, step: int, id: str, key: str, footer: str, help: str) -> None:
        self.id, self.keys, self.help, self.step, self.footer = id, (key,), help, step, footer
        self.title, self.rank = help.capitalize(), 15

    def footer_now(self, context: Context) -> str:
        """Not at the end of the round."""
        return self.footer if stepped(context.panes.timeline.level, self.step) else ""

    def run(self, context: Context) -> None:
        """Story, more, told, passages; remembered."""
        level = context.panes.timeline.step_level(self.step)
        if level is None:
            context.say(f"This is {WORDS[context.panes.timeline.level]}: there is no {self.footer}")
            return
        context.session.state.level = level
        context.say(f"Shown: {WORDS[level]}")


class Several(Command):
    """Show only events of two or more sources."""

    id, keys, where = "timeline.several", ("!",), Where.TIMELINE
    title, help = "Only what several sources tell", "shows only rows of two or more sources, or all again"
    footer, rank = "2+ sources", 40

    def footer_now(self, context: Context) -> str:
        """What it would do."""
        return "all rows" if context.panes.timeline.several else self.footer

    def run(self, context: Context) -> None:
        """Toggles."""
        context.panes.timeline.show_several()


class GoToDate(Command):
    """Go to a year, a month or a day of the timeline."""

    id, keys, where = "timeline.date", ("gy", "Y"), Where.TIMELINE
    title, help = "Go to a date", "goes to a date, which you type: 2020, 2020-11, Nov 2020"

    def lacks(self, context: Context) -> str | None:
        """There must be a row."""
        return None if context.panes.timeline.shown else "The timeline is empty"

    def run(self, context: Context) -> None:
        """Opens a line to type in."""
        context.finder.start_jump()


COMMANDS = (
    *(Mentions(), WhoIsThis(), Order(), OnlyKind(), GoToPassage(), OpenRow(), Several(), GoToDate()),
    Fold("toggle", ("za",), "opens or closes the heading or story"),
    Fold("open", ("zo",), "opens the heading or story"),
    Fold("close", ("zc",), "closes the heading or story"),
    Fold("open-all", ("zR",), "opens all of them"),
    Fold("close-all", ("zM",), "closes all of them"),
    Level(-1, "timeline.less", "[", "less", "shows less: only what mattered most"),
    Level(
        1,
        "timeline.more",
        "]",
        "more",
        "shows more: more of the story, all that is told, every dated passage",
    ),
    Grain(-1, "timeline.coarser", "{", "groups by longer times: years, decades"),
    Grain(1, "timeline.finer", "}", "groups by shorter times: years, months, days"),
)
