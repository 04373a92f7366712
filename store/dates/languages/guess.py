"""Which language a text is in: by its script, and in Latin script by its commonest words.

Only so far as the dates need it: a wrong guess costs a date, so English is left only for a clear lead.
"""

from __future__ import annotations

import re
from functools import lru_cache

from store.text.word_lists import ordered_lists

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("hy", r"[\u0531-\u0587]"),
    ("ka", r"[\u10d0-\u10ff]"),
    ("el", r"[\u0370-\u03ff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("ja", r"[\u3040-\u30ff]"),
    ("ko", r"[\uac00-\ud7af]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("ar", r"[\u0600-\u06ff]"),
    ("hi", r"[\u0900-\u097f]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("ru", r"[\u0400-\u04ff]"),
)
_LATIN = re.compile(r"[a-zA-Z]")
_COMMON = ordered_lists("store.dates", "common_words.txt")
_LETTERS = {
    language: re.compile(f"[{letters}]")
    for language, letters in {
        "tr": "ğış", "az": "ğış", "pl": "ąęłńśźż", "cs": "ěřů", "hu": "őű", "ro": "șțăşţ", "pt": "ãõ", "es": "ñ¿¡", "de": "ß",
    }.items()
}  # fmt: skip
"""Letters of few languages."""
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _languages() -> dict[str, tuple[str, ...]]:
    """Word -> the languages in which it is common."""
    words = {word for said in _COMMON.values() for word in said}
    return {word: tuple(code for code, said in _COMMON.items() if word in said) for word in words}


def guess(text: str) -> str:
    """ISO 639-1 code; "en" where nothing speaks clearly for another."""
    head = text[:3000]
    latin = len(_LATIN.findall(head))
    best = (
        max(((len(re.findall(letters, head)), code) for code, letters in _SCRIPTS), default=(0, "en"))
        if not head.isascii()
        else (0, "en")
    )
    if best[0] > latin or (best[0] > 40 and best[0] * 2 > latin):
        return _within_script(best[1], head)
    return _latin(head)


def _within_script(code: str, head: str) -> str:
    if code == "ru":
        if re.search(r"[іїєґ]", head):
            return "uk"
        return "bg" if len(re.findall("ъ", head)) * 120 > len(head) else "ru"
    if code == "ar" and re.search(r"[پچژگ]|ی|ک", head):
        return "fa"
    if code == "zh" and re.search(r"[\u3040-\u30ff]", head):
        return "ja"
    return code


def _latin(head: str) -> str:
    languages, counts = _languages(), dict.fromkeys(_COMMON, 0)
    for word in _WORD.findall(head):
        for language in languages.get(word.lower(), ()):
            counts[language] += 1
    if "ə" in head:
        counts["az"] += 10
    for language, letters in _LETTERS.items():
        # Names alone ("Erdoğan") must not decide: a word of the language has to stand beside them.
        counts[language] += min(len(letters.findall(head)), 20) if counts[language] else 0
    english = counts.pop("en")
    best = max(counts, key=lambda language: counts[language])
    # A dozen function words are a sentence or two; names and headlines alone must not decide.
    # Where not one English word stands, a sentence is enough.
    return best if counts[best] >= (4 if english else 3) and counts[best] > 2 * english else "en"
