"""Compares full names of persons: given names and surnames must both agree."""

from __future__ import annotations

from store.names.gazetteer import gazetteer
from store.names.resolution import pair_model
from store.names.spelling import national
from store.names.spelling.parsed_name import PARTICLES, Name
from store.names.spelling.romanisation import fold
from store.names.spelling.word_similarity import UNLIKE, Alike, alike, genders, given_alike, short_typo

_PROVES = pair_model.scores()


def persons(a: Name, b: Name) -> Alike:
    """How alike two full names of persons are; titles and particles do not count."""
    left, right = _core(a), _core(b)
    if not left or not right:
        return UNLIKE
    longer = _with_another_word(left, right)
    if longer:
        return longer
    straight = max(_given_and_surname(left, right), _by_nation(left, right), key=lambda found: found.score)
    if straight.score:
        return straight
    return _reversed(left, right, _begins_with_surname(a) != _begins_with_surname(b))


def _begins_with_surname(name: Name) -> bool:
    """ "KALNINS Otto": capitals mark the surname, wherever it stands."""
    first, *others = name.text.split()
    return first.isupper() and len(first) > 2 and bool(others) and not others[-1].isupper()


def _with_another_word(left: tuple[str, ...], right: tuple[str, ...]) -> Alike | None:
    """ "Charger Jamal Williams" is Jamal Williams: a word before a given name that is none."""
    short, long = sorted((left, right), key=len)
    known = gazetteer().given_names
    extra = long[:1] if len(long) > len(short) > 1 and long[-len(short) :] == short else ()
    if extra and short[0] in known and extra[0] not in known:
        return Alike(
            _PROVES["word before a given name"], "short form", "the same but for a word before the given name"
        )
    return None


def _core(name: Name) -> tuple[str, ...]:
    return tuple(w for w in name.words if w not in PARTICLES) or name.words


def _given_and_surname(left: tuple[str, ...], right: tuple[str, ...]) -> Alike:
    """Given names and surnames must both agree; names between may be missing."""
    first = given_alike(left[0], right[0])
    last = alike(left[-1], right[-1])
    if not last.score and first.score == 1:
        last = short_typo(left[-1], right[-1])
    if not last.score or not first.score:
        return UNLIKE
    if first.score < 1 and last.score < 1 and "typo" in (first.how, last.how) and first.how != last.how:
        return Alike(_PROVES["slips in both names"], "typo", "both words differ")
    middle = _middle(left[1:-1], right[1:-1])
    weakest = min((last, first, middle), key=lambda x: x.score)
    if len(left) != len(right) and middle.score == 1:
        score = _PROVES["name between left out"] if weakest.score == 1 else weakest.score - 0.04
        return Alike(
            score,
            weakest.how if weakest.score < 1 else "short form",
            weakest.why or "given name and surname agree, a name between is left out",
        )
    return weakest if weakest.score else UNLIKE


def _by_nation(left: tuple[str, ...], right: tuple[str, ...]) -> Alike:
    """ "Serzh Sargsyan" and "Serge Sarkisian": romanisations of one nation, where the given names agree."""
    surnames = (left[-1], right[-1])
    if min(len(left), len(right)) < 2 or genders(*surnames) or not _middle(left[1:-1], right[1:-1]).score:
        return UNLIKE
    given = given_alike(left[0], right[0])
    agree = given.score > 0 and given.how != "typo"
    if surnames[0] == surnames[1]:
        told = not agree and bool(national.keys(surnames[0])) and national.given_are_one(left[0], right[0])
    else:
        told = national.are_one(*surnames) and (agree or national.given_are_one(left[0], right[0]))
    if not told:
        return UNLIKE
    why = f"“{left[-1]}” and “{right[-1]}” are romanisations of one surname, the given names agree"
    return Alike(_PROVES["romanised by nation"], "transliteration", why)


def _middle(left: tuple[str, ...], right: tuple[str, ...]) -> Alike:
    if not left or not right:
        return Alike(1.0)
    if len(left) == len(right):
        return min((given_alike(x, y) for x, y in zip(left, right, strict=True)), key=lambda x: x.score)
    small, large = sorted((left, right), key=len)
    if all(len(word) == 1 for word in (*left, *right)):
        return UNLIKE
    return Alike(1.0) if all(any(given_alike(x, y).score for y in large) for x in small) else UNLIKE


def _reversed(left: tuple[str, ...], right: tuple[str, ...], is_marked: bool) -> Alike:
    """The same words in another order: surname first, as in Hungary and East Asia.

    Sure from three words on, or if capitals mark the surname, or if just one of two words is a given name; for two words
    that tell no more only likely.
    """
    if len(left) != len(right) or sorted(map(fold, left)) != sorted(map(fold, right)):
        return UNLIKE
    is_sure = len(left) > 2 or is_marked or sum(map(_is_given, left)) == 1
    rule = "names in another order" if is_sure else "two names in another order"
    return Alike(_PROVES[rule], "same", "the same words in another order")


def _is_given(word: str) -> bool:
    known = gazetteer()
    return word in known.sure_given_names and word not in known.common_surnames
