"""The coefficients of agreement, by NLTK, loaded at the first comparison: it is an extra that few readers need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from nltk.metrics.agreement import AnnotationTask

__all__ = ["AnnotationTask"]

__getattr__ = attach(__name__, {"AnnotationTask": "nltk.metrics.agreement"})
