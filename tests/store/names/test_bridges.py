"""How far a name goes over small words, and where another begins."""

import pytest

from store.names import Text, link, spot


def names(text: str) -> list[str]:
    return [m.text for m in link([spot(Text("0", text))]).mentions["0"]]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Justice",
        "Council of Governors",
        "Security Service of Ukraine",
        "Board of Control for Cricket in India",
        "Committee to Protect Journalists",
        "Movement for Change",
        "Ministry of Trade, Industry and Energy",
        "Ministry of Gender, Labour and Social Development",
        "Harrow and Harrow",
        "All Progressives Congress",
    ],
)
def test_names_over_small_words(name: str) -> None:
    assert names(f"On Monday they went to the {name} to ask for help.") == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They sued the Quinby Motor Corp. of South Korea on Monday.", ["Quinby Motor Corp.", "South Korea"]),
        (
            "He came to the Council of Lisbon, Porto and Braga on foot.",
            ["Council of Lisbon", "Porto", "Braga"],
        ),
        ("The office of the Ministry, Marta Queiroz and Otto Lind left.", ["Marta Queiroz", "Otto Lind"]),
    ],
)
def test_names_that_end_before_small_words(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The prime minister of Armenia Nikol Pashinyan came.", ["Armenia", "Nikol Pashinyan"]),
        ("The envoy to Portugal Carlos Mendes Prado came.", ["Portugal", "Carlos Mendes Prado"]),
        ("They asked the head of UNHCR Maria Lindqvist for help.", ["UNHCR", "Maria Lindqvist"]),
        ("They asked Treasurer Anna Marchetti-Bell for help.", ["Anna Marchetti-Bell"]),
        ("They slept in San Carlos Alzatate again.", ["San Carlos Alzatate"]),
        ("They saw the new George Washington Bridge again.", ["George Washington Bridge"]),
    ],
)
def test_a_person_behind_a_place_or_an_office(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost Rs 300, Ksh 550 and NIS 40 on Jan. 12 in all.", []),
        ("He lost 10,000 US dollars in Riga.", ["Riga"]),
        ("In Riga, WHO said no. The WHO is right.", ["Riga", "WHO", "WHO"]),
        ("RIGA - A Hezbollah commander came.", ["RIGA", "Hezbollah"]),
    ],
)
def test_money_dates_and_words_in_capitals(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A New Delhi-based firm and a Goldman Sachs-led group came.", ["New Delhi", "Goldman Sachs"]),
        ("They met Su Tseng-chang in Riga. Then Tseng left.", ["Su Tseng-chang", "Riga", "Tseng"]),
        ("At noon Hun Sen and Don Penney left.", ["Hun Sen", "Don Penney"]),
        ("In that year Queen Elizabeth I was born.", ["Elizabeth I"]),
        ("He heard it on the Voice of America at noon.", ["Voice of America"]),
        ("They read report.pdf and Quarterly.pdf in Riga.", ["Riga"]),
    ],
)
def test_hyphens_numerals_and_files(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Shares Fall as Zorvex Pumps Inc Warns of Losses", ["Zorvex Pumps Inc"]),
        ("Union Urges Senate to Back Goldman Sachs Plan", ["Senate", "Goldman Sachs"]),
        ("POLICE TOLD REPORTERS OF MOMBASA BLAST", ["MOMBASA"]),
    ],
)
def test_headlines(headline: str, found: list[str]) -> None:
    assert names(f"{headline}\n\nThe talks went on all day, and nobody left the hall before noon.") == found


def test_a_chain_of_heads_is_no_name_however_long_it_is() -> None:
    text = "It rose. " + "Bank of " * 400 + "Orlgrad fell."
    assert max(len(name.split()) for name in names(text)) < 40
