"""No sentence that a reader sees has an id or a code of a standard in it: who, when and opened rows, over the seeds."""

import re
from collections.abc import Iterator

import pytest

from store.articles import Loaded, read
from tests.gold import SEEDS
from tests.store.libraries import loaded, opened
from tui.presenters import entities, events
from tui.screens.event_rows import reason_of
from tui.screens.when import facts, result
from tui.screens.who import reason
from tui.state.session import Session
from tui.view_models.dates import WhenWasThis
from tui.words import wording

CODE = re.compile(r"[0-9a-f]{16}|\bP(?:T?[\dX]+[A-Z])+\b|X{2,}|_REF\b|\bW\d\d\b|\b\d{3}X\b")
VAGUE = (
    "The Harbour Workers Union (HWU) met in Oberthal on 3 May 2021. Every Wednesday and each morning it"
    " talks for two hours. HWU may soon strike for 44 days, as it did decades ago and in the 1990s."
    " That evening the mayor said the board would meet weekly in the second half of the year.\n"
)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The seeds, and a text in which hardly a date is one."""
    with opened(tmp_path_factory.mktemp("library")) as library:
        for file in sorted(SEEDS.iterdir()):
            for found in read(file):
                assert isinstance(found, Loaded)
                library.add(found)
        library.add(loaded(VAGUE, "/news/harbour.txt"))
        library.analysis().refresh(jobs=1)
        yield Session(library)


def clean(sentences: list[str]) -> None:
    assert sentences
    assert [said for said in sentences if CODE.search(said)] == []


def test_when_was_this_has_no_codes(session: Session) -> None:
    said = []
    for row in session.rows:
        for date in session.library.analysis().dates(row.id):
            said.append(result(date))
            said += [words.plain for _, words in facts(WhenWasThis(date, row.published, row.title))]
    clean(said)
    assert "44 days" in said
    assert "every Wednesday" in said


def test_who_is_this_has_no_codes(session: Session) -> None:
    said = []
    for entity in session.library.analysis().entities():
        shown = entities.who(session, entity)
        said += [*shown.roles, *(reason(group.variant) for group in shown.variants)]
    clean(said)
    assert any("says so" in words for words in said)


def test_opened_rows_have_no_codes(session: Session) -> None:
    said = []
    for event in session.library.analysis().events():
        row = events.opened_row(session, event)
        said += [wording.when(event), wording.manner(event), row.facts, *event.linked]
        said += [claims for _, claims in row.conflicts]
        for group in row.groups:
            said += [group.label, *(reason_of(teller.telling) for teller in group.tellers)]
            said += [teller.source for teller in group.tellers]
    clean(said)
