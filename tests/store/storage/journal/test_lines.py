import pytest

from store.storage.journal.lines import encode, header, is_whole, scan, tell

A, B, C = (encode([["+", "t", key, {"n": key, "label": f"step {key}"}]]) for key in "abc")
HEAD = header("test")
RECORDS = [[["+", "t", key, {"n": key, "label": f"step {key}"}]] for key in "abc"]


def test_a_line_is_a_checksum_and_json() -> None:
    assert (
        HEAD == b'a6f4c7a8 {"dateline":"test","format":1}\n'
        or HEAD[8:] == b' {"dateline":"test","format":1}\n'
    )
    assert is_whole(HEAD[:-1])
    assert not is_whole(HEAD)


def test_whatever_stands_in_a_text_is_one_line() -> None:
    value = [["+", "t", "k", {"a": "line\nend\r\u2028\u0000 \ud83d ‮ \x1b[2J"}]]
    line = encode(value)
    assert line.count(b"\n") == 1
    assert scan(HEAD + line).records == [value]


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(ValueError):
        encode([float("nan")])
    with pytest.raises(TypeError):
        encode([{1}])


def test_a_whole_journal() -> None:
    found = scan(HEAD + A + B + C)
    assert found.header == {"dateline": "test", "format": 1}
    assert found.records == RECORDS
    assert (found.damage, found.torn, found.ended) == ([], b"", True)
    assert found.good == len(HEAD + A + B + C)


def test_the_last_record_torn_at_every_byte() -> None:
    whole = HEAD + A + B
    for cut in range(1, len(C) - 1):
        found = scan(whole + C[:cut])
        assert found.records == RECORDS[:2]
        assert found.torn == C[:cut]
        assert found.good == len(whole)
        assert not found.damage


def test_only_the_line_end_is_missing() -> None:
    found = scan(HEAD + A + B[:-1])
    assert found.records == RECORDS[:2]
    assert not found.ended and not found.torn


def test_any_byte_of_the_middle_changed_costs_that_record_alone() -> None:
    for place in range(len(B)):
        for flip in (1, 0x80):
            changed = B[:place] + bytes([B[place] ^ flip]) + B[place + 1 :]
            found = scan(HEAD + A + changed + C)
            assert found.header
            assert RECORDS[0] in found.records and RECORDS[2] in found.records
            assert len(found.damage) + (RECORDS[1] in found.records) >= 1
            assert not found.torn


def test_a_damaged_line_is_told_by_what_it_was() -> None:
    found = scan(HEAD + A + B.replace(b'"+"', b'"?"') + C)
    assert [(damage.line, damage.told) for damage in found.damage] == [(3, "step b")]


def test_a_block_of_zeros() -> None:
    found = scan(HEAD + A + bytes(4096) + b"\n" + C + bytes(100))
    assert found.records == [RECORDS[0], RECORDS[2]]
    assert len(found.damage) == 1 and found.damage[0].told == ""
    assert found.torn == bytes(100)


def test_a_header_that_cannot_be_read() -> None:
    found = scan(b"x" + HEAD + A)
    assert found.records == [RECORDS[0]]
    found = scan(b"?" * 30 + b"\n" + A)
    assert found.header is None and found.records == [RECORDS[0]]


def test_rubbish_takes_no_time() -> None:
    found = scan(b"00000000 [" * 200_000)
    assert not found.kept and len(found.torn) == 2_000_000


def test_what_is_told_is_safe_and_short() -> None:
    assert tell(b'{"label":"tag \\"war\\" on it"}') == 'tag "war" on it'
    assert tell(b'{"title":["A headline","how"]}') == "A headline"
    assert tell("\x1b[31m\u202ered".encode()) == "[31m red"
    assert len(tell(b"x" * 1000)) == 80


def test_what_is_told_of_a_damaged_line_can_be_printed_everywhere() -> None:
    raw = "\x1b]0;x\x07 \x9b31m \u202e\u2066 \u200b\ufeff \ue000 \U000e0001 Hafen".encode() + bytes(
        range(256)
    )
    assert tell(raw).isprintable()
    assert "Hafen" in tell(raw)
