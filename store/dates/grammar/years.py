"""Bare years with their guards, years BC, decades, centuries, seasons, quarters, halves and fiscal years."""

from __future__ import annotations

import re
from dataclasses import replace

from store.dates.expressions import Era, Point, Read
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import is_told_behind, mod_of, point_of, which_of, year_in_words
from store.dates.pattern import define
from store.dates.units import Unit
from store.text.word_lists import word_lists

define(
    "modyear",
    "(the? (early|late|mid) (in_)? dash? the? |(the? (very|early|late|most|latter|ord|plain)? (begin|middle|end|rest|most|part) of) the?)",
)
define(
    "inyear",
    "(of? (the unit)? (year|shortyear)|inwords|of? (this|last|next|that|the? same|the following|the previous|the next) unit|thatyear)",
)


def _year(found: Slice) -> list[Read]:
    if not _is_year(found):
        return []
    point = point_of(found)
    if isinstance(point, Point) and point.year is not None:
        return [found.read("year", point)]
    return []


_WORDS = word_lists("store.dates", "guards.txt")
_COUNTED = _WORDS["counted"]
_BEFORE = _WORDS["before_numbers"]


_RISING = _WORDS["rising"]
_DONE_TO = _WORDS["done_to"]
_ABOUT = re.compile(r"(?:about|around|roughly|approximately|nearly|almost|some)\b", re.IGNORECASE)


def _is_count(found: Slice, before: str, after: str) -> bool:
    """True if the words around a bare number say that something is counted."""
    if before == "to" and found.word_before(2).lower() in _RISING:
        return True
    if before in _DONE_TO or (before == "of" and found.word_before(2).lower() == "total"):
        return True
    plural = after.islower() and after.endswith("s") and len(after) > 4
    return plural and _ABOUT.match(found.said()) is not None


def _is_year(found: Slice) -> bool:
    after, before = found.word_after(), found.word_before()
    if after.lower() in _COUNTED or _is_count(found, before.lower(), after):
        return False
    if found.has("early", "late", "mid", "begin", "end", "middle", "rest", "most", "part", "bc", "ad", "era"):
        return True
    if before.lower() in _BEFORE or before in ("x", "*", "+", "=", "&", "@"):
        return False
    if before == "." and found.word_before(2).lower() in ("no", "nos", "nr"):
        return False
    if found.before() in ("int", "junk") or (found.before() == "year" and found.before(2) in ("int", "junk")):
        # A group of a longer number: "020 7946 1998".
        return False
    if found.after() in ("slash", "ampm") or found.before() == "slash":
        return False
    if _falls(found) or _is_model(found, before, after):
        return False
    if found.before() == "and_" and found.before(2) in ("int", "quantity", "money", "junk"):
        return False
    return not (after == "." and re.match(r"\d", found.word_after(2) or " "))


def _falls(found: Slice) -> bool:
    """ "By 2012 to 1988": years run upwards, a count of votes need not."""
    year = _number_at(found, found.last - 1)
    behind = _number_at(found, found.last + 1) if found.after() == "to" and found.after(2) == "year" else None
    ahead = (
        _number_at(found, found.first - 2) if found.before() == "to" and found.before(2) == "year" else None
    )
    return (behind is not None and behind < year) or (ahead is not None and ahead > year)


def _number_at(found: Slice, at: int) -> int:
    value = found.tokens.values.get(at)
    return value if isinstance(value, int) else 0


def _is_model(found: Slice, before: str, after: str) -> bool:
    """ "The Expedition 1000", "the 1400 is warmer": a round number behind a name, and "the" before one that a verb follows."""
    if before.lower() == "the":
        return after.lower() in _VERBS
    year = _number_at(found, found.last - 1)
    return found.before() == "plain" and before[:1].isupper() and year < _OLD and year % 50 == 0


_OLD = 1500
"""Round numbers below it behind a name count models rather than years."""
_VERBS = frozenset("is was are were has had will can may does did weighs costs comes".split())


def _bc(found: Slice) -> list[Read]:
    """ "480 BC", "AD 70": the word says that any number is a year."""
    number = found.value("day", "int", "year")
    if number is None:
        return []
    year = int(str(number))
    bc = str(found.value("bc", "era", "ad")).startswith("BC")
    return [
        found.read("year", Point(year=1 - year if bc else year, mod=mod_of(found), season=_season(found)))
    ]


def _season(found: Slice) -> str | None:
    value = found.value("season")
    return str(value) if value else None


