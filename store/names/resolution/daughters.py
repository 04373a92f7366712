"""A firm and its daughters: "Halden" is the firm, "Halden Records" another one, "Halden Motors" the firm in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from store.names.gazetteer import gazetteer, is_dictionary_word
from store.names.resolution.spelling_index import Form, FormId
from store.names.spelling.parsed_name import CORPORATE, PARTICLES, SMALL
from store.text.word_lists import word_lists

_TRADES = word_lists("store.names.gazetteer", "spelling.txt")["trades"]


def is_begun(part: Form, full: Form) -> bool:
    """The longer name of no person begins with the shorter."""
    words = part.name.words
    return full.kind not in ("person", "place") and full.name.words[: len(words)] == words


def says_more(part: Form, full: Form) -> bool:
    """What the longer name has beyond the shorter is more than what firms are or make, and no town, as clubs have it."""
    heads = gazetteer().heads["organisation"]
    rest = full.name.words[len(part.name.words) :]
    if " ".join(rest) in gazetteer().places or " ".join(rest) in gazetteer().towns:
        return False
    return not all(w in heads or w in CORPORATE or w in _TRADES or w in SMALL or w in PARTICLES for w in rest)


def is_own_firm(part: Form, full: Form, here: Iterable[Form], order: Mapping[FormId, int]) -> bool:
    """The shorter name stands for a firm of its own in an article with these names, first told in this order.

    It does if the list has it alone, if the article also gives it a legal form, or if what the longer name adds is plain
    words and the shorter came first: news tell a firm in full before they shorten it.
    """
    if not is_begun(part, full) or not says_more(part, full):
        return False
    known = gazetteer()
    if part.name.key in known.known_organisations:
        return True
    if any(f.name.words == part.name.words and f.name.legal for f in here):
        return True
    rest = full.name.words[len(part.name.words) :]
    is_plain = all(is_dictionary_word(w) or w in SMALL or len(w) < SHORT for w in rest)
    return is_plain and order[part.id] < order[full.id]


SHORT = 3
"""Letters below which a word is an abbreviation: "M", "A" of "M&A"."""
