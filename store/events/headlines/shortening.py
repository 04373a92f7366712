"""Making a passage short: asides go, then it ends at the break that reads best."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.events.extraction import verbs
from store.records import Span

SHORTEST, LENGTH, FARTHEST = 30, 70, 90
"""Characters of a headline: at least, mostly at most, at most."""
_COMMA = re.compile(r", ([^\W\d_]+)")
_SUBORDINATE = re.compile(
    r"(?:if|when|while|as|because|since|once|unless|although|though|after|before|until|whether|even)\b", re.I
)
_OPENS = re.compile(
    r"(?:, and|\b(?:but|that|which|who|whose|if|whether|because|when|while|where|although|though|how|why|"
    r"said|says|say|told|added|adds|warned|warns|claimed|claims|insisted|believes?|announced|reported|thinks?|argued?))[\s:,]",
    re.I,
)
_LISTED = re.compile(r"[^\s,]+(?: [^\s,]+){0,2}(?:,[^,]{2,40}){0,3},? (?:and|or)\b")
_QUALIFIED = re.compile(
    r"([^\s,]+(?: [^\s,]+){0,7}?) (?:in|from|at|with|between|including|near|across|among|outside|inside)\s"
)
_REPORTED = re.compile(
    r"[^,;:“”\"]{2,90}? (?:(?:said|says?|reported|announced) (?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?(?:that )?|told [^,;:“”\"]{3,50} that )(?=(?:the|an?|as many as|all|most|more|some|two|three|at least|about)\s|[A-Z0-9])"
)
_ADVERBIAL = re.compile(
    r"[A-Z]?\w+ly \w+ing\b|[A-Z]\w+ing\b[^,]{3,},|(?:Without|Under|Despite|With|Like|Unlike)\s"
)
_RELATIVE = re.compile(r"\b(?:who|which|that)\s")
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_STARTS = frozenset(
    "the a an he she they it we i his her its their both has have had was were is are will would said at on in".split()
)
_GOVERNING = frozenset(
    "of by in to a the for and or was were are is be been his her its their with from on at not also still now more most after before while".split()
)
_MODALS = frozenset("to will would could should can may might must shall did does do not".split())
_NOUN_LIKE = re.compile(r"(?:of|was|were|is|are|has|have|had|and|or|will|would|that)\s")
_PREPOSITION = re.compile(r"\s(?:by|for|from|in|at|on|with|as|to|near|under|between)\s")
_AUXILIARY = re.compile(
    r"(?:\s(?!(?:that|which|who|when|while|after|before|because|but|as|if|it|he|she|they)\s)[^\s,;:]+){1,14}?\s(?:has|have|had|was|were|is|are|will|would)\b"
)
_PRESENT = re.compile(r"\b[a-z]{3,}[^\W\dsu]s(?=\s(?:an?|the|its|his|her|their|no|new|more)\s)")
"""A verb like "starts" in "The bank starts a meeting": a plural is hardly followed by an article."""
_AND_CLAUSE = re.compile(
    r"\sand (?P<rest>(?:the|an?|its|his|her|their|both|many|all|most)\s(?:[^,;:]|,\d){3,70})"
)
_ABOUT = re.compile(r"(?:about|of|against)\s")
_NUMBERS = re.compile(r"\d\S*\s(?:to|and|or|by|of|in)\s[\d$£€]")
_IN_LIST = re.compile(r",(?: [^\s,]+){1,3}$")
_PASSIVE = frozenset("was were been be is are being".split())
POOR, WORSE = 5.5, 7.0
"""From here on a cut leaves less than a whole clause, or a fragment."""
HOPELESS = 12.0
"""From here on the words up to the limit are better than a few of them."""
UNSEEN = 25
"""Characters that a clause is given whose verb was not recognised."""
WORST = 25.0
_DASHES = re.compile(r"\s[–—-]{1,2}\s[^–—]{2,120}?\s[–—-]{1,2}\s(?=[a-z])")
_BREAK = re.compile(
    r"(?P<mark>[,;:—–])\s|\s(?P<dash>[—–-]{1,2})\s"
    r"|\s(?P<word>and|but|while|which|who|whose|where|when|after|before|as|because|although|though|amid|following|despite|since|until|saying|so|or|"
    r"in|on|at|for|from|with|into|over|against|near|during|under|without|through|among|between|about|including|"
    r"around|across|towards?|upon|behind|beyond|along|within|outside|via|of|to|by|that|than)\s"
    r"|\s(?P<gerund>[a-z]{3,}ing)\s"
    r"|\s(?P<reduced>[a-z]+(?:ed|en|own|ght|ilt|ade|ung)(?=\sby\s)|(?:designed|known|used|needed|required)(?=\sto\s)|(?:strewn|filled|packed|covered|lined|based|located)(?=\s(?:with|in|on|at)\s))\s"
)
_CLAUSES = frozenset(
    "but while which who whose where when after before because although though amid following despite since until saying so".split()
)
_PLACES = frozenset(
    "around across toward towards upon behind beyond along within outside via in on at for from with into over against near during under without through among between about including as".split()
)
_DANGLING = frozenset(
    "expected likely due set able unable going said say says told asked called about according up part one number most more much many some "
    "other another such no any every each this these those it he she they we i you there if whether only just even also still both either own "
    "due ready trying began begun continue continued start started want wants wanted need needs needed hope hopes hoped plan plans planned "
    "shortly soon well long first second two three several hours days weeks months years less rather early late far away up out off down "
    "decide decided volunteered contracted failed refused offered vowed pledged promised forced allowed ordered required unlikely "
    "prepared verge eve brink ask here go goes went come came reach agree agrees agreed already sufficient necessary possible impossible difficult responsible capable believed thought think knew know felt "
    "based discussed discuss declared announced including held "
    "make makes made give gave take took put get got become became seem seemed appear appeared lead led bring brought".split()
)
_TRAILING = re.compile(
    r"(?:[\s,;:—–\-(“\"‘'«]+|\s(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|as|that|which|who|when|where|is|are|was|were|its|his|her|their|"
    r"has|have|had|will|would|be|been|than|between|into|over|after|before|about|against|under|near|during|while|also|amid|not|if|could|(?-i:may)|might|"
    r"can|should|must|did|does|do|so|because|since|until|whose|this|these|those|some|any|no|more|most|very|including|how|what|why))+$",
    re.I,
)


def shortened(passage: str) -> str:
    """At most `FARTHEST` characters of whole words, with a verb if the passage has one in reach."""
    passage = passage.rstrip(" .,;:—–-|")
    if len(passage) > LENGTH:
        passage = without_asides(passage)
    if len(passage) > LENGTH:
        at, cost = _cut(passage)
        plain = _plainer(passage, cost)
        shorter, less = _cut(plain) if len(plain) > LENGTH else (len(plain), 0.0)
        passage = plain[:shorter] if less < cost else passage[:at]
    return balanced(_TRAILING.sub("", passage))


def without_asides(passage: str) -> str:
    """The passage without what stands between its subject and its verb, set off by commas or dashes."""
    first = passage.find(", ", 0, 120)
    begin = max((match.end() for match in _OPENS.finditer(passage, 0, max(first, 0))), default=0)
    listed = " between " in passage[begin : max(first, 0)]
    if _ADVERBIAL.match(passage, begin):
        return passage
    if first > 2 and first - begin > 2 and not listed and _is_noun(passage[begin:first]):
        for match in _COMMA.finditer(passage, first + 2, first + 260):
            if verbs.is_finite(match[1]):
                return passage[:first] + passage[match.end(0) - len(match[1]) - 1 :]
    return _DASHES.sub(" ", passage, count=1) if len(passage) < 400 else passage


def _is_noun(words: str) -> bool:
    """True for words without a verb; a single name may look like one: "Diversified"."""
    return verbs.first_finite(words) < 0 or (" " not in words and words[:1].isupper())


def _plainer(passage: str, cost: float) -> str:
    """What is left for a passage that ends well nowhere: without a leading clause, or without what qualifies its subject."""
    if cost < POOR:
        return passage
    opening = _SUBORDINATE.match(passage) if cost >= WORSE else None
    comma = passage.find(", ", 0, 160) if opening else -1
    if comma > 0 and len(passage) - comma > SHORTEST:
        return re.sub(r"^(?:then|so)\s", "", passage[comma + 2 :])
    verb = verbs.first_finite(passage[: 2 * FARTHEST], start=True)
    said = _REPORTED.match(passage)
    if said and verbs.first_finite(passage[said.end() : said.end() + LENGTH]) >= 0:
        return passage[said.end() :]
    if cost < WORSE:
        return passage
    qualified = _QUALIFIED.match(passage, 0, max(verb, 0))
    if qualified is None or ("," in passage[:verb] and not passage.startswith(" between ", qualified.end(1))):
        return passage
    return passage[: qualified.end(1)] + " " + passage[verb:]


def _cut(passage: str) -> tuple[int, float]:
    """Where the passage ends best, and what speaks against it."""
    head = passage[: FARTHEST + 1]
    gaps = _gaps(passage[: 2 * FARTHEST])
    best, least = 0, WORST
    for match in _BREAK.finditer(head):
        cost = _cost(head, match, gaps)
        if cost < least:
            best, least = match.start(), cost
    if len(passage) <= FARTHEST and _ending(passage, len(passage), gaps) <= least:
        return len(passage), 0.0
    if best < SHORTEST and least >= HOPELESS:
        best = 0
    return best or max(head.rfind(" "), SHORTEST), least


def _gaps(passage: str) -> list[Span]:
    """Where no headline may end: from what opens a clause, or reports speech, to its verb."""
    gaps: list[Span] = []
    first = verbs.first_finite(passage)
    opening = _SUBORDINATE.match(passage)
    comma = passage.find(", ", 0, 120) if opening else -1
    if comma > 0:
        behind = verbs.first_finite(passage[comma:])
        first = comma + behind if behind >= 0 else first
    present = _PRESENT.search(passage, 0, max(first, 0))
    gaps.append((0, present.end() if present else _past_relative(passage, first)))
    for match in _AND_CLAUSE.finditer(passage, max(first, 0)):
        verb = verbs.first_finite(match["rest"])
        if verb >= 0:
            gaps.append((match.start("rest") - 1, match.start("rest") + verb))
    for match in _OPENS.finditer(passage):
        if _ABOUT.match(passage, match.end()):
            continue
        verb = _clause_verb(passage[match.end() :])
        gaps.append((match.end() - 1, match.end() + (verb if verb >= 0 else UNSEEN)))
    return gaps


def _clause_verb(clause: str) -> int:
    """Where the first verb ends; a participle behind its noun is none: "an accord signed by the two will help"."""
    verb = verbs.first_finite(clause)
    if verb < 0 or not _PREPOSITION.match(clause, verb):
        return verb
    before, _, last = clause[:verb].rpartition(" ")
    if not verbs.is_past(last) or verbs.is_auxiliary(last.lower()) or before.lower() in _STARTS:
        return verb
    if verbs.is_auxiliary(before.rpartition(" ")[2].lower()):
        return verb
    auxiliary = _AUXILIARY.match(clause, verb)
    return auxiliary.end() if auxiliary else verb


def _past_relative(passage: str, first: int) -> int:
    """The end of the main verb where a relative clause stands before it: "The men who were seen left"."""
    relative = _RELATIVE.search(passage, 0, max(first, 0))
    if relative is None or "," in passage[: relative.start()]:
        return first
    at = first
    for match in _WORDS.finditer(passage, first, first + 80):
        if not verbs.is_finite(match[0]):
            at = match.end()
            break
    behind = verbs.first_finite(passage[at:]) if at > first else -1
    return at + behind if 0 <= behind < 80 else first


def _cost(head: str, match: re.Match[str], gaps: Sequence[Span]) -> float:
    kept = _TRAILING.sub("", head[: match.start()])
    words = kept.rsplit(None, 2)
    last = words[-1].lower().strip("“”\"'‘’(),") if words else ""
    before = words[-2].lower() if len(words) > 1 else ""
    cost = _kind(match) + _ending(kept, len(kept), gaps)
    if (
        last in _DANGLING
        or before in ("as", "so", "too")
        or (
            match["word"]
            and match["word"] not in _CLAUSES
            and verbs.is_past(last)
            and not verbs.is_auxiliary(before)
        )
    ):
        return cost + 4
    if (
        last.endswith("ing")
        and before in ("is", "are", "was", "were", "been")
        and match["word"] not in _CLAUSES
    ):
        return cost + 2
    if match["word"] in _PLACES and before == "to" and last.isalpha() and not last.endswith("s"):
        return cost + 1
    if match["word"] in _PLACES and before in ("has", "have", "had") and verbs.is_past(last):
        return cost + 2
    return cost


def _kind(match: re.Match[str]) -> float:
    word = match["word"]
    if match["reduced"] or match["gerund"]:
        return _participle(match)
    if word is None:
        listed = match["mark"] == "," and _LISTED.match(match.string, match.end())
        return (
            5.0
            if listed
            else _hyphen(match)
            if match["dash"] == "-"
            else 1.0
            if match["mark"] == ","
            else 0.0
        )
    if _NUMBERS.match(match.string, match.string.rfind(" ", 0, match.start()) + 1):
        return 9.0
    if word == "as":
        return 3.0
    if word == "and":
        if _IN_LIST.search(match.string, max(match.start() - 40, 0), match.start()):
            return 6.0
        following = _WORDS.match(match.string, match.end())
        clause = following is not None and (following[0] in _STARTS or verbs.is_finite(following[0]))
        return 1.0 if clause else 3.5
    return 0.5 if word in _CLAUSES else 2.0 if word in _PLACES else 5.0


def _participle(match: re.Match[str]) -> float:
    """A participle behind its noun opens a phrase of its own; one that belongs to the verb before it does not."""
    *_, earlier, before = ["", *match.string[: match.start()].lower().rsplit(" ", 2)[-2:]]
    if match["gerund"]:
        held = before in _GOVERNING or earlier in _MODALS
        return 6.0 if held or _NOUN_LIKE.match(match.string, match.end()) else 1.5
    held = before in _GOVERNING | _STARTS or before.endswith("ly") or verbs.is_finite(before)
    return WORST if held or not verbs.is_past(match["reduced"]) else 2.0


def _hyphen(match: re.Match[str]) -> float:
    """A hyphen between blanks is a dash before a function word, else it may be part of a compound: "off - duty"."""
    following = _WORDS.match(match.string, match.end())
    return 1.0 if following is not None and following[0] in _STARTS | _CLAUSES | _PLACES else 6.0


def _ending(kept: str, length: int, gaps: Sequence[Span]) -> float:
    """What a length costs, and a clause that is left without its verb."""
    cost = abs(length - 62) / 10 + (4 if length < SHORTEST else 0)
    return cost + (7 if any(start < length < end for start, end in gaps) else 0)


def balanced(passage: str) -> str:
    """Quotes and brackets that lost their partner are dropped."""
    for left, right in (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]")):
        if passage.count(left) != passage.count(right):
            passage = passage.replace(left, "").replace(right, "")
    passage = re.sub(r"(?:^|(?<=\s))`\s?|\s['’](?=\s|$)", "", passage) if passage.count("`") else passage
    return passage.replace('"', "") if passage.count('"') % 2 else passage
