"""What a page prints around its story within the text: comments of readers, headers, standing lines."""

from __future__ import annotations

import re
from itertools import islice

from store.events.extraction import verbs
from store.records import Span

REACH = 200
"""Characters within which the header of a sentence ends."""
SHORT, FARTHEST = 60, 1000
"""Characters of a sentence before a standing phrase that make no telling; how far such phrases are looked for."""
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s{0,60}+[ap]\.?m\.?)?"
_WROTE = re.compile(
    rf"^\W{{0,60}}+(?:\d{{1,9}}+\.\s{{0,60}}+)?(?:At|On) [^\n]{{0,40}}{_CLOCK}[^\n,]{{0,40}},\s[^\n:]{{1,60}} wrote:",
    re.M,
)
_POSTED = re.compile(
    rf"^\W{{0,60}}+(?:Posted by|Comment by|Posted on|Reply from)\b[^\n]{{1,60}}?\b(?:{_CLOCK}|(?:19|20)\d\d\b)",
    re.M,
)
_AGENCY = re.compile(r"\((?:[A-Z][\w./&]*(?: [A-Z][\w./&]*){0,3})\)\s*(?:--?|–|—)\s*(?=\S)")
_PLACED = re.compile(
    r"[A-Z][\w.'’-]{0,40}+(?:,? [A-Z][\w.'’-]{0,40}+){0,4}(?:,? and [A-Z]\w{0,40}+)? \((?:CNN|AP|AFP|UPI|BBC|NPR|Reuters|Bloomberg|Xinhua|TASS|Interfax|DPA|dpa|ANSA|Kyodo|"
    r"Yonhap|PTI|IANS|ANI|Fox News|CBS|NBC|ABC|VOA|RFE/RL)\)\s(?=[A-Z“\"])"
)
"""A place and its agency without a dash behind: "LIMA (AP) The ferry"."""
_DAYED = re.compile(
    r"(?:[A-Z][\w.'’-]{0,40}+(?:,? [A-Z][\w.'’-]{0,40}+){0,4},? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?\s+(?:-{1,2}|–|—)\s+(?=[A-Z“\"])"
)
"""What is left of a dateline whose agency went: "Chile, Sept 23 - The ferry"."""
_BUTTON = re.compile(r"(?:CLOSE|PLAY|PAUSE|SHARE|ADVERTISEMENT|LINK COPIED!?)\s{1,3}(?=[A-Z“\"][\w’'.]*\s\S)")
"""What a player or a box of the page says before the first word."""
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_PART = rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,8}}\.?|{_MONTH}|{_CLOCK}|\d{{1,2}}(?:st|nd|rd|th)?|(?:19|20)\d\d|GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|UK|at|on|-|–|\|)"
_STAMP = re.compile(
    rf"(?:(?:\b(?:page\s{{1,60}}+)?last\s{{1,60}}+(?:updated|modified)|^\W{{0,60}}+(?:updated|published|posted|modified))\b:?(?:\s*(?:at|on):?)?|(?P<bare>^))"
    rf"(?P<parts>(?:[\s,]{{0,60}}+{_PART}(?![\w])){{2,14}})[\s,|–-]{{0,60}}(?:Last updated(?: at)?\s*(?:[\s,]{{0,60}}+{_PART}(?![\w])){{1,10}})?\s*+(?:(?:Help|Share|Print)\b)?\s*+(?=\S)",
    re.I,
)
_CLOCK_TIME = re.compile(_CLOCK)
_STANDING = re.compile(
    r"\b(?:all rights reserved|terms (?:and|&) conditions|privacy policy|cookie policy|sign up (?:now|here|today|for (?:our|the|your|free)|to (?:our|receive|get|comment))|subscribe (?:to|now|for)|"
    r"follow (?:us|me|him|her) on|click (?:here|on)|(?:^|[.;] )for more (?:information|details|news|stories)\b|^read more|related (?:articles|stories|links|topics)|"
    r"letters for publication|may be published on|may edit your comments|send your (?:comments|pictures|views)|have your say|"
    r"views expressed|opinions expressed|not responsible for the content|"
    r"(?:version of )?this (?:article|story|page|report) (?:was|has been|is) (?:first |originally |last )?(?:amended|published|updated|corrected|archived|reproduced|distributed)|"
    r"version (?:of this \w+ )?appeared (?:in|on) (?:p\d|print|page)|"
    r"(?:additional |with )?reporting by [A-Z]|(?:writing|editing) by [A-Z]|contributed to this (?:report|story|article)|"
    r"photo(?:graph)?s? (?:by|courtesy|credit)|copyright (?:©|\(c\)|19|20)|^(?:photo|image|credit|source|file photo|video|watch|listen|tags?):|"
    r"standard message rate|javascript|your browser|add (?:a|your) comment|leave a (?:comment|reply)|e-?mail (?:this|us|me)\b|"
    r"(?:is|are) (?:a|an|the) (?:[\w’'-]+ ){0,4}(?:news agency|news service|newswire|correspondent|columnist|contributing editor))",
    re.I,
)


