import pytest

from store.text import segmentation as prose


def said(text: str) -> list[str]:
    return [text[a:b] for a, b in prose.sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["It rained.", "Nobody came!", "Why?"],
        ["Mr. Lee met Sen. Ortiz on Nov. 9 in St. Paul.", "They talked."],
        ["“We leave,” he said.", "“Now.”"],
        ["The firm, Acme Inc. of Dover, grew 3.5 percent."],
        ["He joined Acme Inc.", "The firm grew."],
        ["She works for the U.S. Treasury.", "He does not."],
        ["Он приехал.", "Она уехала."],
        ["Նա եկավ։", "Նա գնաց։"],
        ["J. R. Smith spoke at 5 p.m. on Friday."],
        ["Prices fell … and then rose."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert said(" ".join(sentences)) == sentences


def test_chinese_needs_no_blank() -> None:
    assert said("他来了。她走了！") == ["他来了。", "她走了！"]


def test_no_sentence_crosses_a_line_end() -> None:
    assert said("A headline\n\nThe story begins here\nand goes on.") == [
        "A headline",
        "The story begins here",
        "and goes on.",
    ]


def test_every_visible_character_belongs_to_one_sentence() -> None:
    text = "  One.  Two?! (Three.)\n\n\t“Four” … five;\nsix."
    covered = "".join(said(text))
    assert "".join(covered.split()) == "".join(text.split())


def test_sentence_at_finds_the_one_around_or_nearest() -> None:
    text = "First one. Second one.\n\nThird."
    assert text[slice(*prose.sentence_at(text, 12))] == "Second one."
    assert text[slice(*prose.sentence_at(text, 23))] in ("Second one.", "Third.")
    assert prose.sentence_at("  \n ", 1) == (0, 0)


def test_words_keep_inner_marks() -> None:
    text = "Russia’s Nagorno-Karabakh, U.S policy; 3.5"
    assert [text[a:b] for a, b in prose.words(text)] == [
        "Russia’s",
        "Nagorno-Karabakh",
        "U.S",
        "policy",
        "3.5",
    ]
