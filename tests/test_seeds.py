"""The five articles that come with dateline, by general rules, against the gold made by hand."""

from collections import defaultdict
from typing import Any

import pytest

from store.records import Analysis
from tests import gold

_ALONE = frozenset({"Naka", "Asia"})
"""Variants that no rule can know: the reader merges them."""


@pytest.mark.parametrize(("dated", "least"), [(False, 0.90), (True, 0.95)])
def test_dates_have_the_right_value(dated: bool, least: float) -> None:
    rows = gold.scored(dated=dated)
    wrong = [
        (file, date["text"], value, found and found.edtf) for file, date, value, found, ok in rows if not ok
    ]
    assert len(rows) > 40
    assert 1 - len(wrong) / len(rows) >= least, wrong


@pytest.mark.parametrize("entry", gold.articles(), ids=lambda entry: str(entry["file"])[:3])
def test_an_article_claims_no_date_that_its_text_does_not_give(entry: dict[str, Any]) -> None:
    documents, _ = gold.analysed(dated=False)
    claimed = documents[entry["file"]].published.value
    assert claimed is None or gold.holds(claimed, entry["published"])


def test_every_group_of_variants_is_one_entity() -> None:
    _, analysis = gold.analysed(dated=True)
    missed, apart = [], {}
    for name, texts in _groups(analysis).items():
        entities = {text: ids for text, ids in texts.items() if text not in _ALONE}
        missed += [(name, text) for text, ids in entities.items() if None in ids]
        linked = {one for ids in entities.values() for one in ids if one}
        if len(linked) > 1:
            apart[name] = entities
    assert not apart
    assert not missed


def _groups(analysis: Analysis) -> dict[str, dict[str, set[str | None]]]:
    groups: dict[str, dict[str, set[str | None]]] = defaultdict(lambda: defaultdict(set))
    for entry in gold.articles():
        for name in entry["names"]:
            entity = gold.entity_at(analysis, entry["file"], name["start"], name["end"])
            groups[name["entity"]][name["text"]].add(entity)
    return groups


@pytest.mark.parametrize(("one", "other"), gold.gold()["never_one_entity"])
def test_names_that_are_not_one(one: str, other: str) -> None:
    _, analysis = gold.analysed(dated=True)
    holding: dict[str, set[str]] = {one: set(), other: set()}
    for found in analysis.articles.values():
        for mention in found.names:
            if mention.text in holding:
                holding[mention.text].add(mention.entity)
    assert not holding[one] & holding[other]


def test_kinds_are_right_for_nine_in_ten() -> None:
    _, analysis = gold.analysed(dated=True)
    wrong, number = [], 0
    for entry in gold.articles():
        for name in entry["names"]:
            found = [
                m
                for m in analysis.articles[entry["file"]].names
                if m.start < name["end"] and name["start"] < m.end
            ]
            number += 1
            if all(m.kind != name["kind"] for m in found):
                wrong.append((name["text"], name["kind"], [m.kind for m in found]))
    assert number > 200
    assert len(wrong) <= 0.1 * number, wrong


def test_the_statement_of_9_november_2020_is_one_row() -> None:
    _, analysis = gold.analysed(dated=True)
    told = {
        (entry["file"], event["start"], event["end"])
        for entry in gold.articles()
        for event in entry["events"]
        if event["event"] == "statement20"
    }
    rows = []
    for event in analysis.events:
        files = {
            file
            for file, start, end in told
            if any(t.article == file and t.start < end and start < t.end for t in event.tellings)
        }
        rows.append((len(files), event.date, event.headline))
    most, date, _ = max(rows, default=(0, None, ""))
    assert most >= 4, sorted(rows, reverse=True)[:5]
    assert date is not None
    assert date.startswith("2020-11-09")
