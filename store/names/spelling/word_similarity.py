"""How alike two words of names are.

Edit distance with neighbours swapped (optimal string alignment, the restricted form of Damerau 1964), by rapidfuzz, after
romanisations are folded. Around it stand guards, since likeness alone puts a country nearer to its people than a name to
its slip. Simplified: every edit costs the same; which keys lie side by side on a keyboard is not asked.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from store.names.gazetteer import gazetteer
from store.names.spelling.romanisation import fold, skeleton
from store.records import How
from store.text import similarity


class Alike(NamedTuple):
    """A likeness of two words: 0 to 1, and its kind."""

    score: float
    how: How = "same"
    why: str = ""


UNLIKE = Alike(0.0)
# First letters that romanisations and typing confuse.
_FIRST = frozenset(
    frozenset(pair) for pair in "kc kq vw jy gq ey gk fp iy sz cs uo ae hk jz dj gj ie ji xs xk tc oa".split()
)
_GENDER = (
    ("a", ""),
    ("aya", "y"),
    ("aia", "i"),
    ("ova", "ov"),
    ("eva", "ev"),
    ("skaya", "sky"),
    ("skaia", "ski"),
    ("ska", "ski"),
)


@lru_cache(maxsize=1 << 18)
def alike(a: str, b: str) -> Alike:
    """Compares two words of names, lower case, Latin letters."""
    if a == b:
        return Alike(1.0)
    if a > b:
        return alike(b, a)
    if are_far(a, b) or is_guarded(a, b) or genders(a, b) or is_derived(a, b):
        return UNLIKE
    return _swapped(a, b) or _romanised(a, b) or _typo(a, b) or UNLIKE


def are_far(a: str, b: str) -> bool:
    """No rule could find anything alike in two words: neither the letters nor the folded letters are near."""
    return distance(a, b, _FAR) > _FAR and not _fold_nearly(a, b)


_FAR = 4
"""Edits that the most lenient rule allows."""


def _fold_nearly(a: str, b: str) -> bool:
    """Long words that romanise to spellings one letter apart at most."""
    return min(len(a), len(b)) >= 7 and abs(len(a) - len(b)) <= 2 and distance(fold(a), fold(b), 1) <= 1


def _swapped(a: str, b: str) -> Alike | None:
    """Two neighbouring letters have changed places: the commonest slip of all."""
    if len(a) == len(b) > 4 and sorted(a) == sorted(b) and distance(a, b, 1) <= 1:
        return Alike(0.93, "typo", f"“{a}” and “{b}” differ by two letters swapped")
    return None


def genders(a: str, b: str) -> bool:
    """One word is the other with the ending of a woman's name: Aliyev, Aliyeva."""
    if a[-1:] != "a" and b[-1:] != "a":
        return False
    for x, y in ((a, b), (b, a)):
        for female, male in _GENDER:
            if x.endswith(female) and len(x) > 4 and x[: len(x) - len(female)] + male == y:
                return True
    return False


_ENDINGS = frozenset(
    [
        "",
        *"s es ed ing er ers ly ism isms ist ists ian ians ish an ans ese ic ics al ity ities ies ion ions ment ments".split(),
    ]
)


def is_derived(a: str, b: str) -> bool:
    """Forms of one word, no slips: Edward and Edwards, Marxism and Marxists, service and services, google and googled."""
    if (a + "d" == b and a[-1:] == "e") or (b + "d" == a and b[-1:] == "e"):
        return True
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    return any(a[k:] in _ENDINGS and b[k:] in _ENDINGS for k in range(start, max(2, start - 5), -1))


def is_guarded(a: str, b: str) -> bool:
    """Two different known places, demonyms or languages, or a place and its demonym, are never a typo of each other."""
    if (a in gazetteer().demonyms) or (b in gazetteer().demonyms):
        return True
    return _guard(a) is not None and _guard(b) is not None and _guard(a) != _guard(b)


def _guard(word: str) -> str | None:
    if word in gazetteer().demonyms or word in gazetteer().places:
        return gazetteer().aliases.get(word, word)
    return None


def _romanised(a: str, b: str) -> Alike | None:
    if len(a) < 4 or len(b) < 4:
        return None
    if fold(a) == fold(b) and distance(a, b, 4) <= (2 if min(len(a), len(b)) < 8 else 4):
        return Alike(0.95, "transliteration", f"“{a}” and “{b}” romanise alike")
    if (
        not gazetteer().places & {a, b}
        and min(len(a), len(b)) >= 5
        and skeleton(a) == skeleton(b)
        and len(skeleton(a)) >= 3
        and distance(fold(a), fold(b), 2) <= 2
        and distance(a, b, 2) <= 2
    ):
        return Alike(0.88, "transliteration", f"“{a}” and “{b}” have the same consonants")
    return None


def _typo(a: str, b: str) -> Alike | None:
    """One edit in five letters, two in nine (a swap is one); none in the first letter but known confusions."""
    short = min(len(a), len(b))
    if short < 4 or abs(len(a) - len(b)) > 2:
        return None
    allowed = 1 if short < 8 else 2
    edits = distance(a, b, allowed)
    if a[0] != b[0] and not (edits == 1 and (a[:2] == b[1::-1] or frozenset((a[0], b[0])) in _FIRST)):
        return None
    if edits <= allowed:
        if short < 5 and sorted(a) != sorted(b):
            return None
        score = 1 - 0.5 * edits / short
        return Alike(score, "typo", f"“{a}” and “{b}” are {_edits(edits)} apart")
    if not gazetteer().words & {a, b} and not gazetteer().places & {a, b} and _fold_nearly(a, b):
        return Alike(0.86, "transliteration", f"“{a}” and “{b}” romanise to spellings one letter apart")
    return None


def short_typo(a: str, b: str) -> Alike:
    """A letter too many or too few in a surname of four letters; only where the given names agree."""
    short, long = sorted((a, b), key=len)
    if (
        len(short) != 4
        or len(long) != 5
        or a[0] != b[0]
        or genders(a, b)
        or is_guarded(a, b)
        or is_derived(a, b)
    ):
        return UNLIKE
    if any(long[:i] + long[i + 1 :] == short for i in range(len(long))):
        return Alike(0.85, "typo", f"“{a}” and “{b}” are one letter apart, the given names agree")
    return UNLIKE


def _edits(distance: int) -> str:
    return "one letter" if distance == 1 else f"{distance} letters"


def distance(a: str, b: str, limit: int) -> int:
    """OSA distance (edits and swaps of neighbours), more than `limit` if larger."""
    return similarity.distance(a, b, score_cutoff=limit)


@lru_cache(maxsize=1 << 16)
def given_alike(a: str, b: str) -> Alike:
    """Compares given names: initials and nicknames count."""
    if a == b:
        return Alike(1.0)
    if len(a) == 1 or len(b) == 1:
        return (
            Alike(0.88, "short form", f"initial “{min(a, b, key=len).upper()}.” of “{max(a, b, key=len)}”")
            if a[0] == b[0]
            else UNLIKE
        )
    names = gazetteer().nicknames
    if a in names.get(b, ()) or b in names.get(a, ()):
        return Alike(
            0.92,
            "short form",
            f"“{a}” is short for “{b}”" if len(a) < len(b) else f"“{b}” is short for “{a}”",
        )
    known = gazetteer().given_names
    if a in known and b in known and fold(a) != fold(b):
        return UNLIKE
    return alike(a, b)
