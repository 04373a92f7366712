"""Anchors: a note stays on its words, or says that it does not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from store.notes.anchoring import make, reanchor
from store.records import Anchor
from store.text.aligned_folding import fold
from tests.properties.strategies import PROSE, TEXT


@st.composite
def anchored(draw: st.DrawFn) -> tuple[str, Anchor]:
    """A text and a passage of it."""
    text = draw((PROSE | TEXT).filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, make(text, start, draw(st.integers(start + 1, len(text))))


@st.composite
def edited(draw: st.DrawFn) -> tuple[Anchor, str]:
    """An anchor and its text after some edits."""
    text, anchor = draw(anchored())
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(start + draw(st.integers(0, 30)), len(text))
        text = text[:start] + draw(TEXT.map(lambda words: words[:30]) | st.just("")) + text[end:]
    return anchor, text


@given(anchored())
def test_the_same_text_leaves_a_note_where_it_is(case: tuple[str, Anchor]) -> None:
    text, anchor = case
    assert reanchor([anchor], text) == [anchor]


@given(anchored())
def test_a_note_never_stands_on_other_words_of_a_longer_text(case: tuple[str, Anchor]) -> None:
    text, anchor = case
    (found,) = reanchor([anchor], f"§\n{text}")
    assert found.state in ("moved", "lost") or (found.state, found.start) == ("exact", anchor.start)
    if found.state != "lost":
        assert fold(found.exact) == fold(anchor.exact)


@given(edited())
def test_whatever_becomes_of_a_text_a_note_says_how_sure_it_is(case: tuple[Anchor, str]) -> None:
    anchor, text = case
    (found,) = reanchor([anchor], text)
    if found.state == "lost":
        assert (found.exact, found.prefix, found.suffix) == (anchor.exact, anchor.prefix, anchor.suffix)
        return
    assert 0 <= found.start < found.end <= len(text)
    assert found.exact == text[found.start : found.end]
    if found.state == "exact":
        assert found.start == anchor.start
    if found.state in ("exact", "moved"):
        assert fold(found.exact) == fold(anchor.exact)
    else:
        assert (found.state, found.origin) == ("fuzzy", anchor)


@settings(max_examples=settings().max_examples // 4)
@given(st.lists(edited(), min_size=2, max_size=4))
def test_notes_do_not_disturb_each_other(cases: list[tuple[Anchor, str]]) -> None:
    text = cases[0][1]
    anchors = [anchor for anchor, _ in cases]
    assert reanchor(anchors, text) == [reanchor([anchor], text)[0] for anchor in anchors]
