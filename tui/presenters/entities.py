"""Answers for the dialogs, gathered from the library: who is this, when was this, where is it mentioned."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter

from store.errors import NotFoundError
from store.event_list import EventList
from store.names.overrides import shown
from store.records import Annotation, Entity, Mention, Span, TimeExpression
from store.text.segmentation import paragraphs, sentence_at
from tui.presenters import entity_facts
from tui.state.session import Opened, Session
from tui.view_models.dates import DateRequest, WhenWasThis
from tui.view_models.entities import Mentions, VariantPassages, WhoIsThis
from tui.view_models.notes import NoteRow
from tui.view_models.passages import Passage
from tui.words import wording

CONTEXT = 60
_COMPANY = 60
"""Entities listed beside one."""
_READ = 200
"""Articles read for the company of one entity."""
MOST = 2000
"""Passages gathered for one dialog at most: each needs its article's text."""


class Passages:
    """Makes passages; the article asked for last is kept, as mentions come article by article."""

    def __init__(self, session: Session) -> None:
        self._library = session.library
        self._article = ""

    def at(self, article: str, start: int, end: int) -> Passage:
        """A span with the words around it; raises NotFoundError."""
        if article != self._article:
            self._row, self._text = self._library.row(article), self._library.text(article)
            self._paragraphs = paragraphs(self._text) or [(0, len(self._text))]
            self._article = article
        number = min(bisect_right(self._paragraphs, start, key=itemgetter(0)), len(self._paragraphs))
        first, last = self._paragraphs[max(number - 1, 0)]
        before = self._text[max(first, start - CONTEXT) : start]
        after = self._text[end : min(max(last, end), end + CONTEXT)]
        return Passage(
            article,
            start,
            end,
            ("…" if start - CONTEXT > first else "") + before,
            self._text[start:end],
            after + ("…" if end + CONTEXT < last else ""),
            self._row.title,
            wording.dated(self._row.published),
            max(number, 1),
        )


def mentions_of(session: Session, entity: Entity) -> list[tuple[str, Mention]]:
    """Article and mention, by the articles' dates, at most `MOST`."""
    found: list[tuple[str, Mention]] = []
    for article in sorted(entity.articles, key=session.order):
        names = session.library.analysis().names(article)
        found += [(article, mention) for mention in names if mention.entity == entity.id]
        if len(found) >= MOST:
            break
    return found[:MOST]


def who(
    session: Session, entity: Entity, here: Span | None = None, events: EventList | None = None
) -> WhoIsThis:
    """Everything about one entity; `events` are those of the timeline, by date."""
    found = mentions_of(session, entity)
    passages = Passages(session)
    by_text: dict[str, list[Passage]] = {}
    for article, mention in found:
        by_text.setdefault(shown(mention.text), []).append(passages.at(article, mention.start, mention.end))
    variants = tuple(
        VariantPassages(
            replace(variant, why=entity_facts.reason(session, variant.why)),
            tuple(by_text.get(variant.text, ())),
        )
        for variant in entity.variants
    )
    return WhoIsThis(
        entity,
        entity_facts.roles(session, found),
        variants,
        _together(session, entity),
        here,
        not session.read_only,
        _ends(session, found, passages),
        entity_facts.takes_part(session, entity, events) if events is not None else (),
        session.library.memos.of_entity(entity),
    )


def _ends(
    session: Session, found: Sequence[tuple[str, Mention]], passages: Passages
) -> tuple[Passage, Passage] | None:
    """The first and the last mention in dated articles, else in any."""
    rows = {article: session.row_of(article) for article, _ in found}
    dated = {article for article, row in rows.items() if row and row.date}
    known = [(article, mention) for article, mention in found if article in dated] or found
    if not known:
        return None
    first, last = (
        passages.at(article, mention.start, mention.end) for article, mention in (known[0], known[-1])
    )
    return first, last


def _together(session: Session, entity: Entity) -> tuple[tuple[str, int], ...]:
    """The six who stand most often in the same sentences."""
    return tuple((other.name, count) for other, count in company(session, entity, 6))


def company(session: Session, entity: Entity, most: int = _COMPANY) -> list[tuple[Entity, int]]:
    """Who stands in the same sentences, with how often, the most frequent first."""
    analysis = session.library.analysis()
    seen: Counter[str] = Counter()
    for article in entity.articles[:_READ]:
        names = analysis.names(article)
        text = session.library.text(article)
        spans = {sentence_at(text, m.start) for m in names if m.entity == entity.id}
        seen.update(m.entity for m in names if m.entity != entity.id and _inside(m, spans))
    found = ((analysis.entity(key), count) for key, count in seen.most_common(most))
    return [(other, count) for other, count in found if other]


def beside(session: Session, entity: Entity, other: Entity) -> Mentions:
    """Every mention of one in a sentence in which another stands too, by the articles' dates."""
    analysis, passages, found = session.library.analysis(), Passages(session), list[Passage]()
    for article in sorted(set(entity.articles[:_READ]) & set(other.articles), key=session.order):
        names, text = analysis.names(article), session.library.text(article)
        spans = {sentence_at(text, m.start) for m in names if m.entity == entity.id}
        both = [m for m in names if m.entity == other.id and _inside(m, spans)]
        found += [passages.at(article, mention.start, mention.end) for mention in both]
    facts = f"{wording.counted(len(found), 'time')} in one sentence with {entity.name}"
    return Mentions(other.name, facts, tuple(found))


def _inside(mention: Mention, spans: Iterable[Span]) -> bool:
    return any(start <= mention.start < end for start, end in spans)


def mentions(session: Session, entity: Entity, here: Span | None = None) -> Mentions:
    """Every mention of an entity in its sentence."""
    found = mentions_of(session, entity)
    chosen = next(
        (n for n, (a, m) in enumerate(found) if here == (m.start, m.end) and a == session.current), 0
    )
    facts = (
        f"{wording.counted(entity.mentions, 'mention')} in {wording.counted(len(entity.articles), 'article')}"
    )
    passages = Passages(session)
    return Mentions(entity.name, facts, tuple(passages.at(a, m.start, m.end) for a, m in found), chosen)


def when(session: Session, opened: Opened, expression: TimeExpression) -> WhenWasThis:
    """How a date in the open article was resolved."""
    mine = ((date.start, date.end) for date in opened.document.decided)
    return WhenWasThis(
        expression,
        opened.document.published,
        opened.row.title,
        decided=(expression.start, expression.end) in mine,
        writable=not session.read_only,
    )


def date_request(session: Session, article: str) -> DateRequest:
    """What the prompt for an article's date shows."""
    row = session.library.row(article)
    decided = any(d.kind == "published" and d.target == article for d in session.library.decisions())
    text = session.library.text(article)
    evidence = tuple(text[start:end] for start, end in row.published.evidence)
    return DateRequest(row.title, row.published, decided, evidence)


def note_rows(session: Session, notes: Sequence[Annotation]) -> tuple[NoteRow, ...]:
    """Annotations with their articles' titles; those of a removed article say so."""
    return tuple(_note_row(session, note) for note in notes)


def _note_row(session: Session, note: Annotation) -> NoteRow:
    try:
        row = session.library.row(note.article)
    except NotFoundError:
        return NoteRow(note, "an article that is no longer in the library", "", is_kept=False)
    return NoteRow(note, row.title, wording.dated(row.published))
