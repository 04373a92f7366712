from pathlib import Path

import pytest

from store.library import Library
from tests.store.libraries import TEXT, loaded, opened, span


def with_text(folder: Path) -> tuple[Library, str]:
    library = opened(folder)
    article = library.add(loaded()).article
    library.set_published(article, "2021-04-08")
    return library, article


def monday(library: Library, article: str) -> str | None:
    return next((d.edtf for d in library.analysis().dates(article) if d.text.endswith("Monday")), None)


def test_a_reading_is_followed_at_once_and_undone(tmp_path: Path) -> None:
    with with_text(tmp_path)[0] as library:
        article = library.articles()[0].id
        assert monday(library, article) == "2021-04-05"
        library.read_date(article, *span(TEXT, "Monday"), "2021-04-12")
        assert monday(library, article) == "2021-04-12"
        assert library.undo() == "read “Monday” as 12 Apr 2021"
        assert monday(library, article) == "2021-04-05"


def test_a_reading_survives_a_restart_and_another_date_of_the_article(tmp_path: Path) -> None:
    library, article = with_text(tmp_path)
    with library:
        library.read_date(article, *span(TEXT, "Monday"), "2021-04-12")
    with opened(tmp_path) as again:
        again.set_published(article, "2020-01-01")
        assert monday(again, article) == "2021-04-12"
        again.analysis().refresh()
        assert monday(again, article) == "2021-04-12"


def test_reading_the_same_words_again_replaces_the_decision(tmp_path: Path) -> None:
    library, article = with_text(tmp_path)
    with library:
        library.read_date(article, *span(TEXT, "on Monday"), "2021-04-12")
        library.read_date(article, *span(TEXT, "Monday"), "2021-04-19")
        assert [d.value["edtf"] for d in library.decisions() if d.kind == "date"] == ["2021-04-19"]  # type: ignore[index]
        library.read_date(article, *span(TEXT, "Monday"), None)
        assert monday(library, article) == "2021-04-05"


def test_readings_of_other_words_stand_beside_each_other(tmp_path: Path) -> None:
    """One before and one behind the words that are read next; all three stay."""
    library, article = with_text(tmp_path)
    with library:
        for words, value in (
            ("Ministers", "2021-04-01"),
            ("railway", "2021-04-03"),
            ("Monday", "2021-04-12"),
        ):
            library.read_date(article, *span(TEXT, words), value)
        read = {TEXT[d.start : d.end]: d.edtf for d in library.document(article).decided}
        assert read == {"Ministers": "2021-04-01", "railway": "2021-04-03", "Monday": "2021-04-12"}


def test_a_reading_moves_with_its_words_and_waits_where_they_are_gone(tmp_path: Path) -> None:
    library, article = with_text(tmp_path)
    with library:
        library.read_date(article, *span(TEXT, "Monday"), "2021-04-12")
        library.add(loaded("A line above.\n\n" + TEXT))
        assert [words_at(library, article, d.start, d.end) for d in library.document(article).decided] == [
            "Monday"
        ]
        library.add(loaded(TEXT.replace("on Monday", "lately")))
        assert library.document(article).decided == ()


def words_at(library: Library, article: str, start: int, end: int) -> str:
    return library.text(article)[start:end]


def test_nonsense_is_no_date(tmp_path: Path) -> None:
    library, article = with_text(tmp_path)
    with library, pytest.raises(ValueError):
        library.read_date(article, *span(TEXT, "Monday"), "some day")


@pytest.mark.parametrize(
    "value",
    [
        None,
        "2021",
        {},
        {"edtf": "2020"},
        {"edtf": "2020", "anchor": None},
        {"edtf": "2020", "anchor": "x"},
        {"edtf": "2020", "anchor": {"start": 22, "end": 28, "exact": "Monday"}},
        {"edtf": "2020", "anchor": {"start": "22", "end": 28, "exact": "Monday", "prefix": "", "suffix": ""}},
        {"edtf": "2020", "anchor": {"start": 22, "end": 22, "exact": "", "prefix": "", "suffix": ""}},
        {"edtf": "2020", "anchor": {"start": 22, "end": 28, "exact": None, "prefix": "", "suffix": ""}},
        {"edtf": "soon", "anchor": {"start": 0, "end": 9, "exact": "Ministers", "prefix": "", "suffix": ""}},
    ],
)
def test_what_a_later_version_wrote_stops_nothing(tmp_path: Path, value: object) -> None:
    library, article = with_text(tmp_path)
    with library:
        library.decide("date", f"{article}@0-9", value, "decide something else")
        library.read_date(article, *span(TEXT, "Monday"), "2021-04-12")
        assert monday(library, article) == "2021-04-12"
        assert all(library.decision_index.describe(decision) for decision in library.decisions())
        library.analysis().refresh(jobs=1)
        assert monday(library, article) == "2021-04-12"