def _season_month_bc(found: Slice) -> list[Read]:
    month = found.value("month", "may", "mabbr")
    day = None
    number = next(
        (int(str(v)) for _, n, v in reversed(list(found.classes())) if n in ("int", "day", "year")), None
    )
    if number is None or month is None:
        return []
    bc = str(found.value("bc", "era", "ad")).startswith("BC")
    return [
        found.read(
            "month and year",
            Point(year=1 - number if bc else number, month=int(str(month)), day=day, mod=mod_of(found)),
        )
    ]


def _years_bc(found: Slice) -> list[Read]:
    """ "480-479 BC": both years are counted down."""
    reads: list[Read] = []
    for at, name, value in found.classes():
        if name in ("day", "int", "year"):
            last = found.last if reads else at + 1
            reads.append(Read(at, last, "year", Point(year=1 - int(str(value)))))
    return reads


def _words(found: Slice) -> list[Read]:
    year = year_in_words(found)
    if year is None or found.word_after().lower() in _COUNTED:
        return []
    if found.has("thousand") and not found.has("unit") and found.word_before().lower() != "in":
        return []
    return [found.read("year", Point(year=year, mod=mod_of(found)))]


def _decade(found: Slice) -> list[Read]:
    value = found.value("decade", "decadeword")
    year = int(str(value))
    if found.has("decadeword"):
        if found.before() != "the" and not found.has("the", "early", "late", "mid"):
            return []
        year += 1900
    bc = str(found.value("bc", "era")).startswith("BC")
    if found.word_before() in ("his", "her", "their", "my", "your") or _is_of_degrees(found, year):
        return []
    return [found.read("decade", Era(-year if bc else year, 10, mod_of(found), bc))]


_DEGREES = re.compile(
    r"\b(?:temperatures?|thermometers?|degrees|highs?|lows?|fahrenheit|celsius|mercury)\b", re.IGNORECASE
)


def _is_of_degrees(found: Slice, year: int) -> bool:
    """ "The temperature was in the low 40s": tens that a sentence about the weather counts."""
    if found.has("decade") and re.search(r"\d{4}", found.said()):
        return False
    start = found.tokens.starts[found.first]
    lead = found.tokens.text[max(0, start - 80) : start]
    return _DEGREES.search(re.split(r"[.!?]\s", lead)[-1]) is not None or found.word_before() in (
        "low",
        "high",
        "upper",
        "lower",
    )


def _decade_bc(found: Slice) -> list[Read]:
    match = re.search(r"(\d{2,3})0s", found.said())
    return [found.read("decade", Era(-int(match[1]) * 10, 10, mod_of(found), True))] if match else []


def _century(found: Slice) -> list[Read]:
    if found.value("unit") is not Unit.CENTURY:
        return []
    number = int(
        [str(value) for _, name, value in found.classes() if name in ("ordnum", "ord", "second")][-1]
    )
    tens = found.value("numword")
    if tens is not None:
        number += int(str(tens))
    if not 1 <= number <= 30:
        return []
    bc = str(found.value("bc", "era")).startswith("BC")
    first = -number * 100 if bc else (number - 1) * 100
    return [found.read("century", Era(first, 100, mod_of(found), bc))]


def _centuries(found: Slice) -> list[Read]:
    """ "The 19th and early 20th centuries"."""
    if found.value("units") is not Unit.CENTURY:
        return []
    reads: list[Read] = []
    for at, name, value in found.classes():
        if name in ("ordnum", "ord") and 1 <= int(str(value)) <= 30:
            first, last = (found.first, at + 1) if not reads else (at, found.last)
            reads.append(Read(first, last, "century", Era((int(str(value)) - 1) * 100, 100, None)))
    return reads


def _season_of(found: Slice) -> list[Read]:
    point = point_of(found)
    if not isinstance(point, Point) or (
        point.year is None and point.which is None and not _stands_alone(found)
    ):
        return []
    names = found.names()
    # "Last summer" points at the summer, "the summer of last year" at the year.
    of_self = point.which is not None and names[-1] == "season"
    return [found.read("season", replace(point, of_self=of_self and point.which != "that"))]


def _stands_alone(found: Slice) -> bool:
    """ "in spring", "the summer": not the verb "fall" nor "spring water"."""
    if found.has("this", "last", "next", "past", "coming"):
        return True
    said = found.text(found.last - 1).lower()
    before = found.word_before().lower() if not found.has("the") else "the"
    if before == "the" and is_told_behind(found) and not _has_preposition(found):
        return False
    if said in ("fall", "spring"):
        return (
            found.has("early", "late", "mid")
            or before in ("in", "by", "since", "until", "during")
            or (
                before == "the"
                and found.word_before().lower() in ("in", "by", "during", "until", "since", "for")
            )
        )
    return before in (
        "in",
        "by",
        "since",
        "until",
        "during",
        "the",
        "for",
        "of",
        "that",
        "harsh",
        "severe",
    ) or found.has("early", "late", "mid", "middle", "begin", "end")


