from store.records import UNDATED, Genre, Published
from tui.words import wording


def test_an_articles_date_says_how_sure_it_is() -> None:
    assert wording.dated(Published("2021-04-08", "stated")) == "8 Apr 2021"
    assert wording.dated(Published("2022-09", "inferred", inferred=True)) == "Sep 2022~"
    assert wording.dated(UNDATED) == "undated"
    assert wording.dated(Published(None, "contradiction", candidates=("2019", "2021"))) == "date in doubt"


def test_the_kind_of_an_article_says_when_the_reader_gave_it() -> None:
    assert wording.genre(Genre("live", ("its entries have times",))) == "live report"
    assert wording.genre(Genre("listing", ("you say so",), decided=True)) == "listing (you say so)"


def test_counts_and_short_lines() -> None:
    assert [wording.counted(n, "article") for n in (0, 1, 2000)] == [
        "0 articles",
        "1 article",
        "2,000 articles",
    ]
    assert wording.counted(2, "entity", "entities") == "2 entities"
    assert wording.short("a  line\nof words", 8) == "a line…"
