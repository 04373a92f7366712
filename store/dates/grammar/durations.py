"""Lengths of time, times counted from now or from another date, recurring times."""

from __future__ import annotations

from dataclasses import replace

from store.dates.expressions import Amount, Point, Pointed, Read, Repeat, Shift, Vague
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import number_of, which_of
from store.dates.pattern import define

define("vagueno", "((art|the)? (few|several|couple (of)?|dozens of)|(a)? (several))")
define("a", "art")
define("some", "((art|the|only|quite)? (very)? (few|couple of?|several|dozens of)|several)")
define("adverb", "(about|nearly|over|only|up to|at least|(no? (more|less)) than)")
define("much", "(count|some|art half|half art|art)")
define("units_", "(unit|units|second|quarter|quarters)")

_TIMES = {"S", "TM", "H"}
_LETTER = {
    "S": "S",
    "TM": "M",
    "H": "H",
    "D": "D",
    "N": "D",
    "W": "W",
    "M": "M",
    "Q": "M",
    "Y": "Y",
    "E": "Y",
    "C": "Y",
    "L": "Y",
    "F": "W",
    "WE": "D",
}
_FACTOR = {"E": 10, "C": 100, "L": 1000, "Q": 3, "F": 2, "WE": 2}


def duration(number: float | None, unit: str, half: bool = False) -> str:
    """TimeML duration: 3 and "W" give "P3W"; None is vague: "PXW"; a decade is ten years, half an hour 30 minutes."""
    time = "T" if unit in _TIMES else ""
    letter = _LETTER[unit]
    if number is None:
        return f"P{time}X{'C' if unit == 'C' else letter}"
    total = number * _FACTOR.get(unit, 1)
    whole = int(total)
    rest = total - whole + (0.5 if half else 0)
    if rest and unit == "Y":
        return f"P{whole}Y{round(rest * 12)}M"
    if rest and unit in ("H", "TM"):
        tail = "M" if unit == "H" else "S"
        return f"PT{whole}{letter}{round(rest * 60)}{tail}" if whole else f"PT{round(rest * 60)}{tail}"
    if rest and unit in _FACTOR:
        return f"P{round(total)}{letter}"
    return f"P{time}{whole if not rest else f'{total + (0.5 if half else 0):g}'}{letter}"


def count_of(found: Slice) -> tuple[float | None, str, bool]:
    """(number or None if vague, unit, and a half) of a counted unit."""
    unit_at = next(
        i
        for i in range(found.last - 1, found.first - 1, -1)
        if found.part(i, i + 1).has("unit", "units", "second", "quarter", "quarters")
    )
    unit = _unit_at(found, unit_at)
    amount = found.part(found.first, unit_at)
    names = amount.names()
    if "half" in names and "and_" not in names:
        return 0.5, unit, False
    if "half" in names:
        return (number_of(amount.part(amount.first, amount.first + names.index("half"))) or 1), unit, True
    if "dozens" in names or "few" in names or "several" in names:
        return None, unit, False
    if "couple" in names:
        return 2, unit, False
    return number_of(amount), unit, found.part(unit_at, found.last).has("half")


def _unit_at(found: Slice, at: int) -> str:
    token = found.part(at, at + 1)
    if token.has("second"):
        return "S"
    if token.has("quarter", "quarters"):
        return "Q"
    return str(token.value("unit", "units"))


def _mod(found: Slice) -> str | None:
    if found.has("nearly", "about"):
        return "APPROX"
    if found.has("over") or (found.has("more") and found.has("than")):
        return "MORE_THAN"
    if found.has("less"):
        return "LESS_THAN"
    return "EQUAL_OR_MORE" if found.has("least") else None


def _amount(found: Slice) -> list[Read]:
    if found.before() == "money" or (found.word_before() in ("-", "–") and found.before(2) in ("mabbr",)):
        return []
    names = found.names()
    if "second" in names and names[-1] == "second" and not found.has("dash"):
        return []
    number, unit, half = count_of(found)
    if names == ["year", "unit"] and unit == "Y" and number is not None:
        # "In 1968 year", as translators write.
        return [found.read("year", Point(year=int(number)))]
    if number == 0 or unit == "WE" or (unit == "N" and number is None):
        return []
    if names[0] == "art" and len(names) == 2 and not _counts(found):
        rate = found.word_before()[-1:].isalnum() and found.word_before().lower() not in (
            "such",
            "what",
            "quite",
            "as",
            "is",
            "was",
            "not",
        )
        return [found.read("set", Repeat(duration(1, unit)))] if rate and unit in ("Y", "M", "W", "D") else []
    if found.said().lower() == "one day" and found.word_before().lower() not in (
        "for",
        "in",
        "within",
        "after",
        "only",
        "just",
    ):
        ahead = found.word_before().lower() in (
            "will",
            "would",
            "may",
            "might",
            "could",
            "that",
            "hopes",
            "he",
            "she",
            "they",
        )
        return (
            [found.read("vague", Vague("FUTURE_REF"))] if ahead else [found.read("duration", Amount("P1D"))]
        )
    old = found.after() == "old" or (found.after() == "dash" and found.word_after(2) == "old")
    if old and not found.has("dash"):
        return []
    return [found.read("duration", Amount(duration(number, unit, half), _mod(found)))]


def _to_the_day(found: Slice) -> list[Read]:
    """ "A year to the day": the day is no second unit."""
    return [replace(one, last=found.last) for one in _amount(found.part(found.first, found.last - 3))]


def _counts(found: Slice) -> bool:
    """ "a week" is a length after "for", "in", "within", "after"; elsewhere mostly a rate."""
    return found.word_before().lower() in (
        "for",
        "in",
        "within",
        "after",
        "over",
        "than",
        "nearly",
        "almost",
        "about",
        "least",
        "lasted",
        "took",
        "take",
        "takes",
        "last",
        "once",
    ) or found.after() in ("half", "after", "before")


