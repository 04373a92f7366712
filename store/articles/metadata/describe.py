"""What a text says of itself, put together."""

from __future__ import annotations

import hashlib
import re

from store.articles.loaded import Given
from store.articles.metadata import boilerplate, byline, dateline, publication_date, source, title
from store.articles.metadata.lines import Page, Placed, is_boilerplate
from store.records import Article, Found, Span
from store.text.segmentation import count_words, paragraphs

OPENING = 100
"""Characters kept of the first words of an article without a title."""


def describe(text: str, *, id: str, path: str, given: Given | None = None) -> Article:
    """Title, source, by-line, dateline, own date and furniture of a text, by rules that know no single paper.

    What is given with the article wins over what stands in it. Pure: reads no files and no clock.
    """
    given = given or Given()
    page = Page(text)
    dull = boilerplate.merged([*boilerplate.find(page), *given.furniture])
    dates = publication_date.date_lines(page)
    opening = dateline.find(page)
    taken = _taken(page, set(dull)) | set(dates)
    signed = byline.find(page, set(dull))
    if signed and signed.line is not None:
        taken.add(signed.line)
    headline = title.find(page, taken, set(dates), opening)
    if given.title:
        headline = title.given(page, given.title, given.how)
    if signed is None and headline and headline.line is not None:
        signed = byline.beside_date(page, set(dates), set(dull), headline.line)
    dull = boilerplate.merged([*dull, *_above(page, headline, taken)])
    return Article(
        id=id,
        body=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        path=path,
        length=len(text),
        words=count_words(text),
        title=headline.found if headline else None,
        source=_given(given.source, given) or source.find(page, opening, signed, headline),
        byline=_given(given.byline, given) or (signed.found if signed else None),
        dateline=opening.found(text) if opening else None,
        published=publication_date.find(page, given, dates, opening, dull),
        furniture=tuple(dull),
        tags=given.tags,
        opening="" if headline else _first_words(text, dull, opening.span[1] if opening else 0),
    )


_ADDRESS = re.compile(r"https?://\S+\s*")


def _first_words(text: str, dull: list[Span], start: int) -> str:
    """Some words of the first paragraph behind the menus, the address and the dateline, with "…" where it goes on."""
    inside = {span[0]: span[1] for span in dull}
    for first, last in paragraphs(text):
        if last <= start or inside.get(first) == last:
            continue
        words = _ADDRESS.sub("", text[max(first, start) : last], count=1).lstrip(" -–—.:").split()
        if words:
            return _cut(words)
    return ""


def _cut(words: list[str]) -> str:
    line = words[0][:OPENING]
    for word in words[1:]:
        if len(line) + len(word) >= OPENING:
            return f"{line} …"
        line = f"{line} {word}"
    return line


def _given(value: str | None, given: Given) -> Found | None:
    return Found(value, given.how) if value else None


def _taken(page: Page, dull: set[Span]) -> set[int]:
    """Lines at either end that are known to be no headline."""
    near = [*range(min(page.head + 1, len(page.lines))), *range(page.tail, len(page.lines))]
    addresses = ("http://", "https://")
    return {
        i
        for i in near
        if page.lines[i].span in dull
        or page.lines[i].text.startswith(addresses)
        or is_boilerplate(page.lines[i])
        or byline.is_credit(page.lines[i])
    }


def _above(page: Page, headline: Placed | None, taken: set[int]) -> list[Span]:
    """A word or two, or a label with a value, above the headline: section names and menus."""
    if headline is None or headline.line is None or headline.line >= page.head:
        return []
    above = [i for i in range(headline.line) if i not in taken]
    return [page.lines[i].span for i in above if title.is_kicker(page, i, headline.line, taken)]
