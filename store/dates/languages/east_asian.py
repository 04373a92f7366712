"""Dates in Chinese, Japanese and Korean: figures before the signs for year, month and day, no blanks between words."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache

from store.dates.expressions import DayOfMonth, DayWord, Form, Point, Pointed, Shift, Which
from store.dates.units import Unit

LANGUAGES = ("zh", "ja", "ko")

_LEAP = 2000
# Behind "3日" these make it a length: "3日間", "3日ぶり", "3일간".
_LENGTH = r"[間间元本内內后後前目分]|ぶり|連続|当たり|以上|以内|程度|ほど|余り|あまり|간|째|\s?(?:만에|이상|이내|동안|뒤|후)"
_N = r"\s{0,3}"
_SIGNS = {"zh": ("年", "月", "[日号號]"), "ja": ("年", "月", "日"), "ko": ("년", "월", "일")}
"""Of year, month and day."""
_YEARS: dict[str, dict[str, Which]] = {
    "zh": {"去年": "last", "今年": "this", "明年": "next", "同年": "same"},
    "ja": {"昨年": "last", "去年": "last", "今年": "this", "来年": "next", "同年": "same"},
    "ko": {
        "지난해": "last",
        "작년": "last",
        "올해": "this",
        "금년": "this",
        "내년": "next",
        "같은 해": "same",
    },
}
_MONTHS: dict[str, dict[str, Which]] = {
    "zh": {
        "上个月": "last",
        "上月": "last",
        "本月": "this",
        "这个月": "this",
        "下个月": "next",
        "下月": "next",
    },
    "ja": {"先月": "last", "今月": "this", "来月": "next"},
    "ko": {"지난달": "last", "이번 달": "this", "이달": "this", "다음 달": "next"},
}
_WEEKS: dict[str, dict[str, Which]] = {
    "zh": {
        "上周": "last",
        "上星期": "last",
        "本周": "this",
        "这周": "this",
        "下周": "next",
        "下星期": "next",
    },
    "ja": {"先週": "last", "今週": "this", "来週": "next"},
    "ko": {"지난주": "last", "이번 주": "this", "이번주": "this", "다음 주": "next", "다음주": "next"},
}
_DAYS = {
    "zh": {"前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2},
    "ja": {"一昨日": -2, "昨日": -1, "きのう": -1, "今日": 0, "きょう": 0, "明日": 1, "あす": 1, "明後日": 2},
    "ko": {"그저께": -2, "어제": -1, "오늘": 0, "내일": 1, "모레": 2},
}
_WEEKDAYS = {
    "zh": {
        f"{word}{sign}": at % 7
        for word in ("星期", "周", "礼拜")
        for at, sign in enumerate("一二三四五六日天")
    }
    | {"星期天": 6, "周天": 6, "礼拜天": 6},
    "ja": {f"{sign}曜{end}": at for at, sign in enumerate("月火水木金土日") for end in ("日", "")},
    "ko": {f"{sign}요일": at for at, sign in enumerate("월화수목금토일")},
}
_LETTERS = {"zh": "一二三四五六日", "ja": "月火水木金土日", "ko": "월화수목금토일"}
"""Weekdays in brackets behind their day: "20日(月)"."""
_COUNTED = {
    "zh": r"(?P<count>\d{1,4}|[一二两三四五六七八九十])\s{0,2}(?:(?P<day>[天日])|(?P<week>周|个?星期)|(?P<month>个月)|(?P<year>年))(?:以?前|之前)",
    "ja": r"(?P<count>\d{1,4}|[一二三四五六七八九十])(?:(?P<day>日)|(?P<week>週間)|(?P<month>[かカヶケ]月)|(?P<year>年))前",
    "ko": r"(?P<count>\d{1,4}|[한두세네])\s?(?:(?P<day>일)|(?P<week>주)|(?P<month>개월|달)|(?P<year>년)) ?전",
}
_FIGURES = {sign: at for at, sign in enumerate("一二三四五六七八九十", start=1)} | {
    "两": 2,
    "한": 1,
    "두": 2,
    "세": 3,
    "네": 4,
}
_NO_COUNT = r"(?<![每毎一两三四五六七八九十几\d])"
"""Not "每周一" (every Monday) or "一周三次" (three times a week)."""
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
"""Japanese era -> the year before its first."""
_STEPS: dict[Which, int] = {"last": -1, "this": 0, "next": 1}
_UNITS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}


def spans(text: str, language: str) -> Iterator[tuple[int, int, str, Form]]:
    """(start, end, rule, form) of what the language's patterns read, overlapping."""
    for name, pattern in _patterns(language):
        for match in pattern.finditer(text):
            form = _form(match, language, name)
            if form is not None:
                yield *match.span(), name, form


