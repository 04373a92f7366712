"""What the reader decides about one article: its own date, the date of words in it, and what kind of text it is."""

from __future__ import annotations

from store import edtf
from store.notes import anchoring
from store.records import GENRES, GenreKind
from store.services import date_decisions
from store.services.change_log import ChangeLog
from store.services.genre_words import a_kind
from store.services.step_labels import quoted
from store.storage.history import StandingDecisions

GENRE = "genre"
PUBLISHED = "published"


def set_published(log: ChangeLog, article: str, value: str | None) -> None:
    """Set an article's date (EDTF), or take that back; raises ValueError on what is no date, NotFoundError."""
    title = log.title(article)
    if value is None:
        log.do(f"take back the date of {title}", log.decisions.withdrawing(PUBLISHED, article))
        return
    edtf.days(value)
    label = f"set the date of {title} to {edtf.label(value)}"
    log.do(label, log.decisions.deciding(PUBLISHED, article, value, log.at()))


def read_date(log: ChangeLog, article: str, text: str, start: int, end: int, value: str | None) -> None:
    """Read words of an article as another date (EDTF), or take that back; raises ValueError on what is no date."""
    words = quoted(text[start:end])
    target = date_decisions.target(article, start, end, text, log.decisions.all())
    if value is None:
        log.do(f"take back the date of {words}", log.decisions.withdrawing(date_decisions.KIND, target))
        return
    edtf.days(value)
    kept = date_decisions.kept(article, anchoring.make(text, start, end), value)
    label = f"read {words} as {edtf.label(value)}"
    log.do(label, log.decisions.deciding(date_decisions.KIND, target, kept, log.at()))


def set_genre(log: ChangeLog, article: str, kind: GenreKind | None) -> None:
    """Say what kind of text an article is, or take that back; raises ValueError on what is no kind, NotFoundError."""
    title = log.title(article)
    if kind is None:
        log.do(f"take back the kind of {title}", log.decisions.withdrawing(GENRE, article))
        return
    if kind not in GENRES:
        raise ValueError(f"{kind}: no kind of article; it is one of {', '.join(GENRES)}")
    log.do(f"call {title} {a_kind(kind)}", log.decisions.deciding(GENRE, article, kind, log.at()))


def genre_of(decisions: StandingDecisions, article: str) -> GenreKind | None:
    """The kind that the reader gave an article; None also where a later version decided something else."""
    standing = decisions.of(GENRE, article)
    return None if standing is None else next((kind for kind in GENRES if kind == standing.value), None)
