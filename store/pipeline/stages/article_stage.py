"""What is done with one article alone: the part of the analysis that can run anywhere, in any order.

The rooms are imported when first needed: reading dates should not wait for the names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.pipeline.stages.fault_isolation import or_default_logged
from store.records import ArticleAnalysis, Document, Genre, Mention, Telling, TimeExpression

if TYPE_CHECKING:
    from store.names import Spotted
    from store.names.recogniser import RecogniserModel

ALL = frozenset({"dates", "names", "events"})
"""Everything that can be asked for."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What one article gives without looking at any other."""

    article: str
    dates: tuple[TimeExpression, ...] = ()
    spotted: Spotted | None = None
    """None if names were not asked for."""


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
    return Examined(key, dates, or_default_logged("names", key, lambda: spot_names(document, by), None))


def find_dates(document: Document) -> tuple[TimeExpression, ...]:
    """Time expressions, resolved against the date in force."""
    from store import dates

    def find() -> tuple[TimeExpression, ...]:
        found = dates.find(
            document.text,
            document.published.value,
            published_inferred=document.published.inferred,
        )
        return dates.pin(document.text, found, document.decided)

    return or_default_logged("dates", document.article.id, find, ())


def spot_names(document: Document, by: RecogniserModel | None = None) -> Spotted:
    """Candidates for names, with what the bundle pass needs of the article; given spans stand as they are."""
    from store import names

    article, found = document.article, None
    if by is not None and by.name and document.names is None:
        from store.names.recogniser import load

        found = tuple(load(by)(document.text))
    return names.spot(names.Text(article.id, document.text, article.furniture, document.names, found))


def tell(
    document: Document, dates: Sequence[TimeExpression], mentions: Sequence[Mention]
) -> tuple[Telling, ...]:
    """The dated happenings that one article tells, its names already linked."""
    from store import events

    return or_default_logged(
        "tellings", document.article.id, lambda: events.tell(document, dates, mentions), ()
    )


def find_genre(document: Document, dates: Sequence[TimeExpression]) -> Genre:
    """What kind of text the article is; `dates` are those found in it."""
    from store.articles.metadata import genre

    return or_default_logged(
        "kind", document.article.id, lambda: genre.classify(document.article, document, dates), Genre()
    )


def with_genre(document: Document, found: ArticleAnalysis) -> ArticleAnalysis:
    """The same findings with the kind of the article, which rests on its dates."""
    return replace(found, genre=find_genre(document, found.dates))


def with_tellings(document: Document, found: ArticleAnalysis) -> ArticleAnalysis:
    """The same findings with their kind and their tellings worked out anew."""
    told = tell(document, found.dates, found.names)
    return ArticleAnalysis(found.article, found.dates, found.names, told, find_genre(document, found.dates))
