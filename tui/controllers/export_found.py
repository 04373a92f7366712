"""What the search of all texts found goes into a file: the passages as a table, or their articles as references."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.exchange.articles import FORMATS as REFERENCES
from store.exchange.articles import Reference
from store.exchange.articles import write as write_references
from store.records import Span
from tui import presenters
from tui.controllers import dialogs
from tui.presenters.article_export import references
from tui.presenters.search_export import FoundArticle, found_article, write
from tui.words import export_forms
from tui.words.wording import counted

if TYPE_CHECKING:
    from tui.controllers.shell import Shell
    from tui.view_models.export import ExportAnswer

CHUNK = 20
"""Articles that are read before keys get their turn."""


class FoundExport:
    """What the reader chose last stays for the next time."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._last: ExportAnswer | None = None

    def ask(
        self,
        query: str,
        articles: Sequence[str],
        passages: Callable[[str], Sequence[Span]],
        then: Callable[[], object],
    ) -> None:
        """In which format, and where to; `passages` finds those of an article, `then` comes after the answer."""
        last = self._last
        request = dialogs.ExportRequest(
            len(articles),
            len(articles),
            form=last.form if last else "csv",
            name=last.typed if last else "found.csv",
            heading=f"Export what is found: {query.strip()}",
            noun="article",
            forms=export_forms.FOUND,
        )

        def answered(answer: ExportAnswer | None) -> None:
            if answer is not None:
                self._last = answer
                self._shell.work_beside(self._write(answer, query, articles, passages), "export")
            then()

        self._shell.ask(dialogs.ExportScreen(request), answered)

    async def _write(
        self,
        answer: ExportAnswer,
        query: str,
        articles: Sequence[str],
        passages: Callable[[str], Sequence[Span]],
    ) -> None:
        faults: list[str] = []
        as_references = answer.form in REFERENCES and answer.form != "csv"
        cited: list[Reference] = []
        found: list[FoundArticle] = []
        library = self._shell.session.library
        for number, key in enumerate(articles):
            if number % CHUNK == 0:
                await asyncio.sleep(0)
            if as_references:
                cited += references(library, [key], faults.append)
                continue
            try:
                row, text = library.row(key), library.text(key)
                found.append(found_article(key, row.date, row.title, row.source, text, passages(key)))
            except StoreError as error:
                faults.append(str(error))
        content = write_references(cited, answer.form) if as_references else write(query, found, answer.form)
        try:
            presenters.export_file.put(answer.path, content)
        except OSError as error:
            self._shell.warn(f"{answer.path} was not written: {(error.strerror or str(error)).lower()}")
            return
        said = f"Wrote {counted(len(cited or found), 'article')} to {answer.path}"
        self._shell.say(" · ".join([said, *faults[:1]]))
