"""Everything that is measured, as one table."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from bench import extracting, painting, saving, scores
from bench.figures import Figure, Places, show


def main() -> None:
    """Run all measurements and print them."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--eval", type=Path, metavar="DIR", help="a folder with gold data and its run.py")
    parser.add_argument("--quick", action="store_true", help="a tenth of the articles, to try the bench out")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        places = Places(Path(folder), _command(), many=1_000 if arguments.quick else 10_000)
        figures: list[Figure] = []
        for part in (painting.keys, saving.measure, extracting.measure, painting.first_paint):
            for figure in part(places):
                figures.append(figure)
                print(f"  {figure.what}: {figure.value}", file=sys.stderr)
    show(figures)
    if arguments.eval:
        scores.run(arguments.eval, _command())


def _command() -> list[str]:
    """The dateline of this environment, as a reader starts it."""
    script = Path(sys.executable).with_name("dateline.exe" if os.name == "nt" else "dateline")
    return [str(script)]


if __name__ == "__main__":
    main()
