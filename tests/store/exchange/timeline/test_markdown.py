"""The footnoted chronology."""

import re

from store.exchange.markdown_text import escape
from store.exchange.timeline import write
from tests.store.exchange.timeline.sample import decided_row, full, pier_row, timeline


def test_every_line_cites() -> None:
    assert write(timeline(pier_row()), "md") == (
        "# Timeline\n\n1 event from 2 articles.\n\n## 2031\n\n"
        "- **7 May 2031**: The pier at Quinby fell on 7 May (2 sources ⚑)[^1][^2]\n"
        "  - ⚑ date: 7 May 2031 (Gazette); 9 May 2031 (Courier)\n"
        "  - ⚑ wounded: twelve (Gazette); 18 (Courier)\n\n"
        "[^1]: *g.txt*, Gazette, 8 May 2031: “The pier at Quinby fell on 7 May” (7 May 2031: “7 May”: said)\n"
        "[^2]: *c.txt*, Courier, 10 May 2031: “Quinby pier collapsed on 9 May” (9 May 2031)\n"
    )


def test_every_mark_has_its_note() -> None:
    text = write(full(), "md")
    marks = re.findall(r"\[\^(\d+)\](?!:)", text)
    notes = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert marks == notes == [str(number) for number in range(1, len(notes) + 1)]
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == [
        "44 BC",
        "1990s",
        "2020",
        "2031",
        "Undated",
    ]
    assert text.rindex("## Undated") < text.index("Somebody paints")


def test_words_do_nothing() -> None:
    assert escape("*a* _b_ [c](d) <e> `f` #g |h| ~i~ \\ $j$ &amp; ^k") == (
        r"\*a\* \_b\_ \[c\](d) \<e\> \`f\` \#g \|h\| \~i\~ \\ \$j\$ \&amp; \^k"
    )
    assert (
        escape("see https://x.example and www.y.example\n- z")
        == r"see https\://x.example and www\.y.example - z"
    )
    text = write(full(), "md")
    assert "<script" not in text.replace("\\<", "")
    assert "\n#" not in text.replace("\n## ", "")


def test_what_the_reader_did_is_told() -> None:
    lines = write(timeline(decided_row()), "md").splitlines()
    assert (
        "  - tags: harbour/\\*hurt\\*, new; confirmed by the reader; date set by the reader; passages put in by the reader"
        in lines
    )
