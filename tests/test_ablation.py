"""The tool that says what each rule for dates is worth."""

import json
from pathlib import Path

from bench import ablation
from store.dates import find

TEXT = "The dam broke on Tuesday. It was built in 1968."


def test_f1_counts_an_overlap_with_the_same_value_once() -> None:
    found = find(TEXT, "2021-04-08")
    (first, last) = [(one.start, one.end, one.value) for one in found]
    assert ablation.f1([([first, last], found)]) == 100
    assert ablation.f1([([first], found)]) == 200 / 3
    assert ablation.f1([([(first[0], first[1], "1999")], found)]) == 0


def test_a_rule_is_off_within_and_on_again_behind() -> None:
    weekday = next(switch for switch in ablation.switches() if switch.name == "deictic: weekday")
    with ablation.without(weekday):
        assert [one.text for one in find(TEXT, "2021-04-08")] == ["1968"]
    assert len(find(TEXT, "2021-04-08")) == 2


def test_the_table_names_both_halves_and_every_switch(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "dates"
    folder.mkdir(parents=True)
    gold = [{"start": one.start, "end": one.end, "value": one.value} for one in find(TEXT, "2021-04-08")]
    lines = [json.dumps({"id": str(n), "dct": "2021-04-08", "text": TEXT, "timex": gold}) for n in range(4)]
    (folder / "made.jsonl").write_text("\n".join(lines), encoding="utf-8")
    said: list[str] = []
    ablation.table(ablation.texts(tmp_path), said.append)
    assert "made" in said[0]
    lost = next(line for line in said if line.startswith("years: year "))
    assert max(float(word) for word in lost.split()[2:4]) > 0
    assert len(said) == 2 + len(ablation.switches())
