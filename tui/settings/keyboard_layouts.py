"""Keys of Cyrillic and Armenian keyboards, read by their position on a QWERTY keyboard.

A terminal sends the letter, not the key: on a Russian layout the `j` key arrives as "о". Positions are those of
the XKB layouts "ru(winkeys)", "ua(unicode)", "am(phonetic)" and "am(eastern)". ASCII characters are never translated:
whether a "." was typed on an English or a Russian keyboard cannot be known.
"""

from __future__ import annotations

from collections.abc import Mapping

_QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_QWERTY_SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'


def _by_position(lower: str) -> dict[str, str]:
    """Both shift levels; "·" stands where the layout has an ASCII character of its own."""
    plain = dict(zip(lower, _QWERTY, strict=True))
    shifted = dict(zip(lower.upper(), _QWERTY_SHIFTED, strict=True))
    return {letter: key for letter, key in (plain | shifted).items() if letter != "·"}


RUSSIAN = _by_position("ёйцукенгшщзхъфывапролджэячсмитьбю") | {"№": "#"}
UKRAINIAN = {"і": "s", "І": "S", "ї": "]", "Ї": "}", "є": "'", "Є": '"', "ґ": "`", "Ґ": "~"}
ARMENIAN_PHONETIC = _by_position("՝քոեռտըւիօպխծասդֆգհյկլ·՛զղցվբնմ·․") | {
    "է": "1",
    "թ": "2",
    "փ": "3",
    "ձ": "4",
    "ջ": "5",
    "և": "7",
    "ր": "8",
    "չ": "9",
    "ճ": "0",
    "ժ": "=",
    "Է": "!",
    "Թ": "@",
    "Փ": "#",
    "Ձ": "$",
    "Ջ": "%",
    "Ր": "*",
    "Չ": "(",
    "Ճ": ")",
    "Ժ": "+",
    "։": ":",
    "՞": "?",
}
ARMENIAN_EASTERN = _by_position("՝խւէրտեըիոպչջասդֆգհճկլթփզցքվբնմշղ") | {
    "ձ": "2",
    "Ձ": "@",
    "յ": "3",
    "Յ": "#",
    "օ": "0",
    "Օ": ")",
    "ռ": "-",
    "Ռ": "_",
    "ժ": "=",
    "Ժ": "+",
    "։": "1",
    "ծ": "/",
    "Ծ": "?",
}

LAYOUTS: Mapping[str, Mapping[str, str]] = {
    "russian": RUSSIAN | UKRAINIAN,
    "armenian": ARMENIAN_PHONETIC,
    "armenian-eastern": ARMENIAN_EASTERN,
}
DEFAULT_LAYOUTS = ("russian", "armenian")
"""The Armenian layouts share letters, so one of them must be chosen; the phonetic one is the default."""


def positions(names: tuple[str, ...] = DEFAULT_LAYOUTS) -> Mapping[str, str]:
    """Letter → QWERTY character for the layouts named; raises KeyError for an unknown layout."""
    table: dict[str, str] = {}
    for name in names:
        table |= LAYOUTS[name]
    return table
