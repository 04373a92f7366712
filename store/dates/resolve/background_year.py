"""The year of the background in news: said for the same or the preceding sentence, or by the line above in a chronology.

In ordinary news a month counts from the article; an old year holds on only where the story plainly goes on from it.
"""

from __future__ import annotations

import re

from store.dates import timeml
from store.dates.expressions import Point, Read
from store.dates.resolution_context import Context, Said
from store.dates.resolve.year_choice import Year

_YEARS_BACK = 2
"""A year nearer to the article may just as well be counted from it."""
_REACH = 220
"""How far back the year may stand, in code points: the sentence before."""
_NEAR = 40
"""Days from the article within which a day without a year is of these weeks."""
_OF_YEAR = re.compile(r"(?: [\w-]{1,20}+){1,4} of (?P<year>1[5-9]\d\d|20\d\d)(?![\w-])")
_ATTRIBUTIVE = re.compile(r"\b[Tt]he \Z")
_ENTRY = re.compile(r"(?:\A|\n)[ \t]*+(?:[-*•–—][ \t]*+)?\Z")


def of_background(ctx: Context, read: Read, form: Point) -> Year | None:
    """The year that the words around give to a month or a day without one, or None."""
    start, end = ctx.span(read)
    if form.month is None or ctx.now is None:
        return None
    named = _OF_YEAR.match(ctx.text, end)
    if named:
        year = int(named["year"])
        return Year(
            year, f"{ctx.words(read)}: of {year}, said behind it", f"{year:04}", "the year said behind it"
        )
    said = ctx.history[-1] if ctx.history else None
    if said is None or said.year is None or said.counted or said.of_article:
        return None
    if _is_entry(ctx, start) and (_is_entry(ctx, said.start) or ctx.in_heading(said.start)):
        return _on(ctx, read, said, said.year + _rolled(said, form), "the entry above")
    if said.year > ctx.now.year - _YEARS_BACK or not _goes_on(ctx, read, said, form):
        return None
    return _on(ctx, read, said, said.year, "said just before")


def _on(ctx: Context, read: Read, said: Said, year: int, where: str) -> Year:
    how = f"{ctx.words(read)}: goes on from {said.words}, {where}"
    return Year(year, how, timeml.year(said.year or year)[1], f"{said.words}, {where}")


def _is_entry(ctx: Context, start: int) -> bool:
    """True at the beginning of a line, perhaps behind a bullet."""
    return _ENTRY.search(ctx.text, max(start - 20, 0), start) is not None


def _rolled(said: Said, form: Point) -> int:
    """A chronology goes on: a month before the last one is of the next year."""
    return 1 if said.month is not None and form.month is not None and form.month < said.month else 0


def _goes_on(ctx: Context, read: Read, said: Said, form: Point) -> bool:
    """The same or the next sentence, told in the past, later in the year, and no day of the article's own weeks."""
    start, end = ctx.span(read)
    ends = _sentence_ends(ctx, said.start, start)
    if start - said.start > _REACH or ends > 1 or not (said.month or (not ends and _names_a_time(ctx, said))):
        return False
    if said.month is not None and ((form.month or 0), form.day or 31) < (said.month, said.day or 0):
        return False
    cue = ctx.tenses.tense(start, end)
    told = cue is not None and (cue.tense == "past" or cue.word.lower() == "by")
    return told and not ctx.ahead(read) and not (ends and _is_of_these_weeks(ctx, form))


def _names_a_time(ctx: Context, said: Said) -> bool:
    """ "The 1999 flood", "the spring of 1999": not a year that is only mentioned ("open since 1999")."""
    if ctx.language != "en":
        return not said.words.strip("“”")[:1].isdigit()
    return (
        not said.words.strip("“”").isdigit()
        or _ATTRIBUTIVE.search(ctx.text, max(said.start - 5, 0), said.start) is not None
    )


def _sentence_ends(ctx: Context, begin: int, end: int) -> int:
    if ctx.language != "en":
        return ctx.tenses.ends_between(begin, end)
    return len(re.findall(r"[.!?]['\"”’)]{0,2}\s+(?=[A-Z\"“‘'(])", ctx.text[begin:end]))


def _is_of_these_weeks(ctx: Context, form: Point) -> bool:
    if ctx.now is None or form.month is None:
        return False
    days = (form.month - ctx.now.month) * 30 + (form.day or 15) - ctx.now.day
    return min(abs(days), abs(days + 365), abs(days - 365)) <= _NEAR
