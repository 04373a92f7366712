"""Notes on texts that change: `python tools/anchors.py [FILE.jsonl|FOLDER] [--seed N] [--texts N]`; where they land.

Texts are taken apart into sentences that keep their identity through every edit, so it is known by construction whose
words a note stands on afterwards. Without a folder the texts are made here. Prints one line of JSON: of the notes with a sentence that still
stands word for word how many are found (and how many of these without a question), how many landed in silence on another
sentence, how many with a question, each by the last edit; the status is 1 if one landed in silence or under nine in ten
are found.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from store.notes.anchoring import make, reanchor
from store.records import Anchor
from store.text.segmentation import paragraphs, sentences

_IDS = count()
_NAMES = "Arvenhold Brakkestad Colmoor Dunvarre Eskelby Fontrell Garmouth Hollin Istrane Jorvale Kestwick Lommer".split()
_SAID = ("officials said", "the ministry said", "police said", "according to the report", "he told reporters")
_DID = ("killed {n} people in {a}", "closed {n} schools in {a} and {b}", "moved {n} families from {a} to {b}")
_WHEN = ("on Monday", "in March", "late on Friday", "last week", "after {n} days", "near {b}")
_WHO = ("A storm", "The strike", "The mayor of {a}", "Floods", "The council", "A fire", "The company")
_FACT = re.compile(r"\d+|\b[A-Z][a-z]{3,}\b")


@dataclass(frozen=True)
class Sentence:
    """A sentence; the same one after an edit has the same id and counts one version more."""

    id: int
    text: str
    version: int = 0


Text = list[list[Sentence]]
"""Paragraphs of sentences."""


@dataclass(frozen=True)
class Note:
    """An anchor, and the sentence that it was made on."""

    anchor: Anchor
    sentence: Sentence
    beside: tuple[str, str]
    """The sentences before and behind, blank where the text begins or ends."""


def made(rng: random.Random) -> Text:
    """A text of news prose, with as many repeats as such prose has."""
    return [[_made(rng) for _ in range(rng.randint(1, 4))] for _ in range(rng.randint(5, 14))]


def _made(rng: random.Random) -> Sentence:
    parts = [rng.choice(_WHO), rng.choice(_DID), rng.choice(_WHEN)]
    words = " ".join(parts) + (f", {rng.choice(_SAID)}" if rng.random() < 0.7 else "")
    a, b = rng.sample(_NAMES, 2)
    return Sentence(next(_IDS), words.format(a=a, b=b, n=rng.randint(2, 60)) + ".")


def read(text: str) -> Text:
    """A text of others, taken apart."""
    found: list[list[str]] = []
    for start, end in paragraphs(text)[:30]:
        piece = text[start:end]
        found.append([piece[a:b] for a, b in sentences(piece)])
    return [[Sentence(next(_IDS), words) for words in paragraph] for paragraph in found]


def given(place: Path) -> list[str]:
    """The texts of a file of JSON Lines, or of the text files of a folder."""
    if place.is_dir():
        return [path.read_text("utf-8", "replace") for path in sorted(place.glob("*.txt"))]
    return [json.loads(line)["text"] for line in place.read_text("utf-8").splitlines() if line.strip()]


def plain(text: Text) -> tuple[str, list[tuple[int, Sentence]]]:
    """The text as it is read, and where each sentence of it begins."""
    out, starts, at = [], [], 0
    for paragraph in text:
        for sentence in paragraph:
            starts.append((at, sentence))
            out.append(sentence.text + " ")
            at += len(out[-1])
        out.append("\n\n")
        at += 2
    return "".join(out), starts


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


# Edits


def sentence_deleted(text: Text, rng: random.Random) -> None:
    """A sentence goes."""
    paragraph = rng.choice(text)
    del paragraph[rng.randrange(len(paragraph))]


def sentence_added(text: Text, rng: random.Random) -> None:
    """A new one comes."""
    paragraph = rng.choice(text)
    paragraph.insert(rng.randint(0, len(paragraph)), _made(rng))


def paragraph_moved(text: Text, rng: random.Random) -> None:
    """A paragraph goes elsewhere."""
    paragraph = text.pop(rng.randrange(len(text)))
    text.insert(rng.randint(0, len(text)), paragraph)


def similar_one_stays(text: Text, rng: random.Random) -> None:
    """A paragraph is deleted, and one like it stands elsewhere, with other numbers and names."""
    at = rng.randrange(len(text))
    gone = text.pop(at)
    text.insert(_far(text, at, rng), [Sentence(next(_IDS), _other(s.text, rng)) for s in gone])


def similar_added(text: Text, rng: random.Random) -> None:
    """A paragraph comes that is like another, with other numbers and names."""
    at = rng.randrange(len(text))
    text.insert(_far(text, at, rng), [Sentence(next(_IDS), _other(s.text, rng)) for s in text[at]])


def paragraph_deleted(text: Text, rng: random.Random) -> None:
    """A paragraph goes."""
    text.pop(rng.randrange(len(text)))


def doubled(text: Text, rng: random.Random) -> None:
    """A sentence stands twice, the second in another paragraph."""
    at = rng.randrange(len(text))
    text[_far(text, at, rng)].append(Sentence(next(_IDS), rng.choice(text[at]).text))


def doubled_and_first_deleted(text: Text, rng: random.Random) -> None:
    """A sentence stands twice, and the first goes."""
    at = rng.randrange(len(text))
    sentence = text[at].pop(rng.randrange(len(text[at])))
    text[_far(text, at, rng)].append(Sentence(next(_IDS), sentence.text))


def swapped(text: Text, rng: random.Random) -> None:
    """Two sentences swap a number or a name."""
    places = [(p, i) for p, paragraph in enumerate(text) for i in range(len(paragraph))]
    for _ in range(20):
        (p, i), (q, j) = rng.choice(places), rng.choice(places)
        one, other = text[p][i], text[q][j]
        if one.id != other.id and (a := _FACT.search(one.text)) and (b := _FACT.search(other.text)):
            text[p][i], text[q][j] = _put(one, a, b[0]), _put(other, b, a[0])
            return


def reworded(text: Text, rng: random.Random) -> None:
    """A word of a sentence becomes another."""
    paragraph = rng.choice(text)
    at = rng.randrange(len(paragraph))
    words = list(re.finditer(r"\w+", paragraph[at].text))
    if words:
        paragraph[at] = _put(paragraph[at], rng.choice(words), rng.choice(("several", "new", "reported")))


EDITS: tuple[Callable[[Text, random.Random], None], ...] = (
    sentence_deleted,
    sentence_added,
    paragraph_moved,
    paragraph_deleted,
    similar_added,
    similar_one_stays,
    doubled,
    doubled_and_first_deleted,
    swapped,
    reworded,
)


def _far(text: Text, at: int, rng: random.Random) -> int:
    """A place that does not touch the one that was: else nobody could tell the two texts apart."""
    return rng.choice([n for n in range(len(text)) if abs(n - at) > 1] or [len(text) - 1])


def _other(words: str, rng: random.Random) -> str:
    other = _FACT.sub(lambda m: str(rng.randint(2, 90)) if m[0].isdigit() else rng.choice(_NAMES), words)
    return other if other != words else f"{rng.choice(_NAMES)} heard it again: {words}"


def _put(sentence: Sentence, match: re.Match[str], word: str) -> Sentence:
    text = sentence.text[: match.start()] + word + sentence.text[match.end() :]
    return Sentence(sentence.id, text, sentence.version + (text != sentence.text))


# What became of them


def change(text: Text, rng: random.Random, edits: int) -> str:
    """Some edits in place; gives the name of the last."""
    name = ""
    for _ in range(edits):
        edit = rng.choice(EDITS)
        edit(text, rng)
        text[:] = [paragraph for paragraph in text if paragraph] or [[_made(rng)]]
        name = edit.__name__
    return name


def outcome(note: Note, landed: Anchor, starts: Sequence[tuple[int, Sentence]]) -> str:
    """What became of a note: found or missed where its sentence still stands, else right, wrong or silently wrong."""
    own = next((sentence for _, sentence in starts if sentence.id == note.sentence.id), None)
    stands = own is not None and own.version == note.sentence.version
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
    copied = sentence.text == note.sentence.text
    return sentence.id == note.sentence.id or (
        copied and any(a == b for a, b in zip(beside, note.beside, strict=True))
    )


def run(text: Text, rng: random.Random, number: int) -> Iterator[tuple[str, str]]:
    """Edits a text in one to three imports; what became of each note, with the last edit."""
    if rng.random() < 0.5:
        similar_added(text, rng)
    kept = list(notes(text, rng, number))
    name = ""
    for _ in range(rng.randint(1, 3)):
        name = change(text, rng, rng.randint(1, 4)) or name
        words, starts = plain(text)
        landed = reanchor([note.anchor for note in kept], words)
        kept = [replace(note, anchor=anchor) for note, anchor in zip(kept, landed, strict=True)]
    yield from ((name, outcome(note, note.anchor, starts)) for note in kept)


def main() -> None:
    """All texts in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("place", nargs="?", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=int, default=2000)
    parser.add_argument("--notes", type=int, default=12)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    texts = given(options.place) if options.place else []
    told: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for n in range(options.texts):
        text = read(texts[n % len(texts)]) if texts else made(rng)
        for name, came in run(text, rng, options.notes):
            told[came] += 1
            if came.endswith("another") or came == "missed":
                wrong[f"{name}: {came}"] += 1
    found = told["found"] + told["found, asked"]
    rate = found / max(found + told["missed"], 1)
    print(json.dumps({"seed": options.seed, "rate": round(rate, 4), **dict(sorted(told.items()))}))
    print(json.dumps(dict(sorted(wrong.items()))))
    raise SystemExit(1 if told["silently on another"] or rate < 0.9 else 0)


if __name__ == "__main__":
    main()
