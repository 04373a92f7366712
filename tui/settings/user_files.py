"""Where the user's own files are."""

from __future__ import annotations

import os
from pathlib import Path


def user_file(variable: str, name: str) -> Path:
    """What an environment variable names, else the file in the user's configuration folder."""
    if given := os.environ.get(variable):
        return Path(given)
    # Loaded only where no variable says it: 20 modules for one path.
    from platformdirs import user_config_path

    return user_config_path("dateline") / name
