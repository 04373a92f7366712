"""The dateline at the start of a story: "KYIV — ", "LONDON, Oct 3 (Reuters) -", "БАКУ, 20 апреля. /Агентство/".

Found by its structure (a place, a day, an agency in brackets or between strokes, a dash), not by lists of places
or agencies.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from store.articles.page import Line, Page
from store.articles.phrases import phrases, words_of
from store.records import Found, Span

_REACH = 200
_DASH = r"(?:--+|[-–—―_:]|\.\s?[-–—]+)"
_CAPS = r"(?:St\.?\s|Mc)?\p{Lu}[\p{Lu}'’.-]*\p{Lu}\.?"
_WORD = r"\p{Lu}[\p{L}\p{M}'’-]*\.?"
_LINK = r"(?:\s|-)(?:(?:of|de|del|da|do|la|al|el|am|an der|upon|on|sur|the)\s)?"
_AREA = rf"(?:{_WORD}(?:\s(?:of\s|and\s)?{_WORD}){{0,3}}|(?:\p{{Lu}}\.){{2,}})"
_DAY = r"(?:\p{Lu}?[\p{L}.]{2,12}\s\d{1,2}(?:st|nd|rd|th)?(?!\d)|\d{1,2}(?!\d)(?:st|nd|rd|th|\.|er|º|-е|-го)?\s(?:de\s|d['’])?\p{L}{3,12}\.?)"
_DATE = rf"(?:(?:\p{{L}}{{2,12}}\.?,?\s)?{_DAY}(?:,?\s(?:de\s)?(?:\d{{4}}|['’]\d\d)(?!\d)(?:\s?г\.|\sгода)?)?(?:,?\s\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s\p{{Lu}}{{2,4}})?)?|\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{2,4}})"
_NAME = r"[\p{L}\d][\p{L}\p{M}\d&.'’ /-]{0,48}?"
_AGENCY = rf"(?:\((?P<a1>{_NAME})\)|/(?P<a2>{_NAME})/|\[(?P<a3>{_NAME})\])"
_FULL = regex.compile(
    rf"(?:(?P<place>{_WORD}(?:{_LINK}{_WORD}){{0,3}})(?P<area>(?:\s?[,/]\s(?!{_DATE}){_AREA}){{0,2}}))?"
    rf"(?:(?:^|\s?[,.|—–-]\s?|\s)(?P<date>{_DATE}))?\s?[,.]?\s?(?:\|\s)?"
    rf"(?P<agency>{_AGENCY})(?:[,.]?\s(?P<date2>{_DATE}))?(?P<stop>\s?(?:{_DASH}|[.:,])(?=\s|\p{{Lu}}|$))?"
)
_BARE = regex.compile(
    rf"(?P<place>{_WORD}(?:{_LINK}{_WORD}){{0,3}})(?P<area>(?:\s?[,/]\s(?!{_DATE}){_AREA}){{0,2}})"
    rf"(?:\s?[,.]?\s(?P<date>{_DATE}))?(?:(?:\s?[,.—–-]\s?)(?P<agency>{_WORD}(?:\s{_WORD}){{0,2}}))??[.,]?(?P<stop>\s{_DASH}(?=\s)|\s?—\s?|\.\s[-–—]\s)"
)
_STOPPED = regex.compile(
    rf"(?P<place>{_CAPS}(?:{_LINK}{_CAPS}){{0,3}})(?P<area>(?:\s?,\s(?!{_DATE}){_AREA}){{0,2}}),?\s(?P<date>{_DATE})"
    rf"(?:[.,]?\s?[,—–-]?\s(?P<agency>\p{{Lu}}[\p{{L}}.]+(?:\s{_WORD}){{0,2}}))?(?P<stop>[.:]|\s?[/|])(?=\s)"
)
_PIPED = regex.compile(
    rf"(?P<place>{_CAPS}(?:{_LINK}{_CAPS}){{0,3}})(?P<area>(?:,\s{_AREA}){{0,2}})\s\|\s(?:(?P<date>{_DATE})|(?P<agency>{_WORD}(?:[\s-]{_WORD}){{1,3}}))(?=\s|$)"
)
_CJK = regex.compile(
    r"(?P<agency>\p{Han}{2,6}社)?(?P<place>\p{Han}{2,10}?)(?P<date>\d{1,2}月\d{1,2}日)(?P<stop>[电電]|(?=（))"
)
_CAPITALS = regex.compile(rf"{_CAPS}(?:{_LINK}{_CAPS})*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline and its parts, as spans of the text."""

    span: Span
    line: int
    """Index of its line."""
    place: Span | None
    date: Span | None
    agency: Span | None

    def found(self, text: str) -> Found:
        """The dateline as an article shows it."""
        parts = [name for name in ("place", "date", "agency") if getattr(self, name)]
        said = {"place": "a place", "date": "a day", "agency": "an agency"}
        return Found(
            text[slice(*self.span)], "opens the story: " + ", ".join(said[p] for p in parts), self.span
        )


