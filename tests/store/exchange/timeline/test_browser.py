"""The HTML page in a real browser; skipped where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.exchange.timeline import write
from tests.store.exchange.timeline import browser
from tests.store.exchange.timeline.browser import Browser
from tests.store.exchange.timeline.sample import full

PROGRAM = browser.found()
pytestmark = pytest.mark.skipif(
    PROGRAM is None, reason="no Chromium or Chrome here: " + ", ".join(browser.NAMES) + " are not on the path"
)
FOCUSED = "document.activeElement.closest('details') && document.activeElement.closest('details').id"
OPENED = "Array.from(document.querySelectorAll('details[open]')).map(row => row.id)"
SHOWN = "document.querySelector('#e1 blockquote').checkVisibility()"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "timeline.html"
    path.write_text(write(full(), "html"), "utf-8")
    return path


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    assert PROGRAM is not None
    with Browser(PROGRAM, tmp_path_factory.mktemp("profile")) as made:
        yield made


def test_it_asks_for_nothing_and_the_browser_has_nothing_to_complain_of(chrome: Browser, page: Path) -> None:
    chrome.open(page)
    chrome.press("j", "Enter", "o")
    assert chrome.requests() == []
    assert chrome.complaints() == []


def test_by_keyboard(chrome: Browser, page: Path) -> None:
    chrome.open(page)
    assert chrome.value("document.querySelector('.keys').hidden") is False
    chrome.press("j", "j")
    assert chrome.value(FOCUSED) == "b2"
    chrome.press("k")
    assert chrome.value(FOCUSED) == "b1"
    chrome.press("Enter")
    assert chrome.value(OPENED) == ["b1"]
    chrome.press("Tab", "Enter")
    assert chrome.value(OPENED) == ["b1", "b2"]
    chrome.press("o")
    assert len(chrome.value(OPENED)) == len(full().rows)
    chrome.press("o")
    assert chrome.value(OPENED) == []


def test_the_picture_leads_to_events(chrome: Browser, page: Path) -> None:
    chrome.open(page)
    chrome.press("Tab", "Tab")
    assert chrome.value("document.activeElement.closest('svg') !== null")
    aim = chrome.value("document.activeElement.getAttribute('href').slice(1)")
    chrome.press("Enter")
    chrome.value("new Promise(done => requestAnimationFrame(() => done()))")
    assert chrome.value(f"document.getElementById('{aim}').matches(':target')")


def test_without_scripts_rows_open_all_the_same(chrome: Browser, page: Path) -> None:
    chrome.open(page, scripts=False)
    chrome.press("Tab", "Enter", "Tab", "Enter")
    chrome("Emulation.setScriptExecutionDisabled", value=False)
    assert chrome.value(OPENED) == ["b1"]
    assert chrome.value("document.querySelector('.keys').hidden") is True


def test_print_shows_what_is_closed_on_the_screen(chrome: Browser, page: Path) -> None:
    chrome.open(page, scripts=False)
    chrome("Emulation.setEmulatedMedia", media="print")
    chrome("Emulation.setScriptExecutionDisabled", value=False)
    assert chrome.value(OPENED) == []
    assert chrome.value(SHOWN)
    chrome("Emulation.setEmulatedMedia", media="")
    assert not chrome.value(SHOWN)
    assert chrome.pdf().startswith(b"%PDF")


def test_light_and_dark(chrome: Browser, page: Path) -> None:
    colours = []
    for dark in (False, True):
        chrome.open(page, dark=dark)
        colours.append(chrome.value("getComputedStyle(document.body).backgroundColor"))
    assert colours == ["rgb(251, 250, 247)", "rgb(23, 22, 20)"]


def test_words_of_articles_are_words(chrome: Browser, page: Path) -> None:
    chrome.open(page)
    words = chrome.value("document.querySelector('#n1 blockquote').textContent")
    assert words.startswith("<script>alert(1)</script>")
    assert chrome.value("document.scripts.length") == 1


def test_it_fits_a_narrow_window(chrome: Browser, page: Path) -> None:
    chrome("Emulation.setDeviceMetricsOverride", width=360, height=700, deviceScaleFactor=1, mobile=True)
    chrome.open(page)
    assert chrome.value("document.documentElement.scrollWidth") <= 360
    chrome("Emulation.clearDeviceMetricsOverride")
