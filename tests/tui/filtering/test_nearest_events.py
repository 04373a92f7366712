from store import edtf
from store.event_list import Listed
from store.records import Event
from tui.filtering.nearest_events import NEVER, OPEN, UNKNOWN, apart, length, nearest


def event(identifier: str, date: str | None, *names: str) -> Event:
    return Event(identifier, date, identifier, (), names)


def order(date: str | None, names: set[str], *events: Event) -> list[str]:
    return [events[index].id for index in nearest(Listed(events), date, names)]


def test_what_is_near_in_time_comes_first() -> None:
    found = order(
        "2021-04-07",
        set(),
        event("year", "2020-04-07"),
        event("week", "2021-04-13"),
        event("same", "2021-04-07"),
        event("month", "2021-04"),
        event("since", "1991/.."),
        event("undated", None),
    )
    assert found == ["same", "month", "week", "since", "undated", "year"]


def test_a_rare_name_counts_for_more_than_a_few_days() -> None:
    common = [event(f"c{n}", "2021-04-09", "city") for n in range(20)]
    found = order("2021-04-07", {"city", "mayor"}, *common, event("rare", "2021-04-20", "mayor"))
    assert found[0] == "rare"


def test_days_between_and_length() -> None:
    assert apart(edtf.days("2021-04-07"), edtf.days("2021-04")) == 0
    assert apart(edtf.days("2021-04-07"), edtf.days("2021-04-01")) == 6
    assert apart(edtf.days("2021-04-01"), edtf.days("2021-04-07")) == 6
    assert apart(edtf.days("1991/.."), edtf.days("1990-12-31")) == 1
    assert apart(NEVER, edtf.days("2021")) == UNKNOWN
    assert [length(edtf.days(value)) for value in ("2021-04-07", "2021-04", "1991/..")] == [1, 30, OPEN]
    assert length(NEVER) == 1
