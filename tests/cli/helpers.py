"""Running the command in a process of its own, and reading what it prints."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

START = (sys.executable, "-c", "from tui.cli import main; main()")
Records = list[dict[str, Any]]


def dateline(*words: str | Path, **changes: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command; the environment is that of a machine without a terminal or configuration, with the changes."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("DATELINE")}
    return subprocess.run(
        [*START, *map(str, words)],
        capture_output=True,
        check=False,
        env=environment | {"DATELINE_CONFIG": os.devnull, "DATELINE_LOG": os.devnull} | changes,
    )


def records(out: bytes) -> Records:
    """The JSON Lines of standard output."""
    return [json.loads(line) for line in out.decode("utf-8").splitlines()]


def kinds(found: Records) -> list[str]:
    """The kind of each record, each once, in order."""
    return list(dict.fromkeys(record["record"] for record in found))


def write_lines(path: Path, *articles: dict[str, Any]) -> Path:
    """A `.jsonl` file of articles."""
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path
