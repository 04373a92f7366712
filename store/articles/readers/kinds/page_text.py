"""All the words of a page, its blocks in lines of their own: for books, mails and pages without an article."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import load_html

_UNSEEN = frozenset(
    "script style noscript template head title svg math iframe object select textarea button".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody tfoot thead tr ul".split()
)
_CELLS = frozenset(("td", "th"))


def all_text(html: str) -> str:
    """Every word that a page shows, menus and all; "" if there is none."""
    tree = load_html(html) if html.strip() else None
    return tree_text(tree) if tree is not None else ""


def tree_text(tree: HtmlElement) -> str:
    """The same of a page that is parsed."""
    lines = (" ".join(line.split()) for line in "".join(_words(tree)).split("\n"))
    return "\n".join(filter(None, lines))


def _words(tree: HtmlElement) -> Iterator[str]:
    """Written as a loop: pages are nested deeper than Python calls."""
    waiting: list[_Element | str] = [tree]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
            continue
        tag = item.tag if isinstance(item.tag, str) else None
        if tag is None or tag in _UNSEEN:
            continue
        edge = "\n" if tag in _BLOCKS else " " if tag in _CELLS else ""
        yield edge
        # What is between tags breaks no line of its own, except where it is shown as it stands.
        yield _shown(item.text, tag == "pre")
        waiting.append(edge)
        for child in reversed(item):
            waiting += [_shown(child.tail, tag == "pre"), child]


def _shown(text: str | None, as_it_stands: bool) -> str:
    return (text or "") if as_it_stands else (text or "").replace("\n", " ")
