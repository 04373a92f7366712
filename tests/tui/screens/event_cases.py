"""Events as the dialogs about them show them."""

from __future__ import annotations

from dataclasses import replace

from store.records import Anchor, Annotation, Event, Published, Telling
from tui.view_models.dates import DateRequest
from tui.view_models.events import HappeningRequest, OpenedRow, RowPair, RowSide, SaidWhen, Teller
from tui.view_models.export import ExportRequest

TEXT = "The leaders signed a statement on 9 November 2020, the ministry said, and a ceasefire began."
OTHER = "After the Nov. 10, 2020 ceasefire the road was opened again to lorries with food, doctors said."
DAY = Telling("a", 0, 9, "2020-11-09", "9 November 2020", "The leaders signed", how="said in full")
YEAR = Telling("b", 0, 9, "2020", "last year", "The statement", how="the year before its own", told="negated")
TENTH = Telling("c", 0, 9, "2020-11-10", "Nov. 10, 2020", "The road was opened", how="said in full")
EVENT = Event(
    "v", "2020-11-09", "The leaders signed a statement", (DAY, YEAR), (), True, ("leaders", "ceasefire")
)
ROAD = Event("r", "2020-11-10", "The road was opened again", (TENTH,), (), tags=("aid/roads",))
NOTE = Annotation("n1", "a", Anchor(0, 9, "The leade", "", ""), ("war/ceasefire",), "which of the two?")


def words(telling: Telling) -> str:
    return OTHER if telling.article == "c" else TEXT


OPENED = OpenedRow(
    EVENT,
    "2 passages in 2 articles, 2 sources",
    (
        SaidWhen("said 9 Nov 2020", True, (Teller(DAY, "TASS", "8 Apr 2021", (NOTE,)),)),
        SaidWhen("only 2020", False, (Teller(YEAR, "Xinhua", "undated"),)),
    ),
    (("killed", "12 (TASS) · 18 (Xinhua)"),),
    words,
    True,
)
DECIDED = replace(OPENED, event=replace(EVENT, deeds=("confirmed", "dated"), tags=("talks", "war/ceasefire")))
PAIR = RowPair(
    RowSide(
        EVENT, "2 passages in 2 articles, 2 sources", OPENED.groups[0].tellers + OPENED.groups[1].tellers
    ),
    RowSide(ROAD, "1 passage in 1 article, 1 source", (Teller(TENTH, "Luma Post", "12 Nov 2020"),)),
    (("date", "9 Nov 2020 (TASS) · 10 Nov 2020 (Luma Post)"),),
    ("Armenia", "Azerbaijan"),
    words,
)
HAPPENING = HappeningRequest(
    TEXT, "The leaders signed a statement", "2020-11-09", "9 November 2020", "8 Apr 2021"
)
UNDATED = replace(HAPPENING, date="", found="")
EXPORT = ExportRequest(34, 212, ("from 2020", "who: Ortega"), name="/timeline.md")
WHEN = DateRequest(
    EVENT.headline,
    Published("2020-11-09", "set by you", candidates=("2020-11-10",)),
    True,
    ("9 November 2020",),
    "The date of this event",
    "its passages’ own counts again",
)
