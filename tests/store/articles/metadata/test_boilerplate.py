from itertools import pairwise

import pytest

from store.articles import describe

S1 = "The city council of Halden agreed on Tuesday to close the old bridge to lorries, as shopkeepers had asked."
S2 = '"We could not wait any longer," said mayor Ana Reyes, who had promised a decision before the summer.'


def furniture(text: str) -> list[str]:
    return [text[start:end] for start, end in describe(text, id="", path="").furniture]


def around(line: str) -> list[str]:
    return furniture(f"Council closes bridge to lorries\n\n{S1}\n\n{line}\n\n{S2}")


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Share this article",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email Print",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Read more",
        "Read more: Ferry timetable for the summer",
        "See also: Ferry timetable for the summer",
        "Related articles",
        "12 Comments",
        "Leave a comment",
        "1,234 views",
        "3 min read",
        "5 hours ago",
        "Subscribe now!",
        "Sign up for our newsletter",
        "Follow us on Twitter",
        "Follow @haldenherald on Twitter",
        "Tags: bridge, council, ferry",
        "Filed under: Local news",
        "Photo: Tom Hale/Herald",
        "Image copyright Getty Images",
        "© 2021 The Halden Herald",
        "Copyright 2021 The Halden Herald. All rights reserved.",
        "https://halden.example/2021/05/12/bridge.html",
        "|",
        "* * *",
        "—",
        "Поделиться",
        "Читайте также: Расписание парома",
        "Фото: Том Хейл",
        "Lire aussi : Les horaires du bac",
        "Mehr zum Thema",
        "Publicidad",
        "Կիսվել",
        "责任编辑：李华",
    ],
)
def test_lines_of_the_page(line: str) -> None:
    assert around(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Easing the way for lorries",
        "A bridge of eighty years",
        '"No."',
        '"I agree," she said.',
        "He paused.",
        "Share prices fell by a third on the news.",
        "Related talks on the ferry will start in June.",
        "Watch out for the ferry, she said.",
        "Comments by the mayor were met with silence.",
        "Print sales have fallen every year since the war, the paper says.",
        "Source of the quarrel is a plan of 1998.",
        "Photographers were kept out.",
        "The council (in which she has no majority) laughed.",
        "- the bridge will be closed to lorries from June;",
        "1. Close the bridge.",
        "Rovers 2, United 1",
        "Reyes: We could not wait.",
        "Mayor Ana Reyes (left) opens the ferry on May 3",
        "Twitter said on Monday that it had closed the account of the mayor.",
        "The © sign is missing from the plans.",
    ],
)
def test_lines_of_the_story(line: str) -> None:
    assert around(line) == []


def test_signs_behind_the_last_stop_are_marked_tightly() -> None:
    assert furniture(f"{S1}\n{S2} |\n-") == ["|", "-"]
    assert furniture(f"{S1} —\n{S2}") == ["—"]


@pytest.mark.parametrize(
    "credit",
    [
        "(AP Photo/Tom Hale)",
        "(Photo by Tom Hale/Getty Images)",
        "[File photo]",
        "(Tom Hale/AFP via Getty Images)",
        "(Photo: Nordnews)",
    ],
)
def test_picture_credits_in_a_line(credit: str) -> None:
    assert furniture(f"{S1}\nThe ferry at its pier on Tuesday. {credit}\n{S2}") == [credit]


@pytest.mark.parametrize(
    "brackets", ["(Best Picture)", "(see picture)", "(the photo was taken in 1998)", "(image of the town)"]
)
def test_other_brackets(brackets: str) -> None:
    assert furniture(f"{S1}\nThe prize {brackets} went to the ferry.\n{S2}") == []


def test_breadcrumbs_and_menus_stand_at_an_end() -> None:
    assert furniture(f"Home > World > Norway\nCouncil closes bridge to lorries\n{S1}") == [
        "Home > World > Norway"
    ]
    assert furniture(f"World | Politics | Sport\nCouncil closes bridge to lorries\n{S1}") == [
        "World | Politics | Sport"
    ]
    assert furniture(f"{S1}\nHalden | 3 | 2 | 1\n{S2}") == []


@pytest.mark.parametrize(
    "above", ["Latest headlines", "Politics", "✕", "x", "Section: World", "Rubrik: Inland", "Years: 2019"]
)
def test_short_lines_above_the_headline(above: str) -> None:
    assert furniture(f"{above}\n\nCouncil closes bridge to all lorries\n\n{S1}\n\n{S2}") == [above]


def test_a_masthead_above_a_menu() -> None:
    text = f"The Halden Herald\nMenu\nSearch\nCouncil closes bridge to all lorries\n{S1}\n{S2}"
    assert furniture(text) == ["The Halden Herald", "Menu", "Search"]


def test_a_headline_over_a_standfirst_is_kept() -> None:
    assert (
        furniture(f"Council closes old bridge\n\nShopkeepers had fought for it since the war\n\n{S1}") == []
    )


def test_a_list_of_other_articles_below_its_heading() -> None:
    text = f"{S1}\n{S2}\nMost read\nFerry timetable for the summer\nRovers win the cup\nNew crossing by 2030"
    assert furniture(text) == text.split("\n")[2:]


def test_the_list_ends_where_the_story_goes_on() -> None:
    assert furniture(f"{S1}\nRelated\nFerry timetable\n{S2}\nA heading\n{S1}") == [
        "Related",
        "Ferry timetable",
    ]


def test_captions_repeated_by_a_gallery() -> None:
    text = f"{S1}\nThe mayor at the ferry\nThe mayor at the ferry\nThe mayor at the ferry\n{S2}"
    assert furniture(text) == ["The mayor at the ferry"] * 2


def test_boilerplate_sentences_at_the_end() -> None:
    text = f"{S1}\n{S2} All rights reserved. This material may not be published, broadcast or rewritten."
    assert furniture(text) == [
        "All rights reserved.",
        "This material may not be published, broadcast or rewritten.",
    ]


def test_spans_are_sorted_and_apart() -> None:
    text = f"Menu\n{S1} (AP Photo/Tom Hale)\n{S2} |\n© 2021 Herald. All rights reserved."
    spans = describe(text, id="", path="").furniture
    assert all(a[1] <= b[0] for a, b in pairwise(spans)) and len(spans) == 4
