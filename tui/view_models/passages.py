"""A passage ready to be shown away from its text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of an article with the words around it, ready to be shown."""

    article: str
    start: int
    end: int
    before: str
    """Up to 60 characters before it, in its paragraph."""
    quote: str
    after: str
    """Up to 60 characters after it, in its paragraph."""
    title: str
    """The article's."""
    date: str
    """The article's, as a reader says it: "8 Apr 2021", "Sep 2022~", "undated"."""
    paragraph: int
    """Counted from 1."""
