"""Numbers of something in a passage: what is counted, and the values that the words allow.

Made for news of losses and of things counted: "killed at least 12", "18 soldiers were wounded", "a death toll of 30".
Whatever is not surely a count of something is left alone: a conflict of numbers must be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from store.events.conflicts import quantity_context
from store.events.conflicts.quantity_context import Standing
from store.events.coreference import stems

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = {
    word: 10 * at
    for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_UNITS = {word: at for at, word in enumerate(_SMALL)} | _TENS
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_ONES = "|".join(_SMALL[1:10])
_FIGURE = rf"\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{'|'.join(_TENS)})(?:-(?:{_ONES}))?|{'|'.join(reversed(_SMALL))}"
_BOUND = (
    r"(?P<least>at least|no fewer than|no less than|a minimum of)"
    r"|(?P<over>more than|over|upwards of|in excess of)"
    r"|(?P<most>at most|up to|no more than|as many as)"
    r"|(?P<under>fewer than|less than|under|nearly|almost)"
    r"|(?P<about>about|around|some|roughly|approximately|an estimated|close to)"
)
_NUMBER = re.compile(
    rf"(?<![\w.,$€£#-])(?<![-–] )(?:(?:{_BOUND})\s+)?(?P<number>{_FIGURE})(?:\s+(?P<scale>{'|'.join(_SCALES)}))?"
    r"(?P<plus>\+)?(?![\w%]|[.,]\d|-\w)(?P<after> or more)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]{1,60}+)\s{1,60}+$")
_GAP = re.compile(r"\s+")

_LOSSES = {
    "killed": "kill killed kills killing dead died dies dying death deaths fatality fatalities slain",
    "wounded": "wound wounded wounds wounding injure injured injures injuring injury injuries hurt hurting",
    "missing": "missing unaccounted",
    "arrested": "arrest arrested arrests arresting detain detained detains detaining",
    "captured": "capture captured captures capturing",
    "displaced": "displace displaced displaces displacing evacuate evacuated evacuates evacuating",
    "rescued": "rescue rescued rescues rescuing",
    "infected": "infect infected infects infecting",
}
_LOSS = {word: loss for loss, forms in _LOSSES.items() for word in forms.split()}
_BEFORE = frozenset("kill killed kills killing wound wounded wounds wounding injure injured injures injuring arrest arrested "
                    "arrests arresting detain detained detains detaining capture captured captures capturing displace displaced "
                    "displaces displacing evacuate evacuated evacuates evacuating rescue rescued rescues rescuing hurt hurting "
                    "infected infecting".split())  # fmt: skip
_PEOPLE = frozenset(
    "people person persons others men women man woman individuals victims lives casualties residents".split()
)
_PLURALS = frozenset("people men women children police troops personnel staff crew aircraft".split())
_BETWEEN = frozenset("were was are is have has had been being be left reported confirmed feared presumed believed found also "
                     "still now known to".split())  # fmt: skip
_TIMES = frozenset("years year months month weeks week days day hours hour minutes minute seconds second times time decades "
                   "decade seasons season percent points point degrees kilometers kilometres miles meters metres feet km pm am dollars euros "
                   "pounds cents lari rubles roubles drams others members parts sides ways things percentage".split())  # fmt: skip
_FURTHER = frozenset("more other others another further additional extra remaining".split())
_STOP = frozenset(
    "of in on at to by for from with and or the a an that which who as but than when while after before".split()
)
_TOLL = re.compile(
    r"\b(?P<what>death toll|toll|number of (?P<of>dead|deaths|wounded|injured|missing|infected))\b(?:[^.;\d]{0,40}?)\b"
    r"(?:to|at|of|reached|is|was|now|passed|hit)\s*$",
    re.IGNORECASE,
)
_TABLE = 7
"""Numbers in a passage from which on it is a table or a roll of places."""
_PART = re.compile(
    r"\b(?:out\s+of|of|among|year|grade|class|group|type|phase|level|category|part|number|no)(?:\s+(?:the|an?|some|about|around))?\s+$",
    re.I,
)
"""What makes a number the whole of another, or a name."""
_WHOLE = re.compile(
    r"\s{1,60}+(?:out\s{1,60}+)?of\s{1,60}+(?:the(?:m|se|ir)?\s{1,60}+)?(?=\d|those|them|these|all)", re.I
)
_REACH = 90
"""Characters before a number in which "death toll" may stand."""

Bounds = tuple[float, float]
"""The least and the most that a number allows."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How many of what a passage says."""

    about: str
    """"killed", "killed: soldier", "tank": what is counted, as a stem but for the loss."""
    label: str
    """The same for the reader: "killed", "soldiers killed", "tanks"."""
    value: str
    """The number as it is said: "more than 30"."""
    least: float
    most: float
    where: frozenset[str] = frozenset()
    """Words of the place that is said with it."""
    standing: Standing = ""
    around: frozenset[str] = frozenset()
    """Stems near it."""

    @property
    def bounds(self) -> Bounds:
        """The least and the most that the number allows."""
        return self.least, self.most

    @property
    def is_loss(self) -> bool:
        """True for people killed, wounded, missing …, False for things counted."""
        return self.about.partition(":")[0] in _LOSSES


