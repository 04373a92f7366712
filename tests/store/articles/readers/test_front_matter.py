import pytest

from store.articles import Given
from store.articles.readers import front_matter

BODY = "The council met on Monday.\n"


def split(block: str) -> tuple[Given, str, tuple[str, ...]]:
    return front_matter.split(f"---\n{block}---\n{BODY}")


def test_fields() -> None:
    given, text, notices = split(
        "Title: 'Six hours: nothing'\ndate: 2022-09-07\nsource: Herald\nauthors: [Ana Reyes, Tom Hale]\ntags: war, peace\n"
    )
    assert text == BODY and notices == ()
    assert given == Given(
        "Six hours: nothing", "2022-09-07", "Herald", "Ana Reyes, Tom Hale", ("war", "peace"), "front matter"
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2022-09-07", "2022-09-07"),
        ("2022-09-07 14:30:00", "2022-09-07T14:30"),
        ("'2022-09'", "2022-09"),
        ("2022-09", "2022-09"),
        ("2022", "2022"),
        ("7 September 2022", "7 September 2022"),
    ],
)
def test_dates_as_yaml_reads_them(written: str, read: str) -> None:
    assert split(f"date: {written}\n")[0].published == read


def test_authors_as_mappings() -> None:
    assert (
        split("author:\n  - name: Ana Reyes\n    email: x\n  - Tom Hale\n")[0].byline == "Ana Reyes, Tom Hale"
    )


@pytest.mark.parametrize(
    "block", ["title: [unclosed\n", "a: b: c\n", "title: \x07\n", "date: 2022-13-45\n", "*a\n"]
)
def test_broken_yaml_stays_in_the_text_and_is_noticed(block: str) -> None:
    given, text, notices = split(block)
    assert given == Given() and text == f"---\n{block}---\n{BODY}"
    assert len(notices) == 1 and notices[0].startswith("its front matter was left in the text: ")


def test_code_is_not_run() -> None:
    _, text, notices = split("title: !!python/object/apply:os.getcwd []\n")
    assert notices and text.startswith("---")


@pytest.mark.parametrize(
    "text", [BODY, f"---\n\n{BODY}", f"--- a rule\n{BODY}", f"---\nJust prose.\n---\n{BODY}"]
)
def test_none(text: str) -> None:
    assert front_matter.split(text) == (Given(), text, ())


def test_a_title_that_is_no_text_is_noticed() -> None:
    given, _, notices = split("title: [a, b]\n")
    assert given.title is None and notices == ("the title in its front matter is not understood",)


def test_a_bomb_of_aliases_is_harmless() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]" for i in range(1, 40)]
    given, _, _ = split("\n".join([*lines, "tags: *a39"]) + "\n")
    assert given.tags == ()


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("&a\ntitle: x\nauthor: *a\n", "holds itself"),
        ("title: &a {name: *a}\n", "holds itself"),
        ("author: &a [*a, *a]\n", "holds itself"),
        ("<<: &a {<<: *a}\n", "holds itself"),
        ("title: " + "{name: " * 400 + "x" + "}" * 400 + "\n", "nested too deeply"),
        ("title: " + "[" * 20_000 + "\n", "nested too deeply"),
        ("- " * 20_000 + "\n", "nested too deeply"),
        ("? " * 5_000 + "\n", "nested too deeply"),
        ("title: !!bool x\n", "does not fit its kind"),
        ("date: !!timestamp x\n", "does not fit its kind"),
        ('title: "\\UFFFFFFFF"\n', "does not fit its kind"),
    ],
)
def test_what_no_front_matter_needs_stays_in_the_text(block: str, said: str) -> None:
    given, text, (notice,) = split(block)
    assert given == Given() and text == f"---\n{block}---\n{BODY}"
    assert notice.startswith("its front matter was left in the text: ") and said in notice


@pytest.mark.parametrize(
    "number", ["9" * 6_000, "0x" + "f" * 20_000, "0" + "7" * 20_000, ":".join(["59"] * 2_000), "1.50", "007"]
)
def test_numbers_are_the_words_that_they_were(number: str) -> None:
    given, text, notices = split(f"title: {number}\n{number[:40]}: x\n")
    assert (given.title, text, notices) == (number, BODY, ())


def test_an_alias_that_does_not_hold_itself_is_read() -> None:
    given, _, notices = split("title: &t Six hours\nsource: *t\n")
    assert (given.title, given.source, notices) == ("Six hours", "Six hours", ())


def test_half_a_character_is_replaced() -> None:
    given, _, _ = split('title: "half \\ud800 here"\n')
    assert given.title == "half ? here"
