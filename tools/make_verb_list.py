"""Writes `store/events/data/verbs.txt`: the verbs that English news uses, from any folder of English texts.

    python tools/make_verb_list.py FOLDER [--files 20000]

A word is a verb if the texts hold it behind "to", and its past, its -s form and its -ing form beside it: four signs
that no noun has by chance. Nothing but the words is kept, no text and no count, so the texts themselves do not matter
and need not be shared. The list was last made from 12,000 articles of a public news collection.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from store.events import lexicon

TARGET = Path(__file__).parent.parent / "store" / "events" / "data" / "verbs.txt"
LEAST_TO, LEAST_FORM = 8, 4
"""How often a verb stands behind "to", and each of its forms anywhere."""
_TO = re.compile(r"\bto ([a-z]{2,16})\b")
_WORD = re.compile(r"\b[a-z]{2,20}\b")
_NO_VERBS = frozenset(
    "the this that those these them their his her its our your all any some such each both be do have".split()
)


def forms(base: str) -> tuple[frozenset[str], str, str]:
    """Its pasts, its -s form and its -ing form, by the rules of spelling and the list of irregular verbs."""
    stem = base.removesuffix("e")
    double = base[-1] if re.fullmatch(r".*[^aeiou][aeiou][bdgklmnprt]", base) else ""
    past = {stem + "ed", base + double + "ed"} | {f for f, b in lexicon.base_forms().items() if b == base}
    if base in lexicon.same_forms():
        past.add(base)
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        past.add(base[:-1] + "ied")
        third = base[:-1] + "ies"
    else:
        third = base + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", base) else "s")
    return frozenset(past), third, f"{stem}ing|{base}ing|{base}{double}ing"


def verbs_of(texts: Iterator[str]) -> list[str]:
    """The verbs of some texts, sorted."""
    led: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for text in texts:
        led.update(_TO.findall(text))
        held.update(_WORD.findall(text))
    found = []
    for word, count in led.items():
        if count < LEAST_TO or word in _NO_VERBS:
            continue
        past, third, gerunds = forms(word)
        if all(
            sum(held[form] for form in some) >= LEAST_FORM for some in (past, (third,), gerunds.split("|"))
        ):
            found.append(word)
    return sorted(found)


def main() -> None:
    """Read the texts, write the list."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--files", type=int, default=20_000)
    given = arguments.parse_args()
    paths = [path for path in sorted(given.folder.rglob("*")) if path.is_file()][: given.files]
    found = verbs_of(path.read_text(encoding="utf-8", errors="replace") for path in paths)
    head = "# Verbs of English news in their base form. Written by tools/make_verb_list.py.\n"
    TARGET.write_text(head + "\n".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
