"""Every pattern that the code makes: found by watching `re` and `regex` while all modules are imported and a text is read."""

from __future__ import annotations

import importlib
import json
import pkgutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
_PACKAGES = ("store", "tui")
"""Ours: a virtual environment within the checkout holds other people's patterns."""
_MAKERS = ("compile", "match", "search", "fullmatch", "findall", "finditer", "split", "sub", "subn")
_TEXTS = {
    "en": "OSLO, May 3 (Agency) - The minister, Ann Lee, said on Tuesday (3 March 2020) that 12 people died 2 years ago.",
    "ru": "МОСКВА, 31 мая. /Агентство/. Министр Иван Петров заявил во вторник, 3 марта 2020 года, что два года назад погибли 12 человек.",
    "es": "MADRID, 3 de mayo. El ministro Juan Gil dijo el martes 3 de marzo de 2020 que murieron 12 personas hace dos años.",
    "de": "BERLIN, 3. Mai. Der Minister Hans Roth sagte am Dienstag, vor zwei Jahren seien 12 Menschen gestorben.",
    "zh": "新华社北京5月3日电 部长李明星期二说，两年前有12人死亡。",
    "ar": "القاهرة 3 مايو - قال الوزير يوم الثلاثاء إن 12 شخصا قتلوا قبل عامين.",
}


class Made(NamedTuple):
    """A pattern and the place that makes it."""

    module: str
    """ "re" or "regex"."""
    source: str
    flags: int
    place: str

    def compiled(self) -> Any:
        """The pattern itself."""
        return importlib.import_module(self.module).compile(self.source, self.flags)


def every() -> list[Made]:
    """All of them, by their place; collected in a process of its own, where nothing has been imported yet."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.patterns.made"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    return [Made(*item) for item in json.loads(done.stdout)]


def _watch(made: dict[tuple[str, str, int], str]) -> None:
    for name in ("re", "regex"):
        module = importlib.import_module(name)
        original = module.compile
        for maker in _MAKERS:
            setattr(module, maker, _watched(name, getattr(module, maker), original, made))


def _watched(
    name: str, call: Callable[..., Any], original: Callable[..., Any], made: dict[tuple[str, str, int], str]
) -> Callable[..., Any]:
    def watched(pattern: Any, *args: Any, **kwargs: Any) -> Any:
        caller = Path(sys._getframe(1).f_code.co_filename)
        if isinstance(pattern, str) and any(caller.is_relative_to(ROOT / package) for package in _PACKAGES):
            given = kwargs.get("flags", args[0] if call is original and args else 0)
            flags = int(original(pattern, given).flags) & ~32
            place = f"{caller.relative_to(ROOT)}:{sys._getframe(1).f_lineno}"
            made.setdefault((name, pattern, flags), place)
        return call(pattern, *args, **kwargs)

    return watched


def _modules() -> Iterator[str]:
    for package in _PACKAGES:
        found = importlib.import_module(package)
        yield from (info.name for info in pkgutil.walk_packages(found.__path__, f"{package}."))


def _collect() -> list[Made]:
    made: dict[tuple[str, str, int], str] = {}
    _watch(made)
    for name in _modules():
        importlib.import_module(name)
    from store.dates import finder

    for language, text in _TEXTS.items():
        finder.find(text, "2020-03-05", language=language)
    importlib.import_module("tui.reading.wrap").wrap("部长李明", 4)
    return sorted((Made(*key, place) for key, place in made.items()), key=lambda m: (m.place, m.source))


if __name__ == "__main__":
    json.dump(_collect(), sys.stdout)
