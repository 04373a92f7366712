"""The option --map of commands that read files: which column of a table, or field of JSON, holds what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from store import articles
from tui.cli.messages import plain

if TYPE_CHECKING:
    from store.articles import Options

FIELDS = ("text", "title", "published", "source", "byline", "id")
_OTHERWISE = {"date": "published", "author": "byline", "body": "text", "headline": "title"}


def _options(context: click.Context, option: click.Parameter, written: tuple[str, ...]) -> Options:
    """`title=headline` as columns; anything else is a usage error."""
    columns = []
    for part in (part for value in written for part in value.split(",")):
        field, sign, column = (piece.strip() for piece in part.partition("="))
        field = _OTHERWISE.get(field.lower(), field.lower())
        if not sign or not column or field not in FIELDS:
            raise click.BadParameter(
                f"{plain(part)}: write FIELD=COLUMN, with one of {', '.join(FIELDS)} as the field."
            )
        columns.append((field, column))
    return articles.Options(tuple(columns))


def map_option(command: Any) -> Any:
    """Give a command the option; it passes `options`."""
    return click.option(
        "--map",
        "options",
        multiple=True,
        callback=_options,
        metavar="FIELD=COLUMN",
        help="Which column of a table, or field of JSON, holds text, title, published, source, byline or id; guessed if not given.",
    )(command)
