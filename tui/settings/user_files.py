"""Where the user's own files are."""

from __future__ import annotations

import os
from pathlib import Path

from store.storage import user_folders


def user_file(variable: str, name: str) -> Path:
    """What an environment variable names, else the file in the user's configuration folder."""
    if given := os.environ.get(variable):
        return Path(given)
    return user_folders.user_config_path("dateline") / name
