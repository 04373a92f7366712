"""Finding the dates of a text in another language, as the same forms that the English grammar reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from store.dates.expressions import DayOfMonth, DayWord, Form, Point, Pointed, Read, Shift, Which
from store.dates.languages.tables import Table, table
from store.dates.lexer import Tokens
from store.dates.units import Unit

_UNITS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
_CANON = re.compile(r"(?:in )?(\\1|\d{1,9}+) (day|week|month|year)(?: ago)?")


@dataclass(frozen=True, slots=True)
class _Rule:
    name: str
    pattern: re.Pattern[str]
    form: Callable[[re.Match[str]], Form | None]
    core: str | int = 0
    """The group that is the expression; the rest of the match is what shows it."""


def read(text: str, language: str) -> tuple[Tokens, list[Read]]:
    """What the language's rules read, each expression as one token; nothing for a language without data."""
    found: list[tuple[int, int, int, str, Form]] = []
    for rank, rule in enumerate(_rules(language)):
        for match in rule.pattern.finditer(text):
            form = rule.form(match)
            if form is not None:
                found.append((match.start(rule.core), -match.end(rule.core), rank, rule.name, form))
    found.sort(key=lambda item: item[:3])
    cut, free = Tokens(text), 0
    reads: list[Read] = []
    for start, negative_end, _, name, form in found:
        if start >= free:
            free = -negative_end
            cut.starts.append(start)
            cut.ends.append(free)
            reads.append(Read(len(reads), len(reads) + 1, name, form))
    return cut, reads


@lru_cache(maxsize=16)
def _rules(language: str) -> tuple[_Rule, ...]:
    if language in ("zh", "ja"):
        return tuple(_han(table(language)))
    known = table(language)
    return tuple(_of_table(known)) if known else ()


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def _of_table(words: Table) -> Iterator[_Rule]:
    ending = rf"(?:['’]?[^\W\d_]{{0,{words.endings}}})" if words.endings else ""
    month = rf"(?P<month>{_either(list(words.months))}){ending}(?:\.(?=\s{{1,3}}\d))?"
    day = r"(?<![\d.,:/-])(?<![A-Za-z])(?P<day>\d{1,2})(?:[.º°]|er|-?[^\W\d_]{1,4}(?=\s))?"
    year = rf"(?P<year>\d{{4}})(?![\w-])(?:\s{{0,3}}(?:{words.year_word}))?"
    lead = rf"(?P<year>\d{{4}})(?:-[^\W\d_]{{1,3}})?\s{{0,3}}(?:{words.year_word})\s{{1,3}}"
    of = r"(?:\s{1,3}(?:de|del|di|van|de\s{1,3}l['’])\b)?\s{0,3}"
    point = _point_reader(words)
    yield _Rule("full date", _rx(rf"{day}{of}\b{month},?{of}{year}"), point)
    yield _Rule(
        "full date", _rx(rf"{lead}\b{month}\s{{1,3}}(?P<day>\d{{1,2}})(?!\d)(?:-?[^\W\d_]{{1,4}})?"), point
    )
    yield _Rule("full date", _rx(rf"{lead}(?P<day>\d{{1,2}})\s{{1,3}}{month}"), point)
    yield _Rule("month and year", _rx(rf"\b{month},?{of}{year}"), point)
    yield _Rule("month and year", _rx(rf"{lead}\b{month}(?![\w])"), point)
    yield _Rule("month and day", _rx(rf"{day}{of}\b{month}(?!\w)"), point)
    if words.endings:
        yield _Rule(
            "month and day",
            _rx(rf"\b{month}\s{{1,3}}(?P<day>\d{{1,2}})(?![\d.,:/]|\s{{0,3}}%)(?:-?[^\W\d_]{{1,4}})?"),
            point,
        )
    yield _Rule("year", _rx(rf"(?<![\w.,$€£-])(?P<year>\d{{4}})(?!\d)\s{{0,3}}(?:{words.year_word})"), point)
    yield _Rule(
        "year", _rx(rf"\b(?:{words.before_year})\s{{1,3}}(?P<year>\d{{4}})(?![\w%]|[.,:/-]\d)"), point, "year"
    )
    yield _Rule(
        "weekday",
        _rx(
            rf"(?<!\w)(?P<weekday>{_either(list(words.weekdays))})(?:['’]?[^\W\d_]{{0,{min(words.endings, 2)}}})(?!\w)"
        ),
        point,
    )
    yield from _relative(words, r"(?<!\w)(?<!\bla )(?<!\bam )(?<!guten )(?<!esta )", r"(?!\w)")


