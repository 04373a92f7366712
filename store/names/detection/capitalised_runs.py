"""Capitalised words of a text, and the runs they form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from store.text.word_lists import word_lists


def _letters(kind: str) -> str:
    """Character class of the letters of one case, as ranges, from Latin to Armenian and Georgian."""
    found = [
        c
        for c in (*range(0x41, 0x590), *range(0x10A0, 0x10D0), *range(0x1E00, 0x2000))
        if getattr(chr(c), kind)()
    ]
    ranges: list[list[int]] = []
    for code in found:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in ranges)


UPPER = _letters("isupper")
LOWER = _letters("islower")
_JOIN = r"(?:['’‘ʼ]|&(?=\w)|-)"
TOKEN = re.compile(
    rf"(?<![\w@])(?:(?:(?:al|el|ad|an|as|ash|at|az|ed|es|ur|ul|d|l)[-'’]|(?:al|az|ash) - |(?:sub|trans)-)(?=[{UPPER}]))?"
    rf"(?:(?:[{UPPER}]\.-?)+[{UPPER}](?:\.|(?![\w'’]))"  # U.S.  J.-P.
    rf"|(?:St|Ste|Mt|Ft|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Cmdr|Brig|Sen|Sens|Rep|Reps|Gov|Rev|Hon|Messrs)\."
    rf"|[{UPPER}]\.(?=\s?[{UPPER}])"  # an initial
    rf"|[a-z]?[{UPPER}]\w*(?:{_JOIN}\w+)*)"
)
CONNECTED = re.compile(
    r" (?:(?:de|da|di|do|dos|das|del|della|der|den|van|von|vom|zu|zur|la|le|bin|ibn|ben|bint|ul|du|ten|ter|y|e|wa|al|el)(?: la| los| las| den| der| het)?) "
)


class Token(NamedTuple):
    """One capitalised word."""

    start: int
    end: int
    text: str


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Capitalised words between two offsets, possessive endings left off."""
    for match in TOKEN.finditer(text, start, end):
        first, last = match.span()
        word = match[0]
        if word in _ALONE or "_" in word or text[last : last + 1] in _CODE:
            continue
        if _is_code_of_share(text, first, last):
            continue
        if text[last : last + 1] == "." and _FILE.match(text, last):
            continue
        if word[-2:] in _POSSESSIVE and word not in OWN_NAMES and len(word) > 3:
            word, last = word[:-2], last - 2
        elif _SUFFIX.search(word):
            cut = len(word) - max(word.rfind("'"), word.rfind("’"))
            word, last = word[:-cut], last - cut
        yield Token(first, last, word)


def _is_code_of_share(text: str, first: int, last: int) -> bool:
    """One side of "GLEN.L", "VALE5.SA", "( C.N )": a share and its exchange as agencies write them behind a firm."""
    if _EXCHANGE.match(text, last) and _SHARE.fullmatch(text, first, last):
        return True
    if text[first - 1 : first] == "." and text[first:last].isupper() and last - first < LONGEST_EXCHANGE + 1:
        return _BEFORE_EXCHANGE.search(text, max(0, first - 8), first) is not None
    return text[max(0, first - 2) : first] == "( " and _LONE_SHARE.match(text, first) is not None


LONGEST_EXCHANGE = 2
"""Letters of an exchange: "L", "AX"."""
_SHARE = re.compile(r"[A-Z][A-Z0-9]{1,5}[a-z]?")
_EXCHANGE = re.compile(r"\.[A-Z]{1,2}(?![\w.&])")
_BEFORE_EXCHANGE = re.compile(r"(?<![\w.])[A-Z0-9]{2,6}[a-z]?\.$")
SHARE_BEHIND = re.compile(
    r" (?:\( ?[A-Z][A-Z0-9]{0,5}[a-z]?\.[A-Z]{1,2} ?\)|[A-Z][A-Z0-9]{1,5}[a-z]?\.[A-Z]{1,2}(?![\w.&]))"
)
"""The code of a share behind a firm."""
_LONE_SHARE = re.compile(r"[A-Z]\.[A-Z] \)")
_ALONE = frozenset(f"I{ending}" for ending in ("", "'m", "’m", "'ve", "’ve", "'ll", "’ll", "'d", "’d"))
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|gif|html?|php|zip|exe)\b")
_CODE = frozenset("@$€£")
# Turkish and Azerbaijani set case endings off from names by an apostrophe.
_SUFFIX = re.compile(r"\w{3}['’](?:y?[aeıiuü]|[dt][ae]n?|n?[ıiuü]n|[yn][aeıiuü]|l[ae]r?)$")
_POSSESSIVE = frozenset({"'s", "’s", "‘s", "'S", "’S", "ʼs"})
_WORDS = word_lists("store.names.gazetteer", "detection.txt")
OWN_NAMES = frozenset(f"{name}{mark}s" for mark in "'’" for name in _WORDS["possessive_brands"])
"""Names that end like a possessive and are none."""


def runs(text: str, start: int, end: int) -> Iterator[list[Token]]:
    """Tokens with nothing but a blank, or a name's own small word, between them."""
    run: list[Token] = []
    for token in tokens(text, start, end):
        if run and not _joined(text, run[-1], token):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _joined(text: str, left: Token, right: Token) -> bool:
    gap = text[left.end : right.start]
    if gap == " ":
        return not (INITIAL.fullmatch(left.text) and right.text in _OPENERS)
    if gap in ("' ", "’ "):
        return left.text.endswith("s") and right.text.lower() in _OF_MANY
    if gap == ", " or gap == " - ":
        return right.text in _LEGAL if gap == ", " else left.text in _ARTICLES
    return len(gap) > 3 and CONNECTED.fullmatch(gap) is not None


INITIAL = re.compile(rf"[{UPPER}]\.")
"""An initial, or a Roman numeral that closes a sentence."""
_OPENERS = frozenset("The In It But He She They This That We On At If When As For There".split())
"""Behind a numeral or an initial with its full stop they begin a sentence: "Block I. The Union agreed"."""
_OF_MANY = _WORDS["owned_by_many"]
_LEGAL = _WORDS["behind_comma"]
_ARTICLES = frozenset("Al El Ash As Ad Ar Az".split())
