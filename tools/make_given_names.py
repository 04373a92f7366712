"""Writes `given_languages.txt`: given names of many languages in plain Latin letters, that are nothing else as well.

    python -m venv /tmp/lists && /tmp/lists/bin/pip install faker .
    /tmp/lists/bin/python tools/make_given_names.py

Source: the providers of persons of Faker (MIT; NOTICE.txt beside the lists has the licence). A name that Faker has as a
surname too, or that our lists know as a word, a place or a surname, is left out: it would tell nothing.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from store.names.gazetteer import gazetteer, is_dictionary_word
from store.names.spelling.romanisation import ascii_of

FILE = Path(__file__).parent.parent / "store" / "names" / "gazetteer" / "data" / "given_languages.txt"
LOCALES = (
    "az_AZ hu_HU ja_JP tr_TR ro_RO pl_PL cs_CZ sk_SK hr_HR sl_SI en_IN id_ID en_US en_GB fr_FR de_DE es_ES it_IT pt_BR "
    "nl_NL fi_FI sv_SE no_NO da_DK et_EE lv_LV lt_LT en_NG yo_NG ig_NG ha_NG en_KE zu_ZA tw_GH en_PK uz_UZ bg_BG ru_RU "
    "uk_UA ka_GE hy_AM el_GR"
).split()
SHORTEST = 3


def listed(locale: str, what: str) -> Iterator[str]:
    """The names of a locale whose list is called by `what`: "first" or "last"."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    for attribute in dir(provider):
        values = getattr(provider, attribute)
        if re.search(rf"{what}.*name", attribute) and isinstance(values, (tuple, list, dict)):
            yield from (value if isinstance(value, str) else value[-1] for value in values)


def latin(name: str) -> set[str]:
    """A name in plain letters: as our comparison reads it, and without its marks as newspapers print it."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))
    spelt = {ascii_of(name), bare.replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")}
    return {word for word in spelt if word.isascii() and word.isalpha() and len(word) >= SHORTEST}


def names(what: str) -> set[str]:
    """All names of all locales in plain letters."""
    return {word for locale in LOCALES for name in listed(locale, what) for word in latin(name)}


def is_nothing_else(name: str) -> bool:
    """No word, place, people, title or surname of our lists."""
    known = gazetteer()
    others = (
        *(known.places, known.towns, known.demonyms, known.known_organisations),
        *(known.particles, known.roles, known.titles, known.common_surnames),
    )
    return not is_dictionary_word(name) and not any(name in words for words in others)


if __name__ == "__main__":
    found = names("first") - names("last") - gazetteer().common_given_names
    words = textwrap.fill(" ".join(sorted(filter(is_nothing_else, found))), 118)
    FILE.write_text(f"# Given names of many languages, from Faker (NOTICE.txt).\n{words}\n", encoding="utf-8")
