"""A headline from an article's title: without what agencies and sites write around it."""

from __future__ import annotations

import re

from store.events.headlines.trimming import balanced

_KICKER = re.compile(
    r"(?:(?:UPDATE|WRAPUP|CORRECTED|RPT|REFILE|FACTBOX|TIMELINE|CHRONOLOGY|EXCLUSIVE|Exclusive|BREAKING|Breaking(?: news)?|"
    r"LIVE|Live|WATCH|VIDEO|Video|PHOTOS|SNAPSHOT|INSIGHT|ANALYSIS|Analysis|INTERVIEW|POLL|SCENARIOS|Update|Updated|Report)"
    r"(?:\s\d+)?\s?[-–—:|]\s*)+(?=\S{2})"
)
_SITE = re.compile(
    r"\s{1,60}+[|–—]\s{1,60}+(?:[^|–—]{2,40})$|\s{1,60}+-\s{1,60}+(?:[A-Z][\w.&’']*+(?:\s[A-Z][\w.&’']*+){0,3})$|\s{0,60}+\((?:Reuters|AP|AFP|UPDATED?|VIDEO|PHOTOS?|WATCH)\)$"
)
_SPACE = re.compile(r"\s+")
_CAPITALS = re.compile(r"[^a-z]{16,}")


def title_headline(title: str) -> str:
    """The title in one line, without kicker ("UPDATE 2-", "LIVE:") and name of the site ("| The Courier")."""
    words = _SPACE.sub(" ", title).strip(" .,;:|–—-")
    words = _KICKER.sub("", words, count=1)
    words = _SITE.sub("", words, count=1)
    if _CAPITALS.fullmatch(words):
        words = words.capitalize()
    words = balanced(words)
    return words[:1].upper() + words[1:]
