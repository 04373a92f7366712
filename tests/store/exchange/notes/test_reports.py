"""The reports that are read: Markdown and HTML."""

from html.parser import HTMLParser

import pytest

from store.exchange.notes import write
from tests.store.exchange.notes.sample import fallen, hurt, nasty, remark, report


def markdown(*entries: object, **words: object) -> str:
    return write(report(*entries, **words), "md").decode()  # type: ignore[arg-type]


def headings(written: str) -> list[str]:
    return [line.removeprefix("## ") for line in written.splitlines() if line.startswith("## ")]


def test_by_tag_a_note_stands_below_each_of_its_tags_and_the_untagged_come_last() -> None:
    written = markdown(fallen(), hurt(), remark())
    assert headings(written) == ["harbour", "harbour/pier", "people", "without a tag"]
    assert written.count("> Twelve") == 2


def test_by_article_each_note_stands_once_with_its_paragraph() -> None:
    written = markdown(fallen(), hurt(), remark(), by="article")
    assert headings(written) == ["Pier falls"]
    assert written.count("> Twelve") == 1
    assert "— paragraph 3 · \\#people \\#harbour" in written


def test_a_comment_keeps_its_lines() -> None:
    assert "Ask her.\\\nTwice." in markdown(hurt())


def test_the_table_of_tags_has_both_counts() -> None:
    assert "| harbour | 1 | 2 |" in markdown(fallen(), hurt())


def test_words_of_an_article_are_shown_and_do_nothing() -> None:
    written = markdown(nasty())
    assert "\x1b" not in written
    assert "\u202e" not in written
    assert "\\<b\\>bold\\</b\\> \\*x\\* \\| \\[a\\](http\\://evil.example)" in written


class Page(HTMLParser):
    """The elements of a page, and its words."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.words = ""
        self.feed(written)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("by", ["tag", "article"])
def test_the_page_holds_every_quotation_and_no_element_of_an_article(by: str) -> None:
    page = Page(write(report(by=by), "html").decode())
    assert not page.elements & {"script", "b", "i", "a", "img", "link"}
    for words in ("The pier at Quinby fell", "Mara Vale", "Ask her.\nTwice.", "[a](http://evil.example)"):
        assert words in page.words
    assert "\x1b" not in page.words


def test_the_same_notes_give_the_same_bytes() -> None:
    for form in ("md", "html", "csv", "json", "w3c", "hypothesis", "qdpx", "qdc"):
        assert write(report(), form) == write(report(), form)


def test_nothing_noted_is_a_report_too() -> None:
    for form in ("md", "html", "csv", "json", "w3c", "hypothesis", "qdpx", "qdc"):
        assert write(report(by="tag").__class__(()), form)
