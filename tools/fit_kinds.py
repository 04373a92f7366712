"""Fits the weights of `store/names/kinds/weights.py` to texts whose names are marked with their kinds.

    python -m venv /tmp/fit && /tmp/fit/bin/pip install -e . scikit-learn
    /tmp/fit/bin/python tools/fit_kinds.py marked.jsonl …

A line is one article: {"id", "text", "mentions": [{"start", "end", "type": "PER" | "LOC" | "ORG"}]}; a file is one
collection. Only classes of signs get a weight, never a word or a name, and weights are rounded to quarters, so that
nothing of the texts is kept. What too few texts show is set by hand: `BY_HAND`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from store.names import Candidate, Text, entity_types, spot
from store.names.detection.collection_lexicon import lexicon
from store.names.detection.collection_pass import settle
from store.names.entity_types.context_features import signs as beside
from store.names.entity_types.spelling_features import signs as letters
from store.names.resolution.article_names import spelt
from store.names.resolution.spelling_index import form_key
from store.names.spelling.normalise import clean

TARGET = Path(__file__).parent.parent / "store" / "names" / "entity_types" / "weights.py"
KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation"}
LEAST = 4
"""A sign that fewer spellings have gets no weight."""
MOST = 3.0
"""What one sign may count for one spelling."""
BY_HAND: dict[str, dict[str, float]] = {
    "country": {"place": 9.0},
    "place": {"person": -1.0, "place": 4.0},
    "place of several words": {"person": -1.0, "place": 4.5},
    "town": {"person": -0.75, "place": 2.0, "organisation": -0.5},
    "organisation": {"person": -1.0, "place": -1.0, "organisation": 4.0},
    "organisation of several words": {"person": -1.5, "organisation": 3.0},
    "organisation behind a word": {"organisation": 2.0},
    "institution": {"organisation": 4.0, "person": -1.0},
    "club's word last": {"organisation": 2.5},
    "place and a plural": {"person": -0.5, "place": -0.5, "organisation": 2.0},
    "land behind plain words": {"organisation": 1.5},
    "other last": {"other": 4.0},
    "other before of": {"other": 3.5},
    "other inside": {"other": 1.0},
    "other last behind of": {"other": 1.5},
}


class Spelling(NamedTuple):
    """One spelling of a collection: its signs, and how often it was marked as each kind."""

    signs: dict[str, float]
    marked: Counter[str]


def spellings(path: Path) -> Iterator[Spelling]:
    """The marked spellings of a collection, but for those whose kind their article tells."""
    articles = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    gold = {
        (a["id"], m["start"], m["end"]): KINDS[m["type"]]
        for a in articles
        for m in a["mentions"]
        if m["type"] in KINDS
    }
    spotted = [spot(Text(a["id"], a["text"])) for a in articles]
    words = lexicon(spotted)
    found: dict[str, list[Candidate]] = defaultdict(list)
    marked: dict[str, Counter[str]] = defaultdict(Counter)
    for article in spotted:
        for c in entity_types.senses(settle(article, words)):
            if spelt(c)[1]:
                continue
            key = form_key(c.text)
            found[key].append(c)
            if kind := gold.get((article.id, c.start, c.end)):
                marked[key][kind] += 1
    yield from (Spelling(_signs(found[key]), counts) for key, counts in marked.items())


def _signs(mentions: list[Candidate]) -> dict[str, float]:
    """Those of the letters once, those beside averaged and a little more for many, as `kinds.weigh` does."""
    scale = 1.2 / len(mentions) ** 0.5
    counted: Counter[str] = Counter()
    for c in mentions:
        counted.update(f"C:{sign}" for sign in beside(c.before, c.after))
        counted.update(["C:role"] if c.role else [])
        counted.update([f"C:{c.kind}"] if c.kind.startswith("among ") else [])
    usual = Counter(clean(c.text) for c in mentions).most_common(1)[0][0]
    result = {sign: min(number * scale, MOST) for sign, number in counted.items()}
    return result | {f"S:{sign}": 1.0 for sign in letters(usual)}


def fitted(rows: list[Spelling]) -> dict[str, dict[str, float]]:
    """Sign -> kind -> weight, rounded to quarters; zeros left out."""
    expanded = [(r.signs, kind, n / r.marked.total() ** 0.5) for r in rows for kind, n in r.marked.items()]
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([signs for signs, _, _ in expanded])
    model = LogisticRegression(C=0.5, max_iter=3000, fit_intercept=False)
    model.fit(matrix, [kind for _, kind, _ in expanded], sample_weight=[weight for *_, weight in expanded])
    often = (matrix > 0).sum(axis=0).A1
    result = {}
    for i, sign in enumerate(vectors.feature_names_):
        weights = {
            str(kind): round(float(model.coef_[k, i]) * 4) / 4 for k, kind in enumerate(model.classes_)
        }
        if often[i] >= LEAST and any(weights.values()):
            result[sign] = {kind: weight for kind, weight in weights.items() if weight}
    return result


def _table(name: str, weights: dict[str, dict[str, float]]) -> str:
    rows = (f"    {json.dumps(sign)}: {json.dumps(weights[sign])}," for sign in sorted(weights))
    return "\n".join((f"{name}: dict[str, Evidence] = {{", *rows, "}", ""))


def main(paths: list[str]) -> None:
    """Writes the table; `ruff format` afterwards."""
    fit = fitted([row for path in paths for row in spellings(Path(path))])
    fit.pop("C:role", None)
    context = {sign[2:]: weights for sign, weights in fit.items() if sign.startswith("C:")}
    spelling = {sign[2:]: weights for sign, weights in fit.items() if sign.startswith("S:")} | BY_HAND
    head = TARGET.read_text("utf-8").partition("CONTEXT:")[0]
    TARGET.write_text(head + _table("CONTEXT", context) + "\n" + _table("SPELLING", spelling), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
