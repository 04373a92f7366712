"""What linking costs as the number of distinct names grows, and what one more article costs then."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from random import Random

from bench.figures import Figure, Places
from store import names

_SIZES = (1_000, 10_000, 100_000)
_A_TEXT = 20
"""Names of one article."""
_GIVEN = (
    "Mara Tobin Elke Ruslan Ines Corvin Sefa Yarik Odile Brandt Levka Naima Petra Joris Anik Halim".split()
)
_ONSETS = "b br ch d dr f g gr h j k kh kl l m n p r s sh st t tr v z zh".split()
_VOWELS = "a e i o u ai ou ya".split()
_ENDS = "n r l s m k t nd rg sk ".split(" ")
_PLACES = "by mouth ford ville stan haven burg".split()
_BODIES = "Ministry Bank Union Committee Agency Institute Railway Council".split()


def measure(places: Places) -> Iterator[Figure]:
    """Seconds for so many distinct names, and how much more than ten times the time ten times the names cost."""
    before = 0.0
    for size in _SIZES if places.many >= 10_000 else _SIZES[:2]:
        spotted = [names.spot(text) for text in texts(size)]
        began = time.perf_counter()
        linked = names.link(spotted)
        seconds = time.perf_counter() - began
        yield Figure(
            f"link {size:,} distinct names",
            f"{seconds:.2f} s",
            {10_000: "2 s", 100_000: "20 s"}.get(size, ""),
        )
        if before:
            yield Figure("  times a tenth of them, over ten", f"{seconds / before / 10:.2f}")
        before = seconds
        del linked
        gc.collect()


def texts(count: int, seed: int = 1) -> Iterator[names.Text]:
    """Articles that hold so many distinct names between them: each once or a few times, one in twelve misspelt once."""
    random = Random(seed)
    known = list(dict.fromkeys(_name(random) for _ in range(count + count // 20)))[:count]
    order = [name for name in known for _ in range(random.choice((1, 1, 2, 3)))]
    random.shuffle(order)
    for number in range(0, len(order), _A_TEXT):
        told = [_sentence(random, name) for name in order[number : number + _A_TEXT]]
        yield names.Text(f"{number // _A_TEXT:06}", " ".join(told))


def _sentence(random: Random, name: str) -> str:
    if random.random() < 0.08:
        name = _misspelt(random, name)
    short = f" Officials said {name.split()[-1]} would not comment." if random.random() < 0.4 else ""
    return f"On Monday the delegation of {name} arrived.{short}"


def _name(random: Random) -> str:
    kind = random.random()
    if kind < 0.7:
        return f"{random.choice(_GIVEN)} {_word(random, 2 + (random.random() < 0.6))}"
    if kind < 0.85:
        return _word(random, 2) + random.choice(_PLACES)
    return f"{_word(random, 2)} {_word(random, 1)} {random.choice(_BODIES)}"


def _word(random: Random, syllables: int) -> str:
    made = "".join(random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(syllables))
    return (made + random.choice(_ENDS)).capitalize()


def _misspelt(random: Random, name: str) -> str:
    at = random.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :] if name[at : at + 2].isalpha() else name
