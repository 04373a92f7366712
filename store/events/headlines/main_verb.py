"""Whether a clause has its main verb, or only the verb of a clause inside it: "Reyes, who flew to Lund"."""

from __future__ import annotations

import re

from store.events.extraction import verbs

_SET_OFF = re.compile(r"(?:,|\s(?:--|[—–]))\s(?:who|which|whose|where)\b")
_BOUND = re.compile(r"\s(?:who|whose|which)\s")
_APPOSITION = re.compile(r",\s(?:an?|the)\s[^,]*$")
_PARTS = re.compile(r",\s|\s(?:--|[—–])\s|;\s|:\s")
_OPENER = re.compile(
    r"(?:As|When|While|If|Because|Although|Though|Unless|Once|Whether)\s(?!(?:of|for|to|if|well|usual|it)\b)"
)
"""What begins a clause that a main clause has to follow."""


def is_missing(words: str) -> bool:
    """True if every verb of these words is known to belong to a clause that depends on another.

    Only what can be told for sure: words without a relative clause or a conjunction in front are taken at their word.
    """
    if _OPENER.match(words):
        return _PARTS.search(words) is None and _has_verb(words)
    relative = _SET_OFF.search(words)
    if relative is not None and not _has_verb(words[: relative.start()]):
        return not any(_has_verb(part) for part in _PARTS.split(words[relative.end() :])[1:])
    bound = _BOUND.search(words)
    if bound is None or _has_verb(words[: bound.start()]):
        return False
    rest = words[bound.end() :]
    verb = verbs.first_finite(rest)
    if verb < 0:
        return False
    if _APPOSITION.search(words[: bound.start()]) and ", " not in rest:  # "Reyes, a miner who says he left"
        return True
    return not verbs.says(rest) and not _has_verb(_behind(rest, verb))


def _behind(rest: str, verb: int) -> str:
    """What follows the verb of a clause, its further auxiliaries and participles aside: "has been" - "closed the mine"."""
    words = rest[verb:].split()
    while words and (
        verbs.is_auxiliary(words[0].lower()) or verbs.is_past(words[0]) or words[0].endswith(("ly", "ing"))
    ):
        words = words[1:]
    return " ".join(words)


def _has_verb(words: str) -> bool:
    return verbs.first_finite(words) >= 0 or verbs.has_ambiguous_past(words)