def _has_preposition(found: Slice) -> bool:
    """ "In the summer they left" tells of a summer that is known; "the summer that they left" hardly ever."""
    return found.word_before().lower() in _PREPOSITIONS and found.word_after().lower() not in ("that", "when")


_PREPOSITIONS = frozenset("in by since until during of for through throughout over before after".split())
_ORDS = {1: 1, 2: 2, 3: 3, 4: 4}


def _quarter(found: Slice) -> list[Read]:
    number = found.value("ord", "ordnum", "second")
    if number is None or int(str(number)) > 4:
        return []
    year = found.value("year", "shortyear")
    which = which_of(found)
    if found.has("ago", "earlier"):
        which = "last"
    return [
        found.read(
            "quarter",
            Point(
                year=int(str(year)) if year else None, quarter=int(str(number)), which=which,
            ),
        )
    ]  # fmt: skip


def _coded(found: Slice) -> list[Read]:
    """ "Q3 2021", "H1": quarters and halves as reports abbreviate them; "H3" is none."""
    code, year = str(found.value("qcode")), found.value("year", "shortyear")
    number = int(code[1])
    if (code[0] == "H" and number > 2) or (year is None and code[0] == "H"):
        return []
    known = int(str(year)) if year is not None else None
    quarter = Point(year=known, quarter=number) if code[0] == "Q" else Point(year=known, half=number)
    return [found.read("quarter", quarter)]


def _half(found: Slice) -> list[Read]:
    number = found.value("ord", "second")
    if number is None:
        number = 2 if found.has("latter", "last") else None
    if number is None or int(str(number)) > 2:
        return []
    year = found.value("year", "shortyear")
    names = found.names()
    unit_at = names.index("half")
    pointed = which_of(found.part(found.first + unit_at, found.last))
    return [
        found.read(
            "half year", Point(year=int(str(year)) if year else None, half=int(str(number)), which=pointed)
        )
    ]


def _fiscal(found: Slice) -> list[Read]:
    year = found.value("year", "shortyear")
    if year:
        return [found.read("fiscal year", Point(year=int(str(year))))]
    return []


RULES = (
    Rule("bc", "(modyear)? (the season of|season of?)? (the unit)? (day|int|year) comma? (bc|era)", _bc),
    Rule("ad", "(modyear)? (ad|era) (day|int|year)|(day|int|year) (ad)", _bc),
    Rule("bc", "(modyear)? mon comma? of? (day|int|year) (bc|era)", _season_month_bc),
    Rule("fiscal", "the? fiscal dash? (unit)? (year|shortyear)|the? year fiscal unit", _fiscal),
    Rule("year", "(about dot?)? modyear? (the unit)? (year|shortyear)", _year),
    Rule("bc", "(day|int|year) (dash|to) (day|int|year) (bc|era)", _years_bc),
    Rule("decade", "(modyear)? the? (early|late)? bcdecade (bc|era)", _decade_bc),
    Rule(
        "year in words",
        "modyear? (the unit)? (numword (dash? numword|thousand) (dash|and_)? numword?)",
        _words,
    ),
    Rule("decade", "(modyear|the? (last|ord|second) half of)? the? (decade|decadeword) (bc|era)?", _decade),
    Rule(
        "century",
        "the? (ordnum|ord) (and_|or_|to) the? (early|late|mid)? dash? (ordnum|ord) units",
        _centuries,
    ),
    Rule(
        "century",
        "(modyear|the? (latter|ord|second) half of)? the? (late|early|mid)? dash? (ordnum|ord|second|numword dash? ord) dash? unit (bc|era)?",
        _century,
    ),
    Rule("season", "(modyear)? (the? (early|late|mid) dash?|the)? season inyear", _season_of),
    Rule(
        "season",
        "(modyear)? the? (early|late|mid)? dash? (this|last|next|coming|past|this past|that)? season (?! year)",
        _season_of,
    ),
    Rule(
        "quarter",
        "the? (year|this unit poss|last unit poss|next unit poss|unit dash? (ago|earlier))? (fiscal dash?)? (ord|ordnum|second) dash? fiscal? (quarter|quarters) (of? (fiscal)? (year|shortyear)|of? (this|last|next|that|the? same) unit)?",
        _quarter,
    ),
    Rule(
        "half",
        "the? (ord|second|latter|last) half (of? (the)? (year|shortyear)|of (the|this|last|next|that|the? same)? unit)",
        _half,
    ),
    Rule("quarter", "qcode (comma? of?)? (year|shortyear)?|(year|shortyear) comma? qcode", _coded),
)
