"""The word lists of `data/`, read when first asked for."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

from store.names.spelling.normalise import plain_key


def _read(name: str) -> str:
    text = (files("store.names.gazetteer") / "data" / name).read_text(encoding="utf-8")
    return re.sub(r"(?m)^#.*\n?", "", text)


def _items(name: str) -> list[str]:
    return [item.strip() for item in re.split(r"[,\n]", _read(name)) if item.strip()]


@cache
def words() -> frozenset[str]:
    """Common English words, lower case, with the regular inflections of the words of `vocabulary.txt`."""
    return frozenset(_read("words.txt").split()) | (vocabulary() - common_given_names() - common_surnames())


@cache
def vocabulary() -> frozenset[str]:
    """The plain words of news in all their regular forms, lower case."""
    found: set[str] = set()
    for line in _read("vocabulary.txt").splitlines():
        section, _, rest = line.partition(":")
        for word in rest.split():
            found.add(word)
            if section in ("verbs", "nouns"):
                found.add(_with_s(word))
            if section == "verbs":
                found.update(_past_and_participle(word))
    return frozenset(found)


def _with_s(word: str) -> str:
    if re.search(r"(?:[sxz]|ch|sh)$", word):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"


def _past_and_participle(word: str) -> tuple[str, str]:
    """Verbs that double their last letter stand among the irregular ones."""
    if word.endswith("e"):
        return f"{word}d", f"{word if word.endswith('ee') else word[:-1]}ing"
    past = f"{word[:-1]}ied" if re.search(r"[^aeiou]y$", word) else f"{word}ed"
    return past, f"{word}ing"


@cache
def common_given_names() -> frozenset[str]:
    """Given names that are seldom surnames, lower case."""
    return frozenset(_read("given.txt").split())


@cache
def given_names() -> frozenset[str]:
    """Given names, lower case."""
    return common_given_names() | (frozenset(nicknames()) - places() - words() - particles())


@cache
def common_surnames() -> frozenset[str]:
    """Surnames that many people share, lower case."""
    return frozenset(_read("surnames.txt").split())


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Name -> the given names that it may stand for, itself among them."""
    forms: dict[str, set[str]] = {}
    for given, shorts in json.loads(_read("nicknames.json")).items():
        for short in shorts:
            forms.setdefault(short, {short}).add(given)
        forms.setdefault(given, {given})
    for line in _read("shortnames.txt").splitlines():
        short, _, of = line.partition(":")
        forms.setdefault(short, {short}).update(of.split())
    return {name: frozenset(of) for name, of in forms.items()}


@cache
def titles() -> frozenset[str]:
    """Titles and honorifics of one or more words, lower case."""
    return frozenset(item.lower() for item in _items("titles.txt"))


@cache
def roles() -> frozenset[str]:
    """Role nouns, lower case."""
    return frozenset(_read("roles.txt").split())


@cache
def particles() -> frozenset[str]:
    """Words written small inside names."""
    return frozenset(_read("particles.txt").split())


@cache
def not_names() -> frozenset[str]:
    """What is capitalised and yet names nobody."""
    return frozenset(_items("notnames.txt"))


@cache
def heads() -> dict[str, frozenset[str]]:
    """ "organisation", "place", "other", "weak" -> head words, lower case."""
    result = {}
    for line in _read("heads.txt").splitlines():
        name, _, rest = line.partition(":")
        result[name] = frozenset(rest.split())
    return result


@cache
def demonyms() -> dict[str, frozenset[str]]:
    """Adjective or people, lower case -> the places it belongs to, as keys."""
    result: dict[str, set[str]] = {}
    for line in _read("demonyms.txt").splitlines():
        place, _, rest = line.partition(":")
        for word in rest.split():
            result.setdefault(word.lower(), set()).add(plain_key(place))
    for language in _read("languages.txt").split():
        if plain_key(language) not in places():
            result.setdefault(language.lower(), set())
    return {word: frozenset(of) for word, of in result.items()}


