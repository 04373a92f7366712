"""In a history of another language what comes next is counted from the story, not from the day on which it was written.

English tells the two apart by its words ("next year", "the following year"); most other languages have one word for both.
"""

from __future__ import annotations

from dataclasses import replace

from store.dates.expressions import Form, Point, Pointed, Read, Shift, Which

_OF_STORY: dict[Which, Which] = {"next": "following", "last": "previous"}


def counted_from_story(read: Read) -> Read:
    """The expression as a history means it: "через три дні", "наступного року"."""
    return replace(read, form=_of_story(read.form))


def _of_story(form: Form) -> Form:
    if isinstance(form, Pointed) and form.which in _OF_STORY:
        return replace(form, which=_OF_STORY[form.which])
    if isinstance(form, Point) and not form.of_self and form.which in _OF_STORY:
        return replace(form, which=_OF_STORY[form.which])
    if isinstance(form, Shift) and form.direction > 0:
        return replace(form, base="text")
    return form
