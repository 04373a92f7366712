"""Everything that is measured, as one table."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from bench import adding, curve, extracting, listing, names, painting, saving, scores
from bench.figures import Figure, Places, show


def main() -> None:
    """Run all measurements and print them."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--eval", type=Path, metavar="DIR", help="a folder with gold data and its run.py")
    parser.add_argument("--quick", action="store_true", help="a tenth of the articles, to try the bench out")
    parser.add_argument("--curve", action="store_true", help="only how the analysis grows with the articles")
    arguments = parser.parse_args()
    everything = (
        painting.keys,
        saving.measure,
        extracting.measure,
        names.measure,
        adding.measure,
        listing.measure,
        painting.first_paint,
    )
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        places = Places(Path(folder), _command(), many=1_000 if arguments.quick else 10_000)
        figures: list[Figure] = []
        for part in (curve.measure,) if arguments.curve else everything:
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
