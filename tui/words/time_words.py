"""What words of time come to where they name no date: lengths, repeated times, "some time later". Pure.

The values are those of TimeML (ISO 8601 durations, "XXXX-WXX-3", "FUTURE_REF"), which no reader need know.
"""

from __future__ import annotations

import re

from store import edtf
from store.records import Reading, TimeExpression

KINDS = {"DATE": "date", "TIME": "time of day", "DURATION": "length of time", "SET": "repeated time"}
UNKNOWN = "no date is known for it"
_REFERENCES = {
    "PRESENT_REF": "the time of the article",
    "PAST_REF": "some time before",
    "FUTURE_REF": "some time later",
}
_UNITS = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "DE": "decade",
    "CE": "century",
    "Q": "quarter",
    "WE": "weekend",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}
_PARTS_OF_DAY = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "fall", "AU": "autumn", "WI": "winter"}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}
_SIZES = {
    "APPROX": "about",
    "LESS_THAN": "less than",
    "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most",
    "EQUAL_OR_MORE": "at least",
}
_AMOUNT = r"[\dX.]++[A-SU-WYZ]++"
_LENGTH = re.compile(rf"P(?=.)(?:{_AMOUNT})*+(?:T(?:{_AMOUNT})++)?+", re.ASCII)
_PART = re.compile(r"(T)?(?<![\dX.])([\dX.]++)([A-SU-WYZ]++)", re.ASCII)


def meaning(date: TimeExpression) -> str:
    """What an expression came to: "22 Feb 2022", "about 44 days", "every Wednesday", "some time later"."""
    if date.edtf is not None:
        said = edtf.label(date.edtf, date.mod)
        return f"every {said}" if date.type == "SET" else said
    return worded(date.value, date.mod, repeated=date.type == "SET")


def reading(other: Reading) -> str:
    """Another reading, in the same words."""
    return edtf.label(other.edtf) if other.edtf else worded(other.value)


def worded(value: str, mod: str | None = None, *, repeated: bool = False) -> str:
    """A TimeML value in words; `UNKNOWN` where it says nothing."""
    if value in _REFERENCES:
        return _REFERENCES[value]
    if _LENGTH.fullmatch(value):
        return _every(value) if repeated else " ".join(filter(None, (_SIZES.get(mod or ""), _length(value))))
    if value.startswith("BC"):
        return _before_christ(value[2:])
    if edtf.is_valid(value) and "XX-XX" not in value:
        return edtf.label(value) or UNKNOWN
    return _unplaced(value, "every" if repeated else "")


def _amounts(value: str) -> list[tuple[str, str]]:
    """Numbers ("X" where it is not said) with their units: "P1Y6M" is 1 year and 6 months."""
    found, clock = [], ""
    for match in _PART.finditer(value[1:]):
        clock = clock or match[1] or ""
        unit = _UNITS.get(clock + match[3])
        found.append((match[2], unit or match[3].lower()))
    return found


def _length(value: str) -> str:
    return " and ".join(_counted(number, unit) for number, unit in _amounts(value))


def _counted(number: str, unit: str) -> str:
    many = "centuries" if unit == "century" else f"{unit}s"
    return f"some {many}" if "X" in number else f"{number} {unit if number == '1' else many}"


def _every(value: str) -> str:
    """ "every day", "every 2 weeks"."""
    (number, unit), *others = _amounts(value)
    if others:
        return f"every {_length(value)}"
    return f"every {unit}" if number == "1" else f"every {_counted(number, unit).replace('some ', 'few ')}"


def _before_christ(digits: str) -> str:
    """Decades ("014") and centuries ("02") count down to the birth of Christ."""
    if not digits.isdecimal():
        return UNKNOWN
    if len(digits) == 2:
        return f"century {int(digits) + 1} before Christ"
    return f"the {int(digits)}0s BC" if len(digits) == 3 else f"{int(digits)} BC"


def _unplaced(value: str, every: str) -> str:
    """What lies in no known year: "a Wednesday", "every morning", "a summer", "the second half of a year"."""
    day, _, time = value.partition("T")
    tail = day.rsplit("-", 1)[-1]
    article = every or "a"
    if time:
        return _time_of_day(time, every)
    if match := re.fullmatch(r"[\dX]{4}-W[\dX]{2}-([1-7])", day):
        return f"{article} {_DAYS[int(match[1]) - 1]}"
    if match := re.fullmatch(r"(?:([\dX]{4})-)([HQ])(\d)", day):
        part = "half" if match[2] == "H" else "quarter"
        year = f"{article} year" if "X" in match[1] else match[1]
        return f"the {_ORDINALS.get(match[3], '')} {part} of {year}"
    if tail == "WE":
        return f"{article} weekend"
    if tail in _SEASONS:
        # "an autumn" is the only one that begins with a vowel.
        return f"{every or ('an' if tail == 'AU' else 'a')} {_SEASONS[tail]}"
    return f"{article} week" if tail == "WXX" else UNKNOWN


def _time_of_day(time: str, every: str) -> str:
    if part := _PARTS_OF_DAY.get(time):
        return f"{every or ('an' if part[0] in 'ae' else 'a')} {part}"
    if clock := re.match(r"\d\d(?::\d\d)?", time):
        return f"{every} day at {clock[0]}" if every else f"{clock[0]} on some day"
    return UNKNOWN
