"""Names in short pieces of many desks and countries: sports, courts, markets, disasters, tables, machine translation."""

import re
from functools import cache
from pathlib import Path

import pytest

from store.names import Text, link, spot

FILE = Path(__file__).parents[2] / "data" / "desks.txt"
KINDS = {"P": "person", "L": "place", "O": "organisation"}
Span = tuple[int, int]


@cache
def pieces() -> dict[str, tuple[str, dict[Span, str]]]:
    """Desk -> text, and its names with their kinds; "" where any answer is right."""
    found = {}
    for part in re.split(r"(?m)^## ", FILE.read_text("utf-8"))[1:]:
        desk, _, body = part.partition("\n")
        text, names = "", {}
        for before, kind, name in re.findall(r"([^\[]*)(?:\[([PLO?]) ([^\]]+)\])?", body):
            text += before
            if name:
                names[len(text), len(text) + len(name)] = KINDS.get(kind, "")
            text += name
        found[desk] = (text, names)
    return found


def scores() -> tuple[float, float, dict[str, float]]:
    """F1 of spans, F1 of spans with kinds, recall of each kind."""
    linked = link([spot(Text(desk, text)) for desk, (text, _) in pieces().items()])
    right = typed = said = wanted = 0
    kinds: dict[str, list[bool]] = {kind: [] for kind in KINDS.values()}
    for desk, (_, names) in pieces().items():
        gold = {span: kind for span, kind in names.items() if kind}
        open_spans = [span for span, kind in names.items() if not kind]
        told = {(m.start, m.end): m.kind for m in linked.mentions[desk]}
        told = {
            s: k
            for s, k in told.items()
            if s in gold or not any(s[0] < b and a < s[1] for a, b in open_spans)
        }
        right += len(told.keys() & gold.keys())
        typed += sum(told.get(span) == kind for span, kind in gold.items())
        said, wanted = said + len(told), wanted + len(gold)
        for span, kind in gold.items():
            kinds[kind].append(told.get(span) == kind)
    recall = {kind: sum(found) / len(found) for kind, found in kinds.items()}
    return 2 * right / (said + wanted), 2 * typed / (said + wanted), recall


def test_the_pieces_are_read() -> None:
    assert len(pieces()) == 40
    assert sum(len(names) for _, names in pieces().values()) > 350
    assert not any("[" in text for text, _ in pieces().values())


def test_names_are_found_and_typed_on_every_desk() -> None:
    spans, typed, recall = scores()
    assert spans >= 0.95, spans
    assert typed >= 0.90, (typed, recall)
    assert min(recall.values()) >= 0.80, recall


@pytest.mark.parametrize("desk", ["list of dead", "tennis table", "menu and leftovers"])
def test_lists_and_tables_hold_nothing_but_their_names(desk: str) -> None:
    text, names = pieces()[desk]
    (found,) = link([spot(Text(desk, text))]).mentions.values()
    assert {(m.start, m.end) for m in found} <= names.keys()
