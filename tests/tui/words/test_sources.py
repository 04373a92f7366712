from store.records import Event, Telling
from tui.words.sources import Voices

OUTLETS = {"a": "TASS", "b": "tass ", "c": "Xinhua", "d": "", "e": ""}


def told_in(*articles: str) -> Event:
    return Event(
        "v", None, "x", tuple(Telling(a, n, n + 1, None, "", "x") for n, a in enumerate(articles)), ()
    )


def test_articles_of_one_outlet_are_one_voice() -> None:
    assert Voices(OUTLETS).of(told_in("a", "b", "a")) == 1
    assert Voices(OUTLETS).of(told_in("a", "b", "c")) == 2


def test_articles_without_an_outlet_speak_for_themselves() -> None:
    assert Voices(OUTLETS).of(told_in("d", "e", "a")) == 3
    assert Voices().of(told_in("a", "b")) == 2


def test_copies_are_one_voice_whoever_carries_them() -> None:
    assert Voices(OUTLETS, {"a": "a", "c": "a", "d": "a"}).of(told_in("a", "c", "d")) == 1


def test_articles_are_counted_without_their_event() -> None:
    assert Voices(OUTLETS).among(()) == 0
    assert Voices(OUTLETS).among(("a",)) == 1
    assert Voices(OUTLETS).among(("a", "b", "c")) == 2
