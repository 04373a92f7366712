"""How a passage is cited, and how the tags are counted."""

from store.exchange.notes import codebook, model
from store.exchange.notes.codebook import Code
from tests.store.exchange.notes.sample import fallen, hurt, lost, nasty, orphan, remark, report


def test_a_passage_is_cited_by_source_date_and_paragraph() -> None:
    assert model.citation(fallen()) == ["Gazette", "8 May 2031", "paragraph 2"]
    assert model.citation(hurt()) == ["Gazette", "8 May 2031", "paragraph 3"]


def test_a_lost_note_has_no_paragraph_and_says_why() -> None:
    assert model.paragraph(lost()) is None
    assert model.citation(lost())[-1] == "lost: its words are no longer in the text"


def test_a_note_without_its_article_says_so() -> None:
    assert model.title(orphan()) == "an article that is no longer in the library"
    assert model.citation(orphan()) == []


def test_what_was_chosen_is_counted_in_words() -> None:
    assert report(fallen(), hurt()).size() == "2 notes with 3 tags on 1 article"
    assert report(fallen(), total=40).size() == "1 of 40 notes with 1 tag on 1 article"


def test_a_tag_counts_what_lies_below_it_once() -> None:
    assert codebook.codes([fallen(), hurt(), remark()]) == [
        Code("harbour", 1, 2),
        Code("harbour/pier", 1, 1),
        Code("people", 1, 1),
    ]


def test_a_parent_that_nobody_gave_stands_above_its_children() -> None:
    (parent, child) = codebook.codes([fallen()])
    assert (parent, child.parent, child.name) == (Code("harbour", 0, 1), "harbour", "pier")


def test_control_characters_of_an_article_are_not_in_its_citation() -> None:
    assert model.title(nasty()) == "<script> # x"
