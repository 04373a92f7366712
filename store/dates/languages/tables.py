"""The words of one language, out of dateparser's locale data, as regular expressions.

Only the data is taken: dateparser's own search reads "We" as Wednesday and "48, of" as 1948.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from store.dates.vocabulary import MONTH_NAMES, WEEKDAY_NAMES

# Languages that put endings behind a month or weekday: as many letters may follow the name.
_ENDINGS = {
    "ru": 3, "uk": 3, "be": 3, "bg": 3, "sr": 3, "mk": 3, "hy": 3, "ka": 4, "az": 4, "tr": 4, "kk": 4, "uz": 4, "ky": 4, "pl": 3,
    "cs": 3, "sk": 3, "hr": 3, "sl": 3, "lt": 3, "lv": 3, "fi": 5, "et": 4, "hu": 4,
}  # fmt: skip
# Georgian months lose a vowel when an ending follows: "ნოემბერი", "ნოემბრის".
_STEMS = {"ka": "იანვ თებერვ მარტ აპრილ მაის ივნის ივლის აგვისტ სექტემბ ოქტომბ ნოემბ დეკემბ".split()}
# Months of the Levant, which stand beside the others in Arabic news.
_MORE_MONTHS = {
    "ar": {
        "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
        "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12,
    }
}  # fmt: skip
_BEFORE_YEAR = {
    "ru": "в|с|до|к|после|от", "uk": "у|в|з|до|після", "fr": "en|depuis|de|dès|après|l['’]an", "de": "im Jahr|Jahr|seit|bis|Jahre|Jahres|von|nach",
    "es": "en|desde|de|año|hasta|tras", "it": "nel|dal|del|anno", "pt": "em|desde|de|ano", "nl": "in|sinds|van|jaar", "ar": "عام|سنة|منذ", "fa": "سال|در",
    "pl": "w|od|roku", "tr": "yıl",
}  # fmt: skip
_YEAR_WORD = {
    "ru": "год(?:а|у|ом|е)?|г\\.", "uk": "р(?:ік|оку|оці|оком)|р\\.", "hy": "թ(?:վական\\w*|\\.)|տար\\w+", "ka": "წ(?:ელ\\w*|ლ\\w*|\\.)",
    "az": "-?\\w{0,3}\\s{0,3}il\\w*", "tr": "['’]?\\w{0,3}\\s{0,3}yıl\\w*|['’](?:de|da|te|ta|den|dan|ten|tan)\\b", "fa": "میلادی", "pl": "r\\.|rok\\w*",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """The words of one language, lower case."""

    months: dict[str, int]
    weekdays: dict[str, int]
    relative: dict[str, str]
    """Phrase -> dateparser's canonical one: "вчера" -> "1 day ago"."""
    counted: tuple[tuple[str, str], ...]
    """(pattern with one group for the number, canonical phrase)."""
    endings: int
    year_word: str
    before_year: str


@lru_cache(maxsize=16)
def table(language: str) -> Table | None:
    """The words of a language; None if dateparser has none for it."""
    try:
        info: dict[str, Any] = importlib.import_module(
            f"dateparser.data.date_translation_data.{language}"
        ).info
    except ImportError:
        return None
    endings = _ENDINGS.get(language, 0)
    months = dict(_names(info, MONTH_NAMES, 1, 3, endings)) | _MORE_MONTHS.get(language, {})
    for number, stem in enumerate(_STEMS.get(language, ()), start=1):
        months[stem] = number
    relative = {
        p.lower(): canon
        for canon, phrases in info.get("relative-type", {}).items()
        for p in phrases
        if len(p) >= 2
    }
    counted = tuple(
        (pattern, canon)
        for canon, patterns in info.get("relative-type-regex", {}).items()
        for pattern in patterns
        if re.search(r"day|week|month|year", canon) and len(pattern) > 22
    )
    weekdays = dict(_names(info, WEEKDAY_NAMES, 0, 2 if language in ("zh", "ja", "ko") else 4, endings))
    year_word, before = _YEAR_WORD.get(language, r"(?!)"), _BEFORE_YEAR.get(language, r"(?!)")
    return Table(months, weekdays, relative, counted, endings, year_word, before)


def _names(
    info: dict[str, Any], names: list[str], start: int, least: int, endings: int
) -> Iterator[tuple[str, int]]:
    """(form, number); where endings follow, also the form without its last letter: "сентябрь", "сентябр-е"."""
    for number, name in enumerate(names, start=start):
        for form in info.get(name.lower(), ()):
            if len(form) < least or form[0].isdigit():
                continue
            yield form.lower(), number
            if endings and len(form) >= 6:
                yield form.lower()[:-1], number
