"""Whether a headline can be understood by a reader who sees nothing else.

Each reason is a class of the rubric by which editors judge rows: no subject, no verb, a question, somebody's own words.
"""

from __future__ import annotations

import re

from store.events.extraction import verbs
from store.events.headlines import main_verb, subjects

LONGEST = 320
"""Characters from which on no reader takes it for a headline: it is a list or a run of sentences."""
LEAST = 3
"""Words of a headline, at least."""
NO_SUBJECT = "it does not say who"
FIRST_PERSON = "words in the first person"
QUESTION = "a question"
EXPLAINS = "it announces an explanation, not a happening"
QUOTATION = "a quotation without its speaker"
NO_VERB = "no whole clause: it has no verb"
FRAGMENT = "no whole clause: it begins in mid-sentence"
CUT_OFF = "it is cut off"
OTHER_CLAUSE = "its date is of a clause that cannot stand alone"
PAGE = "words of the page, not of the story"
LISTING = "a list"
_PRONOUN = re.compile(
    r"(?:He|She|It|They|Who|Which|What|Where|Why|How)\b(?!\s+of\b)|(?:His|Her)\b(?!\s+[A-Z])|Its\b|Their\b|"
    r"(?:This|These|Those|That|Both|Others|Some|Many|Most|None|Another|Such|One|"
    r"Each|All|Neither|Either)\b(?!\s+of\b)(?!\s+(?:[a-z]+\s)?[A-Z])"
)
_SOME = re.compile(r"(?:Some|Many|Most|All) [a-z]{2,}s\b")
_EXPLAINS = re.compile(
    r"(?:How|What|Why|Who|Where|When|Here|\d{1,2} (?:\w+ ){0,2}(?:ways|things|reasons|facts))\b(?! (?:the|a|an|his|her|its|[A-Z]\w++)[^?]{0,300}, )"
)
_COUNTS = re.compile(
    r"(?:^|: )(?:\d{1,2}|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Key|Top) (?:[\w-]+ ){0,2}(?:takes|takeaways|issues|questions|lessons|ways|things|"
    r"reasons|facts|points|myths|theories|scenarios|options|tips|moments|quotes|numbers|charts|photos|pictures|videos)\b"
    r"|(?:^|: )(?:All |Everything )?(?:what )?you (?:need|should|have) to know\b|\bwhat (?:to know|we know|you (?:need|should))\b",
    re.I,
)
"""A title that counts what its article explains: "4 issues raised at the hearing", "Flood: what you need to know"."""
_POSSESSIVE = re.compile(r"[A-Z]\w{0,40}+['’]s (\w{1,40}+)\b")
"""What lost the noun that it owned: "Saturday's held in the old hall"."""
_DUMMY = re.compile(r"(?:It|There)\s(?:is|was|has been|had been|were|are|will be)\b")
_OWNERLESS = re.compile(
    r"(?:The|These|Those|This|That)\s(?:(?:two|three|four|five|six|latter|former|same|other|first|second|new|latest|company|firm|group|"
    r"pair|couple|trio|men|man|women|woman|brothers|sisters|suspects?|victims?|deal|move|measure|bill|report|decision|statement|"
    r"move|plan|incident|attack|announcement|agreement|talks|meeting|ruling|order|vote|case|trial|team|unit|agency|official|officials|"
    r"companies|leaders|sides|parties|ministers|lawmakers|lawsuit|complaint|filing|article|story|comments|remarks|letter|"
    r"document|documents|survey|study|poll|index|stock|shares|figure|figures|number|results?|data)\s)"
    r"(?!(?:of|between|against|for|in|on|to|with|by|from|at|who|that|which|over|about|into)\b)"
)
_FIRST_PERSON = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|ll)|[Mm]y|[Mm]e|[Oo]ur|[Uu]s)\b(?!\.)"
)
_YOU = re.compile(r"^(?:Read|Watch|See|Listen|Click|Follow|You|Your|Let['’]s|Let us|Please|Don['’]t)\b")
_VERB_FIRST = re.compile(
    r"(?:Is|Was|Are|Were|Has|Had|Have|Did|Does|Will|Would|Could)\s(?![A-Z])|[A-Z][a-z]+(?=,\s[A-Z][a-z]+-?[A-Z]?)"
)
"""A clause that lost its subject: "Is a good start", "Quit, Vice-President Reyes and …"."""
_HEARSAY = re.compile(r"\b(?:said|says|say|believe|believed|reported) (?:had|has|have|was|were|is|are)\s")
"""A clause within another that lost its subject: "the miner, whom police said had left"."""
_DEPENDENT = re.compile(
    r"(?:who|whom|whose|which|that|because|due to|although|though|if|unless|whether|to|of|than|and|or|but|nor|according to)\b",
    re.I,
)
_ENDLESS = re.compile(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|than|as|its|his|her|their|is|are|was|were|be|been|has|have|had|"
    r"will|would|could|may|might|should|must|if|whether|because|which|who|when|where|while|expected|due|set|likely|known|according)$"
)
"""Words that something has to follow."""
_TOLD_WHAT = re.compile(
    r"\b(?:told|asked|urged|warned|reminded|informed|assured)\s(?:[\w’'.-]+\s){0,4}[\w’'.-]+$|\b(?:said|says|added|wrote|tweeted|asked|replied)$"
)
"""Somebody said, and what he said is gone."""
_CONTENT = re.compile(
    r"\b(?:that|to|about|of|if|whether|how|why|what|not|he|she|it|they|was|were|is|had|would)\b"
)
_URL = re.compile(r"https?:|www\.|\.com\b|\.htm|@\w")
_CUT = re.compile(r"(?:\.\.\.?|…)\W*$")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_PAGE = re.compile(
    r"(?:photo(?:graph)?s?|images?|pictures?|videos?|file|credit|source|pictured|watch|read more|see also|related|update|correction|"
    r"advertisement|caption|tags?|by)\s?:|\(?photo(?:graph)? by\b|image copyright|media caption|[A-Z][a-z]{1,40}+ contributed\b|"
    r"(?:read|see|watch|listen to|click|find|scroll) .{0,80}\b(?:below|above|here)\b(?! (?:zero|ground|sea|freezing))|"
    r"(?:getty images|afp/|reuters/|ap photo)|.{0,60}\b(?:(?:hide|toggle) caption|enlarge this image|getty images|story highlights)\b",
    re.I,
)
_SAYS = re.compile(
    r"\b(?:said|says|told|wrote|added|tweeted|warned|asked|announced|called|insisted|argued|declared)\b"
)
_GERUND = re.compile(
    r"(?:[A-Z][a-z]{2,}ly [a-z]|[A-Z])[a-z]{2,}ing\b(?!\s(?:is|was|has|had|will|would|could|may|might|said|says)\b)"
)


