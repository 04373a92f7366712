"""Spans of a recogniser of the user's, cleaned up as ours are: conjoined names split; titles, articles, possessives off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from store.names.detection.boundaries import pieces
from store.names.detection.capitalised_runs import Token, runs
from store.names.detection.connectors import is_known
from store.names.detection.context import after, before
from store.names.detection.roles import role_at
from store.names.gazetteer import gazetteer
from store.names.model import Candidate
from store.names.spelling.normalise import plain_key
from store.records import GivenName, Span

_Named = tuple[int, int, str]
"""Start, end, role."""


def cleaned(text: str, names: Iterable[GivenName], furniture: Sequence[Span] = ()) -> Iterator[Candidate]:
    """Candidates in order, none overlapping; of spans that overlap the first, then the longest, stands."""
    taken = 0
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if name.start < taken or name.end > len(text) or name.start < 0:
            continue
        if any(name.start < b and a < name.end for a, b in furniture):
            continue
        for line in _LINE.finditer(text, name.start, name.end):
            for start, end in _parts(text, *line.span(), name.kind):
                for found in _named(text, start, end, name.kind):
                    taken = found[1]
                    yield _candidate(text, found, name.kind)


def _candidate(text: str, found: _Named, kind: str) -> Candidate:
    start, end, role = found
    role = role or role_at(text, start, end)
    return Candidate(start, end, text[start:end], "found", before(text, start), after(text, end), role, kind)


_LINE = re.compile(r"[^\n\r]+")
_CONJOINED = re.compile(
    r",? (?:and|&|und|et|и|та|և) |,? ?/ ?| ?[–—] ?|[;,] (?!(?:Jr|Sr|II|III|IV|MD|PhD|MP)\b)"
)


def _parts(text: str, start: int, end: int, kind: str) -> Iterator[Span]:
    """ "Ilham Aliyev and Vladimir Putin" is two; "Trinidad and Tobago" and "Johnson and Sons" are one each."""
    bounds = [start, *(b for m in _CONJOINED.finditer(text, start, end) for b in m.span()), end]
    spans = list(zip(bounds[::2], bounds[1::2], strict=True))
    if len(spans) > 1 and not _are_several([text[a:b] for a, b in spans], text[start:end], kind):
        spans = [(start, end)]
    return (span for span in (_trimmed(text, a, b) for a, b in spans) if span[0] < span[1])


def _are_several(parts: list[str], whole: str, kind: str) -> bool:
    if kind == "person":
        return True
    if is_known(whole):
        return False
    return kind == "place" or all(plain_key(part) in gazetteer().places for part in parts)


_OUTER = ' \t"“”„«»‘*,;:!?()[]{}<>-–—_/|'
_POSSESSIVE = re.compile(r"['’‘ʼ][sS]?$")


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end].lstrip(_OUTER + "'’")
    left = end - len(piece)
    return left, left + len(piece.rstrip(_OUTER.replace(")", "") if "(" in piece else _OUTER))


def _named(text: str, start: int, end: int, kind: str) -> Iterator[_Named]:
    """The names of one part: usually one; two where a title stands between them."""
    start = _behind_small_words(text, start, end)
    found = list(runs(text, start, end))
    if not found or found[0][0].start > start:
        # Without capitals, or with a small word of its own in front: "bin Laden", 帕希尼扬.
        yield from _whole(text, start, end)
        return
    end = _ending(text, found[-1][-1], end)
    if kind == "person" and len(found) > 1:
        yield from _behind_office(text, found, end)
        return
    yield from _behind_titles(found, end, kind)


def _behind_titles(found: list[list[Token]], end: int, kind: str) -> Iterator[_Named]:
    run = found[0]
    kept = pieces(run, first=False) if len(run) > 1 else [(0, 1, "")]
    if kind != "person" and (len(kept) != 1 or kept[0][1] < len(run)):
        kept = [(0, len(run), "")]
    for a, b, role in kept:
        yield run[a].start, end if b == len(run) else run[b - 1].end, role


def _behind_office(text: str, found: list[list[Token]], end: int) -> Iterator[_Named]:
    """ "Latvian president Ilze Kalnins", "President of Latvia Ilze Kalnins": what stands before the person is a role."""
    for i in range(len(found) - 1, 0, -1):
        said = text[found[i - 1][-1].end : found[i][0].start].split()
        if said and (said[-1] in gazetteer().roles or said[-1] in gazetteer().titles):
            yield found[i][0].start, end, text[found[0][0].start : found[i][0].start].strip(" ,")
            return
    if pieces(found[0], first=False):
        yield from _behind_titles(found, end, "person")
        return
    last = found[-1]
    at = next((i for i, token in enumerate(last) if not _is_of_office(token.text)), len(last))
    if at < len(last):
        yield last[at].start, end, text[found[0][0].start : last[at].start].strip(" ,")


def _is_of_office(word: str) -> bool:
    lower = word.lower()
    return lower not in gazetteer().given_names and (
        plain_key(word) in gazetteer().places or lower in gazetteer().demonyms or lower in gazetteer().words
    )


def _behind_small_words(text: str, start: int, end: int) -> int:
    """ "the Kremlin", "former president Kalnins"."""
    while (match := _SMALL.match(text, start, end)) and _is_small(match[1]):
        start = match.end()
    return start


_SMALL = re.compile(r"([^\W\d_]{1,60}+) ")


def _is_small(word: str) -> bool:
    return word in ("the", "a", "an", "former") or word in gazetteer().roles or word in gazetteer().titles


def _whole(text: str, start: int, end: int) -> Iterator[_Named]:
    ending = _POSSESSIVE.search(text, start, end)
    end = ending.start() if ending else end
    if start < end:
        yield start, end, ""


def _ending(text: str, last: Token, end: int) -> int:
    """Where the last word ends: without its possessive, but with what the recogniser counts in behind it."""
    tail = _POSSESSIVE.sub("", text[last.end : end])
    return end if any(c.isalnum() for c in tail) else last.end
