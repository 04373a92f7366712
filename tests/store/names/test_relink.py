"""Following a few changed articles gives what linking all of them again gives, and reads few of the others."""

import json
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from store.names import Spotted, Text, link, relink, spot
from store.names.detection.collection_lexicon import COUNTERS, counts, remembered
from store.names.resolution.linker_state import Memory, Settled
from store.records import GivenName, Mention

_GIVEN = "Mara Tobin Elke Vladimir John Ivan Peter Anna Mary Ruslan".split()
_LAST = (
    "Valenko Putin Osterholm Aliyev Aliyeva Smith Smyth Kelmarev Rostow Turin Branitsky Branitskiy".split()
)
_OTHER = (
    "Border Commission,Ministry of Roads,United States,US,USA,Collective Security Treaty Organization,CSTO,Russia,Армения,"
    "Nagorno-Karabakh,Upper Karabakh,Boeing,Boeing Co,Grain Board,Reuters,Harbour Authority of Turin,Turin,Coca-Cola,EU,"
    "European Union,GRB"
).split(",")
_SMALL = "branitsky,putin,collective security treaty organization,valenko,grain,border,rostow,harbour commission".split(
    ","
)
_LINES = (
    "On Monday {a} met {b} in {c}.",
    "{a}, the minister of {c}, said that {s} had left.",
    "{a} and {b} spoke with {c}.",
    "The {a} ({b}) was told by {c} that {s} would come.",
    "{a}-{b} talks began, said {c}.",
    "Officials of {a} told {b} about {s} again.",
    "{a} Reverses {b}",
    "{A} TELLS {B}",
    "Mr {b} of {c} thanked President {a}.",
    "{a}, also known as {b}, lives in {c}.",
)


def _name(random: Random) -> str:
    kind = random.random()
    if kind < 0.4:
        return random.choice(_GIVEN) + " " + random.choice(_LAST)
    if kind < 0.6:
        return random.choice(_LAST)
    name = random.choice(_OTHER)
    if random.random() < 0.1 and len(name) > 6:
        at = random.randrange(2, len(name) - 2)
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name


def _article(random: Random, key: str) -> Spotted:
    lines = []
    for _ in range(random.randint(1, 9)):
        a, b, c = (_name(random) for _ in range(3))
        said = random.choice(_LINES)
        lines.append(said.format(a=a, b=b, c=c, A=a.upper(), B=b.upper(), s=random.choice(_SMALL)))
    text = "\n".join(lines)
    if random.random() < 0.15:
        at = text.find(" ")
        return spot(
            Text(key, text, given=(GivenName(0, at, "organisation"), GivenName(at + 1, at + 6, "person")))
        )
    return spot(Text(key, text))


class _Library:
    """A collection that changes at random, with what is remembered of it."""

    def __init__(self, seed: int, size: int) -> None:
        self.random = Random(seed)
        self.now = {f"a{n:03}": _article(self.random, f"a{n:03}") for n in range(size)}
        self.number = size
        linked = link(list(self.now.values()), remember=True)
        assert linked.memory is not None
        self.memory = linked.memory
        self.mentions = linked.mentions
        self.read: list[str] = []

    def load(self, key: str) -> Spotted:
        self.read.append(key)
        return self.now[key]

    def step(self) -> None:
        """A few articles come, go or change; names are followed."""
        before: list[Spotted] = []
        after: list[Spotted] = []
        for what in self.random.choices("aarc", k=self.random.choice((1, 1, 2, 3))):
            free = [k for k in self.now if all(s.id != k for s in (*before, *after))]
            key = self.random.choice(free)
            if what == "a":
                self.number += 1
                key = f"a{self.number:03}"
            elif what == "r":
                before.append(self.now.pop(key))
                continue
            else:
                before.append(self.now[key])
            self.now[key] = _article(self.random, key)
            after.append(self.now[key])
        relinked = relink(self.memory, before, after, list(self.now), self.load)
        self.mentions = {k: m for k, m in self.mentions.items() if k in self.now} | relinked.mentions
        self.entities = relinked.entities


