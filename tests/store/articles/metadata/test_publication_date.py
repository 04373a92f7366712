import pytest

from store.articles import Given, describe
from store.articles.metadata.publication_date import can_read
from store.records import UNDATED, Published

S1 = "The city council of Halden agreed to close the old bridge to lorries, as shopkeepers had asked."
S2 = '"We could not wait any longer," said mayor Ana Reyes, who had promised a decision for years.'
TITLE = "Council closes bridge to lorries"


def published(text: str, given: str | None = None) -> Published:
    return describe(text, id="", path="", given=Given(published=given)).published


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("May 12, 2021", "2021-05-12"),
        ("12 May 2021", "2021-05-12"),
        ("Wednesday, May 12, 2021", "2021-05-12"),
        ("Published: 12 May 2021, 14:05 GMT", "2021-05-12"),
        ("Updated 5:32 pm EST, Wed May 12, 2021", "2021-05-12"),
        ("Posted on May 12, 2021 by admin", "2021-05-12"),
        ("2021-05-12", "2021-05-12"),
        ("12.05.2021 14:05", "2021-05-12"),
        ("By Jane Smith | May 12, 2021 | 3 min read", "2021-05-12"),
    ],
)
def test_a_line_of_its_own(line: str, day: str) -> None:
    top = published(f"{TITLE}\n{line}\n{S1}\n{S2}")
    assert (top.value, top.how, top.inferred) == (day, "a date on a line of its own near the start", False)
    end = published(f"{TITLE}\n\n{S1}\n{S2}\n{line}")
    assert (end.value, end.how) == (day, "a date on a line of its own near the end")


def test_evidence_is_the_date() -> None:
    text = f"{TITLE}\nPosted on May 12, 2021 by admin\n{S1}"
    ((start, end),) = published(text).evidence
    assert text[start:end] == "May 12, 2021"


def test_two_date_lines() -> None:
    both = published(f"{TITLE}\nMay 12, 2021\n{S1}\n{S2}\nMay 14, 2021")
    assert (both.value, both.candidates) == ("2021-05-12", ("2021-05-14",))


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was opened on May 12, 1941.",
        "On May 12, 1941, the bridge was opened by the king himself",
        "Opening of the bridge by the king in the rain on May 12, 1941",
        "Scores on 12 May: 3, 4, 5",
    ],
)
def test_dates_of_the_story(line: str) -> None:
    assert published(f"{TITLE}\n{line}\n{S1}\n{S2}").value is None


@pytest.mark.parametrize(
    "stamp",
    [
        "Wednesday 12 May 2021 14.00 BST",
        "12 May 2021 14:00 GMT",
        "14:07, Wednesday, 12 May 2021",
    ],
)
def test_a_stamp_glued_to_the_story(stamp: str) -> None:
    assert published(f"{stamp} {S1}\n{S2}").value == "2021-05-12"


def test_the_dateline() -> None:
    assert published(f"OSLO, May 12, 2021 (NTB) - {S1}\n{S2}").how == "the dateline"
    assert published(f"OSLO, May 12 (NTB) - {S1}\n{S2}").how != "the dateline"


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("https://herald.example/2021/05/12/bridge", "2021-05-12"),
        ("https://herald.example/news/2021/5/bridge", "2021-05"),
        ("https://herald.example/news/2021-05-12/bridge", "2021-05-12"),
        ("https://herald.example/news/1234567/2021", None),
        ("https://herald.example/2021/45/bridge", None),
    ],
)
def test_the_address_above(address: str, value: str | None) -> None:
    assert published(f"{address}\n\n{S1}\n{S2}").value == value


def test_an_address_in_the_story_proves_nothing() -> None:
    assert published(f"{S1}\nhttps://herald.example/2021/05/12/bridge\n{S2}").value is None


def test_a_category_gives_its_year_only() -> None:
    found = published(f"Years: 2019\n\nCouncil closes bridge to all lorries\n\n{S1}\n\n{S2}")
    assert (found.value, found.how) == ("2019", "filed under “Years: 2019”")


def test_a_year_among_categories() -> None:
    text = f"{TITLE} at last\n\n{S1}\n\n{S2}\n\nTags: bridges, 2019, council"
    assert published(text).value == "2019"


def test_a_short_sentence_with_a_date_is_no_date_line() -> None:
    assert published(f"{TITLE}\n{S1}\n{S2}\n\nThe bonds mature on September 21, 2027.").value is None


def test_a_copyright_proves_no_year() -> None:
    assert published(f"{TITLE}\n{S1}\n{S2}\n© 2021 Herald").value is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2022-09-07", "2022-09-07"),
        ("2022-09-07T14:30", "2022-09-07"),
        ("2022-09-07T14:30:00+02:00", "2022-09-07"),
        ("2022-09-07 14:30:00 UTC", "2022-09-07"),
        ("2022-09", "2022-09"),
        ("2022", "2022"),
        ("2022-21", "2022-21"),
        ("7 September 2022", "2022-09-07"),
        ("Sept. 7, 2022", "2022-09-07"),
        ("September 2022", "2022-09"),
        ("Wed, 07 Sep 2022 14:30:00 +0000", "2022-09-07"),
    ],
)
def test_given(written: str, value: str) -> None:
    assert published(f"May 12, 2021\n{S1}", written) == Published(value, "given with the article")


@pytest.mark.parametrize("written", ["soon", "2022-13-45", "yesterday", "May 31"])
def test_given_nonsense(written: str) -> None:
    assert not can_read(written)
    assert published(f"May 12, 2021\n{S1}", written).value == "2021-05-12"


def test_nothing() -> None:
    assert published(f"{TITLE}\n\n{S1}\n{S2}") == UNDATED


def test_an_update_glued_to_the_story_is_not_its_day() -> None:
    assert published(f"updated: Sun May 12 2030 08:01:00 {S1} {S2}").value is None


def test_a_sentence_without_blanks_is_no_date_line() -> None:
    text = "渡轮沉没\n\n新华社里加2019年10月5日电 渡轮在海岸附近沉没。\n\n港口说,2018年11月9日的检查没有发现问题。"
    assert published(text).value == "2019-10-05"


def test_a_label_without_blanks_stands_on_a_date_line() -> None:
    text = "渡轮沉没\n\n发布时间：2019年10月5日 来源：波罗的海报\n\n渡轮在海岸附近沉没，无人受伤。"
    assert published(text).value == "2019-10-05"


def test_a_list_of_days_is_no_date_of_the_page() -> None:
    agenda = "HARBOUR BOARD\n\nMonday, May 3, 2021 at 9:00 AM\n\nFriday, June 4, 2021 at 9:30 AM\n\nMonday, July 5, 2021 at 9:00 AM\n"
    assert published(agenda).value is None
