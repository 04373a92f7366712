import pytest

from store.articles import Given, describe

S1 = "The city council of Halden agreed on Tuesday to close the old bridge to lorries, as shopkeepers had asked."
S2 = '"We could not wait any longer," said mayor Ana Reyes, who had promised a decision before the summer.'
TITLE = "Council closes bridge to lorries"


def byline(text: str, given: Given | None = None) -> str | None:
    found = describe(text, id="", path="", given=given).byline
    if found and found.span:
        assert text[slice(*found.span)] == found.value
    return found.value if found else None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Jane Smith", "Jane Smith"),
        ("By JANE SMITH, Associated Press Writer", "JANE SMITH"),
        ("By Jane Smith and Tom Hale", "Jane Smith and Tom Hale"),
        ("by Jane Smith, Tom Hale and Ana de la Cruz", "Jane Smith, Tom Hale and Ana de la Cruz"),
        ("By Jane Smith For The Halden Herald", "Jane Smith"),
        ("By Jane O'Neill | May 12, 2021", "Jane O'Neill"),
        ("Von Jana Schmidt", "Jana Schmidt"),
        ("Par Jeanne Dupont", "Jeanne Dupont"),
        ("Автор: Анна Петрова", "Анна Петрова"),
    ],
)
def test_signed(line: str, who: str) -> None:
    assert byline(f"{TITLE}\n{line}\n{S1}\n{S2}") == who
    assert byline(f"{TITLE}\n\n{S1}\n{S2}\n\n{line}") == who


def test_the_credit_of_an_agency() -> None:
    credit = "Reporting by Jane Smith in Oslo; Editing by Tom Hale"
    assert byline(f"{S1}\n{S2} ({credit})") == credit
    assert byline(f"{S1}\n{S2}\n{credit}") == credit


def test_cut_off() -> None:
    assert byline(f"{S1}\n{S2}\n\nJane Smith:") == "Jane Smith"


def test_beside_the_date() -> None:
    assert byline(f"{TITLE}\nJane Smith\nMay 12, 2021\n{S1}") == "Jane Smith"


@pytest.mark.parametrize(
    "text",
    [
        f"{S1}\n{S2}",
        f"{TITLE}\nBy Tuesday Everything Was Over, She Said.\n{S1}",
        f"{S1}\nReyes Speaks:\n{S2}",
        f"{S1}\nBy Halden standards it was a long night.\n{S2}",
        f"{TITLE}\nAna Reyes\n{S1}",
        f"{TITLE}\nHalden Rovers Club\nMay 12, 2021\n{S1}\nHalden Rovers Club won twice.",
        f"{S1}\n{S2}\nPort Council:\nhttps://port.example",
        f"{S1}\nThe paper had been edited by Tom Hale for years before the quarrel began in the spring.\n{S2}",
    ],
)
def test_none(text: str) -> None:
    assert byline(text) is None


def test_given() -> None:
    assert byline(f"By Tom Hale\n{S1}", Given(byline="Jane Smith")) == "Jane Smith"
