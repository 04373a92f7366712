"""Names of the bundle that an article writes small."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from store.names import lists
from store.names.linking.block import near
from store.names.linking.fold import script
from store.names.linking.words import alike
from store.names.model import Candidate, Spotted
from store.names.spotting.lexicon import Lexicon
from store.names.spotting.settle import with_small
from store.names.spotting.small import is_common

Mentions = Mapping[str, Sequence[Candidate]]


def add_small(spotted: Sequence[Spotted], mentions: Mentions, words: Lexicon) -> dict[str, list[Candidate]]:
    """Mentions with the ones written small among them."""
    known = _Known(mentions, words)
    result: dict[str, list[Candidate]] = {}
    for s in spotted:
        small = [] if s.given else [*_phrases(s, known), *_words(s, known)]
        result[s.id] = (
            with_small(list(mentions[s.id]), iter(sorted(small, key=lambda c: (c.start, -c.end))))
            if small
            else list(mentions[s.id])
        )
    return result


RARER = 25
"""A name that is also written small is written so at most once in this many times."""


class _Known:
    """Names of the bundle, by their case-folded spelling."""

    def __init__(self, mentions: Mentions, words: Lexicon) -> None:
        self.words = words
        self.names: dict[str, int] = {}
        self.titled: set[str] = set()
        for candidates in mentions.values():
            for c in candidates:
                key = c.text.casefold()
                self.names[key] = self.names.get(key, 0) + 1
                if c.text.islower():
                    self.titled.add(key)
        self.parts = self._parts()
        self.near: dict[str, list[str]] = {}
        for part, count in self.parts.items():
            if len(part) > 5 and count > 2 and part.isascii():
                for key in near(part):
                    self.near.setdefault(key, []).append(part)

    def _parts(self) -> dict[str, int]:
        parts: dict[str, int] = {}
        for name, count in self.names.items():
            for part in name.split():
                parts[part] = parts.get(part, 0) + count
        return parts

    def is_name(self, word: str) -> bool:
        """Whether a word written small is a name: a known one, rarely small, or another spelling of a frequent one."""
        if word in self.titled:
            return True
        small = self.words.small[word]
        if word in self.names:
            rare = self.names[word] >= RARER * small and not is_common(word)
            return rare or (word in lists.english_places() and word not in _AMBIGUOUS)
        if word in lists.english_places() and word not in _AMBIGUOUS:
            return True
        if not word.isascii() and script(word) not in ("latin", "cyrillic", "greek", "armenian"):
            return self._alike(word)
        return False

    def _alike(self, word: str) -> bool:
        from store.names.linking.fold import ascii_of

        plain = ascii_of(word)
        found = {p for key in near(plain) for p in self.near.get(key, ())}
        return any(alike(plain, p).score >= 0.85 for p in found)


_AMBIGUOUS = frozenset(
    "turkey china jersey guinea chad jordan georgia nice reading split essen mobile bath orange lens wells buffalo phoenix male polish "
    "niger mali cuba peru oman iran togo lima rome como hove deal rugby sandwich ware march worms limerick bologna casablanca gulf amazon "
    "pacific atlantic caribbean mediterranean arctic queens brest derby plymouth canton java delta normal troy surat tours angers nancy "
    "florence victoria charlotte sydney madison austin houston lincoln jackson montgomery carolina virginia georgia israel india asia "
    "america sahara bronx".split()
)


def _phrases(s: Spotted, known: _Known) -> Iterator[Candidate]:
    """The longest end of a lower-case phrase that is a known name of several words."""
    for c in s.candidates:
        if c.at != "small":
            continue
        words = c.text.split()
        for i in range(len(words) - 1):
            rest = " ".join(words[i:])
            if known.names.get(rest, 0) and len(words) - i > 2:
                start = c.end - len(c.text.split(None, i)[-1])
                yield c._replace(start=start, text=c.text[start - c.start :], at="mid")
                break


def _words(s: Spotted, known: _Known) -> Iterator[Candidate]:
    for word, offsets in s.odd.items():
        if known.is_name(word):
            for offset in offsets:
                yield Candidate(offset, offset + len(word), word, "mid")
