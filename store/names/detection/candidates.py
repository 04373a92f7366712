"""The first pass: what may be a name in one article, without knowing any other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from store.names.detection import lowercase
from store.names.detection.apposition import kind_at
from store.names.detection.boundaries import pieces
from store.names.detection.capitalised_runs import INITIAL, SHARE_BEHIND, UPPER, Token, runs
from store.names.detection.connectors import bridge, follows_of
from store.names.detection.context import after, before, opens_sentence
from store.names.detection.external_spans import cleaned
from store.names.detection.line_modes import mode
from store.names.detection.month_names import is_given_name, speaking
from store.names.detection.other_script import told_again
from store.names.detection.roles import role_at
from store.names.detection.run_edges import without_edges
from store.names.detection.stated_aliases import statements
from store.names.gazetteer import gazetteer
from store.names.model import Candidate, Spotted, Text
from store.records import Span


def scan(text: Text) -> Spotted:
    """Candidates and statistics of one article."""
    if text.given is not None:
        candidates = tuple(_given(text))
        return Spotted(text.id, candidates, statements(text.text, candidates), given=True)
    if text.found is not None:
        candidates = tuple(cleaned(text.text, text.found, text.furniture))
        return Spotted(text.id, candidates, statements(text.text, candidates))
    found: list[Candidate] = []
    is_furniture = _Inside(text.furniture)
    for start, end in _lines(text.text):
        if not is_furniture(start, end):
            found.extend(sorted(_in_line(text.text, start, end), key=lambda c: c.start))
    if text.furniture:
        found = [c for c in found if not any(c.start < b and a < c.end for a, b in text.furniture)]
    also = list(told_again(text.text, found))
    candidates = (
        tuple(sorted([*found, *(c for c, _ in also)], key=lambda c: (c.start, -c.end)))
        if also
        else tuple(found)
    )
    words, odd = lowercase.words(text.text)
    stated = dict.fromkeys((*statements(text.text, candidates), *(said for _, said in also)))
    return Spotted(text.id, candidates, tuple(stated), words, odd)


def _given(text: Text) -> Iterator[Candidate]:
    body = text.text
    for name in text.given or ():
        said = role_at(body, name.start, name.end)
        yield Candidate(
            name.start, name.end, body[name.start : name.end], "given",
            before(body, name.start), after(body, name.end), said, name.kind,
        )  # fmt: skip


_LINE = re.compile(r"[^\n]+")


def _lines(text: str) -> Iterator[Span]:
    return (match.span() for match in _LINE.finditer(text))


class _Inside:
    """Looks up whether one of many spans holds a place: furniture may be of thousands of lines."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def __call__(self, start: int, end: int) -> bool:
        """True if a span begins before it and ends behind it."""
        before = bisect_right(self._starts, start)
        return before > 0 and end <= self._furthest[before - 1]


LONGEST = 15
"""More capitalised words than this, in a run or with "of" between, are no name but a list, a heading or shouting."""


def _unbroken(text: str, run: list[Token]) -> Candidate:
    """A run that only the second pass can take apart."""
    start, end = run[0].start, run[-1].end
    how = "caps" if _is_shouted(run) else "title"
    return Candidate(start, end, text[start:end], how, before(text, start), after(text, end))


def _is_shouted(run: list[Token]) -> bool:
    """Three words and more in capitals, one of them plain English: "KIMANI TOLD REPORTERS"."""
    words = [t.text for t in run]
    if len(words) < 3 or not all(w.isupper() and len(w) > 2 for w in words):
        return False
    return any(w.lower() in gazetteer().words for w in words)


def _in_line(text: str, start: int, end: int) -> Iterator[Candidate]:
    how = mode(text[start:end])
    if how != "mid":
        yield from _headline(text, start, end, how)
        return
    found = list(runs(text, start, end))
    parts: list[tuple[list[Token], int, int, str, bool]] = []
    for i, run in enumerate(found):
        if len(run) > LONGEST or _is_shouted(run):
            yield _unbroken(text, run)
            continue
        opens = opens_sentence(text, run[0].start)
        run = _behind_office(text, without_edges(run))
        whole = pieces(
            run,
            first=opens,
            placed=_PLACED.search(text, max(0, run[0].start - 8), run[0].start) is not None,
            named=is_given_name(text, run),
        )
        if not whole and i and follows_of(text, found[i - 1][-1], run):
            whole = [(0, len(run), "")]
        elif not whole:
            yield from _small_after_title(text, run, end)
            yield from speaking(text, run)
        parts.extend((run, a, b, role, opens and a == 0) for a, b, role in whole)
    yield from _bridged(text, parts)
    yield from lowercase.phrases(text, start, end)


