"""Finding the time expressions of a text: read, resolve from left to right, join, write the records.

Rule-based temporal tagging (TIMEX3 of TimeML, ISO 24617-1), as HeidelTime does it (Strötgen & Gertz 2013), with its split of
news, counted from the article's day, and narratives, counted from the date before (`genre`). Simplified: no parts of
speech; the tense of a clause is that of the nearest cue (`tense`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from store.dates.clock_stamps import without_stamps
from store.dates.direct_speech import spoken_days
from store.dates.expressions import Figures, Point, Read
from store.dates.genre import is_narrative
from store.dates.grammar import read
from store.dates.intervals import intervals, shared_years
from store.dates.joints import joints
from store.dates.languages import counted_from_story, guess
from store.dates.languages import read as read_foreign
from store.dates.lexer import Tokens, tokens
from store.dates.resolution_context import Context, Result
from store.dates.resolve import resolve
from store.edtf import days, is_valid, plain
from store.records import TimeExpression


def find(
    text: str,
    published: str | None = None,
    *,
    published_inferred: bool = False,
    language: str | None = None,
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, sorted and not overlapping.

    `published` is the article's own date as EDTF of any precision; without it relative expressions keep unknown
    digits in their value, no EDTF, and a `how` that says what is missing.
    """
    language = (language or guess(text)).partition("-")[0].lower()
    cut, reads = _read(text, language)
    if not reads:
        return ()
    first, last = _ends(published)
    narrative = is_narrative(
        text, reads, [cut.starts[one.first] for one in reads], first.year if first else None
    )
    if narrative and language != "en":
        reads = [counted_from_story(one) for one in reads]
    said = joints(language)
    base = Context(
        cut, first, published, narrative, _order(reads, language),
        coming=shared_years(cut, reads, said), spoken=spoken_days(cut, reads), language=language,
    )  # fmt: skip
    results = [_resolved(base, item) for item in reads]
    if first != last:
        other = base.anew(last)
        unknown = base.anew(None)
        results = _agreed(
            results, [_resolved(other, r) for r in reads], [_resolved(unknown, r) for r in reads], published
        )
    found = [
        (*base.span(item), item, result)
        for item, result in zip(reads, results, strict=True)
        if result is not None
    ]
    intervals(text, [(start, end, result) for start, end, _, result in found], said)
    return tuple(
        _record(text, start, end, item, result, published_inferred) for start, end, item, result in found
    )


def _read(text: str, language: str) -> tuple[Tokens, list[Read]]:
    """What the grammar of a language reads; figures are read alike in all."""
    cut = without_stamps(tokens(text))
    reads = read(cut)
    if language == "en":
        return cut, reads
    foreign, found = read_foreign(text, language)
    for one in reads:
        if one.rule not in ("date in figures", "ISO date"):
            continue
        start, end = cut.starts[one.first], cut.ends[one.last - 1]
        if all(end <= a or b <= start for a, b in zip(foreign.starts, foreign.ends, strict=True)):
            foreign.starts.append(start)
            foreign.ends.append(end)
            found.append(Read(len(foreign.starts) - 1, len(foreign.starts), one.rule, one.form))
    return foreign, sorted(found, key=lambda one: foreign.starts[one.first])


def _resolved(ctx: Context, item: Read) -> Result | None:
    try:
        result = resolve(ctx, item)
    except (OverflowError, ValueError):
        # A day beyond Python's calendar ("10,000 years ago"): no date that a timeline could show.
        return None
    # So is a year that EDTF writes otherwise (ISO 8601-2, "Y" before more than four digits); a number in front of
    # "B.C." in a table is mostly none at all. What compares dates relies on every one being readable.
    return None if result is not None and result.edtf and not is_valid(result.edtf) else result


def _ends(published: str | None) -> tuple[date | None, date | None]:
    if published is None or not is_valid(published):
        return None, None
    span = days(published)
    return (span.first, span.last) if span.first and span.last else (None, None)


def _agreed(
    first: list[Result | None], last: list[Result | None], unknown: list[Result | None], published: str | None
) -> list[Result | None]:
    """For an article dated to a month or a year: what both its ends give; else a month or day of its own year; else unknown."""
    year = plain(published or "")[:4]
    chosen: list[Result | None] = []
    for a, b, c in zip(first, last, unknown, strict=True):
        if a is None or b is None or c is None or a.value == b.value:
            chosen.append(a)
        elif c.value.startswith("XXXX-") and c.edtf and c.value[5:7].isdigit():
            same = next((r for r in (a, b) if r.value.startswith(year)), None)
            chosen.append(same or c)
        else:
            chosen.append(c)
    return chosen


def _order(reads: Sequence[Read], language: str | None) -> str | None:
    """The order of day and month that unambiguous dates of the text show; "dmy" for languages other than English."""
    shown = set()
    for item in reads:
        if isinstance(item.form, Figures):
            if item.form.first > 12:
                shown.add("dmy")
            elif item.form.second > 12:
                shown.add("mdy")
    if len(shown) == 1:
        return shown.pop()
    return "dmy" if language and not language.startswith("en") and not shown else None


def _record(text: str, start: int, end: int, item: Read, result: Result, inferred: bool) -> TimeExpression:
    of_article = result.anchor_how == "this article's date"
    return TimeExpression(
        start, end, text[start:end], result.type, result.value, result.edtf, result.how, item.rule, result.anchor,
        result.anchor_how, result.mod, (inferred and of_article) or result.guessed, result.readings,
    )  # fmt: skip


__all__ = ["Point", "Tokens", "find"]
