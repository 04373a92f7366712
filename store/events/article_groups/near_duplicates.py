"""Copies: articles that carry the same text, as many papers carry what one agency wrote.

A text becomes the set of its runs of three words (shingles; Broder 1997), hashed; long texts keep the hashes that divide by
a power of two, so that two texts can still be compared for how much of the shorter stands in the longer. The longest texts
come first and become originals; each further text is compared only with originals that share rare shingles with it.
So the work grows with the number of articles, not with the number of pairs.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from struct import Struct
from struct import error as StructError
from zlib import crc32

from store.records import Article, Document, Event, Span

Copies = Mapping[str, str]
"""Article id -> id of the original that it is a copy of; originals that have copies stand for themselves."""

SKETCH = 256
"""Shingles that a text may keep: enough to tell .6 from .8, few enough for ten thousand articles."""
SHARED = 0.6
"""Share of the shorter text's shingles that must stand in the longer: survives one changed word in seven."""
SHARED_PART = 0.75
"""The same where the shorter is a small part of the longer: cut copies are cut, not rewritten."""
PART = 0.4
"""Length against the longer text under which a text is a small part of it."""
FACTS = 0.6
"""Share of the shorter text's figures and capitalised words that must stand in the longer: forms filled in anew,
like results and weather, share their words and differ in these."""
SHORT = 25
"""Words under which only the same words make a copy."""
_COMMON = 40
"""Originals that share a shingle from which on it is a form of words, and proposes nothing."""
_TRIED = 8
"""Originals that a text is compared with."""

_HEAD = Struct("<QIII")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+")
_MASK = (1 << 61) - 1
_MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What of a text is compared."""

    words: int
    shingles: array[int]
    """Arrays, since sets of ten thousand texts would fill a gigabyte."""
    level: int
    """Only hashes that 2 to the power of this divides are kept."""
    facts: array[int]
    """Hashes of figures and capitalised words."""
    whole: int
    """Hash of all words in their order."""

    def to_bytes(self) -> bytes:
        """What `from_bytes` reads, on this kind of machine."""
        head = _HEAD.pack(self.words, self.level, self.whole, len(self.shingles))
        return head + self.shingles.tobytes() + self.facts.tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Sketch:
        """The sketch that was written; raises ValueError on anything else."""
        try:
            words, level, whole, count = _HEAD.unpack_from(data)
        except StructError as error:
            raise ValueError("no sketch") from error
        end = _HEAD.size + 8 * count
        if len(data) < end:
            raise ValueError("half a sketch")
        return cls(words, array("Q", data[_HEAD.size : end]), level, array("I", data[end:]), whole)


def sketch(text: str, furniture: Sequence[Span] = ()) -> Sketch:
    """The sketch of a text without its furniture; case, punctuation and line ends do not count."""
    words = _WORD.findall(_story(text, furniture))
    codes = [_code(word) for word in words]
    a, b, c = _MIX
    # The low bits of a sum of products say little of its high ones: these are folded down.
    runs = zip(codes, codes[1:], codes[2:], strict=False)
    shingles = {(v := (x * a + y * b + z * c) & _MASK) ^ (v >> 29) for x, y, z in runs}
    level = 0
    while len(shingles) > SKETCH:
        level += 1
        shingles = {shingle for shingle in shingles if not shingle & ((1 << level) - 1)}
    facts = {code for word, code in zip(words, codes, strict=True) if word[0].isdigit() or word[0].isupper()}
    whole = crc32(array("I", codes).tobytes())
    return Sketch(len(words), array("Q", sorted(shingles)), level, array("I", sorted(facts)), whole)


def _story(text: str, furniture: Sequence[Span]) -> str:
    if not furniture:
        return text
    kept, at = [], 0
    for start, end in sorted(furniture):
        kept.append(text[at:start])
        at = max(at, end)
    return " ".join([*kept, text[at:]])


@lru_cache(maxsize=1 << 17)
def _code(word: str) -> int:
    """Python's own hash of a string changes from run to run."""
    return crc32(word.casefold().encode("utf-8", "surrogatepass"))


