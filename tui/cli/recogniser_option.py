"""Who finds the names: said on the command line, in the environment, or in the configuration file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from store.errors import RecogniserError
from tui.cli.messages import complain, plain
from tui.settings import config

if TYPE_CHECKING:
    from store.names.recogniser import RecogniserModel

ENVIRONMENT = "DATELINE_RECOGNISER"


def recogniser_option(command: click.decorators.FC) -> click.decorators.FC:
    """`--recogniser NAME`."""
    return click.option(
        "--recogniser",
        metavar="NAME",
        help="Who finds the names: spacy:MODEL, with the name or the folder of a spaCy model, or own. "
        f"If not given: {ENVIRONMENT}, else config.toml.",
    )(command)


def chosen_recogniser(own: str | None) -> str | None:
    """The command's own option, else the environment's, else the configuration's; None if nobody says."""
    if said := own or os.environ.get(ENVIRONMENT):
        return said
    path = config.default_path()
    if not path.exists():
        return None
    settings, wrong = config.load(path)
    if wrong:
        complain(plain(wrong))
    return settings.recogniser


def loaded_recogniser(own: str | None) -> RecogniserModel | None:
    """The one to print names by: what is printed must be by the one that was asked for, or not at all."""
    said = chosen_recogniser(own)
    if said is None:
        return None
    from store.names.recogniser import choose, load

    try:
        choice = choose(said)
        if choice.name:
            load(choice)
    except RecogniserError as error:
        raise click.ClickException(plain(error)) from error
    return choice
