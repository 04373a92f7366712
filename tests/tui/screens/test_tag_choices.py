from tui.screens.tag_choices import TagChoice, clean_tag

TAGS = {"war": 7, "war/ceasefire": 2, "quote": 9, "to check": 1}


def shown(choice: TagChoice) -> list[str]:
    return [row.tag for row in choice.rows()]


def test_a_tag_is_kept_without_stray_blanks_and_empty_levels() -> None:
    assert clean_tag("  war / cease  fire/ ") == "war/cease fire"
    assert clean_tag(" / ") == ""


def test_recent_tags_come_first_then_the_most_used() -> None:
    assert shown(TagChoice(TAGS, recent=("to check",))) == ["to check", "quote", "war", "war/ceasefire"]


def test_typing_finds_and_offers_a_new_tag_last() -> None:
    rows = TagChoice(TAGS, typed="cease").rows()
    assert (rows[0].tag, rows[-1].tag, rows[-1].new) == ("war/ceasefire", "cease", True)


def test_an_existing_name_is_not_offered_as_new() -> None:
    assert not any(row.new for row in TagChoice(TAGS, typed="quote").rows())


def test_enter_adds_the_row_under_the_cursor() -> None:
    assert TagChoice(TAGS, chosen=("war",), typed="quo").take("quote") == ("war", "quote")


def test_enter_never_takes_a_tag_away() -> None:
    assert TagChoice(TAGS, chosen=("war",)).take("war") == ("war",)


def test_after_ticking_enter_keeps_what_is_ticked() -> None:
    choice = TagChoice(TAGS).toggle("war").toggle("quote").toggle("war")
    assert choice.take("to check") == ("quote",)
    assert choice.rows()[0].tag == "quote"
