"""The kind of an article, as the reader says it; dates of articles have tests of their own."""

from pathlib import Path

import pytest

from store.errors import NotFoundError
from store.records import Genre, GenreKind
from store.services.genre_words import a_kind
from tests.store.libraries import loaded, opened


def test_what_the_reader_says_counts_at_once_and_until_he_takes_it_back(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        article = library.add(loaded(title="Trains for Tirana")).article
        library.analysis().refresh(jobs=1)
        found = library.analysis().genre(article)
        assert not found.decided
        library.set_genre(article, "listing")
        assert library.analysis().genre(article) == Genre("listing", ("you say so",), decided=True)
        assert library.analysis().genres() == {article: "listing"}
        library.set_genre(article, None)
        assert library.analysis().genre(article) == found
        assert library.undo() == "take back the kind of “Trains for Tirana”"
        assert library.analysis().genre(article).kind == "listing"
        assert library.undo() == "call “Trains for Tirana” a listing"
        assert library.analysis().genre(article) == found


def test_a_kind_survives_a_restart_and_a_new_analysis(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        article = library.add(loaded()).article
        library.set_genre(article, "interview")
    with opened(tmp_path) as again:
        assert again.document(article).genre == "interview"
        assert again.analysis().genre(article).kind == "interview"
        again.analysis().refresh(jobs=1)
        assert again.analysis().genres() == {article: "interview"}


def test_an_article_that_nobody_analysed_yet_has_its_kind_too(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        article = library.add(loaded()).article
        assert library.analysis().genre(article).kind == "news"


def test_what_is_no_kind_and_what_is_no_article_are_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        article = library.add(loaded()).article
        poem: GenreKind = "poem"  # type: ignore[assignment]
        with pytest.raises(ValueError, match="poem: no kind of article"):
            library.set_genre(article, poem)
        with pytest.raises(NotFoundError):
            library.set_genre("nowhere", "news")
        assert library.decisions() == []


def test_a_kind_of_a_later_version_waits_and_is_told_as_it_stands(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        article = library.add(loaded()).article
        library.decide("genre", article, "poem", "call it a poem")
        assert library.document(article).genre is None
        (decision,) = library.decisions()
        assert library.decision_index.describe(decision).endswith(" is a poem")


def test_the_list_of_decisions_says_it_and_takes_it_back(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        article = library.add(loaded(title="Trains for Tirana")).article
        library.set_genre(article, "interview")
        (decision,) = library.decisions()
        assert library.decision_index.describe(decision) == "“Trains for Tirana” is an interview"
        library.decision_index.take_back(decision)
        assert library.document(article).genre is None


def test_the_article_before_a_kind_fits_it() -> None:
    assert a_kind("opinion") == "an opinion or analysis"
    assert a_kind("live") == "a live report"
