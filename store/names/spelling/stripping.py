"""A name without what a sentence has put around it: titles, degrees, places, an inverted order."""

from __future__ import annotations

import re

from store.names.gazetteer import gazetteer
from store.names.spelling.normalise import plain_key
from store.text.word_lists import word_lists

_LISTS = word_lists("store.names.gazetteer", "spelling.txt")
CORPORATE = _LISTS["corporate"]
SUFFIXES = _LISTS["suffixes"]
PARTICLES = _LISTS["particles"]
_RANKS = _LISTS["ranks"]
_DEGREES = re.compile(
    r",(?: ?[A-Z]\.(?: ?,)?| ?[A-Z]\b,?| (?:MD|PhD|Ph\.D|QC|KC|MP|MBA|OBE|CBE)\b\.?,?){1,12}+$"
)


def stripped(text: str) -> tuple[str, str]:
    """The bare name, and the place that was named behind it or ""."""
    return _without_place(_without_title(_turned(_unbound(text))))


_LED = re.compile(r"(?<=\w)-(?:led|based|backed|owned|run|built|made|controlled)$")
_PLURAL = re.compile(r"^([A-Z]{2,5})s$")
_APPOSED = re.compile(
    r"^(?:automaker|carmaker|planemaker|aircraft maker|chipmaker|drugmaker|airline|retailer|insurer|broadcaster|newspaper|carrier) (?=\w+$)",
    re.IGNORECASE,
)


def _unbound(text: str) -> str:
    """ "EADS-led", "GMs" and "Automaker GM" without what the sentence has bound to the name."""
    return _APPOSED.sub("", _PLURAL.sub(r"\1", _LED.sub("", text)))


def _turned(text: str) -> str:
    """ "PUTIN, Vladimir" as Vladimir PUTIN; "Quinby Foundation Trustee, Marta Queiroz" as Marta Queiroz."""
    if "," not in text:
        return _with_surname_last(text) if text.endswith(PATRONYMICS) else text
    text = _DEGREES.sub("", text)
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != 2 or not all(parts):
        return text
    first, second = parts
    if _is_role(first) and not _is_role(second):
        return second
    if second.lower().strip(".") in SUFFIXES | CORPORATE:
        return text
    if plain_key(second) in gazetteer().aliases or plain_key(second) in gazetteer().places:
        return first
    is_turned = len(second.split()) <= 3 and len(first.split()) <= 2
    return f"{second} {first}" if is_turned else text


PATRONYMICS = ("vich", "vna", "ichna")


def _with_surname_last(text: str) -> str:
    """ "Kalnins Otto Ottovich" as Otto Ottovich Kalnins: behind the father's name no other comes."""
    words, known = text.split(), gazetteer().sure_given_names
    if len(words) != 3 or words[1].lower() not in known or words[0].lower() in known:
        return text
    return " ".join([*words[1:], words[0]])


def _is_role(text: str) -> bool:
    """ "Quinby Foundation Trustee", before a comma and the person."""
    words = text.lower().split()
    return len(words) > 1 and (words[-1] in gazetteer().roles or words[-1] in gazetteer().titles)


_PLACED = re.compile(
    r"^(.+ (?:center|centre|hospital|clinic|hotel|airport|museum|prison|school|college|university|park|church|court|mall|store)) (?:in|at) (.+)$",
    re.IGNORECASE,
)


def _without_place(text: str) -> tuple[str, str]:
    """ "Betty Ford Center in Rancho Mirage": the name, and where it is."""
    match = _PLACED.match(text) if text.count(" ") > 2 else None
    return (match[1], match[2]) if match else (text, "")


def _without_title(text: str) -> str:
    """ "Mr. Larue", "Australian Prime Minister John Howard", "automaker GM" without what stands before the name."""
    words = text.split()
    begin = _without_small_words(words)
    after = begin
    if words[after : after + 1] and words[after].lower() in gazetteer().demonyms and after < len(words) - 2:
        after += 1
    length = _title_length(words, after)
    left = len(words) - after - length
    if length and left > 0 and not _is_head(words[-1]) and (left > 1 or words[after].lower() not in _RANKS):
        begin = after + length
    return " ".join(words[begin:]) if begin else text


def _without_small_words(words: list[str]) -> int:
    """Where the first word with a capital, or a particle, stands, before a name that ends with a capital."""
    if not words or not words[-1][:1].isupper():
        return 0
    begin = 0
    while begin < len(words) - 1 and words[begin].islower() and words[begin] not in PARTICLES:
        begin += 1
    return begin


def _title_length(words: list[str], begin: int) -> int:
    for length in (3, 2, 1):
        if " ".join(words[begin : begin + length]).lower() in gazetteer().titles:
            return length
    return 0


def _is_head(word: str) -> bool:
    heads = gazetteer().heads
    lower = word.lower().rstrip(".")
    return (
        lower in heads["organisation"]
        or lower in heads["place"]
        or lower in heads["other"]
        or lower in CORPORATE
    )
