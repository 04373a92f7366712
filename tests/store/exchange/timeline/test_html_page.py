"""The HTML page, as text."""

from html.parser import HTMLParser

from store.exchange.timeline import write
from tests.store.exchange.timeline.sample import decided_row, full, pier_row, timeline


class Page(HTMLParser):
    """Tags with their attributes, and what is not closed."""

    VOID = ("meta", "line", "rect")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_every_tag_is_closed_and_every_link_stays_on_the_page() -> None:
    page = Page(write(full(), "html"))
    assert page.open == []
    ids = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    links = [attrs["href"] for _, attrs in page.tags if "href" in attrs]
    assert links
    assert all(link and link[0] == "#" and link[1:] in ids for link in links)
    assert not any("src" in attrs for _, attrs in page.tags)


def test_article_text_is_only_text() -> None:
    page = Page(write(full(), "html"))
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert "<script>alert(1)</script> =1+1 [x](http://evil.example)" in page.words
    assert not any(mark in page.words for mark in "\x1b\u202e")


def test_rows_say_what_they_rest_on() -> None:
    html = write(timeline(pier_row()), "html")
    words = " ".join(Page(html).words.split())
    assert "⚑ date7 May 2031 Gazette9 May 2031 Courier" in words
    assert "2 sources, 2 articles" in words
    assert "Quinby pier collapsed on 9 May" in words
    assert "7 May 2031: “7 May”: said" in words


def test_an_empty_timeline_is_a_page() -> None:
    page = Page(write(timeline(), "html"))
    assert page.open == []
    assert "0 events from 0 articles" in page.words


def test_ids_of_events_cannot_leave_their_attribute() -> None:
    row = pier_row()
    from dataclasses import replace

    odd = replace(row, event=replace(row.event, id='"><img src=x>'))
    assert "<img" not in write(timeline(odd, odd), "html")


def test_what_the_reader_did_is_told() -> None:
    assert (
        "tags: harbour/*hurt*, new · confirmed by the reader · date set by the reader · passages put in by the reader"
        in Page(write(timeline(decided_row()), "html")).words
    )
    assert 'class="reader"' not in write(full(), "html")
