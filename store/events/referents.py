"""Whom "he" or "she" at the start of a sentence means, where only one person can be meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from store.events import verbs
from store.records import Mention, Span

_PRONOUNS = ("He ", "She ")


class Referent:
    """Follows the sentences of a text: the person that the last one was about."""

    def __init__(self, text: str, names: Sequence[Mention]) -> None:
        """`names` are the mentions of the text, sorted."""
        self._text = text
        self._people = [name for name in names if name.kind == "person"]
        self._starts = [name.start for name in self._people]
        self._who = ""

    def enter(self, sentence: Span) -> str:
        """The name that a pronoun at the start of this sentence stands for, "" if it begins otherwise or is unclear.

        That person is the only one that the sentence before names, and its subject.
        """
        start, end = sentence
        here = self._people[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        if self._text.startswith(_PRONOUNS, start):
            who = self._who
            if here:
                self._who = ""
            return who
        self._who = self._subject(sentence, here)
        return ""

    def _subject(self, sentence: Span, here: Sequence[Mention]) -> str:
        if not here or len({name.entity or name.text for name in here}) > 1:
            return ""
        before = self._text[sentence[0] : here[0].start]
        opens = (
            len(before) < 80 and verbs.first_finite(before) < 0 and "“" not in before and '"' not in before
        )
        return here[0].text if opens else ""
