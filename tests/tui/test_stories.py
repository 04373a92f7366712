from store.records import Story
from tui.panes.rows.story_rows import ALONE, Heading, Row, Under, heading_lines, originals, story_rows
from tui.panes.status_line import fitted

STORM = Story("s1", "Storm closes harbour", ("c", "a", "e"), (("e", "c"),))
TALKS = Story("s2", "Talks resume", ("b", "z"))
SHOWN = ["a", "b", "c", "d", "e"]


def said(rows: list[Row]) -> list[str]:
    return [
        f"{row.key} {row.shown}/{row.total} {row.copies}"
        if isinstance(row, Heading)
        else f"  {SHOWN[row.index]} {row.original}".rstrip()
        for row in rows
    ]


def test_articles_stand_under_their_stories_and_the_others_last() -> None:
    assert said(story_rows(SHOWN, [TALKS, STORM], frozenset())) == [
        *("s1 3/3 1", "  a", "  c", "  e c"),
        *("s2 1/2 0", "  b"),
        *("alone 1/1 0", "  d"),
    ]


def test_closed_stories_show_their_headline_only() -> None:
    rows = story_rows(SHOWN, [STORM, TALKS], frozenset({"s1", ALONE}))
    assert said(rows) == ["s1 3/3 1", "s2 1/2 0", "  b", "alone 1/1 0"]
    assert [row.closed for row in rows if isinstance(row, Heading)] == [True, False, True]


def test_a_story_of_which_nothing_is_shown_is_left_out() -> None:
    assert said(story_rows(["d"], [STORM, TALKS], frozenset()))[0] == "alone 1/1 0"
    assert story_rows([], [STORM], frozenset()) == []
    assert story_rows(["a"], [STORM], frozenset())[1] == Under(0, "s1")


def test_the_first_of_a_group_of_copies_is_the_original() -> None:
    assert originals([STORM, TALKS]) == {"e": "c"}


def lines(row: Heading, width: int, height: int) -> list[str]:
    made = heading_lines(row, width, height)
    return [fitted(left, right, width, len(right)).plain.rstrip() for left, right in made]


def test_a_heading_counts_articles_and_copies() -> None:
    heading = Heading("s1", "Storm closes the harbour of Port Luma", 3, 6, 2, False)
    assert lines(heading, 30, 3) == [
        " ▾ Storm closes the harbour of",
        "   Port Luma",
        "   3 of 6 articles, 2 copies",
    ]
    assert lines(heading, 60, 2)[1] == "   3 of 6 articles, 2 copies"
    assert lines(Heading("s", "Storm", 1, 1, 0, True), 24, 3) == [" ▸ Storm", "   1 article"]
