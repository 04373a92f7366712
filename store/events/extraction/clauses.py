"""Cutting a sentence into what tells each of its dates, and what is left without one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from store.events.extraction import verbs
from store.records import Span, TimeExpression

_BREAK = re.compile(
    r";\s|\s(?:[—–]{1,2}|--)\s|\s-\s(?=(?:the|a|an|and|but|which|who|where|when|while|after|before|he|she|they|it|we|in|on|at|for|as|with)\b)"
    r"|:\s|,\s(?=(?:and|but|while|which|who|where|when|after|before|as|although|whose|with|following|according)\b)"
    r"|,\s|\s(?=(?:and|but|while|which|who|whom|where|when|after|before|as|although|because|since|until|that|following)\s)"
)
_SUBORDINATE = re.compile(
    r"(?:,\s|\s)(?:that|which|who|whom|whose|where|when|after|before|since|because|although|though|until|following)\s",
    re.I,
)
_JOINT = re.compile(r"[\s,;]*+(?:and|as well as|or|&|und|et)?[\s,;]*+(?:of|on|from|in|the)?\s*+", re.I)
_DETERMINER = re.compile(
    r"\b(?:the|a|an|this|that|its|his|her|their|our)\s+(?:[^\W\d_]+(?:-[^\W\d_]+)*\s+){0,2}$", re.I
)
_PREPOSITION = re.compile(
    r"(?:\b(?:on|in|at|since|during|until|till|by|from|of|around|about|before|after|for|late|early|as of|back in|"
    r"through|between|dated|to|over|within)\s{1,60}+){1,8}(?:the\s{1,60}+)?$",
    re.I,
)
_NOUN_AFTER = re.compile(r"(?:['’]s?)?\s{1,60}+[“\"‘']?([^\W\d_]+(?:-[^\W\d_]+)*)")
_NOT_NOUNS = frozenset(
    "and or but to in on at by for from with of as that which who when where while after before because since until "
    "is are was were has have had will would could may might said told saying it he she they we i there during amid "
    "following against into over under about near between if than then so not also only just the a an this these".split()
)
_STOP_AFTER = re.compile(
    r"[,;:—–)](?=\s)(?!\s+(?:[^\W\d_]+ed|which|who|whose|and)\b|\s+[A-Z])|\s(?:that|which|who|was|were|is|has|had|will|would)\s"
)
_OF = re.compile(r"\b([^\W\d_]{3,40})[\s—–-]+(?:as\s+)?of\s+$")
# "In a July 16 interview, he said": the interview's date is the saying's.
_LAST_WORD = re.compile(r"[^\W\d_]{1,40}(?=\s{0,3}$)")
_THEN = re.compile(r"\b(?:in|at|during|on|throughout|amid)\s+$", re.I)
_PART_OF = re.compile(
    r"\b(?:end|start|beginning|middle|half|quarter|part|rest|days|weeks|months|remainder|fall|summer|spring|winter|autumn|"
    r"morning|evening|night|course)\s+of\s+$"
)
_LEADING = re.compile(r"(?:and|but)\s+", re.I)
_HEAD_BREAK = re.compile(
    r"\b(?:that|by|about|after|before|since|following|until|during|anniversary of|marking)\s|[;:]\s|\bto\s(?!(?:the|all|an?|their|his|her|its|both|each|any|this)\b)(?=[a-z])"
)
_TOKEN = re.compile(r"[^\W\d_]+")
_ASIDE = re.compile(
    r",\s(?:(?:who|which)\s|(?=(built|opened|released|published|designed|launched|founded|signed|held|made|born|adopted|"
    r"created|formed|completed|passed|introduced|imposed|set up|established|issued|elected|appointed|taken|discovered)\s))"
)
_OTHER_CLAUSE = re.compile(
    r"[,;:]\s|\b(?:when|that|where|after|before|since|because|while|until|as|if|but|and)\s"
)
_MAIN_VERB = re.compile(r"\s(?=(?:has|have|had|was|were|is|are|will|would)\b)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence and the date that it tells, if any."""

    start: int
    end: int
    date: TimeExpression | None
    attributive: bool = False
    """The date belongs to a noun of the piece ("the 1997 accord"), not to its verb."""


def cut(text: str, span: Span, dates: Sequence[TimeExpression]) -> list[Piece]:
    """The pieces of one sentence, in order; the whole sentence if it holds no date."""
    if not dates:
        return [Piece(*span, None)]
    runs = _runs(text, dates)
    if len(runs) == 2 and _within_subject(text, span, runs):
        first, second = runs[0][0], runs[1][0]
        inner = _trimmed(text, first.end + _head(text[first.end : second.start]), second.end)
        return [Piece(*span, first), Piece(*inner, second, attributive=True)]
    pieces: list[Piece] = []
    bounds = _bounds(text, span, runs)
    for (start, end), run in zip(bounds, runs, strict=True):
        pieces.extend(_pieces_of(text, (start, end), run))
    return pieces


