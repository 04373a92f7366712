from store.records import Entity, Variant
from store.text.folding import for_search
from tests.tui.fake import FakeLibrary
from tui.panes.chrome import tab_at, tabs
from tui.panes.rows.article_entity_rows import article_lines, entity_details, entity_line, wrapped
from tui.panes.status_line import fitted, thinned
from tui.words import wording


def plain(lines: object, width: int) -> list[str]:
    return [fitted(left, right, width, len(right)).plain.rstrip() for left, right in lines]  # type: ignore[attr-defined]


def test_a_line_drops_facts_from_the_left_and_keeps_what_must_stay() -> None:
    right = [[("first", "")], [("second", "")], [("MODE", "")]]
    assert fitted([("name", "")], right, 40).plain == f"{'name':19}first   second   MODE"
    assert fitted([("name", "")], right, 18).plain.split() == ["name", "MODE"]
    assert fitted([("a long name", "")], right, 12, must=1).plain == "a long… MODE"


def test_wide_characters_count_as_they_are_drawn() -> None:
    assert fitted([("北京" * 5, "")], [[("7", "")]], 10, must=1).cell_length == 10


def test_an_article_shows_date_marks_and_title() -> None:
    library = FakeLibrary()
    row = library.articles()[0]
    library.annotate(row.id, 0, 7, tags=("damage",))
    library.star(row.id, True)
    assert plain(article_lines(library.row(row.id), 28, False, 3), 28) == [
        "• 4 Mar 2021         ✎ 1   ★",
        "  Harbour reopens after",
        "  storm",
    ]


def test_titles_wrap_at_words_and_end_in_an_ellipsis() -> None:
    assert wrapped("one two three four", 9, 2) == ["one two", "three …"]
    assert wrapped("one", 9, 2) == ["one", ""]


def test_numbers_of_entities_stay_however_long_the_name() -> None:
    variants = (Variant("Organisation of Everything", 3, "same", ""), Variant("OoE", 2, "acronym", ""))
    entity = Entity("e", "Organisation of Everything", "organisation", variants, 1234, ("a", "b"))
    assert plain([entity_line(entity, 24)], 24) == [" Organisatio… 1,234    2"]
    assert entity_details(entity) == "also OoE"


def test_a_click_finds_the_tab_under_it() -> None:
    line = "".join(text for text, _ in tabs(tab_at(0)))  # type: ignore[arg-type]
    for name in ("Articles", "Text", "Entities", "Timeline"):
        found = tab_at(line.index(name))
        assert found is not None
        assert (found.name or "").capitalize() == name
    assert tab_at(len(line) + 5) is None


def test_words_are_folded_alike() -> None:
    assert for_search("Pashinyán ÉTÉ") == "pashinyan ete"
    assert for_search("ԵՐԵՎԱՆ") == for_search("երևան") or for_search("Ереван") == for_search("ЕРЕВАН")


def test_counts_are_said_in_words() -> None:
    assert [wording.counted(n, "entity", "entities") for n in (1, 2, 1200)] == [
        "1 entity",
        "2 entities",
        "1,200 entities",
    ]
    assert wording.short("a  long\nline of words", 10) == "a long li…"


def test_hints_go_whole_and_the_last_one_stays() -> None:
    hints = [("a", ""), (" open   ", ""), ("b", ""), (" filter   ", ""), ("?", ""), (" help   ", "")]
    said = {
        width: "".join(text for text, _ in thinned(hints, width, 2)).rstrip() for width in (40, 20, 10, 3)
    }
    assert said[40] == "a open   b filter   ? help"
    assert said[20] == "a open   ? help"
    assert said[10] == said[3] == "? help"