def find(page: Page, start: int = 0) -> Dateline | None:
    """The first dateline in the first lines, from the line `start` on; None if there is none."""
    looked = 0
    for index, line in enumerate(page.lines[: page.head + 3]):
        if index < start:
            continue
        found = _at(line, index)
        if found is not None:
            return found
        looked += line.prose
        if looked > 1:
            return None
    return None


def _at(line: Line, index: int) -> Dateline | None:
    head = line.text[:_REACH]
    for pattern, holds in (
        (_FULL, _full_holds),
        (_STOPPED, _stopped_holds),
        (_PIPED, _always),
        (_BARE, _bare_holds),
        (_CJK, _always),
    ):
        match = pattern.match(head)
        if match is not None and holds(match, line):
            return _dateline(match, line, index)
    return None


def _dateline(match: regex.Match[str], line: Line, index: int) -> Dateline:
    groups = match.groupdict()

    def span(*names: str) -> Span | None:
        for name in names:
            if groups.get(name):
                return line.start + match.start(name), line.start + match.end(name)
        return None

    end = match.end()
    stop = match.start("stop") if groups.get("stop") else end
    if groups.get("stop") and match["stop"].strip() in (".", ":", ","):
        stop = end
    last = max(stop, match.end("agency") if groups.get("agency") else 0)
    return Dateline(
        (line.start, line.start + last),
        index,
        span("place"),
        span("date", "date2"),
        span("a1", "a2", "a3") or span("agency"),
    )


def _always(match: regex.Match[str], line: Line) -> bool:
    return True


def _full_holds(match: regex.Match[str], line: Line) -> bool:
    """An agency in brackets: with a day or a dash it is a dateline; with a place alone it needs the dash."""
    agency = next(match[g] for g in ("a1", "a2", "a3") if match[g])
    if not regex.search(r"\p{Lu}|\p{Lo}|dpa|news", agency) or len(agency.split()) > 4:
        return False
    stop = (match["stop"] or "").strip()
    if match["place"] is None:
        return match["date"] is not None or (bool(stop) and stop not in ".,:" and match.start("agency") == 0)
    dated = match["date"] or match["date2"]
    rest = line.text[match.end() :].strip()
    if dated:
        return bool(stop) or match["a2"] is not None or not rest or rest[0].isupper()
    strokes = match["a2"] is not None and _is_capitals(match["place"])
    return (bool(stop) and stop not in ".,:") or strokes


def _stopped_holds(match: regex.Match[str], line: Line) -> bool:
    return not line.text.isupper()


def _bare_holds(match: regex.Match[str], line: Line) -> bool:
    """Without an agency only a place in capitals, or a place with a day, before a dash and prose."""
    if not line.prose or match["stop"].strip() == ":":
        return False
    rest = line.text[match.end() :].strip()
    if (
        len(rest.split()) < 6
        or rest[:40].isupper()
        or not (rest[0].isupper() or rest[0] in "\"“'‘«„`" or rest[0].isdigit())
    ):
        return False
    place = match["place"]
    if words_of(place) in phrases("genre"):
        return False
    if match["date"]:
        return True
    return _is_capitals(place) or bool(
        match["area"] and "," in match["area"] and match["stop"].strip() in ("–", "—", "-", "--")
    )


def _is_capitals(place: str) -> bool:
    return _CAPITALS.fullmatch(place) is not None
