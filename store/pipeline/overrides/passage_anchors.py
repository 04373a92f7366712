"""Passages that decisions about events name: kept by their words, and found again in the texts as they are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from store.errors import StoreError
from store.events.overrides import Key
from store.notes import anchoring
from store.pipeline.memo import Memo
from store.pipeline.ports import Corpus
from store.records import Anchor, Document
from store.storage import documents

Doc = Mapping[str, Any]


def kept(document: Document, start: int, end: int) -> dict[str, Any]:
    """A passage as plain JSON; raises ValueError if it is empty or not within the text."""
    article = document.article
    anchor = documents.anchor_document(anchoring.make(document.text, start, end))
    return {"article": article.id, "body": article.body, "anchor": anchor}


class Passages:
    """Where passages are now. A text that is the same as when the passage was kept need not be read for that."""

    def __init__(self, shelf: Corpus) -> None:
        self._shelf = shelf
        self._bodies: Memo[dict[str, str | None]] = Memo(lambda: (shelf.revisions.articles,), lambda _: {})
        self._placed: dict[tuple[str, str, Anchor], Key | None] = {}

    def place(self, passages: Sequence[Doc]) -> list[Key | None]:
        """A place for each, None where its words are gone. Raises KeyError, TypeError, ValueError on what is no passage."""
        found: list[Key | None] = [None] * len(passages)
        moved: dict[tuple[str, str], list[tuple[int, Anchor]]] = defaultdict(list)
        for at, passage in enumerate(passages):
            article, anchor = str(passage["article"]), documents.read_anchor(passage["anchor"])
            body = self.body(article)
            if body == passage.get("body"):
                found[at] = (article, anchor.start, anchor.end)
            elif body is not None:
                moved[article, body].append((at, anchor))
        for (article, body), anchored in moved.items():
            self._find(article, body, [anchor for _, anchor in anchored])
            for at, anchor in anchored:
                found[at] = self._placed.get((article, body, anchor))
        return found

    def body(self, article: str) -> str | None:
        """What text an article has now; None if it is not there."""
        bodies = self._bodies.get()
        if article not in bodies:
            bodies[article] = None
            with suppress(StoreError):
                bodies[article] = self._shelf.row(article).body
        return bodies[article]

    def _find(self, article: str, body: str, wanted: Iterable[Anchor]) -> None:
        """Looks them up together: that costs hardly more than one."""
        new = [anchor for anchor in wanted if (article, body, anchor) not in self._placed]
        try:
            text = self._shelf.document(article).text if new else ""
        except StoreError:
            return
        for anchor, place in zip(new, anchoring.reanchor(new, text), strict=True):
            key = None if place.state == "lost" else (article, place.start, place.end)
            self._placed[article, body, anchor] = key
