"""The front page: shows it, and goes where its lines lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.search.terms import quoted
from tui.controllers import decisions, dialogs
from tui.presenters import front_page
from tui.state.where import Where

if TYPE_CHECKING:
    from tui.controllers.shell import Shell
    from tui.view_models.front_page import FrontLine


def open_page(shell: Shell) -> None:
    """What came, what matters, who rises, what waits."""

    def answered(line: FrontLine | None) -> None:
        if line is not None:
            _go(shell, line)

    page = front_page.front_page(shell.session)
    shell.ask(dialogs.FrontScreen(page), answered)


def _go(shell: Shell, line: FrontLine) -> None:
    analysis = shell.session.library.analysis()
    if line.leads == "article":
        shell.reader.open(line.key)
        shell.panes.focus(Where.TEXT)
    elif line.leads == "event" and (place := analysis.events().index_of(line.key)) is not None:
        shell.asker.event(analysis.events()[place])
    elif line.leads == "entity" and (entity := analysis.entity(line.key)):
        shell.asker.who(entity)
    elif line.leads == "tag":
        shell.marker.list_tagged(line.key)
    elif line.leads == "pairs":
        decisions.review(shell)
    elif line.leads == "conflicts":
        decisions.conflicts(shell)
    elif line.leads == "notes":
        shell.marker.list_all()
    else:
        _only(shell, quoted("is", line.leads or ""))


def _only(shell: Shell, words: str) -> None:
    """The articles for which a query holds."""
    shell.finder.filter(Where.ARTICLES, words)
    shell.panes.focus(Where.ARTICLES)
