"""Names written small: "pashnian", "collective security treaty organization"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from store.names.detection.capitalised_runs import LOWER
from store.names.gazetteer import gazetteer
from store.names.model import Candidate

_WORD = re.compile(r"(?<![\w@#/.'’-])[^\W\d_]{3,}(?![\w@/-])")
NAME_LIKE = re.compile(rf"\s([{LOWER}]{{4,}})\b")
ENDING = re.compile(
    r"(?:ing|ings|ed|ly|tion|tions|sion|sions|ness|ment|ments|ity|ities|ous|ive|ives|able|ible|ful|less|ism|isms|ised|ized|"
    r"ise|ize|ises|izes|ically|ical|wise|ship|ships|hood|ance|ence|ances|ences|ancy|ency|ures?|ologist|ology|graphy)$"
)
_HEADS = "organization|organisation|union|commission|council|association|federation|ministry|agency|committee|bank|fund|league|court|forum|states|nations|authority|institute|party|parliament"
_HEAD = re.compile(rf"\s(?:{_HEADS})\b")
_PHRASE = re.compile(rf"(?<![\w-])(?:[{LOWER}][\w-]*\s){{1,7}}(?:{_HEADS})\b")


def words(text: str) -> tuple[dict[str, int], dict[str, tuple[int, ...]]]:
    """Lower-case words that are not common: their number, and offsets of those that look like names."""
    places: dict[str, list[int]] = {}
    for match in _WORD.finditer(text):
        word = match[0]
        if not word[0].isupper():
            places.setdefault(word, []).append(match.start())
    common = gazetteer().words
    rare = [w for w in places if w not in common]
    odd = {w: tuple(places[w]) for w in rare if _could_be_name(w)}
    return {w: len(places[w]) for w in rare if w not in odd}, odd


@lru_cache(maxsize=1 << 16)
def _could_be_name(word: str) -> bool:
    if not word.isascii():
        return True
    return len(word) >= 4 and ENDING.search(word) is None


def is_common(word: str) -> bool:
    """A word that names nobody, as far as one can tell without context."""
    return (
        word in gazetteer().words
        or word in gazetteer().roles
        or word in gazetteer().titles
        or not _could_be_name(word)
    )


def phrases(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Lower-case words that end in an organisation's head word: a known name may close them."""
    # Most lines have no head word, and to look for one costs little.
    if _HEAD.search(text, start, end) is None:
        return
    for match in _PHRASE.finditer(text, start, end):
        yield Candidate(match.start(), match.end(), match[0], "small")