@cache
def aliases() -> dict[str, str]:
    """Key of a name -> key of the usual name of its group."""
    result: dict[str, str] = {}
    groups = _alias_groups()
    own = {plain_key(name) for name in _items("places.txt")} | {plain_key(group[0]) for group in groups}
    for group in groups[: _own_groups()]:
        own -= {plain_key(name) for name in group}
    for group in groups:
        usual = result.get(plain_key(group[0]), plain_key(group[0]))
        for name in group:
            key = plain_key(name)
            if key not in own or key == plain_key(group[0]):
                result.setdefault(key, usual)
    return result


# Foreign names of territories that are English words, or names of something else.
_MISLEADING = frozenset("island grenade granada columbia male tunis irak-kurdistan polen chile-insel".split())


def _own_groups() -> int:
    return sum("=" in line for line in _read("aliases.txt").splitlines())


@cache
def _alias_groups() -> list[list[str]]:
    own = [[n.strip() for n in line.split("=")] for line in _read("aliases.txt").splitlines() if "=" in line]
    territories = [
        [n for n in group if n.lower() not in _MISLEADING]
        for group in json.loads(_read("territories.json")).values()
    ]
    cities = [[name, *others] for name, others in json.loads(_read("cities.json")).items()]
    return own + territories + cities


@cache
def countries() -> frozenset[str]:
    """Keys of all names of territories."""
    names = [n for group in json.loads(_read("territories.json")).values() for n in group]
    return frozenset(map(plain_key, names))


@cache
def english_places() -> frozenset[str]:
    """Keys of places by their English names: these are places also when written small."""
    territories, cities = json.loads(_read("territories.json")), json.loads(_read("cities.json"))
    first = [group[0] for group in territories.values()]
    return frozenset(map(plain_key, [*first, *cities, *_items("places.txt")]))


@cache
def places() -> frozenset[str]:
    """Keys of all known places: territories, cities, regions, seas."""
    cities = json.loads(_read("cities.json"))
    return countries() | frozenset(map(plain_key, _items("places.txt"))) | frozenset(map(plain_key, cities))


@cache
def cyrillic_stems() -> dict[str, str]:
    """Stem of a Cyrillic place name -> key of its usual name: "росси" is Russia in every case."""
    result: dict[str, str] = {}
    for key, usual in aliases().items():
        if cyrillic_stem(key):
            result.setdefault(cyrillic_stem(key), usual)
    return result


def cyrillic_stem(key: str) -> str:
    """A single Cyrillic word without its case ending; "" if it is none or too short."""
    if not re.fullmatch(r"[а-яёіїєґ-]{5,}", key):
        return ""
    stem = re.sub(r"(?:ией|иям|иях|ами|ями|ой|ей|ом|ем|ах|ях|ам|ям|ию|ия|ии|ие|[аеиоуыэюяьій])$", "", key)
    return stem if len(stem) > 3 else ""


@cache
def organisations() -> frozenset[str]:
    """Keys of the organisations in the alias list."""
    own = _alias_groups()[: _own_groups()]
    keys = {plain_key(name) for group in own if plain_key(group[0]) not in places() for name in group}
    return frozenset(k for k in keys if k.split()[0] not in ("abu", "mahmoud", "yasser"))


@cache
def known_organisations() -> frozenset[str]:
    """Keys of organisations that their spelling does not give away; some are other things too: kinds are told by more."""
    return frozenset(plain_key(name) for name in _items("organisations.txt")) - places()


@cache
def towns() -> frozenset[str]:
    """Keys of further cities and regions: evidence for kinds, and no guard in linking, since many are surnames too."""
    return frozenset(plain_key(name) for name in _items("towns.txt")) - places()


@cache
def usual_names() -> dict[str, str]:
    """Key -> how the usual name of an alias group is written."""
    return {plain_key(group[0]): group[0] for group in reversed(_alias_groups())}
