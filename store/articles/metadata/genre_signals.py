"""What can be counted in an article to tell its kind: names of signals with their numbers.

All in one or two passes over the first part of the text; what stands in quotation marks is left out where it would
speak for the people quoted and not for the writer.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from store import edtf
from store.records import Article, Span, TimeExpression

Signals = dict[str, float]
"""Numbers by the names that `genre.toml` uses; a rate is of 1,000 words, a share lies between 0 and 1."""

REACH = 12_000
"""Characters looked at: the kind of a text shows long before, and what readers wrote below stays out."""
HEAD = 500
"""Characters in which a text says what it is."""
LEAD = 700
"""Characters of the story in which news says its day."""
_FEW = 50
"""Words below which a rate says nothing."""
_ENGLISH = ("the", "of", "and", "to", "in", "a")
_ENGLISH_SHARE = 0.12
"""Of all words of English prose these six are about a fifth."""
_FRESH = 3
"""Days before and after the article's own within which a day is fresh."""

_ADDRESS = re.compile(r"^[^\w\n]*(https?://\S+)", re.M)
_LINE = re.compile(r"\S[^\n]*")
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|``[^\n]*?(?:''|$)|«[^»\n]*(?:»|$)", re.M)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBER = re.compile(r"\d[\d.,/]*")
_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d|[:.]\d)(?:\s?[ap]\.?m\b\.?)?"
_ENTRY = re.compile(
    rf"(?:(?:update|updated|posted)\s(?:\d+\s)?at\s)?[\W_]{{0,3}}{_CLOCK}(?:\s(?:[A-Z]{{2,4}}\b|UK time))?",
    re.I,
)
_SPEAKER = re.compile(
    r"(?P<who>[A-Z][\w.’'-]{0,40}+(?: [A-Z][\w.’'-]{0,40}+){0,3}(?:, [A-Z]{1,40}+)?)\s?:\s(?=\S)"
)
_BULLET = re.compile(r"(?:^|\s)[*•▪■►·]\s++(?=\S)|^\s{0,60}+[-–—]{1,2}\s++(?=\S)", re.M)
_CLAUSE = re.compile(r"(?:^|(?<=[.:;]\s))\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+(?=[A-Z“\"])", re.M)
_SALUTED = re.compile(
    r"^[^\w\n]*(?:dear (?:mr|mrs|ms|sir|madam|speaker|chairman|[a-z]+)\b|to whom it may concern|thank you(?: very much)?[,.])",
    re.M | re.I,
)
_YEAR = re.compile(r"\d{4}")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight", re.I)
_STOPS = re.compile(r"[.!?…][\"'’”»)\]]*$")
_LISTED = 3
"""Bullets from which on they make a list."""
_SHORT = 60
"""Characters of a line in a list."""


def measure(article: Article, text: str, dates: Sequence[TimeExpression], published: str | None) -> Signals:
    """All signals of an article; `dates` are those found in its text, sorted, `published` is its date in force."""
    story = text[:REACH]
    lines = [match[0].rstrip() for match in _LINE.finditer(_without(story, article.furniture))]
    fresh = {"fresh day": float(_says_fresh_day(article, dates, published))}
    words = max(len(_WORD.findall(story)), 1)
    return (
        fresh | _of_words(_QUOTED.sub(" ", story)) | _of_lines(lines, words) | _labels(article, story, lines)
    )


def _of_words(told: str) -> Signals:
    """Rates of the writer's own words; none in a text too short for rates, or in a language that the lists do not know."""
    counts = Counter(_WORD.findall(told.casefold()))
    total = sum(counts.values())
    if total < _FEW or sum(counts[word] for word in _ENGLISH) < _ENGLISH_SHARE * total:
        return {}
    rates = {name: sum(counts[word] for word in words) for name, words in table()["words"].items()}
    return {name: 1000 * count / total for name, count in (rates | {"questions": told.count("?")}).items()}


def _without(text: str, furniture: Sequence[Span]) -> str:
    """The text without what belongs to the page."""
    parts, last = [], 0
    for start, end in furniture:
        parts.append(text[last:start])
        last = max(last, end)
    return "".join((*parts, text[last:]))


