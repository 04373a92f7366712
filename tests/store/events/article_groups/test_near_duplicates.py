"""Copies of one text: what papers do to wire copy, and what only looks like it."""

import random
from dataclasses import replace
from itertools import combinations

import pytest

from store.events.article_groups import near_duplicates
from store.events.article_groups.near_duplicates import Sketch
from store.records import Article, Document
from tests.store.events.made import document, event, telling

SUBJECTS = "minister court harbour union school river bakery museum railway clinic farmers council".split()
VERBS = (
    "opened delayed praised sued repaired visited closed measured promised counted ignored painted".split()
)
THINGS = (
    "bridge budget ferry orchard archive tunnel market stadium reservoir library lighthouse quarry".split()
)
PLACES = "Orlgrad Tessaly Northwick Brannmoor Cadwell Ilmenau Harstad Vellore Quinby Ostrava".split()
ENDS = "after a long debate|before the winter|despite the rain|without a vote|under new rules|for the second time".split(
    "|"
)


def sentence(chance: random.Random) -> str:
    return (
        f"The {chance.choice(SUBJECTS)} of {chance.choice(PLACES)} {chance.choice(VERBS)} the {chance.choice(THINGS)} "
        f"and the {chance.choice(THINGS)} in {chance.choice(PLACES)} {chance.choice(ENDS)}, {chance.randint(2, 990)} in all."
    )


def report(seed: int, sentences: int = 14) -> str:
    chance = random.Random(seed)
    return " ".join(sentence(chance) for _ in range(sentences))


def edited(text: str, chance: random.Random, share: float) -> str:
    return " ".join(chance.choice(THINGS) if chance.random() < share else word for word in text.split())


def cut(text: str, share: float) -> str:
    kept = text.split(". ")
    return ". ".join(kept[: int(len(kept) * share)]) + "."


def changes(text: str, seed: int) -> dict[str, str]:
    """What is done to wire copy."""
    chance = random.Random(seed)
    return {
        "as it is": text,
        "headline": f"{sentence(chance)}\nBy Our Reporter | Updated 10:30\n{text}\nRead more on our site.",
        "cut": cut(text, 0.5),
        "cut short": cut(text, 0.25),
        "edited": edited(text, chance, 0.05),
        "cut and edited": edited(cut(text, 0.7), chance, 0.03),
        "typography": text.replace(". ", ".\n\n").replace("the ", "The "),
    }


def pairs(found: tuple[tuple[str, ...], ...]) -> set[tuple[str, str]]:
    return {pair for group in found for pair in combinations(sorted(group), 2)}


def test_changed_copies_are_found_and_nothing_else() -> None:
    documents, true = [], set()
    for seed in range(40):
        keys = []
        for name, text in changes(report(seed), seed).items():
            keys.append(f"{seed}-{name}")
            documents.append(document(keys[-1], text))
        true |= set(combinations(sorted(keys), 2))
    found = pairs(near_duplicates.find(documents))
    assert found <= true
    assert len(found) >= 0.95 * len(true)


def test_a_form_filled_in_anew_is_no_copy() -> None:
    form = (
        "{0} shares rose {1} percent to {2} on Friday, their best day since {3}, after {0} said that it sold {4} units in "
        "the quarter. Analysts polled by {5} had expected {6}. {0} did not say how many people it will hire in {7}."
    )
    chance = random.Random(3)
    made = [
        form.format(
            *(
                chance.choice(PLACES) + str(chance.randint(1, 99))
                if at in (0, 5, 7)
                else chance.randint(2, 9999)
                for at in range(8)
            )
        )
        for _ in range(30)
    ]
    assert near_duplicates.find(document(str(at), text) for at, text in enumerate(made)) == ()


def test_a_quoted_statement_makes_no_copies() -> None:
    statement = report(99, 2)
    a, b = f"{report(1)} He said: {statement}", f"{report(2)} She said: {statement}"
    assert near_duplicates.find([document("a", a), document("b", b)]) == ()


