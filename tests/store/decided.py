"""A library of three articles with events about which tests decide."""

from __future__ import annotations

from pathlib import Path

from store.event_list import EventList
from store.library import Library
from store.records import Event
from tests.store.libraries import dated, opened, span

TEXTS = {
    "/news/a.txt": (
        "On 3 May 2021 Marta Queiroz opened the Oberthal depot.\n\n"
        "On 5 May 2021 Anton Rezek resigned as mayor of Oberthal.\n\nIs the weather still fine in the hills?\n",
        "2021-05-06",
    ),
    "/news/b.txt": (
        "Marta Queiroz opened the depot in Oberthal on 3 May 2021. Nobody had expected it.\n",
        "2021-05-07",
    ),
    "/news/c.txt": (
        "On 9 May 2021 Anton Rezek went to Silbertal by train. In Silbertal he signed the treaty of 11 May 2021.\n",
        "2021-05-12",
    ),
}


def written(folder: Path) -> Path:
    """The folder with the library in it, analysed and closed."""
    with opened(folder) as library:
        for path, (text, day) in TEXTS.items():
            library.add(dated(text, path, day))
        library.analysis().refresh(jobs=1)
    return folder


def events(library: Library) -> EventList:
    return library.analysis().events()


def find(library: Library, words: str) -> Event:
    """The event, hidden or not, that is told with these words."""
    for listed in (events(library), library.analysis().hidden()):
        for event in listed:
            for told in event.tellings:
                if words in library.text(told.article)[told.start : told.end]:
                    return event
    raise AssertionError(f"nothing tells {words}")


def key(library: Library, words: str) -> str:
    return find(library, words).id


def place(library: Library, number: int, words: str) -> tuple[str, int, int]:
    article = library.articles()[number].id
    return (article, *span(library.text(article), words))


def told_by(event: Event) -> list[tuple[str, int, int]]:
    return [(t.article, t.start, t.end) for t in event.tellings]


def everything(library: Library) -> tuple[list[Event], list[Event]]:
    return list(events(library)), list(library.analysis().hidden())


def decide_all(library: Library) -> None:
    """One decision of nearly every kind, some on one row."""
    chronology = library.event_decisions
    joined = chronology.join(key(library, "resigned"), key(library, "by train"))
    chronology.confirm(joined)
    chronology.tag(joined, ["trip"])
    chronology.retitle(joined, "Rezek goes")
    depot = find(library, "depot")
    alone = chronology.split(depot.id, told_by(depot)[:1])
    chronology.hide(alone)
    made = chronology.make(*place(library, 0, "Is the weather still fine in the hills?"))
    chronology.set_date(made, "2021-05-02")