def _says_fresh_day(article: Article, dates: Sequence[TimeExpression], published: str | None) -> bool:
    """True if the first sentences name a day about that of the article, as news does: without its year."""
    start = article.dateline.span[1] if article.dateline and article.dateline.span else 0
    own = _day(published)
    for date in dates:
        if date.start > start + LEAD:
            break
        if date.start < start or date.type not in ("DATE", "TIME") or _YEAR.search(date.text):
            continue
        day = _day(date.edtf)
        if day and own and abs((day - own).days) <= _FRESH:
            return True
        if own is None and _WEEKDAY.search(date.text):
            return True
    return False


def _day(value: str | None) -> datetime.date | None:
    """The day of a date that is exact to the day."""
    span = edtf.days(value) if value else None
    return span.first if span and span.first == span.last else None


def _of_lines(lines: Sequence[str], words: int) -> Signals:
    entries = sum(_is_entry(line) for line in lines)
    speakers = Counter(match["who"] for line in lines if (match := _SPEAKER.match(line)))
    turns = sum(count for count in speakers.values() if count > 1)
    asked = sum(line.endswith("?") and len(line) < 400 and line[0] not in '“"' for line in lines)
    count = max(len(lines), 1)
    whole = "\n".join(lines)
    bullets = len(_BULLET.findall(whole))
    return {
        "entries": float(entries),
        "turns": float(turns) if len(speakers) > 1 else 0.0,
        "asked": asked / count if count >= 6 else 0.0,
        "short lines": _short(lines) / count if count >= 8 else 0.0,
        "bullets": 1000 * bullets / words if bullets >= _LISTED else 0.0,
        "numbers": 1000 * len(_NUMBER.findall(whole)) / words,
        "clauses": 1000 * len(_CLAUSE.findall(whole)) / words,
        "salutation": float(_SALUTED.search(whole[:1500]) is not None),
    }


def _short(lines: Sequence[str]) -> int:
    """Lines of a list: short, no sentence, and no line of prose that was broken at a margin."""
    following = (*lines[1:], "")
    return sum(
        len(line) < _SHORT and not _STOPS.search(line) and not below[:1].islower()
        for line, below in zip(lines, following, strict=True)
    )


def _is_entry(line: str) -> bool:
    """True for "10.40 BST: …", "2:25 p.m." alone, "Update at 11:35 a.m. ET. …"."""
    match = _ENTRY.match(line)
    return match is not None and not line[match.end() : match.end() + 1].isalnum()


def _labels(article: Article, story: str, lines: Sequence[str]) -> Signals:
    """What the title, the first lines and the address call the text."""
    head = [article.title.value] if article.title else []
    head += [line for line in lines[:4] if len(line) <= HEAD]
    opening = " ".join(lines)[:HEAD].casefold()
    found = {}
    for kind, pattern in _label_patterns().items():
        found[f"called {kind}"] = float(any(pattern.search(line) for line in head))
    for kind, phrases in table()["phrase"].items():
        found[f"says {kind}"] = float(any(phrase in opening for phrase in phrases))
    address = " ".join(_ADDRESS.findall(story[:HEAD])).casefold()
    for kind, parts in table()["address"].items():
        found[f"address {kind}"] = float(any(part in address for part in parts))
    return found


@lru_cache(maxsize=1)
def table() -> Mapping[str, Any]:
    """`genre.toml` as it is written."""
    return tomllib.loads(files("store.articles.metadata").joinpath("genre.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _label_patterns() -> Mapping[str, re.Pattern[str]]:
    """Kinds with what finds one of their labels: alone, before a colon, a stroke or a dash, or at the end behind one."""
    return {
        kind: re.compile(
            rf"^\W*(?:{(names := '|'.join(map(re.escape, labels)))})\s*(?:$|[:|/]|[-–—]\s)|[-–—|]\s*(?:{names})\W*$",
            re.I,
        )
        for kind, labels in table()["label"].items()
    }
