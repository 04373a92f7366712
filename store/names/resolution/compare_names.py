"""Compares two full spellings of a name, without any context."""

from __future__ import annotations

from store.names.gazetteer import gazetteer
from store.names.resolution import pair_model
from store.names.resolution.compare_persons import persons
from store.names.spelling import national
from store.names.spelling.acronyms import initials_fit
from store.names.spelling.parsed_name import CORPORATE, PARTICLES, SMALL, Name, parse
from store.names.spelling.romanisation import fold, of_soft_g, script
from store.names.spelling.word_similarity import (
    UNLIKE,
    Alike,
    alike,
    are_far,
    distance,
    genders,
    given_alike,
    is_guarded,
)
from store.records import How

JOIN = pair_model.thresholds()["join"]
"""Full names as alike as this are one."""
SUGGEST = pair_model.thresholds()["suggest"]
"""From here a pair is worth a reader's look."""
_PROVES = pair_model.scores()


def compare(a: str, b: str, kind: str = "") -> Alike:
    """How sure it is that two spellings name one thing, by themselves: 0 to 1, with rule and reason.

    `kind` may tell what both are: "person", "place", "organisation"; "" if unknown.
    """
    return compare_names(parse(a), parse(b), kind)


def compare_names(a: Name, b: Name, kind: str = "") -> Alike:
    """`compare` for names already taken apart; symmetric."""
    if (b.key, b.text) < (a.key, a.text):
        a, b = b, a
    if a.key == b.key:
        return _same_but_for_brackets(a, b)
    if a.generation != b.generation and a.words[-1:] == b.words[-1:]:
        return UNLIKE
    return _known(a, b) or _written_apart(a, b) or _acronym(a, b) or _blocked(a, b) or _by_words(a, b, kind)


def may_join(a: Name, b: Name) -> bool:
    """False if two names cannot reach `JOIN`, whatever their kind; much quicker than to compare them.

    Only names of two words that look like persons are told apart, which most pairs of a large bundle are.
    """
    one, other = a.words, b.words
    if len(one) != 2 or len(other) != 2 or not (a.like_person and b.like_person) or one[0] == other[1]:
        return True
    if a.usual == b.usual or a.joined == b.joined or a.informal == b.informal or a.acronym or b.acronym:
        return True
    if not _SMALL_WORDS.isdisjoint(one) or not _SMALL_WORDS.isdisjoint(other):
        return True
    if one[1] != other[1]:
        return not are_far(one[1], other[1]) or national.are_one(one[1], other[1])
    return not are_far(one[0], other[0]) or given_alike(one[0], other[0]).score > 0


def may_suggest(a: Name, b: Name) -> bool:
    """`may_join` for `SUGGEST`: the same words in another order are worth a look too."""
    return may_join(a, b) or sorted(map(fold, a.words)) == sorted(map(fold, b.words))


_SMALL_WORDS = SMALL | PARTICLES


def _same_but_for_brackets(a: Name, b: Name) -> Alike:
    if a.bracket and b.bracket and a.bracket != b.bracket:
        return UNLIKE
    if a.bracket != b.bracket:
        return Alike(_PROVES["addition"], "short form", "the same but for an addition")
    return Alike(1.0, "same", "the same letters")


def _known(a: Name, b: Name) -> Alike | None:
    """The lists of places and aliases decide about their members."""
    if a.usual == b.usual:
        how: How = "alias" if script(a.text) == script(b.text) else "transliteration"
        return Alike(_PROVES["listed"], how, f"the lists know “{a.text}” and “{b.text}” as one")
    for x, y in ((a, b), (b, a)):
        if x.demonym and (y.place or y.demonym):
            return UNLIKE
    if a.place and b.place:
        return UNLIKE if a.usual != b.usual and not _formal(a, b) else None
    return None


def _formal(a: Name, b: Name) -> bool:
    return a.informal == b.informal


