"""The spellings of a bundle by article, by their outer words, and by what their slips share with them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from store.names.resolution.spelling_index import Form, FormId
from store.names.spelling.slip_keys import near

FEW = 2
"""Mentions of a surname up to which no slip of it is looked for in other articles."""
SHORT_LIST = 200
"""Words of an article up to which all are looked at for slips of one; longer lists go by keys."""


class FullNames:
    """Where to look for the full name that a partial one stands for."""

    def __init__(self, forms: Mapping[FormId, Form]) -> None:
        self.by_doc: dict[str, list[Form]] = defaultdict(list)
        self.by_last: dict[str, list[Form]] = defaultdict(list)
        """Names of several words by their last one."""
        self.by_first: dict[str, list[Form]] = defaultdict(list)
        self.by_usual: dict[str, list[Form]] = defaultdict(list)
        """Names with another usual name, by the first word of that."""
        self.surnames: Counter[str] = Counter()
        """Last word -> mentions of the names that end with it, itself among them."""
        for form in forms.values():
            self._add(form)

    def _add(self, form: Form) -> None:
        name = form.name
        self.surnames[name.last] += form.count
        for doc in form.docs:
            self.by_doc[doc].append(form)
        if name.usual != name.key:
            self.by_usual[name.usual.split()[0]].append(form)
        if len(name.words) > 1:
            self.by_last[name.last].append(form)
            if name.words[0] != name.last:
                self.by_first[name.words[0]].append(form)

    def with_word(self, part: Form) -> list[Form]:
        """Names that end with the last word of a partial one, or begin with its first."""
        return [*self.by_last.get(part.name.last, ()), *self.by_first.get(part.name.words[0], ())]

    def has_known_namesake(self, junior: Form) -> bool:
        """ "Junior" or "senior" tells him from somebody who is mentioned more often and has the bare name."""
        name = junior.name
        return name.generation != "" and any(
            f.name.words == name.words and not f.name.generation and f.count > junior.count
            for f in self.by_last.get(name.last, ())
        )

    def ending_nearly(self, word: str) -> list[Form]:
        """Names that end with another word, nearly the same and mentioned often enough to be worth a guess."""
        words = sorted({w for key in near(word) for w in self._frequent.get(key, ())})
        return [form for w in words if w != word for form in self.by_last[w]]

    @cached_property
    def _frequent(self) -> Mapping[str, Sequence[str]]:
        return _by_slips(word for word in self.by_last if self.surnames[word] > FEW)


class ArticleNames:
    """The full names of one article, by each of their words."""

    def __init__(self, here: Iterable[Form]) -> None:
        self.by_word: dict[str, list[Form]] = defaultdict(list)
        for form in here:
            if len(form.name.words) > 1:
                for word in set(form.name.words):
                    self.by_word[word].append(form)

    def with_word(self, word: str) -> Sequence[Form]:
        """Full names that hold a word."""
        return self.by_word.get(word, ())

    def ending_nearly(self, word: str) -> list[Form]:
        """Full names that end with a word that may be the same with a slip."""
        return [form for w in self._similar(word) for form in self.by_word[w] if form.name.last == w]

    def _similar(self, word: str) -> list[str]:
        if len(self.by_word) > SHORT_LIST:
            return sorted({w for key in near(word) for w in self._by_slips.get(key, ()) if w != word})
        fewest, most = max(len(word) - 2, 4), len(word) + 2
        return [w for w in self.by_word if fewest <= len(w) <= most and _begin_alike(word, w)]

    @cached_property
    def _by_slips(self) -> Mapping[str, Sequence[str]]:
        return _by_slips(self.by_word)


def _by_slips(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Longer words, by what they share with their slips."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) > 4:
            for key in near(word):
                found[key].append(word)
    return found


def _begin_alike(a: str, b: str) -> bool:
    """Worth a closer look: the first letters are shared or swapped."""
    return (a[0] == b[0] or a[0] == b[1] or b[0] == a[1] or a[1] == b[1]) and a != b
