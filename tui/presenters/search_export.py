"""What a search found, as it goes out: text with the words in one column, JSON, or a table for spreadsheets. Pure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from store import edtf
from store.exchange import escaping
from store.exchange.spreadsheet import guarded
from store.records import Span
from tui.presenters.concordance import Line, around, in_column
from tui.reading.safe import safe

HEADER = ("article", "date", "title", "source", "start", "end", "before", "found", "after")
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article that answers a query, with its passages; none if the query asks for no words."""

    id: str
    date: str | None
    title: str
    source: str | None
    passages: Sequence[tuple[Span, Line]]


def found_article(
    key: str, date: str | None, title: str, source: str | None, text: str, spans: Iterable[Span]
) -> FoundArticle:
    """An article with each of its passages in its line."""
    return FoundArticle(key, date, title, source, [(span, around(text, span)) for span in spans])


def write(query: str, articles: Sequence[FoundArticle], form: str) -> bytes:
    """The whole file in a format: text, csv or json; raises KeyError for another."""
    lines = {
        "text": lambda: as_text(articles),
        "csv": lambda: as_csv(articles),
        "json": lambda: as_json(query, articles),
    }[form]()
    return "".join(f"{line}\n" for line in lines).encode()


def as_text(articles: Iterable[FoundArticle], width: int = _WIDTH) -> Iterable[str]:
    """Lines of `width` cells, a blank one between two articles."""
    for number, article in enumerate(articles):
        if number:
            yield ""
        date = edtf.label(article.date) if article.date else "undated"
        source = f" · {safe(article.source)}" if article.source else ""
        yield f"{date}  {safe(article.title)}{source}  ({len(article.passages)})"
        for _, passage in article.passages:
            shown = in_column(passage, width - 2)
            yield f"  {shown.before}{shown.words}{shown.after}".rstrip()


def as_json(query: str, articles: Iterable[FoundArticle]) -> Iterable[str]:
    """One object; offsets count code points of the article's text."""
    found = [_record(article) for article in articles]
    yield json.dumps({"query": query, "articles": found}, ensure_ascii=True, indent=1)


def _record(article: FoundArticle) -> dict[str, Any]:
    return {
        "article": article.id,
        "date": article.date,
        "title": article.title,
        "source": article.source,
        "passages": [
            {
                "start": span[0],
                "end": span[1],
                "before": passage.before,
                "found": passage.words,
                "after": passage.after,
            }
            for span, passage in article.passages
        ],
    }


def as_csv(articles: Iterable[FoundArticle]) -> Iterable[str]:
    """One passage a line; an article that only answers fields has a line of its own, without a passage."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(HEADER)
    for article in articles:
        about = [
            article.id,
            article.date or "",
            escaping.line(article.title),
            escaping.line(article.source or ""),
        ]
        found = [(*map(str, span), line.before, line.words, line.after) for span, line in article.passages]
        for cells in found or [("",) * 5]:
            table.writerow([guarded(cell) for cell in (*about, *cells)])
    yield out.getvalue().removesuffix("\n")
