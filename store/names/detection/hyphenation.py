"""Names joined by a hyphen: "Putin-Aliyev" is two, "Coca-Cola" one, "Russia-led" holds one, "Armenian-Russian" none."""

from __future__ import annotations

from collections.abc import Iterator, Set

from store.names.detection.collection_lexicon import Lexicon
from store.names.gazetteer import gazetteer
from store.names.model import Candidate
from store.names.spelling.normalise import plain_key
from store.text.word_lists import word_lists


def split(c: Candidate, lexicon: Lexicon, alone: Set[str] = frozenset()) -> Iterator[Candidate]:
    """The names in a candidate with hyphens; itself if it is one name. `alone` are single words that its article names."""
    if "-" in c.text and _are_met(c, alone):
        yield from met(c, alone)
        return
    if c.text.count("-") == 1 and " " in c.text and _are_side_by_side(c.text, lexicon):
        left, right = c.text.split("-")
        yield c._replace(end=c.start + len(left), text=left, role="", kind="", after="")
        yield c._replace(start=c.end - len(right), text=right, role="", kind="", before="")
        return
    if "-" not in c.text or _is_usual(c.text, lexicon) or plain_key(c.text) in gazetteer().places:
        yield c
        return
    words = c.text.split(" ")
    offset = c.start
    for place, word in enumerate(words):
        names = _names_of_word(c, place, offset, lexicon)
        offset += len(word) + 1
        if names is None:
            continue
        yield from names
        if rest := " ".join(words[place + 1 :]):
            yield from split(c._replace(start=offset, text=rest, before=word.lower()), lexicon)
        return
    yield c


def _are_side_by_side(text: str, lexicon: Lexicon) -> bool:
    """ "The Zorvex-Baltic Shipping deal": two names, one of several words, that the collection has each by itself."""
    left, right = text.casefold().split("-")
    known = gazetteer()
    is_given = left.split()[-1] in known.given_names or plain_key(text) in known.known_organisations
    return lexicon.known(left) and lexicon.known(right) and not is_given


def _names_of_word(c: Candidate, place: int, offset: int, lexicon: Lexicon) -> list[Candidate] | None:
    """The names that a word with a hyphen leaves up to its own end, perhaps none; None if it is part of a name.

    `place` is its number in the candidate, `offset` where it stands in the text.
    """
    words = c.text.split(" ")
    parts = words[place].split("-")
    if len(parts) < 2 or not (len(words) == 1 or _may_break(parts, place, lexicon)):
        return None
    is_led = len(parts) == 2 and _is_suffix(parts[-1]) and parts[0].lower() not in _PREFIXES
    if place and is_led:
        return [_whole_before(c, offset + len(parts[0]), parts[1])]
    if not _is_broken(parts, lexicon):
        return None
    kind = "place" if parts[-1].lower() in _OF_PLACES else c.kind
    return [c._replace(start=a, end=b, text=t, role="", kind=kind) for a, b, t in _parts(parts, offset)]


def _may_break(parts: list[str], place: int, lexicon: Lexicon) -> bool:
    """True for a word among others whose parts may be no single name: "ex-", "-led", or names on both sides."""
    if parts[0].lower() in _PREFIXES or _all_names(parts, lexicon):
        return True
    return not parts[-1][:1].isupper() and _may_be_suffix(parts[-1], place)


def met(c: Candidate, alone: Set[str]) -> Iterator[Candidate]:
    """Both of two people joined by a hyphen; the candidate itself if it is something else."""
    if "-" not in c.text or not _are_met(c, alone):
        yield c
        return
    for start, end, text in _parts(c.text.split("-"), c.start):
        yield c._replace(start=start, end=end, text=text, role="", kind="")


def _are_met(c: Candidate, alone: Set[str]) -> bool:
    """ "The Queiroz-Kalnins talks": each also stands alone in the article, or they meet and are no given names."""
    *given, pair = c.text.split(" ")
    parts = pair.split("-")
    if any("-" in word for word in given) or not all(
        p[:1].isupper() and len(p) > 1 and not p.isupper() for p in parts
    ):
        return False
    if given and any(map(_is_place, parts)):  # "Improving Russia-Armenia ties": lands have no first names
        return False
    if all(p in alone for p in parts):
        return True
    meet = not given and c.after.split(" ")[0] in _MEETINGS
    return meet and all(p in alone or _may_meet(p) for p in parts)


def _may_meet(part: str) -> bool:
    word, known = part.lower(), gazetteer()
    return len(word) > 3 and not (word in known.given_names or word in known.words or word in _PREFIXES)


def _is_suffix(part: str) -> bool:
    """ "-led", "-winning": a participle that makes an adjective of what stands before it."""
    is_participle = part.endswith(("ed", "ing")) and part in gazetteer().words
    return part.lower() in _SUFFIXES or is_participle


_OF_PLACES = frozenset(("based", "born", "bound"))


def _whole_before(c: Candidate, end: int, suffix: str) -> Candidate:
    """ "New Delhi-based", "Goldman Sachs-led": all that stands before the hyphen is one name."""
    kind = "place" if suffix.lower() in _OF_PLACES else c.kind
    return c._replace(end=end, text=c.text[: end - c.start], role="", kind=kind, after="")


def _may_be_suffix(part: str, place: int) -> bool:
    """ "Russia-led", and no given name of two syllables: Chen "Chih-wei"."""
    return place == 0 or _is_suffix(part) or part.lower() in gazetteer().words


def _is_usual(text: str, lexicon: Lexicon) -> bool:
    """Capital on both sides and met more than twice: a name in itself."""
    return (
        lexicon.full[text.casefold()] > 2
        and text[text.rfind("-") + 1 :][:1].isupper()
        and text.split("-")[0].lower() not in _PREFIXES
    )


def _is_broken(parts: list[str], lexicon: Lexicon) -> bool:
    if parts[0].lower() in _PREFIXES:
        return True
    if not parts[-1][:1].isupper():
        return _is_suffix(parts[-1]) or (len(parts) == 2 and _all_names(parts[:1], lexicon))
    return _all_names(parts, lexicon)


def _all_names(parts: list[str], lexicon: Lexicon) -> bool:
    """Every part a place or demonym, or a name of its own in this bundle."""
    return all(
        len(p) > 2
        and (
            _is_place(p)
            or p.lower() in gazetteer().demonyms
            or _is_known(p, lexicon)
            or _is_listed_beside_acronym(p, parts)
        )
        for p in parts
    )


def _is_listed_beside_acronym(part: str, parts: list[str]) -> bool:
    """ "Mossad-CIA": bodies of the lists, one of them in capitals; firms that have merged are written otherwise."""
    return any(p.isupper() for p in parts) and plain_key(part) in gazetteer().known_organisations


def _is_known(part: str, lexicon: Lexicon) -> bool:
    key = part.casefold()
    return (
        lexicon.full[key] > 0
        and key not in gazetteer().given_names
        and lexicon.last[key] + lexicon.full[key] > 1
    )


def _is_place(word: str) -> bool:
    return plain_key(word) in gazetteer().places


def _parts(parts: list[str], offset: int) -> Iterator[tuple[int, int, str]]:
    for part in parts:
        if part[:1].isupper() and part.lower() not in gazetteer().demonyms and part.lower() not in _PREFIXES:
            yield offset, offset + len(part), part
        offset += len(part) + 1


_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_PREFIXES = _WORDS["prefixes"]
_SUFFIXES = _WORDS["participles_behind_hyphens"]
_MEETINGS = _WORDS["meetings"]
