"""What linking remembers of a collection, so that a few articles more do not cost the reading of all others.

`Settled` is one article after the second pass. From the settled articles alone all spellings are joined again, which is
quick; what an article settles to rests on words of the bundle, so it is settled again only where one of the words that it
asks for stands otherwise than before.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from store.names.detection.collection_lexicon import Lexicon
from store.names.entity_types import Tally
from store.names.model import Spotted, Stated
from store.names.resolution.article_names import Use

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Settled:
    """One article of a linked collection, as far as linking others needs it."""

    uses: tuple[Use, ...]
    """Its names, with those written small."""
    asked: str = ""
    """Words of its candidates, which the second pass looks up in the lexicon; a space between them."""
    small: tuple[str, ...] = ()
    """Words and phrases that would be names if the bundle knew them."""
    found: tuple[str, ...] = ()
    """Those among them that are."""
    extra: tuple[tuple[str, int], ...] = ()
    """The names written small that were added for that, with the number of their mentions."""
    stated: tuple[Stated, ...] = ()
    entities: tuple[str, ...] = ()
    """Entity id of each of `uses`."""

    def plain(self) -> Iterator[tuple[str, int]]:
        """Spellings and numbers of its names without those written small."""
        if not self.extra:
            return ((use.text, use.number) for use in self.uses)
        found = Counter({text: -number for text, number in self.extra})
        for use in self.uses:
            found[use.text] += use.number
        return ((text, number) for text, number in found.items() if number > 0)

    def told(self, entities: tuple[str, ...]) -> Settled:
        """The same with other entities."""
        return replace(self, entities=entities)

    def to_json(self) -> list[Any]:
        """As plain JSON data."""
        return [
            [_flat(use) for use in self.uses],
            self.asked,
            self.small,
            self.found,
            self.extra,
            self.stated,
            self.entities,
        ]

    @classmethod
    def from_json(cls, data: Sequence[Any]) -> Settled:
        """The reverse of `to_json`; raises ValueError, TypeError or IndexError if it is none."""
        uses, asked, small, found, extra, stated, entities = data
        return cls(
            tuple(map(_use, uses)),
            asked,
            tuple(small),
            tuple(found),
            tuple((text, number) for text, number in extra),
            tuple(Stated(*said) for said in stated),
            tuple(entities),
        )


@dataclass(slots=True)
class Memory:
    """A linked collection: its words, and its settled articles by id."""

    words: Lexicon
    articles: dict[str, Settled] = field(default_factory=dict)


def _flat(use: Use) -> list[object]:
    told, found = use.counted.told, use.counted.found
    shared = [use.text, use.kind, use.owner, use.titled, use.counted.number, *told]
    return shared + list(found) if any(found) else shared


def _use(data: Sequence[Any]) -> Use:
    text, kind, owner, titled, number, *counted = data
    kinds = len(_NONE.told)
    found = Tally(number, tuple(counted[:kinds]), tuple(counted[kinds:]) or _NONE.found)
    return Use(text, kind, titled, found, owner)


_NONE = Tally()


def parts(text: str) -> set[str]:
    """The words of a text or of a key made of it, in one form for both."""
    return set(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def asked(spotted: Spotted) -> str:
    """Words of an article that its second pass may look up."""
    if spotted.given:
        return ""
    found = {word for c in spotted.candidates if c.at != "small" for word in parts(c.text)}
    return " ".join(sorted(found))
