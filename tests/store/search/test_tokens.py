"""Texts as the words they are searched by."""

from hypothesis import given
from hypothesis import strategies as st

from store.search.tokens import folded_words, query_words, sounded_words, tokens


def test_case_accents_and_scripts_meet() -> None:
    assert folded_words("Zürich’s CAFÉ") == ["zurich", "s", "cafe"]
    assert folded_words("Пашинян") == folded_words("Փաշինյան") == ["pashinyan"]


def test_letters_with_a_sign_also_give_their_sound() -> None:
    assert folded_words("Paşinyan") == ["pasinyan"]
    assert sounded_words("Paşinyan") == ["pashinyan"]
    assert query_words("Müller") == (("muller",), ("mueller",))


def test_scripts_without_blanks_give_pairs_and_their_last_character() -> None:
    assert folded_words("停火协议 2020") == ["停火", "火协", "协议", "议", "2020"]
    assert query_words("停火协")[0] == ("停火", "火协")
    assert query_words("火")[0] == ("火",)


def test_accents_of_their_own_and_signs_without_width_part_no_word() -> None:
    assert folded_words("cafe\u0301s so\u00adft") == ["cafes", "soft"]


def test_every_word_has_its_place() -> None:
    text = "Ça—die Straße, 停火协议!"
    assert [(token.word, text[token.start : token.end]) for token in tokens(text)] == [
        ("ca", "Ça"),
        ("die", "die"),
        ("strasse", "Straße"),
        ("停火", "停火"),
        ("火协", "火协"),
        ("协议", "协议"),
        ("议", "议"),
    ]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_places_lie_in_the_text_in_order_whatever_it_holds(text: str) -> None:
    found = tokens(text)
    assert [token.word for token in found] == folded_words(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)