def _written_apart(a: Name, b: Name) -> Alike | None:
    """The same but for legal forms, brackets, spaces or "Republic of"."""
    if a.words == b.words:
        if a.bracket and b.bracket and a.bracket != b.bracket:
            return UNLIKE
        if script(a.text) != script(b.text) or a.text.isascii() != b.text.isascii():
            return Alike(_PROVES["plain letters"], "transliteration", "the same in plain Latin letters")
        return Alike(_PROVES["legal form"], "short form", "the same but for a legal form or an addition")
    if of_soft_g(a.text, b.text):
        return Alike(_PROVES["plain letters"], "transliteration", "the same in plain Latin letters")
    if a.joined == b.joined and len(a.joined) > 4:
        return Alike(_PROVES["spaces"], "same", "the same letters, spaced otherwise")
    if _formal(a, b) and (a.place or b.place or len(a.informal) > 4):
        return Alike(_PROVES["form of state"], "short form", "the same but for the form of state")
    return None


def _acronym(a: Name, b: Name) -> Alike | None:
    for long, short in ((a, b), (b, a)):
        if short.acronym and initials_fit(long.text, short.text):
            rule = "acronym" if len(short.key) > 2 else "acronym of two letters"
            return Alike(_PROVES[rule], "acronym", f"“{short.text}” are the initials of “{long.text}”")
    return None


def _blocked(a: Name, b: Name) -> Alike | None:
    """Directions and numbers must agree: North and South Korea, Boeing 737 and 747."""
    if a.directions != b.directions or a.numbers != b.numbers:
        return UNLIKE
    if a.acronym and b.acronym:
        return UNLIKE
    return None


def _by_words(a: Name, b: Name, kind: str) -> Alike:
    if len(a.words) == 1 and len(b.words) == 1:
        if kind == "organisation" and _is_plural(a.words[0], b.words[0]) and not (a.place or b.place):
            return Alike(_PROVES["plural of a word"], "inflection", "the same but for a plural")
        return _capped(alike(a.words[0], b.words[0]), a, b)
    if len(a.words) == 1 or len(b.words) == 1:
        return _part(a, b, kind) if len(a.words) < len(b.words) else _part(b, a, kind)
    if kind == "person" or (kind == "" and person_like(a) and person_like(b)):
        return persons(a, b)
    return _aligned(a, b)


def _capped(found: Alike, a: Name, b: Name) -> Alike:
    """A lone word proves little if it is short, a known place, or only its consonants agree."""
    if found.score < 1 and _are_spelt_as_meant(a, b):
        return UNLIKE
    length = min(len(a.words[0]), len(b.words[0]))
    is_slip = found.how == "typo"
    only_consonants = found.score == _CONSONANTS and script(a.text) == script(b.text)
    if only_consonants or (is_slip and (length < SHORT or ((a.place or b.place) and length < LONG))):
        return found._replace(score=min(found.score, LITTLE))
    return found


def _are_spelt_as_meant(a: Name, b: Name) -> bool:
    """Two given names, or a short acronym or plain word: another spelling is another word."""
    one, other, known = a.words[0], b.words[0], gazetteer()
    if one in known.given_names and other in known.given_names:
        return True
    return _is_short_acronym(a) or _is_short_acronym(b) or one in known.words or other in known.words


LITTLE = _PROVES["lone word at most"]
"""What a lone word proves at most that is short, a place, or alike in its consonants only."""
SHORT = 6
"""A misspelt word of fewer letters may be another one by chance."""
LONG = 10
"""A misspelt place of so many letters is no other name by chance."""


def _is_short_acronym(name: Name) -> bool:
    return name.acronym and len(name.key) < 6


_CONSONANTS = 0.88
"""What `alike` gives where only the consonants agree."""


