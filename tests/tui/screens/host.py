"""An app that does nothing but ask one dialog."""

from typing import Any

from textual.app import App
from textual.screen import ModalScreen

from tui.reading.palette import reading_variables
from tui.settings import themes


class Host(App[None]):
    """Shows a dialog at once and keeps its answer."""

    def __init__(self, dialog: ModalScreen[Any]) -> None:
        super().__init__()
        self.dialog = dialog
        self.answers: list[Any] = []
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = themes.DEFAULT

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return reading_variables(self.current_theme) | themes.variables(self.current_theme)

    def on_mount(self) -> None:
        self.push_screen(self.dialog, self.answers.append)


async def answer(dialog: ModalScreen[Any], *keys: str) -> list[Any]:
    """What the dialog answers to these keys: a list of one, or none if it is still open."""
    app = Host(dialog)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
    return app.answers
