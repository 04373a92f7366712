"""Ending a long sentence at the end of one of its clauses: never after a number of characters, never in mid-clause.

What is left is a whole clause: subject, verb and all that the verb governs. Where no such place is found the sentence
stays as it is, however long: a pane clips what it has no room for, words that are gone cannot be asked for.
"""

from __future__ import annotations

import re

from store.events.extraction import verbs

LONG = 110
"""Characters of a headline from which on clauses are left out."""
LEAST = 30
"""Characters of the shortest clause that a cut may leave."""
_BOUNDARY = re.compile(
    r";\s|\s(?:[—–]|--)\s|:\s"
    r"|,\s(?=(?:who|which|whose|where|when|while|as|although|though|because|since|after|before|until|but|so|if|unless|"
    r"despite|following|amid|according|including|with|without|even|adding|saying|[a-z]{3,}ing)\b)"
    r"|,\s(?=and\s(?:the|a|an|its|his|her|their|he|she|it|they|that|[A-Z]\w+|[a-z]+ed)\b)"
    r"|\s(?=(?:while|because|although|though|whereas|amid|despite)\s)"
    r"|(?<!,)\s(?=(?:after|before|when|as)\s(?:the|a|an|its|his|her|their|he|she|it|they|[A-Z]\w*|(?!saying|being|having)[a-z]+ing)\s)"
)
_REPORTING = re.compile(
    r"\b(?:said|says|say|told|added|adds|warned|warns|claimed|claims|insisted|announced|reported|argued|argues|believes?|"
    r"denied|denies|accused|confirmed|suggested|indicated|acknowledged|stated)\b"
)
_TAIL = re.compile(
    r"(?:(?<!for)(?<!in)(?<!of)(?<!than)(?<!least)(?<!nearly)(?<!about)(?<!almost)(?<!within)(?<!every)(?<!over)(?<!last)(?<!next)"
    r",? (?:a|one|two|some|several|just) (?:days?|weeks?|months?|years?|hours?)|, (?:just|only|shortly|hours|days|weeks|months|years))$"
)
"""What the words of a date left of "a day after the vote"."""
_LAST = re.compile(r";\s|\s(?:[—–]|--)\s|:\s|,\s(?:and|but|so)\s")
"""What begins another main clause."""
_OPEN = re.compile(
    r"\b(?:that|if|whether|because|when|while|although|though|after|before|as|who|which|of|to|in|on|at|by|for|from|with|and|or|"
    r"but|the|a|an|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|can|not|than|between|both|either|"
    r"neither|such|so|more|most|less|no|its|his|her|their|this|these|those)$",
    re.I,
)
_SUBORDINATE = re.compile(
    r"(?:if|when|while|as|because|since|once|unless|although|though|after|before|until|whether|even|despite|with|following)\b",
    re.I,
)
_WORDS = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_STOPS = " .,;:—–-|"


def trimmed(passage: str) -> str:
    """The passage, or its longest run of whole clauses from its start that is no longer than `LONG` characters.

    Where every whole clause is longer, the shortest of them.
    """
    passage = _TAIL.sub("", passage.strip(" ,;:—–-|").rstrip("."))
    if len(passage) <= LONG:
        return balanced(passage)
    kept = ""
    for match in _BOUNDARY.finditer(passage):
        head = passage[: match.start()].rstrip(_STOPS)
        if len(head) > LONG and kept:
            break
        if is_whole(head) and not _is_list(passage, match):
            kept = head
    return balanced(_TAIL.sub("", kept or passage))


def is_whole(head: str) -> bool:
    """True if a cut behind these words leaves a whole clause."""
    if len(head) < LEAST or _OPEN.search(head) or _is_open(head):
        return False
    main = head
    if _SUBORDINATE.match(head):  # a leading clause needs its main clause
        main = head.partition(", ")[2]
    verb = verbs.first_finite(main)
    if verb < 0 or verbs.first_finite(_LAST.split(main)[-1]) < 0:
        return False
    reporting = _REPORTING.search(main)
    if reporting is None or reporting.end() < verb:
        return True
    told = main[reporting.end() :]
    inner = verbs.first_finite(told)
    return inner >= 0 and len(_WORDS.findall(told[inner:])) >= 1


def _is_open(head: str) -> bool:
    """True if a quotation or a bracket is not closed."""
    return any(head.count(left) > head.count(right) for left, right in _PAIRS) or head.count('"') % 2 == 1


def _is_list(passage: str, match: re.Match[str]) -> bool:
    """True for a comma in a list: "Lund, Metsa, and Oro"."""
    if not passage.startswith(", and", match.start()):
        return False
    before = passage[: match.start()].rpartition(", ")
    if before[0] and verbs.first_finite(before[2]) < 0:  # "as Lund, Metsa, and Oro agreed"
        return True
    behind = passage[match.end() + 4 : match.end() + 90]
    return verbs.first_finite(behind) < 0


def balanced(passage: str) -> str:
    """Quotes and brackets that lost their partner are dropped."""
    for left, right in _PAIRS:
        if passage.count(left) != passage.count(right):
            passage = passage.replace(left, "").replace(right, "")
    return passage.replace('"', "") if passage.count('"') % 2 else passage
