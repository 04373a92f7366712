"""Normalising, folding, acronyms and words: the small rules below linking."""

import pytest

from store.names.gazetteer import gazetteer
from store.names.spelling.acronyms import initials_fit, is_acronym, letters_fit
from store.names.spelling.normalise import clean, plain_key
from store.names.spelling.parsed_name import parse
from store.names.spelling.romanisation import ascii_of, fold, script
from store.names.spelling.word_similarity import alike, given_alike, is_derived


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("U.S.", "US"),
        ("the Baltic Shipping Union", "Baltic Shipping Union"),
        ("St. Gallen", "Saint Gallen"),
        ("Defence Organisation", "Defense Organization"),
        ("Nagorno-Karabakh", "NAGORNO KARABAKH"),
        ("Riga’s", "Riga"),
        ("“Riga”", "Riga"),
    ],
)
def test_keys(a: str, b: str) -> None:
    assert plain_key(a) == plain_key(b)


def test_cleaning_keeps_what_belongs_to_the_name() -> None:
    assert clean("  Bank of\n Riga, ") == "Bank of Riga"
    assert clean("Bank (Riga)") == "Bank (Riga)"
    assert clean("U.S.") == "U.S."


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zhukovskiy", "Joukovsky"),
        ("Kalinyan", "Калинян"),
        ("Kalinyan", "Կալինյան"),
        ("Kalinyan", "ყალინიანი"),
        ("Şahin", "Shahin"),
        ("Yeltsin", "Ельцин"),
        ("Khalid", "Halid"),
    ],
)
def test_folded_alike(a: str, b: str) -> None:
    assert fold(a.lower()) == fold(b.lower())


def test_scripts() -> None:
    assert [script(t) for t in ("Riga", "Рига", "Ռիգա", "რიგა", "里加", "42")] == [
        "latin",
        "cyrillic",
        "armenian",
        "georgian",
        "han",
        "latin",
    ]
    assert ascii_of("Əliyev") == "aliyev"


def test_acronyms() -> None:
    assert all(map(is_acronym, ("BSU", "U.N.", "NGOs", "G7" + "X")))
    assert not any(map(is_acronym, ("Riga", "B", "ABCDEFGHIJ")))
    assert initials_fit("Organization for Baltic Shipping", "OBS")
    assert initials_fit("US Air Force", "USAF")
    assert not initials_fit("Baltic Shipping Union", "BSA")
    assert letters_fit("Lindqvist Airlines", "LIA")
    assert not letters_fit("Lindqvist Airlines", "LXA")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("edward", "edwards"),
        ("marxism", "marxists"),
        ("korea", "korean"),
        ("aliyev", "aliyeva"),
        ("iran", "iraq"),
        ("japan", "kapan"),
    ],
)
def test_words_that_are_no_slips(a: str, b: str) -> None:
    assert alike(a, b).score == alike(b, a).score == 0


def test_slips() -> None:
    assert alike("lindqvist", "lindqvits").how == "typo"
    assert alike("lindqvist", "lindquist").score > 0.8
    assert is_derived("services", "service")
    assert is_derived("google", "googled")
    assert not is_derived("kalnins", "kalvins")


@pytest.mark.parametrize(("a", "b"), [("almira", "elmira"), ("krister", "christer"), ("yerevan", "jerevan")])
def test_first_letters_that_romanisations_confuse_may_differ(a: str, b: str) -> None:
    assert alike(a, b).score > 0.5


@pytest.mark.parametrize(
    ("a", "b"), [("almira", "ulmira"), ("almira", "palmira"), ("fernandez", "hernandez")]
)
def test_other_first_letters_tell_words_apart(a: str, b: str) -> None:
    assert alike(a, b).score == 0


def test_given_names() -> None:
    assert given_alike("bob", "robert").how == "short form"
    assert given_alike("j", "jana").score > 0.8
    assert given_alike("jan", "jana").score == 0
    assert given_alike("anna", "otto").score == 0


def test_parts_of_a_name() -> None:
    assert parse("Prime Minister Marta Queiroz").words == ("marta", "queiroz")
    assert parse("QUEIROZ, Marta").words == ("marta", "queiroz")
    assert parse("Lindqvist Holding Inc.").words == ("lindqvist",)
    assert parse("Marta Queiroz, M.D.").words == ("marta", "queiroz")
    assert parse("Republic of Kenya").usual == "kenya"
    assert parse("General Motors").words == ("general", "motors")


def test_the_lists_agree_with_themselves() -> None:
    assert "armenia" in gazetteer().places
    assert "armenian" not in gazetteer().places
    assert gazetteer().demonyms["armenian"] == {"armenia"}
    assert not gazetteer().words & gazetteer().particles & gazetteer().given_names
    usual = gazetteer().aliases
    assert all(usual.get(name, name) == name for name in set(usual.values()))