_PLACED = re.compile(r"\b(?:of|in|to|from|at|for) (?:the )?$")
_OFFICE = re.compile(r"\b([\w-]{1,40}+) (?:of|for) (?:the )?$")


def _behind_office(text: str, run: list[Token]) -> list[Token]:
    """ "Minister of Defense Hazem Shaalan", "Secretary of State John Kornblum": the office is no part of the name."""
    if len(run) < 3 or text[max(0, run[0].start - 4) : run[0].start].strip() not in ("of", "the", "for"):
        return run
    office = _OFFICE.search(text, max(0, run[0].start - 40), run[0].start)
    if not office or office[1].lower() not in gazetteer().titles:
        return run
    begin = 0
    while begin < len(run) - 2 and run[begin].text.lower() in gazetteer().words:
        begin += 1
    return run[begin:] if run[begin].text.lower() in gazetteer().given_names else run


def _small_after_title(text: str, run: list[Token], end: int) -> Iterator[Candidate]:
    """ "Prime Minister pashnian": a title needs a name, also one written small."""
    match = lowercase.NAME_LIKE.match(text, run[-1].end, end)
    if match and not lowercase.is_common(match[1]) and run[-1].text.lower() in gazetteer().titles:
        role = " ".join(t.text for t in run)
        yield Candidate(
            match.start(1),
            match.end(1),
            match[1],
            "mid",
            run[-1].text.lower(),
            after(text, match.end(1)),
            role,
            "person",
        )


def _bridged(text: str, parts: list[tuple[list[Token], int, int, str, bool]]) -> Iterator[Candidate]:
    i = 0
    while i < len(parts):
        run, a, b, role, opens = parts[i]
        words, opened = run[a:b], ""
        while i + 1 < len(parts) and b == len(run) and parts[i + 1][1] == 0:
            following, next_a, next_b, *_ = parts[i + 1]
            if len(words) + next_b - next_a > LONGEST:
                break
            how = bridge(text, words, following[next_a:next_b], opened=opened)
            if not how:
                break
            words, opened = words + following[next_a:next_b], opened or how
            run, b, i = following, next_b, i + 1
        yield _candidate(text, words, role, opens)
        i += 1


def _candidate(text: str, words: list[Token], role: str, opens: bool) -> Candidate:
    start, end = words[0].start, words[-1].end
    if words[-1].text in _DOTTED and _MORE.match(text, end):
        end += 1
    elif len(words) > 1 and INITIAL.fullmatch(words[-1].text):
        end -= 1  # the full stop of the sentence
    if role.split(" ")[-1].lower() in _CROWNED and _FIRST.match(text, end):
        end += 2
    lay = _LAY.match(text, end)
    if lay and words[-1].text.lower() not in gazetteer().demonyms:
        end = lay.end()
    return Candidate(
        start, end, text[start:end], "start" if opens else "mid",
        before(text, start), after(text, end), role or role_at(text, start, end), "place" if lay else _told_kind(text, end),
    )  # fmt: skip


def _told_kind(text: str, end: int) -> str:
    """The kind that an apposition tells; a firm by the code of its share: "Zorvex ( ZVX.L )"."""
    return "organisation" if SHARE_BEHIND.match(text, end) else kind_at(text, end) or ""


_LAY = re.compile(
    r" (?:corridor|peninsula|strip|archipelago|canyon|plateau|sub-county|governorate|oblast|raion)\b"
)
_CROWNED = frozenset("king queen emperor empress tsar czar pope shah sultan".split())
_FIRST = re.compile(r" I(?= (?:of|was|is|and|had|died|born|in)\b|[,.;)])")
_DOTTED = frozenset("Inc Ltd Corp Co Bros Jr Sr".split())
_MORE = re.compile(rf"\.(?:[,;)']|\s+[^\s{UPPER}])")


def _headline(text: str, start: int, end: int, how: str) -> Iterator[Candidate]:
    """Runs of a headline stay whole: only the second pass knows the names in them."""
    for run in runs(text, start, end):
        yield Candidate(
            run[0].start, run[-1].end, text[run[0].start : run[-1].end], how,
            before(text, run[0].start), after(text, run[-1].end),
        )  # fmt: skip