def _bare_units(found: Slice) -> list[Read]:
    """ "for weeks", "months of talks"."""
    unit = str(found.value("units"))
    before = found.word_before().lower()
    if before in ("for", "after", "in", "within", "over", "took", "lasted", "takes", "take", "spent") or (
        found.after() == "of"
        and before not in ("the", "these", "those", "all", "both", "other", "s", "first", "last")
    ):
        return [found.read("duration", Amount(duration(None, unit)))]
    return []


def _compound(found: Slice) -> list[Read]:
    """ "44-day", "three-year", "year-long", "decades-long"."""
    number, unit, half = count_of(found)
    names = found.names()
    if "old" in names or found.word_after() == "old" or found.word_after(2) == "old":
        return []
    if names[0] in ("unit", "units"):
        number = None if names[0] == "units" else 1.0
    return [found.read("duration", Amount(duration(number, unit, half), _mod(found)))]


def _range(found: Slice) -> list[Read]:
    """ "two to three weeks", "12-18 months": the lower number, as annotators write it."""
    unit_at = found.last - 1
    unit = _unit_at(found, unit_at)
    if found.has("dash") and found.has("numword"):
        # "Twenty-five years" is one number.
        return []
    first = found.names()
    cut = next((i for i, n in enumerate(first) if n in ("to", "or_", "dash")), len(first))
    return [
        found.read(
            "duration",
            Amount(duration(number_of(found.part(found.first, found.first + cut)), unit), "APPROX"),
        )
    ]


def _shift(found: Slice) -> list[Read]:
    names = found.names()
    direction = 1 if any(n in names for n in ("later", "after", "hence", "from_")) else -1
    base = "now" if "ago" in names or "hence" in names or "from_" in names else "text"
    cut = next(
        i
        for i in range(found.last - 1, found.first - 1, -1)
        if names[i - found.first] in ("unit", "units", "quarter", "quarters", "second")
    )
    number, unit, half = count_of(found.part(found.first, cut + 1))
    if half:
        number = (number or 0) + 0.5
    if number is None and names[0] in ("units",):
        number = None
    return [
        found.read(
            "counted",
            Shift(number, unit, -1 if direction < 0 else 1, "now" if base == "now" else "text", _mod(found)),
        )
    ]


def _adjacent_day(found: Slice) -> list[Read]:
    """ "the day before", "the next day", "the following week", "the week after"."""
    unit = str(found.value("unit"))
    which = "previous" if found.has("before", "earlier", "previous") else "following"
    return [found.read("pointed", Pointed(which, unit, part=_part(found)))]  # type: ignore[arg-type]


def _part(found: Slice) -> str | None:
    value = found.value("pday")
    return str(value) if value else None


def _period(found: Slice) -> list[Read]:
    """ "the past two months", "the next few days", "recent years"."""
    cut = next(
        i
        for i, n in enumerate(found.names())
        if n
        in (
            "last",
            "past",
            "next",
            "coming",
            "first",
            "ord",
            "previous",
            "following",
            "recent",
            "final",
            "latest",
        )
    )
    rest = found.part(found.first + cut + 1, found.last)
    number, unit, half = count_of(rest)
    which = which_of(found)
    if which == "past" and number == 1:
        number = 1
    return [found.read("period", Amount(duration(number, unit, half)))]


def _recent(found: Slice) -> list[Read]:
    unit = str(found.value("units") or "Q")
    if unit in ("S", "TM", "H"):
        return []
    if found.has("future", "past") or found.has("and_"):
        return [found.read("vague", Vague("FUTURE_REF" if found.has("future") else "PAST_REF"))]
    return [found.read("period", Amount(duration(None, unit)))]


RULES = (
    Rule(
        "counted",
        "adverb? (much|units_|(many|count) more)? (more|other)? units_ (and_ art half|or_ so)? (ago|earlier|later|hence|before that|after that|from_ now)",
        _shift,
    ),
    Rule(
        "adjacent",
        "the unit (before|after)(?! the|plain|this|that|last|mon|dayword|numword|wday)",
        _adjacent_day,
    ),
    Rule("adjacent", "(the) (next|following|previous) (unit) pday?", _adjacent_day),
    Rule("adjacent", "the (next|following|previous) pday", _adjacent_day),
    Rule(
        "period",
        "(each of)? (at least|about|over|within|adverb)? ((the|these) (last|past|next|coming|previous|following) (adverb)?|(last|past|next|coming|previous|following)) (count|some|couple of) (or_ so|trading)? (units|unit|quarters)(?! ago)",
        _period,
    ),
    Rule("period", "(the) (ord|latest) count (units|quarters|unit)", _period),
    Rule(
        "recent",
        "(the)? (recent|past) (units|quarters) (and_ units)?|(the)? (coming|future) (units|quarters)",
        _recent,
    ),
    Rule("range", "adverb? ((count) (to|or_|dash) (count)) dash? (units|units_)", _range),
    Rule(
        "duration",
        "adverb? (art|the)? (count|some) (more|other|trading|plain)? (units|quarters|unit) (and_ art half)?",
        _amount,
    ),
    Rule(
        "duration",
        "adverb? (art unit and_ art half|half art unit|art half dash? unit|count and_ art half units|art unit)",
        _amount,
    ),
    Rule("compound", "(count|some) dash (unit|units|quarter) (dash (old|long))?", _compound),
    Rule("compound", "(unit|units) dash? long", _compound),
    Rule("duration", "(count|art) (unit|units) to the unit", _to_the_day),
    Rule("bare units", "units", _bare_units),
)
