from pathlib import Path

import pytest

from store.articles import Loaded, describe, read
from store.records import Article

SEEDS = sorted(Path(__file__).parents[4].joinpath("seeds").glob("*.txt"))


def seed(number: int) -> tuple[Article, str]:
    (loaded,) = read(SEEDS[number])
    assert isinstance(loaded, Loaded)
    return loaded.article, loaded.text


def furniture(article: Article, text: str) -> list[str]:
    return [text[start:end] for start, end in article.furniture]


def test_headline_first_and_agency_last() -> None:
    article, text = seed(0)
    assert article.title and article.title.span == (0, text.index("\n"))
    assert article.source and article.source.value == "Xinhua News Agency"
    assert furniture(article, text) == []


def test_no_headline_and_leftovers_of_the_page() -> None:
    article, text = seed(1)
    assert article.title is None and article.source is None and article.byline is None
    assert furniture(article, text) == ["-", "|"]


def test_headline_and_date_at_the_end() -> None:
    article, text = seed(2)
    assert article.title and article.title.value.startswith("Armenian, Russian Leaders Meet")
    assert article.published.value == "2021-04-08"
    assert furniture(article, text) == []


def test_menu_headline_and_dateline() -> None:
    article, text = seed(3)
    assert article.title and article.title.value.startswith("Russian, Azerbaijani presidents")
    assert article.dateline and article.dateline.value == "MOSCOW, May 31. /TASS/."
    assert article.source and article.source.value == "TASS"
    assert furniture(article, text) == ["All news"]


def test_leftovers_label_and_a_byline_cut_off() -> None:
    article, text = seed(4)
    assert article.title and article.title.value.startswith("Asbarez: Russia Claims")
    assert article.source and article.source.value == "Asbarez"
    assert article.byline and article.byline.value == "Ara Felekian"
    assert article.published.value and article.published.value.startswith("2022")
    assert furniture(article, text) == ["X", "Categories: 2022"]


def test_counts() -> None:
    article = describe("Two words", id="i", path="p")
    assert (article.id, article.path, article.length, article.words, len(article.body)) == (
        "i",
        "p",
        9,
        2,
        64,
    )


@pytest.mark.parametrize(
    "text", ["", "\n\n", "\x00", ".", "a", "\u202e\u200b", "é" * 3, "\n".join("ab" * i for i in range(50))]
)
def test_odd_texts(text: str) -> None:
    assert describe(text, id="", path="").length == len(text)


HOSTILE = [
    "word ", "a", "A", "AB ", "\n", " ", "(", "(a ", "[", ".", " -", "- ", "a/", "a: ", "http://", "1", "A, ", "May 3, ", "By A ",
    "|", '"', "© ", "(Reporting by ", "?”", "World > Asia\n", "市", "#", "_", "our newsletter ", "Tags: a\n", "Aa", "de ", "A | ", "A-",
    "(" + "a" * 110, "Photo: A/", "https://a/2021/", "12:05 ", "updated: ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_texts(piece: str) -> None:
    """A rule that backtracks over all divisions of a line would not come back from these."""
    text = piece * (60_000 // len(piece))
    assert describe(text, id="", path="").length == len(text)
    for start in ("OSLO, May 3 (", "By Jane ", "X: "):
        assert describe(start + text[:400], id="", path="").body


def test_an_article_without_a_title_is_known_by_its_first_words() -> None:
    story = (
        "The ferry to the islands stayed in port on Monday because of a storm that had been foretold for days. "
        * 4
    )
    found = describe(f"HULL, May 3 (Herald) -- {story}\n\nNobody was hurt.", id="a", path="a.txt")
    assert found.title is None
    assert (
        found.opening
        == "The ferry to the islands stayed in port on Monday because of a storm that had been foretold for …"
    )


def test_an_article_with_a_title_needs_no_first_words() -> None:
    story = "The ferry to the islands stayed in port on Monday because of a storm."
    assert describe(f"Ferry stays in port\n\n{story}", id="a", path="a.txt").opening == ""
