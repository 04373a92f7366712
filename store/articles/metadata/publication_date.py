"""An article's own date: given, on a line of its own, in the dateline, in its address, or a category's year."""

from __future__ import annotations

import re
from datetime import date

from store import dates, edtf
from store.articles.loaded import Given
from store.articles.metadata.dateline import Dateline
from store.articles.metadata.line_dates import Day, days_in
from store.articles.metadata.lines import Line, Page
from store.records import UNDATED, Published, Span

_ISO = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ]\d\d[:.]?\d\d\S*(?: ?[+-]\d\d:?\d\d| ?[A-Z]{1,4})?)?")
_TIME = re.compile(
    r"\b\d{1,2}[:.h]\s?\d\d(?:[:.]\s?\d\d)?(?:\s?[ap]\.?\s?m\b\.?)?|\b\d{3,4}(?= (?:GMT|HKT|ET|UTC)\b)|\b\d{1,2}\s?[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\b[A-Z]{2,5}\b|[+-]\d\d:?\d\d\b")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
_ZONED = re.compile(
    r"^[\w\s,.|/–—-]{0,40}?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?,?\s?\(?(?:[A-Z]{2,5}\b|[+-]\d\d:?\d\d)"
)
# Words for an update are left out: a page may be touched up years after its story.
_STAMPED = re.compile(
    r"(?:(?:published|posted|created|first published|опубликовано|publié le|veröffentlicht|publicado)(?: on| at)?\s?[:|]?|\d{1,2}[:.]\d\d(?:\s?[ap]m)?\s?[,|])\s*(?:[^\W\d]{3,9}\.?,?\s)?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"https?://[^/\s]+/(?:[\w.-]+/){0,4}?((?:19|20)\d\d)[/-](\d\d?)(?:[/-](\d\d?))?(?=[/-])"
)
_YEAR_VALUE = re.compile(
    r"[^\W\d_][\w ]{2,24}[:：]\s*(?:[^\d:]{1,40}[,/|]\s*)?((?:19|20)\d\d)(?:\s*[,/|][^\d]{1,40})?"
)
# Scripts without blanks between words: a sentence of the story, not "发布时间".
_RUNNING = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]{9}|。")
_STROKE = re.compile(r"[|•·]")
_EDGE = 12
_LISTED = 3
"""Lines of different days in a row that make a list."""
_WORDS = 16


def date_lines(page: Page) -> dict[int, Day]:
    """Lines near either end that hold a full date and hardly anything else, with that date."""
    count = len(page.lines)
    below = max(min(page.tail, count - 3), count - _EDGE, 0)
    near = [*range(min(page.head + 2, _EDGE, count)), *range(below, count)]
    found = {i: day for i in dict.fromkeys(near) if (day := _date_line(page.lines[i])) is not None}
    return {i: day for i, day in found.items() if not _is_listed(found, i)}


def _is_listed(found: dict[int, Day], index: int) -> bool:
    """True in a list of days, one a line, as agendas have: none of three in a row is the article's own."""
    first = last = index
    while first - 1 in found:
        first -= 1
    while last + 1 in found:
        last += 1
    return len({found[i].value for i in range(first, last + 1)}) >= _LISTED


def _date_line(line: Line) -> Day | None:
    if line.words > _WORDS or len(line.text) > 120 or "://" in line.text:
        return None
    start = 0
    for part in _STROKE.split(line.text):
        base = line.text.index(part, start)
        start = base + len(part)
        if (day := _alone(part, line.start + base)) is not None:
            return day
    return None


def _alone(text: str, base: int) -> Day | None:
    """The full date that a short text consists of, but for clock time, zone, and words such as "Last updated on"."""
    found = [day for day in days_in(text, base) if edtf.precision(day.value) == "day"]
    if not found:
        return None
    rest = text
    for day in reversed(found):
        rest = rest[: day.span[0] - base] + " " + rest[day.span[1] - base :]
    rest = _ZONE.sub(" ", _TIME.sub(" ", rest))
    words = re.findall(r"[^\W\d_]{2,}", rest)
    if _RUNNING.search(rest):
        return None
    # "Last updated on" has one such word, a short sentence of the story has two.
    running = sum(word.islower() and len(word) > 3 for word in words)
    return found[0] if len(words) <= 4 and running <= 1 and not any(c.isdigit() for c in rest) else None


def can_read(written: str) -> bool:
    """True if a date given with an article is understood."""
    return _given_value(written) is not None


def _given_value(written: str) -> str | None:
    match = _ISO.fullmatch(written.strip())
    if match is not None:
        return match[1] if edtf.is_valid(match[1]) else None
    if edtf.is_valid(written.strip()):
        return written.strip()
    days = days_in(written)
    return days[0].value if days else None


