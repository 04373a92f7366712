"""Words of direct speech that was spoken on another day than the article's: "“Yesterday we lost a friend,” he said on 20 April."

"Yesterday", "today" and "tomorrow" within quotation marks are counted from the day that the saying names, where it names one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.dates.expressions import DayWord, Point, Read
from store.dates.lexer import Tokens
from store.text.word_lists import word_lists

_SPEECH = re.compile(r"[“\"](?P<said>[^“”\"\n]{1,600}+)[”\"]")
_SAYING = "|".join(
    sorted({*word_lists("store.dates", "direction.txt")["saying"], "tweeted", "posted", "spoke", "speaking"})
)
_BETWEEN = re.compile(
    rf" ?(?:[\w.’'-]{{1,20}}+ ){{0,6}}(?:{_SAYING})(?: (?!who|after|when|that|was|of|by)[\w’'-]{{1,20}}+){{0,6}}(?: on)? \Z"
)
_LEAD = re.compile(
    rf",? (?:[\w.’'-]{{1,20}}+ ){{0,6}}(?:{_SAYING})(?: (?!who|after|when|was|of|by)[\w’'-]{{1,20}}+){{0,4}}[,:] ?\Z"
)


def spoken_days(cut: Tokens, reads: Sequence[Read]) -> dict[int, Read]:
    """First token of a day word in direct speech -> the date on which it was said, as read.

    Two places are looked at: right behind the speech ("…,” he said on 20 April"), and before it in the same sentence
    ("On 20 April he said: “…").
    """
    words = [read for read in reads if isinstance(read.form, DayWord)]
    days = [read for read in reads if _is_day(read)]
    if not words or not days:
        return {}
    speeches = [match.span() for match in _SPEECH.finditer(cut.text)]
    found: dict[int, Read] = {}
    for word in words:
        at = cut.starts[word.first]
        speech = next(((low, high) for low, high in speeches if low < at < high), None)
        day = speech and _said_on(cut, days, *speech)
        if day:
            found[word.first] = day
    return found


def _is_day(read: Read) -> bool:
    form = read.form
    return isinstance(form, Point) and (
        (form.month is not None and form.day is not None) or form.weekday is not None
    )


def _said_on(cut: Tokens, days: Sequence[Read], begin: int, end: int) -> Read | None:
    for day in days:
        start, stop = cut.starts[day.first], cut.ends[day.last - 1]
        if end <= start < end + _REACH and _BETWEEN.fullmatch(cut.text[end:start]):
            return day
        if begin - _REACH < stop <= begin and _LEAD.fullmatch(cut.text[stop:begin]):
            return day
    return None


_REACH = 120
"""How far from the speech its day may stand, in code points."""
