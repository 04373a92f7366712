"""Lists of what is decided about names, dates and events, and of what is to decide: names that nearly link, and contradictions of
libraries that were merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import edtf
from store.revisions import OF_CONFLICTS
from tui.controllers import dialogs
from tui.state.where import Where
from tui.words.wording import counted

if TYPE_CHECKING:
    from store.library import Library
    from store.records import Decision
    from tui.controllers.shell import Shell
    from tui.view_models.conflicts import ConflictAnswer
    from tui.view_models.decisions import DecisionRow


def review(shell: Shell) -> None:
    """One pair that nearly links after the other."""

    sitting = dialogs.Review(shell.session)
    if not sitting.left:
        shell.say("No names wait to be looked at: none nearly link")
        return

    def closed(_: None) -> None:
        if sitting.decided:
            shell.changes.all(f"Decided about {counted(sitting.decided, 'pair')}")

    shell.ask(dialogs.ReviewScreen(sitting), closed)


def list_all(shell: Shell) -> None:
    """All decisions, the last first; one that is taken back leaves the list, which stays."""
    library = shell.session.library
    made = {
        decision.id: decision
        for decision in reversed(library.decisions())
        if not decision.kind.startswith(OF_CONFLICTS)
    }

    def answered(identifier: str | None) -> None:
        if identifier in made:
            words = library.decision_index.describe(made[identifier])
            library.decision_index.take_back(made[identifier])
            shell.changes.all(f"Taken back: {words}")
            list_all(shell)

    facts = library.decision_index.facts()
    rows = [_row(library, decision, facts.get(decision.id, "")) for decision in made.values()]
    contradictions = tuple(found.words for found in library.analysis().contradictions())
    request = dialogs.DecisionsRequest(
        (*rows, *_of_file(library)), contradictions, not shell.session.read_only
    )
    shell.ask(dialogs.DecisionsScreen(request), answered)


def conflicts(shell: Shell, at: int = 0) -> None:
    """What another library says otherwise, each decided as one step; the list stays until it is left."""
    library = shell.session.library
    found = library.conflicts.open()

    def answered(answer: ConflictAnswer | None) -> None:
        if answer is None:
            return
        if answer.verb == "undo":
            shell.changes.undo()
        elif answer.verb == "redo":
            shell.changes.redo()
        elif answer.verb == "go":
            shell.reader.open(found[answer.place].article)
            shell.panes.focus(Where.TEXT)
            return
        else:
            conflict, side = found[answer.place], answer.verb
            if shell.guarded(lambda: library.conflicts.settle(conflict.id, side)):
                said = {"here": "Kept what is said here", "there": f"Took what “{conflict.other}” says"}
                shell.changes.all(f"{said.get(side, 'Kept both')} · u takes it back")
        conflicts(shell, answer.place)

    request = dialogs.ConflictsRequest(tuple(found), not shell.session.read_only, at)
    shell.ask(dialogs.ConflictsScreen(request), answered)


def remind(shell: Shell) -> None:
    """Says that a merge left something to decide, if it did."""
    if waiting := len(shell.session.library.conflicts.open()):
        key = shell.keymap.shown("conflicts.list")
        shell.notify(
            f"{counted(waiting, 'contradiction')} of a merge to decide: {key or 'the palette'} lists them",
            markup=False,
            timeout=12,
        )


def _row(library: Library, decision: Decision, fact: str) -> DecisionRow:

    return dialogs.DecisionRow(
        decision.id, library.decision_index.describe(decision), edtf.label(decision.made[:10]), fact
    )


def _of_file(library: Library) -> list[DecisionRow]:
    """What the reader's own file says, which is changed there."""

    verbs = {"same": "is", "different": "is not"}
    return [
        dialogs.DecisionRow("", f"“{r.one.text}” {verbs[r.verb]} “{r.other.text}”", "", r.by)
        for r in library.aliases.rulings()
        if r.other
    ]
