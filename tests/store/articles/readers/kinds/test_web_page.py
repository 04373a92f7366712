import json
from pathlib import Path

import pytest

from store.articles.readers.kinds.page_text import all_text
from tests.store.articles.readers.made import STORY, one, page, reason


def test_the_article_is_read_and_the_menu_is_not(tmp_path: Path) -> None:
    loaded = one(tmp_path / "a.html", page(*STORY))
    assert [line for line in loaded.text.split("\n") if line != "Pier to close"] == list(STORY)
    assert "Sport" not in loaded.text and "newsletter" not in loaded.text
    assert loaded.own_id == "a.html" and loaded.article.path == str(tmp_path / "a.html")


def test_the_date_is_the_pages_own_and_says_so(tmp_path: Path) -> None:
    published = one(tmp_path / "a.html", page(*STORY)).article.published
    assert (published.value, published.how, published.inferred) == (
        "2019-03-06",
        "the page's own data",
        False,
    )


def test_a_dateline_in_the_story_weighs_more_and_the_other_date_is_told(tmp_path: Path) -> None:
    story = ("VELMORA, March 5, 2019 (Gull Press) — " + STORY[0], *STORY[1:])
    published = one(tmp_path / "a.html", page(*story)).article.published
    assert published.value == "2019-03-05" and published.candidates == ("2019-03-06",)
    assert "the page's own data says 2019-03-06" in published.how


def test_a_dateline_of_the_same_day_leaves_no_doubt(tmp_path: Path) -> None:
    story = ("VELMORA, March 6, 2019 (Gull Press) — " + STORY[0], *STORY[1:])
    published = one(tmp_path / "a.html", page(*story)).article.published
    assert (published.value, published.candidates) == ("2019-03-06", ())


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            '<meta property="og:title" content="Eastern  pier of Velmora to close">',
            "Eastern pier of Velmora to close",
        ),
        (
            '<script type="application/ld+json">'
            + json.dumps(
                {
                    "@graph": [
                        {"@type": "Organization"},
                        {"@type": "NewsArticle", "headline": "Pillars cracked"},
                    ]
                }
            )
            + "</script>",
            "Pillars cracked",
        ),
        ('<script type="application/ld+json">{not json</script>', "Pier to close"),
    ],
)
def test_the_title_is_that_which_the_page_gives_to_others(tmp_path: Path, head: str, title: str) -> None:
    found = one(tmp_path / "a.html", page(*STORY, head=head)).article.title
    assert found is not None and found.value == title


def test_site_and_author(tmp_path: Path) -> None:
    head = '<meta property="og:site_name" content="The Gull"><meta name="author" content="Nils Obermark">'
    article = one(tmp_path / "a.html", page(*STORY, head=head)).article
    assert article.source is not None and article.source.value == "The Gull"
    assert article.byline is not None and article.byline.value == "Nils Obermark"


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-8"])
def test_the_charset_that_the_page_names(tmp_path: Path, charset: str) -> None:
    story = (
        "Портовый совет Вельморы во вторник решил закрыть восточный причал, где инженеры нашли трещины в опорах. "
        * 3
    )
    html = f"<html><head><meta charset={charset}></head><body><article><p>{story}</p></article></body></html>"
    assert story.strip() in one(tmp_path / "a.html", html.encode(charset)).text


def test_a_page_under_the_name_of_a_text_and_without_ending(tmp_path: Path) -> None:
    assert "<p>" not in one(tmp_path / "a.txt", page(*STORY)).text
    assert "<p>" not in one(tmp_path / "article", page(*STORY)).text


def test_a_page_without_an_article_gives_all_its_words_and_says_so(tmp_path: Path) -> None:
    loaded = one(tmp_path / "a.html", b"<html><body><div>Closed on Mondays.</div></body></html>")
    assert loaded.text == "Closed on Mondays."


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"<html><body><script>x()</script></body></html>", b"<!doctype html>\n"]
)
def test_a_page_without_words(tmp_path: Path, data: bytes) -> None:
    assert reason(tmp_path / "a.html", data).startswith("a web page without")


def test_characters_that_no_text_holds_are_replaced(tmp_path: Path) -> None:
    story = STORY[0] + " &#x1b;[31m &#xd800; end of the paragraph."
    text = one(tmp_path / "a.html", page(story, *STORY[1:])).text
    assert "\x1b" not in text
    text.encode()


LD = '<script type="application/ld+json">{{"@type": ["NewsArticle"], "datePublished": "{}"}}</script>'


@pytest.mark.parametrize(
    ("head", "line", "value", "how", "others"),
    [
        (LD.format("2019-03-06T00:30:00+04:00"), "", "2019-03-06", "the page's own data", ()),
        (LD.format("Wed, Mar 6 2019 10:01:41 EDT"), "", "2019-03-06", "the page's own data", ()),
        # The same moment in UTC is of the day before; the stamp with the hour of a place weighs more.
        (
            LD.format("2019-03-05T23:30:00Z") + '<meta name="pubdate" content="2019-03-06T03:30:00+04:00">',
            "",
            "2019-03-06",
            "the page's own data",
            (),
        ),
        (
            LD.format("2019-03-05T23:30:00Z"),
            "6 March 2019 - 3:30",
            "2019-03-06",
            "the page's own data",
            ("2019-03-05",),
        ),
        (
            LD.format("2019-03-05T10:00:00Z"),
            "6 March 2019",
            "2019-03-05",
            "the page's own data",
            ("2019-03-06",),
        ),
        (
            LD.format("2019-03-05T23:30:00Z")
            + '<link rel="canonical" href="https://gull.example/2019/03/06/pier">',
            "",
            "2019-03-06",
            "the page's own data",
            ("2019-03-05",),
        ),
        ("", "06.03.2019 | 14:05 | Harbour", "2019-03-06", "the line beside the page's headline", ()),
        (LD.format("in spring"), "March 6, 2019", "2019-03-06", "the line beside the page's headline", ()),
    ],
)
def test_which_of_its_dates_is_that_of_the_article(
    tmp_path: Path, head: str, line: str, value: str, how: str, others: tuple[str, ...]
) -> None:
    stamp = f"<div>{line}</div>".encode()
    data = page(*STORY, head=head, date="").replace(b"</h1>", b"</h1>" + stamp)
    published = one(tmp_path / "a.html", data).article.published
    assert (published.value, published.how, published.candidates) == (value, how, others)


def test_the_words_of_a_page_are_in_lines_as_it_shows_them() -> None:
    html = (
        "<html><head><title>x</title></head><body><script>x()</script><p>One\nline <b>of</b> words<br>and another</p>"
        "<ul><li>first<li>second</ul><table><tr><td>a</td><td>b</td></tr></table><pre>as it\nstands</pre></body></html>"
    )
    assert all_text(html).split("\n") == [
        "One line of words",
        "and another",
        "first",
        "second",
        "a b",
        "as it",
        "stands",
    ]
    assert all_text("<div>" * 5_000 + "deep") in ("deep", "")
    assert all_text("") == ""
