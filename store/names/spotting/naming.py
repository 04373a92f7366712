"""Whether capitalised words of a sentence name somebody or something."""

from __future__ import annotations

import re

from store.names import lists
from store.names.kinds import SAID
from store.names.linking.acronyms import is_acronym
from store.names.model import Candidate
from store.names.normalise import clean, plain_key
from store.names.spotting.edges import NEVER_FIRST
from store.names.spotting.lexicon import Lexicon
from store.names.spotting.small import ENDING

# Institutions of which a country has one: names also when they stand alone.
_ALONE = frozenset(
    "congress parliament cabinet senate treasury kremlin pentagon duma knesset bundestag bundesrat sejm vatican riksdag politburo "
    "interpol europol eurostat bundesbank pentagon whitehall capitol louvre hezbollah hamas taliban".split()
)


def is_name(c: Candidate, lexicon: Lexicon) -> bool:
    """Whether a candidate of a sentence names somebody or something."""
    text = clean(c.text)
    lower = text.lower()
    if text in lists.not_names() or len(text.strip(".")) < 2 or lower in NEVER_FIRST or _CODE.fullmatch(text):
        return False
    if (lower.strip(".") in _MONTHS and c.after[:1].isdigit()) or _CONTRACTED.search(lower):
        return False
    words = lower.split()
    if _is_demonym(words):
        return plain_key(text) in lists.places() and plain_key(text) not in lists.demonyms()
    if len(words) == 1:
        return _single(c, text, lower, lexicon)
    return plain_key(text) in lists.places() or plain_key(text) in lists.aliases() or _several(words)


def may_be_name(c: Candidate, lexicon: Lexicon) -> bool:
    """Whether a recogniser may be right to take this for a name: no demonym, no number, no title alone."""
    text = clean(c.text)
    lower = text.lower()
    if text in lists.not_names() or not _LETTER.search(text) or (len(text) < 2 and text.isascii()):
        return False
    if lower in NEVER_FIRST and c.kind != "person":
        return False
    if _is_demonym(lower.split()):
        return plain_key(text) in lists.places() and plain_key(text) not in lists.demonyms()
    return lower not in lists.titles() or lexicon.last[lower] > 0


def _is_demonym(words: list[str]) -> bool:
    return all(part in lists.demonyms() for w in words for part in w.split("-"))


_LETTER = re.compile(r"[^\W\d_]")
_CODE = re.compile(r"(?!G7|G8|G20|U2)[A-Z]{1,4}-?\d+[A-Z]?")
_PLURAL = re.compile(r"(?:ies|ers|ors|ions|ents|ants|ists|ates|ways|ings)$")
_CONTRACTED = re.compile(r"(?:[’'](?:ll|ve|re|d|m)|n[’']t)$")
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep sept oct nov dec".split())


def _single(c: Candidate, text: str, lower: str, lexicon: Lexicon) -> bool:
    if lower in _ALONE or plain_key(text) in lists.places():
        return c.at == "mid" or lower not in lists.words()
    if plain_key(text) in lists.aliases():
        return c.at == "mid" or text.isupper()
    if is_acronym(text):
        return lower not in lists.words() or lexicon.full[text.casefold()] > 3
    if c.role or c.kind:
        return True
    if lower in lists.titles():
        return lexicon.last[lower] > 0 and c.after.split(" ")[0] in SAID
    if _is_plain(lower):
        return False
    if lower in lists.words():
        return c.at == "mid" and (lower in lists.given_names() or lexicon.surnames[lower] > 0)
    if all(part in lists.words() for part in lower.split("-")):
        return False
    if c.at == "mid":
        return not lexicon.small[lower] > 3 * lexicon.full[c.text.casefold()]
    return lexicon.known(c.text.casefold()) or not (
        lexicon.is_word(lower) or ENDING.search(lower) or _PLURAL.search(lower)
    )


def _is_plain(word: str) -> bool:
    """A head word alone: "Ministry", "Constitution", "Project"."""
    heads = lists.heads()
    return (
        word in heads["weak"]
        or word in heads["organisation"]
        or word in heads["place"]
        or word in heads["other"]
    )


def _several(words: list[str]) -> bool:
    common = lists.words()
    if not all(w in common or w in ("of", "and", "the") for w in words):
        return True
    heads = lists.heads()
    return (
        words[-1] in heads["organisation"]
        or words[-1] in heads["place"]
        or words[-1] in heads["other"]
        or " of " in " ".join(words)
    )


def is_head_word(word: str) -> bool:
    """A word that names what kind of organisation, place or happening something is."""
    heads = lists.heads()
    return word in heads["organisation"] or word in heads["place"] or word in heads["other"]
