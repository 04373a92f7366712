"""A short headline for a passage, in the passage's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.records import Span

LENGTH = 70
SHORTEST = 40
FARTHEST = 90
_LEADING = re.compile(
    r"^(?:[\s\"“”‘'«»()\[\],;:.—–-]+|(?:and|but|also|meanwhile|earlier|however|further|in addition|of course|which|that|who|"
    r"when|where|since|because|although|while|then|so)\b(?:,|(?=\s))\s*)",
    re.I,
)
_INTRODUCTION = re.compile(
    r"^(?:according to|during|for|in|at|on|after|before|following|apart from|as|with|by|despite|under|to|since|amid|among)\b[^,;:]{2,60},\s+(?=\S.{24})",
    re.I,
)
_ATTRIBUTION = re.compile(
    r",\s+(?:[^,]{0,60}\b(?:said|says|reported|according to|told|added|stated|announced)\b[^,]*|according to [^,]*)\.?$",
    re.I,
)
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_PREPOSITION = re.compile(
    r"(?:\b(?:on|in|at|since|during|until|till|by|from|around|about|early|late|as of|back in|of)\s+)+(?:the\s+)?$",
    re.I,
)
_BREAK = re.compile(
    r"[,;:—–]\s|\s[—–-]\s|\s(?=(?:and|but|while|which|who|where|when|after|before|as|that|because|for|to|with|in|on|at|by|from|of|into|over|against|amid|following)\s)"
)
_TRAILING = re.compile(
    r"(?:[\s,;:—–\-(“\"‘'«]+|\s(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|as|that|which|who|when|where|is|are|was|were|its|his|her|their|"
    r"has|have|had|will|would|be|than|between|into|over|after|before|about|against|under|near|during|while|also|amid|not))+$",
    re.I,
)
_SPACE = re.compile(r"\s+")


def headline(text: str, span: Span, dates: Sequence[Span] = ()) -> str:
    """At most about `LENGTH` characters of whole words, cut at a phrase; date words left out where that reads well."""
    passage = _without(text, span, dates)
    passage = _SPACE.sub(" ", _BRACKETS.sub("", passage)).strip()
    passage = _ATTRIBUTION.sub("", passage)
    short = _shorten(_strip_leading(passage))
    if len(short) < 8:
        short = _shorten(_SPACE.sub(" ", text[span[0] : span[1]]).strip())
    return short[:1].upper() + short[1:]


def _without(text: str, span: Span, dates: Sequence[Span]) -> str:
    """The passage without its date and the preposition before it, unless the date qualifies a noun."""
    kept, at = [], span[0]
    for start, end in dates:
        if start < at or end > span[1]:
            continue
        before = text[at:start]
        preposition = _PREPOSITION.search(before)
        after = text[end : span[1]].lstrip()
        bare = not before.rstrip().lower().endswith((" the", " a", " an", " his", " its", " their"))
        if not preposition and not (bare and (not after or not after[0].isalnum() or before.strip())):
            continue
        if text[end : end + 2] in ("'s", "’s") or re.search(r"[^\W\d_]\s+of\s+$", before):
            continue
        kept.append(before[: preposition.start()] if preposition else before)
        at = end
    kept.append(text[at : span[1]])
    return re.sub(r"\s+([,;.:])", r"\1", re.sub(r"(^|\s),\s", r"\1", "".join(kept)))


def _strip_leading(passage: str) -> str:
    for _ in range(4):
        shorter = _LEADING.sub("", passage, count=1)
        if len(shorter) > LENGTH:
            shorter = _INTRODUCTION.sub("", shorter, count=1)
        if shorter == passage or len(shorter) < 12:
            break
        passage = shorter
    return passage


def _shorten(passage: str) -> str:
    passage = passage.rstrip(" .,;:—–-|")
    if len(passage) <= LENGTH:
        return _balanced(_clean(passage))
    cut = _cut(passage)
    return _balanced(_clean(passage[: cut if cut > 0 else LENGTH]))


def _cut(passage: str) -> int:
    """The last phrase break that fits; a little further on if that would leave too little."""
    breaks = [match.start() for match in _BREAK.finditer(passage, 0, FARTHEST + 1)] + [len(passage)]
    fitting = [at for at in breaks if SHORTEST <= at <= LENGTH]
    if fitting:
        return fitting[-1]
    beyond = [at for at in breaks if LENGTH < at <= FARTHEST]
    return beyond[0] if beyond else passage.rfind(" ", 0, LENGTH + 1)


def _clean(passage: str) -> str:
    return _TRAILING.sub("", passage)


def _balanced(passage: str) -> str:
    """Quotes that lost their partner are dropped."""
    for left, right in (("“", "”"), ("«", "»"), ("(", ")")):
        if passage.count(left) != passage.count(right):
            passage = passage.replace(left, "").replace(right, "")
    return passage.replace('"', "") if passage.count('"') % 2 else passage
