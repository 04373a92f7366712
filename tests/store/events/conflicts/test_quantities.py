"""What is counted in a passage."""

import pytest

from store.events.conflicts import quantities

INF = float("inf")


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("The blast killed 12 people and wounded 30 others.", [("killed", "12", 12, 12)]),
        ("The death toll rose to 18 on Sunday.", [("killed", "18", 18, 18)]),
        ("More than 30 people were killed in the fire", [("killed", "more than 30", 30, INF)]),
        ("killing at least seven and injuring 3", [("killed", "at least seven", 7, INF), ("wounded", "3", 3, 3)]),
        ("At least twenty-one soldiers were reported dead", [("soldiers killed", "at least twenty-one", 21, INF)]),
        ("12 miners were killed and four wounded", [("miners killed", "12", 12, 12), ("wounded", "four", 4, 4)]),
        ("30+ dead", [("killed", "30+", 30, INF)]),
        ("12 or more people killed", [("killed", "12 or more", 12, INF)]),
        ("up to 40 residents were evacuated", [("displaced", "up to 40", 0, 40)]),
        ("the number of injured stood at 55", [("wounded", "55", 55, 55)]),
        ("police arrested three men", [("arrested", "three", 3, 3)]),
        ("1,200 houses burned", [("houses", "1,200", 1200, 1200)]),
        ("two dozen trucks crossed", [("trucks", "two dozen", 24 * 0.9, 24 * 1.1)]),
        ("Twenty people are known to have died", [("killed", "twenty", 20, 20)]),
    ],
)  # fmt: skip
def test_counts(passage: str, expected: list[tuple[str, str, float, float]]) -> None:
    found = [(a.label, a.value, a.least, a.most) for a in quantities.find(passage)]
    assert [(label, value) for label, value, _, _ in found] == [
        (label, value) for label, value, _, _ in expected
    ]
    for (_, _, least, most), (_, _, low, high) in zip(found, expected, strict=True):
        assert (least, most) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "passage",
    [
        "In 2020 soldiers left the valley.",
        "a 19-year-old was killed",
        "three days later, after 12 hours",
        "12 more people were killed",
        "another 12 people were wounded",
        "AK 47 rifles were seized",
        "shares rose 3.5 percent to 1,200 points",
        "$12 million dollars",
        "two people met in the square",
        "Of those arrested, 12 are from Quinby",
        "",
    ],
)
def test_what_is_no_count_of_something(passage: str) -> None:
    assert quantities.find(passage) == []


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ("killed 12", "killed 18", True),
        ("killed 12", "killed more than 30", True),
        ("killed at least 12", "killed 18", False),
        ("killed more than 800", "killed 800", False),
        ("killed about 100", "killed 104", False),
        ("killed twelve", "killed 12", False),
        ("killed up to 10", "killed 12", True),
    ],
)
def test_numbers_that_cannot_both_be_true(a: str, b: str, clash: bool) -> None:
    (one,), (other,) = quantities.find(a), quantities.find(b)
    assert quantities.clash(one, other) is clash


def test_a_long_row_of_figures_takes_no_time() -> None:
    assert len(quantities.find("1,234 " * 5000)) == 0
    assert len(quantities.find("death toll " + "x" * 100_000 + " 12")) == 0


@pytest.mark.parametrize(
    "passage", ["Of 159 deaths, 58 were of other causes", "58 of 159 cases", "year seven pupils fell ill"]
)
def test_parts_and_names_are_no_counts(passage: str) -> None:
    assert not {"159", "seven"} & {amount.value for amount in quantities.find(passage)}


def test_tables_count_nothing() -> None:
    assert quantities.find(", ".join(f"{n} cases in place {n}" for n in range(20, 30))) == []
