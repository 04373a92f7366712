"""The English words that time expressions are made of: each has one class and a value.

A class is what the patterns of `store.dates.grammar` speak of; the value is what a rule computes with.
Classes of words that also have another life ("May", "second", "Sun") are told apart by their capital, or in the
patterns by what stands around them.
"""

from __future__ import annotations

from collections.abc import Iterator

from store.dates.units import NAMES, Unit
from store.text.word_lists import ordered_lists

MONTH_NAMES = "January February March April May June July August September October November December".split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
    if word != "second"
} | {"thirtieth": 30}
_DECADES = {
    word: 10 * number
    for number, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2
    )
}
_PARTS_OF_DAY = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "forenoon": "MO",
    "afternoon": "AF", "evening": "EV", "dusk": "EV", "sunset": "EV",
    "night": "NI", "nighttime": "NI", "nightfall": "NI",
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_ZONES = {
    "GMT": "Z", "UTC": "Z", "Z": "Z", "EST": "-05", "EDT": "-04", "CST": "-06", "CDT": "-05", "MST": "-07",
    "MDT": "-06", "PST": "-08", "PDT": "-07", "CET": "+01", "CEST": "+02", "EET": "+02", "EEST": "+03",
    "MSK": "+03", "BST": "+01", "IST": "", "JST": "+09", "KST": "+09", "ET": "", "PT": "", "HKT": "+08", "AEST": "+10",
}  # fmt: skip


def entries() -> Iterator[tuple[str, str, object]]:
    """(spelling, class, value) of every word, in the spellings that count."""
    for name, words in ordered_lists("store.dates", "vocabulary.txt").items():
        for word in words:
            yield from _cased(word, name, word)
    yield from _calendar_words()
    yield from _amount_words()
    yield from _day_words()
    yield from _feasts()


# "Annual", "quarterly" and "everyday" are left out: as adjectives they name a kind of thing, hardly ever a time.
_SETS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "hourly": "PT1H",
}  # fmt: skip


def _day_words() -> Iterator[tuple[str, str, object]]:
    for word, offset in {"today": 0, "yesterday": -1, "tomorrow": 1}.items():
        yield from _cased(word, "dayword", offset)
    yield from _cased("tonight", "tonight", "NI")
    for word, part in _PARTS_OF_DAY.items():
        yield from _cased(word, "pday", part)
        if word in ("morning", "afternoon", "evening", "night"):
            yield from _cased(word + "s", "pdays", part)
    for word, season in _SEASONS.items():
        yield from _cased(word, "season", season)
        if season != "FA" or word == "autumn":
            yield from _cased(word + "s", "seasons", season)
    for word, zone in _ZONES.items():
        yield word, "zone", zone
    for word in ("BC", "BCE"):
        yield word, "bc", "BC"
    for word in ("AD", "CE"):
        yield word, "ad", "AD"
    for word, value in _SETS.items():
        yield from _cased(word, "setword", value)


def _feasts() -> Iterator[tuple[str, str, object]]:
    classes = {
        "holiday": "Christmas Thanksgiving Easter Juneteenth Halloween Passover Diwali",
        "holiday2": "Valentine Independence Labor Labour Memorial Veterans Columbus Canada Bastille Good Palm Ash Boxing "
        "Election Armistice Victory",
        "eid": "Eid", "feast": "Fitr Adha Kippur Hashanah", "yom": "Yom", "rosh": "Rosh", "orthodox": "Orthodox",
        "lunar": "Lunar Chinese", "new": "New",
    }  # fmt: skip
    for name, words in classes.items():
        for word in words.split():
            yield word, name, word.lower()


def _calendar_words() -> Iterator[tuple[str, str, object]]:
    for number, name in enumerate(MONTH_NAMES, start=1):
        name_class = "may" if name in ("May", "March") else "month"
        yield name, name_class, number
        yield name.upper(), name_class, number
        if name_class == "month":
            yield name.lower(), "lowmonth", number
            for short in {name[:3], "Sept" if number == 9 else name[:3]}:
                yield short, "mabbr", number
                yield short.upper(), "mabbr", number
        elif number == 3:
            yield "Mar", "mabbr", number
            yield "march", "lowmonth", number
        else:
            yield "may", "lowmonth", number
    for number, name in enumerate(WEEKDAY_NAMES):
        yield from _cased(name, "wday", number)
        yield from _cased(name + "s", "wdays", number)
        for short in {name[:3], {1: "Tues", 3: "Thurs"}.get(number, name[:3])}:
            yield short, "wabbr", number


def _amount_words() -> Iterator[tuple[str, str, object]]:
    for word, number in _NUMBERS.items():
        yield from _cased(word, "numword", number)
    for word, number in _ORDINALS.items():
        yield from _cased(word, "ord", number)
    yield from _cased("second", "second", 2)
    for word, decade in _DECADES.items():
        yield from _cased(word, "decadeword", decade)
    for unit, word in NAMES.items():
        if unit in (Unit.SECOND, Unit.NIGHT):
            # A second is an ordinal first, a night a part of the day.
            continue
        name = "quarter" if unit is Unit.QUARTER else "unit"
        yield from _cased(word, name, unit)
        if unit is Unit.QUARTER:
            continue
        plural = {"century": "centuries", "millennium": "millennia"}.get(word, word + "s")
        yield from _cased(plural, "units", unit)
    yield from _cased("seconds", "units", Unit.SECOND)
    yield from _cased("hrs", "units", Unit.HOUR)
    yield from _cased("yr", "unit", Unit.YEAR)


def _cased(word: str, name: str, value: object) -> Iterator[tuple[str, str, object]]:
    for spelling in {word, word[0].upper() + word[1:], word.upper()}:
        yield spelling, name, value
