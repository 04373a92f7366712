"""Dates as a reader types them, in words of any language that there are words for: "last Friday", "7 апреля 2021", "vor drei Tagen".

Counted from today. The language is not asked for: the first that reads all of the words is taken, English before the
languages with lists of their own, those before the ones that dateparser alone has words for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from store import edtf
from store.dates.finder import find
from store.dates.languages import east_asian
from store.dates.languages.lexicon import WORD, Lexicon, lexicon, listed, norm

_OTHERS = (
    "bg be ro sv da nb fi et lv lt sk sl hr sr mk sq el he th vi id ms bn ur uz kk ky ca gl eu is af sw"
).split()
"""Languages without a list of ours: dateparser's words, whole."""
_LONGEST = 60
_SHORT = 4
"""Letters of the longest preposition before a date: "im Mai 2021"."""
_TELLING = frozenset(("month", "short", "weekday", "shared", "relative", "unit", "season", "year_mark"))
_WORD = re.compile(WORD)


def read_typed(typed: str, today: date) -> str | None:
    """The EDTF value of all of the words, with a known year; None if no language reads them so."""
    words = " ".join(typed.split())
    if len(words) > _LONGEST or not any(letter.isalpha() for letter in words):
        return None
    for language in _languages(words):
        for spelt in dict.fromkeys((words, words.title())):
            value = _whole(spelt, today, language)
            if value is not None:
                return value
    return None


def _whole(words: str, today: date, language: str) -> str | None:
    """What one language reads, if it reads all but a short word before."""
    found = find(words, today.isoformat(), language=language)
    if len(found) != 1 or found[0].end != len(words) or not _is_lead(words[: found[0].start]):
        return None
    value = (found[0].edtf or "").split("T")[0]
    return value if edtf.is_valid(value) and edtf.days(value).first is not None else None


def _is_lead(before: str) -> bool:
    return not before.strip() or (
        len(before.split()) == 1 and len(before.strip()) <= _SHORT and before[0].isalpha()
    )


def _languages(words: str) -> Iterator[str]:
    """English, then those that know one of the words as a part of a date."""
    yield "en"
    if any(ord(letter) > 0x2E80 for letter in words):
        yield from east_asian.LANGUAGES
    said = [norm(word) for word in _WORD.findall(words)]
    for language in (*listed(), *_OTHERS):
        known = lexicon(language)
        if known is not None and any(_tells(word, known) for word in said):
            yield language


def _tells(word: str, words: Lexicon) -> bool:
    roles = words.words.get(word, {})
    return not _TELLING.isdisjoint(roles) or word in words.phrases
