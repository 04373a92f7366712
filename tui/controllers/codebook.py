"""The codebook: shows the tags, and puts them in order; every change is one step, and the list comes back after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.controllers import dialogs
from tui.filtering.palette_search import Entry
from tui.presenters import codebook
from tui.words.wording import counted

if TYPE_CHECKING:
    from tui.controllers.shell import Shell
    from tui.view_models.notes import CodebookAnswer

_TOP = "no tag: at the top"


class CodebookController:
    """What the reader does to tags."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def open(self, at: str = "") -> None:
        """Shows all tags, standing on one."""
        library = self._shell.session.library
        memos = {memo.key: memo.text for memo in library.memos.of_tags()}
        rows = codebook.rows(library.tags(), library.annotations(), memos)
        request = dialogs.CodebookRequest(rows, not self._shell.session.read_only, at)
        self._shell.ask(dialogs.CodebookScreen(request), self._answered)

    def _answered(self, answer: CodebookAnswer | None) -> None:
        if answer is None:
            return
        tag, verb = answer.tag, answer.verb
        if verb == "passages":
            self._shell.marker.list_tagged(tag)
        elif verb == "export":
            self._shell.marker.export_tagged(tag, partial(self.open, tag))
        elif verb == "rename":
            self._rename(tag)
        elif verb == "merge":
            self._merge(tag)
        elif verb == "move":
            self._move(tag)
        elif verb == "memo":
            self._shell.memos.on_tag(tag, partial(self.open, tag))
        elif verb == "delete":
            self._delete(tag)
        elif verb == "new":
            self._make()
        else:
            changes = self._shell.changes
            changes.undo() if verb == "undo" else changes.redo()
            self.open(tag)

    def _rename(self, tag: str) -> None:
        def named(new: str | None) -> None:
            self._become(tag, new or tag)

        self._shell.ask(dialogs.CallPrompt(tag, "rename", "leave it"), named)

    def _merge(self, tag: str) -> None:
        """With all below it."""
        others = [
            other for other in self._shell.session.library.tags() if other != tag and not _lies_in(other, tag)
        ]
        self._choose(f"Merge {tag} into …", tag, [(other, other) for other in others])

    def _move(self, tag: str) -> None:
        known = codebook.parents_for(tag, self._shell.session.library.tags())
        choices = [(parent, codebook.moved(tag, parent)) for parent in known]
        if "/" in tag:
            choices.insert(0, (_TOP, codebook.moved(tag, "")))
        self._choose(f"Put {tag} below …", tag, choices)

    def _choose(self, heading: str, tag: str, choices: list[tuple[str, str]]) -> None:
        entries = [Entry(name, "", partial(self._become, tag, new)) for name, new in choices]
        screen = dialogs.PaletteScreen(heading, entries, "a tag")
        self._shell.ask(screen, lambda entry: entry.run() if entry else self.open(tag))

    def _become(self, tag: str, new: str) -> None:
        """One way for renaming, merging and moving: a tag is its name."""
        if new != tag and self._shell.guarded(lambda: self._renamed(tag, new)):
            tag = new
        self.open(tag)

    def _renamed(self, tag: str, new: str) -> None:
        number = self._shell.session.library.tagging.rename(tag, new)
        self._shell.changes.all(f"“{tag}” is now “{new}” in {counted(number, 'place')}")

    def _delete(self, tag: str) -> None:
        number = self._shell.session.library.tagging.delete(tag)
        self._shell.changes.all(f"“{tag}” is taken off {counted(number, 'place')} · u takes it back")
        self.open(tag)

    def _make(self) -> None:
        """A tag is there as soon as it has a name; then what it stands for is asked."""

        def named(tag: str | None) -> None:
            library = self._shell.session.library
            if tag and self._shell.guarded(lambda: library.tagging.take({tag: ""}, f"new tag “{tag}”")):
                self._shell.memos.on_tag(tag, partial(self.open, tag))
            else:
                self.open()

        self._shell.ask(dialogs.CallPrompt("", "new tag", "leave it"), named)


def _lies_in(tag: str, parent: str) -> bool:
    return tag.startswith(f"{parent}/")
