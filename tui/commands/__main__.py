"""`python -m tui.commands` writes the key table into the README of the working directory."""

from pathlib import Path

from tui.commands.readme_table import rewrite

rewrite(Path("README.md"))
