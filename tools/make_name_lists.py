"""Writes the generated lists of `store/names/gazetteer/data`: territories, cities, nicknames, dictionary.

    python -m venv /tmp/lists && /tmp/lists/bin/pip install babel nicknames . && apt-get install wamerican-small
    /tmp/lists/bin/python tools/make_name_lists.py

Sources: Unicode CLDR as `babel` carries it (territories, languages, exemplar cities of time zones), `nicknames`
(Apache-2.0), and the word list SCOWL of size 35 as Debian's wamerican-small has it. NOTICE.txt beside the lists has the
licences. None is needed to run dateline.
"""

from __future__ import annotations

import csv
import json
import re
import textwrap
import unicodedata
import zoneinfo
from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from babel import Locale

from store.names.gazetteer import gazetteer
from store.names.gazetteer.dictionary import stems

DATA = Path(__file__).parent.parent / "store" / "names" / "gazetteer" / "data"
LANGUAGES = "ru uk be hy ka az tr fa ar he el bg sr de fr es it pt nl pl cs sv ro hu fi ja zh ko hi".split()
CITY_LANGUAGES = "ru uk hy ka az fa ar he el bg zh ja ko".split()
# Not territories that news name, or names that are other words first.
SKIPPED = set("ZZ XA XB QO EZ UN EU 001".split())
NOT_CITIES = re.compile(
    r"^(?:Etc|SystemV|US|Canada|Brazil|Chile|Mexico|Antarctica|posix|right)/|^[^/]+$|GMT|/(?:Center|Easter|Knox|Vincennes)$"
)


def plain(name: str) -> str:
    """A name as it is looked up: composed, without bracketed additions and typographic apostrophes."""
    name = unicodedata.normalize("NFC", name).replace("’", "'")
    return re.sub(r"\s*[(（].*?[)）]", "", name).strip()


def unique(names: Iterable[str]) -> list[str]:
    """Plain names without repetition, in order."""
    return list(dict.fromkeys(n for n in map(plain, names) if len(n) > 1))


def territories() -> dict[str, list[str]]:
    """Code -> names, the English one first, then its names in other languages."""
    english = Locale("en").territories
    others = [Locale(language).territories for language in LANGUAGES]
    result = {}
    for code, name in sorted(english.items()):
        if code in SKIPPED or "-" in code:
            continue
        forms = [name, name.replace("&", "and"), *(o[code] for o in others if code in o)]
        result[code] = unique(forms)
    return result


def languages() -> list[str]:
    """English names of languages, single words: a guard against taking them for places."""
    names = {n for n in Locale("en").languages.values() if re.fullmatch(r"[A-Z]\w+", n)}
    return sorted(names)


def cities() -> dict[str, list[str]]:
    """English name -> names in other scripts, from the exemplar cities of the time zones."""
    zones = [Locale(language).time_zones for language in CITY_LANGUAGES]
    english = Locale("en").time_zones
    result: dict[str, list[str]] = {}
    for zone in sorted(zoneinfo.available_timezones()):
        if NOT_CITIES.search(zone):
            continue
        name = str(english.get(zone, {}).get("city") or zone.rsplit("/", 1)[1].replace("_", " "))
        others = unique(str(z[zone]["city"]) for z in zones if "city" in z.get(zone, {}))
        result.setdefault(name, others)
    return result


def nicknames() -> dict[str, list[str]]:
    """Given name -> its short forms, lower case."""
    result: dict[str, list[str]] = defaultdict(list)
    with (files("nicknames") / "names.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            given, short = row["name1"].strip(), row["name2"].strip()
            if given.isalpha() and short.isalpha() and short not in result[given]:
                result[given].append(short)
    return dict(sorted(result.items()))


SCOWL = Path("/usr/share/dict/american-english-small")


def dictionary() -> list[str]:
    """Lower-case words of the dictionary that are neither listed already nor a regular form of another or a given name."""
    found = {
        w for w in SCOWL.read_text(encoding="utf-8").split() if w.isascii() and w.isalpha() and w.islower()
    }
    known = gazetteer()
    listed = (
        known.words | known.given_names | known.common_surnames | known.roles | known.titles | known.particles
    )
    return sorted(w for w in found - listed if len(w) > 2 and not any(stem in found for stem in stems(w)))


def write(name: str, value: dict[str, list[str]]) -> None:
    """One entry a line, so that a new version shows what changed."""
    lines = ",\n".join(
        f"{json.dumps(k, ensure_ascii=False)}: {json.dumps(v, ensure_ascii=False)}" for k, v in value.items()
    )
    (DATA / name).write_text("{\n" + lines + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    write("territories.json", territories())
    write("cities.json", cities())
    write("nicknames.json", nicknames())
    words = textwrap.fill(" ".join(dictionary()), 118, break_on_hyphens=False)
    (DATA / "dictionary.txt").write_text(
        f"# English words, from SCOWL (NOTICE.txt).\n{words}\n", encoding="utf-8"
    )
    (DATA / "languages.txt").write_text("\n".join(languages()) + "\n", encoding="utf-8")
