"""What each rule for dates is worth: value F1 with the rule switched off, on both halves of each collection of gold dates.

    python -m bench.ablation DIR        DIR holds data/dates/*.jsonl (TempEval-3: spans and TimeML values)

A collection is split by its documents (even and odd hash). A rule pays if it gains on the half that it was not written
on; one that gains on neither is a candidate to go out. Texts and figures stay outside of the repository.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from store.dates import finder, grammar
from store.dates.grammar.rule import Rule
from store.dates.resolve import background_year, days, year_choice
from store.dates.tense import Tenses
from store.records import TimeExpression

Gold = Sequence[tuple[int, int, str]]
"""(start, end, TimeML value) of each expression."""


@dataclass(frozen=True, slots=True)
class Text:
    """One gold document."""

    collection: str
    half: int
    text: str
    published: str | None
    gold: Gold


@dataclass(frozen=True, slots=True)
class Switch:
    """A rule that can be switched off: what stands in for an attribute of a module or a class."""

    name: str
    owner: Any
    attribute: str
    instead: Any


def texts(folder: Path) -> list[Text]:
    """All gold documents of a folder of evaluation data. Raises OSError, ValueError or KeyError for other files."""
    found = []
    for path in sorted((folder / "data" / "dates").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            gold = [(t["start"], t["end"], t["value"]) for t in one["timex"]]
            half = zlib.crc32(one["id"].encode()) % 2
            found.append(Text(path.stem, half, one["text"], one.get("dct"), gold))
    return found


def f1(pairs: Sequence[tuple[Gold, Sequence[TimeExpression]]]) -> float:
    """Value F1 in per cent: an expression is right if it overlaps a gold one, each used once, and has its value."""
    right = gold = given = 0
    for wanted, found in pairs:
        gold, given = gold + len(wanted), given + len(found)
        free = list(found)
        for start, end, value in wanted:
            near = [one for one in free if one.start < end and start < one.end]
            if not near:
                continue
            best = max(near, key=lambda one: min(end, one.end) - max(start, one.start))
            free.remove(best)
            right += best.value == value
    return 200 * right / (gold + given) if gold + given else 0.0


def measure(documents: Sequence[Text]) -> dict[tuple[str, int], float]:
    """(collection, half) -> value F1, with the rules as they stand."""
    found: dict[tuple[str, int], list[tuple[Gold, Sequence[TimeExpression]]]] = {}
    for one in documents:
        pair = (one.gold, finder.find(one.text, one.published, language="en"))
        found.setdefault((one.collection, one.half), []).append(pair)
    return {key: f1(pairs) for key, pairs in found.items()}


@contextmanager
def without(switch: Switch) -> Iterator[None]:
    """The rules without one."""
    with mock.patch.object(switch.owner, switch.attribute, switch.instead):
        _forget()
        yield
    _forget()


def _forget() -> None:
    """The compiled grammar is kept; it has to be made anew."""
    grammar._compiled.cache_clear()
    grammar._borders.cache_clear()


def switches() -> list[Switch]:
    """Every rule of the grammar by its name, and what resolving does beyond it."""
    names = dict.fromkeys((rule.reader.__module__.rsplit(".", 1)[-1], rule.name) for rule in grammar.RULES)
    of_grammar = [
        Switch(
            f"{family}: {name}",
            grammar,
            "RULES",
            tuple(r for r in grammar.RULES if _key(r) != (family, name)),
        )
        for family, name in names
    ]
    return of_grammar + _resolving()


def _resolving() -> list[Switch]:
    return [
        Switch("resolve: history", finder, "is_narrative", _never),
        Switch("resolve: clock stamps", finder, "without_stamps", lambda cut: cut),
        Switch("resolve: shared years", finder, "shared_years", lambda *_: {}),
        Switch("resolve: direct speech", finder, "spoken_days", lambda *_: {}),
        Switch("resolve: year of the background", background_year, "of_background", _nothing),
        Switch("resolve: month of a contract", year_choice, "names_contract", _never),
        Switch("resolve: order by the article's week", days, "_by_article", _nothing),
        Switch("resolve: direction by the clause", Tenses, "looks_ahead", _nothing),
        Switch("resolve: doer behind by", Tenses, "_leads_agent", _never),
    ]


def _key(rule: Rule) -> tuple[str, str]:
    return rule.reader.__module__.rsplit(".", 1)[-1], rule.name


def _never(*_: object, **__: object) -> bool:
    return False


def _nothing(*_: object, **__: object) -> None:
    return None


def table(documents: Sequence[Text], say: Callable[[str], None]) -> None:
    """What every rule is worth: the fall of value F1 without it, mean of the collections, in each half."""
    whole = measure(documents)
    say("\n".join(f"{name:14} half {half}: {value:5.1f}" for (name, half), value in sorted(whole.items())))
    say(f"\n{'without':44} {'half 0':>7} {'half 1':>7}")
    for switch in switches():
        with without(switch):
            less = measure(documents)
        falls = [_mean([whole[key] - less[key] for key in whole if key[1] == half]) for half in (0, 1)]
        mark = "" if max(falls) > 0 else "  no gain" if min(falls) == 0 else "  does not pay"
        say(f"{switch.name:44} {falls[0]:7.2f} {falls[1]:7.2f}{mark}")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.ablation", description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder with data/dates/*.jsonl")
    table(texts(parser.parse_args().folder), lambda line: print(line, flush=True))


if __name__ == "__main__":
    main()
