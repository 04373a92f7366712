from tui.panes.timeline_model.folds import Fold
from tui.panes.timeline_model.outline import Heading, Layout, Line

FOLDS = [
    Fold("1991", [0]),
    Fold("2020", [1, 3], [2]),
    Fold("2027", [], [4, 5]),
    Fold("undated", [6]),
]


def said(layout: Layout) -> list[str]:
    return [
        f"{'-' if row.closed else '+'} {row.label} {row.count} {row.note}".strip()
        if isinstance(row, Heading)
        else f"  {row.index}"
        for row in (layout[place] for place in range(len(layout)))
    ]


def test_what_is_planned_stands_apart_below_what_was_told() -> None:
    assert said(Layout(FOLDS)) == [
        *("  0", "+ 2020 3", "  1", "  3", "+ planned, denied or supposed 1", "  2"),
        *("+ 2027 2 planned, denied or supposed", "  4", "  5", "+ undated 1", "  6"),
    ]


def test_closed_folds_hide_what_is_below_them() -> None:
    layout = Layout(FOLDS, frozenset({"2020", "2027"}))
    assert said(layout) == ["  0", "- 2020 3", "- 2027 2 planned, denied or supposed", "+ undated 1", "  6"]
    assert layout.keys == {"2020", "2020 planned", "2027", "undated"}
    assert said(Layout(FOLDS, frozenset({"2020 planned"})))[4:6] == [
        "- planned, denied or supposed 1",
        "+ 2027 2 planned, denied or supposed",
    ]


def test_hidden_events_come_last() -> None:
    layout = Layout(FOLDS[:1], hidden=2)
    assert said(layout) == ["  0", "+ hidden 2", "  0", "  1"]
    assert layout[3] == Line(1, "hidden", "hidden", hidden=True)
    assert layout.place_of(0) == 0
    assert layout.place_of(0, hidden=True) == 2


def test_every_row_is_found_again() -> None:
    layout = Layout(FOLDS)
    assert [layout.place_of(index) for index in range(8)] == [0, 2, 5, 3, 7, 8, 10, None]
    assert layout.place_of_heading("2020 planned") == 4
    assert layout.place_of_heading("1991") is None
    assert [(at, line.index) for at, line in layout.lines()][:3] == [(0, 0), (2, 1), (3, 3)]


def test_a_line_knows_its_heading_and_its_time() -> None:
    layout = Layout(FOLDS)
    assert layout[5] == Line(2, "2020 planned", "2020")
    assert layout[0] == Line(0, "1991", "1991", alone=True)


def test_nothing_has_no_rows() -> None:
    assert len(Layout()) == 0
    assert Layout().place_of(0) is None
