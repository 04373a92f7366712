"""Times of the day in four digits: "1005 The ministry says", as the entries of a live page begin, and "at 1653 local
time". They are no years.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from store.dates.lexer import Tokens, codes_of
from store.dates.lexer import code as code_of
from store.text.word_lists import word_lists

RUN = 4
"""Stamps from which on a page is a live one: a chronology of years soon has one like 1989, which no clock shows."""
OLDEST, LATEST = 1700, 2035
"""Years that news may begin a sentence with."""

_FOUR_DIGITS = codes_of(("year", "int"))
_ENDS = codes_of(("line", "dot", "mark"))
_AT = frozenset("at by around about from until till before after".split())
_FOLLOWS = frozenset(("on", "which", "when", "and", "but", "yesterday", "today", "as"))
_WORDS = word_lists("store.dates", "guards.txt")
_PREPOSITIONS = _WORDS["before_years"]
_STOPS = frozenset('.!?…:"”»)]')


def without_stamps(cut: Tokens) -> Tokens:
    """The tokens, with what opens an entry by its time taken for no date, and spoken times for times.

    The given ones are not changed.
    """
    stamps, times = _stamps(cut), _times(cut)
    if not stamps and not times:
        return cut
    codes, values = list(cut.codes), dict(cut.values)
    for at in stamps:
        codes[at] = code_of("junk")
        values.pop(at, None)
    for at in times - stamps:
        codes[at] = code_of("clock")
        values[at] = (*divmod(_value(cut, at), 100), None, None)
    return replace(cut, codes="".join(codes), values=values)


def _stamps(cut: Tokens) -> set[int]:
    found = list(_openings(cut))
    values = [value for _, value, _ in found]
    if not found or any(_is_no_time(value) for value in values):
        return set()
    if not _is_live(values):
        return {at for at, value, bare in found if bare and value < OLDEST}
    captions = {at for at in _before_capital(cut) if _word(cut, at - 1) not in _PREPOSITIONS}
    return {at for at, _, _ in found} | captions


def _times(cut: Tokens) -> set[int]:
    return {at for at in _four_digits(cut) if not _is_no_time(_value(cut, at)) and _is_said(cut, at)}


def _is_said(cut: Tokens, at: int) -> bool:
    """ "1653 local time", "1653 (2153 GMT)", "struck at 1653."."""
    after, before = _word(cut, at + 1), _word(cut, at - 1)
    if after == "local" or (after in ("hours", "hrs") and before in _AT):
        return True
    if (
        after == "("
        and cut.codes[at + 2 : at + 3] in _FOUR_DIGITS
        and cut.codes[at + 3 : at + 4] == code_of("zone")
    ):
        return True
    return before == "at" and _value(cut, at) < OLDEST and not (after.isalpha() and after not in _FOLLOWS)


def _word(cut: Tokens, at: int) -> str:
    """A token in lower case; "" before the first and behind the last."""
    return cut.text[cut.starts[at] : cut.ends[at]].lower() if 0 <= at < len(cut.starts) else ""


def _value(cut: Tokens, at: int) -> int:
    return int(cut.text[cut.starts[at] : cut.ends[at]])


def _four_digits(cut: Tokens) -> Iterator[int]:
    for at, code in enumerate(cut.codes):
        start, end = cut.starts[at], cut.ends[at]
        if code in _FOUR_DIGITS and end - start == 4 and cut.text[start:end].isdigit():
            yield at


def _before_capital(cut: Tokens) -> Iterator[int]:
    for at in _four_digits(cut):
        if (
            at + 1 < len(cut.starts)
            and cut.text[cut.starts[at + 1]].isupper()
            and not _is_no_time(_value(cut, at))
        ):
            yield at


def _openings(cut: Tokens) -> Iterator[tuple[int, int, bool]]:
    """Numbers of four digits that open a sentence before a capital: token, value, and whether nothing stands between."""
    for at in _four_digits(cut):
        after = at + 1
        if after >= len(cut.starts) or not _opens(cut, at):
            continue
        bare = cut.text[cut.starts[after]].isalnum()
        if not bare and after + 1 < len(cut.starts):
            after += 1
        if cut.text[cut.starts[after]].isupper():
            yield at, _value(cut, at), bare


def _opens(cut: Tokens, at: int) -> bool:
    if at == 0:
        return True
    return cut.codes[at - 1] in _ENDS and (
        cut.codes[at - 1] == code_of("line") or cut.text[cut.starts[at - 1]] in _STOPS
    )


def _is_no_time(value: int) -> bool:
    """True for 1066, which is a year among years then."""
    return value % 100 > 59 or value >= 2400


def _is_live(values: Sequence[int]) -> bool:
    """True for times of a day in a row, up or down but for midnight, of which some could not be years of the news."""
    if len(values) < RUN:
        return False
    steps = [b - a for a, b in pairwise(values) if a != b]
    backward = min(sum(step > 0 for step in steps), sum(step < 0 for step in steps))
    return backward <= 1 + len(steps) // 5 and any(not OLDEST <= value <= LATEST for value in values)
