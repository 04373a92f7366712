import pytest

from store.articles import Given, describe
from store.records import Found

S1 = "The city council of Halden agreed on Tuesday to close the old bridge to lorries, as shopkeepers had asked."
S2 = '"We could not wait any longer," said mayor Ana Reyes, who had promised a decision before the summer.'
TITLE = "Council closes bridge to lorries"


def title(text: str, given: Given | None = None) -> str | None:
    found = describe(text, id="", path="", given=given).title
    if found and found.span:
        assert text[slice(*found.span)].split() == found.value.split() or given
    return found.value if found else None


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{S1}",
        f"{TITLE}\n{S1}\n{S2}",
        f"\n\n  {TITLE}  \n\n\n{S1}",
        f"# {TITLE}\n\n{S1}",
        f"Home > News > Local\n{TITLE}\n{S1}",
        f"Politics\n\n{TITLE}\n\n{S1}",
        f"Latest headlines\n\nPolitics\n\n{TITLE}\n\n{S1}",
        f"The Halden Herald\nMenu\n{TITLE}\n{S1}",
        f"https://halden.example/bridge\n{TITLE}\n{S1}",
        f"May 12, 2021\n{TITLE}\n{S1}",
        f"{TITLE}\nUpdated May 12, 2021, 5:32 pm\n{S1}",
        f"{TITLE}\nBy Jane Smith\n{S1}",
        f"{TITLE}\n\nShopkeepers had fought for it since the war\n\n{S1}",
        f"{TITLE}\n\nHALDEN, May 12 (NTB) - {S1}",
        f"{TITLE}\non May 12, 2021\n{S1}",
        f"We use cookies on this site; by reading on you agree to our use of cookies.\n{TITLE}\n{S1}",
        f"{S1}\n{S2}\n{TITLE}\nMay 12, 2021",
        f"{S1}\n{S2}\n{TITLE}\nMay 12, 2021\nThe decision ends two years of quarrel between the shops and the port.",
        f"{S1}\n{S2}\n{TITLE}\nMay 12, 2021\nShare\nPrint",
        f"World news today\n\n{TITLE}\n\nShopkeepers had fought for it since the war\n\nOSLO, May 3. /NN/. {S1}",
        f"{S1}\n{S2}\n{TITLE}\nThe decision ends two years of quarrel between the shops and the port.\nMay 12, 2021",
    ],
)
def test_found(text: str) -> None:
    assert title(text) == TITLE


@pytest.mark.parametrize(
    "headline",
    [
        "COUNCIL CLOSES BRIDGE TO LORRIES",
        "'The bridge is eighty years old'",
        "Who says that lorries need this bridge?",
        "Bridge closed: what it means for you",
        "5 things to know about the bridge",
        "Council buys bridge from Bridge & Co.",
        "Совет закрыл старый мост для грузовиков",
        "市议会对货车关闭旧桥",
        "Քաղաքային խորհուրդը փակել է կամուրջը",
    ],
)
def test_shapes(headline: str) -> None:
    assert title(f"{headline}\n\n{S1}\n\n{S2}") == headline


@pytest.mark.parametrize(
    "text",
    [
        f"{S1}\n{S2}",
        f"{S1}\nA heading inside\n{S2}",
        f"{S1}\n{S2}\nAna Reyes:",
        f"The city council of Halden agreed on Tuesday to close the old\nbridge to lorries, as shopkeepers had asked.\n\n{S2}",
        f"HALDEN (AP) --\n\n{S1}",
        f"HALDEN _\n\n{S1}",
        f"(Undated)\n\n{S1}",
        f"The mayor boards the ferry on Tuesday.\nHALDEN, May 12 (NTB) - {S1}",
        f"By Jane Smith, Chief Economist and Director of Research at the Port Bank of Halden (PBH).\n{S1}",
        f"{S1}\n{S2}\nMay 12, 2021",
        "One line without an end",
    ],
)
def test_missing(text: str) -> None:
    assert title(text) is None


def test_a_sentence_above_the_date() -> None:
    text = f"Bridge is closed to lorries after a year of talks, council says.\nMay 12, 2021\n{S1}"
    assert title(text) == "Bridge is closed to lorries after a year of talks, council says."


def test_a_given_title_wins_and_is_found() -> None:
    text = f"Other line\n\n{S1}"
    assert describe(text, id="", path="", given=Given(title="Bridge")).title == Found(
        "Bridge", "given with the article"
    )
    text = f"{TITLE.upper()}\n\n{S1}"
    assert describe(text, id="", path="", given=Given(title=TITLE)).title == Found(
        TITLE, "given with the article, found in the text", (0, len(TITLE))
    )


def test_a_slug_of_the_wire_and_a_byline_with_its_age_are_none() -> None:
    story = (
        "OSLO, May 3 (Agency) - The harbour froze on Monday and forty ships were shut in, the port said.\n"
    )
    assert title(f"NORWAY-PORT/ICE (UPDATE 1)\nIce shuts harbour and forty ships\n\n{story}") == (
        "Ice shuts harbour and forty ships"
    )
    assert title(f"B. Reed | Staff | 3 hours ago\n\nIce shuts the harbour of Oslo\n\n{story}") == (
        "Ice shuts the harbour of Oslo"
    )
