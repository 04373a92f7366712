"""Notes go out and come back as they were, in each format that comes back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from store.exchange.foreign import read
from store.exchange.notes import NoteEntry, NoteReport, write
from store.notes import tags as tag_names
from store.notes.anchoring import make
from store.records import Annotation
from tests.properties.strategies import PROSE, TEXT
from tests.store.events.made import document

SEEN = TEXT.filter(lambda words: words.strip(" /\t\n") and words == words.strip())


@st.composite
def noted(draw: st.DrawFn) -> NoteEntry:
    """A note on some passage of some text."""
    text = draw((PROSE | TEXT).filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    anchor = make(text, start, draw(st.integers(start + 1, len(text))))
    tags = draw(st.lists(SEEN.map(_cleaned).filter(bool), max_size=3, unique=True))
    at = "2031-06-01T00:00:00Z"
    note = Annotation("0123456789abcdef" * 2, "x", anchor, tuple(tags), draw(TEXT), at, at)
    return NoteEntry(note, document("x", text))


def _cleaned(tag: str) -> str:
    try:
        return tag_names.clean(tag)
    except ValueError:
        return ""


@given(noted(), st.sampled_from(["w3c", "hypothesis"]))
def test_json_comes_back_whole(entry: NoteEntry, form: str) -> None:
    (found,) = read(write(NoteReport((entry,)), form)).notes
    note = entry.note
    assert (found.id, found.tags, found.comment) == (note.id, note.tags, note.comment)
    assert (found.exact, found.span) == (note.anchor.exact, (note.anchor.start, note.anchor.end))
    assert (found.prefix, found.suffix, found.made) == (note.anchor.prefix, note.anchor.suffix, note.made)


WORDS = st.text(st.sampled_from("aé中🙂א \n.,"), min_size=1, max_size=60)
TAGS = st.lists(st.text("abé中", min_size=1, max_size=5).map("x/{}".format), max_size=3, unique=True)


@given(WORDS.filter(str.strip), TAGS, st.data())
def test_a_project_comes_back_with_its_text(text: str, tags: list[str], data: st.DataObject) -> None:
    places = [place for place, mark in enumerate(text) if mark.strip()]
    start = data.draw(st.sampled_from(places))
    anchor = make(text, start, data.draw(st.integers(start + 1, len(text))))
    note = Annotation("0123456789abcdef" * 2, "x", anchor, tuple(tags), "why", "", "")
    found = read(write(NoteReport((NoteEntry(note, document("x", text)),)), "qdpx"))
    (back,) = found.notes
    assert found.sources[0].text == text
    assert (back.exact, back.span, set(back.tags)) == (anchor.exact, (anchor.start, anchor.end), set(tags))
    assert replace(note, id=back.id).comment == back.comment == "why"