def find(
    page: Page, given: Given, lines: dict[int, Day], dateline: Dateline | None, furniture: list[Span]
) -> Published:
    """The date that an article states of itself; what reasoning can add comes last."""
    if given.published and (value := _given_value(given.published)):
        return Published(value, given.how)
    written = given.stated if given.stated and given.stated.weight == "page" else None
    if written is not None and (value := _given_value(written.value)):
        return _beside_page(
            _in_dateline(page, dateline), Published(value, written.how, candidates=written.others)
        )
    found = _on_a_line(page, lines) or _stamp(page) or _in_dateline(page, dateline) or _in_address(page)
    if found is not None:
        return found
    return _of_file(given, _reasoned(page, furniture, _category_year(page, furniture)))


def _beside_page(opening: Published | None, page: Published) -> Published:
    """A dateline in the story weighs more than the data of its page; where they differ, both are told."""
    if opening is None or opening.value is None:
        return page
    if opening.value == page.value:
        return opening
    other = page.value or ""
    how = f"the dateline; {page.how} says {other}"
    return Published(opening.value, how, opening.evidence, candidates=(other,))


def _of_file(given: Given, found: Published) -> Published:
    """The day on which a file was made is better than nothing, and no more: it says so, as one that was inferred."""
    if found.value or given.stated is None or (value := _given_value(given.stated.value)) is None:
        return found
    return Published(value, given.stated.how, inferred=True, candidates=found.candidates)


def _on_a_line(page: Page, lines: dict[int, Day]) -> Published | None:
    if not lines:
        return None
    index, day = min(lines.items(), key=lambda item: (item[0] > page.head, item[0]))
    others = tuple(sorted({d.value for d in lines.values()} - {day.value}))
    where = "near the start" if index <= page.head or 2 * index < len(page.lines) else "near the end"
    return Published(day.value, f"a date on a line of its own {where}", (day.span,), candidates=others)


def _stamp(page: Page) -> Published | None:
    """A full date beside a clock time in the first words is a stamp, even if the story is glued to it.

    The zone, a word such as "updated:" before it or a stroke shows that it is no sentence of the story.
    """
    stamped = {
        day.value
        for line in page.lines[:6]
        if _CLOCK.search(line.text[:300])
        for day in days_in(line.text[:300])
    }
    for line in page.lines[:3] if len(stamped) < _LISTED else ():
        head = line.text[:300]
        if not _CLOCK.search(head):
            continue
        for day in days_in(head, line.start):
            first, last = day.span[0] - line.start, day.span[1] - line.start
            before, after = head[:first], head[first : last + 40]
            clock_first = not before.strip(" |–—-") and _CLOCK.match(after)
            stamp = clock_first or _ZONED.search(after) or _STAMPED.search(before)
            if stamp and edtf.precision(day.value) == "day":
                return Published(day.value, "a date with its clock time in the first lines", (day.span,))
    return None


def _in_dateline(page: Page, dateline: Dateline | None) -> Published | None:
    if dateline is None or dateline.date is None:
        return None
    start, end = dateline.date
    days = [day for day in days_in(page.text[start:end], start) if edtf.precision(day.value) == "day"]
    return Published(days[0].value, "the dateline", (dateline.date,)) if days else None


def _in_address(page: Page) -> Published | None:
    """Publishers file articles by day or month; only the address at the very top is surely the article's own."""
    match = _ADDRESS.match(page.lines[0].text) if page.lines else None
    if match is None:
        return None
    value = "-".join(part.zfill(2) for part in match.groups() if part)
    if not edtf.is_valid(value) or not 1990 <= int(match[1]) <= date.max.year:
        return None
    base = page.lines[0].start
    span = (base + match.start(1), base + match.end(3 if match[3] else 2))
    return Published(value, "the address above the text", (span,))


def _category_year(page: Page, furniture: list[Span]) -> Published | None:
    """A label with nothing but a year behind it, among the furniture."""
    for start, end in furniture:
        if end - start < 60 and (match := _YEAR_VALUE.fullmatch(page.text, start, end)):
            return Published(match[1], f"filed under “{match[0].strip()}”", (match.span(1),))
    return None


def _reasoned(page: Page, furniture: list[Span], stated: Published | None) -> Published:
    """What reasoning finds counts if nothing is stated, or if it is finer than what is."""
    inferred = dates.infer_published(page.text, tuple(furniture))
    if stated is None:
        return inferred if inferred.value or inferred.candidates else UNDATED
    if not inferred.value or not stated.value or inferred.value == stated.value:
        return stated
    return inferred if edtf.within(inferred.value, stated.value) else stated
