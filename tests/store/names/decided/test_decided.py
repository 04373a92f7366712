"""Decisions about names on top of what was linked: every kind, in any order, and where they contradict each other."""

import itertools

import pytest

from store.names import Linked, Text, link, spot
from store.names.overrides import Decided, NameDecision, Ref, decide
from store.records import Entity

TEXTS = {
    "a": "On Monday Marta Queiroz came to Oberthal. Later Queiroz left. Queiroz was tired.",
    "b": "On Tuesday Marta Queiroz met Anton Rezek in Oberthal. Nobody knew why Queirzo had come.",
    "c": "The valley of Silbertal is quiet. Rezek went to Silbertal in May. Anton Rezek slept.",
    "d": "In June Antonio Resek praised Silbertal. Antonio Resek left.",
}


def linked(texts: dict[str, str] | None = None) -> Linked:
    return link([spot(Text(key, text)) for key, text in (texts or TEXTS).items()])


def same(a: str, b: str, **more: str) -> NameDecision:
    return NameDecision("same", Ref(a), Ref(b), **more)


def different(a: str, b: str, **more: str) -> NameDecision:
    return NameDecision("different", Ref(a), Ref(b), **more)


def with_rulings(*rulings: NameDecision, texts: dict[str, str] | None = None) -> tuple[Linked, Decided]:
    return decide(linked(texts), rulings)


def entity(of: Linked, spelling: str) -> Entity:
    (found,) = [e for e in of.entities if any(v.text == spelling for v in e.variants)]
    return found


def told(of: Linked) -> object:
    """All that a reader sees, without ids."""
    entities = {e.id: (e.name, e.kind) for e in of.entities}
    mentions = {
        a: [(m.text, m.start, entities[m.entity], m.kind) for m in ms] for a, ms in of.mentions.items()
    }
    return mentions, sorted((e.name, e.kind, e.mentions, sorted(e.articles), e.variants) for e in of.entities)


def test_nothing_decided_changes_nothing() -> None:
    before = linked()
    after, _ = decide(before, [])
    assert after == before


def test_same_joins_two_entities_everywhere_and_says_who_did() -> None:
    of, _ = with_rulings(same("Silbertal", "Oberthal"))
    one = entity(of, "Oberthal")
    assert {v.text for v in one.variants} == {"Oberthal", "Silbertal"}
    assert one.articles == ("a", "b", "c", "d")
    assert one.mentions == sum(v.count for v in one.variants) == 5
    brought = next(v for v in one.variants if v.text != one.name)
    assert brought.why == "joined by you: “Silbertal” is “Oberthal”"
    assert all(m.entity == one.id for ms in of.mentions.values() for m in ms if "thal" in m.text)


def test_joined_spellings_keep_their_own_reason() -> None:
    of, _ = with_rulings(same("Marta Queiroz", "Anton Rezek"))
    one = entity(of, "Queirzo")
    assert one.name == "Marta Queiroz"
    rezek = next(v for v in one.variants if v.text == "Rezek")
    assert "surname" in rezek.why
    assert "joined by you" in rezek.why


def test_different_takes_a_spelling_out_of_an_entity() -> None:
    assert entity(linked(), "Queirzo").name == "Marta Queiroz"
    of, decided = with_rulings(different("Queirzo", "Marta Queiroz"))
    assert entity(of, "Queirzo").variants[0].why == "kept apart by you, was “Marta Queiroz”"
    assert {v.text for v in entity(of, "Marta Queiroz").variants} == {"Marta Queiroz", "Queiroz"}
    assert not decided.contradictions


def test_different_forbids_what_is_not_linked_yet() -> None:
    """Said of two that nothing links, it changes nothing until something would."""
    of, _ = with_rulings(different("Silbertal", "Oberthal"))
    assert told(of) == told(linked())


def test_a_spelling_split_off_everywhere() -> None:
    of, _ = with_rulings(NameDecision("split", Ref("Queirzo"), Ref("Marta Queiroz")))
    alone = entity(of, "Queirzo")
    assert (alone.name, alone.mentions, alone.articles) == ("Queirzo", 1, ("b",))
    assert alone.variants[0].why == "split off by you, was “Marta Queiroz”"
    assert entity(of, "Queiroz").mentions == 4


def test_a_spelling_split_off_in_one_article() -> None:
    of, _ = with_rulings(NameDecision("split", Ref("Queiroz", "", "a"), Ref("Marta Queiroz")))
    (alone,) = [e for e in of.entities if e.name == "Queiroz"]
    assert (alone.mentions, alone.articles) == (2, ("a",))
    assert entity(of, "Marta Queiroz").articles == ("a", "b")


def test_one_mention_split_off() -> None:
    at = TEXTS["a"].rindex("Queiroz")
    of, _ = with_rulings(NameDecision("split", Ref("Queiroz", "", "a", at), Ref("Marta Queiroz")))
    (alone,) = [e for e in of.entities if e.name == "Queiroz"]
    assert alone.mentions == 1
    assert [m.entity == alone.id for m in of.mentions["a"] if m.text == "Queiroz"] == [False, True]


def test_what_was_split_off_can_be_joined_elsewhere() -> None:
    at = TEXTS["a"].rindex("Queiroz")
    mention = Ref("Queiroz", "", "a", at)
    of, _ = with_rulings(
        NameDecision("split", mention, Ref("Marta Queiroz")),
        NameDecision("same", mention, Ref("Anton Rezek")),
    )
    assert [m.entity for m in of.mentions["a"]][-1] == entity(of, "Anton Rezek").id


