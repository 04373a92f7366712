"""Texts taken apart into sentences that keep their identity through every edit: made ones, and those of others."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from store.text.segmentation import paragraphs, sentences

_IDS = count()
NAMES = "Arvenhold Brakkestad Colmoor Dunvarre Eskelby Fontrell Garmouth Hollin Istrane Jorvale Kestwick Lommer".split()
_SAID = ("officials said", "the ministry said", "police said", "according to the report", "he told reporters")
_DID = ("killed {n} people in {a}", "closed {n} schools in {a} and {b}", "moved {n} families from {a} to {b}")
_WHEN = ("on Monday", "in March", "late on Friday", "last week", "after {n} days", "near {b}")
_WE = (
    "we shall help them all",
    "it was the worst night I have seen",
    "nobody was warned",
    "we will open them again",
)
_WHO = ("A storm", "The strike", "The mayor of {a}", "Floods", "The council", "A fire", "The company")


@dataclass(frozen=True)
class Sentence:
    """A sentence; the same one after an edit has the same id and counts one version more."""

    id: int
    text: str
    version: int = 0
    joined: tuple[int, ...] = ()
    """Ids of the sentences that became part of this one."""

    def holds(self, other: Sentence) -> bool:
        """True if the other one is this one or became part of it."""
        return other.id == self.id or other.id in self.joined

    def put(self, text: str) -> Sentence:
        """The same sentence with another text."""
        return replace(self, text=text, version=self.version + (text != self.text))


def new(text: str) -> Sentence:
    """A sentence that did not stand in any text before."""
    return Sentence(next(_IDS), text)


Text = list[list[Sentence]]
"""Paragraphs of sentences."""


def made(rng: random.Random) -> Text:
    """A text of news prose, with as many repeats as such prose has."""
    return [[sentence(rng) for _ in range(rng.randint(1, 4))] for _ in range(rng.randint(5, 14))]


def sentence(rng: random.Random) -> Sentence:
    """A sentence of such a text."""
    a, b = rng.sample(NAMES, 2)
    if rng.random() < 0.15:
        return new(
            f"“{rng.choice(_WE).capitalize()},” said {a} {b}, who has lived there for {rng.randint(2, 60)} years."
        )
    parts = [rng.choice(_WHO), rng.choice(_DID), rng.choice(_WHEN)]
    words = " ".join(parts) + (f", {rng.choice(_SAID)}" if rng.random() < 0.7 else "")
    return new(words.format(a=a, b=b, n=rng.randint(2, 60)) + ".")


def read(text: str) -> Text:
    """A text of others, taken apart."""
    found: list[list[str]] = []
    for start, end in paragraphs(text)[:30]:
        piece = text[start:end]
        found.append([piece[a:b] for a, b in sentences(piece)])
    return [[new(words) for words in paragraph] for paragraph in found]


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
