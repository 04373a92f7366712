"""Whether capitalised words of a sentence name somebody or something."""

from __future__ import annotations

import re

from store.names.detection.boundaries import NEVER_FIRST, opens_nothing
from store.names.detection.collection_lexicon import Lexicon
from store.names.detection.lowercase import ENDING
from store.names.detection.month_names import is_bearer
from store.names.entity_types import SAID
from store.names.gazetteer import gazetteer, is_dictionary_word
from store.names.model import Candidate
from store.names.spelling.acronyms import is_acronym
from store.names.spelling.lands import is_people
from store.names.spelling.normalise import clean, plain_key
from store.text.word_lists import word_lists

_WORDS = word_lists("store.names.gazetteer", "detection.txt")
ALONE = _WORDS["alone"]
"""Institutions of which a country has one: names also when they stand alone."""


RARELY = 5
"""A word written small that stands behind a title is a name if it stands elsewhere at most so many times as often."""


def is_name(c: Candidate, lexicon: Lexicon) -> bool:
    """Whether a candidate of a sentence names somebody or something."""
    text = clean(c.text)
    lower = text.lower()
    if is_bearer(c, lexicon.surnames[lower]):
        return True
    if _is_spelled_unlike(text) or _is_part_of_phrase(c, text):
        return False
    if text.islower() and lexicon.small[lower] > RARELY * lexicon.titled[lower]:
        return False
    words = lower.split()
    if _is_demonym(words):
        return _is_land_too(text)
    if len(words) == 1:
        return _single(c, text, lower, lexicon)
    if plain_key(text) in gazetteer().places or plain_key(text) in gazetteer().aliases:
        return True
    return _several(words) and not (c.at == "start" and _is_heading(words, text, lexicon))


def _is_heading(words: list[str], text: str, lexicon: Lexicon) -> bool:
    """ "Campaign Tactic": words of the dictionary that stand together at the head of a line or sentence only."""
    if not all(map(is_dictionary_word, words)) or lexicon.known(text.casefold()):
        return False
    listed = gazetteer().known_organisations
    return not is_head_word(words[-1]) and plain_key(text) not in listed and words[0] not in listed


def _is_spelled_unlike(text: str) -> bool:
    """True for what is no name by its letters alone: a listed word, a letter, a number's code, "It's" and "We'll"."""
    return (
        text in gazetteer().not_names
        or len(text.strip(".")) < 2
        or opens_nothing(text)
        or _CODE.fullmatch(text) is not None
        or _CONTRACTED.search(text.lower()) is not None
    )


def _is_part_of_phrase(c: Candidate, text: str) -> bool:
    """True for what belongs to the figures or marks beside it: a day, an hour, a sum of money, a seat in parliament."""
    return _is_seat(c, text) or _is_date(c, text.lower()) or _is_money(c, text) or _is_zone(c, text.lower())


def _is_land_too(text: str) -> bool:
    """ "Georgian" is none, but a word for people may be the name of their land."""
    key = plain_key(text)
    return key in gazetteer().places and key not in gazetteer().demonyms


def _is_seat(c: Candidate, text: str) -> bool:
    """Party and state behind a member of parliament: "(R-Iowa)", "D-N.Y."; what stands between marks."""
    closed = (
        c.before.endswith(",")
        or c.after.startswith((")", ". )"))
        or (c.after.startswith(".") and len(text) == 3)
    )
    return closed and _SEAT.fullmatch(text) is not None


def _is_date(c: Candidate, lower: str) -> bool:
    return lower.strip(".") in _MONTHS and c.after.lstrip(". ")[:1].isdigit()


def _is_zone(c: Candidate, lower: str) -> bool:
    """ "2:27 PM ET", "10 a.m. BST"."""
    last = c.before.split()[-1:]
    return (
        lower in _ZONES
        and bool(last)
        and (last[0].replace(".", "") in ("am", "pm") or last[0][-1:].isdigit())
    )


_ZONES = _WORDS["zones"]


def _is_money(c: Candidate, text: str) -> bool:
    """ "Rs 300", "500 US dollars"."""
    if text == "US" and c.after.startswith("dollar"):
        return any(w[:1].isdigit() or w.endswith("illion") for w in c.before.split())
    return text.rstrip(".") in _CURRENCIES and c.after.lstrip(". ")[:1].isdigit()


_CURRENCIES = _WORDS["currencies"]