@lru_cache(maxsize=4)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    year, month, day = _SIGNS[language]
    years, months, weeks = (_either(words[language]) for words in (_YEARS, _MONTHS, _WEEKS))
    y = (
        rf"(?<!\d)(?:(?P<year>[12]\d{{3}}){_N}{year}|(?P<which_year>{years})"
        rf"|(?P<era>{_either(_ERAS)})(?P<era_year>\d{{1,2}}|元){_N}年)"
    )
    m = rf"(?P<month>\d{{1,2}}){_N}{month}(?!{_N}[間间])"
    beside = rf"(?:[（(](?P<beside>{_either(_WEEKDAYS[language])}|{_either(_LETTERS[language])})[)）])?"
    d = rf"(?P<day>\d{{1,2}}){_N}{day}(?!{_LENGTH}|{_N}전){beside}"
    first = r"(?P<day>\d{1,2})(?=" + day + r"?\s?(?:[-–—~～至到、和・]|から|부터\s)\s?\d{1,2}" + day + ")"
    return tuple(
        (name, re.compile(pattern))
        for name, pattern in (
            ("counted", _COUNTED[language]),
            ("month and day", rf"(?:{y}{_N}|(?<!\d)){m}{_N}{first}"),
            ("full date", rf"{y}{_N}{m}{_N}{d}"),
            ("month and year", rf"{y}{_N}{m}份?"),
            ("month and day", rf"(?<!\d){m}{_N}{d}"),
            ("day of the month", rf"(?P<which_month>{months}){_N}{first}"),
            ("day of the month", rf"(?P<which_month>{months}){_N}{d}"),
            ("month", rf"(?<!\d){m}(?![\d\s]{{0,2}}\d)份?"),
            ("year", rf"(?<!\d)(?P<year>[12]\d{{3}}){_N}{year}(?![間间])"),
            ("year", rf"(?P<era>{_either(_ERAS)})(?P<era_year>\d{{1,2}}|元){_N}年(?!代)"),
            ("month and day", rf"(?P<ago>지난|오는)\s{{1,3}}{m}(?:{_N}{d})?"),
            ("weekday", rf"(?:(?P<which_week>{weeks}){_N}[의の]?{_N})?{_NO_COUNT}(?P<weekday>{_either(_WEEKDAYS[language])})"),
            ("weekday", rf"(?P<which_week>{_either(w for w in _WEEKS[language] if w.endswith('周'))})(?P<short>[一二三四五六日])"),
            ("unit", rf"(?P<which_year>{years})|(?P<which_month>{months})|(?P<which_week>{weeks})"),
            ("day", rf"(?P<word>{_either(_DAYS[language])})"),
            ("day of the month", rf"(?<![\d.,월月])(?<!월 ){d}(?!\d)"),
        )
    )  # fmt: skip


def _either(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"  # type: ignore[call-overload]


def _form(match: re.Match[str], language: str, name: str) -> Form | None:
    said = {group: value for group, value in match.groupdict().items() if value}
    if name == "counted":
        unit = next(unit for group, unit in _UNITS.items() if group in said)
        count = int(said["count"]) if said["count"].isdigit() else _FIGURES[said["count"]]
        return Shift(float(count), unit, -1, "now")
    if "word" in said:
        return DayWord(_DAYS[language][said["word"]])
    if "weekday" in said or "short" in said:
        at = (
            _WEEKDAYS[language][said["weekday"]]
            if "weekday" in said
            else "一二三四五六日".index(said["short"])
        )
        week = _WEEKS[language].get(said.get("which_week", ""))
        return Point(weekday=at, which=week, of_self=True, week=week is not None)
    return _unit(said, language) if name == "unit" else _point(said, language)


def _unit(said: dict[str, str], language: str) -> Form | None:
    for group, unit, words in (
        ("which_year", Unit.YEAR, _YEARS),
        ("which_month", Unit.MONTH, _MONTHS),
        ("which_week", Unit.WEEK, _WEEKS),
    ):
        if group in said:
            return Pointed(words[language][said[group]], unit)
    return None


def _beside(said: dict[str, str], language: str) -> int | None:
    """The weekday in brackets behind a day."""
    word = said.get("beside")
    if word is None:
        return None
    return _WEEKDAYS[language].get(word, _LETTERS[language].find(word[0]))


def _point(said: dict[str, str], language: str) -> Form | None:
    year = _year(said)
    month, day = (int(said[part]) if part in said else None for part in ("month", "day"))
    if not _exists(year, month, day):
        return None
    if year is None and month is None:
        return _bare_day(said, language, day or 1)
    if "ago" in said:
        which: Which = "last" if said["ago"] == "지난" else "next"
        return Point(month=month, day=day, which=which, of_self=True)
    return Point(year=year, month=month, day=day, which=_YEARS[language].get(said.get("which_year", "")))


def _year(said: dict[str, str]) -> int | None:
    if "era" in said:
        return _ERAS[said["era"]] + (1 if said["era_year"] == "元" else int(said["era_year"]))
    return int(said["year"]) if "year" in said else None


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    if month not in (None, *range(1, 13)) or day not in (None, *range(1, 32)):
        return False
    return day is None or month is None or day <= monthrange(year or _LEAP, month)[1]


def _bare_day(said: dict[str, str], language: str, day: int) -> DayOfMonth:
    """A day without its month: of the article's weeks, of a month pointed at, or fixed by its weekday."""
    if "which_month" in said:
        return DayOfMonth(day, months=_STEPS.get(_MONTHS[language][said["which_month"]]))
    return DayOfMonth(day, weekday=_beside(said, language), of_article=True)
