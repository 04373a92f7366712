from __future__ import annotations

import pytest

from store.events.headlines.headline import headline


def made(text: str, *dates: str) -> str:
    spans = [(text.index(words), text.index(words) + len(words)) for words in dates]
    return headline(text, (0, len(text)), spans)


@pytest.mark.parametrize(
    ("text", "dates", "expected"),
    [
        ("The dam broke on Monday.", ["Monday"], "The dam broke"),
        ("On Monday, the dam broke.", ["Monday"], "The dam broke"),
        ("In 1994, the two towns signed a pact.", ["1994"], "The two towns signed a pact"),
        ("The dam broke, police said.", [], "The dam broke"),
        ("The mayor (left) met the miners.", [], "The mayor met the miners"),
        ("Last year's port treaty", ["Last year"], "Last year's port treaty"),
        (
            "After much talk in the harbour on Friday, however, it was clear that the mill of Oro would close.",
            ["Friday"],
            "After much talk in the harbour, it was clear that the mill of Oro would close",
        ),
        (
            "Reyes said she would answer by 0930 CET on Monday after a talk with Li.",
            ["Monday"],
            "Reyes said she would answer by 0930 CET after a talk with Li",
        ),
        (
            "Reyes, who was arrested in Lund, Sweden, last June",
            [],
            "Reyes was arrested in Lund, Sweden, last June",
        ),
        (
            "Mayor Reyes -- who spoke in the old hall of Metsa",
            [],
            "Mayor Reyes spoke in the old hall of Metsa",
        ),
    ],
)
def test_date_words_and_attributions_are_left_out(text: str, dates: list[str], expected: str) -> None:
    assert made(text, *dates) == expected


def test_introductions_go_before_the_news_is_cut() -> None:
    text = (
        "According to the website of the port authority, the ferry that carried the pilgrims ran aground near the "
        "island at night."
    )
    assert made(text).startswith("The ferry that carried the pilgrims")


def test_quotes_do_not_stay_open() -> None:
    assert (
        made(
            "The mayor called it “the worst flood that anybody in this whole long valley can remember and left."
        ).count("“")
        == 0
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2144 Ana Reyes has left the mine", "Ana Reyes has left the mine"),
        ("2010 Census forms were sent out", "2010 Census forms were sent out"),
        ("_ Police seized a car", "Police seized a car"),
        ("When Reyes picked Li she won the vote", "Reyes picked Li she won the vote"),
        ("The miners who were trapped", "The miners were trapped"),
        (
            "When the leader of the old northern miners and his friend from Metsa, Ana Reyes, met again, the first thing on the table was bread",
            "When the leader of the old northern miners and his friend from Metsa, Ana Reyes, met again, the first thing on the table was bread",
        ),
        ("The plant at Metsa, which was old", "The plant at Metsa, which was old"),
        (
            "Rated highly by the northern bank and two others of its kind in Lund and in Metsa, the new issue will be sold in May",
            "The new issue will be sold in May",
        ),
    ],
)
def test_what_stands_before_the_news_goes(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The mayor denied that his party had blocked the funds.",
            "that his party had blocked the funds.",
            "The mayor denied that his party had blocked the funds",
        ),
        (
            "The quake which struck Lund in the night was the third of its kind.",
            "which struck Lund in the night was the third of its kind.",
            "The quake which struck Lund in the night was the third of its kind",
        ),
        (
            "The mayor told the old miners of Lund that the shaft was lost.",
            "The mayor told the old miners of Lund",
            "The mayor told the old miners of Lund that the shaft was lost",
        ),
        (
            "Ana Reyes rested, and she then left the northern mine.",
            "she then left the northern mine.",
            "Ana Reyes then left the northern mine",
        ),
    ],
)
def test_a_part_that_says_too_little_takes_its_sentence_along(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert headline(text, (start, start + len(words)), (), (0, len(text))) == expected


def test_what_a_company_said_is_no_attribution() -> None:
    text = "The Met chief, Ian Reyes, said the shooting of the boy was linked to the raid"
    assert made(text).startswith("The Met chief")
    assert "said" in made(text)


def test_a_date_of_a_participle_between_commas_stays() -> None:
    assert (
        made("The paper, released on Monday, blames a pump", "Monday")
        == "The paper, released on Monday, blames a pump"
    )


def test_a_relative_clause_that_says_first_when_it_was() -> None:
    text = "They spoke of Metsa, a region of the north that in fall 2020 saw a long war between two towns."
    span = (text.index("that in"), len(text))
    date = (text.index("fall"), text.index(" saw"))
    found = headline(text, span, [date], (0, len(text)))
    assert found == "A region of the north saw a long war between two towns"
