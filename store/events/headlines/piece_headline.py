"""The headline of a part of a sentence: of the clause that its date belongs to, or of the whole sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from store.events.extraction import verbs
from store.events.extraction.clauses import Piece
from store.events.extraction.story_sentences import StorySentence
from store.events.headlines import standing, subjects
from store.events.headlines.headline import headline
from store.events.headlines.title import title_headline

NEARBY = 80
"""Characters between a sentence's start and a phrase that only the sentence explains."""
NEAR = 12
"""Pieces of a sentence that a headline looks at."""
BEFORE = 12
"""Characters before a part of a sentence that may be a clause."""
REACH = 2_000
"""Characters of a sentence that a part of it looks back at: a list of a thousand dates would take the square of its length."""
SHORT = 24
"""Characters of a noun phrase that needs its sentence to be understood."""
_PREPOSITIONS = re.compile(
    r"(?:(?:on|in|at|since|during|until|till|by|from|around|about|before|after|late|early|as|of|the)\s+)*+",
    re.I,
)
_RELATIVE = re.compile(r"(?:that|which|who)\s")
_WHEN = re.compile(r",?\s{1,60}+(?:when|where)\s++")
_INFINITIVE = re.compile(
    r"to\s((?!the\b|an?\b|its\b|their\b|his\b|her\b)[a-z]+\s)(?=the|an?\b|its|their|his|her|[A-Z])"
)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.I)
_AND = re.compile(r",?\s{1,60}+(?:and|to|until|till)\s++")
_AT = re.compile(r"(?:at|in|on|to|by|for|with|from)\s")
_POSSESSIVE = re.compile(r"(?:its|his|her|their|such)\s", re.I)
_NEXT = re.compile(r"(?:['’]s?)?\s[^\W\d_][\w-]*")
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_LAST_CLAUSE = re.compile(r"[,;:]\s|\s(?:--|[—–])\s")
BESIDE = 4
"""Words on each side of a date by which its clause is known again."""
STEM = 5
"""Letters by which a word is known again."""
_ENDS = re.compile(
    r"[”\"’')\]]{0,20}+(?:[,;:.!?]|\s(?:[—–-]|who|which|where|when|while|after|before|because|although|though|but|since|until|as)\s"
    r"|\s(?:has|have|had|was|were|is|are|will|would)\s"
    r"|\sand\s(?:he|she|it|they|the|a|an|his|her|its|their|[a-z]+ed|was|were|has|had|is|will|would)\s)"
)
"""What follows a whole clause."""
_CLAUSE = re.compile(
    r"(?!and\b|or\b|but\b)[\w“\"‘'`(]|,\s*(?:the|a|an|his|her|its|their|he|she|it|they|we|I|[A-Z]\w+)\b"
)


class Headline(NamedTuple):
    """Words, and why they cannot stand alone ("" if they can)."""

    words: str
    fault: str


def piece_headline(text: str, sentence: StorySentence, piece: Piece) -> Headline:
    """The clause of the piece if it can stand alone, else the whole sentence if that can and its date is this one's."""
    if sentence.is_title and piece.date is None:
        words = title_headline(text[sentence.span[0] : sentence.span[1]])
        return Headline(words, standing.fault(words, is_title=True))
    words = _of_antecedent(text, sentence, piece) or _words(text, sentence, piece)
    fault = standing.fault(words, sentence.is_title)
    if piece.attributive:
        return Headline(words, fault)
    if not _is_beside_main(text, sentence, piece):
        return Headline(words, fault or _of_other_clause(text, piece, words))
    whole = _whole(text, sentence, piece)
    if words == whole:
        return Headline(words, fault or standing.OTHER_CLAUSE)
    return Headline(words, fault or _of_other_clause(text, piece, words))


def _of_antecedent(text: str, sentence: StorySentence, piece: Piece) -> str:
    """ "Was found on Wednesday in a girl who had come on Tuesday": the girl, who had come; "" for other clauses.

    Behind another date the sentence as a whole tells of that one.
    """
    if piece.date is None or piece.attributive or not _EARLIER.match(text, piece.start, piece.date.start):
        return ""
    dated = any(
        one.date and one.start < piece.start and not one.attributive for one in sentence.pieces[:NEAR]
    )
    before = _ANTECEDENT.search(text, max(sentence.span[0], piece.start - NEARBY), piece.start)
    if before is None or not dated:
        return ""
    return headline(text, (before.start(), piece.end), [(piece.date.start, piece.date.end)])


_EARLIER = re.compile(r"(?:who|which) had\s")
_ANTECEDENT = re.compile(r"\b(?:an?|the|[A-Z][\w’'-]{1,30})(?: [\w’'-]{1,30}){0,4} \Z")


def _of_other_clause(text: str, piece: Piece, words: str) -> str:
    """Why a headline is not of what the piece dates: most words beside its date are missing in it; "" if it is.

    A long sentence is cut at the end of a clause, and the date may stand behind the cut.
    """
    if piece.date is None:
        return ""
    before = _CONTENT.findall(_LAST_CLAUSE.split(text[piece.start : piece.date.start])[-1])[-BESIDE:]
    behind = text[piece.date.end : piece.end]
    if not before:
        behind = behind.lstrip(" ,")
    beside = before + _CONTENT.findall(_LAST_CLAUSE.split(behind)[0])[:BESIDE]
    held = {word[:STEM].lower() for word in _CONTENT.findall(words)}
    return standing.OTHER_CLAUSE if 2 * sum(w[:STEM].lower() in held for w in beside) < len(beside) else ""


