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


SHORT = """The harbour strike began in May 1921. On 9 June the mayor fled, and the strike went on to this day in song.
{spoken}A second one followed in the summer of 1924. It ended on 3 September 1924, when the owners gave in.
They were tried in 1925 and freed. In April they came home, and on 6 May they sailed.
"""


def test_a_short_text_of_years_long_past_is_a_history() -> None:
    found = values(SHORT.format(spoken=""))
    assert (found["9 June"], found["April"], found["6 May"]) == ("1921-06-09", "1925-04", "1925-05-06")


def test_what_is_said_in_quotation_marks_makes_it_no_news() -> None:
    said = "“Today we strike, tomorrow we rest, and on Monday we talk,” they sang on 12 June. "
    assert values(SHORT.format(spoken=said))["12 June"] == "1921-06-12"


def test_many_day_words_make_it_news() -> None:
    said = "The film about it opened on Tuesday and closes tomorrow, its maker said yesterday. "
    assert values(SHORT.format(spoken=said))["6 May"] == "2009-05-06"


def test_a_word_counted_from_the_article_does_not_move_the_story() -> None:
    text = HISTORY.replace("On 4 June 1864 they met,", "On 4 June 1864 they met, as is known to this day,")
    assert values(text)["10 June"] == "1864-06-10"


def test_the_next_year_said_inside_a_sentence_moves_the_story_on_unless_it_was_only_planned() -> None:
    told = HISTORY.replace(
        "and on 10 June they parted.", "and a truce held into 1865. On 10 June they parted."
    )
    planned = HISTORY.replace(
        "and on 10 June they parted.", "and a march was planned for 1865. On 10 June they parted."
    )
    assert (values(told)["10 June"], values(planned)["10 June"]) == ("1865-06-10", "1864-06-10")


def test_a_year_in_a_heading_moves_the_story() -> None:
    text = HISTORY.replace(
        "In 1865 peace", "\nThe return of 1867\n\nOn 2 March they met again. In 1865 peace"
    )
    assert values(text)["2 March"] == "1867-03-02"
