from dataclasses import replace

from store.event_list import Listed
from store.records import Event, Telling, Told
from tui.panes.timeline_model.folds import HIDDEN
from tui.panes.timeline_model.timeline_list import Listing


def event(number: int, date: str | None, told: Told = "told") -> Event:
    tellings = (
        Telling("a", number * 10, number * 10 + 8, date, "", "x", told=told),
        Telling("b", 0, 50, date, "", "x"),
    )
    return Event(f"v{number}", date, f"Storm {number}", tellings if told == "told" else tellings[:1], ())


EVENTS = Listed([event(0, "2020-01"), event(1, "2020-02", "planned"), event(2, "2020-03"), event(3, None)])


def made(closed: frozenset[str] = frozenset(), words: str = "", hidden: bool = False) -> Listing:
    listing = Listing(EVENTS, hidden=Listed([event(9, "2019")]))
    listing.filter.read_on(10)
    listing.find(words, several=False)
    listing.group("year")
    listing.arrange(set(closed), words, hidden)
    return listing


def test_events_are_found_by_their_ids_and_by_where_they_are_told() -> None:
    listing = made(hidden=True)
    assert [listing.place(f"v{n}") for n in (0, 2, 1, 3, 9, 7)] == [1, 2, 4, 6, 8, None]
    assert listing.told_at("a", 22) == 2
    assert listing.told_at("a", 19) is None
    assert listing.told_at("b", 5) == 1
    assert listing.told_at("c", 5) is None


def test_closed_headings_take_the_place_of_what_is_below_them() -> None:
    listing = made(frozenset({"2020"}))
    assert listing.place("v1") is None
    assert listing.keys_of("v1") == {"2020", "2020 planned"}
    assert listing.place_of_heading("2020 planned") == 0
    assert listing.keys_of("v9") == set()


def test_folds_open_while_a_filter_is_set_but_for_hidden_ones() -> None:
    listing = made(frozenset({"2020", HIDDEN}), "storm", hidden=True)
    assert listing.place("v0") == 1
    assert listing.place("v9") is None
    assert [e.id for e in made(words='"storm 2"').found] == ["v2"]


def test_the_row_beside_is_the_next_then_the_one_before_and_never_hidden() -> None:
    listing = made(hidden=True)
    assert [listing.beside(place) for place in (1, 2, 6)] == ["v2", "v1", "v1"]


def test_an_event_of_an_earlier_list_is_given_as_it_is_now() -> None:
    now = Listing(
        Listed([replace(EVENTS[2], headline="Calm")]), hidden=Listed([replace(EVENTS[0], deeds=("hidden",))])
    )
    assert now.anew(EVENTS[2]).headline == "Calm"
    assert now.anew(EVENTS[0]).deeds == ("hidden",)
    assert now.anew(EVENTS[1]) is EVENTS[1]
    confirmed = replace(EVENTS[3], id="decided", deeds=("confirmed",))
    assert Listing(Listed([EVENTS[0], confirmed])).anew(EVENTS[3]) == confirmed


def test_only_what_two_sources_tell() -> None:
    listing = made()
    listing.find("", several=True)
    assert [e.id for e in listing.found] == ["v0", "v2", "v3"]
