"""Tellings of passages that the reader chose."""

from store.events.overrides.reader_telling import telling
from store.records import Mention, TimeExpression
from tests.store.events.made import document

TEXT = "Vale will open the depot on 3 May 2021. Nobody knows why Ost left Quinby. Ost slept on 9 May."
ARTICLE = document("a", TEXT, "2021-04-30")


def date(words: str, value: str) -> TimeExpression:
    start = TEXT.index(words)
    return TimeExpression(start, start + len(words), words, "DATE", value, value, f"“{words}”")


def name(words: str, entity: str, start: int) -> Mention:
    at = TEXT.index(words, start)
    return Mention(at, at + len(words), words, "person", entity)


DATES = (date("3 May 2021", "2021-05-03"), date("9 May", "2021-05-09"))
NAMES = (name("Vale", "vale", 0), name("Ost", "ost", 0), name("Quinby", "quinby", 0), name("Ost", "ost", 70))


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_the_date_that_a_passage_says() -> None:
    made = telling(ARTICLE, span("Vale will open the depot on 3 May 2021."), DATES, NAMES, 0)
    assert (made.date, made.said, made.inferred, made.told) == ("2021-05-03", "3 May 2021", False, "planned")
    assert (made.headline, made.entities, made.by_reader) == ("Vale will open the depot", ("vale",), True)
    assert made.how == "“3 May 2021”"


def test_without_one_the_article_s_own_is_inferred() -> None:
    made = telling(ARTICLE, span("Nobody knows why Ost left Quinby."), DATES, NAMES, 4)
    assert (made.date, made.said, made.inferred, made.place) == ("2021-04-30", "", True, 4)
    assert made.entities == ("ost", "quinby")
    assert made.how == "no date in the passage: the article's own date, 30 Apr 2021"


def test_an_article_without_a_date_gives_none() -> None:
    made = telling(document("a", TEXT), span("Nobody knows why Ost left Quinby."), (), (), 0)
    assert (made.date, made.inferred, made.how, made.entities) == (None, False, "", ())


def test_dates_and_names_around_the_passage_are_none_of_it() -> None:
    made = telling(ARTICLE, span("slept on 9"), DATES, NAMES, 0)
    assert (made.said, made.entities) == ("", ())
    both = telling(ARTICLE, (0, len(TEXT)), DATES, NAMES, 0)
    assert (both.said, both.entities) == ("3 May 2021", ("vale", "ost", "quinby"))
