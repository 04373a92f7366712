"""Where a name begins and ends in a run of capitalised words: titles out, roles kept."""

from __future__ import annotations

from store.names.detection.adjacent_names import person_from
from store.names.detection.capitalised_runs import Token
from store.names.detection.run_edges import without_party
from store.names.gazetteer import gazetteer
from store.names.spelling.normalise import plain_key
from store.text.word_lists import word_lists

Piece = tuple[int, int, str]
"""First token, token after the last, role said before it."""

_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_SURNAMES = _WORDS["titles_in_names"]
NEVER_FIRST = _WORDS["never_first"]


def pieces(run: list[Token], *, first: bool, placed: bool = False, named: bool = False) -> list[Piece]:
    """The names in a run.

    `first` if it opens a sentence, `placed` if "of", "in" or the like stands before it, `named` if its first word is a
    name whatever else it is.
    """
    found = [
        part for piece in _pieces(run, first=first, named=named) for part in _apart(run, piece, placed=placed)
    ]
    cut = ((begin, without_party(run, begin, end), role) for begin, end, role in found)
    return [(begin, end, role) for begin, end, role in cut if end > begin]


def _apart(run: list[Token], piece: Piece, *, placed: bool) -> list[Piece]:
    begin, end, role = piece
    at = person_from([t.text for t in run[begin:end]], placed=placed and begin == 0) if end - begin > 2 else 0
    if not at:
        return [piece]
    front = begin + at
    while front > begin and run[front - 1].text.lower() in gazetteer().roles:
        front -= 1
    said = " ".join(t.text for t in run[front : begin + at])
    before = [(begin, front, role)] if front > begin and not _all_demonyms(_lower(run), begin, front) else []
    return [*before, (begin + at, end, said)]


def _lower(run: list[Token]) -> list[str]:
    return [t.text.lower() for t in run]


def _pieces(run: list[Token], *, first: bool, named: bool) -> list[Piece]:
    begin = 0
    while (
        not named and begin < len(run) and opens_nothing(run[begin].text) and not _keeps_article(run, begin)
    ):
        chosen = begin > 0 and run[begin - 1].text in _ARTICLES
        if (chosen or (not first and begin == 0)) and not _is_closed(run[begin].text):
            break
        begin += 1
    found: list[Piece] = []
    for i in range(begin, len(run) + 1):
        if i == len(run) or (i > begin and _is_inner_break(run, i, begin) and not _is_station(run, i)):
            found += _split(run, begin, i) if begin < i else []
            begin = i + 1
    return found


_ARTICLES = frozenset(("The", "A", "An"))
_TRAILING = frozenset(("The", "An"))
"""Articles that begin what comes next; "A" also ends names: "Serie A"."""


def opens_nothing(word: str) -> bool:
    """A word with which no name begins, unless in capitals it is a name of its own: "WHO"."""
    return word.lower() in NEVER_FIRST and not (word.isupper() and word.lower() in gazetteer().aliases)


def _is_inner_break(run: list[Token], i: int, begin: int) -> bool:
    word = run[i].text
    if word.isupper() and len(word) > 1:
        return word in gazetteer().not_names and not set(word) <= set("IVX")
    if word in _TRAILING and i + 1 == len(run):
        return True
    return word.lower() in _INNER_BREAKS or (word.lower() in _WEEKDAYS and not _is_named_day(run, i, begin))


def _is_named_day(run: list[Token], i: int, begin: int) -> bool:
    """ "Black Friday", "Sheffield Wednesday", "The Halden Sunday Post": what holds the day is a name."""
    front = [t.text.lower() for t in run[begin:i]]
    is_known = plain_key(" ".join(t.text for t in run[begin : i + 1])) in gazetteer().known_organisations
    return i + 1 < len(run) or is_known or all(word in gazetteer().words for word in front)


def _is_station(run: list[Token], i: int) -> bool:
    """ "Halden TV": a station closes its name so."""
    return run[i].text == "TV" and i + 1 == len(run) and run[i - 1].text.lower() not in gazetteer().words


_ALWAYS_OUT = _WORDS["never_in"]
_INNER_BREAKS = _WORDS["inner_breaks"]
_WEEKDAYS = _WORDS["weekdays"]


def _is_closed(word: str) -> bool:
    """Words that begin no name even in the middle of a sentence, but for clubs like "AS"."""
    return word.lower() in _ALWAYS_OUT and not (word.isupper() and len(word) == 2)


def _keeps_article(run: list[Token], i: int) -> bool:
    return (
        run[i].text.lower() == "the"
        and i + 1 < len(run)
        and run[i + 1].text.lower() in ("hague", "gambia", "oval", "netherlands")
    )


def _split(run: list[Token], begin: int, end: int) -> list[Piece]:
    words = [t.text.lower() for t in run]
    if _is_whole(words, begin, end):
        return [(begin, end, "")]
    found: list[Piece] = []
    at, role_from = begin, -1
    i = begin
    while i < end:
        length = _title_at(words, i, end)
        if not length or (i > at and _is_surname(words, i, length, end)):
            i += 1
            continue
        if i > at and not _all_demonyms(words, at, i):
            found.append((at, i, ""))
        role_from = at if role_from < 0 or i > at else role_from
        i += length
        at = i
    if at < end:
        found.append((at, end, " ".join(t.text for t in run[role_from:at]) if role_from >= 0 else ""))
    return found


def _title_at(words: list[str], i: int, end: int) -> int:
    titles = gazetteer().titles
    for length in (3, 2, 1):
        if i + length <= end and " ".join(words[i : i + length]) in titles:
            return length
    if i + 2 < end and words[i] in gazetteer().roles and words[i + 1] in gazetteer().given_names:
        return 1
    return 0


def _is_surname(words: list[str], i: int, length: int, end: int) -> bool:
    """A title that closes a run behind a given name or a demonym-less word is a surname: Martin Luther "King"."""
    behind = i + length
    is_junior = behind + 1 == end and words[behind].strip(".") in _GENERATIONS
    if (behind < end and not is_junior) or length > 1 or words[i] not in _SURNAMES:
        return False
    return is_junior or words[i - 1] in gazetteer().given_names or words[i] in _ALSO_NAMES


_GENERATIONS = frozenset(("jr", "sr"))
_ALSO_NAMES = frozenset(("sen", "fm"))
"""Short forms of titles that are names behind another: Hun "Sen", Capital "FM"."""


def _is_whole(words: list[str], begin: int, end: int) -> bool:
    """Places and organisations that begin with a title: "Prince Edward Island", "General Motors", "Justice Department"."""
    if plain_key(" ".join(words[begin:end])) in gazetteer().places:
        return True
    last, heads = words[end - 1], gazetteer().heads
    if end - begin < 2 or words[begin] not in _SURNAMES:
        return False
    return last in heads["organisation"] or last in heads["place"] or last in heads["other"]


def _all_demonyms(words: list[str], begin: int, end: int) -> bool:
    demonyms = gazetteer().demonyms
    return all(part in demonyms for w in words[begin:end] for part in w.split("-"))
