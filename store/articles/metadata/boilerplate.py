"""What belongs to the page and not to the story: menus, buttons, labels, counts, credits, leftovers.

Marked, never cut. A rule must be precise: a heading, a caption or a short quotation is the story.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from store.articles.metadata.lines import Line, Page
from store.articles.metadata.phrase_lists import phrases, words_of
from store.records import Span
from store.text.segmentation import sentences

_SHORT = 25
_ADDRESS = 600
_FOOT = 24
_LONGEST = 300
"""Characters of a boilerplate sentence; beyond that the story is glued to it."""
_LETTER = re.compile(r"[^\W_]")
_URL_LINE = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,80}+@[^\s@]{1,200}\.\w{2,}")
_LABEL = re.compile(r"([^\W\d_][\w’' -]{0,24}?)\s?[:：]\s?(.*)")
_SEPARATOR = re.compile(r"\s{0,60}+[>›»→|•·]+\s*+|\s{1,60}+/\s++|\s[–—-]\s")
_COPYRIGHT = re.compile(
    r"[(\[]?(?:©|\(c\)\s*(?=\d{4}|[A-Z])|&copy;|copyright\b\s*(?:©|\(c\)|\d{4}|by\b))", re.IGNORECASE
)
_HANDLE = re.compile(r"(?:follow|tweets by|twitter)\b[^.]{0,60}@\w+", re.IGNORECASE)
_TRAILING = re.compile(r"(?<=[.!?…][\"'’”»)])\s++[-–—|•*·_]++$|(?<=[.!?…])\s++[-–—|•*·_]++$")
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,120})[)\]]")
_CREDIT = re.compile(
    r"(?:file|handout|archive|undated|stock|courtesy|illustrative) (?:photo|photograph|image|picture)s?$"
    r"|(?:[A-Z][\w.]{1,40}+ |file |handout )?(?:photo|photograph|image|picture|фото|foto)s?(?:\s?[/:]|\sby\s|\scourtesy)"
    r"|[^\W\d_]{1,40}+(?:[ .'’-]{1,8}+[^\W\d_]{1,40}+){0,3}\s?/\s?\S.{0,80}?(?:getty images|via \w+|photo)|.{0,80}?\bvia (?:getty|reuters|ap|afp|epa)\b.*",
    re.IGNORECASE,
)
_CREDIT_RUN = re.compile(
    r"\b(?:Photograph|Photo|Picture|Image|Foto|Фото)(?: by|:) (?:[^\W\d_][\w.'’-]* ){0,3}[^\W\d_][\w.'’-]*\\?/(?:[A-Z]{2,8}|[A-Z][a-z]+)\b(?: (?:Images|Pictures|News|Press))?"
)


def find(page: Page) -> list[Span]:
    """Spans that are furniture whatever the title is; sorted, not overlapping."""
    spans: list[Span] = []
    repeated = _repeated(page)
    listing = 0
    seen: set[str] = set()
    for index, line in enumerate(page.lines):
        story = line.prose and not page.in_tail(index) and not _COPYRIGHT.match(line.text)
        if line.words > _SHORT or story:
            listing = 0
            spans.extend(_inside(line))
            continue
        words = words_of(line.text)
        whole = _is_furniture(page, index, line, words)
        if words in phrases("list_follows"):
            listing = 12
        elif listing:
            listing -= 1
            whole = whole or not line.stops
        if line.text in repeated:
            whole = whole or line.text in seen
            seen.add(line.text)
        spans.extend([line.span] if whole else _inside(line))
    spans.extend(_last_sentences(page))
    return merged(spans)


def merged(spans: list[Span]) -> list[Span]:
    """Sorted, with overlapping ones joined."""
    result: list[Span] = []
    for start, end in sorted(set(spans)):
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def _is_furniture(page: Page, index: int, line: Line, words: tuple[str, ...]) -> bool:
    text = line.text
    if not words:
        return _LETTER.search(text) is None
    edge = page.in_head(index) or page.in_tail(index)
    return (
        _is_address(text)
        or _is_button(line, words)
        or _is_labelled(text, line)
        or _is_notice(text)
        or _opens_button(line, words, edge=edge)
        or (edge and (_is_lone_letter(text) or _is_trail(text)))
    )


def _is_address(text: str) -> bool:
    """An address of the web or of mail alone in its line."""
    return len(text) <= _ADDRESS and _URL_LINE.fullmatch(text) is not None


def _is_button(line: Line, words: tuple[str, ...]) -> bool:
    """Nothing but the words of buttons and menus; four or more that end like a sentence are one."""
    if len(words) > 12 or (line.stops and len(words) > 3):
        return False
    return phrases("whole").covers(words)


def _opens_button(line: Line, words: tuple[str, ...], *, edge: bool) -> bool:
    """ "Read more: …"; a long full sentence in the middle of the story may begin like a button."""
    is_sentence = line.stops and line.words > 8 and not edge
    return line.words <= 20 and not is_sentence and phrases("opening").opens(words)


def _is_notice(text: str) -> bool:
    """Who holds the rights, or whom to follow."""
    return bool(_COPYRIGHT.match(text) or _HANDLE.match(text))


def _is_lone_letter(text: str) -> bool:
    return len(text) == 1 and text.isalpha()


def _is_labelled(text: str, line: Line) -> bool:
    match = _LABEL.match(text)
    if match is None or line.words > _SHORT:
        return False
    return words_of(match[1]) in phrases("label") and not (line.stops and match[2].count(" ") > 14)


def _is_trail(text: str) -> bool:
    """A breadcrumb or a menu in one line: "Home > World > Asia", "World | Politics | Sport"."""
    parts = [part for part in _SEPARATOR.split(text) if part]
    marks = _SEPARATOR.findall(text)
    strong = sum(mark.strip()[:1] in ">›»→|•·" for mark in marks)
    if strong < 2 and not (strong and phrases("whole").covers(words_of(parts[0]))):
        return False
    return len(parts) >= 2 and all(
        len(p.split()) <= 4 and len(p) <= 40 and not p[0].isdigit() and p[-1] not in ".!?" for p in parts
    )


def _repeated(page: Page) -> frozenset[str]:
    """Lines that stand three times or more, somewhere twice in a row: captions taken along with a gallery.

    Without the row it might be the head of a table.
    """
    counts = Counter(line.text for line in page.lines if len(line.text) < 160 and not line.stops)
    often = {text for text, count in counts.items() if count >= 3 and len(words_of(text)) >= 2}
    return frozenset(a.text for a, b in pairwise(page.lines) if a.text in often and a.text == b.text)


def _inside(line: Line) -> Iterator[Span]:
    """Furniture within a line of the story: a stray sign behind its last stop, a picture credit in brackets."""
    text, base = line.text, line.start
    if text[-1] in "-–—|•*·_" and (match := _TRAILING.search(text, max(len(text) - 40, 0))):
        yield base + len(text) - len(match[0].lstrip()), line.end
    if "(" in text or "[" in text:
        for match in _BRACKET.finditer(text):
            if _CREDIT.match(match[1]):
                yield base + match.start(), base + match.end()
    if "/" in text:
        for match in _CREDIT_RUN.finditer(text):
            yield base + match.start(), base + match.end()


def _last_sentences(page: Page) -> Iterator[Span]:
    """Boilerplate sentences at either end, also where they are glued to the story's last paragraph."""
    last = max(page.tail - 1, 0)
    for line in [*page.lines[: min(page.head, last)], *page.lines[last:][:_FOOT]]:
        tail = line.text[-4000:]
        base = line.end - len(tail)
        if line.words < 4 or not phrases("boilerplate").within(words_of(tail)):
            continue
        for start, end in sentences(tail):
            if phrases("boilerplate").within(words_of(tail[start:end])) and end - start < _LONGEST:
                yield base + start, base + end