def same(a: Sketch, b: Sketch) -> bool:
    """True if one of the texts is a copy of the other, or both are of a third."""
    short, long = (a, b) if a.words <= b.words else (b, a)
    if a.whole == b.whole and a.words == b.words:
        return short.words > 0
    if short.words < SHORT:
        return False
    part = short.words < PART * long.words
    return contained(short, long) >= (SHARED_PART if part else SHARED) and _share_facts(short, long)


def contained(short: Sketch, long: Sketch) -> float:
    """Share of the shorter text's shingles that stand in the longer, 0 to 1."""
    level = (1 << max(short.level, long.level)) - 1
    few = [shingle for shingle in short.shingles if not shingle & level]
    return len(set(long.shingles).intersection(few)) / len(few) if few else 0.0


def _share_facts(short: Sketch, long: Sketch) -> bool:
    return len(set(long.facts).intersection(short.facts)) >= FACTS * len(short.facts)


def find(documents: Iterable[Document]) -> tuple[tuple[str, ...], ...]:
    """Groups of two or more articles with near-identical texts, ids in the order of the collection."""
    return group({d.article.id: sketch(d.text, d.article.furniture) for d in documents})


def group(sketches: Mapping[str, Sketch]) -> tuple[tuple[str, ...], ...]:
    """Groups of two or more articles whose sketches are those of copies, ids in their order."""
    originals = originals_of(sketches, _longest_first(sketches))
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sketches:
        groups[originals[key]].append(key)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _longest_first(sketches: Mapping[str, Sketch]) -> list[str]:
    """Whatever was cut out of a text is compared with it. The id makes the order certain."""
    return sorted(sketches, key=lambda key: (-sketches[key].words, key))


def originals_of(sketches: Mapping[str, Sketch], order: Iterable[str]) -> dict[str, str]:
    """Article id -> its original, which may be itself; of two copies the one that comes first in `order` is it."""
    holders: dict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for key in order:
        mine = sketches[key]
        original = next((o for o in _likely(mine, holders) if same(mine, sketches[o])), key)
        found[key] = original
        if original == key:
            for shingle in _keys(mine):
                if len(holders[shingle]) <= _COMMON:
                    holders[shingle].append(key)
    return found


def _keys(mine: Sketch) -> list[int]:
    """What a text is looked up by: a quarter of its shingles, chosen by bits that the level leaves alone."""
    if not mine.shingles:
        return [mine.whole]
    return [shingle for shingle in mine.shingles if not (shingle >> 24) & 3] or [mine.shingles[0]]


def _likely(mine: Sketch, holders: Mapping[int, Sequence[str]]) -> list[str]:
    """Originals that share most with a text, best first."""
    hits: Counter[str] = Counter()
    for shingle in _keys(mine):
        found = holders.get(shingle, ())
        if len(found) <= _COMMON:
            hits.update(found)
    return sorted(hits, key=lambda key: (-hits[key], key))[:_TRIED]


def lookup(groups: Iterable[Sequence[str]]) -> Copies:
    """Groups of copies as article id -> the first of its group."""
    return {key: group[0] for group in groups for key in group}


def sources(event: Event, articles: Mapping[str, Article], copies: Copies) -> int:
    """How many voices tell an event: copies of one text are one, and so are the articles of one outlet.

    An article that names no outlet is a voice of its own.
    """
    held: dict[str, set[str | None]] = defaultdict(set)
    for telling in event.tellings:
        article = articles.get(telling.article)
        held[copies.get(telling.article, telling.article)].add(_outlet(article) if article else None)
    return len({_voice(original, outlets) for original, outlets in held.items()})


def _outlet(article: Article) -> str | None:
    return article.source.value.casefold().strip() if article.source else None


def _voice(original: str, outlets: set[str | None]) -> tuple[str, str]:
    """A text that several outlets carry is no outlet's own."""
    only = next(iter(outlets)) if len(outlets) == 1 else None
    return ("outlet", only) if only else ("text", original)
