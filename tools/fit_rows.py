"""Fits `store/events/data/row_model.toml`: what a row needs to be one, and what makes it matter.

    python -m venv /tmp/fit && /tmp/fit/bin/pip install -e . scikit-learn
    /tmp/fit/bin/python tools/fit_rows.py --rows judged.jsonl --stories stories.jsonl

Judged rows, one a line: {"figures": {name: number}, "keep": bool, "topic": str}: happenings that articles look back or
ahead to, with the figures of `weight.Figures` and whether an editor would keep them. A logistic regression gives the
[look_back] table. Stories, one a line: {"topic", "docs": [{"id", "dct", "title", "text"}], "timelines": [[{"date"}]]}:
collections with the days of timelines that editors wrote. A coordinate search gives the [weight] table: the days whose
heaviest row is heaviest should be theirs. Each table is also fitted with every topic left out in turn, and the figures
that it reaches on that topic are printed. Numbers are rounded to tenths, so that nothing of the texts is kept.
Without --write nothing is written; a table whose data is not given stays as it is.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from sklearn.linear_model import LogisticRegression

from store import edtf
from store.events.coreference.evidence import MentionFeatures
from store.events.coreference.term_weights import Weights
from store.events.salience import weight
from store.pipeline import analyse
from store.records import Event
from tui.cli.document_stream import Reader
from tui.cli.progress import progress

TARGET = Path(__file__).parent.parent / "store" / "events" / "data" / "row_model.toml"
LOOKED_AT = ("articles", "precise", "later", "day", "central", "named", "planned")
"""Figures by which a look back is judged; a title or a lead it never has."""
AGAINST = {"planned"}
"""Figures that may count against a row. What else does so by the accident of few rows is left out, and the rest fitted anew."""
SEARCHED = ("articles", "titles", "day", "later", "central", "said", "named")
"""Figures of a weight that the days of a timeline can teach; `clean` and `planned` are about the headline: set by hand."""
STEPS = tuple(tenth / 10 for tenth in range(0, 21, 2))
"""Values that the search tries for each figure."""
ROUNDS = 4
Table = dict[str, float]


class Judged(NamedTuple):
    """A look back, and whether an editor would keep it."""

    figures: list[float]
    keep: bool
    topic: str


class Story(NamedTuple):
    """The rows of a collection that have a day, and the days of its timelines."""

    topic: str
    figures: np.ndarray
    """One line a row, one column a field of `weight.Figures`."""
    days: np.ndarray
    """Day number of each row."""
    timelines: list[set[int]]


def judged(path: Path) -> list[Judged]:
    """The judged rows of a file."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Judged([row["figures"][name] for name in LOOKED_AT], row["keep"], row.get("topic", ""))
        for row in rows
    ]


def fit_look_back(rows: Sequence[Judged]) -> Table:
    """A coefficient a figure, and the threshold; kept rows and others count the same together."""
    names = list(LOOKED_AT)
    while True:
        model = LogisticRegression(C=1.0, class_weight="balanced", max_iter=2000)
        columns = [LOOKED_AT.index(name) for name in names]
        model.fit([[row.figures[at] for at in columns] for row in rows], [row.keep for row in rows])
        found = dict(zip(names, map(float, model.coef_[0]), strict=True))
        wrong = [name for name, value in found.items() if (value < 0) != (name in AGAINST)]
        if not wrong:
            threshold = round(-float(model.intercept_[0]), 1)
            return {"threshold": threshold} | {name: round(value, 1) for name, value in found.items()}
        names.remove(max(wrong, key=lambda name: abs(found[name])))


def passes(table: Table, row: Judged) -> bool:
    """True if a table lets a judged row be one."""
    return (
        sum(table.get(n, 0.0) * f for n, f in zip(LOOKED_AT, row.figures, strict=True)) >= table["threshold"]
    )


def report_look_back(rows: Sequence[Judged], table: Table, words: str) -> None:
    """Prints how many rows pass, and how many of them are kept ones."""
    passed = [row for row in rows if passes(table, row)]
    kept = sum(row.keep for row in rows)
    right = sum(row.keep for row in passed)
    print(
        f"look back, {words}: {len(passed)} of {len(rows)} pass, {right} of them kept, of {kept} kept in all"
    )


def heard(topic: Mapping[str, object], folder: Path) -> list[tuple[weight.Figures, int]]:
    """The figures and the day of every row of a collection: the analysis runs, and its weighing is listened to."""
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(_article(doc)) + "\n" for doc in topic["docs"]), "utf-8")  # type: ignore[attr-defined]
    found: list[tuple[weight.Figures, int]] = []
    figures: Callable[[Event, Sequence[MentionFeatures], Weights], weight.Figures] = weight.figures

    def listen(event: Event, members: Sequence[MentionFeatures], weights: Weights) -> weight.Figures:
        made = figures(event, members, weights)
        first = edtf.days(event.date).first if event.date and edtf.precision(event.date) == "day" else None
        if first is not None:
            found.append((made, first.toordinal()))
        return made

    with progress("Reading") as bar:
        documents = list(Reader(bar).documents([path]))
    with patch.object(weight, "figures", listen):
        analyse(documents)
    return found


