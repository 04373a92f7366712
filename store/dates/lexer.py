"""Cuts a text into tokens and gives each a class: one character of a string that the patterns then run over.

One pass over the text, each token looked up in a dictionary: the cost is linear whatever the text holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from store.dates.vocabulary import entries

_TOKEN = re.compile(
    r"""
    (?P<iso>(?<![\w.])\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
  | (?P<number>\d+(?:[.,:/–-]\d+)*(?:(?:st|nd|rd|th|['’]?s|am|pm)\b)?)
  | (?P<short>['’]\d\ds?\b)
  | (?P<qcode>\b[QH][1-4]\b)
  | (?P<ampm>[aApP]\.\s?[mM]\b\.?)
  | (?P<era>B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.)
  | (?P<zone>\b(?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::?\d\d)?(?!\w))
  | (?P<word>[oO]['’]clock\b|[^\W\d_]+)
  | (?P<poss>['’][sS]\b)
  | (?P<line>\n\s*)
  | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)
_MARKS = {
    ",": "comma",
    ".": "dot",
    "-": "dash",
    "–": "dash",
    "—": "longdash",
    "/": "slash",
    ";": "semi",
    "(": "open",
}
_FIXED = (
    "plain iso year day int fraction ordnum qcode bcdecade decade slash3 clock quantity decimal shortyear ampm era poss line "
    "comma dot dash longdash slash semi open mark money junk"
).split()


def _tables() -> tuple[dict[str, str], dict[str, tuple[str, object]]]:
    codes: dict[str, str] = {}
    names = list(_FIXED)
    words: dict[str, tuple[str, object]] = {}
    listed = list(entries())
    names += dict.fromkeys(name for _, name, _ in listed)
    # Letters first, so that a printed code string can be read; none is special in a pattern.
    pool = [chr(c) for c in (*range(0x61, 0x7B), *range(0x41, 0x5B), *range(0xC0, 0x180))]
    for name, code in zip(names, pool, strict=False):
        codes.setdefault(name, code)
    for word, name, value in listed:
        words[word] = (codes[name], value)
    return codes, words


_CODES, _WORDS = _tables()
CLASS_OF = {character: name for name, character in _CODES.items()}
"""The class that a character of a code string stands for."""


def code(name: str) -> str:
    """The character that stands for a class; raises KeyError for an unknown name."""
    return _CODES[name]


@lru_cache(maxsize=1024)
def codes_of(names: tuple[str, ...]) -> frozenset[str]:
    """The characters of some classes."""
    return frozenset(_CODES[name] for name in names if name in _CODES)


@dataclass(slots=True)
class Tokens:
    """The tokens of a text: parallel lists, and one character of `codes` each."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    codes: str = ""
    values: dict[int, object] = field(default_factory=dict)
    """By token: a number, a unit, a pair …; only for tokens that mean something."""

    def said(self, first: int, last: int) -> str:
        """The words from one token to another, the last excluded."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""


def tokens(text: str) -> Tokens:
    """The tokens of a text."""
    table, words = _CODES, _WORDS
    found = Tokens(text)
    starts, ends, codes, values = found.starts, found.ends, [], found.values
    plain, marks = table["plain"], {mark: table[name] for mark, name in _MARKS.items()}
    mark_code, may = table["mark"], table["may"]
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        if kind == "word":
            entry = words.get(match[0])
            if entry is None:
                codes.append(plain)
                continue
            if (
                entry[0] == may
                and codes
                and codes[-1] in (may, plain)
                and text[starts[-2] : ends[-2]] == match[0]
            ):
                # "May May May" is no month, and must cost no more than other words.
                codes[-1] = plain
                codes.append(plain)
                continue
            codes.append(entry[0])
            values[len(codes) - 1] = entry[1]
        elif kind == "mark":
            codes.append(marks.get(match[0], mark_code))
        else:
            name, value = _CLASSIFY[kind or ""](match, text)
            if name == "range":
                _split(found, codes, start, match[0], table)
                continue
            codes.append(table[name])
            if value is not None:
                values[len(codes) - 1] = value
    found.codes = "".join(codes)
    return found


def _split(found: Tokens, codes: list[str], start: int, said: str, table: dict[str, str]) -> None:
    """ "1914-18" and "3-5" are three tokens: two numbers and the dash between."""
    dash = next(i for i, c in enumerate(said) if not c.isdigit())
    first, second = said[:dash], said[dash + 1 :]
    years = len(first) == 4 and len(second) in (1, 2, 4)
    number = int(first[: 4 - len(second)] + second) if years else int(second)
    pieces = ((0, dash, int(first)), (dash, dash + 1, None), (dash + 1, len(said), number))
    for low, high, value in pieces:
        if low:
            found.starts.append(start + low)
        found.ends[len(codes) :] = [start + high]
        if value is None:
            codes.append(table["dash"])
            continue
        found.values[len(codes)] = value
        codes.append(table["year" if years else "day" if 1 <= value <= 31 else "int"])


_Class = tuple[str, object]
_CURRENCY = "$£€¥₽#№"
_INTRODUCED = re.compile(r"(?:^|[^\w])(?:mid|post|pre|early|late|since|then|[A-Z][a-z]{2,8}|pro|anti)[-–]\Z")
_SHAPE = str.maketrans("123456789–", "000000000-")
_SHAPES: dict[str, str] = {
    "0": "day", "00": "day", "0000": "year",
    "00/00/0000": "slash3", "0/0/0000": "slash3", "00/0/0000": "slash3", "0/00/0000": "slash3",
    "00.00.0000": "slash3", "0.0.0000": "slash3", "00.0.0000": "slash3", "0.00.0000": "slash3",
    "00-00-0000": "slash3", "0-0-0000": "slash3",
    "0000/00/00": "slash3", "0000/0/00": "slash3", "0000/0/0": "slash3", "0000.00.00": "slash3", "0000/00/0": "slash3",
    "00/00/00": "slash3", "0/0/00": "slash3", "00/0/00": "slash3", "0/00/00": "slash3", "00.00.00": "slash3",
    "0:00": "clock", "00:00": "clock", "0:00:00": "clock", "00:00:00": "clock", "0.00": "decimal", "00.00": "decimal",
    "0/0": "fraction", "0-0": "range", "0-00": "range", "00-00": "range", "00-0": "range", "000-000": "range", "000-00": "range", "00-000": "range",
    "0000/00": "winter", "0000-0000": "years", "0000-00": "years", "0000-0": "years",
}  # fmt: skip


def _classify_number(match: re.Match[str], text: str) -> _Class:
    said = match[0]
    start, end = match.span()
    if len(said) > 20:
        return "junk", None
    before = text[start - 1] if start else " "
    if before in _CURRENCY or before == "_" or before.isalnum():
        return "money" if before in _CURRENCY else "junk", None
    if (
        before in "-–"
        and start > 1
        and text[start - 2].isalpha()
        and not _INTRODUCED.search(text[max(start - 12, 0) : start])
    ):
        return "junk", None
    after = text[end : end + 1]
    if after in ("%", "°", "_") or after.isalpha():
        return "junk", None
    if not said[-1].isdigit():
        return _with_suffix(said)
    return _by_shape(said)


def _with_suffix(said: str) -> _Class:
    """ "3rd", "9am", "1990s", "470s", "90s", "2020's"."""
    digits = said.rstrip("stndrhamp'’")
    if not digits.isdigit():
        if said[-1] == "m" and _clock(digits):
            return "clock", (*_clock(digits)[:3], said[-2:])  # type: ignore[index]
        return "junk", None
    tail = said[len(digits) :]
    number = int(digits)
    if tail in ("st", "nd", "rd", "th"):
        return "ordnum", number
    if tail in ("am", "pm"):
        return ("clock", (number, None, None, tail)) if 1 <= number <= 12 else ("junk", None)
    if digits[-1] == "0" and (decade := _decade(digits, tail)):
        return decade
    return ("year", number) if tail[0] in "'’" and len(digits) == 4 else ("junk", None)


def _decade(digits: str, tail: str) -> _Class | None:
    """Of four digits; of three, which is one before Christ; of two, which is one of the last century."""
    number = int(digits)
    if len(digits) == 4 and 1000 <= number < 2100:
        return "decade", number
    if len(digits) == 3 and tail == "s":
        return "bcdecade", number
    return ("decade", 1900 + number) if len(digits) == 2 and tail == "s" else None


def _by_shape(said: str) -> _Class:
    name = _SHAPES.get(said.translate(_SHAPE))
    if name == "day":
        number = int(said)
        return ("day" if 1 <= number <= 31 else "int"), number
    if name == "year":
        number = int(said)
        return ("year" if 1000 <= number < 2200 else "int"), number
    if name == "clock":
        clock = _clock(said)
        return ("clock", clock) if clock else ("junk", None)
    if name == "years":
        return _years(said)
    if name == "winter":
        # "The winter of 1941/42", "the season 2007/08": known by the year it began in.
        first, second = int(said[:4]), int(said[5:])
        return ("year", first) if (first + 1) % 100 == second else ("junk", None)
    if name:
        return name, said
    if said.isdigit() and len(said) <= 6:
        return "int", int(said)
    return ("quantity", float(said)) if re.fullmatch(r"\d{1,3}\.\d", said) else ("junk", None)


def _years(said: str) -> _Class:
    first, second = re.split(r"[-–]", said)
    if not 1000 <= int(first) < 2200:
        return "junk", None
    last = int(first[: 4 - len(second)] + second)
    if int(first) < last < 2200:
        return "range", None
    return ("iso", said) if len(second) == 2 and 1 <= int(second) <= 12 else ("junk", None)


def _clock(said: str) -> tuple[int, int, int | None, None] | None:
    parts = [int(part) for part in re.split(r"[:.]", said) if part.isdigit()]
    if len(parts) < 2 or parts[0] > 24 or parts[1] > 59:
        return None
    return parts[0], parts[1], parts[2] if len(parts) > 2 else None, None


def _classify_line(match: re.Match[str], text: str) -> _Class:
    return "line", None


def _classify_zone(match: re.Match[str], text: str) -> _Class:
    """ "GMT+4", "UTC-03:30": an offset of ISO 8601, or no zone if there is none that far."""
    sign = "-" if re.search("[−-]", match[0]) else "+"
    digits = "".join(character for character in match[0] if character.isdigit())
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    if int(hours) > 14 or int(minutes) > 59:
        return "junk", None
    return "zone", f"{sign}{int(hours):02}" + (f":{minutes}" if minutes != "00" else "")


def _classify_short(match: re.Match[str], text: str) -> _Class:
    said = match[0]
    start = match.start()
    if start and text[start - 1].isalnum():
        return "junk", None
    if said.endswith("s"):
        return ("decade", 1900 + int(said[1:3])) if said[2] == "0" else ("junk", None)
    number = int(said[1:3])
    return "shortyear", number + (2000 if number < 30 else 1900)


_CLASSIFY = {
    "iso": lambda match, text: ("iso", match[0]),
    "number": _classify_number,
    "short": _classify_short,
    "qcode": lambda match, text: ("qcode", match[0]),
    "ampm": lambda match, text: ("ampm", match[0][0].lower() + "m"),
    "zone": _classify_zone,
    "era": lambda match, text: ("era", match[0].replace(" ", "").replace(".", "")),
    "poss": lambda match, text: ("poss", None),
    "line": _classify_line,
}
