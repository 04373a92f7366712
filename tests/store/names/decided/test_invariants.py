"""Any decisions on any names: nothing is lost or counted twice, no order matters, and every entity is found again."""

import random
from collections import Counter, defaultdict

import pytest

from store.names import Linked
from store.names.overrides import Decided, NameDecision, Ref, Spellings, decide, ref_of
from store.records import Entity, Mention, Variant

WORDS = "alba borin calder dovan elke farro gant holt".split()


def world(chance: random.Random) -> Linked:
    """A few entities, several of which share spellings."""
    articles = [f"a{n}" for n in range(chance.randint(1, 5))]
    mentions: dict[str, list[Mention]] = {article: [] for article in articles}
    entities = []
    for number in range(chance.randint(2, 7)):
        texts = chance.sample(WORDS, chance.randint(1, 4))
        spelt: dict[str, list[str]] = defaultdict(list)
        for article in articles:
            for text in texts:
                for _ in range(chance.choice([0, 0, 1, 2])):
                    start = 10 * len(mentions[article])
                    mentions[article].append(Mention(start, start + len(text), text, "person", f"e{number}"))
                    spelt[text].append(article)
        if spelt:
            entities.append(entity(chance, f"e{number}", spelt, articles))
    return Linked({article: tuple(found) for article, found in mentions.items()}, tuple(entities))


def entity(chance: random.Random, key: str, spelt: dict[str, list[str]], articles: list[str]) -> Entity:
    variants = tuple(Variant(text, len(where), "same", "made up") for text, where in spelt.items())
    named = {article for where in spelt.values() for article in where}
    kind = chance.choice(["person", "place"])
    total = sum(variant.count for variant in variants)
    within = tuple(article for article in articles if article in named)
    return Entity(key, chance.choice(variants).text, kind, variants, total, within)  # type: ignore[arg-type]


def ref(chance: random.Random, linked: Linked) -> Ref:
    text, article = chance.choice(WORDS), chance.choice(list(linked.mentions))
    if linked.mentions[article] and chance.random() < 0.2:
        mention = chance.choice(linked.mentions[article])
        return Ref(mention.text, "", article, mention.start)
    return (
        Ref(text, "", article)
        if chance.random() < 0.25
        else Ref(text, chance.choice(["person", "place", ""]))
    )


def ruling(chance: random.Random, linked: Linked) -> NameDecision:
    one, other, made = ref(chance, linked), ref(chance, linked), f"{chance.randint(0, 99):02}"
    verb = chance.choice(["same", "same", "different", "different", "split", "rename", "kind", "not a name"])
    if verb in ("same", "different", "split"):
        return NameDecision(verb, one, other, made=made)  # type: ignore[arg-type]
    value = {"rename": f"N{made}", "kind": "other", "not a name": chance.choice(["", "all"])}[verb]
    return NameDecision(verb, one, value=value, made=made)  # type: ignore[arg-type]


def hold(linked: Linked) -> None:
    """Entities and mentions say the same."""
    count: Counter[str] = Counter()
    spelt: Counter[tuple[str, str]] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for article, mentions in linked.mentions.items():
        for mention in mentions:
            count[mention.entity] += 1
            spelt[mention.entity, mention.text] += 1
            articles[mention.entity].add(article)
    assert count == Counter({entity.id: entity.mentions for entity in linked.entities})
    for entity in linked.entities:
        assert articles[entity.id] == set(entity.articles)
        assert {v.text: v.count for v in entity.variants} == {
            t: n for (e, t), n in spelt.items() if e == entity.id
        }


def found_again(linked: Linked, decided: Decided, entity: Entity) -> bool:
    spellings = Spellings(linked.entities, lambda article: linked.mentions.get(article, ()))
    ref = ref_of(entity, decided, spellings)
    raw = spellings.find(ref)
    return raw is not None and decided.entity_of(raw, ref.text, ref.article, ref.start) == entity.id


@pytest.mark.parametrize("seed", range(150))
def test_decisions_keep_the_books(seed: int) -> None:
    chance = random.Random(seed)
    linked = world(chance)
    rulings = [ruling(chance, linked) for _ in range(chance.randint(0, 8))]
    after, decided = decide(linked, rulings)
    hold(after)
    assert all(found_again(linked, decided, entity) for entity in after.entities)
    assert decide(linked, rulings[::-1])[0] == after
    turned = Linked(linked.mentions, linked.entities[::-1])
    assert set(decide(turned, rulings)[0].entities) == set(after.entities)
