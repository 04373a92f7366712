"""The reader's own alias file for a beat: which names are one, and which are not, in TOML.

same = [
    ["Nagorno-Karabakh", "Artsakh", "Naka"],
]
different = [
    ["Georgia (state)", "Georgia"],
]
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from store.names.overrides.model import NameDecision, Ref, Verb, shown
from store.text import toml

NAME = "aliases.toml"
_VERBS: tuple[Verb, ...] = ("same", "different")


@dataclass(frozen=True, slots=True)
class Aliases:
    """What an alias file says."""

    rulings: tuple[NameDecision, ...] = ()
    problems: tuple[str, ...] = ()
    """What is wrong with it: "aliases.toml:3: …", a sentence each; all the rest holds."""


def read(written: str, file: str = NAME) -> Aliases:
    """The rulings of an alias file; what cannot be understood is a problem with its line, and passed over."""
    try:
        data = toml.loads(written)
    except tomllib.TOMLDecodeError as error:
        return Aliases(problems=(_broken(file, str(error), written),))
    rulings: list[NameDecision] = []
    problems = [
        f"{file}:{_line(written, key)}: “{key}” means nothing here: write “same” or “different”."
        for key in data
        if key not in _VERBS
    ]
    for verb in _VERBS:
        for found in _groups(data.get(verb, []), verb, written, file):
            if isinstance(found, str):
                problems.append(found)
            else:
                rulings.append(found)
    return Aliases(tuple(rulings), tuple(problems))


def _groups(groups: Any, verb: Verb, written: str, file: str) -> Iterator[NameDecision | str]:
    if not isinstance(groups, list):
        yield f'{file}:{_line(written, verb)}: {verb} must be a list of lists: {verb} = [["A", "B"]].'
        return
    for group in groups:
        names = group if isinstance(group, list) else [group]
        line = _line_of(written, names, verb)
        if not all(isinstance(name, str) and name.strip() for name in names):
            yield f"{file}:{line}: a line of {verb} needs names in quotes."
        elif len({shown(name) for name in names}) < 2:
            yield f'{file}:{line}: a line of {verb} needs two names or more: ["A", "B"].'
        else:
            yield from _pairs(verb, [shown(name) for name in names], f"your alias file, line {line}")


def _pairs(verb: Verb, names: list[str], by: str) -> Iterator[NameDecision]:
    """One chain for what is one, every pair for what is not."""
    for index, name in enumerate(names[1:], 1):
        for other in names[:1] if verb == "same" else names[:index]:
            yield NameDecision(verb, Ref(name), Ref(other), by=by)


def _line(written: str, key: str) -> int:
    pattern = re.compile(rf"\s*\[*[\"']?{re.escape(key)}[\"']?\s*[\]=.]")
    return next((n for n, line in enumerate(written.splitlines(), 1) if pattern.match(line)), 1)


def _line_of(written: str, names: list[Any], key: str) -> int:
    """The line where the first of the names stands, with the second on it or soon after."""
    begin, lines = _line(written, key), written.splitlines()
    wanted = [str(name) for name in names[:2]]
    for number in range(begin, len(lines) + 1):
        beside = "\n".join(lines[number - 1 : number + 2])
        if wanted and wanted[0] in lines[number - 1] and all(name in beside for name in wanted):
            return number
    return begin


def _broken(file: str, message: str, written: str) -> str:
    found = re.search(r"\s*\(at line (\d+), column (\d+)\)", message)
    if found is None:
        words, end = message.lower().replace("(at end of document)", "at the end"), len(written.splitlines())
        return f"{file}:{max(end, 1)}: not TOML: {words}. The file was passed over."
    words = message[: found.start()].lower()
    return f"{file}:{found[1]}: not TOML at column {found[2]}: {words}. The file was passed over."
