"""How a name goes on over small words: "Bank of England", "Committee to Protect Journalists"."""

from __future__ import annotations

import re

from store.names.detection.capitalised_runs import UPPER, Token
from store.names.gazetteer import gazetteer
from store.names.spelling.normalise import plain_key
from store.names.spelling.parsed_name import CORPORATE
from store.text.word_lists import word_lists

_OF = re.compile(r" of (?:the )?")
_FOR = re.compile(r" (?:for|on|against) (?:the )?")
_AND = re.compile(r" (?:and|&) ")
_IN = re.compile(r" (?:in|at) (?:the )?")
_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_OPEN_OF = _WORDS["before_of"]
_OPEN_FOR = _WORDS["before_for"]
_OPEN_IN = frozenset(
    "cooperation co-operation force mission democracy peace development research forum".split()
)


_TO = re.compile(r" to (?:the )?")
_OPEN_TO = frozenset("committee campaign coalition movement alliance fund society project initiative".split())
_NOT_ALONE = _WORDS["not_alone_before_of"]


def bridge(text: str, run: list[Token], begin: int, end: int, following: list[Token], *, opened: str) -> str:
    """How the next run continues this name: "of", "for", "and", "in", or "" if it does not."""
    gap = text[run[end - 1].end : following[0].start]
    if len(gap) < 6 and "\n" not in gap and is_known(text[run[begin].start : following[-1].end]):
        return "of"
    last = run[end - 1].text.lower()
    if _OF.fullmatch(gap):
        return "of" if _opens_of(run, begin, end, opened) else ""
    if gap.startswith(" on ") and not _plain(following[0].text):
        return ""
    if _FOR.fullmatch(gap):
        return "for" if last in _OPEN_FOR or (opened == "of" and run[begin].text.lower() in _OPEN_FOR) else ""
    if _AND.fullmatch(gap):
        return "and" if "&" in gap or _may_be_one(run, begin, end, following, opened) else ""
    if _IN.fullmatch(gap) and opened:
        topical = " for " in text[run[begin].start : run[end - 1].end]
        return "in" if last in _OPEN_IN or (topical and _is_wide(following)) else ""
    if _TO.fullmatch(gap) and last in _OPEN_TO:
        return "to" if len(following) > 1 and following[0].text.lower() in gazetteer().words else ""
    if gap == ", " and opened == "of" and _is_list(text, run[begin], run[end - 1], following):
        return "of"
    return ""


def _opens_of(run: list[Token], begin: int, end: int, opened: str) -> bool:
    last = run[end - 1].text.lower()
    if last in _OPEN_OF or (opened and opened != "and" and end - begin <= 3):
        return True
    if end - begin < 2 or last not in gazetteer().heads["organisation"] or last in CORPORATE:
        return False
    return last not in _NOT_ALONE or run[end - 2].text.lower() in gazetteer().words


def _may_be_one(run: list[Token], begin: int, end: int, following: list[Token], opened: str) -> bool:
    """Topics that one office has, or a firm of two of one name."""
    if end - begin == 1 == len(following) and run[begin].text == following[0].text:
        return True
    return _lists_topics(run[begin:end], following, opened)


def _is_wide(following: list[Token]) -> bool:
    """A country or continent: nobody says where in the world an office is by its continent."""
    name = plain_key(" ".join(t.text for t in following))
    return name in gazetteer().countries or name in _CONTINENTS


_CONTINENTS = frozenset(
    (
        "africa",
        "asia",
        "europe",
        "america",
        "latin america",
        "americas",
        "middle east",
        "near east",
        "far east",
        "balkans",
        "caucasus",
    )
)
_TOPIC = rf"[{UPPER}][\w'’-]+(?: [{UPPER}][\w'’-]+)?"
_LIST = re.compile(rf"(?:, {_TOPIC}){{1,4}},? (?:and|&) {_TOPIC}")
_OFFICES = _WORDS["before_topics"]


def _is_list(text: str, first: Token, last: Token, following: list[Token]) -> bool:
    """ "Ministry of Trade, Industry and Energy": topics of one office, told apart by commas."""
    if first.text.lower() not in _OFFICES or not _LIST.match(text, last.end):
        return False
    return all(_plain(t.text) for t in (last, *following))


def follows_of(text: str, before: Token, run: list[Token]) -> bool:
    """ "Ministry of Justice", "Council of Governors": behind an office's "of" a title is no title."""
    gap = text[before.end : run[0].start]
    return len(run) == 1 and before.text.lower() in _OPEN_OF and bool(_OF.fullmatch(gap))


def is_known(text: str) -> bool:
    """ "Trinidad and Tobago", "United States of America", "Voice of America"."""
    key = plain_key(text)
    return key in gazetteer().places or key in gazetteer().aliases or key in gazetteer().known_organisations


def _lists_topics(run: list[Token], following: list[Token], opened: str) -> bool:
    """ "Ministry of Agriculture and Fisheries", "Food and Agriculture Organization": topics, not two names."""
    common, heads = gazetteer().words, gazetteer().heads
    if not _plain(following[0].text):
        return False
    if opened:
        return _plain(run[-1].text)
    last = following[-1].text.lower()
    if last not in heads["organisation"] and last not in heads["other"]:
        return False
    return len(following) > 1 and len(run) <= 3 and all(t.text.lower() in common for t in run)


def _plain(word: str) -> bool:
    """A topic: no known place, given name, demonym or title."""
    lower = word.lower()
    return not (
        lower in gazetteer().given_names
        or plain_key(word) in gazetteer().places
        or lower in gazetteer().demonyms
        or (lower in gazetteer().titles and lower not in _SUBJECTS)
        or word.isupper()
    )


_SUBJECTS = frozenset("justice".split())
