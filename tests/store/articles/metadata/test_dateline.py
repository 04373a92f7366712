import pytest

from store.articles.metadata import dateline
from store.articles.metadata.lines import Page

STORY = " The council met for six hours and agreed on nothing but the date of its next meeting."


def parts(text: str) -> tuple[str, str, str, str] | None:
    found = dateline.find(Page(text))
    if found is None:
        return None
    pieces = [
        text[slice(*span)] if span else "" for span in (found.span, found.place, found.date, found.agency)
    ]
    return pieces[0], pieces[1], pieces[2], pieces[3]


@pytest.mark.parametrize(
    ("opening", "mark", "place", "day", "agency"),
    [
        ("OSLO, May 3. /NORNEWS/.", "", "OSLO", "May 3", "NORNEWS"),
        ("LISBON (AP)", " --", "LISBON", "", "AP"),
        ("LISBON, Portugal (AP)", " _", "LISBON", "", "AP"),
        ("WINDHOEK, Oct 3 (Reuters)", " -", "WINDHOEK", "Oct 3", "Reuters"),
        ("BEIJING, Nov. 9 (Xinhua)", " --", "BEIJING", "Nov. 9", "Xinhua"),
        ("Bern (dpa)", " -", "Bern", "", "dpa"),
        (
            "SAN FRANCISCO, Calif., June 7, 2011 /PRNewswire/",
            " --",
            "SAN FRANCISCO",
            "June 7, 2011",
            "PRNewswire",
        ),
        ("KYIV", " —", "KYIV", "", ""),
        ("ST. JOHN'S", " —", "ST. JOHN'S", "", ""),
        ("Colombo, Sri Lanka", " –", "Colombo", "", ""),
        ("WELLINGTON, March 26", " -", "WELLINGTON", "March 26", ""),
        ("Nairobi, Jun 30 2022 (IPS)", " -", "Nairobi", "Jun 30 2022", "IPS"),
        ("(CNN)", " --", "", "", "CNN"),
        ("PARIS | Agence France-Presse", "\n", "PARIS", "", "Agence France-Presse"),
        ("DHAKA | Thu May 21, 2009 2:32 pm EDT", "", "DHAKA", "Thu May 21, 2009 2:32 pm EDT", ""),
        ("NEW DELHI:", "", "NEW DELHI", "", ""),
        ("РИГА, 20 апреля. /БНС/.", "", "РИГА", "20 апреля", "БНС"),
        ("МИНСК, 31 мая — БелТА.", "", "МИНСК", "31 мая", "БелТА"),
        ("Madrid, 3 oct (EFE)", ".-", "Madrid", "3 oct", "EFE"),
        ("BAKU, April 20.", "", "BAKU", "April 20", ""),
        ("TBILISI, DECEMBER 7, GEOPRESS.", "", "TBILISI", "DECEMBER 7", "GEOPRESS"),
        ("Riga. October 5. BALTWIRE.LV", " -", "Riga", "October 5", "BALTWIRE.LV"),
    ],
)
def test_datelines(opening: str, mark: str, place: str, day: str, agency: str) -> None:
    assert parts(opening + mark + STORY) == (opening, place, day, agency)


@pytest.mark.parametrize(
    "text",
    [
        "The council met for six hours - and agreed on nothing but the date of its next meeting.",
        "ANALYSIS — The council met for six hours and agreed on nothing but the date of its next meeting.",
        "EXCLUSIVE: The council met for six hours and agreed on nothing but the date of its next meeting.",
        "The bank (Nordbank) - one of three - said on Monday that its losses were smaller than feared.",
        "President Ana Reyes (left) said on Monday that the treaty would be signed in the spring.",
        "SMITH: I think so, and I have said so every week for a year.\nJONES: You have not, and you know it very well.",
        "Rovers (Ireland) 75 United (Wales) 70",
        "FOOTBALL - ROVERS BEAT UNITED IN LAST MINUTE OF THE CUP FINAL",
        "In May 2019 (the month of the vote) the council met for six hours and agreed on nothing.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert parts(text) is None


def test_below_a_headline() -> None:
    text = f"Council agrees on nothing\n\nOSLO, May 3 (NTB) -{STORY}"
    assert parts(text) == ("OSLO, May 3 (NTB)", "OSLO", "May 3", "NTB")


def test_on_a_line_of_its_own() -> None:
    text = f"OSLO, May 3 (NTB) --\n\n{STORY.strip()}"
    assert parts(text) == ("OSLO, May 3 (NTB)", "OSLO", "May 3", "NTB")


def test_repeated_behind_a_stamp() -> None:
    text = f"OSLO | Thu May 21, 2009 2:32 pm EDT OSLO (Reuters) -{STORY}"
    assert parts(text) == (
        "OSLO | Thu May 21, 2009 2:32 pm EDT OSLO (Reuters)",
        "OSLO",
        "Thu May 21, 2009 2:32 pm EDT",
        "Reuters",
    )


def test_chinese() -> None:
    assert parts(
        "北风社奥斯陆5月3日电（记者王明）市议会开了六个小时的会，除下次会议日期外没有达成任何协议。"
    ) == ("北风社奥斯陆5月3日电", "奥斯陆", "5月3日", "北风社")
