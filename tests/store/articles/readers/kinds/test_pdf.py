import textwrap
from pathlib import Path

import pytest

from store.articles.readers.kinds import pdf as module
from store.articles.readers.kinds import pdf_by_pypdf
from tests.store.articles.readers.made import STORY, one, pdf, reason


def test_lines_become_paragraphs_and_pages_locators(tmp_path: Path) -> None:
    pages = [textwrap.wrap(paragraph, 70) for paragraph in STORY]
    loaded = one(tmp_path / "a.pdf", pdf(*pages))
    assert loaded.text == "\n".join(STORY)
    starts = {locator.label: locator.start for locator in loaded.article.locators}
    assert starts == {f"p. {n}": loaded.text.index(paragraph) for n, paragraph in enumerate(STORY, 1)}
    assert [loaded.article.page_at(loaded.text.index(p) + 5) for p in STORY] == ["p. 1", "p. 2", "p. 3"]


def test_a_paragraph_goes_on_overleaf_and_heads_feet_and_numbers_are_left_out(tmp_path: Path) -> None:
    lines = textwrap.wrap(" ".join(STORY * 3), 70)
    pages = [
        ["Harbour Board of Velmora", *lines[i : i + 4], f"Minutes, page {n} of 9", str(n)]
        for n, i in enumerate(range(0, len(lines), 4), 1)
    ]
    text = one(tmp_path / "a.pdf", pdf(*pages)).text
    assert " ".join(text.split()) == " ".join(" ".join(STORY * 3).split())


def test_the_day_on_which_it_was_made_is_the_last_resort(tmp_path: Path) -> None:
    info = "/Title (Minutes of the harbour board) /CreationDate (D:20190307101500)"
    article = one(tmp_path / "a.pdf", pdf(STORY, info=info)).article
    assert article.title is not None and article.title.value == "Minutes of the harbour board"
    assert (article.published.value, article.published.inferred) == ("2019-03-07", True)
    dated = one(tmp_path / "b.pdf", pdf(("March 2, 2019", *STORY), info=info)).article
    assert dated.published.value == "2019-03-02"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf(STORY, encrypted=True), "an encrypted PDF: it needs a password"),
        (pdf([]), module.NO_WORDS),
        (b"%PDF-1.4 and so on", "a PDF that is broken"),
        (b"not at all", "a PDF that is broken"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, data: bytes, said: str) -> None:
    assert reason(tmp_path / "a.pdf", data) == said


def test_the_fallback_reads_the_same_words() -> None:
    pages, about = pdf_by_pypdf.pages(pdf(STORY, STORY[:1], info="/Title (Minutes)"), 10)
    assert [page.strip().split("\n") for page in pages] == [list(STORY), [STORY[0]]]
    assert about["Title"] == "Minutes"
