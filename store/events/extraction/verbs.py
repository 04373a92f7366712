"""What the verbs of a clause say: whether something happens, happened, is planned, supposed or denied.

No parser stands behind this: auxiliaries, irregular pasts and endings, read from left to right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from store.events import lexicon
from store.records import Told

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)")
_FUTURE = frozenset("will shall 'll won't".split())
_SUPPOSED = frozenset("could might may would should cannot can't can must".split())
_LEADS = _FUTURE | _SUPPOSED | {"to", "could", "would", "should"}
_BE = frozenset("is are was were be been being 's 're am isn't wasn't aren't weren't".split())
_HAVE = frozenset("has have had having 've hasn't haven't hadn't".split())
_PRESENT_AUXILIARIES = _BE | _HAVE | {"do", "does"}
_BETWEEN = frozenset("be been have being get not also soon only".split())
"""What may stand between a modal and its participle."""
_NOT = re.compile(
    r"\b(?:did|was|were|has|have|had|is|are|does|do|would|could)(?: not\b|n['’]t\b)|\b(?:never|denied|denies|refuted|refutes)\b"
    r"|\b(?:no|neither|none of the) \w+ (?:\w+ )?(?:was|were|has|have|had|did)\b"
    r"|\bfailed to\b|\bhad no\b"
    r"|\b(?:rejected|dismissed) (?:the |any |all |these )?(?:claims?|allegations?|accusations?|reports?|charges?)\b",
    re.I,
)
_NOBODY = re.compile(r"\W{0,60}+(?:nobody|no[ -]one|none|neither)\b", re.I)
_IF = re.compile(r"\b(?:if|unless|whether|in case|in the event)\b", re.I)
_INVERTED = re.compile(r"\W{0,60}+(?:had|should|were) (?:\w{1,60}+ ){1,4}", re.I)
_CONDITION = re.compile(rf"\b(?:if|unless)\b|^{_INVERTED.pattern}", re.I)
_MODAL = re.compile(r"\b(?:would|could|might|may|should)\b")
_SUBORDINATE = re.compile(
    r"[\s,](?:until|because|when|while|after|before|which|who|whose|that|although|though|since|if|unless|whether|as)\s",
    re.I,
)
_PLAN = re.compile(
    r"\b(?:(?:is|are|was|were|been|be|s|re) (?:\w+ly )?(?:going|due|set|scheduled|expected|slated|planned|likely|about|poised|to be)\b"
    r"|(?:scheduled|expected|slated|planned|due) (?:to|for|in|on|by)\b"
    r"|plan(?:s|ned|ning)? (?:to|for|on)\b|intend(?:s|ed|ing)? to\b|(?:hope|want|aim|seek)s? to\b)",
    re.I,
)
_SAYING = frozenset(
    "say tell add note claim report state stress insist quote explain warn believe think hope suggest argue "
    "describe comment express underline".split()
)
_TELLING = frozenset(
    "announced called revealed unveiled introduced confirmed declared indicated disclosed praised denied admitted asked "
    "urged ordered vowed pledged promised spoke showed pointed noticed criticised criticized".split()
)
_NOT_VERBS = frozenset(
    "red bed led shed fed need seed speed feed deed indeed breed hundred hundreds sacred naked rugged wicked united "
    "armed alleged supposed so-called limited unprecedented aged wednesday kindred unidentified unnamed "
    "left set cut put cost read spread bet hit found ground wound felt saw bore lay shot bound".split()
)
_PRESENT = frozenset(
    "says say warns warn fears fear believes believe wants want needs hopes hope expects expect shows suggests suggest remains remain continues "
    "continue includes include seems seem appears appear means makes make takes take knows know thinks think argues argue accuses accuse "
    "faces lives live works gives give gets get goes go comes come becomes become begins begin tells tell reports calls finds find "
    "sign signs discuss discusses resume resumes indicate reveal confirm describe involve contain represent reflect insist deny admit allege alleges "
    "explains describes allows allow requires require provides provide produces focuses offers helps causes adds insists denies admits agrees "
    "refuses tries try turns moves carries brings bring kills kill loses wins pays spends sends builds writes reads speaks asks decides "
    "considers understands represents reflects involves contains depends exists belongs serves stands sits reveals raises rises falls grows "
    "warrants threatens threaten follows follow affects affect happens happen feels feel looks appeals agree "
    "keeps keep leads leave leaves plays runs holds hold sees see claims claim does do meets meet visits urges urge".split()
)
_CERTAIN = frozenset("found felt saw lay shot left hit bore bound".split())
_NO_SUBJECT = frozenset(
    "of to at on by for from with and or as into over under after before than amid against".split()
)
"""Before a noun, never between a subject and its verb."""
_DETERMINERS = frozenset(
    "a an the this that these those its his her their our my your no each every of in".split()
)


@dataclass(frozen=True, slots=True)
class Tense:
    """What was read off the verbs of a passage."""

    past: bool = False
    """A past tense, perfect or passive: something has happened."""
    present: bool = False
    """A present tense or a state."""
    future: bool = False
    supposed: bool = False
    negated: bool = False
    states: bool = False
    """Its first verb is a plain present: it says how something is."""
    saying: bool = False
    """Its only past verbs report speech."""

    @property
    def finite(self) -> bool:
        """True if it has a verb of its own."""
        return self.past or self.present or self.future or self.supposed


@lru_cache(maxsize=20_000)
def read(passage: str) -> Tense:
    """The tense of a passage; quoted speech counts only if nothing stands outside it."""
    tense = _read(outside_quotes(passage))
    return tense if tense.finite else _read(passage)


@lru_cache(maxsize=20_000)
def has_finite(passage: str) -> bool:
    """True if a passage has a verb of its own: `read(passage).finite`, which need not look at all of it."""
    outside = outside_quotes(passage)
    return _has_finite(outside) or (outside != passage and _has_finite(passage))


def _has_finite(passage: str) -> bool:
    words = _words(passage)
    lower = [word.lower() for word in words]
    for at, word in enumerate(lower):
        if word in _FUTURE or (word in _SUPPOSED and words[at] != "May") or _sort_of_verb(words, lower, at):
            return True
    return _PLAN.search(passage) is not None or _IF.search(passage) is not None


def _words(passage: str) -> list[str]:
    return _WORD.findall(passage.replace("’", "'"))


def _read(passage: str) -> Tense:
    words = _words(passage)
    lower = [word.lower() for word in words]
    past: list[str] = []
    present = supposed = states = False
    future = bool(_PLAN.search(passage))
    for at, word in enumerate(lower):
        sort = _sort_of_verb(words, lower, at)
        future = future or word in _FUTURE
        supposed = supposed or (word in _SUPPOSED and words[at] != "May")
        if sort == "past":
            past.append(word)
        elif sort == "present":
            states = states or not (past or present or future or supposed or _is_perfect(lower, at))
            present = True
    supposed = supposed or bool(_IF.search(passage))
    denied = bool(_NOT.search(passage))
    return Tense(bool(past), present, future, supposed, denied, states, _only_says(past))


def _only_says(past: list[str]) -> bool:
    """True if all past verbs, of which there are some, report speech."""
    return bool(past) and all(_is_saying(word) for word in past)


def _sort_of_verb(words: list[str], lower: list[str], at: int) -> Literal["past", "present", ""]:
    """The tense that a word of a passage tells by itself; "" for no verb, a time of day, and a participle that is led.

    `lower` are the words in lower case.
    """
    word, before = lower[at], lower[at - 1] if at else ""
    if word == "am" and before != "i":  # a time of day
        return ""
    if _is_past(word, words[at], before):
        return "" if _is_led(lower, at) else "past"
    return "present" if word in _PRESENT_AUXILIARIES else ""


def _is_led(lower: list[str], at: int) -> bool:
    """True for a participle behind a modal or "to": "might be seen", "to be told", "will have been sent"."""
    for ahead in range(at - 1, max(at - 6, -1), -1):
        word = lower[ahead]
        if word in _LEADS:
            return lower[at - 1] != word
        if word not in _BETWEEN and not word.endswith("ly"):
            return False
    return False


def _is_perfect(lower: list[str], at: int) -> bool:
    """True if an auxiliary leads a perfect or a passive: a participle follows it, adverbs aside."""
    for ahead in (1, 2, 3):
        word = lower[at + ahead] if at + ahead < len(lower) else "a"
        if word in _DETERMINERS or word in ("so", "more", "as"):
            return False
        if _is_past(word, word, "x"):
            return True
    return False


def is_saying(word: str) -> bool:
    """True for a word that reports speech: "said", "warned", "estimated"."""
    return (
        word in _TELLING
        or _is_saying(word)
        or word in ("says", "estimated", "found", "shows", "suggests", "feared", "told")
    )


def _is_saying(word: str) -> bool:
    base = lexicon.base_forms().get(word)
    if base is None:
        base = word[:-2] if word.endswith("ed") else word
    return base in _SAYING or base + "e" in _SAYING


@lru_cache(maxsize=100_000)
def _form(word: str) -> str:
    """What kind of past form a word in lower case may be; "" if none."""
    if word in ("was", "were", "had", "done"):
        return "auxiliary"
    if word in _BE or word in _HAVE or word in ("do", "does"):
        return ""
    if word in _NOT_VERBS:
        return "certain" if word in _CERTAIN else ""
    if word in lexicon.past_forms() and word not in lexicon.same_forms():
        return "irregular"
    return "regular" if len(word) > 3 and word.endswith("ed") else ""


def _is_past(word: str, original: str, before: str) -> bool:
    """True for a word that looks like a past tense or a participle used as a verb."""
    form = _form(word)
    if not form or (original[:1].isupper() and before and word not in lexicon.past_forms()):
        return False
    if form == "auxiliary":
        return word != "had" or bool(before)
    if form == "certain":
        return before not in _DETERMINERS and before not in ("to", "will")
    if form == "irregular":
        return before not in ("a", "an") and not (
            before in ("to", "will") and word in ("become", "come", "run")
        )
    return before not in ("a", "an", "the", "its", "their", "his")


def outside_quotes(passage: str) -> str:
    """The passage without what stands in quotation marks."""
    return _QUOTED.sub(" ", passage)


def says(passage: str) -> bool:
    """True if its first past verb reports speech: "The minister said …", "Officials told …"."""
    words = _words(passage)
    for at, word in enumerate(words):
        if _is_past(word.lower(), word, words[at - 1].lower() if at else ""):
            return _is_saying(word.lower()) or word.lower() in _TELLING
    return False


def is_auxiliary(word: str) -> bool:
    """True for forms of "be" and "have", and modals."""
    return word in _BE or word in _HAVE or word in _FUTURE or word in _SUPPOSED


def is_finite(word: str) -> bool:
    """True if a word by itself may be the verb of a clause."""
    word = word.lower()
    return is_auxiliary(word) or word in _PRESENT or _is_past(word, word, "x")


def first_finite(passage: str, start: bool = False) -> int:
    """Where the first verb of a passage ends, or begins with `start`; -1 if none was seen."""
    before = ""
    for match in _WORD.finditer(passage):
        word = match[0].replace("’", "'")
        low = word.lower()
        if (
            (is_auxiliary(low) and word != "May")
            or (low in _PRESENT and before not in _DETERMINERS)
            or _is_past(low, word, before)
        ):
            return match.start() if start else match.end()
        before = low
    return -1


def has_ambiguous_past(passage: str) -> bool:
    """True if a word is its own past tense and stands where a verb may: "the dam burst late"."""
    before = "a"
    for word in _WORD.findall(passage.lower()):
        if word in lexicon.same_forms() and before not in _DETERMINERS:
            return True
        before = word
    return False


def has_present(passage: str) -> bool:
    """True if a present form stands where the verb of a headline may: "Strong quake strikes coast", "Miners win vote".

    A form with -s needs a word before it that is no determiner or preposition, a base form a plural or "and" as well:
    most of them are nouns too.
    """
    words = _WORD.findall(passage)
    forms = lexicon.present_forms()
    for at, original in enumerate(words[1:], 1):
        third = forms.get(original.lower())
        before = words[at - 1].lower()
        if third is None or before in _DETERMINERS or before in _NO_SUBJECT:
            continue
        if third or before.endswith("s") or "and" in map(str.lower, words[max(at - 4, 0) : at]):
            return True
    return False


def is_past(word: str) -> bool:
    """True if a word by itself looks like a past tense or a participle."""
    return _is_past(word.lower(), word, "x")


def told(passage: str, after_publication: bool, still_open: bool = False) -> Told:
    """How a passage stands to what it tells.

    A day after the article's own is planned; so is what somebody said will happen in a span that is `still_open`.
    """
    main = _main(passage)
    tense = read(main)
    if after_publication or (tense.future and (not tense.past or (tense.saying and still_open))):
        return "planned"
    if (tense.supposed and not tense.past) or _is_conditional(passage, tense):
        return "hypothetical"
    negated = tense.negated and not tense.saying
    return "negated" if negated or _NOBODY.match(passage) else "told"


def _main(passage: str) -> str:
    """The main clause, as far as it leads: what stands before a subordinate clause that follows its verb."""
    verb = first_finite(passage)
    found = _SUBORDINATE.search(passage, verb) if verb >= 0 else None
    head = passage[: found.start()] if found else passage
    tense = read(head)
    return passage if tense.saying or not tense.finite else head


def _is_conditional(passage: str, tense: Tense) -> bool:
    """True for "if the dam broke, forty villages would be flooded", not for what somebody said of it."""
    own = outside_quotes(passage)
    if not _CONDITION.search(own) or not _MODAL.search(own):
        return False
    return bool(_INVERTED.match(own)) or not (tense.saying or says(own))
