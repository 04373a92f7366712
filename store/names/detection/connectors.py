"""How a name goes on over small words: "Bank of England", "Committee to Protect Journalists"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from store.names.detection.capitalised_runs import UPPER, Token
from store.names.gazetteer import gazetteer
from store.names.spelling.acronyms import initials_fit
from store.names.spelling.normalise import plain_key
from store.names.spelling.parsed_name import CORPORATE
from store.text.word_lists import word_lists

_OF = re.compile(r" of (?:the )?")
_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_OPEN_OF = _WORDS["before_of"]
_OPEN_FOR = _WORDS["before_for"]
_OPEN_IN = frozenset(
    "cooperation co-operation force mission democracy peace development research forum".split()
)
_OPEN_TO = frozenset("committee campaign coalition movement alliance fund society project initiative".split())
_NOT_ALONE = _WORDS["not_alone_before_of"]


class _Joint(NamedTuple):
    """Where one run of capitalised words ends and the next begins."""

    text: str
    run: list[Token]
    following: list[Token]
    opened: str
    """The connector that the run holds already, "" for none."""

    @property
    def gap(self) -> str:
        """What stands between the two."""
        return self.text[self.run[-1].end : self.following[0].start]

    @property
    def first(self) -> str:
        """The first word of the run, in lower case."""
        return self.run[0].text.lower()

    @property
    def last(self) -> str:
        """The last word of the run, in lower case."""
        return self.run[-1].text.lower()


def bridge(text: str, run: list[Token], following: list[Token], *, opened: str) -> str:
    """How the next run continues this name: "of", "for", "and", "in", "to", or "" if it does not.

    `opened` is how the run was continued before, "" if it was not.
    """
    joint = _Joint(text, run, following, opened)
    gap = joint.gap
    if len(gap) < 6 and "\n" not in gap and is_known(text[run[0].start : following[-1].end]):
        return "of"
    if _is_proven(joint):
        return "in"
    for how, words, may_go_on in _CONNECTORS:
        if words.fullmatch(gap):
            return how if may_go_on(joint) else ""
    return ""


_BRACKETED = re.compile(r" \(([A-Z][A-Z-]{2,6})\)")
_SMALL_GAP = re.compile(r" (?:of|for|in|on|and|to|against|at)(?: the)? ")


def _is_proven(joint: _Joint) -> bool:
    """ "Halden Mission in Queiroz (HMQ)": the acronym behind takes letters from both sides of the small word."""
    end = joint.following[-1].end
    closing = _BRACKETED.match(joint.text, end) if _SMALL_GAP.fullmatch(joint.gap) else None
    return closing is not None and initials_fit(joint.text[joint.run[0].start : end], closing[1])


def _goes_on_of(joint: _Joint) -> bool:
    """ "Bank of England", "High Court of Justice"; behind another connector any short name."""
    run, last = joint.run, joint.last
    if last in _OPEN_OF or (joint.opened and joint.opened != "and" and len(run) <= 3):
        return True
    if len(run) < 2 or last not in gazetteer().heads["organisation"] or last in CORPORATE:
        return False
    return last not in _NOT_ALONE or run[-2].text.lower() in gazetteer().words


def _goes_on_for(joint: _Joint) -> bool:
    """ "Centre for Health", "Ministry of State for Trade"; with "on" only a topic: "Committee on Finance"."""
    if joint.gap.startswith(" on ") and not _plain(joint.following[0].text):
        return False
    return joint.last in _OPEN_FOR or (joint.opened == "of" and joint.first in _OPEN_FOR)


def _goes_on_and(joint: _Joint) -> bool:
    """Topics that one office has, or a firm of two of one name; "&" is always one name."""
    run, following = joint.run, joint.following
    if "&" in joint.gap or (len(run) == 1 == len(following) and run[0].text == following[0].text):
        return True
    return _lists_topics(run, following, joint.opened)


def _goes_on_in(joint: _Joint) -> bool:
    """ "Organization for Security and Co-operation in Europe", "Campaign for Democracy in Asia"."""
    if not joint.opened:
        return False
    is_topical = " for " in joint.text[joint.run[0].start : joint.run[-1].end]
    return joint.last in _OPEN_IN or (is_topical and _is_wide(joint.following))


def _goes_on_to(joint: _Joint) -> bool:
    """ "Committee to Protect Journalists": what somebody joined to do."""
    return (
        joint.last in _OPEN_TO
        and len(joint.following) > 1
        and joint.following[0].text.lower() in gazetteer().words
    )


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


def _goes_on_in_list(joint: _Joint) -> bool:
    """ "Ministry of Trade, Industry and Energy": topics of one office, told apart by commas."""
    if joint.opened != "of" or joint.first not in _OFFICES:
        return False
    last = joint.run[-1]
    return bool(_LIST.match(joint.text, last.end)) and all(_plain(t.text) for t in (last, *joint.following))


_CONNECTORS: tuple[tuple[str, re.Pattern[str], Callable[[_Joint], bool]], ...] = (
    ("of", _OF, _goes_on_of),
    ("for", re.compile(r" (?:for|on|against) (?:the )?"), _goes_on_for),
    ("and", re.compile(r" (?:and|&) "), _goes_on_and),
    ("in", re.compile(r" (?:in|at) (?:the )?"), _goes_on_in),
    ("to", re.compile(r" to (?:the )?"), _goes_on_to),
    ("of", re.compile(", "), _goes_on_in_list),
)
"""How a name goes on, by what stands between its parts, and what must hold for it; no two take the same words."""


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
    is_land = len(run) > 1 and plain_key(run[0].text) in gazetteer().aliases
    topics = run[1:] if is_land else run
    return len(following) > 1 and len(topics) <= 3 and all(t.text.lower() in common for t in topics)


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
