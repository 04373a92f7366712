"""The gazetteer: the lists of `data/` with what follows from them.

Reading all takes 0.2 s, which a library that opens from its cache does not spend: each list is read once, when it is first
asked for. `data/NOTICE.txt` says where the lists are from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from store.names.gazetteer import files
from store.names.gazetteer.cyrillic import cyrillic_stem
from store.names.gazetteer.inflection import inflected
from store.names.spelling.normalise import plain_key

Words = frozenset[str]


@dataclass(frozen=True)
class Gazetteer:
    """Lists of names and of words around names. Keys are those of `plain_key`; words are lower case if not said otherwise."""

    @cached_property
    def vocabulary(self) -> Words:
        """The plain words of news in all their regular forms."""
        return frozenset(
            word for section, words in files.sections("vocabulary.txt") for word in inflected(section, words)
        )

    @cached_property
    def words(self) -> Words:
        """Common English words, with the regular inflections of the words of `vocabulary.txt`."""
        return files.words("words.txt") | (self.vocabulary - self.common_given_names - self.common_surnames)

    @cached_property
    def dictionary(self) -> Words:
        """Words of an English dictionary beyond `words`, without their regular forms."""
        return files.words("dictionary.txt")

    @cached_property
    def titles(self) -> Words:
        """Titles and honorifics of one or more words."""
        return frozenset(item.lower() for item in files.items("titles.txt"))

    @cached_property
    def roles(self) -> Words:
        """Role nouns."""
        return files.words("roles.txt")

    @cached_property
    def particles(self) -> Words:
        """Words written small inside names."""
        return files.words("particles.txt")

    @cached_property
    def not_names(self) -> Words:
        """What is capitalised and yet names nobody, as it is written."""
        return frozenset(files.items("notnames.txt"))

    @cached_property
    def heads(self) -> Mapping[str, Words]:
        """ "organisation", "place", "other", "weak" -> head words."""
        return {section: frozenset(words) for section, words in files.sections("heads.txt")}

    @cached_property
    def common_given_names(self) -> Words:
        """Given names that are seldom surnames."""
        return files.words("given.txt")

    @cached_property
    def sure_given_names(self) -> Words:
        """Given names that are hardly anything else: `common_given_names`, and those of many languages."""
        return self.common_given_names | files.words("given_languages.txt")

    @cached_property
    def given_places(self) -> Words:
        """Places that are given names before a surname."""
        return files.words("given_places.txt")

    @cached_property
    def given_names(self) -> Words:
        """Given names."""
        return self.sure_given_names | (frozenset(self.nicknames) - self.places - self.words - self.particles)

    @cached_property
    def common_surnames(self) -> Words:
        """Surnames that many people share."""
        return files.words("surnames.txt")

    @cached_property
    def nicknames(self) -> Mapping[str, Words]:
        """Name -> the given names that it may stand for, itself among them."""
        forms: dict[str, set[str]] = {}
        for given, shorts in files.data("nicknames.json").items():
            for short in shorts:
                forms.setdefault(short, {short}).add(given)
            forms.setdefault(given, {given})
        for short, of in files.sections("shortnames.txt"):
            forms.setdefault(short, {short}).update(of)
        return {name: frozenset(of) for name, of in forms.items()}

    @cached_property
    def countries(self) -> Words:
        """Keys of all names of territories."""
        return frozenset(plain_key(name) for group in self._territories for name in group)

    @cached_property
    def english_places(self) -> Words:
        """Keys of places by their English names: these are places also when written small."""
        first = [group[0] for group in self._territories]
        return frozenset(map(plain_key, [*first, *self._cities, *files.items("places.txt")]))

    @cached_property
    def places(self) -> Words:
        """Keys of all known places: territories, cities, regions, seas."""
        return self.countries | frozenset(map(plain_key, [*files.items("places.txt"), *self._cities]))

    @cached_property
    def towns(self) -> Words:
        """Keys of further cities and regions: evidence for kinds, and no guard in linking, since many are surnames too."""
        return frozenset(map(plain_key, files.items("towns.txt"))) - self.places

    @cached_property
    def demonyms(self) -> Mapping[str, Words]:
        """Adjective or people -> keys of the places it belongs to; languages of no place belong to none."""
        found: dict[str, set[str]] = {}
        for place, words in files.sections("demonyms.txt"):
            for word in words:
                found.setdefault(word.lower(), set()).add(plain_key(place))
        for language in files.text("languages.txt").split():
            if plain_key(language) not in self.places:
                found.setdefault(language.lower(), set())
        return {word: frozenset(of) for word, of in found.items()}

    @cached_property
    def _territories(self) -> list[list[str]]:
        return list(files.data("territories.json").values())

    @cached_property
    def _cities(self) -> dict[str, list[str]]:
        return dict(files.data("cities.json"))

    @cached_property
    def organisations(self) -> Words:
        """Keys of the organisations in the alias list."""
        keys = (map(plain_key, group) for group in files.groups("aliases.txt"))
        return frozenset(
            key for first, *others in keys if first not in self.places for key in (first, *others)
        )

    @cached_property
    def known_organisations(self) -> Words:
        """Keys of organisations that their spelling does not give away; some are other things too: kinds are told by more."""
        return frozenset(map(plain_key, files.items("organisations.txt"))) - self.places

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Key of a name -> key of the usual name of its group."""
        result: dict[str, str] = {}
        # What is the name of a place by itself is no alias of another, unless a list of ours says so.
        own = set(map(plain_key, files.items("places.txt"))) | {plain_key(g[0]) for g in self._groups}
        for group in self._own_groups:
            own.difference_update(map(plain_key, group))
        for first, *others in self._groups:
            usual = result.get(plain_key(first), plain_key(first))
            result.setdefault(plain_key(first), usual)
            for key in map(plain_key, others):
                if key not in own or key == plain_key(first):
                    result.setdefault(key, usual)
        return result

    @cached_property
    def usual_names(self) -> Mapping[str, str]:
        """Key -> how the usual name of an alias group is written."""
        return {plain_key(group[0]): group[0] for group in reversed(self._groups)}

    @cached_property
    def cyrillic_stems(self) -> Mapping[str, str]:
        """Stem of a Cyrillic place name -> key of its usual name: "росси" is Russia in every case."""
        result: dict[str, str] = {}
        for key, usual in self.aliases.items():
            if stem := cyrillic_stem(key):
                result.setdefault(stem, usual)
        return result

    @cached_property
    def _own_groups(self) -> list[list[str]]:
        return files.groups("aliases.txt") + files.groups("aliases_persons.txt")

    @cached_property
    def _groups(self) -> list[list[str]]:
        misleading = files.words("misleading.txt")
        territories = [[n for n in group if n.lower() not in misleading] for group in self._territories]
        return self._own_groups + territories + [[name, *others] for name, others in self._cities.items()]


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of a process."""
    return Gazetteer()
