"""Articles for tests: a text with its names in [square brackets] and its said dates in {words|EDTF}."""

from __future__ import annotations

import re
from hashlib import sha256

from store.events import tell
from store.records import Article, Document, Entity, Kind, Mention, Published, Telling, TimeExpression

_MARK = re.compile(r"\[(?P<name>[^\]]+)\]|\{(?P<words>[^|}]+)\|(?P<edtf>[^}]*)\}")


class Told:
    """A marked text as document, dates, names and tellings."""

    def __init__(self, key: str, marked: str, published: str | None = None, title: str | None = None) -> None:
        self.dates: list[TimeExpression] = []
        self.names: list[Mention] = []
        text = ""
        at = 0
        for match in _MARK.finditer(marked):
            text += marked[at : match.start()]
            at = match.end()
            words = match["name"] or match["words"]
            start, end = len(text), len(text) + len(words)
            text += words
            if match["name"]:
                self.names.append(Mention(start, end, words, "other", words.lower()))
            elif match["edtf"]:
                value = match["edtf"]
                self.dates.append(TimeExpression(start, end, words, "DATE", value, value, "said"))
        text += marked[at:]
        stated = Published(published, "given")
        self.text = text
        self.document = Document(_article(key, text, stated), text, stated)

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """What `tell` makes of it."""
        return tell(self.document, self.dates, self.names)


def _article(key: str, text: str, published: Published) -> Article:
    body = sha256(text.encode()).hexdigest()
    return Article(key, body, f"{key}.txt", len(text), len(text.split()), published=published)


def entities(*names: str, kind: Kind = "other") -> tuple[Entity, ...]:
    """Entities called so."""
    return tuple(Entity(name.lower(), name, kind, (), 1, ()) for name in names)
