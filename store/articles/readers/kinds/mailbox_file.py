"""Mailboxes: many messages one after the other (mbox, RFC 4155)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy

from store.articles.readers.kinds.mail import of_message
from store.articles.readers.piece import Options, Piece, RawFile, Unread
from store.errors import ImportFailure

_FROM = re.compile(rb"^From [^\n]{1,300}\n(?=[!-9;-~]{1,80}:|>?From )", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def pieces(file: RawFile, options: Options) -> Iterator[Piece | RawFile | Unread]:
    """Every message with what it carries; one that cannot be read costs itself alone."""
    data = file.data.replace(b"\r\n", b"\n")
    starts = [match.span() for match in _FROM.finditer(data)]
    if not starts:
        raise ImportFailure("a mailbox without mails")
    ends = [start for start, _ in starts[1:]] + [len(data)]
    for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), 1):
        mark = f"mail {number}"
        try:
            message = message_from_bytes(_QUOTED.sub(rb"\1", data[start:end]), policy=policy.default)
            yield from of_message(message, mark)
        except ImportFailure as error:
            yield Unread(mark, str(error))
