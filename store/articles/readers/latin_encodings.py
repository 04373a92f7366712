"""Telling the single-byte encodings of Latin scripts apart by the alphabets of the languages written in them.

Their statistics are too alike for a general detector: only a few bytes in a hundred differ, but those spell
letters that a language has or has not.
"""

from __future__ import annotations

from collections import Counter

_ALPHABETS = {
    "cp1252": (
        "àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúüªº", "ãáàâçéêíóôõúü", "àèéìíîòóù", "åäöéæø", "áðéíóúýþæö", "éëïóöüèê",
    ),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"),
    "iso8859_2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"),
    "cp1254": ("çğıöşüâîû",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}  # fmt: skip
"""Letters beyond ASCII, a string a language; of two encodings that fit equally well the first named wins."""

_SIGNS = frozenset("„“”‚‘’‹›«»–—…•·°€£§©®™№½¼¾¿¡\xa0\xad\u0307")
_MOST = 0.2
_ENOUGH = 0.93


def encoding_of(sample: bytes) -> str | None:
    """The Latin encoding whose letters make one language's spelling, or None if none does."""
    high = sum(byte >= 0x80 for byte in sample)
    if high > len(sample) * _MOST:
        return None
    scores = {name: _score(sample, name) for name in _ALPHABETS}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= _ENOUGH else None


def _score(sample: bytes, encoding: str) -> float:
    """The share of the characters beyond ASCII that belong to the language that fits best."""
    try:
        text = sample.decode(encoding).lower()
    except UnicodeDecodeError:
        return 0.0
    counts = Counter(c for c in text if c > "\x7f" and c not in _SIGNS)
    total = sum(counts.values())
    if not total:
        return 1.0
    return max(sum(counts[c] for c in letters) for letters in _ALPHABETS[encoding]) / total