def may_be_name(c: Candidate, lexicon: Lexicon) -> bool:
    """Whether a recogniser may be right to take this for a name: no demonym, no number, no title alone."""
    text = clean(c.text)
    lower = text.lower()
    if text in gazetteer().not_names or not _LETTER.search(text) or (len(text) < 2 and text.isascii()):
        return False
    if lower in NEVER_FIRST and c.kind != "person":
        return False
    if _is_demonym(lower.split()):
        return _is_land_too(text)
    return lower not in gazetteer().titles or lexicon.last[lower] > 0


def _is_demonym(words: list[str]) -> bool:
    return all(part in gazetteer().demonyms for w in words for part in w.split("-")) or is_people(words)


_LETTER = re.compile(r"[^\W\d_]")
_CODE = re.compile(
    r"(?!G7|G8|G20|U2)[A-Z]{1,4}-?\d+[A-Z]?|(?:Rs|Sh|Ksh|KSh|Tk|Bs|Dh|Dhs)\.?\d[\w.,]*|[A-Z]{1,4}\d[\d.,]*(?:bn|mn|tn|m|k)"
)
_SEAT = re.compile(r"[RDI]-[A-Z][\w. ]*")
_PLURAL = re.compile(r"(?:ies|ers|ors|ions|ents|ants|ists|ates|ways|ings)$")
_CONTRACTED = re.compile(r"(?:[’'](?:ll|ve|re|d|m)|n[’']t)$")
_MONTHS = _WORDS["months"]


def _single(c: Candidate, text: str, lower: str, lexicon: Lexicon) -> bool:
    listed = _by_lists(c, text, lower, lexicon)
    return _by_use(c, text, lower, lexicon) if listed is None else listed


def _by_lists(c: Candidate, text: str, lower: str, lexicon: Lexicon) -> bool | None:
    """Whether a single word is a name by what is known of it and by what stands beside; None if neither says it."""
    if lower in ALONE or plain_key(text) in gazetteer().places:
        return c.at == "mid" or lower not in gazetteer().words
    if plain_key(text) in gazetteer().aliases:
        return c.at == "mid" or text.isupper()
    if is_acronym(text):
        return lower not in gazetteer().words or lexicon.full[text.casefold()] > 3
    if c.role or c.kind:
        return True
    if plain_key(text) in gazetteer().known_organisations and lower not in gazetteer().words:
        return True
    if lower in gazetteer().titles:
        return lexicon.last[lower] > 0 and c.after.split(" ")[0] in SAID
    return False if _is_plain(lower) else None


def _by_use(c: Candidate, text: str, lower: str, lexicon: Lexicon) -> bool:
    """Whether a single word is a name by how the collection writes it, and by its ending if it is met only here."""
    speaks = c.after.split(" ")[0] in SAID
    if lower in gazetteer().words:
        is_surname = lexicon.surnames[lower] > 0
        if c.at != "mid":
            return speaks and is_surname
        return is_surname or lower in gazetteer().given_names or _is_known_body(c, text)
    if all(part in gazetteer().words for part in lower.split("-")):
        return False
    if c.at == "mid":
        return not lexicon.small[lower] > 3 * lexicon.full[c.text.casefold()]
    if is_dictionary_word(lower):
        return lexicon.known(c.text.casefold()) or (speaks and lexicon.last[lower] > 0)
    return lexicon.known(c.text.casefold()) or not (
        lexicon.is_word(lower) or ENDING.search(lower) or _PLURAL.search(lower)
    )


def _is_known_body(c: Candidate, text: str) -> bool:
    """ "the Hurricanes", "the Spectator": a plain word that an article and a capital make a listed body's name."""
    return c.before.endswith("the") and plain_key(text) in gazetteer().known_organisations


def _is_plain(word: str) -> bool:
    """A head word alone: "Ministry", "Constitution", "Project"."""
    heads = gazetteer().heads
    return (
        word in heads["weak"]
        or word in heads["organisation"]
        or word in heads["place"]
        or word in heads["other"]
    )


_SMALL = frozenset("of and the for to in on against &".split())


def _several(words: list[str]) -> bool:
    common = gazetteer().words
    if not all(w in common or w in _SMALL for w in words):
        return True
    if is_head_word(words[-1]) or "of" in words:
        return True
    bridged = next((i for i, w in enumerate(words) if w in ("for", "to", "against", "on")), 0)
    return bridged > 0 and is_head_word(words[bridged - 1])


def is_head_word(word: str) -> bool:
    """A word that names what kind of organisation, place or happening something is."""
    heads = gazetteer().heads
    return word in heads["organisation"] or word in heads["place"] or word in heads["other"]
