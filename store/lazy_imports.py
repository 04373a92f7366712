"""Names of a package, or of a library, that are loaded when they are first used.

The first paint waits for every import on its way, and what is heavy is needed later or never: linguistics and the libraries
beneath it cost three times as much as the whole start. So the door of a room (`__init__.py`) says where each name lives and
loads it when somebody asks (PEP 562, as in the Scientific Python SPEC 1); modules behind the door import at their head like
any other. A library has one such door, beside the code that it is for: `store.text.similarity` for rapidfuzz. ARCHITECTURE.md
lists the few imports in functions that are left; `tests/test_imports_at_start.py` holds what a start must not load.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def attach(package: str, places: Mapping[str, str]) -> Callable[[str], object]:
    """The `__getattr__` of a module: name -> the module in which it is, "module:name" where it is called otherwise there.

    What was loaded becomes an attribute, so that only the first use asks. Any other name raises AttributeError.
    """

    def load(name: str) -> object:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, _, own = places[name].partition(":")
        found: object = getattr(import_module(module), own or name)
        setattr(sys.modules[package], name, found)
        return found

    return load
