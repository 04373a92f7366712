"""Where the sentences, paragraphs and words of a text are.

Pure and language-neutral: used for motions of the cursor, for tellings and for the context of a mention.

Sentences end by rules: a mark, what follows, and a list of abbreviations. Simplified against Punkt (Kiss & Strunk 2006): no
abbreviation is learnt from the text; against UAX 29: words are joined by inner marks as news writes them, and scripts
without blanks between words have one word a run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.records import Span

_PARAGRAPH = re.compile(r"\S[^\n]*")
_WORD = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
# A sentence ends at . ! ? … or their Armenian, Arabic, Indic and CJK kin, with closing quotes and brackets behind.
_END = re.compile(
    r"(?:[.!?…](?<![.!?…]{2})[.!?…]*+[\"'’”»)\]]*+(?=\s|$)|[։؟۔।](?<![։؟۔।]{2})[։؟۔।]*+[\"'’”»)\]]*+(?=\s|$)|[。！？]+[」』”’）]*)"
)
_NO_END = re.compile(
    r"(?:^|[\s(\"'“‘«\[])(?:[A-Z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Adm|Cmdr|Sen|Rep|Gov|Rev|Hon|Pres|St|Ste|Jr|Sr|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Inc|Corp|Ltd|Co|Bros|No|Nos|vs|v|etc|e\.g|i\.e|cf|al|approx|ca|Fig|Vol|pp?|"
    r"Ave|Blvd|Rd|Mt|Ft|U\.S|U\.K|U\.N|a\.m|p\.m|г|гг|ул|им|т\.е)\.$"
)
_ALWAYS_END = re.compile(
    r"(?:Inc|Corp|Ltd|Co|Jr|Sr|etc|al|a\.m|p\.m|U\.S|U\.K|U\.N|[A-Z](?:\.[A-Z]){1,9}|г|гг)\.$"
)


def paragraphs(text: str) -> list[Span]:
    """Lines with something on them, without their outer blanks."""
    return [_trim(text, *match.span()) for match in _PARAGRAPH.finditer(text)]


def sentences(text: str) -> list[Span]:
    """Sentences, none across a line end. Every visible character belongs to exactly one."""
    return [span for start, end in paragraphs(text) for span in _sentences_of(text, start, end)]


def _sentences_of(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() < end and not _is_end(text, match, end):
            continue
        yield _trim(text, begin, match.end())
        begin = match.end()
    if text[begin:end].strip():
        yield _trim(text, begin, end)


_FOLLOWING = re.compile(r"\s*(.{0,60})", re.DOTALL)


def _is_end(text: str, match: re.Match[str], end: int) -> bool:
    # A look at what follows, and not at all that follows: a text of nothing but full stops must stay linear.
    follows = _FOLLOWING.match(text, match.end(), end)
    following = follows[1] if follows else ""
    if not following:
        return True
    first = following.lstrip("\"'“”‘’«([—–- ")[:1]
    if first.islower():
        return False
    if match[0] == ".":
        before = text[max(match.start() - 12, 0) : match.end()]
        if _NO_END.search(before):
            return bool(_ALWAYS_END.search(before)) and first.isupper() and _is_function_word(following)
    return True


_OPENERS = frozenset(
    "The A An In On At He She It They We I His Her Its Their But And This That These Those There When While "
    "As After Before If".split()
)


def _is_function_word(following: str) -> bool:
    """After "Inc." or "U.S." only a word that opens sentences proves that one ended."""
    return following.lstrip("\"'“‘«(").split(maxsplit=1)[0] in _OPENERS


def sentence_at(text: str, offset: int) -> Span:
    """The sentence around an offset, or the nearest one; (0, 0) for a blank text."""
    start = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    spans = sentences(text[start : len(text) if stop < 0 else stop])
    if not spans:
        everywhere = sentences(text)
        return min(everywhere, key=lambda s: min(abs(s[0] - offset), abs(s[1] - offset)), default=(0, 0))
    shifted = [(a + start, b + start) for a, b in spans]
    return next((s for s in shifted if offset < s[1]), shifted[-1])


def words(text: str) -> Iterator[Span]:
    """Words: runs of letters and digits, joined by inner apostrophes, hyphens and full stops."""
    return (match.span() for match in _WORD.finditer(text))


def count_words(text: str) -> int:
    """How many words there are."""
    return len(_WORD.findall(text))


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
