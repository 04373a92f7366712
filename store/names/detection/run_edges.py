"""What runs into a name without a mark and is none of it: a heading in capitals, an adjective with a hyphen, a party."""

from __future__ import annotations

from store.names.detection.capitalised_runs import Token
from store.names.gazetteer import gazetteer, is_dictionary_word
from store.names.spelling.normalise import plain_key
from store.text.word_lists import word_lists

_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_MEMBERS = _WORDS["party_members"]
_HOUSES = _WORDS["houses"]
_PREFIXES = _WORDS["prefixes"]
LONE = 6
"""Letters of a single plain word in capitals from which on it is a heading and no acronym."""


def without_edges(run: list[Token]) -> list[Token]:
    """The run without a heading or an adjective that has run into its head."""
    begin = _heading(run)
    while begin < len(run) - 1 and _is_adjective(run[begin].text):
        begin += 1
    return run[begin:]


def _heading(run: list[Token]) -> int:
    """How many words in capitals head a run of mixed case: "DEFERRING LOSSES The firm", "MARTA QUEIROZ Queiroz said"."""
    size = next((i for i, t in enumerate(run) if not _is_shouted(t.text)), len(run))
    if not 0 < size < len(run):
        return 0
    words = [t.text.lower() for t in run[:size]]
    plain = [
        w for w in words if len(w) > 3 and is_dictionary_word(w) and w.upper() not in gazetteer().not_names
    ]
    if size == 1:
        return size if plain and len(words[0]) >= LONE else 0
    return size if plain or run[size].text.lower() in words else 0


def _is_shouted(word: str) -> bool:
    return word.isupper() and len(word) > 1 and "." not in word


def _is_adjective(word: str) -> bool:
    """ "Oil-rich", "CEO-turned-whistleblower": plain words joined by hyphens, the last one written small."""
    first, *others = word.split("-")
    if not others or not all(w.islower() for w in others):
        return False
    is_plain = all(is_dictionary_word(w) or w in gazetteer().roles for w in others)
    begins = first.lower()
    is_title = is_dictionary_word(begins) or begins in gazetteer().roles or begins in gazetteer().titles
    return is_plain and (is_title or first in gazetteer().not_names) and begins not in gazetteer().given_names


def without_party(run: list[Token], begin: int, end: int) -> int:
    """Where a name ends that a party's members follow: "Kentucky" of "Kentucky Republican"; `begin` if nothing is left."""
    last = run[end - 1].text.lower()
    if end - begin < 2 or last not in _MEMBERS:
        return end
    front = [t.text.lower() for t in run[begin : end - 1]]
    if all(word in _HOUSES for word in front):
        return end - 1 if front[0] in _ALONE or len(front) > 1 else begin
    key = plain_key(" ".join(front))
    is_part = key in gazetteer().places or key in gazetteer().towns
    return end - 1 if is_part and key not in gazetteer().countries else end


_ALONE = _WORDS["alone"]
