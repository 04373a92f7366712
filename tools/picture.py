"""Makes the picture in the README from the app itself: `python tools/picture.py` writes docs/dateline.svg.

It imports the five articles in seeds/ into a library of its own, opens one and marks two passages.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from store.library import Library
from tui.app import DatelineApp
from tui.cli.import_command import bring_in

ROOT = Path(__file__).parent.parent
SIZE = (140, 40)
KEYS = "enter j j j t q u o t e enter ) ) t t e r m s slash t r i l a t e r a l enter".split()


async def picture(folder: Path) -> str:
    """The screen as SVG after the keys."""
    with Library.open(folder) as library:
        report = bring_in(library, [ROOT / "seeds"])
        app = DatelineApp(library, only=report.articles, label="seeds/", keys=folder / "no keymap")
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            for key in KEYS:
                await pilot.press(key)
            await pilot.pause()
            return app.export_screenshot(title="dateline seeds/")


def tidy(svg: str) -> str:
    """The same picture without web fonts, so that a page can show it without asking the network."""
    without = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.S)
    return "\n".join(line.rstrip() for line in without.replace("Fira Code", "monospace").splitlines()) + "\n"


def main() -> None:
    """Writes docs/dateline.svg."""
    with tempfile.TemporaryDirectory() as folder:
        svg = tidy(asyncio.run(picture(Path(folder) / "library")))
    target = ROOT / "docs" / "dateline.svg"
    target.parent.mkdir(exist_ok=True)
    target.write_text(svg, encoding="utf-8")
    sys.stdout.write(f"{target.relative_to(ROOT)}, {len(svg):,} bytes\n")


if __name__ == "__main__":
    main()
