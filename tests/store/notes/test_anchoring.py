import random
import unicodedata
from dataclasses import replace
from typing import Literal

import pytest

from store.notes.anchoring import is_at_place, make, reanchor
from store.records import Anchor
from tests.store.libraries import TEXT, span


def anchor(words: str, text: str = TEXT) -> Anchor:
    return make(text, *span(text, words))


def again(anchor: Anchor, text: str) -> Anchor:
    return reanchor([anchor], text)[0]


def test_an_anchor_is_quote_and_position() -> None:
    made = anchor("protocol")
    assert (made.exact, made.state, made.origin) == ("protocol", "exact", None)
    assert made.prefix == "Monday.\n\nThe two sides signed a "[-32:]
    assert made.suffix == " on the railway, the ministry sa"
    assert is_at_place(made, TEXT)


def test_at_the_edges_there_is_less_beside() -> None:
    whole = make(TEXT, 0, len(TEXT))
    assert (whole.exact, whole.prefix, whole.suffix) == (TEXT, "", "")


@pytest.mark.parametrize("place", [(0, 0), (5, 4), (-1, 3), (0, len(TEXT) + 1), (len(TEXT), len(TEXT) + 1)])
def test_what_is_no_passage_is_refused(place: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no passage"):
        make(TEXT, *place)


def test_the_same_text_changes_nothing() -> None:
    made = [make(TEXT, start, start + 7) for start in range(0, len(TEXT) - 7, 3)]
    assert reanchor(made, TEXT) == made


def test_words_put_in_before_move_a_passage() -> None:
    found = again(anchor("Trains will run twice a day"), "UPDATED 4 pm\n\n" + TEXT)
    assert (found.state, found.exact, found.origin) == ("moved", "Trains will run twice a day", None)
    assert found.start == TEXT.index("Trains") + 14


def test_a_change_behind_leaves_a_passage_exact() -> None:
    assert again(anchor("signed a protocol"), TEXT + "\nMore follows.").state == "exact"
    changed = TEXT.replace("railway", "railroad")
    assert again(anchor("signed a protocol"), changed).state == "exact"


@pytest.mark.parametrize(
    "old, new, words, now",
    [
        ("twice a day", "thrice a day", "Trains will run twice a day from May", "Trains will run thrice a day from May"),
        ("protocol on", "protocoll on", "signed a protocol on the railway", "signed a protocoll on the railway"),
        ("Critics", "Its critics", "Critics said the protocol came too late", "Its critics said the protocol came too late"),
        ("the fare is to be", "fares are to be", "the fare is to be halved", "fares are to be halved"),
        ("Tirana", "Tiranna", "Tirana", "Tiranna"),
    ],
)  # fmt: skip
def test_words_changed_a_little(old: str, new: str, words: str, now: str) -> None:
    found = again(anchor(words), TEXT.replace(old, new))
    assert found.state == "fuzzy"
    assert found.exact in (now, now.removeprefix("Its "))
    assert found.origin == anchor(words)


@pytest.mark.parametrize(
    "words", ["Trains will run twice a day from May, and the fare is to be halved.", "twice a day", "fare"]
)
def test_what_was_deleted_is_lost_and_kept(words: str) -> None:
    made = anchor(words)
    changed = TEXT.replace("Trains will run twice a day from May, and the fare is to be halved.\n", "")
    found = again(made, changed)
    assert found == replace(made, state="lost")
    assert again(found, TEXT) == made


def test_other_words_in_the_same_place_are_another_passage() -> None:
    changed = TEXT.replace("signed a protocol on the railway", "broke off their talks over the border")
    assert again(anchor("signed a protocol on the railway"), changed).state == "lost"
    assert again(anchor("Tirana"), TEXT.replace("Tirana", "Sarajevo")).state == "lost"


MINUTES = "".join(
    f"{hour}:00 The council {what}.\nVoted: no.\n" for hour, what in enumerate(["met", "rose", "sat"], 9)
)


def test_repeats_are_told_apart_by_what_stands_beside() -> None:
    second = make(MINUTES, MINUTES.index("Voted", 40), MINUTES.index("Voted", 40) + 10)
    found = again(second, "Minutes of the day\n\n" + MINUTES)
    assert (found.state, found.start) == ("moved", second.start + 20)


def test_repeats_that_cannot_be_told_apart_are_lost() -> None:
    text = "Share this.\n" * 40
    made = make(text, 240, 251)
    assert again(made, text).state == "exact"
    assert again(made, "New\n" + text).state == "lost"


@pytest.mark.parametrize("tail", [" on the pier of the old harbour.", ""])
def test_of_many_repeats_the_one_with_the_very_same_neighbour_is_taken(tail: str) -> None:
    """Where words stand dozens of times, a place that is only much alike is no rival of the one that is the same."""
    others = "Then the votes were counted in the hall. " * 30
    passage = "In the morning, when it rained, the votes" + tail
    rival = "In the morning, when it rained; the votes, on the pier of the old harbour. "
    made = make(passage, *span(passage, "the votes"))
    found = again(made, others + rival + others + passage)
    assert (found.state, found.start) == ("moved", len(others + rival + others) + made.start)


def test_the_passage_deleted_and_its_words_elsewhere() -> None:
    text = (
        "Prime Minister Rama spoke first in parliament.\n"
        + TEXT
        + "Later Prime Minister Rama left for Vienna.\n"
    )
    made = make(text, *span(text, "Prime Minister Rama"))
    assert again(made, text[47:]).state == "lost"


def test_a_long_sentence_that_stands_once_among_others_is_shown_and_asked_about() -> None:
    sentence = "The two sides signed a protocol on the railway, the ministry said."
    found = again(
        anchor(sentence), f"Quite another beginning.\n\n{sentence} And then quite another end of it all."
    )
    assert (found.state, found.exact, found.origin) == ("fuzzy", sentence, anchor(sentence))


def test_a_moved_paragraph_takes_its_note_along() -> None:
    harbour = "The harbour is to be dredged. Work begins in June, the mayor said. It will take a year."
    school = "A school in the north was closed. Its roof had fallen in. Nobody was hurt."
    text = f"{harbour}\n\n{school}\n"
    changed = f"{school}\n\nMore follows.\n\n{harbour}\n"
    found = again(make(text, *span(text, "the mayor said")), changed)
    assert (found.state, found.start) == ("moved", changed.index("the mayor said"))


FERRY = "The old ferry sank near the northern pier. Twelve people were saved, officials said. Divers went down at dusk."
BUS = "A crowded bus left the coastal road. Nine people were hurt, officials said. The driver fled into the hills."


@pytest.mark.parametrize("words", ["officials said", "said", "people were"])
def test_a_short_quotation_goes_with_its_sentence(words: str) -> None:
    """The same words, with much the same around them, in a sentence that is another."""
    text = f"{FERRY}\n\n{BUS}\n"
    made = make(text, *span(text, words))
    assert again(made, f"{BUS}\n").state == "lost"
    assert again(made, f"{BUS}\n\nNew words.\n\n{FERRY}\n").state == "moved"


def test_a_paragraph_that_differs_in_its_numbers_and_names_is_another() -> None:
    told = "In {} the river rose by {} feet. Some {} houses stood in water, the prefect said. Schools in {} closed."
    first, second = told.format("Orlby", 4, 310, "Orlby"), told.format("Testrup", 7, 520, "Testrup")
    text = f"{first}\n\nRain is to go on.\n\n{second}\n"
    for words in ("the prefect said", "houses stood in water", "Some 310 houses", "the river rose"):
        made = make(text, *span(text, words))
        assert again(made, f"Rain is to go on.\n\n{second}\n").state == "lost"


def test_a_copy_of_a_sentence_elsewhere_does_not_inherit_its_note() -> None:
    """Between the two imports the sentence stood twice; the first of the two went."""
    text = f"{FERRY}\n\n{BUS}\n\nRain is to go on.\n"
    made = make(text, *span(text, "Twelve people were saved"))
    twice = text.rstrip() + " Twelve people were saved, officials said. Then night fell.\n"
    second = again(made, twice)
    assert (second.state, second.start) == ("exact", made.start)
    third = again(second, twice.replace(" Twelve people were saved, officials said.", "", 1))
    assert third.state in ("fuzzy", "lost")


def test_one_of_two_same_sentences_that_is_left_may_be_either() -> None:
    text = f"{FERRY}\n\n{BUS}\n\n{FERRY} Then night fell.\n"
    made = make(text, *span(text, "Twelve people were saved"))
    assert again(made, f"{BUS}\n\n{FERRY} Then night fell.\n").state == "lost"


def test_two_edits_are_judged_against_the_text_of_the_first() -> None:
    text = f"{FERRY}\n\n{BUS}\n"
    made = make(text, *span(text, "Nine people were hurt"))
    second = again(made, text.replace("A crowded bus left the coastal road.", "More on the roads tonight."))
    third = again(
        second,
        twice
        := f"{FERRY}\n\nMore on the roads tonight. Nine people were hurt, officials said. Then night fell.",
    )
    assert (second.state, second.origin) == ("moved", made)
    assert (third.state, third.origin) == ("fuzzy", made)
    assert twice[third.start : third.end] == made.exact
    assert again(third, text) == made


def test_a_number_changed_in_the_sentence_asks() -> None:
    text = f"{FERRY}\n\n{BUS}\n"
    found = again(make(text, *span(text, "people were saved")), text.replace("Twelve", "Fourteen"))
    assert (found.state, found.exact) == ("fuzzy", "people were saved")


def test_an_anchor_of_an_earlier_version_needs_both_sides() -> None:
    text = f"{FERRY}\n\n{BUS}\n"
    made = replace(make(text, *span(text, "Twelve people were saved")), around=None)
    assert again(made, f"New.\n\n{text}").state == "moved"
    assert again(made, "New.\n\nTwelve people were saved, officials said. Divers.\n").state in (
        "fuzzy",
        "lost",
    )


@pytest.mark.parametrize("change", ["\ufeff{}", "{}", " {}"])
def test_marks_and_line_ends_of_other_systems(change: str) -> None:
    changed = change.format(TEXT.replace("\n", "\r\n"))
    for words in ("protocol", "said.\nTrains will run", "Monday.\n\nThe two sides"):
        found = again(anchor(words), changed)
        assert found.state in ("exact", "moved")
        assert found.exact == words.replace("\n", "\r\n")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_other_code_points_for_the_same_letters(form: Literal["NFC", "NFD"]) -> None:
    text = "Erdoğan ile Paşinyan görüştü. Sonra Bakü’ye döndü; “İyi” dedi. Öğle oldu."
    other: Literal["NFC", "NFD"] = "NFD" if form == "NFC" else "NFC"
    old = unicodedata.normalize(other, text)
    new = "Güncelleme. " + unicodedata.normalize(form, text)
    for words in ("Paşinyan görüştü", "Bakü’ye", "“İyi” dedi"):
        found = again(make(old, *span(old, unicodedata.normalize(other, words))), new)
        assert (found.state, found.exact) == ("moved", unicodedata.normalize(form, words))


def test_letters_are_not_parted_from_their_accents() -> None:
    old = "He sat in the cafe all day."
    found = again(make(old, *span(old, "cafe")), unicodedata.normalize("NFD", "He sat in the café all day."))
    assert found.state == "fuzzy" and found.exact == unicodedata.normalize("NFD", "café")


def test_typographic_marks_are_the_same_words() -> None:
    old = 'It\'s "the end" - he said - of it.'
    found = again(make(old, *span(old, '"the end" - he')), "It’s “the end” – he said – of it.")
    assert (found.state, found.exact) == ("exact", "“the end” – he")


def test_a_fuzzy_anchor_remembers_what_it_was_made_on() -> None:
    made = anchor("Trains will run twice a day")
    second = again(made, TEXT.replace("twice", "three times"))
    third = again(second, "Update.\n" + TEXT.replace("twice", "three times"))
    assert (second.state, third.state) == ("fuzzy", "fuzzy")
    assert second.origin == third.origin == made
    assert again(third, TEXT) == made


def test_a_passage_does_not_drift_into_another() -> None:
    """Each version is like the one before it, the last nothing like the first."""
    words = "alpha bravo charlie delta echo foxtrot golf hotel".split()
    text = "Before it stood this. {} And this behind."
    found = make(text.format(" ".join(words)), *span(text.format(" ".join(words)), " ".join(words)))
    for index in range(len(words)):
        words[index] = "XYZXYZXYZ"[: len(words[index])]
        found = again(found, text.format(" ".join(words)))
    assert found.state == "lost"


def test_a_very_long_passage() -> None:
    text = "".join(
        f"Sentence {n} of a long report says that {n * 37 % 101} lorries passed. " for n in range(400)
    )
    made = make(text, 500, 20_000)
    found = again(made, "New head. " + text.replace("Sentence 150 ", "Sentence one hundred and fifty "))
    assert found.state == "fuzzy"
    assert (found.exact[:20], found.exact[-20:]) == (made.exact[:20], made.exact[-20:])


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a"])
def test_a_text_with_nothing_in_it(text: str) -> None:
    assert again(anchor("protocol"), text).state == "lost"
    assert reanchor([], text) == []
    assert again(make("x y", 1, 2), text).state in ("lost", "exact", "moved")


def test_one_letter_many_times() -> None:
    made = make("a" * 5000, 2500, 2501)
    assert again(made, "a" * 5000).state == "exact"
    assert again(made, "b" + "a" * 300).state == "lost"


def test_many_anchors_in_a_long_text() -> None:
    dice = random.Random(3)
    vocabulary = ["".join(dice.choices("aeioubdgklmnprst", k=dice.randint(2, 9))) for _ in range(900)]
    words = dice.choices(vocabulary, k=20_000)
    text = " ".join(words)
    changed = "New: " + " ".join(
        word[:-1] + "z" if index % 9 == 0 else word for index, word in enumerate(words)
    )
    made = [make(text, start, start + 60) for start in range(0, len(text) - 60, len(text) // 300)]
    found = reanchor(made, changed)
    assert sum(after.state == "fuzzy" for after in found) > 250
    assert sum(after.state == "lost" for after in found) <= 3
    assert all(
        after.state == "lost" or abs(after.start - before.start - 5) <= 4
        for before, after in zip(made, found, strict=True)
    )


def test_a_neighbour_that_is_only_like_it_was_asks() -> None:
    """One neighbour is reworded, the other is gone: the sentence may be a copy that somebody put there."""
    text = f"{FERRY}\n\n{BUS}\n"
    changed = text.replace("A crowded bus", "A packed bus").replace(
        "The driver fled into the hills", "Rain is to go on"
    )
    found = again(make(text, *span(text, "Nine people were hurt, officials said.")), changed)
    assert (found.state, found.exact) == ("fuzzy", "Nine people were hurt, officials said.")


def test_a_page_taken_down_twice_asks_about_the_first() -> None:
    text = f"{FERRY}\n\n{BUS}\n"
    made = make(text, *span(text, "Nine people were hurt"))
    found = again(made, f"{text}\n{text}")
    assert (found.state, found.start) == ("fuzzy", made.start)
    assert again(found, text) == made


def test_a_neighbour_counts_to_its_end() -> None:
    """A long neighbour that is another at its far end is another: the sentence was copied behind it."""
    told = "On {} the council of the town by the sea, whose mayor has been ill for some weeks, met behind closed doors. "
    text = told.format("Monday") + "Nobody spoke of the harbour before the vote was taken."
    made = make(text, *span(text, "Nobody spoke of the harbour before the vote was taken."))
    changed = f"A beginning.\n\n{told.format('Friday')}Nobody spoke of the harbour before the vote was taken. And an end of it."
    assert again(made, changed).state == "fuzzy"


def test_a_text_of_one_sentence_keeps_its_note_under_new_lines() -> None:
    text = "Nobody spoke of the harbour after the vote was taken."
    assert again(make(text, *span(text, "the harbour")), f"Share this story.\n\n{text}").state == "moved"
