"""The dateline at the start of a story: "KYIV — ", "LONDON, Oct 3 (Reuters) -", "БАКУ, 20 апреля. /Агентство/"."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from store.articles.metadata import dateline_patterns
from store.articles.metadata.lines import Line, Page
from store.articles.metadata.phrase_lists import phrases, words_of
from store.records import Found, Span

_REACH = 200
_LOOSE = frozenset(".,:։电電")


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
        parts = {"a place": self.place, "a day": self.date, "an agency": self.agency}
        said = ", ".join(name for name, span in parts.items() if span)
        return Found(text[slice(*self.span)], f"opens the story: {said}", self.span)


def find(page: Page) -> Dateline | None:
    """The first dateline in the first lines, down to the second paragraph; None if there is none."""
    paragraphs = 0
    for index, line in enumerate(page.lines[: page.head + 3]):
        found = _at(page, line, index)
        if found is not None:
            return found
        paragraphs += line.prose
        if paragraphs > 1:
            break
    return None


def _at(page: Page, line: Line, index: int) -> Dateline | None:
    head = line.text[:_REACH]
    if not head[0].isalpha() and head[0] not in "([/":
        return None
    if match := dateline_patterns.PIPED.match(head):
        return _with_agency(_dateline(match, line, index), match, line)
    if (match := dateline_patterns.BRACKETED.match(head)) and _bracketed_holds(match, line):
        return _dateline(match, line, index)
    if (match := dateline_patterns.STOPPED.match(head)) and _stopped_holds(match, line):
        return _dateline(match, line, index)
    if (match := dateline_patterns.DASHED.match(head)) and _dashed_holds(match, page, index):
        return _dateline(match, line, index)
    if (match := dateline_patterns.COLON.match(head)) and _colon_holds(match, page, index):
        return _dateline(match, line, index)
    match = dateline_patterns.HAN.match(head)
    return _dateline(match, line, index) if match else None


def _dateline(match: regex.Match[str], line: Line, index: int) -> Dateline:
    groups = match.groupdict()

    def span(*names: str) -> Span | None:
        found = next((name for name in names if groups.get(name)), None)
        return None if found is None else (line.start + match.start(found), line.start + match.end(found))

    # A full stop belongs to the dateline, a dash stands between it and the story.
    stop = groups.get("stop")
    end = match.start("stop") if stop and stop.strip() not in _LOOSE else match.end()
    agency = span("round", "strokes", "square", "agency")
    if agency and agency[1] - agency[0] < 2:
        agency = None
    return Dateline((line.start, line.start + end), index, span("place"), span("date", "later"), agency)


def _with_agency(dateline: Dateline, first: regex.Match[str], line: Line) -> Dateline:
    """Pages repeat it behind the stamp: "PARIS | Wed May 27, 2009 11:37 am EDT PARIS (Agency) -"."""
    rest = line.text[first.end() : first.end() + _REACH].lstrip()
    match = dateline_patterns.BRACKETED.match(rest) if dateline.agency is None else None
    if match is None or not match["stop"]:
        return dateline
    base = line.start + line.text.index(rest, first.end())
    second = _dateline(match, Line(rest, base, base + len(rest), False), dateline.line)
    return replace(dateline, span=(dateline.span[0], second.span[1]), agency=second.agency)


def _bracketed_holds(match: regex.Match[str], line: Line) -> bool:
    """An agency in brackets behind a place needs a dash or strokes, or a day before it."""
    agency = match["round"] or match["strokes"] or match["square"]
    if not _is_agency(agency) or not _story_may_follow(line.text[match.end() :]):
        return False
    stop = (match["stop"] or "").strip()
    dash = bool(stop) and stop not in _LOOSE
    if match["place"] is None:
        is_first = match.start() == match.start("round") - 1
        return bool(match["date"]) or (dash and is_first)
    if match["date"]:
        return bool(stop or match["strokes"] or match["place"].isupper())
    return dash or (match["strokes"] is not None and dateline_patterns.is_capitals(match["place"]))


def _is_agency(said: str) -> bool:
    """True for what may be an agency's name by its letters, False for a remark: "(afp)", "(Reuters)", no "(and 3 more)"."""
    if len(said) < 2 or len(said.split()) > 4:
        return False
    return said.islower() or any(c.isupper() or not c.isascii() for c in said)


def _story_may_follow(rest: str) -> bool:
    """True before a line's end and before what opens like a sentence of at least six words."""
    words = rest.split(None, 6)
    return not words or (len(words) >= 6 and not words[0][0].islower())


def _stopped_holds(match: regex.Match[str], line: Line) -> bool:
    if line.text.isupper() or match["area"].count(",") > 2:
        return False
    if match["agency"]:
        return match["agency"][1:].lower() != match["agency"][1:] or dateline_patterns.is_capitals(
            match["place"]
        )
    return dateline_patterns.is_capitals(match["place"]) and bool(match["stop"])


def _dashed_holds(match: regex.Match[str], page: Page, index: int) -> bool:
    """Without an agency only a place in capitals, one with a day, or one with its country, before prose."""
    line, place = page.lines[index], match["place"]
    if match["stop"].strip() == ":" or words_of(place) in phrases("genre"):
        return False
    rest = line.text[match.end() :].strip()
    capitals = dateline_patterns.is_capitals(place)
    if not rest:
        return (capitals or bool(match["date"])) and _is_prose(page, index + 1)
    is_shouted = line.text.isupper() or rest[:40].isupper()
    if is_shouted or not _story_may_follow(rest):
        return False
    if match["date"]:
        return capitals or line.prose
    return line.prose and (capitals or ("," in match["area"] and match["stop"].strip() != "_"))


def _is_prose(page: Page, index: int) -> bool:
    return index < len(page.lines) and page.lines[index].prose


def _colon_holds(match: regex.Match[str], page: Page, index: int) -> bool:
    """One such label before the first paragraph is a place; several are the speakers of an interview."""
    line = page.lines[index]
    words = words_of(match["place"])
    if not line.prose or index != page.head or len(match["place"]) < 4 or line.words < 10:
        return False
    if (
        words in phrases("genre")
        or words in phrases("label")
        or not line.text[match.end() :].lstrip()[:1].isupper()
    ):
        return False
    others = (dateline_patterns.COLON.match(other.text[:80]) for other in page.lines[index + 1 : index + 12])
    return not any(others)
