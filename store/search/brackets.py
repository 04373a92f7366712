"""Where the brackets of a query stand that are in no quotation marks, looked up without reading the query again for each part."""

from __future__ import annotations

import re
from bisect import bisect_left

_SIGN = re.compile(r'["()]')


class Brackets:
    """The brackets of one text, with plain quotation marks.

    A bracket seen from some place is in quotation marks if an odd number of them stands between the two; so two rows of
    brackets, by whether an odd number of marks stands before them, answer for every place.
    """

    def __init__(self, text: str) -> None:
        self._end = len(text)
        self._marks: list[int] = []
        self._brackets: tuple[list[int], list[int]] = ([], [])
        for match in _SIGN.finditer(text):
            if match[0] == '"':
                self._marks.append(match.start())
            else:
                self._brackets[len(self._marks) % 2].append(match.start())

    def next(self, at: int) -> int:
        """Where the next one stands from there on; the end of the text if there is none."""
        row = self._brackets[bisect_left(self._marks, at) % 2]
        place = bisect_left(row, at)
        return row[place] if place < len(row) else self._end