def _article(doc: Mapping[str, str]) -> dict[str, str]:
    given = {"id": doc["id"], "text": doc["text"], "published": doc.get("dct"), "title": doc.get("title")}
    return {name: value for name, value in given.items() if value}


def stories(path: Path) -> list[Story]:
    """The stories of a file, analysed."""
    made = []
    for line in path.read_text("utf-8").splitlines():
        topic = json.loads(line)
        with tempfile.TemporaryDirectory() as folder:
            rows = heard(topic, Path(folder))
        matrix = np.array([list(asdict(figures).values()) for figures, _ in rows])
        gold = [{_number(entry["date"]) for entry in timeline} for timeline in topic["timelines"]]
        made.append(Story(topic["topic"], matrix, np.array([day for _, day in rows]), gold))
    return made


def _number(day: str) -> int:
    return edtf.days(day).first.toordinal()  # type: ignore[union-attr]


def date_f1(story: Story, table: Table) -> float:
    """Mean F1 of as many days as each timeline of a story has, taken by their heaviest row, within its span."""
    vector = np.array([table.get(field.name, 0.0) for field in fields(weight.Figures)])
    weights = story.figures @ vector
    order = np.argsort(-weights, kind="stable")
    days, at = np.unique(story.days[order], return_index=True)
    ranked = days[np.argsort(at)]
    reached = []
    for gold in story.timelines:
        inside = [day for day in ranked if min(gold) <= day <= max(gold)][: len(gold)]
        right = len(gold.intersection(inside))
        reached.append(2 * right / (len(gold) + len(inside)))
    return float(np.mean(reached))


def fit_weight(given: Sequence[Story], table: Table) -> Table:
    """The table moved along one figure at a time, as long as the mean F1 of the stories grows."""
    best, table = _mean(given, table), dict(table)
    for _ in range(ROUNDS):
        before = best
        for name in SEARCHED:
            for value in STEPS:
                tried = table | {name: value}
                reached = _mean(given, tried)
                if reached > best + 1e-9:
                    best, table = reached, tried
        if best == before:
            break
    return table


def _mean(given: Sequence[Story], table: Table) -> float:
    return float(np.mean([date_f1(story, table) for story in given]))


def text_of(text: str, tables: Mapping[str, Table]) -> str:
    """The file with the numbers of some tables changed: notes and other tables stay; what counts nothing is left out."""
    blocks = text.strip().split("\n\n")
    for at, block in enumerate(blocks):
        head = block[: block.index("]") + 1]
        table = tables.get(head.rpartition("[")[2].rstrip("]"))
        if table is not None:
            lines = [f"{key} = {round(value, 1)}" for key, value in table.items() if value]
            blocks[at] = "\n".join([head, *lines])
    return "\n\n".join(blocks) + "\n"


def main() -> None:
    """Fits what is given, prints what is reached, and writes it if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=Path, help="judged rows, JSON Lines")
    parser.add_argument("--stories", type=Path, help="stories with timelines, JSON Lines")
    parser.add_argument("--write", action="store_true", help="write the tables to row_model.toml")
    options = parser.parse_args()
    text = TARGET.read_text("utf-8")
    tables: dict[str, Table] = tomllib.loads(text)
    if options.rows:
        rows = judged(options.rows)
        report_look_back(rows, tables["look_back"], "the table as it is")
        for topic in sorted({row.topic for row in rows}):
            left = fit_look_back([row for row in rows if row.topic != topic])
            report_look_back([row for row in rows if row.topic == topic], left, f"{topic} left out")
        tables["look_back"] = fit_look_back(rows)
        report_look_back(rows, tables["look_back"], "fitted to all")
    if options.stories:
        given = stories(options.stories)
        print(f"weight, the table as it is: {_mean(given, tables['weight']):.3f}")
        for story in given:
            left = fit_weight([other for other in given if other is not story], tables["weight"])
            print(
                f"weight, {story.topic} left out: {date_f1(story, left):.3f}, as it is {date_f1(story, tables['weight']):.3f}"
            )
        tables["weight"] = fit_weight(given, tables["weight"])
        print(f"weight, fitted to all: {_mean(given, tables['weight']):.3f}")
    print(text_of(text, tables))
    if options.write:
        TARGET.write_text(text_of(text, tables), "utf-8")


if __name__ == "__main__":
    main()
