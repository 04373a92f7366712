"""The documents of the journals: which record each holds, and what of it can be read alone."""

from __future__ import annotations

import os
from typing import Any

from store.records import Anchor, Annotation, Article, Decision, Published
from store.storage.codec import codec

Doc = dict[str, Any]
_ANCHOR = codec(Anchor)
_ARTICLE = codec(Article)
_ANNOTATION = codec(Annotation)
_DECISION = codec(Decision)


def new_id() -> str:
    """An id that nobody else will make: 32 hexadecimal digits."""
    return os.urandom(16).hex()


def article_document(article: Article) -> Doc:
    """An article as a document."""
    return _ARTICLE.document(article)


def article(key: str, document: Doc) -> Article:
    """The article of a document."""
    return _ARTICLE.from_document(document, key)


def published(document: Doc) -> Published:
    """An article's own date, without reading the rest of its document."""
    return codec(Published).from_row(document["published"])


def anchor_document(anchor: Anchor) -> Doc:
    """An anchor as a part of a document."""
    return _ANCHOR.document(anchor)


def anchor(document: Doc) -> Anchor:
    """The anchor in a document; fields that are none of the anchor's are passed over."""
    return _ANCHOR.from_document(document)


def read_anchor(document: object) -> Anchor:
    """The anchor in plain JSON that a later version may have written; raises ValueError if it is none."""
    if not isinstance(document, dict):
        raise ValueError("no anchor")
    try:
        found = anchor(document)
    except (AttributeError, TypeError) as error:
        raise ValueError("no anchor") from error
    words = (found.exact, found.prefix, found.suffix)
    if not (type(found.start) is type(found.end) is int and all(isinstance(word, str) for word in words)):
        raise ValueError("an anchor has whole numbers and words")
    if not (0 <= found.start < found.end and found.exact):
        raise ValueError("an anchor holds something")
    return found


def annotation_document(annotation: Annotation) -> Doc:
    """An annotation as a document."""
    return _ANNOTATION.document(annotation)


def annotation(key: str, document: Doc) -> Annotation:
    """The annotation of a document."""
    return _ANNOTATION.from_document(document, key)


def decision_document(decision: Decision) -> Doc:
    """A decision as a document."""
    return _DECISION.document(decision)


def decision(key: str, document: Doc) -> Decision:
    """The decision of a document."""
    return _DECISION.from_document(document, key)