def _whole(text: str, sentence: StorySentence, piece: Piece) -> str:
    said = [(piece.date.start, piece.date.end)] if piece.date else []
    return headline(text, sentence.span, said, sentence.span, sentence.who)


def _is_beside_main(text: str, sentence: StorySentence, piece: Piece) -> bool:
    """True for a part behind a clause that has a verb of its own: the sentence's headline is of that clause."""
    before = text[max(sentence.span[0], piece.start - REACH) : piece.start]
    return len(before) > BEFORE and verbs.has_finite(before) and not verbs.says(before)


def _words(text: str, sentence: StorySentence, piece: Piece) -> str:
    """A date that only stands in a list takes its headline from the phrase before it; one of a noun stays with it."""
    date = piece.date
    if date is None:
        return headline(text, (piece.start, piece.end), (), sentence.span, _meant(piece, sentence))
    other = _range_end(text, sentence, piece)
    if other is not None:
        return headline(text, (piece.start, other.end), (), sentence.span)
    if (piece.start, piece.end) == (date.start, date.end):
        head = _head(sentence, piece)
        if head is not None and head.date is not None:
            if _BETWEEN.search(text, head.start, head.date.start):
                return headline(text, (head.start, piece.end), (), sentence.span)
            return headline(
                text, (_noun(text, head), head.end), [(head.date.start, head.date.end)], sentence.span
            )
    if piece.attributive:
        return _of_noun(text, sentence, piece)
    when = _WHEN.match(text, date.end, piece.end)
    if when and piece.start > sentence.span[0] and _PREPOSITIONS.fullmatch(text, piece.start, date.start):
        return headline(text, (when.end(), piece.end))
    if piece.start > sentence.span[0] and _is_rest(text, piece):
        said = [(p.date.start, p.date.end) for p in sentence.pieces[:NEAR] if p.date and not p.attributive]
        return headline(text, sentence.span, said, sentence.span, sentence.who)
    end = _clause_end(text, sentence, piece)
    return headline(
        text, (piece.start, end), [(date.start, date.end)], sentence.span, _meant(piece, sentence)
    )


def _clause_end(text: str, sentence: StorySentence, piece: Piece) -> int:
    """Where a clause ends that the next date cut in its midst: at the end of its sentence, from where it is trimmed."""
    if piece.end >= sentence.span[1] or _ENDS.match(text, piece.end):
        return piece.end
    return sentence.span[1]


def _of_noun(text: str, sentence: StorySentence, piece: Piece) -> str:
    """The phrase of a date that belongs to a noun: it keeps its date, and its sentence where only that explains it."""
    if _POSSESSIVE.match(text, piece.start) and piece.start - sentence.span[0] < NEARBY and piece.date:
        noun = _NEXT.match(text, piece.date.end, piece.end)
        return headline(text, (sentence.span[0], noun.end() if noun else piece.end), (), sentence.span)
    start = piece.start if _RELATIVE.match(text, piece.start) else _noun(text, piece)
    needs = piece.end - piece.start < SHORT or _AT.match(text, piece.start)
    return headline(text, (start, piece.end), (), sentence.span if needs else None)


def _range_end(text: str, sentence: StorySentence, piece: Piece) -> Piece | None:
    """The second date of "between 1982 and 1985", for the piece that ends with the first."""
    date = piece.date
    if date is None or not _BETWEEN.search(text, piece.start, date.start):
        return None
    at = bisect_left(sentence.pieces, date.end, key=lambda other: other.start)
    for other in sentence.pieces[at : at + 1]:
        if other.date and other.start == other.date.start and _AND.fullmatch(text, date.end, other.start):
            return other
    return None


def _head(sentence: StorySentence, piece: Piece) -> Piece | None:
    """The phrase that a date of a list belongs to: the last before it that has words in front of its date."""
    at = bisect_left(sentence.pieces, piece.start, key=lambda other: other.start)
    for other in reversed(sentence.pieces[max(at - NEAR, 0) : at]):
        if other.date and other.start < other.date.start:
            return other
    return None


def _noun(text: str, piece: Piece) -> int:
    """Where the noun phrase of a date begins: behind the verb of "to implement the agreements of 9 November"."""
    verb = _INFINITIVE.match(text, max(piece.start - 3, 0), piece.end)
    return verb.end() if verb and verb.start(1) == piece.start else piece.start


def _is_rest(text: str, piece: Piece) -> bool:
    """True for a piece that begins with its date and has no clause of its own behind: the words before it tell it."""
    if piece.date is None or not _PREPOSITIONS.fullmatch(text, piece.start, piece.date.start):
        return False
    behind = text[piece.date.end : piece.end].lstrip()
    return not _CLAUSE.match(behind) or verbs.first_finite(behind[:300]) < 0 or subjects.missing(behind)


def _meant(piece: Piece, sentence: StorySentence) -> str:
    """The person behind a pronoun that the sentence begins with."""
    return sentence.who if piece.start == sentence.span[0] else ""
