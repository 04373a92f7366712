"""The command `dateline`. Nothing heavy is imported before it is needed: the app's first paint waits for this."""

from tui.cli.group import main

__all__ = ["main"]
