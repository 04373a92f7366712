"""Writing a resolved date as a TimeML value and as EDTF."""

from __future__ import annotations

from datetime import date, timedelta

from store.dates.expressions import Clock

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
Pair = tuple[str, str | None]
"""(TimeML value, EDTF or None where EDTF has no word for it)."""


def year(number: int) -> Pair:
    """Astronomical: 0 is 1 BC, TimeML "BC0001", EDTF "0000"."""
    if number > 0:
        return f"{number:04}", f"{number:04}"
    return f"BC{1 - number:04}", f"-{-number:04}" if number else "0000"


def month(number: int, of_year: int | None) -> Pair:
    """ "2020-09", or "XXXX-09" if the year is not known."""
    value, edtf = ("XXXX", "XXXX") if of_year is None else year(of_year)
    return f"{value}-{number:02}", f"{edtf}-{number:02}"


def day(number: int, of_month: int | None, of_year: int | None) -> Pair:
    """ "2020-09-27", "XXXX-09-27", "XXXX-XX-27"."""
    value, edtf = ("XXXX-XX", "XXXX-XX") if of_month is None else month(of_month, of_year)
    return f"{value}-{number:02}", f"{edtf}-{number:02}"


def of_date(when: date) -> Pair:
    """A day of the calendar."""
    return when.isoformat(), when.isoformat()


def season(code: str, of_year: int | None) -> Pair:
    """ "2020-FA" is EDTF "2020-23"; without a year EDTF has no word."""
    if of_year is None:
        return f"XXXX-{code}", None
    value, edtf = year(of_year)
    return f"{value}-{code}", f"{edtf}-{SEASONS[code]}"


def quarter(number: int, of_year: int | None) -> Pair:
    """ "1989-Q3" is EDTF "1989-35"."""
    return (
        (f"XXXX-Q{number}", None)
        if of_year is None
        else (f"{of_year:04}-Q{number}", f"{of_year:04}-{32 + number}")
    )


def half(number: int, of_year: int | None) -> Pair:
    """ "2022-H2" is EDTF "2022-41"."""
    return (
        (f"XXXX-H{number}", None)
        if of_year is None
        else (f"{of_year:04}-H{number}", f"{of_year:04}-{39 + number}")
    )


def week(when: date) -> Pair:
    """The ISO week of a day."""
    of_year, number, _ = when.isocalendar()
    return f"{of_year:04}-W{number:02}", f"{of_year:04}-W{number:02}"


def weekend(when: date) -> Pair:
    """Saturday and Sunday of the ISO week of a day."""
    of_year, number, _ = when.isocalendar()
    saturday = date.fromisocalendar(of_year, number, 6)
    return f"{of_year:04}-W{number:02}-WE", f"{saturday}/{saturday + timedelta(days=1)}"


def era(first: int, length: int, bc: bool) -> Pair:
    """Decades and centuries: "199", "19"; `first` is the first year, counted down for years BC."""
    digits = f"{abs(first):04}"
    if bc:
        return (f"BC{digits[:3]}" if length == 10 else f"BC{(abs(first) - 1) // 100:02}"), None
    return (digits[:3], f"{digits[:3]}X") if length == 10 else (digits[:2], f"{digits[:2]}XX")


def with_time(pair: Pair, clock: Clock | None, part: str | None) -> Pair:
    """A day with its time of day; EDTF takes a clock time, but has no word for a morning."""
    value, edtf = pair
    if clock is not None:
        said = f"T{clock.hour:02}:{clock.minute or 0:02}"
        if clock.second is not None:
            said += f":{clock.second:02}"
        known = edtf is not None and "X" not in edtf and len(edtf) >= 10
        return value + said + clock.zone, f"{edtf}{said}{_offset(clock.zone)}" if known else edtf
    return (f"{value}T{part}", edtf) if part else pair


def _offset(zone: str) -> str:
    return f"{zone}:00" if len(zone) == 3 else zone


def add_months(when: date, count: int) -> tuple[int, int]:
    """(year, month) so many months from a day."""
    total = when.year * 12 + when.month - 1 + count
    return total // 12, total % 12 + 1
