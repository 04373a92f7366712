"""The headline of a web page, from where its makers write it for others: Open Graph and JSON-LD (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml.html import HtmlElement

_NEWS = ("Article", "BlogPosting", "Report")
_DEPTH = 6


def title(tree: HtmlElement) -> str | None:
    """og:title, else the headline of its JSON-LD; None if the page has neither."""
    for found in (*_meta(tree, "og:title"), *_headlines(tree)):
        if line := " ".join(found.split()):
            return line
    return None


def authors(written: str | None) -> str | None:
    """The authors, with commas; trafilatura puts semicolons between them."""
    names = [" ".join(name.split()) for name in (written or "").split(";")]
    return ", ".join(name for name in names if name) or None


def _meta(tree: HtmlElement, name: str) -> list[str]:
    found = tree.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    return [str(value) for value in found]


def _headlines(tree: HtmlElement) -> Iterator[str]:
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            data = json.loads(str(script), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _of_articles(data, _DEPTH)


def _of_articles(data: object, depth: int) -> Iterator[str]:
    if isinstance(data, list) and depth:
        for item in data:
            yield from _of_articles(item, depth - 1)
    elif isinstance(data, dict) and depth:
        headline = data.get("headline")
        if str(data.get("@type", "")).rstrip("']").endswith(_NEWS) and isinstance(headline, str):
            yield headline
        yield from _of_articles(data.get("@graph"), depth - 1)
