"""What needs no date to be counted from: durations, sets, vague words, decades and centuries."""

from __future__ import annotations

from store.dates import timeml
from store.dates.expressions import Amount, Era, Read, Repeat, Vague
from store.dates.resolution_context import Context, Result

_REFS = {
    "PAST_REF": "some time in the past",
    "PRESENT_REF": "the present of the article",
    "FUTURE_REF": "some time to come",
}


def resolve_amount(ctx: Context, read: Read, form: Amount) -> Result:
    """A length of time has no place in the calendar."""
    return Result(
        "DURATION", form.value, None, f"{ctx.words(read)}: a length of time, not a date", mod=form.mod
    )


def resolve_repeat(ctx: Context, read: Read, form: Repeat) -> Result:
    """A recurring time."""
    return Result("SET", form.value, None, f"{ctx.words(read)}: a time that comes again and again")


def resolve_vague(ctx: Context, read: Read, form: Vague) -> Result:
    """A vague word names past, present or future."""
    return Result("DATE", form.value, None, f"{ctx.words(read)}: {_REFS[form.value]}, no more is said")


def resolve_era(ctx: Context, read: Read, form: Era) -> Result:
    """A decade or a century."""
    value, edtf = timeml.era(form.first, form.length, form.bc)
    if form.mod and edtf:
        edtf += "~"
    return Result("DATE", value, edtf, f"{ctx.words(read)}: said in full", mod=form.mod)
