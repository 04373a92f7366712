"""A reader who works without a pause and says what was acknowledged, until killed: `python -m tests.store.killed DIR SEED`."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.store.libraries import TEXT, loaded, opened


def main(folder: Path, seed: str) -> None:
    dice = random.Random(seed)
    library = opened(folder)
    print("open", flush=True)
    for number in range(100_000):
        article = dice.choice(library.articles()).id
        act = dice.random()
        if act < 0.6:
            start = dice.randrange(len(library.text(article)) - 9)
            print(
                "annotated",
                library.annotate(article, start, start + 9, tags=[f"t{number % 7}"]).id,
                flush=True,
            )
        elif act < 0.75 and library.annotations():
            note = dice.choice(library.annotations())
            library.delete_annotation(note.id)
            print("deleted", note.id, flush=True)
        elif act < 0.85:
            text = f"{TEXT}\nNumber {seed} {number}."
            print("imported", library.add(loaded(text, f"/news/{seed}-{number}.txt")).article, flush=True)
        elif act < 0.95:
            text = f"{number}, {seed}\n{library.text(article)}"
            print("changed", library.add(loaded(text, library.row(article).path)).article, flush=True)
        else:
            library.compact()
            print("compacted", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
