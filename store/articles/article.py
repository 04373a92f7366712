"""What a text says of itself, put together."""

from __future__ import annotations

import hashlib

from store import text as words_in
from store.articles import byline, dateline, furniture, published, source, title
from store.articles.loaded import Given
from store.articles.page import Page
from store.records import Article, Found, Span


def describe(text: str, *, id: str, path: str, given: Given | None = None) -> Article:
    """Title, source, by-line, dateline, own date and furniture of a text, by rules that know no single paper.

    What is given with the article wins over what stands in it. Pure: reads no files and no clock.
    """
    given = given or Given()
    page = Page(text)
    dull = furniture.find(page)
    blocks = set(dull)
    dates = published.date_lines(page)
    opening = dateline.find(page)
    taken = {i for i, line in enumerate(page.lines[: page.head + 1]) if line.span in blocks} | set(dates)
    taken |= {i for i in range(page.tail, len(page.lines)) if page.lines[i].span in blocks}
    taken |= {
        i
        for i, line in enumerate(page.lines[: page.head + 1])
        if line.text.startswith(("http://", "https://"))
    }
    signed = byline.find(page, set(dates), blocks)
    if signed:
        taken.add(signed[1])
    headline = title.find(page, taken, set(dates), opening.line if opening else None)
    if signed is None and headline:
        signed = byline.beside_date(page, set(dates), blocks, headline[1])
    dull = furniture.merged([*dull, *_above(page, headline, taken)])
    named, _ = title.given(page, given.title, given.how) if given.title else headline or (None, None)
    line = page.lines[signed[1]] if signed else None
    return Article(
        id=id,
        body=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        path=path,
        length=len(text),
        words=sum(1 for _ in words_in.words(text)),
        title=named,
        source=Found(given.source, given.how)
        if given.source
        else source.find(page, opening, line, headline[0] if headline else None),
        byline=Found(given.byline, given.how) if given.byline else signed[0] if signed else None,
        dateline=opening.found(text) if opening else None,
        published=published.find(page, given, dates, opening, dull),
        furniture=tuple(dull),
        tags=given.tags,
    )


def _above(page: Page, headline: tuple[Found, int] | None, taken: set[int]) -> list[Span]:
    """A word or two, or a label with a value, above the headline: section names and menus."""
    if headline is None or headline[1] >= page.head:
        return []
    below = page.lines[headline[1]]
    lines = [page.lines[i] for i in range(headline[1]) if i not in taken]
    return [line.span for line in lines if title.is_kicker(line, below)]
