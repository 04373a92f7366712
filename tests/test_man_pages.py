"""The manual pages say what the commands' help says."""

import shutil
import subprocess

import pytest

from tools.make_man import FOLDER, pages


def test_they_are_up_to_date() -> None:
    """`python -m tools.make_man` writes them anew."""
    assert dict(pages()) == {page.name: page.read_text("utf-8") for page in FOLDER.iterdir()}


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not here")
def test_troff_has_nothing_to_say_of_them() -> None:
    for page in FOLDER.iterdir():
        done = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", "-z", "-K", "utf8", str(page)], capture_output=True, text=True
        )
        assert (done.returncode, done.stderr) == (0, ""), page.name
