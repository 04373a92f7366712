"""A year said for the background holds on for the next sentence; in ordinary news it does not."""

import pytest

from tests.store.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The drought began on 3 July 2015. On 20 October, the first rain fell.", "2015-10-20"),
        ("The drought began on 3 July 2015. By 20 October, the wells were dry.", "2015-10-20"),
        ("The 2015 drought ended on October 20.", "2015-10-20"),
        ("In the autumn of 2015, on October 20, a truce was signed.", "2015-10-20"),
        ("The October 20 joint statement of 2015 is void.", "2015-10-20"),
        ("The October riot of 2015 lasted a day.", "2015-10"),
    ],
)
def test_the_year_of_the_background_holds_on(text: str, value: str) -> None:
    assert value in [found for _, found in values(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill opened in 1976. The mayor visited it on 20 October.", "2020-10-20"),
        ("The mill burned on 3 July 2015. The mayor visited it on 2 April.", "2021-04-02"),
        ("The mill burned on 3 July 2015. The mayor will open it on 20 May.", "2021-05-20"),
        ("The mill, open since 1976, was sold in October.", "2020-10"),
    ],
)
def test_news_counts_from_the_article(text: str, value: str) -> None:
    assert values(text)[-1][1] == value


def test_a_chronology_counts_from_the_year_above() -> None:
    text = "2015\nJuly 3: Drought begins\nOctober 20: Rain falls\nJanuary 4: Floods\n"
    assert [value for _, value in values(text)] == ["2015", "2015-07-03", "2015-10-20", "2016-01-04"]


def test_a_chronology_counts_from_the_year_of_the_bullet_before() -> None:
    text = (
        "- July 3, 2015: Drought begins.\n- Oct. 20: Rain falls.\n- Jan. 4, 2017: Floods.\n- Oct. 2: Sun.\n"
    )
    assert [value for _, value in values(text)] == ["2015-07-03", "2015-10-20", "2017-01-04", "2017-10-02"]