def test_renaming_and_kinds_reach_every_mention() -> None:
    of, _ = with_rulings(
        NameDecision("rename", Ref("Oberthal"), value="The Valley"),
        NameDecision("kind", Ref("Oberthal"), value="other"),
    )
    one = entity(of, "Oberthal")
    assert (one.name, one.kind) == ("The Valley", "other")
    assert {m.kind for ms in of.mentions.values() for m in ms if m.text == "Oberthal"} == {"other"}


def test_the_last_name_given_holds() -> None:
    of, _ = with_rulings(
        NameDecision("rename", Ref("Oberthal"), value="Second", made="2"),
        NameDecision("rename", Ref("Silbertal"), value="First", made="1"),
        same("Silbertal", "Oberthal"),
    )
    assert entity(of, "Oberthal").name == "Second"


def test_a_spelling_that_is_no_name() -> None:
    of, _ = with_rulings(NameDecision("not a name", Ref("Queirzo")))
    assert not any(v.text == "Queirzo" for e in of.entities for v in e.variants)
    assert not any(m.text == "Queirzo" for m in of.mentions["b"])
    assert entity(of, "Marta Queiroz").mentions == 4


def test_an_entity_that_is_no_name() -> None:
    of, _ = with_rulings(NameDecision("not a name", Ref("Marta Queiroz"), value="all"))
    assert not any("Quei" in m.text for ms in of.mentions.values() for m in ms)


def test_not_a_name_in_one_place() -> None:
    at = TEXTS["a"].rindex("Queiroz")
    of, _ = with_rulings(NameDecision("not a name", Ref("Queiroz", "", "a", at)))
    assert [m.text for m in of.mentions["a"]].count("Queiroz") == 1
    assert entity(of, "Queiroz").mentions == 4


def test_decisions_about_spellings_that_are_nowhere_wait() -> None:
    of, decided = with_rulings(same("Nobody", "Oberthal"), NameDecision("rename", Ref("Nowhere"), value="x"))
    assert told(of) == told(linked())
    assert [r.one.text for r in decided.waiting] == ["Nobody", "Nowhere"]


RULINGS = (
    same("Silbertal", "Oberthal", made="1"),
    different("Queirzo", "Marta Queiroz", made="2"),
    NameDecision("split", Ref("Rezek"), Ref("Anton Rezek"), made="3"),
    NameDecision("rename", Ref("Anton Rezek"), value="A. Rezek", made="4"),
    NameDecision("kind", Ref("Queirzo"), value="other", made="5"),
    NameDecision("not a name", Ref("Antonio Resek"), value="all", made="6"),
)


def test_the_order_of_decisions_does_not_matter() -> None:
    expected = told(with_rulings(*RULINGS)[0])
    for order in itertools.islice(itertools.permutations(RULINGS), 0, 720, 37):
        assert told(with_rulings(*order)[0]) == expected


@pytest.mark.parametrize("order", ["abcd", "dcba", "bdac"])
def test_the_order_of_import_does_not_matter(order: str) -> None:
    assert told(with_rulings(*RULINGS, texts={key: TEXTS[key] for key in order})[0]) == told(
        with_rulings(*RULINGS)[0]
    )


def test_decisions_hold_after_more_articles() -> None:
    more = {**TEXTS, "e": "Silbertal and Oberthal are near Kleinberg. Queirzo came by. Queirzo left."}
    of, _ = with_rulings(*RULINGS, texts=more)
    assert entity(of, "Silbertal").id == entity(of, "Oberthal").id
    assert entity(of, "Queirzo").id != entity(of, "Marta Queiroz").id


def test_a_contradiction_with_a_rule_is_told_and_the_reader_wins() -> None:
    """Oberthal is not Queirzo; Oberthal is Marta Queiroz, and Queirzo matches that."""
    of, decided = with_rulings(different("Oberthal", "Queirzo"), same("Oberthal", "Marta Queiroz"))
    assert entity(of, "Oberthal").id == entity(of, "Marta Queiroz").id
    assert entity(of, "Queirzo").id != entity(of, "Marta Queiroz").id
    (found,) = decided.contradictions
    assert "“Oberthal” is not “Queirzo”, you said, but “Marta Queiroz” is “Oberthal”" in found.words
    assert "“Marta Queiroz” matches “Queirzo” (typo" in found.words
    assert not found.left_out


def test_a_contradiction_among_decisions_leaves_the_last_out() -> None:
    rulings = (
        same("Oberthal", "Silbertal", made="1"),
        same("Silbertal", "Anton Rezek", made="3"),
        different("Oberthal", "Anton Rezek", made="2"),
    )
    for order in itertools.permutations(rulings):
        of, decided = with_rulings(*order)
        assert entity(of, "Oberthal").id == entity(of, "Silbertal").id != entity(of, "Anton Rezek").id
        (found,) = decided.contradictions
        assert found.left_out
        assert "“Silbertal” and “Anton Rezek” are not joined" in found.words


def test_the_reader_overrules_the_alias_file() -> None:
    file = different("Silbertal", "Oberthal", by="your alias file, line 3")
    of, decided = with_rulings(file, same("Oberthal", "Silbertal"))
    assert entity(of, "Oberthal").id == entity(of, "Silbertal").id
    assert not decided.contradictions


def test_the_alias_file_is_named_as_the_reason() -> None:
    of, _ = with_rulings(same("Silbertal", "Oberthal", by="your alias file, line 3"))
    whys = [v.why for v in entity(of, "Oberthal").variants]
    assert "joined by your alias file, line 3: “Silbertal” is “Oberthal”" in whys