def find(passage: str) -> list[Amount]:
    """The counts in a passage whose date has been taken out, in their order; none in a table of many."""
    matches = list(islice(_NUMBER.finditer(passage), _TABLE))
    if len(matches) == _TABLE:
        return []
    return [amount for match in matches if (amount := _amount(passage, match))]


def clash(a: Amount, b: Amount) -> bool:
    """True if no number is allowed by both."""
    return a.least > b.most or b.least > a.most


def times(a: Amount, b: Amount) -> float:
    """How many times the lesser number the greater one is, taken where they come closest."""
    low, high = (a, b) if a.most < b.least else (b, a)
    return high.least / low.most if low.most else float("inf")


def _amount(passage: str, match: re.Match[str]) -> Amount | None:
    if _is_no_count(passage, match) or _is_part(passage, match):
        return None
    after = list(_following(passage, match.end()))
    if set(after[:2]) & _FURTHER:
        return None
    subject = _subject(after, passage[: match.start()])
    if subject is None:
        return None
    least, most = _bounds(match)
    return Amount(
        *subject,
        _GAP.sub(" ", match[0]).strip().lower(),
        least,
        most,
        quantity_context.where(passage, *match.span()),
        quantity_context.standing(passage, *match.span()),
        quantity_context.around(passage, *match.span()),
    )


def _subject(after: list[str], before: str) -> tuple[str, str] | None:
    """What a number counts, as `about` and `label` of an amount; None for times and shares, and if nothing is said."""
    nouns = _counted(after)
    noun = nouns[-1] if nouns else ""
    loss = _loss_after(after, len(nouns)) or _loss_before(before)
    if noun in _TIMES:
        return None
    of_people = not noun or noun in _PEOPLE
    if of_people:
        return (loss, loss) if loss else None
    counted = stems.stem(noun)
    return (f"{loss}: {counted}", f"{noun} {loss}") if loss else (counted, noun)


def _is_part(passage: str, match: re.Match[str]) -> bool:
    """One number of another ("58 of 159"), or the number of a thing ("year seven")."""
    before = passage[max(match.start() - 24, 0) : match.start()]
    toll = _TOLL.search(passage[max(match.start() - _REACH, 0) : match.start()])
    return bool((_PART.search(before) and not toll) or _WHOLE.match(passage, match.end()))


def _is_no_count(passage: str, match: re.Match[str]) -> bool:
    """A year, the number of a model ("AK 47"), or more of what was counted before ("another 12")."""
    number = match["number"]
    if len(number) == 4 and number.isdigit() and number[:2] in ("19", "20"):
        return True
    before = _LAST.search(passage, max(match.start() - 30, 0), match.start())
    last = before[1] if before else ""
    return last.lower() in _FURTHER or (len(last) > 1 and last.isupper() and not passage.isupper())


def _following(passage: str, at: int) -> Iterator[str]:
    """The words behind a number, up to the first mark that parts."""
    for _ in range(7):
        gap = _GAP.match(passage, at)
        word = _WORD.match(passage, gap.end() if gap else at)
        if gap is None or word is None:
            return
        yield word[0].lower()
        at = word.end()


def _counted(after: list[str]) -> list[str]:
    """The words up to the noun that is counted: the first plural within three; [] if none is."""
    for at, word in enumerate(after[:3]):
        if word in _STOP or word in _LOSS or word in _BETWEEN:
            return []
        if word in _PLURALS or (
            len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
        ):
            return after[: at + 1]
    return []


def _loss_after(after: list[str], skip: int) -> str:
    """The loss said behind a number: "12 soldiers were reported killed", "12 dead"."""
    for word in after[skip:]:
        if word in _LOSS:
            return _LOSS[word]
        if word not in _BETWEEN:
            return ""
    return ""


def _loss_before(before: str) -> str:
    """The loss said right before a number: "killing 12", "the death toll rose to 18"."""
    near = before[-_REACH:]
    toll = _TOLL.search(near)
    if toll:
        return _LOSS.get((toll["of"] or "death").lower(), "")
    last = _LAST.search(near)
    return _LOSS[last[1].lower()] if last and last[1].lower() in _BEFORE else ""


def _bounds(match: re.Match[str]) -> Bounds:
    number = _number(match["number"].lower())
    scale = _SCALES.get((match["scale"] or "").lower(), 1)
    number *= scale
    # "More than 800" is how 800 is retold: the bound itself is allowed.
    if match["over"] or match["least"] or match["plus"] or match["after"]:
        return number, float("inf")
    if match["most"] or match["under"]:
        return 0, number
    # A round number in words or with a scale is rounded: "2 million", "a hundred".
    slack = 0.1 if match["about"] or scale > 1 else 0.0
    return number * (1 - slack), number * (1 + slack)


def _number(word: str) -> float:
    if word[0].isdigit():
        return float(word.replace(",", ""))
    tens, _, ones = word.partition("-")
    return _UNITS[tens] + (_UNITS[ones] if ones else 0)
