from tui.filtering.fuzzy_rank import rank

NAMES = ["Casualties", "casualties/civilian", "quote", "Nikol Pashinyan", "Open article", "Tag passage"]


def best(query: str) -> list[str]:
    return rank(query, NAMES, str)


def test_a_blank_query_keeps_the_order() -> None:
    assert best(" ") == NAMES


def test_a_prefix_comes_first_and_a_word_of_a_path_counts() -> None:
    assert best("cas")[:2] == ["Casualties", "casualties/civilian"]
    assert best("civ") == ["casualties/civilian"]


def test_initials_and_misspellings_are_found() -> None:
    assert best("opa")[0] == "Open article"
    assert best("pashnian") == ["Nikol Pashinyan"]


def test_nothing_matches_nonsense() -> None:
    assert best("zzzz") == []


def test_the_number_of_hits_is_capped() -> None:
    assert len(rank("a", ["a" + str(n) for n in range(500)], str, limit=20)) == 20
