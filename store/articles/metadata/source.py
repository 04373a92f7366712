"""Where it was published: what signs, credits, labels and addresses on the page say."""

from __future__ import annotations

import regex

from store.articles.metadata.dateline import Dateline
from store.articles.metadata.lines import Line, Page, Placed
from store.articles.metadata.phrase_lists import phrases, words_of
from store.records import Found, Span

_CAP = r"(?:(?:\p{Lu}\.){2,12}|(?:\p{Lu}|\p{Lo})[\p{L}\p{M}\d]{0,60}+(?:[.&'’-][\p{L}\p{M}\d]{1,60}+){0,9})"
_PROPER = rf"(?:The\s)?{_CAP}(?:\s(?:(?:of|the|and|for|&|de|du|del|der)\s)?{_CAP}){{0,5}}"
_CLOSING = regex.compile(
    rf"(?<=[.!?…\"”’»])\s*[(\[](?:with\s)?(?P<who>{_PROPER}(?:\s?/\s?{_PROPER})?)[)\]]\.?$"
)
_BRACKETED = regex.compile(rf"[(\[](?:with\s)?(?P<who>{_PROPER}(?:\s?/\s?{_PROPER})?)[)\]]\.?")
_DASHED = regex.compile(rf"(?:^|(?<=[.!?…\"”’»])\s+)[-–—]{{1,2}}\s?(?P<who>{_PROPER})$")
_LABELLED = regex.compile(
    rf"(?:Source|Sources|SOURCE|Via|Quelle|Fuente|Fonte|Источник|Джерело|Kaynak|Աղբյուր|来源|出典)\s?[:：]?\s(?P<who>{_PROPER}|[\w-]+(?:\.[\w-]+)+)\.?"
)
_COPYRIGHT = regex.compile(
    rf"(?:©|\([cC]\)(?=\s?\d{{4}})|[Cc]opyright(?:\s(?:©|\([cC]\)|by))?)\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?)?\s?(?:by\s)?(?P<who>{_PROPER})"
)
_ADDRESS = regex.compile(r"https?://(?:www\.|m\.|en\.|amp\.)?(?P<who>[\w-]+(?:\.[\w-]+)+)(?:[/:?#]\S*)?")
_LABEL = regex.compile(rf"(?P<who>{_CAP}(?:[\s.]{_CAP}){{0,2}}):\s(?=[\"“‘«']?\p{{Lu}})")
_SUFFIX = regex.compile(rf"\s[|–-]\s(?P<who>{_PROPER}|[\w-]+\.(?:com|net|org|info|\p{{L}}{{2}}))$")
_QUESTIONS = frozenset(("how", "why", "what", "who", "when", "where"))
_STORY = 200_000
_AFFILIATION = regex.compile(
    rf"(?:,\s|\s(?:[Ff]or|FOR|of|at)\s|\s[|/-]\s?)(?P<who>(?:[Tt]he\s)?{_PROPER})\.?$"
)
_FOOT = 24
"""Lines below the story that are looked at."""
_ROLES = frozenset(
    "writer reporter correspondent editor staff columnist contributor senior special political business chief bureau our photographer author journalist producer analyst".split()
)


def find(page: Page, dateline: Dateline | None, byline: Placed | None, title: Placed | None) -> Found | None:
    """The surest sign of a source in the text, or None."""
    signed = page.lines[byline.line] if byline and byline.line is not None else None
    return (
        _of_dateline(page, dateline)
        or (_of_byline(signed) if signed else None)
        or _signed(page)
        or _owned(page)
        or _of_address(page)
        or (_of_label(page, title.found) if title else None)
    )


def _of_dateline(page: Page, dateline: Dateline | None) -> Found | None:
    if dateline is None or dateline.agency is None:
        return None
    return Found(page.text[slice(*dateline.agency)], "the agency in the dateline", dateline.agency)


def _of_byline(line: Line) -> Found | None:
    """The paper behind a name: "By Jane Smith, Daily News"; a role is no paper."""
    match = _AFFILIATION.search(line.text)
    if match is None or line.words > 18:
        return None
    words = match["who"].split()
    while words and words[-1].lower().strip(".,") in _ROLES:
        words.pop()
    if not words or words[0].lower() in _ROLES:
        return None
    start = line.start + match.start("who")
    who = line.text[match.start("who") :][: len(" ".join(words))]
    return Found(who, "the by-line", (start, start + len(who)))


def _signed(page: Page) -> Found | None:
    """A name in brackets or behind a dash after the last sentence, or a line that says "Source: …"."""
    for line in reversed(page.lines[max(page.tail - 1, 0) :][-_FOOT:]):
        tail = line.text[-120:]
        shift = line.end - len(tail)
        closing = _CLOSING.search(tail) or _BRACKETED.fullmatch(tail)
        if closing and _could_be_source(closing["who"]):
            return _found(closing, shift, "in brackets below the story")
        dashed = _DASHED.search(tail)
        if dashed and _could_be_source(dashed["who"]) and len(dashed["who"].split()) <= 4:
            return _found(dashed, shift, "behind a dash below the story")
        if line.words <= 12 and (labelled := _LABELLED.fullmatch(tail)):
            return _found(labelled, shift, "a line that names the source")
    for line in page.lines[: page.head]:
        if line.words <= 12 and (labelled := _LABELLED.fullmatch(line.text)):
            return _found(labelled, line.start, "a line that names the source")
    return None


def _owned(page: Page) -> Found | None:
    edges = [*page.lines[: page.head], *page.lines[max(page.tail - 1, page.head) :][-_FOOT:]]
    for line in edges:
        text = line.text if line.words <= 40 else line.text[-300:]
        match = _COPYRIGHT.search(text)
        if match and _could_be_source(match["who"]):
            return _found(match, line.end - len(text), "the copyright line")
    return None


def _of_address(page: Page) -> Found | None:
    line = page.lines[0] if page.lines else None
    match = _ADDRESS.match(line.text) if line else None
    return _found(match, line.start, "the address above the text") if match and line else None


def _of_label(page: Page, title: Found) -> Found | None:
    """A name before the headline's colon is a topic or a speaker if the story mentions it, else the source.

    The same holds for a name behind a stroke or a hyphen, as browsers write page titles.
    """
    if title.span is None:
        return None
    start, end = title.span
    match = _LABEL.match(title.value)
    if match and len(title.value[match.end() :].split()) >= 4 and _is_strange(page, match, start, end):
        return _found(match, start, "the label before the headline, not mentioned again")
    match = _SUFFIX.search(title.value)
    if match and len(title.value[: match.start()].split()) >= 4 and _is_strange(page, match, start, end):
        return _found(match, start, "the name behind the headline, not mentioned again")
    return None


def _is_strange(page: Page, match: regex.Match[str], start: int, end: int) -> bool:
    """True for a name that the story, the rest of its headline included, does not use."""
    words = words_of(match["who"])
    if not words or words in phrases("genre") or words in phrases("label") or words[0] in _QUESTIONS:
        return False
    headline = page.text[start : start + match.start()] + page.text[start + match.end() : end]
    story = f"{headline}\n{page.text[:start]}{page.text[end : end + _STORY]}".casefold()
    # A stem is enough: "Turkey: …" above a story of Turkish soldiers.
    last = words[-1]
    return last[: max(4, len(last) - 3)] not in story


_NOT = frozenset("end ends more photo video file left right above below pictured sic ed note".split())


def _could_be_source(who: str) -> bool:
    words = words_of(who)
    return (
        bool(words)
        and not _NOT.intersection(words)
        and words not in phrases("whole")
        and not (len(words) == 1 and len(words[0]) < 2)
    )


def _found(match: regex.Match[str], base: int, how: str) -> Found:
    span: Span = (base + match.start("who"), base + match.end("who"))
    return Found(match["who"], how, span)
