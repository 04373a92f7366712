"""Words from outside never reach the terminal raw."""

from tui.cli.messages import count, listed, plain


def test_escape_codes_and_bidi_overrides_are_shown() -> None:
    words = plain("a\x1b[31mb\nc\u202ed\x9b\udcff")
    assert words.isprintable()
    assert "\x1b" not in words
    assert "\u202e" not in words


def test_other_letters_stay() -> None:
    assert plain("Փաշինյան — Пашинян") == "Փաշինյան — Пашинян"


def test_numbers_and_lists() -> None:
    assert count(1, "article") == "1 article"
    assert count(1200, "article") == "1,200 articles"
    assert listed("abc") == "a, b, c"
    assert listed("abcde") == "a, b, c and 2 more"
