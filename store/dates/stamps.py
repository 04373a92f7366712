"""Clock stamps without a colon: "1005 The ministry says", as the entries of a live page begin. They are no years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from store.dates.scan import Tokens, codes_of
from store.dates.scan import code as code_of

RUN = 4
"""Stamps from which on a page is a live one: a chronology of years soon has one like 1989, which no clock shows."""
OLDEST, LATEST = 1700, 2035
"""Years that news may begin a sentence with."""

_FOUR_DIGITS = codes_of(("year", "int"))
_ENDS = codes_of(("line", "dot", "mark"))
_STOPS = frozenset('.!?…:"”»)]')


def without_stamps(cut: Tokens) -> Tokens:
    """The tokens, with numbers that open an entry by its time of day taken for no date; the given ones are not changed."""
    found = list(_openings(cut))
    if not found:
        return cut
    values = [value for _, value, _ in found]
    if any(_is_no_time(value) for value in values):
        return cut
    live = _is_live(values)
    stamps = {at for at, value, bare in found if live or (bare and value < OLDEST)}
    junk = code_of("junk")
    codes = "".join(junk if at in stamps else code for at, code in enumerate(cut.codes))
    left = {at: value for at, value in cut.values.items() if at not in stamps}
    return replace(cut, codes=codes, values=left)


def _openings(cut: Tokens) -> Iterator[tuple[int, int, bool]]:
    """Numbers of four digits that open a sentence before a capital: token, value, and whether nothing stands between."""
    text, codes, starts, ends = cut.text, cut.codes, cut.starts, cut.ends
    for at, code in enumerate(codes[:-1]):
        if code not in _FOUR_DIGITS or ends[at] - starts[at] != 4 or not _opens(cut, at):
            continue
        after = at + 1
        bare = text[starts[after]].isalnum()
        if not bare and after + 1 < len(codes):
            after += 1
        if text[starts[after]].isupper() and text[starts[at] : ends[at]].isdigit():
            yield at, int(text[starts[at] : ends[at]]), bare


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
