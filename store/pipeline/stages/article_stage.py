"""What is done with one article alone: the part of the analysis that can run anywhere, in any order.

The rooms are imported when first needed: reading dates should not wait for the names. One article that trips a rule must
not cost the other ten thousand: what fails is logged and left out (`or_default_logged`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from store import dates as time_expressions
from store import events, names
from store.articles.metadata import genre as genres
from store.names import Spotted
from store.names.recogniser import load
from store.pipeline.stages.article_budget import OverBudget, within_budget
from store.records import ArticleAnalysis, Document, Genre, Mention, Telling, TimeExpression

if TYPE_CHECKING:
    from store.names.recogniser import RecogniserModel

T = TypeVar("T")
_log = logging.getLogger("dateline.analysis")

ALL = frozenset({"dates", "names", "events"})
"""Everything that can be asked for."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What one article gives without looking at any other."""

    article: str
    dates: tuple[TimeExpression, ...] = ()
    spotted: Spotted | None = None
    """None if names were not asked for."""


class _SpottedArticles(Collection["Spotted"]):
    def __init__(self, examined: Collection[Examined]) -> None:
        self._examined = examined

    def __iter__(self) -> Iterator[Spotted]:
        return (found.spotted for found in self._examined if found.spotted is not None)

    def __len__(self) -> int:
        return len(self._examined)

    def __contains__(self, spotted: object) -> bool:
        return any(spotted == one for one in self)


def spotted_in(examined: Collection[Examined]) -> Collection[Spotted]:
    """What linking the names takes, read anew each time that it is gone through."""
    return _SpottedArticles(examined)


def needed(only: frozenset[str]) -> frozenset[str]:
    """What has to be worked out to give what is asked for: events rest on dates and names."""
    unknown = only - ALL
    if unknown:
        raise ValueError(f"{', '.join(sorted(unknown))}: choose among dates, names, events")
    return ALL if "events" in only else only


def examine(document: Document, only: frozenset[str] = ALL, by: RecogniserModel | None = None) -> Examined:
    """Dates and name candidates of one article; `by` finds the names, our own recogniser if None."""
    wanted, key = needed(only), document.article.id
    dates = find_dates(document) if "dates" in wanted else ()
    if "names" not in wanted:
        return Examined(key, dates)
    # No names, but worked out: so the next import does not begin again what cannot end.
    spotted = or_default_logged(
        "names", key, lambda: spot_names(document, by), None, spent=lambda: Spotted(key)
    )
    return Examined(key, dates, spotted)


def find_dates(document: Document) -> tuple[TimeExpression, ...]:
    """Time expressions, resolved against the date in force."""

    def find() -> tuple[TimeExpression, ...]:
        found = time_expressions.find(
            document.text,
            document.published.value,
            published_inferred=document.published.inferred,
        )
        return time_expressions.pin(document.text, found, document.decided)

    return or_default_logged("dates", document.article.id, find, ())


def spot_names(document: Document, by: RecogniserModel | None = None) -> Spotted:
    """Candidates for names, with what the bundle pass needs of the article; given spans stand as they are."""
    article, found = document.article, None
    if by is not None and by.name and document.names is None:
        found = tuple(load(by)(document.text))
    return names.spot(names.Text(article.id, document.text, article.furniture, document.names, found))


def tell(
    document: Document, dates: Sequence[TimeExpression], mentions: Sequence[Mention], genre: Genre
) -> tuple[Telling, ...]:
    """The dated happenings that one article of some kind tells, its names already linked."""
    return or_default_logged(
        "tellings", document.article.id, lambda: events.tell(document, dates, mentions, genre.kind), ()
    )


def find_genre(document: Document, dates: Sequence[TimeExpression]) -> Genre:
    """What kind of text the article is; `dates` are those found in it."""
    return or_default_logged(
        "kind", document.article.id, lambda: genres.classify(document.article, document, dates), Genre()
    )


def with_genre(document: Document, found: ArticleAnalysis) -> ArticleAnalysis:
    """The same findings with the kind of the article, which rests on its dates."""
    return replace(found, genre=find_genre(document, found.dates))


def with_tellings(document: Document, found: ArticleAnalysis) -> ArticleAnalysis:
    """The same findings with their kind and their tellings worked out anew."""
    genre = find_genre(document, found.dates)
    told = tell(document, found.dates, found.names, genre)
    return ArticleAnalysis(found.article, found.dates, found.names, told, genre)


def or_default_logged(
    what: str, article: str, work: Callable[[], T], otherwise: T, spent: Callable[[], T] | None = None
) -> T:
    """What the work gives; if it fails the failure is logged with the article's id and `otherwise` stands in.

    If it takes more than an article may, `spent` says what stands in, `otherwise` if there is none.
    """
    try:
        with within_budget():
            return work()
    except OverBudget as bound:
        _log.error("%r: its %s could not be worked out in %s", article, what, bound)
        return spent() if spent else otherwise
    except Exception as error:
        # With repr, so that nothing in an id reaches a terminal raw.
        _log.error(
            "%r: its %s could not be read (%s: %s)", article, what, type(error).__name__, str(error)[:200]
        )
        _log.debug("because of", exc_info=True)
        return otherwise
