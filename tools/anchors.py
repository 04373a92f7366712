"""Notes on texts that change: `python -m tools.anchors [FILE.jsonl|FOLDER] [--seed N] [--texts N] [--show N]`; where they land.

The identity of each sentence is kept through every edit (`tools/text_edits.py`), so it is known by construction whose words
a note stands on afterwards. Without a folder the texts are made here. Prints one line of JSON: of the notes with a
sentence that still stands word for word how many are found (and how many of these without a question), how many landed in
silence on another sentence, how many with a question; then those by the last edit. The status is 1 if one landed in
silence or under nine in ten are found. `--show` prints what stood around the first silent ones, then and now.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from store.notes.anchoring import make, reanchor
from store.records import Anchor
from store.text.aligned_folding import fold
from tools.known_texts import Sentence, Text, given, made, plain, read
from tools.text_edits import change, similar_added

_SILENT = "silently on another"


@dataclass(frozen=True)
class Note:
    """An anchor, and the sentence that it was made on."""

    anchor: Anchor
    sentence: Sentence
    beside: tuple[str, str]
    """The sentences before and behind, blank where the text begins or ends."""


def notes(text: Text, rng: random.Random, number: int) -> Iterator[Note]:
    """Notes on whole sentences, on their clauses and on short words."""
    words, starts = plain(text)
    for _ in range(number):
        index = rng.randrange(len(starts))
        at, sentence = starts[index]
        spans = [match.span() for match in re.finditer(r"\w[\w’'-]*", sentence.text)]
        if rng.random() < 0.3 or len(spans) < 2:
            start, end = 0, len(sentence.text)
        else:
            first = rng.randrange(len(spans))
            start, end = spans[first][0], spans[min(first + rng.randint(0, 6), len(spans) - 1)][1]
        yield Note(make(words, at + start, at + end), sentence, _beside(starts, index))


def _beside(starts: Sequence[tuple[int, Sentence]], index: int) -> tuple[str, str]:
    texts = ["", *(sentence.text for _, sentence in starts), ""]
    return texts[index], texts[index + 2]


def outcome(note: Note, landed: Anchor, starts: Sequence[tuple[int, Sentence]]) -> str:
    """What became of a note: found or missed where its sentence still stands, else right, wrong or silently wrong."""
    own = next((sentence for _, sentence in starts if sentence.holds(note.sentence)), None)
    stands = own is not None and (own.id, own.version) == (note.sentence.id, note.sentence.version)
    if landed.state == "lost":
        return "missed" if stands else "rightly lost"
    here = (i for i, (at, s) in enumerate(starts) if at < landed.end and landed.start < at + len(s.text))
    if not any(_is_own(note, starts, index) for index in here):
        return "fuzzy on another" if landed.state == "fuzzy" else "silently on another"
    asked = ", asked" if landed.state == "fuzzy" else ""
    return f"found{asked}" if stands else f"on its changed sentence{asked}"


def _is_own(note: Note, starts: Sequence[tuple[int, Sentence]], index: int) -> bool:
    """The note's sentence; its copy too, if that stands beside the same words: nobody could tell those apart."""
    sentence, beside = starts[index][1], _beside(starts, index)
    copied = fold(sentence.text) == fold(note.sentence.text)
    return sentence.holds(note.sentence) or (
        copied and any(fold(a) == fold(b) for a, b in zip(beside, note.beside, strict=True))
    )


def run(text: Text, rng: random.Random, number: int) -> Iterator[tuple[str, str, Note]]:
    """Edits a text in one to three imports; the last edit, what became of each note, and the note."""
    if rng.random() < 0.5:
        similar_added(text, rng)
    kept = list(notes(text, rng, number))
    name = ""
    for _ in range(rng.randint(1, 3)):
        name = change(text, rng, rng.randint(1, 4)) or name
        words, starts = plain(text)
        landed = reanchor([note.anchor for note in kept], words)
        kept = [replace(note, anchor=anchor) for note, anchor in zip(kept, landed, strict=True)]
    yield from ((name, outcome(note, note.anchor, starts), note) for note in kept)


def main() -> None:
    """All texts in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("place", nargs="?", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=int, default=2000)
    parser.add_argument("--notes", type=int, default=12)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--kind", default=_SILENT)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    texts = given(options.place) if options.place else []
    told: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for n in range(options.texts):
        text = read(texts[n % len(texts)]) if texts else made(rng)
        for name, came, note in run(text, rng, options.notes):
            told[came] += 1
            if came.endswith("another") or came == "missed":
                wrong[f"{name}: {came}"] += 1
            if came == options.kind and told[came] <= options.show:
                _show(name, note)
    found = told["found"] + told["found, asked"]
    rate = found / max(found + told["missed"], 1)
    print(json.dumps({"seed": options.seed, "rate": round(rate, 4), **dict(sorted(told.items()))}))
    print(json.dumps(dict(sorted(wrong.items()))))
    raise SystemExit(1 if told[_SILENT] or rate < 0.9 else 0)


def _show(name: str, note: Note) -> None:
    now = note.anchor
    print(f"\n{name}; {now.state}")
    for anchor in (now.origin or now, now):
        if around := anchor.around:
            print(
                f"{around.before!r}\n  {around.lead!r} [[{anchor.exact}]] {around.trail!r}\n{around.behind!r}"
            )


if __name__ == "__main__":
    main()