def _within_subject(text: str, span: Span, runs: Sequence[Sequence[TimeExpression]]) -> bool:
    """True if the second date stands before the verb of the first: "On May 4, the signers of the pact of May 1 met"."""
    first, second = runs[0][-1], runs[1][0]
    between = text[first.end : second.start]
    return (
        _opens(text, span[0], runs[0][0])
        and not verbs.has_finite(between)
        and not re.search(r"[;:]\s", between)
        and len(between) > 30
        and verbs.has_finite(text[second.end : span[1]])
    )


def _opens(text: str, start: int, date: TimeExpression) -> bool:
    """True if a date stands first in its clause."""
    return not _PREPOSITION.sub("", text[start : date.start]).strip(' ,;“"‘')


def _runs(text: str, dates: Sequence[TimeExpression]) -> list[list[TimeExpression]]:
    """Dates listed side by side stand together: "January 11 and November 26, 2021"."""
    runs: list[list[TimeExpression]] = []
    for date in dates:
        if runs and _JOINT.fullmatch(text, runs[-1][-1].end, date.start):
            runs[-1].append(date)
        else:
            runs.append([date])
    return runs


def _bounds(text: str, span: Span, runs: Sequence[Sequence[TimeExpression]]) -> list[Span]:
    cuts = [span[0]]
    for at, (left, right) in enumerate(itertools.pairwise(runs)):
        limit = runs[at + 2][0].start if at + 2 < len(runs) else span[1]
        opens = not _PREPOSITION.sub("", text[cuts[-1] : left[0].start]).strip(' ,;“"‘')
        gap = left[-1].end, right[0].start
        if not opens and _is_subject(text, (cuts[-1], left[0].start), gap):
            cuts.append(gap[0])  # "the man arrested on Monday was released on Friday"
        else:
            cuts.append(_cut_between(text, gap, limit, opens))
    cuts.append(span[1])
    return [_trimmed(text, a, b) for a, b in itertools.pairwise(cuts)]


def _is_subject(text: str, head: Span, gap: Span) -> bool:
    """True if a date ends a subject that has a verb of its own: "The man arrested on Monday | was released"."""
    before = text[head[0] : head[1]]
    if not _MAIN_VERB.match(text, *gap) or _OTHER_CLAUSE.search(before):
        return False
    return verbs.has_finite(before) and not verbs.says(before)


def _cut_between(text: str, gap: Span, limit: int, opens: bool) -> int:
    """Where one date's words end and the next one's begin.

    A break right before the second date, or its preposition, is the one. Else it is the first break with a verb
    behind it; if the first date opened the sentence, its verb must come before the break.
    """
    start, end = gap
    before = _PREPOSITION.search(text, start, end)
    edge = before.start() if before else end
    breaks = [match.end() for match in _BREAK.finditer(text, start, edge + 1) if match.end() <= edge + 1]
    if breaks and edge - breaks[-1] <= 2 and (not opens or verbs.has_finite(text[start : breaks[-1]])):
        return min(breaks[-1], end)
    if breaks and _OF.search(text[breaks[-1] : end]) and not opens:
        return breaks[-1]
    for at in reversed(breaks) if opens else breaks:
        if verbs.has_finite(text[at:limit]) and (not opens or verbs.has_finite(text[start:at])):
            return at
    return edge


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without blanks, loose punctuation and a leading "and" or "but"."""
    while start < end and (text[start].isspace() or text[start] in ",;—–”"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;—–"):
        end -= 1
    leading = _LEADING.match(text, start, end)
    return (leading.end() if leading else start), end


def _pieces_of(text: str, span: Span, run: Sequence[TimeExpression]) -> list[Piece]:
    """One run of dates within its bounds: the first takes the words, the others stand for themselves."""
    first, *others = run
    stop = others[0].start if others else span[1]
    own = _embedded(text, (span[0], span[1] if not others else first.end), first)
    listed = [Piece(date.start, date.end, date, own is not None) for date in others]
    if own is None:
        end = span[1] if not others else _trimmed(text, span[0], stop)[1]
        return [Piece(span[0], max(end, first.end), first), *listed]
    rest = _rest(text, span, own if not others else Piece(own.start, others[-1].end, own.date))
    return sorted([own, *listed, *rest], key=lambda piece: piece.start)


def _embedded(text: str, span: Span, date: TimeExpression) -> Piece | None:
    """The part that a date belongs to if it is not the date of the main verb."""
    noun = attributive(text, span, date)
    if noun is not None:
        return Piece(*noun, date, attributive=True)
    clause = _aside(text, span, date) or _clause(text, span, date)
    return Piece(*clause, date) if clause is not None else None


def _aside(text: str, span: Span, date: TimeExpression) -> Span | None:
    """The date's part between a subject and its verb: "The dam, built in 1968, gave way", "Li, who left on Monday, …"."""
    opener = _ASIDE.search(text, span[0], date.start)
    if opener is None or verbs.has_finite(text[span[0] : opener.start()]):
        return None
    between, word = text[opener.end() : date.start], opener[1]
    comma = text.find(", ", date.end, span[1])
    if "," in between or (word is None and not verbs.has_finite(between)):
        return None
    if comma < 0:
        return _trimmed(text, opener.start(), span[1]) if word is None else None
    behind = _TOKEN.match(text, comma + 2, span[1])
    goes_on = behind is not None and verbs.is_finite(behind[0])
    return _trimmed(text, opener.start(), comma) if goes_on else None


