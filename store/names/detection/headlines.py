"""Names in a headline: what is a name in running text is one here too."""

from __future__ import annotations

from collections.abc import Iterator

from store.names.detection.capitalised_runs import Token, tokens
from store.names.detection.collection_lexicon import Lexicon
from store.names.detection.hyphenation import split
from store.names.detection.name_filter import ALONE
from store.names.gazetteer import gazetteer, is_dictionary_word
from store.names.model import Candidate
from store.names.spelling.normalise import plain_key
from store.text.word_lists import word_lists


def segments(c: Candidate, lexicon: Lexicon) -> Iterator[Candidate]:
    """The names in a run of a headline, the longest known ones first."""
    words = [t._replace(start=t.start + c.start, end=t.end + c.start) for t in tokens(c.text, 0, len(c.text))]
    i = 0
    while i < len(words):
        length = _firm_at(words, i) or _known_at(words, i, lexicon) or _new_at(words, i, c.at, lexicon)
        if length:
            part = _part(c, words[i], words[i + length - 1], words[i - 1].text.lower() if i else c.before)
            yield from split(part, lexicon)
        i += length or 1


def _part(c: Candidate, first: Token, last: Token, before: str) -> Candidate:
    text = c.text[first.start - c.start : last.end - c.start]
    after = c.after if last.end == c.end else ""
    return c._replace(start=first.start, end=last.end, text=text, before=before, after=after)


def _known_at(words: list[Token], i: int, lexicon: Lexicon) -> int:
    """How many words from here are a name that the bundle or a list knows."""
    for length in range(min(7, len(words) - i), 0, -1):
        text = " ".join(w.text for w in words[i : i + length])
        key = text.casefold()
        if length == 1:
            return int(_single(words[i].text, key, lexicon))
        if lexicon.known(key) and not _all_common(words[i : i + length]):
            return length
        if _is_listed(plain_key(text)):
            return length
    return 0


def _is_listed(key: str) -> bool:
    return (
        key in gazetteer().places
        or key in gazetteer().organisations
        or key in gazetteer().known_organisations
    )


_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_LEGAL = _WORDS["legal_ends"]


def _firm_at(words: list[Token], i: int) -> int:
    """How many words from here, none of them plain at first, end in the legal form of a firm."""
    if words[i].text.lower() in gazetteer().words or words[i].text in gazetteer().not_names:
        return 0
    ends = (j for j in range(i + 1, min(i + 5, len(words))) if words[j].text.lower().strip(".") in _LEGAL)
    return next(ends, i - 1) - i + 1


def _all_common(words: list[Token]) -> bool:
    return all(w.text.lower() in gazetteer().words for w in words)


def _single(text: str, key: str, lexicon: Lexicon) -> bool:
    if text in gazetteer().not_names or key in gazetteer().demonyms:
        return False
    if key in ALONE or (plain_key(text) in gazetteer().places and key not in gazetteer().words):
        return True
    if key in gazetteer().words or key in gazetteer().titles or key in gazetteer().heads["weak"]:
        return False
    if _is_listed(plain_key(text)) and key not in gazetteer().given_names:
        return True
    return (lexicon.full[key] > 0 or lexicon.last[key] > 0) and not lexicon.is_word(key)


def _new_at(words: list[Token], i: int, mode: str, lexicon: Lexicon) -> int:
    """A name that stands in this headline only: words that the bundle never writes small."""
    length = 0
    while i + length < len(words) and _is_new(words[i + length].text, lexicon):
        length += 1
    if length == 1 and mode == "caps":
        return 0
    return length


def _is_new(text: str, lexicon: Lexicon) -> bool:
    key = text.casefold()
    if (
        text in gazetteer().not_names
        or is_dictionary_word(key)
        or key in gazetteer().demonyms
        or key in gazetteer().titles
        or key in gazetteer().roles
    ):
        return False
    heads = gazetteer().heads
    if key in heads["organisation"] or key in heads["place"] or key in heads["other"]:
        return False
    return lexicon.small[key] == 0 and len(key) > 1
