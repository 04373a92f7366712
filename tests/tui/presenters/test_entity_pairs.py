"""Two entities side by side: which passages stand for each."""

from tests.tui.fake import FakeLibrary
from tui.presenters import entity_pairs
from tui.state.session import Session


def test_passages_come_from_several_articles_and_spellings() -> None:
    session = Session(FakeLibrary())  # type: ignore[arg-type]
    one, other = (session.library.analysis().entity(key) for key in ("e1", "e2"))
    assert one
    assert other
    pair = entity_pairs.pair(session, one, other, "because")
    assert (pair.why, pair.together) == ("because", 3)
    assert len(pair.one.passages) == entity_pairs.FEW
    assert {passage.article for passage in pair.one.passages} == set(one.articles)
    assert len({passage.quote for passage in pair.one.passages}) == 3
