"""The text of a mail: its own words in paragraphs, and what of it is quotation or signature."""

from __future__ import annotations

import re

from store.articles.readers.reflow import joined, margin_of, reflowed
from store.records import Span

_QUOTE = re.compile(r"(?:>[ \t]?)+")
_LONGEST_SIGNATURE = 15
"""Lines; what is longer below such a stroke is the mail."""
_SAID = re.compile(
    r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|написал\(?а?\)?|пишет)\s?:$", re.IGNORECASE
)
_SAID_AT_END, _SAYING = 24, 220
"""Characters at the end of a line in which such a word stands, and of a line that says nothing else at most."""
_OWN = 0.3
"""Part of the letters that must be the sender's own; else he forwards, and what he quotes is the story."""


def read_mail(text: str) -> tuple[str, tuple[Span, ...]]:
    """A plain body in paragraphs, and the spans of it that are furniture."""
    blocks = _blocks(text.split("\n"))
    own = sum(len(line) for is_quoted, lines in blocks if not is_quoted for line in lines)
    every = sum(len(line) for _, lines in blocks for line in lines) or 1
    marked = own >= _OWN * every
    parts: list[str] = []
    spans: list[Span] = []
    length = 0
    for is_quoted, lines in blocks:
        block = _flowed(lines).strip("\n")
        if not block.strip():
            continue
        if is_quoted and marked:
            spans.append((length, length + len(block)))
        parts.append(block)
        length += len(block) + 1
    result = "\n".join(parts)
    return result, (*spans, *_signature(result))


def _blocks(lines: list[str]) -> list[tuple[bool, list[str]]]:
    """Runs of lines that are quoted, without their marks, and of lines that are not."""
    blocks: list[tuple[bool, list[str]]] = []
    for index, line in enumerate(lines):
        mark = _QUOTE.match(line)
        is_quoted = mark is not None or (_says_who(line) and _is_quote_next(lines, index))
        words = line[mark.end() :] if mark else line
        if blocks and blocks[-1][0] == is_quoted:
            blocks[-1][1].append(words)
        else:
            blocks.append((is_quoted, [words]))
    return blocks


def _says_who(line: str) -> bool:
    """ "On Monday Mara Valenko wrote:"."""
    line = line.rstrip()
    return len(line) <= _SAYING and _SAID.search(line[-_SAID_AT_END:]) is not None


def _is_quote_next(lines: list[str], index: int) -> bool:
    following = next((line for line in lines[index + 1 : index + 4] if line.strip()), "")
    return following.startswith(">")


def _flowed(lines: list[str]) -> str:
    margin = margin_of(lines)
    return joined(lines, margin) if margin else reflowed("\n".join(lines))


def _signature(text: str) -> list[Span]:
    """The last lines below "-- ", as RFC 3676 has it."""
    at = max((m.start() for m in re.finditer(r"^-- ?$", text, re.MULTILINE)), default=-1)
    if at < 0 or text.count("\n", at) > _LONGEST_SIGNATURE:
        return []
    spans, start = [], at
    for line in text[at:].split("\n"):
        if line.strip():
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans
