"""Histories carry the year on; news never does."""

from store.dates import find

HISTORY = """In 1861 the province rose. In March 1861 the army marched, and on 5 April it took the town.
The siege lasted until 3 May. In 1862 a truce was made. In August 1862 it was broken.
By November the capital was cut off. In January the bridges fell, and on 9 February the gates opened.
In 1864 the victors quarrelled. On 4 June 1864 they met, and on 10 June they parted.
In 1865 peace was signed. The treaty of 1865 was renewed in 1871, in 1880 and again in 1890.
"""


def values(text: str) -> dict[str, str]:
    return {found.text: found.value for found in find(text, "2009-12-19")}


def test_the_year_goes_on() -> None:
    found = values(HISTORY)
    assert (found["5 April"], found["3 May"], found["10 June"]) == ("1861-04-05", "1861-05-03", "1864-06-10")


def test_the_year_rolls_over_when_the_month_falls_back() -> None:
    found = values(HISTORY)
    assert (found["November"], found["January"], found["9 February"]) == ("1862-11", "1863-01", "1863-02-09")


def test_news_with_one_old_year_does_not_carry_it_on() -> None:
    text = "The plant opened in 1976. The minister visited it on 3 November, officials said on Monday."
    assert values(text)["3 November"] == "2009-11-03"
