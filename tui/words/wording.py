"""How dates, counts and titles are said on the screen."""

from __future__ import annotations

from pathlib import Path

from store import edtf
from store.records import TOLD_IN_WORDS, Article, Event, Genre, Published, Telling
from store.services.genre_words import GENRE_WORDS


def dated(published: Published) -> str:
    """An article's date: "8 Apr 2021", "Sep 2022~" if inferred, "undated", or "date in doubt" where the text contradicts itself."""
    if published.value is None and published.candidates:
        return "date in doubt"
    return edtf.label(published.value) + ("~" if published.inferred and published.value else "")


def when(event: Event) -> str:
    """An event's date with its precision as said: "early Aug 2022", "7 Apr 2021~"."""
    return edtf.label(event.date, event.mod) + ("~" if event.inferred and event.date else "")


def manner(event: Event) -> str:
    """ "planned", "supposed" or "denied" if nobody tells it as done, else ""."""
    ways = {telling.told for telling in event.tellings}
    return "" if not ways or "told" in ways else told(event.tellings[0])


def told(telling: Telling) -> str:
    """How a passage tells it, in a word: "planned", "supposed", "denied"; "" for what it tells as done."""
    return TOLD_IN_WORDS[telling.told]


def genre(found: Genre) -> str:
    """What kind of text an article is: "news report", "opinion or analysis (you say so)"."""
    return GENRE_WORDS[found.kind] + (" (you say so)" if found.decided else "")


def filename(article: Article) -> str:
    """The last part of the path it was imported from."""
    return Path(article.path).name or article.id


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 article", "5 articles", "34 entities"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def short(text: str, width: int) -> str:
    """The text in one line of at most `width` characters, cut at the end with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: max(width - 1, 0)].rstrip() + "…"
