"""Makes a picture of the app from the app itself, without a terminal.

`python tools/picture.py` writes docs/dateline.svg, the picture in the README: it imports the five articles in seeds/ into a
library of its own, opens one and marks two passages. To see a change on screen, give keys, a size or texts of your own:

    python tools/picture.py --out shots/who.svg --size 100x30 --keys "enter j j enter" seeds/

Keys are named as Textual names them ("ctrl+o", "slash", "space"). Open the SVG in a browser.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from store.library import Library
from tui.app import DatelineApp
from tui.cli.import_command import bring_in

ROOT = Path(__file__).parent.parent
KEYS = "enter j j j t q u o t e enter ) ) t t e r m s slash t r i l a t e r a l enter"


async def picture(
    folder: Path, texts: Sequence[Path], keys: Sequence[str], size: tuple[int, int], title: str
) -> str:
    """The screen as SVG after the keys, on a library made of the texts in this folder."""
    with Library.open(folder) as library:
        report = bring_in(library, list(texts))
        app = DatelineApp(library, only=report.articles, label=title, keys=folder / "no keymap")
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
            await pilot.pause()
            return app.export_screenshot(title=f"dateline {title}")


def tidy(svg: str) -> str:
    """The same picture without web fonts, so that a page can show it without asking the network."""
    without = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.S)
    return "\n".join(line.rstrip() for line in without.replace("Fira Code", "monospace").splitlines()) + "\n"


def size(words: str) -> tuple[int, int]:
    """Columns and lines of "100x30"; raises ValueError."""
    columns, _, lines = words.partition("x")
    return int(columns), int(lines)


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """What is asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", nargs="*", type=Path, default=[ROOT / "seeds"], help="files and folders")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "dateline.svg", help="the SVG to write")
    parser.add_argument("--keys", default=KEYS, help="keys to press, with blanks between them")
    parser.add_argument("--size", type=size, default=(140, 40), help="columns x lines, as 100x30")
    return parser.parse_args(arguments)


def main() -> None:
    """Writes the picture."""
    asked = options(sys.argv[1:])
    title = " ".join(f"{text.name}/" if text.is_dir() else text.name for text in asked.texts)
    with tempfile.TemporaryDirectory() as folder:
        made = picture(Path(folder) / "library", asked.texts, asked.keys.split(), asked.size, title)
        svg = tidy(asyncio.run(made))
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(svg, encoding="utf-8")
    sys.stdout.write(f"{asked.out}, {len(svg):,} bytes\n")


if __name__ == "__main__":
    main()