def _part(short: Name, long: Name, kind: str) -> Alike:
    """One word against a full name: proves nothing by itself, a context must assign it."""
    word = short.words[0]
    if kind in ("person", "") and person_like(long):
        last = alike(word, long.last)
        if last.score == 1:
            shared = (
                word in gazetteer().common_surnames
                or word in gazetteer().given_names
                or word in gazetteer().words
            )
            return Alike(
                _PROVES["surname of many" if shared else "surname"],
                "short form",
                f"“{short.text}” is the last word of “{long.text}”",
            )
        if last.score:
            return Alike(
                _PROVES["surname with a slip"], last.how, f"{last.why}, the last word of “{long.text}”"
            )
    return _front_or_tail(short, long, kind)


def _front_or_tail(short: Name, long: Name, kind: str) -> Alike:
    word = short.words[0]
    if kind != "person" and word == long.last and " ".join(long.words[:-1]) in gazetteer().places:
        return Alike(_PROVES["without its place in front"], "short form", f"“{long.text}” without its place")
    if word == long.words[0] and kind != "place" and not short.place:
        given = word in gazetteer().given_names or any(
            w in gazetteer().places or w in gazetteer().demonyms for w in long.words
        )
        return Alike(
            _PROVES["first word of many" if given else "first word"],
            "short form",
            f"“{short.text}” is the first word of “{long.text}”",
        )
    return UNLIKE


def person_like(name: Name) -> bool:
    """Two to six words, none of them a head word of organisations or places."""
    return name.like_person


def _aligned(a: Name, b: Name) -> Alike:
    """Organisations and places of several words: every word needs its partner."""
    left = tuple(w for w in a.words if w not in SMALL)
    right = tuple(w for w in b.words if w not in SMALL)
    if left == right:
        return Alike(_PROVES["same words"], "same", "the same words")
    if len(left) != len(right):
        return _left_over(left, right)
    found = [alike(x, y) for x, y in zip(left, right, strict=True)]
    if sum(likeness.score < 1 for likeness in found) == 1:
        if _is_plural(left[-1], right[-1]):
            return Alike(_PROVES["plural of the last word"], "inflection", "the same but for a plural")
        worst = min(found, key=lambda likeness: likeness.score)
        if worst.score:
            return worst
        if a.place != b.place:
            return _misspelt_place(left, right)
    if sorted(left) == sorted(right):
        return Alike(_PROVES["words in another order"], "same", "the same words in another order")
    return UNLIKE


def _misspelt_place(left: tuple[str, ...], right: tuple[str, ...]) -> Alike:
    """ "Gulf of Eden" for the known Gulf of Aden: one letter of one word, the first one too."""
    x, y = next((x, y) for x, y in zip(left, right, strict=True) if x != y)
    if min(len(x), len(y)) < 4 or distance(x, y, 1) > 1 or is_guarded(x, y) or genders(x, y):
        return UNLIKE
    return Alike(
        _PROVES["slip in a known place"],
        "typo",
        f"“{x}” and “{y}” are one letter apart, the rest is a known place",
    )


def _is_plural(a: str, b: str) -> bool:
    return min(len(a), len(b)) > 3 and a != b and a.removesuffix("s") == b.removesuffix("s")


_GENERIC = CORPORATE | frozenset("the international global worldwide national".split())


def _left_over(left: tuple[str, ...], right: tuple[str, ...]) -> Alike:
    short, long = sorted((left, right), key=len)
    if long[: len(short)] == short or long[-len(short) :] == short:
        rest = long[len(short) :] if long[: len(short)] == short else long[: -len(short)]
        if all(w in _GENERIC for w in rest):
            return Alike(_PROVES["general word more"], "short form", "the same but for a general word")
        if any(w in gazetteer().places or w in gazetteer().demonyms for w in rest):
            front = " ".join(rest) in gazetteer().places and long[-len(short) :] == short
            return Alike(
                _PROVES["place more in front" if front else "place more"],
                "short form",
                "the same but for a place",
            )
        return Alike(_PROVES["words more"], "short form", "the longer name begins or ends with the shorter")
    return UNLIKE


__all__ = ["JOIN", "SUGGEST", "compare", "compare_names", "genders", "may_join", "may_suggest", "person_like"]
