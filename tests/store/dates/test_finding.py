"""The road as a whole: sentences in, records out."""

from store.dates import find


def values(text: str, published: str | None = "2021-04-08") -> dict[str, tuple[str, str | None]]:
    return {found.text: (found.value, found.edtf) for found in find(text, published)}


def test_weekdays_count_back_from_the_article() -> None:
    assert values("The two met on Wednesday.") == {"Wednesday": ("2021-04-07", "2021-04-07")}


def test_weekday_with_a_sign_of_the_future() -> None:
    assert values("The court will hear the case on Monday.")["Monday"][0] == "2021-04-12"


def test_a_date_borrows_the_year_of_the_one_it_is_joined_to() -> None:
    found = values("The deals of March 3, 2019; January 11 and June 26, 2020 hold.")
    assert [value for value, _ in found.values()] == ["2019-03-03", "2020-01-11", "2020-06-26"]


def test_an_undated_article_invents_nothing() -> None:
    found = values("They met on the 19th. Clashes began in early August.", None)
    assert found["the 19th"] == ("XXXX-XX-19", "XXXX-XX-19")
    assert found["early August"] == ("XXXX-08", "XXXX-08~")


def test_the_reason_names_what_is_missing() -> None:
    (found,) = find("They met on Tuesday.")
    assert found.edtf is None
    assert "not known" in found.how
