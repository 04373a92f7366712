"""When names occur, and the orders that follow from it."""

import time

from store.records import Entity, Kind
from tui.panes.rows import entity_order
from tui.panes.rows.entity_dates import CELLS, UNDATED, Seen

DATES = {"a": "2021-04-08", "b": "2022-02-25", "c": "2022-05-31", "d": "2022-09", "e": None}


def entity(name: str, articles: str, mentions: int = 1, kind: Kind = "person") -> Entity:
    return Entity(name, name, kind, (), mentions, tuple(articles))


def test_few_dates_have_a_cell_each() -> None:
    seen = Seen(DATES)
    assert seen.strip(entity("Rowe", "ad")) == "▇▁▁▇"
    assert seen.strip(entity("Rook", "be")) == "▁▇▁▁"


def test_a_name_of_undated_articles_only_has_a_blank_strip() -> None:
    assert Seen(DATES).strip(entity("Rowe", "e")) == "    "
    assert Seen(DATES).first(entity("Rowe", "e")) == UNDATED


def test_one_date_makes_no_strip() -> None:
    assert Seen({"a": "2021", "b": "2021"}).strip(entity("Rowe", "ab")) == ""
    assert Seen().strip(entity("Rowe", "ab")) == ""


def test_articles_on_one_day_weigh_more() -> None:
    seen = Seen({**DATES, "f": "2021-04-08", "g": "2021-04-08", "h": "2021-04-08"})
    assert seen.strip(entity("Rowe", "afghd")) == "▇▁▁▂"


def test_an_early_article_does_not_press_the_rest_together() -> None:
    dates = {str(n): f"2021-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(400)} | {"old": "1976"}
    seen = Seen(dates)
    everything = Entity("e", "Rowe", "person", (), 401, tuple(dates))
    strip = seen.strip(everything)
    assert len(strip) == CELLS
    assert set(strip) <= {"▅", "▇"}


def test_orders() -> None:
    seen = Seen(DATES)
    some = [
        entity("Rook", "bc", 5),
        entity("Hull", "e", 4, "place"),
        entity("Abel", "abc", 3),
        entity("Zoe", "d", 2),
    ]

    def names(order: str) -> list[str]:
        return [found.name for found in entity_order.sort(some, order, seen)]

    assert names("mentions") == ["Rook", "Hull", "Abel", "Zoe"]
    assert names("articles") == ["Abel", "Rook", "Hull", "Zoe"]
    assert names("name") == ["Abel", "Hull", "Rook", "Zoe"]
    assert names("kind") == ["Rook", "Abel", "Zoe", "Hull"]
    assert names("first seen") == ["Abel", "Rook", "Zoe", "Hull"]
    assert names("last seen") == ["Zoe", "Rook", "Abel", "Hull"]


def test_a_round_goes_on_and_begins_again() -> None:
    assert entity_order.after(entity_order.ORDERS, "mentions") == "articles"
    assert entity_order.after(entity_order.ORDERS, "last seen") == "mentions"
    assert entity_order.after(entity_order.ORDERS, "nonsense") == "mentions"


def test_ten_thousand_articles_are_no_obstacle() -> None:
    dates = {str(n): f"20{n % 20:02}-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(10_000)}
    seen = Seen(dates)
    many = [Entity(str(n), f"N{n}", "person", (), 1, (str(n), str(n * 7 % 10_000))) for n in range(10_000)]
    start = time.process_time()
    entity_order.sort(many, "last seen", seen)
    seen.strip(Entity("all", "All", "place", (), 1, tuple(dates)))
    assert time.process_time() - start < 2
