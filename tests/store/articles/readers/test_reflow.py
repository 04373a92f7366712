import textwrap

import pytest

from store.articles.readers.hyphens import Hyphens
from store.articles.readers.reflow import reflowed
from tests.store.articles.readers.made import STORY

LONG = (
    *STORY,
    "“We had hoped to wait for the summer,” she told reporters in the old customs house, “but the divers who went down in "
    "January came up with pieces of the pillars in their hands.” The board meets again in May.",
    "Shipowners were not convinced. Their spokesman, who had asked for a second opinion, said that the fish market has "
    "berths for two ferries at most, and that nobody had counted the lorries.",
)


def folded(text: str, width: int) -> str:
    """As `fold -s` does it: after the last blank that fits, which stays at the end of its line. Counts bytes, as that does."""
    result = []
    for line in text.split("\n"):
        piece = ""
        for word in line.split(" "):
            blank = piece + word + " "
            if piece and len((piece + word).encode()) > width - (blank.strip() != line.strip() and 1):
                result.append(piece)
                piece = ""
            piece += word + " "
        result.append(piece[:-1])
    return "\n".join(result)


def wrapped(text: str, width: int) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in text.split("\n")
    )


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n"])
@pytest.mark.parametrize("width", [50, 60, 72, 80])
def test_what_was_folded_is_the_text_that_it_was(width: int, between: str) -> None:
    text = "Pier to close\n\n" + between.join(LONG)
    assert folded(text, width) != text
    assert reflowed(folded(text, width)) == text


@pytest.mark.parametrize("width", [50, 60, 72, 80])
def test_what_was_wrapped_with_blank_lines_between_paragraphs(width: int) -> None:
    text = "Pier to close\n\n" + "\n\n".join(LONG)
    assert reflowed(wrapped(text, width)) == text


@pytest.mark.parametrize("width", [50, 60, 72])
def test_an_indented_line_begins_a_paragraph(width: int) -> None:
    text = "\n".join(textwrap.fill(p, width, initial_indent="    ") for p in LONG)
    assert [line.strip() for line in reflowed(text).split("\n")] == list(LONG)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(LONG),
        "\n\n".join(LONG),
        "one line",
        "",
        "\n\n",
        "Ferries\nPiers\nFish market\nCustoms house\n" * 9,
        "The tide was low\nand the gulls were slow\nas the ferry came in\nwith a terrible din,\nand nobody there\nhad the money for fare.\n",
        "\n".join(f"{n}. Berth {n}, for ferries of up to {n * 10} metres" for n in range(1, 30)),
        "\n".join(f"Berth {n} | {n * 10} metres | {'open' if n % 2 else 'closed since the autumn'}" for n in range(30)),
    ],
)  # fmt: skip
def test_what_was_never_broken_stays_to_the_letter(text: str) -> None:
    assert reflowed(text) == text


def test_a_list_among_wrapped_lines_keeps_its_items() -> None:
    items = "1. the eastern pier,\n2. the customs house,\n3. the fish market."
    text = wrapped("\n\n".join(LONG), 60) + "\n\nThe board named:\n\n" + items
    assert reflowed(text).endswith(items)


def test_the_signature_of_a_mail_stays_below_its_stroke() -> None:
    text = folded("\n".join(LONG), 60) + "\n-- \nIlse Tamburin\nHarbour board"
    assert reflowed(text).endswith("\n-- \nIlse Tamburin\nHarbour board")


@pytest.mark.parametrize(
    ("above", "line", "whole"),
    [
        ("the govern-", "ment of the islands", "the government of the islands"),
        ("the twenty-", "one gulls", "the twenty-one gulls"),
        ("the harbour-", "Master", "the harbour-Master"),
        ("a long-", "term lease", "a long-term lease"),
        ("paid -", "said he", "paid - said he"),
        ("in 2018-", "2019", "in 2018- 2019"),
        ("the pil\u00ad", "lars", "the pillars"),
        ("the pil\ufffe", "lars", "the pillars"),
        ("the end", "of it", "the end of it"),
    ],
)
def test_words_broken_at_a_line_end(above: str, line: str, whole: str) -> None:
    text = f"{above}\n{line}\nThe twenty-one gulls rented it for a term, a long one."
    kept, glue = Hyphens(text).seam(above, line)
    assert kept + glue + line == whole
