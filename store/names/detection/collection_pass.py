"""The second pass: which candidates are names, now that the whole bundle is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from store.names.detection.collection_lexicon import Lexicon
from store.names.detection.headlines import segments
from store.names.detection.hyphenation import met, split
from store.names.detection.month_names import GIVEN as MONTHS_GIVEN
from store.names.detection.name_filter import is_head_word, is_name, may_be_name
from store.names.gazetteer import gazetteer
from store.names.model import Candidate, Spotted
from store.names.spelling.normalise import plain_key
from store.names.spelling.romanisation import ascii_of
from store.text.word_lists import word_lists


def settle(spotted: Spotted, lexicon: Lexicon) -> list[Candidate]:
    """The names of one article, in order, none overlapping."""
    if spotted.given:
        return list(spotted.candidates)
    capitalised = [c for c in spotted.candidates if c.at != "small"]
    alone = {c.text for c in capitalised if " " not in c.text and "-" not in c.text}
    return [name for c in capitalised for name in _names_in(c, lexicon, alone)]


def _names_in(c: Candidate, lexicon: Lexicon, alone: Set[str]) -> Iterator[Candidate]:
    """What a candidate holds, by where it stands; `alone` are single words that its article names."""
    if c.at == "found":
        yield from _found(c, lexicon)
    elif c.at in ("title", "caps"):
        for whole in segments(c, lexicon):
            yield from met(whole, alone)
    else:
        for whole in split(c, lexicon, alone):
            parts = segments(whole, lexicon) if _is_headline(whole, lexicon) else (whole,)
            yield from (kept for part in parts if (kept := _settled(part, lexicon)) is not None)


def _is_headline(c: Candidate, lexicon: Lexicon) -> bool:
    """ "Queiroz Reverses Kalnins": a run met only here, of names known from elsewhere and a plain word between."""
    words = c.text.casefold().split()
    if len(words) < 3 or " of " in c.text or lexicon.full[c.text.casefold()] > 1:
        return False
    plain = [i for i in range(1, len(words)) if _is_plain_word(words[i], lexicon)]
    return bool(plain) and _is_frequent(words[: plain[0]], lexicon) and not is_head_word(words[-1])


def _is_frequent(words: list[str], lexicon: Lexicon) -> bool:
    return lexicon.full[" ".join(words)] > 2 or plain_key(" ".join(words)) in gazetteer().places


def _is_plain_word(word: str, lexicon: Lexicon) -> bool:
    common = gazetteer().words
    stems = (
        word,
        word.removesuffix("s"),
        word.removesuffix("es"),
        word.removesuffix("d"),
        word.removesuffix("ed"),
    )
    known = any(s in common for s in stems) or lexicon.small[word] > lexicon.tokens[word]
    return known and word not in gazetteer().given_names and lexicon.surnames[word] == 0


def _settled(c: Candidate, lexicon: Lexicon) -> Candidate | None:
    c = _without_opening_word(c, lexicon) if c.at == "start" else c
    c = _without_demonym(c)
    return c if is_name(c, lexicon) else None


def _found(c: Candidate, lexicon: Lexicon) -> Iterator[Candidate]:
    """What a recogniser of the user's found: its names are believed, unless they are none by their words alone."""
    for part in split(c, lexicon):
        part = _without_demonym(part)
        if may_be_name(part, lexicon):
            yield part


def cut(c: Candidate, words: int) -> Candidate:
    """The candidate without its first words."""
    left = len(c.text)
    rest = c.text.split(None, words)[-1]
    offset = left - len(rest)
    return c._replace(start=c.start + offset, text=rest, before=c.text[:offset].split()[-1].lower())


_BRIDGED = re.compile(r" (?:of|in|for) ")


def _without_demonym(c: Candidate) -> Candidate:
    """ "French Mary Pierce" is Mary Pierce; "French Foreign Ministry" stays whole."""
    words = c.text.split()
    if len(words) < 2 or words[0].lower() not in gazetteer().demonyms:
        return c
    heads, last = gazetteer().heads, words[-1].lower()
    if (
        last in heads["organisation"]
        or last in heads["place"]
        or last in heads["other"]
        or _BRIDGED.search(c.text)
    ):
        return c
    if (
        plain_key(c.text) in gazetteer().places
        or words[0].lower() in gazetteer().given_names
        or plain_key(c.text) in gazetteer().aliases
    ):
        return c
    if len(words) > 2 or words[1].lower() in gazetteer().given_names:
        return cut(c, 1)
    return c


def _without_opening_word(c: Candidate, lexicon: Lexicon) -> Candidate:
    """ "Yesterday Ilham Aliyev" is Ilham Aliyev: without a first word that has its capital from the sentence alone."""
    words = c.text.split()
    if len(words) < 2 or lexicon.known(c.text.casefold()) or plain_key(c.text) in gazetteer().places:
        return c
    if _is_office_of_land(words) or words[0].lower() in MONTHS_GIVEN:
        return c
    return cut(c, 1) if _only_opens(words[0].lower(), c.text.split(None, 1)[1], lexicon) else c


def _only_opens(first: str, rest: str, lexicon: Lexicon) -> bool:
    """True for a word that is no part of the name behind it: a plain word, or one met small, before a known name."""
    given_names = gazetteer().given_names
    is_known = lexicon.known(rest.casefold())
    is_plain = first in gazetteer().words and first not in given_names
    if not first.isascii() and (is_plain or (is_known and ascii_of(first) not in given_names)):
        return True
    if is_plain:
        is_place = plain_key(rest.casefold()) in gazetteer().places
        return is_known or is_place or rest.split()[0].lower() in given_names
    return is_known and lexicon.small[first] > 0 and not lexicon.tokens[first] > 2


def _is_office_of_land(words: list[str]) -> bool:
    """ "Police Scotland", "Statistics Canada": without a small word between, head and land are one name."""
    first = words[0].lower()
    is_office = first in gazetteer().heads["organisation"] or first in _OFFICES
    return len(words) == 2 and is_office and plain_key(words[1]) in gazetteer().places


_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_OFFICES = _WORDS["topics_of_offices"]


def with_small(found: list[Candidate], small: Iterator[Candidate]) -> list[Candidate]:
    """Names of an article together with those written small, sorted, without overlap."""
    taken = sorted(found, key=lambda c: (c.start, -c.end))
    starts = {c.start for c in taken}
    extra = [
        s
        for s in small
        if s.start not in starts and not any(s.start < c.end and c.start < s.end for c in taken)
    ]
    return sorted([*taken, *extra], key=lambda c: c.start)