def fault(words: str, is_title: bool = False) -> str:
    """Why these words cannot stand alone, for the reader; "" if they can.

    A title may leave its verb's auxiliary out ("Mayor arrested in Lund") and tells in the present.
    """
    count = len(_WORD.findall(words))
    if _PAGE.match(words) or _URL.search(words):
        return PAGE
    if words.rstrip("”\"’' )").endswith("?") or "? " in words:
        return QUESTION
    if _CUT.search(words) or (not is_title and (_ENDLESS.search(words) or _says_nothing(words))):
        return CUT_OFF
    outside = verbs.outside_quotes(words)
    if _FIRST_PERSON.search(outside) or _YOU.match(words):
        return FIRST_PERSON
    if words[:1] in "“\"'‘«" and not _SAYS.search(outside):
        return QUOTATION
    if count < LEAST or len(words) > LONGEST or words.count(",") > max(4, count // 4):
        return NO_VERB if count < LEAST else LISTING
    if _EXPLAINS.match(words) or (is_title and _COUNTS.search(words)):
        return EXPLAINS
    if (_PRONOUN.match(words) and not (is_title and _counts_some(words))) or _OWNERLESS.match(words):
        return NO_SUBJECT if not _DUMMY.match(words) else ""
    if not is_title and main_verb.is_missing(outside):
        return FRAGMENT
    owner = _POSSESSIVE.match(words)
    if owner and verbs.is_finite(owner[1]) and verbs.first_finite(words[owner.end() :]) < 0:
        return FRAGMENT
    if (
        _lost_subject(words, is_title)
        or (not is_title and _HEARSAY.search(outside))
        or subjects.missing(words)
        or _DEPENDENT.match(words)
        or (not is_title and _is_participle(words))
    ):
        return FRAGMENT
    return "" if has_verb(words, is_title) else NO_VERB


def _counts_some(words: str) -> bool:
    """True for "Some claims tossed", where the noun says who: a verb of several has no "s"."""
    return _SOME.match(words) is not None


def _lost_subject(words: str, is_title: bool) -> bool:
    """True for a clause that begins with its verb, in capitals as the headline begins."""
    first = None if is_title else _VERB_FIRST.match(words)
    return first is not None and (first[0][-1] == " " or verbs.is_past(first[0].lower()))


def _says_nothing(words: str) -> bool:
    """True for "Reyes told the crowd" and "as Reyes said": what was said is missing."""
    found = _TOLD_WHAT.search(words)
    if found is None or _CONTENT.search(found[0]):
        return False
    return "”" not in words and '"' not in words and verbs.first_finite(words[: found.start()]) < 0


def _is_participle(words: str) -> bool:
    """True for what began with a participle behind its subject: "Adding that he had left", "Bringing the toll to nine"."""
    return _GERUND.match(words) is not None and ", " not in words


def has_verb(words: str, is_title: bool) -> bool:
    """True if a clause has a finite verb, or a title one that tells: "Mayor quits", "Ferry sinks off Lund"."""
    outside = verbs.outside_quotes(words)
    if verbs.first_finite(outside.partition(" ")[2]) >= 0 or verbs.has_ambiguous_past(outside):
        return True
    return is_title and verbs.has_present(outside)
