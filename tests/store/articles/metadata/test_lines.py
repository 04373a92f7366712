import pytest

from store.articles.metadata.lines import Page

PROSE = "The council met for six hours on Monday and agreed on nothing but the date of its next meeting."


def test_lines_have_their_place() -> None:
    text = "\n  One line \n\n\tTwo\n"
    lines = Page(text).lines
    assert [(line.text, text[line.start : line.end], line.gap) for line in lines] == [
        ("One line", "One line", True),
        ("Two", "Two", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        '"We could not wait any longer for the engineers," she said.',
        "Совет собрался в понедельник на шесть часов и договорился только о дате следующей встречи.",
        "市议会星期一开了六个小时的会，除下次会议日期外没有达成任何协议。",
    ],
)
def test_prose(text: str) -> None:
    assert Page(text).lines[0].prose


@pytest.mark.parametrize(
    "text",
    [
        "Council agrees on nothing",
        "Who says that public schools need more money this year?",
        "COUNCIL AGREES ON NOTHING BUT A DATE FOR THE NEXT MEETING.",
        "No.",
    ],
)
def test_not_prose(text: str) -> None:
    assert not Page(text).lines[0].prose


def test_zones() -> None:
    page = Page(f"Menu\nHeadline of the day\n{PROSE}\nA heading\n{PROSE}\nShare\nPrint")
    assert (page.head, page.tail) == (2, 5)
    assert page.in_head(1) and not page.in_head(2) and page.in_tail(5) and not page.in_tail(4)


def test_a_cookie_notice_is_not_the_story() -> None:
    page = Page(f"This site uses cookies to remember how you like to read it.\nHeadline\n{PROSE}")
    assert page.head == 2


def test_hard_wrapped_text_is_joined_to_paragraphs() -> None:
    text = (
        "A headline\n\nThe council met for six hours on Monday and agreed on\nnothing but the date of its next meeting, which\n"
        "will be held at the end of June in the same hall as\nbefore.\n\nThe mayor said that she was tired of the quarrel and\nthat she would go home."
    )
    page = Page(text)
    assert [text[line.start : line.end] for line in page.lines] == text.split("\n\n")


def test_headings_between_paragraphs_are_not_joined() -> None:
    page = Page(f"{PROSE}\nA heading\n{PROSE}")
    assert len(page.lines) == 3
