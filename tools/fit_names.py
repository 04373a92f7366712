"""Fits `store/names/data/pair_model.toml`: from which score on two spellings are one name.

    python tools/fit_names.py handmade.jsonl congress.jsonl …

A file of pairs, one a line: {"a", "b", "same": bool, "type": "PER" | "LOC" | "ORG"}. A lone word beside a full name is left
out: it joins by its context, not by a threshold. The threshold of [thresholds] is the
score with the best mean recall over the files at which at most one in a hundred pairs of two names would join. It is also
fitted with every file left out in turn, and what it reaches on that file is printed; each file counts the same, however
long. Of each rule of [scores] it is printed how many pairs it decided, and of how many of these the two are one.
With --write it is written, under [reached], what the threshold reaches on each file: counts and shares, no name; with
--adopt the fitted threshold takes the place of the one that is there.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from store.names.resolution import compare_names, compare_persons, pair_model
from store.names.spelling.parsed_name import parse

TARGET = Path(__file__).parent.parent / "store" / "names" / "data" / "pair_model.toml"
KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation"}
MOST_WRONG = 0.01
"""Share of the pairs of two names that may join."""
STEP = 0.01
MARK = 1e-6
"""What is added to a rule's score, times its number, while it is found out which rule decided: far below what counts."""


class Pair(NamedTuple):
    """Two spellings as they were compared."""

    score: float
    rule: str
    """The rule that decided, "" if several words did together."""
    same: bool


class Reached(NamedTuple):
    """What a threshold does on a file."""

    pairs: int
    recall: float
    """Share of the pairs of one name that join."""
    wrong: float
    """Share of the pairs of two names that join."""


@contextmanager
def marked() -> Iterator[Mapping[float, str]]:
    """While it lasts every rule gives a score of its own; yields score -> rule."""
    scores = pair_model.scores()
    told = {rule: score + MARK * place for place, (rule, score) in enumerate(scores.items(), 1)}
    with patch.object(compare_names, "_PROVES", told), patch.object(compare_persons, "_PROVES", told):
        yield {score: rule for rule, score in told.items()}


def is_partial(one: str, other: str) -> bool:
    """True for a lone word beside a full name; not for acronyms, nor for what the lists know."""
    a, b = parse(one), parse(other)
    if a.acronym or b.acronym or a.usual == b.usual:
        return False
    return (len(a.words) == 1) != (len(b.words) == 1)


def compared(path: Path) -> list[Pair]:
    """The pairs of a file with their scores; a line that is no pair raises ValueError with its number."""
    found = []
    with marked() as rules:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                one, other, same = str(row["a"]), str(row["b"]), bool(row["same"])
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"{path}:{number} is no pair: {error}") from error
            if is_partial(one, other):
                continue
            alike = compare_names.compare(one, other, KINDS.get(row.get("type", ""), ""))
            found.append(Pair(round(alike.score, 3), rules.get(alike.score, ""), same))
    return found


def reached(pairs: Sequence[Pair], threshold: float) -> Reached:
    """What a threshold does on some pairs; without pairs of one sort their share is 1 and 0."""
    joined = [pair.same for pair in pairs if pair.score >= threshold]
    same = sum(pair.same for pair in pairs)
    two = len(pairs) - same
    return Reached(
        len(pairs),
        sum(joined) / same if same else 1.0,
        (len(joined) - sum(joined)) / two if two else 0.0,
    )


def fit(files: Sequence[Sequence[Pair]]) -> float:
    """The threshold with the best mean recall whose mean of wrong joins is small enough; of equal ones the highest."""
    tried = [round(STEP * number, 2) for number in range(round(1 / STEP), round(0.5 / STEP), -1)]

    def worth(threshold: float) -> tuple[bool, float, float]:
        found = [reached(pairs, threshold) for pairs in files]
        wrong = sum(one.wrong for one in found) / len(found)
        recall = sum(one.recall for one in found) / len(found)
        return wrong <= MOST_WRONG, recall if wrong <= MOST_WRONG else -wrong, threshold

    return max(tried, key=worth)


def shares(pairs: Sequence[Pair]) -> dict[str, tuple[int, int]]:
    """Rule -> the pairs that it decided, and those of them that are one name."""
    decided = Counter(pair.rule for pair in pairs if pair.score)
    right = Counter(pair.rule for pair in pairs if pair.score and pair.same)
    return {rule: (count, right[rule]) for rule, count in decided.most_common() if rule}


def text_of(text: str, join: float, found: Mapping[str, Reached]) -> str:
    """The file with another threshold and what it reaches; notes and scores stay."""
    head = text.partition("\n# What the threshold")[0].rstrip("\n")
    old = tomllib.loads(text)["thresholds"]["join"]
    head = head.replace(f"\njoin = {old}\n", f"\njoin = {join}\n", 1)
    lines = [
        "# What the threshold of [thresholds] reaches on each file of pairs that it was tried on: the share of pairs of one",
        "# name that join, and of pairs of two.",
        "[reached]",
        *(
            f'"{name}" = {{ pairs = {one.pairs}, recall = {one.recall:.3f}, wrong = {one.wrong:.3f} }}'
            for name, one in found.items()
        ),
    ]
    return "\n".join([head, "", *lines]) + "\n"


def main() -> None:
    """Fits the threshold, prints what is reached, and writes it if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("pairs", nargs="+", type=Path, help="files of pairs, JSON Lines")
    parser.add_argument("--write", action="store_true", help="write what the threshold reaches")
    parser.add_argument("--adopt", action="store_true", help="take the fitted threshold, with --write")
    options = parser.parse_args()
    try:
        files = {path.name.partition(".")[0]: compared(path) for path in options.pairs}
    except (OSError, ValueError) as error:
        parser.error(str(error))
    for rule, (count, right) in shares([pair for pairs in files.values() for pair in pairs]).items():
        print(f"{rule:28} {count:6} pairs, one name {right / count:6.1%}")
    join = fit(list(files.values()))
    now = compare_names.JOIN
    for name, pairs in files.items():
        others = [other for key, other in files.items() if key != name]
        left_out = fit(others) if others else join
        for words, value in (("as it is", now), ("fitted without it", left_out), ("fitted to all", join)):
            one = reached(pairs, value)
            print(
                f"{name:14} {words:18} {value:.2f}: recall {one.recall:6.1%}, wrong {one.wrong:6.2%} of {one.pairs} pairs"
            )
    if options.write:
        kept = join if options.adopt else now
        found = {name: reached(pairs, kept) for name, pairs in files.items()}
        TARGET.write_text(text_of(TARGET.read_text("utf-8"), kept, found), "utf-8")


if __name__ == "__main__":
    main()