def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _point_reader(words: Table) -> Callable[[re.Match[str]], Form | None]:
    def form(match: re.Match[str]) -> Form | None:
        said = match.groupdict()
        month = words.months.get((said.get("month") or "").lower())
        day = int(said["day"]) if said.get("day") else None
        if day is not None and not 1 <= day <= 31:
            return None
        year = int(said["year"]) if said.get("year") else None
        if year is not None and not 1400 <= year < 2200:
            return None
        if said.get("weekday"):
            return Point(weekday=words.weekdays[said["weekday"].lower()], of_self=True)
        return Point(year=year, month=month, day=day) if month or year else None

    return form


def _relative(words: Table, left: str, right: str) -> Iterator[_Rule]:
    if words.relative:
        phrases = _either([phrase for phrase, canon in words.relative.items() if _CANON.fullmatch(canon)])
        yield _Rule(
            "day",
            _rx(rf"{left}(?:{phrases}){right}"),
            lambda match: _canonical(words.relative[match[0].lower()], None),
        )
    for pattern, canon in words.counted:
        yield _Rule("counted", _rx(rf"{left}{pattern}{right}"), _counted_reader(canon))


def _counted_reader(canon: str) -> Callable[[re.Match[str]], Form | None]:
    return lambda match: _canonical(canon, match[1])


def _canonical(canon: str, number: str | None) -> Form | None:
    """dateparser's "1 week ago", "in 1 year", "\\1 day ago" as a form."""
    match = _CANON.fullmatch(canon)
    if match is None:
        return None
    ahead = canon.startswith("in ")
    unit = _UNITS[match[2]]
    if number is not None:
        return Shift(float(number.replace(",", ".")), unit, 1 if ahead else -1, "now")
    count = int(match[1])
    if unit is Unit.DAY:
        return DayWord(count if ahead else -count)
    which: Which = "this" if count == 0 else "next" if ahead else "last"
    return Pointed(which, unit) if count <= 1 else Shift(float(count), unit, 1 if ahead else -1, "now")


def _han(words: Table | None) -> Iterator[_Rule]:
    def point(match: re.Match[str]) -> Form | None:
        said = {name: int(value) if value else None for name, value in match.groupdict().items()}
        if not 1 <= (said.get("month") or 1) <= 12 or not 1 <= (said.get("day") or 1) <= 31:
            return None
        if said.get("month") is None and said.get("year") is None:
            return DayOfMonth(said["day"] or 1)
        return Point(year=said.get("year"), month=said.get("month"), day=said.get("day"))

    for name, pattern in (
        (
            "full date",
            r"(?P<year>[12]\d{3})\s{0,3}年\s{0,3}(?P<month>\d{1,2})\s{0,3}月\s{0,3}(?P<day>\d{1,2})\s{0,3}[日号]",
        ),
        ("month and year", r"(?P<year>[12]\d{3})\s{0,3}年\s{0,3}(?P<month>\d{1,2})\s{0,3}月"),
        ("month and day", r"(?<!\d)(?P<month>\d{1,2})\s{0,3}月\s{0,3}(?P<day>\d{1,2})\s{0,3}[日号]"),
        ("month", r"(?<!\d)(?P<month>\d{1,2})\s{0,3}月份"),
        ("year", r"(?<!\d)(?P<year>[12]\d{3})\s{0,3}年"),
        ("day of the month", r"(?<!\d)(?P<day>\d{1,2})\s{0,3}日(?!\d)"),
    ):
        yield _Rule(name, re.compile(pattern), point)
    if words is not None:
        yield _Rule("weekday", _rx(rf"(?P<weekday>{_either(list(words.weekdays))})"), _point_reader(words))
        yield from _relative(words, "", "")
