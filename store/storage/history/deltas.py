"""What a step did to one document, kept so that it can be taken back and done again.

A delta holds the differing fields alone: what else became of the document meanwhile (an anchor moved because the text
was imported again) survives an undo.
"""

from __future__ import annotations

from typing import Any

Doc = dict[str, Any]
Delta = tuple[Doc | None, Doc | None]
"""(before, after): the differing fields as they were and as they became; None where there was no document."""


def delta(before: Doc | None, after: Doc | None) -> Delta:
    """The difference between two states of a document."""
    if before is None or after is None:
        return before, after
    return _without_equal(before, after), _without_equal(after, before)


def _without_equal(document: Doc, other: Doc) -> Doc:
    return {key: value for key, value in document.items() if key not in other or other[key] != value}


def turn(document: Doc | None, source: Doc | None, target: Doc | None) -> Doc | None:
    """A document with the change from `source` to `target` made in it.

    None if there is nothing to change: the document is gone, or nothing of it remains.
    """
    if source is None or target is None:
        return target
    if document is None:
        # Marks are documents only while they say something; of anything else a part makes no whole.
        document = {} if not source else None
    if document is None:
        return None
    turned = {key: value for key, value in document.items() if key not in source or key in target}
    return {**turned, **target} or None
