"""Lists of what is decided about names, dates and events, and of what is to decide about names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import edtf
from tui.controllers import dialogs
from tui.words.wording import counted

if TYPE_CHECKING:
    from store.library import Library
    from store.records import Decision
    from tui.controllers.shell import Shell
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
    made = {decision.id: decision for decision in reversed(library.decisions())}

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
