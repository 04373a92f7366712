"""What is loaded at its first use is there by every name under which it is asked for."""

import pytest

from tui import controllers, presenters
from tui.controllers import dialogs


@pytest.mark.parametrize("home", [controllers, dialogs, presenters])
def test_every_name_leads_somewhere(home: object) -> None:
    names = vars(home)["__all__"]
    assert names
    assert all(getattr(home, name) is not None for name in names)


@pytest.mark.parametrize("home", [controllers, dialogs, presenters])
def test_other_names_lead_nowhere(home: object) -> None:
    assert not hasattr(home, "no_such_thing")
