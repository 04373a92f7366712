"""A recogniser of the user's own: found, loaded, or missed with the remedy."""

from pathlib import Path

import pytest

from store.errors import RecogniserError
from store.names import spacy_recogniser
from store.names.recogniser import RecogniserModel, choose, load, whole
from store.names.recogniser_labels import kind_of
from store.records import GivenName
from tests.recognisers import make_model


@pytest.mark.parametrize("written", ["own", "", " own "])
def test_our_own(written: str) -> None:
    assert choose(written) == RecogniserModel()


@pytest.mark.parametrize("written", ["stanza:en", "spacy", "spacy:", "en_core_web_sm"])
def test_what_is_no_recogniser(written: str) -> None:
    with pytest.raises(RecogniserError, match="write spacy:MODEL"):
        choose(written)


def test_without_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_recogniser, "find_spec", lambda name: None)
    with pytest.raises(RecogniserError, match=r"pip install 'dateline\[spacy\]'"):
        choose("spacy:en_core_web_sm")


def test_without_the_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_recogniser, "find_spec", lambda name: object())
    with pytest.raises(RecogniserError, match="python -m spacy download xx_no_such_model"):
        choose("spacy:xx_no_such_model")
    with pytest.raises(RecogniserError, match="There is no spaCy model in"):
        choose(f"spacy:{tmp_path}")


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PERSON", "person"),
        ("PER", "person"),
        ("persName", "person"),
        ("GPE", "place"),
        ("LOC", "place"),
        ("FAC", "place"),
        ("ORG", "organisation"),
        ("MISC", "other"),
        ("WORK_OF_ART", "other"),
        ("WEAPON", "other"),
        ("NORP", None),
        ("DATE", None),
        ("CARDINAL", None),
    ],
)
def test_labels(label: str, kind: str | None) -> None:
    assert kind_of(label) == kind


def test_a_relative_path_starts_where_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "beat").mkdir()
    assert whole("spacy:models/beat", tmp_path) == f"spacy:{tmp_path.resolve() / 'models' / 'beat'}"
    assert whole("spacy:beat", tmp_path) == f"spacy:{tmp_path.resolve() / 'beat'}"
    assert whole("spacy:en_core_web_sm", tmp_path) == "spacy:en_core_web_sm"
    assert whole("own", tmp_path) == "own"


def test_a_long_text_is_read_in_stretches_that_lose_nothing() -> None:
    text = "word " * 12_000 + "line\n" * 9_000 + "x" * 120_000
    parts = list(spacy_recogniser.stretches(text))
    assert "".join(text[a:b] for a, b in parts) == text
    assert max(b - a for a, b in parts) <= spacy_recogniser.STRETCH
    assert text[parts[0][1] - 1] == " "


def test_a_model_finds_names(tmp_path: Path) -> None:
    choice = choose(make_model(tmp_path / "model"))
    text = "On November 9, 2020 the Latvian team met Mara Valenko in Orlgrad."
    assert load(choice)(text) == (GivenName(41, 53, "person"), GivenName(57, 64, "place"))
    filler = "No name at all.\n" * 4_000
    assert load(choice)(filler + text)[0] == GivenName(len(filler) + 41, len(filler) + 53, "person")


def test_another_model_has_another_state(tmp_path: Path) -> None:
    first = choose(make_model(tmp_path / "model"))
    assert first == choose(f"spacy:{tmp_path / 'model'}")
    second = choose(make_model(tmp_path / "model", [("PERSON", "Ostberg")]))
    assert first.name == second.name
    assert first.state != second.state
    assert load(second)("Mara Valenko saw Ostberg.") == (GivenName(17, 24, "person"),)


def test_parts_on_which_no_name_depends_are_left_out(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("ner").add_label("PERSON")
    pipeline.add_pipe("senter")
    pipeline.initialize()
    pipeline.to_disk(tmp_path)
    assert spacy_recogniser.needed(spacy.load(tmp_path).pipe_names) == ["ner"]
    assert spacy_recogniser.needed(["tok2vec", "tagger", "ner", "entity_ruler"])[1] == "tagger"
    assert isinstance(load(choose(f"spacy:{tmp_path}"))("Mara Valenko left."), tuple)


def test_a_broken_model_is_told_in_a_sentence(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="spaCy is not installed")
    (tmp_path / "meta.json").write_text("{", "utf-8")
    with pytest.raises(RecogniserError, match="cannot be loaded: "):
        load(choose(f"spacy:{tmp_path}"))


def test_an_empty_model_is_refused(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(RecogniserError, match="nothing in it finds names"):
        load(choose(f"spacy:{tmp_path}"))
