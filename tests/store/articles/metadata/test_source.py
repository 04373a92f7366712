import pytest

from store.articles import Given, describe

S1 = "The city council of Halden agreed on Tuesday to close the old bridge to lorries, as shopkeepers had asked."
S2 = '"We could not wait any longer," said mayor Ana Reyes, who had promised a decision before the summer.'
TITLE = "Council closes bridge to lorries"


def source(text: str, given: Given | None = None) -> str | None:
    found = describe(text, id="", path="", given=given).source
    if found and found.span:
        assert text[slice(*found.span)] == found.value
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"OSLO, May 3 (Nordnews) - {S1}", "Nordnews"),
        (f"OSLO, May 3. /NN/. {S1}", "NN"),
        (f"{S1} (North News Agency)", "North News Agency"),
        (f"{S1}\n{S2}\n(with Nordnews)", "Nordnews"),
        (f"{S1}\n{S2} — NNA", "NNA"),
        (f"{S1}\n{S2}\n- The Halden Herald", "The Halden Herald"),
        (f"{S1}\n{S2}\nSource: Halden Herald", "Halden Herald"),
        (f"{S1}\n{S2}\nSource: herald.example", "herald.example"),
        (f"{S1}\n{S2}\nИсточник: Вестник", "Вестник"),
        (f"{S1}\n{S2}\n© 2021 The Halden Herald. All rights reserved.", "The Halden Herald"),
        (f"{S1}\n{S2}\n© Nordnews", "Nordnews"),
        (f"{S1}\n(Copyright 2007 by The North Press. All Rights Reserved.)", "The North Press"),
        (f"{TITLE}\nBy Jane Smith, Halden Herald\n{S1}", "Halden Herald"),
        (f"{TITLE}\nBy Jane Smith for the Halden Herald\n{S1}", "the Halden Herald"),
        (f"https://www.herald.example/2021/bridge\n{S1}", "herald.example"),
        (f"Herald: {TITLE}\n\n{S1}", "Herald"),
        (f"{TITLE} - Halden Herald\n\n{S1}", "Halden Herald"),
        (f"{TITLE} | herald.com\n\n{S1}", "herald.com"),
    ],
)
def test_found(text: str, who: str) -> None:
    assert source(text) == who


@pytest.mark.parametrize(
    "text",
    [
        f"{S1}\n{S2}",
        f"Reyes: {TITLE} at last\n\n{S1}\n{S2}",
        f"Halden: {TITLE} at last\n\n{S1}\n{S2}",
        f"Analysis: {TITLE} at last\n\n{S1}\n{S2}",
        f"{TITLE} — mayor Reyes\n\n{S1}\n{S2}",
        f"{TITLE}\nBy JANE SMITH, Staff Writer\n{S1}",
        f"{S1}\n{S2} (END)",
        f"{S1}\n{S2} (see page 5)",
        f"{S1}\nShe meant the bridge (Old Bridge) and no other.\n{S2}",
    ],
)
def test_none(text: str) -> None:
    assert source(text) is None


def test_given() -> None:
    assert source(f"OSLO (AP) -- {S1}", Given(source="Herald")) == "Herald"
