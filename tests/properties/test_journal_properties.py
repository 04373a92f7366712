"""Journals: what was written is read, a cut costs the end alone, a wrong byte one record alone."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from store.errors import SaveError
from store.storage.journal import JournalDB
from store.storage.journal.lines import encode, scan
from tests.properties.strategies import DOCUMENTS, TEXT
from tests.store.disks import FailingDisk

OPERATIONS = DOCUMENTS.map(lambda document: ["+", "t", "k", document])
RECORDS = st.lists(st.lists(OPERATIONS, min_size=1, max_size=2), min_size=1, max_size=5)
KEYS = st.sampled_from("abcd") | TEXT


@settings(max_examples=settings().max_examples // 2)
@given(RECORDS)
def test_what_was_written_is_read(records: list[list[list[Any]]]) -> None:
    found = scan(b"".join(map(encode, records)))
    assert (found.records, found.damage, found.torn) == (records, [], b"")


@settings(max_examples=settings().max_examples // 2)
@given(RECORDS, st.data())
def test_a_cut_costs_the_end_alone(records: list[list[list[Any]]], data: st.DataObject) -> None:
    lines = list(map(encode, records))
    whole = b"".join(lines)
    cut = data.draw(st.integers(0, len(whole)))
    found = scan(whole[:cut])
    assert found.records == records[: len(found.records)]
    ends = [sum(map(len, lines[: n + 1])) for n in range(len(lines))]
    assert len(found.records) >= sum(end <= cut for end in ends)
    assert found.damage == []


@settings(max_examples=settings().max_examples // 2)
@given(RECORDS, st.data())
def test_a_wrong_byte_costs_its_record_alone(records: list[list[list[Any]]], data: st.DataObject) -> None:
    lines = list(map(encode, records))
    broken = bytearray(b"".join(lines))
    at = data.draw(st.integers(0, len(broken) - 1))
    broken[at] ^= data.draw(st.integers(1, 255))
    found = scan(bytes(broken))
    hit = next(n for n in range(len(lines)) if at < sum(map(len, lines[: n + 1])))
    # The end of a line belongs to the two that it parts.
    lost = records[:hit] + records[hit + 2 :]
    assert found.records in (records, records[:hit] + records[hit + 1 :], lost)
    assert found.records == records or found.damage or found.torn or not found.ended


class Journal(RuleBasedStateMachine):
    """A journal, opened again and again, beside a dictionary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.disk = FailingDisk()
        self.expected: dict[str, dict[str, Any]] = {}
        self.open()

    def open(self) -> None:
        self.database = JournalDB(self.folder / "test.journal", disk=self.disk)
        self.table = self.database.shelf("t")

    @rule(key=KEYS, document=DOCUMENTS)
    def put(self, key: str, document: dict[str, Any]) -> None:
        self.table.put(key, document)
        self.expected[key] = document

    @rule(key=KEYS)
    def remove(self, key: str) -> None:
        self.table.remove(doc_ids=[key])
        self.expected.pop(key, None)

    @rule(key=KEYS, document=DOCUMENTS)
    def fail(self, key: str, document: dict[str, Any]) -> None:
        self.disk.failing = {"write"}
        try:
            self.table.put(key, document)
            raise AssertionError("a failed write was taken for a good one")
        except SaveError:
            pass
        finally:
            self.disk.failing = set()

    @rule()
    def compact(self) -> None:
        self.database.journal.compact()

    @rule()
    def reopen(self) -> None:
        self.database.close()
        self.open()
        assert self.database.journal.notices == []

    @invariant()
    def is_what_was_put(self) -> None:
        assert dict(self.table.documents) == self.expected

    def teardown(self) -> None:
        self.database.close()
        with_reader = JournalDB(self.folder / "test.journal", write=False)
        assert dict(with_reader.shelf("t").documents) == self.expected
        shutil.rmtree(self.folder)


TestJournal = Journal.TestCase
TestJournal.settings = settings(max_examples=settings().max_examples // 6, stateful_step_count=15)
