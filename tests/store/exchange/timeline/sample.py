"""A timeline of our own making, with everything that a format must cope with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from store.exchange.timeline import Timeline, TimelineRow
from store.records import Claim, Conflict, Deed, Entity, Event, Found, Story, Variant
from tests.store.events.made import collection, document, event, telling

GAZETTE = document(
    "g", "The pier at Quinby fell on 7 May. Twelve people were hurt, Mara Vale said.", "2031-05-08", "Gazette"
)
COURIER = document("c", "Quinby pier collapsed on 9 May; 18 people were hurt.", "2031-05-10", "Courier")
NASTY = document(
    "n",
    "<script>alert(1)</script> =1+1 [x](http://evil.example) *bold* `code` | pipe\u202e \x1b[31m & \"q\" 'a'",
)
NASTY = replace(
    NASTY, article=replace(NASTY.article, title=Found('=HYPERLINK("x")<b>\n# not a heading', "first line"))
)


def pier() -> Event:
    first = telling(
        GAZETTE,
        "The pier at Quinby fell on 7 May",
        "2031-05-07",
        "7 May",
        entities=("vale",),
        how="“7 May”: said",
    )
    return event(
        "e1", first, telling(COURIER, "Quinby pier collapsed on 9 May", "2031-05-09", "9 May"), conflict=True
    )


def pier_row() -> TimelineRow:
    fallen = pier()
    one, other = fallen.tellings
    claims = (Claim("2031-05-07", (one,)), Claim("2031-05-09", (other,)))
    hurt = (Claim("twelve", (one,)), Claim("18", (other,)))
    return TimelineRow(fallen, 2, (Conflict("date", claims), Conflict("wounded", hurt)), ("harbour/pier",))


def plain(key: str, date: str | None, headline: str = "Quinby pier is a ruin", **words: Any) -> TimelineRow:
    return TimelineRow(event(key, telling(GAZETTE, "Mara Vale said", date, **words), headline=headline), 1)


def decided_row() -> TimelineRow:
    """A row that the reader has worked on."""
    found = event("d1", replace(telling(COURIER, "18 people were hurt", "2031-05-09"), by_reader=True))
    deeds: tuple[Deed, ...] = ("confirmed", "dated", "attached")
    return TimelineRow(
        replace(found, tags=("harbour/*hurt*", "new"), deeds=deeds),
        1,
        tags=("harbour/*hurt*", "new", "of a passage"),
    )


def nasty() -> TimelineRow:
    return TimelineRow(event("n1", telling(NASTY, NASTY.text), headline=NASTY.text), 1)


def timeline(*rows: TimelineRow, **words: object) -> Timeline:
    """The rows with all the documents."""
    vale = Entity("vale", "Mara Vale", "person", (Variant("Vale", 2, "same", ""),), 2, ("g",))
    story = Story("s1", "Pier falls", ("g", "c"), ())
    return Timeline(
        rows,
        collection([GAZETTE, COURIER, NASTY]),
        {"vale": vale},
        (story,),
        **words,  # type: ignore[arg-type]
    )


def full() -> Timeline:
    """All kinds of rows."""
    return timeline(
        plain("b1", "-0043", "A quay is built"),
        plain("b2", "199X", "The quay is a market"),
        plain("b3", "2020-23", "Storms", said="fall 2020"),
        plain("b4", "2031-02", "Cracks are seen", inferred=True),
        plain("b5", "2031-03", "Divers look", mod="START"),
        pier_row(),
        plain("b6", "2031-06", "A new pier will be built", told="planned"),
        plain("b7", None, "Somebody paints the ruin"),
        nasty(),
    )