def test_short_texts_are_copies_only_word_for_word() -> None:
    made = [
        document("a", "Storm closes port."),
        document("b", "STORM closes\nport"),
        document("c", "Storm shuts port."),
    ]
    assert near_duplicates.find(made) == (("a", "b"),)


def test_texts_without_words_are_no_copies() -> None:
    assert near_duplicates.find([document("a", ""), document("b", "—"), document("c", " \n")]) == ()


def test_writing_without_blanks() -> None:
    text = "部长周一在提拉纳会晤双方签署了铁路议定书从五月起列车每天运行两次票价减半批评者说议定书来得太晚"
    assert near_duplicates.find([document("a", text), document("b", text[:-4] + "为时已晚")]) == (("a", "b"),)


def test_furniture_does_not_count() -> None:
    menu = report(50, 20)
    text, other = report(1, 6), report(2, 6)
    plain = [document("a", f"{menu}\n{text}"), document("b", f"{menu}\n{other}")]
    marked = [
        Document(_with_furniture(found, (0, len(menu))), found.text, found.published) for found in plain
    ]
    assert near_duplicates.find(plain) == (("a", "b"),)
    assert near_duplicates.find(marked) == ()


def _with_furniture(found: Document, span: tuple[int, int]) -> Article:
    return replace(found.article, furniture=(span,))


def test_the_order_of_the_articles_changes_nothing_but_the_order() -> None:
    made = [document(f"{s}{n}", t) for s in range(8) for n, t in changes(report(s), s).items()]
    shuffled = made[:]
    random.Random(5).shuffle(shuffled)
    assert pairs(near_duplicates.find(made)) == pairs(near_duplicates.find(shuffled))
    assert all(
        list(group) == sorted(group, key=[d.article.id for d in made].index)
        for group in near_duplicates.find(made)
    )


def test_many_copies_of_one_text_cost_no_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    same = near_duplicates.same

    def counted(a: Sketch, b: Sketch) -> bool:
        compared.append(1)
        return same(a, b)

    monkeypatch.setattr(near_duplicates, "same", counted)
    text = report(1, 30)
    chance = random.Random(1)
    found = near_duplicates.find(document(f"{at:03}", edited(text, chance, 0.02)) for at in range(300))
    assert [len(group) for group in found] == [300]
    assert len(compared) < 600


def test_sources_are_voices() -> None:
    a, b, c, d, e = (
        document("a", "The port closed.", source="Agency"),
        document("b", "The port closed.", source="Gazette"),
        document("c", "The port closed, we saw.", source="Gazette"),
        document("d", "Again: the port closed.", source="gazette "),
        document("e", "So the port closed."),
    )
    articles = {found.article.id: found.article for found in (a, b, c, d, e)}
    told = event("e1", *(telling(found, "port closed") for found in (a, b, c, d, e)))
    same = near_duplicates.lookup([("a", "b")])
    assert same == {"a": "a", "b": "a"}
    assert near_duplicates.sources(told, articles, same) == 3
    assert near_duplicates.sources(told, articles, {}) == 3
    assert near_duplicates.sources(event("e2", telling(a, "port"), telling(b, "port")), articles, same) == 1
    assert near_duplicates.sources(told, {}, same) == 4


@pytest.mark.parametrize("text", ["", "Two words", "The harbour union measured the tunnel in Ostrava. " * 90])
def test_a_sketch_survives_being_written(text: str) -> None:
    made = near_duplicates.sketch(text)
    assert near_duplicates.Sketch.from_bytes(made.to_bytes()) == made


@pytest.mark.parametrize("data", [b"", b"abc", near_duplicates.sketch("a b c d e f").to_bytes()[:30]])
def test_what_is_no_sketch(data: bytes) -> None:
    with pytest.raises(ValueError):
        near_duplicates.Sketch.from_bytes(data)
