"""A command that takes a query, in which a word that must not occur looks like an option."""

from __future__ import annotations

from typing import Any

import click


class QueryCommand(click.Command):
    """Words with a minus are words. `-h` asks for help only as a word of its own: else each word with an h would."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The same with options that nobody knows taken for words."""
        settings = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
        return super().make_context(info_name, args, parent, **(extra | settings))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What click makes of them."""
        return super().parse_args(ctx, ["--help" if word == "-h" else word for word in args])
