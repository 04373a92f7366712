"""Keys under which slips of the pen meet."""

from store.names.spelling.slip_keys import deletes


def test_one_letter_apart_share_a_key() -> None:
    assert deletes("Lindqvist") & deletes("Lindqvst")
    assert deletes("Lindqvist") & deletes("Lindqwist")


def test_a_text_without_blanks_has_one_key() -> None:
    assert deletes("カタ" * 50_000) == {"カタ" * 50_000}
