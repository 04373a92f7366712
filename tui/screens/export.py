"""The way out of the timeline or of the notes: in which format, how much of it, into which file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.presenters import export_file
from tui.reading.safe import safe
from tui.screens.card import Card, dim, strong
from tui.view_models.export import ExportAnswer, ExportRequest
from tui.widgets.row_list import RowList
from tui.words import wording


class ExportScreen(Card[ExportAnswer]):
    """Asks for format, scope and file; answered with an `ExportAnswer`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "form(1)", show=False, priority=True),
        Binding("up,ctrl+p", "form(-1)", show=False, priority=True),
        Binding("j", "form(1)", show=False),
        Binding("k", "form(-1)", show=False),
        *(Binding(str((number + 1) % 10), f"take_form({number})", show=False) for number in range(10)),
        Binding("space", "scope", show=False),
        Binding("tab,shift+tab", "turn", show=False, priority=True),
        Binding("enter", "write", show=False, priority=True),
        Binding("q", "leave", show=False),
    ]
    CSS = """
    ExportScreen #card RowList { background: $surface; }
    ExportScreen #scope { margin: 1 0; }
    ExportScreen Horizontal { height: 1; }
    ExportScreen .name { width: 5; padding: 0 0 0 1; color: $dim; }
    ExportScreen Input { width: 1fr; }
    #card #echo { margin-left: 6; }
    """

    def __init__(self, request: ExportRequest) -> None:
        super().__init__()
        self.request = request
        self.forms = request.forms
        self.form = next((i for i, (form, *_) in enumerate(self.forms) if form == request.form), 0)
        self.everything = request.everything or not request.asked
        self._asked = ""
        """The file of which it was said that it is there already."""

    def heading(self) -> Content:
        """What goes out."""
        return Content(self.request.heading)

    def hints(self) -> Iterable[tuple[str, str]]:
        """What the keys do where the reader is."""
        typing = isinstance(self.focused, Input)
        scope = (("space", "shown/all"),) if self.request.asked and not typing else ()
        turn = ("tab", "back" if typing else "file")
        return (("enter", "write"), ("↑↓", "format"), *scope, turn, ("esc", "close"))

    def body(self) -> Iterable[Widget]:
        """Formats, scope, file."""
        yield RowList(id="forms")
        yield Static("", id="scope", markup=False)
        with Horizontal():
            yield Static("file", classes="name", markup=False)
            yield Input(self.request.name, id="file", select_on_focus=False)
        yield Static("", id="echo", classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Letters choose until the reader goes to the file name."""
        self.rows.styles.height = len(self.forms)
        self.rows.set(len(self.forms), 1, self._draw)
        self.rows.choose(self.form)
        self.rows.focus()
        self._show_scope()
        self._name_by_form()

    @property
    def rows(self) -> RowList:
        """The formats."""
        return self.query_one(RowList)

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        _, name, use = self.forms[index]
        return [Content.assemble((f" {(index + 1) % 10}    ", "$dim"), f"{name:<13}", (safe(use), "$dim"))]

    def _show_scope(self) -> None:
        request = self.request
        every = f"everything: {wording.counted(request.total, request.noun)}"
        if not request.asked:
            self.query_one("#scope", Static).update(dim(f"      {every}"))
            return
        shown = f"what is shown: {wording.counted(request.shown, request.noun)} ({', '.join(request.asked)})"
        lines = [_choice(shown, not self.everything), _choice(every, self.everything)]
        self.query_one("#scope", Static).update(Content("\n").join(lines))

    # What is chosen

    def action_form(self, step: int) -> None:
        """Another format; the file's suffix follows."""
        self.action_take_form((self.form + step) % len(self.forms))

    def action_take_form(self, number: int) -> None:
        """The format with a digit."""
        if number < len(self.forms):
            self.rows.choose(number)

    @on(RowList.Chosen)
    def _form_chosen(self, event: RowList.Chosen) -> None:
        self.form = event.index
        self._name_by_form()

    def _name_by_form(self) -> None:
        field = self.query_one(Input)
        field.value = export_file.renamed(field.value, self.forms[self.form][0])
        self._say()

    def action_scope(self) -> None:
        """What is shown, or everything."""
        if self.request.asked:
            self.everything = not self.everything
            self._show_scope()

    def action_turn(self) -> None:
        """From the formats to the file name, and back."""
        (self.rows if isinstance(self.focused, Input) else self.query_one(Input)).focus()
        self.call_after_refresh(self.show_hints)

    # The file

    @on(Input.Changed)
    def _say(self) -> None:
        """Where it would go, or why it cannot."""
        self._asked = ""
        typed = self.query_one(Input).value
        path = export_file.target(typed, self.forms[self.form][0])
        wrong = export_file.hindrance(path) if typed.strip() else "a file needs a name"
        there = " · is there already" if not wrong and path.exists() else ""
        self._echo(wrong or f"{path.absolute()}{there}", bool(wrong))

    def _echo(self, words: str, wrong: bool) -> None:
        line = self.query_one("#echo", Static)
        line.update(Content(safe(words)))
        line.set_class(wrong, "wrong")

    def action_write(self) -> None:
        """Hands over what was chosen; a file that is there is only written over when asked twice."""
        typed = self.query_one(Input).value
        form = self.forms[self.form][0]
        path = export_file.target(typed, form)
        if not typed.strip() or export_file.hindrance(path):
            self.query_one(Input).focus()
        elif path.exists() and self._asked != str(path):
            self._asked = str(path)
            self._echo(f"{path.name} is there already: enter again writes over it", True)
        else:
            self.dismiss(ExportAnswer(form, self.everything, path, typed.strip()))


def _choice(words: str, taken: bool) -> Content:
    return Content.assemble(f" {'●' if taken else '○'}    ", strong(words) if taken else dim(words))
