"""Annotations: their anchors in the text, their tags, and what the reader wrote."""

from store.notes.annotations import Annotations

__all__ = ["Annotations"]
