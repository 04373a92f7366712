"""How the clause of a date stands to what it tells: done, planned, supposed or denied, by what governs it in its sentence.

The modality of events as in TimeML (ISO 24617-1) and the factuality of FactBank (Saurí & Pustejovsky 2009), simplified:
no parser; the clause of a date runs from the last opener with a verb behind it to the next break, and what governs it is
read off the words before it and behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.events import lexicon
from store.events.extraction import verbs
from store.records import Span, Told

_WORDS = dict(lexicon.sections("modality.txt"))


def _any(name: str) -> str:
    return "|".join(word.replace("_", " ") for word in sorted(_WORDS[name], key=len, reverse=True))


_OPENER = re.compile(
    r"\b(?P<word>(?i:that|which|who|whom|whose|where|when|while|because|as|since|after|before|until|although|though|if|"
    r"unless|whether|provided(?= that\b)|and|but))\s|[,;:—–]\s"
)
_STOP = re.compile(
    r"[,;:—–]\s|\s(?=(?:that|which|who|because|when|while|after|before|and|but|although|though|since|until|if|unless|whether|as|"
    r"was|were|is|are|has|have|had|will|would|did)\b)"
)
_GERUND = re.compile(r"(?:\w{1,20}ly )?\w{2,20}ing\b")
_CONDITIONS = frozenset(("if", "unless", "provided"))
_INVERTED = re.compile(r"\W{0,5}(?:Should|Were|Had) (?:\w+ ){1,5}")
_REPORT = rf"(?:(?:{_any('reports')})(?: (?:in|on|by|from|of) (?:\w+ ){{1,3}}?)?)"
_DENIES = rf"(?:{_any('denying')})"
_DENIED = re.compile(rf"\b{_DENIES}(?: (?!{_any('saying')})[\w’'-]+){{0,6}},? ?\Z", re.I)
_DENIED_DEED = re.compile(
    rf"\b{_DENIES} (?:(?:having|(?!wrongdoing|anything|everything|nothing|something)\w+ing)\b|(?P<said>(?:he|she|they|it|its|his|her|their|the)\b[^.;:]{{1,100}}))",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:neither confirm(?:ed)? nor den\w+|(?:not|n['’]t) (?:yet )?(?:confirm|rule out|know|say)|unclear|unconfirmed)\b",
    re.I,
)
_NO_PROOF = re.compile(
    rf"\b(?:it (?:is|was) (?:not (?:true|the case)|untrue|false|wrong)|there (?:is|was|were|are|has been|had been) no (?:\w+ )?(?:{_any('proof')})"
    rf"|no (?:{_any('proof')})|contrary to (?:\w+ ){{0,3}}{_REPORT})(?: \w+){{0,3}} ?\Z",
    re.I,
)
_REPORTED = re.compile(rf"\b{_REPORT}(?: \w+)? ?\Z", re.I)
_IS_FALSE = re.compile(
    rf",?\s?(?:was|were|is|are|has been|have been|had been|prove[sd]?|turned out)(?: to be)?(?: \w+)? (?:{_any('false')}|{_any('denied')})\b",
    re.I,
)
_CANCELLED = re.compile(
    rf"[,)]?\s?(?:(?:was|were|is|are|has been|have been|had been|will be)(?: \w+ly| now| also)? (?:{_any('cancelled')})\b"
    r"|(?:will|would|did|does)(?: not|n['’]t) (?:now )?(?:take place|happen|be held|go ahead)|never (?:took place|happened)|fell through)",
    re.I,
)
_CANCELS = re.compile(
    rf"\b(?:{_any('cancelled')}|{_any('prevented')})\b [^.;]{{1,80}}?\b(?:planned|scheduled|set|due|slated|expected)(?: to \w+(?: \w+)?)? (?:for|on|in|at)? ?\Z",
    re.I,
)
_MEANT = re.compile(
    r"\b(?:was|were|had been|been)(?: \w+ly)? (?:to have|supposed to|meant to|due (?:to|in|at|for|back)|scheduled (?:to|for)|expected (?:to|in|at)|set to|slated (?:to|for)|planned for)\b",
    re.I,
)
_BUT = re.compile(r"[,;]? (?:but|only to)\b", re.I)
_NEGATIVE = re.compile(
    r"\W{0,5}(?:no(?! (?:sooner|doubt|later|fewer|less|more|longer|matter|wonder)|[,.!?”])|neither|none|nobody|no[ -]one|not (?:a|one|a single))\b",
    re.I,
)
_NOT_UNTIL = re.compile(r"\b(?:until|till|before|later than|earlier than)\s(?:\w+ ){0,2}\Z", re.I)
_INTENDS = re.compile(rf"\b(?:{_any('intending')})\b", re.I)
_INTENDED = re.compile(rf"\b(?:{_any('intending')})\b[^.;]{{0,60}}\bwould\b", re.I)


@dataclass(frozen=True, slots=True)
class _Clause:
    """The clause of a date within its sentence."""

    lead: str
    """What stands before it, without its opener."""
    opener: str
    before: str
    """Its words before the date."""
    whole: str
    tail: str
    """What stands behind it."""


def of_date(text: str, sentence: Span, date: Span, is_ahead: bool) -> Told | None:
    """What governs the date from `date[0]` to `date[1]`; None where the words around say nothing.

    `is_ahead` is true for a date behind the article's own.
    """
    clause = _clause_of(text, sentence, date)
    if _OF_NO_VERB.search(clause.before):
        return None
    if _is_denied(clause):
        return "negated"
    if _is_of_saying(clause.before):
        return None if is_ahead else "told"
    if clause.opener in _CONDITIONS or (not clause.opener and _INVERTED.match(clause.before) and is_ahead):
        return "hypothetical"
    if clause.opener == "whether" or _OPEN.search(clause.lead[-60:]):
        return "hypothetical"
    if _is_off(clause):
        return "negated"
    if (meant := _MEANT.search(clause.before)) and not verbs.says(clause.before[: meant.start()]):
        return "negated" if _BUT.match(clause.tail) or "to have" in meant[0] else "planned"
    return None if is_ahead else _by_its_verbs(clause)


def is_called_off(text: str, sentence: Span, date: Span) -> bool:
    """True for what was to be on that day and is not: "the rally on 8 March was banned"."""
    return _is_off(_clause_of(text, sentence, date))


def is_denied(passage: str) -> bool:
    """True for an undated passage that says of a report that it is false, or of nobody that he did it."""
    own = _without_speaker(passage)
    report = _OPENS_REPORT.match(own)
    if report and _IS_FALSE.search(own, report.end(), report.end() + _REACH):
        return True
    return _NEGATIVE.match(own) is not None and verbs.read(own).past


_OPENS_REPORT = re.compile(rf"\W{{0,5}}(?:The |An? )?(?:\w{{1,30}} )?{_REPORT} (?:that|of) ", re.I)
_REACH = 300
"""How far from its date the clause and what governs it may reach, in code points."""


def _is_denied(clause: _Clause) -> bool:
    """What a denial or a finding of nothing governs: "denied that …", "there is no evidence that …", "reports that … are false"."""
    if clause.opener == "that":
        is_false = _REPORTED.search(clause.lead) and _IS_FALSE.match(clause.tail)
        return bool(is_false or _DENIED.search(clause.lead) or _NO_PROOF.search(clause.lead))
    found = _DENIED_DEED.search(clause.before)
    return found is not None and (found["said"] is None or verbs.has_finite(found["said"]))


def _is_off(clause: _Clause) -> bool:
    """What was to be on that day is not."""
    if _CANCELS.search(clause.before):
        return True
    return not verbs.says(clause.before) and _CANCELLED.match(clause.tail) is not None


def _by_its_verbs(clause: _Clause) -> Told | None:
    """A date that is over: by the verb next before it, else by those of its clause."""
    own = _without_speaker(clause.whole[_last_verb(clause.before)[0] :])
    tense = verbs.read(own)
    if not tense.finite and verbs.has_ambiguous_past(own):
        return "told"
    if not tense.finite:
        own = _behind_opening_date(clause.tail)
        tense = verbs.read(own)
    if not tense.finite:
        return None
    negated = tense.negated or _NEGATIVE.match(own) is not None
    is_until = verbs.first_finite(clause.before) >= 0 and _NOT_UNTIL.search(clause.before) is not None
    if negated and not is_until:
        return "negated"
    if tense.supposed and not tense.past:
        intended = _INTENDED.search(clause.whole) or _INTENDS.search(clause.lead[-60:])
        return "planned" if intended and "would" in own else "hypothetical"
    return "told" if tense.past and not tense.future else None


def _behind_opening_date(tail: str) -> str:
    """The main clause behind a date that opens its sentence: "On Monday, the mayor said | that nobody was hurt"."""
    rest = tail[1:].lstrip() if tail.startswith(",") and not _STOP.match(tail[1:]) else ""
    end = verbs.first_finite(rest)
    stop = _STOP.search(rest, end) if end > 0 else None
    return rest[: stop.start()] if stop else rest


def _last_verb(before: str) -> tuple[int, str]:
    """Where the words of the last verb begin, behind the verb before that, and the verb itself."""
    begin, end, last = 0, 0, ""
    for match in _TOKEN.finditer(before):
        if verbs.is_finite(match[0]) and match[0].islower():
            if last and not _is_one_verb(before[end : match.start()]):
                begin = end
            end, last = match.end(), match[0]
    return begin, last if not verbs.has_ambiguous_past(before[end:]) else ""


def _is_one_verb(between: str) -> bool:
    """True if only adverbs and "not" stand between an auxiliary and its verb."""
    return all(word in _BETWEEN_VERBS or word.endswith("ly") for word in between.split())


def _is_of_saying(before: str) -> bool:
    """True if a date is that of the saying: "Mr. Reed said at a rally in June"."""
    verb = _last_verb(before)[1]
    return verbs.is_saying(verb) and verb not in _WORDS["denying"]


_BETWEEN_VERBS = frozenset("not never be been have also then n't n’t ’t 't t n".split())
_TOKEN = re.compile(r"[^\W\d_]+")
_OF_NO_VERB = re.compile(r"\bsince(?: \w+){0,2} ?\Z", re.I)


def _clause_of(text: str, sentence: Span, date: Span) -> _Clause:
    """From the last opener that has a verb between it and the date, else from the sentence's beginning; to the next break."""
    low, high = max(sentence[0], date[0] - _REACH), min(sentence[1], date[1] + _REACH)
    begin, opener, at = low, "", low
    for match in _OPENER.finditer(text, low, date[0]):
        word = (match["word"] or "").lower()
        if word in _CONDITIONS or _has_verb(word, text[match.end() : date[0]], text[date[1] : high]):
            begin, opener, at = match.end(), word, match.start()
    first = _TOKEN.search(text, begin, date[0])
    if first and first[0].lower() in ("if", "unless"):
        opener = first[0].lower()
    stop = _STOP.search(text, date[1], high)
    end = stop.start() if stop else high
    return _Clause(text[low:at], opener, text[begin : date[0]], text[begin:end], text[end:high])


def _has_verb(opener: str, before: str, behind: str) -> bool:
    """True if the words from an opener on are a clause: a verb stands before the date, or right behind it."""
    if verbs.has_finite(before) or (opener and _GERUND.match(before)):
        return True
    following = _TOKEN.match(behind.lstrip()) if opener and len(before) < 40 else None
    return following is not None and verbs.is_finite(following[0])


_SPEAKER_LAST = re.compile(r", (?:[\w’'.-]+ ){1,6}?(?P<verb>[a-z]+)(?: [\w’'.-]+){0,4}\.?\Z")


def _without_speaker(passage: str) -> str:
    """The passage without "the mayor said" before it or behind it, if a verb is left."""
    last = _SPEAKER_LAST.search(passage)
    own = passage[: last.start()] if last and verbs.is_saying(last["verb"]) else passage
    end = verbs.first_finite(own)
    if end > 0 and verbs.is_saying(own[:end].rsplit(" ", 1)[-1].lower()):
        own = own[end:].removeprefix(" that").lstrip()
    return own if verbs.has_finite(own) else passage
