import subprocess
import sys
from pathlib import Path

import pytest

from tui.commands import ALL
from tui.commands.readme_table import BEGIN, END, key_table, rewrite, written_into

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_has_the_table_of_the_commands() -> None:
    readme = README.read_text(encoding="utf-8")
    assert readme == written_into(readme), "run: python -m tui.commands"


def test_every_command_stands_in_the_table_once() -> None:
    table = key_table()
    for command in ALL:
        assert table.count(f"| `{command.id}` |") == 1


def test_the_table_goes_between_the_marks(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    rewrite(file)
    text = file.read_text(encoding="utf-8")
    assert text.startswith(f"before\n{BEGIN}\n**Anywhere**")
    assert text.endswith(f"{END}\nafter\n")
    assert "\nold\n" not in text


def test_a_readme_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks"):
        written_into("nothing")


def test_commands_and_keys_leave_the_terminal_alone() -> None:
    code = "import sys, tui.commands, tui.commands.keymap, tui.state.session, tui.commands.readme_table; print('textual' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "False\n"
    )