def attributive(text: str, span: Span, date: TimeExpression) -> Span | None:
    """The noun phrase that a date qualifies: "the 2020 war with …", "last year's statement", "agreements of …"."""
    before = text[span[0] : date.start]
    after = text[date.end : span[1]]
    noun = _NOUN_AFTER.match(after)
    possessive = date.text.endswith(("'s", "’s", "s’", "s'")) or after.startswith(("'s", "’s", "’ ", "' "))
    if noun and noun[1].lower() not in _NOT_NOUNS and noun[1][:1].islower():
        determiner = _DETERMINER.search(before)
        if _is_adverbial(before[: determiner.start()] if determiner else before):
            return None
        if possessive:
            return _noun_phrase(text, date.start, span[1], date.end + noun.end())
        if determiner and not noun[1].endswith("ly"):
            return _noun_phrase(text, span[0] + determiner.start(), span[1], date.end + noun.end())
    of = _OF.search(before)
    if of and of[1].lower() not in _NOT_NOUNS and not _PART_OF.search(before):
        return _trimmed(text, span[0] + _head(before), date.end)
    return None


def _is_adverbial(before: str) -> bool:
    """True if a preposition of time at the end of these words opens an adverbial, not what a noun is in.

    "In a July 16 interview, he said", "he said in a July 16 interview"; but "a suspect in the April 15 attack".
    """
    then = _THEN.search(before)
    if then is None:
        return False
    governing = _LAST_WORD.search(before[: then.start()])
    return governing is None or verbs.is_finite(governing[0]) or governing[0].lower() in _NOT_NOUNS


def _head(before: str) -> int:
    """Where the phrase begins that ends in "… of": behind the last verb or conjunction."""
    starts = [match.end() for match in _HEAD_BREAK.finditer(before)]
    starts += [match.end() for match in _TOKEN.finditer(before) if verbs.is_past(match[0])]
    fitting = [start for start in starts if len(before) - start >= 12]
    return max(fitting, default=0)


def _noun_phrase(text: str, start: int, limit: int, known: int) -> Span:
    stop = _STOP_AFTER.search(text, known, limit)
    return _trimmed(text, start, stop.start() if stop else limit)


def _clause(text: str, span: Span, date: TimeExpression) -> Span | None:
    """The subordinate clause around a date, if the words before it have a verb of their own."""
    opener = None
    for match in _SUBORDINATE.finditer(text, span[0], date.start):
        opener = match
    if opener is None or not verbs.has_finite(text[span[0] : opener.start()]):
        return None
    start, end = _trimmed(text, opener.start(), span[1])
    between = text[opener.end() : date.start]
    own = verbs.read(text[opener.end() : end])
    if not own.finite or re.search(r"[,;]\s", between):
        return None
    goes_on = _MAIN_VERB.match(text, date.end, end) and (
        verbs.has_finite(between) or verbs.has_ambiguous_past(between)
    )
    return start, date.end if goes_on else end


def _rest(text: str, span: Span, own: Piece) -> list[Piece]:
    """What is left of the words beside an embedded part, if it has a verb."""
    sides = [_trimmed(text, span[0], own.start), _trimmed(text, own.end, span[1])]
    sides.sort(key=lambda side: side[0] - side[1])
    if _MAIN_VERB.match(text, own.end, span[1]):
        sides.sort(key=lambda side: -side[0])
    for start, end in sides:
        if end - start > 12 and verbs.has_finite(text[start:end]):
            return [Piece(start, end, None)]
    return []
