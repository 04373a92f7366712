from tui.reading.layout import lay_out
from tui.reading.marks import Mark, by_row, changed_rows, lanes, sweep


def test_a_row_is_cut_where_any_mark_begins_or_ends() -> None:
    pieces = sweep(0, 10, [("name", Mark(2, 6)), ("note", Mark(4, 20))])
    assert [(p.start, p.end, p.layers) for p in pieces] == [
        (0, 2, ()),
        (2, 4, ("name",)),
        (4, 6, ("name", "note")),
        (6, 10, ("note",)),
    ]


def test_the_innermost_mark_of_a_layer_comes_last() -> None:
    (_, piece, _) = sweep(0, 10, [("note", Mark(3, 5, "inner")), ("note", Mark(0, 10, "outer"))])
    assert [mark.id for _, mark in piece.marks] == ["outer", "inner"]


def test_empty_marks_and_those_outside_count_for_nothing() -> None:
    assert len(sweep(0, 10, [("name", Mark(3, 3)), ("name", Mark(10, 12))])) == 1


def test_a_mark_over_several_rows_is_on_each() -> None:
    layout = lay_out("one two three four", 8)
    rows = by_row(layout, [Mark(0, 18)])
    assert set(rows) == set(range(len(layout.rows)))


def test_only_rows_that_look_different_have_changed() -> None:
    layout = lay_out("one two three four", 8)
    old, new = by_row(layout, [Mark(0, 3)]), by_row(layout, [Mark(0, 3), Mark(8, 13)])
    assert changed_rows(old, new) == {layout.row_of(8)}


def test_overlapping_notes_stand_in_lanes_beside_each_other() -> None:
    a, b, c, d = Mark(0, 20), Mark(5, 10), Mark(6, 9), Mark(12, 15)
    given = lanes([a, b, c, d], 2)
    assert given == {a: 0, b: 1, c: 1, d: 1}
    assert lanes([a, b, c], 3) == {a: 0, b: 1, c: 2}
