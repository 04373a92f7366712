"""A hundred pairs of sentences, half of them look-alikes, linked as one collection of two hundred articles."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from store.events import link
from tests.store.events.articles import Told, entities

Pair = tuple[Told, Told, bool]


def read() -> list[Pair]:
    lines = (Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8").splitlines()
    pairs = []
    for number, line in enumerate(line for line in lines if line[:1] in ("=", "!")):
        sides = [side.strip() for side in line[1:].split(" # ")]
        left, right = (
            Told(f"{number}{key}", side[11:], side[:10]) for key, side in zip("ab", sides, strict=True)
        )
        pairs.append((left, right, line[0] == "="))
    return pairs


def linked(pairs: list[Pair]) -> set[frozenset[str]]:
    documents = [told for left, right, _ in pairs for told in (left, right)]
    events = link(
        {told.document.article.id: told.tellings for told in documents},
        {told.document.article.id: told.document for told in documents},
        entities(*{name.text for told in documents for name in told.names}),
    )
    rows = [{telling.article for telling in event.tellings} for event in events]
    return {frozenset(pair) for row in rows for pair in combinations(sorted(row), 2)}


def test_there_are_fifty_of_each() -> None:
    same = [one for _, _, one in read()]
    assert len(same) == 100
    assert sum(same) == 50


def test_no_look_alikes_are_joined_and_most_pairs_are() -> None:
    pairs = read()
    found = linked(pairs)
    ids = {frozenset((a.document.article.id, b.document.article.id)): same for a, b, same in pairs}
    joined = [ids[pair] for pair in found if pair in ids]
    assert joined.count(False) == 0
    assert joined.count(True) >= 47


def test_few_strangers_of_one_day_and_place_are_joined() -> None:
    pairs = read()
    ids = {frozenset((a.document.article.id, b.document.article.id)) for a, b, _ in pairs}
    strangers = linked(pairs) - ids
    assert len(strangers) <= 16
