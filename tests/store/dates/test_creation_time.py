"""The article's own date, reasoned out."""

import pytest

from store.dates import infer_published
from store.edtf import is_valid


def value(text: str, *furniture: str) -> str | None:
    return infer_published(text, [(text.index(f), text.index(f) + len(f)) for f in furniture]).value


def test_an_anniversary_gives_the_year() -> None:
    found = infer_published("Crowds marked the 30th anniversary of the 1979 revolution in the capital.")
    assert (found.value, found.inferred) == ("2009", True)
    assert found.evidence and "1979" in found.how


@pytest.mark.parametrize(
    "text",
    [
        "In 2005 they marked the 60th anniversary of the 1945 victory.",
        "Next year brings the 30th anniversary of the 1979 revolution.",
        "It wasn't the 30th anniversary of the 1979 prize.",
        "They met on Tuesday and will meet on Friday.",
        "The two sides met on the 19th.",
    ],
)
def test_what_proves_nothing(text: str) -> None:
    assert value(text) is None


def test_the_weekday_of_a_dateline_fixes_the_year_after_the_latest_past_date() -> None:
    text = (
        "LISBON, June 14. /LUSA/. The ministers agreed on a border, the ministry said in a statement on Tuesday.\n"
        "Talks were held on October 3, 2021."
    )
    assert value(text) == "2022-06-14"


def test_a_weekday_that_does_not_fit_the_dateline_fixes_nothing() -> None:
    text = "LISBON, June 14 - The ministers agreed, the ministry said on Monday. Talks were held on October 3, 2021."
    assert value(text) == "XXXX-06"


def test_a_dateline_alone_gives_its_month_of_no_year() -> None:
    found = infer_published("TOKYO, March 26 - The ministry appears ready to open its markets.")
    assert (found.value, found.candidates) == ("XXXX-03", ("XXXX-03-26",))


def test_a_dateline_at_the_turn_of_a_month_gives_no_month() -> None:
    found = infer_published("TOKYO, March 31 - The ministry appears ready to open its markets.")
    assert (found.value, found.candidates) == (None, ("XXXX-03-31",))


def test_last_month_after_a_month_with_an_anniversary() -> None:
    text = (
        "Fighting broke out again in early May. Last month, the army took the hill.\n"
        "He spoke on the 20th anniversary of the 1998 accord."
    )
    assert value(text) == "2018-06"


def test_earlier_this_week_with_a_label() -> None:
    text = (
        "Categories: 2022\n\nThe two sign a treaty on March 8\n\n"
        "The ministry on Friday claimed that the treaty signed earlier this week is harmless.\n"
        "At their meeting on Tuesday they shook hands."
    )
    assert value(text, "Categories: 2022") == "2022-03-11"


def test_between_a_past_and_a_coming_date() -> None:
    assert value("It was signed on 3 March 2011. It will take effect on December 30, 2011.") == "2011"


def test_contradictions_are_shown() -> None:
    text = (
        "They marked the 10th anniversary of the 1990 pact. They marked the 5th anniversary of the 2001 fire."
    )
    found = infer_published(text)
    assert (found.value, found.candidates) == (None, ("2000", "2006"))


def test_every_value_is_edtf() -> None:
    for text in ("TOKYO, March 26 - It rains.", "They marked the 30th anniversary of the 1979 coup."):
        claimed = value(text)
        assert claimed is not None and is_valid(claimed)


@pytest.mark.parametrize(
    "text",
    [
        "Ferry sinks\n\nRiga. October 5. BALTNEWS - The ferry sank on Tuesday off the coast. Nobody was hurt.",
        "Ferry sinks\n\nRIGA, October 5. BALTNEWS.LV - The ferry sank on Tuesday off the coast. Nobody was hurt.",
        "Паром\n\nРига. 5 октября. БАЛТНОВОСТИ - Паром затонул во вторник у берега. Никто не пострадал, сообщили в порту.",
        "Пором\n\nРИГА. 5 жовтня. БАЛТ. У вівторок пором затонув біля берега. Про це повідомив міністр, і він сказав.",
        "渡轮沉没\n\n新华社里加10月5日电 渡轮星期二在海岸附近沉没，无人受伤。",
    ],
)
def test_datelines_with_full_stops_and_in_other_languages_give_a_month_of_no_year(text: str) -> None:
    assert infer_published(text).value == "XXXX-10"


def test_a_sentence_between_full_stops_is_no_dateline() -> None:
    text = "Notes\n\nThe ferry sank. October 5. It was a clear day. Nobody saw it."
    assert infer_published(text).value is None
