"""`dateline completions`: what a shell needs to complete commands, options and paths."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command("completions")
@click.argument("shell", type=click.Choice(SHELLS))
def completions_command(shell: str) -> None:
    """Print the lines by which a SHELL completes commands, options and paths.

    \b
    Examples:
      dateline completions bash > ~/.local/share/bash-completion/completions/dateline
      dateline completions zsh > ~/.zfunc/_dateline      (a folder in $fpath)
      dateline completions fish > ~/.config/fish/completions/dateline.fish
    """
    found = get_completion_class(shell)
    assert found is not None
    group = click.get_current_context().find_root().command
    complete = found(group, {}, "dateline", "_DATELINE_COMPLETE")
    # The method `source` of click looks for bash first, which need not be on this machine.
    click.echo(complete.source_template % complete.source_vars())
