"""Whom "he", "she" or "it" at the start of a sentence means, where only one person or body can be meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from store.events.extraction import verbs
from store.records import Mention, Span

_PERSON = re.compile(
    r"(?:[A-Z][^,;:“”\"]{2,100}, (?=he |she )|(?:That|The same|The next|The following|In|Last|Later|Earlier) (?:[\w]+ ){1,3}(?=he |she ))?(?:He|She|he|she) "
)
_THING = re.compile(
    r"(?:[A-Z][^,;:“”\"]{2,100}, (?=it ))?[Ii]t (?!(?:\w+ly )?(?:is|was|will be|would be|could be|may be|might be|has been|had been|"
    r"looks?|looked|seems?|seemed|appears?|appeared|remains?|turns?|turned|takes?|took|means?|meant|emerged|follows?|rained|snowed)\b)"
)
"""Not what "it" stands for nothing in: "it is feared that …"."""
LEAST = 4
"""Characters before a body's name: "The "."""
_ALONE = re.compile(r",|\s(?!and\b|or\b|of\b)[a-z]")
REACH = 140
"""Characters of a sentence in which its pronoun is looked for."""


class Referent:
    """Follows the sentences of a text: the person, and the body or place, that the last one was about."""

    def __init__(self, text: str, names: Sequence[Mention]) -> None:
        """`names` are the mentions of the text, sorted."""
        people = [name for name in names if name.kind == "person"]
        things = [name for name in names if name.kind in ("organisation", "place")]
        self._person = _Course(text, people, _PERSON)
        self._thing = _Course(text, things, _THING)

    def enter(self, sentence: Span) -> str:
        """The name that a pronoun at the start of this sentence stands for, "" if it begins otherwise or is unclear.

        That person, body or place is the only one that the sentence before names, and its subject.
        """
        person, thing = self._person.enter(sentence), self._thing.enter(sentence)
        return person or thing


class _Course:
    def __init__(self, text: str, names: Sequence[Mention], pronoun: re.Pattern[str]) -> None:
        self._text = text
        self._names = names
        self._starts = [name.start for name in names]
        self._pronoun = pronoun
        self._who = ""

    def enter(self, sentence: Span) -> str:
        start, end = sentence
        here = self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        pronoun = self._pronoun.match(self._text, start, min(end, start + REACH))
        if pronoun:
            who = self._who if not here or here[0].start >= pronoun.end() else ""
            if here:
                self._who = ""
            return who
        self._who = self._subject(sentence, here)
        return ""

    def _subject(self, sentence: Span, here: Sequence[Mention]) -> str:
        alike = [name for name in here if name.kind == here[0].kind or name.kind != "place"]
        if not here or len({name.entity or name.text for name in alike}) > 1:
            return ""
        name = here[0]
        before = self._text[sentence[0] : name.start]
        opens = (
            len(before) < 80 and verbs.first_finite(before) < 0 and "“" not in before and '"' not in before
        )
        if name.kind != "person":
            opens = len(before) <= LEAST and _ALONE.match(self._text, name.end) is not None
        return name.text if opens else ""
