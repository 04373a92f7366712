"""TimelineJS JSON."""

import json
from typing import Any

import pytest

from store.exchange.timeline import write
from store.exchange.timeline.timelinejs import left_out
from tests.store.exchange.timeline.sample import decided_row, full, pier_row, plain, timeline


def slide(date: str, **words: Any) -> dict[str, Any]:
    (found,) = json.loads(write(timeline(plain("b", date, **words)), "timelinejs"))["events"]
    assert isinstance(found, dict)
    return found


def fields(*numbers: int) -> dict[str, int]:
    return dict(zip(("year", "month", "day", "hour", "minute"), numbers, strict=False))


@pytest.mark.parametrize(
    ("date", "start", "end", "words"),
    [
        ("2031", (2031,), None, None),
        ("2031-05", (2031, 5), None, None),
        ("2031-05-07", (2031, 5, 7), None, None),
        ("2031-05-07T14:30", (2031, 5, 7, 14, 30), None, None),
        ("2031-05-07T14", (2031, 5, 7, 14), None, None),
        ("2031-05~", (2031, 5), None, "about May 2031"),
        ("2031-05-XX", (2031, 5), None, "May 2031"),
        ("2031-XX-19", (2031,), None, "day 19 2031"),
        ("-0043", (-43,), None, "44 BC"),
        ("2020-23", (2020, 9, 1), (2020, 11, 30), "fall 2020"),
        ("2020-24", (2020, 12, 1), (2021, 2, 28), "winter 2020"),
        ("2020-33", (2020, 1, 1), (2020, 3, 31), "Q1 2020"),
        ("2021-W13", (2021, 3, 29), (2021, 4, 4), "week of 29 Mar 2021"),
        ("199X", (1990, 1, 1), (1999, 12, 31), "1990s"),
        ("2020-09-27/2020-11", (2020, 9, 27), (2020, 11), "27 Sep 2020 – Nov 2020"),
        ("2019/2020-23", (2019,), (2020, 11, 30), "2019 – fall 2020"),
        ("1991/..", (1991,), None, "since 1991"),
        ("../1991-04", (1991, 4), None, "until Apr 1991"),
    ],
)
def test_precision(date: str, start: tuple[int, ...], end: tuple[int, ...] | None, words: str | None) -> None:
    found = slide(date)
    assert found["start_date"] == fields(*start)
    assert found.get("end_date") == (fields(*end) if end else None)
    assert found.get("display_date") == words


def test_what_the_fields_cannot_say_is_said_in_words() -> None:
    assert slide("2031-05-07", inferred=True)["display_date"] == "7 May 2031~"
    assert slide("2031-08", mod="START")["display_date"] == "early Aug 2031"
    assert slide("2031", told="planned")["text"]["headline"].endswith(" (planned)")


def test_what_has_no_year_is_left_out_and_counted() -> None:
    made = timeline(plain("a", None), plain("b", "XXXX-08"), plain("c", "XXXX-XX-19"), pier_row())
    assert left_out(made) == 3
    assert len(json.loads(write(made, "timelinejs"))["events"]) == 1


def test_sources_and_conflicts_are_in_the_text() -> None:
    (found,) = json.loads(write(timeline(pier_row()), "timelinejs"))["events"]
    assert found["unique_id"] == "e1"
    assert found["group"] == "harbour/pier"
    text = found["text"]["text"]
    assert text.startswith("<p>⚑ date: 7 May 2031 (Gazette); 9 May 2031 (Courier)</p><p>⚑ wounded: ")
    assert "<li>c.txt, Courier, 10 May 2031: “Quinby pier collapsed on 9 May”</li>" in text


def test_article_text_is_escaped() -> None:
    rows = full().rows
    dated = timeline(type(rows[-1])(_dated(rows[-1].event), 1))
    (found,) = json.loads(write(dated, "timelinejs"))["events"]
    assert "<script" not in json.dumps(found)
    assert "&lt;script&gt;" in found["text"]["headline"]


def _dated(event: Any) -> Any:
    from dataclasses import replace

    return replace(event, date="2031")


def test_what_the_reader_did_is_told() -> None:
    (found,) = json.loads(write(timeline(decided_row()), "timelinejs"))["events"]
    assert (
        "<p>tags: harbour/*hurt*, new; confirmed by the reader; date set by the reader;"
        in found["text"]["text"]
    )
    assert found["group"] == "harbour/*hurt*"
