"""Corrections of names: who is who, what is a name. Asks, changes the library, shows what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.names.overrides import shown
from store.records import Entity
from tui import presenters
from tui.controllers import dialogs
from tui.filtering.palette_search import Entry
from tui.words.wording import counted, short

if TYPE_CHECKING:
    from store.names.overrides import Contradiction
    from tui.controllers.shell import Shell
    from tui.filtering.palette_search import Entry
    from tui.view_models.entities import WhoAnswer
    from tui.view_models.passages import Passage

KINDS = ("person", "place", "organisation", "other")
Split = tuple[str, str, int]
"""Spelling, article or "", offset or -1."""


class EntityController:
    """What the reader decides about names."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def chosen(self) -> Entity | None:
        """The entity on which the list stands, or that the name under the text's cursor means."""
        panes = self._shell.panes
        if panes.active is panes.entities.where:
            return panes.entities.chosen
        name = self._shell.asker.name_at(panes.text.view.cursor)
        return self._shell.session.library.analysis().entity(name.entity) if name else None

    def here(self) -> Passage | None:
        """The mention under the text's cursor; None in the list."""
        panes, session = self._shell.panes, self._shell.session
        name = self._shell.asker.name_at(panes.text.view.cursor)
        if panes.active is not panes.text.where or name is None or session.current is None:
            return None

        return presenters.entities.Passages(session).at(session.current, name.start, name.end)

    def answer(self, entity: Entity, answer: WhoAnswer) -> None:
        """Does what was asked for in *who is this*."""
        if answer.verb == "merge":
            self.merge(entity)
        elif answer.verb == "apart":
            self.keep_apart(entity)
        elif answer.verb == "split":
            self.split(entity, answer.text, answer.passage)
        elif answer.verb == "rename":
            self.rename(entity)
        elif answer.verb == "kind":
            self.set_kind(entity)
        elif answer.verb == "company":
            self._shell.asker.company(entity)
        elif answer.verb == "export":
            self._shell.asker.export(entity)
        elif answer.verb == "memo":
            self._shell.memos.on_entity(entity, lambda: self._shell.asker.who(entity))
        else:
            self.drop(entity, answer.text, answer.passage)

    # Two of them

    def merge(self, entity: Entity) -> None:
        """Asks with whom, shows both side by side, joins them."""
        naming = self._shell.session.library.entity_decisions

        def join(other: Entity) -> None:
            found = naming.merge(entity.id, other.id)
            self._done(f"“{_name(entity)}” is “{_name(other)}”", entity, found)

        self._with_another(entity, f"Join “{_name(entity)}” with", "join", join)

    def keep_apart(self, entity: Entity) -> None:
        """Asks who it is not, and keeps the two apart for good."""
        naming = self._shell.session.library.entity_decisions

        def part(other: Entity) -> None:
            found = naming.keep_apart(entity.id, other.id)
            self._done(f"“{_name(entity)}” is not “{_name(other)}”", entity, found)

        self._with_another(entity, f"“{_name(entity)}” is not", "keep apart", part)

    def _with_another(self, entity: Entity, question: str, verb: str, do: Callable[[Entity], None]) -> None:

        def chosen(other: Entity) -> None:

            pair = presenters.entity_pairs.pair(self._shell.session, entity, other)
            asked = f"{question} “{_name(other)}”?"

            def answered(answer: bool | None) -> None:
                if answer:
                    do(other)

            self._shell.ask(dialogs.PairScreen(pair, asked, verb), answered)

        self._choose(f"{question} …", self._others(entity, chosen), "a name")

    def _others(self, entity: Entity, do: Callable[[Entity], None]) -> list[Entry]:
        """All spellings of the others; those that nearly link to it first."""
        session = self._shell.session
        near = [
            other for s in session.suggestions(wait=False) for other in _beside(entity.id, (s.one, s.other))
        ]
        everyone = sorted(
            self._shell.panes.entities.all, key=lambda e: (e.id not in near, -e.mentions, e.name)
        )
        found: list[Entry] = []
        for other in everyone:
            if other.id != entity.id:
                facts = f"{other.kind} · {counted(other.mentions, 'mention')}"
                found.append(Entry(other.name, facts, lambda other=other: do(other)))  # type: ignore[misc]
        for other in everyone:
            for variant in other.variants if other.id != entity.id else ():
                if variant.text != other.name:
                    facts = f"{other.kind} · {other.name}"
                    found.append(Entry(variant.text, facts, lambda other=other: do(other)))  # type: ignore[misc]
        return found

    def _choose(self, heading: str, entries: Sequence[Entry], placeholder: str) -> None:

        self._shell.ask(
            dialogs.PaletteScreen(heading, entries, placeholder), lambda entry: entry and entry.run()
        )

    # One of them

    def split(self, entity: Entity, text: str = "", passage: Passage | None = None) -> None:
        """Splits off a spelling, everywhere or where the passage is."""
        if passage is None and text:
            self._split(entity, (text, "", -1))
        elif passage:
            self._choose(f"Split off “{_name(entity)}”", self._places(passage, entity, self._split), "")
        else:
            entries = [
                Entry(v.text, f"{v.count:,} · {v.how}", partial(self._split, entity, (v.text, "", -1)))
                for v in entity.variants
            ]
            self._choose(f"Split off “{_name(entity)}”", entries, "a spelling")

    def _split(self, entity: Entity, what: Split) -> None:
        text, article, start = what
        if not article and len(entity.variants) < 2:
            self._shell.say("It has only this spelling: open it and split off one of its passages")
            return
        found = self._shell.session.library.entity_decisions.split(entity.id, text, article, start)
        self._done(f"Split “{short(text, 40)}” off “{_name(entity)}”", entity, found)

    def _places(self, passage: Passage, entity: Entity, do: Callable[[Entity, Split], None]) -> list[Entry]:
        """This mention, this spelling in the article, everywhere."""
        text = shown(passage.quote)
        places: list[tuple[str, Split]] = [
            ("Only this mention", (text, passage.article, passage.start)),
            (f"“{short(text, 30)}” in this article", (text, passage.article, -1)),
            (f"“{short(text, 30)}” everywhere", (text, "", -1)),
        ]
        title = short(passage.title, 40)
        often = sum(variant.count for variant in entity.variants if variant.text == text)
        facts = (f"¶{passage.paragraph}", title, counted(often, "mention"))
        return [
            Entry(words, fact, partial(do, entity, what))
            for (words, what), fact in zip(places, facts, strict=True)
        ]

    def drop(self, entity: Entity, text: str = "", passage: Passage | None = None) -> None:
        """Says that an entity, a spelling or one mention is no name."""
        if passage:
            self._choose("Not a name", self._places(passage, entity, self._drop), "")
        else:
            self._drop(entity, (text if len(entity.variants) > 1 else "", "", -1))

    def _drop(self, entity: Entity, what: Split) -> None:
        text, article, start = what
        found = self._shell.session.library.entity_decisions.not_a_name(entity.id, text, article, start)
        self._done(f"“{short(text or entity.name, 40)}” is not a name", entity, found)

    def rename(self, entity: Entity) -> None:
        """Asks for another name."""

        def call(name: str | None) -> None:
            if name is not None:
                found = self._shell.session.library.entity_decisions.rename(entity.id, name)
                self._done(
                    f"Called “{short(name, 40)}”" if name else "It has its own name again", entity, found
                )

        self._shell.ask(dialogs.CallPrompt(entity.name), call)

    def set_kind(self, entity: Entity) -> None:
        """Asks whether it is a person, a place, an organisation."""

        def choose(kind: str) -> None:
            found = self._shell.session.library.entity_decisions.set_kind(entity.id, kind)
            self._done(f"“{_name(entity)}” is now of the kind {kind}", entity, found)

        entries = [Entry(kind, "now" if kind == entity.kind else "", partial(choose, kind)) for kind in KINDS]
        self._choose(f"What is “{_name(entity)}”?", entries, "")

    def _done(self, said: str, entity: Entity, found: Iterable[Contradiction]) -> None:
        """Shows everything anew, the list on the entity that has its spelling now; a contradiction is not missed."""
        texts = {entity.name, *(variant.text for variant in entity.variants)}
        everyone = self._shell.session.library.analysis().entities()
        now = [e for e in everyone if any(v.text in texts for v in e.variants)]
        best = max(now, key=lambda e: (e.id == entity.id, e.name == entity.name, e.mentions), default=None)
        self._shell.panes.entities.expect(best.id if best else None)
        self._shell.changes.all(f"{said} · u takes it back")
        for contradiction in found:
            self._shell.notify(contradiction.words, severity="warning", markup=False, timeout=15)


def _name(entity: Entity) -> str:
    return short(entity.name, 40)


def _beside(key: str, pair: tuple[str, str]) -> list[str]:
    return [other for other in pair if other != key] if key in pair else []
