"""Spellings that are one and the same name, made equal before anything is compared."""

from __future__ import annotations

import re
from functools import lru_cache

from store.text.folding import for_names

_POSSESSIVE = re.compile(r"(?:'s|'S|(?<=[sS])')(?=$)")
_INITIALISM = re.compile(r"\b(?:[^\W\d_]\.)+(?:[^\W\d_]\b)?")
_SPACES = re.compile(r"\s+")
_SPLIT_CO = re.compile(r"\b(co)-(?=op|or)")
"""Written with and without its hyphen: "Co-operation", "Co-ordination"."""
# British and American spellings and abbreviations that news mixes freely.
_SPELLINGS = {
    "organisation": "organization", "organisations": "organization", "organizations": "organization", "defence": "defense",
    "labour": "labor", "centre": "center", "theatre": "theater", "harbour": "harbor", "programme": "program",
    "intl": "international", "int'l": "international", "dept": "department", "dept.": "department",
    "govt": "government", "gov't": "government", "univ": "university", "univ.": "university", "assn": "association",
    "st": "saint", "st.": "saint", "ste": "saint", "mt": "mount", "mt.": "mount", "ft": "fort", "ft.": "fort", "utd": "united",
    "utd.": "united", "&": "and", "bros": "brothers", "bros.": "brothers", "natl": "national", "nat'l": "national", "pt": "point",
    "n.": "north", "s.": "south", "technologies": "technology", "airlines": "airline", "industries": "industry",
}  # fmt: skip


def clean(text: str) -> str:
    """A name as it is shown: one line, plain quotes and dashes, no possessive, no outer punctuation."""
    if text.isascii() and text.replace(" ", "").isalpha():  # most are, and need no rule
        words = text.split(" ")
        return text if all(words) else " ".join(filter(None, words))
    return _clean(text)


@lru_cache(maxsize=1 << 16)
def _clean(text: str) -> str:
    text = _SPACES.sub(" ", for_names(text)).strip()
    text = text.strip(" \"'*,;:!?()[]{}<>-_/|") if not text.endswith(")") else text.strip(" \"'*,;:!?-_/|")
    text = _POSSESSIVE.sub("", text)
    if (
        text.endswith(".")
        and not _INITIALISM.search(text)
        and len(text.split()) > 1
        and len(text) - text.rfind(" ") > 5
    ):
        text = text[:-1]
    return text


def plain_key(text: str) -> str:
    """The key under which spellings are equal: case, dots of initials, hyphens, an article and British forms apart."""
    if text.isascii() and text.isalpha():
        word = text.lower()
        return _SPELLINGS.get(word, word)
    return _plain_key(text)


@lru_cache(maxsize=1 << 17)
def _plain_key(text: str) -> str:
    text = clean(text)
    text = (
        text
        if "." not in text
        else _INITIALISM.sub(lambda m: m[0].replace(".", "") if len(m[0]) > 2 else m[0], text)
    )
    words = (
        _SPLIT_CO.sub(r"\1", text.casefold())
        .replace("-", " ")
        .replace(".", " " if "@" not in text else ".")
        .split()
    )
    words = [_SPELLINGS.get(w, w) for w in words]
    if len(words) > 1 and words[0] in ("the", "a"):
        words = words[1:]
    return " ".join(words)
