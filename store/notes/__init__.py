"""Annotations: their anchors in the text, their tags, and what the reader wrote."""

from store.notes.table import Annotations

__all__ = ["Annotations"]