def _words(memory: Memory) -> dict[str, tuple[int, ...]]:
    words = {word for name in COUNTERS for word in getattr(memory.words, name)}
    return {word: found for word in words if any(found := counts(memory.words, word))}


@pytest.mark.parametrize("seed", range(12))
def test_what_changed_is_linked_as_if_all_were(seed: int) -> None:
    library = _Library(seed, 6 + 4 * seed)
    for _ in range(6):
        library.step()
        linked = link(list(library.now.values()), remember=True)
        assert library.entities == linked.entities
        assert library.mentions == linked.mentions
        assert linked.memory is not None
        assert library.memory.articles == linked.memory.articles
        assert _words(library.memory) == _words(linked.memory)


def test_few_of_the_others_are_read() -> None:
    texts = [spot(text) for text in _distinct(300)]
    linked = link(texts[1:], remember=True)
    assert linked.memory is not None
    read = []

    def load(key: str) -> Spotted:
        read.append(key)
        return next(s for s in texts if s.id == key)

    relinked = relink(linked.memory, [], texts[:1], [s.id for s in texts], load)
    assert len(read) == len(set(read)) < len(texts) / 4
    assert relinked.mentions.keys() >= {texts[0].id}
    assert relinked.entities == link(texts).entities


def _distinct(count: int) -> Iterator[Text]:
    random = Random(5)
    for number in range(count):
        names = [
            f"{random.choice(_GIVEN)} {random.choice('Bran Kel Vost Tar Mor Dru'.split())}{random.choice('holm ander uyan etti berg'.split())}{random.choice('s ko n'.split())}"
            for _ in range(5)
        ]
        yield Text(f"d{number}", "On Monday " + ", ".join(names) + " met in Turin.")


def test_an_entity_that_nothing_touches_keeps_its_id() -> None:
    one = spot(Text("one", "Mara Valenko met Tobin Osterholm in Turin."))
    two = spot(Text("two", "Vladimir Putin spoke. Mr Putin left."))
    linked = link([one, two], remember=True)
    assert linked.memory is not None
    three = spot(Text("three", "On Monday Elke Rostow met Vladimir Putin."))
    relinked = relink(
        linked.memory, [], [three], ["one", "two", "three"], lambda key: {"one": one, "two": two}[key]
    )
    ids = {entity.id for entity in relinked.entities}
    assert {entity.id for entity in linked.entities} < ids
    assert "one" not in relinked.mentions


def test_a_full_name_that_comes_finds_the_surname_that_was_there() -> None:
    one = spot(Text("one", "On Monday Branitsky spoke. Then Branitsky left."))
    linked = link([one], remember=True)
    assert linked.memory is not None
    two = spot(Text("two", "On Monday Tobin Branitsky spoke in Turin."))
    relinked = relink(linked.memory, [], [two], ["one", "two"], lambda _: one)
    assert _entities(relinked.mentions["one"]) < _entities(relinked.mentions["two"])


def _entities(mentions: tuple[Mention, ...]) -> set[str]:
    return {mention.entity for mention in mentions}


def test_what_is_remembered_comes_back_from_json() -> None:
    library = _Library(3, 30)
    for article in library.memory.articles.values():
        assert Settled.from_json(json.loads(json.dumps(article.to_json()))) == article
    assert any(article.extra for article in library.memory.articles.values())


def test_words_are_asked_for_when_they_are_looked_up() -> None:
    library = _Library(4, 20)
    stored = _words(library.memory)
    asked: list[str] = []

    def ask(word: str) -> tuple[int, ...]:
        asked.append(word)
        return stored.get(word, (0,) * len(COUNTERS))

    library.memory = replace(library.memory, words=remembered(ask))
    library.step()
    assert asked and len(asked) == len(set(asked))
    assert library.entities == link(list(library.now.values())).entities
