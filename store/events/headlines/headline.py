"""A headline for a passage: a whole clause in the passage's own words, with its subject, however long the clause is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.events.extraction import verbs
from store.events.headlines import subjects
from store.events.headlines.date_removal import without_dates
from store.events.headlines.trimming import LONG, trimmed
from store.records import Span

_MARKS = re.compile(r"^[\s\"“”‘'«»()\[\],;:.*•·`\\_—–-]+")
_CLOCK = re.compile(
    r"^(?:(?!17[89]\d|18|19|20[0-5])[012]\d[0-5]\d|[012]?\d[:.][0-5]\d\s?(?:[ap]m)?):? (?=[A-Z])"
)
"""The time before an entry of a live report; what may be a year is none."""
_LEADING = re.compile(
    r"^(?:and|but|also|meanwhile|earlier|however|further|furthermore|moreover|in addition|of course|then|so|in fact|indeed|instead|still|thus|"
    r"therefore|nevertheless|besides|though|too|similarly|for example|for instance|yet|now|or)\b(?:,|(?=\s)(?!\s+(?:of|far|that|as|called|many|much|long|when|if|\d)\b))\s*",
    re.I,
)
_OPENER = re.compile(
    r"^(?:that|who|which|when|where|since|because|although|though|while|after|before|until|as|following),?\s+(?=\S)",
    re.I,
)
_INTRODUCTION = re.compile(
    r"^(?:according to|during|without|for|in|at|on|after|before|following|apart from|as|with|by|despite|under|to|since|amid|among|outside|inside|within|throughout|while|when|although|though|just as|even as|"
    r"because|once|given|from|ever since|even before|until|(?:\w+ly )?(?-i:[A-Z])\w+ing|\w+ly \w+ing|(?-i:(?!United|Limited|Allied|Associated|Federated|Red)[A-Z]\w+ed(?=\s[a-z]))|(?:\w+ )?(?:days?|weeks?|months?|years?|hours?) (?:after|before|since)|based|asked|born|faced|compared)\b"
    r"[^,;:]{2,150},\s+(?:(?:who|which|whose|where)\b[^,;:]{2,80},\s+)?(?!who|which|whose|where)(?=\S.{24})",
    re.I,
)
_CLAUSAL = re.compile(
    r"(?:when|while|although|though|even as|just as|because|once|even before|until)\b", re.I
)
_EITHER = ("after", "before", "since", "until", "as", "following")
"""What opens a clause, or a mere phrase."""
_APPENDED = re.compile(
    r"^(?:about|some|around|nearly|near|just|north|south|east|west)\b[^,;:]{2,60}, (?=\S+ \S)"
)
"""What an introduction left of its place: "in Kent, 40 miles east of the city, the …"."""
_ATTRIBUTION = re.compile(
    r",[”\"]?\s++(?:[^,]{0,60}\b(?:said|says|reported|according to|told|added|stated|announced)\b[^,]*|according to [^,]*|(?:said|says|added|adds) (?-i:[A-Z])[^,]{1,50}, [^,]{2,80})\.?$",
    re.I,
)
_AUTHORITY = re.compile(
    r"\b(?:police|officials?|authorit(?:y|ies)|ministry|prosecutors?|rescuers|firefighters|medics|doctors|witnesses|coroner|court (?:documents|records)|"
    r"(?:coast|border) guards?|hospitals?|state (?:media|television|TV|news agency)|news agency|agencies|media|residents|spokes(?:man|woman|person|people))\b",
    re.I,
)
"""Who reports facts by office: what they say may stand without them. What anybody else says is a claim, and keeps its speaker."""
_CLAIM = re.compile(
    r"\b(?:would|could|may|might|should|must|never|not|will|deny|denied|wrong|false|right|want|wants)\b|n['’]t\b",
    re.I,
)
_SAID = re.compile(r"\b(?:said|says|reported|told|added|stated|announced)\b")
_AMID = re.compile(
    r",[”\"]? (?:[\w.’'-]+ ){1,5}(?:said|says|added|adds|explained|told (?:reporters|\w+)),(?= [“\"]?[a-z])"
)
_TICKER = re.compile(r"\s\(?\s?[A-Z][A-Z0-9]{1,5}\.[A-Z]{1,2}\s?\)?(?=[\s,;]|$)")
"""The code of a share behind its company: "Reyes Corp REY.N", "Reyes Corp ( REY.N )"."""
_BRACKETS = re.compile(r"(?<!\bof)(?<!\bin)(?<!\bto)(?<!\bby)\s{0,60}+(?:\([^()]*+\)|\[[^\[\]]*+\])")
_SPEAKER = re.compile(
    r"^[“\"](?P<words>(?:I|We|My|Our|It|This|That|They|He|She|You|There)\b[^“”\"]{10,600}?)[,.!?]?[”\"],?\s+"
    r"(?:(?P<one>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})(?:, [^,]{2,60},)? (?:said|says|told|added|adds|wrote)\b"
    r"|(?:said|says|added|adds) (?P<two>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}))"
)
_PARENTHETIC = re.compile(
    r",\s(?:in fact|however|of course|for example|for instance|too|meanwhile|therefore|indeed|though|then|in turn|he said|she said),\s"
)
_HELD = re.compile(
    r".{0,25}\b(?:of|in|to|for|from|with) (?:whom|which)\b|(?:of|in|on|at|by|with|to|from|for|and|or)\s|\d{4}\s(?:and|or)\b",
    re.S,
)
_PRONOUN = re.compile(r"^(he|she|it)\b", re.I)
_JOINED = re.compile(r"(?:\band|\bbut|\bthat|,)\s+$")
_PERSON = re.compile(
    r"(?!(?:The|A|An|In|On|It|He|She|They|We|This|That|There|Who)\b)[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}"
)
_DENIED = re.compile(r"\b(?:denied|denies|rejects|rejected|refuted)\s$")
_RESTRICTIVE = re.compile(
    r"(?:who|which|that) ([a-z]+)(?: [^\s,;:]+){1,8} (?:was|were|is|are|has|have|had|will) (?!been\b)"
)
"""A relative clause that the main verb of its sentence follows: "the quake which hit Lima was the third"."""
_SPACE = re.compile(r"\s+")
_NOBODY = frozenset("He She They It We I You The A".split())
_UNCLEAR = re.compile(
    r"(?:(?:he|she|it)\b|(?:they|this|these|those|that|his|her|its|their|i|we|you|my|our|there)\b)",
    re.I,
)
_DEPENDENT = re.compile(
    r"(?:if|when|while|even|according|after|before|because|although|though|since|until|as|to|of|for|at|in|on|by|with|from|and|but|just|only|[a-z]{1,40}ing)\b",
    re.I,
)
_WHO = re.compile(
    r"(?P<subject>[^,]{3,60}?)(?:,|\s(?:--|[—–])) (?:who|which) (?P<rest>[^,]{8,}(?:,\s[^,]{2,40}){0,2})$"
    r"|(?P<those>(?:(?!\sof\s)[^,]){3,40}) who (?P<did>[^,]{8,60})$"
)
_INNER = re.compile(r"\s(?:at|in|for|from|with|on|near)\s")
"""Makes it unclear what a relative clause is about: "the plant at Metsa, which …"."""
_TEMPORAL = re.compile(r"(?:when|while|since|after|before)\s(?![a-z]+ing\b|(?:it|he|she|they)\b)", re.I)
SHORTEST_CLAUSE = 12
LEAST = 24
"""Characters under which a passage needs its whole sentence to be understood."""
REACH = 500
"""Characters of a passage that are looked at."""


def headline(
    text: str, span: Span, dates: Sequence[Span] = (), sentence: Span | None = None, who: str = ""
) -> str:
    """A whole clause, mostly at most `LONG` characters; date words left out where that reads well.

    A passage that begins with its verb takes the subject of its `sentence` along. `who` names what "he", "she" or
    "it" at its start stands for, and takes its place.
    """
    span = (span[0], min(span[1], span[0] + REACH))
    passage = _spoken(_plain(without_dates(text, span, dates), keep=True))
    if passage.startswith("of "):  # the date was only part of "in the third quarter of the year"
        passage = _spoken(_plain(text[span[0] : span[1]], keep=True))
    if sentence is not None and span[0] > sentence[0]:
        passage = _with_subject(passage, text, span, sentence)
        who = who or _coordinated(text, span[0], sentence)
    passage = _main_clause(passage)
    short = _main_clause(trimmed(_named(_strip_leading(passage), who)))
    if (
        sentence is not None
        and span != sentence
        and ((_says_nothing(passage) and not who) or _is_open(text, span))
    ):
        short = trimmed(_strip_leading(_sentence(text, sentence)))
    short = short or _SPACE.sub(" ", text[span[0] : span[1]]).strip()
    return short[:1].upper() + short[1:]


def _says_nothing(passage: str) -> bool:
    """True for a passage that needs its whole sentence: a few words, or who said something without what."""
    passage = passage.rstrip(" .,:;")
    if len(passage) < LEAST and not _is_clause(passage):
        return True
    if verbs.is_saying(passage.rsplit(" ", 1)[-1].lower()):
        return True
    return _DEPENDENT.match(passage) is not None and verbs.first_finite(passage) < 0


def _coordinated(text: str, start: int, sentence: Span) -> str:
    """The person that the sentence is about, for "he" behind a comma or "and"; "" for anything but a name."""
    if not _JOINED.search(text, max(start - 8, sentence[0]), start):
        return ""
    subject = subjects.leading(text[sentence[0] : min(start, sentence[0] + REACH)])
    return subject if _PERSON.fullmatch(subject) else ""


def _is_open(text: str, span: Span) -> bool:
    """True for what is left of "the mayor told the miners that …" without what was said."""
    return text.startswith(" that ", span[1]) and verbs.says(text[span[0] : span[1]])


def _has_verb(passage: str) -> bool:
    return verbs.first_finite(passage) >= 0 or verbs.has_ambiguous_past(passage)


def _is_clause(passage: str) -> bool:
    """True for a name or noun phrase with its verb, however short: "Reyes resigned"."""
    return (
        len(passage) >= SHORTEST_CLAUSE
        and _has_verb(passage.partition(" ")[2])
        and not subjects.missing(passage)
        and not _UNCLEAR.match(passage)
        and not _DEPENDENT.match(passage)
    )


def _main_clause(passage: str) -> str:
    """ "Reyes flew there" for "Reyes, who flew there", where nothing follows; "they met" for "when they met"."""
    relative = _WHO.match(passage)
    subject = relative and (relative["subject"] or relative["those"])
    if (
        relative
        and subject
        and not _has_verb(subject)
        and not _INNER.search(subject)
        and not _has_verb((relative["rest"] or "").partition(",")[2])
    ):
        return f"{subject} {relative['rest'] or relative['did']}"
    temporal = _TEMPORAL.match(passage)
    if temporal and "," not in passage and verbs.first_finite(passage[temporal.end() :]) >= 0:
        return passage[temporal.end() :]
    return passage


def _plain(passage: str, keep: bool = False) -> str:
    """Without brackets, and without who said it unless `keep`."""
    passage = _TICKER.sub("", _BRACKETS.sub("", passage))
    passage = _PARENTHETIC.sub(_joint, _SPACE.sub(" ", passage).strip())
    return passage if keep else _unattributed(passage)


def _joint(found: re.Match[str]) -> str:
    """What stays of ", however, ": the comma where an introduction ends, "after the flood, the mine closed"."""
    before = found.string[: found.start()]
    return ", " if _INTRODUCTION.match(f"{before}, {'x' * 25} x") else " "


def _spoken(passage: str) -> str:
    """Speech about "we" or "it" after its speaker: "Reyes: “We need pumps”"; other words without who said them."""
    found = _SPEAKER.match(passage)
    speaker = found and (found["one"] or found["two"])
    if found and speaker and speaker not in _NOBODY:
        return f"{speaker}: “{found['words']}”"
    return _unattributed(passage)


def _unattributed(passage: str) -> str:
    """Without the authority that said it, behind a clause or in its midst, where what it says is told as a fact."""
    if passage.startswith(("“", '"')) or _CLAIM.search(passage):
        return passage
    amid = _AMID.search(passage)
    if amid and _AUTHORITY.search(amid[0]):
        passage = _AMID.sub(",", passage, count=1)
    found = _ATTRIBUTION.search(passage)
    if found is None or not _AUTHORITY.search(found[0]) or verbs.first_finite(passage[: found.start()]) < 0:
        return passage
    said = _SAID.search(found[0])
    clause = found[0][said.end() :] if said else ""
    return passage if verbs.first_finite(clause) >= 0 else passage[: found.start()]


def _with_subject(passage: str, text: str, span: Span, sentence: Span) -> str:
    """A clause from within a sentence: without its conjunction, with its subject, or the whole sentence instead."""
    passage = subjects.without_time(passage)
    opener = _OPENER.match(passage)
    if (
        opener
        and opener[0].lower().startswith(_EITHER)
        and verbs.first_finite(passage[opener.end() :].partition(",")[0]) < 0
    ):
        opener = None
    inner = passage[opener.end() :] if opener else _LEADING.sub("", passage, count=1)
    first = inner.split(" ", 1)[0]
    if (
        text[max(span[0] - 3, 0) : span[0]].lower() == "to "
        or _HELD.match(inner)
        or (opener and not _has_verb(inner))
        or (opener and text[span[0] - 2] not in ",–—" and _goes_on(passage))
        or (opener and _DENIED.search(text, max(sentence[0], span[0] - 12), span[0]))
    ):
        return _sentence(text, sentence)
    if _is_participle(text, span, sentence[0]):
        own = subjects.leading(text[max(sentence[0], span[0] - REACH) : span[0]])
        return f"{own}, {_plain(text[span[0] : span[1]])}" if own else _sentence(text, sentence)
    if not subjects.missing(inner) and not (opener and first.endswith("ing")):
        return inner
    subject = subjects.subject(text, sentence, span[0])
    if not subject or first.endswith("ing"):
        return _sentence(text, sentence)
    return f"{subject} {inner}"


def _goes_on(passage: str) -> bool:
    """True for a relative clause that the main verb of its sentence follows."""
    relative = _RESTRICTIVE.match(passage)
    return relative is not None and verbs.is_finite(relative[1])


def _is_participle(text: str, span: Span, first: int) -> bool:
    """True for a part set off by commas that begins with a participle behind its noun: "The dam, built in 1968, …"."""
    word = text[span[0] : span[0] + 30].split(" ", 1)[0]
    return (
        text[max(span[0] - 2, 0) : span[0]] == ", "
        and text[span[1] : span[1] + 1] == ","
        and "," not in text[max(first, span[0] - REACH) : span[0] - 2]
        and verbs.is_past(word)
        and not verbs.is_auxiliary(word)
    )


def _sentence(text: str, sentence: Span) -> str:
    return _plain(text[sentence[0] : min(sentence[1], sentence[0] + REACH)])


def _strip_leading(passage: str) -> str:
    for _ in range(4):
        shorter = _LEADING.sub("", _CLOCK.sub("", _MARKS.sub("", passage), count=1), count=1)
        if len(shorter) > LONG:
            left = _without_introduction(shorter)
            shorter = _APPENDED.sub("", left, count=1) if left != shorter else shorter
        if shorter == passage or len(shorter) < 12:
            break
        passage = shorter
    return passage


def _without_introduction(passage: str) -> str:
    """Without what opens the sentence before its comma; a clause goes only whole: "when Reyes, the mayor, left, …"."""
    found = _INTRODUCTION.match(passage)
    if found is None:
        return passage
    if _CLAUSAL.match(found[0]) and not (verbs.first_finite(found[0]) >= 0 or verbs.has_present(found[0])):
        return passage
    return passage[found.end() :]


def _named(passage: str, who: str) -> str:
    return _PRONOUN.sub(lambda _: who, passage, count=1) if who else passage


_URL = re.compile(r"https?:|www\.|\.com\b|\.htm")


def clarity(words: str) -> float:
    """How well a headline can be understood by itself: 0 if nothing speaks against it, else below."""
    worth = 0.0
    if _UNCLEAR.match(words):
        worth -= 0.8
    elif _DEPENDENT.match(words):
        worth -= 0.5
    if not _has_verb(words):
        worth -= 0.6
    return worth - (3.0 if _URL.search(words) else 0.0)
