"""The day on which a web page says that its article was published.

First what the page writes for machines, then the line beside its headline, then htmldate's short search: in this order 200 news pages
had .88 right. Papers are dated where they are made, so a stamp with the hour of a place weighs more than the same in UTC.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from htmldate import find_date
from lxml.html import HtmlElement

from store import edtf
from store.articles.loaded import Stated
from store.articles.metadata.line_dates import days_in
from store.articles.readers.kinds.page_text import tree_text

OWN_DATA = "the page's own data"
BESIDE_TITLE = "the line beside the page's headline"
_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "date.published", "publish-date",
    "publishdate", "publish_date", "publication_date", "pubdate", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.date",
    "dcterms.created", "dc.date", "cXenseParse:recs:publishtime", "citation_publication_date",
)  # fmt: skip
"""Names of meta tags that hold the day of publication, the surest first."""
_ARTICLE = ("Article", "BlogPosting", "Report", "Posting")
_STAMP = re.compile(
    r"\A\s*+(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d{1,2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)
_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)(?:/|$)")
_ACROSS = timedelta(hours=14)
_DEPTH = 6
_NEAR = range(-2, 4)
"""Lines around the headline in which its date stands."""
_EARLY = 40
_LONGEST = 160
_MOST_SCRIPTS = 40


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement of a page."""

    day: str
    moment: datetime | None = None
    """With its zone; None if it has no hour or no zone."""

    @property
    def is_local(self) -> bool:
        """True if the hour is that of a place."""
        return self.moment is not None and bool(self.moment.utcoffset())


def page_date(tree: HtmlElement, title: str | None, address: str | None = None) -> Stated | None:
    """The day and where the page says it, with other days that it gives in other places."""
    beside = _beside_title(tree, title) if title else None
    if (said := _published(tree)) is not None:
        shown = [day for day in (beside, _in_address(address)) if day and day != said.day]
        local = next((day for day in shown if _is_next(said, day)), None)
        value = local or said.day
        return Stated(
            value, OWN_DATA, others=tuple(dict.fromkeys(d for d in (said.day, *shown) if d != value))
        )
    if beside is not None:
        return Stated(beside, BESIDE_TITLE)
    found = find_date(tree, extensive_search=False, original_date=True)
    return Stated(found, OWN_DATA) if found else None


def _is_next(said: _Said, day: str) -> bool:
    """True if a stamp in UTC is of that day where the paper may be made: from nine hours west to twelve east."""
    if said.moment is None or said.is_local or not edtf.is_valid(day):
        return False
    apart = date.fromisoformat(day) - date.fromisoformat(said.day)
    hour = said.moment.hour
    return (apart == timedelta(days=1) and hour >= 12) or (apart == timedelta(days=-1) and hour < 9)


def _in_address(address: str | None) -> str | None:
    match = _ADDRESS.search(address or "")
    return "-".join(match.groups()) if match else None


def _published(tree: HtmlElement) -> _Said | None:
    every = list(islice(filter(None, map(_read, _written(tree))), 20))
    if not every:
        return None
    first = every[0]
    if first.moment is not None and not first.is_local:
        for other in every[1:]:
            if other.is_local and other.moment is not None and abs(other.moment - first.moment) < _ACROSS:
                return other
    return first


def _written(tree: HtmlElement) -> Iterator[str]:
    for script in tree.xpath('//script[@type="application/ld+json"]/text()')[:_MOST_SCRIPTS]:
        try:
            yield from _of_articles(json.loads(str(script), strict=False), _DEPTH)
        except (ValueError, RecursionError):
            continue
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        metas.setdefault(name.lower(), meta.get("content") or "")
    yield from (metas[name.lower()] for name in _NAMES if name.lower() in metas)
    yield from (str(value) for value in tree.xpath('//*[@itemprop="datePublished"]/@datetime')[:1])


def _of_articles(data: object, depth: int) -> Iterator[str]:
    if isinstance(data, list) and depth:
        for item in data:
            yield from _of_articles(item, depth - 1)
    elif isinstance(data, dict) and depth:
        kinds = data.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        published = data.get("datePublished")
        if any(str(kind).endswith(_ARTICLE) for kind in kinds) and isinstance(published, str):
            yield published
        yield from _of_articles(data.get("@graph"), depth - 1)


def _read(written: str) -> _Said | None:
    match = _STAMP.match(written)
    if match is None:
        days = [day for day in days_in(written[:60]) if edtf.precision(day.value) == "day"]
        return _Said(days[0].value) if days else None
    day = "-".join(match.groups()[:3])
    if not edtf.is_valid(day) or int(match[1]) < 1990:
        return None
    if not match[6]:
        return _Said(day)
    zone = match[6].replace("Z", "+00:00")
    try:
        return _Said(day, datetime.fromisoformat(f"{day}T{match[4]}:{match[5]}{zone}"))
    except ValueError:
        return _Said(day)


def _beside_title(tree: HtmlElement, title: str) -> str | None:
    """A line near the headline that begins with a full date."""
    lines = tree_text(tree).split("\n")
    for at, line in enumerate(lines):
        if line != title and not (len(line) > 20 and title.startswith(line)):
            continue
        for near in (*range(at + 1, at + _NEAR.stop), *range(max(at + _NEAR.start, 0), at)):
            if near < len(lines) and (day := _begins_with(lines[near])):
                return day
    return None


def _begins_with(line: str) -> str | None:
    if len(line) > _LONGEST or not any(c.isdigit() for c in line[:_EARLY]):
        return None
    days = [d for d in days_in(line) if edtf.precision(d.value) == "day" and d.span[0] < _EARLY]
    return days[0].value if days else None
