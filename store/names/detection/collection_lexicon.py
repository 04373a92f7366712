"""What a bundle says of its words: which are names inside sentences, which are written small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields

from store.names.gazetteer import gazetteer
from store.names.model import Candidate, Spotted

_INSIDE = ("mid", "found")


@dataclass(slots=True)
class Lexicon:
    """Counts over a bundle; keys are case-folded spellings."""

    full: Counter[str] = field(default_factory=Counter)
    """Names as they stand inside sentences."""
    tokens: Counter[str] = field(default_factory=Counter)
    """Single words of those names."""
    last: Counter[str] = field(default_factory=Counter)
    """Last words of names of two and more: surnames, mostly."""
    surnames: Counter[str] = field(default_factory=Counter)
    """Last words behind a given name."""
    small: Counter[str] = field(default_factory=Counter)
    """Lower-case words that are not common ones."""

    titled: Counter[str] = field(default_factory=Counter)
    """Lower-case words that stand behind a title as a name would."""

    def known(self, key: str) -> bool:
        """Seen as a name inside a sentence."""
        return self.full[key] > 0

    def is_word(self, word: str) -> bool:
        """Written small more often than as a name."""
        return self.small[word] > self.tokens[word]


def lexicon(bundle: Iterable[Spotted]) -> Lexicon:
    """Counts what a bundle says; the order of its articles does not matter."""
    result = Lexicon()
    for spotted in bundle:
        result.small.update(spotted.words)
        result.small.update({word: len(offsets) for word, offsets in spotted.odd.items()})
        _add(result, spotted.candidates)
    return result


def _add(result: Lexicon, candidates: Iterable[Candidate]) -> None:
    common, given = gazetteer().words, gazetteer().given_names
    for c in candidates:
        words = c.text.casefold().split()
        if c.text.islower():
            result.titled[c.text] += 1
        if c.at not in _INSIDE and not (c.at == "start" and len(words) > 1 and words[0] not in common):
            continue
        if c.at in _INSIDE:
            result.full[c.text.casefold()] += 1
        result.tokens.update(words)
        if len(words) > 1:
            result.last[words[-1]] += 1
            if words[0] in given and len(words) < 4:
                result.surnames[words[-1]] += 1


COUNTERS = tuple(part.name for part in fields(Lexicon))
"""The counters of a lexicon, in the order of `counts`."""
_MOST = 4
"""No rule of the second pass asks whether there are more than so many of a word."""
_TIMES = (1, 2, 3, 4, 5)
"""Nor whether it is written small more than so many times as often as otherwise."""


def counts(lexicon: Lexicon, key: str) -> tuple[int, ...]:
    """How often each counter has met a word or name."""
    return tuple(getattr(lexicon, name)[key] for name in COUNTERS)


def standing(counted: Sequence[int]) -> tuple[object, ...]:
    """All that the rules of the second pass can tell from `counts`: as long as it stays, they decide as before."""
    small = counted[COUNTERS.index("small")]
    return (*(min(n, _MOST) for n in counted), *(small > times * n for n in counted for times in _TIMES))


def remembered(ask: Callable[[str], Sequence[int]]) -> Lexicon:
    """A lexicon that asks for the `counts` of a word when it is first looked up."""
    result = Lexicon(*(_Asking() for _ in COUNTERS))

    def learn(key: str) -> None:
        for name, count in zip(COUNTERS, ask(key), strict=True):
            getattr(result, name).setdefault(key, count)

    for name in COUNTERS:
        getattr(result, name).learn = learn
    return result


class _Asking(Counter[str]):
    """A counter that learns what it does not know."""

    learn: Callable[[str], None]

    def __missing__(self, key: str) -> int:
        self.learn(key)
        return self[key]
