"""What is left of an article whose news others tell as well."""

from store.articles import Given
from store.articles.metadata.describe import describe
from store.pipeline import analyse
from store.records import Document, Event

NEWS = "Ministers sign treaty in Orlgrad\n\nMinister Mara Valenko and Tobin Ostberg signed the ferry treaty in Orlgrad on Friday."
SIDE = "Lorry drivers blocked the ring road of Halden on Friday to protest against tolls."
REST = "Valenko thanked the hosts. She praised the interpreters. Ostberg left without a word. He declined to answer."
OTHER = "Orlgrad treaty signed\n\nTobin Ostberg and Minister Mara Valenko signed the ferry treaty in Orlgrad on Friday."


def rows(*texts: str) -> tuple[Event, ...]:
    documents = []
    for number, text in enumerate(texts):
        key = f"{number:016x}"
        article = describe(text, id=key, path=f"/news/{key}.txt", given=Given(published="2021-05-08"))
        documents.append(Document(article, text, article.published, None))
    return analyse(documents).events


def told(found: tuple[Event, ...], words: str) -> Event:
    (row,) = (row for row in found if row.headline.startswith(words))
    return row


def test_a_side_of_the_news_is_no_head_over_the_rest() -> None:
    found = rows(f"{NEWS} {REST} {SIDE}", OTHER)
    shared = next(row for row in found if len({t.article for t in row.tellings}) == 2)
    assert "treaty" in shared.headline
    side = told(found, "Lorry drivers blocked")
    assert len(side.tellings) == 1 and not side.aside
    rest = [row for row in found if row not in (shared, side)]
    assert all(row.aside for row in rest)


def test_where_nobody_else_tells_the_news_all_stands_in_its_row() -> None:
    found = rows(f"{NEWS} {REST} {SIDE}")
    assert max(len(row.tellings) for row in found) >= 5
