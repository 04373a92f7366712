import pytest

from store.notes import tags


@pytest.mark.parametrize(
    "typed, kept",
    [
        ("war", "war"),
        (" war  crimes ", "war crimes"),
        ("a / b", "a/b"),
        ("/a//b/", "a/b"),
        ("e\u0301", "é"),
        ("a\nb", "a b"),
    ],
)
def test_tags_are_cleaned(typed: str, kept: str) -> None:
    assert tags.clean(typed) == kept


@pytest.mark.parametrize("typed", ["", "  ", "/", " / / "])
def test_a_blank_tag_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="needs a name"):
        tags.clean(typed)


def test_each_tag_once() -> None:
    assert tags.clean_all(["b", "a", " b"]) == ("b", "a")


def test_a_renamed_parent_takes_its_children_along() -> None:
    assert tags.renamed(("a", "a/b", "ab", "c"), "a", "x/y") == ("x/y", "x/y/b", "ab", "c")
    assert tags.renamed(("a", "b"), "a", "b") == ("b",)
    assert tags.renamed(("a/b",), "a", "a/b") == ("a/b/b",)


def test_a_deleted_parent_takes_its_children_along() -> None:
    assert tags.without(("a", "a/b", "ab"), "a") == ("ab",)