_STAMPED = re.compile(
    r"\W{0,60}+(?:page )?(?:last )?(?:updated|posted|published|created|modified|filed|added)\b[^.!?]{0,40}\d",
    re.I,
)
_CREDIT = re.compile(
    r"\W{0,60}+(?:By(?: [A-Z][\w.’'-]+){2,4}\b|(?:(?:The|Daily|Sunday) )?(?:[A-Z][\w’'-]{1,40}+ ){0,3}(?:Courier|Times|Post|Herald|Gazette|Tribune|Journal|Guardian|"
    r"Telegraph|Observer|Chronicle|Express|Reuters|Press|News|Mail|Mirror|Examiner|Inquirer|Dispatch|Bulletin)(?: Online| Agency| Staff)?\s{0,60}+(?:[-–—|,:(]|$))"
)
LINE = 70
"""Characters of a line that is only a stamp."""
_NEEDLES = (
    "rights reserved|conditions|privacy|cookie|sign up|subscribe|follow|click|more information|more details|more news|more stories|read more|related|"
    "for publication|published on|your comments|your pictures|your views|your say|expressed|responsible for|this article|this story|this page|"
    "this report|appeared|ing by |contributed to|photo|copyright|image|credit|source|video|watch|listen|tag|message rate|javascript|browser|"
    "comment|mail|news agency|news service|newswire|correspondent|columnist|editor"
).split("|")
"""One of these stands in every standing phrase: looked for first, since most sentences have none."""


def comments(text: str) -> Span | None:
    """From the first comment of a reader to the end; None if there are none.

    "At 9:36 pm on 20 May, rover wrote:" heads a comment by itself; "Posted by" also stands above articles, so that
    only the second one does.
    """
    wrote = _WROTE.search(text)
    posted = list(islice(_POSTED.finditer(text), 2))
    starts = ([wrote.start()] if wrote else []) + ([posted[1].start()] if len(posted) > 1 else [])
    return (min(starts), len(text)) if starts else None


_SLIDE = re.compile(r"\b(?:hide|show|toggle) caption\s{1,3}\d{1,3} of \d{1,3}\b", re.I)
"""What stands between two pictures of a gallery, in the midst of the story: "Hide Caption 4 of 12"."""
_PICTURES = "Photos:"


def galleries(text: str) -> list[Span]:
    """The captions of a gallery: from its heading, or its first mark, to its last; they tell of pictures of any time."""
    found: list[Span] = []
    for mark in _SLIDE.finditer(text):
        if found and mark.start() - found[-1][1] <= FARTHEST:
            found[-1] = (found[-1][0], mark.end())
        else:
            heading = text.rfind(
                _PICTURES, max(found[-1][1] if found else 0, mark.start() - FARTHEST), mark.start()
            )
            found.append((heading if heading >= 0 else mark.start(), mark.end()))
    return found


def story_start(text: str, span: Span) -> int:
    """Where a sentence begins behind a header that runs into it: "LIMA | Thu May 7, 2009 LIMA (Agency) - "."""
    start, end = span
    limit = min(start + REACH, end)
    agency = _AGENCY.search(text, start, limit)
    if agency and end - agency.end() >= 12 and not verbs.has_finite(text[start : agency.start()]):
        return agency.end()
    placed = _PLACED.match(text, start, limit) or _DAYED.match(text, start, limit)
    if placed and end - placed.end() >= 12:
        return placed.end()
    button = _BUTTON.match(text, start, limit)
    if button and end - button.end() >= 12:
        return button.end()
    stamp = _STAMP.search(text[start:limit])
    if stamp is None or end - start - stamp.end() < 12 or not text[start + stamp.end()].isupper():
        return start
    if stamp["bare"] is not None and not _CLOCK_TIME.search(stamp[0]):
        return start
    return start + stamp.end() if _is_header(text[start : start + stamp.start()]) else start


def _is_header(before: str) -> bool:
    """True for nothing, or a heading of a few words, in front of a stamp."""
    return not before.strip() or (
        len(before) < 90 and before.rstrip()[-1] not in ".!?;" and before.count(",") < 2
    )


def _is_credit(text: str, span: Span) -> bool:
    """True for a line without a verb in front of the story that names its paper or author."""
    start, end = span
    whole = (start == 0 or text[start - 1] == "\n") and text[end : end + 1] in ("", "\n")
    line = text[start:end]
    return whole and start < REACH and _CREDIT.match(line) is not None and verbs.first_finite(line) < 0


def story_end(text: str, span: Span) -> int:
    """Where a sentence ends in front of what a site prints under every story: rights, subscriptions, credits.

    The start of the sentence if all of it is of that kind.
    """
    start, end = span
    if end - start < LINE and (_STAMPED.match(text, start, end) or _is_credit(text, span)):
        return start
    words = text[start : min(start + FARTHEST, end)].lower()
    if not any(needle in words for needle in _NEEDLES):
        return end
    found = _STANDING.search(
        text[start : min(start + FARTHEST, end)]
    )  # a slice, since ^ is the start of the sentence
    if found is None:
        return end
    return start if found.start() <= SHORT else start + found.start()
