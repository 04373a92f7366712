"""Where the words of a query stand in a text."""

from store.search.hits import Pattern, hits


def pattern(*words: str, wild: bool = False) -> Pattern:
    return Pattern(tuple(frozenset(word.split("|")) for word in words), wild)


def places(text: str, *patterns: Pattern) -> list[str]:
    return [text[start:end] for start, end in hits(text, patterns)]


def test_words_in_any_of_their_spellings() -> None:
    text = "Paşinyan met Pashinyan; Пашинян left."
    assert places(text, pattern("pashinyan|pasinyan")) == ["Paşinyan", "Pashinyan", "Пашинян"]


def test_words_in_a_row_across_signs_and_lines() -> None:
    text = "a cease-fire, a cease\nfire, fire cease"
    assert places(text, pattern("cease", "fire")) == ["cease-fire", "cease\nfire"]


def test_a_wild_word_takes_what_follows() -> None:
    assert places("rail railway trail", pattern("rail", wild=True)) == ["rail", "railway"]
    assert places("new railway, new rails", pattern("new", "rail", wild=True)) == ["new railway", "new rails"]


def test_scripts_without_blanks() -> None:
    text = "双方签署停火协议。停火"
    assert places(text, pattern("停火")) == ["停火", "停火"]
    assert places(text, pattern("停火", "火协", "协议")) == ["停火协议"]
    assert places(text, pattern("火", wild=True)) == ["火", "火"]


def test_hits_do_not_overlap_and_the_longer_of_two_stays() -> None:
    text = "the peace talks of peace"
    assert places(text, pattern("peace"), pattern("peace", "talks")) == ["peace talks", "peace"]
