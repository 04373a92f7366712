from __future__ import annotations

import pytest

from store.events.extraction import page_noise

NEWS = "The dam broke above the town and forty houses fell."


def start(text: str) -> str:
    return text[page_noise.story_start(text, (0, len(text))) :]


@pytest.mark.parametrize(
    "header",
    [
        "8 November 2011 Last updated at 11:01 GMT Help ",
        "Page last updated at 08:14 GMT, Tuesday, 8 November 2011 ",
        "LIMA, May 2 (Agency) - ",
        "By Ana Reyes, Science Editor LIMA | Thu May 7, 2009 7:41 pm EDT LIMA (Agency) - ",
        "Thursday 23 June 2005 03.09 BST ",
    ],
)
def test_headers_that_run_into_a_sentence_are_no_part_of_it(header: str) -> None:
    assert start(header + NEWS) == NEWS


@pytest.mark.parametrize(
    "sentence",
    [
        NEWS,
        "The dam broke at 10.30 on 5 May 2003 and forty houses fell.",
        "Police updated the toll to 45 by 18:00 GMT on Monday, saying more were missing.",
        "The court published a report at 10:30 GMT on Monday that blamed the mayor.",
    ],
)
def test_times_within_news_stay(sentence: str) -> None:
    assert start(sentence) == sentence
    assert page_noise.story_end(sentence, (0, len(sentence))) == len(sentence)


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our daily letter and get the news.",
        "Reporting by Ana Reyes; editing by Li Wei",
        "The views expressed are those of the author alone.",
        "Last updated 13:26 14/09/2013",
        "Posted August 2nd, 2013 at 5:19 pm",
    ],
)
def test_standing_lines_are_no_sentence(line: str) -> None:
    assert page_noise.story_end(line, (0, len(line))) == 0


def test_a_standing_phrase_ends_the_sentence_before_it() -> None:
    text = "The dam broke above the town and forty houses fell into the river (Reporting by Ana Reyes)"
    assert text[: page_noise.story_end(text, (0, len(text)))].endswith("river (")


def test_comments_reach_to_the_end() -> None:
    text = f"{NEWS}\nAt 9:36 pm on 20 May 2009, rover wrote: So what?\nIt fell in 1931."
    assert page_noise.comments(text) == (len(NEWS) + 1, len(text))


def test_a_byline_is_no_comment() -> None:
    assert page_noise.comments(f"Posted by Ana Reyes on 5 May 2009\n{NEWS}") is None
    assert page_noise.comments(f"{NEWS}\nOn 5 May, Reyes wrote: “It fell.”") is None


def test_captions_of_a_gallery_are_no_part_of_the_story() -> None:
    gallery = (
        "Photos: The flood of Lund A miner digs on May 5, 2009. Hide Caption 1 of 3 Photos: The flood of Lund "
        "Boats lie dry on May 9, 2009. She had left before. Hide Caption 2 of 3"
    )
    text = f"{NEWS}\n{gallery}\n{NEWS}"
    assert page_noise.galleries(text) == [(len(NEWS) + 1, len(NEWS) + 1 + len(gallery))]
    assert page_noise.galleries("Press the button: hide caption, and count 1 of 3.") == []


def test_a_picture_named_within_the_text_tells_nothing() -> None:
    photo = "FILE PHOTO: Ana Reyes speaks in Lund on May 5, 2009."
    text = f"{NEWS}\n{photo}"
    begin = len(NEWS) + 1
    assert page_noise.story_end(text, (begin, len(text))) == begin


def test_the_button_of_a_player_is_no_word_of_the_sentence() -> None:
    assert start("CLOSE " + NEWS) == NEWS
    assert start("CLOSE ranks, said Reyes, and the miners went home.").startswith("CLOSE ranks")
