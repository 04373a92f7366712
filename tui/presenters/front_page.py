"""The front page: what came since the reader last looked, what matters most, who rises, and what waits. Pure but for what it asks.

Only columns of the timeline are read, and the few rows that are shown: it costs as much in a library of a thousand articles as in
a small one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import sqrt
from typing import TYPE_CHECKING

from store import edtf
from store.records import Entity, Event
from tui.view_models.front_page import FrontLine, FrontPage
from tui.words import wording
from tui.words.wording import counted

if TYPE_CHECKING:
    from store.library import ArticleRow
    from tui.state.session import Session

SHOWN = 5
"""Lines of a section."""
OFTEN = 2
"""New articles that must name somebody who is to be told of."""
FIRST = (
    "enter opens what you stand on, esc leads back. 1 to 4 are articles, text, names and timeline.",
    "In the text t tags the sentence and a writes on it; enter on a name or a date says who and when.",
    "g/ searches all texts, : finds every command, ? shows every key. 0 comes back here.",
)
"""What a reader who comes for the first time is told."""


def front_page(session: Session) -> FrontPage:
    """All of it."""
    since, new = session.state.looked, session.came()
    fresh = {row.id for row in new}
    sections = (
        _section("New articles", _articles(session, new)),
        _section("Now told by more", _gained(session, fresh)),
        _section("What mattered most", _weightiest(session)),
        _section("Named more than before", _rising(session, fresh)),
        _section("Waits for you", _waiting(session)),
        _section("Tags", _tags(session)),
    )
    lines = tuple(line for section in sections for line in section)
    return FrontPage(session.library.folder.name, _since(since, new), lines, () if since else FIRST)


def _since(since: str, new: Sequence[ArticleRow]) -> str:
    if not since:
        return ""
    return f"since {edtf.label(since[:10])}: {counted(len(new), 'new article') if new else 'nothing new'}"


def _section(name: str, lines: Sequence[FrontLine]) -> list[FrontLine]:
    return [FrontLine(name), *lines] if lines else []


def _articles(session: Session, new: Sequence[ArticleRow]) -> list[FrontLine]:
    lines = [
        FrontLine(row.title, row.source or "", wording.dated(row.published), "article", row.id)
        for row in new[:SHOWN]
    ]
    if len(new) > SHOWN:
        lines.append(FrontLine(f"and {len(new) - SHOWN:,} more", leads="unread"))
    return lines


def _gained(session: Session, fresh: set[str]) -> list[FrontLine]:
    """Rows that older articles told already and that new ones tell as well."""
    if not fresh:
        return []
    events = session.library.analysis().events()
    held, weights = events.articles(), events.weights()
    places = {place for article in fresh for place in events.indices_of_article(article)}
    known = [place for place in places if not fresh.issuperset(held[place])]
    heaviest = sorted(known, key=lambda place: (-weights[place], place))[:SHOWN]
    return [_event(event, fresh, session) for event in events.get_many(heaviest)]


def _event(event: Event, fresh: set[str], session: Session) -> FrontLine:
    came = {telling.article for telling in event.tellings} & fresh
    facts = "+ " + ", ".join(_outlets(session, came)) if came else counted(len(_all(event)), "article")
    mark = "⚑ " if event.conflict else ""
    return FrontLine(event.headline, mark + facts, wording.when(event), "event", event.id)


def _all(event: Event) -> set[str]:
    return {telling.article for telling in event.tellings}


def _outlets(session: Session, articles: set[str]) -> list[str]:
    rows = [row for key in sorted(articles) if (row := session.row_of(key))]
    return list(dict.fromkeys(row.source or wording.short(row.title, 24) for row in rows))[:3]


def _weightiest(session: Session) -> list[FrontLine]:
    events = session.library.analysis().events()
    weights, asides, planned = events.weights(), events.asides(), set(events.indices_planned())
    shown = session.only.ids if session.only else None
    held = events.articles()
    places = [
        place
        for place in range(len(events))
        if not asides[place] and place not in planned and (shown is None or not shown.isdisjoint(held[place]))
    ]
    heaviest = sorted(places, key=lambda place: (-weights[place], place))[:SHOWN]
    return [_event(event, set(), session) for event in events.get_many(sorted(heaviest))]


def _rising(session: Session, fresh: set[str]) -> list[FrontLine]:
    """Whom new articles name oftener than their share of all would have it; without new ones the latest quarter by date."""
    rows = session.rows
    dated = [row.id for row in rows if row.date is not None]
    late = fresh or set(dated[-(len(dated) // 4) :] if len(dated) >= 4 else ())
    if not late or len(late) == len(rows):
        return []
    share = len(late) / len(rows)
    counts = Counter[str]()
    named: dict[str, Entity] = {}
    for entity in session.library.analysis().entities():
        here = len(late.intersection(entity.articles))
        if here >= OFTEN:
            expected = share * len(entity.articles)
            named[entity.id] = entity
            # Above what chance would give, in standard deviations of a Poisson count.
            counts[entity.id] = round(1000 * (here - expected) / sqrt(expected))
    found = [
        named[key] for key, above in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if above > 0
    ]
    which = "new" if fresh else "latest"
    return [
        FrontLine(
            entity.name,
            f"in {len(late.intersection(entity.articles)):,} of {len(late):,} {which} articles, {len(entity.articles):,} in all",
            entity.kind,
            "entity",
            entity.id,
        )
        for entity in found[:SHOWN]
    ]


def _waiting(session: Session) -> list[FrontLine]:
    library = session.library
    notes = [*library.annotations()]
    unsure = sum(note.anchor.state in ("fuzzy", "lost") for note in notes)
    parts: tuple[tuple[int, str, str, str], ...] = (
        (sum(not row.read for row in session.rows), "unread article", "unread", ""),
        (
            len(session.suggestions(wait=False)),
            "pair of names that may be one",
            "pairs",
            "pairs of names that may be one",
        ),
        (len(library.conflicts.open()), "contradiction of a merge", "conflicts", "contradictions of a merge"),
        (unsure, "note whose text has changed", "notes", "notes whose text has changed"),
        (sum(row.date is None for row in session.rows), "undated article", "undated", ""),
    )
    return [
        FrontLine(counted(number, noun, plural), leads=leads)  # type: ignore[arg-type]
        for number, noun, leads, plural in parts
        if number
    ]


def _tags(session: Session) -> list[FrontLine]:
    counts = Counter({tag: number for tag, number in session.library.tags().items() if number})
    return [
        FrontLine(f"#{tag}", counted(number, "place"), leads="tag", key=tag)
        for tag, number in _by_number(counts)
    ]


def _by_number(counts: Counter[str]) -> Iterator[tuple[str, int]]:
    yield from sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
